// Measures region recognition on the labelled and unlabelled titles of ../shared/data, where that folder is there.
// Usage: node bench/pengenal-wilayah.ts [--rinci] [--seluruh]
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { kenaliWilayah } from '#src/modules/wilayah/pengenal-wilayah.ts'
import { siapkanPengenal, type Pengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'
import { bacaSumberWilayah, saringKabupaten } from '#src/modules/wilayah/sumber-wilayah.service.ts'
import { isDesa, kabupatenDari, kecamatanDari, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

const DATA = path.resolve(import.meta.dirname, '../../shared/data')
const rinci = process.argv.includes('--rinci')

function bacaCsv<S extends z.ZodType>(baris: S, berkas: string): z.output<S>[] {
  return z.array(baris).parse(parse(readFileSync(berkas), { columns: true }))
}

function pengenalKabupaten(kode: string): Pengenal {
  const semua = bacaSumberWilayah()
  return siapkanPengenal(saringKabupaten(semua, [kode]), namaKabupaten(semua))
}

function namaKabupaten(semua: readonly Wilayah[]): string[] {
  return semua.filter((w) => w.tingkat === 'kabupaten' || w.tingkat === 'kota').map((w) => w.nama)
}

function persen(a: number, b: number): string {
  return `${a}/${b} = ${((100 * a) / b).toFixed(1)} %`
}

function ukurBandung(): void {
  const berkas = path.join(DATA, 'usulan/lokasi_bandung_2025_dev.csv')
  if (!existsSync(berkas)) {
    console.log(`DILEWATI: ${berkas} tidak ada`)
    return
  }
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
  if (!existsSync(berkas)) {
    console.log(`DILEWATI: ${berkas} tidak ada`)
    return
  }
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

/** Reproducible slips: one letter lost, added, changed or swapped with its neighbour. */
function salahKetik(nama: string, acak: () => number): string {
  const i = 1 + Math.floor(acak() * (nama.length - 1))
  const huruf = String.fromCodePoint(97 + Math.floor(acak() * 26))
  const cara = [nama.slice(0, i) + nama.slice(i + 1), nama.slice(0, i) + huruf + nama.slice(i), nama.slice(0, i) + huruf + nama.slice(i + 1)]
  return (
    cara[Math.floor(acak() * 4)] ??
    nama.slice(0, i) +
      nama
        .slice(i, i + 2)
        .split('')
        .toReversed()
        .join('') +
      nama.slice(i + 2)
  )
}

/** Invented titles for every village of every tenth kabupaten. */
function ukurSeluruh(): void {
  let benih = 1
  const acak = (): number => {
    benih = (benih * 1_103_515_245 + 12_345) % 2_147_483_648
    return benih / 2_147_483_648
  }
  const semua = bacaSumberWilayah()
  const nama = new Map(semua.map((w) => [w.kode, w.nama]))
  const kabupaten = semua.filter((w) => w.tingkat === 'kabupaten' || w.tingkat === 'kota').filter((_, i) => i % 10 === 2)
  const hitung = new Map<string, { benar: number; salah: number; tanya: number }>()
  for (const k of kabupaten) {
    const daftar = semua.filter((w) => kabupatenDari(w.kode) === k.kode)
    const p = siapkanPengenal(daftar, namaKabupaten(semua))
    for (const d of daftar.filter((w) => isDesa(w.kode))) {
      const desa = `${d.tingkat === 'kelurahan' ? 'Kel.' : 'Desa'} `
      const kec = nama.get(kecamatanDari(d.kode) ?? '') ?? ''
      const judul = {
        'dengan kecamatan': `Pembangunan Jalan ${desa}${d.nama} Kec. ${kec}`,
        'tanpa kecamatan': `Rehab Posyandu RT 02 RW 01 ${desa}${d.nama}`,
        'huruf besar tanpa spasi': `DRAINASE ${desa}${d.nama.replaceAll(' ', '')} KEC.${kec.replaceAll(' ', '')}`.toUpperCase(),
        'salah ketik desa': `Pembangunan Jalan ${desa}${salahKetik(d.nama, acak)} Kec. ${kec}`,
        'salah ketik kecamatan': `Pembangunan Jalan ${desa}${d.nama} Kec. ${salahKetik(kec, acak)}`,
      }
      for (const [jenis, teks] of Object.entries(judul)) {
        const h = kenaliWilayah(p, teks)
        const n = hitung.get(jenis) ?? { benar: 0, salah: 0, tanya: 0 }
        n[h.hasil !== 'dikenali' ? 'tanya' : h.kode === d.kode ? 'benar' : 'salah'] += 1
        hitung.set(jenis, n)
      }
    }
  }
  for (const [jenis, n] of hitung) {
    const jumlah = n.benar + n.salah + n.tanya
    console.log(`Seluruh, ${jenis}: benar ${persen(n.benar, jumlah)}; salah ${persen(n.salah, jumlah)}`)
  }
}

ukurBandung()
ukurPasangkayu()
if (process.argv.includes('--seluruh')) ukurSeluruh()
