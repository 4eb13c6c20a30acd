import { z } from 'zod'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { PenolakanBarisPerintah } from '#src/perintah/bentuk.ts'

/* A request for any operation of the document, from what was typed. */

const Parameter = z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: z.unknown(), description: z.string().optional() })
const Isi = z.record(z.string(), z.object({ schema: z.unknown() }))
const OperasiDokumen = z.object({
  operationId: z.string(),
  summary: z.string().default(''),
  tags: z.array(z.string()).default([]),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: Isi }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().default(''), content: Isi.optional() })),
})
const Dokumen = z.object({ paths: z.record(z.string(), z.record(z.string(), OperasiDokumen)) })

export interface Operasi extends z.output<typeof OperasiDokumen> {
  readonly metode: string
  readonly jalur: string
}

/** Every operation of the published document, by its id. */
export async function listOperasi(app: { readonly request: (jalur: string) => Response | Promise<Response> }): Promise<Operasi[]> {
  const { paths } = Dokumen.parse(await (await app.request('/api/openapi.json')).json())
  return Object.entries(paths)
    .flatMap(([jalur, metode]) => Object.entries(metode).map(([m, o]) => ({ ...o, metode: m.toUpperCase(), jalur })))
    .toSorted((a, b) => a.operationId.localeCompare(b.operationId))
}

export type Isian = ReadonlyMap<string, readonly string[]>

/** Path and query of an operation. A name it does not know is refused, and so is one it needs and did not get. */
export function susunAlamat(o: Operasi, isian: Isian): Result<string, PenolakanBarisPerintah> {
  const dikenal = o.parameters.filter((x) => x.in !== 'header')
  const wajib = dikenal.filter((x) => x.in === 'path' || x.required === true).map((x) => x.name)
  const salah = [...isian.keys()].find((nama) => !dikenal.some((x) => x.name === nama)) ?? wajib.find((nama) => !isian.has(nama))
  if (salah !== undefined)
    return refuse({ jenis: 'isian-jalur-salah', nama: salah, boleh: dikenal.map((x) => x.name).join(', ') || '–', wajib: wajib.join(', ') || '–' })
  const jalur = o.jalur.replaceAll(/\{(\w+)\}/g, (_, nama: string) => encodeURIComponent(isian.get(nama)?.[0] ?? ''))
  const tanya = dikenal.filter((x) => x.in === 'query').flatMap((x) => (isian.get(x.name) ?? []).map((nilai) => [x.name, nilai] as [string, string]))
  return ok(tanya.length === 0 ? jalur : `${jalur}?${new URLSearchParams(tanya).toString()}`)
}

/** What was typed for the body: JSON, a file, or a file with fields beside it. */
export interface IsiDiketik {
  readonly json: string | undefined
  readonly berkas: { readonly nama: string; readonly isi: Buffer } | undefined
}

/** JSON where the operation takes JSON; a form with the file and the fields of the JSON where it takes an upload. */
export function susunBadan(o: Operasi, { json, berkas }: IsiDiketik): string | FormData | null {
  if (o.requestBody?.content['multipart/form-data'] === undefined) {
    if (berkas !== undefined) return berkas.isi.toString('utf8')
    return json ?? (o.requestBody === undefined ? null : '{}')
  }
  const formulir = new FormData()
  for (const [nama, nilai] of Object.entries(bacaBidang(json))) formulir.set(nama, typeof nilai === 'string' ? nilai : JSON.stringify(nilai))
  if (berkas !== undefined) formulir.set('berkas', new File([new Uint8Array(berkas.isi)], berkas.nama))
  return formulir
}

/** What is no object has no fields; the operation then says what it misses. */
function bacaBidang(json: string | undefined): Record<string, unknown> {
  try {
    return z
      .record(z.string(), z.unknown())
      .catch({})
      .parse(JSON.parse(json ?? '{}'))
  } catch {
    return {}
  }
}
