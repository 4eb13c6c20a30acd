import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { PengajuanAntrean } from '#src/modules/usulan/antrean/antrean.schema.ts'
import type { DAFTAR_URUT } from '#src/modules/usulan/usulan.schema.ts'
import { useKataAntrean } from './antrean.kata.ts'
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

type NamaKolom = 'usulan' | 'desa' | 'bidang' | 'anggaran' | 'pagu' | 'perangkat' | 'prioritas' | 'rekomendasi' | 'subKegiatan' | 'keadaan' | 'menunggu'

function Kepala({ nama }: { readonly nama: NamaKolom }) {
  return useKataAntrean()(`kolom.${nama}`)
}

/** The box that ticks a row; its heading, which ticks them all, is the table's own. */
export const KOLOM_PILIH = 'pilih'

const KOLOM = {
  pilih: bantu.display({ id: KOLOM_PILIH, cell: ({ row }) => <SelPilih p={row.original} /> }),
  usulan: bantu.display({ id: 'usulan', header: () => <Kepala nama="usulan" />, cell: ({ row }) => <SelUsulan p={row.original} /> }),
  desa: bantu.display({ id: 'desa', header: () => <Kepala nama="desa" />, cell: ({ row }) => <SelDesa p={row.original} /> }),
  bidang: bantu.display({ id: 'bidang', header: () => <Kepala nama="bidang" />, cell: ({ row }) => <SelBidang p={row.original} /> }),
  anggaran: bantu.display({ id: 'anggaran', header: () => <Kepala nama="anggaran" />, cell: ({ row }) => <SelAnggaran p={row.original} /> }),
  pagu: bantu.display({ id: 'pagu', header: () => <Kepala nama="pagu" />, cell: ({ row }) => <SelPagu p={row.original} /> }),
  perangkat: bantu.display({ id: 'perangkat', header: () => <Kepala nama="perangkat" />, cell: ({ row }) => <SelPerangkat p={row.original} /> }),
  prioritas: bantu.display({ id: 'prioritas', header: () => <Kepala nama="prioritas" />, cell: ({ row }) => <SelPrioritas p={row.original} /> }),
  rekomendasi: bantu.display({ id: 'rekomendasi', header: () => <Kepala nama="rekomendasi" />, cell: ({ row }) => <SelRekomendasi p={row.original} /> }),
  subKegiatan: bantu.display({ id: 'subKegiatan', header: () => <Kepala nama="subKegiatan" />, cell: ({ row }) => <SelSubKegiatan p={row.original} /> }),
  keadaan: bantu.display({ id: 'keadaan', header: () => <Kepala nama="keadaan" />, cell: ({ row }) => <SelKeadaan p={row.original} /> }),
  menunggu: bantu.display({ id: 'menunggu', header: () => <Kepala nama="menunggu" />, cell: ({ row }) => <SelMenunggu p={row.original} /> }),
}
const USULAN_RINGKAS = bantu.display({ id: 'usulan', header: () => <Kepala nama="usulan" />, cell: ({ row }) => <SelUsulanRingkas p={row.original} /> })

const RINGKAS = [USULAN_RINGKAS, KOLOM.anggaran]
const DI_DESA = [KOLOM.usulan, KOLOM.bidang, KOLOM.anggaran, KOLOM.prioritas, KOLOM.keadaan, KOLOM.menunggu]
const DI_KECAMATAN = [KOLOM.usulan, KOLOM.desa, KOLOM.bidang, KOLOM.anggaran, KOLOM.pagu, KOLOM.keadaan, KOLOM.menunggu]
const SEMUA = [KOLOM.usulan, KOLOM.desa, KOLOM.perangkat, KOLOM.anggaran, KOLOM.prioritas, KOLOM.keadaan, KOLOM.menunggu]
const MENILAI = [KOLOM.usulan, KOLOM.desa, KOLOM.perangkat, KOLOM.rekomendasi, KOLOM.anggaran, KOLOM.keadaan, KOLOM.menunggu]
const BERANGGARAN = [KOLOM.usulan, KOLOM.desa, KOLOM.subKegiatan, KOLOM.anggaran, KOLOM.keadaan, KOLOM.menunggu]

const MENURUT_TAHAP: Readonly<Partial<Record<Tahap, typeof SEMUA>>> = {
  pengusulan: DI_DESA,
  desa: DI_DESA,
  kecamatan: DI_KECAMATAN,
  'sekretariat-dprd': MENILAI,
  'mitra-bappeda': MENILAI,
  'forum-perangkat-daerah': MENILAI,
  'musrenbang-kabupaten': BERANGGARAN,
  tapd: BERANGGARAN,
  penganggaran: BERANGGARAN,
  pelaksanaan: BERANGGARAN,
}

/**
 * What a row shows depends on who decides: a kecamatan watches its ceiling, a partner or an agency what the level before recommended,
 * the budget team the sub kegiatan that would carry it.
 */
export function susunKolom(tahap: Tahap | null, ringkas: boolean, memilih = false) {
  if (ringkas) return memilih ? [KOLOM.pilih, ...RINGKAS] : RINGKAS
  return [KOLOM.pilih, ...((tahap === null ? undefined : MENURUT_TAHAP[tahap]) ?? SEMUA)]
}

export const KOLOM_URUT: Readonly<Record<string, (typeof DAFTAR_URUT)[number]>> = {
  usulan: 'nomor',
  anggaran: 'anggaran',
  prioritas: 'prioritas',
  rekomendasi: 'prioritas',
  menunggu: 'menunggu',
}

export const LEBAR_KOLOM: Readonly<Record<string, string>> = {
  pilih: '34px',
  desa: '92px',
  bidang: '66px',
  anggaran: '136px',
  pagu: '104px',
  perangkat: '108px',
  prioritas: '92px',
  rekomendasi: '112px',
  subKegiatan: '190px',
  keadaan: '140px',
  menunggu: '104px',
}
