import { beforeAll, describe, expect, it } from 'vitest'
import { cacat, isDipakai, listBerkas, listJenisPenolakan, listKodeBerkata, listKatalog, listUcapan } from './kata.ts'
import type { Katalog } from './kata.ts'

let katalog: Katalog[]

beforeAll(async () => {
  katalog = await listKatalog()
})

describe('kata-kata untuk orang', () => {
  it('setiap kunci berisi dalam kedua bahasa dan mengisi data yang sama', () => {
    const ucapan = katalog.flatMap((k) => listUcapan(k.berkas, '', k.ekspor))
    expect(ucapan.length).toBeGreaterThan(0)
    expect(ucapan.map(cacat).filter((c) => c !== null)).toEqual([])
  })

  it('setiap kunci dipakai di luar katalognya', () => {
    const sumber = listBerkas('src', 'web/src', 'contoh')
      .filter((f) => !f.nama.endsWith('.kata.ts'))
      .map((f) => f.teks)
      .join('\n')
    const sisa = katalog.flatMap((k) =>
      Object.values(k.ekspor).flatMap((isi) =>
        listUcapan(k.berkas, '', isi)
          .filter((u) => !isDipakai(u.kunci, sumber))
          .map((u) => `${u.tempat}: ${u.kunci}`),
      ),
    )
    expect(sisa).toEqual([])
  })

  it('setiap penolakan mempunyai kata', () => {
    const berkata = new Set(katalog.flatMap((k) => Object.values(k.ekspor).flatMap(listKodeBerkata)))
    const jenis = listBerkas('src').flatMap((f) => listJenisPenolakan(f.teks).map((j) => [f.nama, j] as const))
    expect(jenis.length).toBeGreaterThan(10)
    expect(jenis.filter(([, j]) => !berkata.has(j)).map(([nama, j]) => `${nama}: ${j}`)).toEqual([])
  })
})

describe('pemeriksaan kata dapat gagal', () => {
  const ucapan = listUcapan('a.kata.ts', '', {
    a: { id: 'Satu {{n}}', en: 'One' },
    b: { id: { c: 'Dua' }, en: {} },
    d: { status: 404, id: { pesan: ' ' }, en: { pesan: 'x' } },
  })

  it('kata yang kurang, kosong, atau berbeda isi dilaporkan', () => {
    expect(ucapan.map(cacat)).toEqual([
      'a.kata.ts: a mengisi data yang berbeda dalam kedua bahasa',
      'a.kata.ts: b.c tanpa kata Inggris',
      'a.kata.ts: d.pesan tanpa kata Indonesia',
    ])
  })

  it('kunci yang tidak disebut di mana pun dilaporkan', () => {
    expect(isDipakai('antrean.judul', "t('antrean.judul')")).toBe(true)
    expect(isDipakai('antrean.kolom.nomor', 't(`antrean.kolom.${k}`)')).toBe(true)
    expect(isDipakai('pagu-terlampaui.pesan', "refuse({ jenis: 'pagu-terlampaui' })")).toBe(true)
    expect(isDipakai('judul', 'kata.judul')).toBe(true)
    expect(isDipakai('antrean.judul', "t('antrean.jumlah')")).toBe(false)
    expect(isDipakai('pagu-kurang.pesan', "refuse({ jenis: 'pagu-terlampaui' }).pesan")).toBe(false)
  })

  it('penolakan ditemukan di tipe maupun di tempat ia dibuat', () => {
    const teks =
      "export type PenolakanX =\n  | { readonly jenis: 'satu'; readonly n: number }\n  | { readonly jenis: 'dua' | 'tiga' }\n\nconst x = refuse({ jenis: 'empat' })\n"
    expect(listJenisPenolakan(teks)).toEqual(['empat', 'satu', 'dua', 'tiga'])
  })
})
