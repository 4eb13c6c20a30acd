import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { penolakanHttp } from '#src/lib/http.kata.ts'
import { type ApiEnv, createApi } from '#src/lib/http.ts'
import { createPenutur, pilihBahasa } from '#src/lib/kata.ts'
import { type LibrarySql, openLibrarySql } from '#src/lib/library-sql.ts'
import type { Sql } from '#src/lib/sql.ts'
import { writeTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { penolakanAkun } from '#src/modules/pengguna/akun.kata.ts'
import { createAkunRoutes } from '#src/modules/pengguna/akun.routes.ts'
import { type Auth, createAuth } from '#src/modules/pengguna/auth.service.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { PeristiwaMasuk } from '#src/modules/pengguna/masuk.ts'
import { penolakanPengguna } from '#src/modules/pengguna/pengguna.kata.ts'
import { createPenggunaRoutes } from '#src/modules/pengguna/pengguna.routes.ts'
import { DaftarkanPengguna, SesiKeluar } from '#src/modules/pengguna/pengguna.schema.ts'
import { daftarkanPengguna, findAkunContoh } from '#src/modules/pengguna/pengguna.service.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { Peramban } from '../../../test/peramban-uji.ts'
import { totp } from '../../../test/totp.ts'

const SANDI = 'sandi yang panjang'
const ALAMAT = 'http://localhost:3000'
const NYATA = saat('2024-01-25T02:00:00Z')

let db: TestDatabase
let sqlAuth: LibrarySql
let auth: Auth
let app: ReturnType<typeof buatApp>
const peristiwa: PeristiwaMasuk[] = []
const galat: string[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  await siapkanDaerah(db)
  sqlAuth = openLibrarySql(db.urlAplikasi, { schema: 'auth' })
  auth = buatAuth()
  app = buatApp(true)
  await daftar('3216', 'desa.sukakarya', 'Siti Aminah', { peran: 'operator-desa', kodeWilayah: '32.16.14.2001', jabatan: 'Operator Desa Sukakarya' })
  await daftar('3216', 'camat.sukakarya', 'Budi Santoso', { peran: 'camat', kodeWilayah: '32.16.14', jabatan: 'Camat Sukakarya' })
  await daftar('3216', 'tapd.bekasi', 'Rina Wati', { peran: 'tapd', jabatan: 'Sekretaris TAPD', mulai: '2023-01-01', selesai: '2023-12-31' })
  await daftar('3217', 'admin.nyata', 'Orang Nyata', { peran: 'admin-perencanaan', jabatan: 'Kepala Bappelitbang' })
})

afterAll(async () => {
  await sqlAuth.end({ timeout: 5 })
  await db.close()
})

function buatAuth(baseUrl = ALAMAT): Auth {
  return createAuth({
    sql: db.sql,
    sqlAuth,
    secret: 'rahasia-uji-rahasia-uji-rahasia-uji',
    baseUrl,
    catatMasuk: async (p) => void peristiwa.push(p),
    galat: (pesan) => galat.push(pesan),
  })
}

function buatApp(modeContoh: boolean): OpenAPIHono<ApiEnv<Konteks>> {
  const api = createApi<Konteks>()
  const penutur = createPenutur({ ...penolakanHttp, ...penolakanPengguna, ...penolakanAkun })
  api.use(async (c, next) => {
    c.set('bahasa', pilihBahasa(c.req.header('accept-language')))
    c.set('penutur', penutur)
    await next()
  })
  return api
    .route('/', createAkunRoutes({ auth, sql: db.sql }))
    .route('/', createPenggunaRoutes({ auth, sql: db.sql, modeContoh, hariIni: (d) => waktuDaerah(d, new Date(NYATA)).hariIni }))
}

async function siapkanDaerah(d: TestDatabase): Promise<void> {
  await d.sqlPemilik`insert into wilayah (kode, nama, tingkat, induk_kode, edisi) values
    ('32', 'Jawa Barat', 'provinsi', null, 'uji'), ('32.16', 'Kabupaten Bekasi', 'kabupaten', '32', 'uji'),
    ('32.17', 'Kabupaten Bandung Barat', 'kabupaten', '32', 'uji'), ('32.16.14', 'Sukakarya', 'kecamatan', '32.16', 'uji'),
    ('32.16.14.2001', 'Sukakarya', 'desa', '32.16.14', 'uji') on conflict (kode) do nothing`
  await tambahDaerah(d.sql, '3216', '32.16', true)
  await tambahDaerah(d.sql, '3217', '32.17', false)
}

async function tambahDaerah(sql: Sql, daerahId: string, kode: string, contoh: boolean): Promise<void> {
  await writeTenant(
    sql,
    daerahId,
    (tx) => tx`insert into daerah (daerah_id, kode_wilayah, nama, jenis, zona_waktu, data_contoh, tanggal_demo)
      values (${daerahId}, ${kode}, ${`Kabupaten ${daerahId}`}, 'kabupaten', 'WIB', ${contoh}, ${contoh ? '2024-01-25' : null}) on conflict (daerah_id) do nothing`,
  )
}

async function daftar(daerahId: string, namaPengguna: string, nama: string, penugasan: object): Promise<string> {
  const k: Konteks = {
    sql: db.sql,
    daerahId,
    pelaku: pelakuPenyiap(daerahId),
    saat: NYATA,
    saatNyata: NYATA,
    hariIni: tanggal('2024-01-25'),
    zona: 'WIB',
    kunci: null,
  }
  const hasil = await daftarkanPengguna(
    k,
    DaftarkanPengguna.parse({ namaPengguna, nama, kataSandi: SANDI, penugasan: [{ mulai: '2024-01-01', ...penugasan }] }),
  )
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return hasil.value.penggunaId
}

async function masukSebagai(namaPengguna: string): Promise<Peramban> {
  const p = new Peramban(app, ALAMAT)
  expect((await p.kirim('/api/masuk', { namaPengguna, kataSandi: SANDI })).status).toBe(200)
  return p
}

async function bebaskan(): Promise<void> {
  await db.sql`delete from auth.percobaan_masuk`
  peristiwa.length = 0
}

describe('masuk dengan kata sandi', () => {
  test('nama pengguna dan kata sandi yang benar membuka sesi dengan penugasan dan nama perannya', async () => {
    await bebaskan()
    const p = new Peramban(app, ALAMAT)
    const masuk = await p.kirim('/api/masuk', { namaPengguna: ' Desa.Sukakarya ', kataSandi: SANDI })
    expect(masuk).toMatchObject({ status: 200, isi: { perluKode: false } })
    expect(masuk.cookie.join()).toMatch(/selaras\.session_token=[^;]+;.*HttpOnly; SameSite=Lax/)
    const sesi = SesiKeluar.parse((await p.kirim('/api/sesi')).isi)
    expect(sesi.pengguna).toMatchObject({ nama: 'Siti Aminah', namaPengguna: 'desa.sukakarya', hasFaktorKedua: false })
    expect(sesi.daerah).toMatchObject([
      {
        daerahId: '3216',
        hariIni: '2024-01-25',
        penugasan: [{ peran: 'operator-desa', labelPeran: 'Operator desa/kelurahan', namaWilayah: 'Sukamurni', isBerlaku: true }],
      },
    ])
    expect(peristiwa).toMatchObject([{ jenis: 'masuk', namaPengguna: 'desa.sukakarya', cara: 'kata-sandi', penggunaId: sesi.pengguna.penggunaId }])
  })

  test('kata sandi salah dan nama yang tidak ada dijawab sama: kredensial-salah', async () => {
    await bebaskan()
    const salah = await new Peramban(app, ALAMAT).kirim('/api/masuk', { namaPengguna: 'desa.sukakarya', kataSandi: 'bukan sandinya' })
    const tiada = await new Peramban(app, ALAMAT).kirim('/api/masuk', { namaPengguna: 'tidak.ada', kataSandi: 'bukan sandinya' })
    const pendek = await new Peramban(app, ALAMAT).kirim('/api/masuk', { namaPengguna: '<b>', kataSandi: 'x' })
    expect(salah).toMatchObject({ status: 401, isi: { kode: 'kredensial-salah', rincian: {} } })
    expect([tiada.isi, pendek.isi]).toEqual([salah.isi, salah.isi])
    expect(peristiwa.map((e) => ('alasan' in e ? [e.alasan, e.penggunaId === null] : []))).toEqual([
      ['kredensial-salah', false],
      ['kredensial-salah', true],
      ['kredensial-salah', true],
    ])
  })

  test('sesudah lima sandi salah nama itu ditahan, juga bagi sandi yang benar dan lewat jalur mana pun, lalu bebas lagi', async () => {
    await bebaskan()
    const p = new Peramban(app, ALAMAT)
    for (let i = 0; i < 5; i += 1) expect((await p.kirim('/api/masuk', { namaPengguna: 'camat.sukakarya', kataSandi: 'salah sekali' })).status).toBe(401)
    expect(await p.kirim('/api/masuk', { namaPengguna: 'camat.sukakarya', kataSandi: SANDI })).toMatchObject({
      status: 429,
      isi: { kode: 'terkunci', rincian: { menit: 1 } },
    })
    expect((await p.kirim('/api/auth/sign-in/username', { username: 'CAMAT.sukakarya', password: SANDI })).status).toBe(429)
    expect(peristiwa.at(-1)).toMatchObject({ jenis: 'gagal-masuk', alasan: 'terkunci', namaPengguna: 'camat.sukakarya' })
    await db.sql`update auth.percobaan_masuk set terkunci_sampai = now() - interval '1 second'`
    expect((await p.kirim('/api/masuk', { namaPengguna: 'camat.sukakarya', kataSandi: 'salah sekali' })).status).toBe(401)
    expect(await p.kirim('/api/masuk', { namaPengguna: 'camat.sukakarya', kataSandi: SANDI })).toMatchObject({ isi: { rincian: { menit: 2 } } })
    await db.sql`update auth.percobaan_masuk set terkunci_sampai = now() - interval '1 second'`
    expect((await p.kirim('/api/masuk', { namaPengguna: 'camat.sukakarya', kataSandi: SANDI })).status).toBe(200)
    expect(await db.sql`select 1 from auth.percobaan_masuk where nama_pengguna = 'camat.sukakarya'`).toHaveLength(0)
  })

  test('banyak percobaan serentak tidak menembus batas', async () => {
    await bebaskan()
    const status = await Promise.all(
      Array.from(
        { length: 12 },
        async () => (await new Peramban(app, ALAMAT).kirim('/api/masuk', { namaPengguna: 'camat.sukakarya', kataSandi: 'salah sekali' })).status,
      ),
    )
    expect(status.filter((s) => s === 401)).toHaveLength(5)
    expect(status.filter((s) => s === 429)).toHaveLength(7)
  })

  test('tidak seorang pun dapat mendaftarkan, mengganti nama atau menghapus akunnya sendiri', async () => {
    const p = await masukSebagai('desa.sukakarya')
    for (const jalur of [
      'sign-up/email',
      'sign-in/email',
      'is-username-available',
      'update-user',
      'change-email',
      'delete-user',
      'set-password',
      'masuk-tanpa-sandi',
      'change-password',
      'two-factor/enable',
      'revoke-sessions',
    ]) {
      expect((await p.kirim(`/api/auth/${jalur}`, { email: 'a@b.id', password: SANDI, name: 'A', username: 'abc' })).status).toBe(404)
    }
  })

  test('pada alamat https cookie hanya dikirim lewat sambungan aman', async () => {
    await bebaskan()
    const jawab = await buatAuth('https://selaras.example').masuk({ namaPengguna: 'desa.sukakarya', kataSandi: SANDI }, new Headers())
    expect(jawab.ok && jawab.value.setCookie.every((c) => c.startsWith('__Secure-') && c.includes('Secure'))).toBe(true)
  })
})

describe('sesi', () => {
  test('isian yang tidak dikenal ditolak dengan kode yang sama seperti di mana pun', async () => {
    expect(await new Peramban(app, ALAMAT).kirim('/api/masuk', { namaPengguna: 'x', kataSandi: 'y', lain: 1 })).toMatchObject({
      status: 422,
      isi: { kode: 'isian-tidak-sah' },
    })
  })

  test('tanpa sesi dijawab belum-masuk; sesi yang lewat dijawab sesi-berakhir', async () => {
    expect(await new Peramban(app, ALAMAT).kirim('/api/sesi')).toMatchObject({ status: 401, isi: { kode: 'belum-masuk' } })
    const p = await masukSebagai('desa.sukakarya')
    p.cookie.delete('selaras.session_data')
    expect((await p.kirim('/api/sesi')).status).toBe(200)
    await db.sql`update auth.session set "expiresAt" = now() - interval '1 minute'`
    p.cookie.delete('selaras.session_data')
    expect(await p.kirim('/api/sesi')).toMatchObject({ status: 401, isi: { kode: 'sesi-berakhir' } })
  })

  test('cookie yang diubah tangan bukan sesi: baik tokennya, maupun nama orang di simpanannya', async () => {
    const p = await masukSebagai('desa.sukakarya')
    const [token = '', simpanan = ''] = ['selaras.session_token', 'selaras.session_data'].map((n) => p.cookie.get(n))
    const isi = JSON.parse(Buffer.from(simpanan, 'base64url').toString()) as { session: { user: { id: string } } }
    isi.session.user.id = 'orang-lain'
    p.cookie.set('selaras.session_data', Buffer.from(JSON.stringify(isi)).toString('base64url'))
    expect((await p.kirim('/api/sesi')).isi).toMatchObject({ pengguna: { namaPengguna: 'desa.sukakarya' } })
    p.cookie.delete('selaras.session_data')
    p.cookie.set('selaras.session_token', `${token.slice(0, -6)}AAA%3D`)
    expect(await p.kirim('/api/sesi')).toMatchObject({ status: 401, isi: { kode: 'sesi-berakhir' } })
  })

  test('simpanan sesi orang lain di samping token sendiri tidak dipakai', async () => {
    const [p, q] = [await masukSebagai('desa.sukakarya'), await masukSebagai('tapd.bekasi')]
    p.cookie.set('selaras.session_data', q.cookie.get('selaras.session_data') ?? '')
    expect((await p.kirim('/api/sesi')).isi).toMatchObject({ pengguna: { namaPengguna: 'desa.sukakarya' } })
  })

  test('simpanan sesi di cookie berumur paling lama 30 detik, dan selama itu basis data tidak ditanya', async () => {
    const p = new Peramban(app, ALAMAT)
    const { cookie } = await p.kirim('/api/masuk', { namaPengguna: 'desa.sukakarya', kataSandi: SANDI })
    expect(cookie.find((c) => c.startsWith('selaras.session_data='))).toMatch(/Max-Age=30;/)
    await db.sql`delete from auth.session`
    const headers = new Headers({ cookie: [...p.cookie].map(([n, v]) => `${n}=${v}`).join('; ') })
    expect((await auth.resolveSession(headers))?.namaPengguna).toBe('desa.sukakarya')
    p.cookie.delete('selaras.session_data')
    expect((await p.kirim('/api/sesi')).status).toBe(401)
  })

  test('keluar mengakhiri sesi di peramban dan di server', async () => {
    await bebaskan()
    const p = await masukSebagai('desa.sukakarya')
    const lama = new Map(p.cookie)
    expect((await p.kirim('/api/keluar', undefined, 'POST')).status).toBe(204)
    expect(p.cookie.size).toBe(0)
    lama.delete('selaras.session_data')
    for (const [n, v] of lama) p.cookie.set(n, v)
    expect(await p.kirim('/api/sesi')).toMatchObject({ status: 401, isi: { kode: 'sesi-berakhir' } })
    expect(peristiwa.map((e) => e.jenis)).toEqual(['masuk', 'keluar'])
  })

  test('permintaan dari asal lain dengan cookie orang ditolak', async () => {
    const p = await masukSebagai('desa.sukakarya')
    const headers = { cookie: [...p.cookie].map(([n, v]) => `${n}=${v}`).join('; '), origin: 'https://jahat.example', 'content-type': 'application/json' }
    const jawab = await app.request(`${ALAMAT}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' })
    expect(jawab.status).toBe(403)
    expect(galat.splice(0)).toEqual(['Invalid origin: https://jahat.example'])
  })

  test('penugasan yang sudah lewat masanya terlihat, tetapi tidak berlaku', async () => {
    const p = await masukSebagai('tapd.bekasi')
    const sesi = SesiKeluar.parse((await p.kirim('/api/sesi')).isi)
    expect(sesi.daerah[0]?.penugasan).toMatchObject([{ peran: 'tapd', selesai: '2023-12-31', isBerlaku: false }])
  })
})

describe('faktor kedua', () => {
  test('sesudah dipasang, kata sandi saja tidak cukup; kode yang benar membuka sesi', async () => {
    await bebaskan()
    await daftar('3216', 'bpkad.bekasi', 'Dewi Lestari', { peran: 'bpkad', jabatan: 'Kepala BPKAD' })
    const p = await masukSebagai('bpkad.bekasi')
    const { isi } = await p.kirim('/api/akun/faktor-kedua', { kataSandi: SANDI })
    const uri = String(isi['uri'])
    expect(await p.kirim('/api/akun/faktor-kedua/pastikan', { kode: totp(uri, 20) })).toMatchObject({ status: 401, isi: { kode: 'kode-salah' } })
    expect((await p.kirim('/api/akun/faktor-kedua/pastikan', { kode: totp(uri) })).status).toBe(200)
    expect((await p.kirim('/api/sesi')).isi).toMatchObject({ pengguna: { hasFaktorKedua: true } })

    const q = new Peramban(app, ALAMAT)
    expect((await q.kirim('/api/masuk', { namaPengguna: 'bpkad.bekasi', kataSandi: SANDI })).isi).toEqual({ perluKode: true })
    expect((await q.kirim('/api/sesi')).status).toBe(401)
    expect(await q.kirim('/api/masuk/kode', { kode: totp(uri, 20) })).toMatchObject({ status: 401, isi: { kode: 'kode-salah' } })
    expect((await q.kirim('/api/masuk/kode', { kode: totp(uri) })).status).toBe(200)
    expect((await q.kirim('/api/sesi')).isi).toMatchObject({ pengguna: { namaPengguna: 'bpkad.bekasi' } })
    expect(peristiwa.map((e) => ('cara' in e ? e.cara : 'alasan' in e ? e.alasan : e.jenis))).toEqual([
      'kata-sandi',
      'faktor-kedua-dipasang',
      'kode-salah',
      'faktor-kedua',
    ])
  })

  test('kode tanpa masuk lebih dahulu dijawab masuk-belum-dimulai', async () => {
    expect(await new Peramban(app, ALAMAT).kirim('/api/masuk/kode', { kode: '123456' })).toMatchObject({ status: 401, isi: { kode: 'masuk-belum-dimulai' } })
  })
})

describe('akun contoh', () => {
  test('daftar akun contoh dikelompokkan menurut daerah dan hanya memuat daerah contoh serta penugasan yang berlaku', async () => {
    const { status, isi } = await new Peramban(app, ALAMAT).kirim('/api/contoh/pengguna')
    expect(status).toBe(200)
    const teks = JSON.stringify(isi)
    expect(isi).toMatchObject({ daerah: [{ daerahId: '3216', hariIni: '2024-01-25' }] })
    expect(teks).toContain('camat.sukakarya')
    expect(teks).not.toMatch(/admin\.nyata|tapd\.bekasi/)
  })

  test('satu klik membuka sesi sungguhan sebagai akun contoh', async () => {
    await bebaskan()
    const p = new Peramban(app, ALAMAT)
    expect((await p.kirim('/api/masuk-contoh', { namaPengguna: 'desa.sukakarya' })).status).toBe(200)
    expect((await p.kirim('/api/sesi')).isi).toMatchObject({ pengguna: { namaPengguna: 'desa.sukakarya' } })
    expect(peristiwa).toMatchObject([{ jenis: 'masuk', cara: 'contoh', namaPengguna: 'desa.sukakarya' }])
  })

  test('akun daerah sungguhan tidak pernah dapat dimasuki dengan satu klik', async () => {
    expect(await new Peramban(app, ALAMAT).kirim('/api/masuk-contoh', { namaPengguna: 'admin.nyata' })).toMatchObject({
      status: 404,
      isi: { kode: 'contoh-tidak-ada' },
    })
    const penggunaId = await daftar('3216', 'dua.daerah', 'Petugas Dua Daerah', { peran: 'pembaca', jabatan: 'Pembaca' })
    expect(await findAkunContoh(db.sql, { penggunaId })).not.toBeNull()
    await daftar('3217', 'dua.daerah', 'Petugas Dua Daerah', { peran: 'pembaca', jabatan: 'Pembaca' })
    expect(await findAkunContoh(db.sql, { penggunaId })).toBeNull()
  })

  test('di luar mode contoh kedua jalur itu tidak ada', async () => {
    const p = new Peramban(buatApp(false), ALAMAT)
    expect((await p.kirim('/api/masuk-contoh', { namaPengguna: 'desa.sukakarya' })).status).toBe(404)
    expect((await p.kirim('/api/contoh/pengguna')).status).toBe(404)
  })
})

test('pustaka masuk tidak pernah mengeluh sepanjang uji ini', () => {
  expect(galat).toEqual([])
})
