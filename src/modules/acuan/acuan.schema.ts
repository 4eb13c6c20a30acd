import { z } from 'zod'

const TahunAtauKosong = z.string().transform((t, ctx) => {
  if (t === '') return null
  if (/^\d{4}$/.test(t)) return Number(t)
  ctx.addIssue({ code: 'custom', message: 'bukan tahun' })
  return z.NEVER
})

/** A row of `db/acuan/sumber.csv`: what a kind of set is, and by what right it may be used. */
export const BarisSumber = z.strictObject({
  jenis: z.string().regex(/^[a-z0-9-]+$/),
  nama: z.string().min(1),
  berkas: z.string().min(1),
  sumber: z.string().min(1),
  lisensi: z.string().min(1),
  dasar_hukum: z.string().min(1),
  edisi: z.string().min(1),
  berlaku_dari: TahunAtauKosong,
  berlaku_sampai: TahunAtauKosong,
  catatan: z.string().transform((t) => (t === '' ? null : t)),
})
export type SumberAcuan = z.output<typeof BarisSumber>

export const MuatanKeluar = z.object({
  himpunan: z.string(),
  nama: z.string(),
  berkas: z.string(),
  sumber: z.string(),
  lisensi: z.string(),
  dasarHukum: z.string(),
  edisi: z.string(),
  berlakuDari: z.number().nullable(),
  berlakuSampai: z.number().nullable(),
  baris: z.number(),
  /** Exact repetitions in the file, dropped. */
  ganda: z.number(),
  catatan: z.string().nullable(),
  sidik: z.string(),
  dimuatPada: z.string(),
  diperiksaPada: z.string(),
})
export type MuatanKeluar = z.output<typeof MuatanKeluar>

export const JenisAcuanKeluar = z.object({
  jenis: z.string(),
  nama: z.string(),
  /** Comes with the program, or is loaded from a folder. */
  bawaan: z.boolean(),
  berkas: z.string(),
  sumber: z.string(),
  lisensi: z.string(),
  dasarHukum: z.string(),
  edisi: z.string(),
  catatan: z.string().nullable(),
  muatan: z.array(MuatanKeluar),
})
export type JenisAcuanKeluar = z.output<typeof JenisAcuanKeluar>

const EdisiTahunKeluar = z.object({
  tahun: z.number(),
  edisi: z.string(),
  dasarHukum: z.string(),
  penggantiSementara: z.boolean(),
  catatan: z.string().nullable(),
  jumlah: z.number(),
})

export const DaftarAcuanKeluar = z.object({ himpunan: z.array(JenisAcuanKeluar), edisiTahun: z.array(EdisiTahunKeluar) })
