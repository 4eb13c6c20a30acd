import type { Acak } from '#contoh/tata-usulan/acak.ts'
import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'

/** What offices answer, as they write it to villagers: a coded reason, and why in one or two sentences. */
const JAWABAN: Readonly<Partial<Record<KodeAlasan, readonly string[]>>> = {
  A02: [
    'Sudah ada usulan yang sama dari RT sebelahnya, cukup satu yang diteruskan.',
    'Sama dengan usulan nomor sebelumnya dari desa ini, jadi digabung di situ.',
  ],
  A03: ['Titik dan nama gangnya tidak cocok. Mohon disebut RT dan patokannya.', 'Lokasi yang difoto berbeda dengan yang ditulis. Mohon diperiksa lagi.'],
  A07: [
    'Foto belum memperlihatkan kerusakannya dan jumlah KK belum diisi. Mohon dilengkapi.',
    'Mohon dilampirkan foto terbaru dan nama kelompok penerima.',
    'Ukuran panjang dan lebarnya belum jelas, tolong diukur ulang bersama RT.',
  ],
  A08: [
    'Status tanahnya masih atas nama perorangan. Surat hibah diselesaikan dahulu.',
    'Sebagian lahan dipersoalkan ahli waris, menunggu kesepakatan keluarga.',
  ],
  A10: [
    'Pagu indikatif kecamatan untuk bidang ini sudah habis oleh usulan dengan urutan di atasnya. Masuk daftar cadangan.',
    'Anggaran kecamatan tidak cukup tahun ini, menunggu bila ada yang batal.',
  ],
  A11: ['Tahun ini kecamatan mendahulukan penanganan banjir dan jalan poros.', 'Bukan sasaran RKPD tahun ini. Diusulkan lagi dengan data yang lebih lengkap.'],
  A12: ['Anggaran dinas tahun ini dipakai untuk menyelesaikan pekerjaan lanjutan.', 'Dana belum tersedia, dipertimbangkan lagi tahun depan.'],
  A13: [
    'Perlu gambar teknis dahulu. Perencanaannya dikerjakan tahun ini, fisiknya tahun depan.',
    'Jalan masuk alat berat belum ada, disiapkan dahulu oleh desa.',
  ],
  A14: [
    'Sudah masuk RKP Desa dan dibiayai Dana Desa tahun ini.',
    'Ruas ini sudah dikerjakan lewat bantuan provinsi.',
    'Akan dikerjakan perusahaan lewat CSR, perjanjiannya sudah ada.',
  ],
  A15: [
    'Setelah diukur bersama, panjangnya tidak sebanyak yang ditulis.',
    'Volume disesuaikan dengan hasil tinjauan lapangan.',
    'Dikerjakan bagian yang paling rusak dahulu, sisanya tahun depan.',
  ],
  A18: [
    'Kelompoknya belum terdaftar, syaratnya sudah berdiri paling sedikit satu tahun.',
    'Penerimanya belum masuk data kesejahteraan sosial. Diurus dahulu lewat desa.',
  ],
  A19: ['Tidak dapat dilengkapi tahun ini, ditarik dahulu oleh pengusul.', 'Ditarik pengusul karena pemilik tanah berubah pikiran.'],
  A04: ['Jenis pekerjaan ini ditangani dinas lain, jadi dialihkan.', 'Letaknya di kawasan permukiman, bukan ruas kabupaten.'],
}

export interface Jawaban {
  readonly alasan: KodeAlasan
  readonly teks: string
}

export function jawab(a: Acak, pilihan: readonly KodeAlasan[]): Jawaban {
  const alasan = a.pilih(pilihan)
  return { alasan, teks: a.pilih(JAWABAN[alasan] ?? ['Belum dapat dipenuhi tahun ini.']) }
}
