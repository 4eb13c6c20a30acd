import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { siapkanPengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'
import { kenaliTempat, type KonteksTempat, TANPA_KONTEKS } from '#src/modules/wilayah/pengenal-tempat.ts'
import { tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'

const NAMA: readonly (readonly [string, string])[] = [
  ['99.01', 'Kabupaten Contoh Raya'],
  ['99.01.01', 'Sukakarya'],
  ['99.01.01.2001', 'Sukamurni'],
  ['99.01.01.2002', 'Sukakarya'],
  ['99.01.02', 'Cabangbungin'],
  ['99.01.02.2001', 'Sindangjaya'],
  ['99.01.02.2002', 'Mekarjaya'],
  ['99.01.03', 'Karang Bahagia'],
  ['99.01.03.2001', 'Mekarjaya'],
]
const daftar = NAMA.map(([kode, nama]) => ({ kode, nama, tingkat: tingkatWilayah(kode) ?? 'desa' }))
const p = siapkanPengenal(daftar, ['Kabupaten Contoh Raya', 'Kabupaten Seberang'])
const nasional = siapkanPengenal([
  { kode: '11.72', nama: 'Kota Sabang', tingkat: 'kota' },
  { kode: '11.72.01', nama: 'Sukakarya', tingkat: 'kecamatan' },
  { kode: '32.16', nama: 'Kabupaten Bekasi', tingkat: 'kabupaten' },
  { kode: '32.16.14', nama: 'Sukakarya', tingkat: 'kecamatan' },
  { kode: '32.75', nama: 'Kota Bekasi', tingkat: 'kota' },
])

const baca = (teks: string, konteks: KonteksTempat = TANPA_KONTEKS) =>
  kenaliTempat(p, teks, konteks).map((s) => [s.jenis, s.teks, s.kepastian, s.alasan, 'kode' in s ? s.kode.join(' ') : ''].join('|'))

describe('semua tempat dalam satu kalimat', () => {
  test('desa, RT/RW, kampung, jalan dan koordinat ditemukan dengan letaknya', () => {
    expect(baca('Got mampet di Kp. Pulo Gede RT 03/RW 05 Desa Sukamurni Kec. Sukakarya depan SDN 02 (-6.1234, 107.1345)')).toEqual([
      'dusun|Kp. Pulo Gede|pasti|tertulis|',
      'rt-rw|RT 03/RW 05|pasti|tertulis|',
      'desa|Desa Sukamurni|pasti|desa-dan-kecamatan|99.01.01.2001',
      'kecamatan|Kec. Sukakarya|pasti|nama-tunggal|99.01.01',
      'lokus|depan SDN 02|pasti|tertulis|',
      'koordinat|-6.1234, 107.1345|pasti|tertulis|',
    ])
  })

  test.each([
    ['ds. sindangjaya', 'desa|ds. sindangjaya|pasti|nama-tunggal|99.01.02.2001'],
    ['Desa Sindangjaya', 'desa|Desa Sindangjaya|pasti|nama-tunggal|99.01.02.2001'],
    ['kec cabangbungin', 'kecamatan|kec cabangbungin|pasti|nama-tunggal|99.01.02'],
    ['Kec. Karangbahagia', 'kecamatan|Kec. Karangbahagia|pasti|nama-tunggal|99.01.03'],
  ])('%s', (teks, harap) => {
    expect(baca(teks)).toEqual([harap])
  })
})

describe('yang ragu ditanyakan, tidak ditebak', () => {
  test.each([
    ['satu huruf salah', 'Jalan Desa Sindangjya', 'desa|Desa Sindangjya|perlu-ditanya|ejaan-meragukan|99.01.02.2001'],
    ['satu huruf salah, kecamatannya benar', 'Desa Sindangjya Kec. Cabangbungin', 'desa|Desa Sindangjya|perlu-ditanya|ejaan-meragukan|99.01.02.2001'],
    ['kecamatan salah eja', 'Kec. Cabangbungn', 'kecamatan|Kec. Cabangbungn|perlu-ditanya|ejaan-meragukan|99.01.02'],
    ['dua desa senama', 'Posyandu Desa Mekarjaya', 'desa|Desa Mekarjaya|perlu-ditanya|nama-kembar|99.01.02.2002 99.01.03.2001'],
    ['tanpa penanda', 'drainase sukamurni mampet', 'desa|sukamurni|perlu-ditanya|tanpa-penanda|99.01.01.2001'],
    ['nama desa sekaligus nama kecamatan', 'jalan rusak Sukakarya', 'desa|Sukakarya|perlu-ditanya|tanpa-penanda|99.01.01.2002 99.01.01'],
    ['kabupaten lain', 'Desa Sukamurni Kab. Seberang', 'desa|Desa Sukamurni|perlu-ditanya|kabupaten-lain|99.01.01.2001'],
    ['desa yang tidak ada', 'Jalan Desa Antahberantah', 'desa|Desa Antahberantah|perlu-ditanya|tidak-dikenal|'],
  ])('%s: %s', (_, teks, harap) => {
    expect(baca(teks)).toContain(harap)
  })

  test('wilayah pengguna, atau kecamatan yang ditulis, memastikan nama kembar; alasannya disebut', () => {
    expect(baca('Posyandu Desa Mekarjaya', { ...TANPA_KONTEKS, kodePengguna: '99.01.03' })).toContain(
      'desa|Desa Mekarjaya|pasti|wilayah-pengguna|99.01.03.2001',
    )
    expect(baca('Posyandu Desa Mekarjaya', { ...TANPA_KONTEKS, kodePengguna: '99.01.02.2001' })).toContain(
      'desa|Desa Mekarjaya|pasti|wilayah-pengguna|99.01.02.2002',
    )
    expect(baca('Posyandu Desa Mekarjaya', { ...TANPA_KONTEKS, kodePengguna: '99.01.01' })).toContain(
      'desa|Desa Mekarjaya|perlu-ditanya|nama-kembar|99.01.02.2002 99.01.03.2001',
    )
    expect(baca('Desa Mekarjaya Kec. Karangbahagia')).toContain('desa|Desa Mekarjaya|pasti|desa-dan-kecamatan|99.01.03.2001')
  })

  test('dua kecamatan Sukakarya di Indonesia: ditanyakan, kecuali kabupatennya disebut', () => {
    const kec = (teks: string) => kenaliTempat(nasional, teks).find((s) => s.jenis === 'kecamatan')
    expect(kec('Jalan Kec. Sukakarya')).toMatchObject({ kepastian: 'perlu-ditanya', alasan: 'nama-kembar', kode: ['11.72.01', '32.16.14'] })
    expect(kec('Jalan Kec. Sukakarya Kab. Bekasi')).toMatchObject({ kepastian: 'pasti', alasan: 'kabupaten-disebut', kode: ['32.16.14'] })
    expect(kec('Jalan Kec. Sukakarya, Kota Sabang')).toMatchObject({ kepastian: 'pasti', kode: ['11.72.01'] })
    expect(kec('Jalan Kec. Sukakarya, Kota Bekasi')).toMatchObject({ kepastian: 'perlu-ditanya' })
  })

  test('kata biasa tidak menjadi tempat', () => {
    expect(baca('jalan desa rusak, warga sudah sering minta')).toEqual([])
    expect(baca('pju')).toEqual([])
  })
})

test('apa pun teksnya: tidak gagal, sama bila diulang, letaknya tepat, dan yang pasti hanya satu', () => {
  const potongan = fc.oneof(
    fc.string(),
    fc.constantFrom('Desa ', 'Kec. ', 'Sukakarya', 'mekarjaya ', 'RT 03 ', 'kp ', 'Jl. ', ', ', '-6.1234, 107.1345', 'Kab. Seberang'),
  )
  fc.assert(
    fc.property(fc.array(potongan, { maxLength: 12 }), (bagian) => {
      const teks = bagian.join('')
      const sebutan = kenaliTempat(p, teks)
      expect(kenaliTempat(p, teks)).toEqual(sebutan)
      for (const s of sebutan) {
        expect(teks.slice(s.mulai, s.selesai)).toBe(s.teks)
        const calon = 'kode' in s ? s.kode : s.jenis === 'koordinat' ? s.titik : [s]
        expect(s.kepastian === 'pasti' ? calon.length : 1).toBe(1)
      }
    }),
  )
})
