import { describe, expect, it } from 'vitest'
import { bacaCsv, tulisCsv } from '#src/lib/csv.ts'

const baca = (teks: string | Buffer, ...wajib: string[]) => bacaCsv(Buffer.from(teks), wajib)

describe('CSV masuk', () => {
  it('koma dan titik koma, tanda BOM, kutip dan baris baru di dalam sel terbaca', () => {
    const koma = baca('\uFEFFBaris,Uraian\n1,"satu, ""dua""\ntiga"\n\n2,empat\n', 'baris', 'uraian')
    expect(koma).toMatchObject({
      ok: true,
      value: {
        kolom: ['baris', 'uraian'],
        baris: [
          { letak: 3, jumlahSel: 2, sel: { baris: '1', uraian: 'satu, "dua"\ntiga' } },
          { letak: 5, sel: { baris: '2', uraian: 'empat' } },
        ],
      },
    })
    expect(baca('baris;uraian\r\n1;satu, dua\r\n')).toMatchObject({ ok: true, value: { baris: [{ sel: { baris: '1', uraian: 'satu, dua' } }] } })
  })

  it('baris dengan sel kurang atau lebih tetap terbaca dan menyebut jumlah selnya', () => {
    expect(baca('a,b\n1\n1,2,3\n')).toMatchObject({ ok: true, value: { baris: [{ jumlahSel: 1 }, { jumlahSel: 3 }] } })
  })

  it.each([
    ['kosong', '', 'csv-kosong'],
    ['kutip yang tidak ditutup', 'a,b\n1,"2\n3,4\n', 'csv-rusak'],
    ['kolom wajib tidak ada', 'a,b\n1,2\n', 'csv-tanpa-kolom'],
    ['bita yang bukan UTF-8', Buffer.concat([Buffer.from('harga\n'), Buffer.of(0xe9)]), 'csv-bukan-teks'],
    ['bita nol', 'harga\n1\n\0\n', 'csv-bukan-teks'],
  ])('%s ditolak seluruhnya', (_, isi, jenis) => {
    expect(baca(isi, 'harga')).toMatchObject({ ok: false, error: { jenis } })
  })

  it('penolakan menyebut letaknya', () => {
    expect(baca('harga\n1\n\0\n', 'harga')).toMatchObject({ error: { letak: 3 } })
    expect(baca('a,b\n1,2\n', 'harga', 'b')).toMatchObject({ error: { kolom: 'harga', ada: 'a, b' } })
  })
})

describe('CSV keluar', () => {
  it('terbaca kembali sama, dan sel yang berupa rumus dijinakkan', () => {
    const teks = tulisCsv(
      ['a', 'b'],
      [
        ['satu, "dua"', 3],
        ['=1+1', null],
        ['-', '-2'],
      ],
    )
    expect(teks).toBe(`a,b\n"satu, ""dua""",3\n'=1+1,\n-,'-2\n`)
    expect(baca(teks)).toMatchObject({ value: { baris: [{ sel: { a: 'satu, "dua"', b: '3' } }, { sel: { a: "'=1+1", b: '' } }, {}] } })
  })
})
