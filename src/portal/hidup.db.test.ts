import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { gabungkan } from '#src/modules/usulan/hidup/gabung.service.ts'
import { PerintahGabungkan, PerintahPecah, PerintahRealisasi } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { pecah } from '#src/modules/usulan/hidup/pecah.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { realisasikan } from '#src/modules/usulan/hidup/realisasi.service.ts'
import { PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT } from '../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let app: ReturnType<typeof createPortal>
beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  app = createPortal({ sql: db.sql, jam: () => SAAT, catatGalat: () => undefined })
})
afterAll(() => db.close())

async function masuk(): Promise<string> {
  const isi = isiUsulan(k)
  expect(await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)).toMatchObject({ ok: true })
  return isi.pengajuanId
}

const baca = async (id: string) => {
  const p = await bacaRinci(k.sebagai('admin-perencanaan'), id)
  if (p === null) throw new Error('hilang')
  return p
}

async function publik(id: string): Promise<string> {
  const jawaban = await app.request(`/${k.daerahId}/usulan/${(await baca(id)).nomor ?? ''}`)
  expect(jawaban.status).toBe(200)
  return (await jawaban.text()).replaceAll(/\s+/g, ' ').replaceAll('\u00a0', ' ')
}

const teks = 'Tempatnya sama, dikerjakan sekaligus.'

it('yang digabung menyebut nomor induknya, dan induknya menyebut bagiannya', async () => {
  const [a, b] = [await baca(await masuk()), await baca(await masuk())]
  const perintah = PerintahGabungkan.parse({ versi: a.versi, anak: [{ pengajuanId: b.pengajuanId, versi: b.versi }], teks })
  expect(await gabungkan(k.sebagai('operator-desa'), a.pengajuanId, perintah)).toMatchObject({ ok: true })
  expect(await publik(b.pengajuanId)).toContain(`digabung dengan usulan nomor ${a.nomor ?? ''}`)
  const induk = await publik(a.pengajuanId)
  expect(induk).toContain('Digabungkan ke sini')
  expect(induk).toContain(b.nomor ?? '')
})

it('yang diteruskan menyebut ke mana, dan yang dipecah menunjuk pecahannya', async () => {
  const a = await baca(await masuk())
  const terus = PerintahPutusan.parse({ keputusan: 'teruskan', versi: a.versi, alasan: 'A14', teks, tujuan: 'desa' })
  expect(await putuskan(k.sebagai('operator-desa'), a.pengajuanId, terus)).toMatchObject({ ok: true })
  expect(await publik(a.pengajuanId)).toContain('diteruskan ke desa, untuk dibiayai APBDes atau Dana Desa')
  const b = await baca(await masuk())
  const bagian = [10, 20].map((volume) => ({ usulanId: randomUUID(), pengajuanId: randomUUID(), judul: `Pelatihan ${volume}`, kamusId: b.kamusId, volume }))
  expect(await pecah(k.sebagai('operator-desa'), b.pengajuanId, PerintahPecah.parse({ versi: b.versi, teks, bagian }))).toMatchObject({ ok: true })
  const induk = await publik(b.pengajuanId)
  expect(induk).toContain('dipecah menjadi beberapa usulan')
  expect(induk).toContain('Pelatihan 10')
  expect(await publik(bagian[0]?.pengajuanId ?? '')).toContain('Pecahan dari')
})

it('yang selesai menyebut tanggalnya', async () => {
  const id = await masuk()
  await db.sqlPemilik.begin(async (tx) => {
    await tx`select set_config('selaras.daerah', ${k.daerahId}, true)`
    await tx`update pengajuan set tahap = 'pelaksanaan', keadaan = 'dianggarkan' where pengajuan_id = ${id}`
  })
  const nanti = { hariIni: tanggal('2025-03-01'), saat: saat('2025-03-01T02:00:00Z') }
  const laporan = PerintahRealisasi.parse({ versi: (await baca(id)).versi, nilaiKontrak: 50_000_000, volume: 30, tanggalSelesai: '2025-02-12' })
  expect(await realisasikan(k.sebagai('perangkat-daerah', nanti), id, laporan)).toMatchObject({ ok: true })
  const halaman = await publik(id)
  expect(halaman).toContain('sudah selesai dikerjakan 12 Feb 2025')
  expect(halaman).toContain('Rp 50.000.000')
})
