import { createHmac } from 'node:crypto'
import type { KeadaanKiriman } from '#src/modules/langganan/peristiwa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { type Saat, saat } from '#src/lib/waktu.ts'

export const LANGGANAN_TERBANYAK = 20

export type SebabAlamat = 'bukan-https' | 'porta' | 'nama' | 'kredensial' | 'rusak'

export type PenolakanLangganan =
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: 'peran-tidak-berwenang' | 'di-luar-lingkup' }
  | { readonly jenis: 'alamat-langganan-salah'; readonly sebab: SebabAlamat }
  | { readonly jenis: 'langganan-terlalu-banyak'; readonly maksimal: number }
  | { readonly jenis: 'langganan-tidak-ditemukan' }
  | { readonly jenis: 'langganan-sudah-berhenti' }
  | { readonly jenis: 'kiriman-tidak-ditemukan' }
  | { readonly jenis: 'kiriman-masih-menunggu' }

const PORTA_BOLEH: ReadonlySet<string> = new Set(['', '443', '8443'])
const AKHIRAN_DALAM = /\.(local|localhost|internal|intranet|lan|home|corp|test|invalid|example|arpa)$/

/** What can be seen of an address before it is resolved; whither the name leads is judged at every sending anew. */
export function periksaAlamat(alamat: string): Result<string, PenolakanLangganan> {
  const sebab = sebabAlamat(alamat)
  return sebab === null ? ok(new URL(alamat).href) : refuse({ jenis: 'alamat-langganan-salah', sebab })
}

function sebabAlamat(alamat: string): SebabAlamat | null {
  if (!URL.canParse(alamat)) return 'rusak'
  const { protocol, port, hostname, username, password } = new URL(alamat)
  if (protocol !== 'https:') return 'bukan-https'
  if (!PORTA_BOLEH.has(port)) return 'porta'
  if (username !== '' || password !== '') return 'kredensial'
  const bernama = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(hostname) && !AKHIRAN_DALAM.test(hostname)
  return bernama ? null : 'nama'
}

export interface Percobaan {
  readonly pada: string
  readonly status: number | null
  readonly galat: string | null
  readonly jawaban: string
  readonly ms: number
}

export interface NasibKiriman {
  readonly keadaan: KeadaanKiriman
  readonly percobaan: number
  /** Null: no further attempt. */
  readonly kirimSetelah: Saat | null
}

/** Minutes until the next attempt: about two days in all, then it is given up. */
const JEDA_MENIT = [1, 5, 30, 120, 360, 720, 1440] as const

/** What an attempt makes of a delivery. Whoever answers 410 has left; everything else may pass. */
export function nasibKiriman(percobaan: number, status: number | null, kini: Saat): NasibKiriman {
  const ke = percobaan + 1
  if (status !== null && status >= 200 && status < 300) return { keadaan: 'terkirim', percobaan: ke, kirimSetelah: null }
  const menit = JEDA_MENIT[percobaan]
  if (menit === undefined || status === 410) return { keadaan: 'gagal', percobaan: ke, kirimSetelah: null }
  return { keadaan: 'menunggu', percobaan: ke, kirimSetelah: saat(new Date(Date.parse(kini) + menit * 60_000)) }
}

/**
 * `t=…,v1=…`: HMAC-SHA256 over the seconds and the body, so that an old message cannot be sent again as a new one. How a receiver checks it
 * is docs/contoh-api/terima-webhook.mjs.
 */
export function tandaKiriman(kunci: string, badan: string, detik: number): string {
  return `t=${detik},v1=${createHmac('sha256', kunci).update(`${detik}.${badan}`).digest('hex')}`
}

/** What the ledger says of an event, as far as it concerns another system. */
export interface IsiPeristiwa {
  readonly waktu: string
  readonly objekId: string
  readonly jabatan: string | null
  readonly pengajuan: Readonly<Record<string, unknown>> | null
}

const BIDANG = [
  ['nomor', 'nomor'],
  ['usulanId', 'usulan_id'],
  ['tahunAnggaran', 'tahun_anggaran'],
  ['kodeWilayah', 'kode_wilayah'],
  ['tahap', 'tahap'],
  ['keadaan', 'keadaan'],
  ['perangkatDaerahId', 'perangkat_daerah_id'],
  ['anggaran', 'anggaran'],
  ['anggaranKini', 'anggaran_kini'],
] as const

/** The body of a delivery: codes, numbers and an office, never a text that somebody typed nor a person. */
export function susunMuatan(
  k: { readonly kirimanId: string; readonly peristiwa: string; readonly daerahId: string; readonly alamat: string },
  isi: IsiPeristiwa | null,
  kini: Saat,
): string {
  const dasar = { kirimanId: k.kirimanId, peristiwa: k.peristiwa, daerahId: k.daerahId, waktu: isi?.waktu ?? kini }
  if (isi === null) return JSON.stringify(dasar)
  const pengajuan = Object.fromEntries(BIDANG.map(([nama, kolom]) => [nama, isi.pengajuan?.[kolom] ?? null]))
  const tautan = `${k.alamat}/api/daerah/${k.daerahId}/usulan/${isi.objekId}`
  return JSON.stringify({ ...dasar, jabatan: isi.jabatan, pengajuan: { pengajuanId: isi.objekId, ...pengajuan }, tautan })
}
