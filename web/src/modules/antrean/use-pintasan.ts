import { useEffect, useEffectEvent } from 'react'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { isBeralasan } from '#src/modules/usulan/usulan.ts'
import { keputusanTombol } from '../putusan/isian-putusan.ts'
import { isDapatDipilih } from './pilihan.ts'
import type { Antrean } from './use-antrean.ts'

interface Pintasan {
  readonly antrean: Antrean
  readonly bukaRinci: (p: PengajuanAntrean) => void
  readonly bukaBantuan: () => void
  readonly bukaPanel: () => void
}

/** Back to the list: the current row takes the focus once it is drawn. */
export function fokusBaris(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('tr.kini .nama')?.focus())
}

/** A decision chosen by key leads straight to the next thing to do: its volume, its reason, or the button that confirms. */
function fokusKeputusan(keputusan: string, perlu: boolean): void {
  requestAnimationFrame(() => {
    const panel = document.querySelector('.form-putusan')
    const pilihan = keputusan === 'ubah' ? '[data-volume]' : keputusan === 'alihkan' ? '[data-tujuan]' : perlu ? '[data-alasan]' : '[data-utama]'
    panel?.querySelector<HTMLElement>(pilihan)?.focus()
  })
}

function isMenulis(sasaran: EventTarget | null): boolean {
  return sasaran instanceof HTMLElement && (sasaran.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(sasaran.tagName))
}

/** The queue's keys, as printed on the controls; none of them works while somebody is typing or a dialog is open. */
export function usePintasan({ antrean, bukaRinci, bukaBantuan, bukaPanel }: Pintasan): void {
  const pilihKeputusan = (e: KeyboardEvent): boolean => {
    const { kini } = antrean
    const keputusan = keputusanTombol(e.key)
    if (keputusan === null || kini === null) return false
    bukaPanel()
    const tombol = document.querySelector<HTMLElement>(`[data-keputusan=${keputusan}]`)
    if (tombol === null || tombol.ariaDisabled === 'true') return false
    antrean.ubahIsian({ keputusan, ...(keputusan === 'ubah' && antrean.isian.volume === null ? { volume: kini.volumeKini } : {}) })
    fokusKeputusan(keputusan, isBeralasan(keputusan))
    return true
  }

  const jalankan = (e: KeyboardEvent): boolean => {
    const { kini } = antrean
    if (e.key === '/') document.querySelector<HTMLElement>('#cari-antrean')?.focus()
    else if (e.key === '?') bukaBantuan()
    else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      antrean.geser(e.key === 'ArrowDown' ? 1 : -1)
      fokusBaris()
    } else if (e.key === ' ' && kini !== null && isDapatDipilih(kini) && isBarisAtauBadan(e.target)) antrean.balik(kini.pengajuanId)
    else if (e.key === 'Enter' && kini !== null && isBarisAtauBadan(e.target)) bukaRinci(kini)
    else return pilihKeputusan(e)
    return true
  }

  const tekan = useEffectEvent((e: KeyboardEvent) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return
    if (e.key === 'Escape' && document.querySelector('[role=dialog]') === null) {
      fokusBaris()
      return
    }
    if (isMenulis(e.target) || document.querySelector('[role=dialog], [role=menu]') !== null) return
    if (jalankan(e)) e.preventDefault()
  })

  useEffect(() => {
    window.addEventListener('keydown', tekan)
    return () => window.removeEventListener('keydown', tekan)
  }, [])
}

function isBarisAtauBadan(sasaran: EventTarget | null): boolean {
  return sasaran === document.body || (sasaran instanceof HTMLElement && (sasaran.matches('.tabel-antrean .nama') || sasaran.id === 'isi'))
}
