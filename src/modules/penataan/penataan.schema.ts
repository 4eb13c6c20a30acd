import { z } from 'zod'
import { TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_PENATAAN } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import { PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'

export const TataPerangkat = z.strictObject({
  jenis: z.enum(DAFTAR_PENATAAN),
  asal: z.array(Uuid).min(1).max(20),
  /** Offices that exist already and take over. */
  tujuan: z.array(Uuid).max(20).default([]),
  /** Offices that begin with this. */
  baru: z.array(PerangkatDaerahBaru).max(20).default([]),
  /** The first day of the new order. */
  tanggal: TanggalMasuk,
  dasarHukum: Teks(300, 5),
  bawaan: Uuid.nullable().default(null),
})
export type TataPerangkat = z.output<typeof TataPerangkat>

export const TutupPerangkat = z.strictObject({ tanggal: TanggalMasuk, dasarHukum: Teks(300, 5) })
export type TutupPerangkat = z.output<typeof TutupPerangkat>

export const BebanKeluar = z.object({
  jenis: z.enum(['kamus-usulan', 'pengajuan', 'penugasan', 'sub-unit']),
  id: z.string(),
  nama: z.string(),
  perangkatDaerahId: z.string(),
  bidangUrusan: z.string().nullable(),
})

export const RencanaPenataan = z.object({
  ditutup: z.array(z.object({ perangkatDaerahId: z.string(), nama: z.string(), terakhir: z.string() })),
  dibentuk: z.array(z.object({ perangkatDaerahId: z.string(), nama: z.string(), mulai: z.string() })),
  pindah: z.array(BebanKeluar.extend({ ke: z.string(), namaTujuan: z.string() })),
  fungsi: z.array(z.object({ fungsi: z.string(), ke: z.string(), namaTujuan: z.string() })),
})
export type RencanaPenataan = z.output<typeof RencanaPenataan>
