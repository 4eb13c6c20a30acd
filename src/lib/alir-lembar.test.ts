import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { alirXlsx, bukaAlir, pilihLembar } from '#src/lib/alir-lembar.ts'

const BENTUK = { wajib: ['nama', 'jumlah'], nama: { nama: 'nama', jumlah: 'jumlah' } }

/** A ZIP of these entries as they come from elsewhere, with whatever is in them. */
function zip(isi: readonly (readonly [string, Buffer])[]): Buffer {
  const setempat: Buffer[] = []
  const pusat: Buffer[] = []
  let letak = 0
  for (const [nama, data] of isi) {
    const padat = deflateRawSync(data)
    const kepala = Buffer.alloc(30)
    kepala.writeUInt32LE(0x04034b50, 0)
    kepala.writeUInt16LE(8, 8)
    kepala.writeUInt32LE(padat.length, 18)
    kepala.writeUInt16LE(nama.length, 26)
    const daftar = Buffer.alloc(46)
    daftar.writeUInt32LE(0x02014b50, 0)
    daftar.writeUInt16LE(8, 10)
    daftar.writeUInt32LE(padat.length, 20)
    daftar.writeUInt16LE(nama.length, 28)
    daftar.writeUInt32LE(letak, 42)
    setempat.push(kepala, Buffer.from(nama), padat)
    pusat.push(daftar, Buffer.from(nama))
    letak += 30 + nama.length + padat.length
  }
  const ujung = Buffer.alloc(22)
  ujung.writeUInt32LE(0x06054b50, 0)
  ujung.writeUInt16LE(isi.length, 10)
  ujung.writeUInt32LE(letak, 16)
  return Buffer.concat([...setempat, ...pusat, ujung])
}

describe('lembar yang dialirkan', () => {
  it('makro, bom zip, arsip rusak dan XLS lama ditolak sebelum dibaca', async () => {
    expect(await bukaAlir(zip([['xl/vbaProject.bin', Buffer.from('x')]]))).toMatchObject({ ok: false, error: { jenis: 'tabel-bermakro' } })
    const nol = Buffer.alloc(64 * 1024 * 1024)
    const bom = zip(Array.from({ length: 7 }, (_, i) => [`xl/${i}.xml`, nol] as const))
    expect(bom.length).toBeLessThan(1024 * 1024)
    expect(await bukaAlir(bom)).toMatchObject({ ok: false, error: { jenis: 'tabel-terlalu-besar' } })
    expect(await bukaAlir(Buffer.from('PKxxxxxxxxxxxxxxxxxxxxxxxxxxxx'))).toMatchObject({ ok: false, error: { jenis: 'tabel-bukan-lembar' } })
    expect(await bukaAlir(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toMatchObject({ ok: false, error: { jenis: 'tabel-bukan-lembar' } })
  })

  it('lembar pertama yang berjudul kolom dipakai, dengan nama dan nomor barisnya; yang tersembunyi tidak', async () => {
    const isi = await writeXlsx({
      sheets: [
        {
          name: 'Rahasia',
          hidden: true,
          rows: [
            ['Nama', 'Jumlah'],
            ['x', 9],
          ],
        },
        { name: 'Petunjuk', rows: [['Isi lembar berikut']] },
        { name: 'Data & isi', rows: [['Judul'], [], ['Nama', 'Jumlah'], ['a', 1], [], ['b', 2]] },
      ],
    })
    const buku = await bukaAlir(Buffer.from(isi))
    const lembar = buku.ok ? pilihLembar(buku.value, BENTUK) : buku
    if (!lembar.ok) throw new Error(lembar.error.jenis)
    expect(lembar.value.nama).toBe('Data & isi')
    const baris = []
    for await (const b of lembar.value.baris()) baris.push([b.baris, b.sel.map((s) => s.teks)])
    expect(baris).toEqual([
      [4, ['a', '1']],
      [6, ['b', '2']],
    ])
  })

  it('yang tampak seperti rumus keluar dan kembali sebagai teks', async () => {
    const nakal = ["=cmd|' /C calc'!A0", '+1+1', '@SUM(A1)', '-2']
    const kolom = [
      { judul: 'Nama', jenis: 'teks' as const, lebar: 10 },
      { judul: 'Jumlah', jenis: 'angka' as const, lebar: 10 },
    ]
    const aliran = alirXlsx(
      { nama: 'Data', kolom },
      nakal.map((n, i) => [n, i + 10]),
    )
    const isi = Buffer.from(await new Response(aliran).arrayBuffer())
    const buku = await bukaAlir(isi)
    const lembar = buku.ok ? pilihLembar(buku.value, BENTUK) : buku
    if (!lembar.ok) throw new Error(lembar.error.jenis)
    const teks = []
    for await (const b of lembar.value.baris()) teks.push(b.sel[0])
    expect(teks).toEqual(nakal.map((n) => ({ teks: n, jenis: 'teks' })))
  })
})
