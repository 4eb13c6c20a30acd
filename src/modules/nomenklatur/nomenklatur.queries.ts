import { z } from 'zod'
import { many, maybe, type Reader } from '#src/lib/sql.ts'
import { DAFTAR_TINGKAT_NOMENKLATUR, type EdisiTahun, type Nomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import type { Satuan } from '#src/modules/nomenklatur/satuan.ts'
import { DAFTAR_KELOMPOK_DANA, type SumberDana } from '#src/modules/nomenklatur/sumber-dana.ts'

const BarisEdisiTahun = z.strictObject({
  tahun: z.number(),
  edisi: z.string(),
  dasarHukum: z.string(),
  penggantiSementara: z.boolean(),
  catatan: z.string().nullable(),
})

export function findEdisiTahun(sql: Reader, tahun: number): Promise<EdisiTahun | null> {
  return maybe(
    BarisEdisiTahun,
    sql`select t.tahun, t.edisi, e.dasar_hukum, t.pengganti_sementara, t.catatan from nomenklatur_tahun t join nomenklatur_edisi e on e.edisi = t.edisi where t.tahun = ${tahun}`,
  )
}

/** Every budget year with its edition and how many codes of it are here. */
export function listEdisiTahun(sql: Reader): Promise<(EdisiTahun & { readonly jumlah: number })[]> {
  return many(
    BarisEdisiTahun.extend({ jumlah: z.number() }),
    sql`with n as (select edisi, count(*)::integer as jumlah from nomenklatur group by edisi)
        select t.tahun, t.edisi, e.dasar_hukum, t.pengganti_sementara, t.catatan, coalesce(n.jumlah, 0) as jumlah
        from nomenklatur_tahun t join nomenklatur_edisi e on e.edisi = t.edisi left join n on n.edisi = t.edisi order by t.tahun`,
  )
}

/** The edition of the provinces beside the one of the kabupaten; null when there is none. */
export function findEdisi(sql: Reader, edisi: string): Promise<{ edisi: string; dasarHukum: string } | null> {
  return maybe(z.strictObject({ edisi: z.string(), dasarHukum: z.string() }), sql`select edisi, dasar_hukum from nomenklatur_edisi where edisi = ${edisi}`)
}

const BarisNomenklatur = z.strictObject({
  kode: z.string(),
  tingkat: z.enum(DAFTAR_TINGKAT_NOMENKLATUR),
  nama: z.string(),
  kinerja: z.string().nullable(),
  indikator: z.string().nullable(),
  satuan: z.string().nullable(),
})

export function listNomenklatur(sql: Reader, edisi: string, kode: readonly string[]): Promise<Nomenklatur[]> {
  return many(
    BarisNomenklatur,
    sql`select kode, tingkat, nama, kinerja, indikator, satuan from nomenklatur where edisi = ${edisi} and kode = any(${[...kode]}::text[])`,
  )
}

export function listEdisiLengkap(sql: Reader, edisi: string): Promise<Nomenklatur[]> {
  return many(BarisNomenklatur, sql`select kode, tingkat, nama, kinerja, indikator, satuan from nomenklatur where edisi = ${edisi} order by kode`)
}

export function listSatuan(sql: Reader): Promise<Satuan[]> {
  return many(
    z.strictObject({ kode: z.string(), nama: z.string(), dimensi: z.string(), alias: z.array(z.string()) }),
    sql`select kode, nama, dimensi, alias from satuan order by kode`,
  )
}

export function listSumberDana(sql: Reader): Promise<SumberDana[]> {
  return many(
    z.strictObject({ kode: z.string(), nama: z.string(), kelompok: z.enum(DAFTAR_KELOMPOK_DANA) }),
    sql`select kode, nama, kelompok from sumber_dana order by kode`,
  )
}
