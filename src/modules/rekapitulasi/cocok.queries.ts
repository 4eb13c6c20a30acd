import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, type Reader } from '#src/lib/sql.ts'
import { ButirHasil } from '#src/modules/rekapitulasi/cocok.schema.ts'
import { DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

const BarisCocok = z.strictObject({
  ...ButirHasil.shape,
  /** Sub kegiatan it is linked to, as the newest version names them. */
  subKegiatan: z.array(z.strictObject({ kode: z.string().nullable(), nama: z.string(), dalamRenja: z.boolean() })),
})
export type BarisCocok = z.output<typeof BarisCocok>

/** Results of the musrenbang of a year that passed their kecamatan, with the sub kegiatan each has found, and whether that still stands in the Renja in force. */
export function listHasilMusrenbang(
  tx: Reader,
  daerahId: string,
  s: {
    readonly tahun: number
    readonly kanal: readonly string[]
    readonly posisi: readonly string[]
    readonly perangkatDaerahId: string | null
    readonly kecamatan: string | null
  },
): Promise<BarisCocok[]> {
  return many(
    BarisCocok,
    tx`select p.pengajuan_id, p.nomor, u.judul, w.nama as nama_wilayah, wk.nama as nama_kecamatan, pd.singkatan as perangkat_daerah, p.tahap, p.keadaan, p.anggaran_kini,
              coalesce(a.isi, '[]') as sub_kegiatan
       from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
       join wilayah w on w.kode = p.kode_wilayah
       join wilayah wk on wk.kode = p.kode_kecamatan
       left join lateral (
         select jsonb_agg(jsonb_build_object('kode', n.kode, 'nama', coalesce(n.nama, '—'), 'dalamRenja', coalesce(n.kini, false)) order by n.kode, n.nama) as isi
         from akomodasi k left join lateral (
           select s.kode, s.nama, d.dokumen_id is not null as kini from simpul s
           left join dokumen d on d.daerah_id = s.daerah_id and d.versi_aktif_id = s.versi_id and d.jenis = 'renja' and d.tahun_awal = ${s.tahun}
           where s.daerah_id = k.daerah_id and s.simpul_id = k.simpul_id order by d.dokumen_id is not null desc limit 1) n on true
         where k.daerah_id = p.daerah_id and k.pengajuan_id = p.pengajuan_id and k.dilepas_pada is null) a on true
       where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${s.tahun} and p.nomor is not null
         and p.kanal = any(${[...s.kanal]}::text[]) and p.tahap || '/' || p.keadaan = any(${[...s.posisi]}::text[])
         and (${s.perangkatDaerahId}::uuid is null or p.perangkat_daerah_id = ${s.perangkatDaerahId})
         and (${s.kecamatan}::text is null or p.kode_kecamatan = ${s.kecamatan})
       order by p.nomor`,
  )
}

const BarisWaktu = z.strictObject({
  tahap: z.enum(DAFTAR_TAHAP),
  putusan: z.number(),
  median: z.number().nullable(),
  menunggu: z.number(),
  tertua: Waktu.nullable(),
})
export type BarisWaktu = z.output<typeof BarisWaktu>

/**
 * How long each stage took to answer (C-09): from the step that brought a proposal there to the decision, the middle of all in days; and what
 * waits there now, since when. Submitting is not answering: the author's own desk is left out.
 */
export function listWaktuTanggap(
  tx: Reader,
  daerahId: string,
  s: { readonly tahun: number; readonly perangkatDaerahId: string | null; readonly kecamatan: string | null },
): Promise<BarisWaktu[]> {
  const batas = tx`p.daerah_id = ${daerahId} and p.tahun_anggaran = ${s.tahun} and p.nomor is not null
    and (${s.perangkatDaerahId}::uuid is null or p.perangkat_daerah_id = ${s.perangkatDaerahId}) and (${s.kecamatan}::text is null or p.kode_kecamatan = ${s.kecamatan})`
  return many(
    BarisWaktu,
    tx`with jawab as (
         select tahap, count(*) as putusan, (percentile_cont(0.5) within group (order by lama) / 86400)::float8 as median from (
           select x.tahap, x.keputusan, extract(epoch from x.waktu - lag(x.waktu) over (partition by x.pengajuan_id order by x.urut)) as lama
           from pengajuan p join putusan x on x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id where ${batas}) y
         where lama is not null and keputusan not in ('ajukan', 'batalkan') group by tahap),
       tunggu as (
         select p.tahap, count(*) as menunggu, min(p.menunggu_sejak) as tertua from pengajuan p
         where ${batas} and p.keadaan in ('diajukan', 'direncanakan') and p.tahap <> 'pengusulan' group by p.tahap)
       select coalesce(j.tahap, t.tahap) as tahap, coalesce(j.putusan, 0) as putusan, j.median, coalesce(t.menunggu, 0) as menunggu, t.tertua
       from jawab j full join tunggu t using (tahap)`,
  )
}
