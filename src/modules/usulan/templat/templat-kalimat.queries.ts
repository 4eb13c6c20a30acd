import { z } from 'zod'
import { Ukuran } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_KEPUTUSAN_LANGSUNG, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { type TemplatBaru, TemplatKalimat, type UbahTemplat } from '#src/modules/usulan/templat/templat-kalimat.schema.ts'

/** Whose sentences: the stage one decides at, in the scope one holds there. Whoever follows in the office finds them. */
export interface Meja {
  readonly tahap: Tahap
  readonly kodeWilayah: string | null
  readonly perangkatDaerahId: string | null
}

function milikMeja(tx: Reader, daerahId: string, m: Meja) {
  return tx`daerah_id = ${daerahId} and tahap = ${m.tahap} and kode_wilayah is not distinct from ${m.kodeWilayah}
    and perangkat_daerah_id is not distinct from ${m.perangkatDaerahId}::uuid and dihapus_pada is null`
}

export function listTemplat(tx: Reader, daerahId: string, m: Meja): Promise<TemplatKalimat[]> {
  return many(
    TemplatKalimat,
    tx`select templat_id, keputusan, nama, alasan_kode as alasan, teks, versi from templat_kalimat
       where ${milikMeja(tx, daerahId, m)} and keputusan = any(${[...DAFTAR_KEPUTUSAN_LANGSUNG]}::text[]) order by lower(nama), templat_id`,
  )
}

export async function countTemplat(tx: Reader, daerahId: string, m: Meja): Promise<number> {
  return (await one(z.strictObject({ jumlah: z.number() }), tx`select count(*) as jumlah from templat_kalimat where ${milikMeja(tx, daerahId, m)}`)).jumlah
}

/** Nothing when the desk has one of that name for the decision, or the id is taken. */
export function insertTemplat(tx: Transaction, daerahId: string, t: TemplatBaru & { readonly oleh: string }, m: Meja): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into templat_kalimat (daerah_id, templat_id, tahap, kode_wilayah, perangkat_daerah_id, keputusan, nama, alasan_kode, teks, created_by)
       values (${daerahId}, ${t.templatId}, ${m.tahap}, ${m.kodeWilayah}, ${m.perangkatDaerahId}, ${t.keputusan}, ${t.nama}, ${t.alasan}, ${t.teks}, ${t.oleh})
       on conflict do nothing returning to_jsonb(templat_kalimat.*) as isi`,
  )
}

const BarisMeja = z.strictObject({
  tahap: z.string().transform((t) => t as Tahap),
  kodeWilayah: z.string().nullable(),
  perangkatDaerahId: z.string().nullable(),
  keputusan: z.string(),
  versi: z.number(),
})

/** Locked until the transaction ends. */
export function lockTemplat(tx: Transaction, daerahId: string, templatId: string): Promise<z.output<typeof BarisMeja> | null> {
  return maybe(
    BarisMeja,
    tx`select tahap, kode_wilayah, perangkat_daerah_id, keputusan, versi from templat_kalimat
       where daerah_id = ${daerahId} and templat_id = ${templatId} and dihapus_pada is null for update`,
  )
}

/** Whether the desk keeps another sentence of this name for the same decision. */
export async function isNamaTerpakai(tx: Reader, daerahId: string, t: { templatId: string; keputusan: string; nama: string }, m: Meja): Promise<boolean> {
  const baris = await tx`select 1 from templat_kalimat where ${milikMeja(tx, daerahId, m)} and keputusan = ${t.keputusan} and lower(nama) = lower(${t.nama})
                           and templat_id <> ${t.templatId}`
  return baris.length > 0
}

export function updateTemplat(tx: Transaction, daerahId: string, templatId: string, t: UbahTemplat): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update templat_kalimat set nama = ${t.nama}, alasan_kode = ${t.alasan}, teks = ${t.teks}, versi = versi + 1
       where daerah_id = ${daerahId} and templat_id = ${templatId} returning to_jsonb(templat_kalimat.*) as isi`,
  )
}

export function updateHapusTemplat(tx: Transaction, daerahId: string, templatId: string, saat: Saat): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update templat_kalimat set dihapus_pada = ${saat}, versi = versi + 1
       where daerah_id = ${daerahId} and templat_id = ${templatId} returning to_jsonb(templat_kalimat.*) as isi`,
  )
}

const BarisPenanda = z.strictObject({
  judul: z.string(),
  nomor: z.string().nullable(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  rw: z.string().nullable(),
  volume: Ukuran,
  satuan: z.string(),
})

/** What the marks of a sentence are filled with. */
export function findPenanda(tx: Reader, daerahId: string, pengajuanId: string): Promise<z.output<typeof BarisPenanda>> {
  return one(
    BarisPenanda,
    tx`select u.judul, p.nomor, p.kode_wilayah, w.nama as nama_wilayah, u.rw, p.volume_kini as volume, p.satuan
       from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id join wilayah w on w.kode = p.kode_wilayah
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId}`,
  )
}
