import { z } from 'zod'
import { maybe, type Reader, type Transaction } from '#src/lib/sql.ts'

const Baris = z.strictObject({
  berkasId: z.string(),
  jenisMedia: z.string(),
  sidikSimpan: z.string(),
  lebar: z.number().nullable(),
  tinggi: z.number().nullable(),
  terbit: z.boolean(),
  rahasia: z.boolean(),
  createdBy: z.string(),
})
export type BarisBerkas = z.output<typeof Baris>

export interface BerkasBaru {
  readonly berkasId: string
  readonly namaAsli: string
  readonly jenisMedia: string
  readonly sidikAsli: string
  readonly sidikSimpan: string
  readonly ukuranAsli: number
  readonly ukuranSimpan: number
  readonly lebar: number | null
  readonly tinggi: number | null
  readonly sidikPerangkat: string | null
  readonly sidikRupa: string | null
  readonly exif: Readonly<Record<string, unknown>> | null
  readonly createdBy: string
}

export async function insertBerkas(tx: Transaction, daerahId: string, b: BerkasBaru): Promise<void> {
  await tx`insert into berkas (daerah_id, berkas_id, nama_asli, jenis_media, sidik_asli, sidik_simpan, ukuran_asli, ukuran_simpan, lebar, tinggi, exif, sidik_perangkat, sidik_rupa, created_by)
           values (${daerahId}, ${b.berkasId}, ${b.namaAsli}, ${b.jenisMedia}, ${b.sidikAsli}, ${b.sidikSimpan}, ${b.ukuranAsli}, ${b.ukuranSimpan}, ${b.lebar}, ${b.tinggi},
                   ${b.exif === null ? null : tx.json(b.exif as never)}, ${b.sidikPerangkat}, ${b.sidikRupa}, ${b.createdBy})`
}

/** Makes a photo findable by its look. */
export async function insertRupa(
  tx: Transaction,
  daerahId: string,
  berkasId: string,
  pita: readonly { readonly pita: number; readonly nilai: number }[],
): Promise<void> {
  await tx`insert into berkas_rupa (daerah_id, pita, nilai, berkas_id)
           select ${daerahId}, r.pita, r.nilai, ${berkasId} from jsonb_to_recordset(${JSON.stringify(pita)}::text::jsonb) as r (pita integer, nilai integer)
           on conflict do nothing`
}

/** A file, whether it belongs to a proposal the public may see, and whether it is a paper that only those who decide may read. */
export function findBerkas(tx: Reader, daerahId: string, berkasId: string): Promise<BarisBerkas | null> {
  return maybe(
    Baris,
    tx`select b.berkas_id, b.jenis_media, b.sidik_simpan, b.lebar, b.tinggi, b.created_by,
              exists (select from usulan_berkas u join pengajuan p on p.daerah_id = u.daerah_id and p.usulan_id = u.usulan_id
                      where u.daerah_id = b.daerah_id and u.berkas_id = b.berkas_id and u.jenis = 'foto' and u.dilepas_pada is null and p.nomor is not null)
                or exists (select from realisasi_usulan r where r.daerah_id = b.daerah_id and r.berkas_id = b.berkas_id)
                or exists (select from pembangunan_desa d where d.daerah_id = b.daerah_id and d.berkas_id = b.berkas_id and d.tampil)
                or exists (select from dokumentasi_desa k join pembangunan_desa d on d.daerah_id = k.daerah_id and d.kode_wilayah = k.kode_wilayah and d.id_luar = k.id_pembangunan
                           where k.daerah_id = b.daerah_id and k.berkas_id = b.berkas_id and d.tampil) as terbit,
              exists (select from usulan_berkas u where u.daerah_id = b.daerah_id and u.berkas_id = b.berkas_id and u.jenis <> 'foto')
                or exists (select from tanda_tangan t where t.daerah_id = b.daerah_id and t.berkas_id = b.berkas_id) as rahasia
       from berkas b where b.daerah_id = ${daerahId} and b.berkas_id = ${berkasId}`,
  )
}
