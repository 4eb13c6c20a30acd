import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kenaliGangguan } from '#src/gangguan.ts'
import { openSql, readTenant } from '#src/lib/sql.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { aturTanggalDemo, daftarkanDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import { type AplikasiUji, bukaAplikasi } from '../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
const terbuka: AplikasiUji[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
})
afterAll(async () => {
  await Promise.all(terbuka.map((a) => a.close()))
  await db.close()
})

function sebagai(peran: string, lain: Parameters<typeof bukaAplikasi>[1] = {}): AplikasiUji {
  const a = bukaAplikasi(db, { penggunaTetap: `${k.daerahId}-${peran}`, ...lain })
  terbuka.push(a)
  return a
}

const DASAR = '/api/daerah/3216'
type Isi = Record<string, unknown>

/** `perintah` is a method and a path beneath the government: `POST /usulan`. */
async function panggil(a: AplikasiUji, perintah: string, isi?: unknown, kepala: Record<string, string> = {}) {
  const [metode = '', jalur = ''] = perintah.split(' ')
  const r = await a.app.request(`${DASAR}${jalur}`, {
    method: metode,
    headers: { 'content-type': 'application/json', ...kepala },
    ...(isi === undefined ? {} : { body: typeof isi === 'string' ? isi : JSON.stringify(isi) }),
  })
  return { status: r.status, kepala: r.headers, isi: (await r.json()) as Isi }
}

/** Over the wire a volume is whole units; the builder gives thousandths. */
function kirim(lain: object = {}): Isi {
  const { volume, ...isi } = isiUsulan(k)
  return { ...isi, volume: volume / 1000, ...lain }
}

describe('API usulan', () => {
  it('mengajukan, membaca, memutus: 201, 200, 200, dengan tanda DATA CONTOH (kontrak 16)', async () => {
    const desa = sebagai('operator-desa')
    const buat = await panggil(desa, 'POST /usulan', kirim())
    expect(buat).toMatchObject({ status: 201, isi: { tahap: 'desa', keadaan: 'diajukan', tandaTerima: { isi: { daerahId: '3216' } } } })
    expect(buat.kepala.get('x-selaras-data')).toBe('contoh')
    const jalur = `/usulan/${String(buat.isi['pengajuanId'])}`
    expect(await panggil(desa, `GET ${jalur}`)).toMatchObject({
      status: 200,
      isi: { volume: 30, izin: expect.arrayContaining([{ keputusan: 'terima', boleh: true, alasan: null }]) },
    })
    expect(await panggil(desa, `POST ${jalur}/putusan`, { keputusan: 'terima', versi: 2, urutanPrioritas: 1 })).toMatchObject({
      status: 200,
      isi: { tahap: 'kecamatan' },
    })
    expect(await panggil(sebagai('camat'), `GET ${jalur}/bar-pagu?rupiah=52500000`)).toMatchObject({
      status: 200,
      isi: { bar: { nilai: 2_500_000_000, ini: 52_500_000 } },
    })
    expect(await panggil(desa, `GET ${jalur}/jejak`)).toMatchObject({
      status: 200,
      isi: [{ peristiwa: 'usulan-diajukan' }, { peristiwa: 'usulan-diterima', jabatan: 'Operator Desa Sukamurni' }],
    })
    expect(await panggil(desa, `GET ${jalur}/tanda-terima`)).toMatchObject({
      status: 200,
      isi: { tandaTangan: (buat.isi['tandaTerima'] as Isi)['tandaTangan'] },
    })
  })

  it('kunci yang tidak dikenal, angka yang salah, UUID rusak: 422 dengan jalur isiannya, dalam dua bahasa', async () => {
    const desa = sebagai('operator-desa')
    const salah = await panggil(desa, 'POST /usulan', kirim({ volume: -1, titipan: 'x', penerima: { kk: 5, kkMiskin: 9 } }))
    expect(salah).toMatchObject({ status: 422, isi: { kode: 'isian-tidak-sah', pesan: 'Ada isian yang belum benar.' } })
    const jalur = ((salah.isi['rincian'] as Isi)['isian'] as { jalur: string }[]).map((i) => i.jalur)
    expect(jalur).toEqual(expect.arrayContaining(['volume', 'titipan', 'penerima.kkMiskin']))
    expect(await panggil(desa, 'POST /usulan', kirim({ volume: 1.00005 }), { 'accept-language': 'en-GB,en' })).toMatchObject({
      status: 422,
      isi: { pesan: 'Some fields are not right yet.' },
    })
    expect(await panggil(desa, 'GET /usulan/bukan-uuid')).toMatchObject({ status: 422 })
    expect(await panggil(desa, `GET /usulan?tahun=${TAHUN}&aneh=1`)).toMatchObject({ status: 422 })
    expect(await panggil(desa, 'POST /usulan', '{"rusak')).toMatchObject({ status: 400, isi: { kode: 'json-rusak' } })
  })

  it('HTML dan rumus lembar kerja disimpan sebagai teks apa adanya; huruf kendali ditolak', async () => {
    const desa = sebagai('operator-desa')
    const judul = '=HYPERLINK("http://jahat") <script>alert(1)</script>'
    const buat = await panggil(desa, 'POST /usulan', kirim({ judul }))
    expect(buat.status).toBe(201)
    expect(await panggil(desa, `GET /usulan/${String(buat.isi['pengajuanId'])}`)).toMatchObject({ isi: { judul } })
    expect(await panggil(desa, 'POST /usulan', kirim({ judul: 'Selokan\u0000 mampet' }))).toMatchObject({ status: 422 })
  })

  it('kunci idempoten: dikirim dua kali, dijawab sama, tercatat sekali', async () => {
    const desa = sebagai('operator-desa')
    const isi = kirim()
    const kepala = { 'idempotency-key': `hp-${randomUUID()}` }
    const [a, b] = [await panggil(desa, 'POST /usulan', isi, kepala), await panggil(desa, 'POST /usulan', isi, kepala)]
    expect(b).toMatchObject({ status: 201, isi: a.isi })
  })

  it('yang kedua memutus mendapat 409 dengan nama jabatan yang lebih dulu', async () => {
    const desa = sebagai('operator-desa')
    const { isi } = await panggil(desa, 'POST /usulan', kirim())
    const jalur = `/usulan/${String(isi['pengajuanId'])}/putusan`
    await panggil(desa, `POST ${jalur}`, { keputusan: 'terima', versi: 2 })
    await panggil(sebagai('camat'), `POST ${jalur}`, { keputusan: 'terima', versi: 3 })
    expect(await panggil(sebagai('operator-kecamatan'), `POST ${jalur}`, { keputusan: 'terima', versi: 3 })).toMatchObject({
      status: 409,
      isi: { kode: 'sudah-diputus', pesan: 'Usulan ini sudah lebih dulu diputus oleh Camat Sukakarya.', rincian: { oleh: 'Camat Sukakarya', versi: 4 } },
    })
  })

  it('S3-16: yang tidak terukur tidak masuk: volume di luar kamus ditolak dengan batasnya', async () => {
    const desa = sebagai('operator-desa')
    expect(await panggil(desa, 'POST /usulan', kirim({ kamusId: k.kamusId, volume: 600 }))).toMatchObject({
      status: 422,
      isi: { kode: 'volume-di-luar-batas', pesan: 'Volume harus antara 10 m dan 500 m.' },
    })
  })
})

describe('penyewa, sesi, dan beban', () => {
  it('pengguna daerah lain ditolak 403, dan percobaannya tercatat di jejak daerahnya sendiri', async () => {
    const a = sebagai('operator-desa')
    const r = await a.app.request('/api/daerah/1603/usulan?tahun=2025')
    expect(r.status).toBe(403)
    expect(await r.json()).toMatchObject({ kode: 'bukan-daerah-anda' })
    const [catatan] = await readTenant(db.sql, '3216', (tx) => tx`select jumlah from jejak_penolakan where daerah_id = '3216' and jenis = 'bukan-daerah-anda'`)
    expect(catatan?.['jumlah']).toBe(1)
  })

  it('id usulan daerah lain tidak ditemukan; daerah yang tidak ada pun tidak', async () => {
    const { isi } = await panggil(sebagai('operator-desa'), 'POST /usulan', kirim())
    const lain = bukaAplikasi(db, { penggunaTetap: '1603-operator-desa' })
    terbuka.push(lain)
    const r = await lain.app.request(`/api/daerah/1603/usulan/${String(isi['pengajuanId'])}`)
    expect([r.status, ((await r.json()) as Isi)['kode']]).toEqual([404, 'pengajuan-tidak-ditemukan'])
    expect((await lain.app.request('/api/daerah/9999/usulan?tahun=2025')).status).toBe(404)
  })

  it('tanpa sesi 401; permintaan tulis dari situs lain 403', async () => {
    const a = bukaAplikasi(db)
    terbuka.push(a)
    expect((await a.app.request(`${DASAR}/usulan?tahun=2025`)).status).toBe(401)
    const r = await a.app.request(`${DASAR}/usulan`, { method: 'POST', headers: { origin: 'https://jahat.example', host: 'localhost' } })
    expect(await r.json()).toMatchObject({ kode: 'asal-tidak-dikenal' })
  })

  it('saat terlalu ramai: 503 dengan Retry-After, tidak ada yang hilang', async () => {
    const a = sebagai('operator-desa', { batasSerentak: 2 })
    const isi = Array.from({ length: 8 }, () => kirim())
    const hasil = await Promise.all(isi.map((i) => panggil(a, 'POST /usulan', i)))
    const sibuk = hasil.filter((h) => h.status === 503)
    expect(sibuk.length).toBeGreaterThan(0)
    expect(sibuk[0]?.kepala.get('retry-after')).toBe('2')
    const ulang = isi.filter((_, i) => hasil[i]?.status === 503)
    for (const i of ulang) expect((await panggil(a, 'POST /usulan', i)).status).toBe(201)
  })
})

describe('berkas (kontrak 14)', () => {
  const unggah = async (a: AplikasiUji, isi: Buffer, nama: string) => {
    const bentuk = new FormData()
    bentuk.set('berkas', new File([new Uint8Array(isi)], nama))
    const r = await a.app.request(`${DASAR}/berkas`, { method: 'POST', body: bentuk })
    return { status: r.status, isi: (await r.json()) as Isi }
  }
  const gambar = (sisi: number) =>
    sharp({ create: { width: sisi, height: sisi, channels: 3, background: '#7a6' } })
      .withExif({ IFD0: { Artist: 'Nama Pribadi' } })
      .jpeg()

  it('foto dikecilkan, EXIF dibuang dari yang diterbitkan, sidik asli dan sidik simpan keduanya tercatat', async () => {
    const a = sebagai('operator-desa')
    const asli = await gambar(2400).toBuffer()
    const { status, isi } = await unggah(a, asli, '../../etc/foto lapangan.jpg')
    expect([status, isi['lebar']]).toEqual([201, 1600])
    const usulan = await panggil(a, 'POST /usulan', kirim({ kamusId: k.kamusId, volume: 180, foto: [isi['berkasId']] }))
    expect(usulan.status).toBe(201)
    const umum = bukaAplikasi(db, { folderBerkas: '/tidak-ada' })
    terbuka.push(umum)
    const r = await a.app.request(`${DASAR}/berkas/${String(isi['berkasId'])}`)
    expect([r.status, r.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const terbit = Buffer.from(await r.arrayBuffer())
    expect((await sharp(terbit).metadata()).exif).toBeUndefined()
    expect(terbit.includes('Nama Pribadi')).toBe(false)
    const [baris] = await readTenant(
      db.sql,
      '3216',
      (tx) => tx`select nama_asli, sidik_asli, sidik_simpan from berkas where daerah_id = '3216' and berkas_id = ${String(isi['berkasId'])}`,
    )
    expect(baris).toMatchObject({ namaAsli: 'foto lapangan.jpg', sidikAsli: isi['sidikAsli'] })
    expect(baris?.['sidikSimpan']).not.toBe(isi['sidikAsli'])
  })

  it('foto rancangan tidak terlihat oleh umum', async () => {
    const a = sebagai('operator-desa')
    const { isi } = await unggah(a, await gambar(40).toBuffer(), 'a.jpg')
    expect((await a.app.request(`${DASAR}/berkas/${String(isi['berkasId'])}`)).status).toBe(404)
  })

  it('berkas 30 MB ditolak 413; yang bukan gambar 415 apa pun namanya; kosong 422', async () => {
    const a = sebagai('operator-desa')
    expect(await unggah(a, Buffer.alloc(30 * 1024 * 1024, 1), 'besar.jpg')).toMatchObject({ status: 413 })
    expect(await unggah(a, Buffer.from('%PDF-1.7 bukan foto'), 'foto.jpg')).toMatchObject({ status: 415, isi: { kode: 'bukan-gambar' } })
    expect(await unggah(a, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'foto.svg')).toMatchObject({ status: 415 })
    expect(await unggah(a, Buffer.alloc(0), 'kosong.jpg')).toMatchObject({ status: 422 })
    expect(await unggah(a, (await gambar(800).toBuffer()).subarray(0, 900), 'terpotong.jpg')).toMatchObject({ status: 415 })
  })
})

describe('hari buruk', () => {
  it('basis data yang hilang di tengah jalan: 503 dengan langkahnya, dan pulih sendiri tanpa dimulai ulang', async () => {
    const a = sebagai('operator-desa')
    const isi = kirim()
    expect((await panggil(a, `GET /usulan?tahun=${TAHUN}`)).status).toBe(200)
    const admin = openSql(db.urlAdmin, { max: 1 })
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'selaras_aplikasi' and datname = current_database()`
    await admin.end()
    // As the form does: whoever is told 503 sends the same thing again a moment later.
    const status: number[] = []
    while (status.length < 50 && status.at(-1) !== 201) {
      if (status.length > 0) await new Promise((lanjut) => void setTimeout(lanjut, 100))
      status.push((await panggil(a, 'POST /usulan', isi)).status)
    }
    expect(status.at(-1)).toBe(201)
    expect(status.slice(0, -1).filter((s) => s !== 503)).toEqual([])
    // What was logged meanwhile is the lost connection and nothing else.
    expect(a.galat.map(kenaliGangguan).filter((g) => g !== 'basis-data-tidak-terjangkau')).toEqual([])
    a.galat.length = 0
    const [jumlah] = await readTenant(
      db.sql,
      '3216',
      (tx) => tx`select count(*) as ada from pengajuan where daerah_id = '3216' and pengajuan_id = ${String(isi['pengajuanId'])}`,
    )
    expect(jumlah?.['ada']).toBe(1)
  })

  it('nama dan kontak pengusul hanya bagi yang sedang memegang usulannya', async () => {
    const desa = sebagai('operator-desa')
    const { isi } = await panggil(desa, 'POST /usulan', kirim())
    const jalur = `GET /usulan/${String(isi['pengajuanId'])}`
    expect(await panggil(desa, jalur)).toMatchObject({ isi: { pengusul: { jenis: 'rw', nama: 'Ibu Contoh' } } })
    expect(await panggil(sebagai('tapd'), jalur)).toMatchObject({ isi: { pengusul: { jenis: 'rw', nama: null, kontak: null } } })
  })
})

describe('jam daerah (kontrak 12)', () => {
  it('tanggal demo memberi hari daerah, jam nyata tetap; daerah sungguhan tidak dapat diubah jamnya', async () => {
    const kini = new Date('2026-11-22T03:15:00Z')
    expect(waktuDaerah({ zonaWaktu: 'WIB', tanggalDemo: tanggal('2024-01-25') }, kini)).toEqual({ hariIni: '2024-01-25', saat: '2024-01-25T03:15:00.000Z' })
    expect(waktuDaerah({ zonaWaktu: 'WIT', tanggalDemo: null }, new Date('2026-11-22T16:00:00Z'))).toEqual({
      hariIni: '2026-11-23',
      saat: '2026-11-22T16:00:00.000Z',
    })
    await daftarkanDaerah(db.sql, {
      daerahId: '1607',
      kodeWilayah: '16.07',
      nama: 'Kab. Banyuasin',
      jenis: 'kabupaten',
      zonaWaktu: 'WIB',
      istilah: {},
      dataContoh: false,
      tanggalDemo: null,
      rute: 'permendagri',
    })
    const konteks = { ...k.sebagai('admin-perencanaan'), daerahId: '1607' }
    expect(await aturTanggalDemo(konteks, tanggal('2025-02-13'))).toMatchObject({ ok: false, error: { jenis: 'bukan-data-contoh' } })
    expect(await aturTanggalDemo(k.sebagai('admin-perencanaan'), tanggal('2024-01-26'))).toMatchObject({ ok: true })
    await expect(
      db.sqlPemilik.begin(async (tx) => {
        await tx.unsafe(`set local selaras.daerah = '1607'`)
        await tx`update daerah set tanggal_demo = '2025-02-13' where daerah_id = '1607'`
      }),
    ).rejects.toThrow(/check_daerah_demo/)
    await aturTanggalDemo(k.sebagai('admin-perencanaan'), tanggal('2024-01-25'))
  })
})

describe('OpenAPI 3.1', () => {
  it('melayani dokumennya; setiap operasi bernama unik dan bergalat', async () => {
    const a = sebagai('pembaca')
    const doc = (await (await a.app.request('/api/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, Record<string, { operationId?: string; responses: object }>>
    }
    expect(doc.openapi).toBe('3.1.0')
    const operasi = Object.values(doc.paths).flatMap((p) => Object.values(p))
    const nama = operasi.map((o) => o.operationId).filter((n) => n !== undefined)
    expect(new Set(nama).size).toBe(nama.length)
    expect(nama).toEqual(
      expect.arrayContaining([
        'listUsulan',
        'buatUsulan',
        'ajukanUsulan',
        'putuskanUsulan',
        'akomodasikan',
        'anggarkan',
        'bacaAsalUsul',
        'lanjutkanMusyawarah',
      ]),
    )
    for (const o of operasi.filter((x) => x.operationId !== undefined && Object.keys(x.responses).includes('409')))
      expect(Object.keys(o.responses)).toEqual(expect.arrayContaining(['401', '403', '422']))
  })

  it('tidak ada satu pun permintaan di atas yang berakhir sebagai kesalahan server', () => {
    expect(terbuka.flatMap((a) => a.galat)).toEqual([])
  })
})
