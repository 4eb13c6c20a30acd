import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import { type Keadaan, type Keputusan, type Posisi, type Rute, type Tahap, tahapRute, type Tujuan } from '#src/modules/usulan/putusan/rute.ts'

/** A decision as the public sees it: by office, never by name. Volumes in thousandths, money in rupiah. */
export interface PutusanPublik {
  readonly urut: number
  readonly tahap: Tahap
  readonly keputusan: Keputusan
  readonly volume: number
  readonly rupiah: number
  readonly alasan: KodeAlasan | null
  readonly teks: string | null
  readonly urutanPrioritas: number | null
  readonly perangkatDaerah: string
  readonly jabatan: string
  readonly batasPerbaikan: string | null
  /** With `teruskan`: whose it is. */
  readonly tujuan?: Tujuan | null
  /** Where it left the proposal; a parent that took others in stays where it was. */
  readonly keadaanKe?: Keadaan
  readonly waktu: string
}

/** A decision with what stood before it, so that a change can be told as one. */
export interface PutusanBerubah extends PutusanPublik {
  readonly volumeSebelum: number
  readonly rupiahSebelum: number
}

/** The knots of the thread, as all screens draw them. */
export type Rupa = 'selesai' | 'kini' | 'tunggu' | 'putus' | 'nanti'

export interface Langkah {
  readonly tahap: Tahap
  readonly rupa: Rupa
  readonly sekarang: boolean
  readonly putusan: readonly PutusanBerubah[]
}

export interface FaktaPerjalanan extends Posisi {
  readonly rute: Rute
  readonly kodeWilayah: string
  readonly volume: number
  readonly anggaran: number
  readonly putusan: readonly PutusanPublik[]
}

/** The whole journey: what was decided at each stage, where it stands, what still lies ahead. A closed answer ends the thread. */
export function susunPerjalanan(f: FaktaPerjalanan): Langkah[] {
  const putusan = denganSebelumnya(f)
  const tahap: readonly Tahap[] = ['pengusulan', ...tahapRute(f.rute, f.kodeWilayah), 'penganggaran', 'pelaksanaan']
  const kini = tahap.indexOf(f.tahap)
  const langkah = tahap.map((t, i): Langkah => {
    const rupa = i < kini ? 'selesai' : i > kini ? 'nanti' : rupaKini(f)
    return { tahap: t, rupa, sekarang: i === kini, putusan: putusan.filter((p) => p.tahap === t) }
  })
  return isTertutup(f) ? langkah.slice(0, kini + 1) : langkah
}

const TERTUTUP: ReadonlySet<Keadaan> = new Set(['ditolak', 'ditunda', 'dibatalkan', 'digabung', 'dipecah', 'diteruskan', 'tidak-terealisasi'])

function isTertutup({ keadaan }: Posisi): boolean {
  return TERTUTUP.has(keadaan)
}

function rupaKini({ keadaan }: Posisi): Rupa {
  switch (keadaan) {
    case 'ditolak':
    case 'dibatalkan':
    case 'tidak-terealisasi':
      return 'putus'
    case 'terealisasi':
      return 'selesai'
    case 'diajukan':
    case 'dikembalikan':
    case 'direncanakan':
    case 'dianggarkan':
      return 'tunggu'
    default:
      return 'kini'
  }
}

function denganSebelumnya(f: FaktaPerjalanan): PutusanBerubah[] {
  let [volumeSebelum, rupiahSebelum] = [f.volume, f.anggaran]
  return f.putusan.map((p) => {
    const berubah = { ...p, volumeSebelum, rupiahSebelum }
    volumeSebelum = p.volume
    rupiahSebelum = p.rupiah
    return berubah
  })
}

/** How a decision changed what was asked: the words differ for less, more, and for money alone. */
export type Perubahan = 'berkurang' | 'bertambah' | 'biaya-turun' | 'biaya-naik' | null

export function perubahan(dari: { volume: number; rupiah: number }, ke: { volume: number; rupiah: number }): Perubahan {
  if (ke.volume !== dari.volume) return ke.volume < dari.volume ? 'berkurang' : 'bertambah'
  if (ke.rupiah !== dari.rupiah) return ke.rupiah < dari.rupiah ? 'biaya-turun' : 'biaya-naik'
  return null
}
