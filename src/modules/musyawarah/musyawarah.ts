import { refuse, ok, type Result } from '#src/lib/result.ts'
import { DAFTAR_KEADAAN_MUSYAWARAH, type JenisMusyawarah, type KeadaanMusyawarah, type TahapMusyawarah } from '#src/modules/jadwal/rapat.ts'

export {
  canPimpin,
  DAFTAR_JENIS_MUSYAWARAH,
  DAFTAR_KEADAAN_MUSYAWARAH,
  DAFTAR_TAHAP_MUSYAWARAH,
  type JenisMusyawarah,
  type KeadaanMusyawarah,
  type TahapMusyawarah,
  tahapGerbang,
} from '#src/modules/jadwal/rapat.ts'

export const DAFTAR_KELOMPOK_KHUSUS = ['perempuan', 'anak', 'disabilitas', 'lansia'] as const
export const DAFTAR_CARA_MUSYAWARAH = ['program', 'kertas'] as const

export interface Musyawarah {
  readonly musyawarahId: string
  readonly tahunAnggaran: number
  readonly jenis: JenisMusyawarah
  readonly tahap: TahapMusyawarah
  readonly kodeWilayah: string
  readonly perangkatDaerahId: string | null
  readonly cara: (typeof DAFTAR_CARA_MUSYAWARAH)[number]
  readonly keadaan: KeadaanMusyawarah
  readonly versi: number
}

export type PenolakanLangkah =
  | { readonly jenis: 'urutan-musyawarah-salah'; readonly dari: KeadaanMusyawarah; readonly ke: KeadaanMusyawarah }
  | { readonly jenis: 'musyawarah-sudah-berubah'; readonly keadaan: KeadaanMusyawarah }
  | { readonly jenis: 'jumlah-hadir-wajib' }
  | { readonly jenis: 'pindaian-wajib' }

interface Langkah {
  readonly versi: number
  readonly jumlahHadir: number | null
  /** The scan, from this step or from before. */
  readonly berkasHasilId: string | null
}

/** One step forward and never back: what was closed stays closed. A meeting held on paper may be entered when it is over already. */
export function langkahMusyawarah(m: Musyawarah, ke: KeadaanMusyawarah, p: Langkah): Result<KeadaanMusyawarah, PenolakanLangkah> {
  if (p.versi !== m.versi) return refuse({ jenis: 'musyawarah-sudah-berubah', keadaan: m.keadaan })
  const berikut = DAFTAR_KEADAAN_MUSYAWARAH[DAFTAR_KEADAAN_MUSYAWARAH.indexOf(m.keadaan) + 1]
  const sekaligus = m.cara === 'kertas' && m.keadaan === 'disiapkan' && ke === 'ditutup'
  if (berikut !== ke && !sekaligus) return refuse({ jenis: 'urutan-musyawarah-salah', dari: m.keadaan, ke })
  if (ke === 'ditutup' && (p.jumlahHadir ?? 0) < 1) return refuse({ jenis: 'jumlah-hadir-wajib' })
  if (ke === 'ditutup' && m.cara === 'kertas' && p.berkasHasilId === null) return refuse({ jenis: 'pindaian-wajib' })
  return ok(ke)
}

interface Susunan {
  readonly jenis: JenisMusyawarah
  readonly tahap: TahapMusyawarah
  readonly kodeWilayah: string
  readonly perangkatDaerahId: string | null
  readonly wilayahSub: string | null
  readonly kelompokKhusus: string | null
}

export type PenolakanSusunan = {
  readonly jenis: 'susunan-musyawarah-salah'
  readonly bidang: 'tahap' | 'kodeWilayah' | 'perangkatDaerahId' | 'wilayahSub' | 'kelompokKhusus'
}

const PANJANG_KODE: Readonly<Record<TahapMusyawarah, number>> = {
  rembuk: '00.00.00.0000'.length,
  desa: '00.00.00.0000'.length,
  kecamatan: '00.00.00'.length,
  'forum-perangkat-daerah': '00.00'.length,
  'musrenbang-kabupaten': '00.00'.length,
  'musrenbang-provinsi': '00.00'.length,
}

/** Whether kind, level, region and whom it hears fit together. */
export function periksaSusunan(s: Susunan): PenolakanSusunan | null {
  const salah = (bidang: PenolakanSusunan['bidang']): PenolakanSusunan => ({ jenis: 'susunan-musyawarah-salah', bidang })
  if ((s.jenis === 'rembuk') !== (s.tahap === 'rembuk')) return salah('tahap')
  if (s.kodeWilayah.length !== PANJANG_KODE[s.tahap]) return salah('kodeWilayah')
  if ((s.jenis === 'khusus') !== (s.kelompokKhusus !== null)) return salah('kelompokKhusus')
  if (s.wilayahSub !== null && s.jenis !== 'rembuk') return salah('wilayahSub')
  return s.perangkatDaerahId !== null && s.tahap !== 'forum-perangkat-daerah' && s.jenis === 'musrenbang' ? salah('perangkatDaerahId') : null
}
