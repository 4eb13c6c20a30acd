/**
 * Everything the calendar can time: a process and its stages, in the order in which they are held.
 * The stages of `usulan` are those of its routes; a test keeps the two lists alike.
 */
export const PROSES = {
  usulan: ['pengusulan', 'desa', 'kecamatan', 'sekretariat-dprd', 'mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran'],
  'rkp-desa': ['musyawarah-desa', 'penetapan', 'penyampaian-usulan', 'jawaban-usulan'],
  kamus: ['penyusunan', 'sosialisasi'],
  pokir: ['penelaahan', 'penginputan', 'pemeriksaan'],
  rkpd: ['rancangan-awal', 'konsultasi-publik', 'musrenbang-provinsi', 'musrenbang-nasional', 'rancangan-akhir', 'reviu-apip', 'fasilitasi', 'penetapan'],
  renja: ['rancangan-awal', 'verifikasi', 'penetapan'],
  'kua-ppas': ['rancangan', 'kesepakatan', 'pagu-desa'],
  apbd: ['penyusunan-rka', 'rancangan-perda', 'persetujuan-bersama', 'penetapan'],
  'perubahan-rkpd': ['rancangan', 'penetapan', 'perubahan-kua-ppas', 'perubahan-apbd'],
  evaluasi: ['triwulan-1', 'triwulan-2', 'triwulan-3', 'triwulan-4'],
  pelaporan: ['laporan-kepala-daerah'],
  rpjmd: [
    'rancangan-awal',
    'konsultasi-publik',
    'nota-kesepakatan',
    'rancangan-renstra',
    'musrenbang-rpjmd',
    'rancangan-akhir',
    'reviu-apip',
    'rancangan-perda',
    'penetapan',
    'penetapan-renstra',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Proses = keyof typeof PROSES
export type TahapProses = (typeof PROSES)[Proses][number]

export const DAFTAR_PROSES = Object.keys(PROSES) as [Proses, ...Proses[]]
export const DAFTAR_TAHAP_PROSES = [...new Set(Object.values(PROSES).flat())] as [TahapProses, ...TahapProses[]]

export function isTahapProses(proses: Proses, tahap: string): boolean {
  return (PROSES[proses] as readonly string[]).includes(tahap)
}

/** Stages that do not follow one another: the DPRD's desk stands on a route of its own, and SIPD asks Bappeda before the kecamatan. */
const LEPAS_URUTAN: ReadonlySet<string> = new Set(['usulan/sekretariat-dprd'])
const BEBAS_PADA_SIPD: ReadonlySet<string> = new Set(['usulan/mitra-bappeda'])

/** Where a stage stands in its process, or `null` where no order is laid down. */
export function urutanTahap(proses: Proses, tahap: string, rute: string): number | null {
  const nama = `${proses}/${tahap}`
  if (LEPAS_URUTAN.has(nama) || (rute === 'sipd' && BEBAS_PADA_SIPD.has(nama))) return null
  const i = (PROSES[proses] as readonly string[]).indexOf(tahap)
  return i === -1 ? null : i
}
