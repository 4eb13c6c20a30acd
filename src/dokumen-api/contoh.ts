import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Ucapan = z.strictObject({ id: z.string().min(5), en: z.string().min(5) })

const Langkah = z.strictObject({
  judul: Ucapan,
  /** Whose token is used, and the one scope it needs. */
  sebagai: z.string(),
  lingkup: z.string(),
  operasi: z.string(),
  kunci: z.string().optional(),
  isian: z.record(z.string(), z.string()),
  isi: z.unknown().optional(),
  /** What a test sees answered; of a body only what is worth showing. */
  jawab: z.strictObject({ status: z.int(), isi: z.record(z.string(), z.unknown()).optional() }),
})
export type Langkah = z.output<typeof Langkah>

const Contoh = z.strictObject({
  judul: Ucapan,
  /** What stands for `{{nama}}` on the page; a test puts its own in their place. */
  nilai: z.record(z.string(), z.string()),
  langkah: z.array(Langkah).min(1),
})
export type Contoh = z.output<typeof Contoh>

const FOLDER = path.resolve(import.meta.dirname, '../../docs/contoh-api')

/** The examples of the page: data, which a test sends to the real application in order. */
export function bacaContoh(): Contoh[] {
  return readdirSync(FOLDER)
    .filter((f) => f.endsWith('.json'))
    .toSorted()
    .map((f) => Contoh.parse(JSON.parse(readFileSync(path.join(FOLDER, f), 'utf8'))))
}

/** How a receiver of webhooks knows that a delivery is ours: a file to copy, which a test runs. */
export function bacaContohPenerima(): string {
  return readFileSync(path.join(FOLDER, 'terima-webhook.mjs'), 'utf8')
}

/** Puts values in the place of their names, wherever a text stands. */
export function isikan<T>(bentuk: T, nilai: Readonly<Record<string, string>>): T {
  return JSON.parse(JSON.stringify(bentuk).replaceAll(/\{\{(\w+)\}\}/g, (utuh, nama: string) => nilai[nama] ?? utuh)) as T
}
