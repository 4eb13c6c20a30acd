import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LibrarySql, openLibrarySql } from '#src/lib/library-sql.ts'
import { openSql, readTenant, type Sql } from '#src/lib/sql.ts'
import { type Auth, createAuth } from '#src/modules/pengguna/auth.service.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { daftarkanPengguna } from '#src/modules/pengguna/pengguna.service.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { type AplikasiUji, bukaAplikasi } from '../../../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, type KabupatenUji } from '../../../test/kabupaten-uji.ts'
import { Peramban } from '../../../test/peramban-uji.ts'

const SANDI = 'tujuh belas kambing etawa'
const DASAR = '/api/daerah/3216'
/** Real time of the applications under test; the sessions of the accounts library live in the machine's own time. */
let kini = new Date('2024-01-25T02:00:00Z')

interface Proses {
  readonly aplikasi: AplikasiUji
  readonly auth: Auth
}

let db: TestDatabase
let k: KabupatenUji
/** Two processes of one installation: what one changes, the other must know. */
let satu: Proses
let dua: Proses
const tutup: (() => Promise<void>)[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
  await daftar('admin.bekasi', { peran: 'admin-perencanaan', jabatan: 'Kepala Bidang Perencanaan' })
  await daftar('dpmd.bekasi', { peran: 'dpmd', jabatan: 'Kepala DPMD' })
  await daftar('camat.pebayuran', { peran: 'camat', kodeWilayah: '32.16.13', jabatan: 'Camat Pebayuran' })
  satu = await bukaProses()
  dua = await bukaProses()
})
afterAll(async () => {
  await Promise.all(tutup.map((t) => t()))
  await db.close()
})

async function bukaProses(): Promise<Proses> {
  const sql: Sql = openSql(db.urlAplikasi, { max: 3 })
  const sqlAuth: LibrarySql = openLibrarySql(db.urlAplikasi, { schema: 'auth', max: 2 })
  const auth = createAuth({
    sql,
    sqlAuth,
    secret: 'satu rahasia untuk kedua proses itu',
    baseUrl: 'http://localhost',
    catatMasuk: () => Promise.resolve(),
    galat: () => undefined,
  })
  await auth.perubahan.dengarkan()
  const aplikasi = bukaAplikasi(db, { sql, auth, kini: () => kini })
  tutup.push(async () => {
    await aplikasi.close()
    await Promise.all([sql.end({ timeout: 5 }), sqlAuth.end({ timeout: 5 })])
  })
  return { aplikasi, auth }
}

async function daftar(namaPengguna: string, penugasan: object, daerahId = '3216'): Promise<string> {
  const penyiap = { ...k.sebagai('admin-perencanaan'), daerahId, pelaku: pelakuPenyiap(daerahId) }
  const isi = { namaPengguna, nama: `Nama ${namaPengguna}`, kataSandi: SANDI, penugasan: [{ ...penugasan, mulai: '2020-01-01' }] }
  const hasil = await daftarkanPengguna(penyiap, DaftarkanPengguna.parse(isi))
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value.penggunaId
}

async function masuk(namaPengguna: string, kataSandi = SANDI, proses = satu): Promise<Peramban> {
  const p = new Peramban(proses.aplikasi.app)
  expect(await p.kirim('/api/masuk', { namaPengguna, kataSandi })).toMatchObject({ status: 200 })
  return p
}

/** The same browser, answered by another process of the installation. */
function pindah(p: Peramban, proses: Proses): Peramban {
  const q = new Peramban(proses.aplikasi.app)
  for (const [nama, nilai] of p.cookie) q.cookie.set(nama, nilai)
  return q
}

/** A notification travels to the other process within moments. */
async function tunggu(benar: () => Promise<boolean>): Promise<void> {
  await expect.poll(benar, { timeout: 2_000, interval: 10 }).toBe(true)
}

const token = (isi: Record<string, unknown>): string => String(isi['tautan']).split('/').at(-1) ?? ''

describe('undangan', () => {
  const orang = { namaPengguna: 'tapd.baru', nama: 'Rini Contoh', penugasan: [{ peran: 'tapd', jabatan: 'Sekretaris TAPD', mulai: '2024-01-01' }] }

  test('tautannya mengenali orang dan penugasannya, memasang kata sandi, dan hanya sekali', async () => {
    const admin = await masuk('admin.bekasi')
    const undang = await admin.kirim(`${DASAR}/pengguna`, orang)
    expect(undang).toMatchObject({ status: 201, isi: { namaPengguna: 'tapd.baru' } })
    const t = token(undang.isi)
    const tamu = new Peramban(satu.aplikasi.app)
    expect(await tamu.kirim(`/api/undangan/${t}`)).toMatchObject({ status: 200, isi: { nama: 'Rini Contoh', jenis: 'undangan', jabatan: ['Sekretaris TAPD'] } })
    expect(await tamu.kirim(`/api/undangan/${t}/terima`, { kataSandi: 'pendek' })).toMatchObject({ status: 422, isi: { kode: 'sandi-terlalu-pendek' } })
    expect(await tamu.kirim(`/api/undangan/${t}/terima`, { kataSandi: SANDI })).toMatchObject({ status: 200, isi: { namaPengguna: 'tapd.baru' } })
    expect(await tamu.kirim(`/api/undangan/${t}/terima`, { kataSandi: `${SANDI} lagi` })).toMatchObject({
      status: 409,
      isi: { kode: 'undangan-sudah-dipakai' },
    })
    await masuk('tapd.baru')
    expect(
      await db.sqlPemilik.begin(async (tx) => {
        await tx`set local selaras.daerah = '3216'`
        return tx`select 1 from undangan where token_sidik = ${t} or token_sidik = ${t.slice(5)}`
      }),
    ).toHaveLength(0)
  })

  test('tautan yang diganti, dicabut, terlalu tua, atau karangan tidak membuka apa pun', async () => {
    const admin = await masuk('admin.bekasi')
    const pertama = await admin.kirim(`${DASAR}/pengguna`, { ...orang, namaPengguna: 'tapd.kedua', nama: 'Dedi Contoh' })
    const id = String(pertama.isi['penggunaId'])
    const kedua = await admin.kirim(`${DASAR}/pengguna/${id}/undangan`, {})
    const tamu = new Peramban(satu.aplikasi.app)
    expect(await tamu.kirim(`/api/undangan/${token(pertama.isi)}`)).toMatchObject({ status: 409, isi: { kode: 'undangan-dicabut' } })
    kini = new Date('2024-02-02T02:00:00Z')
    expect(await tamu.kirim(`/api/undangan/${token(kedua.isi)}`)).toMatchObject({ status: 409, isi: { kode: 'undangan-kedaluwarsa' } })
    kini = new Date('2024-01-25T02:00:00Z')
    expect((await tamu.kirim(`/api/undangan/${token(kedua.isi)}`)).status).toBe(200)
    expect(await admin.kirim(`${DASAR}/pengguna/${id}/undangan/cabut`, {})).toMatchObject({ status: 200, isi: { jumlah: 1 } })
    expect(await tamu.kirim(`/api/undangan/${token(kedua.isi)}`)).toMatchObject({ status: 409, isi: { kode: 'undangan-dicabut' } })
    for (const karangan of ['3216-', `3216-${'A'.repeat(43)}`, `1603-${token(kedua.isi).slice(5)}`, 'x'])
      expect(await tamu.kirim(`/api/undangan/${karangan}`)).toMatchObject({ status: 404, isi: { kode: 'undangan-tidak-dikenal' } })
  })

  test('dua orang yang memakai satu tautan pada saat yang sama: seorang saja yang berhasil', async () => {
    const admin = await masuk('admin.bekasi')
    const t = token((await admin.kirim(`${DASAR}/pengguna`, { ...orang, namaPengguna: 'tapd.ketiga', nama: 'Tuti Contoh' })).isi)
    const status = await Promise.all(
      [satu, dua, satu].map(async (p, i) => (await new Peramban(p.aplikasi.app).kirim(`/api/undangan/${t}/terima`, { kataSandi: `${SANDI} ke ${i}` })).status),
    )
    expect(status.toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  })

  test('penugasan yang tidak boleh dirangkap ditolak di sini juga, dan tidak ada yang tertinggal', async () => {
    const admin = await masuk('admin.bekasi')
    const isi = {
      namaPengguna: 'rangkap.uji',
      nama: 'Rangkap Contoh',
      penugasan: [
        { peran: 'bpkad', jabatan: 'Kepala BPKAD', mulai: '2024-01-01' },
        { peran: 'inspektorat', jabatan: 'Plt. Inspektur', sebagai: 'plt', selesai: '2024-06-30', nomorSk: '800/2', mulai: '2024-01-01' },
      ],
    }
    expect(await admin.kirim(`${DASAR}/pengguna`, isi)).toMatchObject({
      status: 409,
      isi: { kode: 'rangkap-pengawas', rincian: { satu: 'Kepala BPKAD', dua: 'Plt. Inspektur' } },
    })
    expect(await db.sql`select 1 from auth."user" where username = 'rangkap.uji'`).toHaveLength(0)
  })
})

describe('mengakhiri wewenang', () => {
  test('sesi pejabat yang dinonaktifkan putus seketika, juga di proses lain yang masih mengingatnya', async () => {
    const penggunaId = await daftar('inspektur.bekasi', { peran: 'inspektorat', jabatan: 'Inspektur' })
    const pejabat = pindah(await masuk('inspektur.bekasi'), dua)
    expect((await pejabat.kirim(`${DASAR}/jadwal?tahun=2025`)).status).toBe(200)
    const admin = await masuk('admin.bekasi')
    expect(await admin.kirim(`${DASAR}/pengguna/${penggunaId}/nonaktifkan`, { sebab: 'mutasi ke daerah lain' })).toMatchObject({
      status: 200,
      isi: { sesi: 1 },
    })
    const cookie = new Map(pejabat.cookie)
    await tunggu(async () => {
      pejabat.cookie.clear()
      for (const [n, v] of cookie) pejabat.cookie.set(n, v)
      return (await pejabat.kirim(`${DASAR}/jadwal?tahun=2025`)).status === 401
    })
    expect(await new Peramban(satu.aplikasi.app).kirim('/api/masuk', { namaPengguna: 'inspektur.bekasi', kataSandi: SANDI })).toMatchObject({
      status: 403,
      isi: { kode: 'akun-nonaktif' },
    })
    expect((await admin.kirim(`${DASAR}/pengguna/${penggunaId}/aktifkan`, {})).status).toBe(200)
    const lagi = await masuk('inspektur.bekasi')
    expect((await lagi.kirim(`${DASAR}/jadwal?tahun=2025`)).status).toBe(200)
  })

  test('penugasan yang diakhiri sekarang juga kehilangan wewenangnya di semua proses, tanpa memutus sesinya', async () => {
    await daftar('kominfo.bekasi', { peran: 'kominfo', jabatan: 'Kepala Diskominfo' })
    const pejabat = pindah(await masuk('kominfo.bekasi'), dua)
    expect((await pejabat.kirim(`${DASAR}/jadwal?tahun=2025`)).status).toBe(200)
    const admin = await masuk('admin.bekasi')
    const cari = await admin.kirim(`${DASAR}/pengguna?cari=kominfo.bekasi`)
    const [baris] = cari.isi['data'] as { penggunaId: string }[]
    const rinci = await admin.kirim(`${DASAR}/pengguna/${baris?.penggunaId ?? ''}`)
    const [tugas] = rinci.isi['penugasan'] as { penugasanId: string }[]
    const akhiri = `${DASAR}/penugasan/${tugas?.penugasanId ?? ''}/akhiri`
    expect((await admin.kirim(akhiri, { sebab: 'pensiun' })).status).toBe(200)
    await tunggu(async () => (await pejabat.kirim(`${DASAR}/jadwal?tahun=2025`)).status === 403)
    expect((await pejabat.kirim('/api/sesi')).isi).toMatchObject({ daerah: [{ penugasan: [] }] })
    expect(await admin.kirim(akhiri, { sebab: 'pensiun' })).toMatchObject({ status: 409, isi: { kode: 'penugasan-sudah-berakhir' } })
  })

  test('admin tidak menonaktifkan dirinya, dan bukan admin tidak mengelola siapa pun', async () => {
    const admin = await masuk('admin.bekasi')
    const saya = ((await admin.kirim('/api/sesi')).isi['pengguna'] as { penggunaId: string }).penggunaId
    expect(await admin.kirim(`${DASAR}/pengguna/${saya}/nonaktifkan`, { sebab: 'uji coba' })).toMatchObject({
      status: 409,
      isi: { kode: 'bukan-atas-diri-sendiri' },
    })
    const camat = await masuk('camat.pebayuran')
    for (const [jalur, isi] of [
      ['/pengguna', undefined],
      [`/pengguna/${saya}`, undefined],
      [`/pengguna/${saya}/nonaktifkan`, { sebab: 'uji coba' }],
      [`/pengguna/${saya}/atur-ulang`, {}],
      [`/pengguna/${saya}/akhiri-sesi`, {}],
    ] as const)
      expect([jalur, await camat.kirim(`${DASAR}${jalur}`, isi)]).toMatchObject([jalur, { status: 403, isi: { kode: 'bukan-wewenang' } }])
  })

  test('admin terakhir tidak dapat diakhiri penugasannya', async () => {
    await daftar('admin.muaraenim', { peran: 'admin-perencanaan', jabatan: 'Kepala Bappeda' }, '1603')
    const admin = await masuk('admin.muaraenim')
    const dasar = '/api/daerah/1603'
    const semua = (await admin.kirim(`${dasar}/pengguna?peran=admin-perencanaan`)).isi['data'] as { penggunaId: string }[]
    const tugas = await Promise.all(
      semua.map(async (p) => ((await admin.kirim(`${dasar}/pengguna/${p.penggunaId}`)).isi['penugasan'] as { penugasanId: string }[])[0]?.penugasanId ?? ''),
    )
    expect(tugas).toHaveLength(2)
    const hasil = []
    for (const id of tugas.toReversed()) hasil.push((await admin.kirim(`${dasar}/penugasan/${id}/akhiri`, { sebab: 'uji coba' })).isi['kode'] ?? 'diakhiri')
    // One of the two may go; whoever remains may not.
    expect(hasil.filter((h) => h === 'diakhiri').length).toBe(1)
  })
})

describe('atur ulang dan kunci', () => {
  test('tautan atur ulang mengganti kata sandi dan memutus semua sesi', async () => {
    const penggunaId = await daftar('bapenda.bekasi', { peran: 'bapenda', jabatan: 'Kepala Bapenda' })
    const pejabat = await masuk('bapenda.bekasi')
    const admin = await masuk('admin.bekasi')
    const atur = await admin.kirim(`${DASAR}/pengguna/${penggunaId}/atur-ulang`, {})
    expect((await pejabat.kirim('/api/sesi')).status).toBe(200)
    const baru = 'perahu kertas di sungai musi'
    expect((await new Peramban(satu.aplikasi.app).kirim(`/api/undangan/${token(atur.isi)}/terima`, { kataSandi: baru })).status).toBe(200)
    await tunggu(async () => (await pejabat.kirim('/api/sesi')).status === 401)
    expect((await new Peramban(satu.aplikasi.app).kirim('/api/masuk', { namaPengguna: 'bapenda.bekasi', kataSandi: SANDI })).status).toBe(401)
    await masuk('bapenda.bekasi', baru)
  })

  test('akun yang dibuat daerah lain tidak diatur ulang dari sini', async () => {
    const penggunaId = await daftar('provinsi.jabar', { peran: 'verifikator-provinsi', jabatan: 'Verifikator Provinsi' }, '1603')
    await daftar('provinsi.jabar', { peran: 'verifikator-provinsi', jabatan: 'Verifikator Provinsi' })
    const admin = await masuk('admin.bekasi')
    expect(await admin.kirim(`${DASAR}/pengguna/${penggunaId}/atur-ulang`, {})).toMatchObject({ status: 409, isi: { kode: 'akun-milik-daerah-lain' } })
    expect((await admin.kirim(`${DASAR}/pengguna/${penggunaId}`)).isi).toMatchObject({
      izin: { aturUlang: { boleh: false, alasan: 'akun-milik-daerah-lain' } },
    })
  })

  test('nama yang ditahan dapat dilepas admin, dan itu tercatat', async () => {
    const penggunaId = await daftar('tim.transisi', { peran: 'tim-transisi', jabatan: 'Ketua Tim Transisi' })
    const p = new Peramban(satu.aplikasi.app)
    for (let i = 0; i < 5; i += 1) await p.kirim('/api/masuk', { namaPengguna: 'tim.transisi', kataSandi: 'salah sekali' })
    expect((await p.kirim('/api/masuk', { namaPengguna: 'tim.transisi', kataSandi: SANDI })).status).toBe(429)
    const admin = await masuk('admin.bekasi')
    expect((await admin.kirim(`${DASAR}/pengguna/${penggunaId}`)).isi).toMatchObject({ terkunciMenit: 1, izin: { bukaKunci: { boleh: true } } })
    expect((await admin.kirim(`${DASAR}/pengguna/${penggunaId}/buka-kunci`, {})).status).toBe(200)
    expect(await admin.kirim(`${DASAR}/pengguna/${penggunaId}/buka-kunci`, {})).toMatchObject({ status: 409, isi: { kode: 'akun-tidak-terkunci' } })
    await masuk('tim.transisi')
    expect(await peristiwa('pengguna', penggunaId)).toContain('kunci-masuk-dibuka')
  })
})

describe('permohonan akun', () => {
  const isi = (lain: object = {}) => ({
    permohonanId: randomUUID(),
    peran: 'lembaga-masyarakat',
    nama: 'Siti Pemohon',
    namaPengguna: 'karang.taruna',
    kataSandi: SANDI,
    lembaga: 'Karang Taruna Sukamurni',
    kodeWilayah: k.desa,
    keterangan: 'Kami ingin mengusulkan perbaikan saluran di RW 03.',
    ...lain,
  })

  test('diajukan, terlihat oleh admin, disetujui, lalu pemohonnya dapat masuk', async () => {
    const tamu = new Peramban(satu.aplikasi.app)
    const permohonan = isi()
    expect(await tamu.kirim('/api/permohonan-akun/3216', permohonan)).toMatchObject({ status: 201, isi: { keadaan: 'menunggu' } })
    expect(await tamu.kirim('/api/permohonan-akun/3216', permohonan)).toMatchObject({ status: 201, isi: { keadaan: 'menunggu' } })
    expect(await tamu.kirim('/api/permohonan-akun/3216', isi())).toMatchObject({ status: 409, isi: { kode: 'permohonan-akun-sudah-ada' } })
    expect((await tamu.kirim('/api/masuk', { namaPengguna: 'karang.taruna', kataSandi: SANDI })).status).toBe(401)
    const admin = await masuk('admin.bekasi')
    expect((await admin.kirim(`${DASAR}/permohonan-akun`)).isi).toMatchObject({ jumlah: 1, data: [{ nama: 'Siti Pemohon', labelPeran: 'Lembaga masyarakat' }] })
    const putus = `${DASAR}/permohonan-akun/${permohonan.permohonanId}/putusan`
    expect((await admin.kirim(putus, { setuju: true })).status).toBe(200)
    expect(await admin.kirim(putus, { setuju: true })).toMatchObject({ status: 409, isi: { kode: 'permohonan-akun-sudah-diputus' } })
    const status = await tamu.kirim(`/api/permohonan-akun/3216/${permohonan.permohonanId}`)
    expect(status.isi).toMatchObject({ keadaan: 'disetujui' })
    expect(JSON.stringify(status.isi)).not.toContain('Siti')
    const baru = await masuk('karang.taruna')
    expect((await baru.kirim('/api/sesi')).isi).toMatchObject({ daerah: [{ penugasan: [{ peran: 'lembaga-masyarakat', isBerlaku: true }] }] })
  })

  test('akun desa disetujui atau ditolak DPMD dengan alasan yang terbaca pemohonnya; yang lain bukan urusannya', async () => {
    const tamu = new Peramban(satu.aplikasi.app)
    const desa = isi({ peran: 'operator-desa', namaPengguna: 'desa.baru', lembaga: null })
    const warga = isi({ peran: 'individu', namaPengguna: 'warga.baru', lembaga: null })
    expect((await tamu.kirim('/api/permohonan-akun/3216', desa)).status).toBe(201)
    expect((await tamu.kirim('/api/permohonan-akun/3216', warga)).status).toBe(201)
    const dpmd = await masuk('dpmd.bekasi')
    expect((await dpmd.kirim(`${DASAR}/permohonan-akun`)).isi).toMatchObject({ jumlah: 1, data: [{ namaPengguna: 'desa.baru' }] })
    expect(await dpmd.kirim(`${DASAR}/permohonan-akun/${warga.permohonanId}/putusan`, { setuju: true })).toMatchObject({ status: 403 })
    const alasan = 'Desa ini sudah punya operator; hubungi sekretaris desa.'
    expect((await dpmd.kirim(`${DASAR}/permohonan-akun/${desa.permohonanId}/putusan`, { setuju: false, alasan })).status).toBe(200)
    expect((await tamu.kirim(`/api/permohonan-akun/3216/${desa.permohonanId}`)).isi).toMatchObject({ keadaan: 'ditolak', alasanPenolakan: alasan })
    expect(await db.sql`select 1 from auth.sandi_permohonan where permohonan_id = ${desa.permohonanId}`).toHaveLength(0)
  })

  test('wilayah daerah lain, lembaga tanpa nama, dan banjir permohonan ditolak', async () => {
    const tamu = new Peramban(satu.aplikasi.app)
    expect(await tamu.kirim('/api/permohonan-akun/3216', isi({ namaPengguna: 'luar.daerah', kodeWilayah: '16.03.01.2011' }))).toMatchObject({
      status: 422,
      isi: { kode: 'permohonan-di-luar-daerah' },
    })
    expect(await tamu.kirim('/api/permohonan-akun/3216', isi({ namaPengguna: 'tanpa.lembaga', lembaga: null }))).toMatchObject({
      status: 422,
      isi: { kode: 'isian-tidak-sah' },
    })
    expect((await tamu.kirim('/api/permohonan-akun/9999', isi({ namaPengguna: 'entah.mana' }))).status).toBe(404)
  })
})

async function peristiwa(jenis: string, id: string): Promise<string[]> {
  const baris = await readTenant(
    db.sql,
    '3216',
    (tx) =>
      tx<
        { peristiwa: string }[]
      >`select peristiwa from jejak_entri where daerah_id = '3216' and objek_jenis = ${jenis} and objek_id = ${id} order by created_at`,
  )
  return baris.map((b) => b.peristiwa)
}
