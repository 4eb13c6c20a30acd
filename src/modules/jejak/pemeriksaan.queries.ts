import { z } from 'zod'
import { many, quoteLiteral, type Reader, type Transaction } from '#src/lib/sql.ts'

const Bita = z.instanceof(Uint8Array)

/**
 * The leaves `[mulai, mulai + batas)` as one run of bytes, the cheapest way out of the database: for each its number (8 bytes), the entry's id (16),
 * the hash kept with it (32), the length of the entry (4; -1 where it is gone), a zero, the entry. `copy` takes no parameters.
 */
export async function copyDaun(tx: Transaction, daerahId: string, mulai: number, batas: number): Promise<Buffer> {
  const d = quoteLiteral(daerahId)
  const aliran = await tx
    .unsafe(
      `copy (select string_agg(daun, ''::bytea)
             from (select int8send(d.nomor) || uuid_send(d.entri_id) || coalesce(e.sidik, decode(repeat('00', 32), 'hex'))
                          || int4send(coalesce(length(e.isi), -1)) || '\\x00'::bytea || coalesce(e.isi, ''::bytea) as daun
                   from jejak_daun d left join jejak_entri e on e.daerah_id = ${d} and e.entri_id = d.entri_id
                   where d.daerah_id = ${d} and d.nomor >= ${mulai} and d.nomor < ${mulai + batas} order by d.nomor) s) to stdout (format binary)`,
    )
    .readable()
  const bagian: Buffer[] = []
  for await (const b of aliran) bagian.push(b as Buffer)
  // postgres.js pauses its socket for a full stream and, where the end came with the last piece, never wakes it again (3.4.9).
  // eslint-disable-next-line no-underscore-dangle -- its name in Node
  aliran._read(0)
  const semua = Buffer.concat(bagian)
  // Signature, flags and extension take 19 bytes, the number of fields 2; then the one field with its length.
  const panjang = semua.readInt32BE(21)
  return panjang <= 0 ? Buffer.alloc(0) : semua.subarray(25, 25 + panjang)
}

/** Whether any leaf has this number or a higher one. */
export async function existsDaun(tx: Reader, daerahId: string, nomor: number): Promise<boolean> {
  return (
    (await many(z.strictObject({ ada: z.boolean() }), tx`select true as ada from jejak_daun where daerah_id = ${daerahId} and nomor >= ${nomor} limit 1`))
      .length > 0
  )
}

const BarisSegel = z.strictObject({ ukuran: z.number(), catatan: z.string() })

/** Checkpoints of more than `sesudah` leaves, in their order. */
export function listSegel(tx: Reader, daerahId: string, sesudah: number, batas: number): Promise<z.output<typeof BarisSegel>[]> {
  return many(BarisSegel, tx`select ukuran, catatan from jejak_segel where daerah_id = ${daerahId} and ukuran > ${sesudah} order by ukuran limit ${batas}`)
}

const BarisPetak = z.strictObject({ nomor: z.number(), akar: Bita, isi: Bita })

/** Tiles of one level, from a number on. */
export function listPetakTingkat(tx: Reader, daerahId: string, tingkat: number, mulai: number): Promise<z.output<typeof BarisPetak>[]> {
  return many(
    BarisPetak,
    tx`select nomor, akar, isi from jejak_petak where daerah_id = ${daerahId} and tingkat = ${tingkat} and nomor >= ${mulai} order by nomor limit 64`,
  )
}

const BarisEntri = z.strictObject({ entriId: z.string(), isi: Bita, sidik: Bita })

/** Entries that wait for their leaf number, in the order they came in. */
export function listMenunggu(tx: Reader, daerahId: string): Promise<z.output<typeof BarisEntri>[]> {
  return many(
    BarisEntri,
    tx`select a.entri_id, e.isi, e.sidik from jejak_antrean a join jejak_entri e on e.daerah_id = a.daerah_id and e.entri_id = a.entri_id
       where a.daerah_id = ${daerahId} and not a.disegel order by a.urut`,
  )
}

/** Entries that neither wait nor have a leaf, or were numbered once and are gone: nothing the program does leaves such. */
export async function listTercecer(tx: Reader, daerahId: string): Promise<string[]> {
  const baris = await many(
    z.strictObject({ entriId: z.string() }),
    tx`select e.entri_id from jejak_entri e
       where e.daerah_id = ${daerahId} and not exists (select from jejak_daun d where d.daerah_id = e.daerah_id and d.entri_id = e.entri_id)
         and not exists (select from jejak_antrean a where a.daerah_id = e.daerah_id and a.entri_id = e.entri_id and not a.disegel)
       union
       select a.entri_id from jejak_antrean a
       where a.daerah_id = ${daerahId} and not exists (select from jejak_daun d where d.daerah_id = a.daerah_id and d.entri_id = a.entri_id)
         and (a.disegel or not exists (select from jejak_entri e where e.daerah_id = a.daerah_id and e.entri_id = a.entri_id))
       order by 1 limit 20`,
  )
  return baris.map((b) => b.entriId)
}

const BarisDaun = z.strictObject({ nomor: z.number(), entriId: z.string(), isi: Bita })

export function listEntriNomor(tx: Reader, daerahId: string, nomor: readonly number[]): Promise<z.output<typeof BarisDaun>[]> {
  return many(
    BarisDaun,
    tx`select d.nomor, d.entri_id, e.isi from jejak_daun d join jejak_entri e on e.daerah_id = d.daerah_id and e.entri_id = d.entri_id
       where d.daerah_id = ${daerahId} and d.nomor = any(${[...nomor]}::bigint[])`,
  )
}

/** Personal values still kept, of these entries. */
export function listPribadi(
  tx: Reader,
  daerahId: string,
  entriId: readonly string[],
): Promise<{ entriId: string; jalur: string; garam: Uint8Array; nilai: unknown }[]> {
  return many(
    z.strictObject({ entriId: z.string(), jalur: z.string(), garam: Bita, nilai: z.unknown() }),
    tx`select entri_id, jalur, garam, nilai from jejak_pribadi where daerah_id = ${daerahId} and entri_id = any(${[...entriId]}::uuid[])`,
  )
}

/** The present rows of one protected table as JSON, with the key the entries use; a page of them. */
export function listBarisKini(
  tx: Reader,
  daerahId: string,
  p: { tabel: string; kolom: string; sesudah: string | null; batas: number },
): Promise<{ kunci: string; isi: Record<string, unknown> }[]> {
  return many(
    z.strictObject({ kunci: z.string(), isi: z.record(z.string(), z.unknown()) }),
    tx`select ${tx(p.kolom)}::text as kunci, to_jsonb(t.*) as isi from ${tx(p.tabel)} t
       where daerah_id = ${daerahId} and (${p.sesudah}::uuid is null or ${tx(p.kolom)} > ${p.sesudah}::uuid) order by ${tx(p.kolom)} limit ${p.batas}`,
  )
}
