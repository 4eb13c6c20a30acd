import { z } from 'zod'
import { DAFTAR_UKURAN_KERTAS } from '#src/modules/laporan/kertas.ts'
import { DAFTAR_LAPORAN_DAFTAR } from '#src/modules/laporan/kertas-daftar.ts'

export const DAFTAR_LAPORAN = ['berita-acara', 'undangan', ...DAFTAR_LAPORAN_DAFTAR] as const
export type JenisLaporan = (typeof DAFTAR_LAPORAN)[number]

export const DAFTAR_FORMAT_LAPORAN = ['pdf', 'xlsx'] as const

export const PilihanLaporan = z.strictObject({
  jenis: z.enum(DAFTAR_LAPORAN).default('berita-acara'),
  format: z.enum(DAFTAR_FORMAT_LAPORAN).default('pdf'),
  ukuran: z.enum(DAFTAR_UKURAN_KERTAS).default('f4').describe('A4, atau F4 (215 × 330 mm)'),
})
