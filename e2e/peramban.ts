import { existsSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Chromium as the machine has it; without one the browser tests are a visible skip. */
export const CHROMIUM = [process.env['CHROMIUM'], '/usr/bin/chromium'].find((letak) => letak !== undefined && letak !== '' && existsSync(letak))

const RUANG_KERJA = path.join(import.meta.dirname, '../web/dist/index.html')

export async function bukaPeramban(): Promise<Browser> {
  if (!existsSync(RUANG_KERJA)) throw new Error('ruang kerja belum dibangun: jalankan lewat `npm test`')
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }), args })
}

export const PONSEL = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
export const MEJA = { viewport: { width: 1280, height: 800 } }

/** One person's browser: cookies and drafts of their own; what goes wrong in a page is kept. */
export interface Layar {
  readonly halaman: Page
  readonly galat: string[]
  readonly tutup: () => Promise<void>
}

export async function bukaLayar(
  peramban: Browser,
  ukuran: typeof PONSEL | typeof MEJA,
  pilihan: { readonly javaScriptEnabled?: boolean; readonly colorScheme?: 'light' | 'dark' } = {},
): Promise<Layar> {
  // Without motion, or a button caught halfway between two colours fails the contrast check on a fast machine.
  const setelan = { locale: 'id-ID', timezoneId: 'Asia/Jakarta', reducedMotion: 'reduce' } as const
  const konteks: BrowserContext = await peramban.newContext({ ...ukuran, ...pilihan, ...setelan })
  const halaman = await konteks.newPage()
  halaman.setDefaultTimeout(15_000)
  const galat: string[] = []
  halaman.on('pageerror', (e) => galat.push(e.message))
  halaman.on('console', (m) => {
    if (m.type() === 'error') galat.push(m.text())
  })
  return { halaman, galat, tutup: () => konteks.close() }
}

/** One click per role, as a visitor does it. */
export async function masukContoh(halaman: Page, alamat: string, jabatan: string): Promise<void> {
  await halaman.goto(`${alamat}/kerja/masuk`)
  await halaman.getByRole('searchbox', { name: 'Cari desa, kecamatan, atau jabatan' }).first().fill(jabatan)
  await halaman.getByRole('button', { name: jabatan }).first().click()
  await halaman.waitForURL(/\/kerja\/3216\/\d{4}/)
}

/** What axe finds serious or critical on the page as it stands (WCAG 2.1 A and AA), one line each. */
export async function periksaAkses(halaman: Page): Promise<string[]> {
  await halaman.waitForLoadState('networkidle')
  await halaman.evaluate(axe.source)
  return halaman.evaluate<string[]>(`axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] } })
    .then((h) => h.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.target.join(' ') + ' — ' + n.failureSummary.split('\\n')[1].trim())))`)
}

/** Nothing may stick out sideways: a phone must not scroll to the right. */
export function lebarBerlebih(halaman: Page): Promise<number> {
  return halaman.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
