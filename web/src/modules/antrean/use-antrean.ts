import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useDebouncedCallback } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { z } from 'zod'
import type { Keputusan, Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { HalamanAntrean, PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import type { HasilMassal } from '#src/modules/usulan/putusan/massal.schema.ts'
import type { HasilTulis, PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'
import { tahapPeran, useKerja } from '../../lib/kerja.tsx'
import { kueriAntrean, type Saringan, SEHALAMAN } from '../../lib/kueri.ts'
import { usePilihan } from './use-pilihan.ts'
import { ISIAN_KOSONG, type IsianPutusan } from '../putusan/isian-putusan.ts'

const rute = getRouteApi('/$daerahId/$tahun/usulan')

export type UbahSaringan = Partial<Omit<Saringan, 'tahun'>>

/** Everything the queue's screen knows: filter (in the address), rows, the row one stands on, and what is typed for each. */
export function useAntrean() {
  const { daerahId, tahun, penugasan } = useKerja()
  const { pilih: pilihAwal, ...cari } = rute.useSearch()
  const navigasi = rute.useNavigate()
  const kueri = useQueryClient()
  const saringan: Saringan = { tahun, ...cari, urut: cari.urut ?? 'menunggu' }
  const kueriDaftar = kueriAntrean(daerahId, saringan)
  const hasil = useInfiniteQuery(kueriDaftar)
  const [kiniId, setKiniId] = useState(pilihAwal ?? null)
  const [isian, setIsian] = useState<Readonly<Record<string, IsianPutusan>>>({})
  const [diputus, setDiputus] = useState<ReadonlyMap<string, Keputusan>>(new Map())

  const baris = useMemo(() => hasil.data?.pages.flatMap((h) => h.data) ?? [], [hasil.data])
  const pilihan = usePilihan(`selaras.pilihan.${daerahId}.${tahun}`, baris)
  const kini = baris.find((p) => p.pengajuanId === kiniId) ?? baris[0] ?? null
  const pertama = hasil.data?.pages[0]

  // Written when one rests on a row: a held arrow key walks the list, not the history.
  const tulisAlamat = useDebouncedCallback((pengajuanId: string) => {
    if (isDiAntrean()) void navigasi({ search: (s) => ({ ...s, pilih: pengajuanId }), replace: true })
  }, 250)
  const pilih = (pengajuanId: string) => {
    setKiniId(pengajuanId)
    tulisAlamat(pengajuanId)
  }
  const kiniKe = kini === null ? 0 : baris.indexOf(kini)
  /** Goes so many rows on, as far as there are any; the row one arrives at. */
  const geser = (langkah: number): string | null => {
    const tuju = baris[Math.min(Math.max(kiniKe + langkah, 0), baris.length - 1)]
    if (tuju !== undefined) pilih(tuju.pengajuanId)
    if (kiniKe + langkah >= baris.length - 20 && hasil.hasNextPage && !hasil.isFetchingNextPage) void hasil.fetchNextPage()
    return tuju?.pengajuanId ?? null
  }
  /** To the last row of all: what is not there yet is loaded first. */
  const keAkhir = async (): Promise<string | null> => {
    let h = await (hasil.hasNextPage ? hasil.fetchNextPage() : Promise.resolve(hasil))
    while (h.hasNextPage && !h.isError) h = await h.fetchNextPage()
    const akhir = h.data?.pages.at(-1)?.data.at(-1)
    if (akhir !== undefined) pilih(akhir.pengajuanId)
    return akhir?.pengajuanId ?? null
  }
  const ubahIsian = (pengajuanId: string, ubah: Partial<IsianPutusan>) => {
    setIsian((lama) => ({ ...lama, [pengajuanId]: { ...(lama[pengajuanId] ?? ISIAN_KOSONG), ...ubah } }))
  }
  const ubahBaris = (ganti: (p: PengajuanAntrean) => PengajuanAntrean) =>
    kueri.setQueryData<InfiniteData<HalamanAntrean, string>>(kueriDaftar.queryKey, (lama) =>
      lama === undefined ? lama : { ...lama, pages: lama.pages.map((x) => ({ ...x, data: x.data.map(ganti) })) },
    )
  /** The row keeps its place and shows its new state; the next one that waits becomes current, and is told. */
  const tandaiDiputus = (h: HasilTulis, keputusan: Keputusan, volume: number): string | null => {
    ubahBaris((p) =>
      p.pengajuanId === h.pengajuanId
        ? { ...p, ...sesudahPindah(p, h), tahap: h.tahap, keadaan: h.keadaan, versi: h.versi, anggaranKini: h.anggaran, volumeKini: volume }
        : p,
    )
    setDiputus((lama) => new Map(lama).set(h.pengajuanId, keputusan))
    setIsian((lama) => Object.fromEntries(Object.entries(lama).filter(([id]) => id !== h.pengajuanId)))
    const dari = baris.findIndex((p) => p.pengajuanId === h.pengajuanId)
    const berikut = baris.slice(dari + 1).find((p) => !diputus.has(p.pengajuanId)) ?? baris[dari + 1]
    if (berikut !== undefined) pilih(berikut.pengajuanId)
    return berikut?.pengajuanId ?? null
  }
  /** After a piece of a bulk decision: rows show where they stand now, those decided are no longer ticked. */
  const tandaiMassal = (nasib: z.output<typeof HasilMassal>['nasib'], keputusan: Keputusan) => {
    const jadi = new Map(nasib.flatMap((n) => (n.jadi === null ? [] : [[n.pengajuanId, n.jadi] as const])))
    ubahBaris((p) => {
      const h = jadi.get(p.pengajuanId)
      return h === undefined ? p : { ...p, ...sesudahPindah(p, h), tahap: h.tahap, keadaan: h.keadaan, versi: h.versi, anggaranKini: h.anggaran }
    })
    setDiputus((lama) => new Map([...lama, ...[...jadi.keys()].map((id) => [id, keputusan] as const)]))
    pilihan.buang(new Set(jadi.keys()))
  }
  /** A row follows what was just read of it; most of the time that is nothing new. */
  const perbaruiBaris = (p: PengajuanRinci) => {
    const lama = baris.find((b) => b.pengajuanId === p.pengajuanId)
    const sama = lama?.versi === p.versi && lama.catatan === p.meja.catatan.length && lama.pegangan?.pemegangId === p.meja.pegangan?.pemegangId
    if (lama === undefined || sama) return
    const { tahap, keadaan, versi, anggaranKini, volumeKini } = p
    const kini = { tahap, keadaan, versi, anggaranKini, volumeKini, catatan: p.meja.catatan.length, pegangan: p.meja.pegangan }
    ubahBaris((b) => (b.pengajuanId === p.pengajuanId ? { ...b, ...kini } : b))
  }
  const ubahSaringan = (ubah: UbahSaringan) => {
    setDiputus(new Map())
    void navigasi({ search: (s) => ({ ...s, pilih: undefined, ...ubah }) })
  }
  const lepas = () => ubahSaringan({ ...SARINGAN_KOSONG })
  return {
    saringan,
    tahapKolom: tahapKolom(cari.tahap, cari.menunggu === 'saya', tahapPeran(penugasan.peran)),
    baris,
    kini,
    isianDari: (pengajuanId: string) => isian[pengajuanId] ?? ISIAN_KOSONG,
    diputus,
    ...pilihan,
    tandaiMassal,
    jumlah: pertama?.jumlah ?? 0,
    total: pertama?.total ?? 0,
    jumlahSaringan: Object.entries(cari).filter(([k, x]) => k !== 'urut' && x !== undefined).length,
    memuat: hasil.isPending,
    memuatLagi: hasil.isFetchingNextPage,
    adaLagi: hasil.hasNextPage,
    galat: hasil.error,
    muatUlang: () => void hasil.refetch(),
    muatLagi: () => void hasil.fetchNextPage(),
    sehalaman: SEHALAMAN,
    kiniKe,
    pilih,
    geser,
    keAkhir,
    catatAlamat: tulisAlamat.flush,
    ubahIsian,
    tandaiDiputus,
    perbaruiBaris,
    ubahSaringan,
    lepas,
  }
}

const SARINGAN_KOSONG = {
  tahap: undefined,
  keadaan: undefined,
  kecamatan: undefined,
  desa: undefined,
  bidang: undefined,
  perangkatDaerahId: undefined,
  menunggu: undefined,
  pegangan: undefined,
  cari: undefined,
} as const satisfies UbahSaringan

export type Antrean = ReturnType<typeof useAntrean>

/** One may have left for another page while the address was still to be written. */
function isDiAntrean(): boolean {
  return window.location.pathname.endsWith('/usulan')
}

/** Columns follow the stage one looks at: the filter's, or one's own where only one's own work is shown. */
function tahapKolom(saring: Tahap | undefined, saya: boolean, sendiri: Tahap | null): Tahap | null {
  return saring ?? (saya ? sendiri : null)
}

/** What has left its stage is in nobody's hand, and has no deadline of this desk any more. */
function sesudahPindah(p: PengajuanAntrean, h: Pick<HasilTulis, 'tahap' | 'keadaan'>): Partial<PengajuanAntrean> {
  return h.tahap === p.tahap && h.keadaan === p.keadaan ? {} : { pegangan: null, tenggat: null }
}
