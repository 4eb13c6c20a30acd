import { isMasaBertumpuk, isMasaTerbalik, type Masa } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { BIDANG_URUSAN } from '#src/modules/perangkat-daerah/bidang-urusan.ts'
import type { AlasanTanpaWewenang, Izin, Pelaku } from '#src/modules/pengguna/pengguna.ts'

/** Kinds of office (PP 18/2016, PP 72/2019); the last ones are sub-units, or the nation's own. */
export const DAFTAR_JENIS_PERANGKAT = [
  'dinas',
  'badan',
  'sekretariat',
  'inspektorat',
  'satuan',
  'kantor',
  'kecamatan',
  'kelurahan',
  'rumah-sakit',
  'bagian',
  'uptd',
  'kementerian',
] as const
export type JenisPerangkat = (typeof DAFTAR_JENIS_PERANGKAT)[number]

/** What processes look an office up by, whatever its name is in a region. */
export const DAFTAR_FUNGSI_PERANGKAT = ['setda', 'setwan', 'bappeda', 'bpkad', 'bapenda', 'dpmd', 'kominfo', 'inspektorat'] as const
export type FungsiPerangkat = (typeof DAFTAR_FUNGSI_PERANGKAT)[number]

export const DAFTAR_PENATAAN = ['dipecah', 'digabung', 'diganti-nama'] as const
export type Penataan = (typeof DAFTAR_PENATAAN)[number]

/** Only ever within another office. */
const ANAK_SAJA: ReadonlySet<JenisPerangkat> = new Set(['kelurahan', 'bagian', 'uptd'])

export interface Perangkat {
  readonly perangkatDaerahId: string
  readonly kode: string
  readonly nama: string
  readonly jenis: JenisPerangkat
  readonly bidangUrusan: readonly string[]
  readonly bidangMitra: string | null
  readonly kodeWilayah: string | null
  readonly indukId: string | null
  readonly berlakuDari: Tanggal | null
  readonly berlakuSampai: Tanggal | null
}

export type PenolakanPerangkat = { readonly perangkat: string } & (
  | { readonly jenis: 'perangkat-tanpa-bidang' }
  | { readonly jenis: 'bidang-urusan-terlalu-banyak'; readonly jumlah: number }
  | { readonly jenis: 'bidang-urusan-tidak-dikenal'; readonly bidang: string }
  | { readonly jenis: 'kode-bidang-berbeda'; readonly kode: string; readonly dariKode: string; readonly daftar: string }
  | { readonly jenis: 'bidang-kecamatan-salah' }
  | { readonly jenis: 'wilayah-perangkat-salah'; readonly wilayah: string }
  | { readonly jenis: 'induk-tidak-ada' }
  | { readonly jenis: 'induk-wajib' }
  | { readonly jenis: 'induk-melingkar'; readonly jalur: string }
  | { readonly jenis: 'induk-tidak-berlaku'; readonly induk: string }
  | { readonly jenis: 'kode-sub-unit-salah'; readonly kode: string; readonly induk: string }
  | { readonly jenis: 'kode-perangkat-terpakai'; readonly kode: string; readonly oleh: string }
  | { readonly jenis: 'masa-berlaku-terbalik' }
  | { readonly jenis: 'bidang-mitra-wajib' }
)

const BIDANG_KOSONG = '0.00'
const BIDANG_KEWILAYAHAN = '7.01'
/** `U.BB.U.BB.U.BB.NN.SSSS`: up to three bidang urusan, a running number, and the number of the sub-unit (0000: none). */
const AWAL_SUB_UNIT = -'SSSS'.length

export function bidangDariKode(kode: string): string[] {
  return [0, 5, 10].map((i) => kode.slice(i, i + 4)).filter((b) => b !== BIDANG_KOSONG)
}

export function masaPerangkat(p: Pick<Perangkat, 'berlakuDari' | 'berlakuSampai'>): Masa {
  return { mulai: p.berlakuDari ?? ('0001-01-01' as Tanggal), selesai: p.berlakuSampai }
}

/** Whether an office may be written as it stands beside all others (itself left out or in, as it was). */
export function periksaPerangkat(p: Perangkat, semua: ReadonlyMap<string, Perangkat>): Result<null, PenolakanPerangkat> {
  return firstRefusal([() => periksaBidang(p), () => periksaWilayah(p, semua), () => periksaInduk(p, semua), () => periksaMasa(p, semua)])
}

function firstRefusal(langkah: readonly (() => Result<null, PenolakanPerangkat>)[]): Result<null, PenolakanPerangkat> {
  for (const periksa of langkah) {
    const hasil = periksa()
    if (!hasil.ok) return hasil
  }
  return ok(null)
}

function periksaBidang(p: Perangkat): Result<null, PenolakanPerangkat> {
  const perangkat = p.nama
  if (p.bidangUrusan.length === 0) return refuse({ jenis: 'perangkat-tanpa-bidang', perangkat })
  if (p.bidangUrusan.length > 3) return refuse({ jenis: 'bidang-urusan-terlalu-banyak', perangkat, jumlah: p.bidangUrusan.length })
  const asing = p.bidangUrusan.find((b) => !(b in BIDANG_URUSAN))
  if (asing !== undefined) return refuse({ jenis: 'bidang-urusan-tidak-dikenal', perangkat, bidang: asing })
  const dariKode = bidangDariKode(p.kode)
  if (dariKode.toSorted().join() !== p.bidangUrusan.toSorted().join())
    return refuse({ jenis: 'kode-bidang-berbeda', perangkat, kode: p.kode, dariKode: dariKode.join(', ') || '–', daftar: p.bidangUrusan.join(', ') })
  if (p.bidangMitra === null && p.indukId === null) return refuse({ jenis: 'bidang-mitra-wajib', perangkat })
  return ok(null)
}

const PANJANG_WILAYAH = { kecamatan: '00.00.00'.length, kelurahan: '00.00.00.0000'.length } as const

function periksaWilayah(p: Perangkat, semua: ReadonlyMap<string, Perangkat>): Result<null, PenolakanPerangkat> {
  const perangkat = p.nama
  const salah = refuse({ jenis: 'wilayah-perangkat-salah', perangkat, wilayah: p.kodeWilayah ?? '–' } as const)
  if (p.jenis !== 'kecamatan' && p.jenis !== 'kelurahan') return p.kodeWilayah === null ? ok(null) : salah
  if (p.kodeWilayah?.length !== PANJANG_WILAYAH[p.jenis]) return salah
  if (p.bidangUrusan.join() !== BIDANG_KEWILAYAHAN) return refuse({ jenis: 'bidang-kecamatan-salah', perangkat })
  if (p.jenis === 'kecamatan') return ok(null)
  const induk = p.indukId === null ? undefined : semua.get(p.indukId)
  return induk === undefined || p.kodeWilayah.startsWith(`${induk.kodeWilayah ?? '?'}.`) ? ok(null) : salah
}

function periksaInduk(p: Perangkat, semua: ReadonlyMap<string, Perangkat>): Result<null, PenolakanPerangkat> {
  const perangkat = p.nama
  if (p.indukId === null) {
    if (ANAK_SAJA.has(p.jenis)) return refuse({ jenis: 'induk-wajib', perangkat })
    return p.kode.endsWith('.0000') ? ok(null) : refuse({ jenis: 'kode-sub-unit-salah', perangkat, kode: p.kode, induk: '–' })
  }
  const lingkar = cariLingkar(p, semua)
  if (lingkar !== null) return refuse({ jenis: 'induk-melingkar', perangkat, jalur: lingkar.join(' → ') })
  const induk = semua.get(p.indukId)
  if (induk === undefined) return refuse({ jenis: 'induk-tidak-ada', perangkat })
  const cocok = p.kode.slice(0, AWAL_SUB_UNIT) === induk.kode.slice(0, AWAL_SUB_UNIT) && p.kode !== induk.kode && !p.kode.endsWith('.0000')
  if (!cocok) return refuse({ jenis: 'kode-sub-unit-salah', perangkat, kode: p.kode, induk: induk.kode })
  return isMasaBertumpuk(masaPerangkat(p), masaPerangkat(induk)) ? ok(null) : refuse({ jenis: 'induk-tidak-berlaku', perangkat, induk: induk.nama })
}

/** The names on the way round when an office would stand beneath itself, else `null`. */
function cariLingkar(p: Perangkat, semua: ReadonlyMap<string, Perangkat>): string[] | null {
  const jalur = [p.nama]
  const terlihat = new Set([p.perangkatDaerahId])
  for (let id = p.indukId; id !== null; id = semua.get(id)?.indukId ?? null) {
    jalur.push(id === p.perangkatDaerahId ? p.nama : (semua.get(id)?.nama ?? '?'))
    if (terlihat.has(id)) return jalur
    terlihat.add(id)
  }
  return null
}

function periksaMasa(p: Perangkat, semua: ReadonlyMap<string, Perangkat>): Result<null, PenolakanPerangkat> {
  const masa = masaPerangkat(p)
  if (isMasaTerbalik(masa)) return refuse({ jenis: 'masa-berlaku-terbalik', perangkat: p.nama })
  const oleh = [...semua.values()].find(
    (lain) => lain.perangkatDaerahId !== p.perangkatDaerahId && lain.kode === p.kode && isMasaBertumpuk(masaPerangkat(lain), masa),
  )
  return oleh === undefined ? ok(null) : refuse({ jenis: 'kode-perangkat-terpakai', perangkat: p.nama, kode: p.kode, oleh: oleh.nama })
}

/** Who may change the government's own record: offices, their heads, the head of region, terms. */
export function canKelolaPemerintahan(pelaku: Pelaku): Izin<AlasanTanpaWewenang> {
  const sesuai = pelaku.penugasan.filter((p) => p.peran === 'admin-perencanaan')
  const penugasan = sesuai.find((p) => p.kodeWilayah === null && p.perangkatDaerahId === null)
  if (penugasan !== undefined) return { boleh: true, penugasan }
  return { boleh: false, alasan: sesuai.length === 0 ? 'peran-tidak-berwenang' : 'di-luar-lingkup' }
}
