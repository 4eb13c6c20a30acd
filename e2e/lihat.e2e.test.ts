import { test } from 'vitest'
import { bukaLayar, bukaPeramban, MEJA, periksaAkses, PONSEL, lebarBerlebih } from './peramban.ts'
import { mulaiProgram } from './program-nyata.ts'

test('lihat', { timeout: 300_000 }, async () => {
  const program = await mulaiProgram('ringkas')
  const peramban = await bukaPeramban()
  const log: string[] = []
  const masuk = async (h: any, nama: string) => {
    await h.goto(program.alamat)
    const r = await h.request.post(`${program.alamat}/api/masuk-contoh`, { data: { namaPengguna: nama } })
    log.push(`${nama} ${r.status()}`)
  }
  try {
    for (const [ukuran, skema, tanda] of [
      [PONSEL, 'light', 'p'],
      [MEJA, 'dark', 'm'],
      [MEJA, 'light', 'ml'],
    ] as const) {
      const l = await bukaLayar(peramban, ukuran, { colorScheme: skema })
      const h = l.halaman
      await masuk(h, 'camat.sukakarya')
      const data: any = await (await h.request.get(`${program.alamat}/api/daerah/3216/musyawarah?tahun=2025`)).json()
      const kec = data.find((m: any) => m.tahap === 'kecamatan' && m.kodeWilayah === '32.16.14') ?? data.find((m: any) => m.tahap === 'kecamatan')
      log.push(JSON.stringify(data.map((m: any) => [m.nama, m.keadaan, m.kodeWilayah]).slice(0, 40)))
      await h.goto(`${program.alamat}/kerja/3216/2025/musyawarah`)
      await h.waitForLoadState('networkidle')
      await h.screenshot({ path: `/tmp/lihat/${tanda}-daftar.png`, fullPage: true })
      log.push(...(await periksaAkses(h)), String(await lebarBerlebih(h)))
      await h.getByRole('button', { name: 'Siapkan musyawarah' }).click()
      await h.waitForTimeout(300)
      await h.screenshot({ path: `/tmp/lihat/${tanda}-siapkan.png` })
      await h.keyboard.press('Escape')
      for (const bagian of ['ringkas', 'peserta', 'pembahasan', 'berita-acara', 'tindak-lanjut', 'perubahan']) {
        await h.goto(`${program.alamat}/kerja/3216/2025/musyawarah/${kec.musyawarahId}${bagian === 'ringkas' ? '' : `?bagian=${bagian}`}`)
        await h.waitForLoadState('networkidle').catch(() => undefined)
        if (bagian === 'perubahan') {
          const t = h.getByRole('button', { name: 'Catat perubahan sesudah berita acara' })
          if ((await t.count()) > 0) {
            await t.click()
            await h.getByLabel('Usulan', { exact: true }).selectOption({ index: 1 })
            await h.getByLabel('Menjadi').selectOption('tolak')
          }
        }
        await h.waitForTimeout(200)
        await h.screenshot({ path: `/tmp/lihat/${tanda}-${bagian}.png`, fullPage: true })
        log.push(bagian, ...(await periksaAkses(h)), String(await lebarBerlebih(h)))
      }
      await h.goto(`${program.alamat}/3216/musyawarah`)
      await h.screenshot({ path: `/tmp/lihat/${tanda}-publik.png`, fullPage: true })
      await h.goto(`${program.alamat}/3216/musyawarah/${kec.musyawarahId}`)
      await h.screenshot({ path: `/tmp/lihat/${tanda}-publik-satu.png`, fullPage: true })
      const pemb: any = await (await h.request.get(`${program.alamat}/api/daerah/3216/musyawarah/${kec.musyawarahId}/pembahasan`)).json()
      if (tanda !== 'p') {
        await h.request.post(`${program.alamat}/api/daerah/3216/musyawarah/${kec.musyawarahId}/layar`, {
          data: { pengajuanId: pemb.usulan[0].pengajuanId, fase: 'pembahasan' },
          headers: { origin: program.alamat },
        })
        await h.goto(`${program.alamat}/kerja/layar/${pemb.tautanLayar}`)
        await h.waitForTimeout(1500)
        await h.screenshot({ path: `/tmp/lihat/${tanda}-layar.png` })
      }
      log.push('galat', ...l.galat)
      await l.tutup()
    }
  } finally {
    console.log(log.join('\n'))
    await peramban.close()
    await program.hentikan()
  }
})
