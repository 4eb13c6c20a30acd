import type { Saat } from '#src/lib/waktu.ts'

/** What a token may be opened for; every tag of the API document belongs to one, or is closed to tokens. */
export const KELOMPOK_TOKEN = [
  'usulan',
  'kamus',
  'anggaran',
  'musyawarah',
  'jadwal',
  'dokumen',
  'perangkat',
  'rekap',
  'acuan',
  'berkas',
  'pemberitahuan',
  'desa',
] as const
export type KelompokToken = (typeof KELOMPOK_TOKEN)[number]

/** Null: accounts, sessions, tokens and webhooks are a person's own affair; a program never manages them. */
export const KELOMPOK_TAG: Readonly<Record<string, KelompokToken | null>> = {
  usulan: 'usulan',
  kembar: 'usulan',
  pertukaran: 'usulan',
  'kamus usulan': 'kamus',
  anggaran: 'anggaran',
  akomodasi: 'anggaran',
  musyawarah: 'musyawarah',
  penilaian: 'musyawarah',
  jadwal: 'jadwal',
  dokumen: 'dokumen',
  'perangkat-daerah': 'perangkat',
  'pemerintah-daerah': 'perangkat',
  penataan: 'perangkat',
  dprd: 'perangkat',
  rekapitulasi: 'rekap',
  'data terbuka': 'rekap',
  acuan: 'acuan',
  cari: 'acuan',
  daerah: 'acuan',
  berkas: 'berkas',
  pemberitahuan: 'pemberitahuan',
  'pembangunan desa': 'desa',
  jejak: null,
  sesi: null,
  contoh: null,
  akun: null,
  undangan: null,
  pengguna: null,
  'token mesin': null,
  webhook: null,
}

export const SIFAT_TOKEN = ['baca', 'tulis'] as const
type SifatToken = (typeof SIFAT_TOKEN)[number]
export type LingkupToken = `${SifatToken}:${KelompokToken}`

export const LINGKUP_TOKEN: readonly LingkupToken[] = KELOMPOK_TOKEN.flatMap((k) => SIFAT_TOKEN.map((s): LingkupToken => `${s}:${k}`))

/** Sent as POST because their question does not fit an address; they change nothing. */
const HANYA_BACA: ReadonlySet<string> = new Set([
  'cariUsulanSerupa',
  'cariFotoSama',
  'pratinjauPutusanMassal',
  'cobaPenataan',
  'unduhTolakanLembarUsulan',
  'bacaKepalaLembarUsulan',
])

export interface OperasiToken {
  readonly operationId: string
  readonly metode: string
  readonly tag: string
}

/** What a token needs for an operation; null where no token is good enough, as for every tag this table does not know. */
export function lingkupOperasi({ operationId, metode, tag }: OperasiToken): LingkupToken | null {
  const kelompok = Object.hasOwn(KELOMPOK_TAG, tag) ? (KELOMPOK_TAG[tag] ?? null) : null
  if (kelompok === null) return null
  return `${metode.toUpperCase() === 'GET' || HANYA_BACA.has(operationId) ? 'baca' : 'tulis'}:${kelompok}`
}

export const HARI_TOKEN_TERLAMA = 365
export const TOKEN_TERBANYAK = 20

export interface TokenDinilai {
  readonly lingkup: readonly string[]
  readonly kedaluwarsaPada: Saat
  readonly dicabutPada: Saat | null
}

export type PenolakanPakaiToken =
  | { readonly jenis: 'token-tidak-dikenal' }
  | { readonly jenis: 'token-dicabut'; readonly pada: string }
  | { readonly jenis: 'token-kedaluwarsa'; readonly pada: string }
  | { readonly jenis: 'token-luar-lingkup'; readonly perlu: string; readonly lingkup: string }
  | { readonly jenis: 'operasi-tertutup-token' }

export type PenolakanToken =
  | { readonly jenis: 'token-tidak-ditemukan' }
  | { readonly jenis: 'token-sudah-dicabut' }
  | { readonly jenis: 'token-terlalu-banyak'; readonly maksimal: number }

/** Whether a token still stands: withdrawn first, then out of date. */
export function periksaMasaToken(t: TokenDinilai, kini: Saat): PenolakanPakaiToken | null {
  if (t.dicabutPada !== null) return { jenis: 'token-dicabut', pada: t.dicabutPada }
  return t.kedaluwarsaPada <= kini ? { jenis: 'token-kedaluwarsa', pada: t.kedaluwarsaPada } : null
}

/** Writing does not include reading: a program that only delivers reads nothing. */
export function periksaLingkupToken(lingkup: readonly string[], operasi: OperasiToken): PenolakanPakaiToken | null {
  const perlu = lingkupOperasi(operasi)
  if (perlu === null) return { jenis: 'operasi-tertutup-token' }
  return lingkup.includes(perlu) ? null : { jenis: 'token-luar-lingkup', perlu, lingkup: lingkup.join(', ') }
}

/** `selaras_3216_…`: the government stands in it, for a token is looked up within one. */
export function tulisToken(daerahId: string, rahasia: string): string {
  return `selaras_${daerahId}_${rahasia}`
}

/** The government a token says it belongs to; null for what is none of ours. */
export function daerahToken(token: string): string | null {
  return /^selaras_([0-9]{2,4})_[A-Za-z0-9_-]{43}$/.exec(token)?.[1] ?? null
}

/** The token of `Authorization: Bearer …`; null without such a header. */
export function bacaKepalaToken(kepala: string | undefined | null): string | null {
  return /^bearer +(\S+) *$/i.exec(kepala ?? '')?.[1] ?? null
}
