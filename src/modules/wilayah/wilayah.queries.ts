import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
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

const KOLOM_SALIN = ['kode', 'nama', 'tingkat', 'induk_kode'] as const

/** Streams the regions in with COPY and merges them; rows that say the same are left untouched. */
export async function saveWilayah(tx: Transaction, daftar: readonly Wilayah[], edisi: string): Promise<{ baru: number; berubah: number }> {
  await tx`create temporary table wilayah_masuk (kode text, nama text, tingkat text, induk_kode text) on commit drop`
  const tujuan = await tx`copy wilayah_masuk (${tx(KOLOM_SALIN)}) from stdin`.writable()
  const selesai = once(tujuan, 'close')
  await pipeline(Readable.from(barisSalin(daftar)), tujuan)
  await selesai
  return one(
    z.strictObject({ baru: z.number(), berubah: z.number() }),
    tx`with gabung as (
         insert into wilayah as w (kode, nama, tingkat, induk_kode, edisi)
         select kode, nama, tingkat, induk_kode, ${edisi} from wilayah_masuk
         on conflict (kode) do update set nama = excluded.nama, tingkat = excluded.tingkat, induk_kode = excluded.induk_kode, edisi = excluded.edisi
         where (w.nama, w.tingkat, w.induk_kode, w.edisi) is distinct from (excluded.nama, excluded.tingkat, excluded.induk_kode, excluded.edisi)
         returning (xmax = 0) as baru
       )
       select (count(*) filter (where baru))::integer as baru, (count(*) filter (where not baru))::integer as berubah from gabung`,
  )
}

/** In parcels: one write per row would cost more than the rows. */
function* barisSalin(daftar: readonly Wilayah[]): Generator<string> {
  for (let i = 0; i < daftar.length; i += 5000) {
    const potong = daftar.slice(i, i + 5000)
    yield potong.map((w) => `${[w.kode, w.nama, w.tingkat, w.indukKode].map(salin).join('\t')}\n`).join('')
  }
}

/** One value in PostgreSQL's COPY text format. */
function salin(nilai: string | null): string {
  return nilai === null ? '\\N' : nilai.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')
}

/** Area and people of regions that are already there; returns how many were changed. */
export async function saveLuasPenduduk(tx: Transaction, daftar: readonly { kode: string; luasKm2: number; penduduk: number }[]): Promise<number> {
  const hasil = await tx`update wilayah w set luas_km2 = b.luas, penduduk = b.jiwa
    from unnest(${daftar.map((d) => d.kode)}::text[], ${daftar.map((d) => d.luasKm2)}::numeric[], ${daftar.map((d) => d.penduduk)}::integer[]) as b (kode, luas, jiwa)
    where w.kode = b.kode and (w.luas_km2, w.penduduk) is distinct from (b.luas, b.jiwa)`
  return hasil.count
}
