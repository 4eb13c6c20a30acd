import { z } from 'zod'
import { Teks } from '#src/lib/bentuk.ts'
import { HARI_TOKEN_TERLAMA, LINGKUP_TOKEN } from '#src/modules/token-mesin/token-mesin.ts'

const Lingkup = z.enum(LINGKUP_TOKEN as [string, ...string[]])

export const TokenBaru = z.strictObject({
  nama: Teks(80, 3),
  lingkup: z
    .array(Lingkup)
    .min(1)
    .max(LINGKUP_TOKEN.length)
    .transform((daftar) => [...new Set(daftar)].toSorted()),
  berlakuHari: z.int().min(1).max(HARI_TOKEN_TERLAMA),
})
export type TokenBaru = z.output<typeof TokenBaru>

export const TokenKeluar = z.object({
  tokenId: z.string(),
  nama: z.string(),
  /** For whom it acts. */
  pemilik: z.string(),
  milikSaya: z.boolean(),
  lingkup: z.array(z.string()),
  /** The last characters of the secret: which of several this is. */
  ekor: z.string(),
  dibuatPada: z.string(),
  kedaluwarsaPada: z.string(),
  terakhirDipakai: z.string().nullable(),
  dicabutPada: z.string().nullable(),
  keadaan: z.enum(['berlaku', 'kedaluwarsa', 'dicabut']),
})
export type TokenKeluar = z.output<typeof TokenKeluar>

export const DaftarTokenKeluar = z.object({
  /** The caller sees everybody's and may withdraw them. */
  kelolaSemua: z.boolean(),
  data: z.array(TokenKeluar),
})
export type DaftarTokenKeluar = z.output<typeof DaftarTokenKeluar>

export const TokenDibuatKeluar = z.object({
  tokenId: z.string(),
  token: z.string().describe('Hanya tampil sekali; yang disimpan hanya sidiknya.'),
  kedaluwarsaPada: z.string(),
})
export type TokenDibuatKeluar = z.output<typeof TokenDibuatKeluar>
