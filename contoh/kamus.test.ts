import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bacaLembarContoh, SelDaftar } from '#contoh/alat.ts'
import { bacaKamusLain } from '#contoh/kamus.ts'

const kamus = bacaKamusLain()
const perangkat = new Map(
  bacaLembarContoh('daerah/perangkat-daerah.csv', z.looseObject({ daerah_id: z.string(), kunci: z.string(), bidang_urusan: SelDaftar })).map((b) => [
    `${b.daerah_id}/${b.kunci}`,
    b.bidang_urusan,
  ]),
)
const satuan = new Set(bacaLembarContoh('../db/acuan/satuan.csv', z.looseObject({ kode: z.string() })).map((b) => b.kode))
const sub = new Set(
  bacaLembarContoh('../db/acuan/nomenklatur-1317.csv', z.looseObject({ kode: z.string(), tingkat: z.string() })).flatMap((b) =>
    b.tingkat === 'sub-kegiatan' ? [b.kode] : [],
  ),
)

describe.each(['6213', '1603', '1707', '1607'])('kamus pendek daerah %s', (daerahId) => {
  const butir = kamus.filter((b) => b.daerah_id === daerahId)
  const kecuali = (syarat: (b: (typeof butir)[number]) => boolean): string[] => butir.filter((b) => !syarat(b)).map((b) => b.kode)

  test('berisi dua puluh butir lebih untuk satu tahun jadwalnya, tanpa kode ganda', () => {
    expect(butir.length).toBeGreaterThan(20)
    expect(new Set(butir.map((b) => b.kode)).size).toBe(butir.length)
    const jadwal = bacaLembarContoh('daerah/jadwal.csv', z.looseObject({ daerah_id: z.string(), tahun: z.coerce.number() }))
    expect(new Set(butir.map((b) => b.tahun))).toEqual(new Set(jadwal.filter((j) => j.daerah_id === daerahId).map((j) => j.tahun)))
  })

  test('satuan, bidang urusan dan sub kegiatannya ada', () => {
    expect(kecuali((b) => satuan.has(b.satuan))).toEqual([])
    expect(kecuali((b) => perangkat.get(`${daerahId}/${b.perangkat}`)?.includes(b.bidang_urusan) === true)).toEqual([])
    expect(kecuali((b) => b.larangan !== null || (b.sub_kegiatan?.startsWith(`${b.bidang_urusan}.`) === true && sub.has(b.sub_kegiatan)))).toEqual([])
  })

  test('berharga dan menyebut asalnya, atau dilarang dengan dasar dan bukan dengan nama provinsi lain', () => {
    expect(kecuali((b) => (b.larangan === null ? b.harga !== null && b.sumber_harga !== null : b.larangan_dasar !== null))).toEqual([])
    expect(kecuali((b) => b.larangan?.includes('Jawa Barat') !== true)).toEqual([])
  })
})
