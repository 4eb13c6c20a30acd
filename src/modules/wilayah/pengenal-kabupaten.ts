import { cariTepat, lewatiTanda, type Pengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'
import { type Jendela, jendelaNama, type Kata } from '#src/modules/wilayah/pengenal-teks.ts'
import { tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'

export interface SebutanKabupaten {
  readonly posisi: number
  readonly akhir: number
  /** Empty: a kabupaten that the list does not hold. */
  readonly kode: readonly string[]
}

export function cariSebutanKabupaten(p: Pengenal, kata: readonly Kata[]): SebutanKabupaten[] {
  return kata.flatMap((k, posisi): SebutanKabupaten[] => {
    if (k.jenis !== 'kabupaten' && k.teks !== 'kota') return []
    const jendela = jendelaNama(kata, lewatiTanda(kata, posisi + 1))
    const tepat = cariTepat(p.kodeKabupaten, jendela)
    if (tepat !== null) return [{ posisi, akhir: tepat.akhir, kode: pilihJenisKabupaten(tepat.kode, k) }]
    const lain = jendela.findLast((j) => p.kabupatenLain.has(j.kunci))
    return lain === undefined || k.jenis !== 'kabupaten' ? [] : [{ posisi, akhir: lain.akhir, kode: [] }]
  })
}

/** `Kota Bekasi` is not `Kab. Bekasi`; where only one of the two is in the list, it stays. */
function pilihJenisKabupaten(kode: readonly string[], k: Kata): readonly string[] {
  const cocok = kode.filter((x) => (tingkatWilayah(x) === 'kota') === (k.teks === 'kota'))
  return k.teks === 'kota' || cocok.length > 0 ? cocok : kode
}

/** `Kab. Garut` in a text of Kab. Bandung. */
export function isSebutKabupatenLain(p: Pengenal, kata: readonly Kata[]): boolean {
  return kata.some((k, i) => k.jenis === 'kabupaten' && cariKunci(p.kabupatenLain, jendelaNama(kata, lewatiTanda(kata, i + 1))))
}

function cariKunci(kunci: ReadonlySet<string>, jendela: readonly Jendela[]): boolean {
  return jendela.some((j) => kunci.has(j.kunci))
}
