import { z } from 'zod'
import { Ukuran } from '#src/lib/kolom.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { isTanggal } from '#src/lib/waktu.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEPUTUSAN_LANGSUNG, DAFTAR_TAHAP, DAFTAR_TUJUAN } from '#src/modules/usulan/putusan/rute.ts'

/* Rows of the sheets that answer, decide and link: cells are text, an empty one means "not said". */

/** An empty cell says nothing, and so does one that the sheet does not have. */
function sel<S extends z.ZodType>(bentuk: S) {
  return z.preprocess((isi) => (typeof isi === 'string' && isi.trim() !== '' ? isi.trim() : undefined), bentuk.optional())
}

const NomorBaris = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
const Sidik = z.string().regex(/^[0-9a-f]{10}$/)
const Uang = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform((t) => rupiah(Number(t)))
const Hari = z.string().refine(isTanggal)

/** By what a row finds its proposal: the row of the sheet it came from, or its number. */
const kunci = { baris: sel(NomorBaris), nomor: sel(z.string().regex(/^\d{4}-\d{6}-\d{4}-\d{4,}$/)), sidik: sel(Sidik) }

export const BarisJawaban = z.object({
  baris: z.string().trim().pipe(NomorBaris),
  kode_wilayah: z
    .string()
    .trim()
    .regex(/^\d{2}\.\d{2}\.\d{2}(\.[123]\d{3})?$/),
  dasar: sel(z.string().max(500)),
  sidik: sel(Sidik),
})
export type BarisJawaban = z.output<typeof BarisJawaban>

export const BarisPutusanLembar = z.object({
  ...kunci,
  tahap: z.enum(DAFTAR_TAHAP),
  keputusan: z.enum(DAFTAR_KEPUTUSAN_LANGSUNG),
  volume: sel(Ukuran),
  rupiah: sel(Uang),
  alasan: sel(z.enum(DAFTAR_ALASAN)),
  teks: sel(z.string().max(1000)),
  prioritas: sel(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number),
  ),
  perangkat_daerah: sel(z.string()),
  batas_perbaikan: sel(Hari),
  tujuan: sel(z.enum(DAFTAR_TUJUAN)),
})
export type BarisPutusanLembar = z.output<typeof BarisPutusanLembar>

export const BarisTautanLembar = z.object({
  ...kunci,
  kode_sub_kegiatan: z
    .string()
    .trim()
    .regex(/^[1-9X]\.[\dX]{2}\.\d{2}\.\d\.\d{2}\.\d{2,4}$/),
  volume: z.string().trim().pipe(Ukuran),
  rupiah: z.string().trim().pipe(Uang),
  alasan: sel(z.enum(DAFTAR_ALASAN)),
  teks: sel(z.string().max(1000)),
})
export type BarisTautanLembar = z.output<typeof BarisTautanLembar>
