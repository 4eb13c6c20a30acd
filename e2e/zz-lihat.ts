import { bukaLayar, bukaPeramban, lebarBerlebih, MEJA, PONSEL, periksaAkses } from '/work/h/kabar/e2e/peramban.ts'
const alamat = 'http://localhost:8104'
const peramban = await bukaPeramban()
async function masuk(h: any, jabatan: string) {
  await h.goto(`${alamat}/kerja/masuk`)
  await h.getByRole('searchbox', { name: 'Cari desa, kecamatan, atau jabatan' }).first().fill(jabatan)
  await h.getByRole('button', { name: jabatan }).first().click()
  await h.waitForURL(/\/kerja\/3216\/\d{4}/)
}
for (const [nama, ukuran] of [['meja', MEJA], ['ponsel', PONSEL]] as const) {
  const l = await bukaLayar(peramban, ukuran)
  await masuk(l.halaman, process.argv[2] ?? 'Camat Sukakarya')
  const jalur = ['', '/pemberitahuan', '/pemberitahuan/setelan', ...(process.argv[3] === 'admin' ? ['/pemberitahuan/surat'] : [])]
  const dasar = l.halaman.url().replace(/(\/kerja\/3216\/\d{4}).*/, '$1')
  for (const skema of ['light', 'dark'] as const) {
    await l.halaman.emulateMedia({ colorScheme: skema, reducedMotion: 'reduce' })
    for (const j of jalur) {
      await l.halaman.goto(dasar + j)
      await l.halaman.waitForLoadState('networkidle')
      await l.halaman.waitForTimeout(300)
      const f = `/tmp/kabar/${nama}-${skema}-${j.replaceAll('/', '_') || 'beranda'}.png`
      await l.halaman.screenshot({ path: f, fullPage: false })
      console.log(f, 'lebih', await lebarBerlebih(l.halaman), 'axe', await periksaAkses(l.halaman), 'galat', l.galat)
    }
  }
  await l.tutup()
}
await peramban.close()
