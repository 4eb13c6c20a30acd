import { isSesudahForum } from '#src/modules/rekapitulasi/kelompok.ts'
import { type FaktaPerjalanan, perubahan, type Perubahan, type PutusanPublik } from '#src/portal/perjalanan.ts'
import type { Keadaan, Keputusan, Tujuan } from '#src/modules/usulan/putusan/rute.ts'

export type JenisJawaban =
  | 'dianggarkan'
  | 'direncanakan'
  | 'diterima-dinas'
  | 'disetujui'
  | 'belum-dijawab'
  | 'dikembalikan'
  | 'dicadangkan'
  | 'ditunda'
  | 'ditolak'
  | 'dibatalkan'
  | 'digabung'
  | 'dipecah'
  | 'diteruskan'
  | 'terealisasi'
  | 'tidak-terealisasi'

/** Colour and icon of an answer; the word always stands beside it. */
export type Nada = 'jadi' | 'tunggu' | 'tolak' | 'kabar'

export interface Jawaban {
  readonly jenis: JenisJawaban
  readonly nada: Nada
  readonly perubahan: Perubahan
  /** The decision whose reason explains the answer, if it needs one. */
  readonly penentu: PutusanPublik | null
}

export interface FaktaJawaban extends Omit<FaktaPerjalanan, 'rute' | 'kodeWilayah'> {
  readonly volumeKini: number
  readonly anggaranKini: number
}

const NADA: Readonly<Record<JenisJawaban, Nada>> = {
  dianggarkan: 'jadi',
  direncanakan: 'jadi',
  'diterima-dinas': 'jadi',
  disetujui: 'jadi',
  'belum-dijawab': 'tunggu',
  dikembalikan: 'tunggu',
  dicadangkan: 'kabar',
  ditunda: 'kabar',
  ditolak: 'tolak',
  dibatalkan: 'kabar',
  digabung: 'kabar',
  dipecah: 'kabar',
  diteruskan: 'kabar',
  terealisasi: 'jadi',
  'tidak-terealisasi': 'tolak',
}

/** The decision that put a proposal into a state which must be explained. */
const PENENTU: Readonly<Partial<Record<JenisJawaban, Keputusan>>> = {
  dikembalikan: 'kembalikan',
  dicadangkan: 'cadangkan',
  ditunda: 'tunda',
  ditolak: 'tolak',
  dibatalkan: 'batalkan',
  digabung: 'gabungkan',
  dipecah: 'pecah',
  diteruskan: 'teruskan',
  'tidak-terealisasi': 'tidak-realisasikan',
}

/** The answer before the history: what was decided so far, and the decision that explains it. */
export function susunJawaban(f: FaktaJawaban): Jawaban {
  const jenis = jenisJawaban(f)
  const alasan = PENENTU[jenis]
  const ubah = alasan === undefined ? perubahan({ volume: f.volume, rupiah: f.anggaran }, { volume: f.volumeKini, rupiah: f.anggaranKini }) : null
  const penentu = alasan ?? (ubah === null ? undefined : 'ubah')
  return { jenis, nada: NADA[jenis], perubahan: ubah, penentu: f.putusan.findLast((p) => p.keputusan === penentu) ?? null }
}

function jenisJawaban(f: FaktaJawaban): JenisJawaban {
  if (f.keadaan !== 'diajukan' && f.keadaan !== 'draf') return f.keadaan
  if (isSesudahForum(f.tahap)) return 'diterima-dinas'
  return f.putusan.some((p) => p.keputusan === 'terima' || p.keputusan === 'ubah') ? 'disetujui' : 'belum-dijawab'
}

/** Ended, or put off, without a yes and without another proposal or office that carries it on. */
export function isBerakhirTanpaYa(keadaan: Keadaan): boolean {
  return keadaan === 'ditolak' || keadaan === 'ditunda' || keadaan === 'dibatalkan' || keadaan === 'tidak-terealisasi'
}

/** What makes the sentence of an ended proposal concrete: the parent's number, who it went to, the day it was finished. */
export interface RincianAkhir {
  readonly nomorInduk: string | null
  readonly tujuan: Tujuan | null
  readonly tanggalSelesai: string | null
}

/** The sentence for an answer that is no yes: the concrete one where its facts are known. */
export function kunciKalimat(jenis: Exclude<JenisJawaban, 'dianggarkan' | 'direncanakan' | 'diterima-dinas' | 'disetujui'>, r: RincianAkhir) {
  if (jenis === 'digabung' && r.nomorInduk !== null) return 'jawab.digabung-nomor'
  if (jenis === 'diteruskan' && r.tujuan !== null) return `jawab.diteruskan-${r.tujuan}` as const
  if (jenis === 'terealisasi' && r.tanggalSelesai !== null) return 'jawab.terealisasi-tanggal'
  return `jawab.${jenis}` as const
}
