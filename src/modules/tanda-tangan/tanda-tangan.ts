import { DAFTAR_KEADAAN_MUSYAWARAH, type JenisMusyawarah, type KeadaanMusyawarah, type TahapMusyawarah } from '#src/modules/jadwal/rapat.ts'

/** As what somebody signs: the chair, who kept the minutes, a representative of a village or an element of society. */
export const DAFTAR_SELAKU = ['pimpinan', 'sekretaris', 'wakil'] as const
export type Selaku = (typeof DAFTAR_SELAKU)[number]

export const DAFTAR_CARA_TANDA_TANGAN = ['pindaian', 'elektronik'] as const

/** What a scan of a signed paper may be; photos are stored as JPEG. */
const JENIS_PINDAIAN: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg'])

export const isPindaian = (jenisMedia: string): boolean => JENIS_PINDAIAN.has(jenisMedia)

export interface SyaratTandaTangan {
  readonly berlakuDari: string
  /** `null`: every level, every kind. */
  readonly tahap: TahapMusyawarah | null
  readonly jenis: JenisMusyawarah | null
  /** The chair always signs. */
  readonly sekretaris: boolean
  readonly wakil: number
  readonly sumber: string
}

/** Where a government has set nothing itself. */
export const SYARAT_BAWAAN: SyaratTandaTangan = {
  berlakuDari: '2000-01-01',
  tahap: null,
  jenis: null,
  sekretaris: false,
  wakil: 2,
  sumber: 'C-06: berita acara ditandatangani pimpinan musyawarah dan wakil peserta',
}

interface Rapat {
  readonly tahap: TahapMusyawarah
  readonly jenis: JenisMusyawarah
  readonly tanggal: string
}

/** What held on the day of the meeting: what names its level before what does not, then its kind, then the latest. */
export function pilihSyarat(daftar: readonly SyaratTandaTangan[], m: Rapat): SyaratTandaTangan {
  const tepat = (s: SyaratTandaTangan): number => (s.tahap === null ? 0 : 2) + (s.jenis === null ? 0 : 1)
  const cocok = daftar.filter((s) => s.berlakuDari <= m.tanggal && (s.tahap ?? m.tahap) === m.tahap && (s.jenis ?? m.jenis) === m.jenis)
  return cocok.toSorted((a, b) => tepat(b) - tepat(a) || b.berlakuDari.localeCompare(a.berlakuDari))[0] ?? SYARAT_BAWAAN
}

export type Kurang = Readonly<Record<Selaku, number>>

/** How many signatures are still missing, by capacity; `null` where none is. */
export function hitungKurang(s: Pick<SyaratTandaTangan, 'sekretaris' | 'wakil'>, ada: readonly { readonly selaku: Selaku }[]): Kurang | null {
  const jumlah = (selaku: Selaku): number => ada.filter((x) => x.selaku === selaku).length
  const sisa = (selaku: Selaku, perlu: number): number => Math.max(0, perlu - jumlah(selaku))
  const kurang = { pimpinan: sisa('pimpinan', 1), sekretaris: sisa('sekretaris', s.sekretaris ? 1 : 0), wakil: sisa('wakil', s.wakil) }
  return DAFTAR_SELAKU.every((x) => kurang[x] === 0) ? null : kurang
}

export type PenolakanTandaTangan =
  | { readonly jenis: 'belum-waktunya-tanda-tangan'; readonly keadaan: KeadaanMusyawarah }
  | { readonly jenis: 'sudah-menandatangani'; readonly jabatan: string }
  | { readonly jenis: 'sudah-ada-yang-menandatangani'; readonly selaku: Selaku; readonly jabatan: string }

interface Penanda {
  readonly nama: string
  readonly jabatan: string
  readonly selaku: Selaku
}

const samakan = (nama: string): string => nama.toLocaleLowerCase('id').replaceAll(/\s+/g, ' ').trim()

/** One person signs once, one chairs, one kept the minutes; before closing there is nothing to sign, after ratification nothing is added. */
export function periksaPenanda(keadaan: KeadaanMusyawarah, ada: readonly Penanda[], baru: Penanda): PenolakanTandaTangan | null {
  const langkah = DAFTAR_KEADAAN_MUSYAWARAH.indexOf(keadaan)
  if (langkah < DAFTAR_KEADAAN_MUSYAWARAH.indexOf('ditutup') || keadaan === 'disahkan') return { jenis: 'belum-waktunya-tanda-tangan', keadaan }
  const orang = ada.find((x) => samakan(x.nama) === samakan(baru.nama))
  if (orang !== undefined) return { jenis: 'sudah-menandatangani', jabatan: orang.jabatan }
  const lain = baru.selaku === 'wakil' ? undefined : ada.find((x) => x.selaku === baru.selaku)
  return lain === undefined ? null : { jenis: 'sudah-ada-yang-menandatangani', selaku: lain.selaku, jabatan: lain.jabatan }
}
