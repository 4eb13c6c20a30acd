import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { daftarkanPengguna } from '#src/modules/pengguna/pengguna.service.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'
import { lihatSerahTerima, serahkanPekerjaan } from '#src/modules/serah-terima/serah-terima.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let admin: Konteks
let pengganti = ''
const LAMA = '3216-operator-desa'

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  admin = k.sebagai('admin-perencanaan')
  pengganti = await daftar('desa.pengganti', k.desa)
  const draf = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k, { ajukan: false, judul: 'Pelatihan yang belum selesai ditulis' }))
  if (!draf.ok) throw new Error(draf.error.jenis)
})
afterAll(() => db.close())

async function daftar(namaPengguna: string, kodeWilayah: string): Promise<string> {
  const isi = {
    namaPengguna,
    nama: `Nama ${namaPengguna}`,
    penugasan: [{ peran: 'operator-desa', kodeWilayah, jabatan: 'Operator Desa', mulai: '2024-01-01' }],
  }
  const hasil = await daftarkanPengguna({ ...admin, pelaku: pelakuPenyiap('3216') }, DaftarkanPengguna.parse(isi))
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return hasil.value.penggunaId
}

test('yang tertinggal ditampilkan sebelum diserahkan, lalu tercatat bagi keduanya dan keduanya diberi tahu', async () => {
  const lihat = await lihatSerahTerima(admin, { dari: LAMA, kepada: pengganti })
  expect(lihat).toMatchObject({
    ok: true,
    value: { jumlah: 1, butir: [{ jenis: 'draf', judul: 'Pelatihan yang belum selesai ditulis' }], izin: { boleh: true } },
  })
  const isi = { dari: LAMA, kepada: pengganti, jumlah: 1, sebab: 'mutasi ke kecamatan' }
  expect(await serahkanPekerjaan(admin, { ...isi, jumlah: 0 })).toMatchObject({ ok: false, error: { jenis: 'serah-terima-berubah', jumlah: 1 } })
  expect(await serahkanPekerjaan(admin, isi)).toEqual({ ok: true, value: { jumlah: 1 } })
  const [jejak, kabar] = await readTenant(db.sql, '3216', (tx) =>
    Promise.all([
      tx<{ objekId: string }[]>`select objek_id from jejak_entri where daerah_id = '3216' and peristiwa = 'pekerjaan-diserahterimakan'`,
      tx<{ penggunaId: string }[]>`select pengguna_id from pemberitahuan where daerah_id = '3216' and data ->> 'perihal' = 'serah-terima'`,
    ]),
  )
  expect(jejak.map((j) => j.objekId).toSorted((a, b) => a.localeCompare(b))).toEqual([LAMA, pengganti].toSorted((a, b) => a.localeCompare(b)))
  expect(kabar).toHaveLength(2)
})

test('bukan kepada operator desa lain, bukan oleh yang bukan admin, dan penggantinya harus masih bertugas', async () => {
  const lain = await daftar('desa.tetangga', '32.16.14.2002')
  expect(await lihatSerahTerima(admin, { dari: LAMA, kepada: lain })).toMatchObject({ value: { izin: { boleh: false, alasan: 'penerima-tidak-setara' } } })
  expect(await serahkanPekerjaan(k.sebagai('camat'), { dari: LAMA, kepada: pengganti, jumlah: 1, sebab: 'uji coba' })).toMatchObject({
    error: { jenis: 'bukan-wewenang', alasan: 'peran-tidak-berwenang' },
  })
  await writeTenant(db.sql, '3216', (tx) => tx`update penugasan set dicabut_pada = now() where daerah_id = '3216' and pengguna_id = ${pengganti}`)
  expect(await serahkanPekerjaan(admin, { dari: LAMA, kepada: pengganti, jumlah: 1, sebab: 'uji coba' })).toMatchObject({
    error: { jenis: 'penerima-tidak-setara' },
  })
  expect(await lihatSerahTerima(admin, { dari: LAMA, kepada: 'tidak-ada' })).toMatchObject({ error: { jenis: 'pengguna-tidak-ditemukan' } })
})
