import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import {
  type KepalaDaerahBaru,
  KepalaDaerahKeluar,
  type PelimpahanBaru,
  PelimpahanKeluar,
  type TimBaru,
  TimKeluar,
} from '#src/modules/pemerintah-daerah/pemerintah-daerah.schema.ts'

const Tgl = z.string().transform((t) => t as Tanggal)
const BarisKepala = z.strictObject({ ...KepalaDaerahKeluar.shape, pelantikan: Tgl, akhir: Tgl.nullable() })
export type BarisKepalaDaerah = z.output<typeof BarisKepala>

/** Changes of who governs come one after the other. */
export async function lockPemerintah(tx: Transaction, daerahId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`pemerintah-daerah:${daerahId}`}, 0))`
}

export function listKepalaDaerah(tx: Reader, daerahId: string): Promise<BarisKepalaDaerah[]> {
  return many(
    BarisKepala,
    tx`select kepala_daerah_id, nama, jabatan, jenis, pelantikan, akhir, dasar_hukum from kepala_daerah where daerah_id = ${daerahId} order by pelantikan, jabatan, jenis`,
  )
}

export function insertKepalaDaerah(tx: Transaction, daerahId: string, k: KepalaDaerahBaru, createdBy: string): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into kepala_daerah (daerah_id, kepala_daerah_id, nama, jabatan, jenis, pelantikan, akhir, dasar_hukum, created_by)
       values (${daerahId}, ${k.kepalaDaerahId}, ${k.nama}, ${k.jabatan}, ${k.jenis}, ${k.pelantikan}, ${k.akhir}, ${k.dasarHukum}, ${createdBy})
       on conflict (daerah_id, kepala_daerah_id) do nothing returning to_jsonb(kepala_daerah.*) as isi`,
  )
}

export function endKepalaDaerah(tx: Transaction, daerahId: string, kepalaDaerahId: string, akhir: Tanggal): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update kepala_daerah set akhir = ${akhir} where daerah_id = ${daerahId} and kepala_daerah_id = ${kepalaDaerahId} returning to_jsonb(kepala_daerah.*) as isi`,
  )
}

const BarisPelimpahan = z.strictObject({ ...PelimpahanKeluar.shape, mulai: Tgl, selesai: Tgl, dicabutPada: Tgl.nullable() })
export type BarisPelimpahan = z.output<typeof BarisPelimpahan>

export function listPelimpahan(tx: Reader, daerahId: string): Promise<BarisPelimpahan[]> {
  return many(
    BarisPelimpahan,
    tx`select pelimpahan_id, kepala_daerah_id, kepada, wewenang, mulai, selesai, dasar_hukum, dicabut_pada from pelimpahan where daerah_id = ${daerahId} order by mulai desc`,
  )
}

export function insertPelimpahan(tx: Transaction, daerahId: string, p: PelimpahanBaru, createdBy: string): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into pelimpahan (daerah_id, pelimpahan_id, kepala_daerah_id, kepada, wewenang, mulai, selesai, dasar_hukum, created_by)
       values (${daerahId}, ${p.pelimpahanId}, ${p.kepalaDaerahId}, ${p.kepada}, ${p.wewenang}, ${p.mulai}, ${p.selesai}, ${p.dasarHukum}, ${createdBy})
       on conflict (daerah_id, pelimpahan_id) do nothing returning to_jsonb(pelimpahan.*) as isi`,
  )
}

export function revokePelimpahan(tx: Transaction, daerahId: string, pelimpahanId: string, pada: Tanggal): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update pelimpahan set dicabut_pada = ${pada} where daerah_id = ${daerahId} and pelimpahan_id = ${pelimpahanId} returning to_jsonb(pelimpahan.*) as isi`,
  )
}

const BarisTim = z.strictObject({ ...TimKeluar.shape, mulai: Tgl, selesai: Tgl.nullable() })
export type BarisTim = z.output<typeof BarisTim>

export function listTim(tx: Reader, daerahId: string): Promise<BarisTim[]> {
  return many(
    BarisTim,
    tx`select t.tim_id, t.jenis, t.nama, t.mulai, t.selesai, t.dasar_hukum,
              coalesce((select jsonb_agg(jsonb_build_object('kedudukan', a.kedudukan, 'jabatan', a.jabatan, 'perangkatDaerah', p.singkatan) order by a.urut)
                        from tim_anggota a left join perangkat_daerah p on p.daerah_id = a.daerah_id and p.perangkat_daerah_id = a.perangkat_daerah_id
                        where a.daerah_id = t.daerah_id and a.tim_id = t.tim_id), '[]'::jsonb) as anggota
       from tim t where t.daerah_id = ${daerahId} order by t.jenis, t.mulai desc`,
  )
}

/** The team with its members; whether it was new. */
export async function insertTim(tx: Transaction, daerahId: string, t: TimBaru): Promise<boolean> {
  const baru = await tx`insert into tim (daerah_id, tim_id, jenis, nama, mulai, selesai, dasar_hukum)
    values (${daerahId}, ${t.timId}, ${t.jenis}, ${t.nama}, ${t.mulai}, ${t.selesai}, ${t.dasarHukum}) on conflict (daerah_id, tim_id) do nothing returning tim_id`
  if (baru.length === 0) return false
  const anggota = t.anggota.map((a, i) => ({ urut: i + 1, ...a }))
  await tx`insert into tim_anggota (daerah_id, tim_id, urut, kedudukan, jabatan, perangkat_daerah_id)
    select ${daerahId}, ${t.timId}::uuid, r.urut, r.kedudukan, r.jabatan, r."perangkatDaerahId"
    from jsonb_to_recordset(${JSON.stringify(anggota)}::text::jsonb) as r (urut integer, kedudukan text, jabatan text, "perangkatDaerahId" uuid)`
  return true
}

export async function endTim(tx: Transaction, daerahId: string, timId: string, selesai: Tanggal): Promise<void> {
  await tx`update tim set selesai = ${selesai} where daerah_id = ${daerahId} and tim_id = ${timId}`
}

/** The terms now, locked against another change. */
export async function lockIstilah(tx: Transaction, daerahId: string): Promise<Record<string, string>> {
  const { istilah } = await one(
    z.strictObject({ istilah: z.record(z.string(), z.string()) }),
    tx`select istilah from daerah where daerah_id = ${daerahId} for update`,
  )
  return istilah
}

export async function updateIstilah(tx: Transaction, daerahId: string, istilah: Record<string, string>): Promise<void> {
  await tx`update daerah set istilah = ${tx.json(istilah)} where daerah_id = ${daerahId}`
}
