import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saat } from '#src/lib/waktu.ts'
import { akarPohon, bandingkanBaris, type IsiEntri, kanonik, komitmen, sidikDaun, susunEntri, tambahDaun, TEPI_KOSONG } from '#src/modules/jejak/jejak.ts'

const garam = (): Buffer => Buffer.alloc(16, 7)

const isi: IsiEntri = {
  daerahId: '3216',
  entriId: 'e1',
  peristiwa: 'usulan-diajukan',
  objek: { jenis: 'pengajuan', id: 'p1' },
  pelaku: { penggunaId: 'u1', penugasanId: 't1', jabatan: 'Operator Desa Sukamurni' },
  waktu: saat('2024-01-25T02:00:00Z'),
  waktuNyata: saat('2026-11-22T10:00:00Z'),
  baris: [
    {
      tabel: 'usulan',
      kunci: 'u1',
      isi: { usulan_id: 'u1', judul: 'Selokan', pengusul_nama: 'Ibu Contoh', pengusul_kontak: null, created_at: '2026-11-22T10:00:00+00:00' },
    },
  ],
}

/** RFC 9162 §2.1.1 as it is written: recursion over the whole list, for comparison. */
function akarMenurutRfc(daun: readonly Buffer[]): Buffer {
  if (daun.length === 0) return createHash('sha256').digest()
  const [satu] = daun
  if (daun.length === 1 && satu !== undefined) return satu
  let k = 1
  while (k * 2 < daun.length) k *= 2
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(akarMenurutRfc(daun.slice(0, k)))
    .update(akarMenurutRfc(daun.slice(k)))
    .digest()
}

describe('entri jejak (kontrak 7)', () => {
  it('adalah bita kanonik RFC 8785: urutan kunci tidak berpengaruh', () => {
    expect(kanonik({ b: 1, a: [true, null, 'é'] }).toString()).toBe('{"a":[true,null,"é"],"b":1}')
    const acak = Object.fromEntries(Object.entries(isi).toReversed()) as unknown as IsiEntri
    expect(susunEntri(acak, garam).isi.equals(susunEntri(isi, garam).isi)).toBe(true)
  })

  it('bidang pribadi tampak hanya sebagai komitmen bergaram, nilainya disimpan terpisah', () => {
    const entri = susunEntri(isi, garam)
    expect(entri.isi.toString()).not.toContain('Ibu Contoh')
    expect(entri.isi.toString()).toContain(komitmen(garam(), 'Ibu Contoh'))
    expect(entri.pribadi).toEqual([{ jalur: 'usulan/u1/pengusul_nama', garam: garam(), nilai: 'Ibu Contoh' }])
  })

  it('menyimpan waktu daerah di samping waktu nyata', () => {
    expect(JSON.parse(susunEntri(isi, garam).isi.toString())).toMatchObject({ waktu: '2024-01-25T02:00:00.000Z', waktuNyata: '2026-11-22T10:00:00.000Z' })
  })

  it('baris yang disunting tangan berbeda dari citra terakhirnya, bidang pribadi pun', () => {
    const tercatat = JSON.parse(susunEntri(isi, garam).isi.toString()).baris[0].isi
    const pribadi = (): { jalur: string; garam: Buffer; nilai: string } => ({ jalur: '', garam: garam(), nilai: 'Ibu Contoh' })
    const baris = { ...isi.baris[0]?.isi, created_at: 'lain' }
    expect(bandingkanBaris(baris, tercatat, pribadi)).toEqual([])
    expect(bandingkanBaris({ ...baris, judul: 'Jembatan' }, tercatat, pribadi)).toEqual(['judul'])
    expect(bandingkanBaris({ ...baris, pengusul_nama: 'Orang Lain' }, tercatat, pribadi)).toEqual(['pengusul_nama'])
    expect(bandingkanBaris({ ...baris, pengusul_nama: null }, tercatat, () => null)).toEqual([])
  })
})

describe('pohon Merkle (RFC 9162)', () => {
  it('daun dan akar pohon kosong sesuai vektor yang dikenal', () => {
    expect(akarPohon(TEPI_KOSONG).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sidikDaun(Buffer.alloc(0)).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  })

  it('menambah daun demi daun memberi akar yang sama dengan rumus RFC, untuk setiap ukuran', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 }), (daftar) => {
        const daun = daftar.map((d) => sidikDaun(Buffer.from(d)))
        const tepi = daun.reduce(tambahDaun, TEPI_KOSONG)
        expect(akarPohon(tepi).equals(akarMenurutRfc(daun))).toBe(true)
      }),
    )
  })
})
