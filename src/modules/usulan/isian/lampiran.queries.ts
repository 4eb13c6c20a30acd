import { z } from 'zod'
import { many, maybe, type Transaction } from '#src/lib/sql.ts'
import { DAFTAR_KEADAAN, DAFTAR_RUTE, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'
import { DAFTAR_LAMPIRAN } from '#src/modules/usulan/isian/rincian-usulan.ts'

const BarisLampiran = z.strictObject({
  berkasId: z.string(),
  jenis: z.enum(DAFTAR_LAMPIRAN),
  nama: z.string(),
  jenisMedia: z.string(),
  ukuran: z.number(),
})
export type BarisLampiran = z.output<typeof BarisLampiran>

/** The papers of a need, in the order they were given. */
export function listLampiran(tx: Transaction, daerahId: string, pengajuanId: string): Promise<BarisLampiran[]> {
  return many(
    BarisLampiran,
    tx`select b.berkas_id, ub.jenis, b.nama_asli as nama, b.jenis_media, b.ukuran_simpan as ukuran
       from pengajuan p
       join usulan_berkas ub on ub.daerah_id = p.daerah_id and ub.usulan_id = p.usulan_id and ub.jenis <> 'foto' and ub.dilepas_pada is null
       join berkas b on b.daerah_id = ub.daerah_id and b.berkas_id = ub.berkas_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId} order by ub.urutan`,
  )
}

const BarisPemilik = z.strictObject({
  kodeWilayah: z.string(),
  perangkatDaerahId: z.string(),
  kanal: z.enum(DAFTAR_KANAL),
  createdBy: z.string(),
  rute: z.enum(DAFTAR_RUTE),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  nama: z.string(),
  jenisMedia: z.string(),
  sidikSimpan: z.string(),
})

/** One paper of one pengajuan, the letter or the evidence it came with among them, with what the policy asks about its reader. */
export function findLampiran(
  tx: Transaction,
  daerahId: string,
  p: { readonly pengajuanId: string; readonly berkasId: string },
): Promise<z.output<typeof BarisPemilik> | null> {
  return maybe(
    BarisPemilik,
    tx`select p.kode_wilayah, p.perangkat_daerah_id, p.kanal, p.created_by, p.rute, p.tahap, p.keadaan, b.nama_asli as nama, b.jenis_media, b.sidik_simpan
       from pengajuan p
       join berkas b on b.daerah_id = p.daerah_id and b.berkas_id = ${p.berkasId}
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${p.pengajuanId}
         and (exists (select from usulan_berkas ub where ub.daerah_id = ${daerahId} and ub.usulan_id = p.usulan_id and ub.berkas_id = b.berkas_id and ub.dilepas_pada is null)
           or exists (select from atas_nama_desa n where n.daerah_id = ${daerahId} and n.pengajuan_id = p.pengajuan_id and n.berkas_id = b.berkas_id)
           or exists (select from usulan_asal a where a.daerah_id = ${daerahId} and a.usulan_id = p.usulan_id and a.bukti_berkas_id = b.berkas_id))`,
  )
}

const BarisFotoUsulan = z.strictObject({
  berkasId: z.string(),
  sidikAsli: z.string(),
  sidikPerangkat: z.string().nullable(),
  sidikRupa: z.string().nullable(),
  exif: z.object({ lintang: z.number().nullable(), bujur: z.number().nullable(), diambilPada: z.string().nullable() }).nullable(),
})
export type BarisFotoUsulan = z.output<typeof BarisFotoUsulan>

/** The photos of a need with what is kept apart of each. */
export function listFotoUsulan(tx: Transaction, daerahId: string, usulanId: string): Promise<BarisFotoUsulan[]> {
  return many(
    BarisFotoUsulan,
    tx`select b.berkas_id, b.sidik_asli, b.sidik_perangkat, b.sidik_rupa, b.exif
       from usulan_berkas ub join berkas b on b.daerah_id = ub.daerah_id and b.berkas_id = ub.berkas_id
       where ub.daerah_id = ${daerahId} and ub.usulan_id = ${usulanId} and ub.jenis = 'foto' and ub.dilepas_pada is null order by ub.urutan`,
  )
}

export interface FotoDicari {
  readonly kunci: string
  readonly sidik: readonly string[]
  readonly pita: readonly { readonly pita: number; readonly nilai: number }[]
}

const BarisFotoSama = z.strictObject({
  kunci: z.string(),
  persis: z.boolean(),
  sidikRupa: z.string().nullable(),
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  namaWilayah: z.string(),
})
export type BarisFotoSama = z.output<typeof BarisFotoSama>

/** At most so many rows are looked at: a picture used a thousand times is told by the first hundred. */
const CALON_MAKS = 200

/**
 * Submitted proposals of other needs with one of these photos: the same bytes, or a band of the same look (the caller compares the whole look).
 * Each way in is an equality that reaches its index under row-level security.
 */
export function listFotoSama(
  tx: Transaction,
  daerahId: string,
  { foto, kecualiUsulanId }: { readonly foto: readonly FotoDicari[]; readonly kecualiUsulanId: string },
): Promise<BarisFotoSama[]> {
  const sidik = JSON.stringify(foto.flatMap((f) => f.sidik.map((s) => ({ kunci: f.kunci, sidik: s }))))
  const pita = JSON.stringify(foto.flatMap((f) => f.pita.map((p) => ({ kunci: f.kunci, ...p }))))
  return many(
    BarisFotoSama,
    tx`with calon as (
         select s.kunci, b.berkas_id, true as persis from jsonb_to_recordset(${sidik}::text::jsonb) as s (kunci text, sidik text)
         join berkas b on b.daerah_id = ${daerahId} and b.sidik_asli = s.sidik
         union
         select s.kunci, b.berkas_id, true from jsonb_to_recordset(${sidik}::text::jsonb) as s (kunci text, sidik text)
         join berkas b on b.daerah_id = ${daerahId} and b.sidik_perangkat = s.sidik
         union
         select q.kunci, r.berkas_id, false from jsonb_to_recordset(${pita}::text::jsonb) as q (kunci text, pita integer, nilai integer)
         join berkas_rupa r on r.daerah_id = ${daerahId} and r.pita = q.pita and r.nilai = q.nilai)
       select c.kunci, c.persis, b.sidik_rupa, x.pengajuan_id, x.nomor, u.judul, x.tahun_anggaran, w.nama as nama_wilayah
       from calon c
       join berkas b on b.daerah_id = ${daerahId} and b.berkas_id = c.berkas_id
       join usulan_berkas ub on ub.daerah_id = ${daerahId} and ub.berkas_id = c.berkas_id and ub.jenis = 'foto' and ub.dilepas_pada is null and ub.usulan_id <> ${kecualiUsulanId}
       join usulan u on u.daerah_id = ${daerahId} and u.usulan_id = ub.usulan_id
       join lateral (select p.pengajuan_id, p.nomor, p.tahun_anggaran, p.kode_wilayah from pengajuan p
                     where p.daerah_id = ${daerahId} and p.usulan_id = u.usulan_id and p.nomor is not null and p.keadaan <> 'dibatalkan'
                     order by p.tahun_anggaran desc limit 1) x on true
       join wilayah w on w.kode = x.kode_wilayah
       order by c.persis desc, x.nomor limit ${CALON_MAKS}`,
  )
}
