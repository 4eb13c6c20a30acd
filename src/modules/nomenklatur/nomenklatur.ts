export const DAFTAR_TINGKAT_NOMENKLATUR = ['urusan', 'bidang-urusan', 'program', 'kegiatan', 'sub-kegiatan'] as const
export type TingkatNomenklatur = (typeof DAFTAR_TINGKAT_NOMENKLATUR)[number]

/** One row of an edition of the code list. */
export interface Nomenklatur {
  readonly kode: string
  readonly tingkat: TingkatNomenklatur
  readonly nama: string
  readonly kinerja: string | null
  readonly indikator: string | null
  readonly satuan: string | null
}

/** Which edition a budget year uses; a stand-in is declared, never silent (kontrak 15). */
export interface EdisiTahun {
  readonly tahun: number
  readonly edisi: string
  readonly dasarHukum: string
  readonly penggantiSementara: boolean
  readonly catatan: string | null
}

/** Fourth segment: for whom the kegiatan is. */
const KEWENANGAN = {
  '1': 'provinsi',
  '2': 'kabupaten-kota',
  '3': 'papua',
  '4': 'papua-barat',
  '5': 'diy',
  '6': 'dki-jakarta',
  '7': 'aceh',
  '8': 'bali',
} as const
export type KewenanganKode = (typeof KEWENANGAN)[keyof typeof KEWENANGAN]

const POLA_SUB_KEGIATAN = /^([1-9]|X)\.(\d{2}|XX)\.\d{2}\.[1-8]\.\d{2}\.\d{2,4}$/
const POLA: readonly (readonly [TingkatNomenklatur, RegExp])[] = [
  ['urusan', /^([1-9]|X)$/],
  ['bidang-urusan', /^([1-9]|X)\.(\d{2}|XX)$/],
  ['program', /^([1-9]|X)\.(\d{2}|XX)\.\d{2}$/],
  ['kegiatan', /^([1-9]|X)\.(\d{2}|XX)\.\d{2}\.[1-8]\.\d{2}$/],
  ['sub-kegiatan', POLA_SUB_KEGIATAN],
]

export function tingkatNomenklatur(kode: string): TingkatNomenklatur | null {
  return POLA.find(([, pola]) => pola.test(kode))?.[0] ?? null
}

export function isKodeSubKegiatan(kode: string): boolean {
  return POLA_SUB_KEGIATAN.test(kode)
}

/** Null for codes above the kegiatan, which carry none. */
export function kewenanganKode(kode: string): KewenanganKode | null {
  const tingkat = tingkatNomenklatur(kode)
  if (tingkat !== 'kegiatan' && tingkat !== 'sub-kegiatan') return null
  return KEWENANGAN[kode.split('.')[3] as keyof typeof KEWENANGAN]
}

/** From the urusan down to the code itself; the fourth segment (kewenangan) is no level of its own. */
export function jalurNomenklatur(kode: string): string[] {
  const bagian = kode.split('.')
  return [1, 2, 3, 5, 6].filter((n) => n <= bagian.length).map((n) => bagian.slice(0, n).join('.'))
}

export function indukNomenklatur(kode: string): string | null {
  return jalurNomenklatur(kode).at(-2) ?? null
}

/**
 * Where a code may stand in the list. Programme 01 (penunjang) is listed once under `X.XX` and used as `<bidang>.01…`:
 * `1.03.01.2.01.0001` is `X.XX.01.2.01.0001`.
 */
export function kodeAcuan(kode: string): string[] {
  const [urusan, bidang, program, ...lain] = kode.split('.')
  if (urusan === undefined || urusan === 'X' || bidang === undefined || program !== '01') return [kode]
  return [kode, ['X', 'XX', program, ...lain].join('.')]
}

/** What had to be done to read a code (K-10); the row is never dropped. */
export type CatatanKode = 'titik-di-ujung' | 'nama-dalam-kode' | 'nol-hilang' | 'nol-mendua' | 'spasi-dalam-kode'

export interface KodeBersih {
  /** Null when the text holds no readable code: the row goes to the "tanpa kode" bucket. */
  readonly kode: string | null
  /** The name, when it stood in the same cell. */
  readonly nama: string | null
  readonly catatan: readonly CatatanKode[]
}

const LEBAR = [1, 2, 2, 1, 2, 4]

/** Reads `2.09.03. - PROGRAM …`, `1.03.10.2.01.0032.`, `1.3.02.2.02` (a spreadsheet ate the zeros). */
export function bersihkanKode(teks: string): KodeBersih {
  const cocok = /^((?:\d|X)(?:\s*\.\s*(?:\d{1,4}|XX)(?!\d))*)(\.*)\s*(?:[-–:]\s*)?(.*)$/s.exec(teks.trim())
  const tertulis = cocok?.[1]
  const mentah = tertulis?.replace(/\s+/g, '')
  if (cocok === null || mentah === undefined) return { kode: null, nama: null, catatan: [] }
  const nama = (cocok[3] ?? '').trim()
  // A bidang urusan read as a number: 1.1 may have been 1.01 or 1.10, and nobody can tell which.
  if (/^\d\.\d$/.test(mentah)) return { kode: null, nama: nama === '' ? null : nama, catatan: ['nol-mendua'] }
  const kode = lengkapiNol(mentah)
  if (tingkatNomenklatur(kode) === null || /^\d/.test(nama)) return { kode: null, nama: null, catatan: [] }
  const catatan: CatatanKode[] = []
  if (tertulis !== mentah) catatan.push('spasi-dalam-kode')
  if ((cocok[2] ?? '') !== '') catatan.push('titik-di-ujung')
  if (nama !== '') catatan.push('nama-dalam-kode')
  if (kode !== mentah) catatan.push('nol-hilang')
  return { kode, nama: nama === '' ? null : nama, catatan }
}

/** Two digits in the last segment are a form of their own (Permendagri 90/2019) and stay. */
function lengkapiNol(kode: string): string {
  return kode
    .split('.')
    .map((bagian, i) => (bagian === 'XX' || (i === 5 && bagian.length === 2) ? bagian : bagian.padStart(LEBAR[i] ?? 0, '0')))
    .join('.')
}

/** A name as it is compared: without case, marks and spaces. */
export function kunciNomenklatur(nama: string): string {
  return nama.toLowerCase().replace(/[^a-z0-9]/g, '')
}

export interface LetakNomenklatur {
  readonly tingkat: TingkatNomenklatur
  /** The code as a plan of this bidang writes it. */
  readonly kode: string
  readonly nama: string
}

/** A sub kegiatan as the edition of the year knows it. */
export interface SubKegiatanAcuan extends Nomenklatur {
  /** The code under which the list holds it; differs from `kode` for programme 01. */
  readonly kodeAcuan: string
  readonly kewenangan: KewenanganKode | null
  readonly edisi: EdisiTahun
  /** Urusan, bidang urusan, program and kegiatan, in this order. */
  readonly jalur: readonly LetakNomenklatur[]
  readonly catatan: readonly CatatanKode[]
}

export interface KodeTerdekat {
  readonly kode: string
  readonly nama: string
}

export type PenolakanNomenklatur =
  | { readonly jenis: 'edisi-tahun-tidak-ada'; readonly tahun: number }
  | { readonly jenis: 'kode-tidak-terbaca'; readonly kode: string }
  | { readonly jenis: 'kode-tidak-ada'; readonly kode: string; readonly edisi: string; readonly tahun: number; readonly terdekat: readonly KodeTerdekat[] }
export type JenisPenolakanNomenklatur = PenolakanNomenklatur['jenis']

/** The rows of an edition that a look-up may need. */
export type Acuan = ReadonlyMap<string, Nomenklatur>

/** K-01: the code must exist in the edition of its budget year. The row is found, or there is a reason. */
export function pilihSubKegiatan(
  acuan: Acuan,
  edisi: EdisiTahun,
  teks: string,
): { readonly ditemukan: SubKegiatanAcuan } | { readonly tidakAda: string | null } {
  const bersih = bersihkanKode(teks)
  const { kode } = bersih
  if (kode === null || !isKodeSubKegiatan(kode)) return { tidakAda: null }
  const baris = kodeAcuan(kode)
    .map((k) => acuan.get(k))
    .find((b) => b !== undefined)
  if (baris === undefined) return { tidakAda: kode }
  const jalur = jalurNomenklatur(kode)
    .slice(0, -1)
    .flatMap((k): LetakNomenklatur[] => {
      const b = [k, ...kodeAcuan(k)].map((q) => acuan.get(q)).find((q) => q !== undefined)
      return b === undefined ? [] : [{ tingkat: b.tingkat, kode: k, nama: b.nama }]
    })
  return { ditemukan: { ...baris, kode, kodeAcuan: baris.kode, kewenangan: kewenanganKode(kode), edisi, jalur, catatan: bersih.catatan } }
}

/** Up to three valid codes that may have been meant: the same name in the same bidang first, then the same kegiatan. */
export function kodeTerdekat(acuan: Acuan, kode: string, nama: string | null): KodeTerdekat[] {
  const kunci = nama === null ? null : kunciNomenklatur(nama)
  const jalur = kodeAcuan(kode).map(jalurNomenklatur)
  const bidang = new Set(jalur.map((j) => `${j[1] ?? ''}.`))
  const kegiatan = new Set(jalur.map((j) => `${j[3] ?? ''}.`))
  const calon = [...acuan.values()].filter((b) => b.tingkat === 'sub-kegiatan')
  const senama = calon.filter((b) => kunci !== null && kunciNomenklatur(b.nama) === kunci)
  const dekat = calon
    .filter((b) => kegiatan.has(`${b.kode.slice(0, b.kode.lastIndexOf('.'))}.`))
    .toSorted((a, b) => selisihUrut(a.kode, kode) - selisihUrut(b.kode, kode))
  const urut = [...senama.filter((b) => [...bidang].some((awal) => b.kode.startsWith(awal))), ...senama, ...dekat]
  return [...new Map(urut.map((b) => [b.kode, { kode: b.kode, nama: b.nama }])).values()].slice(0, 3)
}

function selisihUrut(a: string, b: string): number {
  return Math.abs(Number(a.split('.').at(-1)) - Number(b.split('.').at(-1)))
}
