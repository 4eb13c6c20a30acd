import { z } from 'zod'
import { Uang, Ukuran } from '#src/lib/kolom.ts'
import { teksKuantitas } from '#src/lib/kuantitas.ts'
import { many, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { Saat } from '#src/lib/waktu.ts'
import type { Bagian } from '#src/modules/akomodasi/akomodasi.ts'
import { KEADAAN_GUGUR } from '#src/modules/usulan/putusan/rute.ts'
import type { SaringanTujuan } from '#src/modules/akomodasi/akomodasi.schema.ts'

/** Those who share one sub kegiatan's pagu come one after the other, in an order that cannot deadlock. */
export async function lockSimpul(tx: Transaction, daerahId: string, simpulId: readonly string[]): Promise<void> {
  for (const id of simpulId.toSorted()) await tx`select pg_advisory_xact_lock(hashtextextended(${`simpul:${daerahId}/${id}`}, 0))`
}

const BarisTujuan = z.strictObject({
  simpulId: z.string(),
  kode: z.string().nullable(),
  nama: z.string(),
  perangkatDaerahId: z.string().nullable(),
  perangkatDaerah: z.string().nullable(),
  asal: z.string().nullable(),
  paguRenja: Uang,
  paguPpas: Uang.nullable(),
  paguApbd: Uang.nullable(),
  terpakai: Uang,
  dipesan: Uang,
})
export type BarisTujuan = z.output<typeof BarisTujuan>

/**
 * The sub kegiatan of the Renja in force in a year with what others have used and reserved of each.
 * A link whose pengajuan was refused, postponed or put in reserve no longer counts: it stays as history.
 */
export function listTujuan(tx: Reader, daerahId: string, s: Omit<SaringanTujuan, 'rupiah'> & { simpulId?: readonly string[] }): Promise<BarisTujuan[]> {
  const cari = s.cari === undefined || s.cari === '' ? null : `%${s.cari.replaceAll(/[\\%_]/g, '\\$&')}%`
  return many(
    BarisTujuan,
    tx`select s.simpul_id, s.kode, s.nama, s.perangkat_daerah_id, pd.singkatan as perangkat_daerah, s.asal,
              coalesce((select sum(g.nilai) from pagu_simpul g where g.daerah_id = s.daerah_id and g.versi_id = s.versi_id and g.simpul_id = s.simpul_id and g.tahun = ${s.tahun}), 0)::bigint as pagu_renja,
              (select sum(g.nilai)::bigint from pagu_simpul g join dokumen x on x.daerah_id = g.daerah_id and x.versi_aktif_id = g.versi_id
               where g.daerah_id = s.daerah_id and g.simpul_id = s.simpul_id and g.tahun = ${s.tahun} and x.jenis = 'ppas') as pagu_ppas,
              (select sum(g.nilai)::bigint from pagu_simpul g join dokumen x on x.daerah_id = g.daerah_id and x.versi_aktif_id = g.versi_id
               where g.daerah_id = s.daerah_id and g.simpul_id = s.simpul_id and g.tahun = ${s.tahun} and x.jenis = 'apbd') as pagu_apbd,
              coalesce(a.terpakai, 0)::bigint as terpakai, coalesce(a.dipesan, 0)::bigint as dipesan
       from dokumen d
       join simpul s on s.daerah_id = d.daerah_id and s.versi_id = d.versi_aktif_id and s.jenis = 'sub-kegiatan'
       left join perangkat_daerah pd on pd.daerah_id = s.daerah_id and pd.perangkat_daerah_id = s.perangkat_daerah_id
       left join lateral (
         select sum(k.rupiah) filter (where p.keadaan in ('dianggarkan', 'terealisasi')) as terpakai,
                sum(k.rupiah) filter (where p.keadaan <> all(${[...KEADAAN_GUGUR, 'dianggarkan', 'terealisasi', 'tidak-terealisasi']}::text[])) as dipesan
         from akomodasi k join pengajuan p on p.daerah_id = k.daerah_id and p.pengajuan_id = k.pengajuan_id
         where k.daerah_id = s.daerah_id and k.simpul_id = s.simpul_id and k.dilepas_pada is null and k.pengajuan_id is distinct from ${s.untuk ?? null}::uuid) a on true
       where d.daerah_id = ${daerahId} and d.jenis = 'renja' and d.tahun_awal = ${s.tahun}
         and (${s.perangkatDaerahId ?? null}::uuid is null or s.perangkat_daerah_id = ${s.perangkatDaerahId ?? null})
         and (${s.simpulId === undefined} or s.simpul_id = any(${[...(s.simpulId ?? [])]}::uuid[]))
         and (${cari}::text is null or s.nama ilike ${cari} or s.kode ilike ${cari})
       order by s.kode, s.nama`,
  )
}

export function insertAkomodasi(
  tx: Transaction,
  daerahId: string,
  a: { akomodasiId: string; pengajuanId: string; bagian: Bagian; waktu: Saat; createdBy: string },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into akomodasi (daerah_id, akomodasi_id, pengajuan_id, simpul_id, volume, rupiah, waktu, created_by)
       values (${daerahId}, ${a.akomodasiId}, ${a.pengajuanId}, ${a.bagian.simpulId}, ${teksKuantitas(a.bagian.volume)}, ${a.bagian.rupiah}, ${a.waktu}, ${a.createdBy})
       returning to_jsonb(akomodasi.*) as isi`,
  )
}

/** Links of an earlier accommodation give way to the new one; they stay as history. */
export async function lepasAkomodasi(
  tx: Transaction,
  daerahId: string,
  pengajuanId: string,
  waktu: Saat,
): Promise<{ akomodasiId: string; isi: Sesudah['isi'] }[]> {
  return many(
    z.strictObject({ akomodasiId: z.string(), isi: Sesudah.shape.isi }),
    tx`update akomodasi set dilepas_pada = ${waktu} where daerah_id = ${daerahId} and pengajuan_id = ${pengajuanId} and dilepas_pada is null
       returning akomodasi_id, to_jsonb(akomodasi.*) as isi`,
  )
}

const BarisBagian = z.strictObject({
  akomodasiId: z.string(),
  simpulId: z.string(),
  kode: z.string().nullable(),
  nama: z.string(),
  volume: Ukuran,
  rupiah: Uang,
  waktu: z.string(),
})
export type BarisBagian = z.output<typeof BarisBagian>

/** Where a pengajuan found its place: each link with the name its sub kegiatan has in the version in force. */
export function listBagian(tx: Reader, daerahId: string, pengajuanId: string): Promise<BarisBagian[]> {
  return many(
    BarisBagian,
    tx`select k.akomodasi_id, k.simpul_id, s.kode, coalesce(s.nama, '—') as nama, k.volume, k.rupiah, k.waktu
       from akomodasi k
       left join lateral (select s.kode, s.nama from simpul s join dokumen d on d.daerah_id = s.daerah_id and d.versi_aktif_id = s.versi_id and d.jenis = 'renja'
                          where s.daerah_id = k.daerah_id and s.simpul_id = k.simpul_id limit 1) s on true
       where k.daerah_id = ${daerahId} and k.pengajuan_id = ${pengajuanId} and k.dilepas_pada is null order by k.waktu, s.kode`,
  )
}
