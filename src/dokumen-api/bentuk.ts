import { z } from 'zod'

/* A JSON schema of the document as rows of a table. */

export interface BarisBentuk {
  readonly nama: string
  readonly jenis: string
  readonly wajib: boolean
  readonly uraian: string
}

interface Skema {
  readonly type?: string | readonly string[] | undefined
  readonly format?: string | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly description?: string | undefined
  readonly properties?: Readonly<Record<string, Skema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: Skema | undefined
  readonly anyOf?: readonly Skema[] | undefined
  readonly oneOf?: readonly Skema[] | undefined
  readonly allOf?: readonly Skema[] | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly default?: unknown
}

/** The document is our own; what of it is not read here is not looked at. */
export const SkemaMasuk = z.custom<Skema>((x) => typeof x === 'object' && x !== null)

const DALAM = 4

/** The fields of a body, the inner ones with their path: `penerima.kk`, `langkah[].judul`. */
export function susunBentuk(skema: Skema): BarisBentuk[] {
  return ratakan(skema, '', DALAM)
}

function ratakan(skema: Skema, awalan: string, sisa: number): BarisBentuk[] {
  if (sisa === 0) return []
  const isi = skema.items === undefined ? skema : skema.items
  const depan = skema.items === undefined ? awalan : `${awalan}[]`
  const cabang = (isi.anyOf ?? isi.oneOf ?? isi.allOf ?? []).flatMap((s) => ratakan(s, depan, sisa - 1))
  const bidang = Object.entries(isi.properties ?? {}).flatMap(([nama, s]) => {
    const jalur = depan === '' ? nama : `${depan}.${nama}`
    return [{ nama: jalur, jenis: jenisSkema(s), wajib: isi.required?.includes(nama) === true, uraian: uraikan(s) }, ...ratakan(s, jalur, sisa - 1)]
  })
  return buangUlangan([...bidang, ...cabang])
}

/** Branches of one choice name the same field more than once. */
function buangUlangan(baris: readonly BarisBentuk[]): BarisBentuk[] {
  return [...new Map(baris.map((b) => [b.nama, b])).values()]
}

export function jenisSkema(s: Skema): string {
  if (s.enum !== undefined) return s.enum.map(String).join(' | ')
  if (s.const !== undefined) return JSON.stringify(s.const)
  const pilihan = s.anyOf ?? s.oneOf
  if (pilihan !== undefined) return [...new Set(pilihan.map(jenisSkema))].join(' | ')
  if (s.items !== undefined) return `${jenisSkema(s.items)}[]`
  const jenis = Array.isArray(s.type) ? s.type.join(' | ') : String(s.type ?? 'object')
  return s.format === undefined ? jenis : `${jenis} (${s.format})`
}

function uraikan(s: Skema): string {
  const batas = [
    s.minimum === undefined ? '' : `≥ ${s.minimum}`,
    s.maximum === undefined || s.maximum >= Number.MAX_SAFE_INTEGER ? '' : `≤ ${s.maximum}`,
    s.minLength === undefined || s.minLength === 0 ? '' : `min ${s.minLength}`,
    s.maxLength === undefined ? '' : `maks ${s.maxLength}`,
    s.default === undefined ? '' : `= ${JSON.stringify(s.default)}`,
  ]
  return [s.description ?? '', batas.filter((b) => b !== '').join(', ')].filter((b) => b !== '').join(' · ')
}
