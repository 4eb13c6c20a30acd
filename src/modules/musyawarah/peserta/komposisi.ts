import { DAFTAR_UNSUR, UNSUR_MARGINAL, type Unsur } from '#src/modules/musyawarah/peserta/unsur.ts'

export interface OrangHadir {
  readonly unsur: Unsur
  readonly jenisKelamin: 'L' | 'P' | null
  readonly usia: number | null
  readonly disabilitas: boolean
  readonly hadir: boolean
  readonly diundang: boolean
}

/** What C-05 asks of those present. */
export interface AturanKomposisi {
  readonly perempuanPersen: number
  readonly unsurMarginal: readonly Unsur[]
}
const ATURAN_KOMPOSISI: AturanKomposisi = { perempuanPersen: 30, unsurMarginal: UNSUR_MARGINAL }

export const DAFTAR_KELOMPOK_USIA = ['anak', 'muda', 'dewasa', 'lansia', 'tidak-diisi'] as const
export type KelompokUsia = (typeof DAFTAR_KELOMPOK_USIA)[number]

export type TemuanKomposisi =
  | { readonly jenis: 'perempuan-kurang'; readonly persen: number; readonly batas: number }
  | { readonly jenis: 'unsur-marginal-tidak-ada' }

export interface Komposisi {
  readonly diundang: number
  readonly hadir: number
  readonly perempuan: number
  readonly lakiLaki: number
  readonly disabilitas: number
  readonly usia: Readonly<Record<KelompokUsia, number>>
  readonly unsur: readonly { readonly unsur: Unsur; readonly diundang: number; readonly hadir: number }[]
  /** Invited, and none of them came. */
  readonly unsurKosong: readonly Unsur[]
  readonly temuan: readonly TemuanKomposisi[]
}

/** Who is in the room, in counts: nothing here names anybody. */
export function hitungKomposisi(orang: readonly OrangHadir[], aturan: AturanKomposisi = ATURAN_KOMPOSISI): Komposisi {
  const hadir = orang.filter((o) => o.hadir)
  const perempuan = hadir.filter((o) => o.jenisKelamin === 'P').length
  const usia = { anak: 0, muda: 0, dewasa: 0, lansia: 0, 'tidak-diisi': 0 }
  for (const o of hadir) usia[kelompokUsia(o.usia)] += 1
  const unsur = DAFTAR_UNSUR.map((u) => ({
    unsur: u,
    diundang: orang.filter((o) => o.unsur === u && o.diundang).length,
    hadir: hadir.filter((o) => o.unsur === u).length,
  })).filter((u) => u.diundang + u.hadir > 0)
  return {
    diundang: orang.filter((o) => o.diundang).length,
    hadir: hadir.length,
    perempuan,
    lakiLaki: hadir.filter((o) => o.jenisKelamin === 'L').length,
    disabilitas: hadir.filter((o) => o.disabilitas).length,
    usia,
    unsur,
    unsurKosong: unsur.filter((u) => u.hadir === 0).map((u) => u.unsur),
    temuan: hadir.length === 0 ? [] : cariTemuan(hadir, perempuan, aturan),
  }
}

function cariTemuan(hadir: readonly OrangHadir[], perempuan: number, aturan: AturanKomposisi): TemuanKomposisi[] {
  const temuan: TemuanKomposisi[] = []
  if (perempuan * 100 < aturan.perempuanPersen * hadir.length) {
    temuan.push({ jenis: 'perempuan-kurang', persen: Math.floor((perempuan * 100) / hadir.length), batas: aturan.perempuanPersen })
  }
  if (!hadir.some((o) => aturan.unsurMarginal.includes(o.unsur) || o.disabilitas)) temuan.push({ jenis: 'unsur-marginal-tidak-ada' })
  return temuan
}

function kelompokUsia(usia: number | null): KelompokUsia {
  if (usia === null) return 'tidak-diisi'
  if (usia < 18) return 'anak'
  if (usia <= 30) return 'muda'
  return usia < 60 ? 'dewasa' : 'lansia'
}
