import { type Saat, saat } from '#src/lib/waktu.ts'

/** A letter ready to be sent. */
export interface Surat {
  /** The same on every attempt: a mail server that got it twice can tell. */
  readonly idPesan: string
  readonly kepada: string
  readonly perihal: string
  readonly teks: string
  readonly html: string
  /** Where its receiver stops letters like this. */
  readonly alamatSetelan: string
}

/** `peladen`: the server itself is in trouble, so the next letter would fare no better. */
export type HasilKirim =
  | { readonly hasil: 'terkirim' }
  | { readonly hasil: 'ditolak'; readonly sebab: string }
  | { readonly hasil: 'tertunda'; readonly sebab: string; readonly peladen: boolean }

/** A way out of the house. E-mail is the first; another one brings another of these. */
export interface Saluran {
  readonly kirim: (surat: Surat) => Promise<HasilKirim>
  readonly tutup: () => void
}

/** Why a letter was not needed any more; told to the administrator in words. */
const SEBAB_TAK_PERLU = ['sudah-dibaca', 'tanpa-alamat', 'tanpa-penugasan', 'lewat-tiga-hari'] as const
type SebabTakPerlu = (typeof SEBAB_TAK_PERLU)[number]

export interface SuratMenunggu {
  readonly percobaan: number
  readonly createdAt: string
  readonly alamat: string | null
  readonly isBertugas: boolean
  readonly jumlahKabar: number
}

const JAM_KEDALUWARSA = 72
/** About as long, by the pauses below. */
const PERCOBAAN_TERBANYAK = 14

/** What an administrator sends again counts as tried once: its age no longer ends it, only its attempts. */
export const PERCOBAAN_ULANG = 1

/** A letter that nobody needs: too late, already read, or for somebody who has no address or no office here any more. */
export function sebabTakPerlu(s: SuratMenunggu, kini: Saat): SebabTakPerlu | null {
  const terlaluTua = s.percobaan < PERCOBAAN_ULANG && Date.parse(kini) - Date.parse(s.createdAt) > JAM_KEDALUWARSA * 3_600_000
  if (terlaluTua || s.percobaan >= PERCOBAAN_TERBANYAK) return 'lewat-tiga-hari'
  if (s.alamat === null) return 'tanpa-alamat'
  if (!s.isBertugas) return 'tanpa-penugasan'
  return s.jumlahKabar === 0 ? 'sudah-dibaca' : null
}

export interface NasibSurat {
  readonly keadaan: 'menunggu' | 'terkirim' | 'gagal' | 'kedaluwarsa'
  readonly percobaan: number
  /** Null: the instant of its last attempt stays. */
  readonly kirimSetelah: Saat | null
  readonly galat: string | null
}

/** Minutes until the next attempt; the last goes on until the letter expires. */
const JEDA_MENIT = [1, 5, 15, 60, 180, 360] as const

/** What an attempt makes of a letter: sent, refused for good, or waiting longer each time. */
export function nasibSurat(percobaan: number, hasil: HasilKirim, kini: Saat): NasibSurat {
  const ke = percobaan + 1
  if (hasil.hasil === 'terkirim') return { keadaan: 'terkirim', percobaan: ke, kirimSetelah: null, galat: null }
  if (hasil.hasil === 'ditolak') return { keadaan: 'gagal', percobaan: ke, kirimSetelah: null, galat: hasil.sebab }
  const menit = JEDA_MENIT[Math.min(percobaan, JEDA_MENIT.length - 1)] ?? 360
  return { keadaan: 'menunggu', percobaan: ke, kirimSetelah: saat(new Date(Date.parse(kini) + menit * 60_000)), galat: hasil.sebab }
}

/** What a mail server said, without the address it said it of, in one line. */
export function rapikanSebab(sebab: string, alamat: string): string {
  return sebab.replaceAll(alamat, '…').replaceAll(/\s+/g, ' ').trim().slice(0, 300)
}
