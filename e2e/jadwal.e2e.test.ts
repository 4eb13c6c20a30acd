import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bukaLayar, bukaPeramban, CHROMIUM, lebarBerlebih, masukContoh, MEJA, periksaAkses, PONSEL } from './peramban.ts'
import { mulaiProgram, type ProgramNyata } from './program-nyata.ts'

const ADMIN = 'Kepala Bidang Perencanaan, Pengendalian dan Evaluasi Bappeda-Litbang'
const SURAT = '050/99/Bappeda'

describe.skipIf(CHROMIUM === undefined)('jadwal: dari layar admin sampai kalender telepon warga', () => {
  let program: ProgramNyata
  let peramban: Browser

  beforeAll(async () => {
    ;[program, peramban] = await Promise.all([mulaiProgram('ringkas'), bukaPeramban()])
  }, 240_000)
  afterAll(async () => {
    await peramban?.close()
    await program?.hentikan()
  })

  const ics = async () => (await (await fetch(`${program.alamat}/3216/jadwal/2025.ics`)).text()).replaceAll('\r\n ', '')
  const musrenbang = (isi: string) => isi.split('BEGIN:VEVENT').find((e) => e.includes('SUMMARY:Musrenbang kecamatan')) ?? ''

  test('S3-15: admin memperpanjang dengan surat; tanggal semula tetap, warga melihat suratnya, kalender telepon ikut pindah', async () => {
    const sebelum = musrenbang(await ics())
    expect(sebelum).toContain('DTEND:20240209T170000Z')
    const { halaman: h, galat, tutup } = await bukaLayar(peramban, MEJA)
    await masukContoh(h, program.alamat, ADMIN)
    await h.goto(`${program.alamat}/kerja/3216/2025/jadwal?proses=usulan`)
    await h.getByRole('button', { name: /^Musrenbang kecamatan, seluruh daerah: .*9 Feb 2024, 23.59 WIB, Terbuka/ }).click()
    const dialog = h.getByRole('dialog')
    await dialog.getByText(/^tutup \d+ hari \d+ jam lagi$/).waitFor()
    await dialog.getByRole('button', { name: /^Ubah: sudah dibuka/ }).waitFor()
    await dialog.getByRole('button', { name: 'Perpanjang dengan surat' }).click()
    await dialog.getByLabel('Penutupan baru (WIB)').fill('2024-02-16')
    await dialog.getByLabel('Nomor surat').fill(SURAT)
    await dialog.getByLabel('Tanggal surat').fill('2024-01-25')
    await dialog.getByLabel('Penandatangan (jabatan dan nama)').fill('Bupati Bekasi (contoh)')
    await dialog.getByLabel('Alasan').fill('Tiga kecamatan menunggu surutnya banjir.')
    expect.soft(await periksaAkses(h)).toEqual([])
    await dialog.getByRole('button', { name: 'Perpanjang Musrenbang kecamatan' }).click()
    await dialog.getByText('Diperpanjang dari 9 Feb 2024, 23.59 WIB menjadi 16 Feb 2024, 23.59 WIB').waitFor()
    expect(galat).toEqual([])
    await tutup()
    const sesudah = musrenbang(await ics())
    expect(sesudah).toContain('DTEND:20240216T170000Z')
    expect(sesudah).toContain('SEQUENCE:1')
    expect(/UID:(\S+)/.exec(sesudah)?.[1]).toBe(/UID:(\S+)/.exec(sebelum)?.[1])
  })

  test('warga tanpa JavaScript, di ponsel, membaca surat dan sisa waktunya', async () => {
    const { halaman: h, tutup } = await bukaLayar(peramban, PONSEL, { javaScriptEnabled: false })
    await h.goto(`${program.alamat}/3216/jadwal?tahun=2025`)
    await h.getByText(SURAT).first().waitFor()
    await h.getByText('Tiga kecamatan menunggu surutnya banjir.').first().waitFor()
    await h
      .getByText(/^tutup \d+ hari \d+ jam lagi$/)
      .first()
      .waitFor()
    expect(await h.evaluate<number>('document.scripts.length')).toBe(0)
    expect(await lebarBerlebih(h)).toBeLessThanOrEqual(0)
    await tutup()
  })

  test('camat melihat jadwal di ponsel, dan mengapa ia tidak dapat mengubahnya', async () => {
    const { halaman: h, galat, tutup } = await bukaLayar(peramban, PONSEL)
    await masukContoh(h, program.alamat, 'Camat Sukakarya')
    await h.goto(`${program.alamat}/kerja/3216/2025/jadwal`)
    await h.getByRole('button', { name: 'Tambah jendela: hanya admin perencanaan' }).waitFor()
    await h.getByText(/\d+ dari \d+ jendela/).waitFor()
    expect(await lebarBerlebih(h)).toBeLessThanOrEqual(0)
    expect.soft(await periksaAkses(h)).toEqual([])
    expect(galat).toEqual([])
    await tutup()
  })
})
