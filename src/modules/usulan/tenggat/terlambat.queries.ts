import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, type Transaction } from '#src/lib/sql.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'

/* What has passed its deadline and still waits. Read by the sweep, never by a decision. */

const BarisPerbaikan = z.strictObject({
  pengajuanId: z.string(),
  judul: z.string(),
  tempat: z.string(),
  kodeWilayah: z.string(),
  nomor: z.string().nullable(),
  tahunAnggaran: z.number(),
  batas: z.string(),
  penerima: z.array(z.string()),
})
export type BarisPerbaikan = z.output<typeof BarisPerbaikan>

/** Returned proposals not submitted again in time, with the village's operators in force and their author. */
export function listPerbaikanTerlambat(tx: Transaction, daerahId: string, hariIni: Tanggal, batas: number): Promise<BarisPerbaikan[]> {
  return many(
    BarisPerbaikan,
    tx`select p.pengajuan_id, u.judul, w.nama as tempat, p.kode_wilayah, p.nomor, p.tahun_anggaran, x.batas_perbaikan as batas,
              array(select distinct t.pengguna_id from penugasan t
                    where t.daerah_id = ${daerahId} and t.dicabut_pada is null and t.mulai <= ${hariIni} and (t.selesai is null or t.selesai >= ${hariIni})
                      and (t.pengguna_id = p.created_by or (t.peran = 'operator-desa' and t.kode_wilayah = p.kode_wilayah))) as penerima
       from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join wilayah w on w.kode = p.kode_wilayah
       join putusan x on x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.keputusan = 'kembalikan'
         and x.urut = (select max(y.urut) from putusan y where y.daerah_id = ${daerahId} and y.pengajuan_id = p.pengajuan_id)
       where p.daerah_id = ${daerahId} and p.keadaan = 'dikembalikan' and x.batas_perbaikan < ${hariIni}
         and not exists (select from pemberitahuan k where k.daerah_id = ${daerahId} and k.objek_jenis = 'pengajuan'
                         and k.objek_id = p.pengajuan_id::text and k.kunci = 'terlambat/' || p.pengajuan_id || '/' || x.batas_perbaikan)
       order by x.batas_perbaikan, p.pengajuan_id limit ${batas}`,
  )
}

export interface PemutusTahap {
  readonly tahap: string
  readonly keadaan: string
  readonly peran: string
  /** A partner of Bappeda decides for every agency. */
  readonly semuaPerangkat: boolean
}

const BarisPutusanTerlambat = z.strictObject({
  penggunaId: z.string(),
  jadwalId: z.string(),
  tahap: z.string(),
  tahunAnggaran: z.number(),
  tempat: z.string().nullable(),
  tutup: Waktu,
  jumlah: z.number(),
})
export type BarisPutusanTerlambat = z.output<typeof BarisPutusanTerlambat>

/** Stages whose window closed lately while proposals still wait there: for each person who decides there, how many. */
export function listPutusanTerlambat(
  tx: Transaction,
  daerahId: string,
  s: { saat: Saat; sejak: Saat; hariIni: Tanggal; pemutus: readonly PemutusTahap[] },
): Promise<BarisPutusanTerlambat[]> {
  return many(
    BarisPutusanTerlambat,
    tx`with berlaku as (
         -- Windows as their last letter left them; cancelled ones count no more.
         select j.jadwal_id, j.tahun_anggaran, j.tahap, j.kode_wilayah, coalesce(u.tutup_baru, j.tutup) as tutup
         from jadwal j
         left join lateral (select jenis, tutup_baru from perubahan_jadwal u
                            where u.daerah_id = ${daerahId} and u.jadwal_id = j.jadwal_id order by urut desc limit 1) u on true
         where j.daerah_id = ${daerahId} and j.proses = 'usulan' and u.jenis is distinct from 'pembatalan'
       ), lewat as (
         select * from berlaku where tutup <= ${s.saat} and tutup > ${s.sejak}
       ), tunggu as (
         select l.jadwal_id, l.tahun_anggaran, l.tahap, l.kode_wilayah as lingkup, l.tutup, p.keadaan, p.kode_wilayah, p.perangkat_daerah_id
         from lewat l join pengajuan p on p.daerah_id = ${daerahId} and p.tahun_anggaran = l.tahun_anggaran and p.tahap = l.tahap and p.keadaan in ('diajukan', 'direncanakan')
         -- The window that applies is the one of the nearest region upwards.
         where l.jadwal_id = (select g.jadwal_id from berlaku g where g.tahun_anggaran = p.tahun_anggaran and g.tahap = p.tahap
           and (g.kode_wilayah is null or g.kode_wilayah = p.kode_wilayah or starts_with(p.kode_wilayah, g.kode_wilayah || '.'))
           order by length(g.kode_wilayah) desc nulls last, g.tutup desc limit 1)
       )
       select t.pengguna_id, w.jadwal_id, w.tahap, w.tahun_anggaran, (select nama from wilayah where kode = w.lingkup) as tempat, w.tutup, count(*) as jumlah
       from tunggu w
       join jsonb_to_recordset(${JSON.stringify(s.pemutus)}::text::jsonb) r("tahap" text, "keadaan" text, "peran" text, "semuaPerangkat" boolean)
         on r."tahap" = w.tahap and r."keadaan" = w.keadaan
       join penugasan t on t.daerah_id = ${daerahId} and t.peran = r."peran" and t.dicabut_pada is null and t.mulai <= ${s.hariIni} and (t.selesai is null or t.selesai >= ${s.hariIni})
         and (t.kode_wilayah is null or t.kode_wilayah = w.kode_wilayah or starts_with(w.kode_wilayah, t.kode_wilayah || '.'))
         and (r."semuaPerangkat" or t.perangkat_daerah_id is null or t.perangkat_daerah_id = w.perangkat_daerah_id)
         and (t.bidang_mitra is null or exists (select from mitra_perangkat m
           where m.daerah_id = ${daerahId} and m.perangkat_daerah_id = w.perangkat_daerah_id and m.bidang_mitra = t.bidang_mitra))
       group by t.pengguna_id, w.jadwal_id, w.tahap, w.tahun_anggaran, w.lingkup, w.tutup`,
  )
}
