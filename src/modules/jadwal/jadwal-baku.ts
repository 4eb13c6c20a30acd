import { isTanggal, type Tanggal, tambahHari } from '#src/lib/waktu.ts'
import { isTahapProses, type Proses } from '#src/modules/jadwal/proses.ts'

/**
 * The yearly calendar as laws, regulations and practice give it, and the RPJMD after an inauguration: rules relative to the budget
 * year N, to day 0 (H), or to another stage. How sure a rule is stands beside it; a date taken from it is a proposal.
 */
export const DAFTAR_KEPASTIAN = ['bersumber', 'lazim', 'praktik-daerah', 'perlu-diperiksa'] as const
export type Kepastian = (typeof DAFTAR_KEPASTIAN)[number]

export const DAFTAR_TEMPLAT = ['tahunan', 'rpjmd'] as const
export type Templat = (typeof DAFTAR_TEMPLAT)[number]

/** One row of db/acuan/jadwal-baku.csv. `palingAwal` and `palingLambat` are limits, `usulBuka` and `usulSampai` only a proposal. */
export interface BarisBaku {
  readonly templat: Templat
  readonly proses: Proses
  readonly tahap: string
  readonly usulBuka: string
  readonly usulSampai: string
  readonly palingAwal: string | null
  readonly palingLambat: string | null
  readonly musyawarahWajib: boolean
  readonly dasarHukum: string
  readonly kepastian: Kepastian
  /** Budget years for which it holds. */
  readonly berlakuDari: number
  readonly berlakuSampai: number | null
  readonly catatan: string | null
}

export interface RentangHari {
  readonly buka: Tanggal
  readonly sampai: Tanggal
}

/** What a rule is relative to. `tahap` finds the window of `proses/tahap`, if there is one. */
export interface AcuanBaku {
  readonly tahunAnggaran: number
  readonly pelantikan: Tanggal | null
  readonly tahap: (nama: string) => RentangHari | null
}

const TAHUN = /^N([+-]\d)?:(\d{2}-\d{2})$/
const HARI_NOL = /^H\+(\d+)(b?)$/
const TAHAP = /^([a-z-]+\/[a-z0-9-]+)\.(buka|sampai)([+-]\d+)$/

/**
 * The date of a rule: `N-1:02-14` (14 February of the year before the budget year), `H+75` and `H+6b` (days, months after day 0),
 * `usulan/kecamatan.sampai+14` (days from another stage). `null`: what it is relative to is not there.
 */
export function tanggalBaku(aturan: string, a: AcuanBaku): Tanggal | null {
  const tahun = TAHUN.exec(aturan)
  if (tahun !== null) return tentu(`${a.tahunAnggaran + Number(tahun[1] ?? 0)}-${tahun[2] ?? ''}`)
  const nol = HARI_NOL.exec(aturan)
  if (nol !== null) return a.pelantikan === null ? null : hariSesudah(a.pelantikan, Number(nol[1]), nol[2] === 'b')
  const tahap = TAHAP.exec(aturan)
  if (tahap === null) throw new RangeError(`aturan jadwal baku tidak dikenal: ${aturan}`)
  const rentang = a.tahap(tahap[1] ?? '')
  if (rentang === null) return null
  return tambahHari(tahap[2] === 'buka' ? rentang.buka : rentang.sampai, Number(tahap[3]))
}

function tentu(teks: string): Tanggal {
  if (!isTanggal(teks)) throw new RangeError(`bukan tanggal: ${teks}`)
  return teks
}

function hariSesudah(nol: Tanggal, n: number, bulan: boolean): Tanggal {
  return bulan ? tambahBulan(nol, n) : tambahHari(nol, n)
}

/** The same day of a later month; the last day of a shorter one. */
export function tambahBulan(t: Tanggal, n: number): Tanggal {
  const [tahun = 0, bulan = 1, hari = 1] = t.split('-').map(Number)
  const awal = new Date(Date.UTC(tahun, bulan - 1 + n, 1))
  const akhir = new Date(Date.UTC(awal.getUTCFullYear(), awal.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(awal.getUTCFullYear(), awal.getUTCMonth(), Math.min(hari, akhir))).toISOString().slice(0, 10) as Tanggal
}

function isBerlakuUntuk(b: BarisBaku, tahunAnggaran: number): boolean {
  return b.berlakuDari <= tahunAnggaran && (b.berlakuSampai === null || tahunAnggaran <= b.berlakuSampai)
}

/** What is wrong with a row of the file itself; `null` when its stage exists and its rules can be read. */
export function cacatBaku(b: BarisBaku): string | null {
  if (!isTahapProses(b.proses, b.tahap)) return `${b.proses} tidak mempunyai tahap ${b.tahap}`
  const semua = [b.usulBuka, b.usulSampai, b.palingAwal, b.palingLambat].filter((x) => x !== null)
  const asing = semua.find((x) => !TAHUN.test(x) && !HARI_NOL.test(x) && !TAHAP.test(x))
  return asing === undefined ? null : `aturan tidak dikenal: ${asing}`
}

export interface UsulBaku extends RentangHari {
  readonly baku: BarisBaku
}

/** The whole proposal for a year, stage by stage; a rule may lean on a stage that stands above it in the file. */
export function usulkanBaku(baku: readonly BarisBaku[], p: { tahunAnggaran: number; pelantikan: Tanggal | null }): UsulBaku[] {
  const templat: Templat = p.pelantikan === null ? 'tahunan' : 'rpjmd'
  const jadi = new Map<string, RentangHari>()
  const a: AcuanBaku = { ...p, tahap: (nama) => jadi.get(nama) ?? null }
  return baku.flatMap((b) => {
    if (b.templat !== templat || !isBerlakuUntuk(b, p.tahunAnggaran)) return []
    const [buka, sampai] = [tanggalBaku(b.usulBuka, a), tanggalBaku(b.usulSampai, a)]
    if (buka === null || sampai === null) return []
    jadi.set(`${b.proses}/${b.tahap}`, { buka, sampai })
    return [{ baku: b, buka, sampai }]
  })
}

/** Where a window departs from its rule: information, with the article. */
export interface Simpangan {
  readonly jenis: 'lebih-awal' | 'lebih-lambat'
  readonly batas: Tanggal
  readonly dasarHukum: string
  readonly kepastian: Kepastian
}

export function periksaSimpangan(j: RentangHari & { readonly proses: string; readonly tahap: string }, baku: readonly BarisBaku[], a: AcuanBaku): Simpangan[] {
  return baku
    .filter((b) => b.proses === j.proses && b.tahap === j.tahap && isBerlakuUntuk(b, a.tahunAnggaran))
    .flatMap((b) => {
      const awal = b.palingAwal === null ? null : tanggalBaku(b.palingAwal, a)
      const lambat = b.palingLambat === null ? null : tanggalBaku(b.palingLambat, a)
      const dasar = { dasarHukum: b.dasarHukum, kepastian: b.kepastian }
      return [
        ...(awal !== null && j.buka < awal ? [{ jenis: 'lebih-awal' as const, batas: awal, ...dasar }] : []),
        ...(lambat !== null && j.sampai > lambat ? [{ jenis: 'lebih-lambat' as const, batas: lambat, ...dasar }] : []),
      ]
    })
}
