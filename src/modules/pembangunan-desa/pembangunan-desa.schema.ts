import { z } from 'zod'
import { TahunAnggaran } from '#src/lib/bentuk.ts'
import { KODE_TEMUAN_DESA, SIFAT_PEMBANGUNAN } from '#src/modules/pembangunan-desa/pembangunan-desa.ts'

const Temuan = z.object({
  lembar: z.string(),
  baris: z.number(),
  kolom: z.string(),
  nilai: z.string(),
  kode: z.enum(KODE_TEMUAN_DESA),
  pesan: z.string(),
  saran: z.string().nullable(),
})

/** `status` and `message` are what OpenSID shows its operator; the rest says row by row what happened. */
export const HasilKiriman = z.object({
  status: z.enum(['success', 'warning', 'danger']),
  message: z.string(),
  lembar: z.string(),
  baris: z.number(),
  baru: z.number(),
  berubah: z.number(),
  sama: z.number(),
  ditolak: z.array(Temuan),
  /** Taken in, but something is missing. */
  catatan: z.array(Temuan),
})
export type HasilKiriman = z.output<typeof HasilKiriman>

export const SaringanPembangunan = z.strictObject({
  desa: z
    .string()
    .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
    .optional(),
  tahun: TahunAnggaran.optional(),
  setelah: z.string().max(60).optional(),
  batas: z.coerce.number().int().min(1).max(200).default(50),
})
export type SaringanPembangunan = z.output<typeof SaringanPembangunan>

const Kemajuan = z.strictObject({ persentase: z.number(), keterangan: z.string(), tanggal: z.string().nullable(), berkasId: z.string().nullable() })

/** As the public may read it: who carries a work out is often a person and stays with the village. */
export const PembangunanKeluar = z.strictObject({
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  idLuar: z.string(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  sumberDana: z.string(),
  lokasi: z.string(),
  volume: z.string(),
  waktu: z.string(),
  manfaat: z.string(),
  anggaran: z.number().nullable(),
  sifat: z.enum(SIFAT_PEMBANGUNAN).nullable(),
  tampil: z.boolean(),
  lintang: z.number().nullable(),
  bujur: z.number().nullable(),
  berkasId: z.string().nullable(),
  dikirimPada: z.string(),
  kemajuan: z.array(Kemajuan),
})
export type PembangunanKeluar = z.output<typeof PembangunanKeluar>

export const HalamanPembangunan = z.object({ data: z.array(PembangunanKeluar), jumlah: z.number(), berikut: z.string().nullable(), bolehKirim: z.boolean() })
export type HalamanPembangunan = z.output<typeof HalamanPembangunan>
