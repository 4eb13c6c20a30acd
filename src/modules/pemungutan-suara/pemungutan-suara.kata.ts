import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanHak } from '#src/modules/pemungutan-suara/hak-suara.service.ts'
import type { PenolakanHasil } from '#src/modules/pemungutan-suara/hasil-suara.service.ts'
import type { PenolakanSuara } from '#src/modules/pemungutan-suara/memberi-suara.service.ts'
import type { PenolakanSuaraTerbuka } from '#src/modules/pemungutan-suara/pemungutan-suara.service.ts'

type Umum = 'bukan-wewenang' | 'kunci-dipakai-ulang'
type Jenis = Exclude<PenolakanHak['jenis'] | PenolakanHasil['jenis'] | PenolakanSuara['jenis'] | PenolakanSuaraTerbuka['jenis'], Umum>

/** What whoever conducts the vote is told. */
const PENOLAKAN_MEJA = {
  'rapat-pemungutan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Musyawarah ini tidak ada.', langkah: 'Pilih dari daftar musyawarah.' },
    en: { pesan: 'This meeting does not exist.', langkah: 'Choose one from the list of meetings.' },
  },
  'pemungutan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Pemungutan suara ini tidak ada.', langkah: 'Pilih dari daftar pemungutan suara musyawarahnya.' },
    en: { pesan: 'This vote does not exist.', langkah: 'Choose one from the list of its meeting.' },
  },
  'pemungutan-sudah-ada': {
    status: 409,
    id: { pesan: 'Pemungutan suara dengan pengenal ini sudah ada.', langkah: 'Muat ulang daftarnya.' },
    en: { pesan: 'A vote with this identifier exists already.', langkah: 'Reload the list.' },
  },
  'rapat-tidak-terbuka': {
    status: 409,
    id: { pesan: 'Musyawarahnya sekarang {{keadaan}}.', langkah: 'Delegasi memberi suara selama musyawarah dibuka; warga boleh sejak disiapkan.' },
    en: { pesan: 'The meeting is in state {{keadaan}}.', langkah: 'Delegates vote while it is open; citizens may begin once it is prepared.' },
  },
  'pilihan-suara-kurang': {
    status: 422,
    id: { pesan: 'Surat suara akan berisi {{jumlah}} usulan.', langkah: 'Pilih bidang atau daftar dengan sedikitnya dua usulan yang belum ditolak.' },
    en: { pesan: 'The ballot paper would hold {{jumlah}} proposals.', langkah: 'Choose a field or a list with at least two that are not turned down.' },
  },
  'pilihan-suara-terlalu-banyak': {
    status: 422,
    id: { pesan: 'Surat suara akan berisi {{jumlah}} usulan; paling banyak {{batas}}.', langkah: 'Batasi menurut bidang, atau buat daftar pendek.' },
    en: { pesan: 'The ballot paper would hold {{jumlah}} proposals; the most is {{batas}}.', langkah: 'Limit it to one field, or make a short list.' },
  },
  'batas-waktu-lewat': {
    status: 422,
    id: { pesan: 'Waktu selesai pemungutan ini sudah lewat.', langkah: 'Siapkan pemungutan baru dengan waktu yang masih datang.' },
    en: { pesan: 'The time this vote was to end has passed.', langkah: 'Prepare a new one that ends later.' },
  },
  'urutan-pemungutan-salah': {
    status: 409,
    id: { pesan: 'Pemungutan yang {{dari}} tidak dapat {{ke}}.', langkah: 'Urutannya: disiapkan, dibuka, ditutup; hanya yang belum dibuka dapat dibatalkan.' },
    en: { pesan: 'A vote in state {{dari}} cannot go to {{ke}}.', langkah: 'Prepared, opened, closed; only one that was not opened may be called off.' },
  },
  'pemungutan-sudah-berubah': {
    status: 409,
    id: { pesan: 'Pemungutan ini sudah {{keadaan}} oleh orang lain.', langkah: 'Muat ulang, lalu putuskan langkah berikutnya.' },
    en: { pesan: 'Somebody else has moved this vote to {{keadaan}}.', langkah: 'Reload, then decide on the next step.' },
  },
  'pemungutan-tidak-menerima-hak': {
    status: 409,
    id: { pesan: 'Pemungutan ini sudah selesai: hak suaranya tidak dapat diubah lagi.', langkah: 'Baca hasilnya.' },
    en: { pesan: 'This vote is over: its rights can no longer be changed.', langkah: 'Read its result.' },
  },
  'wilayah-hak-salah': {
    status: 422,
    id: {
      pesan: 'Wilayah {{kodeWilayah}} tidak termasuk musyawarah ini, atau jumlah haknya kosong.',
      langkah: 'Isi jumlah hak untuk desa atau kelurahan di wilayahnya.',
    },
    en: { pesan: 'Region {{kodeWilayah}} is not part of this meeting, or no number was given.', langkah: 'Give numbers for villages of its region.' },
  },
  'hak-terlalu-banyak': {
    status: 422,
    id: { pesan: '{{jumlah}} hak suara sekaligus; paling banyak {{batas}}.', langkah: 'Terbitkan dalam beberapa lembar.' },
    en: { pesan: '{{jumlah}} rights at once; the most is {{batas}}.', langkah: 'Issue them in several sheets.' },
  },
  'lembar-sudah-ada': {
    status: 409,
    id: {
      pesan: 'Lembar ini sudah diterbitkan; kodenya hanya disebut sekali.',
      langkah: 'Bila tidak sempat dicetak, tarik lembarnya lalu terbitkan yang baru.',
    },
    en: { pesan: 'This sheet has been issued; its codes are shown only once.', langkah: 'If it was never printed, withdraw it and issue a new one.' },
  },
  'lembar-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Lembar hak suara ini tidak ada.', langkah: 'Pilih dari daftar lembarnya.' },
    en: { pesan: 'This sheet does not exist.', langkah: 'Choose one from the list.' },
  },
  'delegasi-tidak-ada': {
    status: 422,
    id: { pesan: 'Belum ada peserta yang dijadikan delegasi.', langkah: 'Tandai delegasinya di bagian Peserta.' },
    en: { pesan: 'No participant has been made a delegate.', langkah: 'Mark the delegates under Participants.' },
  },
  'suara-belum-diumumkan': {
    status: 409,
    id: { pesan: 'Suara belum dibuka untuk siapa pun.', langkah: 'Tunggu sampai pemungutan ditutup; hasilnya diumumkan sekaligus.' },
    en: { pesan: 'The ballots are open to nobody yet.', langkah: 'Wait until the vote is closed; everything is published at once.' },
  },
  'pemungutan-suara-masih-dibuka': {
    status: 409,
    id: { pesan: 'Pemungutan suara masih dibuka: {{judul}}.', langkah: 'Tutup pemungutannya dulu, lalu tutup musyawarah.' },
    en: { pesan: 'A vote is still open: {{judul}}.', langkah: 'Close the vote first, then the meeting.' },
  },
} as const satisfies Partial<KatalogPenolakan<Jenis>>

export const penolakanSuara: KatalogPenolakan<Jenis> = {
  ...PENOLAKAN_MEJA,
  'hak-suara-tidak-dikenal': {
    status: 404,
    id: { pesan: 'Kode hak suara ini tidak dikenal.', langkah: 'Periksa kodenya huruf demi huruf, atau minta kode kepada petugas musyawarah.' },
    en: { pesan: 'This voting code is not known.', langkah: 'Check it letter by letter, or ask the staff of the meeting for one.' },
  },
  'hak-suara-pemungutan-lain': {
    status: 409,
    id: { pesan: 'Kode ini untuk pemungutan suara yang lain.', langkah: 'Buka alamat yang tertulis pada kertas kode Anda.' },
    en: { pesan: 'This code is for another vote.', langkah: 'Open the address printed on your slip.' },
  },
  'hak-suara-ditarik': {
    status: 409,
    id: { pesan: 'Kode ini sudah ditarik petugas.', langkah: 'Minta kode baru kepada petugas musyawarah.' },
    en: { pesan: 'The staff have withdrawn this code.', langkah: 'Ask them for a new one.' },
  },
  'hak-suara-sudah-dipakai': {
    status: 409,
    id: { pesan: 'Hak suara ini sudah dipakai; satu kode satu suara.', langkah: 'Bila itu bukan Anda, laporkan kepada petugas sebelum pemungutan ditutup.' },
    en: { pesan: 'This right to vote has been used; one code, one ballot.', langkah: 'If that was not you, tell the staff before the vote closes.' },
  },
  'pemungutan-belum-dibuka': {
    status: 409,
    id: { pesan: 'Pemungutan suara ini belum dibuka.', langkah: 'Buka alamat ini lagi sesudah petugas membukanya. Kode Anda tetap berlaku.' },
    en: { pesan: 'This vote has not been opened.', langkah: 'Come back once the staff have opened it. Your code stays valid.' },
  },
  'pemungutan-sudah-ditutup': {
    status: 409,
    id: { pesan: 'Pemungutan suara ini sudah berakhir.', langkah: 'Baca hasilnya di halaman musyawarah.' },
    en: { pesan: 'This vote is over.', langkah: 'Read its result on the page of the meeting.' },
  },
  'pemungutan-dibatalkan': {
    status: 409,
    id: { pesan: 'Pemungutan suara ini dibatalkan sebelum dibuka.', langkah: 'Tanyakan kepada petugas musyawarah.' },
    en: { pesan: 'This vote was called off before it opened.', langkah: 'Ask the staff of the meeting.' },
  },
  'pilihan-tidak-dikenal': {
    status: 422,
    id: { pesan: 'Pilihan nomor {{pilihan}} tidak ada di surat suara.', langkah: 'Pilih dari daftar.' },
    en: { pesan: 'Number {{pilihan}} is not on the ballot paper.', langkah: 'Choose from the list.' },
  },
  'pilihan-ganda': {
    status: 422,
    id: { pesan: 'Pilihan nomor {{pilihan}} disebut dua kali.', langkah: 'Sebut setiap usulan sekali.' },
    en: { pesan: 'Number {{pilihan}} is named twice.', langkah: 'Name each proposal once.' },
  },
  'nilai-pilihan-salah': {
    status: 422,
    id: { pesan: 'Nilai untuk nomor {{pilihan}} tidak dapat dibaca.', langkah: 'Isi bilangan bulat, atau kosongkan.' },
    en: { pesan: 'The value for number {{pilihan}} cannot be read.', langkah: 'Enter a whole number, or leave it empty.' },
  },
  'melebihi-poin': {
    status: 422,
    id: { pesan: 'Anda membagi {{terpakai}} poin; tersedia {{batas}}.', langkah: 'Kurangi sampai tidak lebih dari {{batas}}.' },
    en: { pesan: 'You spread {{terpakai}} points; there are {{batas}}.', langkah: 'Take away until there are no more than {{batas}}.' },
  },
  'melebihi-anggaran': {
    status: 422,
    id: { pesan: 'Pilihan Anda berjumlah {{terpakai, rupiah}}; batasnya {{batas, rupiah}}.', langkah: 'Lepaskan satu atau beberapa pilihan.' },
    en: { pesan: 'Your choices come to {{terpakai, rupiah}}; the ceiling is {{batas, rupiah}}.', langkah: 'Take one or more of them back.' },
  },
  'melebihi-jumlah-pilihan': {
    status: 422,
    id: { pesan: 'Anda memilih {{terpakai}} usulan; paling banyak {{batas}}.', langkah: 'Lepaskan satu atau beberapa pilihan.' },
    en: { pesan: 'You chose {{terpakai}} proposals; the most is {{batas}}.', langkah: 'Take one or more of them back.' },
  },
}
