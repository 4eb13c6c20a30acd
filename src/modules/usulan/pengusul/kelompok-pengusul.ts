import type { KelompokPengusul, TipeKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { IsiDraf } from '#src/modules/usulan/usulan.schema.ts'

type Kanal = IsiDraf['kanal']
type JenisPengusul = IsiDraf['pengusul']['jenis']

const KELOMPOK_JENIS: Readonly<Record<JenisPengusul, KelompokPengusul>> = {
  warga: 'individu',
  rt: 'rt-rw',
  rw: 'rt-rw',
  desa: 'desa',
  kelurahan: 'kelurahan',
  kecamatan: 'kecamatan',
  lembaga: 'lembaga',
  'perangkat-daerah': 'perangkat-daerah',
  dprd: 'dprd',
}

/** Whose proposal it becomes by the way it takes; what was carried over stays its first proposer's. */
const KELOMPOK_KANAL: Readonly<Record<Kanal, KelompokPengusul | null>> = {
  'musrenbang-desa': 'desa',
  'musrenbang-kelurahan': 'kelurahan',
  kecamatan: 'kecamatan',
  'rembuk-rw': 'rt-rw',
  // A special forum's wish is what the village or kecamatan brings in.
  'musrenbang-khusus': null,
  lembaga: 'lembaga',
  perorangan: 'individu',
  pokir: 'dprd',
  'perangkat-daerah': 'perangkat-daerah',
  luncuran: null,
}

/** A neighbourhood's wish that the village's musrenbang brings is the village's too: an item is open when it is open to either. */
export function kelompokPengusul(jenis: JenisPengusul, kanal: Kanal): KelompokPengusul[] {
  const kelompok = KELOMPOK_KANAL[kanal]
  return [...new Set([KELOMPOK_JENIS[jenis], ...(kelompok === null ? [] : [kelompok])])]
}

export function jalurKamus(kanal: Kanal): TipeKamus {
  return kanal === 'pokir' ? 'pokir' : 'musrenbang'
}
