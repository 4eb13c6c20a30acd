import { ok, refuse, type Result } from '#src/lib/result.ts'
import { SANDI_UMUM } from '#src/modules/pengguna/sandi-umum.ts'

/** Twelve letters, or a sentence: long is better than odd. No forced change, no forced signs (NIST SP 800-63B). */
export const PANJANG_SANDI = { min: 12, max: 128 } as const

export type PenolakanSandi =
  | { readonly jenis: 'sandi-terlalu-pendek'; readonly min: number }
  | { readonly jenis: 'sandi-terlalu-panjang'; readonly maks: number }
  | { readonly jenis: 'sandi-memuat-nama' }
  | { readonly jenis: 'sandi-mudah-ditebak' }

/** How a letter is dressed up as a digit or a sign. */
const SAMARAN: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }
const HURUF_BERBEDA = 5
const KATA_TERBANYAK = 2

/** Whether a new password is good enough for this account; the screen says the same while one types. */
export function periksaSandi(kataSandi: string, akun: { readonly namaPengguna: string }): Result<null, PenolakanSandi> {
  const panjang = Array.from(kataSandi).length
  if (panjang < PANJANG_SANDI.min) return refuse({ jenis: 'sandi-terlalu-pendek', min: PANJANG_SANDI.min })
  if (panjang > PANJANG_SANDI.max) return refuse({ jenis: 'sandi-terlalu-panjang', maks: PANJANG_SANDI.max })
  if (isMemuatNama(kataSandi, akun.namaPengguna)) return refuse({ jenis: 'sandi-memuat-nama' })
  return isMudah(kataSandi) ? refuse({ jenis: 'sandi-mudah-ditebak' }) : ok(null)
}

function hurufSaja(teks: string): string {
  return teks.toLowerCase().replaceAll(/[^a-z]/g, '')
}

function isMemuatNama(kataSandi: string, namaPengguna: string): boolean {
  const nama = hurufSaja(namaPengguna)
  return nama.length >= 4 && [hurufSaja(kataSandi), hurufSaja(bukaSamaran(kataSandi))].some((s) => s.includes(nama))
}

/** Digits and signs at both ends are an addition, not a disguise. */
function bukaSamaran(teks: string): string {
  const inti = teks.replace(/^[^a-zA-Z]+|[^a-zA-Z]+$/g, '')
  return Array.from(inti, (h) => SAMARAN[h] ?? h).join('')
}

/** Few different letters, a run of the keyboard or the alphabet, or nothing but one or two common words with digits. */
function isMudah(kataSandi: string): boolean {
  const kecil = kataSandi.toLowerCase()
  if (new Set(kecil).size < HURUF_BERBEDA || isBerurutan(kecil)) return true
  return [hurufSaja(kecil), hurufSaja(bukaSamaran(kecil))].some((s) => isDariKataUmum(s, KATA_TERBANYAK))
}

/** Every sign is the neighbour of the one before: 123456789012, abcdefghijkl. */
function isBerurutan(teks: string): boolean {
  const nilai = Array.from(teks, (h) => h.codePointAt(0) ?? 0)
  return nilai.every((n, i) => {
    const beda = Math.abs(n - (nilai[i - 1] ?? n))
    // Nine is the step from 9 to 0.
    return beda <= 1 || beda === 9
  })
}

function isDariKataUmum(huruf: string, kata: number): boolean {
  if (huruf === '') return true
  if (kata === 0) return false
  for (let n = huruf.length; n >= 3; n -= 1) if (SANDI_UMUM.has(huruf.slice(0, n)) && isDariKataUmum(huruf.slice(n), kata - 1)) return true
  return false
}
