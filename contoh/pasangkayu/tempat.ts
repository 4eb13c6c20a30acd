import { tanggal, type Tanggal } from '#src/lib/waktu.ts'
import type { Daerah } from '#src/modules/pengguna/daerah.ts'
import type { Tahap } from '#src/modules/usulan/putusan/rute.ts'

export const TAHUN = 2024

export const DAERAH = {
  daerahId: '7601',
  kodeWilayah: '76.01',
  nama: 'Kabupaten Pasangkayu',
  jenis: 'kabupaten',
  zonaWaktu: 'WITA',
  istilah: {},
  dataContoh: true,
  tanggalDemo: tanggal('2023-05-09'),
  rute: 'permendagri',
} as const satisfies Daerah

export const MULAI: Tanggal = tanggal('2022-12-05')

/** The calendar of the scenario: when each stage was open, and the day on which it decided. The dates are invented. */
export const KALENDER: Readonly<Partial<Record<Tahap, { readonly buka: Tanggal; readonly tutup: Tanggal; readonly hari: Tanggal }>>> = {
  pengusulan: { buka: tanggal('2023-01-02'), tutup: tanggal('2023-02-01'), hari: tanggal('2023-01-16') },
  desa: { buka: tanggal('2023-01-09'), tutup: tanggal('2023-02-06'), hari: tanggal('2023-01-26') },
  kecamatan: { buka: tanggal('2023-02-06'), tutup: tanggal('2023-02-28'), hari: tanggal('2023-02-15') },
  'mitra-bappeda': { buka: tanggal('2023-02-20'), tutup: tanggal('2023-03-11'), hari: tanggal('2023-02-28') },
  'forum-perangkat-daerah': { buka: tanggal('2023-03-06'), tutup: tanggal('2023-03-31'), hari: tanggal('2023-03-15') },
  'musrenbang-kabupaten': { buka: tanggal('2023-03-27'), tutup: tanggal('2023-04-15'), hari: tanggal('2023-04-05') },
  tapd: { buka: tanggal('2023-05-01'), tutup: tanggal('2023-06-01'), hari: tanggal('2023-05-09') },
  penganggaran: { buka: tanggal('2023-08-01'), tutup: tanggal('2023-12-01'), hari: tanggal('2023-09-12') },
}

export const DASAR_JADWAL = 'Permendagri 86/2017; tanggalnya contoh, bukan jadwal resmi Kab. Pasangkayu'
export const DASAR_PAGU = 'Contoh: angka dikarang untuk skenario ini, bukan pagu resmi Kab. Pasangkayu'
