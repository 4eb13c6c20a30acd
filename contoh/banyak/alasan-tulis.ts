import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { Acak } from '#contoh/tata-usulan/acak.ts'

/** What kind of thing is asked for, as far as an answer must fit it. */
export type JenisUsulan = 'jalan' | 'bangunan' | 'barang' | 'orang'

interface Kalimat {
  readonly alasan: KodeAlasan
  readonly teks: string
  /** For these kinds only; all where left out. */
  readonly untuk?: readonly JenisUsulan[]
  /** At these stages only; all where left out. */
  readonly di?: readonly Tahap[]
}

const FISIK: readonly JenisUsulan[] = ['jalan', 'bangunan']
const DARI_MITRA: readonly Tahap[] = ['mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran']
const PENERIMA: readonly JenisUsulan[] = ['barang', 'orang']

/** What offices answer, as they write it to villagers: a coded reason, and why in one or two sentences. */
const JAWABAN: readonly Kalimat[] = [
  { alasan: 'A02', teks: 'Sudah ada usulan yang sama dari RT sebelahnya, cukup satu yang diteruskan.' },
  { alasan: 'A02', teks: 'Sama dengan usulan lain dari desa ini yang urutannya di atas.' },
  { alasan: 'A03', teks: 'Titik dan nama gangnya tidak cocok. Mohon disebut RT dan patokannya.', untuk: FISIK },
  { alasan: 'A03', teks: 'Lokasi yang difoto berbeda dengan yang ditulis. Mohon diperiksa lagi.', untuk: FISIK },
  { alasan: 'A07', teks: 'Foto belum memperlihatkan kerusakannya dan jumlah KK belum diisi. Mohon dilengkapi.', untuk: FISIK },
  { alasan: 'A07', teks: 'Ukuran panjang dan lebarnya belum jelas, tolong diukur ulang bersama RT.', untuk: ['jalan'] },
  { alasan: 'A07', teks: 'Mohon dilampirkan nama kelompok dan daftar penerimanya.', untuk: PENERIMA },
  { alasan: 'A07', teks: 'Keadaan barang yang lama belum dijelaskan. Mohon ditambah foto dan jumlahnya.', untuk: ['barang'] },
  { alasan: 'A08', teks: 'Status tanahnya masih atas nama perorangan. Surat hibah diselesaikan dahulu.', untuk: FISIK },
  { alasan: 'A08', teks: 'Sebagian lahan dipersoalkan ahli waris, menunggu kesepakatan keluarga.', untuk: FISIK },
  {
    alasan: 'A10',
    teks: 'Pagu indikatif kecamatan untuk bidang ini sudah habis oleh usulan dengan urutan di atasnya. Masuk daftar cadangan.',
    di: ['kecamatan'],
  },
  { alasan: 'A10', teks: 'Anggaran kecamatan tidak cukup tahun ini, menunggu bila ada yang batal.', di: ['kecamatan'] },
  { alasan: 'A10', teks: 'Urutannya di bawah usulan lain desa ini, menjadi cadangan bila ada yang batal.', di: ['desa'] },
  { alasan: 'A10', teks: 'Pagu sub kegiatannya sudah terisi usulan dengan urutan lebih atas. Masuk daftar cadangan dinas.', di: ['forum-perangkat-daerah'] },
  { alasan: 'A10', teks: 'Plafon sementara tidak cukup untuk semua, menjadi cadangan pembahasan.', di: ['musrenbang-kabupaten', 'tapd'] },
  { alasan: 'A11', teks: 'Musyawarah desa mendahulukan kebutuhan lain tahun ini.', di: ['desa'] },
  { alasan: 'A11', teks: 'Tahun ini kecamatan mendahulukan usulan yang sudah masuk sasaran RKPD.', di: ['kecamatan'] },
  { alasan: 'A11', teks: 'Bukan sasaran RKPD tahun ini. Diusulkan lagi dengan data yang lebih lengkap.', di: DARI_MITRA },
  { alasan: 'A12', teks: 'Uang desa dan kecamatan tahun ini belum cukup, dibicarakan lagi tahun depan.', di: ['desa', 'kecamatan'] },
  {
    alasan: 'A12',
    teks: 'Anggaran dinas tahun ini dipakai untuk menyelesaikan pekerjaan lanjutan.',
    di: ['forum-perangkat-daerah', 'penganggaran'],
    untuk: FISIK,
  },
  { alasan: 'A12', teks: 'Dana belum tersedia, dipertimbangkan lagi tahun depan.', di: DARI_MITRA },
  { alasan: 'A12', teks: 'Anggarannya digeser dalam perubahan APBD, pengadaannya tidak sempat dilaksanakan.', di: ['pelaksanaan'] },
  { alasan: 'A12', teks: 'Dua kali lelang tidak ada penawar yang memenuhi syarat sampai tahun anggaran berakhir.', di: ['pelaksanaan'], untuk: FISIK },
  { alasan: 'A13', teks: 'Perlu gambar teknis dahulu. Perencanaannya dikerjakan tahun ini, fisiknya tahun depan.', untuk: FISIK },
  { alasan: 'A13', teks: 'Jalan masuk alat berat belum ada, disiapkan dahulu oleh desa.', untuk: ['bangunan'] },
  { alasan: 'A13', teks: 'Tempat dan pengurusnya disiapkan dahulu supaya barangnya terpakai.', untuk: ['barang'] },
  { alasan: 'A13', teks: 'Jadwal dan tempat kegiatannya belum disepakati, diusulkan lagi bila sudah siap.', untuk: ['orang'] },
  { alasan: 'A14', teks: 'Sudah masuk RKP Desa dan dibiayai Dana Desa tahun ini.' },
  { alasan: 'A14', teks: 'Ruas ini sudah dikerjakan lewat bantuan provinsi.', untuk: ['jalan'] },
  { alasan: 'A14', teks: 'Akan dikerjakan perusahaan lewat CSR, perjanjiannya sudah ada.', untuk: ['bangunan', 'barang'] },
  { alasan: 'A14', teks: 'Pesertanya sudah terdaftar pada kegiatan yang sama dari kementerian.', untuk: ['orang'] },
  { alasan: 'A15', teks: 'Setelah diukur bersama, panjangnya tidak sebanyak yang ditulis.', untuk: ['jalan'] },
  { alasan: 'A15', teks: 'Volume disesuaikan dengan hasil tinjauan lapangan.', untuk: FISIK },
  { alasan: 'A15', teks: 'Dikerjakan bagian yang paling rusak dahulu, sisanya tahun depan.', untuk: FISIK },
  { alasan: 'A15', teks: 'Jumlahnya disesuaikan dengan penerima yang sudah didata.', untuk: PENERIMA },
  { alasan: 'A18', teks: 'Kelompoknya belum terdaftar, syaratnya sudah berdiri paling sedikit satu tahun.', untuk: ['barang'] },
  { alasan: 'A18', teks: 'Calon penerimanya belum memenuhi syarat, didata lagi lewat desa.', untuk: PENERIMA },
  { alasan: 'A19', teks: 'Tidak dapat dilengkapi tahun ini, ditarik dahulu oleh pengusul.' },
  { alasan: 'A19', teks: 'Ditarik pengusul karena pemilik tanah berubah pikiran.', untuk: FISIK },
  { alasan: 'A04', teks: 'Jenis pekerjaan ini ditangani dinas lain, jadi dialihkan.' },
  { alasan: 'A04', teks: 'Letaknya di kawasan permukiman, bukan ruas kabupaten.', untuk: FISIK },
]

/** A village passes on what its own money does; later offices answer for theirs. */
const TERUSKAN: readonly string[] = ['Sudah masuk RKP Desa dan dibiayai Dana Desa tahun ini.', 'Kewenangan desa, dikerjakan lewat APB Desa.']

export interface Jawaban {
  readonly alasan: KodeAlasan
  readonly teks: string
}

export interface Perihal {
  readonly jenis: JenisUsulan
  readonly tahap: Tahap
}

export function jawab(a: Acak, pilihan: readonly KodeAlasan[], { jenis, tahap }: Perihal): Jawaban {
  const cocok = JAWABAN.filter((j) => pilihan.includes(j.alasan) && (j.untuk ?? [jenis]).includes(jenis) && (j.di ?? [tahap]).includes(tahap))
  if (cocok.length === 0) return { alasan: pilihan[0] ?? 'A11', teks: 'Belum dapat dipenuhi tahun ini, dipertimbangkan lagi tahun depan.' }
  const { alasan, teks } = a.pilih(cocok)
  return { alasan, teks }
}

export function jawabTeruskan(a: Acak): Jawaban {
  return { alasan: 'A14', teks: a.pilih(TERUSKAN) }
}

const UKURAN_BANGUNAN: ReadonlySet<string> = new Set(['m', 'm2', 'm3', 'km', 'ha', 'ruang', 'titik', 'sr', 'unit-rumah'])
const UKURAN_ORANG: ReadonlySet<string> = new Set(['orang', 'peserta-didik', 'porsi', 'keluarga'])

/** The kind of a catalogue item, by its code, unit and whether it is works. */
export function jenisUsulan(b: { readonly kode: string; readonly satuan: string; readonly fisik: boolean }): JenisUsulan {
  if (/^(JLN|JBT|PSU|TNI-02)/.test(b.kode)) return 'jalan'
  if (UKURAN_ORANG.has(b.satuan)) return 'orang'
  if (UKURAN_BANGUNAN.has(b.satuan) || /^(DRN|TPT|IRG|SAN|AIR|RTL|PJU|PSR)/.test(b.kode)) return 'bangunan'
  return 'barang'
}
