import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant } from '#src/lib/sql.ts'
import { type AplikasiUji, bukaAplikasi } from '../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../test/database.ts'
import { bangunKabupaten, type KabupatenUji } from '../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
const terbuka: AplikasiUji[] = []

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
})
afterAll(async () => {
  await Promise.all(terbuka.map((a) => a.close()))
  await db.close()
})

async function panggil(peran: string, perintah: string, isi?: unknown) {
  const a = bukaAplikasi(db, { penggunaTetap: `${k.daerahId}-${peran}` })
  terbuka.push(a)
  const [metode = '', jalur = ''] = perintah.split(' ')
  const kepala = { 'content-type': 'application/json' }
  const r = await a.app.request(`/api/daerah/3216${jalur}`, { method: metode, headers: kepala, ...(isi === undefined ? {} : { body: JSON.stringify(isi) }) })
  return { status: r.status, isi: (await r.json()) as Record<string, unknown> }
}

describe('data acuan lewat API', () => {
  it('setiap pejabat melihat himpunan, asalnya, dan edisi pengganti sementara', async () => {
    const { status, isi } = await panggil('camat', 'GET /acuan')
    expect(status).toBe(200)
    expect(isi['himpunan']).toEqual(expect.arrayContaining([expect.objectContaining({ jenis: 'wilayah', lisensi: 'ODbL 1.0' })]))
    expect(isi['edisiTahun']).toEqual(expect.arrayContaining([expect.objectContaining({ tahun: 2025, penggantiSementara: true })]))
  })

  it('silsilah wilayah dan desa dari titik', async () => {
    expect(await panggil('camat', 'GET /wilayah/32.16/silsilah')).toMatchObject({ status: 200, isi: [{ penerusKode: '32.75', dasarHukum: 'UU 9/1996' }] })
    expect(await panggil('camat', 'GET /wilayah/32.16.14/titik?lintang=-6.1&bujur=107.1')).toMatchObject({ status: 200, isi: { hasil: 'batas-tidak-ada' } })
    expect(await panggil('camat', 'GET /wilayah/32.16.14/titik?lintang=x&bujur=107.1')).toMatchObject({ status: 422, isi: { kode: 'isian-tidak-sah' } })
  })

  it('standar harga yang belum dimuat: daftar kosong, bukan galat', async () => {
    expect(await panggil('camat', 'GET /standar-harga?cari=semen')).toMatchObject({ status: 200, isi: { data: [], jumlah: 0, himpunan: [] } })
  })
})

describe('padanan nomenklatur', () => {
  const PASANGAN = { edisiAsal: '1317', kodeAsal: '1.03.10.2.01.0032', edisiTujuan: '2027', kodeTujuan: '1.03.10.2.01.0053' }
  const daftar = (saringan: string) => panggil('admin-perencanaan', `GET /peta-nomenklatur?${saringan}`)

  it('“Pembangunan Jalan” hanya diusulkan menurut namanya, menunggu perencana', async () => {
    const { isi } = await daftar('cari=1.03.10.2.01.0032')
    expect(isi).toMatchObject({
      dari: '1317',
      ke: '2027',
      jumlah: { menunggu: 1 },
      data: [{ keadaan: 'menunggu', namaAsal: 'Pembangunan Jalan', calon: [{ kodeTujuan: '1.03.10.2.01.0053', jenis: 'nama-saja', putusan: null, versi: 0 }] }],
    })
  })

  it('yang bukan admin perencanaan ditolak dengan sebabnya', async () => {
    const isi = { ...PASANGAN, putusan: 'diterima', versi: 0 }
    expect(await panggil('camat', 'POST /peta-nomenklatur', isi)).toMatchObject({ status: 403, isi: { kode: 'bukan-wewenang' } })
  })

  it('diterima dengan jejak; putusan kedua tanpa melihat yang pertama ditolak; dapat diubah; hanya di daerah sendiri', async () => {
    const putus = (putusan: string, versi: number) => panggil('admin-perencanaan', 'POST /peta-nomenklatur', { ...PASANGAN, putusan, versi })
    expect(await putus('diterima', 0)).toMatchObject({ status: 200, isi: { putusan: 'diterima', versi: 1 } })
    expect((await daftar('cari=1.03.10.2.01.0032')).isi).toMatchObject({ data: [{ keadaan: 'diterima', calon: [{ putusan: 'diterima', versi: 1 }] }] })
    expect(await putus('ditolak', 0)).toMatchObject({ status: 409, isi: { kode: 'padanan-sudah-berubah' } })
    expect(await putus('ditolak', 1)).toMatchObject({ status: 200, isi: { putusan: 'ditolak', versi: 2 } })
    const jejak = await readTenant(
      db.sql,
      '3216',
      (tx) => tx<{ peristiwa: string }[]>`select peristiwa from jejak_entri where daerah_id = '3216' and objek_jenis = 'putusan_peta' order by created_at`,
    )
    expect(jejak.map((j) => j.peristiwa)).toEqual(['padanan-diterima', 'padanan-ditolak'])
    expect(await readTenant(db.sql, '1603', (tx) => tx`select putusan from putusan_peta`)).toHaveLength(0)
  })

  it('kode yang tidak ada dan saringan yang rusak ditolak tanpa meninggalkan apa pun', async () => {
    const salah = { ...PASANGAN, kodeTujuan: '1.03.10.2.01.9999', putusan: 'diterima', versi: 0 }
    expect(await panggil('admin-perencanaan', 'POST /peta-nomenklatur', salah)).toMatchObject({
      status: 422,
      isi: { kode: 'padanan-kode-tidak-ada', rincian: { edisi: '2027' } },
    })
    expect(await panggil('admin-perencanaan', 'POST /peta-nomenklatur', { ...PASANGAN, putusan: 'mungkin', versi: 0 })).toMatchObject({ status: 422 })
    expect((await daftar('keadaan=entah')).status).toBe(422)
    expect((await daftar('dari=tidak-ada')).isi).toMatchObject({ dari: null, data: [] })
  })
})
