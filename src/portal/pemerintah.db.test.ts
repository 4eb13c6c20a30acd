import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saat, type Saat, tanggal } from '#src/lib/waktu.ts'
import { KepalaDaerahBaru } from '#src/modules/pemerintah-daerah/pemerintah-daerah.schema.ts'
import { tetapkanKepalaDaerah } from '#src/modules/pemerintah-daerah/pemerintah-daerah.service.ts'
import { tetapkanKepalaPerangkat } from '#src/modules/perangkat-daerah/jabatan.service.ts'
import { KepalaPerangkatBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, type KabupatenUji } from '../../test/kabupaten-uji.ts'

let db: TestDatabase
let kab: KabupatenUji
let kini: Saat = saat('2025-02-13T02:00:00Z')

function harus(hasil: { readonly ok: boolean }): void {
  if (!hasil.ok) throw new Error(`ditolak: ${JSON.stringify(hasil)}`)
}

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql)
  const admin = kab.sebagai('admin-perencanaan')
  const dasar = { dasarHukum: 'SK 1', jabatan: 'kepala-daerah' }
  for (const k of [
    { ...dasar, nama: 'Muhammad Farid', jenis: 'pj', pelantikan: '2024-07-22', akhir: '2025-02-19' },
    { ...dasar, nama: 'Askolani', jenis: 'definitif', pelantikan: '2025-02-20' },
    { ...dasar, nama: 'Netta Indian', jabatan: 'wakil-kepala-daerah', jenis: 'definitif', pelantikan: '2025-02-20' },
  ])
    harus(await tetapkanKepalaDaerah(admin, KepalaDaerahBaru.parse({ ...k, kepalaDaerahId: randomUUID() })))
  const isi = {
    kepalaPerangkatId: randomUUID(),
    nama: 'Kepala Dinas Rahasia',
    nip: '198001012005012001',
    sebagai: 'definitif',
    mulai: tanggal('2023-01-01'),
    dasarHukum: 'SK 2',
  }
  harus(await tetapkanKepalaPerangkat(admin, kab.pdId, KepalaPerangkatBaru.parse(isi)))
})
afterAll(() => db.close())

async function buka(): Promise<string> {
  const app = createPortal({
    sql: db.sql,
    jam: () => kini,
    catatGalat: (g) => {
      throw g
    },
  })
  const jawab = await app.request('/3216')
  expect(jawab.status).toBe(200)
  return (await jawab.text()).replaceAll('\u00a0', ' ')
}

describe('pemerintah di halaman publik', () => {
  it('sebelum pelantikan tampil Pj. dan yang akan dilantik, dengan hari ke-100 (S4-12)', async () => {
    const teks = await buka()
    expect(teks).toContain('Pj. Bupati')
    expect(teks).toContain('Berikutnya: Askolani, Bupati, mulai 20 Feb 2025.')
    expect(teks).toContain('30 Mei 2025')
    expect(teks).not.toContain('Netta Indian')
  })

  it('sesudah pelantikan tampil Bupati dan wakilnya; hari ke-100 hilang sesudah lewat', async () => {
    kini = saat('2025-03-01T02:00:00Z')
    const teks = await buka()
    expect(teks).toContain('Netta Indian')
    expect(teks).not.toContain('Muhammad Farid')
    kini = saat('2025-06-30T02:00:00Z')
    expect(await buka()).not.toContain('hari ke-1')
  })

  it('kantor tampil dengan alamatnya; NIP tidak pernah', async () => {
    const teks = await buka()
    expect(teks).toContain('Dinas Sumber Daya Air dan Bina Marga')
    expect(teks).toContain('alamat belum dicatat')
    expect(teks).not.toContain('198001012005012001')
  })
})
