import { z } from 'zod'
import { many, maybe, one, type Transaction } from '#src/lib/sql.ts'
import { Ukuran, Waktu } from '#src/lib/kolom.ts'
import { Hari } from '#src/portal/portal.queries.ts'
import type { PutusanPublik } from '#src/portal/perjalanan.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEADAAN, DAFTAR_KEPUTUSAN, DAFTAR_RUTE, DAFTAR_TAHAP, DAFTAR_TUJUAN, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_FORUM, DAFTAR_PENGUSUL } from '#src/modules/usulan/usulan.schema.ts'
import { DAFTAR_TINGKAT } from '#src/modules/wilayah/wilayah.ts'

/* One proposal, for the public: offices and places, never a person's name, contact, account or position on earth. */

const BarisUsulan = z.strictObject({
  pengajuanId: z.string(),
  usulanId: z.string(),
  nomor: z.string(),
  tahunAnggaran: z.number(),
  rute: z.enum(DAFTAR_RUTE),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  tingkatWilayah: z.enum(DAFTAR_TINGKAT),
  kodeKecamatan: z.string(),
  namaKecamatan: z.string(),
  judul: z.string(),
  masalah: z.string(),
  rw: z.string().nullable(),
  rt: z.string().nullable(),
  lokus: z.string().nullable(),
  pengusulJenis: z.enum(DAFTAR_PENGUSUL),
  penerimaJiwa: z.number().nullable(),
  penerimaKk: z.number().nullable(),
  kamus: z.string(),
  satuan: z.string(),
  volume: Ukuran,
  volumeKini: Ukuran,
  anggaran: z.number(),
  anggaranKini: z.number(),
  perangkatDaerah: z.string(),
  singkatanPerangkatDaerah: z.string(),
  diajukanPada: Waktu,
  menungguSejak: Waktu,
  dukungan: z.number(),
  tanggalSelesai: Hari.nullable(),
  nilaiKontrak: z.number().nullable(),
  fotoSelesai: z.string().nullable(),
  pengecualian: z.strictObject({ nomorSurat: z.string(), tanggalSurat: Hari, penandatangan: z.string(), alasan: z.string() }).nullable(),
  forum: z.enum(DAFTAR_FORUM).nullable(),
  /** A public office, so named (domain 2.14). */
  anggotaDprd: z.strictObject({ nama: z.string(), fraksi: z.string(), dapil: z.string() }).nullable(),
  suratDesa: z.strictObject({ nomor: z.string(), tanggal: Hari }).nullable(),
})
export type UsulanPublik = z.output<typeof BarisUsulan>

export function findUsulan(tx: Transaction, daerahId: string, nomor: string): Promise<UsulanPublik | null> {
  return maybe(
    BarisUsulan,
    tx`select p.pengajuan_id, p.usulan_id, p.nomor, p.tahun_anggaran, p.rute, p.tahap, p.keadaan, p.kode_wilayah, w.nama as nama_wilayah, w.tingkat as tingkat_wilayah,
              p.kode_kecamatan, wk.nama as nama_kecamatan, u.judul, u.masalah, u.rw, u.rt, u.lokus, u.pengusul_jenis, u.penerima_jiwa, u.penerima_kk, k.nama as kamus,
              coalesce((select s.nama from satuan s where s.kode = p.satuan), p.satuan) as satuan, p.volume, p.volume_kini, p.anggaran, p.anggaran_kini,
              pd.nama as perangkat_daerah, pd.singkatan as singkatan_perangkat_daerah, p.diajukan_pada, p.menunggu_sejak, r.tanggal_selesai, r.nilai_kontrak, r.berkas_id as foto_selesai,
              (select count(*) from dukungan d where d.daerah_id = p.daerah_id and d.usulan_id = p.usulan_id and d.ditarik_pada is null) as dukungan,
              (select jsonb_build_object('nomorSurat', x.nomor_surat, 'tanggalSurat', x.tanggal_surat, 'penandatangan', x.penandatangan, 'alasan', x.alasan)
               from pengecualian x where x.daerah_id = p.daerah_id and x.pengecualian_id = p.pengecualian_id) as pengecualian,
              (select a.forum from usulan_asal a where a.daerah_id = p.daerah_id and a.usulan_id = p.usulan_id) as forum,
              (select jsonb_build_object('nama', m.nama, 'fraksi', f.nama, 'dapil', d.nama) from usulan_asal a
               join anggota_dprd m on m.daerah_id = a.daerah_id and m.anggota_dprd_id = a.anggota_dprd_id
               join fraksi f on f.daerah_id = m.daerah_id and f.fraksi_id = m.fraksi_id
               join dapil d on d.daerah_id = m.daerah_id and d.dapil_id = m.dapil_id
               where a.daerah_id = p.daerah_id and a.usulan_id = p.usulan_id) as anggota_dprd,
              (select jsonb_build_object('nomor', n.nomor_surat, 'tanggal', n.tanggal_surat) from atas_nama_desa n
               where n.daerah_id = p.daerah_id and n.pengajuan_id = p.pengajuan_id) as surat_desa
       from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
       join wilayah w on w.kode = p.kode_wilayah
       join wilayah wk on wk.kode = p.kode_kecamatan
       left join realisasi_usulan r on r.daerah_id = p.daerah_id and r.pengajuan_id = p.pengajuan_id
       where p.daerah_id = ${daerahId} and p.nomor = ${nomor}`,
  )
}

const BarisPutusan = z.strictObject({
  urut: z.number(),
  tahap: z.enum(DAFTAR_TAHAP),
  keputusan: z.enum(DAFTAR_KEPUTUSAN),
  volume: Ukuran,
  rupiah: z.number(),
  alasan: z.enum(DAFTAR_ALASAN).nullable(),
  teks: z.string().nullable(),
  urutanPrioritas: z.number().nullable(),
  perangkatDaerah: z.string(),
  jabatan: z.string(),
  batasPerbaikan: Hari.nullable(),
  tujuan: z.enum(DAFTAR_TUJUAN).nullable(),
  keadaanKe: z.enum(DAFTAR_KEADAAN),
  waktu: Waktu,
}) satisfies z.ZodType<PutusanPublik>

/** Decisions in order; work at the draft itself is the author's own affair, so it begins with the first submission. */
export function listPutusan(tx: Transaction, daerahId: string, pengajuanId: string): Promise<z.output<typeof BarisPutusan>[]> {
  return many(
    BarisPutusan,
    tx`select x.urut, x.tahap, x.keputusan, x.volume, x.rupiah, x.alasan_kode as alasan, x.teks, x.urutan_prioritas, pd.singkatan as perangkat_daerah, x.jabatan, x.batas_perbaikan, x.tujuan, x.keadaan_ke, x.waktu
       from putusan x join perangkat_daerah pd on pd.daerah_id = x.daerah_id and pd.perangkat_daerah_id = x.perangkat_daerah_id
       where x.daerah_id = ${daerahId} and x.pengajuan_id = ${pengajuanId} order by x.urut`,
  )
}

const BarisPrioritas = z.strictObject({ tahap: z.enum(DAFTAR_TAHAP), jumlah: z.number() })
export type JumlahPrioritas = z.output<typeof BarisPrioritas>

/** How many proposals were ranked in the same deliberations of village and kecamatan: `nomor 1 dari 9`. */
export function countPrioritas(
  tx: Transaction,
  daerahId: string,
  p: { tahunAnggaran: number; kodeWilayah: string; kodeKecamatan: string },
): Promise<JumlahPrioritas[]> {
  return many(
    BarisPrioritas,
    tx`select x.tahap, count(distinct x.pengajuan_id) as jumlah
       from pengajuan p join putusan x on x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id
       where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${p.tahunAnggaran} and p.kode_kecamatan = ${p.kodeKecamatan} and p.nomor is not null
         and x.urutan_prioritas is not null and (x.tahap = 'kecamatan' or (x.tahap = 'desa' and p.kode_wilayah = ${p.kodeWilayah}))
       group by x.tahap`,
  )
}

const BarisFoto = z.strictObject({ berkasId: z.string(), lebar: z.number().nullable(), tinggi: z.number().nullable() })
export type Foto = z.output<typeof BarisFoto>

export function listFoto(tx: Transaction, daerahId: string, usulanId: string): Promise<Foto[]> {
  return many(
    BarisFoto,
    tx`select b.berkas_id, b.lebar, b.tinggi from usulan_berkas ub join berkas b on b.daerah_id = ub.daerah_id and b.berkas_id = ub.berkas_id
       where ub.daerah_id = ${daerahId} and ub.usulan_id = ${usulanId} and ub.jenis = 'foto' and ub.dilepas_pada is null order by ub.urutan`,
  )
}

const BarisBagian = z.strictObject({
  kode: z.string().nullable(),
  nama: z.string(),
  perangkatDaerah: z.string().nullable(),
  volume: Ukuran,
  rupiah: z.number(),
})
export type BagianRencana = z.output<typeof BarisBagian>

/** Shares in sub kegiatan, named as the latest version that holds them names them. */
export function listBagianRencana(tx: Transaction, daerahId: string, pengajuanId: string): Promise<BagianRencana[]> {
  return many(
    BarisBagian,
    tx`select s.kode, s.nama, pd.singkatan as perangkat_daerah, a.volume, a.rupiah
       from akomodasi a
       join lateral (select s.kode, s.nama, s.perangkat_daerah_id from simpul s join dokumen_versi v on v.daerah_id = s.daerah_id and v.versi_id = s.versi_id
                     where s.daerah_id = a.daerah_id and s.simpul_id = a.simpul_id order by v.created_at desc, v.nomor_versi desc limit 1) s on true
       left join perangkat_daerah pd on pd.daerah_id = a.daerah_id and pd.perangkat_daerah_id = s.perangkat_daerah_id
       where a.daerah_id = ${daerahId} and a.pengajuan_id = ${pengajuanId} and a.dilepas_pada is null order by s.kode, a.akomodasi_id`,
  )
}

/** What the budget lines of this proposal add up to; 0 without one. */
export async function sumRincianBelanja(tx: Transaction, daerahId: string, pengajuanId: string): Promise<number> {
  const { nilai } = await one(
    z.strictObject({ nilai: z.number() }),
    tx`select coalesce(sum(nilai), 0)::bigint as nilai from rincian_belanja where daerah_id = ${daerahId} and pengajuan_id = ${pengajuanId}`,
  )
  return nilai
}

const BarisKerabat = z.strictObject({
  hubungan: z.enum(['tahun-lain', 'digabung', 'dipecah', 'diusulkan-kembali', 'sama-dengan']),
  /** `asal` came before this one, `tujuan` after. */
  arah: z.enum(['asal', 'tujuan']),
  nomor: z.string(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
})
export type Kerabat = z.output<typeof BarisKerabat>

/** The same need in other years, and what it was merged with, split from or proposed again as (S0-8). */
export function listKerabat(tx: Transaction, daerahId: string, p: { pengajuanId: string; usulanId: string }): Promise<Kerabat[]> {
  return many(
    BarisKerabat,
    tx`select r.hubungan, r.arah, p.nomor, u.judul, p.tahun_anggaran, p.tahap, p.keadaan
       from (select 'tahun-lain' as hubungan, 'asal' as arah, pengajuan_id from pengajuan where daerah_id = ${daerahId} and usulan_id = ${p.usulanId} and pengajuan_id <> ${p.pengajuanId}
             union
             select jenis, case when asal_pengajuan_id = ${p.pengajuanId} then 'tujuan' else 'asal' end, case when asal_pengajuan_id = ${p.pengajuanId} then tujuan_pengajuan_id else asal_pengajuan_id end
             from silsilah where daerah_id = ${daerahId} and ${p.pengajuanId} in (asal_pengajuan_id, tujuan_pengajuan_id)) r
       join pengajuan p on p.daerah_id = ${daerahId} and p.pengajuan_id = r.pengajuan_id
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       where p.nomor is not null order by p.tahun_anggaran, p.nomor, r.hubungan`,
  )
}

const BarisMusyawarah = z.strictObject({ nama: z.string(), tanggal: Hari, tempat: z.string(), keadaan: z.string() })
export type MusyawarahPublik = z.output<typeof BarisMusyawarah>

export function findMusyawarah(
  tx: Transaction,
  daerahId: string,
  m: { tahunAnggaran: number; tahap: Tahap; kodeWilayah: string },
): Promise<MusyawarahPublik | null> {
  return maybe(
    BarisMusyawarah,
    tx`select nama, tanggal, tempat, keadaan from musyawarah
       where daerah_id = ${daerahId} and tahun_anggaran = ${m.tahunAnggaran} and tahap = ${m.tahap} and kode_wilayah = ${m.kodeWilayah}`,
  )
}

const BarisCatatan = z.strictObject({
  sidik: z.string(),
  peristiwa: z.string(),
  waktu: Waktu,
  jabatan: z.string().nullable(),
  nomorDaun: z.number().nullable(),
})
export type Catatan = z.output<typeof BarisCatatan>

/** The ledger of one proposal from its first submission on: who (as which office), when, and the fingerprint. */
export function listCatatan(tx: Transaction, daerahId: string, pengajuanId: string): Promise<Catatan[]> {
  return many(
    BarisCatatan,
    tx`select encode(e.sidik, 'hex') as sidik, e.peristiwa, convert_from(e.isi, 'UTF8')::jsonb ->> 'waktu' as waktu,
              convert_from(e.isi, 'UTF8')::jsonb #>> '{pelaku,jabatan}' as jabatan, d.nomor as nomor_daun
       from jejak_entri e left join jejak_daun d on d.daerah_id = e.daerah_id and d.entri_id = e.entri_id
       where e.daerah_id = ${daerahId} and e.objek_jenis = 'pengajuan' and e.objek_id = ${pengajuanId}
         and e.created_at >= (select min(s.created_at) from jejak_entri s where s.daerah_id = ${daerahId} and s.objek_jenis = 'pengajuan' and s.objek_id = ${pengajuanId} and s.peristiwa = 'usulan-diajukan')
       order by e.created_at`,
  )
}
