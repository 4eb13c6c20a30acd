import type { KatalogPenolakan } from '#src/lib/kata.ts'
import type { PenolakanPenugasan } from '#src/modules/pengguna/penugasan.ts'

export const penolakanPenugasan = {
  'masa-penugasan-terbalik': {
    status: 422,
    id: { pesan: 'Penugasan berakhir {{selesai, tanggal}}, sebelum mulai {{mulai, tanggal}}.', langkah: 'Perbaiki tanggal mulai atau tanggal selesainya.' },
    en: { pesan: 'The assignment ends on {{selesai, tanggal}}, before it begins on {{mulai, tanggal}}.', langkah: 'Mend the first or the last day.' },
  },
  'penugasan-sementara-tanpa-akhir': {
    status: 422,
    id: { pesan: '{{jabatan}}: penugasan Pj, Plt, atau Plh harus punya tanggal selesai.', langkah: 'Isi tanggal selesai seperti pada surat keputusannya.' },
    en: { pesan: '{{jabatan}}: an acting assignment must have a last day.', langkah: 'Enter the last day as the appointing letter gives it.' },
  },
  'penugasan-sementara-tanpa-sk': {
    status: 422,
    id: { pesan: '{{jabatan}}: penugasan Pj, Plt, atau Plh harus menyebut nomor surat keputusan.', langkah: 'Isi nomor SK atau surat perintahnya.' },
    en: { pesan: '{{jabatan}}: an acting assignment must name its appointing letter.', langkah: 'Enter the number of the letter.' },
  },
  'rangkap-pengusul-dan-pemutus': {
    status: 409,
    id: {
      pesan: '{{satu}} dan {{dua}} tidak dapat dipegang satu orang: usulan yang sama akan diajukan dan diputus oleh tangan yang sama.',
      langkah: 'Akhiri salah satu penugasan itu lebih dahulu, atau tugaskan orang lain.',
    },
    en: {
      pesan: '{{satu}} and {{dua}} cannot rest in one hand: the same proposal would be brought in and decided by one person.',
      langkah: 'End one of the two assignments first, or assign somebody else.',
    },
  },
  'rangkap-dua-pemeriksaan': {
    status: 409,
    id: {
      pesan: '{{satu}} dan {{dua}} tidak dapat dipegang satu orang: usulan yang sama akan diperiksa dua kali oleh tangan yang sama.',
      langkah: 'Akhiri salah satu penugasan itu lebih dahulu, atau tugaskan orang lain.',
    },
    en: {
      pesan: '{{satu}} and {{dua}} cannot rest in one hand: the same proposal would be checked twice by one person.',
      langkah: 'End one of the two assignments first, or assign somebody else.',
    },
  },
  'rangkap-pengawas': {
    status: 409,
    id: {
      pesan: '{{satu}} dan {{dua}} tidak dapat dipegang satu orang: pengawas intern tidak boleh ikut memutus yang diawasinya (PP 60/2008).',
      langkah: 'Akhiri salah satu penugasan itu lebih dahulu, atau tugaskan orang lain.',
    },
    en: {
      pesan: '{{satu}} and {{dua}} cannot rest in one hand: an internal auditor takes no part in what is audited (PP 60/2008).',
      langkah: 'End one of the two assignments first, or assign somebody else.',
    },
  },
  'rangkap-dewan': {
    status: 409,
    id: {
      pesan: '{{satu}} dan {{dua}} tidak dapat dipegang satu orang: anggota DPRD dilarang merangkap jabatan pemerintahan (UU 23/2014).',
      langkah: 'Akhiri salah satu penugasan itu lebih dahulu, atau tugaskan orang lain.',
    },
    en: {
      pesan: '{{satu}} and {{dua}} cannot rest in one hand: members of the council hold no executive office (UU 23/2014).',
      langkah: 'End one of the two assignments first, or assign somebody else.',
    },
  },
  'rangkap-warga': {
    status: 409,
    id: {
      pesan: '{{satu}} dan {{dua}} tidak dapat dipegang satu akun: yang memutus usulan tidak mengusulkan sebagai warga dengan akun yang sama.',
      langkah: 'Akhiri salah satu penugasan itu lebih dahulu, atau pakai akun lain.',
    },
    en: {
      pesan: '{{satu}} and {{dua}} cannot rest in one account: whoever decides on proposals does not propose as a resident with the same account.',
      langkah: 'End one of the two assignments first, or use another account.',
    },
  },
  'jabatan-sudah-terisi': {
    status: 409,
    id: {
      pesan: '{{jabatan}} sudah dipegang secara definitif oleh {{nama}} sejak {{sejak, tanggal}}.',
      langkah: 'Akhiri penugasannya lebih dahulu, atau tugaskan sebagai Pj, Plt, atau Plh.',
    },
    en: {
      pesan: '{{nama}} has held {{jabatan}} since {{sejak, tanggal}}.',
      langkah: 'End that assignment first, or assign as acting (Pj, Plt, Plh).',
    },
  },
} satisfies KatalogPenolakan<PenolakanPenugasan['jenis']>
