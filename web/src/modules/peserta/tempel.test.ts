import { expect, it } from 'vitest'
import { tempelKeCsv } from './tempel.ts'

it('S3-5: daftar yang diketik atau disalin dari lembar menjadi lembar yang dibaca peladen', () => {
  expect(tempelKeCsv('1. Siti Aminah, PKK\n2. Budi, warga, RW 03')).toBe('"nama","unsur","lembaga","jabatan"\n"Siti Aminah","PKK"\n"Budi","warga","RW 03"')
  expect(tempelKeCsv('Nama\tUnsur\tL/P\nSiti "Ami"\tPKK\tP\n\n')).toBe('"Nama","Unsur","L/P"\n"Siti ""Ami""","PKK","P"')
  expect(tempelKeCsv('Siti; PKK')).toContain('"Siti","PKK"')
  expect(tempelKeCsv(' \n')).toBe('')
})
