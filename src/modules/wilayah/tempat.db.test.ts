import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { cariTempat } from '#src/modules/wilayah/tempat.service.ts'
import { muatWilayah } from '#src/modules/wilayah/wilayah.service.ts'

let db: TestDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  await muatWilayah(db.sqlPemilik, () => undefined, { kabupaten: ['32.16', '11.72'] })
  await db.sql.begin(async (tx) => {
    for (const [id, kode, nama, jenis] of [
      ['3216', '32.16', 'Kabupaten Bekasi', 'kabupaten'],
      ['00', null, 'Nasional', 'nasional'],
    ] as const) {
      await tx.unsafe(`set local selaras.daerah = '${id}'`)
      await tx`insert into daerah (daerah_id, kode_wilayah, nama, jenis, zona_waktu) values (${id}, ${kode}, ${nama}, ${jenis}, 'WIB') on conflict do nothing`
    }
  })
})
afterAll(() => db.close())

describe('tempat dalam kalimat, pada wilayah sungguhan', () => {
  test('di Kab. Bekasi: desa dengan jalurnya, RT/RW, dan titik', async () => {
    const h = await cariTempat({ sql: db.sql, daerahId: '3216' }, 'got mampet rt.3 rw5 ds sukamurni kec. sukakarya 6.1234, 107.1345', null)
    expect(h.desa).toEqual({ kode: expect.stringMatching(/^32\.16\.14\.\d{4}$/), sebutan: 'Desa Sukamurni', jalur: 'Kec. Sukakarya, Kab. Bekasi' })
    expect(h.sebutan.map((s) => [s.jenis, s.kepastian, s.rt, s.rw, s.titik])).toEqual([
      ['rt-rw', 'pasti', '03', '05', []],
      ['desa', 'pasti', null, null, []],
      ['kecamatan', 'pasti', null, null, []],
      ['koordinat', 'pasti', null, null, [{ lintang: -6.1234, bujur: 107.1345 }]],
    ])
  })

  test('secara nasional kecamatan Sukakarya ada di Bekasi dan di Sabang: ditanyakan', async () => {
    const h = await cariTempat({ sql: db.sql, daerahId: '00' }, 'jalan rusak Kec. Sukakarya', null)
    expect(h.sebutan).toMatchObject([{ kepastian: 'perlu-ditanya', alasan: 'nama-kembar', calon: [{ jalur: 'Kota Sabang' }, { jalur: 'Kab. Bekasi' }] }])
    expect(h.desa).toBeNull()
  })

  test('kabupaten yang disebut menentukannya, dan desanya ikut dikenali', async () => {
    const h = await cariTempat({ sql: db.sql, daerahId: '00' }, 'Desa Sukamurni Kec. Sukakarya Kab. Bekasi', null)
    expect(h.desa).toMatchObject({ sebutan: 'Desa Sukamurni', jalur: 'Kec. Sukakarya, Kab. Bekasi' })
  })

  test('desa dan kecamatan yang bertentangan tidak memberi desa', async () => {
    expect((await cariTempat({ sql: db.sql, daerahId: '3216' }, 'Desa Sukamurni Kec. Babelan', null)).desa).toBeNull()
  })
})
