import { expect, test } from 'vitest'
import { DAFTAR_KELOMPOK, kelompok, posisiKelompok, ringkas, ringkasTahun } from '#src/modules/rekapitulasi/kelompok.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

test('setiap keadaan selain draf masuk tepat satu kelompok', () => {
  for (const tahap of DAFTAR_TAHAP) {
    for (const keadaan of DAFTAR_KEADAAN) {
      const cocok = DAFTAR_KELOMPOK.filter((k) => posisiKelompok(k).includes(`${tahap}/${keadaan}`))
      expect(cocok.length, `${tahap}/${keadaan}`).toBe(keadaan === 'draf' ? 0 : 1)
    }
  }
})

test('usulan yang sudah diterima forum disebut masuk rencana, sebelum itu menunggu', () => {
  expect(kelompok({ tahap: 'kecamatan', keadaan: 'diajukan' })).toBe('menunggu')
  expect(kelompok({ tahap: 'forum-perangkat-daerah', keadaan: 'diajukan' })).toBe('menunggu')
  expect(kelompok({ tahap: 'musrenbang-kabupaten', keadaan: 'diajukan' })).toBe('direncanakan')
  expect(kelompok({ tahap: 'penganggaran', keadaan: 'direncanakan' })).toBe('direncanakan')
})

test('S0-19 bagian yang diterima menghitung yang direncanakan dan dianggarkan', () => {
  const baris = [
    { tahunAnggaran: 2025, tahap: 'kecamatan', keadaan: 'ditolak', jumlah: 2, anggaran: 200, anggaranKini: 200 },
    { tahunAnggaran: 2025, tahap: 'penganggaran', keadaan: 'direncanakan', jumlah: 1, anggaran: 100, anggaranKini: 80 },
    { tahunAnggaran: 2024, tahap: 'penganggaran', keadaan: 'dianggarkan', jumlah: 1, anggaran: 50, anggaranKini: 40 },
    { tahunAnggaran: 2024, tahap: 'pengusulan', keadaan: 'draf', jumlah: 9, anggaran: 900, anggaranKini: 900 },
  ] as const
  const r = ringkas(baris)
  expect(r).toMatchObject({ jumlah: 4, diusulkan: 350, diterima: 2, rupiahDiterima: 120, rupiahDianggarkan: 40 })
  expect(ringkasTahun(baris).map((t) => [t.tahun, t.jumlah])).toEqual([
    [2025, 3],
    [2024, 1],
  ])
})
