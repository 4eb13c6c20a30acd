import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bukaLayar, bukaPeramban, CHROMIUM, lebarBerlebih, masukContoh, MEJA, periksaAkses } from './peramban.ts'
import { mulaiProgram, type ProgramNyata } from './program-nyata.ts'

describe.skipIf(CHROMIUM === undefined)('camat memutus banyak usulan sekaligus', () => {
  let program: ProgramNyata
  let peramban: Browser

  beforeAll(async () => {
    ;[program, peramban] = await Promise.all([mulaiProgram('ringkas'), bukaPeramban()])
  }, 240_000)
  afterAll(async () => {
    await peramban?.close()
    await program?.hentikan()
  })

  test('dipilih dengan papan tombol, akibatnya tampak sebelum dikonfirmasi, dan jaringan yang putus di tengah dilanjutkan', async () => {
    const { halaman: h, galat, tutup } = await bukaLayar(peramban, MEJA)
    await masukContoh(h, program.alamat, 'Camat Sukakarya')
    await h.goto(`${program.alamat}/kerja/3216/2025/usulan?menunggu=saya`)
    await h.locator('tr.kini .nama').focus()
    await h.keyboard.press('Space')
    await h.keyboard.press('ArrowDown')
    await h.locator('tr.kini .nama:focus').waitFor()
    await h.keyboard.press('Space')
    const bilah = h.getByRole('region', { name: 'Putusan untuk yang dipilih' })
    await bilah.getByText('usulan dipilih').waitFor()
    expect(await h.locator('.tabel-antrean tbody input:checked').count()).toBe(2)
    await bilah.getByRole('button', { name: 'Tunda' }).click()
    const dialog = h.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Alasan untuk semuanya' }).selectOption('A12')
    await dialog.getByLabel('Kalimat yang dibaca warga').fill('Anggaran tahun ini tidak mencukupi, diajukan lagi tahun depan.')
    await dialog.getByText(/^2 diputus \(Rp/).waitFor()
    await dialog.getByText(/[1-9]\d* orang diberi tahu/).waitFor()
    expect.soft(await periksaAkses(h)).toEqual([])
    // The answer to the first call is lost on the way: the server has decided, the screen cannot know.
    let putus = true
    await h.route('**/usulan-massal', async (rute) => {
      if (!putus) return rute.continue()
      putus = false
      await rute.fetch()
      return rute.abort('connectionreset')
    })
    await dialog.getByRole('button', { name: 'Putuskan 2 usulan' }).click()
    await dialog.getByRole('button', { name: 'Lanjutkan, 2 lagi' }).click()
    await dialog.getByText('2 usulan diputus, 0 tidak.').waitFor()
    expect.soft(await lebarBerlebih(h)).toBeLessThanOrEqual(0)
    await dialog.getByRole('button', { name: 'Tutup' }).last().click()
    expect(await h.locator('.tabel-antrean tbody tr').getByText('Ditunda').count()).toBe(2)
    expect(await bilah.count()).toBe(0)
    expect(galat.filter((g) => !g.includes('ERR_CONNECTION_RESET'))).toEqual([])
    await tutup()
  })
})
