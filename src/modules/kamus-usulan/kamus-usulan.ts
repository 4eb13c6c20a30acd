import type { Kuantitas } from '#src/lib/kuantitas.ts'
import type { Rupiah } from '#src/lib/rupiah.ts'

/** Who may be allowed an item; an item that names none is open to all. */
export const DAFTAR_KELOMPOK_PENGUSUL = ['desa', 'kelurahan', 'kecamatan', 'rt-rw', 'lembaga', 'individu', 'dprd', 'perangkat-daerah'] as const
export type KelompokPengusul = (typeof DAFTAR_KELOMPOK_PENGUSUL)[number]

/** By which way an item may be proposed: Malang's one shared catalogue for both is the usual case. */
export const DAFTAR_TIPE_KAMUS = ['musrenbang', 'pokir'] as const
export type TipeKamus = (typeof DAFTAR_TIPE_KAMUS)[number]

/** Only what is in force is offered; what was withdrawn stays readable with its reason. */
export const DAFTAR_KEADAAN_KAMUS = ['draf', 'berlaku', 'ditarik'] as const
export type KeadaanKamus = (typeof DAFTAR_KEADAAN_KAMUS)[number]

/** An item of the catalogue of a year: what may be proposed, at what ceiling price, from which agency (S3-7). */
export interface ButirKamus {
  readonly kamusId: string
  readonly tahunAnggaran: number
  readonly nama: string
  readonly satuan: string
  /** Ceiling price per unit; `null` = not yet fixed, and using it is refused. */
  readonly hargaSatuan: Rupiah | null
  readonly volumeMin: Kuantitas | null
  readonly volumeMaks: Kuantitas | null
  readonly kewenangan: 'desa' | 'kabupaten' | 'provinsi' | 'pusat'
  readonly klasifikasi: 'fisik' | 'nonfisik'
  /** Why nobody may propose this, for items of the negative list. */
  readonly larangan: string | null
  readonly perangkatDaerahId: string
  readonly bidangPembangunan: string
  readonly tipe: readonly TipeKamus[]
  /** Empty: everybody. */
  readonly pengusul: readonly KelompokPengusul[]
  readonly keadaan: KeadaanKamus
}

/** An item without a price may wait as a draft but not be in force, unless nobody of this government would pay for it anyway. */
export function isDapatBerlaku(b: Pick<ButirKamus, 'hargaSatuan' | 'larangan' | 'kewenangan'>): boolean {
  return b.hargaSatuan !== null || b.larangan !== null || b.kewenangan !== 'kabupaten'
}

export interface ButirDicari {
  readonly nama: string
  readonly uraian: string | null
  readonly kataKunci: readonly string[]
}

/** Common short forms of village spelling; the full dictionary is reference data of the search proper. */
const SINGKATAN: Readonly<Record<string, string>> = {
  jl: 'jalan',
  jln: 'jalan',
  gg: 'gang',
  jbt: 'jembatan',
  jemb: 'jembatan',
  sal: 'saluran',
  dr: 'drainase',
  pju: 'lampu',
  lpju: 'lampu',
  sd: 'sekolah',
  sdn: 'sekolah',
  pkm: 'puskesmas',
  rtlh: 'rumah',
  tpt: 'tembok',
  bgn: 'bangunan',
  pemb: 'pembangunan',
  rehab: 'rehabilitasi',
}

/** Words of a villager's sentence: lower case, `gorong2` doubled, short forms spelled out, fillers and RT/RW numbers dropped. */
export function kataCari(kalimat: string): string[] {
  return kalimat
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/(\p{L}+)2\b/gu, '$1 $1')
    .split(/[^\p{L}\p{N}]+/u)
    .map((k) => SINGKATAN[k] ?? k)
    .filter((k) => k.length > 2 && !/^\d+$/.test(k) && !PENGISI.has(k))
}

const PENGISI = new Set([
  'yang',
  'dan',
  'untuk',
  'dari',
  'pada',
  'dengan',
  'desa',
  'kelurahan',
  'dusun',
  'kampung',
  'jika',
  'kalau',
  'setiap',
  'ada',
  'tidak',
  'sudah',
  'belum',
  'kami',
  'warga',
  'mohon',
  'minta',
])

/** How well an item answers the words, with the words that matched: 0 = not at all. Each word counts by its best trigram likeness. */
export function nilaiCocok(kata: readonly string[], butir: ButirDicari): { nilai: number; cocok: string[] } {
  const istilah = [...kataCari(butir.nama), ...butir.kataKunci.flatMap(kataCari), ...kataCari(butir.uraian ?? '')]
  const cocok: string[] = []
  let nilai = 0
  for (const k of new Set(kata)) {
    const [terbaik, serupa] = palingSerupa(k, istilah)
    if (serupa < 0.5) continue
    nilai += serupa
    cocok.push(terbaik)
  }
  return { nilai, cocok: [...new Set(cocok)] }
}

function palingSerupa(kata: string, istilah: readonly string[]): [string, number] {
  let terbaik: [string, number] = ['', 0]
  for (const i of istilah) {
    const serupa = i === kata ? 1 : i.startsWith(kata) || kata.startsWith(i) ? 0.85 : keserupaan(kata, i)
    if (serupa > terbaik[1]) terbaik = [i, serupa]
  }
  return terbaik
}

function keserupaan(a: string, b: string): number {
  const ta = trigram(a)
  const tb = trigram(b)
  const sama = [...ta].filter((t) => tb.has(t)).length
  return (2 * sama) / (ta.size + tb.size)
}

function trigram(kata: string): Set<string> {
  const berpagar = `  ${kata} `
  return new Set(Array.from({ length: berpagar.length - 2 }, (_, i) => berpagar.slice(i, i + 3)))
}
