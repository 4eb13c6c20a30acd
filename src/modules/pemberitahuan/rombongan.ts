import type { JenisPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.ts'

/* One notice for everything one call decided alike. */

/** What a notice of many is about, in place of one thing. */
export const OBJEK_ROMBONGAN = 'rombongan'

/** Kinds that one call may bring many of. */
const BERROMBONGAN: ReadonlySet<JenisPemberitahuan> = new Set(['menunggu-anda', 'diputuskan', 'dikembalikan'])

export interface ButirKabar {
  readonly objekJenis: string
  readonly objekId: string
  readonly data: unknown
}

interface DataPutusan {
  readonly tahunAnggaran: number
  readonly jabatan: string
  readonly tahap: string
  readonly keputusan: string
  readonly tahapKe: string
  readonly keadaanKe: string
}

/** What the notices of one call have in common, and the key under which those alike meet; null for what is told by itself. */
export function rombonganDari(
  rombongan: string,
  { jenis, data, milik = false }: { readonly jenis: JenisPemberitahuan; readonly data: object; readonly milik?: boolean | undefined },
): { readonly kunci: string; readonly data: object } | null {
  if (!BERROMBONGAN.has(jenis) || !isDataPutusan(data)) return null
  const { tahunAnggaran, jabatan, tahap, keputusan, tahapKe, keadaanKe } = data
  return {
    kunci: ['rombongan', rombongan, jenis, tahunAnggaran, tahap, tahapKe, keadaanKe, milik].join('/'),
    data: { perihal: 'rombongan', tahunAnggaran, jabatan, tahap, keputusan, tahapKe, keadaanKe, milik },
  }
}

function isDataPutusan(data: object): data is DataPutusan {
  return 'keputusan' in data && 'tahapKe' in data
}

interface Terbaca {
  readonly objekJenis: string
  readonly objekId: string
  readonly data: unknown
  readonly butir: readonly ButirKabar[]
  readonly jumlahButir: number
}

/** A notice as it reads now: of many, it counts and names them; of one, it is that one's own. */
export function bukaRombongan<T extends Terbaca>(baris: T): T {
  const [pertama] = baris.butir
  if (baris.objekJenis !== OBJEK_ROMBONGAN || pertama === undefined) return baris
  if (baris.jumlahButir === 1) return { ...baris, ...pertama, butir: [] }
  const judul = baris.butir.map(judulButir).filter((j) => j !== '')
  return { ...baris, data: { ...(baris.data as object), jumlah: baris.jumlahButir, judul } }
}

/** What an item is called where the list is read. */
export function sebutButir(b: ButirKabar): { id: string; judul: string; nomor: string | null; tempat: string } {
  const { nomor, tempat } = (b.data ?? {}) as { nomor?: unknown; tempat?: unknown }
  return { id: b.objekId, judul: judulButir(b), nomor: typeof nomor === 'string' ? nomor : null, tempat: typeof tempat === 'string' ? tempat : '' }
}

function judulButir({ data }: ButirKabar): string {
  const { judul } = (data ?? {}) as { judul?: unknown }
  return typeof judul === 'string' ? judul : ''
}
