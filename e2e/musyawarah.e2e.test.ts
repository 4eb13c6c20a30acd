import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bacaHalaman, bacaPdf, type Klien, masukSebagai } from './klien.ts'
import { bukaLayar, bukaPeramban, CHROMIUM, lebarBerlebih, MEJA, periksaAkses, PONSEL } from './peramban.ts'
import { mulaiProgram, type ProgramNyata } from './program-nyata.ts'

/*
 * Musrenbang Kecamatan Sukakarya, Thursday 25 January 2024, from the list of those invited to the published minutes; afterwards somebody
 * tries to slip a work in.
 */

let program: ProgramNyata
let peramban: Browser
let camat: Klien
let rapat = ''

beforeAll(async () => {
  if (CHROMIUM === undefined) return
  program = await mulaiProgram('ringkas')
  peramban = await bukaPeramban()
  camat = await masukSebagai(program.alamat, 'camat.sukakarya')
  const Daftar = z.array(z.object({ musyawarahId: z.string(), tahap: z.string(), namaWilayah: z.string() }))
  const daftar = await camat.ambil(Daftar, 'GET', '/musyawarah?tahun=2025')
  rapat = daftar.find((m) => m.tahap === 'kecamatan' && m.namaWilayah === 'Sukakarya')?.musyawarahId ?? ''
})
afterAll(async () => {
  if (CHROMIUM === undefined) return
  await peramban.close()
  await program.hentikan()
})

async function sebagaiCamat(kerja: (h: Page) => Promise<void>, ukuran: typeof MEJA | typeof PONSEL = MEJA): Promise<void> {
  const layar = await bukaLayar(peramban, ukuran)
  try {
    await layar.halaman.request.post(`${program.alamat}/api/masuk-contoh`, { data: { namaPengguna: 'camat.sukakarya' } })
    await kerja(layar.halaman)
    expect(layar.galat).toEqual([])
  } catch (galat) {
    await layar.halaman.screenshot({ path: path.join(import.meta.dirname, '../laporan-uji/e2e-gagal-musyawarah.png') })
    throw galat
  } finally {
    await layar.tutup()
  }
}

const bagian = (nama: string): string => `${program.alamat}/kerja/3216/2025/musyawarah/${rapat}?bagian=${nama}`

const Peserta = z.object({
  komposisi: z.object({ hadir: z.number(), perempuan: z.number() }),
  peserta: z.array(z.object({ pesertaId: z.string(), nama: z.string(), alamatHadir: z.string(), hadirPada: z.string().nullable() })),
})
const daftarHadir = () => camat.ambil(Peserta, 'GET', `/musyawarah/${rapat}/peserta`)

describe.skipIf(CHROMIUM === undefined).sequential('Musrenbang Kec. Sukakarya di peramban', () => {
  test('S0-1 S3-5: camat menyusun undangan dari usulan daftar dan lembar kantornya, lalu mencetak suratnya', async () => {
    await sebagaiCamat(async (h) => {
      await h.goto(bagian('peserta'))
      await h.getByRole('button', { name: 'Usulkan daftar' }).click()
      await h.getByRole('button', { name: /^Undang \d+ orang$/ }).click()
      await h.getByRole('button', { name: /^Undang \d+ orang$/ }).waitFor({ state: 'detached' })
      await h.getByLabel('Nama', { exact: true }).fill('Ny. Siti Karsinah')
      await h.getByLabel('Lembaga').first().fill('TP-PKK Desa Sukamurni')
      await h.getByLabel('Unsur').first().selectOption('tp-pkk')
      await h.getByLabel('Jenis kelamin').first().selectOption('P')
      await h.getByRole('button', { name: 'Tambah', exact: true }).click()
      await h.locator('[data-peserta]', { hasText: 'Ny. Siti Karsinah' }).waitFor()
      // The doors are open: whoever stands on the office's own list is there.
      const lembar = 'nama;unsur;instansi;jenis kelamin\nH. Karta Sasmita;Tokoh masyarakat;Desa Sukakarya;L\n'
      await h
        .locator('.peserta-tambah input[type=file]')
        .first()
        .setInputFiles({ name: 'hadir.csv', mimeType: 'text/csv', buffer: Buffer.from(lembar) })
      await h.getByText('1 orang ditambahkan, 0 sudah ada.').waitFor()
      expect.soft(await periksaAkses(h)).toEqual([])
    })
    const surat = await bacaPdf(program.alamat, `/musyawarah/${rapat}/kertas?jenis=undangan`, camat)
    expect(surat).toContain('Ny. Siti Karsinah')
    expect(surat).toContain('Undangan Musrenbang Kecamatan Sukakarya')
    expect(surat).toContain('Kamis, 25 Januari 2024')
  })

  test('S3-5: yang diundang mencatat kehadirannya dengan kode di ponselnya, yang lain di meja', async () => {
    const { peserta } = await daftarHadir()
    const siti = peserta.find((p) => p.nama === 'Ny. Siti Karsinah')
    const tamu = await bukaLayar(peramban, PONSEL, { javaScriptEnabled: false })
    await tamu.halaman.goto(`${program.alamat}${siti?.alamatHadir ?? '/tidak-ada'}`)
    await tamu.halaman.getByRole('button').first().click()
    expect.soft(await tamu.halaman.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true)
    await tamu.tutup()
    await sebagaiCamat(async (h) => {
      await h.goto(bagian('peserta'))
      await h.getByLabel('Cari nama, lalu Enter untuk menandai hadir').fill('camat')
      await h.getByLabel('Cari nama, lalu Enter untuk menandai hadir').press('Enter')
      await h.getByText(/^3 hadir dari/).waitFor()
    })
    const { komposisi } = await daftarHadir()
    expect(komposisi).toMatchObject({ hadir: 3, perempuan: 1 })
  })

  test('layar ruang mengikuti langkah camat, dan putusannya tampak di sana', async () => {
    await sebagaiCamat(async (h) => {
      await h.goto(bagian('pembahasan'))
      const tautan = (await h.locator('[data-layar]').getAttribute('href')) ?? ''
      const ruang = await bukaLayar(peramban, MEJA)
      await ruang.halaman.goto(`${program.alamat}${tautan}`)
      await ruang.halaman.locator('.layar-ruang h1').waitFor()
      const belum = h.locator('[data-pembahasan]', { hasNotText: /Diterima|Ditolak/ }).first()
      const judul = (await belum.locator('b').innerText()).trim()
      await belum.click()
      await ruang.halaman.getByRole('heading', { name: judul }).waitFor()
      await h.getByRole('radio', { name: /^Tolak/ }).click()
      await h.getByLabel('Pilih dari 20 alasan').selectOption('A11')
      await h
        .getByLabel(/Kalimat|Jawaban/)
        .first()
        .fill('Didahulukan yang masuk prioritas kecamatan tahun ini.')
      await h.getByRole('button', { name: /^Tolak usulan/ }).click()
      await ruang.halaman.getByText(/Ditolak/).waitFor()
      expect(ruang.galat).toEqual([])
      await ruang.tutup()
    })
  })

  test('menutup membekukan daftarnya: siapa saja dapat membaca berita acara dan mencocokkan sidiknya', async () => {
    await sebagaiCamat(async (h) => {
      await h.goto(bagian('berita-acara'))
      await h.getByRole('button', { name: 'Tutup dan bekukan hasil' }).click()
      await h.getByRole('dialog').getByLabel('Nomor berita acara').fill('050/17/Kec.Skk/2024')
      await h.getByRole('dialog').getByRole('button', { name: 'Tutup dan bekukan hasil' }).click()
      await h.getByRole('heading', { name: 'Berita acara 050/17/Kec.Skk/2024' }).waitFor()
      expect.soft(await periksaAkses(h)).toEqual([])
      expect.soft(await lebarBerlebih(h)).toBeLessThanOrEqual(0)
    })
    const { teks, status } = await bacaHalaman(program.alamat, `/3216/musyawarah/${rapat}`)
    expect(status).toBe(200)
    expect(teks).toContain('050/17/Kec.Skk/2024')
    expect(teks).not.toContain('Karsinah')
    const umum = await bacaPdf(program.alamat, `/3216/musyawarah/${rapat}/berita-acara.pdf`)
    for (const kata of [
      'KECAMATAN SUKAKARYA',
      'Nomor: 050/17/Kec.Skk/2024',
      'Kamis, tanggal dua puluh lima bulan Januari tahun dua ribu dua puluh empat (25-01-2024)',
      'dihadiri oleh 3 orang',
      'MENYEPAKATI',
      'KEEMPAT',
      'Bukan prioritas RPJMD/RKPD tahun ini: Didahulukan yang masuk prioritas kecamatan tahun ini.',
    ])
      expect(umum).toContain(kata)
    expect(umum).not.toContain('Karsinah')
    expect(umum).not.toContain('RANCANGAN')
    expect(await bacaPdf(program.alamat, `/musyawarah/${rapat}/kertas?jenis=berita-acara`, camat)).toContain('Ny. Siti Karsinah')
  })

  test('C-06: tanpa tanda tangan tidak dapat disahkan; dengan tanda tangan hasilnya sah', async () => {
    const M = z.object({ versi: z.number(), keadaan: z.string() })
    const maju = async (ke: string) => ({ ke, versi: (await camat.ambil(M, 'GET', `/musyawarah/${rapat}`)).versi })
    const tolak = await camat.ditolak('POST', `/musyawarah/${rapat}/keadaan`, await maju('ditandatangani'))
    expect(tolak).toMatchObject({ status: 409, kode: 'tanda-tangan-kurang' })
    const penanda = (['pimpinan', 'wakil', 'wakil'] as const).map((selaku, i) => ({
      tandaTanganId: randomUUID(),
      nama: `Penanda ${i + 1}`,
      jabatan: `Jabatan ${i + 1}`,
      selaku,
    }))
    await camat.ambil(z.unknown(), 'POST', `/musyawarah/${rapat}/tanda-tangan/elektronik`, { penanda })
    await camat.ambil(M.pick({ keadaan: true }), 'POST', `/musyawarah/${rapat}/keadaan`, await maju('ditandatangani'))
    expect(await camat.ambil(M.pick({ keadaan: true }), 'POST', `/musyawarah/${rapat}/keadaan`, await maju('disahkan'))).toEqual({ keadaan: 'disahkan' })
    const { teks } = await bacaHalaman(program.alamat, `/3216/musyawarah/${rapat}`)
    expect(teks).toContain('Jabatan 1, secara elektronik')
    expect(teks).not.toContain('Penanda 1')
  })

  test('S3-13 U-04: menyisipkan sesudahnya ditolak; yang dibuka dengan surat tampil bagi semua, sebelum dan sesudahnya', async () => {
    const Antrean = z.object({ data: z.array(z.object({ pengajuanId: z.string(), judul: z.string(), namaWilayah: z.string(), versi: z.number() })) })
    const { data } = await camat.ambil(Antrean, 'GET', '/usulan?tahun=2025&kecamatan=32.16.14&tahap=kecamatan&keadaan=diajukan&batas=200')
    const u = data[0]
    const putusan = { keputusan: 'terima', versi: u?.versi, urutanPrioritas: 77 }
    expect(await camat.ditolak('POST', `/usulan/${u?.pengajuanId ?? ''}/putusan`, putusan)).toMatchObject({ status: 409, kode: 'berita-acara-sudah-ditutup' })
    await sebagaiCamat(async (h) => {
      await h.goto(bagian('perubahan'))
      await h.getByRole('button', { name: 'Catat perubahan sesudah berita acara' }).click()
      await h.getByLabel('Usulan', { exact: true }).selectOption(u?.pengajuanId ?? '')
      await h.getByLabel('Menjadi').selectOption('terima')
      await h.getByLabel('Urutan prioritas').fill('77')
      await h.getByLabel('Mengapa berita acaranya diubah').fill('Tanggul jebol sesudah musrenbang, ditinjau bersama BPBD.')
      await h.getByLabel('Nomor surat').fill('360/21/Kec.Skk/2024')
      expect.soft(await periksaAkses(h)).toEqual([])
      await h.getByRole('button', { name: 'Catat dan umumkan' }).click()
      await h.getByText('360/21/Kec.Skk/2024').first().waitFor()
    })
    const { teks } = await bacaHalaman(program.alamat, `/3216/musyawarah/${rapat}`)
    expect(teks).toContain(u?.judul)
    expect(teks).toContain('360/21/Kec.Skk/2024')
    expect(teks).toContain('Tanggul jebol sesudah musrenbang')
    expect(await bacaPdf(program.alamat, `/3216/musyawarah/${rapat}/berita-acara.pdf`)).not.toContain('360/21/Kec.Skk/2024')
  })
})
