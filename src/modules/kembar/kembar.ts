import { refuse, ok, type Result } from '#src/lib/result.ts'
import type { Keadaan } from '#src/modules/usulan/putusan/rute.ts'
import { kunciNama } from '#src/modules/wilayah/wilayah.ts'

/** What became of a suspicion. `berbeda` is remembered: that pair is never suggested again. */
export const DAFTAR_KEADAAN_KEMBAR = ['dugaan', 'nanti', 'sama', 'berbeda'] as const
export type KeadaanKembar = (typeof DAFTAR_KEADAAN_KEMBAR)[number]
export const DAFTAR_PUTUSAN_KEMBAR = ['sama', 'berbeda', 'nanti'] as const
export type PutusanKembar = (typeof DAFTAR_PUTUSAN_KEMBAR)[number]
/** Who found it: the proposer before submitting, the look at each new one, or a round over a year. */
export const DAFTAR_SUMBER_KEMBAR = ['pengusulan', 'pengajuan', 'putaran'] as const
export type SumberKembar = (typeof DAFTAR_SUMBER_KEMBAR)[number]

export const DAFTAR_PENDUKUNG = ['desa', 'rw', 'rt', 'lembaga', 'warga'] as const
export type JenisPendukung = (typeof DAFTAR_PENDUKUNG)[number]

export type PenolakanKembar =
  | { readonly jenis: 'kembar-tidak-ditemukan' }
  | { readonly jenis: 'kembar-sudah-diputus'; readonly keadaan: KeadaanKembar; readonly jabatan: string; readonly versi: number }
  | { readonly jenis: 'kembar-diri-sendiri' }
  | { readonly jenis: 'keterangan-terlalu-singkat'; readonly minimal: number }
  | { readonly jenis: 'usulan-serupa-tidak-ditemukan' }

export type PenolakanDukungan =
  | { readonly jenis: 'usulan-serupa-tidak-ditemukan' }
  | { readonly jenis: 'dukungan-usulan-sendiri' }
  | { readonly jenis: 'dukungan-belum-diajukan' }
  | { readonly jenis: 'dukungan-sudah-berakhir'; readonly keadaan: Keadaan }
  | { readonly jenis: 'dukungan-sudah-ada' }
  | PenolakanTarik
  | { readonly jenis: 'pendukung-tanpa-nomor'; readonly apa: 'RT' | 'RW' }
  | { readonly jenis: 'pendukung-tanpa-nama' }
  | { readonly jenis: 'berkas-tidak-ditemukan' }

export type PenolakanTarik =
  | { readonly jenis: 'dukungan-tidak-ditemukan' }
  | { readonly jenis: 'dukungan-bukan-anda' }
  | { readonly jenis: 'dukungan-sudah-ditarik' }

/** Support is taken back by whoever gave it, once. */
export function periksaTarik(d: { readonly createdBy: string; readonly ditarik: boolean } | null, penggunaId: string): PenolakanTarik | null {
  if (d === null) return { jenis: 'dukungan-tidak-ditemukan' }
  if (d.createdBy !== penggunaId) return { jenis: 'dukungan-bukan-anda' }
  return d.ditarik ? { jenis: 'dukungan-sudah-ditarik' } : null
}

/** Two needs in the one order a pair is kept in. */
export function urutPasangan<T>(a: T, b: T, id: (x: T) => string): readonly [T, T] {
  return id(a) < id(b) ? [a, b] : [b, a]
}

const PANJANG_KETERANGAN = 10

/** One decision on a suspicion; `nanti` leaves it open, anything else is final. A reason is owed to whoever reads it later. */
export function periksaPutusanKembar(
  p: { readonly keadaan: KeadaanKembar; readonly versi: number; readonly jabatan: string | null },
  perintah: { readonly putusan: PutusanKembar; readonly keterangan: string; readonly versi: number },
): PenolakanKembar | null {
  const isTerbuka = p.keadaan === 'dugaan' || p.keadaan === 'nanti'
  if (!isTerbuka || p.versi !== perintah.versi) return { jenis: 'kembar-sudah-diputus', keadaan: p.keadaan, jabatan: p.jabatan ?? '–', versi: p.versi }
  const singkat = perintah.putusan !== 'nanti' && perintah.keterangan.trim().length < PANJANG_KETERANGAN
  return singkat ? { jenis: 'keterangan-terlalu-singkat', minimal: PANJANG_KETERANGAN } : null
}

export interface Pendukung {
  readonly jenis: JenisPendukung
  readonly kodeWilayah: string
  readonly rw: string | null
  readonly rt: string | null
  readonly nama: string | null
}

/** What makes a supporter one and the same, so that each counts once. A citizen's account is its own key. */
export function kunciPendukung(p: Pendukung, penggunaId: string | null): Result<string, PenolakanDukungan> {
  const nomor = (teks: string | null): string | null => /\d+/.exec(teks ?? '')?.[0].replace(/^0+(?=\d)/, '') ?? null
  const [rw, rt] = [nomor(p.rw), nomor(p.rt)]
  if (p.jenis === 'desa') return ok(`desa:${p.kodeWilayah}`)
  if (p.jenis === 'rw') return rw === null ? refuse({ jenis: 'pendukung-tanpa-nomor', apa: 'RW' }) : ok(`rw:${p.kodeWilayah}:${rw}`)
  if (p.jenis === 'rt') return rt === null ? refuse({ jenis: 'pendukung-tanpa-nomor', apa: 'RT' }) : ok(`rt:${p.kodeWilayah}:${rw ?? ''}:${rt}`)
  if (p.jenis === 'warga' && penggunaId !== null) return ok(`pengguna:${penggunaId}`)
  const nama = kunciNama(p.nama ?? '')
  return nama === '' ? refuse({ jenis: 'pendukung-tanpa-nama' }) : ok(`${p.jenis}:${p.kodeWilayah}:${nama}`)
}

/** A need can be supported while its entry is alive: not as a draft, not after it was withdrawn, refused, merged or done. */
const DAPAT_DIDUKUNG: ReadonlySet<Keadaan> = new Set(['diajukan', 'dikembalikan', 'dicadangkan', 'ditunda', 'diteruskan', 'direncanakan', 'dianggarkan'])

export interface SasaranDukungan {
  readonly keadaan: Keadaan
  readonly kunciPengusul: string | null
}

export function periksaDukungan(u: SasaranDukungan, kunci: string): PenolakanDukungan | null {
  if (u.keadaan === 'draf') return { jenis: 'dukungan-belum-diajukan' }
  if (u.kunciPengusul === kunci) return { jenis: 'dukungan-usulan-sendiri' }
  return DAPAT_DIDUKUNG.has(u.keadaan) ? null : { jenis: 'dukungan-sudah-berakhir', keadaan: u.keadaan }
}

export function isDapatDidukung(keadaan: Keadaan): boolean {
  return DAPAT_DIDUKUNG.has(keadaan)
}
