import { describe, expect, it } from 'vitest'
import { saat } from '#src/lib/waktu.ts'
import { bacaKepalaToken, daerahToken, lingkupOperasi, periksaLingkupToken, periksaMasaToken, tulisToken } from '#src/modules/token-mesin/token-mesin.ts'

const KINI = saat('2026-03-01T00:00:00Z')
const ujung = saat('2026-03-01T00:00:01Z')

describe('token mesin', () => {
  it('membaca tidak berarti menulis, menulis tidak berarti membaca, dan kelompok lain tertutup', () => {
    const baca = { operationId: 'bacaUsulan', metode: 'get', tag: 'usulan' }
    const tulis = { operationId: 'buatUsulan', metode: 'post', tag: 'usulan' }
    expect(periksaLingkupToken(['baca:usulan'], baca)).toBeNull()
    expect(periksaLingkupToken(['tulis:usulan'], tulis)).toBeNull()
    expect(periksaLingkupToken(['baca:usulan'], tulis)).toEqual({ jenis: 'token-luar-lingkup', perlu: 'tulis:usulan', lingkup: 'baca:usulan' })
    expect(periksaLingkupToken(['tulis:usulan'], baca)?.jenis).toBe('token-luar-lingkup')
    expect(periksaLingkupToken(['tulis:kamus', 'baca:kamus'], tulis)?.jenis).toBe('token-luar-lingkup')
    expect(lingkupOperasi({ operationId: 'cariUsulanSerupa', metode: 'post', tag: 'kembar' })).toBe('baca:usulan')
  })

  it('akun, token, dan tag yang belum dikenal tertutup bagi token mana pun', () => {
    for (const tag of ['akun', 'pengguna', 'token mesin', 'tag baru', 'constructor', ''])
      expect(periksaLingkupToken(['baca:usulan'], { operationId: 'x', metode: 'get', tag })).toEqual({ jenis: 'operasi-tertutup-token' })
  })

  it('habis tepat pada saatnya; yang dicabut tetap dicabut', () => {
    const t = { lingkup: [], kedaluwarsaPada: ujung, dicabutPada: null }
    expect(periksaMasaToken(t, KINI)).toBeNull()
    expect(periksaMasaToken(t, ujung)).toEqual({ jenis: 'token-kedaluwarsa', pada: ujung })
    expect(periksaMasaToken({ ...t, dicabutPada: KINI }, ujung)).toEqual({ jenis: 'token-dicabut', pada: KINI })
  })

  it('hanya bentuk kami yang dicari di basis data', () => {
    const rahasia = 'A'.repeat(43)
    expect(daerahToken(tulisToken('3216', rahasia))).toBe('3216')
    for (const lain of ['', rahasia, `selaras_32167_${rahasia}`, `selaras_3216_${rahasia}x`, "selaras_3216_' or 1=1 --"]) expect(daerahToken(lain)).toBeNull()
    expect(bacaKepalaToken('Bearer  abc')).toBe('abc')
    expect(bacaKepalaToken('bearer abc')).toBe('abc')
    for (const lain of [undefined, '', 'Basic abc', 'Bearer', 'Bearer a b']) expect(bacaKepalaToken(lain)).toBeNull()
  })
})
