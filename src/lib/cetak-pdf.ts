import { Worker } from 'node:worker_threads'
import type { JawabanCetak, Pekerjaan } from '#src/lib/cetak-pdf.worker.ts'

interface Tunggu {
  readonly selesai: (pdf: Uint8Array) => void
  readonly gagal: (galat: Error) => void
}

/** Fonts and templates stay loaded for the next paper; after a quiet minute their memory is given back. */
const DIAM = 60_000

let pekerja: Worker | null = null
let nomor = 0
let jam: NodeJS.Timeout | null = null
const antre = new Map<number, Tunggu>()

/** Sets a template with its data as PDF. The same template and data give the same bytes. A fault of the template is thrown: it is ours. */
export function cetakPdf(templat: string, data: unknown): Promise<Uint8Array> {
  if (jam !== null) clearTimeout(jam)
  pekerja ??= buka()
  pekerja.ref()
  nomor += 1
  const pekerjaan: Pekerjaan = { nomor, templat, data: JSON.stringify(data) }
  const kerja = pekerja
  return new Promise((selesai, gagal) => {
    antre.set(pekerjaan.nomor, { selesai, gagal })
    kerja.postMessage(pekerjaan)
  })
}

function buka(): Worker {
  const w = new Worker(new URL('./cetak-pdf.worker.ts', import.meta.url))
  w.on('message', (j: JawabanCetak) => {
    const t = antre.get(j.nomor)
    antre.delete(j.nomor)
    if (antre.size === 0) istirahat(w)
    if ('pdf' in j) t?.selesai(j.pdf)
    else t?.gagal(new Error(j.salah))
  })
  w.on('error', (galat) => tinggalkan(w, galat instanceof Error ? galat : new Error(String(galat))))
  return w
}

function istirahat(w: Worker): void {
  w.unref()
  jam = setTimeout(() => {
    if (pekerja === w) pekerja = null
    void w.terminate()
  }, DIAM).unref()
}

function tinggalkan(w: Worker, galat: Error): void {
  if (pekerja === w) pekerja = null
  for (const t of antre.values()) t.gagal(galat)
  antre.clear()
}
