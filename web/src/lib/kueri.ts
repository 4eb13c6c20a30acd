import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { BagianKeluar, TujuanKeluar } from '#src/modules/akomodasi/akomodasi.schema.ts'
import { AsalUsulKeluar } from '#src/modules/anggaran/anggaran.schema.ts'
import { IndeksKamusKeluar } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { FokusKeluar } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { LaporanPerubahan } from '#src/modules/musyawarah/perubahan.schema.ts'
import { KesiapanKeluar } from '#src/modules/musyawarah/nihil/nihil.schema.ts'
import { BeritaAcaraKeluar, MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { AkunContohKeluar } from '#src/modules/pengguna/pengguna.schema.ts'
import { DprdKeluar } from '#src/modules/dprd/dprd.schema.ts'
import { PerangkatDaerahKeluar } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { HalamanAntrean, Tetangga } from '#src/modules/usulan/antrean/antrean.schema.ts'
import { AturanTempat } from '#src/modules/usulan/isian/aturan-tempat.schema.ts'
import { PengajuanRinci, type SaringanAntrean, TandaTerima } from '#src/modules/usulan/usulan.schema.ts'
import { GalatApi, kueri, panggil } from './api.ts'
import { BarPaguPengajuan, Beranda, DaftarBatasPagu, DaftarJadwal, DaftarJejak, DaftarWilayah } from './bentuk-api.ts'

/** Every question the workspace asks, with its place in the cache. */

const MENIT = 60_000

export function dasar(daerahId: string): string {
  return `/daerah/${encodeURIComponent(daerahId)}`
}

export function kueriAkunContoh() {
  return queryOptions({
    queryKey: ['contoh', 'pengguna'],
    staleTime: Infinity,
    retry: false,
    queryFn: async () => {
      try {
        return (await panggil(AkunContohKeluar, 'GET', '/contoh/pengguna')).daerah
      } catch (galat) {
        // Outside demo mode there are no demo accounts: that is an answer, not a failure.
        if (galat instanceof GalatApi && galat.status === 404) return []
        throw galat
      }
    },
  })
}

export type Saringan = Omit<z.output<typeof SaringanAntrean>, 'setelah' | 'batas'>

/** Rows asked for at a time. */
export const SEHALAMAN = 100

export function kueriAntrean(daerahId: string, saringan: Saringan) {
  return infiniteQueryOptions({
    queryKey: ['antrean', daerahId, saringan],
    // Decided rows stay where they are until the filter changes, so nothing here is fetched anew behind the user's back.
    staleTime: Infinity,
    gcTime: 0,
    initialPageParam: '',
    queryFn: ({ pageParam }) => panggil(HalamanAntrean, 'GET', `${dasar(daerahId)}/usulan${kueri({ ...saringan, setelah: pageParam, batas: SEHALAMAN })}`),
    getNextPageParam: (halaman) => halaman.berikut,
    placeholderData: keepPreviousData,
  })
}

/** Asked when one comes to it: a decision must not move what stands beside it from under one's hand. */
export function kueriTetangga(daerahId: string, pengajuanId: string, saringan: Saringan) {
  return queryOptions({
    queryKey: ['tetangga', daerahId, pengajuanId, saringan],
    staleTime: Infinity,
    queryFn: () => panggil(Tetangga, 'GET', `${dasar(daerahId)}/usulan/${encodeURIComponent(pengajuanId)}/tetangga${kueri({ ...saringan })}`),
  })
}

export function kueriRinci(daerahId: string, pengajuanId: string) {
  return queryOptions({
    queryKey: ['rinci', daerahId, pengajuanId],
    staleTime: MENIT / 2,
    queryFn: () => panggil(PengajuanRinci, 'GET', `${dasar(daerahId)}/usulan/${encodeURIComponent(pengajuanId)}`),
  })
}

export function kueriBarPagu(daerahId: string, pengajuanId: string, versi: number, rupiah: number) {
  return queryOptions({
    queryKey: ['bar-pagu', daerahId, pengajuanId, versi],
    staleTime: MENIT / 2,
    queryFn: () => panggil(BarPaguPengajuan, 'GET', `${dasar(daerahId)}/usulan/${encodeURIComponent(pengajuanId)}/bar-pagu${kueri({ rupiah })}`),
  })
}

export function kueriJejak(daerahId: string, pengajuanId: string) {
  return queryOptions({
    queryKey: ['jejak', daerahId, pengajuanId],
    queryFn: () => panggil(DaftarJejak, 'GET', `${dasar(daerahId)}/usulan/${encodeURIComponent(pengajuanId)}/jejak`),
  })
}

export function kueriTandaTerima(daerahId: string, pengajuanId: string) {
  return queryOptions({
    queryKey: ['tanda-terima', daerahId, pengajuanId],
    staleTime: Infinity,
    queryFn: () => panggil(TandaTerima, 'GET', `${dasar(daerahId)}/usulan/${encodeURIComponent(pengajuanId)}/tanda-terima`),
  })
}

export function kueriAkomodasi(daerahId: string, pengajuanId: string) {
  return queryOptions({
    queryKey: ['akomodasi', daerahId, pengajuanId],
    queryFn: () => panggil(BagianKeluar.array(), 'GET', `${dasar(daerahId)}/usulan/${encodeURIComponent(pengajuanId)}/akomodasi`),
  })
}

export interface CariSubKegiatan {
  readonly tahun: number
  readonly perangkatDaerahId?: string
  readonly cari?: string
  readonly untuk?: string
  readonly rupiah?: number
}

export function kueriSubKegiatan(daerahId: string, cari: CariSubKegiatan) {
  return queryOptions({
    queryKey: ['sub-kegiatan', daerahId, cari],
    staleTime: MENIT / 2,
    placeholderData: keepPreviousData,
    queryFn: () => panggil(TujuanKeluar.array(), 'GET', `${dasar(daerahId)}/sub-kegiatan${kueri({ ...cari })}`),
  })
}

export function kueriAsalUsul(daerahId: string, tahun: number, perangkatDaerahId: string | undefined) {
  return queryOptions({
    queryKey: ['asal-usul', daerahId, tahun, perangkatDaerahId],
    queryFn: () => panggil(AsalUsulKeluar, 'GET', `${dasar(daerahId)}/anggaran/asal-usul${kueri({ tahun, perangkatDaerahId })}`),
  })
}

export function kueriBeranda(daerahId: string, tahun: number) {
  return queryOptions({ queryKey: ['beranda', daerahId, tahun], queryFn: () => panggil(Beranda, 'GET', `${dasar(daerahId)}/beranda${kueri({ tahun })}`) })
}

export function kueriJadwal(daerahId: string, tahun: number) {
  return queryOptions({
    queryKey: ['jadwal', daerahId, tahun],
    staleTime: MENIT,
    queryFn: () => panggil(DaftarJadwal, 'GET', `${dasar(daerahId)}/jadwal${kueri({ tahun })}`),
  })
}

export function kueriBatasPagu(daerahId: string, tahun: number, kodeWilayah?: string) {
  return queryOptions({
    queryKey: ['batas-pagu', daerahId, tahun, kodeWilayah],
    staleTime: MENIT / 4,
    queryFn: () => panggil(DaftarBatasPagu, 'GET', `${dasar(daerahId)}/batas-pagu${kueri({ tahun, kodeWilayah })}`),
  })
}

export function kueriMusyawarah(daerahId: string, tahun: number) {
  return queryOptions({
    queryKey: ['musyawarah', daerahId, tahun],
    staleTime: MENIT / 2,
    queryFn: () => panggil(MusyawarahKeluar.array(), 'GET', `${dasar(daerahId)}/musyawarah${kueri({ tahun })}`),
  })
}

export function kueriSatuMusyawarah(daerahId: string, musyawarahId: string) {
  return queryOptions({
    queryKey: ['musyawarah', daerahId, 'satu', musyawarahId],
    staleTime: MENIT / 4,
    queryFn: () => panggil(MusyawarahKeluar, 'GET', `${dasar(daerahId)}/musyawarah/${musyawarahId}`),
  })
}

/** `versi`: what a step changed is read anew. */
export function kueriBeritaAcara(daerahId: string, musyawarahId: string, versi: number) {
  return queryOptions({
    queryKey: ['musyawarah', daerahId, 'berita-acara', musyawarahId, versi],
    staleTime: MENIT / 12,
    queryFn: () => panggil(BeritaAcaraKeluar, 'GET', `${dasar(daerahId)}/musyawarah/${musyawarahId}/berita-acara`),
  })
}

/** How the regions beneath a meeting stand. */
export function kueriKesiapan(daerahId: string, m: Pick<MusyawarahKeluar, 'tahunAnggaran' | 'kodeWilayah' | 'musyawarahId'>) {
  const { tahunAnggaran: tahun, kodeWilayah, musyawarahId } = m
  return queryOptions({
    queryKey: ['musyawarah', daerahId, 'kesiapan', tahun, kodeWilayah, musyawarahId],
    staleTime: MENIT / 4,
    queryFn: () => panggil(KesiapanKeluar.array(), 'GET', `${dasar(daerahId)}/kesiapan-musyawarah${kueri({ tahun, kodeWilayah, musyawarahId })}`),
  })
}

export function kueriPerubahanMusyawarah(daerahId: string, musyawarahId: string) {
  return queryOptions({
    queryKey: ['musyawarah', daerahId, 'perubahan', musyawarahId],
    staleTime: MENIT / 12,
    queryFn: () => panggil(LaporanPerubahan, 'GET', `${dasar(daerahId)}/musyawarah/${musyawarahId}/perubahan`),
  })
}

export function kueriWilayah(daerahId: string, induk: string) {
  return queryOptions({
    queryKey: ['wilayah', daerahId, induk],
    staleTime: 60 * MENIT,
    queryFn: () => panggil(DaftarWilayah, 'GET', `${dasar(daerahId)}/wilayah${kueri({ induk })}`),
  })
}

export function kueriDprd(daerahId: string) {
  return queryOptions({ queryKey: ['dprd', daerahId], staleTime: MENIT, queryFn: () => panggil(DprdKeluar, 'GET', `${dasar(daerahId)}/dprd`) })
}

export function kueriPerangkatDaerah(daerahId: string) {
  return queryOptions({
    queryKey: ['perangkat-daerah', daerahId],
    staleTime: 60 * MENIT,
    queryFn: () => panggil(PerangkatDaerahKeluar.array(), 'GET', `${dasar(daerahId)}/perangkat-daerah`),
  })
}

export function kueriIndeksKamus(daerahId: string, tahun: number) {
  return queryOptions({
    queryKey: ['indeks-kamus', daerahId, tahun],
    staleTime: 5 * MENIT,
    queryFn: () => panggil(IndeksKamusKeluar, 'GET', `${dasar(daerahId)}/indeks-kamus${kueri({ tahun })}`),
  })
}

/** The kecamatan whose proposals are limited to some sectors this year. */
export function kueriFokusKecamatan(daerahId: string, tahun: number) {
  return queryOptions({
    queryKey: ['kamus-fokus', daerahId, tahun],
    staleTime: MENIT / 4,
    queryFn: () => panggil(FokusKeluar.array(), 'GET', `${dasar(daerahId)}/kamus/kecamatan${kueri({ tahun })}`),
  })
}

/** What the government asks of a place wholly outside the village; without a network the form keeps to the default. */
export function kueriAturanTempat(daerahId: string) {
  return queryOptions({
    queryKey: ['aturan-tempat', daerahId],
    staleTime: 300_000,
    retry: false,
    queryFn: () => panggil(AturanTempat, 'GET', `${dasar(daerahId)}/aturan-tempat`),
  })
}
