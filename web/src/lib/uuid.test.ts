import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buatUuid, uuidDari } from './uuid.ts'

describe('nomor pengenal buatan perangkat', () => {
  it('selalu UUID versi 4 yang diterima skema server', () => {
    const Uuid = z.uuid()
    expect(Uuid.parse(uuidDari(new Uint8Array(16)))).toBe('00000000-0000-4000-8000-000000000000')
    expect(Uuid.parse(uuidDari(new Uint8Array(16).fill(255)))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
    expect(buatUuid()).not.toBe(buatUuid())
  })
})
