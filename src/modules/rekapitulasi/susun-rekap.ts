import { type Dimensi, GOLONGAN_BESARAN, GOLONGAN_PRIORITAS, bacaPosisi, nilaiTurunan, TANPA } from '#src/modules/rekapitulasi/dimensi.ts'
import { DAFTAR_KELOMPOK, type Kelompok, ringkas } from '#src/modules/rekapitulasi/kelompok.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

export interface Angka {
  readonly jumlah: number
  readonly anggaran: number
  readonly anggaranKini: number
}

/** A figure by one or two kept values and year. */
export interface Butir extends Angka {
  readonly tahun: number
  readonly a: string
  readonly b: string
}

const KOSONG: Angka = { jumlah: 0, anggaran: 0, anggaranKini: 0 }

export function jumlahkan(daftar: readonly Angka[]): Angka {
  return daftar.reduce<Angka>(
    (n, a) => ({ jumlah: n.jumlah + a.jumlah, anggaran: n.anggaran + a.anggaran, anggaranKini: n.anggaranKini + a.anggaranKini }),
    KOSONG,
  )
}

/** The order a closed list is read in; values of an open one come by their figures. */
const URUTAN: Readonly<Partial<Record<Dimensi, readonly string[]>>> = {
  tahap: DAFTAR_TAHAP,
  keadaan: DAFTAR_KEADAAN,
  kelompok: DAFTAR_KELOMPOK,
  alasan: [...DAFTAR_ALASAN, TANPA],
  prioritas: [...GOLONGAN_PRIORITAS.map((g) => g.kunci), TANPA],
  besaran: GOLONGAN_BESARAN.map((g) => g.kunci),
}

/** Keys in reading order: lists as they are, years and urusan by themselves, the rest the largest first. */
function urutkanKunci(d: Dimensi, kunci: readonly (readonly [string, Angka])[]): string[] {
  const tetap = URUTAN[d]
  const letak = (k: string): number => tetap?.indexOf(k) ?? 0
  return kunci
    .toSorted(([a, x], [b, y]) => {
      if (tetap !== undefined) return letak(a) - letak(b)
      if (d === 'tahun') return Number(b) - Number(a)
      return d === 'urusan' ? a.localeCompare(b) : y.jumlah - x.jumlah || a.localeCompare(b)
    })
    .map(([k]) => k)
}

/** The public value of a dimension in a figure. */
export type Ambil = (b: Butir) => string

export function pengambil(d: Dimensi, dari: 'a' | 'b', mitra: ReadonlyMap<string, string>): Ambil {
  return d === 'tahun' ? (b) => String(b.tahun) : (b) => nilaiTurunan(d, b[dari], mitra)
}

export interface BarisSatu extends Angka {
  readonly kunci: string
  readonly kelompok: Readonly<Record<Kelompok, number>>
  readonly diterima: number
  readonly rupiahDiterima: number
}

/** One dimension: each value with what became of its proposals. `posisi` tells a figure's position. */
export function susunSatu(d: Dimensi, butir: readonly Butir[], kunci: Ambil, posisi: Ambil): BarisSatu[] {
  const per = Map.groupBy(butir, kunci)
  const urut = urutkanKunci(
    d,
    [...per].map(([k, isi]) => [k, jumlahkan(isi)]),
  )
  return urut.map((k) => {
    const isi = per.get(k) ?? []
    const r = ringkas(
      isi.map((b) => ({ ...bacaPosisi(posisi(b)), tahunAnggaran: b.tahun, jumlah: b.jumlah, anggaran: b.anggaran, anggaranKini: b.anggaranKini })),
    )
    return { kunci: k, ...jumlahkan(isi), kelompok: r.kelompok, diterima: r.diterima, rupiahDiterima: r.rupiahDiterima }
  })
}

export interface TabelSilang {
  readonly baris: readonly (Angka & { readonly kunci: string })[]
  readonly kolom: readonly (Angka & { readonly kunci: string })[]
  readonly sel: readonly (Angka & { readonly baris: string; readonly kolom: string })[]
}

/** Two dimensions: cells that hold something, and both margins. */
export function susunSilang(d: readonly [Dimensi, Dimensi], butir: readonly Butir[], ambil: readonly [Ambil, Ambil]): TabelSilang {
  const per = Map.groupBy(butir, (b) => JSON.stringify([ambil[0](b), ambil[1](b)]))
  const sel = [...per].map(([kunci, isi]) => {
    const [baris = '', kolom = ''] = JSON.parse(kunci) as string[]
    return { baris, kolom, ...jumlahkan(isi) }
  })
  const tepi = (dimensi: Dimensi, ambilKunci: Ambil): (Angka & { kunci: string })[] => {
    const menurut = Map.groupBy(butir, ambilKunci)
    const angka = new Map([...menurut].map(([k, isi]) => [k, jumlahkan(isi)]))
    return urutkanKunci(dimensi, [...angka]).map((k) => ({ kunci: k, ...(angka.get(k) ?? KOSONG) }))
  }
  return { baris: tepi(d[0], ambil[0]), kolom: tepi(d[1], ambil[1]), sel }
}
