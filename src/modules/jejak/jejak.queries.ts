import { z } from 'zod'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Entri } from '#src/modules/jejak/jejak.ts'

/**
 * Entries in the order given, each with its personal values and the rows it touched, in one statement. Where they happen now (`siarkan`),
 * the same statement leaves a delivery for every webhook that subscribed to the event (docs/adr/0016).
 */
export async function saveEntri(tx: Transaction, daerahId: string, daftar: readonly Entri[], siarkan: boolean): Promise<void> {
  const entri = daftar.map((e) => ({
    id: e.entriId,
    peristiwa: e.peristiwa,
    jenis: e.objek.jenis,
    objek: e.objek.id,
    isi: e.isi.toString('base64'),
    sidik: e.sidik.toString('base64'),
  }))
  const pribadi = daftar.flatMap((e) => e.pribadi.map((p) => ({ id: e.entriId, jalur: p.jalur, garam: p.garam.toString('hex'), nilai: p.nilai })))
  const sentuhan = daftar.flatMap((e) => e.sentuhan.map((s) => ({ id: e.entriId, ...s })))
  await tx`with entri as (
             insert into jejak_entri (daerah_id, entri_id, peristiwa, objek_jenis, objek_id, isi, sidik)
             select ${daerahId}, e.id, e.peristiwa, e.jenis, e.objek, decode(e.isi, 'base64'), decode(e.sidik, 'base64')
             from jsonb_to_recordset(${JSON.stringify(entri)}::text::jsonb) e(id uuid, peristiwa text, jenis text, objek text, isi text, sidik text)
           ), sentuhan as (
             insert into jejak_sentuhan (daerah_id, entri_id, tabel, kunci)
             select ${daerahId}, s.id, s.tabel, s.kunci
             from jsonb_to_recordset(${JSON.stringify(sentuhan)}::text::jsonb) s(id uuid, tabel text, kunci text)
           ), antrean as (
             insert into jejak_antrean (daerah_id, entri_id)
             select ${daerahId}, e.id from unnest(${daftar.map((e) => e.entriId)}::uuid[]) with ordinality e(id, urut) order by e.urut
           ), kiriman as (
             insert into kiriman_langganan (daerah_id, kiriman_id, langganan_id, peristiwa, entri_id)
             select ${daerahId}, gen_random_uuid(), l.langganan_id, e.peristiwa, e.id
             from jsonb_to_recordset(${JSON.stringify(siarkan ? entri : [])}::text::jsonb) e(id uuid, peristiwa text, jenis text)
             join langganan l on l.daerah_id = ${daerahId} and l.dihentikan_pada is null and e.peristiwa = any(l.peristiwa)
             where e.jenis = 'pengajuan'
           )
           insert into jejak_pribadi (daerah_id, entri_id, jalur, garam, nilai)
           select ${daerahId}, p.id, p.jalur, decode(p.garam, 'hex'), p.nilai
           from jsonb_to_recordset(${JSON.stringify(pribadi)}::text::jsonb) p(id uuid, jalur text, garam text, nilai jsonb)`
}

/** Wakes the sealer when this transaction commits. */
export async function notifySegel(tx: Transaction, daerahId: string): Promise<void> {
  await tx`select pg_notify('selaras_segel', ${daerahId})`
}

/** Adds one to this hour's count of a kind of refusal; true when it is the first in the hour. */
export async function countPenolakan(
  tx: Transaction,
  p: { daerahId: string; jam: string; penggunaId: string; jenis: string; operasi: string },
): Promise<boolean> {
  const hasil = await maybe(
    z.strictObject({ jumlah: z.number() }),
    tx`insert into jejak_penolakan (daerah_id, jam, pengguna_id, jenis, operasi)
       values (${p.daerahId}, ${p.jam}, ${p.penggunaId}, ${p.jenis}, ${p.operasi})
       on conflict (daerah_id, jam, pengguna_id, jenis, operasi) do update set jumlah = jejak_penolakan.jumlah + 1
       returning jumlah`,
  )
  return hasil?.jumlah === 1
}

const BarisAntrean = z.strictObject({ entriId: z.string(), sidik: z.instanceof(Uint8Array) })

/** Entries that have no leaf number yet, in the order they came in: of two changes to one row the later one comes after the earlier one's commit. */
export function listBelumDisegel(tx: Transaction, daerahId: string, batas: number): Promise<z.output<typeof BarisAntrean>[]> {
  return many(
    BarisAntrean,
    tx`select a.entri_id, e.sidik from jejak_antrean a join jejak_entri e on e.daerah_id = a.daerah_id and e.entri_id = a.entri_id
       where a.daerah_id = ${daerahId} and not a.disegel order by a.urut limit ${batas}`,
  )
}

const BarisSegel = z.strictObject({ ukuran: z.number(), akar: z.instanceof(Uint8Array), tepi: z.instanceof(Uint8Array), catatan: z.string() })

export function findSegelTerakhir(tx: Reader, daerahId: string): Promise<z.output<typeof BarisSegel> | null> {
  return maybe(BarisSegel, tx`select ukuran, akar, tepi, catatan from jejak_segel where daerah_id = ${daerahId} order by ukuran desc limit 1`)
}

const SegelTerbit = z.strictObject({ ukuran: z.number(), akar: z.instanceof(Uint8Array), catatan: z.string(), createdAt: z.string() })

export function listSegelTerbaru(tx: Reader, daerahId: string, p: { sebelum: number | null; batas: number }): Promise<z.output<typeof SegelTerbit>[]> {
  return many(
    SegelTerbit,
    tx`select ukuran, akar, catatan, created_at from jejak_segel
       where daerah_id = ${daerahId} and (${p.sebelum}::bigint is null or ukuran < ${p.sebelum}) order by ukuran desc limit ${p.batas}`,
  )
}

/** The entry that was sealed last, and what the database's clock says now. */
export function findDaunTerakhir(tx: Reader, daerahId: string): Promise<{ isi: Uint8Array; kini: string } | null> {
  return maybe(
    z.strictObject({ isi: z.instanceof(Uint8Array), kini: z.string() }),
    tx`select e.isi, now() as kini from jejak_daun d join jejak_entri e on e.daerah_id = d.daerah_id and e.entri_id = d.entri_id
       where d.daerah_id = ${daerahId} order by d.nomor desc limit 1`,
  )
}

export async function tryLockSegel(tx: Transaction, daerahId: string): Promise<boolean> {
  const hasil = await maybe(z.strictObject({ dapat: z.boolean() }), tx`select pg_try_advisory_xact_lock(hashtextextended(${`segel:${daerahId}`}, 0)) as dapat`)
  return hasil?.dapat === true
}

export async function saveSegel(
  tx: Transaction,
  daerahId: string,
  segel: { entriId: readonly string[]; mulai: number; ukuran: number; akar: Buffer; tepi: readonly Buffer[]; catatan: string },
): Promise<void> {
  await tx`with daun as (
             insert into jejak_daun (daerah_id, nomor, entri_id)
             select ${daerahId}, ${segel.mulai}::bigint + e.urut - 1, e.id from unnest(${[...segel.entriId]}::uuid[]) with ordinality e(id, urut)
           ), antrean as (
             update jejak_antrean set disegel = true where daerah_id = ${daerahId} and entri_id = any(${[...segel.entriId]}::uuid[])
           )
           insert into jejak_segel (daerah_id, ukuran, akar, tepi, catatan)
           values (${daerahId}, ${segel.ukuran}, ${segel.akar}, ${Buffer.concat([...segel.tepi])}, ${segel.catatan})`
}

/** Waits for the sealer of a government and keeps it out. */
export async function lockSegel(tx: Transaction, daerahId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`segel:${daerahId}`}, 0))`
}

/** The ledger of one object, newest last, for the detail screen. */
export function listEntriObjek(
  tx: Reader,
  daerahId: string,
  jenis: string,
  id: string,
): Promise<{ entriId: string; isi: Uint8Array; sidik: Uint8Array; nomor: number | null }[]> {
  return many(
    z.strictObject({ entriId: z.string(), isi: z.instanceof(Uint8Array), sidik: z.instanceof(Uint8Array), nomor: z.number().nullable() }),
    tx`select e.entri_id, e.isi, e.sidik, d.nomor from jejak_entri e
       left join jejak_daun d on d.daerah_id = e.daerah_id and d.entri_id = e.entri_id
       where e.daerah_id = ${daerahId} and e.objek_jenis = ${jenis} and e.objek_id = ${id} order by e.created_at`,
  )
}
