import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type LibrarySql, openLibrarySql } from '#src/lib/library-sql.ts'
import { createAuth } from '#src/modules/pengguna/auth.service.ts'
import type { PeristiwaMasuk } from '#src/modules/pengguna/masuk.ts'
import { kaitkanSubjekOidc, nonaktifkanPengguna } from '#src/modules/pengguna/pengelolaan.service.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { daftarkanPengguna } from '#src/modules/pengguna/pengguna.service.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { type AplikasiUji, bukaAplikasi } from '../../../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, type KabupatenUji } from '../../../test/kabupaten-uji.ts'
import { Peramban } from '../../../test/peramban-uji.ts'

/* A real OpenID Connect provider runs beside the program, and a browser's redirects are followed by hand. */

const ALAMAT = 'http://localhost'
const KEMBALI = `${ALAMAT}/api/auth/callback/oidc`

let db: TestDatabase
let k: KabupatenUji
let penyedia: Server
let issuer = ''
let sqlAuth: LibrarySql
let aplikasi: AplikasiUji
/** By how many milliseconds the provider's clock is slow when it makes its tokens. */
let lambat = 0
const peristiwa: PeristiwaMasuk[] = []
const penggunaId: Record<string, string> = {}

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  penyedia = createServer()
  await new Promise<void>((resolve) => void penyedia.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(penyedia.address() as AddressInfo).port}`
  const oidc = buatPenyedia(issuer)
  const layani = oidc.callback()
  penyedia.on('request', (req, res) => void layani(req, res))
  sqlAuth = openLibrarySql(db.urlAplikasi, { schema: 'auth', max: 2 })
  const auth = createAuth({
    sql: db.sql,
    sqlAuth,
    secret: 'rahasia uji penyedia masuk yang panjang',
    baseUrl: ALAMAT,
    oidc: { issuer, clientId: 'selaras', clientSecret: 'rahasia-klien', nama: 'SSO Uji' },
    catatMasuk: async (p) => void peristiwa.push(p),
    galat: () => undefined,
  })
  aplikasi = bukaAplikasi(db, { auth })
  for (const [nama, email] of [
    ['kenal.subjek', undefined],
    ['kenal.surel', 'kenal@contoh.go.id'],
    ['surel.ragu', 'ragu@contoh.go.id'],
    ['nonaktif.uji', undefined],
  ] as const)
    penggunaId[nama] = await daftar(nama, email)
  await db.sql`update auth."user" set "emailVerified" = true where username = 'kenal.surel'`
  await kaitkan('kenal.subjek', 'sub-kenal')
  await kaitkan('nonaktif.uji', 'sub-nonaktif')
})
afterAll(async () => {
  await aplikasi.close()
  await sqlAuth.end({ timeout: 5 })
  await new Promise((resolve) => penyedia.close(resolve))
  await db.close()
})
beforeEach(() => {
  lambat = 0
  peristiwa.length = 0
})

function buatPenyedia(alamat: string): Provider {
  const oidc = new Provider(alamat, {
    clients: [
      { client_id: 'selaras', client_secret: 'rahasia-klien', redirect_uris: [KEMBALI], grant_types: ['authorization_code'], response_types: ['code'] },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: { IdToken: 2, AuthorizationCode: 60, AccessToken: 60, Grant: 60, Interaction: 60, Session: 60 },
    cookies: { keys: ['kunci-uji'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: id, ...(id.includes('@') ? { email: id.replace('belum-', ''), email_verified: !id.startsWith('belum-') } : {}) }),
    }),
  })
  oidc.use(async (ctx, next) => {
    if (ctx.path === '/token' && lambat > 0) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - lambat })
    try {
      await next()
    } finally {
      vi.useRealTimers()
    }
  })
  return oidc
}

async function daftar(namaPengguna: string, email?: string): Promise<string> {
  const penyiap = { ...k.sebagai('admin-perencanaan'), pelaku: pelakuPenyiap('3216') }
  const isi = {
    namaPengguna,
    nama: `Nama ${namaPengguna}`,
    ...(email === undefined ? {} : { email }),
    penugasan: [{ peran: 'pembaca', jabatan: 'Pembaca', mulai: '2020-01-01' }],
  }
  const hasil = await daftarkanPengguna(penyiap, DaftarkanPengguna.parse(isi))
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return hasil.value.penggunaId
}

async function kaitkan(nama: string, subjek: string): Promise<void> {
  const hasil = await kaitkanSubjekOidc({ ...k.sebagai('admin-perencanaan'), pelaku: pelakuPenyiap('3216') }, penggunaId[nama] ?? '', subjek)
  if (!hasil.ok) throw new Error(hasil.error.jenis)
}

/** Walks through the provider's own pages as `akun`, and returns the address it sends the browser back to. */
async function lewatiPenyedia(url: string, akun: string): Promise<string> {
  const kuki = new Map<string, string>()
  let alamat = url
  let isi: URLSearchParams | null = null
  for (let langkah = 0; langkah < 12; langkah += 1) {
    const jawab: Response = await fetch(alamat, {
      redirect: 'manual',
      headers: { cookie: [...kuki].map(([n, v]) => `${n}=${v}`).join('; ') },
      ...(isi === null ? {} : { method: 'POST', body: isi }),
    })
    for (const c of jawab.headers.getSetCookie()) {
      const [pasangan = ''] = c.split(';')
      kuki.set(pasangan.slice(0, pasangan.indexOf('=')), pasangan.slice(pasangan.indexOf('=') + 1))
    }
    const ke = jawab.headers.get('location')
    isi = null
    if (ke !== null) {
      alamat = new URL(ke, alamat).href
      if (alamat.startsWith(KEMBALI)) return alamat
      continue
    }
    const halaman = await jawab.text()
    const tujuan = /action="([^"]+)"/.exec(halaman)?.[1]
    if (tujuan === undefined) throw new Error(`penyedia: ${jawab.status} ${halaman.slice(0, 300)}`)
    alamat = new URL(tujuan, alamat).href
    isi = new URLSearchParams(halaman.includes('name="login"') ? { prompt: 'login', login: akun, password: 'apa saja' } : { prompt: 'consent' })
  }
  throw new Error('penyedia berputar tanpa akhir')
}

async function mulai(p: Peramban): Promise<string> {
  const { status, isi } = await p.kirim('/api/masuk/oidc', { ke: '/3216/2025' })
  expect(status).toBe(200)
  return String(isi['url'])
}

/** The browser comes back to us; where we send it, and whether it is signed in. */
async function kembali(p: Peramban, alamat: string): Promise<{ tujuan: string; masuk: unknown }> {
  const tujuan = await p.ikuti(alamat.slice(ALAMAT.length))
  const sesi = await p.kirim('/api/sesi')
  return { tujuan, masuk: sesi.status === 200 ? (sesi.isi['pengguna'] as { namaPengguna: string }).namaPengguna : sesi.isi['kode'] }
}

async function masukSebagai(akun: string, ubah: (url: string) => string = (url) => url): Promise<{ tujuan: string; masuk: unknown }> {
  const p = new Peramban(aplikasi.app)
  return kembali(p, await lewatiPenyedia(ubah(await mulai(p)), akun))
}

describe('masuk melalui penyedia OpenID Connect', () => {
  test('alamatnya memakai kode dengan PKCE, state dan nonce', async () => {
    const q = new URL(await mulai(new Peramban(aplikasi.app))).searchParams
    expect([q.get('response_type'), q.get('code_challenge_method'), q.get('client_id'), q.get('redirect_uri')]).toEqual(['code', 'S256', 'selaras', KEMBALI])
    expect([q.get('state'), q.get('nonce'), q.get('code_challenge')].every((x) => (x ?? '').length > 20)).toBe(true)
  })

  test('orang yang subjeknya dikaitkan admin masuk ke akunnya sendiri, dan itu tercatat', async () => {
    expect(await masukSebagai('sub-kenal')).toEqual({ tujuan: '/kerja/3216/2025', masuk: 'kenal.subjek' })
    expect(peristiwa).toMatchObject([{ jenis: 'masuk', cara: 'oidc', penggunaId: penggunaId['kenal.subjek'] }])
  })

  test('orang yang surelnya terverifikasi di kedua pihak dikenali', async () => {
    expect(await masukSebagai('kenal@contoh.go.id')).toMatchObject({ masuk: 'kenal.surel' })
  })

  test('orang yang tidak dikenal tidak mendapat akun', async () => {
    const sebelum = await db.sql`select 1 from auth."user"`
    expect(await masukSebagai('sub-asing')).toMatchObject({ tujuan: expect.stringMatching(/^\/kerja\/masuk\?error=/) as string, masuk: 'belum-masuk' })
    expect(await masukSebagai('asing@contoh.go.id')).toMatchObject({ masuk: 'belum-masuk' })
    expect(await db.sql`select 1 from auth."user"`).toHaveLength(sebelum.length)
  })

  test('surel yang belum terverifikasi, di penyedia atau di sini, tidak membuka akun siapa pun', async () => {
    expect(await masukSebagai('belum-kenal@contoh.go.id')).toMatchObject({ masuk: 'belum-masuk' })
    expect(await masukSebagai('ragu@contoh.go.id')).toMatchObject({ masuk: 'belum-masuk' })
  })

  test('token untuk percobaan lain (nonce salah) ditolak', async () => {
    const gantiNonce = (url: string): string => {
      const u = new URL(url)
      u.searchParams.set('nonce', 'nonce-milik-percobaan-orang-lain')
      return u.href
    }
    expect(await masukSebagai('sub-kenal', gantiNonce)).toMatchObject({ masuk: 'belum-masuk' })
  })

  test('token yang sudah kedaluwarsa ditolak', async () => {
    lambat = 600_000
    expect(await masukSebagai('sub-kenal')).toMatchObject({ masuk: 'belum-masuk' })
  })

  test('jawaban yang dipakai dua kali, atau dibawa peramban lain, ditolak', async () => {
    const p = new Peramban(aplikasi.app)
    const alamat = await lewatiPenyedia(await mulai(p), 'sub-kenal')
    expect(await kembali(new Peramban(aplikasi.app), alamat)).toMatchObject({ masuk: 'belum-masuk' })
    expect(await kembali(p, alamat)).toMatchObject({ masuk: 'kenal.subjek' })
    const q = new Peramban(aplikasi.app)
    await mulai(q)
    expect(await kembali(q, alamat)).toMatchObject({ masuk: 'belum-masuk' })
  })

  test('akun yang dinonaktifkan tidak masuk lewat penyedia pun', async () => {
    const hasil = await nonaktifkanPengguna({ ...k.sebagai('admin-perencanaan'), pelaku: pelakuPenyiap('3216') }, penggunaId['nonaktif.uji'] ?? '', 'uji coba')
    expect(hasil.ok).toBe(true)
    expect(await masukSebagai('sub-nonaktif')).toMatchObject({ tujuan: expect.stringContaining('NONAKTIF') as string, masuk: 'belum-masuk' })
  })

  test('tanpa penyedia terpasang, jalurnya menolak dengan nama', async () => {
    const lain = bukaAplikasi(db)
    const p = new Peramban(lain.app)
    expect((await p.kirim('/api/masuk/oidc')).isi).toEqual({ nama: null })
    expect(await p.kirim('/api/masuk/oidc', {})).toMatchObject({ status: 404, isi: { kode: 'penyedia-masuk-tidak-ada' } })
    await lain.close()
  })
})
