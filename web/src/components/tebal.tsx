import type { ReactNode } from 'react'

/** A sentence of a catalogue in which `**…**` is strong. */
export function Tebal({ children }: { readonly children: string }): ReactNode {
  return children.split('**').map((bagian, i) => (i % 2 === 1 ? <b key={i}>{bagian}</b> : bagian))
}
