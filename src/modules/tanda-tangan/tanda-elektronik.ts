import { createHash } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Selaku } from '#src/modules/tanda-tangan/tanda-tangan.ts'

/** What a provider of electronic signatures (BSrE) is asked to sign: the hash of the frozen minutes, for one signatory. */
export interface MintaTanda {
  readonly sidik: string
  readonly nama: string
  readonly jabatan: string
  readonly selaku: Selaku
  readonly waktu: string
}

/** Kept beside the signature and published with it: nothing about the person. */
export type BuktiTanda = Readonly<Record<'penyedia' | 'atas' | 'tanda', string>>

export type PenolakanElektronik = { readonly jenis: 'tanda-tangan-elektronik-belum-terpasang' } | { readonly jenis: 'penyedia-tanda-tangan-gagal' }

/** The seam to the national electronic signature: one call per signatory, outside any transaction (docs/adr/0024). */
export interface PenandaElektronik {
  /** Whether it can be used in this government at all. */
  readonly tersedia: boolean
  readonly tandatangani: (minta: MintaTanda) => Promise<Result<BuktiTanda, PenolakanElektronik>>
}

const PENYEDIA_TIRUAN = 'tiruan-contoh'

/** Signs nothing that anybody should trust: only where every page says DATA CONTOH, and refuses in a real government. */
export function penandaTiruan(dataContoh: boolean): PenandaElektronik {
  return {
    tersedia: dataContoh,
    tandatangani: ({ sidik, selaku, jabatan, waktu }) => {
      if (!dataContoh) return Promise.resolve(refuse({ jenis: 'tanda-tangan-elektronik-belum-terpasang' }))
      const tanda = createHash('sha256').update([PENYEDIA_TIRUAN, sidik, selaku, jabatan, waktu].join('\n')).digest('hex')
      return Promise.resolve(ok({ penyedia: PENYEDIA_TIRUAN, atas: sidik, tanda }))
    },
  }
}
