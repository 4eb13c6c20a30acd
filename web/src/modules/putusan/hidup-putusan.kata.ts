import { createKata } from '../../lib/bahasa.ts'

export const useKataHidup = createKata('hidup-putusan', {
  teks: { id: 'Kalimat untuk warga', en: 'Sentence for the public' },
  teksBantu: { id: 'Dibaca warga, paling sedikit {{min}} huruf', en: 'Read by residents, at least {{min}} characters' },

  'gabung.judul': { id: 'Gabungkan usulan', en: 'Merge proposals' },
  'gabung.isi': {
    id: 'Pilih usulan yang sama tujuannya, lalu pilih satu yang dilanjutkan. Yang lain berakhir sebagai “digabung” dan tetap terbaca, dengan tautan ke induknya.',
    en: 'Choose proposals of the same purpose, then the one that goes on. The others end as “merged” and stay readable, with a link to their parent.',
  },
  'gabung.cari': { id: 'Cari judul, nomor atau tempat', en: 'Search title, number or place' },
  'gabung.calon': { id: 'Usulan lain di tahap ini, Kec. {{kecamatan}}', en: 'Other proposals at this stage, Kec. {{kecamatan}}' },
  'gabung.kosong': { id: 'Tidak ada usulan lain yang dapat digabung di sini.', en: 'No other proposal can be merged here.' },
  'gabung.induk': { id: 'Yang dilanjutkan', en: 'The one that goes on' },
  'gabung.ini': { id: 'usulan ini', en: 'this proposal' },
  'gabung.naikkan': {
    id: 'Naikkan volumenya menjadi jumlah seluruhnya: {{volume}} · {{rupiah}}',
    en: 'Raise its volume to the sum of all: {{volume}} · {{rupiah}}',
  },
  'gabung.beda': { id: 'Satuannya berbeda-beda: volume yang dilanjutkan tetap {{volume}}.', en: 'The units differ: the one that goes on keeps {{volume}}.' },
  'gabung.kirim': { id: 'Gabungkan {{n}} usulan', en: 'Merge {{n}} proposals' },
  'gabung.pilih': { id: 'pilih usulan lain', en: 'choose another proposal' },

  'pecah.judul': { id: 'Pecah usulan', en: 'Split the proposal' },
  'pecah.isi': {
    id: 'Setiap pecahan mendapat nomor sendiri dan menunggu di tahap yang sama. Jumlahnya tidak boleh melebihi {{rupiah}}.',
    en: 'Every part gets its own number and waits at the same stage. Together they may cost no more than {{rupiah}}.',
  },
  'pecah.bagian': { id: 'Pecahan {{n}}', en: 'Part {{n}}' },
  'pecah.namaBagian': { id: 'Judul', en: 'Title' },
  'pecah.volume': { id: 'Volume ({{satuan}})', en: 'Volume ({{satuan}})' },
  'pecah.lokus': { id: 'Tempat (nama jalan, gedung)', en: 'Place (road, building)' },
  'pecah.rw': { id: 'RW', en: 'RW' },
  'pecah.tambah': { id: 'Tambah pecahan', en: 'Add a part' },
  'pecah.hapus': { id: 'Hapus pecahan {{n}}', en: 'Remove part {{n}}' },
  'pecah.jumlah': { id: 'Jumlah {{jumlah}} dari {{maks}}', en: '{{jumlah}} of {{maks}}' },
  'pecah.kirim': { id: 'Pecah menjadi {{n}} usulan', en: 'Split into {{n}} proposals' },
  'pecah.kurang.judul': { id: 'judul pecahan terlalu singkat', en: 'a title is too short' },
  'pecah.kurang.volume': { id: 'isi volume setiap pecahan', en: 'enter the volume of every part' },
  'pecah.kurang.lebih': { id: 'jumlahnya melebihi induknya', en: 'the parts cost more than the whole' },
  'kurang.teks': { id: 'tulis kalimat untuk warga', en: 'write the sentence for the public' },

  'realisasi.judul': { id: 'Catat realisasi', en: 'Record the works as done' },
  'realisasi.isi': {
    id: 'Dilaporkan sekali, sesudah pekerjaan selesai. Warga membacanya di halaman usulan.',
    en: 'Reported once, when the work is finished. Residents read it on the proposal’s page.',
  },
  'realisasi.nilai': { id: 'Nilai kontrak (Rp)', en: 'Contract value (Rp)' },
  'realisasi.nilaiBantu': { id: 'Paling banyak {{rupiah}}, sesuai anggarannya', en: 'At most {{rupiah}}, its budget' },
  'realisasi.volume': { id: 'Volume selesai ({{satuan}})', en: 'Volume done ({{satuan}})' },
  'realisasi.tanggal': { id: 'Tanggal selesai', en: 'Finished on' },
  'realisasi.catatan': { id: 'Catatan untuk warga (boleh kosong)', en: 'Note for residents (optional)' },
  'realisasi.foto': { id: 'Foto sesudahnya (boleh kosong)', en: 'Photo afterwards (optional)' },
  'realisasi.fotoUnggah': { id: 'Mengunggah …', en: 'Uploading …' },
  'realisasi.fotoAda': { id: 'Foto terunggah', en: 'Photo uploaded' },
  'realisasi.kirim': { id: 'Catat selesai', en: 'Record as done' },
  'realisasi.kurang': { id: 'lengkapi isiannya', en: 'complete the form' },
})
