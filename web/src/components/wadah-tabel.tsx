import type { ReactNode } from 'react'

type Nama = { readonly label: string } | { readonly labelOleh: string }

/** A table that may be wider than the phone: it scrolls by itself and is reached by keyboard. */
export function WadahTabel({ children, ...nama }: Nama & { readonly children: ReactNode }) {
  const sebutan = 'label' in nama ? { 'aria-label': nama.label } : { 'aria-labelledby': nama.labelOleh }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls sideways must be reachable by keyboard
    <div className="tabel-bungkus" role="region" tabIndex={0} {...sebutan}>
      {children}
    </div>
  )
}
