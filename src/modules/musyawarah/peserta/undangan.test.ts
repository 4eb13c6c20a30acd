import { expect, it } from 'vitest'
import { surelDari } from '#src/modules/musyawarah/peserta/undangan.ts'

it('S3-5: alamat surel dikenali di antara nomor telepon; yang bukan alamat tidak dikirimi', () => {
  expect(surelDari('0812-000 / siti@contoh.id')).toBe('siti@contoh.id')
  expect(surelDari('siti@contoh.id, 0812')).toBe('siti@contoh.id')
  for (const bukan of ['', '0812', 'siti@contoh', '@contoh.id', 'a@b@c.id']) expect([bukan, surelDari(bukan)]).toEqual([bukan, null])
})
