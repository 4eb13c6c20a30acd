/** Stages a pengajuan can stand at: from the author's desk to the budget and the work itself. */
export const DAFTAR_TAHAP = [
  'pengusulan',
  'desa',
  'kecamatan',
  'sekretariat-dprd',
  'mitra-bappeda',
  'forum-perangkat-daerah',
  'musrenbang-kabupaten',
  'tapd',
  'penganggaran',
  'pelaksanaan',
] as const
export type Tahap = (typeof DAFTAR_TAHAP)[number]

export const DAFTAR_KEADAAN = [
  'draf',
  'diajukan',
  'dikembalikan',
  'dicadangkan',
  'ditunda',
  'ditolak',
  'dibatalkan',
  'digabung',
  'dipecah',
  'diteruskan',
  'direncanakan',
  'dianggarkan',
  'terealisasi',
  'tidak-terealisasi',
] as const
/** What became nothing, or went on as something else: it carries no plan and no budget line any more. */
export const KEADAAN_GUGUR = ['ditolak', 'ditunda', 'dicadangkan', 'dibatalkan', 'digabung', 'dipecah', 'diteruskan'] as const satisfies readonly Keadaan[]
export type Keadaan = (typeof DAFTAR_KEADAAN)[number]

/** The closed list of legal verbs; their passives are the states. */
export const DAFTAR_KEPUTUSAN = [
  'ajukan',
  'terima',
  'ubah',
  'kembalikan',
  'alihkan',
  'cadangkan',
  'tunda',
  'tolak',
  'batalkan',
  'gabungkan',
  'pecah',
  'teruskan',
  'anggarkan',
  'realisasikan',
  'tidak-realisasikan',
] as const
export type Keputusan = (typeof DAFTAR_KEPUTUSAN)[number]

const PUTUSAN_GUGUR: ReadonlySet<string> = new Set<string>(['tolak', 'tunda', 'teruskan', 'batalkan', 'gabungkan', 'pecah'] satisfies Keputusan[])

/** Whether a stage has turned a proposal down: it is voted on and scored no more. */
export function isPutusanGugur(keputusan: string | null): boolean {
  return PUTUSAN_GUGUR.has(keputusan ?? '')
}

/** Decisions that need nothing but themselves; the others come with rows of their own (a receipt, parts, a link, a budget line, a report). */
export const DAFTAR_KEPUTUSAN_LANGSUNG = [
  'terima',
  'ubah',
  'kembalikan',
  'alihkan',
  'cadangkan',
  'tunda',
  'tolak',
  'batalkan',
  'teruskan',
  'tidak-realisasikan',
] as const satisfies readonly Keputusan[]

export const DAFTAR_RUTE = ['permendagri', 'sipd', 'pokir', 'perangkat-daerah'] as const
export type Rute = (typeof DAFTAR_RUTE)[number]

/** The order of stages is data: SIPD puts Bappeda before the kecamatan, Permendagri 86/2017 after it. */
export const RUTE: Readonly<Record<Rute, { readonly versi: number; readonly tahap: readonly Tahap[] }>> = {
  permendagri: { versi: 1, tahap: ['desa', 'kecamatan', 'mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd'] },
  sipd: { versi: 1, tahap: ['desa', 'mitra-bappeda', 'kecamatan', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd'] },
  /** An agency speaks for itself, not for a village: its proposal begins at Bappeda's desk. */
  'perangkat-daerah': { versi: 1, tahap: ['mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd'] },
  pokir: { versi: 1, tahap: ['sekretariat-dprd', 'mitra-bappeda', 'forum-perangkat-daerah', 'tapd'] },
}

export interface Posisi {
  readonly tahap: Tahap
  readonly keadaan: Keadaan
}

/** What each stage may decide. */
const KEPUTUSAN_TAHAP: Readonly<Record<Tahap, readonly Keputusan[]>> = {
  pengusulan: ['ajukan', 'batalkan'],
  desa: ['ajukan', 'terima', 'ubah', 'kembalikan', 'cadangkan', 'tunda', 'tolak', 'batalkan', 'gabungkan', 'pecah', 'teruskan'],
  kecamatan: ['ajukan', 'terima', 'ubah', 'kembalikan', 'cadangkan', 'tunda', 'tolak', 'batalkan', 'gabungkan', 'pecah', 'teruskan'],
  'sekretariat-dprd': ['ajukan', 'terima', 'kembalikan', 'tolak', 'batalkan', 'gabungkan'],
  'mitra-bappeda': ['ajukan', 'terima', 'ubah', 'kembalikan', 'alihkan', 'tunda', 'tolak', 'batalkan', 'gabungkan', 'pecah', 'teruskan'],
  'forum-perangkat-daerah': ['ajukan', 'terima', 'ubah', 'kembalikan', 'alihkan', 'cadangkan', 'tunda', 'tolak', 'batalkan', 'gabungkan', 'pecah', 'teruskan'],
  'musrenbang-kabupaten': ['terima', 'cadangkan', 'tunda', 'tolak', 'teruskan'],
  tapd: ['terima', 'cadangkan', 'tunda', 'tolak'],
  penganggaran: ['anggarkan', 'cadangkan', 'tunda'],
  pelaksanaan: ['realisasikan', 'tidak-realisasikan'],
}

/** Stages that may send a proposal back to be corrected. */
export const TAHAP_MENGEMBALIKAN: readonly Tahap[] = DAFTAR_TAHAP.filter((t) => KEPUTUSAN_TAHAP[t].includes('kembalikan'))

/** Where a decision leads: on to the next stage, into a state at this stage, or to a named place. */
type Arah = 'maju' | Keadaan | Posisi

const ALUR: Readonly<Record<Keadaan, Readonly<Partial<Record<Keputusan, Arah>>>>> = {
  draf: { ajukan: 'maju', batalkan: 'dibatalkan' },
  diajukan: {
    terima: 'maju',
    ubah: 'maju',
    kembalikan: 'dikembalikan',
    alihkan: 'diajukan',
    cadangkan: 'dicadangkan',
    tunda: 'ditunda',
    tolak: 'ditolak',
    batalkan: 'dibatalkan',
    gabungkan: 'digabung',
    pecah: 'dipecah',
    teruskan: 'diteruskan',
  },
  // Past its deadline the stage may end it or give more days; nothing happens by itself.
  dikembalikan: { ajukan: 'diajukan', batalkan: 'dibatalkan', kembalikan: 'dikembalikan', tunda: 'ditunda', tolak: 'ditolak' },
  dicadangkan: { terima: 'maju', ubah: 'maju', tunda: 'ditunda', tolak: 'ditolak', gabungkan: 'digabung', teruskan: 'diteruskan' },
  ditunda: {},
  ditolak: {},
  dibatalkan: {},
  digabung: {},
  dipecah: {},
  diteruskan: {},
  direncanakan: { anggarkan: { tahap: 'pelaksanaan', keadaan: 'dianggarkan' }, cadangkan: 'dicadangkan', tunda: 'ditunda' },
  dianggarkan: { realisasikan: 'terealisasi', 'tidak-realisasikan': 'tidak-terealisasi' },
  terealisasi: {},
  'tidak-terealisasi': {},
}

const PANJANG_KODE_KECAMATAN = '00.00.00'.length

/** The stages in their order. A proposal of the kecamatan itself has no desa to pass. */
export function tahapRute(rute: Rute, kodeWilayah: string | undefined): readonly Tahap[] {
  const { tahap } = RUTE[rute]
  return kodeWilayah?.length === PANJANG_KODE_KECAMATAN ? tahap.filter((t) => t !== 'desa') : tahap
}

/** Where a decision takes a pengajuan, or `null` when the table does not know it. */
export function lanjutan(rute: Rute, dari: Posisi & { readonly kodeWilayah?: string }, keputusan: Keputusan): Posisi | null {
  const arah = ALUR[dari.keadaan][keputusan]
  if (arah === undefined || !KEPUTUSAN_TAHAP[dari.tahap].includes(keputusan)) return null
  if (keputusan === 'batalkan' && !isDapatDitarik(rute, dari)) return null
  if (arah !== 'maju') return typeof arah === 'string' ? { tahap: dari.tahap, keadaan: arah } : arah
  // What was put in reserve after the forum gave its place in the sub kegiatan away: it comes in again through the forum.
  if (dari.keadaan === 'dicadangkan' && isSesudah(rute, 'forum-perangkat-daerah', dari.tahap)) return { tahap: 'forum-perangkat-daerah', keadaan: 'diajukan' }
  const urutan = tahapRute(rute, dari.kodeWilayah)
  const posisi = dari.tahap === 'pengusulan' ? -1 : urutan.indexOf(dari.tahap)
  if (dari.tahap !== 'pengusulan' && posisi === -1) return null
  const berikut = urutan[posisi + 1]
  return berikut === undefined ? { tahap: 'penganggaran', keadaan: 'direncanakan' } : { tahap: berikut, keadaan: 'diajukan' }
}

/**
 * A proposal as it stood before a stage that has agreed to it since: an open change of its minutes takes it back there.
 * `null` where the next stage has taken it further.
 */
export function tarikKeTahap(rute: Rute, p: Posisi & { readonly kodeWilayah?: string }, tahap: Tahap): Posisi | null {
  if (p.tahap === tahap) return { tahap, keadaan: p.keadaan }
  const asal = { tahap, keadaan: 'diajukan', kodeWilayah: p.kodeWilayah ?? '' } as const
  const sesudahnya = lanjutan(rute, asal, 'terima')
  return sesudahnya !== null && sesudahnya.tahap === p.tahap && p.keadaan === 'diajukan' ? { tahap, keadaan: 'diajukan' } : null
}

/** The proposer may withdraw until the first decision, and whatever was sent back to them. */
function isDapatDitarik(rute: Rute, p: Posisi & { readonly kodeWilayah?: string }): boolean {
  return p.tahap === 'pengusulan' || p.keadaan === 'dikembalikan' || p.tahap === tahapRute(rute, p.kodeWilayah)[0]
}

/** Whether a stage comes later on a route than another one that lies on it. */
export function isSesudah(rute: Rute, awal: Tahap, tahap: Tahap): boolean {
  const urutan = RUTE[rute].tahap
  return urutan.includes(awal) && urutan.indexOf(tahap) > urutan.indexOf(awal)
}

export function daftarKeputusan(rute: Rute, posisi: Posisi & { readonly kodeWilayah?: string }): Keputusan[] {
  return DAFTAR_KEPUTUSAN.filter((k) => lanjutan(rute, posisi, k) !== null)
}

/** A state from which nothing leads on this year. */
export function isAkhir(keadaan: Keadaan): boolean {
  return Object.keys(ALUR[keadaan]).length === 0
}

/** Whether a state waits for somebody's decision or correction. */
export function isMenunggu(keadaan: Keadaan): boolean {
  return keadaan === 'diajukan' || keadaan === 'dikembalikan' || keadaan === 'direncanakan'
}

/** To whom a need goes that this government does not pay for. */
export const DAFTAR_TUJUAN = ['desa', 'provinsi', 'pusat', 'sumber-lain'] as const
export type Tujuan = (typeof DAFTAR_TUJUAN)[number]

/** A village forwards to its own budget only; from the kecamatan on it may go anywhere it belongs. */
export function tujuanTahap(tahap: Tahap): readonly Tujuan[] {
  return tahap === 'desa' ? ['desa'] : DAFTAR_TUJUAN
}
