import { describe, expect, test } from 'vitest'
import { bacaPendahulu, type BarisTujuan, pasanganEdisi, petakanEdisi } from '#src/modules/nomenklatur/peta.ts'

const baris = (kode: string, nama: string, sebelumnya: readonly [string, string | null] | null = null): BarisTujuan => ({
  kode,
  nama,
  tingkat: 'sub-kegiatan',
  kodeSebelumnya: sebelumnya?.[0] ?? null,
  namaSebelumnya: sebelumnya?.[1] ?? null,
})
const satu = (asal: BarisTujuan, ...tujuan: BarisTujuan[]) => petakanEdisi([asal], tujuan).map((p) => [p.jenis, p.kodeTujuan])

describe('padanan kode antar-edisi', () => {
  const jalan = baris('1.03.10.2.01.0032', 'Pembangunan Jalan')

  test('kode dan nama sama: pasti; huruf besar dan tanda baca tidak dihitung', () => {
    expect(satu(jalan, baris('1.03.10.2.01.0032', 'PEMBANGUNAN  jalan.'))).toEqual([['kode-dan-nama', '1.03.10.2.01.0032']])
  })

  test('nomor yang sama dengan nama lain bukan padanan', () => {
    expect(satu(jalan, baris('1.03.10.2.01.0032', 'Pemeliharaan Jembatan'))).toEqual([['tanpa-padanan', null]])
  })

  test('pendahulu yang tercatat dipakai bila kode dan namanya cocok; satu kode dapat mekar menjadi dua', () => {
    const penerus = [baris('1.03.10.2.01.0060', 'B', [jalan.kode, 'Pembangunan Jalan']), baris('1.03.10.2.01.0059', 'A', [jalan.kode, null])]
    expect(satu(jalan, ...penerus)).toEqual([
      ['pendahulu', '1.03.10.2.01.0059'],
      ['pendahulu', '1.03.10.2.01.0060'],
    ])
    expect(satu(jalan, baris('1.03.10.2.01.0060', 'B', [jalan.kode, 'Nama yang lain']))).toEqual([['tanpa-padanan', null]])
  })

  test('nama saja hanya usul: yang sekegiatan lebih dulu, yang sudah meneruskan kode lain paling akhir', () => {
    const lain = baris('1.04.02.2.01.0001', 'Pembangunan Jalan')
    const dekat = baris('1.03.10.2.01.0053', 'Pembangunan Jalan')
    expect(petakanEdisi([jalan, lain], [lain, dekat]).filter((p) => p.kodeAsal === jalan.kode)).toEqual([
      { kodeAsal: jalan.kode, urutan: 1, jenis: 'nama-saja', kodeTujuan: dekat.kode },
      { kodeAsal: jalan.kode, urutan: 2, jenis: 'nama-saja', kodeTujuan: lain.kode },
    ])
  })

  test('usul dengan kewenangan lain (Papua, provinsi) disebut sesudah yang sekewenangan', () => {
    const papua = baris('1.03.10.3.01.0001', 'Pembangunan Jalan')
    const sama = baris('1.04.02.2.01.0001', 'Pembangunan Jalan')
    expect(satu(jalan, papua, sama).map(([, kode]) => kode)).toEqual([sama.kode, papua.kode])
  })

  test('nama yang sama pada tingkat lain bukan usul', () => {
    expect(satu(jalan, { ...baris('1.03.10.2.02', 'Pembangunan Jalan'), tingkat: 'kegiatan' })).toEqual([['tanpa-padanan', null]])
  })

  test('setiap kode asal muncul, juga yang tanpa padanan', () => {
    expect(satu(jalan)).toEqual([['tanpa-padanan', null]])
  })
})

describe('pendahulu yang ditulis bersama namanya', () => {
  test.each([
    ['1.02.02.1.02.0013 Pengelolaan Pelayanan', { kode: '1.02.02.1.02.0013', nama: 'Pengelolaan Pelayanan' }],
    ['2.08.03.2.02.0003 &layanan kesehatan&', { kode: '2.08.03.2.02.0003', nama: 'layanan kesehatan' }],
    ['1.02.02.1.02.0013', { kode: '1.02.02.1.02.0013', nama: null }],
    ['Pengelolaan Pelayanan', null],
    ['1.10 Rusak', null],
  ])('"%s"', (teks, hasil) => {
    expect(bacaPendahulu(teks)).toEqual(hasil)
  })
})

test('edisi dipasangkan dengan yang berikutnya, provinsi terpisah dari kabupaten/kota', () => {
  const edisi = [
    { edisi: '2027', tahunDari: 2027 },
    { edisi: '2027-provinsi', tahunDari: 2027 },
    { edisi: '1317', tahunDari: 2024 },
    { edisi: '5889', tahunDari: 2022 },
  ]
  expect(pasanganEdisi(edisi)).toEqual([
    ['5889', '1317'],
    ['1317', '2027'],
  ])
})
