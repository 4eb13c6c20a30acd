import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_FUNGSI_PERANGKAT, type FungsiPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import { type FungsiBaru, type KepalaPerangkatBaru, KepalaPerangkatKeluar } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'

const Tgl = z.string().transform((t) => t as Tanggal)
const BarisKepala = z.strictObject({ ...KepalaPerangkatKeluar.shape, perangkatDaerahId: z.string(), mulai: Tgl, selesai: Tgl.nullable() })
export type BarisKepala = z.output<typeof BarisKepala>

/** Heads of one office, or of all where none is named; the latest first. */
export function listKepalaPerangkat(tx: Reader, daerahId: string, perangkatDaerahId: string | null): Promise<BarisKepala[]> {
  return many(
    BarisKepala,
    tx`select kepala_perangkat_id, perangkat_daerah_id, nama, nip, pangkat, sebagai, mulai, selesai, dasar_hukum from kepala_perangkat
       where daerah_id = ${daerahId} and (${perangkatDaerahId}::uuid is null or perangkat_daerah_id = ${perangkatDaerahId}) order by mulai desc, sebagai`,
  )
}

export function insertKepalaPerangkat(tx: Transaction, daerahId: string, perangkatDaerahId: string, k: KepalaPerangkatBaru): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into kepala_perangkat (daerah_id, kepala_perangkat_id, perangkat_daerah_id, nama, nip, pangkat, sebagai, mulai, selesai, dasar_hukum)
       values (${daerahId}, ${k.kepalaPerangkatId}, ${perangkatDaerahId}, ${k.nama}, ${k.nip}, ${k.pangkat}, ${k.sebagai}, ${k.mulai}, ${k.selesai}, ${k.dasarHukum})
       on conflict (daerah_id, kepala_perangkat_id) do nothing returning to_jsonb(kepala_perangkat.*) as isi`,
  )
}

export function endKepalaPerangkat(tx: Transaction, daerahId: string, kepalaPerangkatId: string, selesai: Tanggal): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update kepala_perangkat set selesai = ${selesai} where daerah_id = ${daerahId} and kepala_perangkat_id = ${kepalaPerangkatId} returning to_jsonb(kepala_perangkat.*) as isi`,
  )
}

const BarisFungsi = z.strictObject({
  fungsi: z.enum(DAFTAR_FUNGSI_PERANGKAT),
  perangkatDaerahId: z.string(),
  nama: z.string(),
  singkatan: z.string(),
  mulai: Tgl,
  selesai: Tgl.nullable(),
})
export type BarisFungsi = z.output<typeof BarisFungsi>

export function listFungsi(tx: Reader, daerahId: string): Promise<BarisFungsi[]> {
  return many(
    BarisFungsi,
    tx`select f.fungsi, f.perangkat_daerah_id, p.nama, p.singkatan, f.mulai, f.selesai from fungsi_perangkat f
       join perangkat_daerah p on p.daerah_id = f.daerah_id and p.perangkat_daerah_id = f.perangkat_daerah_id
       where f.daerah_id = ${daerahId} order by f.fungsi, f.mulai desc`,
  )
}

export async function endFungsi(tx: Transaction, daerahId: string, f: { fungsi: FungsiPerangkat; mulai: Tanggal; selesai: Tanggal }): Promise<void> {
  await tx`update fungsi_perangkat set selesai = ${f.selesai} where daerah_id = ${daerahId} and fungsi = ${f.fungsi} and mulai = ${f.mulai}`
}

export async function insertFungsi(tx: Transaction, daerahId: string, daftar: readonly FungsiBaru[]): Promise<void> {
  await tx`insert into fungsi_perangkat (daerah_id, fungsi, perangkat_daerah_id, mulai)
    select ${daerahId}, r.fungsi, r."perangkatDaerahId", r.mulai from jsonb_to_recordset(${JSON.stringify(daftar)}::text::jsonb) as r (fungsi text, "perangkatDaerahId" uuid, mulai date)`
}

const Diakhiri = z.strictObject({ kepalaPerangkatId: z.string(), ...Sesudah.shape })

/** Whoever leads offices that end does so until their last day; later terms end on their own first day. */
export function endKepalaSemua(
  tx: Transaction,
  daerahId: string,
  perangkatDaerahId: readonly string[],
  selesai: Tanggal,
): Promise<z.output<typeof Diakhiri>[]> {
  return many(
    Diakhiri,
    tx`update kepala_perangkat set selesai = greatest(mulai, ${selesai}::date)
       where daerah_id = ${daerahId} and perangkat_daerah_id = any(${perangkatDaerahId as string[]}::uuid[]) and (selesai is null or selesai > ${selesai})
       returning kepala_perangkat_id, to_jsonb(kepala_perangkat.*) as isi`,
  )
}

export async function endFungsiSemua(tx: Transaction, daerahId: string, perangkatDaerahId: readonly string[], selesai: Tanggal): Promise<void> {
  await tx`update fungsi_perangkat set selesai = greatest(mulai, ${selesai}::date)
    where daerah_id = ${daerahId} and perangkat_daerah_id = any(${perangkatDaerahId as string[]}::uuid[]) and (selesai is null or selesai > ${selesai})`
}
