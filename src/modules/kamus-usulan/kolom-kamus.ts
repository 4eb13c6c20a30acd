import { type BentukKolom, kunciKepala } from '#src/lib/tabel.ts'

/** The columns of a catalogue sheet in their order, with the heading an export writes and the other headings offices use. */
export const KOLOM_KAMUS = [
  { kunci: 'kode', judul: 'Kode', jenis: 'teks', lebar: 14, lain: ['kode_kamus', 'kode_usulan', 'id_kamus'] },
  {
    kunci: 'nama',
    judul: 'Nama usulan',
    jenis: 'teks',
    lebar: 44,
    lain: ['nama', 'usulan', 'usulan_kegiatan', 'nama_kamus', 'nama_kegiatan', 'kamus_usulan', 'jenis_kegiatan'],
  },
  { kunci: 'uraian', judul: 'Definisi operasional', jenis: 'teks', lebar: 50, lain: ['uraian', 'definisi', 'deskripsi', 'pekerjaan', 'uraian_usulan'] },
  { kunci: 'keterangan', judul: 'Keterangan', jenis: 'teks', lebar: 30, lain: ['rincian', 'spesifikasi', 'catatan'] },
  { kunci: 'kata_kunci', judul: 'Kata kunci', jenis: 'teks', lebar: 30, lain: ['sinonim'] },
  { kunci: 'satuan', judul: 'Satuan', jenis: 'teks', lebar: 10, lain: ['satuan_usulan'] },
  {
    kunci: 'harga_satuan',
    judul: 'Harga satuan (Rp)',
    jenis: 'uang',
    lebar: 18,
    lain: ['harga', 'plafon', 'plafon_harga', 'harga_tertinggi', 'standar_harga', 'anggaran'],
  },
  { kunci: 'sumber_harga', judul: 'Sumber harga', jenis: 'teks', lebar: 30, lain: ['acuan_harga', 'dasar_harga'] },
  { kunci: 'volume_min', judul: 'Volume minimal', jenis: 'angka', lebar: 12, lain: ['min', 'minimal', 'volume_minimum', 'batas_bawah'] },
  {
    kunci: 'volume_maks',
    judul: 'Volume maksimal',
    jenis: 'angka',
    lebar: 12,
    lain: ['maks', 'max', 'maksimal', 'volume_maksimum', 'volume_max', 'batas_atas'],
  },
  {
    kunci: 'perangkat_daerah',
    judul: 'Perangkat daerah',
    jenis: 'teks',
    lebar: 22,
    lain: ['perangkat', 'pelaksana', 'opd', 'skpd', 'nama_opd', 'nama_skpd', 'dinas', 'opd_pelaksana'],
  },
  { kunci: 'bidang_pembangunan', judul: 'Bidang pembangunan', jenis: 'teks', lebar: 18, lain: ['bidang', 'kelompok_bidang'] },
  { kunci: 'bidang_urusan', judul: 'Bidang urusan', jenis: 'teks', lebar: 12, lain: ['kode_bidang_urusan', 'urusan'] },
  { kunci: 'sub_kegiatan', judul: 'Kode sub kegiatan', jenis: 'teks', lebar: 24, lain: ['sub_kegiatan', 'subkegiatan', 'kode_subkegiatan', 'nomenklatur'] },
  { kunci: 'kewenangan', judul: 'Kewenangan', jenis: 'teks', lebar: 12, lain: [] },
  { kunci: 'klasifikasi', judul: 'Klasifikasi', jenis: 'teks', lebar: 12, lain: ['jenis_usulan', 'jenis'] },
  { kunci: 'tipe', judul: 'Jalur', jenis: 'teks', lebar: 18, lain: ['tipe'] },
  { kunci: 'pengusul', judul: 'Boleh diusulkan oleh', jenis: 'teks', lebar: 24, lain: ['pengusul', 'kelompok', 'profil', 'kelompok_pengusul'] },
  { kunci: 'larangan', judul: 'Larangan', jenis: 'teks', lebar: 34, lain: ['alasan_larangan'] },
  { kunci: 'larangan_dasar', judul: 'Dasar larangan', jenis: 'teks', lebar: 26, lain: [] },
  { kunci: 'syarat', judul: 'Syarat', jenis: 'teks', lebar: 34, lain: ['persyaratan'] },
  { kunci: 'keluaran', judul: 'Keluaran', jenis: 'teks', lebar: 28, lain: ['output'] },
  { kunci: 'hasil', judul: 'Hasil', jenis: 'teks', lebar: 28, lain: ['outcome'] },
  { kunci: 'prioritas', judul: 'Prioritas', jenis: 'teks', lebar: 24, lain: ['prioritas_daerah'] },
  { kunci: 'keadaan', judul: 'Keadaan', jenis: 'teks', lebar: 12, lain: ['status'] },
  { kunci: 'no', judul: 'No', jenis: 'teks', lebar: 6, lain: ['nomor', 'no_urut', 'id'] },
] as const
export type KolomKamus = (typeof KOLOM_KAMUS)[number]['kunci']

/** What may stand in the heading of a sheet for a budget year; `harga_2025` is that year's price and no other's. */
export function bentukKamus(tahun: number): BentukKolom {
  const semua = KOLOM_KAMUS.flatMap((k) => [k.kunci, kunciKepala(k.judul), ...k.lain].map((nama) => [nama, k.kunci] as const))
  return {
    wajib: ['nama'],
    nama: Object.fromEntries([...semua, [`harga_${tahun}`, 'harga_satuan'], [`harga_satuan_${tahun}`, 'harga_satuan'], [`plafon_${tahun}`, 'harga_satuan']]),
  }
}

/** Spellings of the closed lists as offices write them, beside the word itself. */
export const EJAAN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bidang_pembangunan: {
    'fisik dan prasarana': 'infrastruktur',
    'fisik prasarana': 'infrastruktur',
    'infrastruktur dan pengembangan wilayah': 'infrastruktur',
    ipw: 'infrastruktur',
    perekonomian: 'ekonomi',
    'sosial budaya': 'sosial-budaya',
    sosbud: 'sosial-budaya',
    sosial: 'sosial-budaya',
    'sosial dan budaya': 'sosial-budaya',
  },
  kewenangan: { kab: 'kabupaten', 'kabupaten/kota': 'kabupaten', kota: 'kabupaten', nasional: 'pusat', prov: 'provinsi' },
  klasifikasi: { 'usulan fisik': 'fisik', 'usulan non fisik': 'nonfisik', 'usulan nonfisik': 'nonfisik', 'non fisik': 'nonfisik', 'non-fisik': 'nonfisik' },
  pengusul: {
    'rt/rw': 'rt-rw',
    rt: 'rt-rw',
    rw: 'rt-rw',
    warga: 'individu',
    perorangan: 'individu',
    dewan: 'dprd',
    'anggota dprd': 'dprd',
    'perangkat daerah': 'perangkat-daerah',
  },
  tipe: { 'pokok pikiran': 'pokir', 'pokok-pokok pikiran': 'pokir' },
  keadaan: {},
}
