import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { createApi } from '#src/lib/http.ts'
import { createPenutur } from '#src/lib/kata.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { writeTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { penolakanDokumen } from '#src/modules/dokumen/dokumen.kata.ts'
import { createDokumenRoutes } from '#src/modules/dokumen/dokumen.routes.ts'
import { imporRenja } from '#src/modules/dokumen/impor-renja.service.ts'
import { muatPagu } from '#src/modules/dokumen/muat-pagu.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const PD = '00000000-0000-4000-8000-000000000103'
const CSV = 'kode,uraian,sumber_dana,pagu\n1.03.10.2.01.0032,Pembangunan Jalan,1.2.01.01.02,1000\n'
let db: TestDatabase
let k: Konteks

beforeAll(async () => {
  db = await openTestDatabase()
  const tugas = {
    penugasanId: PD,
    peran: 'admin-perencanaan' as const,
    kodeWilayah: null,
    perangkatDaerahId: null,
    jabatan: 'x',
    sebagai: 'definitif' as const,
    mulai: tanggal('2020-01-01'),
    selesai: null,
  }
  k = {
    sql: db.sql,
    daerahId: '7601',
    pelaku: { penggunaId: 'uji', nama: 'Uji', daerahId: '7601', penugasan: [tugas] },
    saat: saat('2024-01-25T02:00:00Z'),
    saatNyata: saat('2024-01-25T02:00:00Z'),
    hariIni: tanggal('2024-01-25'),
    zona: 'WITA',
    kunci: null,
  }
  await writeTenant(db.sql, '7601', async (tx) => {
    await tx`insert into daerah (daerah_id, kode_wilayah, nama, jenis, zona_waktu) values ('7601', '76.01', 'Kabupaten Pasangkayu', 'kabupaten', 'WITA') on conflict do nothing`
    await tx`insert into perangkat_daerah (daerah_id, perangkat_daerah_id, kode, nama, singkatan, jenis, bidang_urusan)
             values ('7601', ${PD}, '1.03.0.00.0.00.01.0000', 'Dinas Pekerjaan Umum', 'DPUPR', 'dinas', '{1.03}')`
  })
  await imporRenja(k, { perangkatDaerahId: PD, tahun: 2024, berkas: { nama: 'r.csv', isi: Buffer.from(CSV) } })
  await muatPagu(k, {
    jenis: 'ppas',
    tahun: 2024,
    daftar: [{ perangkatDaerahId: PD, kode: '1.03.10.2.01.0032', sumberDana: '1.2.01.01.02', nilai: rupiah(900) }],
  })
})
afterAll(() => db.close())

async function ambil(alamat: string): Promise<{ status: number; isi: unknown }> {
  const app = createApi<Konteks>()
  app.use(async (c, next) => {
    c.set('konteks', k)
    c.set('bahasa', 'id')
    c.set('penutur', createPenutur(penolakanDokumen))
    await next()
  })
  app.route('/', createDokumenRoutes())
  const jawaban = await app.request(`/api/daerah/7601/dokumen${alamat}`)
  return { status: jawaban.status, isi: jawaban.ok || jawaban.status === 404 ? await jawaban.json() : null }
}

describe('API dokumen', () => {
  test('daftar, pohon dan banding', async () => {
    const daftar = (await ambil('?tahun=2024')).isi as { jenis: string; versiAktifId: string }[]
    expect(daftar.map((d) => d.jenis)).toEqual(['ppas', 'renja'])
    const [ppas, renja] = daftar.map((d) => d.versiAktifId)
    expect(await ambil(`/versi/${renja ?? ''}`)).toMatchObject({
      status: 200,
      isi: { jenis: 'renja', simpul: [{ jenis: 'program', jumlah: 1000 }, { jenis: 'kegiatan' }, { jenis: 'sub-kegiatan' }] },
    })
    expect(await ambil(`/banding?a=${renja ?? ''}&b=${ppas ?? ''}`)).toMatchObject({
      status: 200,
      isi: { jumlahA: 1000, jumlahB: 900, baris: [{ perubahan: 'berubah', selisih: -100 }] },
    })
  })

  test('versi yang tidak ada dijawab dengan kata-kata; kunci asing di alamat ditolak', async () => {
    expect(await ambil(`/versi/${PD}`)).toMatchObject({
      status: 404,
      isi: { kode: 'versi-tidak-ditemukan', pesan: 'Versi dokumen ini tidak ada di daerah Anda.' },
    })
    expect((await ambil(`/banding?a=${PD}&b=${PD}`)).status).toBe(404)
  })
})
