import { jalurNomenklatur, kewenanganKode, kunciNomenklatur, type Nomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'

/**
 * How a code of one edition is known in the next: by code and name; by the predecessor that the new edition records;
 * by name alone, which is only a suggestion; or not at all.
 */
export const DAFTAR_JENIS_PADANAN = ['kode-dan-nama', 'pendahulu', 'nama-saja', 'tanpa-padanan'] as const
export type JenisPadanan = (typeof DAFTAR_JENIS_PADANAN)[number]

export interface BarisTujuan extends Pick<Nomenklatur, 'kode' | 'nama' | 'tingkat'> {
  /** What the new edition says this code was before. */
  readonly kodeSebelumnya: string | null
  readonly namaSebelumnya: string | null
}

export interface Padanan {
  readonly kodeAsal: string
  /** 1 is the best; more than one when a code was split, or when a name leaves a choice. */
  readonly urutan: number
  readonly jenis: JenisPadanan
  readonly kodeTujuan: string | null
}

const BATAS_USUL = 5

type BarisAsal = Pick<Nomenklatur, 'kode' | 'nama' | 'tingkat'>

/** Every code of the old edition once or more; nothing is guessed: the same number with another name is no match. */
export function petakanEdisi(asal: readonly BarisAsal[], tujuan: readonly BarisTujuan[]): Padanan[] {
  const menurutKode = new Map(tujuan.map((t) => [t.kode, t]))
  const menurutNama = kelompokkan(tujuan, (t) => kunciTingkat(t))
  const penerus = kelompokkan(
    tujuan.filter((t) => t.kodeSebelumnya !== null),
    (t) => t.kodeSebelumnya ?? '',
  )
  const milikSendiri = new Set(asal.filter((a) => isSama(a, menurutKode.get(a.kode))).map((a) => a.kode))
  return asal.flatMap((a) => {
    if (milikSendiri.has(a.kode)) return [{ kodeAsal: a.kode, urutan: 1, jenis: 'kode-dan-nama' as const, kodeTujuan: a.kode }]
    const tercatat = (penerus.get(a.kode) ?? []).filter((t) => isPendahulu(a, t)).toSorted(urutKode)
    if (tercatat.length > 0) return susun(a.kode, 'pendahulu', tercatat)
    const senama = (menurutNama.get(kunciTingkat(a)) ?? []).toSorted((x, y) => jauh(a, x, milikSendiri) - jauh(a, y, milikSendiri) || urutKode(x, y))
    if (senama.length > 0) return susun(a.kode, 'nama-saja', senama.slice(0, BATAS_USUL))
    return [{ kodeAsal: a.kode, urutan: 1, jenis: 'tanpa-padanan' as const, kodeTujuan: null }]
  })
}

function susun(kodeAsal: string, jenis: JenisPadanan, tujuan: readonly BarisTujuan[]): Padanan[] {
  return tujuan.map((t, i) => ({ kodeAsal, urutan: i + 1, jenis, kodeTujuan: t.kode }))
}

function isSama(a: BarisAsal, t: BarisTujuan | undefined): boolean {
  return t !== undefined && kunciTingkat(a) === kunciTingkat(t)
}

/** The record names the old code and its name; where both are given, both must fit. */
function isPendahulu(a: BarisAsal, t: BarisTujuan): boolean {
  return t.tingkat === a.tingkat && (t.namaSebelumnya === null || kunciNomenklatur(t.namaSebelumnya) === kunciNomenklatur(a.nama))
}

/** A suggestion of the same kegiatan, program or bidang comes first; one that already continues a code of its own, or is for another kind of government, comes last. */
function jauh(a: BarisAsal, t: BarisTujuan, milikSendiri: ReadonlySet<string>): number {
  const [jalurA, jalurT] = [jalurNomenklatur(a.kode), jalurNomenklatur(t.kode)]
  const beda = jalurA.findIndex((kode, i) => kode !== jalurT[i])
  const kewenanganLain = kewenanganKode(a.kode) === kewenanganKode(t.kode) ? 0 : 20
  return kewenanganLain + (milikSendiri.has(t.kode) ? 10 : 0) - (beda === -1 ? jalurA.length : beda)
}

function urutKode(a: { kode: string }, b: { kode: string }): number {
  return a.kode < b.kode ? -1 : 1
}

function kunciTingkat(b: BarisAsal): string {
  return `${b.tingkat} ${kunciNomenklatur(b.nama)}`
}

function kelompokkan<T>(daftar: readonly T[], kunci: (t: T) => string): Map<string, T[]> {
  const hasil = new Map<string, T[]>()
  for (const t of daftar) {
    const ada = hasil.get(kunci(t))
    if (ada === undefined) hasil.set(kunci(t), [t])
    else ada.push(t)
  }
  return hasil
}

const SEBELUMNYA = /^\s*((?:[1-9]|X)\.(?:\d{2}|XX)\.\d{2}\.[1-8]\.\d{2}\.\d{2,4})\s*[-–:]?\s*(.*)$/s

/** `1.02.02.1.02.0013 Pengelolaan …`: the predecessor as the list writes it; null when there is no readable code. */
export function bacaPendahulu(teks: string): { readonly kode: string; readonly nama: string | null } | null {
  const cocok = SEBELUMNYA.exec(teks)
  if (cocok?.[1] === undefined) return null
  const nama = (cocok[2] ?? '').replaceAll('&', ' ').trim()
  return { kode: cocok[1], nama: nama === '' ? null : nama }
}

export interface EdisiBerlaku {
  readonly edisi: string
  readonly tahunDari: number
}

/** Editions that follow each other, those of provinces apart from those of kabupaten and kota. */
export function pasanganEdisi(edisi: readonly EdisiBerlaku[]): (readonly [string, string])[] {
  const golongan = kelompokkan(edisi, (e) => (e.edisi.endsWith('-provinsi') ? 'provinsi' : 'kabupaten-kota'))
  return [...golongan.values()].flatMap((g) => {
    const urut = g.toSorted((a, b) => a.tahunDari - b.tahunDari)
    return urut.slice(1).map((e, i) => [urut[i]?.edisi ?? '', e.edisi] as const)
  })
}
