import path from 'node:path'
import type { Reader, Sql } from '#src/lib/sql.ts'
import { FOLDER_ACUAN, Kumpulan, muatHimpunan } from '#src/modules/acuan/acuan.service.ts'
import { muatPetak, muatSilsilah } from '#src/modules/wilayah/acuan-wilayah.service.ts'
import { type Pengenal, siapkanPengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'
import { type HasilKenal, kenaliWilayah } from '#src/modules/wilayah/pengenal-wilayah.ts'
import { bacaSumberBersidik, EDISI_WILAYAH, saringKabupaten } from '#src/modules/wilayah/sumber-wilayah.service.ts'
import {
  findWilayah,
  findWilayahDaerah,
  listAnak,
  listDalam,
  listJalur,
  listKabupaten,
  listNamaKabupaten,
  saveWilayah,
} from '#src/modules/wilayah/wilayah.queries.ts'
import { sebutWilayah, urutkanCocok, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

/** What a reader of regions must know of the caller; every Konteks fits. */
export interface PembacaWilayah {
  readonly sql: Reader
  readonly daerahId: string
}

export interface WilayahBerjalur extends Wilayah {
  /** `Desa Sukaindah`. */
  readonly sebutan: string
  /** `Kec. Sukakarya, Kab. Bekasi`: the levels above it within the government. */
  readonly jalur: string
}

/** Fills the regions from the package, all 83,762 villages or only those of some kabupaten, with their tiles and lineage. Safe to repeat. */
export async function muatWilayah(
  sqlPemilik: Sql,
  progress: (baris: string) => void,
  pilihan: { readonly kabupaten?: readonly string[] } = {},
): Promise<{ jumlah: number; baru: number; berubah: number }> {
  const { sidik, daftar: semua } = bacaSumberBersidik()
  const daftar = pilihan.kabupaten === undefined ? semua : saringKabupaten(semua, pilihan.kabupaten)
  progress(`Memuat ${daftar.length.toLocaleString('id-ID')} wilayah (${EDISI_WILAYAH}) …`)
  const k = new Kumpulan(progress)
  const catatan = pilihan.kabupaten === undefined ? null : `Sebagian: hanya ${pilihan.kabupaten.join(', ')}`
  await muatHimpunan(sqlPemilik, k, { jenis: 'wilayah', berkas: 'idn-area-data', sidik, jumlah: daftar.length, ditolak: [], catatan }, (tx) =>
    saveWilayah(tx, daftar, EDISI_WILAYAH),
  )
  const hasil = k.tabel[0] ?? { baru: 0, berubah: 0 }
  await muatSilsilah(sqlPemilik, k, path.join(FOLDER_ACUAN, 'wilayah-silsilah.csv'))
  await muatPetak(sqlPemilik, k, path.join(FOLDER_ACUAN, 'petak-wilayah.csv'))
  const [salah] = k.ditolak
  if (salah !== undefined) throw new Error(`${salah.berkas} baris ${salah.baris} kolom ${salah.kolom}: ${salah.pesan}`)
  return { jumlah: daftar.length, baru: hasil.baru, berubah: hasil.berubah }
}

export function ambilWilayah(k: PembacaWilayah, kode: string): Promise<Wilayah | null> {
  return findWilayah(k.sql, kode)
}

/** All kabupaten and kota. */
export function ambilKabupaten(sql: Reader): Promise<Wilayah[]> {
  return listKabupaten(sql)
}

export function ambilAnak(k: PembacaWilayah, indukKode: string | null): Promise<Wilayah[]> {
  return listAnak(k.sql, indukKode)
}

/** The region with the levels above it: `Desa Sukaindah` in `Kec. Sukakarya, Kab. Bekasi, Provinsi Jawa Barat`. */
export async function ambilJalur(k: PembacaWilayah, kode: string): Promise<WilayahBerjalur | null> {
  const jalur = await listJalur(k.sql, kode)
  const sendiri = jalur.at(-1)
  if (sendiri === undefined || sendiri.kode !== kode) return null
  return { ...sendiri, sebutan: sebutWilayah(sendiri), jalur: jalur.slice(0, -1).toReversed().map(sebutWilayah).join(', ') }
}

/** The region the government governs, and all beneath it. */
export async function ambilWilayahDaerah(k: PembacaWilayah): Promise<Wilayah[]> {
  const daerah = await findWilayahDaerah(k.sql, k.daerahId)
  return listDalam(k.sql, daerah?.kode ?? null)
}

const BATAS_CARI = 20

/** Searches the regions of the caller's government by name or code; the best matches first. */
export async function cariWilayah(k: PembacaWilayah, teks: string, batas: number = BATAS_CARI): Promise<WilayahBerjalur[]> {
  const daftar = await ambilWilayahDaerah(k)
  const menurutKode = new Map(daftar.map((w) => [w.kode, w]))
  return urutkanCocok(daftar, teks)
    .slice(0, batas)
    .map((w) => ({ ...w, sebutan: sebutWilayah(w), jalur: jalurDalam(menurutKode, w) }))
}

function jalurDalam(menurutKode: ReadonlyMap<string, Wilayah>, w: Wilayah): string {
  const atas: string[] = []
  for (let induk = w.indukKode; induk !== null;) {
    const di = menurutKode.get(induk)
    if (di === undefined) break
    atas.push(sebutWilayah(di))
    induk = di.indukKode
  }
  return atas.join(', ')
}

export interface PengenalDaerah {
  readonly kodeDaerah: string
  readonly pengenal: Pengenal
}

/** For many texts: load the regions once, then call `kenaliWilayah` on each. Null for a province or the nation. */
export async function muatPengenal(k: PembacaWilayah): Promise<PengenalDaerah | null> {
  const daerah = await findWilayahDaerah(k.sql, k.daerahId)
  if (daerah === null || (daerah.tingkat !== 'kabupaten' && daerah.tingkat !== 'kota')) return null
  const [daftar, kabupaten] = await Promise.all([listDalam(k.sql, daerah.kode), listNamaKabupaten(k.sql)])
  return { kodeDaerah: daerah.kode, pengenal: siapkanPengenal(daftar, kabupaten) }
}

export async function kenaliTeks(k: PembacaWilayah, teks: string): Promise<HasilKenal> {
  const p = await muatPengenal(k)
  return p === null ? { hasil: 'tidak-ada', calon: [] } : kenaliWilayah(p.pengenal, teks)
}
