import { type BentukKolom, kunciKepala } from '#src/lib/tabel.ts'

/** The 26 columns of SIPD's sheet "data usulan", in their order (domain.md §7.1), with the headings offices write over them. */
export const KOLOM_SIPD = [
  { kunci: 'no', judul: 'No', lain: ['nomor', 'no_urut'], jenis: 'angka', lebar: 6 },
  { kunci: 'id_usulan', judul: 'ID Usulan', lain: ['id', 'id_usul', 'kode_usulan', 'nomor_usulan'], jenis: 'teks', lebar: 26 },
  { kunci: 'tanggal_usul', judul: 'Tanggal Usul', lain: ['tanggal', 'tgl_usul', 'tanggal_usulan', 'tgl_usulan'], jenis: 'teks', lebar: 13 },
  { kunci: 'pengusul', judul: 'Pengusul', lain: ['nama_pengusul'], jenis: 'teks', lebar: 26 },
  { kunci: 'profil', judul: 'Profil', lain: ['profil_pengusul', 'jenis_pengusul'], jenis: 'teks', lebar: 20 },
  { kunci: 'usulan', judul: 'Usulan', lain: ['nama_usulan', 'kamus_usulan', 'pekerjaan'], jenis: 'teks', lebar: 40 },
  { kunci: 'masalah', judul: 'Masalah', lain: ['permasalahan', 'uraian_masalah', 'uraian_permasalahan'], jenis: 'teks', lebar: 50 },
  { kunci: 'alamat', judul: 'Alamat', lain: ['lokasi', 'alamat_lokasi', 'lokasi_alamat'], jenis: 'teks', lebar: 40 },
  { kunci: 'kabupaten', judul: 'Kab', lain: ['kabupaten', 'kab_kota', 'kabupaten_kota', 'kota'], jenis: 'teks', lebar: 16 },
  { kunci: 'kecamatan', judul: 'Kec', lain: ['kecamatan'], jenis: 'teks', lebar: 18 },
  { kunci: 'desa', judul: 'Kel', lain: ['desa', 'kelurahan', 'kel_desa', 'desa_kel', 'desa_kelurahan', 'kelurahan_desa'], jenis: 'teks', lebar: 18 },
  { kunci: 'usulan_ke', judul: 'Usulan ke', lain: ['prioritas', 'urutan'], jenis: 'teks', lebar: 10 },
  { kunci: 'opd_awal', judul: 'OPD tujuan awal', lain: ['opd_awal', 'skpd_tujuan_awal', 'skpd_awal'], jenis: 'teks', lebar: 30 },
  {
    kunci: 'opd_akhir',
    judul: 'OPD tujuan akhir',
    lain: ['opd_akhir', 'opd', 'skpd', 'skpd_tujuan_akhir', 'skpd_akhir', 'perangkat_daerah'],
    jenis: 'teks',
    lebar: 30,
  },
  { kunci: 'status', judul: 'Status', lain: ['status_usulan', 'status_usul'], jenis: 'teks', lebar: 30 },
  { kunci: 'catatan', judul: 'Catatan', lain: ['keterangan'], jenis: 'teks', lebar: 30 },
  { kunci: 'rek_mitra', judul: 'Rekomendasi Mitra', lain: ['rek_mitra', 'rek_mitra_bappeda', 'rekomendasi_mitra_bappeda'], jenis: 'teks', lebar: 30 },
  { kunci: 'rek_desa', judul: 'Rek. Kel/Desa', lain: ['rekomendasi_kel_desa', 'rekomendasi_kelurahan_desa', 'rekomendasi_desa'], jenis: 'teks', lebar: 30 },
  { kunci: 'rek_kecamatan', judul: 'Rek. Kec', lain: ['rekomendasi_kec', 'rekomendasi_kecamatan', 'rek_kecamatan'], jenis: 'teks', lebar: 30 },
  { kunci: 'rek_skpd', judul: 'Rek. SKPD', lain: ['rekomendasi_skpd', 'rek_opd', 'rekomendasi_opd'], jenis: 'teks', lebar: 30 },
  { kunci: 'rek_tapd', judul: 'Rek. TAPD', lain: ['rekomendasi_tapd'], jenis: 'teks', lebar: 30 },
  { kunci: 'volume', judul: 'Volume', lain: ['vol', 'koefisien'], jenis: 'angka', lebar: 12 },
  { kunci: 'satuan', judul: 'Satuan', lain: [], jenis: 'teks', lebar: 12 },
  { kunci: 'anggaran', judul: 'Anggaran', lain: ['pagu', 'nilai', 'jumlah_anggaran', 'pagu_anggaran'], jenis: 'uang', lebar: 18 },
  { kunci: 'jenis_belanja', judul: 'Jenis Belanja', lain: ['belanja'], jenis: 'teks', lebar: 20 },
  { kunci: 'sub_kegiatan', judul: 'Sub Kegiatan', lain: ['subkegiatan', 'nama_sub_kegiatan'], jenis: 'teks', lebar: 50 },
] as const

export type KolomSipd = (typeof KOLOM_SIPD)[number]['kunci']
export const URUTAN_KOLOM_SIPD = KOLOM_SIPD.map((k) => k.kunci) as readonly KolomSipd[] as readonly [KolomSipd, ...KolomSipd[]]

/** Without these a row says nothing that could be taken in. */
export const KOLOM_WAJIB = [
  'id_usulan',
  'tanggal_usul',
  'pengusul',
  'usulan',
  'masalah',
  'kecamatan',
  'status',
  'volume',
  'satuan',
  'anggaran',
] as const satisfies readonly KolomSipd[]

/** What the program has no place of its own for: kept as written and handed out again. */
export const KOLOM_TITIPAN = [
  'profil',
  'usulan_ke',
  'opd_awal',
  'catatan',
  'rek_mitra',
  'rek_desa',
  'rek_kecamatan',
  'rek_skpd',
  'rek_tapd',
  'jenis_belanja',
  'sub_kegiatan',
] as const satisfies readonly KolomSipd[]
export type KolomTitipan = (typeof KOLOM_TITIPAN)[number]
export type Titipan = Readonly<Partial<Record<KolomTitipan, string>>>

export const JUDUL_SIPD = Object.fromEntries(KOLOM_SIPD.map((k) => [k.kunci, k.judul])) as Readonly<Record<KolomSipd, string>>

/** SIPD's own headings with the spellings there are; or none but those a government has explained. */
export function bentukSipd(pemetaan: Readonly<Record<string, KolomSipd>> | null = null): BentukKolom {
  if (pemetaan !== null) return { wajib: KOLOM_WAJIB, nama: pemetaan }
  const sendiri = KOLOM_SIPD.flatMap((k) => [kunciKepala(k.judul), ...k.lain].map((nama) => [nama, k.kunci] as const))
  return { wajib: KOLOM_WAJIB, nama: Object.fromEntries(sendiri) }
}
