import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanLangganan } from '#src/modules/langganan/langganan.ts'

/** Refusals of webhooks; who may not is told in the words of accounts. */
export const penolakanLangganan: KatalogPenolakan<Exclude<PenolakanLangganan['jenis'], 'bukan-wewenang'>> = {
  'alamat-langganan-salah': {
    status: 422,
    id: {
      pesan: 'Alamat itu tidak dapat dipakai ({{sebab}}).',
      langkah: 'Tulis alamat https di internet umum dengan nama host lengkap, porta 443 atau 8443, tanpa nama pengguna; jaringan dalam tidak dihubungi.',
    },
    en: {
      pesan: 'That address cannot be used ({{sebab}}).',
      langkah: 'Give an https address on the public internet with a full host name, port 443 or 8443, without a user name; inner networks are not contacted.',
    },
  },
  'langganan-terlalu-banyak': {
    status: 409,
    id: { pesan: 'Sudah ada {{maksimal}} langganan yang berjalan.', langkah: 'Hentikan yang tidak lagi dipakai.' },
    en: { pesan: 'There are {{maksimal}} running webhooks already.', langkah: 'Stop those no longer used.' },
  },
  'langganan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Langganan itu tidak ada.', langkah: 'Muat ulang daftarnya.' },
    en: { pesan: 'That webhook does not exist.', langkah: 'Reload the list.' },
  },
  'langganan-sudah-berhenti': {
    status: 409,
    id: { pesan: 'Langganan ini sudah dihentikan.', langkah: 'Buat langganan baru bila masih diperlukan.' },
    en: { pesan: 'This webhook has been stopped.', langkah: 'Make a new one if it is still needed.' },
  },
  'kiriman-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Kiriman itu tidak ada.', langkah: 'Muat ulang catatannya.' },
    en: { pesan: 'That delivery does not exist.', langkah: 'Reload the log.' },
  },
  'kiriman-masih-menunggu': {
    status: 409,
    id: { pesan: 'Kiriman ini masih menunggu dikirim.', langkah: 'Tunggu percobaan berikutnya; waktunya tampil di catatan.' },
    en: { pesan: 'This delivery is still waiting to be sent.', langkah: 'Wait for the next attempt; the log says when.' },
  },
}
