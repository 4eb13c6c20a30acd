import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
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

export interface HasilSimpan {
  readonly baru: number
  readonly berubah: number
}

const Hasil = z.strictObject({ baru: z.number(), berubah: z.number() })

function json(baris: readonly object[]): string {
  return JSON.stringify(baris)
}

export function saveEdisi(
  tx: Transaction,
  baris: readonly { edisi: string; dasar_hukum: string; tahun_dari: number; tahun_sampai: number | null }[],
): Promise<HasilSimpan> {
  return one(
    Hasil,
    tx`with s as (
         insert into nomenklatur_edisi as x (edisi, dasar_hukum, tahun_dari, tahun_sampai)
         select * from jsonb_to_recordset(${json(baris)}::text::jsonb) as r (edisi text, dasar_hukum text, tahun_dari integer, tahun_sampai integer)
         on conflict (edisi) do update set dasar_hukum = excluded.dasar_hukum, tahun_dari = excluded.tahun_dari, tahun_sampai = excluded.tahun_sampai
         where (x.dasar_hukum, x.tahun_dari, x.tahun_sampai) is distinct from (excluded.dasar_hukum, excluded.tahun_dari, excluded.tahun_sampai)
         returning (xmax = 0) as baru)
       select (count(*) filter (where baru))::integer as baru, (count(*) filter (where not baru))::integer as berubah from s`,
  )
}

export function saveTahun(
  tx: Transaction,
  baris: readonly { tahun: number; edisi: string; pengganti_sementara: boolean; catatan: string | null }[],
): Promise<HasilSimpan> {
  return one(
    Hasil,
    tx`with s as (
         insert into nomenklatur_tahun as x (tahun, edisi, pengganti_sementara, catatan)
         select * from jsonb_to_recordset(${json(baris)}::text::jsonb) as r (tahun integer, edisi text, pengganti_sementara boolean, catatan text)
         on conflict (tahun) do update set edisi = excluded.edisi, pengganti_sementara = excluded.pengganti_sementara, catatan = excluded.catatan
         where (x.edisi, x.pengganti_sementara, x.catatan) is distinct from (excluded.edisi, excluded.pengganti_sementara, excluded.catatan)
         returning (xmax = 0) as baru)
       select (count(*) filter (where baru))::integer as baru, (count(*) filter (where not baru))::integer as berubah from s`,
  )
}

export function saveNomenklatur(tx: Transaction, edisi: string, baris: readonly Nomenklatur[]): Promise<HasilSimpan> {
  return one(
    Hasil,
    tx`with s as (
         insert into nomenklatur as x (edisi, kode, tingkat, nama, kinerja, indikator, satuan)
         select ${edisi}, r.* from jsonb_to_recordset(${json(baris)}::text::jsonb) as r (kode text, tingkat text, nama text, kinerja text, indikator text, satuan text)
         on conflict (edisi, kode) do update
           set tingkat = excluded.tingkat, nama = excluded.nama, kinerja = excluded.kinerja, indikator = excluded.indikator, satuan = excluded.satuan
         where (x.tingkat, x.nama, x.kinerja, x.indikator, x.satuan) is distinct from (excluded.tingkat, excluded.nama, excluded.kinerja, excluded.indikator, excluded.satuan)
         returning (xmax = 0) as baru)
       select (count(*) filter (where baru))::integer as baru, (count(*) filter (where not baru))::integer as berubah from s`,
  )
}

/** Spellings are only ever added: a complete list and our own selection may be loaded in any order. */
export function saveSatuan(tx: Transaction, baris: readonly Satuan[]): Promise<HasilSimpan> {
  return one(
    Hasil,
    tx`with s as (
         insert into satuan as x (kode, nama, dimensi, alias)
         select * from jsonb_to_recordset(${json(baris)}::text::jsonb) as r (kode text, nama text, dimensi text, alias text[])
         on conflict (kode) do update set nama = excluded.nama, dimensi = excluded.dimensi,
           alias = x.alias || array(select a from unnest(excluded.alias) with ordinality as u (a, n) where a <> all (x.alias) order by n)
         where (x.nama, x.dimensi) is distinct from (excluded.nama, excluded.dimensi) or not (x.alias @> excluded.alias)
         returning (xmax = 0) as baru)
       select (count(*) filter (where baru))::integer as baru, (count(*) filter (where not baru))::integer as berubah from s`,
  )
}

export function saveSumberDana(tx: Transaction, baris: readonly SumberDana[]): Promise<HasilSimpan> {
  return one(
    Hasil,
    tx`with s as (
         insert into sumber_dana as x (kode, nama, kelompok)
         select * from jsonb_to_recordset(${json(baris)}::text::jsonb) as r (kode text, nama text, kelompok text)
         on conflict (kode) do update set nama = excluded.nama, kelompok = excluded.kelompok
         where (x.nama, x.kelompok) is distinct from (excluded.nama, excluded.kelompok)
         returning (xmax = 0) as baru)
       select (count(*) filter (where baru))::integer as baru, (count(*) filter (where not baru))::integer as berubah from s`,
  )
}

export function saveAkun(tx: Transaction, baris: readonly { kode: string; nama: string }[]): Promise<HasilSimpan> {
  return one(
    Hasil,
    tx`with s as (
         insert into akun as x (kode, nama)
         select * from jsonb_to_recordset(${json(baris)}::text::jsonb) as r (kode text, nama text)
         on conflict (kode) do update set nama = excluded.nama where x.nama is distinct from excluded.nama
         returning (xmax = 0) as baru)
       select (count(*) filter (where baru))::integer as baru, (count(*) filter (where not baru))::integer as berubah from s`,
  )
}
