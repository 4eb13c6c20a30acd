import { hariAkhir, type Saat, type Tanggal, tambahHari, tanggalDi, type ZonaWaktu } from '#src/lib/waktu.ts'
import { isTerbuka, type Jendela } from '#src/modules/jadwal/jadwal.ts'

/**
 * A government's own rule for a village that could not enter in time (after Perbup Asahan 49/2017): the kecamatan's operator enters
 * for it until some days before the kecamatan's musrenbang, if the village asked in writing some days before the entry closed.
 */
export interface AturanTerlambat {
  readonly aturanId: string
  readonly berlakuMulai: Tanggal
  readonly berlakuSampai: Tanggal | null
  readonly hariSebelumKecamatan: number
  readonly hariSuratSebelumTutup: number
  readonly dasarHukum: string
}

/** The rule in force on a day: the newest that has begun and not ended; a gap means there is none. */
export function aturanBerlaku(daftar: readonly AturanTerlambat[], hariIni: Tanggal): AturanTerlambat | null {
  const [terbaru] = daftar.filter((a) => a.berlakuMulai <= hariIni).toSorted((a, b) => b.berlakuMulai.localeCompare(a.berlakuMulai))
  return terbaru === undefined || (terbaru.berlakuSampai !== null && terbaru.berlakuSampai < hariIni) ? null : terbaru
}

export const DAFTAR_JALAN = ['jendela', 'operator-kecamatan', 'pengecualian', 'tahun-berikutnya'] as const
/** How an entry may still come in. */
export type Jalan = (typeof DAFTAR_JALAN)[number]

export interface Percobaan {
  readonly saat: Saat
  readonly zona: ZonaWaktu
  /** The entry window of the village, and that of its kecamatan's musrenbang. */
  readonly pengusulan: Pick<Jendela, 'buka' | 'tutup'> | null
  readonly kecamatan: Pick<Jendela, 'buka'> | null
  readonly aturan: AturanTerlambat | null
  /** The caller enters for the kecamatan of this village. */
  readonly sebagaiOperatorKecamatan: boolean
  /** Date of the village's own letter asking for it. */
  readonly suratDesa: Tanggal | null
  /** A signed, public exception that covers the village now. */
  readonly adaPengecualian: boolean
}

export type PenilaianTerlambat =
  | { readonly boleh: true; readonly jalan: Exclude<Jalan, 'tahun-berikutnya'>; readonly sampai: Tanggal | null }
  | {
      readonly boleh: false
      readonly sebab: 'jadwal-belum-ditetapkan' | 'belum-dibuka' | 'bukan-operator-kecamatan' | 'surat-desa-belum-ada' | 'surat-desa-terlambat' | 'lewat-batas'
      /** What remains, the nearest way first. */
      readonly sisa: readonly Jalan[]
      readonly batasSurat: Tanggal | null
      readonly batasMasuk: Tanggal | null
    }

const TERAKHIR: readonly Jalan[] = ['pengecualian', 'tahun-berikutnya']

/** An attempt to enter for a village: allowed and by which way, or refused with the ways that remain (S3-15). */
export function nilaiTerlambat(p: Percobaan): PenilaianTerlambat {
  const tanpaBatas = { batasSurat: null, batasMasuk: null }
  if (p.pengusulan === null) return { boleh: false, sebab: 'jadwal-belum-ditetapkan', sisa: [], ...tanpaBatas }
  if (isTerbuka(p.pengusulan, p.saat)) return { boleh: true, jalan: 'jendela', sampai: hariAkhir(p.pengusulan.tutup, p.zona) }
  if (p.saat < p.pengusulan.buka) return { boleh: false, sebab: 'belum-dibuka', sisa: ['jendela'], ...tanpaBatas }
  if (p.adaPengecualian) return { boleh: true, jalan: 'pengecualian', sampai: null }
  const batas = batasTerlambat(p)
  if (batas === null || tanggalDi(p.saat, p.zona) > batas.batasMasuk) return { boleh: false, sebab: 'lewat-batas', sisa: TERAKHIR, ...(batas ?? tanpaBatas) }
  const tolak = (sebab: 'bukan-operator-kecamatan' | 'surat-desa-belum-ada', sisa: readonly Jalan[]): PenilaianTerlambat => ({
    boleh: false,
    sebab,
    sisa,
    ...batas,
  })
  if (p.suratDesa !== null && p.suratDesa > batas.batasSurat) return { boleh: false, sebab: 'surat-desa-terlambat', sisa: TERAKHIR, ...batas }
  if (!p.sebagaiOperatorKecamatan) return tolak('bukan-operator-kecamatan', ['operator-kecamatan', ...TERAKHIR])
  if (p.suratDesa === null) return tolak('surat-desa-belum-ada', ['operator-kecamatan', ...TERAKHIR])
  return { boleh: true, jalan: 'operator-kecamatan', sampai: batas.batasMasuk }
}

/** Last day of the village's letter, and last day of entering for it. Without a rule or a window of the kecamatan there is none. */
function batasTerlambat({ aturan, pengusulan, kecamatan, zona }: Percobaan): { readonly batasSurat: Tanggal; readonly batasMasuk: Tanggal } | null {
  if (aturan === null || pengusulan === null || kecamatan === null) return null
  return {
    batasSurat: tambahHari(hariAkhir(pengusulan.tutup, zona), -aturan.hariSuratSebelumTutup),
    batasMasuk: tambahHari(tanggalDi(kecamatan.buka, zona), -aturan.hariSebelumKecamatan),
  }
}
