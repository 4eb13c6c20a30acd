import { z } from 'zod'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Perolehan, Tanda } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import { IsiSurat, SuaraKeluar, TurutWilayah } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'

const Hak = z.strictObject({ pemungutanId: z.string(), keadaan: z.enum(['terbit', 'terpakai', 'ditarik']) })
export type BarisHak = z.output<typeof Hak>

export function findHak(tx: Reader, daerahId: string, sidikHak: string): Promise<BarisHak | null> {
  return maybe(Hak, tx`select pemungutan_id, keadaan from hak_suara where daerah_id = ${daerahId} and sidik_hak = ${sidikHak}`)
}

/** Held until the ballot is in: of two at the same time the second finds it used. */
export function lockHak(tx: Transaction, daerahId: string, sidikHak: string): Promise<BarisHak | null> {
  return maybe(Hak, tx`select pemungutan_id, keadaan from hak_suara where daerah_id = ${daerahId} and sidik_hak = ${sidikHak} for update`)
}

export async function markTerpakai(tx: Transaction, daerahId: string, sidikHak: string): Promise<void> {
  await tx`update hak_suara set keadaan = 'terpakai' where daerah_id = ${daerahId} and sidik_hak = ${sidikHak}`
}

/** One statement writes all rows anew, in the order of their hashes: what the database notes of when a row changed says nothing any more. */
export async function ratakanHak(tx: Transaction, daerahId: string, pemungutanId: string): Promise<void> {
  await tx`update hak_suara h set keadaan = h.keadaan from (select sidik_hak from hak_suara where daerah_id = ${daerahId} and pemungutan_id = ${pemungutanId} order by sidik_hak) u
           where h.daerah_id = ${daerahId} and h.sidik_hak = u.sidik_hak`
}

interface HakBaru {
  readonly sidikHak: string
  readonly kodeWilayah: string
  readonly pesertaId: string | null
}

export async function insertHak(tx: Transaction, daerahId: string, p: { pemungutanId: string; lembarId: string; hak: readonly HakBaru[] }): Promise<void> {
  const baris = p.hak
    .map((h) => ({
      daerah_id: daerahId,
      sidik_hak: h.sidikHak,
      pemungutan_id: p.pemungutanId,
      lembar_id: p.lembarId,
      kode_wilayah: h.kodeWilayah,
      peserta_id: h.pesertaId,
    }))
    .toSorted((a, b) => (a.sidik_hak < b.sidik_hak ? -1 : 1))
  for (let i = 0; i < baris.length; i += 2000) await tx`insert into hak_suara ${tx(baris.slice(i, i + 2000))}`
}

/** What was not used of a sheet is void; how many. */
export async function withdrawHak(tx: Transaction, daerahId: string, p: { pemungutanId: string; lembarId: string }): Promise<number> {
  const { count } = await tx`update hak_suara set keadaan = 'ditarik'
    where daerah_id = ${daerahId} and pemungutan_id = ${p.pemungutanId} and lembar_id = ${p.lembarId} and keadaan = 'terbit'`
  return count
}

/** The unused right of one delegate, whose slip was lost. */
export async function withdrawHakPeserta(tx: Transaction, daerahId: string, p: { pemungutanId: string; pesertaId: string }): Promise<number> {
  const { count } = await tx`update hak_suara set keadaan = 'ditarik'
    where daerah_id = ${daerahId} and pemungutan_id = ${p.pemungutanId} and peserta_id = ${p.pesertaId} and keadaan = 'terbit'`
  return count
}

const Lembar = z.strictObject({ lembarId: z.string(), terbit: z.number(), terpakai: z.number(), ditarik: z.number() })

export function listLembar(tx: Reader, daerahId: string, pemungutanId: string): Promise<z.output<typeof Lembar>[]> {
  return many(
    Lembar,
    tx`select lembar_id, count(*) filter (where keadaan = 'terbit')::int as terbit, count(*) filter (where keadaan = 'terpakai')::int as terpakai,
              count(*) filter (where keadaan = 'ditarik')::int as ditarik
       from hak_suara where daerah_id = ${daerahId} and pemungutan_id = ${pemungutanId} group by lembar_id order by lembar_id`,
  )
}

/** Turnout, from the rights: a ballot does not say where it came from. */
export function listTurut(tx: Reader, daerahId: string, pemungutanId: string): Promise<TurutWilayah[]> {
  return many(
    z.strictObject(TurutWilayah.shape),
    tx`select h.kode_wilayah, w.nama as nama_wilayah, count(*)::int as hak, count(*) filter (where h.keadaan = 'terpakai')::int as masuk
       from hak_suara h join wilayah w on w.kode = h.kode_wilayah
       where h.daerah_id = ${daerahId} and h.pemungutan_id = ${pemungutanId} and h.keadaan <> 'ditarik' group by h.kode_wilayah, w.nama order by h.kode_wilayah`,
  )
}

const Delegasi = z.strictObject({ pesertaId: z.string(), nama: z.string(), kodeWilayah: z.string().nullable() })

/** Delegates of a meeting without a right to this vote. */
export function listDelegasiTanpaHak(tx: Reader, daerahId: string, p: { musyawarahId: string; pemungutanId: string }): Promise<z.output<typeof Delegasi>[]> {
  return many(
    Delegasi,
    tx`select o.peserta_id, o.nama, o.kode_wilayah from peserta_musyawarah o
       where o.daerah_id = ${daerahId} and o.musyawarah_id = ${p.musyawarahId} and o.delegasi and o.keadaan = 'tercatat'
         and not exists (select from hak_suara h where h.daerah_id = o.daerah_id and h.pemungutan_id = ${p.pemungutanId} and h.peserta_id = o.peserta_id and h.keadaan <> 'ditarik')
       order by o.kode_wilayah nulls last, o.nama`,
  )
}

export async function countDelegasi(tx: Reader, daerahId: string, musyawarahId: string): Promise<number> {
  const baris = await many(
    z.strictObject({ n: z.number() }),
    tx`select count(*)::int as n from peserta_musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} and delegasi and keadaan = 'tercatat'`,
  )
  return baris[0]?.n ?? 0
}

const Nama = z.strictObject({ kode: z.string(), nama: z.string() })

/** Names of regions of this government; one that is not its own is missing from the answer. */
export async function mapWilayah(tx: Reader, daerahId: string, kode: readonly string[]): Promise<Map<string, string>> {
  const baris = await many(
    Nama,
    tx`select w.kode, w.nama from wilayah w join daerah d on d.daerah_id = ${daerahId}
       where w.kode in ${tx([...kode])} and (w.kode = d.kode_wilayah or starts_with(w.kode, d.kode_wilayah || '.'))`,
  )
  return new Map(baris.map((b) => [b.kode, b.nama]))
}

/** Names the receipt that this transaction may read before the vote is closed (policy `rahasia`). */
export async function setTandaTerima(tx: Transaction, tandaTerima: string): Promise<void> {
  await tx`select set_config('selaras.tanda_terima', ${tandaTerima}, true)`
}

export async function findSuara(tx: Transaction, daerahId: string, pemungutanId: string, tandaTerima: string): Promise<Tanda[] | null> {
  const baris = await maybe(
    z.strictObject({ isi: IsiSurat }),
    tx`select isi from suara where daerah_id = ${daerahId} and pemungutan_id = ${pemungutanId} and tanda_terima = ${tandaTerima}`,
  )
  return baris?.isi ?? null
}

export async function insertSuara(tx: Transaction, daerahId: string, s: { pemungutanId: string; tandaTerima: string; isi: readonly Tanda[] }): Promise<void> {
  await tx`insert into suara (daerah_id, pemungutan_id, tanda_terima, isi) values (${daerahId}, ${s.pemungutanId}, ${s.tandaTerima}, ${tx.json(s.isi as never)})`
}

const Jumlah = z.strictObject({ pilihan: z.number(), suara: z.number(), nilai: z.number() })

/** Counted where the ballots are: a page that shows only the result does not carry thousands of them. */
export async function mapPerolehan(tx: Reader, daerahId: string, pemungutanId: string): Promise<Map<number, Perolehan>> {
  const baris = await many(
    Jumlah,
    tx`select (t->>'pilihan')::int as pilihan, count(*)::int as suara, sum((t->>'nilai')::int)::int as nilai
       from suara, jsonb_array_elements(isi) t where daerah_id = ${daerahId} and pemungutan_id = ${pemungutanId} group by 1`,
  )
  return new Map(baris.map(({ pilihan, ...n }) => [pilihan, n]))
}

/** Empty before the closing, whoever asks: the database itself withholds them. */
export function listSuara(tx: Reader, daerahId: string, pemungutanId: string): Promise<SuaraKeluar[]> {
  return many(
    z.strictObject(SuaraKeluar.shape),
    tx`select tanda_terima, isi from suara where daerah_id = ${daerahId} and pemungutan_id = ${pemungutanId} order by tanda_terima collate "C"`,
  )
}
