import { describe, expect, test } from 'vitest'
import { PANJANG_SANDI, periksaSandi } from '#src/modules/pengguna/sandi.ts'

const AKUN = { namaPengguna: 'desa.sukamurni' }

function jenis(kataSandi: string): string {
  const hasil = periksaSandi(kataSandi, AKUN)
  return hasil.ok ? 'boleh' : hasil.error.jenis
}

describe('kata sandi baru', () => {
  test('sebelas huruf terlalu pendek, dua belas cukup, lebih dari 128 terlalu panjang', () => {
    expect(jenis('kuda nil bir')).toBe('boleh')
    expect(jenis('kuda nil bi')).toBe('sandi-terlalu-pendek')
    expect(jenis('kambing etawa '.repeat(10))).toBe('sandi-terlalu-panjang')
    expect(PANJANG_SANDI.min).toBe(12)
  })

  test.each(['desasukamurni2024', 'Desa.Sukamurni!!', 'D3s4Sukamurni99', 'aku di desa sukamurni'])('yang memuat nama pengguna ditolak: %s', (kataSandi) => {
    expect(jenis(kataSandi)).toBe('sandi-memuat-nama')
  })

  test.each([
    'password123456',
    'P4ssw0rd!2024',
    'bismillah12345',
    'indonesiaraya45',
    'qwertyuiop123',
    'rahasia rahasia',
    'admin-bekasi-2025',
    'iloveyou-sayang',
    '123456789012',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    '202520252025',
  ])('yang pertama dicoba penebak ditolak: %s', (kataSandi) => {
    expect(jenis(kataSandi)).toBe('sandi-mudah-ditebak')
  })

  test.each(['kambing etawa makan rumput', 'sayang kucing hitam melompat', 'v7Kq-2mPz-9xRt', 'musrenbang itu rapat warga'])(
    'kalimat dan deretan acak diterima: %s',
    (kataSandi) => {
      expect(jenis(kataSandi)).toBe('boleh')
    },
  )
})
