import { z } from 'zod'
import { KodeWilayah, Teks, Uuid } from '#src/lib/bentuk.ts'

/** An agency with one to three bidang urusan; a kecamatan is one and has its region. */
export const PerangkatDaerahBaru = z.strictObject({
  perangkatDaerahId: Uuid,
  kode: z.string().regex(/^(\d\.\d{2}\.){3}\d{2}\.\d{4}$/),
  nama: Teks(200, 3),
  singkatan: Teks(40, 2),
  jenis: z.enum(['dinas', 'badan', 'sekretariat', 'inspektorat', 'kecamatan', 'rumah-sakit']),
  bidangUrusan: z
    .array(z.string().regex(/^(\d\.\d{2}|X\.XX)$/))
    .max(3)
    .default([]),
  bidangMitra: Teks(100).nullable().default(null),
  kodeWilayah: KodeWilayah.nullable().default(null),
})
export type PerangkatDaerahBaru = z.output<typeof PerangkatDaerahBaru>

export const PerangkatDaerahKeluar = z.object({
  perangkatDaerahId: z.string(),
  kode: z.string(),
  nama: z.string(),
  singkatan: z.string(),
  jenis: z.string(),
  bidangUrusan: z.array(z.string()),
  bidangMitra: z.string().nullable(),
  kodeWilayah: z.string().nullable(),
})
