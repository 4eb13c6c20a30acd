import { z } from 'zod'
import { Teks } from '#src/lib/bentuk.ts'
import { DAFTAR_TINGKAT_NOMENKLATUR } from '#src/modules/nomenklatur/nomenklatur.ts'
import { DAFTAR_JENIS_PADANAN } from '#src/modules/nomenklatur/peta.ts'
import { DAFTAR_KEADAAN_PETA, DAFTAR_PUTUSAN_PETA } from '#src/modules/peta-nomenklatur/peta-nomenklatur.ts'

const Edisi = z.string().regex(/^[a-z0-9-]{1,40}$/)
const Kode = z.string().regex(/^[0-9X.]{1,30}$/)

export const SaringanPeta = z.strictObject({
  /** Both left out: the newest pair of editions there is. */
  dari: Edisi.optional(),
  ke: Edisi.optional(),
  tingkat: z.enum(DAFTAR_TINGKAT_NOMENKLATUR).optional(),
  keadaan: z.enum(DAFTAR_KEADAAN_PETA).optional(),
  cari: z.string().trim().max(100).default(''),
  hal: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type SaringanPeta = z.output<typeof SaringanPeta>

const Calon = z.object({
  kodeTujuan: z.string(),
  namaTujuan: z.string(),
  jenis: z.enum(DAFTAR_JENIS_PADANAN).nullable(),
  putusan: z.enum(DAFTAR_PUTUSAN_PETA).nullable(),
  versi: z.number(),
})

const BarisPetaKeluar = z.object({
  kodeAsal: z.string(),
  namaAsal: z.string(),
  tingkat: z.enum(DAFTAR_TINGKAT_NOMENKLATUR),
  keadaan: z.enum(DAFTAR_KEADAAN_PETA),
  kodeKini: z.string().nullable(),
  calon: z.array(Calon),
})
export type BarisPetaKeluar = z.output<typeof BarisPetaKeluar>

export const HalamanPeta = z.object({
  pasangan: z.array(z.object({ dari: z.string(), ke: z.string(), jumlah: z.number() })),
  dari: z.string().nullable(),
  ke: z.string().nullable(),
  data: z.array(BarisPetaKeluar),
  /** Of each state, under the same search and level. */
  jumlah: z.record(z.enum(DAFTAR_KEADAAN_PETA), z.number()),
  hal: z.number(),
  jumlahHal: z.number(),
})
export type HalamanPeta = z.output<typeof HalamanPeta>

export const PutuskanPetaMasuk = z.strictObject({
  edisiAsal: Edisi,
  kodeAsal: Kode,
  edisiTujuan: Edisi,
  kodeTujuan: Kode,
  putusan: z.enum(DAFTAR_PUTUSAN_PETA),
  teks: Teks(500).nullable().default(null),
  versi: z.int().min(0),
})
export type PutuskanPetaMasuk = z.output<typeof PutuskanPetaMasuk>

export const PutusanPetaKeluar = z.object({ putusanPetaId: z.string(), putusan: z.enum(DAFTAR_PUTUSAN_PETA), versi: z.number() })
export type PutusanPetaKeluar = z.output<typeof PutusanPetaKeluar>
