import { expect, test } from 'vitest'
import { isDitemukan, kenaliNomor, siapkanTeks, uraikanPencarian } from '#src/portal/pencarian.ts'

const cocok = (q: string, teks: string): boolean => uraikanPencarian(q).every((d) => isDitemukan(d, siapkanTeks(teks)))

test.each(['OPD', 'SKPD', 'sopd', 'Perangkat Daerah'])('S0-17 %s menemukan perangkat daerah', (kata) => {
  expect(cocok(`${kata} perikanan`, 'Perangkat daerah Dinas Perikanan')).toBe(true)
  expect(cocok(`${kata} perikanan`, 'Perangkat daerah Dinas Pertanian')).toBe(false)
})

test('S0-17 musrembang dan musrenbang adalah satu kata', () => {
  expect(cocok('musrembang desa sukamurni', 'musrenbang-desa, Desa Sukamurni')).toBe(true)
  expect(cocok('Musrenbangdes', 'musrenbang-desa')).toBe(true)
})

test('kata sehari-hari menemukan kata kantor', () => {
  expect(cocok('selokan rw 3', 'Drainase lingkungan U-ditch, RW 03')).toBe(true)
  expect(cocok('rw 3', 'RW 13')).toBe(false)
  expect(cocok('rt 2 rw 3', 'RT 02/RW 003')).toBe(true)
  expect(cocok('rt 3 rw 2', 'RT 02/RW 003')).toBe(false)
  expect(cocok('gorong2', 'Gorong-gorong Ø 80')).toBe(true)
})

test('kata pendek harus berdiri sendiri, kata panjang boleh awalan', () => {
  expect(cocok('got', 'gotong royong')).toBe(false)
  expect(cocok('jemb', 'Jembatan gantung')).toBe(true)
})

test('huruf khusus tidak pernah sampai ke basis data', () => {
  for (const untai of uraikanPencarian(`%_\\'"; drop table .*(a|b)[c]{2}+?^$ <b>`).flat()) expect(untai).toMatch(/^ [a-z0-9 ]+$/)
  expect(uraikanPencarian('!!! ???')).toEqual([])
  expect(uraikanPencarian('a1 b2 c3 d4 e5 f6 g7 h8 i9 j10').length).toBe(8)
})

test('nomor dikenali walau tanda hubungnya lain', () => {
  expect(kenaliNomor(' 2025-321614-2001-0007 ')).toBe('2025-321614-2001-0007')
  expect(kenaliNomor('2025 – 321614–2001 0007')).toBe('2025-321614-2001-0007')
  expect(kenaliNomor('jalan 2025')).toBeNull()
})
