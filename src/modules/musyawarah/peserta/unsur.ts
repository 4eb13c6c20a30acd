/** Whom a participant stands for: the closed list of the invitation papers (Permendagri 86/2017; domain.md §3.4). */
export const DAFTAR_UNSUR = [
  'perangkat-daerah',
  'dprd',
  'forkopimda',
  'forkopimcam',
  'pemerintah-kecamatan',
  'pemerintah-desa',
  'bpd-lpm',
  'rt-rw',
  'tp-pkk',
  'tokoh-masyarakat',
  'tokoh-agama',
  'pemuda',
  'anak',
  'disabilitas',
  'lansia',
  'lsm',
  'dunia-usaha',
  'akademisi',
  'media',
  'warga',
] as const
export type Unsur = (typeof DAFTAR_UNSUR)[number]

export const DAFTAR_PERAN_PESERTA = ['pimpinan', 'pendamping', 'narasumber', 'notulis', 'peserta'] as const
export const DAFTAR_CARA_HADIR = ['qr', 'meja', 'daftar'] as const
export const DAFTAR_KEADAAN_PESERTA = ['menunggu', 'tercatat', 'dikeluarkan'] as const
export const DAFTAR_KELOMPOK = ['infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan'] as const
export const JENIS_KELAMIN = ['L', 'P'] as const

/** C-05 asks for at least one of these. */
export const UNSUR_MARGINAL: readonly Unsur[] = ['anak', 'disabilitas', 'lansia']
