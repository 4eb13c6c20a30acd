import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeTenant } from '#src/lib/sql.ts'
import { bangunIndeks, cariDiIndeks } from '#src/modules/kamus-usulan/indeks-kamus.ts'
import { bacaIndeksKamus, cariKamus, tahunKamus } from '#src/modules/kamus-usulan/pencarian-kamus.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, type KabupatenUji, TAHUN } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let lain: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  lain = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
})
afterAll(() => db.close())

const cari = (teks: string) => cariKamus({ sql: db.sql, daerahId: k.daerahId }, { tahun: TAHUN, cari: teks, batas: 5 })

describe('mencari kamus usulan', () => {
  test('S3-7: kata warga menemukan butirnya, dengan kata yang membuatnya cocok', async () => {
    const h = await cari('selokan mampet rt 3')
    expect(h.data[0]).toMatchObject({ nama: 'Drainase lingkungan U-ditch 60×60', perangkatDaerah: 'SDABMBK', hargaSatuan: 1_250_000, volumeMaks: 500 })
    expect(h.data[0]?.cocok).toContain('selokan')
    expect(h.data[0]?.alasan).toContainEqual(expect.objectContaining({ kata: 'selokan', dengan: 'selokan', cara: 'sama' }))
  })

  test('perubahan terasa pada pencarian berikutnya: nama, harga, singkatan perangkat daerah, dan yang ditarik', async () => {
    const sebelum = await bacaIndeksKamus({ sql: db.sql, daerahId: k.daerahId }, TAHUN)
    await writeTenant(
      db.sql,
      k.daerahId,
      (tx) => tx`update kamus_usulan set harga_satuan = 1300000 where daerah_id = ${k.daerahId} and kamus_id = ${k.kamusId}`,
    )
    expect((await cari('drainase')).data[0]?.hargaSatuan).toBe(1_300_000)
    await db.sqlPemilik.begin(async (tx) => {
      await tx.unsafe(`set local selaras.daerah = '${k.daerahId}'`)
      await tx`update perangkat_daerah set singkatan = 'DSDA' where daerah_id = ${k.daerahId} and perangkat_daerah_id = ${k.pdId}`
    })
    expect((await cari('drainase')).data[0]?.perangkatDaerah).toBe('DSDA')
    expect((await bacaIndeksKamus({ sql: db.sql, daerahId: k.daerahId }, TAHUN)).sidik).not.toBe(sebelum.sidik)
    await writeTenant(
      db.sql,
      k.daerahId,
      (tx) => tx`update kamus_usulan set keadaan = 'ditarik', alasan_tarik = 'uji tarik kembali' where daerah_id = ${k.daerahId} and kamus_id = ${k.kamusId}`,
    )
    expect((await cari('drainase')).data).toEqual([])
    await writeTenant(
      db.sql,
      k.daerahId,
      (tx) => tx`update kamus_usulan set keadaan = 'berlaku', alasan_tarik = null where daerah_id = ${k.daerahId} and kamus_id = ${k.kamusId}`,
    )
    expect((await cari('drainase')).data).toHaveLength(1)
  })

  test('perangkat yang mencari sendiri mendapat hasil yang sama dengan server', async () => {
    const salinan = await bacaIndeksKamus({ sql: db.sql, daerahId: k.daerahId }, TAHUN)
    const lokal = bangunIndeks(salinan.butir)
    for (const teks of ['selokan mampet', 'drinase', 'pelatihan bandeng', 'gorong2', 'u', 'zzz']) {
      const server = await cari(teks)
      expect(cariDiIndeks(lokal, teks, 5).hasil.map((h) => h.butir.kamusId)).toEqual(server.data.map((b) => b.kamusId))
    }
  })

  test('kamus daerah lain tidak ikut, dan tahun tanpa kamus kosong', async () => {
    const h = await cariKamus({ sql: db.sql, daerahId: lain.daerahId }, { tahun: TAHUN, cari: 'drainase', batas: 5 })
    expect(h.data.map((b) => b.kamusId)).toEqual([lain.kamusId])
    expect((await cariKamus({ sql: db.sql, daerahId: k.daerahId }, { tahun: 2031, cari: 'drainase', batas: 5 })).data).toEqual([])
    expect(await tahunKamus({ sql: db.sql, daerahId: k.daerahId })).toEqual([TAHUN])
  })
})
