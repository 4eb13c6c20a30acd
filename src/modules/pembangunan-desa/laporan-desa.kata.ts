import type { Bahasa } from '#src/lib/kata.ts'
import type { LaporanKiriman } from '#src/modules/pembangunan-desa/kirim-pembangunan.service.ts'
import { isMenolak, type KodeTemuanDesa, type TemuanDesa } from '#src/modules/pembangunan-desa/pembangunan-desa.ts'
import type { HasilKiriman } from '#src/modules/pembangunan-desa/pembangunan-desa.schema.ts'

const KATA: Readonly<Record<KodeTemuanDesa, Readonly<Record<Bahasa, string>>>> = {
  'wajib-diisi': { id: 'Sel ini harus diisi.', en: 'This cell must be filled.' },
  'desa-lain': { id: 'Baris ini milik desa lain; satu kiriman untuk satu desa.', en: 'This row is of another village; one sending is for one village.' },
  'tahun-tidak-terbaca': { id: 'Tahun anggaran tidak terbaca.', en: 'The budget year cannot be read.' },
  'angka-tidak-terbaca': { id: 'Angka tidak terbaca.', en: 'The number cannot be read.' },
  'persen-tidak-terbaca': { id: 'Persentase harus 0 sampai 100.', en: 'The percentage must be from 0 to 100.' },
  'tanggal-tidak-terbaca': { id: 'Tanggal tidak terbaca.', en: 'The date cannot be read.' },
  'pilihan-tidak-dikenal': { id: 'Pilihan tidak dikenal.', en: 'This is none of the choices.' },
  'teks-terlalu-panjang': { id: 'Teksnya terlalu panjang.', en: 'The text is too long.' },
  'titik-tidak-masuk-akal': {
    id: 'Titiknya di luar Indonesia; mungkin lintang dan bujurnya tertukar.',
    en: 'The point lies outside Indonesia; perhaps latitude and longitude changed places.',
  },
  'id-ganda': { id: 'Id ini juga ada di baris lain dalam kiriman yang sama.', en: 'This id also stands in another row of the same sending.' },
  'pembangunan-belum-dikirim': {
    id: 'Pembangunannya belum pernah dikirim; kirim pembangunannya dahulu.',
    en: 'The work itself was never sent; send it first.',
  },
  'foto-tidak-ikut': { id: 'Fotonya tidak ada di dalam arsip.', en: 'Its photo is not in the archive.' },
  'foto-bukan-gambar': { id: 'Fotonya tidak terbaca sebagai gambar.', en: 'Its photo cannot be read as a picture.' },
}

const KALIMAT: Readonly<Record<Bahasa, (l: LaporanKiriman, ditolak: number) => string>> = {
  id: (l, ditolak) => `${l.baris} baris dibaca: ${l.baru} baru, ${l.berubah} diperbarui, ${l.sama} tidak berubah, ${ditolak} ditolak.`,
  en: (l, ditolak) => `${l.baris} rows read: ${l.baru} new, ${l.berubah} updated, ${l.sama} unchanged, ${ditolak} refused.`,
}

/** The report as it leaves the program; `status` is one of the three words OpenSID colours its message by. */
export function laporanKeluar(l: LaporanKiriman, bahasa: Bahasa): HasilKiriman {
  const keluar = (t: TemuanDesa) => ({
    lembar: l.lembar,
    baris: t.baris,
    kolom: t.kolom,
    nilai: t.nilai,
    kode: t.kode,
    pesan: KATA[t.kode][bahasa],
    saran: t.saran,
  })
  const menolak = l.temuan.filter(isMenolak)
  const barisDitolak = l.baris - l.baru - l.berubah - l.sama
  return {
    status: statusKiriman(l.baris, barisDitolak),
    message: KALIMAT[bahasa](l, barisDitolak),
    lembar: l.lembar,
    baris: l.baris,
    baru: l.baru,
    berubah: l.berubah,
    sama: l.sama,
    ditolak: menolak.map(keluar),
    catatan: l.temuan.filter((t) => !isMenolak(t)).map(keluar),
  }
}

function statusKiriman(baris: number, ditolak: number): HasilKiriman['status'] {
  if (ditolak === 0) return 'success'
  return ditolak === baris ? 'danger' : 'warning'
}
