import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { GalatApi, GalatJaringan } from '../lib/api.ts'
import { useKataKomponen } from './komponen.kata.ts'
import { Tombol } from './tombol.tsx'

interface GalatProps {
  readonly galat: unknown
  readonly ulangi?: () => void
  readonly children?: ReactNode
}

/** What happened and the next step, in the server's own words where it spoke. */
export function PesanGalat({ galat, ulangi, children }: GalatProps) {
  const t = useKataKomponen()
  const { pesan, langkah } = useUcapan(galat)
  const Ikon = galat instanceof GalatJaringan ? IconCloudOff : IconAlertTriangle
  return (
    <div className={galat instanceof GalatJaringan ? 'pesan tunggu' : 'pesan tolak'} role="alert">
      <Ikon className="ik" aria-hidden />
      <div>
        <b>{pesan}</b> {langkah}
        {children}
        {ulangi !== undefined && (
          <div className="pesan-aksi">
            <Tombol onClick={ulangi}>{t('galat.coba')}</Tombol>
          </div>
        )}
      </div>
    </div>
  )
}

export function useUcapan(galat: unknown): { readonly pesan: string; readonly langkah: string } {
  const t = useKataKomponen()
  if (galat instanceof GalatApi && !galat.kode.startsWith('http-')) return { pesan: galat.pesan, langkah: galat.langkah }
  if (galat instanceof GalatJaringan) return { pesan: t('galat.luring.pesan'), langkah: t('galat.luring.langkah') }
  return { pesan: t('galat.lain.pesan'), langkah: t('galat.lain.langkah') }
}
