import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Saat } from '#src/lib/waktu.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [kunci: string]: Json }

/** The after-image of one touched row: its table, its key, and `to_jsonb(row)`. */
export interface Baris {
  readonly tabel: string
  readonly kunci: string
  readonly isi: Readonly<Record<string, Json>>
}

/** The after-image of a row as a query gives it back (`Sesudah` in jejak.schema.ts). */
export function sesudah(tabel: string, kunci: string, { isi }: { readonly isi: Baris['isi'] }): Baris {
  return { tabel, kunci, isi }
}

export interface IsiEntri {
  readonly daerahId: string
  readonly entriId: string
  readonly peristiwa: string
  readonly objek: { readonly jenis: string; readonly id: string }
  readonly pelaku: {
    readonly penggunaId: string
    readonly penugasanId: string | null
    readonly jabatan: string | null
    /** The token through which a program acted for this person; absent when the person did. */
    readonly tokenId?: string
  }
  readonly waktu: Saat
  readonly waktuNyata: Saat
  readonly baris: readonly Baris[]
  /** For bulk work: SHA-256 of the file or content, and the root of the row list hashed as its own tree. */
  readonly massal?: { readonly sidikIsi: string; readonly akarBaris: string; readonly jumlah: number }
  readonly data?: Readonly<Record<string, Json>>
}

export interface BidangPribadi {
  readonly jalur: string
  readonly garam: Buffer
  readonly nilai: Json
}

export interface Entri {
  readonly entriId: string
  readonly peristiwa: string
  readonly objek: IsiEntri['objek']
  readonly isi: Buffer
  readonly sidik: Buffer
  readonly pribadi: readonly BidangPribadi[]
  /** Rows others derive figures from. */
  readonly sentuhan: readonly { readonly tabel: string; readonly kunci: string }[]
}

/** Tables that figures are derived from: an entry that touches a row of them says so where the deriving job finds it (docs/adr/0012). */
const TABEL_DISENTUH: ReadonlySet<string> = new Set(['pengajuan', 'kamus_usulan'])

/** Minutes were frozen: sealed at once. Entries about a `berita_acara` are published whole, so nothing private belongs in them. */
export const PERISTIWA_BEKU = 'berita-acara-dibekukan'
export const OBJEK_BEKU = 'berita_acara'

/** The clock was set back: told by the sealer, so that what follows is not taken for something slipped in. */
export const PERISTIWA_JAM = 'jam-dimundurkan'

/** An entry's content; null for one that no longer parses. */
export function bacaIsi(isi: Uint8Array): IsiEntri | null {
  try {
    const hasil = JSON.parse(Buffer.from(isi).toString('utf8')) as IsiEntri
    return Array.isArray(hasil.baris) ? hasil : null
  } catch {
    return null
  }
}

/** Columns that hold personal data (UU 27/2022); in an entry they appear only as salted commitments. */
const BIDANG_PRIBADI: Readonly<Record<string, readonly string[]>> = {
  usulan: ['pengusul_nama', 'pengusul_kontak'],
  pengguna: ['nama'],
  dukungan: ['kunci', 'nama', 'catatan'],
  kepala_perangkat: ['nip'],
  catatan_meja: ['isi'],
  pembangunan_desa: ['pelaksana', 'keterangan'],
  dokumentasi_desa: ['keterangan'],
  usulan_sipd: ['titipan'],
  peserta_musyawarah: ['nama', 'alamat', 'kontak', 'usia', 'jenis_kelamin', 'disabilitas', 'garam'],
  tanda_tangan: ['nama'],
  permohonan_akun: ['nama', 'nama_pengguna', 'surel', 'kontak', 'keterangan'],
}

/** Machinery columns: they say when a row was written, not what was decided; or repeat for quick reading what another protected row says. */
const KOLOM_MESIN = new Set([
  'created_at',
  'updated_at',
  'prioritas_desa',
  'prioritas_kecamatan',
  'kata_cari',
  'kisi',
  'sidik_token',
  'terakhir_dipakai',
  'kunci_tanda',
])

/** Canonical bytes (RFC 8785) of an entry, with personal columns replaced by commitments. `garam` gives 16 random bytes. */
export function susunEntri(isi: IsiEntri, garam: () => Buffer): Entri {
  const pribadi: BidangPribadi[] = []
  const baris = isi.baris.map((b) => ({ ...b, isi: komitmenkan(b, garam, pribadi) }))
  const bita = kanonik({ ...isi, baris })
  return { entriId: isi.entriId, peristiwa: isi.peristiwa, objek: isi.objek, isi: bita, sidik: sidikDaun(bita), pribadi, sentuhan: susunSentuhan(isi.baris) }
}

/** Each touched row once, however often the entry names it. */
function susunSentuhan(baris: readonly Baris[]): Entri['sentuhan'] {
  const semua = baris.filter((b) => TABEL_DISENTUH.has(b.tabel)).map(({ tabel, kunci }) => [`${tabel}/${kunci}`, { tabel, kunci }] as const)
  return [...new Map(semua).values()]
}

function komitmenkan(baris: Baris, garam: () => Buffer, pribadi: BidangPribadi[]): Record<string, Json> {
  const bidang = BIDANG_PRIBADI[baris.tabel] ?? []
  const hasil: Record<string, Json> = {}
  for (const [kolom, nilai] of Object.entries(baris.isi)) {
    if (KOLOM_MESIN.has(kolom)) continue
    if (bidang.includes(kolom) && nilai !== null) {
      const g = garam()
      pribadi.push({ jalur: `${baris.tabel}/${baris.kunci}/${kolom}`, garam: g, nilai })
      hasil[kolom] = { komitmen: komitmen(g, nilai) }
    } else hasil[kolom] = nilai
  }
  return hasil
}

/** SHA-256(salt ‖ canonical value) in hex: hides the value, binds to it. */
export function komitmen(garam: Buffer, nilai: Json): string {
  return createHash('sha256').update(garam).update(kanonik(nilai)).digest('hex')
}

export function kanonik(nilai: unknown): Buffer {
  const teks = canonicalize(nilai)
  if (teks === undefined) throw new TypeError('nilai tidak dapat dikanonikkan')
  return Buffer.from(teks, 'utf8')
}

export function sidik(isi: Buffer | string): string {
  return createHash('sha256').update(isi).digest('hex')
}

/**
 * A row as it would stand in an entry, for comparing the table with its last after-image. A column that came after the entry was written
 * is not in it: the entry cannot vouch for it, and it is no finding.
 */
export function bandingkanBaris(
  kini: Readonly<Record<string, Json>>,
  tercatat: Readonly<Record<string, Json>>,
  pribadi: (kolom: string) => BidangPribadi | null,
): string[] {
  const beda: string[] = []
  for (const kolom of Object.keys(tercatat)) {
    if (KOLOM_MESIN.has(kolom)) continue
    const asli = tercatat[kolom] ?? null
    const nilai = kini[kolom] ?? null
    const sama = isKomitmen(asli) ? isSesuaiKomitmen(asli.komitmen, nilai, pribadi(kolom)) : kanonik(asli).equals(kanonik(nilai))
    if (!sama) beda.push(kolom)
  }
  return beda
}

function isKomitmen(j: Json): j is { readonly komitmen: string } {
  return typeof j === 'object' && j !== null && !Array.isArray(j) && 'komitmen' in j
}

/** An erased personal value leaves nothing to compare with, and that is no finding. */
function isSesuaiKomitmen(tercatat: string, nilai: Json, pribadi: BidangPribadi | null): boolean {
  return pribadi === null || komitmen(pribadi.garam, nilai) === tercatat
}

/* ---- Merkle tree, RFC 9162 §2.1 ---- */

export function sidikDaun(isi: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(isi).digest()
}

function sidikSimpul(kiri: Buffer, kanan: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(kiri).update(kanan).digest()
}

/** The roots of the perfect subtrees that make up a tree of `ukuran` leaves, largest first: all that is needed to go on. */
export interface Tepi {
  readonly ukuran: number
  readonly akar: readonly Buffer[]
}

export const TEPI_KOSONG: Tepi = { ukuran: 0, akar: [] }

export function tambahDaun(tepi: Tepi, daun: Buffer): Tepi {
  const akar = [...tepi.akar, daun]
  for (let n = tepi.ukuran; n % 2 === 1; n = (n - 1) / 2) {
    const kanan = akar.pop()
    const kiri = akar.pop()
    if (kiri === undefined || kanan === undefined) throw new Error('tepi pohon rusak')
    akar.push(sidikSimpul(kiri, kanan))
  }
  return { ukuran: tepi.ukuran + 1, akar }
}

/** The root hash; of the empty tree SHA-256 of nothing. */
export function akarPohon(tepi: Tepi): Buffer {
  const [terakhir, ...lain] = tepi.akar.toReversed()
  if (terakhir === undefined) return createHash('sha256').digest()
  return lain.reduce((kanan, kiri) => sidikSimpul(kiri, kanan), terakhir)
}
