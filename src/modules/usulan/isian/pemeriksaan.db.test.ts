import { mkdtempSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { simpanFoto } from '#src/modules/berkas/berkas.service.ts'
import { simpanLampiran } from '#src/modules/berkas/lampiran.service.ts'
import { cariSasaran } from '#src/modules/dokumen/sasaran.service.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { aturTempat, bacaAturanTempat } from '#src/modules/usulan/isian/aturan-tempat.service.ts'
import { bacaLampiran } from '#src/modules/usulan/isian/lampiran.service.ts'
import { cariFotoSama, periksaPengajuan } from '#src/modules/usulan/isian/pemeriksaan.service.ts'
import { ajukan, buatUsulan, ubahDraf } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { UbahDraf } from '#src/modules/usulan/usulan.schema.ts'
import { loadBatasSekitar } from '#src/modules/wilayah/peta.service.ts'
import { loadUsulan } from '#src/portal/rinci.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
const folder = mkdtempSync(path.join(tmpdir(), 'selaras-lampiran-'))

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  // Two villages side by side, each 0,01° square: Sukamurni from 107,10 and its neighbour from 107,11.
  const desa = [k.desa, '32.16.14.2002']
  await db.sqlPemilik`insert into wilayah_batas (kode, lintang, bujur, garis)
    select d, -6.105, 107.105, (10710000 + (n - 1) * 1000) || ',-611000 1000,0 0,1000 -1000,0' from unnest(${desa}::text[]) with ordinality as u (d, n)`
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await db.close()
})

/** A picture with something in it, different for every seed. */
function gambar(benih: number, lebar = 640): Promise<Buffer> {
  const kotak = Array.from({ length: 40 }, (_, i) => {
    const n = (benih * 7919 + i * 104_729) % 9973
    return `<rect x="${n % 600}" y="${(n * 7) % 440}" width="${40 + (n % 120)}" height="${30 + (n % 90)}" fill="rgb(${n % 256},${(n * 3) % 256},${(n * 5) % 256})"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#9ab"/>${kotak.join('')}</svg>`
  return sharp(Buffer.from(svg)).resize({ width: lebar }).jpeg({ quality: 92 }).toBuffer()
}

async function unggah(isi: Buffer, perangkat: NonNullable<Parameters<typeof simpanFoto>[2]['perangkat']> = { sidik: null, posisi: null, diambilPada: null }) {
  const hasil = await simpanFoto(k.sebagai('operator-desa'), folder, { nama: 'foto.jpg', isi, perangkat })
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return hasil.value
}

async function buat(lain: Record<string, unknown>) {
  const isi = isiUsulan(k, lain)
  const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return { isi, ...hasil.value }
}
const periksa = async (pengajuanId: string) => periksaPengajuan(k.sebagai('operator-desa'), pengajuanId)

describe('foto yang sama pada dua usulan (D-10)', () => {
  it('berkas yang sama, salinan yang disimpan ulang dan diperkecil dikenali; foto lain tidak', async () => {
    const asli = await gambar(1)
    const pertama = await buat({ foto: [(await unggah(asli)).berkasId] })
    const salinan = await sharp(asli).resize({ width: 400 }).jpeg({ quality: 55 }).toBuffer()
    const kedua = await buat({ foto: [(await unggah(asli)).berkasId, (await unggah(salinan)).berkasId, (await unggah(await gambar(2))).berkasId] })
    const sama = (await periksa(kedua.pengajuanId))?.fotoSama ?? []
    expect(sama.map((s) => [s.kunci, s.persis, s.nomor])).toEqual([
      [kedua.isi.foto[0], true, pertama.nomor],
      [kedua.isi.foto[1], false, pertama.nomor],
    ])
    expect((await periksa(pertama.pengajuanId))?.fotoSama.map((s) => s.nomor)).toEqual([kedua.nomor])
  })

  it('sidik asli dari perangkat menemukan foto yang dikirim sudah dikecilkan, sebelum diunggah pun', async () => {
    const sidik = 'ab'.repeat(32)
    const u = await buat({ foto: [(await unggah(await gambar(3), { sidik, posisi: null, diambilPada: null })).berkasId] })
    const tanya = { usulanId: randomUUID(), foto: [{ kunci: 'f1', sidik, rupa: null }] }
    expect(await cariFotoSama(k.sebagai('operator-desa'), tanya)).toMatchObject([{ kunci: 'f1', persis: true, nomor: u.nomor, tahunAnggaran: 2025 }])
    expect(await cariFotoSama(k.sebagai('operator-desa'), { ...tanya, usulanId: u.usulanId })).toEqual([])
  })

  it('foto yang dilepas dari usulan tidak dihitung lagi', async () => {
    const satu = await unggah(await gambar(4))
    const a = await buat({ foto: [satu.berkasId], ajukan: false })
    const { ajukan: _a, waktuPerangkat: _w, ...isi } = a.isi
    const baru = await unggah(await gambar(5))
    expect(await ubahDraf(k.sebagai('operator-desa'), UbahDraf.parse({ ...isi, volume: 30, foto: [baru.berkasId], versi: 1 }))).toMatchObject({ ok: true })
    expect((await bacaRinci(k.sebagai('operator-desa'), a.pengajuanId))?.foto.map((f) => f.berkasId)).toEqual([baru.berkasId])
  })
})

describe('tempat dan waktu foto, tempat dan ukuran gambar', () => {
  it('D-09: titik di luar desa menyebut jaraknya dan desa tempat ia berada', async () => {
    const u = await buat({ titik: { lintang: -6.105, bujur: 107.115 }, alasanTempat: 'Salurannya mengairi sawah desa kami.' })
    const h = await periksa(u.pengajuanId)
    expect(h?.temuan).toMatchObject([{ jenis: 'di-luar-desa', alasan: 'Salurannya mengairi sawah desa kami.' }])
    expect(h?.letakSebenarnya).toContain('Kec. Sukakarya')
    const dalam = await buat({ titik: { lintang: -6.105, bujur: 107.105 } })
    expect((await periksa(dalam.pengajuanId))?.temuan).toEqual([])
  })

  it('D-09: seluruhnya di luar desa perlu alasan tertulis, garis yang melintas cukup dicatat, dan daerah dapat mencukupkan peringatan', async () => {
    const luar = { titik: { lintang: -6.105, bujur: 107.115 } }
    const desa = k.sebagai('operator-desa')
    const tanpa = await buatUsulan(desa, k.penandatangan, isiUsulan(k, luar))
    expect(tanpa).toMatchObject({ ok: false, error: { jenis: 'alasan-tempat-wajib', minimal: 10 } })
    const draf = await buat({ ...luar, ajukan: false })
    const ajukanDraf = () => ajukan(desa, k.penandatangan, draf.pengajuanId, { versi: 1, waktuPerangkat: null })
    expect(await ajukanDraf()).toMatchObject({ ok: false, error: { jenis: 'alasan-tempat-wajib' } })
    const melintas = {
      type: 'LineString',
      coordinates: [
        [107.105, -6.105],
        [107.118, -6.105],
      ],
    }
    expect((await periksa((await buat({ geometri: melintas })).pengajuanId))?.temuan).toMatchObject([{ jenis: 'di-luar-desa', alasan: null }])
    expect(await bacaAturanTempat(desa)).toEqual({ luarDesa: 'alasan', versi: 0 })
    expect(await aturTempat(desa, { luarDesa: 'peringatan', versi: 0 })).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    const admin = k.sebagai('admin-perencanaan')
    expect(await aturTempat(admin, { luarDesa: 'peringatan', versi: 0 })).toEqual({ ok: true, value: { luarDesa: 'peringatan', versi: 1 } })
    expect(await aturTempat(admin, { luarDesa: 'alasan', versi: 0 })).toMatchObject({ ok: false, error: { jenis: 'aturan-tempat-berubah' } })
    expect(await ajukanDraf()).toMatchObject({ ok: true })
    expect(await aturTempat(admin, { luarDesa: 'alasan', versi: 1 })).toMatchObject({ ok: true, value: { versi: 2 } })
  })

  it('D-10: foto yang jauh dari tempatnya dan yang lebih tua dari dua tahun dicatat', async () => {
    const foto = await unggah(await gambar(6), { sidik: null, posisi: { lintang: -6.2, bujur: 107.105 }, diambilPada: '2019-05-01T00:00:00Z' })
    expect(foto).toMatchObject({ posisi: { lintang: -6.2, bujur: 107.105 }, diambilPada: '2019-05-01T00:00:00Z' })
    const u = await buat({ titik: { lintang: -6.105, bujur: 107.105 }, foto: [foto.berkasId] })
    expect((await periksa(u.pengajuanId))?.temuan.map((t) => t.jenis)).toEqual(['foto-jauh', 'foto-lama'])
  })

  it('gambar dan volume yang berbeda lebih dari seperlima: keduanya disebut', async () => {
    const garis = {
      type: 'LineString',
      coordinates: [
        [107.105, -6.105],
        [107.106, -6.105],
      ],
    }
    const foto = [(await unggah(await gambar(7))).berkasId]
    const beda = await buat({ kamusId: k.kamusId, volume: 300, geometri: garis, foto })
    expect((await periksa(beda.pengajuanId))?.temuan).toMatchObject([{ jenis: 'volume-beda-gambar', volume: 300, satuan: 'm' }])
    const cocok = await buat({ kamusId: k.kamusId, volume: 110, geometri: garis, foto: [(await unggah(await gambar(8))).berkasId] })
    expect((await periksa(cocok.pengajuanId))?.temuan).toEqual([])
  })

  it('skor dihitung ulang dari isi sekarang dan sama dengan yang tersimpan', async () => {
    const u = await buat({ lokus: 'Jl. Melati', fokus: ['kemiskinan'], bulanPelaksanaan: 6 })
    const h = await periksa(u.pengajuanId)
    expect(h?.smart).toMatchObject({ skor: 5, layak: true })
    expect((await bacaRinci(k.sebagai('operator-desa'), u.pengajuanId))?.skorSmart).toBe(5)
  })

  it('batas desa dan tetangganya untuk digambar; sasaran tanpa dokumen kosong', async () => {
    expect((await loadBatasSekitar(k.sebagai('operator-desa'), k.desa)).map((b) => b.kode)).toEqual([k.desa, '32.16.14.2002'])
    expect(await cariSasaran(k.sebagai('operator-desa'), { tahun: 2025 })).toEqual([])
  })
})

describe('lampiran', () => {
  it('PDF tersimpan utuh, terbaca oleh yang memutus, tidak oleh pembaca; tidak pernah terbit', async () => {
    const pdf = Buffer.from('%PDF-1.7\nsertifikat a.n. Nama Contoh\n%%EOF\n')
    const l = await simpanLampiran(k.sebagai('operator-desa'), folder, { nama: '../sertifikat tanah.pdf', isi: pdf })
    expect(l).toMatchObject({ ok: true, value: { nama: 'sertifikat tanah.pdf', jenisMedia: 'application/pdf' } })
    const berkasId = l.ok ? l.value.berkasId : ''
    const u = await buat({ lampiran: [{ berkasId, jenis: 'sertifikat' }], kesiapan: { sertifikat: true, ded: true } })
    expect((await bacaRinci(k.sebagai('camat'), u.pengajuanId))?.lampiran).toMatchObject([{ berkasId, jenis: 'sertifikat', nama: 'sertifikat tanah.pdf' }])
    expect((await bacaRinci(k.sebagai('pembaca'), u.pengajuanId))?.lampiran).toEqual([])
    const baca = await bacaLampiran(k.sebagai('camat'), folder, { pengajuanId: u.pengajuanId, berkasId })
    expect(baca.ok && baca.value.isi.equals(pdf)).toBe(true)
    expect(await bacaLampiran(k.sebagai('pembaca'), folder, { pengajuanId: u.pengajuanId, berkasId })).toMatchObject({ error: { jenis: 'bukan-wewenang' } })
    expect((await periksa(u.pengajuanId))?.temuan).toEqual([{ jenis: 'berkas-belum-ada', lampiran: 'ded' }])
  })

  it('halaman publik tidak memuat isian pribadi, lahan, gambar, maupun lampiran (§2.14)', async () => {
    const pribadi = { alamat: 'Rumah Ibu Rahasia no 7', lokus: 'Jl. Melati', isu: 'Isu dalam', kesiapan: { statusLahan: 'milik-warga' } }
    const l = await simpanLampiran(k.sebagai('operator-desa'), folder, { nama: 'rahasia.pdf', isi: Buffer.from('%PDF-1.7 x\n%%EOF') })
    const u = await buat({ ...pribadi, lampiran: [{ berkasId: l.ok ? l.value.berkasId : '', jenis: 'rab' }], titik: { lintang: -6.1051, bujur: 107.1051 } })
    const halaman = JSON.stringify(await loadUsulan(db.sql, () => SAAT, k.daerahId, u.nomor ?? ''))
    expect(halaman).toContain('Jl. Melati')
    for (const rahasia of ['Ibu Rahasia', 'milik-warga', 'rahasia.pdf', '107.1051', 'Ibu Contoh', l.ok ? l.value.berkasId : 'x'])
      expect(halaman).not.toContain(rahasia)
  })

  it('program yang bernama jpg atau pdf ditolak dari isinya', async () => {
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000, 7)])
    for (const nama of ['foto.jpg', 'surat.pdf', 'rab.xlsx'])
      expect(await simpanLampiran(k.sebagai('operator-desa'), folder, { nama, isi: exe })).toMatchObject({ error: { jenis: 'lampiran-tidak-dikenal', nama } })
    expect(await simpanFoto(k.sebagai('operator-desa'), folder, { nama: 'foto.jpg', isi: exe })).toMatchObject({ error: { jenis: 'bukan-gambar' } })
    const palsu = Buffer.from('PK\u0003\u0004 xl/workbook.xml bukan arsip')
    expect(await simpanLampiran(k.sebagai('operator-desa'), folder, { nama: 'rab.xlsx', isi: palsu })).toMatchObject({
      error: { jenis: 'lampiran-bermasalah' },
    })
  })
})
