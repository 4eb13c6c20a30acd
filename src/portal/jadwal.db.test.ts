import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, type KabupatenUji } from '../../test/kabupaten-uji.ts'
import { saat, type Saat } from '#src/lib/waktu.ts'
import { batalkanJadwal, perpanjangJadwal, tambahJadwal } from '#src/modules/jadwal/atur-jadwal.service.ts'
import { BatalkanJadwal, PerpanjangJadwal, TambahJadwal } from '#src/modules/jadwal/jadwal.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { createPortal } from '#src/portal/portal.routes.ts'

let db: TestDatabase
let k: KabupatenUji
let admin: Konteks
let kini: Saat = saat('2024-01-29T12:59:30Z')
const galat: unknown[] = []
const desa = randomUUID()
const rahasia = randomUUID()

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  admin = k.sebagai('admin-perencanaan')
  const dasar = { tahunAnggaran: 2027, proses: 'usulan', tahap: 'pengusulan', dasarHukum: 'SE Bupati Nomor 1 <script>' }
  const tambah = (isi: object) => tambahJadwal(admin, TambahJadwal.parse({ ...dasar, jadwalId: randomUUID(), ...isi }))
  await tambah({ jadwalId: desa, buka: '2024-01-20', sampai: '2024-01-31' })
  await tambah({ tahap: 'kecamatan', buka: '2024-02-05', sampai: '2024-02-16' })
  await tambah({ jadwalId: rahasia, proses: 'rkpd', tahap: 'reviu-apip', publik: false, buka: '2024-02-05', sampai: '2024-02-16', dasarHukum: 'Rahasia dapur' })
})
afterAll(() => db.close())

async function buka(jalur: string): Promise<{ status: number; isi: string; jenis: string }> {
  const app = createPortal({ sql: db.sql, jam: () => kini, catatGalat: (g) => galat.push(g) })
  const jawab = await app.request(`http://localhost/${k.daerahId}/${jalur}`)
  return { status: jawab.status, isi: (await jawab.text()).replaceAll('\u00a0', ' '), jenis: jawab.headers.get('content-type') ?? '' }
}
/** Folded lines joined again. */
const ics = async (jalur: string) => (await buka(jalur)).isi.replaceAll('\r\n ', '')
const acara = (isi: string, id: string) => isi.split('BEGIN:VEVENT').find((e) => e.includes(`UID:${id}@`)) ?? ''

describe('jadwal di halaman publik', () => {
  it('yang sedang dibuka dengan hitungan mundurnya, menit terakhir menurut jam daerah; yang tidak publik tidak ada', async () => {
    const { status, isi } = await buka('jadwal?tahun=2027')
    expect([status, galat]).toEqual([200, []])
    expect(isi).toContain('31 Jan 2024, 23.59 WIB')
    expect(isi).toContain('tutup 2 hari 4 jam lagi')
    expect(isi).toContain('SE Bupati Nomor 1 &lt;script&gt;')
    expect(isi).not.toContain('Rahasia dapur')
    expect(isi).not.toMatch(/<script/)
  })

  it('alamat yang aneh tidak merusak apa pun', async () => {
    for (const jalur of ['jadwal?tahun=1&kecamatan=x', 'jadwal?kecamatan=99.99.99']) expect((await buka(jalur)).status).toBe(200)
    for (const jalur of ['jadwal/1999.ics', 'jadwal/2027/99.99.99.ics', 'jadwal/2027/x.ics', 'jadwal/abc.ics']) expect((await buka(jalur)).status).toBe(404)
    expect(galat).toEqual([])
  })

  it('RFC 5545: peristiwa yang sama tetap UID-nya, perpanjangan menaikkan SEQUENCE dan memundurkan akhirnya', async () => {
    const { jenis } = await buka('jadwal/2027.ics')
    expect(jenis).toContain('text/calendar')
    const sebelum = acara(await ics('jadwal/2027.ics'), desa)
    expect(sebelum).toContain('SEQUENCE:0')
    expect(sebelum).toContain('DTEND:20240131T170000Z')
    expect(sebelum).toContain('STATUS:CONFIRMED')
    const surat = { nomorSurat: '050/41/Bappeda', tanggalSurat: '2024-01-24', penandatangan: 'Bupati Bekasi', alasan: 'Banjir di tujuh desa' }
    const isi = PerpanjangJadwal.parse({ perubahanId: randomUUID(), versi: 1, sampai: '2024-02-02T15:00', ...surat })
    expect(await perpanjangJadwal(admin, desa, isi)).toMatchObject({ ok: true })
    const sesudah = acara(await ics('jadwal/2027.ics'), desa)
    expect(sesudah).toContain('SEQUENCE:1')
    expect(sesudah).toContain('DTEND:20240202T080100Z')
    expect(sesudah).toContain('050/41/Bappeda')
    const halaman = (await buka('jadwal?tahun=2027')).isi
    for (const teks of ['050/41/Bappeda', 'Bupati Bekasi', 'Banjir di tujuh desa', 'semula 31 Jan 2024, 23.59 WIB', '2 Feb 2024, 15.00 WIB'])
      expect(halaman).toContain(teks)
  })

  it('di satu kecamatan tampil jendela yang menang dan yang digantikannya; perpanjangannya tidak menyentuh kecamatan lain', async () => {
    const surat = { nomorSurat: '050/55/Bappeda', tanggalSurat: '2024-01-24', penandatangan: 'Bupati Bekasi', alasan: 'Jembatan putus di Sukakarya' }
    const hasil = await perpanjangJadwal(
      admin,
      desa,
      PerpanjangJadwal.parse({ perubahanId: randomUUID(), versi: 2, kodeWilayah: '32.16.14', sampai: '2024-02-09', ...surat }),
    )
    const id = hasil.ok ? hasil.value.jadwalId : ''
    const sukakarya = (await buka('jadwal?tahun=2027&kecamatan=32.16.14')).isi
    expect(sukakarya).toContain('Jadwal sendiri Sukakarya, menggantikan jadwal umum (20 Jan 2024 – 2 Feb 2024, 15.00 WIB)')
    expect(sukakarya).toContain('9 Feb 2024, 23.59 WIB')
    const lain = await ics('jadwal/2027/32.16.01.ics')
    expect([acara(lain, id), acara(lain, desa) === '']).toEqual(['', false])
    const sendiri = await ics('jadwal/2027/32.16.14.ics')
    expect([acara(sendiri, id) === '', acara(sendiri, desa)]).toEqual([false, ''])
    const batal = BatalkanJadwal.parse({ perubahanId: randomUUID(), versi: 2, alasan: 'Jembatan sudah diperbaiki' })
    expect(await batalkanJadwal(admin, id, batal)).toMatchObject({ ok: true })
    const sesudah = await ics('jadwal/2027/32.16.14.ics')
    expect(acara(sesudah, id)).toContain('STATUS:CANCELLED')
    expect(acara(sesudah, id)).toContain('SEQUENCE:2')
    expect(acara(sesudah, desa)).toContain('STATUS:CONFIRMED')
  })

  it('tahun bawaan adalah yang sedang berjalan, dan yang lewat terlipat', async () => {
    kini = saat('2024-03-01T00:00:00Z')
    const { isi } = await buka('jadwal?tahun=2027')
    expect(isi).toContain(`Tidak ada yang sedang dibuka pada 1 Mar 2024.`)
    expect(isi).toContain('Sudah ditutup (2)')
  })
})
