import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
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
  s: { silsilahId: string; jenis: 'diusulkan-kembali' | 'digabung' | 'dipecah'; asal: string; tujuan: string; createdBy: string },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into silsilah (daerah_id, silsilah_id, jenis, asal_pengajuan_id, tujuan_pengajuan_id, created_by)
       values (${daerahId}, ${s.silsilahId}, ${s.jenis}, ${s.asal}, ${s.tujuan}, ${s.createdBy}) returning to_jsonb(silsilah.*) as isi`,
  )
}

/**
 * Where an entry comes from and what came of it: `asal` are its predecessors, `tujuan` its successors. Entries of the same need in other
 * years belong to it whether or not one follows the other directly; each with what it was told last.
 */
export function listSilsilah(tx: Reader, daerahId: string, p: { pengajuanId: string; usulanId: string; tahunAnggaran: number }): Promise<Silsilah[]> {
  return many(
    Silsilah,
    tx`select r.jenis, r.arah, p.pengajuan_id, p.nomor, u.judul, p.tahun_anggaran, p.tahap, p.keadaan, p.kode_wilayah, p.volume_kini::float8 as volume, p.satuan,
              p.anggaran_kini as anggaran, x.alasan_kode as alasan, x.teks
       from (select distinct on (pengajuan_id) * from (
               select 1 as urut, jenis, case when tujuan_pengajuan_id = ${p.pengajuanId} then 'asal' else 'tujuan' end as arah,
                      case when tujuan_pengajuan_id = ${p.pengajuanId} then asal_pengajuan_id else tujuan_pengajuan_id end as pengajuan_id
               from silsilah where daerah_id = ${daerahId} and (asal_pengajuan_id = ${p.pengajuanId} or tujuan_pengajuan_id = ${p.pengajuanId})
               union all
               select 2, 'diusulkan-kembali', case when tahun_anggaran < ${p.tahunAnggaran} then 'asal' else 'tujuan' end, pengajuan_id
               from pengajuan where daerah_id = ${daerahId} and usulan_id = ${p.usulanId} and pengajuan_id <> ${p.pengajuanId}) s
             order by pengajuan_id, urut) r
       join pengajuan p on p.daerah_id = ${daerahId} and p.pengajuan_id = r.pengajuan_id
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       left join lateral (select alasan_kode, teks from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id order by x.urut desc limit 1) x on true
       order by p.tahun_anggaran, p.nomor nulls last`,
  )
}
