// Measures region recognition on the labelled and unlabelled titles of ../shared/data, where that folder is there.
// Usage: node bench/pengenal-wilayah.ts [--rinci]
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { kenaliWilayah } from '#src/modules/wilayah/pengenal-wilayah.ts'
import { siapkanPengenal, type Pengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'
import { tingkatWilayah, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

const DATA = path.resolve(import.meta.dirname, '../../shared/data')
const rinci = process.argv.includes('--rinci')

const Area = z.object({ code: z.string(), name: z.string() })

function bacaCsv<S extends z.ZodType>(baris: S, berkas: string): z.output<S>[] {
  return z.array(baris).parse(parse(readFileSync(berkas), { columns: true }))
}

function pengenalKabupaten(kode: string): Pengenal {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('idn-area-data')), '../data')
  const daftar: Pick<Wilayah, 'kode' | 'nama' | 'tingkat'>[] = []
  for (const berkas of ['regencies.csv', 'districts.csv', 'villages.csv']) {
    for (const a of bacaCsv(Area, path.join(folder, berkas))) {
      const tingkat = a.code.startsWith(kode) ? tingkatWilayah(a.code) : null
      if (tingkat !== null) daftar.push({ kode: a.code, nama: a.name, tingkat })
    }
  }
  return siapkanPengenal(daftar)
}

function persen(a: number, b: number): string {
  return `${a}/${b} = ${((100 * a) / b).toFixed(1)} %`
}

function ukurBandung(): void {
  const berkas = path.join(DATA, 'usulan/lokasi_bandung_2025_dev.csv')
  if (!existsSync(berkas)) return void console.log(`DILEWATI: ${berkas} tidak ada`)
  const p = pengenalKabupaten('32.04')
  const baris = bacaCsv(z.object({ nama_paket: z.string(), kode_kecamatan: z.string(), kode_desa: z.string() }), berkas)
  let benar = 0
  let dikenali = 0
  let diketahui = 0
  let dikenaliTanpaKunci = 0
  for (const b of baris) {
    const h = kenaliWilayah(p, b.nama_paket)
    if (b.kode_desa === '') {
      dikenaliTanpaKunci += h.hasil === 'dikenali' ? 1 : 0
      if (rinci && h.hasil !== 'hanya-kecamatan') console.log('  tanpa kunci |', b.nama_paket, '|', JSON.stringify(h))
      continue
    }
    diketahui += 1
    if (h.hasil === 'dikenali') {
      dikenali += 1
      benar += h.kode === b.kode_desa ? 1 : 0
    }
    if (rinci && !(h.hasil === 'dikenali' && h.kode === b.kode_desa)) console.log('  beda |', b.nama_paket, '|', b.kode_desa, '|', JSON.stringify(h))
  }
  console.log(
    `Bandung: ketepatan ${persen(benar, dikenali)}; jangkauan ${persen(benar, diketahui)}; pada ${baris.length - diketahui} baris tanpa kunci desa dikenali ${dikenaliTanpaKunci}`,
  )
}

function ukurPasangkayu(): void {
  const berkas = path.join(DATA, 'usulan/pekerjaan_pasangkayu_2024_dev.csv')
  if (!existsSync(berkas)) return void console.log(`DILEWATI: ${berkas} tidak ada`)
  const p = pengenalKabupaten('76.01')
  const hitung = new Map<string, number>()
  for (const b of bacaCsv(z.object({ baris: z.string(), uraian: z.string() }), berkas)) {
    const h = kenaliWilayah(p, b.uraian)
    const kunci = h.hasil === 'dikenali' ? `dikenali (${h.cara})` : h.hasil === 'ambigu' ? `ambigu (${h.sebab})` : h.hasil
    hitung.set(kunci, (hitung.get(kunci) ?? 0) + 1)
    if (rinci) console.log(' ', b.baris, '|', b.uraian, '|', JSON.stringify(h))
  }
  console.log('Pasangkayu:', [...hitung].map(([k, n]) => `${k} ${n}`).join('; '))
}

ukurBandung()
ukurPasangkayu()
