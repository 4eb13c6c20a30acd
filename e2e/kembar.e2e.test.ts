import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { HalamanKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { bacaHalaman, masukSebagai } from './klien.ts'
import { bukaLayar, bukaPeramban, CHROMIUM, lebarBerlebih, masukContoh, MEJA, periksaAkses, PONSEL } from './peramban.ts'
import { mulaiProgram, type ProgramNyata } from './program-nyata.ts'

/* Twins in a real browser: a village meets a similar proposal while it writes, says why its own is another; the kecamatan decides; a neighbour supports. */

const DESA = 'Kepala Urusan Perencanaan Desa Sukamurni'
const SUKAMURNI = '32.16.14.2001'
const JUDUL = 'Pelatihan olahan bandeng Kp. Pulo'
let program: ProgramNyata
let peramban: Browser
let nomorAda = ''
const ada = { pengajuanId: randomUUID(), usulanId: randomUUID() }

async function sebagai(
  jabatan: string,
  ukuran: typeof PONSEL | typeof MEJA,
  kerja: (h: Page) => Promise<void>,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<void> {
  const layar = await bukaLayar(peramban, ukuran, { colorScheme })
  try {
    await masukContoh(layar.halaman, program.alamat, jabatan)
    await kerja(layar.halaman)
    expect(layar.galat).toEqual([])
  } catch (galat) {
    await layar.halaman.screenshot({ path: path.join(import.meta.dirname, `../laporan-uji/e2e-kembar-${jabatan.replaceAll(/\W+/g, '-')}.png`), fullPage: true })
    throw galat
  } finally {
    await layar.tutup()
  }
}

/** Pictures for the eye, where a folder for them is named. */
async function potret(h: Page, nama: string): Promise<void> {
  const folder = process.env['POTRET']
  if (folder !== undefined) await h.screenshot({ path: path.join(folder, `${nama}.png`), fullPage: true })
}

async function rapi(h: Page): Promise<void> {
  expect.soft(await periksaAkses(h)).toEqual([])
  expect.soft(await lebarBerlebih(h)).toBeLessThanOrEqual(0)
}

beforeAll(async () => {
  if (CHROMIUM === undefined) return
  program = await mulaiProgram('ringkas')
  peramban = await bukaPeramban()
  const desa = await masukSebagai(program.alamat, 'desa.sukamurni')
  const { data } = await desa.ambil(HalamanKamus, 'GET', '/kamus?tahun=2025&cari=bandeng')
  const isi = {
    ...ada,
    tahunAnggaran: 2025,
    judul: JUDUL,
    masalah: 'Hasil tambak dijual mentah, ibu-ibu belum bisa mengolahnya sendiri.',
    kodeWilayah: SUKAMURNI,
    rw: '06',
    rt: '01',
    pengusul: { jenis: 'rw', nama: 'Ibu Contoh', kontak: null },
    kamusId: data[0]?.kamusId,
    volume: 30,
    titik: { lintang: -6.1248, bujur: 107.1476 },
    alasanTempat: 'Balai latihannya di desa tetangga.',
    ajukan: true,
  }
  nomorAda = (await desa.ambil(HasilTulis, 'POST', '/usulan', isi)).nomor ?? ''
})

afterAll(async () => {
  if (CHROMIUM === undefined) return
  await peramban.close()
  await program.hentikan()
})

async function tulisDraf(h: Page): Promise<void> {
  await h.goto(`${program.alamat}/kerja/3216/2025/draf`)
  await h.getByRole('button', { name: 'Mulai usulan baru' }).click()
  await h.getByLabel('Masalah', { exact: true }).fill('Ibu-ibu di kampung Pulo belum bisa mengolah bandeng, panen dijual murah.')
  await h.getByRole('button', { name: /^Lanjut/ }).click()
  await h.getByLabel('Tulis dengan kata sendiri. Salah ketik boleh.').fill('pelatihan bandeng')
  await h
    .getByRole('radio', { name: /bandeng/ })
    .first()
    .check()
  await h.getByLabel('Judul singkat usulan').fill('pelatihan olahan bandeng kampung pulo')
  await h.getByRole('button', { name: /^Lanjut/ }).click()
  await h.getByLabel('RW', { exact: true }).fill('6')
  await h.getByLabel('RT', { exact: true }).fill('1')
  await h.getByLabel('Volume').fill('30')
  await h.getByRole('button', { name: /^Lanjut/ }).click()
  await h.getByRole('button', { name: /^Lanjut/ }).click()
}

describe.skipIf(CHROMIUM === undefined).sequential('usulan kembar di peramban', () => {
  test('di ponsel, yang serupa tampak sebelum diajukan, dan alasan bahwa usulannya lain ikut terkirim', async () => {
    await sebagai(DESA, PONSEL, async (h) => {
      await tulisDraf(h)
      const serupa = h.getByRole('region', { name: 'Usulan serupa yang sudah ada' })
      await serupa.getByText(JUDUL).waitFor()
      await serupa.getByText('Hampir pasti sama').first().waitFor()
      await serupa.getByText(/sama-sama di RT 01\/RW 06/).waitFor()
      await potret(h, 'formulir-ponsel')
      await rapi(h)
      await serupa.getByRole('button', { name: 'Usulan saya berbeda' }).first().click()
      await h.getByLabel('Berbeda karena').fill('Pesertanya kelompok nelayan, bukan kelompok PKK.')
      await potret(h, 'formulir-berbeda')
      await h.getByRole('button', { name: 'Simpan alasan' }).click()
      await serupa.getByText('Berbeda karena: Pesertanya kelompok nelayan').waitFor()
      await h.getByRole('button', { name: 'Ajukan usulan' }).click()
      expect(await h.locator('.tanda-terima-nomor').innerText()).toMatch(/^2025-321614-2001-/)
    })
  })

  test('camat membandingkan berdampingan dan memutus; tidak ada yang digabung', async () => {
    await sebagai('Camat Sukakarya', MEJA, async (h) => {
      await h.goto(`${program.alamat}/kerja/3216/2025/usulan/${ada.pengajuanId}`)
      await h.getByRole('link', { name: 'Mungkin kembar' }).waitFor()
      await potret(h, 'rinci')
      await rapi(h)
      await h.goto(`${program.alamat}/kerja/3216/2025/kembar`)
      await h.getByRole('listitem').filter({ hasText: JUDUL }).first().getByRole('link', { name: 'Bandingkan' }).waitFor()
      await potret(h, 'antrean')
      await rapi(h)
      await h.getByRole('listitem').filter({ hasText: JUDUL }).first().getByRole('link', { name: 'Bandingkan' }).click()
      await h.getByText('Pesertanya kelompok nelayan, bukan kelompok PKK.').waitFor()
      await h.getByRole('img', { name: /^Letak “/ }).waitFor()
      await potret(h, 'berdampingan')
      await rapi(h)
      await h.getByRole('radio', { name: 'Berbeda, jangan diduga lagi' }).check()
      await h.getByLabel('Keterangan').fill('Dua kelompok peserta yang berlainan.')
      await h.getByRole('button', { name: 'Simpan putusan' }).click()
      expect(await h.getByText(/Diputus berbeda oleh Camat Sukakarya/).innerText()).toContain('Dua kelompok peserta')
    })
  })

  test('berdampingan di ponsel malam hari tidak melebar', async () => {
    await sebagai(
      'Camat Sukakarya',
      PONSEL,
      async (h) => {
        await h.goto(`${program.alamat}/kerja/3216/2025/kembar?keadaan=berbeda`)
        await h.getByRole('link', { name: 'Bandingkan' }).first().click()
        await h.getByRole('heading', { name: 'Mengapa diduga' }).waitFor()
        expect(await h.getByRole('article').count()).toBe(2)
        await potret(h, 'berdampingan-ponsel')
        await rapi(h)
      },
      'dark',
    )
  })

  test('mendukung yang sudah ada menghapus rancangan, jumlahnya tampak di halaman warga, dan dapat ditarik kembali', async () => {
    await sebagai(DESA, PONSEL, async (h) => {
      await tulisDraf(h)
      const serupa = h.getByRole('region', { name: 'Usulan serupa yang sudah ada' })
      await serupa.getByRole('listitem').filter({ hasText: JUDUL }).first().getByRole('button', { name: 'Dukung yang ini' }).click()
      await h.getByLabel('Yang mendukung').selectOption('rw')
      await serupa.getByLabel('RW').fill('07')
      await potret(h, 'dukung')
      await rapi(h)
      await h.getByRole('button', { name: 'Dukung', exact: true }).click()
      await h.getByText('1 pendukung').waitFor()
      await h.goto(`${program.alamat}/kerja/3216/2025/draf`)
      await h.getByRole('button', { name: 'Mulai usulan baru' }).waitFor()
      expect(await h.getByText('pelatihan olahan bandeng kampung pulo').count()).toBeLessThanOrEqual(1)
      const warga = async () => (await bacaHalaman(program.alamat, `/3216/usulan/${nomorAda}`)).teks
      expect(await warga()).toContain('oleh 1 RT, RW, desa, lembaga, atau warga lain')
      // Who gave it takes it back: asked once more, then it no longer counts.
      await h.goto(`${program.alamat}/kerja/3216/2025/usulan/${ada.pengajuanId}`)
      await h.getByRole('button', { name: 'Tarik dukungan' }).click()
      await potret(h, 'tarik-dukungan')
      await h.getByRole('button', { name: 'Ya, tarik' }).click()
      await h.getByText('Belum ada pendukung.').waitFor()
      expect(await warga()).not.toContain('lembaga, atau warga lain')
    })
  })

  test('API menolak keputusan kedua dengan siapa yang lebih dahulu', async () => {
    const camat = await masukSebagai(program.alamat, 'camat.sukakarya')
    const daftar = await camat.ambil(z.object({ data: z.array(z.object({ kembarId: z.string() })) }), 'GET', '/kembar?tahun=2025&keadaan=berbeda')
    const ditolak = await camat.ditolak('POST', `/kembar/${daftar.data[0]?.kembarId}/putusan`, { putusan: 'sama', keterangan: 'Sama saja semuanya.', versi: 1 })
    expect(ditolak).toMatchObject({ status: 409, kode: 'kembar-sudah-diputus' })
  })
})
