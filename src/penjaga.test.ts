import { describe, expect, it } from 'vitest'
import { bacaBatasLaju, BATAS_LAJU } from '#src/penjaga.ts'

describe('setelan batas laju', () => {
  it('yang tidak diisi memakai bawaannya, nol berarti tanpa batas', () => {
    expect(bacaBatasLaju({ token: undefined, sesi: '', alamat: '0', masuk: '5' })).toEqual({ ...BATAS_LAJU, alamat: 0, masuk: 5 })
  })

  it.each(['banyak', '-1', '1.5', '1e3'])('%s menghentikan awal program dengan kata', (teks) => {
    expect(() => bacaBatasLaju({ token: teks })).toThrow(/SELARAS_BATAS_TOKEN bukan bilangan bulat/)
  })
})
