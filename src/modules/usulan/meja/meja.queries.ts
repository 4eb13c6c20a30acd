import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_TAHAP, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { SesudahBernama } from '#src/modules/usulan/usulan.queries.ts'

/* What a desk keeps of a pengajuan: its notes, and who has it in hand. */

const BarisCatatan = z.strictObject({
  catatanId: z.string(),
  pengajuanId: z.string(),
  tahap: z.enum(DAFTAR_TAHAP),
  perangkatDaerahId: z.string(),
  isi: z.string(),
  penulisId: z.string(),
  penulis: z.string(),
  jabatan: z.string(),
  ditulisPada: Waktu,
  diubahPada: Waktu.nullable(),
  versi: z.number(),
})
export type BarisCatatan = z.output<typeof BarisCatatan>

/** The notes that stand, of every desk: the policy says whose a reader sees. */
export function listCatatan(tx: Transaction, daerahId: string, pengajuanId: string): Promise<BarisCatatan[]> {
  return many(
    BarisCatatan,
    tx`select c.catatan_id, c.pengajuan_id, c.tahap, c.perangkat_daerah_id, c.isi, c.penulis_id, o.nama as penulis, c.jabatan, c.ditulis_pada, c.diubah_pada, c.versi
       from catatan_meja c join pengguna o on o.daerah_id = c.daerah_id and o.pengguna_id = c.penulis_id
       where c.daerah_id = ${daerahId} and c.pengajuan_id = ${pengajuanId} and c.dihapus_pada is null order by c.ditulis_pada, c.catatan_id`,
  )
}

export interface CatatanDitulis {
  readonly catatanId: string
  readonly pengajuanId: string
  readonly tahap: Tahap
  readonly perangkatDaerahId: string
  readonly isi: string
  readonly penulisId: string
  readonly jabatan: string
  readonly saat: Saat
}

/** Null: this id is there already. */
export function insertCatatan(tx: Transaction, daerahId: string, c: CatatanDitulis): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into catatan_meja (daerah_id, catatan_id, pengajuan_id, tahap, perangkat_daerah_id, isi, penulis_id, jabatan, ditulis_pada)
       values (${daerahId}, ${c.catatanId}, ${c.pengajuanId}, ${c.tahap}, ${c.perangkatDaerahId}, ${c.isi}, ${c.penulisId}, ${c.jabatan}, ${c.saat})
       on conflict (daerah_id, catatan_id) do nothing returning to_jsonb(catatan_meja.*) as isi`,
  )
}

/** Rewrites a note, or with no words left removes it. Null: the version seen is not the present one. */
export function updateCatatan(
  tx: Transaction,
  daerahId: string,
  c: { readonly catatanId: string; readonly versi: number; readonly isi: string | null; readonly saat: Saat },
): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`update catatan_meja set isi = ${c.isi ?? ''}, diubah_pada = ${c.saat}, dihapus_pada = ${c.isi === null ? c.saat : null}, versi = versi + 1
       where daerah_id = ${daerahId} and catatan_id = ${c.catatanId} and versi = ${c.versi} and dihapus_pada is null
       returning to_jsonb(catatan_meja.*) as isi`,
  )
}

const BarisPegangan = z.strictObject({ pemegangId: z.string(), nama: z.string(), jabatan: z.string(), sejak: Waktu })
export type BarisPegangan = z.output<typeof BarisPegangan>

/** Who has it in hand now. */
export function findPegangan(tx: Transaction, daerahId: string, pengajuanId: string): Promise<BarisPegangan | null> {
  return maybe(
    BarisPegangan,
    tx`select g.pemegang_id, o.nama, g.jabatan, g.sejak
       from pegangan g join pengguna o on o.daerah_id = g.daerah_id and o.pengguna_id = g.pemegang_id
       where g.daerah_id = ${daerahId} and g.pengajuan_id = ${pengajuanId} and g.selesai_pada is null`,
  )
}

export interface PeganganBaru {
  readonly pengajuanId: string
  readonly tahap: Tahap
  readonly pemegangId: string
  readonly jabatan: string
  readonly olehId: string
  readonly alasan: string | null
  readonly saat: Saat
}

/** One row for each pengajuan: the ledger has who held it before. */
export function savePegangan(tx: Transaction, daerahId: string, g: PeganganBaru): Promise<SesudahBernama> {
  return one(
    SesudahBernama,
    tx`insert into pegangan (daerah_id, pengajuan_id, tahap, pemegang_id, jabatan, sejak, oleh_id, alasan)
       values (${daerahId}, ${g.pengajuanId}, ${g.tahap}, ${g.pemegangId}, ${g.jabatan}, ${g.saat}, ${g.olehId}, ${g.alasan})
       on conflict (daerah_id, pengajuan_id) do update set tahap = excluded.tahap, pemegang_id = excluded.pemegang_id, jabatan = excluded.jabatan,
         sejak = excluded.sejak, oleh_id = excluded.oleh_id, alasan = excluded.alasan, selesai_pada = null, versi = pegangan.versi + 1
       returning to_jsonb(pegangan.*) as isi,
         (select u.judul from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
          where p.daerah_id = ${daerahId} and p.pengajuan_id = pegangan.pengajuan_id) as judul,
         (select w.nama from pengajuan p join wilayah w on w.kode = p.kode_wilayah where p.daerah_id = ${daerahId} and p.pengajuan_id = pegangan.pengajuan_id) as tempat`,
  )
}

/** Null: nobody had it in hand. */
export function endPegangan(tx: Transaction, daerahId: string, pengajuanId: string, saat: Saat): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`update pegangan set selesai_pada = ${saat}, versi = versi + 1
       where daerah_id = ${daerahId} and pengajuan_id = ${pengajuanId} and selesai_pada is null returning to_jsonb(pegangan.*) as isi`,
  )
}
