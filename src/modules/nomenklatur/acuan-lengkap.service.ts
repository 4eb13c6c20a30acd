import path from 'node:path'
import type { z } from 'zod'
import type { BarisBerkas, DitolakAcuan } from '#src/modules/acuan/acuan.ts'
import { bacaBerkas, cariBerkas, sidikBita, tanpaGanda } from '#src/modules/acuan/berkas-acuan.service.ts'
import type { NomenklaturMasuk } from '#src/modules/nomenklatur/acuan.queries.ts'
import { BarisBidang2027, BarisKabkota2023, BarisKegiatan2027, BarisProgram2027, BarisSubKegiatan2027 } from '#src/modules/nomenklatur/nomenklatur.schema.ts'
import { indukNomenklatur, type TingkatNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'

export interface EdisiLengkap {
  readonly edisi: string
  readonly berkas: string
  readonly sidik: string
  readonly daftar: readonly NomenklaturMasuk[]
  readonly ganda: number
  readonly ditolak: readonly DitolakAcuan[]
}

/** Kepmendagri 900.1.15.5-1317/2023, part of the kabupaten/kota: one file with all levels. */
export function bacaEdisi2023(berkas: string): EdisiLengkap[] {
  const isi = bacaBerkas(berkas, BarisKabkota2023)
  const { daftar, ditolak, ganda } = tanpaGanda(isi, (b) => b.kode)
  const bertempat = daftar.map((b) => ({ berkas: isi.berkas, ...b }))
  const yatim = cariYatim(bertempat)
  return [{ edisi: '1317', berkas: isi.berkas, sidik: isi.sidik, daftar: daftar.map((b) => b.isi), ganda, ditolak: [...ditolak, ...yatim] }]
}

/** The urusan have no file of their own in this layout; their names are those of the edition before. */
const URUSAN: Readonly<Record<string, string>> = {
  '1': 'URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR',
  '2': 'URUSAN PEMERINTAHAN WAJIB YANG TIDAK BERKAITAN DENGAN PELAYANAN DASAR',
  '3': 'URUSAN PEMERINTAHAN PILIHAN',
  '4': 'UNSUR PENDUKUNG URUSAN PEMERINTAHAN',
  '5': 'UNSUR PENUNJANG URUSAN PEMERINTAHAN',
  '6': 'UNSUR PENGAWASAN URUSAN PEMERINTAHAN',
  '7': 'UNSUR KEWILAYAHAN',
  '8': 'UNSUR PEMERINTAHAN UMUM',
  '9': 'UNSUR KEKHUSUSAN',
  X: 'URUSAN X.XX',
}

type JenisPemda = 'PROV' | 'KABKOT'
/** One code can mean different things for a province and for a kabupaten, so they are two editions side by side. */
const EDISI_2027: readonly (readonly [JenisPemda, string])[] = [
  ['KABKOT', '2027'],
  ['PROV', '2027-provinsi'],
]
/** The files that make up this edition; the first names it. */
export const BERKAS_2027 = ['subkegiatan_2027.csv', 'bidang_2027.csv', 'program_2027.csv', 'kegiatan_2027.csv'] as const

interface BarisPemda extends NomenklaturMasuk {
  readonly jenisPemda: JenisPemda
}
interface BarisBertempat<T> extends BarisBerkas<T> {
  readonly berkas: string
}

export function bacaEdisi2027(folder: string): EdisiLengkap[] {
  const hilang = BERKAS_2027.filter((nama) => cariBerkas(folder, nama) === null)
  if (hilang.length > 0) return [{ edisi: '2027', berkas: BERKAS_2027[0], sidik: '', daftar: [], ganda: 0, ditolak: hilang.map(berkasKurang) }]
  const semua = [
    bacaTingkat(folder, 'bidang_2027.csv', BarisBidang2027, (b) => susun(b.jenis_pemda, 'bidang-urusan', b.kode_bidang, b.nama_bidang)),
    bacaTingkat(folder, 'program_2027.csv', BarisProgram2027, (b) => susun(b.jenis_pemda, 'program', b.kode_program, b.nama_program)),
    bacaTingkat(folder, 'kegiatan_2027.csv', BarisKegiatan2027, (b) => susun(b.jenis_pemda, 'kegiatan', b.kode_kegiatan, b.nama_kegiatan)),
    bacaTingkat(folder, 'subkegiatan_2027.csv', BarisSubKegiatan2027, (b) => ({
      ...susun(b.jenis_pemda, 'sub-kegiatan', b.kode_subkegiatan, b.nama_subkegiatan),
      kinerja: b.kinerja,
      indikator: b.indikator,
      satuan: b.satuan,
      sebelumnya: b.subkegiatan_sebelumnya,
    })),
  ]
  const ditolak = semua.flatMap((s) => s.ditolak)
  const sidik = sidikBita(...semua.map((s) => s.sidik))
  return EDISI_2027.map(([jenis, edisi]) => {
    const milik = semua.flatMap((s) => s.daftar.filter((b) => b.isi.jenisPemda === jenis))
    const urusan = [...new Set(milik.map((b) => b.isi.kode.split('.')[0] ?? ''))].map((kode) => ({
      berkas: 'bidang_2027.csv',
      baris: 0,
      isi: susun(jenis, 'urusan', kode, URUSAN[kode] ?? `URUSAN ${kode}`),
    }))
    const daftar = [...urusan, ...milik]
    return {
      edisi,
      berkas: BERKAS_2027[0],
      sidik,
      daftar: daftar.map((b) => b.isi),
      ganda: semua.reduce((n, s) => n + s.ganda, 0),
      ditolak: [...ditolak, ...cariYatim(daftar)],
    }
  })
}

/** A row whose parent is nowhere in its own edition. */
function cariYatim(daftar: readonly BarisBertempat<NomenklaturMasuk>[]): DitolakAcuan[] {
  const ada = new Set(daftar.map((b) => b.isi.kode))
  return daftar.flatMap(({ berkas, baris, isi }) => {
    const induk = indukNomenklatur(isi.kode)
    if (induk === null || ada.has(induk)) return []
    return [{ berkas, baris, kolom: 'kode', nilai: isi.kode, kode: 'induk-tidak-ada' as const, pesan: `induk ${induk} tidak ada` }]
  })
}

function berkasKurang(nama: string): DitolakAcuan {
  const pesan = `berkas ini tidak ada; edisi 2027 terdiri atas ${BERKAS_2027.join(', ')}`
  return { berkas: nama, baris: 0, kolom: '', nilai: '', kode: 'berkas-kurang', pesan }
}

function susun(jenisPemda: JenisPemda, tingkat: TingkatNomenklatur, kode: string, nama: string): BarisPemda {
  return { jenisPemda, tingkat, kode, nama, kinerja: null, indikator: null, satuan: null, sebelumnya: null }
}

function bacaTingkat<T>(folder: string, nama: string, bentuk: z.ZodType<T>, ubah: (b: T) => BarisPemda) {
  const isi = bacaBerkas(cariBerkas(folder, nama) ?? path.join(folder, nama), bentuk)
  const { daftar, ditolak, ganda } = tanpaGanda(
    { ...isi, daftar: isi.daftar.map((b) => ({ baris: b.baris, isi: ubah(b.isi) })) },
    (b) => `${b.jenisPemda} ${b.kode}`,
  )
  return { sidik: isi.sidik, daftar: daftar.map((b) => ({ berkas: nama, ...b })), ditolak, ganda }
}
