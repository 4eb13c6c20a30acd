import { describe, expect, it } from 'vitest'
import { readPort } from '#src/lib/shutdown.ts'

describe('nomor port', () => {
  it('tanpa PORT 8080; yang sah dipakai', () => {
    expect([readPort(undefined), readPort(''), readPort('4110')]).toEqual([8080, 8080, 4110])
  })

  it.each(['abc', '0', '70000', '80.5', '-1'])('PORT %s ditolak sebelum apa pun dimulai', (teks) => {
    expect(() => readPort(teks)).toThrow(/bukan nomor port/)
  })
})
