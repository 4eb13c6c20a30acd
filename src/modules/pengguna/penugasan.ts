import { isMasaBertumpuk } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { PERAN_WARGA, isWilayahTercakup, type Penugasan, type PenugasanTercatat, type Peran } from '#src/modules/pengguna/pengguna.ts'

/** Why two roles may not rest in one hand. */
export type SebabRangkap = 'rangkap-pengusul-dan-pemutus' | 'rangkap-dua-pemeriksaan' | 'rangkap-pengawas' | 'rangkap-dewan' | 'rangkap-warga'

export interface LaranganRangkap {
  readonly satu: readonly Peran[]
  readonly dua: readonly Peran[]
  readonly sebab: SebabRangkap
  /** `beririsan`: only where both reach the same place and agency; `di-mana-pun`: always. */
  readonly lingkup: 'beririsan' | 'di-mana-pun'
}

const PENGUSUL: readonly Peran[] = ['operator-desa', 'operator-kecamatan']
const PEMUTUS: readonly Peran[] = [
  'operator-desa',
  'operator-kecamatan',
  'camat',
  'sekretaris-dprd',
  'mitra-bappeda',
  'perangkat-daerah',
  'tapd',
  'bpkad',
  'admin-perencanaan',
  'sekretaris-daerah',
]

/**
 * Roles that exclude each other, whether held for good or acting: the same proposal would be brought in and decided, or checked
 * twice, by one hand; the inspectorate is independent of what it audits (PP 60/2008); members of the council hold no executive
 * office (UU 23/2014 pasal 188). A camat who also acts as head of an agency is not among them: that occurs and is lawful.
 */
export const LARANGAN_RANGKAP: readonly LaranganRangkap[] = [
  {
    satu: ['operator-desa'],
    dua: ['operator-kecamatan', 'camat', 'mitra-bappeda', 'admin-perencanaan'],
    sebab: 'rangkap-pengusul-dan-pemutus',
    lingkup: 'beririsan',
  },
  { satu: PENGUSUL, dua: ['perangkat-daerah', 'tapd', 'sekretaris-daerah', 'bpkad'], sebab: 'rangkap-pengusul-dan-pemutus', lingkup: 'beririsan' },
  { satu: ['camat', 'operator-kecamatan'], dua: ['mitra-bappeda', 'admin-perencanaan'], sebab: 'rangkap-dua-pemeriksaan', lingkup: 'beririsan' },
  { satu: ['perangkat-daerah'], dua: ['mitra-bappeda'], sebab: 'rangkap-dua-pemeriksaan', lingkup: 'beririsan' },
  {
    satu: ['sekretaris-dprd'],
    dua: ['mitra-bappeda', 'admin-perencanaan', 'tapd', 'sekretaris-daerah', 'bpkad'],
    sebab: 'rangkap-dua-pemeriksaan',
    lingkup: 'beririsan',
  },
  { satu: ['inspektorat'], dua: PEMUTUS, sebab: 'rangkap-pengawas', lingkup: 'di-mana-pun' },
  { satu: ['anggota-dprd'], dua: [...PEMUTUS, 'inspektorat', 'kepala-daerah', 'dpmd', 'bapenda', 'kominfo'], sebab: 'rangkap-dewan', lingkup: 'di-mana-pun' },
  { satu: PERAN_WARGA, dua: PEMUTUS, sebab: 'rangkap-warga', lingkup: 'di-mana-pun' },
]

/** Posts that one person holds at a time, for good; an acting official may stand beside one who is absent. */
const PERAN_TUNGGAL: readonly Peran[] = ['kepala-daerah', 'sekretaris-daerah', 'camat']

export type PenugasanDinilai = Pick<PenugasanTercatat, 'peran' | 'kodeWilayah' | 'perangkatDaerahId' | 'jabatan' | 'sebagai' | 'mulai' | 'selesai' | 'nomorSk'>

/** Somebody else's assignment to the same post. */
export interface PemegangJabatan extends Pick<Penugasan, 'peran' | 'kodeWilayah' | 'jabatan' | 'sebagai' | 'mulai' | 'selesai'> {
  readonly nama: string
}

export type PenolakanPenugasan =
  | { readonly jenis: 'masa-penugasan-terbalik'; readonly mulai: Tanggal; readonly selesai: Tanggal }
  | { readonly jenis: 'penugasan-sementara-tanpa-akhir'; readonly jabatan: string }
  | { readonly jenis: 'penugasan-sementara-tanpa-sk'; readonly jabatan: string }
  | { readonly jenis: SebabRangkap; readonly satu: string; readonly dua: string }
  | { readonly jenis: 'jabatan-sudah-terisi'; readonly jabatan: string; readonly nama: string; readonly sejak: Tanggal }

/** Whether a person who holds `lain` may be given `baru`, while `pemegang` are others in the same kind of post. */
export function periksaPenugasan(
  baru: PenugasanDinilai,
  lain: readonly PenugasanDinilai[],
  pemegang: readonly PemegangJabatan[],
): Result<null, PenolakanPenugasan> {
  if (baru.selesai !== null && baru.selesai < baru.mulai) return refuse({ jenis: 'masa-penugasan-terbalik', mulai: baru.mulai, selesai: baru.selesai })
  if (baru.sebagai !== 'definitif' && baru.selesai === null) return refuse({ jenis: 'penugasan-sementara-tanpa-akhir', jabatan: baru.jabatan })
  if (baru.sebagai !== 'definitif' && (baru.nomorSk ?? '') === '') return refuse({ jenis: 'penugasan-sementara-tanpa-sk', jabatan: baru.jabatan })
  for (const ada of lain) {
    const sebab = isMasaBertumpuk(baru, ada) ? findLarangan(baru, ada) : null
    if (sebab !== null) return refuse({ jenis: sebab, satu: ada.jabatan, dua: baru.jabatan })
  }
  const terisi = pemegang.find((p) => isJabatanSama(baru, p) && p.sebagai === 'definitif' && baru.sebagai === 'definitif' && isMasaBertumpuk(baru, p))
  return terisi === undefined ? ok(null) : refuse({ jenis: 'jabatan-sudah-terisi', jabatan: terisi.jabatan, nama: terisi.nama, sejak: terisi.mulai })
}

type Berlingkup = Pick<PenugasanTercatat, 'peran' | 'kodeWilayah' | 'perangkatDaerahId'>

/** The reason why two assignments exclude each other, or null. */
export function findLarangan(a: Berlingkup, b: Berlingkup): SebabRangkap | null {
  const kena = LARANGAN_RANGKAP.find(
    (l) =>
      ((l.satu.includes(a.peran) && l.dua.includes(b.peran)) || (l.satu.includes(b.peran) && l.dua.includes(a.peran))) &&
      (l.lingkup === 'di-mana-pun' || isBeririsan(a, b)),
  )
  return kena?.sebab ?? null
}

function isBeririsan(a: Berlingkup, b: Berlingkup): boolean {
  const wilayah = isTermasuk(a.kodeWilayah, b.kodeWilayah) || isTermasuk(b.kodeWilayah, a.kodeWilayah)
  return wilayah && (a.perangkatDaerahId === null || b.perangkatDaerahId === null || a.perangkatDaerahId === b.perangkatDaerahId)
}

function isTermasuk(lingkup: string | null, kode: string | null): boolean {
  return lingkup === null || (kode !== null && isWilayahTercakup(lingkup, kode))
}

/** Head and deputy head are two posts of one role: there the name of the office decides. */
function isJabatanSama(a: Pick<Penugasan, 'peran' | 'kodeWilayah' | 'jabatan'>, b: Pick<Penugasan, 'peran' | 'kodeWilayah' | 'jabatan'>): boolean {
  if (a.peran !== b.peran || a.kodeWilayah !== b.kodeWilayah || !PERAN_TUNGGAL.includes(a.peran)) return false
  return a.peran !== 'kepala-daerah' || a.jabatan.trim().toLowerCase() === b.jabatan.trim().toLowerCase()
}

/** Whether the rule about one holder concerns this role at all. */
export function isPeranTunggal(peran: Peran): boolean {
  return PERAN_TUNGGAL.includes(peran)
}
