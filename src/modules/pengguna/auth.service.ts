import { APIError } from 'better-auth/api'
import { getCookieCache, getSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { type AkunSaya, bukaAkunSaya } from '#src/modules/pengguna/akun-saya.service.ts'
import { AWALAN_COOKIE, type AuthOptions, type BetterAuth, createBetterAuth, isJalurTerbuka, isSecure } from '#src/modules/pengguna/auth-pustaka.service.ts'
import { type CatatMasuk, menitTunggu } from '#src/modules/pengguna/masuk.ts'
import type { Akun } from '#src/modules/pengguna/masuk.queries.ts'
import { bukaMasukOidc, type MasukOidc } from '#src/modules/pengguna/oidc.service.ts'
import { bukaPerubahanAkun, type PerubahanAkun } from '#src/modules/pengguna/perubahan-akun.service.ts'

export interface Sesi {
  readonly sesiId: string
  readonly penggunaId: string
  readonly nama: string
  readonly namaPengguna: string
  readonly hasFaktorKedua: boolean
  /** To be sent along with the answer: they renew the cached session, without them each request asks the database. */
  readonly setCookie: readonly string[]
}

type Terkunci = { readonly jenis: 'terkunci'; readonly menit: number }
export type PenolakanMasuk = { readonly jenis: 'kredensial-salah' | 'akun-nonaktif' } | Terkunci
export type PenolakanKode = { readonly jenis: 'kode-salah' | 'masuk-belum-dimulai' | 'akun-nonaktif' } | Terkunci

export interface PenolakanSesi {
  readonly jenis: 'belum-masuk' | 'sesi-berakhir'
}

export interface Masuk {
  /** True: the password was right, the code of the second factor is still missing. */
  readonly perluKode: boolean
  readonly setCookie: readonly string[]
}

export interface Auth {
  /** Serves `/api/auth/*`, of which only what we offer is open. */
  readonly handler: (request: Request) => Promise<Response>
  readonly resolveSession: (headers: Headers) => Promise<Sesi | null>
  /** Whether a session was sent at all, valid or not: tells "never signed in" from "ended". */
  readonly hasSessionCookie: (headers: Headers) => boolean
  readonly masuk: (isi: { namaPengguna: string; kataSandi: string }, headers: Headers) => Promise<Result<Masuk, PenolakanMasuk>>
  readonly masukKode: (kode: string, headers: Headers) => Promise<Result<Masuk, PenolakanKode>>
  readonly masukTanpaSandi: (akun: Akun, headers: Headers, cara: 'contoh' | 'baris-perintah') => Promise<Result<Masuk, PenolakanMasuk>>
  readonly keluar: (headers: Headers) => Promise<readonly string[]>
  readonly akunSaya: AkunSaya
  readonly oidc: MasukOidc
  readonly perubahan: PerubahanAkun
}

export function createAuth(o: AuthOptions): Auth {
  if (o.secret.length < 32) throw new RangeError('rahasia sesi kurang dari 32 huruf')
  const ba = createBetterAuth(o)
  const perubahan = bukaPerubahanAkun(o.sql)
  return {
    handler: (request) => (isJalurTerbuka(request) ? ba.handler(request) : Promise.resolve(new Response(null, { status: 404 }))),
    resolveSession: (headers) => resolveSession(ba, o, perubahan, headers),
    hasSessionCookie: (headers) => getSessionCookie(headers, { cookiePrefix: AWALAN_COOKIE }) !== null,
    masuk: (isi, headers) => masuk(ba, isi, headers),
    masukKode: (kode, headers) => masukKode(ba, kode, headers),
    masukTanpaSandi: (akun, headers, cara) => masukTanpaSandiSebagai(ba, o.catatMasuk, { akun, cara }, headers),
    keluar: async (headers) => (await ba.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie(),
    akunSaya: bukaAkunSaya(ba, o),
    oidc: bukaMasukOidc(ba, o.oidc),
    perubahan,
  }
}

/** The session of a request, or why there is none: never signed in, or signed in once and no longer. */
export async function findSesi(auth: Auth, headers: Headers): Promise<Result<Sesi, PenolakanSesi>> {
  const sesi = await auth.resolveSession(headers)
  if (sesi !== null) return ok(sesi)
  return refuse({ jenis: auth.hasSessionCookie(headers) ? 'sesi-berakhir' : 'belum-masuk' })
}

async function resolveSession(ba: BetterAuth, o: AuthOptions, perubahan: PerubahanAkun, headers: Headers): Promise<Sesi | null> {
  const simpanan = await findSimpanan(o, headers)
  const ditutup = simpanan !== null && perubahan.isSesiDitutup(simpanan.sesiId)
  if (simpanan !== null && !ditutup) return simpanan
  const { headers: keluar, response } = await ba.api.getSession({ headers, query: { disableCookieCache: ditutup }, returnHeaders: true })
  return response === null ? null : susunSesi(response.session.id, response.user, keluar.getSetCookie())
}

/** The hot path: the signed copy in the cookie, as long as it is fresh and belongs to the session token beside it. */
async function findSimpanan(o: AuthOptions, headers: Headers): Promise<Sesi | null> {
  const token = getSessionCookie(headers, { cookiePrefix: AWALAN_COOKIE })
  if (token === null) return null
  const simpanan = await getCookieCache(headers, { secret: o.secret, cookiePrefix: AWALAN_COOKIE, isSecure: isSecure(o) })
  return simpanan !== null && token.startsWith(`${simpanan.session.token}.`) ? susunSesi(simpanan.session.id, simpanan.user, []) : null
}

const Pengguna = z.object({ id: z.string(), name: z.string(), username: z.string(), twoFactorEnabled: z.boolean().nullish() })

function susunSesi(sesiId: string, user: unknown, setCookie: readonly string[]): Sesi {
  const u = Pengguna.parse(user)
  return { sesiId, penggunaId: u.id, nama: u.name, namaPengguna: u.username, hasFaktorKedua: u.twoFactorEnabled === true, setCookie }
}

async function masuk(ba: BetterAuth, isi: { namaPengguna: string; kataSandi: string }, headers: Headers): Promise<Result<Masuk, PenolakanMasuk>> {
  try {
    const hasil = await ba.api.signInUsername({ body: { username: isi.namaPengguna, password: isi.kataSandi }, headers, returnHeaders: true })
    return ok({ perluKode: 'twoFactorRedirect' in hasil.response, setCookie: hasil.headers.getSetCookie() })
  } catch (e) {
    if (!(e instanceof APIError)) throw e
    if (e.body?.code === 'TERKUNCI') return refuse({ jenis: 'terkunci', menit: menitTunggu(Number(e.body['detik'])) })
    if (e.body?.code === 'NONAKTIF') return refuse({ jenis: 'akun-nonaktif' })
    // Too short, too long, not a name: all of them are simply not the right pair.
    if (e.statusCode < 500) return refuse({ jenis: 'kredensial-salah' })
    throw e
  }
}

const KUNCI_KODE_MENIT = 15
const KODE_TOTP = /^\d{6}$/

/** Six digits of the authenticator, or one of the recovery codes, which is used up by it. */
async function masukKode(ba: BetterAuth, kode: string, headers: Headers): Promise<Result<Masuk, PenolakanKode>> {
  try {
    const hasil = KODE_TOTP.test(kode)
      ? await ba.api.verifyTOTP({ body: { code: kode }, headers, returnHeaders: true })
      : await ba.api.verifyBackupCode({ body: { code: kode }, headers, returnHeaders: true })
    return ok({ perluKode: false, setCookie: hasil.headers.getSetCookie() })
  } catch (e) {
    if (!(e instanceof APIError)) throw e
    const kodeGalat = e.body?.code
    if (kodeGalat === 'INVALID_CODE' || kodeGalat === 'INVALID_BACKUP_CODE') return refuse({ jenis: 'kode-salah' })
    if (kodeGalat === 'ACCOUNT_TEMPORARILY_LOCKED') return refuse({ jenis: 'terkunci', menit: KUNCI_KODE_MENIT })
    if (kodeGalat === 'NONAKTIF') return refuse({ jenis: 'akun-nonaktif' })
    if (e.statusCode < 500) return refuse({ jenis: 'masuk-belum-dimulai' })
    throw e
  }
}

async function masukTanpaSandiSebagai(
  ba: BetterAuth,
  catatMasuk: CatatMasuk,
  { akun, cara }: { akun: Akun; cara: 'contoh' | 'baris-perintah' },
  headers: Headers,
): Promise<Result<Masuk, PenolakanMasuk>> {
  try {
    const hasil = await ba.api.masukTanpaSandi({ body: { penggunaId: akun.penggunaId }, headers, returnHeaders: true })
    await catatMasuk({ jenis: 'masuk', penggunaId: akun.penggunaId, namaPengguna: akun.namaPengguna, cara })
    return ok({ perluKode: false, setCookie: hasil.headers.getSetCookie() })
  } catch (e) {
    if (e instanceof APIError && e.body?.code === 'NONAKTIF') return refuse({ jenis: 'akun-nonaktif' })
    throw e
  }
}
