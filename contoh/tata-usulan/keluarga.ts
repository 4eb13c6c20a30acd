import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/* Families of wishes, read from keluarga/*.txt: what villagers say of a matter, its cause and what comes of it, with slots for place and number. */

export interface BatasVolume {
  readonly min: number
  readonly lazim: number
  readonly maks: number
  readonly kelipatan: number
}

export interface Keluarga {
  readonly nama: string
  readonly bobot: number
  /** Only in these governments, or kecamatan; empty: anywhere. */
  readonly daerah: readonly string[]
  readonly kecamatan: readonly string[]
  /** Catalogue items it asks for, each with what is usually asked of it. */
  readonly kode: readonly { readonly kode: string; readonly volume: BatasVolume }[]
  readonly kk: readonly [number, number]
  /** As many families as units asked for. */
  readonly samakanKk: boolean
  readonly oleh: 'lingkungan' | 'ibu' | 'pemuda' | 'kelompok'
  readonly lokus: readonly string[]
  readonly judul: readonly string[]
  readonly keadaan: readonly string[]
  readonly sebab: readonly string[]
  readonly dampak: readonly string[]
}

const FOLDER = path.join(import.meta.dirname, 'keluarga')

export function bacaKeluarga(): Keluarga[] {
  return readdirSync(FOLDER)
    .filter((b) => b.endsWith('.txt'))
    .toSorted()
    .flatMap((b) => readFileSync(path.join(FOLDER, b), 'utf8').split(/^= /m).slice(1).map(keluargaDari)) // prettier-ignore
}

function keluargaDari(bagian: string): Keluarga {
  const [nama = '', ...baris] = bagian.split('\n').map((b) => b.trim())
  const isi = Map.groupBy(
    baris.filter((b) => b !== ''),
    (b) => b.split(' ', 1)[0] ?? '',
  )
  const daftar = (kata: string): string[] => (isi.get(kata) ?? []).map((b) => b.slice(kata.length + 1))
  const satu = (kata: string): string => daftar(kata)[0] ?? ''
  const angka = (teks: string): number[] => teks.split(/[ ,]/).filter((t) => t !== '').map(Number) // prettier-ignore
  const volume = batasVolume(angka(satu('volume')))
  const [kkMin = 1, kkMaks = 1] = angka(satu('kk'))
  const k: Keluarga = {
    nama,
    bobot: Number(satu('bobot')),
    daerah: satu('daerah').split(' ').filter((d) => d !== ''), // prettier-ignore
    kecamatan: satu('hanya-kecamatan').split(' ').filter((d) => d !== ''), // prettier-ignore
    kode: satu('kode')
      .split(' ')
      .map((t) => {
        const [kode = '', batas] = t.split('=')
        return { kode, volume: batas === undefined ? volume : batasVolume(angka(batas)) }
      }),
    kk: [kkMin, kkMaks],
    samakanKk: isi.has('samakan-kk'),
    oleh: (satu('oleh') || 'lingkungan') as Keluarga['oleh'],
    lokus: daftar('lokus'),
    judul: daftar('judul'),
    keadaan: daftar('keadaan'),
    sebab: daftar('sebab'),
    dampak: daftar('dampak'),
  }
  if (!(k.bobot > 0) || [k.judul, k.lokus, k.keadaan, k.dampak].some((d) => d.length === 0)) throw new Error(`keluarga ${nama} tidak lengkap`)
  return k
}

function batasVolume([min = 1, lazim = 1, maks = 1, kelipatan = 1]: readonly number[]): BatasVolume {
  return { min, lazim, maks, kelipatan }
}
