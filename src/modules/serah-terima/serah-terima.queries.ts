import { z } from 'zod'
import { many, type Reader } from '#src/lib/sql.ts'
import { type Butir, DAFTAR_PEKERJAAN } from '#src/modules/serah-terima/serah-terima.ts'

const Baris = z.strictObject({
  jenis: z.enum(DAFTAR_PEKERJAAN),
  id: z.string(),
  judul: z.string(),
  tahunAnggaran: z.number().nullable(),
}) satisfies z.ZodType<Butir>

/** What a person began and did not finish; photos count until they belong to a proposal. */
export function listTertinggal(tx: Reader, daerahId: string, penggunaId: string): Promise<Butir[]> {
  return many(
    Baris,
    tx`select p.keadaan as jenis, p.pengajuan_id::text as id, u.judul, p.tahun_anggaran
       from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       where p.daerah_id = ${daerahId} and p.created_by = ${penggunaId} and p.keadaan in ('draf', 'dikembalikan')
       union all
       select 'musyawarah', m.musyawarah_id::text, m.nama, m.tahun_anggaran from musyawarah m
       where m.daerah_id = ${daerahId} and m.created_by = ${penggunaId} and m.keadaan <> 'disahkan'
       union all
       select 'berkas', b.berkas_id::text, b.nama_asli, null from berkas b
       where b.daerah_id = ${daerahId} and b.created_by = ${penggunaId}
         and not exists (select from usulan_berkas ub where ub.daerah_id = b.daerah_id and ub.berkas_id = b.berkas_id)
         and not exists (select from musyawarah m where m.daerah_id = b.daerah_id and m.berkas_hasil_id = b.berkas_id)
       order by 1, 4, 3, 2`,
  )
}
