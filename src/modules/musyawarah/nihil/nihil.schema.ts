import { z } from 'zod'
import { KodeWilayah, TahunAnggaran, TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_KESIAPAN } from '#src/modules/musyawarah/nihil/nihil.ts'

export const PernyataanNihil = z.strictObject({
  tahunAnggaran: TahunAnggaran,
  kodeWilayah: KodeWilayah,
  nomorSurat: Teks(100, 3),
  tanggalSurat: TanggalMasuk,
  penandatangan: Teks(150, 3).describe('Nama dan jabatan yang menandatangani suratnya'),
  alasan: Teks(1000, 10),
  berkasId: Uuid.describe('Pindaian surat bertanda tangan'),
})
export type PernyataanNihil = z.output<typeof PernyataanNihil>

export const CabutNihil = z.strictObject({ tahunAnggaran: TahunAnggaran, kodeWilayah: KodeWilayah, alasan: Teks(500, 10) })
export type CabutNihil = z.output<typeof CabutNihil>

const NihilKeluar = z.object({ nomorSurat: z.string(), tanggalSurat: z.string(), alasan: z.string(), berkasId: z.string().nullable(), jabatan: z.string() })

export const KesiapanKeluar = z.object({
  kodeWilayah: z.string(),
  nama: z.string(),
  kesiapan: z.enum(DAFTAR_KESIAPAN),
  /** Its own meeting, where one is prepared. */
  musyawarahId: z.string().nullable(),
  tanggal: z.string().nullable(),
  /** Submitted by its own deliberations this year. */
  usulan: z.number(),
  nihil: NihilKeluar.nullable(),
  /** Why the meeting above was opened without it. */
  pengecualian: z.string().nullable(),
})
export type KesiapanKeluar = z.output<typeof KesiapanKeluar>
