import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bukaLayar, bukaPeramban, CHROMIUM, lebarBerlebih, MEJA, periksaAkses, PONSEL } from './peramban.ts'
import { mulaiProgram, type ProgramNyata } from './program-nyata.ts'

/* Every screen as it opens, on a phone by day and at a desk by night: nothing goes wrong, nothing sticks out, axe finds nothing serious. */

const KERJA = '/kerja/3216/2025'
const LAYAR: Readonly<Record<string, readonly string[]>> = {
  'admin.bekasi': [
    KERJA,
    `${KERJA}/usulan`,
    `${KERJA}/usulan-lama`,
    `${KERJA}/musyawarah`,
    `${KERJA}/asal-usul`,
    `${KERJA}/pagu`,
    `${KERJA}/rekap`,
    `${KERJA}/rekap?baris=kecamatan&kolom=bidang`,
    `${KERJA}/rekap/isi?kelompok=menunggu`,
    `${KERJA}/cocok`,
    `${KERJA}/cocok?arah=rencana`,
    `${KERJA}/cocok?arah=sumber`,
    `${KERJA}/jadwal`,
    `${KERJA}/kamus?utm_source=whatsapp`,
    `${KERJA}/perangkat-daerah`,
    `${KERJA}/pemerintah-daerah`,
    `${KERJA}/dprd`,
    `${KERJA}/belum-dijawab`,
    `${KERJA}/acuan`,
    `${KERJA}/pengguna`,
    `${KERJA}/permohonan-akun`,
    `${KERJA}/pengecualian`,
    `${KERJA}/kembar`,
    `${KERJA}/pemberitahuan`,
    `${KERJA}/pemberitahuan/setelan`,
    `${KERJA}/pemberitahuan/surat`,
    `${KERJA}/akun`,
    `${KERJA}/sambungan`,
    `${KERJA}/lembar-sipd`,
  ],
  'desa.sukamurni': [KERJA, `${KERJA}/usulan-lama`, `${KERJA}/draf`, `${KERJA}/jadwal`, `${KERJA}/kamus`, `${KERJA}/pembangunan-desa`],
  umum: [
    '/kerja/masuk',
    '/kerja/mohon-akun',
    '/',
    '/3216',
    '/3216/jadwal',
    '/1707',
    '/3216/kecamatan/32.16.14',
    '/3216/desa/32.16.14.2001',
    '/3216/cari',
    '/3216/usulan/2025-321614-2001-0012',
    '/3216/peta?kecamatan=32.16.14',
    '/3216/data',
  ],
}

let program: ProgramNyata
let peramban: Browser

beforeAll(async () => {
  if (CHROMIUM === undefined) return
  program = await mulaiProgram('ringkas')
  peramban = await bukaPeramban()
})

afterAll(async () => {
  if (CHROMIUM === undefined) return
  await peramban.close()
  await program.hentikan()
})

/** Once more with everything unfolded that a reader can unfold: on public pages nothing opens but what is clicked. */
async function periksaTerbuka(halaman: Page): Promise<string[]> {
  const lipatan = halaman.locator('main details:not([open]) > summary')
  if ((await lipatan.count()) === 0 || halaman.url().includes('/kerja/')) return []
  for (const satu of (await lipatan.all()).toReversed()) await satu.click()
  return periksaAkses(halaman)
}

/** Three tabs of a browser go through the screens side by side: most of the time is spent waiting for silence. */
async function periksa(pengguna: string, ukuran: typeof PONSEL | typeof MEJA, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const antre = [...(LAYAR[pengguna] ?? [])]
  return (await Promise.all([1, 2, 3].map(() => periksaBerurutan(pengguna, ukuran, colorScheme, antre)))).flat()
}

async function periksaBerurutan(pengguna: string, ukuran: typeof PONSEL | typeof MEJA, colorScheme: 'light' | 'dark', antre: string[]): Promise<string[]> {
  const layar = await bukaLayar(peramban, ukuran, { colorScheme })
  const salah: string[] = []
  if (pengguna !== 'umum') await layar.halaman.request.post(`${program.alamat}/api/masuk-contoh`, { data: { namaPengguna: pengguna } })
  for (let jalur = antre.shift(); jalur !== undefined; jalur = antre.shift()) {
    layar.galat.length = 0
    await layar.halaman.goto(`${program.alamat}${jalur}`)
    await layar.halaman.getByRole('heading', { level: 1 }).first().waitFor()
    const akses = [...(await periksaAkses(layar.halaman)), ...(ukuran === PONSEL ? await periksaTerbuka(layar.halaman) : [])]
    // What is still loading when the network is silent has been refused by its own schema, or forgotten.
    const macet = await layar.halaman.locator('.memuat, .pesan.tolak').count()
    const lebih = await lebarBerlebih(layar.halaman)
    salah.push(
      ...[...layar.galat, ...akses, ...(lebih > 0 ? [`${lebih} px ke samping`] : []), ...(macet > 0 ? ['masih memuat, atau gagal'] : [])].map(
        (s) => `${jalur}: ${s}`,
      ),
    )
  }
  await layar.tutup()
  return salah
}

describe.skipIf(CHROMIUM === undefined).sequential('setiap layar', () => {
  test.each(Object.keys(LAYAR))('%s, di ponsel siang hari', async (pengguna) => {
    expect(await periksa(pengguna, PONSEL, 'light')).toEqual([])
  })

  test.each(Object.keys(LAYAR))('%s, di meja malam hari', async (pengguna) => {
    expect(await periksa(pengguna, MEJA, 'dark')).toEqual([])
  })
})
