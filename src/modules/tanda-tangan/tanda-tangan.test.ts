import { describe, expect, it } from 'vitest'
import { penandaTiruan } from '#src/modules/tanda-tangan/tanda-elektronik.ts'
import {
  hitungKurang,
  isPindaian,
  periksaPenanda,
  pilihSyarat,
  type Selaku,
  SYARAT_BAWAAN,
  type SyaratTandaTangan,
} from '#src/modules/tanda-tangan/tanda-tangan.ts'

const rapat = { tahap: 'kecamatan', jenis: 'musrenbang', tanggal: '2024-01-25' } as const
const syarat = (lain: Partial<SyaratTandaTangan>): SyaratTandaTangan => ({ ...SYARAT_BAWAAN, berlakuDari: '2024-01-01', ...lain })
const ada = (...selaku: Selaku[]) => selaku.map((s) => ({ selaku: s }))

describe('C-06: tanda tangan yang wajib', () => {
  it('tanpa aturan sendiri: pimpinan dan dua wakil peserta, dengan sumbernya', () => {
    expect(pilihSyarat([], rapat)).toMatchObject({ sekretaris: false, wakil: 2, sumber: expect.stringContaining('C-06') })
    expect(hitungKurang(SYARAT_BAWAAN, [])).toEqual({ pimpinan: 1, sekretaris: 0, wakil: 2 })
    expect(hitungKurang(SYARAT_BAWAAN, ada('wakil', 'wakil', 'wakil'))).toEqual({ pimpinan: 1, sekretaris: 0, wakil: 0 })
    expect(hitungKurang(SYARAT_BAWAAN, ada('pimpinan', 'wakil'))).toEqual({ pimpinan: 0, sekretaris: 0, wakil: 1 })
    expect(hitungKurang(SYARAT_BAWAAN, ada('pimpinan', 'wakil', 'wakil'))).toBeNull()
    expect(hitungKurang({ sekretaris: true, wakil: 1 }, ada('pimpinan', 'wakil'))).toEqual({ pimpinan: 0, sekretaris: 1, wakil: 0 })
  })

  it('yang menyebut tingkat lebih dahulu, lalu jenis, lalu yang terbaru; menurut tanggal rapatnya', () => {
    const umum = syarat({ wakil: 3 })
    const baru = syarat({ wakil: 4, berlakuDari: '2024-01-20' })
    const jenis = syarat({ wakil: 5, jenis: 'musrenbang' })
    const tingkat = syarat({ wakil: 6, tahap: 'kecamatan' })
    expect(pilihSyarat([umum], rapat).wakil).toBe(3)
    expect(pilihSyarat([umum, baru], rapat).wakil).toBe(4)
    expect(pilihSyarat([umum, baru, jenis], rapat).wakil).toBe(5)
    expect(pilihSyarat([umum, tingkat, baru, jenis], rapat).wakil).toBe(6)
    expect(pilihSyarat([tingkat, jenis], { ...rapat, tahap: 'desa', jenis: 'khusus' }).wakil).toBe(2)
    expect(pilihSyarat([syarat({ wakil: 9, berlakuDari: '2024-01-26' })], rapat).wakil).toBe(2)
  })
})

describe('satu tanda tangan', () => {
  const camat = { nama: 'Siti  Aminah', jabatan: 'Camat Sukakarya', selaku: 'pimpinan' } as const
  const wakil = { nama: 'Budi', jabatan: 'Ketua BPD Sukamurni', selaku: 'wakil' } as const

  it.each(['disiapkan', 'dibuka', 'disahkan'] as const)('tidak ketika musyawarah %s', (keadaan) => {
    expect(periksaPenanda(keadaan, [], camat)).toEqual({ jenis: 'belum-waktunya-tanda-tangan', keadaan })
  })

  it('satu orang sekali, satu pimpinan, wakil boleh banyak', () => {
    expect(periksaPenanda('ditutup', [], camat)).toBeNull()
    expect(periksaPenanda('ditandatangani', [camat], wakil)).toBeNull()
    expect(periksaPenanda('ditutup', [camat], { ...wakil, nama: 'siti aminah ' })).toEqual({ jenis: 'sudah-menandatangani', jabatan: camat.jabatan })
    expect(periksaPenanda('ditutup', [camat], { ...camat, nama: 'Orang lain' })).toMatchObject({ jenis: 'sudah-ada-yang-menandatangani', selaku: 'pimpinan' })
    expect(periksaPenanda('ditutup', [camat, wakil], { ...wakil, nama: 'Tuti' })).toBeNull()
  })

  it('pindaian: PDF atau foto, bukan dokumen yang masih dapat disunting', () => {
    expect(['application/pdf', 'image/jpeg'].every(isPindaian)).toBe(true)
    expect(isPindaian('application/vnd.openxmlformats-officedocument.wordprocessingml.document')).toBe(false)
  })
})

describe('tanda tangan elektronik tiruan', () => {
  const minta = { sidik: 'a'.repeat(64), nama: 'Siti', jabatan: 'Camat', selaku: 'pimpinan', waktu: '2024-01-25T09:00:00Z' } as const

  it('hanya menandatangani DATA CONTOH, atas sidik berita acaranya, tanpa nama orang', async () => {
    const satu = await penandaTiruan(true).tandatangani(minta)
    expect(satu).toMatchObject({ ok: true, value: { penyedia: 'tiruan-contoh', atas: minta.sidik } })
    expect(JSON.stringify(satu)).not.toContain('Siti')
    expect(await penandaTiruan(true).tandatangani({ ...minta, sidik: 'b'.repeat(64) })).not.toEqual(satu)
    expect(await penandaTiruan(false).tandatangani(minta)).toEqual({ ok: false, error: { jenis: 'tanda-tangan-elektronik-belum-terpasang' } })
  })
})
