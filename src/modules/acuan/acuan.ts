/** What can be wrong with a row or a file of reference data. */
export type KodeTolakAcuan =
  | 'bentuk-salah'
  | 'kode-ganda'
  | 'kode-rusak'
  | 'tingkat-tidak-cocok'
  | 'induk-tidak-ada'
  | 'induk-melingkar'
  | 'wilayah-tidak-ada'
  | 'akun-tidak-ada'
  | 'berkas-rusak'
  | 'berkas-kurang'

/** A row that keeps its whole set from being loaded, with everything needed to correct it. */
export interface DitolakAcuan {
  readonly berkas: string
  /** Line in the file, the header is line 1; 0 when it is the file as such. */
  readonly baris: number
  readonly kolom: string
  readonly nilai: string
  readonly kode: KodeTolakAcuan
  readonly pesan: string
}

export interface BarisBerkas<T> {
  readonly baris: number
  readonly isi: T
}

export interface IsiBerkas<T> {
  readonly berkas: string
  /** SHA-256 of the file as it lies there. */
  readonly sidik: string
  readonly daftar: readonly BarisBerkas<T>[]
  readonly ditolak: readonly DitolakAcuan[]
}

/** What loading one set did. `ganda` are exact repetitions that were dropped. */
export interface HasilHimpunan {
  readonly nama: string
  readonly jumlah: number
  readonly baru: number
  readonly berubah: number
  readonly ganda: number
}

export interface RingkasanAcuan {
  readonly tabel: readonly HasilHimpunan[]
  readonly ditolak: readonly DitolakAcuan[]
}

/**
 * Codes that a damaged one may have been: a spreadsheet ate zeros in front of a segment (`1.3` for `1.03`), or behind the last one
 * (`1.10` became the number 1.1). Only codes that exist are offered; more than one means that somebody must say which.
 * `lebar` is the number of digits of each segment.
 */
export function calonKode(teks: string, lebar: readonly number[], ada: (kode: string) => boolean): string[] {
  const bagian = teks.trim().replace(/\.+$/, '').split('.')
  if (bagian.length > lebar.length || bagian.some((b) => !/^(\d+|X+)$/.test(b))) return []
  const terakhir = bagian.length - 1
  const ejaan = bagian.map((b, i) => {
    const panjang = lebar[i] ?? b.length
    const depan = b.padStart(panjang, '0')
    return i === terakhir && b.length < panjang ? [depan, b.padEnd(panjang, '0')] : [depan]
  })
  const semua = ejaan.reduce<string[]>((awal, pilihan) => awal.flatMap((a) => pilihan.map((p) => (a === '' ? p : `${a}.${p}`))), [''])
  return [...new Set(semua)].filter((k) => k !== teks && ada(k))
}

/** Rows whose parents lead back to themselves; each of them is named once. */
export function cariMelingkar(induk: ReadonlyMap<string, readonly string[]>): string[] {
  const selesai = new Set<string>()
  const melingkar = new Set<string>()
  for (const awal of induk.keys()) telusuri(awal, [], { induk, selesai, melingkar })
  return [...melingkar].toSorted()
}

interface Telusur {
  readonly induk: ReadonlyMap<string, readonly string[]>
  readonly selesai: Set<string>
  readonly melingkar: Set<string>
}

function telusuri(kode: string, jalan: readonly string[], t: Telusur): void {
  const ulang = jalan.indexOf(kode)
  if (ulang !== -1) {
    for (const k of jalan.slice(ulang)) t.melingkar.add(k)
    return
  }
  if (t.selesai.has(kode)) return
  for (const atas of t.induk.get(kode) ?? []) telusuri(atas, [...jalan, kode], t)
  t.selesai.add(kode)
}
