import { z } from 'zod'
import { maybe, one, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_BUKTI_POKIR, DAFTAR_FORUM, type IsiDraf } from '#src/modules/usulan/usulan.schema.ts'

/* Where a proposal comes from when it is no ordinary result of a village's deliberation. */

export function saveAsal(tx: Transaction, daerahId: string, { usulanId, forum, pokir }: Pick<IsiDraf, 'usulanId' | 'forum' | 'pokir'>): Promise<Sesudah> {
  const bukti = pokir?.bukti ?? null
  return one(
    Sesudah,
    tx`insert into usulan_asal (daerah_id, usulan_id, forum, anggota_dprd_id, bukti_jenis, bukti_tanggal, bukti_tempat, bukti_berkas_id)
       values (${daerahId}, ${usulanId}, ${pokir === null ? forum : null}, ${pokir?.anggotaDprdId ?? null}, ${bukti?.jenis ?? null}, ${bukti?.tanggal ?? null},
               ${bukti?.tempat ?? null}, ${bukti?.berkasId ?? null})
       on conflict (daerah_id, usulan_id) do update set forum = excluded.forum, anggota_dprd_id = excluded.anggota_dprd_id, bukti_jenis = excluded.bukti_jenis,
         bukti_tanggal = excluded.bukti_tanggal, bukti_tempat = excluded.bukti_tempat, bukti_berkas_id = excluded.bukti_berkas_id
       returning to_jsonb(usulan_asal.*) as isi`,
  )
}

export function saveAtasNama(
  tx: Transaction,
  daerahId: string,
  { pengajuanId, suratDesa }: Pick<IsiDraf, 'pengajuanId' | 'suratDesa'>,
  { oleh, saat }: { readonly oleh: string; readonly saat: Saat },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into atas_nama_desa (daerah_id, pengajuan_id, nomor_surat, tanggal_surat, berkas_id, dicatat_oleh, dicatat_pada)
       values (${daerahId}, ${pengajuanId}, ${suratDesa?.nomor ?? null}, ${suratDesa?.tanggal ?? null}, ${suratDesa?.berkasId ?? null}, ${oleh}, ${saat})
       on conflict (daerah_id, pengajuan_id) do update set nomor_surat = excluded.nomor_surat, tanggal_surat = excluded.tanggal_surat, berkas_id = excluded.berkas_id,
         dicatat_oleh = excluded.dicatat_oleh, dicatat_pada = excluded.dicatat_pada
       returning to_jsonb(atas_nama_desa.*) as isi`,
  )
}

const BarisAsal = z.strictObject({
  forum: z.enum(DAFTAR_FORUM).nullable(),
  anggota: z
    .strictObject({
      anggotaDprdId: z.string(),
      nama: z.string(),
      jabatan: z.string(),
      fraksi: z.string(),
      dapil: z.string(),
      kecamatan: z.array(z.string()),
    })
    .nullable(),
  bukti: z.strictObject({ jenis: z.enum(DAFTAR_BUKTI_POKIR), tanggal: z.string(), tempat: z.string(), berkasId: z.string().nullable() }).nullable(),
  suratDesa: z.strictObject({ nomor: z.string(), tanggal: z.string(), berkasId: z.string() }).nullable(),
})
export type BarisAsal = z.output<typeof BarisAsal>

/** Always a row for a pengajuan that is there; its parts are null where it came by an ordinary way. */
export function findAsal(tx: Transaction, daerahId: string, pengajuanId: string): Promise<BarisAsal | null> {
  return maybe(
    BarisAsal,
    tx`select x.forum,
              (select jsonb_build_object('anggotaDprdId', a.anggota_dprd_id, 'nama', a.nama, 'jabatan', a.jabatan, 'fraksi', f.nama, 'dapil', d.nama, 'kecamatan',
                 (select coalesce(jsonb_agg(w.kode_kecamatan order by w.kode_kecamatan), '[]') from dapil_wilayah w where w.daerah_id = d.daerah_id and w.dapil_id = d.dapil_id))
               from anggota_dprd a
               join fraksi f on f.daerah_id = a.daerah_id and f.fraksi_id = a.fraksi_id
               join dapil d on d.daerah_id = a.daerah_id and d.dapil_id = a.dapil_id
               where a.daerah_id = ${daerahId} and a.anggota_dprd_id = x.anggota_dprd_id) as anggota,
              case when x.bukti_jenis is not null then jsonb_build_object('jenis', x.bukti_jenis, 'tanggal', x.bukti_tanggal, 'tempat', x.bukti_tempat, 'berkasId', x.bukti_berkas_id) end as bukti,
              (select jsonb_build_object('nomor', n.nomor_surat, 'tanggal', n.tanggal_surat, 'berkasId', n.berkas_id)
               from atas_nama_desa n where n.daerah_id = ${daerahId} and n.pengajuan_id = p.pengajuan_id) as surat_desa
       from pengajuan p left join usulan_asal x on x.daerah_id = p.daerah_id and x.usulan_id = p.usulan_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId}`,
  )
}
