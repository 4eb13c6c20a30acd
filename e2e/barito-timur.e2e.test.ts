import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bacaHalaman, bacaPdf, type Klien, masukSebagai } from './klien.ts'
import { bukaLayar, bukaPeramban, CHROMIUM, lebarBerlebih, MEJA, periksaAkses } from './peramban.ts'
import { mulaiProgram, type ProgramNyata } from './program-nyata.ts'

/* Scenario `barito-timur`: from the lists of the villages to the list of the kecamatan, on the day of Musrembang Kec. Pematang Karau. */

const KEC = '62.13.06'
const KERJA = '/kerja/6213/2021'
const Baris = z.object({
  pengajuanId: z.string(),
  nomor: z.string().nullable(),
  judul: z.string(),
  namaWilayah: z.string(),
  kodeWilayah: z.string(),
  tahap: z.string(),
  keadaan: z.string(),
  bidangPembangunan: z.string(),
  anggaranKini: z.number(),
  prioritasDesa: z.number().nullable(),
  versi: z.number(),
})
const Halaman = z.object({ data: z.array(Baris), jumlah: z.number(), total: z.number() })

let program: ProgramNyata
let peramban: Browser
let camat: Klien

beforeAll(async () => {
  if (CHROMIUM === undefined) return
  program = await mulaiProgram()
  peramban = await bukaPeramban()
  camat = await masukSebagai(program.alamat, 'camat.pematang-karau', '6213')
})
afterAll(async () => {
  if (CHROMIUM === undefined) return
  await peramban.close()
  await program.hentikan()
})

async function sebagai(namaPengguna: string, kerja: (h: Page) => Promise<void>): Promise<void> {
  const layar = await bukaLayar(peramban, MEJA)
  try {
    await layar.halaman.request.post(`${program.alamat}/api/masuk-contoh`, { data: { namaPengguna } })
    await kerja(layar.halaman)
    expect(layar.galat).toEqual([])
  } catch (galat) {
    await layar.halaman.screenshot({ path: path.join(import.meta.dirname, `../laporan-uji/e2e-gagal-barito-${namaPengguna}.png`) })
    throw galat
  } finally {
    await layar.tutup()
  }
}

const daftar = (saring: string) => camat.ambil(Halaman, 'GET', `/usulan?tahun=2021&kecamatan=${KEC}&batas=200${saring}`)

describe.skipIf(CHROMIUM === undefined).sequential('skenario barito-timur di peramban', () => {
  test('S0-1: daftar desa-desa menunggu musrembang kecamatan, sebagian sudah dijawab', async () => {
    const semua = await daftar('')
    const desa = new Set(semua.data.map((u) => u.kodeWilayah))
    expect(semua.jumlah).toBeGreaterThan(40)
    expect(desa.size).toBeGreaterThanOrEqual(9)
    expect((await daftar('&tahap=kecamatan&keadaan=diajukan')).jumlah).toBeGreaterThan(15)
    expect((await daftar('&tahap=mitra-bappeda')).jumlah).toBeGreaterThan(3)
  })

  test('S0-10: camat memutus usulan beberapa desa di layar; daftar kecamatan bertambah sebanyak itu', async () => {
    const [menunggu, awal] = await Promise.all([daftar('&tahap=kecamatan&keadaan=diajukan&urut=anggaran'), daftar('&tahap=mitra-bappeda')])
    const murah = menunggu.data.toSorted((a, b) => a.anggaranKini - b.anggaranKini)
    const pilihan = [...Map.groupBy(murah, (u) => u.kodeWilayah).values()].flatMap((g) => g.slice(0, 1)).slice(0, 3)
    expect(pilihan.length).toBe(3)
    const aksesSalah: string[] = []
    const status: number[] = []
    await sebagai('camat.pematang-karau', async (h) => {
      for (const [i, u] of pilihan.entries()) {
        await h.goto(`${program.alamat}${KERJA}/usulan/${u.pengajuanId}`)
        await h.getByText(u.namaWilayah).first().waitFor()
        await h.waitForLoadState('networkidle')
        await h.getByRole('radio', { name: /^Terima/ }).click()
        await h.getByLabel('Urutan prioritas').fill(String(91 + i))
        aksesSalah.push(...(i === 0 ? await periksaAkses(h) : []))
        const jawab = h.waitForResponse((r) => r.url().endsWith('/putusan'))
        await h.getByRole('button', { name: /^Terima · / }).click()
        status.push((await jawab).status())
      }
    })
    expect(aksesSalah).toEqual([])
    expect(status).toEqual([200, 200, 200])
    const akhir = await daftar('&tahap=mitra-bappeda')
    expect(akhir.jumlah).toBe(awal.jumlah + 3)
    expect(akhir.total).toBe(awal.total + pilihan.reduce((n, u) => n + u.anggaranKini, 0))
  })

  test('yang tidak jadi dijawab dengan alasan berkode, dan desanya membacanya di halaman publik', async () => {
    const u = (await daftar('&tahap=kecamatan&keadaan=diajukan')).data.at(-1)
    const isi = { keputusan: 'tolak', versi: u?.versi, alasan: 'A14', teks: 'Sudah dibiayai Dana Desa mulai April, jadi tidak diajukan lagi.' }
    await camat.ambil(z.object({ keadaan: z.literal('ditolak') }), 'POST', `/usulan/${u?.pengajuanId}/putusan`, isi)
    const { status, teks } = await bacaHalaman(program.alamat, `/6213/usulan/${u?.nomor}`)
    expect(status).toBe(200)
    expect(teks).toContain('Sudah dibiayai Dana Desa mulai April')
  })

  test('halaman publik kecamatan menyebut semua desanya dan bertanda data contoh', async () => {
    const { teks, ukuran } = await bacaHalaman(program.alamat, `/6213/kecamatan/${KEC}`)
    for (const nama of ['Pematang Karau', 'Muara Palantau', 'Ketab']) expect(teks).toContain(nama)
    expect(teks).toMatch(/data contoh/i)
    expect(ukuran).toBeLessThan(400_000)
    const layar = await bukaLayar(peramban, MEJA)
    await layar.halaman.goto(`${program.alamat}/6213/kecamatan/${KEC}`)
    expect.soft(await lebarBerlebih(layar.halaman)).toBeLessThanOrEqual(0)
    await layar.tutup()
  })

  test('S0-1: daftar hadir ditempel dari daftar yang diketik; sesudah ditutup, berita acaranya menyebut yang hadir menurut unsurnya', async () => {
    const Rapat = z.object({ musyawarahId: z.string(), tahap: z.string(), kodeWilayah: z.string() })
    const rapat = (await camat.ambil(z.array(Rapat), 'GET', '/musyawarah?tahun=2021')).find((m) => m.tahap === 'kecamatan' && m.kodeWilayah === KEC)
    const id = rapat?.musyawarahId ?? ''
    await sebagai('camat.pematang-karau', async (h) => {
      await h.goto(`${program.alamat}${KERJA}/musyawarah/${id}?bagian=peserta`)
      await h
        .getByLabel('Tempel daftar')
        .fill('1. Wakil Bupati Contoh; Forkopimda; Pemkab\n2. Damang Contoh; Tokoh masyarakat; Pematang Karau\n3. Ny. Rusmini Contoh; TP-PKK; Ketab')
      await h.getByRole('button', { name: 'Muat daftar ini' }).click()
      await h.getByText('3 orang ditambahkan, 0 sudah ada.').waitFor()
      await h.getByText(/^3 hadir dari/).waitFor()
      await h.getByRole('button', { name: 'Tutup dan bekukan hasil' }).click()
      await h.getByRole('dialog').getByText('3 orang tercatat hadir').waitFor()
      await h.getByRole('dialog').getByRole('button', { name: 'Tutup dan bekukan hasil' }).click()
      await h.getByRole('dialog').waitFor({ state: 'detached' })
    })
    const umum = await bacaPdf(program.alamat, `/6213/musyawarah/${id}/berita-acara.pdf`)
    expect(umum).toContain('KECAMATAN PEMATANG KARAU')
    expect(umum).toContain('tanggal dua belas bulan Februari tahun dua ribu dua puluh (12-02-2020)')
    expect(umum).toContain('dihadiri oleh 3 orang')
    expect(umum).toContain('Tokoh masyarakat 1')
    expect(umum).not.toContain('Rusmini')
  })
})
