import type { Reader } from '#src/lib/sql.ts'
import { findBatas, type GarisBatas, listBatasAnak, listBatasDesa, listGarisAnak, listPetakAnak, listSilsilah } from '#src/modules/wilayah/batas.queries.ts'
import { type Batas, cariTitik, titik } from '#src/modules/wilayah/batas.ts'
import { type Gambar, gambarBatas, type Petak, susunPetak } from '#src/modules/wilayah/peta-wilayah.ts'
import type { SilsilahWilayah } from '#src/modules/wilayah/silsilah.ts'
import { listDalam } from '#src/modules/wilayah/wilayah.queries.ts'
import type { HasilTitikKeluar } from '#src/modules/wilayah/wilayah.schema.ts'
import type { PembacaWilayah } from '#src/modules/wilayah/wilayah.service.ts'
import { indukWilayah, isDesa, kecamatanDari, sebutWilayah, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

/** What a region came from and what came from it, oldest first. */
export function ambilSilsilah(sql: Reader, kode: string): Promise<SilsilahWilayah[]> {
  return listSilsilah(sql, kode)
}

/** Which village of a kabupaten or kecamatan a place is in: found, doubtful, outside, or unknown for want of a boundary. */
export async function cariDesaTitik(k: PembacaWilayah, kode: string, di: { readonly lintang: number; readonly bujur: number }): Promise<HasilTitikKeluar> {
  const [dalam, batas] = await Promise.all([listDalam(k.sql, kode), listBatasDesa(k.sql, kode)])
  const menurutKode = new Map(dalam.map((w) => [w.kode, w]))
  const sebut = (kodeDesa: string) => sebutDesa(menurutKode, kodeDesa)
  const hasil = cariTitik(
    dalam.filter((w) => isDesa(w.kode)).map((w) => w.kode),
    batas,
    titik(di.bujur, di.lintang),
  )
  if (hasil.hasil === 'ditemukan') return { hasil: 'ditemukan', wilayah: sebut(hasil.kode) }
  if (hasil.hasil === 'mendua') return { hasil: 'mendua', calon: hasil.calon.map(sebut) }
  return hasil.hasil === 'di-luar' ? hasil : { hasil: 'batas-tidak-ada', tanpaBatas: hasil.tanpaBatas.map(sebut) }
}

/** The village a point lies in, said in words; `null` where no boundary answers for certain. */
export async function sebutDesaTitik(k: PembacaWilayah, kode: string, di: { readonly lintang: number; readonly bujur: number } | null): Promise<string | null> {
  if (di === null) return null
  const hasil = await cariDesaTitik(k, kode, di)
  return hasil.hasil === 'ditemukan' ? [hasil.wilayah.sebutan, hasil.wilayah.jalur].filter((t) => t !== '').join(', ') : null
}

/** The boundary of one region, if it is known. */
export function loadBatas(sql: Reader, kode: string): Promise<Batas | null> {
  return findBatas(sql, kode)
}

/** The outlines one draws upon: the region itself and what lies around it, as the compact lines they are stored in. */
export async function loadBatasSekitar(k: PembacaWilayah, kode: string): Promise<GarisBatas[]> {
  const induk = indukWilayah(kode)
  return induk === null ? [] : listGarisAnak(k.sql, induk)
}

function sebutDesa(menurutKode: ReadonlyMap<string, Wilayah>, kode: string): { kode: string; sebutan: string; jalur: string } {
  const desa = menurutKode.get(kode)
  const kecamatan = menurutKode.get(kecamatanDari(kode) ?? '')
  return { kode, sebutan: desa === undefined ? kode : sebutWilayah(desa), jalur: kecamatan === undefined ? '' : sebutWilayah(kecamatan) }
}

export type PetaWilayah =
  | { readonly jenis: 'batas'; readonly gambar: Gambar }
  | { readonly jenis: 'petak'; readonly lajur: number; readonly larik: number; readonly petak: readonly Petak[] }

const LEBAR_GAMBAR = 360
/** Of fewer regions the tile map is what remains legible and whole. */
const CUKUP_BATAS = 0.9

/** The map of the regions directly beneath one: their boundaries where most are known, else equal tiles. */
export async function loadPeta(sql: Reader, indukKode: string, semua: readonly string[]): Promise<PetaWilayah> {
  const batas = await listBatasAnak(sql, indukKode)
  if (semua.length > 0 && batas.length >= semua.length * CUKUP_BATAS) return { jenis: 'batas', gambar: gambarBatas(batas, LEBAR_GAMBAR) }
  return { jenis: 'petak', ...susunPetak(semua, await listPetakAnak(sql, indukKode)) }
}
