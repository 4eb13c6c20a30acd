import { z } from 'zod'
import type { Baris } from '#src/modules/jejak/jejak.ts'

/** A row as the database gives it back after the change: `returning to_jsonb(table.*) as isi`. */
export const Sesudah = z.strictObject({ isi: z.custom<Baris['isi']>((isi) => typeof isi === 'object' && isi !== null) })
export type Sesudah = z.output<typeof Sesudah>

export const PosPeriksaKeluar = z.object({ ukuran: z.number(), akar: z.string(), catatan: z.string(), dibuatPada: z.string() })
export const EntriKeluar = z.object({ nomor: z.number(), entriId: z.string(), peristiwa: z.string(), objekJenis: z.string(), sidik: z.string() })
export const BuktiKeluar = z.object({ nomor: z.number(), ukuran: z.number(), sidik: z.string(), jalur: z.array(z.string()) })
export const SambungKeluar = z.object({ dari: z.number(), ke: z.number(), jalur: z.array(z.string()) })
export const KunciKeluar = z.object({
  urut: z.number(),
  mulai: z.number(),
  kunciPublik: z.string(),
  tandaTangan: z.string(),
  tandaTanganLama: z.string().nullable(),
})

/** The shape that `tanda-bukti.ts` verifies. */
export const TandaBuktiKeluar = z.object({
  bentuk: z.literal('selaras-bukti/1'),
  jenis: z.enum(['tanda-terima', 'berita-acara']),
  daerahId: z.string(),
  posPeriksa: z.string(),
  kunci: z.array(KunciKeluar),
  daun: z.array(z.object({ nomor: z.number(), sidik: z.string(), jalur: z.array(z.string()), entri: z.string().nullable() })),
  tandaTerima: z.object({ isi: z.record(z.string(), z.string()), kunciPublik: z.string(), tandaTangan: z.string() }).optional(),
  beritaAcara: z.object({ musyawarahId: z.string(), nomor: z.string(), sidik: z.string() }).optional(),
})
