import type { BarisLembar } from '#src/modules/dokumen/lembar.ts'
import type { KodeCatatan, KodeTolak, Temuan } from '#src/modules/dokumen/temuan.ts'
import type { Acuan, EdisiTahun } from '#src/modules/nomenklatur/nomenklatur.ts'
import type { SumberDana } from '#src/modules/nomenklatur/sumber-dana.ts'
import type { Pengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'

/** What a row is judged with. */
export interface DasarLembar {
  readonly tahun: number
  readonly edisi: EdisiTahun
  readonly acuan: Acuan
  readonly sumberDana: readonly SumberDana[]
  /** Null for governments whose villages are not recognised from text. */
  readonly pengenal: Pengenal | null
  readonly kodeDaerah: string | null
  /** The bidang urusan of the agency (K-03). */
  readonly bidangUrusan: readonly string[]
}

/** Remarks on one row; a rejection of any cell rejects the row whole. */
export class Catatan {
  readonly penolakan: Temuan[] = []
  readonly catatan: Temuan[] = []
  readonly #baris: BarisLembar

  constructor(baris: BarisLembar) {
    this.#baris = baris
  }

  get baris(): number {
    return this.#baris.baris
  }

  sel(kolom: string): string {
    return this.#baris.sel[kolom] ?? ''
  }

  tolak(kolom: string, kode: KodeTolak, terdekat: string | null = null): void {
    this.penolakan.push({ baris: this.#baris.baris, kolom, nilai: this.sel(kolom), kode, terdekat })
  }

  catat(kolom: string, kode: KodeCatatan, terdekat: string | null = null): void {
    this.catatan.push({ baris: this.#baris.baris, kolom, nilai: this.sel(kolom), kode, terdekat })
  }
}
