import { type Bahasa, createTerjemahan, ISTILAH_BAWAAN, type KatalogPenolakan } from '#src/lib/kata.ts'
import type { ZonaWaktu } from '#src/lib/waktu.ts'
import { kataKabar } from '#src/modules/pemberitahuan/kabar.kata.ts'
import { kataTahapJadwal } from '#src/modules/pemberitahuan/tahap-jadwal.kata.ts'
import { type KabarTerbaca, susunKalimat } from '#src/modules/pemberitahuan/kalimat.ts'
import type { PenolakanPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.ts'

export const penolakanPemberitahuan: KatalogPenolakan<Exclude<PenolakanPemberitahuan['jenis'], 'bukan-wewenang'>> = {
  'pemberitahuan-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Pemberitahuan ini tidak ada di kotak Anda.', langkah: 'Muat ulang kotak pemberitahuan.' },
    en: { pesan: 'This notice is not in your inbox.', langkah: 'Reload the inbox.' },
  },
  'pemberitahuan-wajib': {
    status: 422,
    id: {
      pesan: 'Pemberitahuan ini selalu tampil di aplikasi: di situ ada tenggat atau hak Anda sendiri.',
      langkah: 'Surelnya dapat Anda matikan; tampilan di aplikasi tetap.',
    },
    en: {
      pesan: 'This notice is always shown in the application: it carries a deadline or a right of your own.',
      langkah: 'You can turn its e-mail off; it stays in the application.',
    },
  },
  'surat-tidak-ditemukan': {
    status: 404,
    id: { pesan: 'Surel ini tidak ada dalam daftar surat keluar daerah Anda.', langkah: 'Muat ulang daftarnya.' },
    en: { pesan: 'This e-mail is not in your government’s outbox.', langkah: 'Reload the list.' },
  },
  'surat-tidak-perlu-diulang': {
    status: 409,
    id: { pesan: 'Hanya surel yang gagal atau kedaluwarsa dapat dikirim ulang.', langkah: 'Muat ulang daftarnya; surel ini menunggu atau sudah terkirim.' },
    en: { pesan: 'Only an e-mail that failed or expired can be sent again.', langkah: 'Reload the list; this one waits or has been sent.' },
  },
  'surel-belum-disetel': {
    status: 409,
    id: {
      pesan: 'Peladen surel belum disetel, jadi tidak ada surel yang dikirim.',
      langkah: 'Setel SELARAS_SMTP dan SELARAS_SURAT_DARI, lalu jalankan lagi.',
    },
    en: { pesan: 'No mail server is set, so no e-mail is sent.', langkah: 'Set SELARAS_SMTP and SELARAS_SURAT_DARI, then run again.' },
  },
}

/** Speaks notices in both languages, with a government's own terms. */
export interface JuruKabar {
  readonly label: (jenis: string, bahasa: Bahasa) => string
  /** A notice whose shape is no longer known is told as such, not hidden. */
  readonly kalimat: (kabar: KabarTerbaca | null, bahasa: Bahasa, zona: ZonaWaktu) => string
  readonly kata: (kunci: string, bahasa: Bahasa, isi?: object) => string
}

export function createJuruKabar(istilah: Readonly<Record<string, string>> = {}): JuruKabar {
  const t = createTerjemahan({ id: { ...kataKabar.id, ...kataTahapJadwal.id }, en: { ...kataKabar.en, ...kataTahapJadwal.en } })
  const bersama = { istilah: { ...ISTILAH_BAWAAN, ...istilah } }
  const kata = (kunci: string, bahasa: Bahasa, isi: object = {}): string => t.t(kunci, { ...bersama, ...isi, lng: bahasa })
  return {
    kata,
    label: (jenis, bahasa) => kata(`label.${jenis}`, bahasa),
    kalimat: (kabar, bahasa, zona) => {
      if (kabar === null) return kata('kalimat.lama', bahasa)
      const k = susunKalimat(kabar, zona)
      const terisi = Object.fromEntries(Object.entries(k.kata).map(([nama, kunci]) => [nama, kata(kunci, bahasa, k.isi)] as const))
      return kata(k.kunci, bahasa, { ...k.isi, ...terisi })
    },
  }
}
