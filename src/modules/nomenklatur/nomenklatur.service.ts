import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Reader } from '#src/lib/sql.ts'
import type { z } from 'zod'
import type { DaftarAcuanKeluar } from '#src/modules/acuan/acuan.schema.ts'
import { listAcuan } from '#src/modules/acuan/acuan.service.ts'
import { listKodeAkun } from '#src/modules/nomenklatur/acuan.queries.ts'
import {
  findEdisi,
  findEdisiTahun,
  listEdisiLengkap,
  listEdisiTahun,
  listNomenklatur,
  listSatuan,
  listSumberDana,
} from '#src/modules/nomenklatur/nomenklatur.queries.ts'
import {
  type Acuan,
  bersihkanKode,
  type EdisiTahun,
  jalurNomenklatur,
  kodeAcuan,
  kodeTerdekat,
  type PenolakanNomenklatur,
  pilihSubKegiatan,
  type SubKegiatanAcuan,
} from '#src/modules/nomenklatur/nomenklatur.ts'
import type { Satuan } from '#src/modules/nomenklatur/satuan.ts'
import type { SumberDana } from '#src/modules/nomenklatur/sumber-dana.ts'

export type JenisPemerintah = 'kabupaten-kota' | 'provinsi'

export interface PilihanCari {
  /** The name beside the code: it finds the code that was meant when the written one does not exist. */
  readonly nama?: string
  readonly pemerintah?: JenisPemerintah
}

/** The edition of a budget year; null when none is known, which is a refusal, never a default. */
export async function cariEdisi(sql: Reader, tahun: number, pemerintah: JenisPemerintah = 'kabupaten-kota'): Promise<EdisiTahun | null> {
  const edisi = await findEdisiTahun(sql, tahun)
  if (edisi === null || pemerintah === 'kabupaten-kota') return edisi
  const provinsi = await findEdisi(sql, `${edisi.edisi}-provinsi`)
  return provinsi === null ? null : { ...edisi, ...provinsi }
}

/** K-01 for one code: the sub kegiatan in the edition of the budget year, or why not and what may have been meant. */
export async function findSubKegiatan(
  sql: Reader,
  tahun: number,
  kode: string,
  pilihan: PilihanCari = {},
): Promise<Result<SubKegiatanAcuan, PenolakanNomenklatur>> {
  const edisi = await cariEdisi(sql, tahun, pilihan.pemerintah)
  if (edisi === null) return refuse({ jenis: 'edisi-tahun-tidak-ada', tahun })
  const bersih = bersihkanKode(kode)
  if (bersih.kode === null) return refuse({ jenis: 'kode-tidak-terbaca', kode })
  const perlu = kodeAcuan(bersih.kode).flatMap(jalurNomenklatur)
  const sebagian = petaAcuan(await listNomenklatur(sql, edisi.edisi, perlu))
  const hasil = pilihSubKegiatan(sebagian, edisi, kode)
  if ('ditemukan' in hasil) return ok(hasil.ditemukan)
  if (hasil.tidakAda === null) return refuse({ jenis: 'kode-tidak-terbaca', kode })
  const semua = petaAcuan(await listEdisiLengkap(sql, edisi.edisi))
  return refuse({
    jenis: 'kode-tidak-ada',
    kode: hasil.tidakAda,
    tahun,
    edisi: edisi.edisi,
    terdekat: kodeTerdekat(semua, hasil.tidakAda, pilihan.nama ?? bersih.nama),
  })
}

/** A whole edition in memory, for imports: look-ups then are pure. */
export async function bukaNomenklatur(
  sql: Reader,
  tahun: number,
  pemerintah: JenisPemerintah = 'kabupaten-kota',
): Promise<{ edisi: EdisiTahun; acuan: Acuan } | null> {
  const edisi = await cariEdisi(sql, tahun, pemerintah)
  return edisi === null ? null : { edisi, acuan: petaAcuan(await listEdisiLengkap(sql, edisi.edisi)) }
}

function petaAcuan(baris: Awaited<ReturnType<typeof listNomenklatur>>): Acuan {
  return new Map(baris.map((b) => [b.kode, b]))
}

export function ambilSatuan(sql: Reader): Promise<Satuan[]> {
  return listSatuan(sql)
}

export function ambilSumberDana(sql: Reader): Promise<SumberDana[]> {
  return listSumberDana(sql)
}

/** Every account code there is. */
export function ambilKodeAkun(sql: Reader): Promise<Set<string>> {
  return listKodeAkun(sql)
}

/** Every set of reference data with its origin, and which edition each budget year uses. */
export async function daftarAcuan(sql: Reader): Promise<z.output<typeof DaftarAcuanKeluar>> {
  const [himpunan, edisiTahun] = await Promise.all([listAcuan(sql), listEdisiTahun(sql)])
  return { himpunan, edisiTahun }
}
