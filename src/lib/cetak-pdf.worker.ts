import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/* One document at a time, off the thread that answers requests. */

export interface Pekerjaan {
  readonly nomor: number
  /** The template's own file; it may read only what lies in its folder. */
  readonly templat: string
  /** What the template sees as `sys.inputs.data`, JSON. */
  readonly data: string
}

export type JawabanCetak = { readonly nomor: number; readonly pdf: Uint8Array } | { readonly nomor: number; readonly salah: string }

const penyusun = new Map<string, NodeCompiler>()

function cetak({ templat, data }: Pekerjaan): Uint8Array {
  const folder = path.dirname(templat)
  const c = penyusun.get(folder) ?? NodeCompiler.create({ workspace: folder })
  penyusun.set(folder, c)
  try {
    const hasil = c.compile({ mainFilePath: templat, inputs: { data } })
    const dokumen = hasil.result
    if (dokumen === null) {
      const galat = hasil.takeDiagnostics()
      throw new Error(`${path.basename(templat)}: ${galat === null ? 'tanpa keterangan' : JSON.stringify(galat.shortDiagnostics)}`)
    }
    return c.pdf(dokumen)
  } finally {
    // What one paper laid out is of no use to the next.
    c.evictCache(0)
  }
}

parentPort?.on('message', (p: Pekerjaan) => {
  let jawaban: JawabanCetak
  try {
    jawaban = { nomor: p.nomor, pdf: cetak(p) }
  } catch (galat) {
    jawaban = { nomor: p.nomor, salah: galat instanceof Error ? galat.message : String(galat) }
  }
  parentPort?.postMessage(jawaban)
})
