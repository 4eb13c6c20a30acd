import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Sql } from '#src/lib/sql.ts'
import { Kumpulan, FOLDER_ACUAN } from '#src/modules/acuan/acuan.service.ts'
import type { RingkasanAcuan } from '#src/modules/acuan/acuan.ts'
import { cariBerkas } from '#src/modules/acuan/berkas-acuan.service.ts'
import { muatAcuan } from '#src/modules/nomenklatur/acuan.service.ts'
import { muatEdisiLengkap, muatPetaAkun, muatRekening, muatSatuan, muatSumberDana } from '#src/modules/nomenklatur/acuan-folder.service.ts'
import { bacaEdisi2023, bacaEdisi2027, BERKAS_2027 } from '#src/modules/nomenklatur/acuan-lengkap.service.ts'
import { muatStandarHarga } from '#src/modules/standar-harga/standar-harga.service.ts'
import { muatBatas, muatLuasPenduduk, muatPetak, muatSilsilah, muatWilayahBerkas } from '#src/modules/wilayah/acuan-wilayah.service.ts'
import { muatWilayah } from '#src/modules/wilayah/wilayah.service.ts'

/* Which file of reference data is loaded by whom: one table for a whole folder and for a file alone. */

export interface PilihanMuat {
  readonly sqlPemilik: Sql
  readonly progress: (baris: string) => void
  /** Boundaries only of these regions and what lies beneath: enough for a demo, quick to start. */
  readonly batasHanya?: readonly string[]
}

interface Bekal extends PilihanMuat {
  readonly k: Kumpulan
}

interface Pemuat {
  /** Where it lies in the layout of the published tables. */
  readonly letak: string
  readonly nama: RegExp
  readonly muat: (b: Bekal, berkas: string) => Promise<void>
}

/** In the order in which one set needs another. */
const PEMUAT: readonly Pemuat[] = [
  satu('wilayah.csv', (b, f) => muatWilayahBerkas(b.sqlPemilik, b.k, f, 'berkas')),
  satu('wilayah-silsilah.csv', (b, f) => muatSilsilah(b.sqlPemilik, b.k, f)),
  satu('petak-wilayah.csv', (b, f) => muatPetak(b.sqlPemilik, b.k, f)),
  satu('nomenklatur/kabkota_2023.csv', (b, f) => muatEdisiLengkap(b.sqlPemilik, b.k, bacaEdisi2023(f))),
  {
    letak: `nomenklatur/${BERKAS_2027[0]}`,
    nama: /^(subkegiatan|bidang|program|kegiatan)_2027\.csv(\.gz)?$/,
    muat: (b, f) => muatEdisiLengkap(b.sqlPemilik, b.k, bacaEdisi2027(path.dirname(f))),
  },
  satu('rekening/belanja.csv', (b, f) => muatRekening(b.sqlPemilik, b.k, f, 'akun-belanja')),
  satu('rekening/neraca_beban.csv', (b, f) => muatRekening(b.sqlPemilik, b.k, f, 'akun-neraca')),
  satu('rekening/peta_neraca_belanja.csv', (b, f) => muatPetaAkun(b.sqlPemilik, b.k, f)),
  satu('rekening/sumber_dana.csv', (b, f) => muatSumberDana(b.sqlPemilik, b.k, f)),
  satu('rekening/satuan.csv', (b, f) => muatSatuan(b.sqlPemilik, b.k, f)),
  satu('wilayah_luas_penduduk.csv', (b, f) => muatLuasPenduduk(b.sqlPemilik, b.k, f)),
  { letak: 'standar_harga/*', nama: /^(ssh|sbu|asb|hspk)_.+_\d{4}\.csv(\.gz)?$/i, muat: (b, f) => muatStandarHarga(b.sqlPemilik, b.k, f) },
  batas('provinsi'),
  batas('kabkota'),
  batas('kecamatan'),
  {
    letak: 'boundaries/desa/*',
    nama: /^\d{2}\.\d{2}\.geojson(\.gz)?$/,
    muat: (b, f) => {
      const kode = path.basename(f).slice(0, 5)
      return muatBatas(b.sqlPemilik, b.k, f, { jenis: 'batas-desa', bagian: { kode, nama: kode }, ...hanya(b) })
    },
  },
]

function satu(letak: string, muat: Pemuat['muat']): Pemuat {
  return { letak, nama: polaNama(path.posix.basename(letak)), muat }
}

function batas(tingkat: 'provinsi' | 'kabkota' | 'kecamatan'): Pemuat {
  const letak = `boundaries/${tingkat}.geojson`
  return satu(letak, (b, f) => muatBatas(b.sqlPemilik, b.k, f, { jenis: `batas-${tingkat}`, ...hanya(b) }))
}

function hanya(b: Bekal): { hanya?: readonly string[] } {
  return b.batasHanya === undefined ? {} : { hanya: b.batasHanya }
}

function polaNama(nama: string): RegExp {
  return new RegExp(`^${nama.replaceAll('.', '\\.')}(\\.gz)?$`)
}

/** The files of a loader in a folder: one by its name, or all of a subfolder that it knows. */
function temukan(folder: string, p: Pemuat): string[] {
  if (!p.letak.endsWith('/*')) {
    const berkas = cariBerkas(folder, p.letak)
    return berkas === null ? [] : [berkas]
  }
  const sub = path.join(folder, p.letak.slice(0, -2))
  if (statSync(sub, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(sub)
    .filter((nama) => p.nama.test(nama))
    .toSorted()
    .map((nama) => path.join(sub, nama))
}

/**
 * Loads complete sets from a folder in the layout of the published tables. What is not there is skipped and said;
 * each set is all or nothing; bad rows are listed.
 */
export async function muatAcuanFolder(folder: string, pilihan: PilihanMuat): Promise<RingkasanAcuan> {
  const k = new Kumpulan(pilihan.progress)
  for (const p of PEMUAT) {
    const berkas = temukan(folder, p)
    if (berkas.length === 0) pilihan.progress(`${p.letak}: tidak ada di folder ini, dilewati.`)
    for (const f of berkas) {
      if (pilihan.batasHanya !== undefined && isBatasLain(f, pilihan.batasHanya)) continue
      pilihan.progress(`Membaca ${path.relative(folder, f)} …`)
      await p.muat({ ...pilihan, k }, f)
    }
  }
  if (k.ditolak.length > 0) pilihan.progress(`${k.ditolak.length} baris salah; himpunannya tidak dimuat.`)
  return k
}

/** A file of boundaries of which nothing is wanted need not be read. */
function isBatasLain(berkas: string, kode: readonly string[]): boolean {
  const nama = path.basename(berkas)
  const pemilik = /^(\d{2}\.\d{2})\.geojson/.exec(nama)?.[1]
  if (pemilik !== undefined) return !kode.includes(pemilik)
  return /^(provinsi|kabkota)\.geojson/.test(nama)
}

/** One file of a complete set, recognised by its name; null when the name is none we know. */
export async function muatAcuanBerkas(berkas: string, pilihan: PilihanMuat): Promise<RingkasanAcuan | null> {
  const nama = path.basename(berkas)
  const pemuat = PEMUAT.find((p) => p.nama.test(nama))
  if (pemuat === undefined) return null
  const k = new Kumpulan(pilihan.progress)
  await pemuat.muat({ ...pilihan, k }, berkas)
  return k
}

/** Names of files that can be loaded alone, for whoever gave another. */
export function namaBerkasAcuan(): string[] {
  return PEMUAT.map((p) => {
    if (p.letak === 'standar_harga/*') return 'ssh_DAERAH_TAHUN.csv'
    return p.letak === 'boundaries/desa/*' ? 'KABUPATEN.geojson' : path.posix.basename(p.letak)
  })
}

/** What comes with the program: regions, seed files. */
export async function muatAcuanBawaan({ sqlPemilik, progress }: PilihanMuat): Promise<RingkasanAcuan> {
  const wilayah = await muatWilayah(sqlPemilik, progress)
  const acuan = await muatAcuan(sqlPemilik, FOLDER_ACUAN, progress)
  return { tabel: [{ nama: 'Wilayah', ganda: 0, ...wilayah }, ...acuan.tabel], ditolak: acuan.ditolak }
}

/** `selaras acuan muat [FOLDER|FILE]`; null for a file that is none of ours. */
export async function muatAcuanDari(sumber: string | undefined, pilihan: PilihanMuat): Promise<RingkasanAcuan | null> {
  if (sumber === undefined) return muatAcuanBawaan(pilihan)
  return statSync(sumber).isDirectory() ? muatAcuanFolder(sumber, pilihan) : muatAcuanBerkas(sumber, pilihan)
}
