import { z } from 'zod'
import { many, maybe, one, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { Silsilah } from '#src/modules/usulan/usulan.schema.ts'

/* How entries of one need hang together over the years. */

/** The words of a need that already stands in another year, which a later entry may not rewrite; null when this entry is its only one. */
export function findKebutuhanBersama(
  tx: Transaction,
  daerahId: string,
  usulanId: string,
): Promise<{ judul: string; masalah: string; kodeWilayah: string } | null> {
  return maybe(
    z.strictObject({ judul: z.string(), masalah: z.string(), kodeWilayah: z.string() }),
    tx`select u.judul, u.masalah, u.kode_wilayah from usulan u
       where u.daerah_id = ${daerahId} and u.usulan_id = ${usulanId}
         and (select count(*) from pengajuan p where p.daerah_id = u.daerah_id and p.usulan_id = u.usulan_id) > 1`,
  )
}

/** Whether a need has an entry for a year already. */
export async function isTahunTerisi(tx: Transaction, daerahId: string, usulanId: string, tahunAnggaran: number): Promise<boolean> {
  const baris = await tx`select 1 from pengajuan where daerah_id = ${daerahId} and usulan_id = ${usulanId} and tahun_anggaran = ${tahunAnggaran}`
  return baris.length > 0
}

export function insertSilsilah(
  tx: Transaction,
  daerahId: string,
  s: { silsilahId: string; jenis: 'diusulkan-kembali'; asal: string; tujuan: string; createdBy: string },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into silsilah (daerah_id, silsilah_id, jenis, asal_pengajuan_id, tujuan_pengajuan_id, created_by)
       values (${daerahId}, ${s.silsilahId}, ${s.jenis}, ${s.asal}, ${s.tujuan}, ${s.createdBy}) returning to_jsonb(silsilah.*) as isi`,
  )
}

/** Where an entry comes from and what came of it: `asal` are its predecessors, `tujuan` its successors. */
export function listSilsilah(tx: Transaction, daerahId: string, pengajuanId: string): Promise<Silsilah[]> {
  return many(
    Silsilah,
    tx`select s.jenis, case when s.tujuan_pengajuan_id = ${pengajuanId} then 'asal' else 'tujuan' end as arah, p.pengajuan_id, p.nomor, p.tahun_anggaran, p.keadaan
       from silsilah s
       join pengajuan p on p.daerah_id = s.daerah_id and p.pengajuan_id = case when s.tujuan_pengajuan_id = ${pengajuanId} then s.asal_pengajuan_id else s.tujuan_pengajuan_id end
       where s.daerah_id = ${daerahId} and (s.asal_pengajuan_id = ${pengajuanId} or s.tujuan_pengajuan_id = ${pengajuanId})
       order by p.tahun_anggaran`,
  )
}
