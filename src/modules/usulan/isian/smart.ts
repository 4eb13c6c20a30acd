import type { Kuantitas } from '#src/lib/kuantitas.ts'
import type { ButirKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { StatusLahan } from '#src/modules/usulan/isian/rincian-usulan.ts'
import { PANJANG_MASALAH } from '#src/modules/usulan/usulan.ts'

/** The five questions a proposal is asked before anyone spends time on it (D-08). */
export const DAFTAR_SMART = ['spesifik', 'terukur', 'dapat-dicapai', 'relevan', 'berwaktu'] as const
export type UnsurSmart = (typeof DAFTAR_SMART)[number]

/** What may be missing, by question. */
export const KURANG_SMART = [
  'masalah',
  'objek',
  'tempat',
  'volume',
  'kewenangan',
  'harga',
  'lahan',
  'lahan-warga',
  'lahan-sengketa',
  'dasar',
  'tahun',
  'bulan',
] as const
export type KurangSmart = (typeof KURANG_SMART)[number]

export interface BahanSmart {
  readonly masalah: string
  readonly judul: string
  /** Whether anything narrower than the village is said: RT/RW, a named spot, a point. */
  readonly adaTempat: boolean
  readonly kamus: Pick<ButirKamus, 'kewenangan' | 'klasifikasi' | 'volumeMin' | 'volumeMaks' | 'hargaSatuan'> | null
  readonly volume: Kuantitas | null
  readonly hargaSatuan: number | null
  readonly statusLahan: StatusLahan | null
  readonly suratHibah: boolean | null
  /** Whether it names a focus, an issue or a sasaran that it serves. */
  readonly adaDasar: boolean
  readonly tahunAnggaran: number
  readonly tahunUsul: number
  readonly bulanPelaksanaan: number | null
}

export interface HasilSmart {
  readonly skor: number
  readonly layak: boolean
  readonly unsur: readonly { readonly unsur: UnsurSmart; readonly kurang: readonly KurangSmart[] }[]
}

const SKOR_LAYAK = 4

/** One point for each question with nothing missing; what is missing is named, so that it can be mended. */
export function hitungSmart(b: BahanSmart): HasilSmart {
  const kurang: Readonly<Record<UnsurSmart, readonly KurangSmart[]>> = {
    spesifik: bila([b.masalah.trim().length < PANJANG_MASALAH, 'masalah'], [b.judul.trim().length < 5, 'objek'], [!b.adaTempat, 'tempat']),
    terukur: bila([!isTerukur(b), 'volume']),
    'dapat-dicapai': [...kurangWewenang(b), ...kurangLahan(b)],
    relevan: bila([!b.adaDasar, 'dasar']),
    berwaktu: bila([b.tahunAnggaran < b.tahunUsul || b.tahunAnggaran > b.tahunUsul + 2, 'tahun'], [b.bulanPelaksanaan === null, 'bulan']),
  }
  const unsur = DAFTAR_SMART.map((u) => ({ unsur: u, kurang: kurang[u] }))
  const skor = unsur.filter((u) => u.kurang.length === 0).length
  return { skor, layak: skor >= SKOR_LAYAK, unsur }
}

function bila(...daftar: readonly (readonly [boolean, KurangSmart])[]): KurangSmart[] {
  return daftar.flatMap(([ya, apa]) => (ya ? [apa] : []))
}

function isTerukur({ volume, kamus }: BahanSmart): boolean {
  if (volume === null || volume <= 0 || kamus === null) return false
  return (kamus.volumeMin === null || volume >= kamus.volumeMin) && (kamus.volumeMaks === null || volume <= kamus.volumeMaks)
}

function kurangWewenang({ kamus, hargaSatuan }: BahanSmart): KurangSmart[] {
  if (kamus === null) return ['kewenangan']
  const plafon = kamus.hargaSatuan
  return bila([kamus.kewenangan !== 'kabupaten', 'kewenangan'], [plafon === null || (hargaSatuan ?? plafon) > plafon, 'harga'])
}

/** Works stand on land that somebody must have given (D-11); a course needs none. */
function kurangLahan({ kamus, statusLahan, suratHibah }: BahanSmart): KurangSmart[] {
  if (kamus?.klasifikasi !== 'fisik') return []
  if (statusLahan === 'sengketa') return ['lahan-sengketa']
  if (statusLahan === null || statusLahan === 'belum-jelas') return ['lahan']
  return statusLahan === 'milik-warga' && suratHibah !== true ? ['lahan-warga'] : []
}
