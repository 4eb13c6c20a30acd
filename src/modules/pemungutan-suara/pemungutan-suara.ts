import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Saat } from '#src/lib/waktu.ts'

export const DAFTAR_CARA_SUARA = ['setuju', 'poin', 'anggaran'] as const
export type CaraSuara = (typeof DAFTAR_CARA_SUARA)[number]
export const DAFTAR_PEMILIH = ['delegasi', 'warga'] as const
export const DAFTAR_KEADAAN_PEMUNGUTAN = ['disiapkan', 'dibuka', 'ditutup', 'dibatalkan'] as const
export type KeadaanPemungutan = (typeof DAFTAR_KEADAAN_PEMUNGUTAN)[number]
export const PILIHAN_TERBANYAK = 200

/** What a ballot must keep to. */
export interface AturanSuara {
  readonly cara: CaraSuara
  readonly poin: number | null
  readonly batasRupiah: number | null
  readonly maksPilihan: number | null
}

export interface Pilihan {
  readonly nomorPilihan: number
  readonly rupiah: number
}

/** One proposal on a ballot; its value is 1 but where points are spread. */
export interface Tanda {
  readonly pilihan: number
  readonly nilai: number
}

export type PenolakanSurat =
  | { readonly jenis: 'pilihan-tidak-dikenal'; readonly pilihan: number }
  | { readonly jenis: 'pilihan-ganda'; readonly pilihan: number }
  | { readonly jenis: 'nilai-pilihan-salah'; readonly pilihan: number }
  | { readonly jenis: 'melebihi-poin'; readonly terpakai: number; readonly batas: number }
  | { readonly jenis: 'melebihi-anggaran'; readonly terpakai: number; readonly batas: number }
  | { readonly jenis: 'melebihi-jumlah-pilihan'; readonly terpakai: number; readonly batas: number }

/** What a ballot spends: points, rupiah, or nothing that is counted. */
export function hitungTerpakai(cara: CaraSuara, pilihan: readonly Pilihan[], tanda: readonly Tanda[]): number {
  if (cara === 'poin') return tanda.reduce((n, t) => n + t.nilai, 0)
  if (cara === 'setuju') return tanda.length
  return tanda.reduce((n, t) => n + (pilihan.find((p) => p.nomorPilihan === t.pilihan)?.rupiah ?? 0), 0)
}

/** The ballot in its one form, by number of the proposal; or what is wrong with it. An empty one is valid: nobody has to choose. */
export function periksaSurat(aturan: AturanSuara, pilihan: readonly Pilihan[], tanda: readonly Tanda[]): Result<Tanda[], PenolakanSurat> {
  const dikenal = new Set(pilihan.map((p) => p.nomorPilihan))
  const dipakai = new Set<number>()
  for (const t of tanda) {
    if (!dikenal.has(t.pilihan)) return refuse({ jenis: 'pilihan-tidak-dikenal', pilihan: t.pilihan })
    if (dipakai.has(t.pilihan)) return refuse({ jenis: 'pilihan-ganda', pilihan: t.pilihan })
    if (!Number.isSafeInteger(t.nilai) || t.nilai < 1 || (aturan.cara !== 'poin' && t.nilai !== 1)) {
      return refuse({ jenis: 'nilai-pilihan-salah', pilihan: t.pilihan })
    }
    dipakai.add(t.pilihan)
  }
  const terpakai = hitungTerpakai(aturan.cara, pilihan, tanda)
  if (aturan.poin !== null && terpakai > aturan.poin) return refuse({ jenis: 'melebihi-poin', terpakai, batas: aturan.poin })
  if (aturan.batasRupiah !== null && terpakai > aturan.batasRupiah) return refuse({ jenis: 'melebihi-anggaran', terpakai, batas: aturan.batasRupiah })
  if (aturan.maksPilihan !== null && tanda.length > aturan.maksPilihan) {
    return refuse({ jenis: 'melebihi-jumlah-pilihan', terpakai: tanda.length, batas: aturan.maksPilihan })
  }
  return ok(tanda.map(({ pilihan: p, nilai }) => ({ pilihan: p, nilai })).toSorted((a, b) => a.pilihan - b.pilihan))
}

export interface HasilPilihan {
  readonly nomorPilihan: number
  /** How many ballots name it. */
  readonly suara: number
  /** Points where points are spread, else the same as `suara`. */
  readonly nilai: number
  /** 1 is first; equal values share a rank. */
  readonly peringkat: number
  /** Within the ceiling when taken in rank order, lower numbers first; null where no ceiling is voted on. */
  readonly terpilih: boolean | null
}

/** How many ballots name a proposal, and with how much. */
export interface Perolehan {
  readonly suara: number
  readonly nilai: number
}

/** Counts ballots: their order does not matter. */
export function hitungSuara(aturan: Pick<AturanSuara, 'batasRupiah'>, pilihan: readonly Pilihan[], suara: readonly (readonly Tanda[])[]): HasilPilihan[] {
  const jumlah = new Map<number, Perolehan>()
  for (const t of suara.flat()) {
    const n = jumlah.get(t.pilihan) ?? { suara: 0, nilai: 0 }
    jumlah.set(t.pilihan, { suara: n.suara + 1, nilai: n.nilai + t.nilai })
  }
  return peringkatkan(aturan, pilihan, jumlah)
}

/** Ranks what was counted. Ties are shown as ties, and only the ceiling is spent by number of the proposal. */
export function peringkatkan(aturan: Pick<AturanSuara, 'batasRupiah'>, pilihan: readonly Pilihan[], jumlah: ReadonlyMap<number, Perolehan>): HasilPilihan[] {
  const asing = [...jumlah.keys()].find((n) => !pilihan.some((p) => p.nomorPilihan === n))
  if (asing !== undefined) throw new Error(`suara untuk pilihan yang tidak ada: ${asing}`)
  const urut = pilihan
    .map((p) => ({ ...p, ...(jumlah.get(p.nomorPilihan) ?? { suara: 0, nilai: 0 }) }))
    .toSorted((a, b) => b.nilai - a.nilai || a.nomorPilihan - b.nomorPilihan)
  let sisa = aturan.batasRupiah ?? 0
  return urut.map((p) => {
    const muat = aturan.batasRupiah !== null && p.suara > 0 && p.rupiah <= sisa
    if (muat) sisa -= p.rupiah
    return {
      nomorPilihan: p.nomorPilihan,
      suara: p.suara,
      nilai: p.nilai,
      peringkat: 1 + urut.filter((q) => q.nilai > p.nilai).length,
      terpilih: aturan.batasRupiah === null ? null : muat,
    }
  })
}

export interface MasaPemungutan {
  readonly keadaan: KeadaanPemungutan
  readonly mulai: Saat | null
  readonly selesai: Saat | null
}

export type PenolakanMasa =
  | { readonly jenis: 'pemungutan-belum-dibuka'; readonly mulai: Saat | null }
  | { readonly jenis: 'pemungutan-sudah-ditutup' }
  | { readonly jenis: 'pemungutan-dibatalkan' }

/** Whether a ballot is taken now: opened by its office, and within the hours it named. */
export function periksaMasa(m: MasaPemungutan, saat: Saat): PenolakanMasa | null {
  if (m.keadaan === 'dibatalkan') return { jenis: 'pemungutan-dibatalkan' }
  if (m.keadaan === 'ditutup' || (m.selesai !== null && saat >= m.selesai)) return { jenis: 'pemungutan-sudah-ditutup' }
  return m.keadaan === 'disiapkan' || (m.mulai !== null && saat < m.mulai) ? { jenis: 'pemungutan-belum-dibuka', mulai: m.mulai } : null
}

export type PenolakanLangkahSuara =
  | { readonly jenis: 'urutan-pemungutan-salah'; readonly dari: KeadaanPemungutan; readonly ke: KeadaanPemungutan }
  | { readonly jenis: 'pemungutan-sudah-berubah'; readonly keadaan: KeadaanPemungutan }

const LANGKAH: Readonly<Record<KeadaanPemungutan, readonly KeadaanPemungutan[]>> = {
  disiapkan: ['dibuka', 'dibatalkan'],
  dibuka: ['ditutup'],
  ditutup: [],
  dibatalkan: [],
}

/** Prepared, opened, closed; only what nobody could vote in yet may be called off. */
export function langkahPemungutan(
  m: { readonly keadaan: KeadaanPemungutan; readonly versi: number },
  ke: KeadaanPemungutan,
  versi: number,
): Result<KeadaanPemungutan, PenolakanLangkahSuara> {
  if (versi !== m.versi) return refuse({ jenis: 'pemungutan-sudah-berubah', keadaan: m.keadaan })
  return LANGKAH[m.keadaan].includes(ke) ? ok(ke) : refuse({ jenis: 'urutan-pemungutan-salah', dari: m.keadaan, ke })
}
