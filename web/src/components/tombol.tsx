import { IconLock } from '@tabler/icons-react'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

interface TombolProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly ragam?: 'utama' | 'biasa' | 'polos' | 'bahaya'
  readonly besar?: boolean
  /** Why it cannot be done now: shown in the label itself, and the button does nothing. */
  readonly mati?: string | null
  readonly sibuk?: boolean
  readonly pintasan?: string
  readonly ikon?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

export function Tombol({
  ragam = 'biasa',
  besar = false,
  mati = null,
  sibuk = false,
  pintasan,
  ikon,
  children,
  className,
  onClick,
  type = 'button',
  ...lain
}: TombolProps) {
  const berhenti = mati !== null || sibuk
  return (
    <button
      {...lain}
      type={berhenti && type === 'submit' ? 'button' : type}
      className={['tombol', ragam, besar ? 'besar' : '', className ?? ''].join(' ')}
      aria-disabled={mati !== null || undefined}
      aria-busy={sibuk || undefined}
      onClick={(e) => {
        if (berhenti) e.preventDefault()
        else onClick?.(e)
      }}
    >
      {mati === null ? ikon : <IconLock className="ik" aria-hidden />}
      {mati === null ? (
        children
      ) : (
        <span>
          {children}: {mati}
        </span>
      )}
      {mati === null && pintasan !== undefined && <kbd aria-hidden>{pintasan}</kbd>}
    </button>
  )
}
