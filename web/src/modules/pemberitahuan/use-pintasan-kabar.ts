import { useEffect, useEffectEvent } from 'react'

function baris(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.kabar-baris .kabar-isi')]
}

function isMenulis(sasaran: EventTarget | null): boolean {
  return sasaran instanceof HTMLElement && (sasaran.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(sasaran.tagName))
}

/** J/K or arrows move through the notices, Enter opens the one in focus by itself, B marks it; not while somebody types or a menu is open. */
export function usePintasanKabar(balik: (pemberitahuanId: string) => void): void {
  const tekan = useEffectEvent((e: KeyboardEvent) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || isMenulis(e.target)) return
    if (document.querySelector('[role=dialog], [role=menu]') !== null) return
    const semua = baris()
    const kini = semua.findIndex((b) => b.closest('li')?.contains(document.activeElement) === true)
    const tombol = e.key.toLowerCase()
    if (tombol === 'j' || tombol === 'arrowdown') semua[Math.min(kini + 1, semua.length - 1)]?.focus()
    else if (tombol === 'k' || tombol === 'arrowup') semua[Math.max(kini - 1, 0)]?.focus()
    else if (tombol === 'b' && kini !== -1) balik(semua[kini]?.closest('li')?.dataset['kabar'] ?? '')
    else return
    e.preventDefault()
  })
  useEffect(() => {
    window.addEventListener('keydown', tekan)
    return () => window.removeEventListener('keydown', tekan)
  }, [])
}
