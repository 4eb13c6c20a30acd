import { useSyncExternalStore } from 'react'

function langgan(beri: () => void): () => void {
  window.addEventListener('online', beri)
  window.addEventListener('offline', beri)
  return () => {
    window.removeEventListener('online', beri)
    window.removeEventListener('offline', beri)
  }
}

/** What the device says of its network; only an answer of the server proves that it is there. */
export function useTersambung(): boolean {
  return useSyncExternalStore(langgan, () => navigator.onLine)
}
