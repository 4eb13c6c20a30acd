import { z } from 'zod'
import { Uang } from '#src/lib/kolom.ts'
import { many, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { KEADAAN_GUGUR } from '#src/modules/usulan/putusan/rute.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { BarisBelanja, RuangBelanja } from '#src/modules/anggaran/anggaran.ts'

const BarisRuang = z.strictObject({
  simpulId: z.string(),
  nama: z.string(),
  bagian: Uang,
  plafonPpas: Uang.nullable(),
  terinci: Uang,
}) satisfies z.ZodType<RuangBelanja>

/** For each sub kegiatan the pengajuan is linked to: its share, its PPAS ceiling, what its budget lines already take. */
export function listRuang(tx: Reader, daerahId: string, pengajuanId: string, tahun: number): Promise<RuangBelanja[]> {
  return many(
    BarisRuang,
    tx`select k.simpul_id, coalesce(max(s.nama), '—') as nama, sum(k.rupiah)::bigint as bagian,
              (select sum(g.nilai)::bigint from pagu_simpul g join dokumen d on d.daerah_id = g.daerah_id and d.versi_aktif_id = g.versi_id
               where g.daerah_id = k.daerah_id and g.simpul_id = k.simpul_id and g.tahun = ${tahun} and d.jenis = 'ppas') as plafon_ppas,
              coalesce((select sum(r.nilai) from rincian_belanja r where r.daerah_id = k.daerah_id and r.simpul_id = k.simpul_id and r.tahun_anggaran = ${tahun}), 0)::bigint as terinci
       from akomodasi k
       left join lateral (select s.nama from simpul s join dokumen d on d.daerah_id = s.daerah_id and d.versi_aktif_id = s.versi_id and d.jenis = 'renja'
                          where s.daerah_id = k.daerah_id and s.simpul_id = k.simpul_id limit 1) s on true
       where k.daerah_id = ${daerahId} and k.pengajuan_id = ${pengajuanId} and k.dilepas_pada is null
       group by k.daerah_id, k.simpul_id`,
  )
}

/** Account codes that are not in the reference data. */
export async function listAkunAsing(tx: Reader, kode: readonly string[]): Promise<string[]> {
  const baris = await many(
    z.strictObject({ kode: z.string() }),
    tx`select k.kode from unnest(${[...kode]}::text[]) k(kode) where not exists (select from akun a where a.kode = k.kode)`,
  )
  return baris.map((b) => b.kode)
}

export function insertRincian(
  tx: Transaction,
  daerahId: string,
  r: { rincianId: string; tahunAnggaran: number; baris: BarisBelanja; pengajuanId: string; createdBy: string },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into rincian_belanja (daerah_id, rincian_id, tahun_anggaran, simpul_id, kode_akun, uraian, nilai, pengajuan_id, created_by)
       values (${daerahId}, ${r.rincianId}, ${r.tahunAnggaran}, ${r.baris.simpulId}, ${r.baris.kodeAkun}, ${r.baris.uraian}, ${r.baris.nilai}, ${r.pengajuanId}, ${r.createdBy})
       returning to_jsonb(rincian_belanja.*) as isi`,
  )
}

const BarisAsal = z.strictObject({
  simpulId: z.string(),
  kode: z.string().nullable(),
  nama: z.string(),
  perangkatDaerah: z.string().nullable(),
  asal: z.string().nullable(),
  tahapPagu: z.enum(['renja', 'ppas', 'apbd']),
  pagu: Uang,
  dariUsulan: Uang,
  jumlahUsulan: z.number(),
})

/** Every sub kegiatan of a year with its money at the latest stage there is, and how much of it proposals asked for. */
export function listAsalUsul(tx: Reader, daerahId: string, tahun: number, perangkatDaerahId: string | null): Promise<z.output<typeof BarisAsal>[]> {
  return many(
    BarisAsal,
    tx`select distinct on (s.kode, s.nama, s.simpul_id) s.simpul_id, s.kode, s.nama, pd.singkatan as perangkat_daerah, r.asal, d.jenis as tahap_pagu,
              coalesce((select sum(g.nilai) from pagu_simpul g where g.daerah_id = s.daerah_id and g.versi_id = s.versi_id and g.simpul_id = s.simpul_id and g.tahun = ${tahun}), 0)::bigint as pagu,
              coalesce(a.rupiah, 0)::bigint as dari_usulan, coalesce(a.jumlah, 0) as jumlah_usulan
       from dokumen d
       join simpul s on s.daerah_id = d.daerah_id and s.versi_id = d.versi_aktif_id and s.jenis = 'sub-kegiatan'
       left join lateral (select x.asal, x.perangkat_daerah_id from simpul x join dokumen y on y.daerah_id = x.daerah_id and y.versi_aktif_id = x.versi_id and y.jenis = 'renja'
                          where x.daerah_id = s.daerah_id and x.simpul_id = s.simpul_id limit 1) r on true
       left join perangkat_daerah pd on pd.daerah_id = s.daerah_id and pd.perangkat_daerah_id = coalesce(s.perangkat_daerah_id, r.perangkat_daerah_id)
       left join lateral (
         select sum(k.rupiah) as rupiah, count(distinct k.pengajuan_id) as jumlah
         from akomodasi k join pengajuan p on p.daerah_id = k.daerah_id and p.pengajuan_id = k.pengajuan_id
         where k.daerah_id = s.daerah_id and k.simpul_id = s.simpul_id and k.dilepas_pada is null
           and p.keadaan <> all(${[...KEADAAN_GUGUR]}::text[])) a on true
       where d.daerah_id = ${daerahId} and d.jenis in ('renja', 'ppas', 'apbd') and d.tahun_awal = ${tahun}
         and (${perangkatDaerahId}::uuid is null or coalesce(s.perangkat_daerah_id, r.perangkat_daerah_id) = ${perangkatDaerahId})
       order by s.kode, s.nama, s.simpul_id, array_position(array['apbd', 'ppas', 'renja'], d.jenis)`,
  )
}
