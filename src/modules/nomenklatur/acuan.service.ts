import path from 'node:path'
import type { z } from 'zod'
import type { Sql, Transaction } from '#src/lib/sql.ts'
import { bacaBerkas, cariBerkas, type DitolakAcuan, tanpaGanda } from '#src/modules/nomenklatur/acuan-berkas.service.ts'
import { bacaEdisi2023, bacaEdisi2027 } from '#src/modules/nomenklatur/acuan-lengkap.service.ts'
import {
  type HasilSimpan,
  listSatuan,
  saveAkun,
  saveEdisi,
  saveNomenklatur,
  saveSatuan,
  saveSumberDana,
  saveTahun,
} from '#src/modules/nomenklatur/nomenklatur.queries.ts'
import {
  BarisAkun,
  BarisDanaLengkap,
  BarisEdisi,
  BarisNomenklatur,
  BarisRekening,
  BarisSatuan,
  BarisSatuanLengkap,
  BarisSumberDana,
  BarisTahun,
} from '#src/modules/nomenklatur/nomenklatur.schema.ts'
import { indukNomenklatur, type Nomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import { kodeSatuan, kenaliSatuan, type Satuan, siapkanSatuan } from '#src/modules/nomenklatur/satuan.ts'
import { kelompokSumberDana } from '#src/modules/nomenklatur/sumber-dana.ts'
import { muatLuasPenduduk } from '#src/modules/wilayah/wilayah.service.ts'

export interface RingkasanAcuan {
  readonly tabel: readonly ({ readonly nama: string; readonly jumlah: number } & HasilSimpan)[]
  readonly ditolak: readonly DitolakAcuan[]
}

/** What the loaders collect on the way. */
class Kumpulan {
  readonly tabel: ({ nama: string; jumlah: number } & HasilSimpan)[] = []
  readonly ditolak: DitolakAcuan[] = []
  readonly progress: (baris: string) => void

  constructor(progress: (baris: string) => void) {
    this.progress = progress
  }

  catat(nama: string, jumlah: number, hasil: HasilSimpan): void {
    this.tabel.push({ nama, jumlah, ...hasil })
    this.progress(
      `${nama}: ${jumlah.toLocaleString('id-ID')} baris (${hasil.baru.toLocaleString('id-ID')} baru, ${hasil.berubah.toLocaleString('id-ID')} berubah)`,
    )
  }
}

/** Loads the seed files of our own. All or nothing, and safe to repeat. */
export async function muatAcuan(sqlPemilik: Sql, folder: string, progress: (baris: string) => void): Promise<RingkasanAcuan> {
  const k = new Kumpulan(progress)
  await sqlPemilik.begin(async (tx) => {
    const edisi = bacaWajib(k, folder, 'nomenklatur-edisi.csv', BarisEdisi)
    k.catat('Edisi nomenklatur', edisi.length, await saveEdisi(tx, edisi))
    const tahun = bacaWajib(k, folder, 'nomenklatur-tahun.csv', BarisTahun)
    k.catat('Edisi per tahun', tahun.length, await saveTahun(tx, tahun))
    for (const nama of ['1317', '2027']) {
      const baris = bacaWajib(k, folder, `nomenklatur-${nama}.csv`, BarisNomenklatur)
      await simpanEdisi(tx, k, nama, baris)
    }
    const satuan = bacaWajib(k, folder, 'satuan.csv', BarisSatuan)
    k.catat('Satuan', satuan.length, await saveSatuan(tx, satuan))
    const dana = bacaWajib(k, folder, 'sumber-dana.csv', BarisSumberDana)
    k.catat('Sumber dana', dana.length, await saveSumberDana(tx, dana))
    const akun = bacaWajib(k, folder, 'akun.csv', BarisAkun)
    k.catat('Akun belanja', akun.length, await saveAkun(tx, akun))
  })
  return k
}

/** Our own files are part of the program: one that is missing or broken is a bug, not input. */
function bacaWajib<T>(k: Kumpulan, folder: string, nama: string, bentuk: z.ZodType<T>): T[] {
  const berkas = cariBerkas(folder, nama)
  if (berkas === null) throw new Error(`data acuan bawaan tidak lengkap: ${path.join(folder, nama)}`)
  const isi = bacaBerkas(berkas, bentuk)
  const [salah] = isi.ditolak
  if (salah !== undefined) throw new Error(`${nama} baris ${salah.baris} kolom ${salah.kolom}: ${salah.pesan}`)
  k.progress(`Membaca ${nama} …`)
  return isi.daftar.map((b) => b.isi)
}

async function simpanEdisi(tx: Transaction, k: Kumpulan, edisi: string, baris: readonly Nomenklatur[]): Promise<void> {
  k.catat(`Nomenklatur edisi ${edisi}`, baris.length, await saveNomenklatur(tx, edisi, baris))
}

/**
 * Loads complete sets from a folder in the layout of the published tables: nomenklatur/, rekening/, wilayah_luas_penduduk.csv.
 * What is not there is skipped and said; each file is all or nothing; rejected rows are listed.
 */
export async function muatAcuanFolder(sqlPemilik: Sql, folder: string, progress: (baris: string) => void): Promise<RingkasanAcuan> {
  const k = new Kumpulan(progress)
  const bagian: readonly [string, (berkas: string) => Promise<void>][] = [
    ['nomenklatur/kabkota_2023.csv', (berkas) => muatEdisiLengkap(sqlPemilik, k, bacaEdisi2023(berkas))],
    ['nomenklatur/subkegiatan_2027.csv', () => muatEdisiLengkap(sqlPemilik, k, bacaEdisi2027(path.join(folder, 'nomenklatur')))],
    ['rekening/belanja.csv', (berkas) => muatRekening(sqlPemilik, k, berkas)],
    ['rekening/sumber_dana.csv', (berkas) => muatSumberDana(sqlPemilik, k, berkas)],
    ['rekening/satuan.csv', (berkas) => muatSatuan(sqlPemilik, k, berkas)],
    [
      'wilayah_luas_penduduk.csv',
      async (berkas) => {
        const berubah = await muatLuasPenduduk(sqlPemilik, berkas, progress)
        k.tabel.push({ nama: 'Luas dan penduduk', jumlah: berubah, baru: 0, berubah })
      },
    ],
  ]
  for (const [nama, muat] of bagian) {
    const berkas = cariBerkas(folder, nama)
    if (berkas === null) progress(`${nama}: tidak ada di folder ini, dilewati.`)
    else {
      progress(`Membaca ${nama} …`)
      await muat(berkas)
    }
  }
  if (k.ditolak.length > 0) progress(`${k.ditolak.length} baris ditolak.`)
  return k
}

/** One file of a complete set, recognised by its name. */
export async function muatAcuanBerkas(sqlPemilik: Sql, berkas: string, progress: (baris: string) => void): Promise<RingkasanAcuan | null> {
  const k = new Kumpulan(progress)
  const nama = path.basename(berkas).replace(/\.gz$/, '')
  if (nama === 'kabkota_2023.csv') await muatEdisiLengkap(sqlPemilik, k, bacaEdisi2023(berkas))
  else if (nama === 'subkegiatan_2027.csv') await muatEdisiLengkap(sqlPemilik, k, bacaEdisi2027(path.dirname(berkas)))
  else if (nama === 'belanja.csv') await muatRekening(sqlPemilik, k, berkas)
  else if (nama === 'sumber_dana.csv') await muatSumberDana(sqlPemilik, k, berkas)
  else if (nama === 'satuan.csv') await muatSatuan(sqlPemilik, k, berkas)
  else return null
  return k
}

async function muatEdisiLengkap(sqlPemilik: Sql, k: Kumpulan, isi: ReturnType<typeof bacaEdisi2023>): Promise<void> {
  k.ditolak.push(...isi.ditolak)
  await sqlPemilik.begin(async (tx) => {
    for (const [edisi, baris] of isi.edisi) {
      const kode = new Set(baris.map((b) => b.isi.kode))
      const yatim = baris.filter((b) => !isAdaInduk(kode, b.isi.kode))
      k.ditolak.push(
        ...yatim.map((b) => ({
          berkas: isi.berkas,
          baris: b.baris,
          kolom: 'kode',
          nilai: b.isi.kode,
          kode: 'induk-tidak-ada' as const,
          pesan: `induk ${indukNomenklatur(b.isi.kode) ?? ''} tidak ada`,
        })),
      )
      const utuh = baris.filter((b) => isAdaInduk(kode, b.isi.kode)).map((b) => b.isi)
      await simpanEdisi(tx, k, edisi, utuh)
    }
  })
}

function isAdaInduk(kode: ReadonlySet<string>, sendiri: string): boolean {
  const induk = indukNomenklatur(sendiri)
  return induk === null || kode.has(induk)
}

async function muatRekening(sqlPemilik: Sql, k: Kumpulan, berkas: string): Promise<void> {
  const { daftar, ditolak } = tanpaGanda(bacaBerkas(berkas, BarisRekening), (b) => b.kode)
  k.ditolak.push(...ditolak)
  const baris = daftar.map((b) => ({ kode: b.isi.kode, nama: b.isi.uraian }))
  k.catat('Akun belanja', baris.length, await sqlPemilik.begin((tx) => saveAkun(tx, baris)))
}

async function muatSumberDana(sqlPemilik: Sql, k: Kumpulan, berkas: string): Promise<void> {
  const { daftar, ditolak } = tanpaGanda(bacaBerkas(berkas, BarisDanaLengkap), (b) => b.kode)
  k.ditolak.push(...ditolak)
  const baris = daftar.map((b) => ({ kode: b.isi.kode, nama: b.isi.uraian, kelompok: kelompokSumberDana(b.isi.kode) }))
  k.catat('Sumber dana', baris.length, await sqlPemilik.begin((tx) => saveSumberDana(tx, baris)))
}

/** Spellings of a unit we know become its aliases; the others become units of the dimension "lain". */
async function muatSatuan(sqlPemilik: Sql, k: Kumpulan, berkas: string): Promise<void> {
  const isi = bacaBerkas(berkas, BarisSatuanLengkap)
  k.ditolak.push(...isi.ditolak)
  const hasil = await sqlPemilik.begin(async (tx) => {
    const dikenal = new Map((await listSatuan(tx)).map((s) => [s.kode, s]))
    const indeks = siapkanSatuan([...dikenal.values()])
    const baru = new Map<string, Satuan>()
    for (const { isi: b } of isi.daftar) {
      const ejaan = [b.nilai, b.item, ...b.sebutan_lain.split(',')].map((e) => e.trim()).filter((e) => e !== '')
      const ada = kenaliSatuan(indeks, b.nilai) ?? kenaliSatuan(indeks, b.item)
      const kode = ada?.kode ?? kodeSatuan(b.nilai)
      const satuan = baru.get(kode) ?? ada ?? { kode, nama: b.item, dimensi: 'lain', alias: [] }
      baru.set(kode, {
        ...satuan,
        alias: [...new Set([...satuan.alias, ...ejaan.filter((e) => kenaliSatuan(indeks, e) === null && e !== satuan.nama && e !== kode)])],
      })
    }
    const daftar = [...baru.values()].filter((s) => s.kode !== '')
    return { jumlah: daftar.length, ...(await saveSatuan(tx, daftar)) }
  })
  k.catat('Satuan', hasil.jumlah, hasil)
}
