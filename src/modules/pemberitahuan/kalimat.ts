import type { z } from 'zod'
import { formatSaat, type Saat, type ZonaWaktu } from '#src/lib/waktu.ts'
import type { IsiPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import type { JenisPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.ts'
import { tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'

type Isi = { readonly [J in JenisPemberitahuan]: z.output<(typeof IsiPemberitahuan)[J]> }

/** A notice as it was written, with what its kind says. */
export type KabarTerbaca = { readonly [J in JenisPemberitahuan]: { readonly jenis: J; readonly data: Isi[J] } }[JenisPemberitahuan]

/** A sentence to be spoken: its key in the catalogue, what fills it, and which of that are words of the catalogue themselves. */
export interface Kalimat {
  readonly kunci: string
  readonly isi: Readonly<Record<string, unknown>>
  readonly kata: Readonly<Record<string, string>>
}

type Susunan = { readonly [J in JenisPemberitahuan]: (data: Isi[J], zona: ZonaWaktu) => Kalimat }

/** Which sentence tells a notice of each kind. It names the thing by its title and place, never the person who proposed it. */
const SUSUNAN: Susunan = {
  'menunggu-anda': (d) => {
    const kunci = d.keadaanKe === 'direncanakan' ? 'menunggu-rka' : 'menunggu'
    return isRombongan(d) ? dariRombongan(kunci, d) : dariPutusan(kunci, d)
  },
  dikembalikan: (d) => (isRombongan(d) ? dariRombongan('kembalikan', d) : dariPutusan(d.batas === null ? 'dikembalikan' : 'dikembalikan-batas', d)),
  diputuskan: (d) => {
    if (isRombongan(d)) return dariRombongan(d.keputusan, d)
    if ('perihal' in d) return { kunci: `kalimat.luar-kamus-${d.hasil}`, isi: { ...d, butir: d.butir ?? '' }, kata: {} }
    return dariPutusan(`putusan-${d.keputusan}${arahPutusan(d)}`, d)
  },
  ditautkan: (d) => dariPutusan('ditautkan', d),
  dianggarkan: (d) => dariPutusan('dianggarkan', d),
  terlambat: (d, zona) =>
    d.perihal === 'perbaikan' ? { kunci: 'kalimat.terlambat-perbaikan', isi: d, kata: kataTempat(d) } : dariJendela('terlambat-putusan', d, zona),
  'belum-dijawab': (d) => ({ kunci: `kalimat.belum-dijawab-${d.langkah}`, isi: d, kata: { tahap: `tahap.${d.tahap}` } }),
  'atas-nama-desa': (d) => dariPutusan('atas-nama-desa', d),
  'usulan-dipegangkan': (d) => ({
    kunci: `kalimat.dipegangkan-${d.perihal}${d.alasan === null ? '' : '-alasan'}`,
    isi: { ...d, alasan: d.alasan ?? '' },
    kata: kataTempat(d),
  }),
  diperpanjang: (d, zona) => dariJendela('diperpanjang', d, zona),
  'jadwal-diubah': (d, zona) => dariJendela(d.dibatalkan ? 'jadwal-dibatalkan' : 'jadwal-diubah', d, zona),
  ditugaskan: (d) => ({ kunci: d.selesai === null ? 'kalimat.ditugaskan' : 'kalimat.ditugaskan-sampai', isi: d, kata: {} }),
  'akun-pengguna': (d) => ({ kunci: `kalimat.akun-${d.perihal}`, isi: {}, kata: {} }),
}

export function susunKalimat<J extends JenisPemberitahuan>({ jenis, data }: { readonly jenis: J; readonly data: Isi[J] }, zona: ZonaWaktu): Kalimat {
  return SUSUNAN[jenis](data, zona)
}

interface IsiRombongan extends Pick<Isi['ditautkan'], 'tahap' | 'tahapKe' | 'keputusan' | 'keadaanKe'> {
  readonly perihal: 'rombongan'
  readonly milik: boolean
  readonly jumlah: number
  readonly judul: readonly string[]
}

function isRombongan(d: object): d is IsiRombongan {
  return 'perihal' in d && d.perihal === 'rombongan'
}

/** As many titles as a sentence bears; the rest is counted. */
const JUDUL_DISEBUT = 3

function dariRombongan(kunci: string, d: IsiRombongan): Kalimat {
  const disebut = d.judul.slice(0, JUDUL_DISEBUT)
  const sisa = d.jumlah - disebut.length
  return {
    kunci: `kalimat.rombongan-${kunci}`,
    isi: { ...d, disebut: disebut.map((j) => `“${j}”`).join(', '), sisa },
    kata: {
      usulan: d.milik ? 'rombongan.usulan-anda' : 'rombongan.usulan',
      daftar: sisa > 0 ? 'rombongan.sebagian' : 'rombongan.semua',
      tahap: `tahap.${d.tahap}`,
      tahapKe: `tahap.${d.tahapKe}`,
    },
  }
}

/** A yes either passes the proposal on or, after the last stage, puts it into the plan. */
function arahPutusan({ keputusan, keadaanKe }: Isi['ditautkan']): string {
  return keputusan === 'terima' || keputusan === 'ubah' ? (keadaanKe === 'direncanakan' ? '-rencana' : '-maju') : ''
}

function dariPutusan(kunci: string, data: Isi['ditautkan']): Kalimat {
  return { kunci: `kalimat.${kunci}`, isi: data, kata: { ...kataTempat(data), tahap: `tahap.${data.tahap}`, tahapKe: `tahap.${data.tahapKe}` } }
}

function dariJendela(
  kunci: string,
  data: { readonly tahap: string; readonly tempat: string | null; readonly buka?: string; readonly tutup: string; readonly tutupLama?: string },
  zona: ZonaWaktu,
): Kalimat {
  const tulis = (s: string | undefined): string => (s === undefined ? '' : formatSaat(s as Saat, zona))
  // A closing is told by its last minute inside: 23.59, not midnight of the next day.
  const tulisTutup = (s: string | undefined): string => tulis(s === undefined ? s : new Date(Date.parse(s) - 60_000).toISOString())
  return {
    kunci: `kalimat.${kunci}`,
    isi: { ...data, tempat: data.tempat ?? '', buka: tulis(data.buka), tutup: tulisTutup(data.tutup), tutupLama: tulisTutup(data.tutupLama) },
    kata: { tahap: `jadwal.${data.tahap}`, ...(data.tempat === null ? { wilayah: 'tempat.seluruh' } : { wilayah: 'tempat.lain' }) },
  }
}

/** Desa and kelurahan bear their word before the name, by the code's own digit. */
function kataTempat({ kodeWilayah }: { readonly kodeWilayah: string }): Readonly<Record<string, string>> {
  const tingkat = tingkatWilayah(kodeWilayah)
  if (tingkat === 'kelurahan') return { wilayah: 'tempat.kelurahan' }
  return { wilayah: tingkat === 'desa' || tingkat === 'desa-adat' ? 'tempat.desa' : 'tempat.lain' }
}

/** What the notice is about, in a few words: for the subject of a letter. */
export function pokok(kabar: KabarTerbaca): string {
  if (isRombongan(kabar.data)) return `${kabar.data.jumlah} usulan`
  if ('judul' in kabar.data && typeof kabar.data.judul === 'string') return kabar.data.judul
  return 'jabatan' in kabar.data ? kabar.data.jabatan : ''
}
