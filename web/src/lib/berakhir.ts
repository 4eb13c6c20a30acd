import { useSyncExternalStore } from 'react'

/** Whether the server said that the session is over. Screens and drafts stay where they are until one has signed in again. */
let berakhir = false
const pendengar = new Set<() => void>()

export function setBerakhir(nilai: boolean): void {
  if (berakhir === nilai) return
  berakhir = nilai
  for (const beri of pendengar) beri()
}

function langgan(beri: () => void): () => void {
  pendengar.add(beri)
  return () => pendengar.delete(beri)
}

export function useBerakhir(): boolean {
  return useSyncExternalStore(langgan, () => berakhir)
}
