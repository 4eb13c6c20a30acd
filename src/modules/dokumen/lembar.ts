/** A sheet as rows of cells; the number is the row's own in the sheet, the header included. */
export interface BarisLembar {
  readonly baris: number
  readonly sel: Readonly<Record<string, string>>
}

export type LembarTerbaca =
  | { readonly ok: true; readonly kepala: number; readonly daftar: readonly BarisLembar[]; readonly kolomAsing: readonly string[] }
  | { readonly ok: false; readonly jenis: 'lembar-tanpa-kolom'; readonly kolom: readonly string[] }
  | { readonly ok: false; readonly jenis: 'lembar-kosong' }

export interface BentukLembar {
  readonly wajib: readonly string[]
  readonly boleh: readonly string[]
  /** Other headings under which offices keep the same column. */
  readonly nama: Readonly<Record<string, string>>
}

/** `Jumlah Pagu (Rp)` and `jumlah_pagu` are one column. */
function kunciKolom(teks: string): string {
  return teks
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}

const CARI_KEPALA = 20

/** Finds the header (titles may stand above it) and names the cells; unknown columns are told, missing ones refused. */
export function bacaLembar(tabel: readonly (readonly string[])[], bentuk: BentukLembar): LembarTerbaca {
  if (tabel.every((b) => b.every((sel) => sel.trim() === ''))) return { ok: false, jenis: 'lembar-kosong' }
  const calon = tabel.slice(0, CARI_KEPALA).map((b) => b.map((sel) => bentuk.nama[kunciKolom(sel)] ?? kunciKolom(sel)))
  const letak = calon.findIndex((kolom) => bentuk.wajib.every((w) => kolom.includes(w)))
  if (letak === -1) return { ok: false, jenis: 'lembar-tanpa-kolom', kolom: kolomKurang(calon, bentuk.wajib) }
  const kolom = calon[letak] ?? []
  const dikenal = new Set([...bentuk.wajib, ...bentuk.boleh])
  const daftar = tabel.slice(letak + 1).map((b, i) => ({
    baris: letak + i + 2,
    sel: Object.fromEntries(kolom.flatMap((nama, j) => (dikenal.has(nama) ? [[nama, (b[j] ?? '').trim()]] : []))),
  }))
  return { ok: true, kepala: letak + 1, daftar, kolomAsing: kolom.filter((nama) => nama !== '' && !dikenal.has(nama)) }
}

/** What the row that comes nearest to being a header still lacks. */
function kolomKurang(calon: readonly (readonly string[])[], wajib: readonly string[]): string[] {
  const kurang = calon.map((kolom) => wajib.filter((w) => !kolom.includes(w)))
  return kurang.toSorted((a, b) => a.length - b.length)[0] ?? [...wajib]
}

export function isBarisKosong(b: BarisLembar): boolean {
  return Object.values(b.sel).every((sel) => sel === '')
}
