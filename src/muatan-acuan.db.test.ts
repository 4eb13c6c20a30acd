import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../test/database.ts'
import { FOLDER_ACUAN, listAcuan } from '#src/modules/acuan/acuan.service.ts'
import { muatAcuan } from '#src/modules/nomenklatur/acuan.service.ts'
import { ambilSatuan, daftarAcuan, findSubKegiatan } from '#src/modules/nomenklatur/nomenklatur.service.ts'
import { kenaliSatuan, siapkanSatuan } from '#src/modules/nomenklatur/satuan.ts'
import { cariStandarHarga } from '#src/modules/standar-harga/standar-harga.service.ts'
import { SaringanHarga } from '#src/modules/standar-harga/standar-harga.schema.ts'
import { ambilSilsilah, cariDesaTitik } from '#src/modules/wilayah/peta.service.ts'
import { muatAcuanBerkas, muatAcuanDari, muatAcuanFolder } from '#src/muatan-acuan.ts'

const DATA = path.resolve(import.meta.dirname, '../../shared/data')
const diam = (): void => undefined
let db: TestDatabase
let folder: string

beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'acuan-'))
  for (const sub of ['rekening', 'nomenklatur', 'standar_harga', 'boundaries/desa']) mkdirSync(path.join(folder, sub), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const tulis = (nama: string, isi: string): string => {
  writeFileSync(path.join(folder, nama), isi)
  return path.join(folder, nama)
}
const muat = (berkas: string) => muatAcuanBerkas(berkas, { sqlPemilik: db.sqlPemilik, progress: diam })

describe('satu himpunan masuk utuh atau tidak sama sekali', () => {
  test('baris salah disebut berkas, baris, kolom, nilai dan sebabnya; himpunannya tidak masuk sebagian; yang tidak ada dilewati', async () => {
    tulis('rekening/belanja.csv', 'kode,level,uraian,keterangan\n5,1,BELANJA,\n5.9,2,Baru,\n5..1,3,Rusak,\n5.9,2,Lain,\n5.1.2,2,Tiga ruas,\n')
    tulis(
      'nomenklatur/kabkota_2023.csv',
      'tingkat,kode,nama,kinerja,indikator,satuan\nsubkegiatan,9.77.01.2.01.0001,Yatim,,,\nurusan,9,UNSUR  KEKHUSUSAN,,,\nbidang,9.77,BIDANG UJI,,,\nentah,1,X,,,\n',
    )
    const baris: string[] = []
    const hasil = await muatAcuanFolder(folder, { sqlPemilik: db.sqlPemilik, progress: (b) => baris.push(b) })
    expect(hasil.ditolak).toMatchObject([
      { berkas: 'kabkota_2023.csv', baris: 5, kolom: 'tingkat', nilai: 'entah', kode: 'bentuk-salah' },
      { berkas: 'kabkota_2023.csv', baris: 2, kolom: 'kode', nilai: '9.77.01.2.01.0001', kode: 'induk-tidak-ada' },
      { berkas: 'belanja.csv', baris: 4, kolom: 'kode', nilai: '5..1', kode: 'bentuk-salah' },
      { berkas: 'belanja.csv', baris: 6, kolom: 'kode', nilai: '5.1.2', kode: 'bentuk-salah' },
      { berkas: 'belanja.csv', baris: 5, kolom: 'kode', nilai: '5.9', kode: 'kode-ganda' },
    ])
    expect(await db.sql`select kode from nomenklatur where kode like '9.77%'`).toHaveLength(0)
    expect(await db.sql`select kode from akun where kode = '5.9'`).toHaveLength(0)
    expect(baris).toContain('rekening/sumber_dana.csv: tidak ada di folder ini, dilewati.')
    expect(baris.at(-1)).toBe('5 baris salah; himpunannya tidak dimuat.')
  })

  test('kode wilayah yang kehilangan nol (11.10 menjadi 11.1) ditolak dengan kode-kode yang mungkin dimaksud', async () => {
    const berkas = tulis(
      'wilayah_luas_penduduk.csv',
      'kode,nama,tingkat,luas_km2,penduduk_pria,penduduk_wanita,penduduk_total\n16.3,X,kabkota,1,1,1,2\n99.01,Y,kabkota,1,1,1,2\n',
    )
    expect((await muat(berkas))?.ditolak).toMatchObject([
      { baris: 2, nilai: '16.3', kode: 'kode-rusak', pesan: expect.stringContaining('16.03') as string },
      { baris: 3, nilai: '99.01', kode: 'wilayah-tidak-ada' },
    ])
  })

  test('kode bidang 1.10 yang menjadi 1.1 ditolak dengan kedua kemungkinannya, tidak ditebak', async () => {
    const berkas = tulis('nomenklatur/kabkota_2023.csv', 'tingkat,kode,nama,kinerja,indikator,satuan\nurusan,1,WAJIB,,,\nbidang,1.1,PERTANAHAN,,,\n')
    expect((await muat(berkas))?.ditolak).toMatchObject([{ baris: 3, kolom: 'kode', nilai: '1.1', pesan: expect.stringContaining('1.01 atau 1.10') as string }])
  })

  test('wilayah dengan induk melingkar, induk yang tidak ada, atau induk yang bukan induknya ditolak', async () => {
    const berkas = tulis('wilayah.csv', 'kode,nama,induk\n32.16.14.2099,Uji,32.16.14.2099\n32.16.98.2001,Uji,\n32.16.14.2098,Uji,32.16.13\n32.16.1,Uji,\n')
    expect((await muat(berkas))?.ditolak).toMatchObject([
      { nilai: '32.16.14.2099', kode: 'induk-melingkar' },
      { nilai: '32.16.98.2001', kode: 'induk-tidak-ada' },
      { nilai: '32.16.13', kode: 'tingkat-tidak-cocok' },
      { nilai: '32.16.1', kode: 'kode-rusak', pesan: expect.stringContaining('32.16.01 atau 32.16.10') as string },
    ])
    expect(await db.sql`select kode from wilayah where nama = 'Uji'`).toHaveLength(0)
  })

  test('berkas yang bukan gzip, bukan GeoJSON, atau tidak lengkap disebut, tidak menjatuhkan program', async () => {
    expect((await muat(tulis('rekening/belanja.csv.gz', 'bukan gzip')))?.ditolak).toMatchObject([{ kode: 'berkas-rusak' }])
    expect((await muat(tulis('boundaries/kecamatan.geojson', '{"features":')))?.ditolak).toMatchObject([{ kode: 'berkas-rusak' }])
    expect((await muat(tulis('nomenklatur/program_2027.csv', 'a\n')))?.ditolak).toMatchObject([
      { berkas: 'subkegiatan_2027.csv', kode: 'berkas-kurang' },
      { berkas: 'bidang_2027.csv', kode: 'berkas-kurang' },
      { berkas: 'kegiatan_2027.csv', kode: 'berkas-kurang' },
    ])
    expect(await muat(path.join(FOLDER_ACUAN, 'README.md'))).toBeNull()
  })
})

describe('standar harga', () => {
  const KEPALA = 'kode_kelompok,uraian_kelompok,uraian,spesifikasi,satuan,harga,tkdn,kode_rekening\n'

  test('daerah dan tahun dibaca dari nama berkas; baris ganda dibuang dan dihitung; sen dibulatkan; versi baru menggantikan', async () => {
    const satu = '1.1,Bahan,Semen,50 kg,Zak,64500.50,,"5.1.02.01.01.0001, 5.1.02"\n'
    const pertama = await muat(tulis('standar_harga/ssh_bekasi_2031.csv', `${KEPALA}${satu}${satu}1.1,Bahan,Pasir,,m3,250000,,\n`))
    expect(pertama).toMatchObject({ ditolak: [], tabel: [{ nama: 'Standar satuan harga (SSH) Kab. Bekasi 2031', jumlah: 2, ganda: 1, baru: 2 }] })
    const cari = (teks: string) => cariStandarHarga(db.sql, SaringanHarga.parse({ cari: teks, tahun: '2031' }))
    expect(await cari('semen zak'.slice(0, 5))).toMatchObject({
      jumlah: 1,
      data: [{ harga: 64_501, satuan: 'Zak', akun: ['5.1.02.01.01.0001', '5.1.02'], kodeWilayah: '32.16' }],
    })
    expect(await cari('100%_')).toMatchObject({ jumlah: 0, data: [] })
    const kedua = await muat(tulis('standar_harga/ssh_32.16_2031.csv', `${KEPALA}1.1,Bahan,Semen,50 kg,Zak,66000,,\n`))
    expect(kedua).toMatchObject({ tabel: [{ jumlah: 1, baru: 1 }] })
    expect(await cari('')).toMatchObject({ jumlah: 1, data: [{ harga: 66_000 }] })
    const muatan = (await listAcuan(db.sql)).find((h) => h.jenis === 'standar-harga-ssh')?.muatan
    expect(muatan).toMatchObject([{ himpunan: 'standar-harga-ssh-32.16-2031', baris: 1, edisi: '2031', berlakuDari: 2031, catatan: '1 baris tanpa akun.' }])
  })

  test('harga kosong, kode rekening rusak dan daerah yang tidak dikenal ditolak', async () => {
    const hasil = await muat(tulis('standar_harga/sbu_32.16_2031.csv', `${KEPALA},,Sewa,,Hari,,,\n,,Sewa,,Hari,12a,,\n,,Sewa,,Hari,5,,5.1.2\n,,,,Hari,5,,\n`))
    expect(hasil?.ditolak.map((d) => [d.baris, d.kolom, d.pesan])).toEqual([
      [2, 'harga', 'harga kosong'],
      [3, 'harga', 'bukan jumlah rupiah'],
      [4, 'kode_rekening', 'bukan kode rekening'],
      [5, 'uraian', 'uraian kosong'],
    ])
    expect((await muat(tulis('standar_harga/ssh_atlantis_2031.csv', KEPALA)))?.ditolak).toMatchObject([{ kode: 'wilayah-tidak-ada', nilai: 'atlantis' }])
  })
})

describe('wilayah: asal, penerus dan batas', () => {
  test('satu mekar menjadi banyak, banyak bergabung menjadi satu; yang melingkar ditolak', async () => {
    const kepala = 'asal_kode,asal_nama,penerus_kode,penerus_nama,jenis,tahun,dasar_hukum\n'
    expect((await ambilSilsilah(db.sql, '16.03')).map((s) => s.penerusKode)).toEqual(['16.74', '16.12'])
    const gabung = `${kepala}32.16.14.2091,Uji A,32.16.14.2093,Uji C,penggabungan,2030,Perda 1/2030\n32.16.14.2092,Uji B,32.16.14.2093,Uji C,penggabungan,2030,Perda 1/2030\n`
    expect(await muat(tulis('wilayah-silsilah.csv', gabung))).toMatchObject({ ditolak: [], tabel: [{ baru: 2 }] })
    expect((await ambilSilsilah(db.sql, '32.16.14.2093')).map((s) => s.asalKode)).toEqual(['32.16.14.2091', '32.16.14.2092'])
    const putar = `${kepala}32.16.14.2093,Uji C,32.16.14.2091,Uji A,pemekaran,2035,Perda 2/2035\n`
    expect((await muat(tulis('wilayah-silsilah.csv', putar)))?.ditolak).toMatchObject([{ kode: 'induk-melingkar' }])
    expect((await muat(tulis('wilayah-silsilah.csv', `${kepala}32.16,A,32.16,A,pemekaran,2035,x\n`)))?.ditolak).toMatchObject([{ kolom: 'penerus_kode' }])
  })

  test('titik: desa yang memuatnya, di luar, atau batas tidak ada; tidak pernah ditebak', async () => {
    const desa = await db.sql<{ kode: string }[]>`select kode from wilayah where kode like '17.07.01.%' order by kode`
    const kotak = (kode: string, x: number): object => ({
      properties: { kode, lat: -3, lng: 102 + x },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [102 + x, -3],
            [102 + x + 0.1, -3],
            [102 + x + 0.1, -3.1],
            [102 + x, -3.1],
            [102 + x, -3],
          ],
        ],
      },
    })
    const tanya = (lintang: number, bujur: number) => cariDesaTitik({ sql: db.sql, daerahId: '1707' }, '17.07', { lintang, bujur })
    expect(await tanya(-3.05, 102.05)).toMatchObject({ hasil: 'batas-tidak-ada' })
    const [a = { kode: '' }, b = { kode: '' }] = desa
    const fitur = [kotak(a.kode, 0), kotak(b.kode, 0.05)]
    expect(await muat(tulis('boundaries/desa/17.07.geojson', JSON.stringify({ type: 'FeatureCollection', features: fitur })))).toMatchObject({ ditolak: [] })
    expect(await tanya(-3.05, 102.02)).toMatchObject({ hasil: 'ditemukan', wilayah: { kode: a.kode } })
    expect(await tanya(-3.05, 102.07)).toMatchObject({ hasil: 'mendua', calon: [{ kode: a.kode }, { kode: b.kode }] })
    expect(await tanya(-3.5, 102.07)).toMatchObject({ hasil: 'batas-tidak-ada' })
  })
})

describe('setiap himpunan menyebut asalnya', () => {
  test('sumber, lisensi, dasar hukum, edisi, jumlah baris, waktu dan sidik; yang belum dimuat juga terdaftar', async () => {
    const { himpunan, edisiTahun } = await daftarAcuan(db.sql)
    const wilayah = himpunan.find((h) => h.jenis === 'wilayah')?.muatan[0]
    expect(wilayah).toMatchObject({
      lisensi: 'ODbL 1.0',
      dasarHukum: 'Kepmendagri 300.2.2-2430/2025',
      sidik: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    expect(himpunan.find((h) => h.jenis === 'batas-provinsi')).toMatchObject({ muatan: [], bawaan: false })
    expect(edisiTahun.find((e) => e.tahun === 2025)).toMatchObject({
      edisi: '1317',
      penggantiSementara: true,
      catatan: expect.stringContaining('3406/2024') as string,
    })
    const lagi = await muatAcuan(db.sqlPemilik, FOLDER_ACUAN, diam)
    expect(lagi.tabel.map((t) => [t.baru, t.berubah])).toEqual(lagi.tabel.map(() => [0, 0]))
    const kedua = await listAcuan(db.sql)
    expect(kedua.find((h) => h.jenis === 'satuan-bawaan')?.muatan).toHaveLength(1)
  })
})

test.skipIf(!existsSync(DATA))('seluruh folder data termuat tanpa satu baris pun ditolak; dua kali tanpa perubahan; cocok dengan data bawaan', async () => {
  const pilihan = { sqlPemilik: db.sqlPemilik, progress: diam }
  await muatAcuanDari(undefined, pilihan)
  const pertama = await muatAcuanDari(DATA, pilihan)
  expect(pertama?.ditolak).toEqual([])
  const jumlah = Object.fromEntries((pertama?.tabel ?? []).map((t) => [t.nama, t.jumlah]))
  expect(jumlah).toMatchObject({
    'Nomenklatur edisi 1317': 4367,
    'Akun belanja': 3413,
    'Akun neraca dan beban': 4032,
    'Padanan akun neraca dan belanja': 4032,
    'Sumber dana': 300,
    Satuan: 453,
    'Luas dan penduduk': 552,
    'Standar satuan harga (SSH) Kab. Pasangkayu 2024': 14_107,
    'Standar biaya umum (SBU) Kab. Pasangkayu 2024': 3037,
    'Analisis standar belanja (ASB) Kab. Pasangkayu 2024': 750,
    'Batas provinsi': 38,
    'Batas kabupaten/kota': 514,
    'Batas kecamatan': 7285,
    'Batas desa 16.07': 305,
  })
  expect((jumlah['Nomenklatur edisi 2027'] ?? 0) + (jumlah['Nomenklatur edisi 2027-provinsi'] ?? 0)).toBe(7581 + 1625 + 406 + 95 + 20)
  const kedua = await muatAcuanDari(DATA, pilihan)
  expect(kedua?.tabel.filter((t) => t.baru + t.berubah > 0)).toEqual([])
  const bawaan = await muatAcuan(db.sqlPemilik, FOLDER_ACUAN, diam)
  expect(bawaan.tabel.filter((t) => t.baru + t.berubah > 0)).toEqual([])
  // The same code, two meanings: a province and a kabupaten do not share an edition.
  expect(await findSubKegiatan(db.sql, 2027, '1.01.02.1.01.0001', { pemerintah: 'provinsi' })).toMatchObject({
    ok: true,
    value: { edisi: { edisi: '2027-provinsi' } },
  })
  expect(await findSubKegiatan(db.sql, 2027, '1.01.02.1.01.0001')).toMatchObject({ ok: false, error: { jenis: 'kode-tidak-ada' } })
  const satuan = await ambilSatuan(db.sql)
  expect(satuan.filter((s) => /[<>]|&\w+;/.test([s.nama, ...s.alias].join(' ')))).toEqual([])
  expect(kenaliSatuan(siapkanSatuan(satuan), 'M<sup>3</sup>')).toMatchObject({ dimensi: 'isi' })
  const padanan = await db.sql<{ jenis: string; n: number }[]>`
    select p.jenis, count(distinct p.kode_asal)::integer as n from nomenklatur_peta p join nomenklatur a on a.edisi = p.edisi_asal and a.kode = p.kode_asal
    where a.tingkat = 'sub-kegiatan' group by 1 order by 1`
  expect(Object.fromEntries(padanan.map((p) => [p.jenis, p.n]))).toEqual({ 'kode-dan-nama': 2852, pendahulu: 71, 'nama-saja': 113, 'tanpa-padanan': 359 })
  // Muara Enim: two villages have no polygon in the source, so a point in none may be theirs.
  const titik = await cariDesaTitik({ sql: db.sql, daerahId: '1603' }, '16.03', { lintang: -3.6, bujur: 150 })
  expect(titik).toMatchObject({ hasil: 'batas-tidak-ada', tanpaBatas: [{}, {}] })
  expect(await cariDesaTitik({ sql: db.sql, daerahId: '6213' }, '62.13', { lintang: -3.6, bujur: 150 })).toEqual({ hasil: 'di-luar' })
})
