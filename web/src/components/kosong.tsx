import type { ReactNode } from 'react'

/** Nothing here yet: what would fill it and who does that, with a thread of hollow knots as its picture. */
export function Kosong({ judul, children, aksi }: { readonly judul: string; readonly children?: ReactNode; readonly aksi?: ReactNode }) {
  return (
    <div className="kosong">
      <svg viewBox="0 0 120 16" width="120" height="16" aria-hidden focusable="false">
        <path d="M8 8h104" stroke="var(--garis-kuat)" strokeWidth="1.5" strokeDasharray="4 4" />
        {[8, 60, 112].map((x) => (
          <circle key={x} cx={x} cy="8" r="5" fill="var(--kertas)" stroke="var(--garis-kuat)" strokeWidth="2" />
        ))}
      </svg>
      <b>{judul}</b>
      {children !== undefined && <p>{children}</p>}
      {aksi}
    </div>
  )
}
