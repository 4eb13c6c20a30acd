import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** At a desk all rows are as tall as the first one drawn; until it is known, as tall as most are. */
const TINGGI = { baris: 40, kepala: 30 }
const TINGGI_RINGKAS = 96
/** Drawn beyond the edge of what is seen, so that a quick turn of the wheel meets rows and not paper. */
const CADANGAN = 8

interface Gulung {
  readonly jumlah: number
  /** At a desk the list scrolls in its own box; on a phone the page does. */
  readonly halaman: boolean
  readonly tabel: RefObject<HTMLTableElement | null>
  readonly kunci: (ke: number) => string
}

export interface Jendela {
  /** Which rows are drawn. */
  readonly ke: readonly number[]
  readonly atas: number
  readonly bawah: number
  /** Rows of a phone differ in height and are measured one by one. */
  readonly ukur: ((baris: HTMLTableRowElement | null) => void) | undefined
  readonly gulungKe: (ke: number) => void
}

/** Which rows of a long list are drawn: those in view and a few beyond; on paper all of them. */
export function useGulung({ jumlah, halaman, tabel, kunci }: Gulung): Jendela {
  const [awal, setAwal] = useState(0)
  const tinggi = useTinggi(tabel)
  useLayoutEffect(() => {
    const kotak = tabel.current?.getBoundingClientRect()
    if (kotak !== undefined && halaman) setAwal(kotak.top + window.scrollY)
  }, [halaman, tabel])
  const umum = { count: jumlah, overscan: CADANGAN, getItemKey: kunci }
  // oxlint-disable-next-line react/incompatible-library -- it is about the React compiler, which is not used here
  const kotak = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    ...umum,
    enabled: !halaman,
    getScrollElement: () => tabel.current?.parentElement ?? null,
    estimateSize: () => tinggi.baris,
    // The heading stands above the rows, and stays in view at the top of the box.
    scrollMargin: tinggi.kepala,
    scrollPaddingStart: tinggi.kepala,
  })
  const jendela = useWindowVirtualizer<HTMLTableRowElement>({ ...umum, enabled: halaman, estimateSize: () => TINGGI_RINGKAS, scrollMargin: awal })
  const cetak = useCetak()
  const v = halaman ? jendela : kotak
  useLayoutEffect(() => kotak.measure(), [kotak, tinggi])
  const tampak = v.getVirtualItems()
  if (cetak) return { ke: Array.from({ length: jumlah }, (_, i) => i), atas: 0, bawah: 0, ukur: undefined, gulungKe: () => undefined }
  const margin = halaman ? awal : tinggi.kepala
  return {
    ke: tampak.map((x) => x.index),
    atas: (tampak[0]?.start ?? margin) - margin,
    bawah: v.getTotalSize() - ((tampak.at(-1)?.end ?? margin) - margin),
    ukur: halaman ? v.measureElement : undefined,
    gulungKe: (ke) => v.scrollToIndex(ke, { align: 'auto' }),
  }
}

/** How tall rows and heading really are: a reader may have set larger letters. */
function useTinggi(tabel: Gulung['tabel']): typeof TINGGI {
  const [tinggi, setTinggi] = useState(TINGGI)
  useEffect(() => {
    const ukur = () => {
      const baris = tabel.current?.querySelector<HTMLElement>('tr[data-index]')?.offsetHeight
      const kepala = tabel.current?.tHead?.offsetHeight
      if (baris !== undefined && kepala !== undefined) setTinggi((lama) => (lama.baris === baris && lama.kepala === kepala ? lama : { baris, kepala }))
    }
    ukur()
    window.addEventListener('resize', ukur)
    return () => window.removeEventListener('resize', ukur)
  }, [tabel])
  return tinggi
}

/** Whether the page is being printed: then nothing may be left out because it is out of view. */
function useCetak(): boolean {
  const [cetak, setCetak] = useState(false)
  useEffect(() => {
    const mulai = () => flushSync(() => setCetak(true))
    const selesai = () => setCetak(false)
    window.addEventListener('beforeprint', mulai)
    window.addEventListener('afterprint', selesai)
    return () => {
      window.removeEventListener('beforeprint', mulai)
      window.removeEventListener('afterprint', selesai)
    }
  }, [])
  return cetak
}
