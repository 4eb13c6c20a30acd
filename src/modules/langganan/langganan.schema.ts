import { z } from 'zod'
import { Teks, Uuid } from '#src/lib/bentuk.ts'
import { KEADAAN_KIRIMAN, PERISTIWA_LANGGANAN } from '#src/modules/langganan/peristiwa.ts'

export const LanggananBaru = z.strictObject({
  nama: Teks(80, 3),
  alamat: z
    .string()
    .max(500)
    .meta({ examples: ['https://sistem.contoh.id/kabar'] }),
  peristiwa: z
    .array(z.enum(PERISTIWA_LANGGANAN))
    .min(1)
    .max(PERISTIWA_LANGGANAN.length)
    .transform((daftar) => [...new Set(daftar)]),
})
export type LanggananBaru = z.output<typeof LanggananBaru>

export const LanggananDibuat = z.object({
  langgananId: z.string(),
  kunciTanda: z.string().describe('Kunci pemeriksa tanda tangan; hanya tampil sekali.'),
})
export type LanggananDibuat = z.output<typeof LanggananDibuat>

export const LanggananKeluar = z.object({
  langgananId: z.string(),
  nama: z.string(),
  alamat: z.string(),
  peristiwa: z.array(z.string()),
  dibuatPada: z.string(),
  dihentikanPada: z.string().nullable(),
  menunggu: z.number(),
  gagal: z.number(),
  terakhirTerkirim: z.string().nullable(),
})
export type LanggananKeluar = z.output<typeof LanggananKeluar>

export const PercobaanKeluar = z.object({ pada: z.string(), status: z.number().nullable(), galat: z.string().nullable(), jawaban: z.string(), ms: z.number() })

export const SaringanKiriman = z.strictObject({
  langgananId: Uuid.optional(),
  keadaan: z.enum(KEADAAN_KIRIMAN).optional(),
  setelah: Uuid.optional().describe('kirimanId terakhir dari halaman sebelumnya'),
  batas: z.coerce.number().int().min(1).max(200).default(50),
})
export type SaringanKiriman = z.output<typeof SaringanKiriman>

const KirimanKeluar = z.object({
  kirimanId: z.string(),
  langgananId: z.string(),
  nama: z.string(),
  peristiwa: z.string(),
  keadaan: z.enum(KEADAAN_KIRIMAN),
  percobaan: z.number(),
  kirimSetelah: z.string(),
  dibuatPada: z.string(),
  selesaiPada: z.string().nullable(),
  riwayat: z.array(PercobaanKeluar),
})
export type KirimanKeluar = z.output<typeof KirimanKeluar>

export const HalamanKiriman = z.object({ data: z.array(KirimanKeluar), berikut: z.string().nullable() })
export type HalamanKiriman = z.output<typeof HalamanKiriman>
