import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'

type Jenis = Exclude<PenolakanMusyawarah['jenis'], 'bukan-wewenang' | 'kunci-dipakai-ulang'>

export const penolakanMusyawarah: KatalogPenolakan<Jenis> = {
  'musyawarah-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Musyawarah ini tidak ada.', langkah: 'Pilih dari daftar musyawarah.' },
    en: { pesan: 'This meeting does not exist.', langkah: 'Choose one from the list of meetings.' },
  },
  'musyawarah-sudah-ada': {
    status: 409,
    id: { pesan: 'Musyawarah tingkat ini di wilayah itu sudah disiapkan.', langkah: 'Buka yang sudah ada.' },
    en: { pesan: 'A meeting of this level is already prepared there.', langkah: 'Open that one.' },
  },
  'urutan-musyawarah-salah': {
    status: 409,
    id: { pesan: 'Musyawarah yang {{dari}} tidak dapat langsung {{ke}}.', langkah: 'Ikuti urutannya: disiapkan, dibuka, ditutup, ditandatangani, disahkan.' },
    en: { pesan: 'A meeting in state {{dari}} cannot go to {{ke}}.', langkah: 'Keep the order: disiapkan, dibuka, ditutup, ditandatangani, disahkan.' },
  },
  'musyawarah-sudah-berubah': {
    status: 409,
    id: { pesan: 'Musyawarah ini sudah {{keadaan}} oleh orang lain.', langkah: 'Muat ulang, lalu putuskan langkah berikutnya.' },
    en: { pesan: 'Somebody else has moved this meeting to {{keadaan}}.', langkah: 'Reload, then decide on the next step.' },
  },
  'jumlah-hadir-wajib': {
    status: 422,
    id: { pesan: 'Jumlah yang hadir belum diisi.', langkah: 'Isi jumlah hadir sebelum menutup musyawarah.' },
    en: { pesan: 'The number of those present is missing.', langkah: 'Enter it before closing the meeting.' },
  },
}
