import { z } from 'zod'
import { kuantitasDari } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { isTanggal, type Saat } from '#src/lib/waktu.ts'

/** Shapes that cross a border in more than one module. */

export const Uuid = z.uuid()
export const UangMasuk = z.int().min(0).max(100_000_000_000_000).transform(rupiah)

/** Whole units with at most three decimals in JSON; thousandths inside. */
export const KuantitasMasuk = z
  .number()
  .positive()
  .max(99_999_999)
  .transform((n, ctx) => {
    const k = kuantitasDari(n)
    if (k !== null) return k
    ctx.addIssue({ code: 'custom', message: 'paling banyak tiga angka di belakang koma' })
    return z.NEVER
  })

export const TanggalMasuk = z.string().refine(isTanggal, 'bukan tanggal')
export const SaatMasuk = z.iso.datetime({ offset: true }).transform((s) => new Date(s).toISOString() as Saat)

export const KodeWilayah = z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.[123]\d{3})?)?)?$/)
export const TahunAnggaran = z.coerce.number().int().min(2000).max(2100)

/**
 * Signs without a shape of their own: they turn the reading direction round, hide, or make two equal texts differ. Soft hyphen, zero-width
 * and direction marks, tags, and fillers that look like nothing. U+2028 and U+2029 are line ends.
 */
const TAK_TAMPAK = /[\p{Cf}\u0080-\u009f\u115f\u1160\u3164\uffa0\u2800]/gu
/** More accents than any script stacks on one letter. */
const TUMPUKAN = /(\p{Mn}{4})\p{Mn}+/gu

export function bersihkanTeks(teks: string): string {
  return teks
    .replaceAll(/[\u2028\u2029]/g, '\n')
    .replaceAll(TAK_TAMPAK, '')
    .normalize('NFC')
    .replaceAll(TUMPUKAN, '$1')
    .trim()
}

/** Text a person typed: invisible signs dropped, trimmed, inner control characters refused, never interpreted as HTML or a formula. */
export function Teks(maks: number, min = 0): z.ZodType<string, string> {
  return (
    z
      .string()
      .overwrite(bersihkanTeks)
      .min(min)
      .max(maks)
      // eslint-disable-next-line no-control-regex -- that is the point
      .refine((t) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(t), 'mengandung huruf kendali')
  )
}

export const BarPaguKeluar = z.object({ nilai: z.number(), terpakai: z.number(), dipesan: z.number(), ini: z.number(), sisa: z.number(), lebih: z.number() })

/** What happened and the next step, as one item of an answer that has others. */
export const GalatButir = z.object({ kode: z.string(), pesan: z.string(), langkah: z.string() })
export type GalatButir = z.output<typeof GalatButir>
export const GalatKeluar = GalatButir.extend({ rincian: z.record(z.string(), z.unknown()) })
