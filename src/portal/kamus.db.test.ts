import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import { saat } from '#src/lib/waktu.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, type KabupatenUji, TAHUN } from '../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  const butir = { tahunAnggaran: TAHUN, satuan: 'unit', perangkatDaerahId: k.pdLainId, bidangPembangunan: 'sosial-budaya', bidangUrusan: '1.04' }
  await muatKamus(k.sebagai('admin-perencanaan'), [
    ButirKamusBaru.parse({
      ...butir,
      kamusId: randomUUID(),
      kode: 'P-1',
      nama: 'Rehab rumah <b>ibadah</b>',
      hargaSatuan: null,
      larangan: 'Ajukan hibah kepada Bupati.',
    }),
    ButirKamusBaru.parse({ ...butir, kamusId: randomUUID(), kode: 'P-2', nama: 'Perahu belum berharga', hargaSatuan: null }),
  ])
})
afterAll(() => db.close())

async function buka(jalur: string): Promise<{ status: number; isi: string }> {
  const app = createPortal({ sql: db.sql, jam: () => saat('2024-01-29T00:00:00Z'), catatGalat: (g) => expect(g).toBeNull() })
  const jawab = await app.request(`http://localhost/${k.daerahId}/${jalur}`)
  return { status: jawab.status, isi: (await jawab.text()).replaceAll('\u00a0', ' ') }
}

describe('kamus usulan di halaman publik', () => {
  it('S3-7: harga, syarat volume dan milik siapa terbaca; draf tidak tampil; isi bermusuhan hanya teks', async () => {
    const { status, isi } = await buka('kamus')
    expect(status).toBe(200)
    expect(isi).toContain('Paling tinggi Rp 1.250.000 per m')
    expect(isi).toContain('3 dari 3 butir')
    expect(isi).not.toContain('Perahu belum berharga')
    expect(isi).not.toContain('<b>ibadah</b>')
  })

  it('D-05: daftar larangan menyebut sebabnya', async () => {
    const { isi } = await buka('kamus?macam=terlarang')
    expect(isi).toContain('Tidak boleh diusulkan: Ajukan hibah kepada Bupati.')
    expect(isi).toContain('1 dari 3 butir')
  })

  it('kata warga menemukan butirnya; saringan yang tidak masuk akal dianggap tidak ada', async () => {
    expect((await buka('kamus?q=gorong2+mampet')).isi).toContain('Drainase lingkungan')
    expect((await buka(`kamus?perangkat=${k.pdLainId}`)).isi).toContain('1 dari 3 butir')
    expect((await buka('kamus?tahun=x&perangkat=y&bidang=z&hal=-1')).isi).toContain('3 dari 3 butir')
    expect((await buka('kamus?q=zzzzqqq')).isi).toContain('Tidak ada butir yang cocok')
  })
})
