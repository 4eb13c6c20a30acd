import { z } from 'zod'
import { type HasilSalin, salinGabung } from '#src/lib/salin.ts'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import { DAFTAR_TINGKAT, jalurKode, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

const BarisWilayah = z.strictObject({ kode: z.string(), nama: z.string(), tingkat: z.enum(DAFTAR_TINGKAT), indukKode: z.string().nullable() })

export function findWilayah(sql: Reader, kode: string): Promise<Wilayah | null> {
  return maybe(BarisWilayah, sql`select kode, nama, tingkat, induk_kode from wilayah where kode = ${kode}`)
}

/** The region that a government governs; null for the national one. */
export function findWilayahDaerah(sql: Reader, daerahId: string): Promise<Wilayah | null> {
  return maybe(
    BarisWilayah,
    sql`select w.kode, w.nama, w.tingkat, w.induk_kode from daerah d join wilayah w on w.kode = d.kode_wilayah where d.daerah_id = ${daerahId}`,
  )
}

export function listAnak(sql: Reader, indukKode: string | null): Promise<Wilayah[]> {
  return many(BarisWilayah, sql`select kode, nama, tingkat, induk_kode from wilayah where induk_kode is not distinct from ${indukKode} order by kode`)
}

/** From the province down to the region itself. */
export function listJalur(sql: Reader, kode: string): Promise<Wilayah[]> {
  return many(BarisWilayah, sql`select kode, nama, tingkat, induk_kode from wilayah where kode in ${sql(jalurKode(kode))} order by length(kode)`)
}

export function listKabupaten(sql: Reader): Promise<Wilayah[]> {
  return many(BarisWilayah, sql`select kode, nama, tingkat, induk_kode from wilayah where tingkat in ('kabupaten', 'kota') order by kode`)
}

/** These regions, in the order of their codes. */
export function listJalurSemua(sql: Reader, kode: readonly string[]): Promise<Wilayah[]> {
  return many(BarisWilayah, sql`select kode, nama, tingkat, induk_kode from wilayah where kode = any(${[...kode]}::text[]) order by kode`)
}

/** The names of all kabupaten and kota. */
export async function listNamaKabupaten(sql: Reader): Promise<string[]> {
  const baris = await many(z.strictObject({ nama: z.string() }), sql`select nama from wilayah where tingkat in ('kabupaten', 'kota') order by kode`)
  return baris.map((b) => b.nama)
}

/** The region and everything beneath it; for the whole nation only down to kecamatan. */
export function listDalam(sql: Reader, kode: string | null): Promise<Wilayah[]> {
  if (kode === null) return many(BarisWilayah, sql`select kode, nama, tingkat, induk_kode from wilayah where length(kode) <= 8 order by kode`)
  return many(
    BarisWilayah,
    sql`with recursive dalam as (
          select kode, nama, tingkat, induk_kode from wilayah where kode = ${kode}
          union all
          select w.kode, w.nama, w.tingkat, w.induk_kode from wilayah w join dalam d on w.induk_kode = d.kode
        )
        select kode, nama, tingkat, induk_kode from dalam order by kode`,
  )
}

/** Rows that say the same are left untouched; parents stand before children. */
export function saveWilayah(tx: Transaction, daftar: readonly Wilayah[], edisi: string): Promise<HasilSalin> {
  return salinGabung(tx, {
    tabel: 'wilayah',
    kolom: ['kode', 'nama', 'tingkat', 'induk_kode', 'edisi'],
    kunci: ['kode'],
    baris: daftar.map((w) => [w.kode, w.nama, w.tingkat, w.indukKode, edisi]),
  })
}

/** Area and people of regions that are already there; returns how many were changed. */
export async function saveLuasPenduduk(tx: Transaction, daftar: readonly { kode: string; luasKm2: number; penduduk: number }[]): Promise<number> {
  const hasil = await tx`update wilayah w set luas_km2 = b.luas, penduduk = b.jiwa
    from unnest(${daftar.map((d) => d.kode)}::text[], ${daftar.map((d) => d.luasKm2)}::numeric[], ${daftar.map((d) => d.penduduk)}::integer[]) as b (kode, luas, jiwa)
    where w.kode = b.kode and (w.luas_km2, w.penduduk) is distinct from (b.luas, b.jiwa)`
  return hasil.count
}
