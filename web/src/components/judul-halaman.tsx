import type { ReactNode } from 'react'

/** Heading of a page: what it is, one line of explanation, and at its right what can be done here. */
export function JudulHalaman({ judul, isi, children }: { readonly judul: string; readonly isi: string; readonly children?: ReactNode }) {
  return (
    <div className="halaman-judul">
      <div>
        <h1>{judul}</h1>
        <p>{isi}</p>
      </div>
      {children}
    </div>
  )
}
