import { isDalamMasa, isMasaBertumpuk, isMasaTerbalik, type Masa } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { selisihHari, tambahHari, type Tanggal } from '#src/lib/waktu.ts'

/** Which post: its title follows from the kind of government (Gubernur, Bupati, Wali Kota). */
export const DAFTAR_JABATAN_KEPALA = ['kepala-daerah', 'wakil-kepala-daerah'] as const
export type JabatanKepala = (typeof DAFTAR_JABATAN_KEPALA)[number]

/** How it is held: for good, as penjabat (Pj), or standing in for the holder (Plt, Plh, Pjs). */
export const DAFTAR_JENIS_KEPALA = ['definitif', 'pj', 'plt', 'plh', 'pjs'] as const
export type JenisKepala = (typeof DAFTAR_JENIS_KEPALA)[number]

export type JenisDaerah = 'nasional' | 'provinsi' | 'kabupaten' | 'kota'

export interface KepalaDaerah {
  readonly kepalaDaerahId: string
  readonly nama: string
  readonly jabatan: JabatanKepala
  readonly jenis: JenisKepala
  readonly pelantikan: Tanggal
  readonly akhir: Tanggal | null
}

export type PenolakanKepalaDaerah =
  | { readonly jenis: 'daerah-tanpa-kepala' }
  | { readonly jenis: 'masa-kepala-terbalik' }
  | {
      readonly jenis: 'dua-kepala-daerah'
      readonly jabatan: string
      readonly baru: string
      readonly lama: string
      readonly pelantikan: Tanggal
      readonly bertemu: Tanggal
    }
  | { readonly jenis: 'pengganti-kepala-tanpa-akhir'; readonly sebutan: string }

export function masaKepala(k: Pick<KepalaDaerah, 'pelantikan' | 'akhir'>): Masa {
  return { mulai: k.pelantikan, selesai: k.akhir }
}

/** Plt, Plh and Pjs stand in while the holder cannot act or is on leave (UU 23/2014 arts. 65–66); definitif and Pj hold the post. */
function isPenggantiKepala(jenis: JenisKepala): boolean {
  return jenis === 'plt' || jenis === 'plh' || jenis === 'pjs'
}

const SEBUTAN: Readonly<Record<Exclude<JenisDaerah, 'nasional'>, string>> = { provinsi: 'Gubernur', kabupaten: 'Bupati', kota: 'Wali Kota' }
const AWALAN: Readonly<Record<JenisKepala, string>> = { definitif: '', pj: 'Pj. ', plt: 'Plt. ', plh: 'Plh. ', pjs: 'Pjs. ' }

/** `Bupati`, `Wakil Gubernur`; the nation has no head of region. */
function sebutJabatan(daerah: JenisDaerah, jabatan: JabatanKepala): string {
  if (daerah === 'nasional') throw new RangeError('pemerintah pusat tidak mempunyai kepala daerah')
  return jabatan === 'kepala-daerah' ? SEBUTAN[daerah] : `Wakil ${SEBUTAN[daerah]}`
}

/** `Pj. Bupati`, `Plt. Wali Kota`, `Bupati`: as it stands above a signature. */
export function sebutPejabat(daerah: JenisDaerah, k: Pick<KepalaDaerah, 'jabatan' | 'jenis'>): string {
  return `${AWALAN[k.jenis]}${sebutJabatan(daerah, k.jabatan)}`
}

/** Never two holders of one post on a day, nor two who stand in; who stands in does so until a named day. */
export function periksaKepalaDaerah(daerah: JenisDaerah, baru: KepalaDaerah, daftar: readonly KepalaDaerah[]): Result<null, PenolakanKepalaDaerah> {
  if (daerah === 'nasional') return refuse({ jenis: 'daerah-tanpa-kepala' })
  const masa = masaKepala(baru)
  if (isMasaTerbalik(masa)) return refuse({ jenis: 'masa-kepala-terbalik' })
  if (isPenggantiKepala(baru.jenis) && baru.akhir === null) return refuse({ jenis: 'pengganti-kepala-tanpa-akhir', sebutan: sebutPejabat(daerah, baru) })
  const lama = daftar.find(
    (k) =>
      k.kepalaDaerahId !== baru.kepalaDaerahId &&
      k.jabatan === baru.jabatan &&
      isPenggantiKepala(k.jenis) === isPenggantiKepala(baru.jenis) &&
      isMasaBertumpuk(masaKepala(k), masa),
  )
  if (lama === undefined) return ok(null)
  return refuse({
    jenis: 'dua-kepala-daerah',
    jabatan: sebutJabatan(daerah, baru.jabatan),
    baru: baru.nama,
    lama: lama.nama,
    pelantikan: lama.pelantikan,
    bertemu: lama.pelantikan > baru.pelantikan ? lama.pelantikan : baru.pelantikan,
  })
}

/** Who acts in the post on a day: the one who stands in, else the holder, else nobody. */
export function kepalaDaerahPada<K extends KepalaDaerah>(daftar: readonly K[], jabatan: JabatanKepala, hari: Tanggal): K | null {
  const berlaku = daftar.filter((k) => k.jabatan === jabatan && isDalamMasa(masaKepala(k), hari))
  return berlaku.find((k) => isPenggantiKepala(k.jenis)) ?? berlaku[0] ?? null
}

/** The hundred days after an inauguration; the day itself is day 1 (S4-12). */
export function hitungSeratusHari(pelantikan: Tanggal, hariIni: Tanggal): { readonly hariKe: number; readonly hariKe100: Tanggal } {
  return { hariKe: selisihHari(pelantikan, hariIni) + 1, hariKe100: tambahHari(pelantikan, 99) }
}
