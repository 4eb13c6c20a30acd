import { type AlasanTanpaWewenang, type Izin, isWilayahTercakup, type Pelaku, type Penugasan, PERAN_WARGA, type Peran } from '#src/modules/pengguna/pengguna.ts'

/** What of a suspected pair the scope of an office is measured by; one side is enough. */
export interface SisiKembar {
  readonly kodeWilayah: string
  readonly perangkatDaerahId: string
  readonly kanal: string
}

export const PERAN_KEMBAR: readonly Peran[] = ['operator-kecamatan', 'camat', 'sekretaris-dprd', 'mitra-bappeda', 'perangkat-daerah', 'admin-perencanaan']
const PERAN_PENGUSUL: readonly Peran[] = ['operator-desa', 'operator-kecamatan']

/** What a person sees of the suspicions: everything, or by region, agency, or the council's way. */
export interface LingkupKembar {
  readonly semua: boolean
  readonly wilayah: readonly string[]
  readonly perangkat: readonly string[]
  readonly pokir: boolean
}

export function lingkupKembar(pelaku: Pelaku): LingkupKembar {
  const punya = pelaku.penugasan.filter((p) => PERAN_KEMBAR.includes(p.peran) || p.peran === 'operator-desa')
  return {
    semua: punya.some(isSemua),
    wilayah: punya.flatMap((p) => (p.kodeWilayah === null ? [] : [p.kodeWilayah])),
    perangkat: punya.flatMap((p) => (p.peran === 'mitra-bappeda' ? (p.mitra ?? []) : p.perangkatDaerahId === null ? [] : [p.perangkatDaerahId])),
    pokir: punya.some((p) => p.peran === 'sekretaris-dprd'),
  }
}

function isSemua(p: Penugasan): boolean {
  if (p.peran === 'admin-perencanaan') return p.kodeWilayah === null
  return p.peran === 'mitra-bappeda' && p.kodeWilayah === null && (p.mitra === undefined || p.mitra === null)
}

/** Who may decide whether two are one: the kecamatan, the agency, its partner in Bappeda, Bappeda itself, the council's office for its own. */
export function canPutuskanKembar(pelaku: Pelaku, sisi: readonly SisiKembar[]): Izin<AlasanTanpaWewenang> {
  return cari(pelaku, PERAN_KEMBAR, (p) => sisi.some((s) => isLingkup(p, s)))
}

function isLingkup(p: Penugasan, s: SisiKembar): boolean {
  if (p.peran === 'sekretaris-dprd') return s.kanal === 'pokir'
  if (p.peran === 'perangkat-daerah') return p.perangkatDaerahId === s.perangkatDaerahId
  if (p.peran === 'mitra-bappeda') return (p.mitra ?? [s.perangkatDaerahId]).includes(s.perangkatDaerahId)
  return isWilayahTercakup(p.kodeWilayah, s.kodeWilayah)
}

/** Who may run a round over a year. */
export function canPutarKembar(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  return cari(pelaku, ['admin-perencanaan'], (p) => p.kodeWilayah === null)
}

/** Who may say for a place that it supports a proposal: its operator, the kecamatan's, or a body or person of the place for itself. */
export function canDukung(pelaku: Pelaku, p: { readonly kodeWilayah: string; readonly jenis: string }): Izin<AlasanTanpaWewenang> {
  const izin = cari(pelaku, PERAN_PENGUSUL, (x) => x.kodeWilayah !== null && isWilayahTercakup(x.kodeWilayah, p.kodeWilayah))
  if (izin.boleh || (p.jenis !== 'lembaga' && p.jenis !== 'warga')) return izin
  const warga = cari(pelaku, PERAN_WARGA, (x) => x.kodeWilayah !== null && isWilayahTercakup(x.kodeWilayah, p.kodeWilayah))
  return warga.boleh ? warga : izin
}

/** Who may tell of a new proposal how it differs: whoever may submit it. */
export function canNyatakanBerbeda(pelaku: Pelaku, kodeWilayah: string, createdBy: string): Izin<AlasanTanpaWewenang> {
  const izin = cari(pelaku, PERAN_PENGUSUL, (p) => p.kodeWilayah !== null && isWilayahTercakup(p.kodeWilayah, kodeWilayah))
  const milik = pelaku.penugasan[0]
  return !izin.boleh && milik !== undefined && createdBy === pelaku.penggunaId ? { boleh: true, penugasan: milik } : izin
}

export function isAkunWarga(p: Pick<Penugasan, 'peran'>): boolean {
  return PERAN_WARGA.includes(p.peran)
}

function cari(pelaku: Pelaku, peran: readonly Peran[], cocok: (p: Penugasan) => boolean): Izin<AlasanTanpaWewenang> {
  const punya = pelaku.penugasan.filter((p) => peran.includes(p.peran))
  const penugasan = punya.find(cocok)
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: punya.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
