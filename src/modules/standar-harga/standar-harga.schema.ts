import { z } from 'zod'
import { KodeWilayah } from '#src/lib/bentuk.ts'
import { DAFTAR_JENIS_STANDAR_HARGA, hargaBulat } from '#src/modules/standar-harga/standar-harga.ts'

const Rapi = z.string().transform((t) => t.replace(/\s+/g, ' ').trim())
const RapiAtauKosong = z
  .string()
  .default('')
  .transform((t) => t.replace(/\s+/g, ' ').trim())
  .transform((t) => (t === '' || t === '-' ? null : t))

const KODE_AKUN = /^\d(\.\d(\.\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?)?$/

/** A row of a price standard as its decree's attachment is published. */
export const BarisStandarHarga = z.object({
  kode_kelompok: RapiAtauKosong,
  uraian_kelompok: RapiAtauKosong,
  uraian: Rapi.pipe(z.string().min(1, 'uraian kosong')),
  spesifikasi: RapiAtauKosong,
  satuan: Rapi.pipe(z.string().min(1, 'satuan kosong')),
  harga: z.string().transform((t, ctx) => {
    const hasil = hargaBulat(t)
    if (hasil !== null) return hasil
    ctx.addIssue({ code: 'custom', message: t.trim() === '' ? 'harga kosong' : 'bukan jumlah rupiah' })
    return z.NEVER
  }),
  tkdn: RapiAtauKosong,
  kode_rekening: z.string().transform((t, ctx) => {
    const daftar = t
      .split(',')
      .map((k) => k.trim())
      .filter((k) => k !== '')
    if (daftar.every((k) => KODE_AKUN.test(k))) return [...new Set(daftar)]
    ctx.addIssue({ code: 'custom', message: 'bukan kode rekening' })
    return z.NEVER
  }),
})

export const SaringanHarga = z.strictObject({
  cari: z.string().trim().max(100).default(''),
  jenis: z.enum(DAFTAR_JENIS_STANDAR_HARGA).optional(),
  tahun: z.coerce.number().int().min(2000).max(2100).optional(),
  kodeWilayah: KodeWilayah.optional(),
  hal: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type SaringanHarga = z.output<typeof SaringanHarga>

export const StandarHargaKeluar = z.object({
  standarHargaId: z.string(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  tahun: z.number(),
  jenis: z.enum(DAFTAR_JENIS_STANDAR_HARGA),
  kodeKelompok: z.string().nullable(),
  uraianKelompok: z.string().nullable(),
  uraian: z.string(),
  spesifikasi: z.string().nullable(),
  satuan: z.string(),
  harga: z.number(),
  akun: z.array(z.string()),
})
export type StandarHargaKeluar = z.output<typeof StandarHargaKeluar>

export const HalamanHarga = z.object({
  data: z.array(StandarHargaKeluar),
  jumlah: z.number(),
  hal: z.number(),
  jumlahHal: z.number(),
  /** What there is to choose from. */
  himpunan: z.array(
    z.object({ kodeWilayah: z.string(), namaWilayah: z.string(), tahun: z.number(), jenis: z.enum(DAFTAR_JENIS_STANDAR_HARGA), jumlah: z.number() }),
  ),
})
export type HalamanHarga = z.output<typeof HalamanHarga>
