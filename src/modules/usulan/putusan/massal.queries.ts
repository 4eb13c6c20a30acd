import { z } from 'zod'
import { many, type Reader } from '#src/lib/sql.ts'

const BarisLingkup = z.strictObject({ tahunAnggaran: z.number(), kodeKecamatan: z.string(), namaKecamatan: z.string(), bidangPembangunan: z.string() })
export type BarisLingkup = z.output<typeof BarisLingkup>

/** The ceilings these pengajuan may touch, each once. */
export function listLingkupPagu(tx: Reader, daerahId: string, pengajuanId: readonly string[]): Promise<BarisLingkup[]> {
  return many(
    BarisLingkup,
    tx`select distinct p.tahun_anggaran, p.kode_kecamatan, w.nama as nama_kecamatan, p.bidang_pembangunan
       from pengajuan p join wilayah w on w.kode = p.kode_kecamatan
       where p.daerah_id = ${daerahId} and p.pengajuan_id in ${tx([...pengajuanId])}
       order by w.nama, p.bidang_pembangunan`,
  )
}

const BarisMusyawarah = z.strictObject({ pengajuanId: z.string(), musyawarahId: z.string(), nama: z.string(), tanggal: z.string(), keadaan: z.string() })
export type BarisMusyawarah = z.output<typeof BarisMusyawarah>

/** The meeting whose minutes a decision on each of these belongs to, where its stage has one at its place. */
export function listMusyawarahPutusan(tx: Reader, daerahId: string, pengajuanId: readonly string[]): Promise<BarisMusyawarah[]> {
  return many(
    BarisMusyawarah,
    tx`select p.pengajuan_id, m.musyawarah_id, m.nama, m.tanggal, m.keadaan
       from pengajuan p join musyawarah m on m.daerah_id = p.daerah_id and m.tahun_anggaran = p.tahun_anggaran and m.tahap = p.tahap
         and m.kode_wilayah = case p.tahap when 'desa' then p.kode_wilayah when 'kecamatan' then p.kode_kecamatan else left(p.kode_wilayah, 5) end
       where p.daerah_id = ${daerahId} and p.pengajuan_id in ${tx([...pengajuanId])} order by m.tanggal, m.musyawarah_id`,
  )
}

const BarisTautan = z.strictObject({
  pengajuanId: z.string(),
  simpulId: z.string(),
  dokumen: z.string(),
  kode: z.string().nullable(),
  nama: z.string(),
  rupiah: z.number(),
})
export type BarisTautan = z.output<typeof BarisTautan>

/** What in a plan carries each of these by an accommodation in force, as the newest version of the plan calls it. */
export function listTautanRencana(tx: Reader, daerahId: string, pengajuanId: readonly string[]): Promise<BarisTautan[]> {
  return many(
    BarisTautan,
    tx`select a.pengajuan_id, a.simpul_id, m.dokumen, m.kode, m.nama, a.rupiah
       from akomodasi a cross join lateral (
         select s.kode, s.nama, d.nama as dokumen from simpul s join dokumen_versi v on v.daerah_id = s.daerah_id and v.versi_id = s.versi_id
         join dokumen d on d.daerah_id = v.daerah_id and d.dokumen_id = v.dokumen_id
         where s.daerah_id = a.daerah_id and s.simpul_id = a.simpul_id order by v.created_at desc, v.nomor_versi desc limit 1) m
       where a.daerah_id = ${daerahId} and a.pengajuan_id in ${tx([...pengajuanId])} and a.dilepas_pada is null
       order by m.dokumen, m.kode, a.simpul_id`,
  )
}
