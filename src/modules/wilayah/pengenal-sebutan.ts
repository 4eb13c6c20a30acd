import { jarakEdit, selisihNama } from '#src/modules/wilayah/kemiripan.ts'
import { isRomawi, type Jendela, jendelaNama, type Kata, kunciAlias, kunciDariNama } from '#src/modules/wilayah/pengenal-teks.ts'
import { isDesa, kecamatanDari, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

type Indeks = ReadonlyMap<string, readonly string[]>

/** The regions of one kabupaten or kota, ready to be found in texts. */
export interface Pengenal {
  readonly desa: Indeks
  readonly kecamatan: Indeks
  /** The names of the kabupaten itself. */
  readonly kabupaten: ReadonlySet<string>
  /** The codes of the kabupaten and kota in the list, by name: more than one where the list is wider than one government. */
  readonly kodeKabupaten: Indeks
  /** Names of other kabupaten: a text that speaks of one speaks of no village here. */
  readonly kabupatenLain: ReadonlySet<string>
}

export function siapkanPengenal(daftar: readonly Pick<Wilayah, 'kode' | 'nama' | 'tingkat'>[], semuaKabupaten: readonly string[] = []): Pengenal {
  const desa = new Map<string, string[]>()
  const kecamatan = new Map<string, string[]>()
  const kodeKabupaten = new Map<string, string[]>()
  for (const w of daftar) {
    const isKabupaten = w.tingkat === 'kabupaten' || w.tingkat === 'kota'
    const indeks = isKabupaten ? kodeKabupaten : w.tingkat === 'kecamatan' ? kecamatan : isDesa(w.kode) ? desa : null
    const kunci = isKabupaten ? [kunciKabupaten(w.nama)] : kunciAlias(w.nama)
    if (indeks !== null) for (const k of kunci) indeks.set(k, [...(indeks.get(k) ?? []), w.kode])
  }
  const kabupaten = new Set(kodeKabupaten.keys())
  const kabupatenLain = new Set(semuaKabupaten.map(kunciKabupaten).filter((kunci) => !kabupaten.has(kunci)))
  return { desa, kecamatan, kabupaten, kodeKabupaten, kabupatenLain }
}

function kunciKabupaten(nama: string): string {
  return kunciDariNama(nama.replace(/^(Kabupaten|Kota)\s+/, ''))
}

export interface Tepat {
  readonly kunci: string
  readonly kode: readonly string[]
  readonly akhir: number
  readonly jumlahKata: number
}

/** The longest window that is a name letter for letter. */
export function cariTepat(indeks: Indeks, jendela: readonly Jendela[]): Tepat | null {
  const cocok = jendela.findLast((j) => indeks.has(j.kunci))
  return cocok === undefined ? null : { kunci: cocok.kunci, kode: indeks.get(cocok.kunci) ?? [], akhir: cocok.akhir, jumlahKata: cocok.jumlahKata }
}

export interface Mirip extends Tepat {
  readonly selisih: number
}

/** The nearest name within the slips allowed, only if no second name is nearly as near. */
export function cariMirip(indeks: Indeks, jendela: readonly Jendela[], boleh: (kode: string) => boolean = () => true): Mirip | null {
  const calon = calonMirip(indeks, jendela, boleh)
  const [terdekat, ...lain] = calon
  if (terdekat === undefined || terdekat.kode.length !== 1) return null
  const saingan = lain.find((l) => l.kode[0] !== terdekat.kode[0])
  return saingan !== undefined && saingan.selisih < terdekat.selisih + 2 ? null : terdekat
}

export function calonMirip(indeks: Indeks, jendela: readonly Jendela[], boleh: (kode: string) => boolean = () => true): Mirip[] {
  const hasil: Mirip[] = []
  for (const j of jendela.filter((w) => w.bersih)) {
    for (const [kunci, semua] of indeks) {
      const selisih = selisihNama(j.kunci, kunci)
      const kode = selisih === null ? [] : semua.filter(boleh)
      if (selisih !== null && kode.length > 0) hasil.push({ kunci, kode, akhir: j.akhir, jumlahKata: j.jumlahKata, selisih })
    }
  }
  return hasil.toSorted((a, b) => a.selisih - b.selisih || b.jumlahKata - a.jumlahKata)
}

export interface SebutanKecamatan {
  readonly posisi: number
  readonly akhir: number
  /** null: a kecamatan is named that this kabupaten does not have. */
  readonly kode: string | null
  readonly jendela: readonly Jendela[]
}

export interface SebutanDesa {
  readonly posisi: number
  readonly akhir: number
  readonly penanda: 'desa' | 'kelurahan' | null
  readonly asal: 'penanda' | 'koma' | 'layanan-desa' | 'sambungan'
  readonly tepat: Tepat | null
  readonly jendela: readonly Jendela[]
  /** The name goes on in a way no village of that name does (`Wulai II`, `Sukamaju Timur`). */
  readonly lebihPanjang: boolean
}

/** Past the marks that follow a marker: `Ds, Bojongsalam`, `Kec. : Baras`. */
export function lewatiTanda(kata: readonly Kata[], i: number): number {
  let j = i
  while (['.', ',', ':', '-'].includes(kata[j]?.teks ?? '')) j += 1
  return j
}

const PENUTUP = new Set(['desa', 'kelurahan', 'kecamatan', 'kabupaten', 'bawah', 'henti'])

function isPenutup(k: Kata | undefined): boolean {
  return k === undefined || PENUTUP.has(k.jenis) || k.jenis === 'tanda'
}

export function cariSebutanKecamatan(p: Pengenal, kata: readonly Kata[]): SebutanKecamatan[] {
  const hasil: SebutanKecamatan[] = []
  for (const [i, k] of kata.entries()) {
    if (k.jenis !== 'kecamatan') continue
    const awal = lewatiTanda(kata, i + 1)
    const jendela = jendelaNama(kata, awal)
    const tepat = cariTepat(p.kecamatan, jendela) ?? cariMirip(p.kecamatan, jendela) ?? cariAwalan(p.kecamatan, jendela)
    const kode = tepat?.kode.length === 1 ? (tepat.kode[0] ?? null) : null
    if (tepat !== null) hasil.push({ posisi: i, akhir: tepat.akhir, kode, jendela })
    else if (!isPenutup(kata[awal])) hasil.push({ posisi: i, akhir: awal + 1, kode: null, jendela })
  }
  return hasil
}

/** `Kec. Tikke` for Tikke Raya: the first words of exactly one name, and nothing after them that speaks against it. */
function cariAwalan(indeks: Indeks, jendela: readonly Jendela[]): Tepat | null {
  const satu = jendela.find((j) => j.jumlahKata === 1)
  if (satu === undefined || satu.kunci.length < 4 || jendela.some((j) => j.jumlahKata === 2 && j.bersih)) return null
  const cocok = [...indeks].filter(([kunci]) => kunci.startsWith(satu.kunci))
  const [pertama] = cocok
  return cocok.length === 1 && pertama !== undefined ? { kunci: pertama[0], kode: pertama[1], akhir: satu.akhir, jumlahKata: 1 } : null
}

const SIFAT_DESA = new Set(['wisata', 'mandiri', 'siaga', 'binaan', 'persiapan', 'tertinggal', 'berkembang'])

export function cariSebutanDesa(p: Pengenal, kata: readonly Kata[]): SebutanDesa[] {
  const hasil: SebutanDesa[] = []
  for (const [i, k] of kata.entries()) {
    if (k.jenis !== 'desa' && k.jenis !== 'kelurahan' && k.jenis !== 'layanan-desa') continue
    let awal = lewatiTanda(kata, i + 1)
    if (SIFAT_DESA.has(kata[awal]?.teks ?? '') && cariTepat(p.desa, jendelaNama(kata, awal)) === null) awal += 1
    const jendela = jendelaNama(kata, awal)
    // Names that themselves begin with the marker word (`Desa Baru`, `Gampong Baro`) are names, not markers.
    const denganPenanda = cariTepat(p.desa, jendelaNama(kata, i))
    const tepat = gabungTepat(cariTepat(p.desa, jendela), denganPenanda)
    if (tepat === null && (isPenutup(kata[awal]) || kata[awal]?.jenis === 'angka')) continue
    const penanda = k.jenis === 'layanan-desa' ? null : k.jenis
    hasil.push({
      posisi: i,
      akhir: tepat?.akhir ?? awal + 1,
      penanda,
      asal: penanda === null ? 'layanan-desa' : 'penanda',
      tepat,
      jendela,
      lebihPanjang: tepat !== null && isLebihPanjang(kata, tepat.akhir),
    })
  }
  return hasil
}

function gabungTepat(a: Tepat | null, b: Tepat | null): Tepat | null {
  if (a === null || b === null) return a ?? b
  if (a.akhir !== b.akhir) return a.akhir > b.akhir ? a : b
  return { ...a, kode: [...new Set([...a.kode, ...b.kode])] }
}

const EKOR_NAMA = new Set([
  'timur',
  'barat',
  'utara',
  'selatan',
  'tengah',
  'hilir',
  'hulu',
  'ilir',
  'ulu',
  'wetan',
  'kulon',
  'kidul',
  'lor',
  'kaler',
  'baru',
  'lama',
  'atas',
  'bawah',
  'jaya',
  'raya',
  'indah',
  'makmur',
])

function isLebihPanjang(kata: readonly Kata[], akhir: number): boolean {
  const berikut = kata[akhir]
  if (berikut === undefined) return false
  if (EKOR_NAMA.has(berikut.teks) || (berikut.jenis === 'kata' && (isRomawi(berikut.teks) || isPotongan(berikut.teks)))) return true
  return /^\d{1,2}$/.test(berikut.teks) && isPenutup(kata[akhir + 1])
}

/** One or two letters after a name are most likely a number gone wrong (`Tafuli jI`); `cs` means "and others". */
function isPotongan(teks: string): boolean {
  return teks.length <= 2 && teks !== 'cs'
}

/** `Kab. Pasangkayu, Lariang, Bambakoro`: after the kabupaten's own name, kecamatan and desa without markers. */
export function cariBentukKoma(p: Pengenal, kata: readonly Kata[]): { kecamatan: SebutanKecamatan; desa: SebutanDesa | null } | null {
  for (const [i, k] of kata.entries()) {
    if (k.jenis !== 'kabupaten' && k.teks !== 'kota') continue
    const kabupaten = jendelaNama(kata, lewatiTanda(kata, i + 1)).find((j) => p.kabupaten.has(j.kunci) && kata[j.akhir]?.teks === ',')
    if (kabupaten === undefined) continue
    const awal = kabupaten.akhir + 1
    const jendela = jendelaNama(kata, awal).filter((j) => [',', undefined].includes(kata[j.akhir]?.teks))
    const kecamatan = cariTepat(p.kecamatan, jendela) ?? cariMirip(p.kecamatan, jendela)
    const kode = kecamatan?.kode.length === 1 ? kecamatan.kode[0] : undefined
    if (kecamatan === null || kode === undefined) continue
    return { kecamatan: { posisi: awal, akhir: kecamatan.akhir, kode, jendela }, desa: desaKoma(p, kata, kecamatan.akhir + 1) }
  }
  return null
}

function desaKoma(p: Pengenal, kata: readonly Kata[], awal: number): SebutanDesa | null {
  const jendela = jendelaNama(kata, awal)
  const tepat = cariTepat(p.desa, jendela)
  if (jendela.length === 0 || (tepat === null && isPenutup(kata[awal]))) return null
  return {
    posisi: awal,
    akhir: tepat?.akhir ?? awal + 1,
    penanda: null,
    asal: 'koma',
    tepat,
    jendela,
    lebihPanjang: tepat !== null && isLebihPanjang(kata, tepat.akhir),
  }
}

const SAMBUNG = new Set([',', '&', '/', '-', '–', 'dan', 'serta'])

/** Villages that join a marked one without a marker of their own: `Desa Nagrak RW 03 - Cikawao RW 08`. */
export function cariSambungan(p: Pengenal, kata: readonly Kata[], desa: SebutanDesa): SebutanDesa[] {
  const hasil: SebutanDesa[] = []
  let i = desa.akhir
  for (;;) {
    while (['rt', 'rw', '.', ')', '('].includes(kata[i]?.teks ?? '') || kata[i]?.jenis === 'angka') i += 1
    const sambung = kata[i]?.teks ?? ''
    if (!SAMBUNG.has(sambung)) return hasil
    const jendela = jendelaNama(kata, i + 1)
    const tepat = cariTepat(p.desa, jendela)
    const kecamatan = cariTepat(p.kecamatan, jendela)
    if (tepat === null || (sambung === ',' && kecamatan !== null && kecamatan.akhir >= tepat.akhir)) return hasil
    hasil.push({ posisi: i + 1, akhir: tepat.akhir, penanda: null, asal: 'sambungan', tepat, jendela, lebihPanjang: false })
    i = tepat.akhir
  }
}

/** Names that stand in the text without a marker, the longest at each place, those after `Dusun`, `Kp.`, `RW` left out. */
export function cariTanpaPenanda(indeks: Indeks, kata: readonly Kata[]): { awal: number; tepat: Tepat }[] {
  const hasil: { awal: number; tepat: Tepat }[] = []
  for (let i = 0; i < kata.length; i += 1) {
    const sebelum = kata[i - 1]?.teks === '.' ? kata[i - 2] : kata[i - 1]
    if (kata[i]?.jenis === 'tanda' || sebelum?.jenis === 'bawah') continue
    const tepat = cariTepat(indeks, jendelaNama(kata, i))
    if (tepat === null) continue
    hasil.push({ awal: i, tepat })
    i = tepat.akhir - 1
  }
  return hasil
}

/** The one of these villages whose own kecamatan is what a badly spelt kecamatan name must have meant. */
export function pilihEjaanKecamatan(p: Pengenal, k: SebutanKecamatan, kodeDesa: readonly string[]): string | null {
  const cocok = kodeDesa.filter((kode) =>
    [...p.kecamatan].some(
      ([kunci, daftar]) => daftar.some((kec) => kecamatanDari(kode) === kec) && k.jendela.some((j) => j.bersih && isHampir(j.kunci, kunci)),
    ),
  )
  return cocok.length === 1 ? (cocok[0] ?? null) : null
}

function isHampir(a: string, b: string): boolean {
  const batas = Math.min(2, Math.floor(b.length / 3))
  return jarakEdit(a, b, batas) <= batas
}

export function diKecamatan(kodeKecamatan: string): (kode: string) => boolean {
  return (kode) => kecamatanDari(kode) === kodeKecamatan
}
