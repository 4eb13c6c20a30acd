import type { SebabKoordinat } from '#src/modules/wilayah/tempat-koordinat.ts'
import type { Titik } from '#src/modules/wilayah/tempat-koordinat.ts'
import type { SebabLokus } from '#src/modules/wilayah/tempat-lokus.ts'
import type { SebabRtRw } from '#src/modules/wilayah/tempat-rtrw.ts'
import type { CaraKenal, SebabAmbigu } from '#src/modules/wilayah/pengenal-wilayah.ts'

/** A place mentioned in a text: where it stands, how certain it is, and what it may be. */

export const DAFTAR_SEBUTAN = ['rt-rw', 'dusun', 'lokus', 'desa', 'kecamatan', 'kabupaten', 'koordinat'] as const

/** Why a mention counts as certain. */
export type AlasanPasti = CaraKenal | 'tertulis' | 'wilayah-pengguna' | 'kabupaten-disebut'
/** Why it must be asked. */
export type SebabTanya = SebabAmbigu | SebabRtRw | SebabLokus | SebabKoordinat | 'tanpa-penanda' | 'tidak-dikenal' | 'kabupaten-lain'

interface Letak {
  readonly mulai: number
  readonly selesai: number
  /** The stretch of the text itself. */
  readonly teks: string
}

export type Kepastian = { readonly kepastian: 'pasti'; readonly alasan: AlasanPasti } | { readonly kepastian: 'perlu-ditanya'; readonly alasan: SebabTanya }

export type Sebutan = Letak &
  Kepastian &
  (
    | { readonly jenis: 'desa' | 'kecamatan' | 'kabupaten'; readonly kode: readonly string[] }
    | { readonly jenis: 'rt-rw'; readonly rt: readonly number[]; readonly rw: readonly number[] }
    | { readonly jenis: 'dusun' | 'lokus' }
    | { readonly jenis: 'koordinat'; readonly titik: readonly Titik[] }
  )

export function pasti(alasan: AlasanPasti): Kepastian {
  return { kepastian: 'pasti', alasan }
}

export function tanya(alasan: SebabTanya): Kepastian {
  return { kepastian: 'perlu-ditanya', alasan }
}
