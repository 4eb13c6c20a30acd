import type { Progres } from '#contoh/banyak/nasib.ts'
import type { Kalender } from '#contoh/banyak/kalender.ts'

/** How much each government brings in one budget year, and how far its kecamatan have come on the demo date. */
export interface Skenario {
  readonly daerahId: string
  readonly tahun: number
  /** Wishes of a village that takes part, on average, and the share of villages that do. */
  readonly rata: number
  readonly ikut: number
  readonly kalender: Kalender
  readonly progres: (kodeKecamatan: string) => Progres
  /** Villages whose proposals the scenario tells one by one. */
  readonly kecuali: (kodeDesa: string) => boolean
  readonly urutanAwal?: number
}

/** Days of the kecamatan's meetings, in the order of their codes, within the window. */
function hariKecamatan(hari: Readonly<Record<string, string>>, lain: readonly string[]): (kode: string) => string {
  return (kode) => hari[kode] ?? lain[Number(kode.slice(-2)) % lain.length] ?? ''
}

function progresDari(khusus: Readonly<Record<string, Progres>>, lain: Progres): (kode: string) => Progres {
  return (kode) => khusus[kode] ?? lain
}

const PERCONTOHAN_BEKASI = ['32.16.16', '32.16.13', '32.16.03', '32.16.04']
const SUKAKARYA = '32.16.14'

/** Kab. Bekasi beside the proposals its sheet tells one by one: the villages on the eve of their kecamatan's musrenbang, and the pilot kecamatan after theirs. */
export const SKENARIO_BEKASI: readonly Omit<Skenario, 'kecuali'>[] = [
  {
    daerahId: '3216',
    tahun: 2025,
    rata: 12,
    ikut: 0.98,
    kalender: {
      masuk: ['2023-12-12', '2024-01-19'],
      desa: ['2024-01-08', '2024-01-19'],
      kecamatan: () => '2024-01-24',
      mitra: '2024-02-19',
      forum: '2024-03-04',
      rencana: null,
    },
    progres: progresDari(
      { ...Object.fromEntries([...PERCONTOHAN_BEKASI, SUKAKARYA].map((k) => [k, 'kosong' as const])), '32.16.17': 'di-desa', '32.16.23': 'di-desa' },
      'di-kecamatan',
    ),
  },
  {
    daerahId: '3216',
    tahun: 2025,
    rata: 5,
    ikut: 0.8,
    kalender: {
      masuk: ['2023-11-28', '2023-12-28'],
      desa: ['2023-12-11', '2023-12-28'],
      kecamatan: () => '2024-01-09',
      mitra: '2024-01-12',
      forum: '2024-01-18',
      rencana: null,
    },
    progres: (kode) => (PERCONTOHAN_BEKASI.includes(kode) ? 'selesai-kecamatan' : 'kosong'),
    urutanAwal: 60,
  },
]

/** Kab. Bekasi in years that have been answered: 2023 carried out and reported, 2024 in the budget that has just begun. */
export const RIWAYAT_BEKASI: readonly Omit<Skenario, 'kecuali'>[] = [
  {
    daerahId: '3216',
    tahun: 2023,
    rata: 2.4,
    ikut: 0.86,
    kalender: {
      masuk: ['2022-01-04', '2022-01-21'],
      desa: ['2022-01-13', '2022-01-24'],
      kecamatan: hariKecamatan({ [SUKAKARYA]: '2022-02-08' }, ['2022-02-02', '2022-02-03', '2022-02-07', '2022-02-09', '2022-02-10']),
      mitra: '2022-02-22',
      forum: '2022-03-08',
      rencana: {
        renja: '2022-03-02',
        kabupaten: '2022-03-22',
        tapd: '2022-07-06',
        ppas: '2022-08-12',
        penganggaran: '2022-11-22',
        apbd: '2022-11-30',
        kerja: ['2023-05-15', '2023-12-12'],
      },
    },
    progres: () => 'selesai',
  },
  {
    daerahId: '3216',
    tahun: 2024,
    rata: 3,
    ikut: 0.9,
    kalender: {
      masuk: ['2022-12-12', '2023-01-18'],
      desa: ['2023-01-09', '2023-01-23'],
      kecamatan: hariKecamatan({}, ['2023-01-31', '2023-02-01', '2023-02-02', '2023-02-06', '2023-02-08', '2023-02-09']),
      mitra: '2023-02-21',
      forum: '2023-03-08',
      rencana: {
        renja: '2023-03-01',
        kabupaten: '2023-03-22',
        tapd: '2023-07-06',
        ppas: '2023-08-14',
        penganggaran: '2023-11-21',
        apbd: '2023-11-30',
        kerja: null,
      },
    },
    progres: (kode) => (kode === SUKAKARYA ? 'kosong' : 'sampai-anggaran'),
  },
]

const SEMUA = (): boolean => false

export const SKENARIO_LAIN: readonly Skenario[] = [
  {
    daerahId: '6213',
    tahun: 2021,
    rata: 5,
    ikut: 0.95,
    kalender: {
      masuk: ['2019-12-10', '2020-01-30'],
      desa: ['2020-01-13', '2020-01-30'],
      kecamatan: hariKecamatan({ '62.13.06': '2020-02-11', '62.13.01': '2020-02-05', '62.13.02': '2020-02-06', '62.13.05': '2020-02-10' }, ['2020-02-13']),
      mitra: '2020-02-24',
      forum: '2020-03-10',
      rencana: null,
    },
    progres: progresDari(
      {
        '62.13.01': 'selesai-kecamatan',
        '62.13.02': 'selesai-kecamatan',
        '62.13.05': 'selesai-kecamatan',
        '62.13.06': 'rapat',
        '62.13.09': 'di-desa',
        '62.13.10': 'kosong',
      },
      'di-kecamatan',
    ),
    kecuali: SEMUA,
  },
  {
    daerahId: '1603',
    tahun: 2019,
    rata: 3.4,
    ikut: 0.6,
    kalender: {
      masuk: ['2017-12-12', '2018-01-25'],
      desa: ['2018-01-10', '2018-01-25'],
      kecamatan: hariKecamatan({}, ['2018-02-06', '2018-02-07', '2018-02-08', '2018-02-12', '2018-02-13', '2018-02-14', '2018-02-15']),
      mitra: '2018-02-26',
      forum: '2018-03-13',
      rencana: {
        renja: '2018-03-08',
        kabupaten: '2018-03-28',
        tapd: '2018-06-20',
        ppas: '2018-08-15',
        penganggaran: '2018-08-28',
        apbd: null,
        kerja: null,
      },
    },
    progres: progresDari({}, 'di-penganggaran'),
    kecuali: SEMUA,
  },
  {
    daerahId: '1707',
    tahun: 2024,
    rata: 4.5,
    ikut: 0.95,
    kalender: {
      masuk: ['2022-12-13', '2023-01-26'],
      desa: ['2023-01-10', '2023-01-26'],
      kecamatan: hariKecamatan({}, ['2023-02-07', '2023-02-08', '2023-02-09', '2023-02-13', '2023-02-14', '2023-02-15', '2023-02-16']),
      mitra: '2023-02-27',
      forum: '2023-03-08',
      rencana: { renja: '2023-03-06', kabupaten: null, tapd: null, ppas: null, penganggaran: null, apbd: null, kerja: null },
    },
    progres: progresDari({ '17.07.12': 'selesai-kecamatan' }, 'di-forum'),
    kecuali: SEMUA,
  },
  {
    daerahId: '1607',
    tahun: 2026,
    rata: 3.4,
    ikut: 0.55,
    kalender: {
      masuk: ['2024-12-10', '2025-01-30'],
      desa: ['2025-01-13', '2025-01-30'],
      kecamatan: hariKecamatan({ '16.07.03': '2025-02-12' }, ['2025-02-04', '2025-02-05', '2025-02-06', '2025-02-10', '2025-02-11']),
      mitra: '2025-02-24',
      forum: '2025-03-11',
      rencana: null,
    },
    progres: progresDari(
      {
        '16.07.03': 'rapat',
        '16.07.01': 'selesai-kecamatan',
        '16.07.05': 'selesai-kecamatan',
        '16.07.06': 'selesai-kecamatan',
        '16.07.10': 'selesai-kecamatan',
        '16.07.11': 'selesai-kecamatan',
        '16.07.07': 'di-desa',
        '16.07.08': 'di-desa',
        '16.07.21': 'kosong',
      },
      'di-kecamatan',
    ),
    kecuali: SEMUA,
  },
]
