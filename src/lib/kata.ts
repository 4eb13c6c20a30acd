import i18next, { type i18n } from 'i18next'
import { formatKuantitas } from '#src/lib/kuantitas.ts'
import type { Penolakan } from '#src/lib/result.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { formatTanggal } from '#src/lib/waktu.ts'

export const DAFTAR_BAHASA = ['id', 'en'] as const
export type Bahasa = (typeof DAFTAR_BAHASA)[number]

/** What happened, and the next step. `{{nama}}` is filled from the refusal's own data. */
interface Ucapan {
  readonly pesan: string
  readonly langkah: string
}

export interface KataPenolakan extends Readonly<Record<Bahasa, Ucapan>> {
  /** The HTTP status that fits; the command line uses only the words. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503
}

/** One entry per refusal of a module: a forgotten message does not compile. */
export type KatalogPenolakan<Jenis extends string> = Readonly<Record<Jenis, KataPenolakan>>

/** The body of every error that leaves the server, the same for screen, API and command line. */
export interface GalatKeluar {
  readonly kode: string
  readonly pesan: string
  readonly langkah: string
  readonly rincian: Readonly<Record<string, unknown>>
}

export interface Penutur {
  readonly ucapkan: (penolakan: Penolakan, bahasa: Bahasa) => GalatKeluar & { readonly status: KataPenolakan['status'] }
}

/** Speaks refusals in both languages; `istilah` are a government's own terms ({{istilah.pd}}: OPD, SKPD, SOPD). */
export function createPenutur(katalog: Readonly<Record<string, KataPenolakan>>, istilah: Readonly<Record<string, string>> = {}): Penutur {
  const t = createTerjemahan({ id: ratakan(katalog, 'id'), en: ratakan(katalog, 'en') })
  return {
    ucapkan({ jenis, ...rincian }, bahasa) {
      const kata = katalog[jenis]
      if (kata === undefined) throw new Error(`penolakan tanpa kata: ${jenis}`)
      const isi = { ...rincian, istilah: { ...ISTILAH_BAWAAN, ...istilah }, lng: bahasa }
      return { status: kata.status, kode: jenis, pesan: t.t(`${jenis}.pesan`, isi), langkah: t.t(`${jenis}.langkah`, isi), rincian }
    },
  }
}

export const ISTILAH_BAWAAN = {
  pd: 'perangkat daerah',
  musrenbang: 'musrenbang',
  desa: 'desa',
  kecamatan: 'kecamatan',
  camat: 'camat',
  kades: 'kepala desa',
} as const

function ratakan(katalog: Readonly<Record<string, KataPenolakan>>, bahasa: Bahasa): Record<string, string> {
  return Object.fromEntries(
    Object.entries(katalog).flatMap(([jenis, k]) => [
      [`${jenis}.pesan`, k[bahasa].pesan],
      [`${jenis}.langkah`, k[bahasa].langkah],
    ]),
  )
}

/** An i18next instance over flat keys, with the formats `rupiah`, `tanggal` and `kuantitas`. */
export function createTerjemahan(kata: Readonly<Record<Bahasa, Record<string, string>>>): i18n {
  const t = i18next.createInstance({
    lng: 'id',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { id: { translation: kata.id }, en: { translation: kata.en } },
  })
  void t.init()
  t.services.formatter?.add('kapital', kapital)
  t.services.formatter?.add('rupiah', (n: number) => formatRupiah(n))
  t.services.formatter?.add('tanggal', (d: string) => formatTanggal(d))
  t.services.formatter?.add('kuantitas', (k: number) => formatKuantitas(k))
  return t
}

/** The first letter large, the rest as it is: a term at the head of a sentence. */
export function kapital(teks: string): string {
  return teks.charAt(0).toUpperCase() + teks.slice(1)
}

/** Indonesian unless English is asked for first. */
export function pilihBahasa(acceptLanguage: string | null | undefined): Bahasa {
  const pertama = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? ''
  return pertama.startsWith('en') ? 'en' : 'id'
}
