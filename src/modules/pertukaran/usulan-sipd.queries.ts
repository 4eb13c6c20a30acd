import { z } from 'zod'
import { many, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { BarisKeluar, type Jalur, type Titipan } from '#src/modules/pertukaran/pertukaran.schema.ts'

function syaratJalur(tx: Reader, jalur: Jalur | null) {
  if (jalur === null) return tx``
  return jalur === 'pokir' ? tx`and p.kanal = 'pokir'` : tx`and p.kanal <> 'pokir'`
}

/** Submitted proposals of a year in the order of their ids in a sheet: numbers by size, everything else by letters. */
export async function listUrutanKeluar(tx: Reader, daerahId: string, p: { readonly tahun: number; readonly jalur: Jalur | null }): Promise<string[]> {
  const baris = await many(
    z.strictObject({ id: z.string() }),
    tx`select p.pengajuan_id as id
       from pengajuan p left join usulan_sipd s on s.daerah_id = p.daerah_id and s.pengajuan_id = p.pengajuan_id
       where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${p.tahun} and p.nomor is not null ${syaratJalur(tx, p.jalur)}
       order by length(coalesce(s.id_sipd, p.nomor)), coalesce(s.id_sipd, p.nomor) collate "C"`,
  )
  return baris.map((b) => b.id)
}

/** Rows as a sheet tells them, in no order; `daftar` are ids of entries. */
export function listBarisKeluar(tx: Reader, daerahId: string, daftar: readonly string[]): Promise<BarisKeluar[]> {
  return many(
    BarisKeluar,
    tx`select coalesce(s.id_sipd, p.nomor) as id, p.pengajuan_id, s.sidik, p.diajukan_pada, u.pengusul_nama, a.nama as anggota, f.nama as fraksi, p.kanal,
              k.nama as kamus, k.kode as kamus_kode, k.kamus_id, u.masalah, u.alamat, u.lokus, u.rt, u.rw, u.lintang, u.bujur, p.kode_wilayah, p.prioritas_desa,
              pa.nama as perangkat_awal, pd.nama as perangkat, p.tahap, p.keadaan, p.rute, p.volume_kini, p.satuan, p.anggaran_kini, p.jenis_belanja,
              k.kode_sub_kegiatan, s.titipan,
              coalesce((select jsonb_object_agg(x.tahap, jsonb_build_object('keputusan', x.keputusan, 'teks', x.teks)) from putusan_kini x
                        where x.daerah_id = ${daerahId} and x.pengajuan_id = p.pengajuan_id and x.keputusan <> 'ajukan' and x.urut >= coalesce(s.versi_masuk, 0)), '{}') as putusan
       from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       join perangkat_daerah pa on pa.daerah_id = p.daerah_id and pa.perangkat_daerah_id = p.perangkat_daerah_awal_id
       join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
       left join usulan_sipd s on s.daerah_id = p.daerah_id and s.pengajuan_id = p.pengajuan_id
       left join usulan_asal o on o.daerah_id = p.daerah_id and o.usulan_id = p.usulan_id
       left join anggota_dprd a on a.daerah_id = p.daerah_id and a.anggota_dprd_id = o.anggota_dprd_id
       left join fraksi f on f.daerah_id = p.daerah_id and f.fraksi_id = a.fraksi_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = any(${[...daftar]}::uuid[])`,
  )
}

/** Entries that bear one of these ids: as their row in SIPD, or as their own number. */
export async function listPengajuanBerid(tx: Reader, daerahId: string, tahun: number, id: readonly string[]): Promise<string[]> {
  const baris = await many(
    z.strictObject({ pengajuanId: z.string() }),
    tx`select pengajuan_id from usulan_sipd where daerah_id = ${daerahId} and tahun_anggaran = ${tahun} and id_sipd = any(${[...id]}::text[])
       union
       select pengajuan_id from pengajuan where daerah_id = ${daerahId} and tahun_anggaran = ${tahun} and nomor = any(${[...id]}::text[])`,
  )
  return baris.map((b) => b.pengajuanId)
}

export interface UsulanSipdBaru {
  readonly tahun_anggaran: number
  readonly id_sipd: string
  readonly pengajuan_id: string
  readonly sidik: string
  readonly versi_masuk: number
  readonly titipan: Titipan
  readonly created_by: string
}

const Tersimpan = z.strictObject({ pengajuanId: z.string(), ...Sesudah.shape })

export function insertUsulanSipd(tx: Transaction, daerahId: string, baris: readonly UsulanSipdBaru[]): Promise<z.output<typeof Tersimpan>[]> {
  return many(
    Tersimpan,
    tx`insert into usulan_sipd as s (daerah_id, tahun_anggaran, id_sipd, pengajuan_id, sidik, versi_masuk, titipan, created_by)
       select ${daerahId}, r.tahun_anggaran, r.id_sipd, r.pengajuan_id, r.sidik, r.versi_masuk, r.titipan, r.created_by
       from jsonb_populate_recordset(null::usulan_sipd, ${JSON.stringify(baris)}::text::jsonb) r
       returning s.pengajuan_id, to_jsonb(s.*) as isi`,
  )
}

/** Two loads of one year come one after the other: the second then finds what the first brought. */
export async function lockImporUsulan(tx: Transaction, daerahId: string, tahun: number): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`impor-usulan:${daerahId}:${tahun}`}, 0))`
}
