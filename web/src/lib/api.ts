import type { z } from 'zod'
import type { GalatKeluar } from '#src/lib/kata.ts'
import { bahasaKini } from './bahasa.ts'

/** A refusal of the server, with its stable code and its own words. */
export class GalatApi extends Error implements GalatKeluar {
  readonly status: number
  readonly kode: string
  readonly pesan: string
  readonly langkah: string
  readonly rincian: Readonly<Record<string, unknown>>

  constructor(status: number, isi: GalatKeluar) {
    super(isi.pesan)
    this.name = 'GalatApi'
    this.status = status
    this.kode = isi.kode
    this.pesan = isi.pesan
    this.langkah = isi.langkah
    this.rincian = isi.rincian
  }
}

/** The server could not be reached at all: the network, not an answer. */
export class GalatJaringan extends Error {
  constructor(sebab: unknown) {
    super('server tidak terjangkau', { cause: sebab })
    this.name = 'GalatJaringan'
  }
}

type Metode = 'GET' | 'POST' | 'PUT'

interface Kiriman {
  readonly isi?: unknown
  /** Sent with every write: the same key is the same act, however often it arrives. */
  readonly kunci?: string
}

/** Asks the server and parses its answer: what does not fit the contract is an error here, not later. */
export async function panggil<S extends z.ZodType>(skema: S, metode: Metode, jalur: string, { isi, kunci }: Kiriman = {}): Promise<z.output<S>> {
  const kepala: Record<string, string> = { accept: 'application/json', 'accept-language': bahasaKini() }
  if (kunci !== undefined) kepala['idempotency-key'] = kunci
  const berkas = isi instanceof FormData
  if (isi !== undefined && !berkas) kepala['content-type'] = 'application/json'
  const badan = isi === undefined ? null : berkas ? isi : JSON.stringify(isi)
  const jawab = await kirim(jalur, { method: metode, headers: kepala, body: badan, credentials: 'same-origin' })
  const teks = await jawab.text()
  if (!jawab.ok) throw new GalatApi(jawab.status, bacaGalat(jawab.status, teks))
  return skema.parse(teks === '' ? null : JSON.parse(teks))
}

/** A file the server makes of what is sent. */
export async function ambilLembar(jalur: string, isi: FormData): Promise<Blob> {
  const jawab = await kirim(jalur, { method: 'POST', headers: { 'accept-language': bahasaKini() }, body: isi, credentials: 'same-origin' })
  if (!jawab.ok) throw new GalatApi(jawab.status, bacaGalat(jawab.status, await jawab.text()))
  return jawab.blob()
}

async function kirim(jalur: string, opsi: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api${jalur}`, opsi)
  } catch (sebab) {
    throw new GalatJaringan(sebab)
  }
}

function bacaGalat(status: number, teks: string): GalatKeluar {
  try {
    const isi: unknown = JSON.parse(teks)
    if (isGalat(isi)) return { ...isi, rincian: isi.rincian ?? {} }
  } catch {
    // A proxy's HTML page is not our words; the status still is.
  }
  return { kode: `http-${status}`, pesan: `HTTP ${status}`, langkah: '', rincian: {} }
}

function isGalat(isi: unknown): isi is GalatKeluar {
  return typeof isi === 'object' && isi !== null && 'kode' in isi && 'pesan' in isi && typeof isi.kode === 'string' && typeof isi.pesan === 'string'
}

/** `?a=1&b=2` from what is set. */
export function kueri(isi: Readonly<Record<string, string | number | null | undefined>>): string {
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries(isi)) if (v !== undefined && v !== null && v !== '') p.set(k, String(v))
  const teks = p.toString()
  return teks === '' ? '' : `?${teks}`
}

export function isSesiBerakhir(galat: unknown): boolean {
  return galat instanceof GalatApi && galat.status === 401
}
