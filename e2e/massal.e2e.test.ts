import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bukaLayar, bukaPeramban, CHROMIUM, lebarBerlebih, masukContoh, MEJA, periksaAkses, PONSEL } from './peramban.ts'
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
    // A sentence that comes with the program brings its reason; changed, it is kept for the desk under a name.
    await dialog.getByLabel('Templat kalimat').selectOption({ label: 'Anggaran tidak mencukupi' })
    expect(await dialog.getByRole('combobox', { name: 'Alasan untuk semuanya' }).inputValue()).toBe('A12')
    await dialog.getByLabel('Kalimat yang dibaca warga').fill('“{{judul}}” di {{tempat}} ditunda: anggaran tahun ini tidak mencukupi.')
    await dialog.getByRole('button', { name: 'Simpan sebagai templat' }).click()
    await h.keyboard.type('Pagu habis')
    await h.keyboard.press('Enter')
    await dialog.getByRole('option', { name: 'Pagu habis' }).waitFor({ state: 'attached' })
    await dialog.getByText(/^2 diputus \(Rp/).waitFor()
    await dialog.getByText(/Berita acara .*: 2 usulan/).waitFor()
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

  test('di ponsel dipilih dengan menahan jari, bilahnya di kaki layar dengan sasaran sedikitnya 44 px', async () => {
    const { halaman: h, galat, tutup } = await bukaLayar(peramban, PONSEL)
    await masukContoh(h, program.alamat, 'Camat Sukakarya')
    await h.goto(`${program.alamat}/kerja/3216/2025/usulan?menunggu=saya`)
    const baris = h.locator('.tabel-antrean tbody tr')
    await baris.first().waitFor()
    const kotak = await baris.first().boundingBox()
    const sesi = await h.context().newCDPSession(h)
    await sesi.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 120, y: (kotak?.y ?? 0) + 20 }] })
    const bilah = h.getByRole('region', { name: 'Putusan untuk yang dipilih' })
    await bilah.getByText('1 usulan dipilih').waitFor()
    await sesi.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await baris.nth(1).tap()
    await bilah.getByText('2 usulan dipilih').waitFor()
    expect(await h.getByRole('dialog').count()).toBe(0)
    const sasaran = await Promise.all((await bilah.getByRole('button').all()).map((t) => t.boundingBox()))
    expect(sasaran.filter((s) => s === null || s.height < 44 || s.width < 44)).toEqual([])
    await bilah.getByRole('button', { name: 'Tolak' }).tap()
    await h.getByRole('dialog').getByLabel('Templat kalimat').selectOption({ label: 'Di luar batas pagu' })
    await h
      .getByRole('dialog')
      .getByText(/^2 diputus/)
      .waitFor()
    expect.soft(await lebarBerlebih(h)).toBeLessThanOrEqual(0)
    expect.soft(await periksaAkses(h)).toEqual([])
    await h.getByRole('dialog').getByRole('button', { name: 'Batal' }).tap()
    await bilah.getByRole('button', { name: 'Selesai' }).tap()
    expect(await bilah.count()).toBe(0)
    expect(galat).toEqual([])
    await tutup()
  })
})
