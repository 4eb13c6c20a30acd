import { createRequire } from 'node:module'
import path from 'node:path'
import { bacaBerkas, sidikBita } from '#src/modules/acuan/berkas-acuan.service.ts'
import { BarisSumberWilayah } from '#src/modules/wilayah/wilayah.schema.ts'
import { ejaNama, indukWilayah, isKodeWilayah, jalurKode, tingkatWilayah, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

/** The edition of the region codes in the package, named as the law is cited. */
export const EDISI_WILAYAH = 'Kepmendagri 300.2.2-2430/2025'

const BERKAS = ['provinces.csv', 'regencies.csv', 'districts.csv', 'villages.csv'] as const

/** All regions of the edition, parents before children. The files of `idn-area-data` (data: ODbL 1.0) are read unmodified. */
export function bacaSumberBersidik(): { readonly sidik: string; readonly daftar: Wilayah[] } {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('idn-area-data')), '../data')
  const isi = BERKAS.map((berkas) => bacaBerkas(path.join(folder, berkas), BarisSumberWilayah))
  const [salah] = isi.flatMap((b) => b.ditolak)
  if (salah !== undefined) throw new Error(`${salah.berkas} baris ${salah.baris}: ${salah.pesan}`)
  return {
    sidik: sidikBita(...isi.map((b) => b.sidik)),
    daftar: isi.flatMap(({ berkas, daftar }) => daftar.map((b) => wilayahDari(b.isi.code, b.isi.name, berkas))),
  }
}

export function bacaSumberWilayah(): Wilayah[] {
  return bacaSumberBersidik().daftar
}

function wilayahDari(kode: string, nama: string, berkas: string): Wilayah {
  const tingkat = tingkatWilayah(kode)
  if (tingkat === null) throw new Error(`${berkas}: bukan kode wilayah: ${kode}`)
  return { kode, nama: ejaNama(nama), tingkat, indukKode: indukWilayah(kode) }
}

/** Only the given kabupaten or kota, with everything beneath and above them. */
export function saringKabupaten(daftar: readonly Wilayah[], kodeKabupaten: readonly string[]): Wilayah[] {
  const salah = kodeKabupaten.filter((kode) => !isKodeWilayah(kode) || jalurKode(kode).length !== 2)
  if (salah.length > 0) throw new Error(`bukan kode kabupaten/kota: ${salah.join(', ')}`)
  const dipilih = new Set(kodeKabupaten)
  const provinsi = new Set(kodeKabupaten.map((kode) => kode.slice(0, 2)))
  return daftar.filter((w) => provinsi.has(w.kode) || dipilih.has(w.kode.slice(0, 5)))
}
