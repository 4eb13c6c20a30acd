import { tambahHari, tanggal } from '#src/lib/waktu.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { PERCONTOHAN, TAHUN } from '#contoh/bekasi/tempat.ts'
import type { UsulanContoh } from '#contoh/bekasi/usulan-contoh.ts'
import type { Babak } from '#contoh/panggung.ts'

/** When each group of kecamatan stood at which desk. Entry: the first day, and over how many days the village's proposals came. */
type Kalender = Readonly<Record<Exclude<Tahap, 'pengusulan' | 'desa' | 'sekretariat-dprd' | 'pelaksanaan'>, string>> & {
  readonly masuk: string
  readonly selama: number
}

const KALENDER: Readonly<Record<'lalu' | 'percontohan' | 'sukakarya', Kalender>> = {
  lalu: {
    masuk: '2022-12-19',
    selama: 25,
    kecamatan: '2023-02-07',
    'mitra-bappeda': '2023-02-20',
    'forum-perangkat-daerah': '2023-03-07',
    'musrenbang-kabupaten': '2023-03-21',
    tapd: '2023-07-05',
    penganggaran: '2023-11-20',
  },
  percontohan: {
    masuk: '2023-11-28',
    selama: 28,
    kecamatan: '2024-01-09',
    'mitra-bappeda': '2024-01-12',
    'forum-perangkat-daerah': '2024-01-18',
    'musrenbang-kabupaten': '2024-01-22',
    tapd: '2024-01-23',
    penganggaran: '2024-01-24',
  },
  sukakarya: {
    masuk: '2023-12-11',
    selama: 36,
    kecamatan: '2024-01-24',
    'mitra-bappeda': '2024-01-25',
    'forum-perangkat-daerah': '2024-01-25',
    'musrenbang-kabupaten': '2024-01-25',
    tapd: '2024-01-25',
    penganggaran: '2024-01-25',
  },
}

function kalender(u: UsulanContoh): Kalender {
  if (u.tahun !== TAHUN) return KALENDER.lalu
  return (PERCONTOHAN as readonly string[]).includes(u.desa.slice(0, 8)) ? KALENDER.percontohan : KALENDER.sukakarya
}

const MASUK_TERLAMBAT = { tanggal: '2024-01-15', jam: '10:12' }

/** Proposals of a village come in one after the other, in office hours. */
export function waktuMasuk(u: UsulanContoh, jumlahDesa: number): Babak {
  if (u.alur.terlambat) return MASUK_TERLAMBAT
  const k = kalender(u)
  const hari = Math.floor(((u.urutan - 1) * k.selama) / jumlahDesa)
  return { tanggal: tambahHari(tanggal(k.masuk), hari), jam: jamKe(u.urutan * 17 + Number(u.desa.slice(-2)) * 23, 8, 15) }
}

/** The instant of a decision. The village decides on the day of its meeting, after the opening and before the close. */
export function waktuPutus(u: UsulanContoh, tahap: Tahap, hariDesa: string): Babak {
  const k = kalender(u)
  const menit = u.urutan * 13 + Number(u.desa.slice(-2)) * 7
  if (u.alur.terlambat) return { tanggal: '2024-01-17', jam: '09:40' }
  if (tahap === 'desa') return { tanggal: hariDesa, jam: jamKe(menit, 9, 15) }
  if (tahap === 'pengusulan' || tahap === 'sekretariat-dprd' || tahap === 'pelaksanaan') throw new Error(`contoh: tidak ada putusan di tahap ${tahap}`)
  return { tanggal: k[tahap], jam: tahap === 'kecamatan' ? jamKe(menit, 13, 15) : jamKe(menit, 9, 15) }
}

function jamKe(menit: number, dari: number, sampai: number): string {
  const m = menit % ((sampai - dari) * 60)
  return `${String(dari + Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
}
