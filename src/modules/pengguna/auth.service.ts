import { randomBytes } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { getCookieCache, getSessionCookie } from 'better-auth/cookies'
import { twoFactor, username } from 'better-auth/plugins'
import { PostgresJSDialect } from 'kysely-postgres-js'
import { z } from 'zod'
import type { LibrarySql } from '#src/lib/library-sql.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Sql } from '#src/lib/sql.ts'
import type { Akun } from '#src/modules/pengguna/masuk.queries.ts'
import { catatanMasuk, masukTanpaSandi } from '#src/modules/pengguna/catatan-masuk.service.ts'
import { NamaPengguna, PANJANG_SANDI } from '#src/modules/pengguna/pengguna.schema.ts'
import { type CatatMasuk, menitTunggu } from '#src/modules/pengguna/masuk.ts'
import { isSandiCocok, sandikan } from '#src/modules/pengguna/sandi.service.ts'

export interface AuthOptions {
  readonly sql: Sql
  /** The library's own connections (openLibrarySql with schema `auth`): it reads dates as Date. */
  readonly sqlAuth: LibrarySql
  /** At least 32 random characters, the same in every process. A new one ends all sessions and voids all second factors. */
  readonly secret: string
  /** As the browser sees it; https makes the cookies secure. */
  readonly baseUrl: string
  readonly catatMasuk: CatatMasuk
  /** Where the library's unexpected errors go. */
  readonly galat: (pesan: string, rincian: readonly unknown[]) => void
}

export interface Sesi {
  readonly penggunaId: string
  readonly nama: string
  readonly namaPengguna: string
  readonly hasFaktorKedua: boolean
  /** To be sent along with the answer: they renew the cached session, without them each request asks the database. */
  readonly setCookie: readonly string[]
}

export type PenolakanMasuk = { readonly jenis: 'kredensial-salah' } | { readonly jenis: 'terkunci'; readonly menit: number }
export type PenolakanKode = { readonly jenis: 'kode-salah' | 'masuk-belum-dimulai' } | { readonly jenis: 'terkunci'; readonly menit: number }

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
  readonly masukTanpaSandi: (akun: Akun, headers: Headers) => Promise<Masuk>
  readonly keluar: (headers: Headers) => Promise<readonly string[]>
}

const AWALAN_COOKIE = 'selaras'
const UMUR_SESI_DETIK = 7 * 86_400
const UMUR_SIMPANAN_DETIK = 30

/** Nobody registers, renames or deletes an account by itself: that is the work of a government's administrator. */
const JALUR_TERBUKA: ReadonlySet<string> = new Set([
  '/sign-in/username',
  '/sign-out',
  '/get-session',
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/get-totp-uri',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
])

/** Its type is its configuration. */
function createBetterAuth(o: AuthOptions) {
  return betterAuth({
    appName: 'Selaras',
    baseURL: o.baseUrl,
    basePath: '/api/auth',
    secret: o.secret,
    database: { dialect: new PostgresJSDialect({ postgres: o.sqlAuth }), type: 'postgres', schemaName: 'auth', transaction: true },
    // The address typed may be another name of this machine: a request from its own origin is no forgery.
    trustedOrigins: (request) => (request === undefined ? [] : [new URL(request.url).origin]),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PANJANG_SANDI.min,
      maxPasswordLength: PANJANG_SANDI.max,
      password: {
        hash: (kataSandi) => sandikan(kataSandi, randomBytes(16)),
        verify: ({ hash, password }) => isSandiCocok(password, hash),
      },
    },
    plugins: [
      username({ maxUsernameLength: 60, immutableUsername: true, usernameValidator: (nama) => NamaPengguna.safeParse(nama).success }),
      twoFactor({ issuer: 'Selaras' }),
      masukTanpaSandi(),
      catatanMasuk(o),
    ],
    session: { expiresIn: UMUR_SESI_DETIK, updateAge: 86_400, cookieCache: { enabled: true, maxAge: UMUR_SIMPANAN_DETIK } },
    // Offices share one address, so attempts are limited per name (catatanMasuk), not per address.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Refusals are answers, not errors of the program: only what is wrong with us is told.
    logger: { log: (tingkat, pesan, ...rincian) => (tingkat === 'error' ? o.galat(pesan, rincian) : undefined) },
    // Said outright, for the library turns both checks off by itself where it believes to be tested.
    advanced: { cookiePrefix: AWALAN_COOKIE, useSecureCookies: isSecure(o), disableOriginCheck: false, disableCSRFCheck: false },
  })
}

type BetterAuth = ReturnType<typeof createBetterAuth>

export function createAuth(o: AuthOptions): Auth {
  if (o.secret.length < 32) throw new RangeError('rahasia sesi kurang dari 32 huruf')
  const ba = createBetterAuth(o)
  return {
    handler: (request) => (isTerbuka(request) ? ba.handler(request) : Promise.resolve(new Response(null, { status: 404 }))),
    resolveSession: (headers) => resolveSession(ba, o, headers),
    hasSessionCookie: (headers) => getSessionCookie(headers, { cookiePrefix: AWALAN_COOKIE }) !== null,
    masuk: (isi, headers) => masuk(ba, isi, headers),
    masukKode: (kode, headers) => masukKode(ba, kode, headers),
    masukTanpaSandi: (akun, headers) => masukTanpaSandiSebagai(ba, o.catatMasuk, akun, headers),
    keluar: async (headers) => (await ba.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie(),
  }
}

/** The session of a request, or why there is none: never signed in, or signed in once and no longer. */
export async function findSesi(auth: Auth, headers: Headers): Promise<Result<Sesi, PenolakanSesi>> {
  const sesi = await auth.resolveSession(headers)
  if (sesi !== null) return ok(sesi)
  return refuse({ jenis: auth.hasSessionCookie(headers) ? 'sesi-berakhir' : 'belum-masuk' })
}

function isTerbuka(request: Request): boolean {
  return JALUR_TERBUKA.has(new URL(request.url).pathname.replace(/^\/api\/auth/, ''))
}

async function resolveSession(ba: BetterAuth, o: AuthOptions, headers: Headers): Promise<Sesi | null> {
  const simpanan = await findSimpanan(o, headers)
  if (simpanan !== null) return simpanan
  const { headers: keluar, response } = await ba.api.getSession({ headers, returnHeaders: true })
  return response === null ? null : susunSesi(response.user, keluar.getSetCookie())
}

/** The hot path: the signed copy in the cookie, as long as it is fresh and belongs to the session token beside it. */
async function findSimpanan(o: AuthOptions, headers: Headers): Promise<Sesi | null> {
  const token = getSessionCookie(headers, { cookiePrefix: AWALAN_COOKIE })
  if (token === null) return null
  const simpanan = await getCookieCache(headers, { secret: o.secret, cookiePrefix: AWALAN_COOKIE, isSecure: isSecure(o) })
  return simpanan !== null && token.startsWith(`${simpanan.session.token}.`) ? susunSesi(simpanan.user, []) : null
}

const Pengguna = z.object({ id: z.string(), name: z.string(), username: z.string(), twoFactorEnabled: z.boolean().nullish() })

function susunSesi(user: unknown, setCookie: readonly string[]): Sesi {
  const u = Pengguna.parse(user)
  return { penggunaId: u.id, nama: u.name, namaPengguna: u.username, hasFaktorKedua: u.twoFactorEnabled === true, setCookie }
}

function isSecure(o: AuthOptions): boolean {
  return o.baseUrl.startsWith('https:')
}

async function masuk(ba: BetterAuth, isi: { namaPengguna: string; kataSandi: string }, headers: Headers): Promise<Result<Masuk, PenolakanMasuk>> {
  try {
    const hasil = await ba.api.signInUsername({ body: { username: isi.namaPengguna, password: isi.kataSandi }, headers, returnHeaders: true })
    return ok({ perluKode: 'twoFactorRedirect' in hasil.response, setCookie: hasil.headers.getSetCookie() })
  } catch (e) {
    if (!(e instanceof APIError)) throw e
    if (e.body?.code === 'TERKUNCI') return refuse({ jenis: 'terkunci', menit: menitTunggu(Number(e.body['detik'])) })
    // Too short, too long, not a name: all of them are simply not the right pair.
    if (e.statusCode < 500) return refuse({ jenis: 'kredensial-salah' })
    throw e
  }
}

const KUNCI_KODE_MENIT = 15

async function masukKode(ba: BetterAuth, kode: string, headers: Headers): Promise<Result<Masuk, PenolakanKode>> {
  try {
    const hasil = await ba.api.verifyTOTP({ body: { code: kode }, headers, returnHeaders: true })
    return ok({ perluKode: false, setCookie: hasil.headers.getSetCookie() })
  } catch (e) {
    if (!(e instanceof APIError)) throw e
    if (e.body?.code === 'INVALID_CODE') return refuse({ jenis: 'kode-salah' })
    if (e.body?.code === 'ACCOUNT_TEMPORARILY_LOCKED') return refuse({ jenis: 'terkunci', menit: KUNCI_KODE_MENIT })
    if (e.statusCode < 500) return refuse({ jenis: 'masuk-belum-dimulai' })
    throw e
  }
}

async function masukTanpaSandiSebagai(ba: BetterAuth, catatMasuk: CatatMasuk, akun: Akun, headers: Headers): Promise<Masuk> {
  const hasil = await ba.api.masukTanpaSandi({ body: { penggunaId: akun.penggunaId }, headers, returnHeaders: true })
  await catatMasuk({ jenis: 'masuk', penggunaId: akun.penggunaId, namaPengguna: akun.namaPengguna, cara: 'contoh' })
  return { perluKode: false, setCookie: hasil.headers.getSetCookie() }
}
