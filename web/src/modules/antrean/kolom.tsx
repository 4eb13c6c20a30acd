import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import type { ComponentType } from 'react'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import type { DAFTAR_URUT } from '#src/modules/usulan/usulan.schema.ts'
import { useKataAntrean } from './antrean.kata.ts'
import type { NamaKolom } from './kolom-meja.ts'
import { SelLangkah, SelPegangan, SelSkor, SelTemuan, SelTenggat, SelTujuan } from './sel-meja.tsx'
import {
  SelAnggaran,
  SelBidang,
  SelDesa,
  SelKeadaan,
  SelMenunggu,
  SelPagu,
  SelPerangkat,
  SelPilih,
  SelPrioritas,
  SelRekomendasi,
  SelSubKegiatan,
  SelUsulan,
  SelUsulanRingkas,
} from './sel.tsx'

/** Sorting and paging are the server's; the table only draws. */
export const fiturTabel = tableFeatures({})
const bantu = createColumnHelper<typeof fiturTabel, PengajuanAntrean>()

function Kepala({ nama }: { readonly nama: NamaKolom }) {
  return useKataAntrean()(`kolom.${nama}`)
}

/** The box that ticks a row; its heading, which ticks them all, is the table's own. */
export const KOLOM_PILIH = 'pilih'

const SEL: Readonly<Record<NamaKolom, ComponentType<{ readonly p: PengajuanAntrean }>>> = {
  usulan: SelUsulan,
  desa: SelDesa,
  bidang: SelBidang,
  perangkat: SelPerangkat,
  rekomendasi: SelRekomendasi,
  prioritas: SelPrioritas,
  subKegiatan: SelSubKegiatan,
  temuan: SelTemuan,
  skor: SelSkor,
  anggaran: SelAnggaran,
  pagu: SelPagu,
  tujuan: SelTujuan,
  keadaan: SelKeadaan,
  langkah: SelLangkah,
  menunggu: SelMenunggu,
  tenggat: SelTenggat,
  pegangan: SelPegangan,
}

function kolom(nama: NamaKolom, Isi: ComponentType<{ readonly p: PengajuanAntrean }> = SEL[nama]) {
  return bantu.display({ id: nama, header: () => <Kepala nama={nama} />, cell: ({ row }) => <Isi p={row.original} /> })
}

const PILIH = bantu.display({ id: KOLOM_PILIH, cell: ({ row }) => <SelPilih p={row.original} /> })
const RINGKAS = [kolom('usulan', SelUsulanRingkas), kolom('anggaran')]

/** On a small screen two columns say it all. */
export function susunKolom(nama: readonly NamaKolom[], ringkas: boolean, memilih: boolean) {
  if (ringkas) return memilih ? [PILIH, ...RINGKAS] : RINGKAS
  return [PILIH, ...nama.map((n) => kolom(n))]
}

export const KOLOM_URUT: Readonly<Record<string, (typeof DAFTAR_URUT)[number]>> = {
  usulan: 'nomor',
  anggaran: 'anggaran',
  prioritas: 'prioritas',
  rekomendasi: 'prioritas',
  menunggu: 'menunggu',
}

const LEBAR: Readonly<Record<string, number>> = {
  pilih: 34,
  desa: 92,
  bidang: 66,
  perangkat: 108,
  rekomendasi: 112,
  prioritas: 92,
  subKegiatan: 190,
  temuan: 84,
  skor: 62,
  anggaran: 136,
  pagu: 104,
  tujuan: 92,
  keadaan: 140,
  langkah: 140,
  menunggu: 104,
  tenggat: 96,
  pegangan: 108,
}
const LEBAR_USULAN = 170

export function lebarKolom(id: string): string | undefined {
  const lebar = LEBAR[id]
  return lebar === undefined ? undefined : `${lebar}px`
}

/** Below this the list scrolls sideways rather than squeeze the titles away. */
export function lebarTersempit(nama: readonly NamaKolom[]): string {
  return `${nama.reduce((n, k) => n + (LEBAR[k] ?? 0), (LEBAR['pilih'] ?? 0) + LEBAR_USULAN)}px`
}
