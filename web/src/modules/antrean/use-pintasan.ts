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

/** The next key takes the turn: what still waits to put the focus somewhere gives up. */
let giliran = 0

/** Back to the list: the current row takes the focus once it is drawn. */
export function fokusBaris(pengajuanId: string | null = null): void {
  giliran += 1
  tungguBaris(pengajuanId === null ? 'tr.kini' : `tr.kini[data-id='${pengajuanId}']`, { kali: 30, giliran })
}

/** A row that has just become the current one, or lies far away, is drawn a few frames later. */
function tungguBaris(baris: string, t: { readonly kali: number; readonly giliran: number }): void {
  requestAnimationFrame(() => {
    if (t.giliran !== giliran) return
    const nama = document.querySelector<HTMLElement>(`${baris} .nama`)
    if (nama !== null) nama.focus({ preventScroll: true })
    else if (t.kali > 0) tungguBaris(baris, { ...t, kali: t.kali - 1 })
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
    // Only in the panel of this very row: it may still show the one before.
    const tombol = document.querySelector<HTMLElement>(`[data-panel='${kini.pengajuanId}'] [data-keputusan=${keputusan}]`)
    if (tombol === null || tombol.ariaDisabled === 'true') return false
    const { volume } = antrean.isianDari(kini.pengajuanId)
    antrean.ubahIsian(kini.pengajuanId, { keputusan, ...(keputusan === 'ubah' && volume === null ? { volume: kini.volumeKini } : {}) })
    fokusKeputusan(keputusan, isBeralasan(keputusan))
    return true
  }

  /** Moves; with Shift everything on the way is ticked. */
  const langkahkan = (e: KeyboardEvent) => {
    const { kini } = antrean
    const sampai = (id: string | null) => {
      if (e.shiftKey && kini !== null && id !== null) antrean.rentang(id, kini.pengajuanId)
      fokusBaris(id)
    }
    if (e.key === 'End') void antrean.keAkhir().then((id) => requestAnimationFrame(() => sampai(id)))
    else sampai(antrean.geser((LANGKAH[e.key] ?? 0) * (e.key.startsWith('Page') ? selayar() : 1)))
  }

  const jalankan = (e: KeyboardEvent): boolean => {
    const { kini } = antrean
    if (e.key === '/') document.querySelector<HTMLElement>('#cari-antrean')?.focus()
    else if (e.key === '?') bukaBantuan()
    else if (e.key.toLowerCase() === 'm') document.querySelector<HTMLElement>('[data-panel] [data-pegang]')?.focus()
    else if (e.key.toLowerCase() === 'b') document.querySelector<HTMLElement>('.bilah-massal button')?.focus()
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
    giliran += 1
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
