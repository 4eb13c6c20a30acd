import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth'
import { APIError, createAuthEndpoint, createAuthMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Sql } from '#src/lib/sql.ts'
import { clearPercobaan, countPercobaan, deleteSesiLewat, findAkun, findSisaKunci } from '#src/modules/pengguna/masuk.queries.ts'
import { ATURAN_KUNCI, type CaraMasuk, type CatatMasuk, type PeristiwaAkun } from '#src/modules/pengguna/masuk.ts'

interface Bekal {
  readonly sql: Sql
  readonly catatMasuk: CatatMasuk
}

/** After the endpoint: what it returned, an error included. */
type Sesudah = GenericEndpointContext & { readonly context: { readonly returned?: unknown } }

const MASUK_SANDI = '/sign-in/username'
const MASUK_KODE: readonly string[] = ['/two-factor/verify-totp', '/two-factor/verify-backup-code']

const PERISTIWA_AKUN: Readonly<Record<string, PeristiwaAkun>> = {
  '/change-password': 'kata-sandi-diganti',
  '/two-factor/disable': 'faktor-kedua-dilepas',
}

/** Locks a name after wrong passwords and tells of every sign-in. Stands last among the plugins: the second factor has spoken by then. */
export function catatanMasuk(b: Bekal): BetterAuthPlugin {
  return {
    id: 'catatan-masuk',
    hooks: {
      before: [
        { matcher: (c) => c.path === MASUK_SANDI, handler: createAuthMiddleware((c) => tahanBilaTerkunci(b, namaDari(c.body))) },
        { matcher: (c) => c.path === '/sign-out', handler: createAuthMiddleware((c) => catatKeluar(b, c)) },
      ],
      after: [
        { matcher: (c) => c.path === MASUK_SANDI, handler: createAuthMiddleware((c) => sesudahSandi(b, c)) },
        { matcher: (c) => c.path?.startsWith('/callback/') === true, handler: createAuthMiddleware((c) => sesudahOidc(b, c)) },
        { matcher: (c) => MASUK_KODE.includes(c.path ?? ''), handler: createAuthMiddleware((c) => sesudahKode(b, c)) },
        { matcher: (c) => (c.path ?? '') in PERISTIWA_AKUN, handler: createAuthMiddleware((c) => sesudahUbahAkun(b, c)) },
      ],
    },
  }
}

/** Opens a session without a password. It has no address: only this program itself can call it. */
export function masukTanpaSandi(): { id: 'masuk-tanpa-sandi'; endpoints: { masukTanpaSandi: ReturnType<typeof endpointTanpaSandi> } } {
  return { id: 'masuk-tanpa-sandi', endpoints: { masukTanpaSandi: endpointTanpaSandi() } }
}

/** Its type is its definition. */
function endpointTanpaSandi() {
  return createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ penggunaId: z.string() }) }, async (c) => {
    const user = await c.context.internalAdapter.findUserById(c.body.penggunaId)
    if (user === null) throw new APIError('NOT_FOUND')
    const session = await c.context.internalAdapter.createSession(user.id)
    await setSessionCookie(c, { session, user })
    return c.json({ penggunaId: user.id })
  })
}

function namaDari(isi: unknown): string {
  const nama: unknown = typeof isi === 'object' && isi !== null && 'username' in isi ? isi.username : ''
  return typeof nama === 'string' ? nama.toLowerCase().slice(0, 100) : ''
}

async function tahanBilaTerkunci(b: Bekal, namaPengguna: string): Promise<void> {
  if ((await countPercobaan(b.sql, namaPengguna, ATURAN_KUNCI)) !== null) return
  await catatGagal(b, namaPengguna, 'terkunci')
  throw new APIError('TOO_MANY_REQUESTS', { code: 'TERKUNCI', message: 'terkunci', detik: (await findSisaKunci(b.sql, namaPengguna)) ?? 1 })
}

async function sesudahSandi(b: Bekal, c: Sesudah): Promise<void> {
  const namaPengguna = namaDari(c.body)
  const nonaktif = c.context.returned instanceof APIError && c.context.returned.body?.code === 'NONAKTIF'
  if (nonaktif) await catatGagal(b, namaPengguna, 'akun-nonaktif')
  else if (c.context.returned instanceof APIError) return catatGagal(b, namaPengguna, 'kredensial-salah')
  await clearPercobaan(b.sql, namaPengguna, ATURAN_KUNCI)
  // With a second factor there is no session yet.
  if (c.context.newSession) await catatBerhasil(b, c.context.newSession.user, 'kata-sandi')
}

async function sesudahOidc(b: Bekal, c: Sesudah): Promise<void> {
  if (c.context.newSession) await catatBerhasil(b, c.context.newSession.user, 'oidc')
}

async function sesudahKode(b: Bekal, c: Sesudah): Promise<void> {
  if (c.context.returned instanceof APIError) return catatKodeSalah(b, c)
  if (!c.context.newSession) return
  const { user } = c.context.newSession
  if (c.context.session === null) return catatBerhasil(b, user, 'faktor-kedua')
  await catatAkun(b, user, 'faktor-kedua-dipasang')
}

async function sesudahUbahAkun(b: Bekal, c: Sesudah): Promise<void> {
  const jenis = PERISTIWA_AKUN[c.path]
  if (jenis === undefined || c.context.returned instanceof APIError || c.context.session === null) return
  await catatAkun(b, c.context.session.user, jenis)
}

async function catatKeluar(b: Bekal, c: GenericEndpointContext): Promise<void> {
  const token = await c.getSignedCookie(c.context.authCookies.sessionToken.name, c.context.secret)
  const sesi = isIsi(token) ? await c.context.internalAdapter.findSession(token) : null
  if (sesi) await catatAkun(b, sesi.user, 'keluar')
}

async function catatKodeSalah(b: Bekal, c: GenericEndpointContext): Promise<void> {
  const tantangan = await c.getSignedCookie(c.context.createAuthCookie('two_factor').name, c.context.secret)
  const nilai = isIsi(tantangan) ? await c.context.internalAdapter.findVerificationValue(tantangan) : null
  const akun = nilai ? await findAkun(b.sql, { penggunaId: nilai.value }) : null
  if (akun) await b.catatMasuk({ jenis: 'gagal-masuk', penggunaId: akun.penggunaId, namaPengguna: akun.namaPengguna, alasan: 'kode-salah' })
}

async function catatBerhasil(b: Bekal, user: { id: string }, cara: CaraMasuk): Promise<void> {
  await deleteSesiLewat(b.sql, user.id)
  await b.catatMasuk({ jenis: 'masuk', penggunaId: user.id, namaPengguna: namaAkun(user), cara })
}

async function catatAkun(b: Bekal, user: { id: string }, jenis: PeristiwaAkun): Promise<void> {
  await b.catatMasuk({ jenis, penggunaId: user.id, namaPengguna: namaAkun(user) })
}

async function catatGagal(b: Bekal, namaPengguna: string, alasan: 'kredensial-salah' | 'terkunci' | 'akun-nonaktif'): Promise<void> {
  const akun = await findAkun(b.sql, { namaPengguna })
  await b.catatMasuk({ jenis: 'gagal-masuk', penggunaId: akun?.penggunaId ?? null, namaPengguna, alasan })
}

function namaAkun(user: object): string {
  return 'username' in user && typeof user.username === 'string' ? user.username : ''
}

/** A signed cookie is null when absent and false when its signature is wrong. */
function isIsi(cookie: string | false | null | undefined): cookie is string {
  return typeof cookie === 'string' && cookie !== ''
}
