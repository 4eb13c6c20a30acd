import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BekalAplikasi } from '#src/aplikasi.ts'
import { bacaContoh, isikan } from '#src/dokumen-api/contoh.ts'
import { readTenant } from '#src/lib/sql.ts'
import { BATAS_LAJU } from '#src/penjaga.ts'
import { listOperasi, susunAlamat } from '#src/perintah/susun-permintaan.ts'
import { bukaAplikasi, type AplikasiUji } from '../../../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT, TAHUN } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
const terbuka: AplikasiUji[] = []
let kini = new Date(SAAT)

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
})
afterAll(async () => {
  await Promise.all(terbuka.map((a) => a.close()))
  await db.close()
})

type Isi = Record<string, unknown>
const DASAR = '/api/daerah/3216'

function buka(lain: Partial<BekalAplikasi> = {}): AplikasiUji {
  const a = bukaAplikasi(db, { kini: () => kini, ...lain })
  terbuka.push(a)
  return a
}

async function panggil(a: AplikasiUji, perintah: string, isi?: unknown, kepala: Record<string, string> = {}) {
  const [metode = '', jalur = ''] = perintah.split(' ')
  const r = await a.app.request(jalur.startsWith('/api/') ? jalur : `${DASAR}${jalur}`, {
    method: metode,
    headers: { 'content-type': 'application/json', ...kepala },
    ...(isi === undefined ? {} : { body: JSON.stringify(isi) }),
  })
  return { status: r.status, kepala: r.headers, isi: (await r.json()) as Isi }
}

const sebagai = (peran: string): AplikasiUji => buka({ penggunaTetap: `3216-${peran}` })

async function buatToken(
  peran: string,
  lingkup: readonly string[],
  berlakuHari = 30,
): Promise<{ token: string; tokenId: string; kepala: Record<string, string> }> {
  const { status, isi } = await panggil(sebagai(peran), 'POST /token-mesin', { nama: `Program ${peran}`, lingkup, berlakuHari })
  expect(status).toBe(201)
  const token = String(isi['token'])
  return { token, tokenId: String(isi['tokenId']), kepala: { authorization: `Bearer ${token}` } }
}

function kirim(): Isi {
  const { volume, ...isi } = isiUsulan(k)
  return { ...isi, volume: volume / 1000 }
}

describe('token mesin', () => {
  it('bertindak atas nama pembuatnya, hanya dalam lingkupnya, dan jejak menyebut tokennya', async () => {
    const luar = buka()
    const { kepala, token, tokenId } = await buatToken('operator-desa', ['tulis:usulan'])
    const buat = await panggil(luar, 'POST /usulan', kirim(), kepala)
    expect(buat.status).toBe(201)
    const jalur = `/usulan/${String(buat.isi['pengajuanId'])}`
    expect(await panggil(luar, `GET ${jalur}`, undefined, kepala)).toMatchObject({
      status: 403,
      isi: { kode: 'token-luar-lingkup', rincian: { perlu: 'baca:usulan' } },
    })
    expect(await panggil(luar, 'GET /pengguna', undefined, kepala)).toMatchObject({ status: 403, isi: { kode: 'operasi-tertutup-token' } })
    expect(await panggil(luar, 'POST /token-mesin', { nama: 'Anak token', lingkup: ['baca:usulan'], berlakuHari: 1 }, kepala)).toMatchObject({ status: 403 })
    expect(await panggil(luar, 'GET /tidak-ada', undefined, kepala)).toMatchObject({ status: 404 })
    const riwayat = await sebagai('operator-desa').app.request(`${DASAR}${jalur}/jejak`)
    expect(await riwayat.json()).toMatchObject([{ peristiwa: 'usulan-diajukan', tokenId }])
    const jejak = await readTenant(db.sql, '3216', (tx) => tx`select convert_from(isi, 'UTF8') as teks, peristiwa from jejak_entri where daerah_id = '3216'`)
    const semua = jejak.map((j) => String(j['teks']))
    expect(JSON.parse(semua.find((t) => t.includes('"usulan-diajukan"')) ?? '{}')).toMatchObject({ pelaku: { penggunaId: '3216-operator-desa', tokenId } })
    expect(semua.some((t) => t.includes('"perintah-ditolak"') && t.includes('token-luar-lingkup'))).toBe(true)
    // Neither the secret nor its digest stands anywhere in the ledger.
    expect(semua.filter((t) => t.includes(token) || t.includes('sidik_token'))).toEqual([])
  })

  it('kewenangan pembuatnya tetap batasnya, dan daerah lain tertutup', async () => {
    const luar = buka()
    const { kepala } = await buatToken('camat', ['tulis:usulan', 'baca:usulan'])
    expect(await panggil(luar, 'POST /usulan', kirim(), kepala)).toMatchObject({ status: 403, isi: { kode: 'bukan-wewenang' } })
    expect((await panggil(luar, `GET /usulan?tahun=${TAHUN}`, undefined, kepala)).status).toBe(200)
    expect(await panggil(luar, `GET /api/daerah/1603/usulan?tahun=${TAHUN}`, undefined, kepala)).toMatchObject({
      status: 403,
      isi: { kode: 'bukan-daerah-anda' },
    })
  })

  it('mengunggah foto dan membacanya kembali selagi belum terbit, hanya dengan lingkup berkas', async () => {
    const luar = buka()
    const [tulis, baca, lain] = [
      await buatToken('operator-desa', ['tulis:berkas']),
      await buatToken('operator-desa', ['baca:berkas']),
      await buatToken('camat', ['baca:usulan']),
    ]
    const formulir = new FormData()
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    formulir.set('berkas', new File([new Uint8Array(png)], 'a.png'))
    const unggah = await luar.app.request(`${DASAR}/berkas`, { method: 'POST', headers: tulis.kepala, body: formulir })
    expect(unggah.status).toBe(201)
    const jalur = `${DASAR}/berkas/${String(((await unggah.json()) as Isi)['berkasId'])}`
    const status = async (kepala: Record<string, string>) => (await luar.app.request(jalur, { headers: kepala })).status
    expect([await status(baca.kepala), await status(tulis.kepala), await status(lain.kepala), await status({})]).toEqual([200, 404, 404, 404])
  })

  it('yang tidak dikenal, habis, atau dicabut ditolak dengan katanya; dicabut berlaku seketika', async () => {
    const luar = buka()
    const { kepala, tokenId, token } = await buatToken('operator-desa', ['baca:usulan'], 1)
    const tanya = (h: Record<string, string>) => panggil(luar, `GET /usulan?tahun=${TAHUN}`, undefined, h)
    expect((await tanya(kepala)).status).toBe(200)
    expect(await tanya({ authorization: `Bearer ${token.slice(0, -1)}_` })).toMatchObject({ status: 401, isi: { kode: 'token-tidak-dikenal' } })
    expect(await tanya({ authorization: 'Bearer x', 'accept-language': 'en' })).toMatchObject({
      status: 401,
      isi: { pesan: 'The token that was sent is not known.' },
    })
    kini = new Date(Date.parse(SAAT) + 86_400_000)
    expect(await tanya(kepala)).toMatchObject({ status: 401, isi: { kode: 'token-kedaluwarsa' } })
    kini = new Date(SAAT)
    expect(await panggil(sebagai('camat'), `POST /token-mesin/${tokenId}/cabut`)).toMatchObject({ status: 404 })
    expect((await panggil(sebagai('admin-perencanaan'), `POST /token-mesin/${tokenId}/cabut`)).status).toBe(200)
    expect(await tanya(kepala)).toMatchObject({ status: 401, isi: { kode: 'token-dicabut' } })
    expect(await panggil(sebagai('operator-desa'), `POST /token-mesin/${tokenId}/cabut`)).toMatchObject({ status: 409 })
  })

  it('daftar: milik sendiri, atau semua bagi admin perencanaan; tanpa rahasia; lingkup dan masa yang salah 422', async () => {
    const { token } = await buatToken('camat', ['baca:rekap', 'baca:rekap'])
    const camat = await panggil(sebagai('camat'), 'GET /token-mesin')
    const admin = await panggil(sebagai('admin-perencanaan'), 'GET /token-mesin')
    expect((camat.isi['data'] as Isi[]).every((t) => t['milikSaya'] === true)).toBe(true)
    expect(admin.isi).toMatchObject({
      kelolaSemua: true,
      data: expect.arrayContaining([expect.objectContaining({ lingkup: ['baca:rekap'], milikSaya: false, keadaan: 'berlaku' })]),
    })
    expect(JSON.stringify([camat.isi, admin.isi])).not.toContain(token)
    for (const isi of [
      { nama: 'Program', lingkup: [], berlakuHari: 1 },
      { nama: 'Program', lingkup: ['tulis:pengguna'], berlakuHari: 1 },
      { nama: 'Program', lingkup: ['baca:usulan'], berlakuHari: 366 },
      { nama: 'Program', lingkup: ['baca:usulan'] },
    ])
      expect((await panggil(sebagai('camat'), 'POST /token-mesin', isi)).status).toBe(422)
  })

  it('permintaan bertoken tidak perlu Origin; cookie dari situs lain ditolak, juga tanpa Origin', async () => {
    const luar = buka()
    const { kepala } = await buatToken('operator-desa', ['tulis:usulan'])
    expect((await panggil(luar, 'POST /usulan', kirim(), { ...kepala, origin: 'https://sistem-desa.example', 'sec-fetch-site': 'cross-site' })).status).toBe(
      201,
    )
    expect(await panggil(luar, 'POST /api/keluar', {}, { ...kepala, origin: 'https://jahat.example' })).toMatchObject({
      status: 403,
      isi: { kode: 'asal-tidak-dikenal' },
    })
    const orang = sebagai('operator-desa')
    const asing = [{ origin: 'https://jahat.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]
    for (const h of asing)
      expect(await panggil(orang, 'POST /usulan', kirim(), h as Record<string, string>)).toMatchObject({ status: 403, isi: { kode: 'asal-tidak-dikenal' } })
    for (const h of [{ 'sec-fetch-site': 'same-origin' }, {}])
      expect((await panggil(orang, 'POST /usulan', kirim(), h as Record<string, string>)).status).toBe(201)
  })
})

describe('batas laju', () => {
  it('per token: 429 dengan Retry-After, kepala RateLimit dan kata; token lain tetap dilayani', async () => {
    const luar = buka({ batasLaju: { ...BATAS_LAJU, token: 2 } })
    const [a, b] = [await buatToken('operator-desa', ['baca:usulan']), await buatToken('operator-desa', ['baca:usulan'])]
    const tanya = (h: Record<string, string>) => panggil(luar, `GET /usulan?tahun=${TAHUN}`, undefined, h)
    const pertama = await tanya(a.kepala)
    expect([pertama.status, pertama.kepala.get('ratelimit-policy'), pertama.kepala.get('ratelimit')]).toEqual([200, '"token";q=2;w=60', '"token";r=1;t=30'])
    await tanya(a.kepala)
    const ketiga = await tanya({ ...a.kepala, 'accept-language': 'en' })
    expect(ketiga).toMatchObject({ status: 429, isi: { kode: 'terlalu-sering', pesan: 'Too many requests within a minute.', rincian: { detik: 30 } } })
    expect(ketiga.kepala.get('retry-after')).toBe('30')
    expect((await tanya(b.kepala)).status).toBe(200)
  })

  it('yang tidak dikenal dibatasi menurut alamatnya, juga bila setiap kali memakai token karangan lain', async () => {
    const luar = buka({ batasLaju: { ...BATAS_LAJU, alamat: 3 }, alamatPengirim: (c) => c.req.header('x-uji') ?? null })
    const coba = (i: number, dari: string) => panggil(luar, `GET /usulan?tahun=${TAHUN}`, undefined, { authorization: `Bearer karangan-${i}`, 'x-uji': dari })
    const hasil: number[] = []
    for (let i = 0; i < 4; i += 1) hasil.push((await coba(i, 'a')).status)
    expect(hasil).toEqual([401, 401, 401, 429])
    expect((await coba(9, 'b')).status).toBe(401)
    // Whoever is known works on, whatever a neighbour at the same address does.
    const { kepala } = await buatToken('camat', ['baca:usulan'])
    expect((await panggil(luar, `GET /usulan?tahun=${TAHUN}`, undefined, { ...kepala, 'x-uji': 'a' })).status).toBe(200)
    expect((await panggil(luar, 'GET /api/daerah', undefined, { 'x-uji': 'a' })).status).toBe(429)
    expect((await panggil(luar, 'GET /api/daerah', undefined, {})).status).toBe(200)
  })

  it('banyak nama dari satu alamat: percobaan masuk punya batasnya sendiri', async () => {
    const luar = buka({ batasLaju: { ...BATAS_LAJU, masuk: 2 }, alamatPengirim: () => '203.0.113.9' })
    const coba = (jalur: string, nama: string) => panggil(luar, `POST ${jalur}`, { namaPengguna: nama, kataSandi: 'Musim-hujan-2026' })
    expect((await coba('/api/masuk', 'satu')).status).toBe(401)
    expect((await coba('/api/masuk', 'dua')).status).toBe(401)
    expect(await coba('/api/masuk', 'tiga')).toMatchObject({ status: 429, isi: { kode: 'terlalu-sering' } })
    expect((await coba('/api/auth/sign-in/username', 'empat')).status).toBe(429)
    expect((await panggil(luar, 'GET /api/daerah')).status).toBe(200)
  })
})

describe('setiap operasi di dalam daerah', () => {
  const contoh: Readonly<Record<string, string>> = { daerahId: '3216', kode: '32.16' }
  const UUID = '00000000-0000-4000-8000-000000000001'

  async function mintaSemua(a: AplikasiUji, kepala: Record<string, string>): Promise<Map<string, string>> {
    const hasil = new Map<string, string>()
    for (const o of await listOperasi(a.app)) {
      // The proofs of the ledger are for everybody (docs/adr/0006).
      if (!o.jalur.startsWith('/api/daerah/{daerahId}/') || o.operationId === 'bacaFoto' || o.jalur.startsWith('/api/daerah/{daerahId}/jejak/')) continue
      const jalur = o.jalur.replaceAll(/\{(\w+)\}/g, (_, nama: string) => contoh[nama] ?? UUID)
      const badan = o.metode === 'GET' ? {} : { body: '{}', headers: { ...kepala, 'content-type': 'application/json' } }
      const r = await a.app.request(jalur, { method: o.metode, headers: kepala, ...badan })
      const isi = r.headers.get('content-type')?.startsWith('application/json') === true ? ((await r.json()) as { kode?: string }) : {}
      hasil.set(o.operationId, `${r.status} ${isi.kode ?? ''}`.trim())
    }
    return hasil
  }

  it('menolak yang belum masuk, dan token di luar lingkupnya, satu per satu', async () => {
    const luar = buka({ batasLaju: { token: 0, sesi: 0, alamat: 0, masuk: 0 } })
    const tanpa = await mintaSemua(luar, {})
    expect(tanpa.size).toBeGreaterThan(120)
    expect([...tanpa].filter(([, jawab]) => jawab !== '401 belum-masuk')).toEqual([])
    const { kepala } = await buatToken('admin-perencanaan', ['tulis:musyawarah'])
    const token = await mintaSemua(luar, kepala)
    const terbuka = [...token].filter(([, jawab]) => jawab !== '403 token-luar-lingkup' && jawab !== '403 operasi-tertutup-token')
    expect(terbuka.map(([nama]) => nama).toSorted()).toEqual([
      'aturSyaratTandaTangan',
      'batalkanPenilaian',
      'bukaPenilaian',
      'cabutNihil',
      'cabutTandaTangan',
      'catatHadir',
      'catatKelayakan',
      'catatTandaTangan',
      'isiNilai',
      'keluarkanPeserta',
      'kirimLembarNilai',
      'kirimUndanganMusyawarah',
      'lampirkanDaftarHadir',
      'lanjutkanMusyawarah',
      'lanjutkanPemungutanSuara',
      'laporkanTindakLanjut',
      'muatLembarPeserta',
      'nyatakanNihil',
      'perbaruiTautanMusyawarah',
      'selesaikanPenilaian',
      'siapkanMusyawarah',
      'siapkanPemungutanSuara',
      'simpanKelompokMusyawarah',
      'simpanNotulen',
      'simpanSetKriteria',
      'tambahPeserta',
      'tambahTindakLanjut',
      'tandatanganiElektronik',
      'tarikHakSuara',
      'terbitkanHakSuara',
      'ubahLayar',
      'ubahPascaBeritaAcara',
      'ubahPenilai',
      'ubahPeserta',
      'ubahTindakLanjut',
    ])
    expect(luar.galat).toEqual([])
  })
})

describe('contoh di halaman API', () => {
  it('setiap langkahnya dijawab seperti yang tertulis, berurutan, dengan token berlingkup satu', async () => {
    const luar = buka()
    const operasi = await listOperasi(luar.app)
    let langkah = 0
    for (const contoh of bacaContoh()) {
      const nilai = { ...contoh.nilai, usulanId: randomUUID(), pengajuanId: randomUUID(), kamusId: k.kamusNonfisikId, kodeWilayah: k.desa }
      for (const l of contoh.langkah.map((x) => isikan(x, nilai))) {
        const o = operasi.find((x) => x.operationId === l.operasi)
        const alamat = o === undefined ? null : susunAlamat(o, new Map(Object.entries(l.isian).map(([nama, isi]) => [nama, [isi]])))
        if (o === undefined || alamat?.ok !== true) throw new Error(`${l.operasi} tidak tersusun`)
        const { kepala } = await buatToken(l.sebagai, [l.lingkup])
        const jawab = await panggil(luar, `${o.metode} ${alamat.value}`, l.isi, { ...kepala, ...(l.kunci === undefined ? {} : { 'idempotency-key': l.kunci }) })
        expect({ langkah: l.judul.id, status: jawab.status, isi: jawab.isi }).toMatchObject({
          langkah: l.judul.id,
          status: l.jawab.status,
          isi: l.jawab.isi ?? {},
        })
        langkah += 1
      }
    }
    expect(langkah).toBeGreaterThanOrEqual(10)
  })
})
