import { type Hook, OpenAPIHono, type RouteConfigToTypedResponse } from '@hono/zod-openapi'
import type { Context, TypedResponse } from 'hono'
import { z } from 'zod'
import { type GalatButir, GalatKeluar } from '#src/lib/bentuk.ts'
import type { Bahasa, GalatKeluar as Galat, Penutur } from '#src/lib/kata.ts'
import type { Penolakan, Result } from '#src/lib/result.ts'

/** What a route finds on its request: the context of the use case, the reader's language, the speaker of refusals. */
export interface ApiEnv<K> {
  Variables: { konteks: K; bahasa: Bahasa; penutur: Penutur }
}

/** A body or query that does not have the shape: every field that is wrong, by its path. */
export interface PenolakanIsian {
  readonly jenis: 'isian-tidak-sah'
  readonly isian: readonly { readonly jalur: string; readonly pesan: string }[]
}

export type PenolakanHttp =
  | PenolakanIsian
  | { readonly jenis: 'tidak-ditemukan' }
  | { readonly jenis: 'json-rusak' }
  | { readonly jenis: 'jenis-isi-tidak-dikenal' }
  | { readonly jenis: 'kesalahan-server'; readonly acuan: string }
  | { readonly jenis: 'server-sibuk' }
  | { readonly jenis: 'basis-data-tidak-terjangkau' }
  | { readonly jenis: 'penyimpanan-penuh' }
  | { readonly jenis: 'isi-terlalu-besar' }
  | { readonly jenis: 'asal-tidak-dikenal' }
  | { readonly jenis: 'terlalu-sering'; readonly detik: number }

/** A router whose shape errors speak like every other refusal. */
export function createApi<K>(): OpenAPIHono<ApiEnv<K>> {
  return new OpenAPIHono<ApiEnv<K>>({ defaultHook: hookIsian as Hook<unknown, ApiEnv<K>, string, unknown> })
}

const hookIsian: Hook<unknown, ApiEnv<unknown>, string, unknown> = (hasil, c) => (hasil.success ? undefined : tolak(c, isianTidakSah(hasil.error)))

function isianTidakSah(error: z.core.$ZodError): PenolakanIsian {
  return { jenis: 'isian-tidak-sah', isian: error.issues.map((i) => ({ jalur: [...i.path, ...('keys' in i ? i.keys : [])].join('.'), pesan: i.message })) }
}

type GalatTerkirim = RouteConfigToTypedResponse<{ method: 'get'; path: '/'; responses: typeof GALAT }>

/** Turns a refusal into the body and status every route declares through `GALAT`. */
export function tolak<K>(c: Context<ApiEnv<K>>, penolakan: Penolakan): Response & GalatTerkirim {
  const { status, ...galat } = c.get('penutur').ucapkan(penolakan, c.get('bahasa'))
  return c.json(galat satisfies Galat, status)
}

/** The value as JSON with its status, or the refusal. */
export function jawab<K, T, E extends Penolakan, S extends 200 | 201>(
  c: Context<ApiEnv<K>>,
  hasil: Result<T, E>,
  status: S,
): Response & (TypedResponse<T, S, 'json'> | GalatTerkirim) {
  return hasil.ok ? c.json(hasil.value as object, status) : tolak(c, hasil.error)
}

/** A refusal in words as one item of an answer that has others; nothing where nothing was refused. */
export function galatButir<K>(c: Context<ApiEnv<K>>, penolakan: Penolakan | null): GalatButir | null {
  if (penolakan === null) return null
  const { kode, pesan, langkah } = c.get('penutur').ucapkan(penolakan, c.get('bahasa'))
  return { kode, pesan, langkah }
}

export function json<S extends z.ZodType>(schema: S, description: string) {
  return { content: { 'application/json': { schema } }, description }
}

export function isi<S extends z.ZodType>(schema: S, description: string) {
  return { body: { ...json(schema, description), required: true } }
}

const galat = (description: string) => json(GalatKeluar, description)

/** Every refusal a route may answer with, by status; the code in the body says which. */
export const GALAT = {
  400: galat('Permintaan rusak'),
  401: galat('Belum masuk, atau sesi berakhir'),
  403: galat('Tidak berwenang'),
  404: galat('Tidak ditemukan'),
  409: galat('Bertentangan dengan keadaan sekarang'),
  413: galat('Terlalu besar'),
  415: galat('Jenis berkas tidak dikenal'),
  422: galat('Isian tidak sah'),
  429: galat('Terlalu sering'),
  503: galat('Sedang sibuk'),
}

export const KepalaPerintah = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(100)
    .optional()
    .openapi({ description: 'Kunci buatan pengirim; mengirim dua kali dengan kunci yang sama tidak mengubah apa pun.' }),
})

export const JalurDaerah = z.object({
  daerahId: z
    .string()
    .regex(/^[0-9]{2,4}$/)
    .openapi({ example: '3216' }),
})
