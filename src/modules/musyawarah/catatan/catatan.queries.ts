import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { CatatanKeluar, type SimpanKelompok, type TindakBaru, TindakKeluar } from '#src/modules/musyawarah/catatan/catatan.schema.ts'
import type { KeadaanTindak } from '#src/modules/musyawarah/catatan/catatan.ts'

const Notulen = z.strictObject({ notulen: z.string(), versiNotulen: z.number() })

export function findNotulen(tx: Reader, daerahId: string, musyawarahId: string): Promise<z.output<typeof Notulen> | null> {
  return maybe(Notulen, tx`select notulen, versi_notulen from musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId}`)
}

/** Nothing where somebody else has saved since. */
export function saveNotulen(tx: Transaction, daerahId: string, p: { musyawarahId: string; notulen: string; versi: number }): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`update musyawarah set notulen = ${p.notulen}, versi_notulen = versi_notulen + 1
       where daerah_id = ${daerahId} and musyawarah_id = ${p.musyawarahId} and versi_notulen = ${p.versi} returning to_jsonb(musyawarah.*) as isi`,
  )
}

const Kelompok = CatatanKeluar.shape.kelompok.element

export function listKelompok(tx: Reader, daerahId: string, musyawarahId: string): Promise<z.output<typeof Kelompok>[]> {
  return many(
    z.strictObject(Kelompok.shape),
    tx`select bidang_pembangunan, ketua, hasil, selesai_pada, versi from kelompok_musyawarah
       where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} order by bidang_pembangunan`,
  )
}

interface KelompokBaru {
  readonly musyawarahId: string
  readonly isi: SimpanKelompok
  readonly saat: Saat
  readonly oleh: string
}

/** Nothing where somebody else has saved since. */
export function saveKelompok(tx: Transaction, daerahId: string, k: KelompokBaru): Promise<Sesudah | null> {
  const { bidang, ketua, hasil, selesai, versi } = k.isi
  return maybe(
    Sesudah,
    tx`insert into kelompok_musyawarah as x (daerah_id, musyawarah_id, bidang_pembangunan, ketua, hasil, selesai_pada, created_by)
       select ${daerahId}, ${k.musyawarahId}, ${bidang}, ${ketua}, ${hasil}, ${selesai ? k.saat : null}::timestamptz, ${k.oleh}
       where ${versi} = 0 or exists (select from kelompok_musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${k.musyawarahId} and bidang_pembangunan = ${bidang})
       on conflict (daerah_id, musyawarah_id, bidang_pembangunan) do update
         set ketua = excluded.ketua, hasil = excluded.hasil, selesai_pada = case when ${selesai} then coalesce(x.selesai_pada, excluded.selesai_pada) end, versi = x.versi + 1
         where x.versi = ${versi}
       returning to_jsonb(x.*) as isi`,
  )
}

const BarisTindak = z.strictObject({ ...TindakKeluar.omit({ bolehLapor: true }).shape, musyawarahId: z.string() })
export type BarisTindak = z.output<typeof BarisTindak>

const kolom = (tx: Reader) => tx`tindak_lanjut_id, musyawarah_id, apa, siapa, perangkat_daerah_id, kapan, keadaan, keterangan, versi`

export function listTindak(tx: Reader, daerahId: string, musyawarahId: string): Promise<BarisTindak[]> {
  return many(
    BarisTindak,
    tx`select ${kolom(tx)} from tindak_lanjut where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} order by kapan, tindak_lanjut_id`,
  )
}

export function lockTindak(tx: Transaction, daerahId: string, tindakLanjutId: string): Promise<BarisTindak | null> {
  return maybe(BarisTindak, tx`select ${kolom(tx)} from tindak_lanjut where daerah_id = ${daerahId} and tindak_lanjut_id = ${tindakLanjutId} for update`)
}

/** Nothing when it is there already: the same step sent again. */
export function insertTindak(tx: Transaction, daerahId: string, t: TindakBaru & { musyawarahId: string; oleh: string }): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into tindak_lanjut (daerah_id, tindak_lanjut_id, musyawarah_id, apa, siapa, perangkat_daerah_id, kapan, created_by)
       values (${daerahId}, ${t.tindakLanjutId}, ${t.musyawarahId}, ${t.apa}, ${t.siapa}, ${t.perangkatDaerahId}, ${t.kapan}, ${t.oleh})
       on conflict do nothing returning to_jsonb(tindak_lanjut.*) as isi`,
  )
}

type TindakTersimpan = Omit<TindakBaru, 'kapan'> & { readonly kapan: string; readonly keadaan: KeadaanTindak; readonly keterangan: string }

export function updateTindak(tx: Transaction, daerahId: string, t: TindakTersimpan): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update tindak_lanjut set apa = ${t.apa}, siapa = ${t.siapa}, perangkat_daerah_id = ${t.perangkatDaerahId}, kapan = ${t.kapan},
              keadaan = ${t.keadaan}, keterangan = ${t.keterangan}, versi = versi + 1
       where daerah_id = ${daerahId} and tindak_lanjut_id = ${t.tindakLanjutId} returning to_jsonb(tindak_lanjut.*) as isi`,
  )
}
