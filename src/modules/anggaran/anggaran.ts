import { ok, refuse, type Result } from '#src/lib/result.ts'
import { kurang, type Rupiah, rupiah, tambah } from '#src/lib/rupiah.ts'

/** A budget line of a sub kegiatan that names its pengajuan. */
export interface BarisBelanja {
  readonly simpulId: string
  readonly kodeAkun: string
  readonly uraian: string
  readonly nilai: Rupiah
}

/** What a linked sub kegiatan still allows: the pengajuan's own share, its PPAS ceiling, and what its lines already take. */
export interface RuangBelanja {
  readonly simpulId: string
  readonly nama: string
  readonly bagian: Rupiah
  /** `null` = the sub kegiatan is in no PPAS: nothing may be budgeted on it. */
  readonly plafonPpas: Rupiah | null
  readonly terinci: Rupiah
}

export type PenolakanAnggaran =
  | { readonly jenis: 'belum-diakomodasi'; readonly simpulId: string }
  | { readonly jenis: 'belanja-melampaui-bagian'; readonly nama: string; readonly nilai: Rupiah; readonly bagian: Rupiah }
  | { readonly jenis: 'plafon-ppas-belum-ada'; readonly nama: string }
  | { readonly jenis: 'plafon-ppas-terlampaui'; readonly nama: string; readonly plafon: Rupiah; readonly lebih: Rupiah }
  | { readonly jenis: 'akun-tidak-dikenal'; readonly kode: string }

/** Whether these lines may be budgeted: only where the forum linked, not more than its share, not above PPAS (B-11). Returns their sum. */
export function periksaBelanja(baris: readonly BarisBelanja[], ruang: ReadonlyMap<string, RuangBelanja>): Result<Rupiah, PenolakanAnggaran> {
  const perSimpul = Map.groupBy(baris, (b) => b.simpulId)
  for (const [simpulId, daftar] of perSimpul) {
    const r = ruang.get(simpulId)
    if (r === undefined) return refuse({ jenis: 'belum-diakomodasi', simpulId })
    const nilai = tambah(...daftar.map((b) => b.nilai))
    if (nilai > r.bagian) return refuse({ jenis: 'belanja-melampaui-bagian', nama: r.nama, nilai, bagian: r.bagian })
    if (r.plafonPpas === null) return refuse({ jenis: 'plafon-ppas-belum-ada', nama: r.nama })
    const lebih = kurang(tambah(r.terinci, nilai), r.plafonPpas)
    if (lebih > 0) return refuse({ jenis: 'plafon-ppas-terlampaui', nama: r.nama, plafon: r.plafonPpas, lebih })
  }
  return ok(tambah(...baris.map((b) => b.nilai)))
}

/** Where the money of a sub kegiatan comes from: proposals, a declared origin, or nothing that anyone can name (promise 3). */
export interface AsalUsul {
  readonly dariUsulan: Rupiah
  readonly berdasar: Rupiah
  readonly tanpaAsalUsul: Rupiah
}

export function hitungAsalUsul(pagu: Rupiah, dariUsulan: Rupiah, asal: string | null): AsalUsul {
  const terikat = rupiah(Math.min(pagu, dariUsulan))
  const lain = kurang(pagu, terikat)
  // `usulan` as declared origin promises proposals: money beyond those it has is not explained by the promise.
  return asal === null || asal === 'usulan'
    ? { dariUsulan: terikat, berdasar: rupiah(0), tanpaAsalUsul: lain }
    : { dariUsulan: terikat, berdasar: lain, tanpaAsalUsul: rupiah(0) }
}
