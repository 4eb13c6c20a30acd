import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bacaSumberWilayah } from '#src/modules/wilayah/sumber-wilayah.service.ts'
import { siapkanPengenal, type Pengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'
import { kenaliTempat } from '#src/modules/wilayah/pengenal-tempat.ts'
import { kenaliWilayah } from '#src/modules/wilayah/pengenal-wilayah.ts'
import { isDesa, jalurKode, kabupatenDari, kecamatanDari, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

const DATA = path.resolve(import.meta.dirname, '../../../../shared/data/usulan')
const semua = bacaSumberWilayah()

function kabupaten(kode: string): { pengenal: Pengenal; daftar: Wilayah[]; nama: (kode: string | null) => string } {
  const daftar = semua.filter((w) => kabupatenDari(w.kode) === kode)
  const nama = new Map(daftar.map((w) => [w.kode, w.nama]))
  return { pengenal: siapkanPengenal(daftar), daftar, nama: (k) => nama.get(k ?? '') ?? '' }
}

function bacaUji<S extends z.ZodType>(baris: S, berkas: string): z.output<S>[] {
  return z.array(baris).parse(parse(readFileSync(path.join(DATA, berkas)), { columns: true }))
}

describe('pada nama desa sungguhan', () => {
  test.each(['32.16', '62.13', '16.03', '17.07', '16.07', '76.01', '13.02'])(
    'setiap desa %s dikenali bila kecamatannya ditulis, dan tidak pernah menjadi desa lain',
    (kode) => {
      const { pengenal, daftar, nama } = kabupaten(kode)
      for (const d of daftar.filter((w) => isDesa(w.kode))) {
        const kecamatan = nama(kecamatanDari(d.kode))
        for (const teks of [
          `Rehab jalan ${d.tingkat === 'kelurahan' ? 'Kel.' : 'Desa'} ${d.nama} Kec. ${kecamatan}`,
          `DRAINASE DESA ${d.nama.toUpperCase()} KEC.${kecamatan.replaceAll(' ', '').toUpperCase()}`,
        ]) {
          expect([teks, kenaliWilayah(pengenal, teks)]).toMatchObject([teks, { hasil: 'dikenali', kode: d.kode }])
        }
        const tanpa = kenaliWilayah(pengenal, `Rehab jalan Desa ${d.nama}`)
        expect(tanpa.hasil === 'dikenali' ? tanpa.kode : d.kode).toBe(d.kode)
      }
    },
  )

  test('desa yang ditulis dengan kecamatan lain tidak pernah dikenali sebagai desa di luar kecamatan itu', () => {
    const { pengenal, daftar } = kabupaten('32.16')
    const kecamatan = daftar.filter((w) => jalurKode(w.kode).length === 3)
    const salah = daftar
      .filter((w) => isDesa(w.kode))
      .map((d, i) => ({ d, lain: kecamatan[(i * 7) % kecamatan.length] }))
      .filter(({ d, lain }) => {
        const h = kenaliWilayah(pengenal, `Jalan Desa ${d.nama} Kec. ${lain?.nama ?? ''}`)
        return h.hasil === 'dikenali' && kecamatanDari(h.kode) !== lain?.kode
      })
    expect(salah).toEqual([])
  })
})

const bandung = 'lokasi_bandung_2025_dev.csv'
test.skipIf(!existsSync(path.join(DATA, bandung)))('pada judul pekerjaan Kab. Bandung ketepatan ≥ 0,98 dan jangkauan ≥ 0,95', () => {
  const { pengenal } = kabupaten('32.04')
  const baris = bacaUji(z.object({ nama_paket: z.string(), kode_desa: z.string() }), bandung).filter((b) => b.kode_desa !== '')
  const hasil = baris.map((b) => ({ kunci: b.kode_desa, h: kenaliWilayah(pengenal, b.nama_paket) }))
  const dikenali = hasil.filter((r) => r.h.hasil === 'dikenali')
  const benar = dikenali.filter((r) => r.h.hasil === 'dikenali' && r.h.kode === r.kunci)
  expect(benar.length / dikenali.length).toBeGreaterThanOrEqual(0.98)
  expect(benar.length / baris.length).toBeGreaterThanOrEqual(0.95)
})

test.skipIf(!existsSync(path.join(DATA, bandung)))(
  'tempat yang dinyatakan pasti dalam judul Kab. Bandung tidak pernah desa lain, dan yang ditanyakan memuat yang benar',
  () => {
    const { pengenal } = kabupaten('32.04')
    const baris = bacaUji(z.object({ nama_paket: z.string(), kode_desa: z.string() }), bandung).filter((b) => b.kode_desa !== '')
    const hasil = baris.map((b) => {
      const desa = kenaliTempat(pengenal, b.nama_paket).flatMap((s) => (s.jenis === 'desa' ? [s] : []))
      const pasti = [...new Set(desa.flatMap((s) => (s.kepastian === 'pasti' ? s.kode : [])))]
      return { judul: b.nama_paket, kunci: b.kode_desa, pasti, calon: desa.flatMap((s) => s.kode) }
    })
    expect(hasil.filter((h) => h.pasti.length === 1 && h.pasti[0] !== h.kunci)).toEqual([])
    expect(hasil.filter((h) => !h.calon.includes(h.kunci))).toEqual([])
    const tepat = hasil.filter((h) => h.pasti.length === 1 && h.pasti[0] === h.kunci)
    expect(tepat.length / baris.length).toBeGreaterThanOrEqual(0.95)
  },
)

const pasangkayu = 'pekerjaan_pasangkayu_2024_dev.csv'
test.skipIf(!existsSync(path.join(DATA, pasangkayu)))('pada 287 pekerjaan Kab. Pasangkayu sedikitnya 220 desa dikenali, sisanya ditanyakan', () => {
  const { pengenal } = kabupaten('76.01')
  const hasil = bacaUji(z.object({ uraian: z.string() }), pasangkayu).map((b) => kenaliWilayah(pengenal, b.uraian).hasil)
  expect(hasil).toHaveLength(287)
  expect(hasil.filter((h) => h === 'dikenali').length).toBeGreaterThanOrEqual(220)
})
