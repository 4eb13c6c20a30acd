import { randomBytes } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import { PostgresJSDialect } from 'kysely-postgres-js'
import type { LibrarySql } from '#src/lib/library-sql.ts'
import type { Sql } from '#src/lib/sql.ts'
import { isAkunNonaktif } from '#src/modules/pengguna/akun.service.ts'
import { catatanMasuk, masukTanpaSandi } from '#src/modules/pengguna/catatan-masuk.service.ts'
import type { CatatMasuk } from '#src/modules/pengguna/masuk.ts'
import { NamaPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { PANJANG_SANDI } from '#src/modules/pengguna/sandi.ts'
import { isSandiCocok, sandikan } from '#src/modules/pengguna/sandi.service.ts'

/* The accounts library, set up once; what of it is used lies in auth.service.ts and akun-saya.service.ts. */

/** A provider of sign-ins (OpenID Connect), found by its issuer. */
export interface SetelanOidc {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As the button names it. */
  readonly nama: string
}

export interface AuthOptions {
  readonly sql: Sql
  /** The library's own connections (openLibrarySql with schema `auth`): it reads dates as Date. */
  readonly sqlAuth: LibrarySql
  /** At least 32 random characters, the same in every process. A new one ends all sessions and voids all second factors. */
  readonly secret: string
  /** As the browser sees it; https makes the cookies secure. */
  readonly baseUrl: string
  readonly catatMasuk: CatatMasuk
  readonly oidc?: SetelanOidc | undefined
  /** Where the library's unexpected errors go. */
  readonly galat: (pesan: string, rincian: readonly unknown[]) => void
}

export const AWALAN_COOKIE = 'selaras'
const UMUR_SESI_DETIK = 7 * 86_400
const UMUR_SIMPANAN_DETIK = 30

/** Nobody registers, renames or deletes an account by itself, and what one does with one's own goes through our own operations. */
const JALUR_TERBUKA: ReadonlySet<string> = new Set(['/sign-in/username', '/sign-out', '/get-session', '/callback/oidc'])

export function isJalurTerbuka(request: Request): boolean {
  return JALUR_TERBUKA.has(new URL(request.url).pathname.replace(/^\/api\/auth/, ''))
}

/** Its type is its configuration. */
export function createBetterAuth(o: AuthOptions) {
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
      // Only of what signs in: passwords set under an older rule stay good. What is set anew meets periksaSandi.
      minPasswordLength: 1,
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
      ...(o.oidc === undefined ? [] : [penyediaOidc(o.oidc)]),
      catatanMasuk(o),
    ],
    databaseHooks: { session: { create: { before: (sesi) => tahanBilaNonaktif(o, sesi.userId) } } },
    session: { expiresIn: UMUR_SESI_DETIK, updateAge: 86_400, cookieCache: { enabled: true, maxAge: UMUR_SIMPANAN_DETIK } },
    // Tokens of the provider are not needed once somebody is in: what is kept of them is unreadable, and not renewed.
    account: { encryptOAuthTokens: true, updateAccountOnSignIn: false, accountLinking: { enabled: true } },
    // Offices share one address, so attempts are limited per name (catatanMasuk), not per address.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Refusals are answers, not errors of the program: only what is wrong with us is told.
    logger: { log: (tingkat, pesan, ...rincian) => (tingkat === 'error' ? o.galat(pesan, rincian) : undefined) },
    // Said outright, for the library turns both checks off by itself where it believes to be tested.
    advanced: { cookiePrefix: AWALAN_COOKIE, useSecureCookies: isSecure(o), disableOriginCheck: false, disableCSRFCheck: false },
  })
}

export type BetterAuth = ReturnType<typeof createBetterAuth>

export function isSecure(o: AuthOptions): boolean {
  return o.baseUrl.startsWith('https:')
}

/**
 * Code flow with PKCE; the identity token must be the provider's, for us, in time, and for this very attempt (nonce). Whom we do not
 * know by subject, or by an e-mail address that both sides have verified, gets no account.
 */
function penyediaOidc(oidc: SetelanOidc) {
  return genericOAuth({
    config: [
      {
        providerId: 'oidc',
        discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
        // A provider need not tell an address; the subject is what counts then.
        mapProfileToUser: (profil) => (profil['email'] === undefined ? { email: `${String(profil['sub'])}@oidc.selaras.invalid`, emailVerified: false } : {}),
      },
    ],
  })
}

/** However one signs in: an account that every government has deactivated gets no session. */
async function tahanBilaNonaktif(o: AuthOptions, penggunaId: string): Promise<void> {
  if (await isAkunNonaktif(o.sql, penggunaId)) throw new APIError('FORBIDDEN', { code: 'NONAKTIF', message: 'nonaktif' })
}
