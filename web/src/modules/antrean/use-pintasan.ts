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
  tungguBaris(12)
}

/** A row far away is drawn only once the list has scrolled to it. */
function tungguBaris(kali: number): void {
  requestAnimationFrame(() => {
    const nama = document.querySelector<HTMLElement>('tr.kini .nama')
    if (nama !== null) nama.focus({ preventScroll: true })
    else if (kali > 0) tungguBaris(kali - 1)
  })
}

/** A decision chosen by key leads straight to the next thing to do: its volume, its reason, or the button that confirms. */
function fokusKeputusan(keputusan: string, perlu: boolean): void {
  requestAnimationFrame(() => {
    const panel = document.querySelector('.form-putusan')
    const pilihan = keputusan === 'ubah' ? '[data-volume]' : keputusan === 'alihkan' ? '[data-tujuan]' : perlu ? '[data-alasan]' : '[data-utama]'
    panel?.querySelector<HTMLElement>(pilihan)?.focus()
  })
}

const LANGKAH: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1, Home: -Infinity, End: Infinity }

/** How many rows the list shows at once. */
function selayar(): number {
  const baris = document.querySelector<HTMLElement>('tr.kini')?.offsetHeight ?? 40
  const kotak = document.querySelector<HTMLElement>('.antrean-bungkus')?.clientHeight ?? 0
  return Math.max(5, Math.floor(Math.min(kotak, window.innerHeight) / baris) - 2)
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

  /** Moves; with Shift everything on the way is ticked. */
  const langkahkan = (e: KeyboardEvent) => {
    const { kini } = antrean
    const sampai = (id: string | null) => {
      if (e.shiftKey && kini !== null && id !== null) antrean.rentang(id, kini.pengajuanId)
      fokusBaris()
    }
    if (e.key === 'End') void antrean.keAkhir().then((id) => requestAnimationFrame(() => sampai(id)))
    else sampai(antrean.geser((LANGKAH[e.key] ?? 0) * (e.key.startsWith('Page') ? selayar() : 1)))
  }

  const jalankan = (e: KeyboardEvent): boolean => {
    const { kini } = antrean
    if (e.key === '/') document.querySelector<HTMLElement>('#cari-antrean')?.focus()
    else if (e.key === '?') bukaBantuan()
    else if (e.key in LANGKAH) langkahkan(e)
    else if (e.key === ' ' && e.shiftKey && kini !== null && isBarisAtauBadan(e.target)) antrean.rentang(kini.pengajuanId, kini.pengajuanId)
    else if (e.key === ' ' && kini !== null && isDapatDipilih(kini) && isBarisAtauBadan(e.target)) antrean.balik(kini.pengajuanId)
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
