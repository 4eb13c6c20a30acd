import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaRinci, listAntreanHalaman } from '#src/modules/usulan/antrean/antrean.service.ts'
import { type BarisPekerjaan, idPekerjaan, sidikBaris, type TolakanBaris } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import type { Keputusan, Posisi, Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { HasilTulis, PengajuanRinci } from '#src/modules/usulan/usulan.schema.ts'

/** By what a row of a deciding or linking sheet finds its proposal. */
export interface KunciBaris {
  readonly baris?: number | undefined
  readonly nomor?: string | undefined
  readonly sidik?: string | undefined
}

/** Where a proposal stands, as this run last saw it. */
export interface Kedudukan extends Posisi {
  readonly pengajuanId: string
  readonly versi: number
  readonly kodeWilayah: string
  readonly kodeKecamatan: string
  readonly perangkatDaerahId: string
  /** Decisions taken so far, without the submission; the sheet must tell the same story. */
  readonly putusan: readonly { readonly tahap: Tahap; readonly keputusan: Keputusan }[]
}

/** Finds proposals by the row of the sheet they came from or by their number, and remembers where they stand. */
export class Sasaran {
  readonly #pembaca: Konteks
  readonly #tahun: number
  readonly #baris: ReadonlyMap<number, BarisPekerjaan>
  readonly #kedudukan = new Map<string, Kedudukan>()
  #nomor: ReadonlyMap<string, string> | null = null

  constructor(pembaca: Konteks, tahunAnggaran: number, lembar: readonly BarisPekerjaan[]) {
    this.#pembaca = pembaca
    this.#tahun = tahunAnggaran
    this.#baris = new Map(lembar.map((b) => [b.baris, b]))
  }

  async cari(kunci: KunciBaris, letak: number): Promise<{ readonly id: string } | { readonly tolakan: TolakanBaris }> {
    const salah = (kolom: string, nilai: string, kode: TolakanBaris['kode']): { tolakan: TolakanBaris } => ({
      tolakan: { letak, baris: String(kunci.baris ?? kunci.nomor ?? ''), kolom, nilai, kode, terdekat: null },
    })
    if (kunci.nomor !== undefined) {
      this.#nomor ??= await this.#muatNomor()
      const id = this.#nomor.get(kunci.nomor)
      return id === undefined ? salah('nomor', kunci.nomor, 'baris-tidak-dikenal') : { id }
    }
    const b = kunci.baris === undefined ? undefined : this.#baris.get(kunci.baris)
    if (b === undefined) return salah('baris', String(kunci.baris ?? ''), 'baris-tidak-dikenal')
    if (kunci.sidik !== undefined && kunci.sidik !== sidikBaris(b)) return salah('sidik', kunci.sidik, 'untuk-baris-lain')
    return { id: idPekerjaan(this.#pembaca.daerahId, this.#tahun, b).pengajuanId }
  }

  async #muatNomor(): Promise<ReadonlyMap<string, string>> {
    const peta = new Map<string, string>()
    let setelah: string | undefined
    do {
      const halaman = await listAntreanHalaman(this.#pembaca, { tahun: this.#tahun, urut: 'nomor', batas: 200, ...(setelah === undefined ? {} : { setelah }) })
      for (const p of halaman.data) if (p.nomor !== null) peta.set(p.nomor, p.pengajuanId)
      setelah = halaman.berikut ?? undefined
    } while (setelah !== undefined)
    return peta
  }

  /** Null for a proposal that was never entered. */
  async kedudukan(pengajuanId: string): Promise<Kedudukan | null> {
    const ada = this.#kedudukan.get(pengajuanId)
    if (ada !== undefined) return ada
    const rinci = await bacaRinci(this.#pembaca, pengajuanId)
    if (rinci === null || rinci.nomor === null) return null
    const k = kedudukanDari(rinci)
    this.#kedudukan.set(pengajuanId, k)
    return k
  }

  /** After a decision; `perangkatDaerahId` where it went to another agency. */
  catat(k: Kedudukan, hasil: HasilTulis, keputusan: Keputusan, perangkatDaerahId: string | null = null): void {
    const { tahap, keadaan, versi } = hasil
    this.#kedudukan.set(k.pengajuanId, {
      ...k,
      tahap,
      keadaan,
      versi,
      perangkatDaerahId: perangkatDaerahId ?? k.perangkatDaerahId,
      putusan: [...k.putusan, { tahap: k.tahap, keputusan }],
    })
  }

  /** Forgets a proposal that somebody else changed meanwhile. */
  lupakan(pengajuanId: string): void {
    this.#kedudukan.delete(pengajuanId)
  }
}

function kedudukanDari(r: PengajuanRinci): Kedudukan {
  const { pengajuanId, versi, tahap, keadaan, kodeWilayah, kodeKecamatan, perangkatDaerahId } = r
  const putusan = r.putusan.filter((p) => p.keputusan !== 'ajukan').map((p) => ({ tahap: p.tahap, keputusan: p.keputusan }))
  return { pengajuanId, versi, tahap, keadaan, kodeWilayah, kodeKecamatan, perangkatDaerahId, putusan }
}
