import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant } from '#src/lib/sql.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { HalamanPembangunan, HasilKiriman } from '#src/modules/pembangunan-desa/pembangunan-desa.schema.ts'
import { type AplikasiUji, bukaAplikasi } from '../../../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, type KabupatenUji } from '../../../test/kabupaten-uji.ts'

/* What OpenSID sends to OpenDK (peers.md §6.2): a ZIP of one CSV with its photos, and the village's code. */

let db: TestDatabase
let k: KabupatenUji
let desa: AplikasiUji
let camat: AplikasiUji
let umum: AplikasiUji
let foto: Buffer

const KEPALA =
  'desa_id,id,sumber_dana,lokasi,judul,keterangan,volume,tahun_anggaran,pelaksana_kegiatan,status,anggaran,perubahan_anggaran,sumber_biaya_pemerintah,sumber_biaya_provinsi,sumber_biaya_kab_kota,sumber_biaya_swadaya,sumber_biaya_jumlah,manfaat,waktu,sifat_proyek,foto'
const KEMAJUAN = 'desa_id,id,id_pembangunan,gambar,persentase,keterangan,created_at,updated_at'
const jalan = `32.16.14.2001,7,Dana Desa,RT 01 RW 02,Rabat beton gang Melati,Dikerjakan Pak Karta,120 m,2024,Karta bin Amat,1,45000000,,30000000,0,0,15000000,45000000,Jalan becek,3,BARU,gang.jpg`

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  desa = bukaAplikasi(db, { penggunaTetap: '3216-operator-desa' })
  camat = bukaAplikasi(db, { penggunaTetap: '3216-camat' })
  umum = bukaAplikasi(db, { folderBerkas: '/tidak-dipakai' })
  foto = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#7a8' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await Promise.all([desa, camat, umum].map((a) => a.close()))
  await db.close()
})

/** An archive whose entries are stored as they are. */
function susunZip(berkas: Readonly<Record<string, Buffer | string>>): Buffer {
  const badan: Buffer[] = []
  const pusat: Buffer[] = []
  let letak = 0
  for (const [nama, teks] of Object.entries(berkas)) {
    const isi = Buffer.from(teks)
    const n = Buffer.from(nama)
    const umumnya = Buffer.alloc(22)
    umumnya.writeUInt16LE(20, 0)
    umumnya.writeUInt32LE(crc32(isi), 10)
    umumnya.writeUInt32LE(isi.length, 14)
    umumnya.writeUInt32LE(isi.length, 18)
    const panjang = Buffer.alloc(4)
    panjang.writeUInt16LE(n.length, 0)
    const setempat = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), umumnya, panjang, n, isi])
    const akhir = Buffer.alloc(16)
    akhir.writeUInt32LE(letak, 12)
    pusat.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), umumnya, panjang, akhir.subarray(2), n]))
    badan.push(setempat)
    letak += setempat.length
  }
  const daftar = Buffer.concat(pusat)
  const ujung = Buffer.alloc(18)
  ujung.writeUInt16LE(pusat.length, 4)
  ujung.writeUInt16LE(pusat.length, 6)
  ujung.writeUInt32LE(daftar.length, 8)
  ujung.writeUInt32LE(letak, 12)
  return Buffer.concat([...badan, daftar, Buffer.from('PK\x05\x06', 'latin1'), ujung])
}

async function kirim(a: AplikasiUji, jalur: '' | '/dokumentasi', zip: Buffer, kodeDesa = '32.16.14.2001'): Promise<{ status: number; isi: unknown }> {
  const badan = new FormData()
  badan.set('desa_id', kodeDesa)
  badan.set('file', new File([new Uint8Array(zip)], 'pembangunan_opendk.zip'))
  const r = await a.app.request(`/api/daerah/3216/opensid/api/v1/pembangunan${jalur}`, { method: 'POST', body: badan })
  return { status: r.status, isi: await r.json() }
}

const hasil = async (jalur: '' | '/dokumentasi', csv: string, berkas: Readonly<Record<string, Buffer | string>> = {}): Promise<HasilKiriman> =>
  HasilKiriman.parse((await kirim(desa, jalur, susunZip({ ...berkas, 'pembangunan_opendk.csv': csv }))).isi)

const kode = async (zip: Buffer, kodeDesa?: string): Promise<unknown> => ((await kirim(desa, '', zip, kodeDesa)).isi as { kode?: string }).kode

const daftar = async (): Promise<HalamanPembangunan> =>
  HalamanPembangunan.parse(await (await desa.app.request('/api/daerah/3216/pembangunan-desa?desa=32.16.14.2001')).json())

describe('pembangunan dari OpenSID', () => {
  it('masuk sekali; dikirim lagi tidak mengubah apa pun; yang berubah diperbarui menurut desa dan id-nya', async () => {
    const berkas = { 'gang.jpg': foto }
    expect(await hasil('', `${KEPALA}\n${jalan}`, berkas)).toMatchObject({ status: 'success', baris: 1, baru: 1, ditolak: [], catatan: [] })
    expect(await hasil('', `${KEPALA}\n${jalan}`, berkas)).toMatchObject({ baru: 0, berubah: 0, sama: 1 })
    // OpenSID leaves out what is no file any more: the photo that came stays.
    expect(await hasil('', `${KEPALA}\n${jalan.replace('45000000,,', '45000000,52500000,')}`)).toMatchObject({ baru: 0, berubah: 1, sama: 0, catatan: [] })
    const { data } = await daftar()
    expect(data).toMatchObject([
      { idLuar: '7', judul: 'Rabat beton gang Melati', anggaran: 52_500_000, sifat: 'baru', namaWilayah: 'Sukamurni', tahunAnggaran: 2024 },
    ])
    expect(data[0]?.berkasId).not.toBeNull()
  })

  it('kemajuannya menyusul dengan foto, dan tidak sebelum pembangunannya', async () => {
    const csv = `${KEMAJUAN}\n3216142001,11,7,g40.jpg,40,Pengecoran,2024-05-02,2024-05-02\n3216142001,12,99,,100%,Selesai,2024-08-17,2024-08-17`
    const h = await hasil('/dokumentasi', csv, { 'foto/g40.jpg': foto })
    expect(h).toMatchObject({
      status: 'warning',
      baris: 2,
      baru: 1,
      ditolak: [{ baris: 3, kolom: 'id_pembangunan', nilai: '99', kode: 'pembangunan-belum-dikirim' }],
    })
    expect((await daftar()).data[0]?.kemajuan).toMatchObject([{ persentase: 40, tanggal: '2024-05-02' }])
  })

  it('setiap baris masuk utuh atau disebut sel dan sebabnya', async () => {
    const baris = [
      jalan.replace(',7,', ',21,').replace('2024', 'dua ribu'),
      jalan.replace(',7,', ',22,').replace('45000000,,', 'banyak,,'),
      jalan.replace(',7,', ',23,').replace('32.16.14.2001', '32.16.14.2002'),
      jalan.replace(',7,', ',24,').replace('BARU', 'ULANG'),
      jalan.replace(',7,', ',25,'),
      jalan.replace(',7,', ',25,'),
      jalan.replace(',7,', ',,'),
      jalan.replace(',7,', ',26,'),
    ]
    const h = await hasil('', [KEPALA, ...baris].join('\n'), { 'gang.jpg': 'ini bukan gambar' })
    expect(h.ditolak.map((t) => [t.baris, t.kolom, t.kode])).toEqual([
      [2, 'tahun_anggaran', 'tahun-tidak-terbaca'],
      [3, 'anggaran', 'angka-tidak-terbaca'],
      [4, 'desa_id', 'desa-lain'],
      [5, 'sifat_proyek', 'pilihan-tidak-dikenal'],
      [6, 'id', 'id-ganda'],
      [7, 'id', 'id-ganda'],
      [8, 'id', 'wajib-diisi'],
    ])
    expect(h).toMatchObject({ baru: 1, catatan: [{ baris: 9, kode: 'foto-bukan-gambar' }] })
  })

  it('yang tidak dapat dibaca, terlalu besar, atau bukan desa sendiri ditolak dengan kodenya', async () => {
    expect(await kode(Buffer.from('PK\u0003\u0004 terpotong'))).toBe('arsip-rusak')
    expect(await kode(Buffer.from('bukan arsip, bukan lembar'))).toBe('tabel-tanpa-kolom')
    expect(await kode(susunZip({ 'gang.jpg': foto }))).toBe('arsip-tanpa-lembar')
    expect(await kode(susunZip({ 'a.csv': 'nama,alamat\nx,y' }))).toBe('tabel-tanpa-kolom')
    expect(await kode(susunZip({ 'a.csv': [KEPALA, ...Array.from({ length: 1001 }, (_, i) => jalan.replace(',7,', `,${i},`))].join('\n') }))).toBe(
      'kiriman-terlalu-banyak',
    )
    const zip = susunZip({ 'a.csv': `${KEPALA}\n${jalan}` })
    expect(await kode(zip, '16.03.01.2011')).toBe('kode-desa-tidak-sah')
    expect(await kode(zip, 'Sukamurni')).toBe('kode-desa-tidak-sah')
    expect((await kirim(camat, '', zip)).isi).toMatchObject({ kode: 'bukan-wewenang' })
    expect((await kirim(desa, '', zip, '32.16.14.2002')).isi).toMatchObject({ kode: 'bukan-wewenang' })
  })

  it('nama pelaksana tidak keluar, jejaknya utuh, dan fotonya terbit selama desa menampilkannya', async () => {
    const teks = JSON.stringify(await daftar())
    expect(teks).not.toContain('Karta')
    const { penandatangan } = k
    expect((await periksaJejak(db.sql, '3216', penandatangan)).temuan).toEqual([])
    const entri = await readTenant(
      db.sql,
      '3216',
      (tx) => tx<{ isi: string }[]>`select convert_from(isi, 'UTF8') as isi from jejak_entri where objek_jenis = 'pembangunan_desa'`,
    )
    expect(entri.length).toBeGreaterThan(0)
    expect(entri.some((e) => e.isi.includes('Karta'))).toBe(false)
    const id = (await daftar()).data.find((d) => d.idLuar === '7')?.berkasId
    expect((await desa.app.request(`/api/daerah/3216/berkas/${id}`)).status).toBe(200)
    await hasil('', `${KEPALA}\n${jalan.replace('Amat,1,', 'Amat,0,')}`)
    expect((await umum.app.request(`/api/daerah/3216/berkas/${id}`)).status).toBe(404)
  })
})
