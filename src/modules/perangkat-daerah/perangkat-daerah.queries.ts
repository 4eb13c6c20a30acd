import { z } from 'zod'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import {
  type BidangMitraBaru,
  BidangMitraKeluar,
  type PerangkatDaerahBaru,
  PerangkatDaerahKeluar,
} from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'

const Tgl = z
  .string()
  .transform((t) => t as Tanggal)
  .nullable()
const Baris = z.strictObject({ ...PerangkatDaerahKeluar.shape, berlakuDari: Tgl, berlakuSampai: Tgl })
export type BarisPerangkatDaerah = z.output<typeof Baris>

function kolom(tx: Reader) {
  return tx`p.perangkat_daerah_id, p.kode, p.nama, p.singkatan, p.jenis, p.bidang_urusan, b.nama as bidang_mitra, p.kode_wilayah, p.induk_id, p.kode_lain, p.alamat,
            p.berlaku_dari, p.berlaku_sampai, p.dasar_hukum, p.versi`
}

/** All offices there are and ever were, by code; a sub-unit shows the partner of the office above it. */
export function listPerangkatDaerah(tx: Reader, daerahId: string): Promise<BarisPerangkatDaerah[]> {
  return many(
    Baris,
    tx`select ${kolom(tx)} from perangkat_daerah p
       left join perangkat_daerah i on i.daerah_id = p.daerah_id and i.perangkat_daerah_id = p.induk_id
       left join bidang_mitra b on b.daerah_id = p.daerah_id and b.bidang_mitra_id = coalesce(p.bidang_mitra_id, i.bidang_mitra_id)
       where p.daerah_id = ${daerahId} order by p.kode, p.berlaku_dari nulls first`,
  )
}

/** Changes of a government's structure come one after the other: each is judged beside all offices. */
export async function lockStruktur(tx: Transaction, daerahId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`perangkat-daerah:${daerahId}`}, 0))`
}

const BarisTulis = z.strictObject({ perangkatDaerahId: z.string(), ...Sesudah.shape })

/** Enters or corrects offices in one statement; a row that stays the same is not touched and not returned. */
export function savePerangkatDaerah(tx: Transaction, daerahId: string, daftar: readonly PerangkatDaerahBaru[]): Promise<z.output<typeof BarisTulis>[]> {
  return many(
    BarisTulis,
    tx`insert into perangkat_daerah as p (daerah_id, perangkat_daerah_id, kode, nama, singkatan, jenis, bidang_urusan, bidang_mitra_id, kode_wilayah, induk_id,
                                          kode_lain, alamat, berlaku_dari, berlaku_sampai, dasar_hukum)
       select ${daerahId}, r."perangkatDaerahId", r.kode, r.nama, r.singkatan, r.jenis, r."bidangUrusan", b.bidang_mitra_id, r."kodeWilayah", r."indukId",
              r."kodeLain", r.alamat, r."berlakuDari", r."berlakuSampai", r."dasarHukum"
       from jsonb_to_recordset(${JSON.stringify(daftar)}::text::jsonb) as r ("perangkatDaerahId" uuid, kode text, nama text, singkatan text, jenis text,
              "bidangUrusan" text[], "bidangMitra" text, "kodeWilayah" text, "indukId" uuid, "kodeLain" text[], alamat text, "berlakuDari" date, "berlakuSampai" date, "dasarHukum" text)
       left join bidang_mitra b on b.daerah_id = ${daerahId} and b.nama = r."bidangMitra"
       on conflict (daerah_id, perangkat_daerah_id) do update set kode = excluded.kode, nama = excluded.nama, singkatan = excluded.singkatan, jenis = excluded.jenis,
         bidang_urusan = excluded.bidang_urusan, bidang_mitra_id = excluded.bidang_mitra_id, kode_wilayah = excluded.kode_wilayah, induk_id = excluded.induk_id,
         kode_lain = excluded.kode_lain, alamat = excluded.alamat, berlaku_dari = excluded.berlaku_dari, berlaku_sampai = excluded.berlaku_sampai,
         dasar_hukum = excluded.dasar_hukum, versi = p.versi + 1
       where (p.kode, p.nama, p.singkatan, p.jenis, p.bidang_urusan, p.bidang_mitra_id, p.kode_wilayah, p.induk_id, p.kode_lain, p.alamat, p.berlaku_dari, p.berlaku_sampai, p.dasar_hukum)
         is distinct from (excluded.kode, excluded.nama, excluded.singkatan, excluded.jenis, excluded.bidang_urusan, excluded.bidang_mitra_id, excluded.kode_wilayah,
                           excluded.induk_id, excluded.kode_lain, excluded.alamat, excluded.berlaku_dari, excluded.berlaku_sampai, excluded.dasar_hukum)
       returning p.perangkat_daerah_id, to_jsonb(p.*) as isi`,
  )
}

/** The last day of an office. */
export function closePerangkatDaerah(
  tx: Transaction,
  daerahId: string,
  p: { id: readonly string[]; sampai: Tanggal; dasarHukum: string },
): Promise<z.output<typeof BarisTulis>[]> {
  return many(
    BarisTulis,
    tx`update perangkat_daerah p set berlaku_sampai = ${p.sampai}, dasar_hukum = ${p.dasarHukum}, versi = versi + 1
       where daerah_id = ${daerahId} and perangkat_daerah_id = any(${p.id as string[]}) returning p.perangkat_daerah_id, to_jsonb(p.*) as isi`,
  )
}

export function listBidangMitra(tx: Reader, daerahId: string): Promise<z.output<typeof BidangMitraKeluar>[]> {
  return many(
    z.strictObject(BidangMitraKeluar.shape),
    tx`select b.bidang_mitra_id, b.nama, count(p.perangkat_daerah_id)::integer as jumlah_perangkat from bidang_mitra b
       left join perangkat_daerah p on p.daerah_id = b.daerah_id and p.bidang_mitra_id = b.bidang_mitra_id and p.berlaku_sampai is null
       where b.daerah_id = ${daerahId} group by b.bidang_mitra_id, b.nama order by b.nama`,
  )
}

/** Those of the names that are new; a name that is there stays as it is. */
export async function insertBidangMitra(tx: Transaction, daerahId: string, daftar: readonly BidangMitraBaru[]): Promise<number> {
  const baru = await tx`insert into bidang_mitra (daerah_id, bidang_mitra_id, nama)
    select ${daerahId}, r."bidangMitraId", r.nama from jsonb_to_recordset(${JSON.stringify(daftar)}::text::jsonb) as r ("bidangMitraId" uuid, nama text)
    on conflict (daerah_id, nama) do nothing returning bidang_mitra_id`
  return baru.length
}

export function renameBidangMitra(tx: Transaction, daerahId: string, b: BidangMitraBaru): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`update bidang_mitra set nama = ${b.nama} where daerah_id = ${daerahId} and bidang_mitra_id = ${b.bidangMitraId} returning to_jsonb(bidang_mitra.*) as isi`,
  )
}

const Silsilah = z.strictObject({
  asalId: z.string(),
  namaAsal: z.string(),
  tujuanId: z.string(),
  namaTujuan: z.string(),
  jenis: z.enum(['dipecah', 'digabung', 'diganti-nama']),
  tanggal: z.string(),
  dasarHukum: z.string(),
})

/** Where an office came from and what became of it. */
export function listSilsilahPerangkat(tx: Reader, daerahId: string, perangkatDaerahId: string): Promise<z.output<typeof Silsilah>[]> {
  return many(
    Silsilah,
    tx`select s.asal_id, a.nama as nama_asal, s.tujuan_id, t.nama as nama_tujuan, s.jenis, s.tanggal, s.dasar_hukum
       from perangkat_daerah_silsilah s
       join perangkat_daerah a on a.daerah_id = s.daerah_id and a.perangkat_daerah_id = s.asal_id
       join perangkat_daerah t on t.daerah_id = s.daerah_id and t.perangkat_daerah_id = s.tujuan_id
       where s.daerah_id = ${daerahId} and ${perangkatDaerahId} in (s.asal_id, s.tujuan_id) order by s.tanggal`,
  )
}

export interface SilsilahBaru {
  readonly asalId: string
  readonly tujuanId: string
  readonly jenis: string
  readonly tanggal: Tanggal
  readonly dasarHukum: string
}

export async function insertSilsilahPerangkat(tx: Transaction, daerahId: string, daftar: readonly SilsilahBaru[]): Promise<void> {
  await tx`insert into perangkat_daerah_silsilah (daerah_id, asal_id, tujuan_id, jenis, tanggal, dasar_hukum)
    select ${daerahId}, r."asalId", r."tujuanId", r.jenis, r.tanggal, r."dasarHukum"
    from jsonb_to_recordset(${JSON.stringify(daftar)}::text::jsonb) as r ("asalId" uuid, "tujuanId" uuid, jenis text, tanggal date, "dasarHukum" text)
    on conflict do nothing`
}
