import type { Kuantitas } from '#src/lib/kuantitas.ts'
import type { Rupiah } from '#src/lib/rupiah.ts'
import type { JenisSimpul } from '#src/modules/dokumen/dokumen.ts'

/** A node that has an identity, in some version of a year's documents. */
export interface BarisIdentitas {
  readonly simpulId: string
  readonly perangkatDaerahId: string
  readonly jenis: JenisSimpul
  readonly kode: string | null
  readonly nama: string
}

/** A node of a stored version with all that hangs on it. */
export interface BarisPohon {
  readonly simpulId: string
  readonly indukId: string | null
  readonly jenis: JenisSimpul
  readonly kode: string | null
  readonly nama: string
  readonly urutan: number
  readonly perangkatDaerahId: string | null
  readonly edisi: string | null
  readonly asal: string | null
  readonly indikator: readonly {
    readonly indikatorId: string
    readonly tolokUkur: string
    readonly satuan: string | null
    readonly jenis: 'impact' | 'outcome' | 'output' | 'input'
    readonly target: string | null
    readonly nilai: Kuantitas | null
  }[]
  readonly pagu: readonly { readonly sumberDana: string; readonly nilai: Rupiah }[]
  readonly lokasi: readonly { readonly teks: string; readonly kodeWilayah: string | null }[]
}

/** A node to be written, ready with its identity. */
export interface SimpulTulis {
  readonly simpulId: string
  readonly indukId: string | null
  readonly jenis: JenisSimpul
  readonly kode: string | null
  readonly nama: string
  readonly urutan: number
  readonly perangkatDaerahId: string | null
  readonly edisi: string | null
  readonly asal: string | null
  readonly sumber: object | null
  readonly indikator: readonly {
    readonly indikatorId: string
    readonly tolokUkur: string
    readonly satuan: string | null
    readonly jenis: string
    readonly urutan: number
    readonly target: string | null
    readonly nilai: string | null
  }[]
  readonly pagu: readonly { readonly sumberDana: string; readonly nilai: number }[]
  readonly lokasi: readonly { readonly urutan: number; readonly teks: string; readonly kodeWilayah: string | null }[]
}
