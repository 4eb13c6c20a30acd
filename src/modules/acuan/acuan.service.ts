import path from 'node:path'
import type { Reader, Sql, Transaction } from '#src/lib/sql.ts'
import { listMuatan, saveMuatan } from '#src/modules/acuan/acuan.queries.ts'
import { BarisSumber, type JenisAcuanKeluar, type SumberAcuan } from '#src/modules/acuan/acuan.schema.ts'
import type { DitolakAcuan, HasilHimpunan } from '#src/modules/acuan/acuan.ts'
import { bacaBerkas } from '#src/modules/acuan/berkas-acuan.service.ts'

/** The seed files that come with the program. */
export const FOLDER_ACUAN = path.resolve(import.meta.dirname, '../../../db/acuan')

function bacaSumber(): readonly SumberAcuan[] {
  const { daftar, ditolak } = bacaBerkas(path.join(FOLDER_ACUAN, 'sumber.csv'), BarisSumber)
  const [salah] = ditolak
  if (salah !== undefined) throw new Error(`sumber.csv baris ${salah.baris} kolom ${salah.kolom}: ${salah.pesan}`)
  return daftar.map((b) => b.isi)
}

const SUMBER: ReadonlyMap<string, SumberAcuan> = new Map(bacaSumber().map((s) => [s.jenis, s]))

/** A set about to be loaded, after its file was read. */
export interface Himpunan {
  /** Kind of the set, as in sumber.csv. */
  readonly jenis: string
  /** When one kind has several sets (a price standard per region and year): what tells them apart, for programs and for people. */
  readonly bagian?: { readonly kode: string; readonly nama: string }
  readonly berkas: string
  readonly sidik: string
  readonly jumlah: number
  readonly ganda?: number
  readonly ditolak: readonly DitolakAcuan[]
  readonly catatan?: string | null
  readonly dasarHukum?: string
  readonly tahun?: number
}

/** What the loaders collect on the way, and say aloud. */
export class Kumpulan {
  readonly tabel: HasilHimpunan[] = []
  readonly ditolak: DitolakAcuan[] = []
  readonly progress: (baris: string) => void

  constructor(progress: (baris: string) => void) {
    this.progress = progress
  }
}

const angka = (n: number): string => n.toLocaleString('id-ID')

/**
 * Loads one set in one transaction, with the record of where it comes from; a set with a single bad row is not loaded at all.
 * `simpan` writes its rows.
 */
export async function muatHimpunan(
  sqlPemilik: Sql,
  k: Kumpulan,
  h: Himpunan,
  simpan: (tx: Transaction) => Promise<{ readonly baru: number; readonly berubah: number }>,
): Promise<boolean> {
  const nama = namaHimpunan(h)
  if (h.ditolak.length > 0) {
    k.ditolak.push(...h.ditolak)
    k.progress(`${nama}: tidak dimuat, ${angka(h.ditolak.length)} baris salah di ${h.berkas}.`)
    return false
  }
  const hasil = await sqlPemilik.begin((tx) => catatHimpunan(tx, h, simpan))
  k.tabel.push({ nama, jumlah: h.jumlah, ganda: h.ganda ?? 0, baru: hasil.baru, berubah: hasil.berubah })
  const ganda = (h.ganda ?? 0) > 0 ? `, ${angka(h.ganda ?? 0)} baris ganda dibuang` : ''
  k.progress(`${nama}: ${angka(h.jumlah)} baris (${angka(hasil.baru)} baru, ${angka(hasil.berubah)} berubah${ganda}).`)
  return true
}

/** The same inside a transaction that is already open. */
export async function catatHimpunan<T>(tx: Transaction, h: Himpunan, simpan: (tx: Transaction) => Promise<T>): Promise<T> {
  const sumber = sumberAcuan(h.jenis)
  const hasil = await simpan(tx)
  await saveMuatan(tx, {
    himpunan: h.bagian === undefined ? h.jenis : `${h.jenis}-${h.bagian.kode}`,
    nama: namaHimpunan(h),
    sumber,
    berkas: h.berkas,
    sidik: h.sidik,
    baris: h.jumlah,
    ganda: h.ganda ?? 0,
    catatan: h.catatan ?? sumber.catatan,
    dasarHukum: h.dasarHukum ?? sumber.dasar_hukum,
    edisi: h.tahun === undefined ? sumber.edisi : String(h.tahun),
    berlakuDari: h.tahun ?? sumber.berlaku_dari,
    berlakuSampai: h.tahun ?? sumber.berlaku_sampai,
  })
  return hasil
}

export function namaHimpunan(h: Pick<Himpunan, 'jenis' | 'bagian'>): string {
  const { nama } = sumberAcuan(h.jenis)
  return h.bagian === undefined ? nama : `${nama} ${h.bagian.nama}`
}

function sumberAcuan(jenis: string): SumberAcuan {
  const sumber = SUMBER.get(jenis)
  if (sumber === undefined) throw new Error(`sumber.csv tidak menyebut himpunan ${jenis}`)
  return sumber
}

/** Every kind of set the program knows, with what is loaded of it. */
export async function listAcuan(sql: Reader): Promise<JenisAcuanKeluar[]> {
  const muatan = await listMuatan(sql)
  return [...SUMBER.values()].map((s) => ({
    jenis: s.jenis,
    nama: s.nama,
    bawaan: s.berkas.startsWith('db/acuan/') || s.berkas.startsWith('npm '),
    berkas: s.berkas,
    sumber: s.sumber,
    lisensi: s.lisensi,
    dasarHukum: s.dasar_hukum,
    edisi: s.edisi,
    catatan: s.catatan,
    muatan: muatan.filter((m) => m.jenis === s.jenis).map(({ jenis: _, ...m }) => m),
  }))
}
