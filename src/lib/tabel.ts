/** A cell of a sheet as it was stored: a code that is a number has lost its zeros (`1.10` → `1.1`), a text has not. */
export interface SelTabel {
  readonly teks: string
  readonly jenis: 'kosong' | 'teks' | 'angka' | 'tanggal' | 'rumus'
}

/** The sheet's rows from its first; merged areas hold the value of their first cell in every cell. */
export interface Tabel {
  readonly nama: string
  readonly baris: readonly (readonly SelTabel[])[]
}

export const SEL_KOSONG: SelTabel = { teks: '', jenis: 'kosong' }

/** `0, 2` → `C1`. */
export function alamatSel(baris: number, kolom: number): string {
  let huruf = ''
  for (let n = kolom + 1; n > 0; n = Math.floor((n - 1) / 26)) huruf = String.fromCharCode(65 + ((n - 1) % 26)) + huruf
  return `${huruf}${baris + 1}`
}

export interface BentukKolom {
  readonly wajib: readonly string[]
  /** Column by the headings offices give it, in the form of `kunciKepala`. */
  readonly nama: Readonly<Record<string, string>>
}

export interface BarisBernama {
  /** Row number in the sheet, the first is 1. */
  readonly baris: number
  readonly sel: Readonly<Record<string, SelTabel>>
  readonly alamat: Readonly<Record<string, string>>
}

export interface TabelBernama {
  readonly lembar: string
  /** Row number of the last line of the heading. */
  readonly kepala: number
  readonly kolom: readonly string[]
  readonly kolomAsing: readonly string[]
  readonly daftar: readonly BarisBernama[]
}

export type PenolakanKepala =
  | { readonly jenis: 'tabel-kosong' }
  | { readonly jenis: 'tabel-tanpa-kolom'; readonly kolom: string; readonly ada: string }
  | { readonly jenis: 'tabel-kolom-ganda'; readonly kolom: string; readonly sel: string }

/** `Harga Satuan (Rp)` and `harga_satuan` are one heading. */
export function kunciKepala(teks: string): string {
  return teks
    .replace(/\([^)]*\)/g, ' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}

const TINGGI_KEPALA = 3

interface Kepala {
  readonly awal: number
  readonly tinggi: number
  readonly kolom: readonly (string | null)[]
  readonly kunci: readonly string[]
}

export interface KepalaTabel {
  /** Rows above the first row of data. */
  readonly akhir: number
  readonly kolom: readonly (string | null)[]
  readonly kunci: readonly string[]
}

/** Where the heading ends and which column is which, for a table that is read row by row; null where none of its first rows is one. */
export function cariKepala(t: Tabel, bentuk: BentukKolom): KepalaTabel | null {
  const kepala = daftarCalon(t, bentuk).find((c) => kurangKolom(c, bentuk).length === 0)
  return kepala === undefined ? null : { akhir: kepala.awal + kepala.tinggi, kolom: kepala.kolom, kunci: kepala.kunci }
}

/** Rows a heading is looked for in. */
export const BARIS_KEPALA = 30

/** Finds the heading (of one to three lines, titles may stand above it) and names the cells; what it does not know is told. */
export function namaiTabel(
  t: Tabel,
  bentuk: BentukKolom,
): { readonly ok: true; readonly value: TabelBernama } | { readonly ok: false; readonly error: PenolakanKepala } {
  if (t.baris.every(isBarisKosong)) return { ok: false, error: { jenis: 'tabel-kosong' } }
  const calon = daftarCalon(t, bentuk)
  const kepala = calon.find((c) => kurangKolom(c, bentuk).length === 0)
  if (kepala === undefined) return { ok: false, error: tanpaKolom(calon, bentuk) }
  const ganda = kepala.kolom.findIndex((k, j) => k !== null && kepala.kolom.indexOf(k) !== j)
  if (ganda !== -1) {
    return { ok: false, error: { jenis: 'tabel-kolom-ganda', kolom: kepala.kolom[ganda] ?? '', sel: alamatSel(kepala.awal + kepala.tinggi - 1, ganda) } }
  }
  const akhir = kepala.awal + kepala.tinggi
  return {
    ok: true,
    value: {
      lembar: t.nama,
      kepala: akhir,
      kolom: kepala.kolom.filter((k) => k !== null),
      kolomAsing: kepala.kunci.filter((k, j) => k !== '' && kepala.kolom[j] === null),
      daftar: t.baris.slice(akhir).flatMap((b, i) => (isBarisKosong(b) || isNomorKolom(b) ? [] : [namaiBaris(b, akhir + i, kepala.kolom)])),
    },
  }
}

function daftarCalon(t: Tabel, bentuk: BentukKolom): Kepala[] {
  const awal = Math.min(BARIS_KEPALA, t.baris.length)
  return Array.from({ length: awal }, (_, i) => i).flatMap((i) =>
    Array.from({ length: Math.min(TINGGI_KEPALA, t.baris.length - i) }, (_, n) => bacaKepala(t, i, n + 1, bentuk)).toSorted(
      (a, b) => banyakDikenal(b) - banyakDikenal(a) || a.tinggi - b.tinggi,
    ),
  )
}

/** A heading of several lines reads from top to bottom: `Volume` over `Minimal` is `volume_minimal`; what merging repeated counts once. */
function bacaKepala(t: Tabel, awal: number, tinggi: number, bentuk: BentukKolom): Kepala {
  const garis = t.baris.slice(awal, awal + tinggi)
  const lebar = Math.max(...garis.map((b) => b.length))
  const kunci = Array.from({ length: lebar }, (_, j) => {
    const bagian = garis.map((b) => kunciKepala(b[j]?.teks ?? '')).filter((k) => k !== '')
    return bagian.filter((k, n) => k !== bagian[n - 1]).join('_')
  })
  // The heading ends where data begin: a line of it that is all numbers is none.
  const sah = garis.every((b, n) => n === 0 || b.every((s) => s.jenis !== 'angka' && s.jenis !== 'tanggal'))
  return { awal, tinggi, kunci, kolom: kunci.map((k) => (sah && Object.hasOwn(bentuk.nama, k) ? (bentuk.nama[k] ?? null) : null)) }
}

function banyakDikenal(k: Kepala): number {
  return new Set(k.kolom.filter((x) => x !== null)).size
}

function kurangKolom(k: Kepala, bentuk: BentukKolom): string[] {
  return bentuk.wajib.filter((w) => !k.kolom.includes(w))
}

function tanpaKolom(calon: readonly Kepala[], bentuk: BentukKolom): PenolakanKepala {
  const [dekat] = calon.toSorted((a, b) => banyakDikenal(b) - banyakDikenal(a) || a.awal - b.awal)
  const ada = (dekat?.kunci ?? []).filter((k) => k !== '')
  return {
    jenis: 'tabel-tanpa-kolom',
    kolom: (dekat === undefined ? bentuk.wajib : kurangKolom(dekat, bentuk)).join(', '),
    ada: ada.slice(0, 20).join(', ') || '–',
  }
}

function namaiBaris(b: readonly SelTabel[], nomor: number, kolom: readonly (string | null)[]): BarisBernama {
  const terpakai = kolom.flatMap((nama, j) => (nama === null ? [] : [[nama, j] as const]))
  return {
    baris: nomor + 1,
    sel: Object.fromEntries(terpakai.map(([nama, j]) => [nama, b[j] ?? SEL_KOSONG])),
    alamat: Object.fromEntries(terpakai.map(([nama, j]) => [nama, alamatSel(nomor, j)])),
  }
}

export function isBarisKosong(b: readonly SelTabel[]): boolean {
  return b.every((s) => s.teks.trim() === '')
}

/** The line `1 2 3 …` that official forms put beneath the heading. */
export function isNomorKolom(b: readonly SelTabel[]): boolean {
  const isi = b.map((s) => s.teks.trim()).filter((s) => s !== '')
  return isi.length >= 4 && isi.every((s, i) => s.replace(/[()]/g, '') === String(i + 1))
}
