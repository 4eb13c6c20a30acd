import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { bacaTabel } from '#src/lib/baca-tabel.ts'
import { periksaZip } from '#src/lib/periksa-zip.ts'
import { alamatSel, kunciKepala, namaiTabel, type Tabel } from '#src/lib/tabel.ts'
import { tulisXlsx } from '#src/lib/tulis-xlsx.ts'

const BENTUK = {
  wajib: ['nama'],
  nama: { nama_usulan: 'nama', kode: 'kode', harga: 'harga', volume_minimal: 'min', volume_maksimal: 'maks', keterangan: 'keterangan' },
}

async function lembar(buku: Parameters<typeof writeXlsx>[0]): Promise<Tabel> {
  const hasil = await bacaTabel(Buffer.from(await writeXlsx(buku)))
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  const [satu] = hasil.value
  if (satu === undefined) throw new Error('tanpa lembar')
  return satu
}

describe('lembar sebagaimana kantor membuatnya', () => {
  it('judul di atas kepala, kepala bertingkat dengan sel gabungan, nomor kolom dan kolom kosong dibaca tanpa ditata ulang', async () => {
    const t = await lembar({
      sheets: [
        {
          name: 'Kamus',
          rows: [
            ['KAMUS USULAN KABUPATEN', null, null, null, null],
            [null, null, null, null, null],
            ['Kode', 'Nama Usulan', null, 'Volume', null],
            [null, null, null, 'Minimal', 'Maksimal'],
            ['1', '2', '', '3', '4'],
            ['A-1', 'Drainase', null, 10, 500],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
            { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
            { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
            { startRow: 2, startCol: 3, endRow: 2, endCol: 4 },
          ],
        },
      ],
    })
    const hasil = namaiTabel(t, BENTUK)
    expect(hasil).toMatchObject({ ok: true, value: { kepala: 4, kolom: ['kode', 'nama', 'min', 'maks'], kolomAsing: [] } })
    if (!hasil.ok) return
    expect(hasil.value.daftar).toHaveLength(1)
    expect(hasil.value.daftar[0]).toMatchObject({ baris: 6, sel: { nama: { teks: 'Drainase' }, min: { teks: '10', jenis: 'angka' } }, alamat: { maks: 'E6' } })
  })

  it('nama yang digabung ke bawah berlaku bagi setiap barisnya', async () => {
    const t = await lembar({
      sheets: [
        {
          name: 'Pati',
          rows: [
            ['Nama Usulan', 'Keterangan'],
            ['Talud sungai', 'tinggi 2 m'],
            [null, 'tinggi 3 m'],
          ],
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        },
      ],
    })
    const hasil = namaiTabel(t, BENTUK)
    expect(hasil.ok && hasil.value.daftar.map((b) => [b.sel['nama']?.teks, b.sel['keterangan']?.teks])).toEqual([
      ['Talud sungai', 'tinggi 2 m'],
      ['Talud sungai', 'tinggi 3 m'],
    ])
  })

  it('kode 1.10 yang tersimpan sebagai angka dikenali sebagai angka, yang tersimpan sebagai teks tetap 1.10', async () => {
    const t = await lembar({
      sheets: [
        {
          name: 'K',
          rows: [
            ['Kode', 'Nama Usulan'],
            [1.1, 'a'],
            ['1.10', 'b'],
            [new Date('2024-01-03'), 'c'],
          ],
        },
      ],
    })
    expect(t.baris.slice(1).map((b) => b[0])).toEqual([
      { teks: '1.1', jenis: 'angka' },
      { teks: '1.10', jenis: 'teks' },
      { teks: '2024-01-03', jenis: 'tanggal' },
    ])
  })

  it('kolom wajib yang tidak ada disebut bersama yang terbaca; kolom kembar disebut selnya', async () => {
    const tanpa = await lembar({
      sheets: [
        {
          name: 'K',
          rows: [
            ['Kode', 'Judul'],
            ['1', 'x'],
          ],
        },
      ],
    })
    expect(namaiTabel(tanpa, BENTUK)).toEqual({ ok: false, error: { jenis: 'tabel-tanpa-kolom', kolom: 'nama', ada: 'kode, judul' } })
    const kembar = await lembar({
      sheets: [
        {
          name: 'K',
          rows: [
            ['Nama Usulan', 'Kode', 'Kode'],
            ['x', '1', '2'],
          ],
        },
      ],
    })
    expect(namaiTabel(kembar, BENTUK)).toMatchObject({ ok: false, error: { jenis: 'tabel-kolom-ganda', kolom: 'kode', sel: 'C1' } })
  })

  it('CSV dengan titik koma dan huruf Windows lama terbaca; yang bukan lembar ditolak, tidak melempar', async () => {
    const csv = await bacaTabel(Buffer.from('Kode;Nama Usulan\nA;Jembatan 4,8\xb2\n', 'latin1'))
    expect(csv.ok && csv.value[0]?.baris[1]?.[1]?.teks).toBe('Jembatan 4,8²')
    for (const isi of [
      Buffer.from('PK\u0003\u0004rusak'),
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      Buffer.from([0, 1, 2, 3]),
      Buffer.alloc(11 * 1024 * 1024),
    ]) {
      const hasil = await bacaTabel(isi)
      expect(hasil.ok).toBe(false)
    }
  })

  it('berkas acak tidak pernah melempar', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bita, zip) => {
        const hasil = await bacaTabel(Buffer.concat([Buffer.from(zip ? 'PK\u0003\u0004' : ''), Buffer.from(bita)]))
        expect(typeof hasil.ok).toBe('boolean')
      }),
    )
  })

  it('buku bermakro ditolak', async () => {
    const isi = Buffer.from(await writeXlsx({ sheets: [{ name: 'K', rows: [['a']] }], vbaProject: new Uint8Array([1, 2, 3]) }))
    expect(await bacaTabel(isi)).toEqual({ ok: false, error: { jenis: 'tabel-bermakro' } })
  })

  it('bom zip ditolak menurut isinya yang sebenarnya, bukan menurut ukuran yang dinyatakannya', () => {
    const padat = deflateRawSync(Buffer.alloc(130 * 1024 * 1024))
    const nama = Buffer.from('xl/worksheets/sheet1.xml')
    const setempat = Buffer.alloc(30)
    setempat.writeUInt32LE(0x04034b50, 0)
    setempat.writeUInt16LE(nama.length, 26)
    const pusat = Buffer.alloc(46)
    pusat.writeUInt32LE(0x02014b50, 0)
    pusat.writeUInt16LE(8, 10)
    pusat.writeUInt32LE(padat.length, 20)
    pusat.writeUInt32LE(100, 24)
    pusat.writeUInt16LE(nama.length, 28)
    const ujung = Buffer.alloc(22)
    ujung.writeUInt32LE(0x06054b50, 0)
    ujung.writeUInt16LE(1, 10)
    ujung.writeUInt32LE(30 + nama.length + padat.length, 16)
    expect(periksaZip(Buffer.concat([setempat, nama, padat, pusat, nama, ujung]))).toBe('terlalu-besar')
  })

  it('yang ditulis adalah teks: rumus tidak dijalankan, 1.10 tetap 1.10, uang tetap angka, kepala dibekukan', async () => {
    const isi = await tulisXlsx(
      [
        {
          nama: 'Kamus',
          kolom: [
            { judul: 'Kode', jenis: 'teks', lebar: 10 },
            { judul: 'Harga', jenis: 'uang', lebar: 14 },
          ],
          baris: [
            ['1.10', 1_250_000],
            ['=1+1', null],
          ],
        },
      ],
      ['Petunjuk isi'],
    )
    const buku = await readXlsx(new Uint8Array(isi), { readStyles: true })
    expect(buku.sheets.map((s) => s.name)).toEqual(['Kamus', 'Petunjuk'])
    expect(buku.sheets[0]?.rows).toEqual([
      ['Kode', 'Harga'],
      ['1.10', 1_250_000],
      ['=1+1', null],
    ])
    expect(buku.sheets[0]?.cells?.get('2,0')).toMatchObject({ type: 'string', style: { numFmt: '@' } })
    expect(buku.sheets[0]?.cells?.get('2,0')?.formula).toBeUndefined()
    expect(buku.sheets[0]?.freezePane).toMatchObject({ rows: 1 })
  })

  it('alamat sel dan kunci kepala', () => {
    expect([alamatSel(0, 0), alamatSel(6, 25), alamatSel(0, 26), alamatSel(9, 702)]).toEqual(['A1', 'Z7', 'AA1', 'AAA10'])
    expect(kunciKepala(' Harga  Satuan (Rp) ')).toBe('harga_satuan')
  })
})
