import { z } from 'zod'
import type { Reader } from '#src/lib/sql.ts'
import { GeometriMasuk } from '#src/modules/usulan/isian/isian.schema.ts'
import { DAFTAR_FOKUS, DAFTAR_JENIS_BELANJA, DAFTAR_KOEFISIEN, DAFTAR_STATUS_LAHAN } from '#src/modules/usulan/isian/rincian-usulan.ts'

const teks = z.string().nullable()
const bilangan = z.number().nullable()
const desimal = z.string().transform(Number).nullable()
const yaTidak = z.boolean().nullable()

/** The columns beside the core, as they are read for the detail. */
export const KolomIsian = {
  penyebab: teks,
  dampak: teks,
  latarBelakang: teks,
  dasarHukum: teks,
  maksud: teks,
  tujuan: teks,
  fokus: z.array(z.enum(DAFTAR_FOKUS)).nullable(),
  isu: teks,
  sasaran: z.strictObject({ simpulId: z.string(), kode: teks, nama: z.string() }).nullable(),
  alamat: teks,
  geometri: GeometriMasuk.nullable(),
  panjangM: desimal,
  luasM2: desimal,
  akurasiM: bilangan,
  alasanTempat: teks,
  penerimaPerempuan: bilangan,
  penerimaLakiLaki: bilangan,
  swadayaRupiah: bilangan,
  swadayaPersen: bilangan,
  statusLahan: z.enum(DAFTAR_STATUS_LAHAN).nullable(),
  sertifikat: yaTidak,
  suratHibah: yaTidak,
  ded: yaTidak,
  tautanVideo: teks,
  rincianVolume: z.array(z.strictObject({ nama: z.enum(DAFTAR_KOEFISIEN), nilai: z.number() })).nullable(),
  jenisBelanja: z.enum(DAFTAR_JENIS_BELANJA).nullable(),
  bulanPelaksanaan: bilangan,
  skorSmart: bilangan,
  tahunUsul: z.number(),
}

/** Of `usulan u` and `pengajuan p`; a sasaran by the name its newest version gives it. */
export function kolomIsian(tx: Reader) {
  return tx`u.penyebab, u.dampak, u.latar_belakang, u.dasar_hukum, u.maksud, u.tujuan, u.fokus, u.isu, u.alamat, u.geometri, u.panjang_m, u.luas_m2, u.akurasi_m, u.alasan_tempat,
    u.penerima_perempuan, u.penerima_laki_laki, u.swadaya_rupiah, u.swadaya_persen, u.status_lahan, u.sertifikat, u.surat_hibah, u.ded, u.tautan_video,
    p.rincian_volume, p.jenis_belanja, p.bulan_pelaksanaan, p.skor_smart, p.tahun_usul,
    (select jsonb_build_object('simpulId', s.simpul_id, 'kode', s.kode, 'nama', s.nama)
     from simpul s join dokumen_versi v on v.daerah_id = s.daerah_id and v.versi_id = s.versi_id
     where s.daerah_id = u.daerah_id and s.simpul_id = u.sasaran_id order by v.created_at desc, v.nomor_versi desc limit 1) as sasaran`
}
