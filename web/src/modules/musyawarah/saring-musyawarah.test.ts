import { expect, it } from 'vitest'
import { isTersaring, saringMusyawarah } from './saring-musyawarah.ts'

const m = (nama: string, keadaan: 'disiapkan' | 'disahkan', tanggal: string, tahap: 'desa' | 'kecamatan' = 'kecamatan') => ({
  nama,
  keadaan,
  tanggal,
  tahap,
  namaWilayah: 'Sukakarya',
  tempat: 'Aula',
})

it('S3-4: musyawarah disaring menurut tingkat, keadaan, yang terlambat, dan kata', () => {
  const daftar = [m('Kec. A', 'disiapkan', '2024-01-20'), m('Kec. B', 'disahkan', '2024-01-20'), m('Desa C', 'disiapkan', '2024-02-01', 'desa')]
  const nama = (s: Parameters<typeof saringMusyawarah>[1]) => saringMusyawarah(daftar, s, '2024-01-25').map((x) => x.nama)
  expect(nama({})).toHaveLength(3)
  expect(nama({ keadaan: 'terlambat' })).toEqual(['Kec. A'])
  expect(nama({ tahap: 'kecamatan', keadaan: 'disahkan' })).toEqual(['Kec. B'])
  expect(nama({ cari: 'desa' })).toEqual(['Desa C'])
  expect(nama({ cari: 'AULA' })).toHaveLength(3)
  expect([isTersaring({}), isTersaring({ cari: 'x' })]).toEqual([false, true])
})
