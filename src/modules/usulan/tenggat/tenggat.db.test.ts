import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { bacaKeterangan } from '#src/modules/usulan/isian/keterangan.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { TenggatMasuk } from '#src/modules/usulan/tenggat/tenggat.schema.ts'
import { bacaTenggat, kabariBelumDijawab, laporBelumDijawab, loadBelumDijawab, simpanTenggat } from '#src/modules/usulan/tenggat/tenggat.service.ts'
import type { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
})
afterAll(() => db.close())

function pada(hari: string): Konteks {
  const kini = saat(`${hari}T03:00:00Z`)
  return { ...k.sebagai('pembaca'), pelaku: pelakuPenyiap(k.daerahId), saat: kini, saatNyata: kini, hariIni: tanggal(hari) }
}

async function usul(): Promise<HasilTulis> {
  const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k))
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value
}

function kabar(): Promise<readonly { penggunaId: string; data: Record<string, unknown> }[]> {
  return readTenant(
    db.sql,
    k.daerahId,
    (tx) =>
      tx<
        { penggunaId: string; data: Record<string, unknown> }[]
      >`select pengguna_id, data from pemberitahuan where daerah_id = ${k.daerahId} and jenis = 'belum-dijawab' order by created_at, pengguna_id`,
  )
}

const aturan = (lain: Record<string, unknown>) =>
  TenggatMasuk.parse({ tahap: 'desa', hari: 5, dasarHukum: 'SOP contoh nomor 1', atasan: ['camat'], atasanHari: 7, versi: 0, ...lain })

describe('pengingat tenggat', () => {
  it('tanpa aturan tidak seorang pun diingatkan', async () => {
    await Promise.all([usul(), usul(), usul()])
    expect(await kabariBelumDijawab(pada('2024-03-01'))).toBe(0)
  })

  it('aturan hanya ditetapkan admin perencanaan, dengan versi yang dilihatnya', async () => {
    expect(await simpanTenggat(k.sebagai('camat'), aturan({}))).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect(await simpanTenggat(k.sebagai('admin-perencanaan'), aturan({}))).toMatchObject({ ok: true })
    expect(await simpanTenggat(k.sebagai('admin-perencanaan'), aturan({}))).toMatchObject({ ok: false, error: { jenis: 'tenggat-sudah-berubah' } })
    expect(await bacaTenggat(k.sebagai('camat'))).toMatchObject({ boleh: false, aturan: [{ tahap: 'desa', hari: 5, atasan: ['camat'] }] })
  })

  it('satu kabar untuk semuanya bagi mejanya, lalu satu bagi atasannya; diulang tidak mengubah apa pun', async () => {
    expect(await kabariBelumDijawab(pada('2024-01-30'))).toBe(0)
    expect(await kabariBelumDijawab(pada('2024-01-31'))).toBe(1)
    expect(await kabariBelumDijawab(pada('2024-01-31'))).toBe(0)
    expect(await kabar()).toMatchObject([
      { penggunaId: '3216-operator-desa', data: { langkah: 'meja', tahap: 'desa', tahunAnggaran: TAHUN, jumlah: 3, lewatHari: 1 } },
    ])
    expect(await kabariBelumDijawab(pada('2024-02-05'))).toBe(0)
    expect(await kabariBelumDijawab(pada('2024-02-06'))).toBe(1)
    expect(await kabariBelumDijawab(pada('2024-02-20'))).toBe(0)
    expect((await kabar()).at(-1)).toMatchObject({ penggunaId: '3216-camat', data: { langkah: 'atasan', jumlah: 3, lewatHari: 7 } })
  })

  it('yang sudah dijawab tidak diingatkan; yang baru menunggu dihitung dari nol', async () => {
    const u = await usul()
    await putuskan(k.sebagai('operator-desa'), u.pengajuanId, { keputusan: 'terima', versi: 2 })
    expect(await kabariBelumDijawab(pada('2024-03-01'))).toBe(0)
  })
})

describe('belum dijawab (C-08)', () => {
  it('setiap usulan tanpa jawaban terhitung di tahapnya, dengan siapa yang harus menjawab; yang ditolak tidak', async () => {
    const u = await usul()
    const sebelum = await laporBelumDijawab(pada('2024-03-01'), TAHUN)
    const desa = sebelum.bagian.find((b) => b.tahap === 'desa' && b.keadaan === 'diajukan')
    expect(desa).toMatchObject({ perangkatDaerah: 'SDABMBK', peran: ['operator-desa'], tenggat: { menunggu: 'tahap', batas: '2024-01-30', dasar: 'aturan' } })
    expect(sebelum.bagian.find((b) => b.tahap === 'kecamatan')).toMatchObject({ jumlah: 1, peran: ['camat', 'operator-kecamatan'] })
    await putuskan(k.sebagai('operator-desa'), u.pengajuanId, { keputusan: 'tolak', versi: 2, alasan: 'A11', teks: 'Belum prioritas tahun ini.' })
    const sesudah = await laporBelumDijawab(pada('2024-03-01'), TAHUN)
    expect(sesudah.jumlah).toBe(sebelum.jumlah - 1)
    // What the closing of the RKPD will ask, in its own transaction.
    expect(await readTenant(db.sql, k.daerahId, (tx) => loadBelumDijawab(tx, pada('2024-03-01'), TAHUN))).toEqual(sesudah)
    expect(await laporBelumDijawab(pada('2024-03-01'), TAHUN + 1)).toEqual({ tahunAnggaran: TAHUN + 1, jumlah: 0, total: 0, bagian: [] })
  })

  it('keterangan satu usulan memakai hitungan yang sama, dan menyebut mengapa perangkat daerah ini', async () => {
    const u = await usul()
    const hasil = await bacaKeterangan({ ...k.sebagai('operator-desa'), saat: saat('2024-02-01T03:00:00Z'), hariIni: tanggal('2024-02-01') }, u.pengajuanId)
    expect(hasil).toMatchObject({
      tenggat: { menunggu: 'tahap', batas: '2024-01-30', lewatHari: 2 },
      dasarTenggat: 'SOP contoh nomor 1',
      peran: ['operator-desa'],
      saran: { butir: 'Pelatihan olahan bandeng', perangkat: 'SDABMBK', sebab: 'satu-perangkat', perluMitra: false },
      temuan: [],
    })
  })
})
