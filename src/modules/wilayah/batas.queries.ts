import { z } from 'zod'
import { type HasilSalin, salinGabung } from '#src/lib/salin.ts'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import { bacaGaris, type Batas } from '#src/modules/wilayah/batas.ts'
import type { Petak } from '#src/modules/wilayah/peta-wilayah.ts'
import { DAFTAR_JENIS_SILSILAH_WILAYAH, type SilsilahWilayah } from '#src/modules/wilayah/silsilah.ts'

const BarisBatas = z
  .strictObject({ kode: z.string(), lintang: z.coerce.number(), bujur: z.coerce.number(), garis: z.string() })
  .transform(({ garis, ...b }): Batas => ({ ...b, poligon: bacaGaris(garis) }))

/** Boundaries of the regions directly beneath one. */
export function listBatasAnak(sql: Reader, indukKode: string): Promise<Batas[]> {
  return many(
    BarisBatas,
    sql`select b.kode, b.lintang, b.bujur, b.garis from wilayah_batas b join wilayah w on w.kode = b.kode where w.induk_kode = ${indukKode} order by b.kode`,
  )
}

export function findBatas(sql: Reader, kode: string): Promise<Batas | null> {
  return maybe(BarisBatas, sql`select kode, lintang, bujur, garis from wilayah_batas where kode = ${kode}`)
}

const BarisGaris = z.strictObject({ kode: z.string(), nama: z.string(), garis: z.string() })
export type GarisBatas = z.output<typeof BarisGaris>

/** Boundaries as they are stored, with names, of the regions directly beneath one. */
export function listGarisAnak(sql: Reader, indukKode: string): Promise<GarisBatas[]> {
  return many(
    BarisGaris,
    sql`select b.kode, w.nama, b.garis from wilayah_batas b join wilayah w on w.kode = b.kode where w.induk_kode = ${indukKode} order by b.kode`,
  )
}

/** Boundaries of the villages of a kabupaten or kecamatan. */
export function listBatasDesa(sql: Reader, kode: string): Promise<Batas[]> {
  return many(
    BarisBatas,
    sql`select kode, lintang, bujur, garis from wilayah_batas where length(kode) = 13 and kode >= ${`${kode}.`} and kode < ${`${kode}/`} order by kode`,
  )
}

export interface BatasMasuk {
  readonly kode: string
  readonly lintang: string
  readonly bujur: string
  readonly garis: string
}

export function saveBatas(tx: Transaction, baris: readonly BatasMasuk[]): Promise<HasilSalin> {
  return salinGabung(tx, {
    tabel: 'wilayah_batas',
    kolom: ['kode', 'lintang', 'bujur', 'garis'],
    kunci: ['kode'],
    baris: baris.map((b) => [b.kode, b.lintang, b.bujur, b.garis]),
  })
}

export function listPetakAnak(sql: Reader, indukKode: string): Promise<Petak[]> {
  return many(
    z.strictObject({ kode: z.string(), lajur: z.number(), larik: z.number() }),
    sql`select p.kode, p.lajur, p.larik from wilayah_petak p join wilayah w on w.kode = p.kode where w.induk_kode = ${indukKode} order by p.larik, p.lajur`,
  )
}

export function savePetak(tx: Transaction, baris: readonly Petak[]): Promise<HasilSalin> {
  return salinGabung(tx, { tabel: 'wilayah_petak', kolom: ['kode', 'lajur', 'larik'], kunci: ['kode'], baris: baris.map((p) => [p.kode, p.lajur, p.larik]) })
}

const BarisSilsilah = z.strictObject({
  asalKode: z.string(),
  asalNama: z.string(),
  penerusKode: z.string(),
  penerusNama: z.string(),
  jenis: z.enum(DAFTAR_JENIS_SILSILAH_WILAYAH),
  tahun: z.number(),
  dasarHukum: z.string(),
}) satisfies z.ZodType<SilsilahWilayah>

/** What a region came from and what came from it. */
export function listSilsilah(sql: Reader, kode: string): Promise<SilsilahWilayah[]> {
  return many(
    BarisSilsilah,
    sql`select asal_kode, asal_nama, penerus_kode, penerus_nama, jenis, tahun, dasar_hukum from wilayah_silsilah
        where asal_kode = ${kode} or penerus_kode = ${kode} order by tahun, penerus_kode`,
  )
}

export function listSemuaSilsilah(sql: Reader): Promise<SilsilahWilayah[]> {
  return many(BarisSilsilah, sql`select asal_kode, asal_nama, penerus_kode, penerus_nama, jenis, tahun, dasar_hukum from wilayah_silsilah`)
}

export function saveSilsilah(tx: Transaction, baris: readonly SilsilahWilayah[]): Promise<HasilSalin> {
  return salinGabung(tx, {
    tabel: 'wilayah_silsilah',
    kolom: ['asal_kode', 'asal_nama', 'penerus_kode', 'penerus_nama', 'jenis', 'tahun', 'dasar_hukum'],
    kunci: ['asal_kode', 'penerus_kode', 'tahun'],
    baris: baris.map((s) => [s.asalKode, s.asalNama, s.penerusKode, s.penerusNama, s.jenis, s.tahun, s.dasarHukum]),
  })
}

/** Every region code there is: what a file may speak of. */
export async function listKodeWilayah(sql: Reader): Promise<Set<string>> {
  const baris = await sql<{ kode: string }[]>`select kode from wilayah`
  return new Set(baris.map((b) => b.kode))
}
