import { describe, expect, it } from 'vitest'
import { ISI_KOSONG } from './draf.ts'
import { saranTempat, siapkanSaran } from './saran-tempat.ts'

const DAFTAR = [
  { kode: '32.16.14', nama: 'Sukakarya' },
  { kode: '32.16.14.2001', nama: 'Sukamurni' },
  { kode: '32.16.14.2002', nama: 'Sukaindah' },
]
const kecamatan = siapkanSaran(DAFTAR, '32.16.14', true)
const ringkas = (teks: string, isi = ISI_KOSONG, bahan = kecamatan) => saranTempat(bahan, teks, isi).map((s) => [s.jenis, s.isi, s.tanya, s.dipakai])

describe('tempat dalam cerita masalah ditawarkan, tidak diisikan sendiri', () => {
  it('desa, RT/RW, tempat persis dan titik', () => {
    expect(ringkas('Got mampet di RT 03/RW 05 Desa Sukamurni depan SDN 02, -6.1234, 107.1345')).toEqual([
      ['rt-rw', 'RT 03 / RW 05', null, false],
      ['desa', 'Sukamurni', null, false],
      ['lokus', 'depan SDN 02', null, false],
      ['titik', '-6,1234 · 107,1345', null, false],
    ])
  })

  it('yang ragu disebut ragu', () => {
    expect(ringkas('jalan ds. sukamrni rusak')).toEqual([['desa', 'Sukamurni', 'ejaan-meragukan', false]])
    expect(ringkas('titiknya 107.1345, -6.1234')).toEqual([['titik', '-6,1234 · 107,1345', 'tertukar', false]])
  })

  it('ketukan pertama mengisi, ketukan kedua mengosongkan', () => {
    const [saran] = saranTempat(kecamatan, 'rt 3 rw 5', ISI_KOSONG)
    expect(saran?.ubah).toEqual({ rt: '03', rw: '05' })
    const [lagi] = saranTempat(kecamatan, 'rt 3 rw 5', { ...ISI_KOSONG, ...saran?.ubah })
    expect(lagi).toMatchObject({ dipakai: true, ubah: { rt: '', rw: '' } })
  })

  it('tempat persis ditambahkan pada yang sudah ditulis, dan dapat dilepas lagi', () => {
    const isi = { ...ISI_KOSONG, lokus: 'Gang Mawar' }
    const [saran] = saranTempat(kecamatan, 'depan SDN 02', isi)
    expect(saran?.ubah).toEqual({ lokus: 'Gang Mawar, depan SDN 02' })
    expect(saranTempat(kecamatan, 'depan SDN 02', { ...isi, ...saran?.ubah })[0]?.ubah).toEqual({ lokus: 'Gang Mawar' })
  })

  it('yang desanya tetap tidak ditawari desa, dan nomor yang tidak muat dibiarkan', () => {
    const desa = siapkanSaran(DAFTAR, '32.16.14.2001', false)
    expect(ringkas('Desa Sukaindah RT 03', ISI_KOSONG, desa)).toEqual([['rt-rw', 'RT 03', null, false]])
    expect(ringkas('RT 01, 03, 05 dan 09')).toEqual([])
    expect(ringkas('')).toEqual([])
  })
})
