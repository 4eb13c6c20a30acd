import { z } from 'zod'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Simpul } from '#src/modules/jejak/bukti.ts'

const Bita = z.instanceof(Uint8Array)
const Sidik = z.strictObject({ sidik: Bita })

/** Leaf hashes `[dari, sampai)`, in order. */
export async function listSidikDaun(tx: Reader, daerahId: string, dari: number, sampai: number): Promise<Uint8Array[]> {
  const baris = await many(
    Sidik,
    tx`select e.sidik from jejak_daun d join jejak_entri e on e.daerah_id = d.daerah_id and e.entri_id = d.entri_id
       where d.daerah_id = ${daerahId} and d.nomor >= ${dari} and d.nomor < ${sampai} order by d.nomor`,
  )
  return baris.map((b) => b.sidik)
}

const Akar = z.strictObject({ nomor: z.number(), akar: Bita })

/** The roots of full tiles of one level, in order; a tile that is not there yet is missing. */
export function listAkarPetak(tx: Reader, daerahId: string, tingkat: number, p: { dari: number; sampai: number }): Promise<z.output<typeof Akar>[]> {
  return many(
    Akar,
    tx`select nomor, akar from jejak_petak
       where daerah_id = ${daerahId} and tingkat = ${tingkat} and nomor >= ${p.dari} and nomor < ${p.sampai} order by nomor`,
  )
}

const Petak = z.strictObject({ tingkat: z.number(), nomor: z.number(), isi: Bita })
export type BarisPetak = z.output<typeof Petak>

export function listPetak(tx: Reader, daerahId: string, daftar: readonly Simpul[]): Promise<BarisPetak[]> {
  return many(
    Petak,
    tx`select p.tingkat, p.nomor, p.isi
       from jsonb_to_recordset(${JSON.stringify(daftar)}::text::jsonb) s(tingkat int, nomor bigint)
       join jejak_petak p on p.daerah_id = ${daerahId} and p.tingkat = s.tingkat and p.nomor = s.nomor`,
  )
}

/** How many full tiles of a level are there. */
export async function countPetak(tx: Reader, daerahId: string, tingkat: number): Promise<number> {
  const satu = await maybe(
    z.strictObject({ nomor: z.number() }),
    tx`select nomor from jejak_petak where daerah_id = ${daerahId} and tingkat = ${tingkat} order by nomor desc limit 1`,
  )
  return satu === null ? 0 : satu.nomor + 1
}

export interface PetakBaru extends BarisPetak {
  readonly akar: Uint8Array
}

export async function savePetak(tx: Transaction, daerahId: string, daftar: readonly PetakBaru[]): Promise<void> {
  await tx`insert into jejak_petak ${tx(daftar.map((p) => ({ daerah_id: daerahId, tingkat: p.tingkat, nomor: p.nomor, akar: p.akar, isi: p.isi })))}`
}

const NomorDaun = z.strictObject({ nomor: z.number(), sidik: Bita, isi: Bita })

/** Where an entry stands in the tree; null while it waits for its number. */
export function findDaunEntri(tx: Reader, daerahId: string, entriId: string): Promise<z.output<typeof NomorDaun> | null> {
  return maybe(
    NomorDaun,
    tx`select d.nomor, e.sidik, e.isi from jejak_daun d join jejak_entri e on e.daerah_id = d.daerah_id and e.entri_id = d.entri_id
       where d.daerah_id = ${daerahId} and d.entri_id = ${entriId}`,
  )
}

const DaunObjek = z.strictObject({ entriId: z.string(), nomor: z.number().nullable(), sidik: Bita, isi: Bita })

/** The entries of one object with their places in the tree, oldest first. */
export function listDaunObjek(tx: Reader, daerahId: string, jenis: string, id: string): Promise<z.output<typeof DaunObjek>[]> {
  return many(
    DaunObjek,
    tx`select e.entri_id, d.nomor, e.sidik, e.isi from jejak_entri e
       left join jejak_daun d on d.daerah_id = e.daerah_id and d.entri_id = e.entri_id
       where e.daerah_id = ${daerahId} and e.objek_jenis = ${jenis} and e.objek_id = ${id} order by d.nomor nulls last, e.created_at`,
  )
}

const Publik = z.strictObject({ nomor: z.number(), entriId: z.string(), peristiwa: z.string(), objekJenis: z.string(), sidik: Bita })

/** What everybody may know of the entries: their place, their hash, what kind of thing happened to what kind of object. */
export function listEntriPublik(tx: Reader, daerahId: string, p: { mulai: number; batas: number }): Promise<z.output<typeof Publik>[]> {
  return many(
    Publik,
    tx`select d.nomor, d.entri_id, e.peristiwa, e.objek_jenis, e.sidik
       from jejak_daun d join jejak_entri e on e.daerah_id = d.daerah_id and e.entri_id = d.entri_id
       where d.daerah_id = ${daerahId} and d.nomor >= ${p.mulai} order by d.nomor limit ${p.batas}`,
  )
}
