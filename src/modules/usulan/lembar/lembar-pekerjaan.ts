import { createHash } from 'node:crypto'
import type { Rupiah } from '#src/lib/rupiah.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { kenaliSatuan, type IndeksSatuan } from '#src/modules/nomenklatur/satuan.ts'
import { jarakEdit } from '#src/modules/wilayah/kemiripan.ts'

/* A sheet of named works with their prices, one work a row: what an office has at hand before there are proposals. */

export const KOLOM_PEKERJAAN = ['baris', 'kode_kelompok', 'uraian_kelompok', 'uraian', 'spesifikasi', 'satuan', 'harga', 'kode_rekening'] as const

/** A service is paid for, but there is nothing yet to take a photo of. */
export type Layanan = 'pekerjaan' | 'perencanaan' | 'pengawasan'

export interface BarisPekerjaan {
  /** The sheet's own number of the row. */
  readonly baris: number
  /** The line of the file. */
  readonly letak: number
  readonly kodeKelompok: string
  readonly uraianKelompok: string
  readonly uraian: string
  readonly spesifikasi: string
  /** Code of the unit in our own list. */
  readonly satuan: string
  readonly harga: Rupiah
  readonly kodeRekening: string
  readonly layanan: Layanan
}

export type KodeTolakanBaris =
  | 'jumlah-sel-salah'
  | 'nomor-baris-salah'
  | 'nomor-baris-ganda'
  | 'uraian-kosong'
  | 'uraian-terlalu-panjang'
  | 'teks-mengandung-html'
  | 'teks-berupa-rumus'
  | 'teks-berhuruf-kendali'
  | 'satuan-kosong'
  | 'satuan-tidak-dikenal'
  | 'harga-kosong'
  | 'harga-tidak-terbaca'
  | 'harga-negatif'
  | 'harga-nol'
  | 'harga-pecahan'
  | 'harga-terlalu-besar'
  | 'sel-tidak-sah'
  | 'baris-tidak-dikenal'
  | 'untuk-baris-lain'
  | 'bukan-wilayah-daerah-ini'
  | 'perangkat-daerah-tidak-dikenal'
  | 'sub-kegiatan-tidak-ada'

/** What is wrong with one cell, and the nearest value that would do. */
export interface TolakanBaris {
  readonly letak: number
  readonly baris: string
  readonly kolom: string
  readonly nilai: string
  readonly kode: KodeTolakanBaris
  readonly terdekat: string | null
}

export interface RekamanPekerjaan {
  readonly letak: number
  readonly sel: Readonly<Record<string, string>>
  readonly jumlahSel: number
}

export interface LembarPekerjaan {
  readonly baik: readonly BarisPekerjaan[]
  readonly ditolak: readonly TolakanBaris[]
  readonly jumlah: number
}

/** Checks every row; each is either good as a whole or listed with what is wrong with it. */
export function periksaLembar(rekaman: readonly RekamanPekerjaan[], jumlahKolom: number, satuan: IndeksSatuan): LembarPekerjaan {
  const baik = new Map<number, BarisPekerjaan>()
  const ditolak: TolakanBaris[] = []
  for (const r of rekaman) {
    const salah: TolakanBaris[] = []
    const b = periksaBaris(r, jumlahKolom, satuan, (kolom, kode, terdekat) =>
      salah.push({ letak: r.letak, baris: r.sel['baris'] ?? '', kolom, nilai: r.sel[kolom] ?? '', kode, terdekat }),
    )
    if (b !== null && baik.has(b.baris))
      salah.push({ letak: r.letak, baris: String(b.baris), kolom: 'baris', nilai: String(b.baris), kode: 'nomor-baris-ganda', terdekat: null })
    if (b !== null && salah.length === 0) baik.set(b.baris, b)
    ditolak.push(...salah)
  }
  return { baik: [...baik.values()], ditolak, jumlah: rekaman.length }
}

type Tolak = (kolom: string, kode: KodeTolakanBaris, terdekat: string | null) => void

function periksaBaris(r: RekamanPekerjaan, jumlahKolom: number, indeks: IndeksSatuan, tolak: Tolak): BarisPekerjaan | null {
  if (r.jumlahSel !== jumlahKolom) {
    tolak('baris', 'jumlah-sel-salah', null)
    return null
  }
  const sel = (kolom: string): string => (r.sel[kolom] ?? '').trim()
  const baris = /^[1-9]\d{0,8}$/.test(sel('baris')) ? Number(sel('baris')) : null
  if (baris === null) tolak('baris', 'nomor-baris-salah', String(r.letak))
  for (const kolom of ['uraian', 'spesifikasi', 'uraian_kelompok', 'kode_kelompok', 'kode_rekening']) periksaTeks(kolom, sel(kolom), tolak)
  if (!/^(\d{1,4}(\.\d{1,4}){0,5})?$/.test(sel('kode_kelompok'))) tolak('kode_kelompok', 'sel-tidak-sah', null)
  const satuan = bacaSatuan(sel('satuan'), indeks, tolak)
  const harga = bacaHarga(sel('harga'), tolak)
  if (baris === null || satuan === null || harga === null) return null
  const uraian = sel('uraian')
  return {
    baris,
    letak: r.letak,
    kodeKelompok: sel('kode_kelompok'),
    uraianKelompok: sel('uraian_kelompok'),
    uraian,
    spesifikasi: sel('spesifikasi'),
    satuan,
    harga,
    kodeRekening: sel('kode_rekening'),
    layanan: layananDari(uraian),
  }
}

const PANJANG_URAIAN = 200

function periksaTeks(kolom: string, teks: string, tolak: Tolak): void {
  if (kolom === 'uraian' && teks.length < 5) tolak(kolom, 'uraian-kosong', null)
  if (kolom === 'uraian' && teks.length > PANJANG_URAIAN) tolak(kolom, 'uraian-terlalu-panjang', teks.slice(0, PANJANG_URAIAN).trim())
  if (/<\/?[a-z!][^>]*>|&(#\d+|#x[0-9a-f]+|[a-z]+);/i.test(teks)) tolak(kolom, 'teks-mengandung-html', polos(teks))
  if (/^[=+@]|^-./.test(teks)) tolak(kolom, 'teks-berupa-rumus', teks.replace(/^[=+@\s-]+/, ''))
  // eslint-disable-next-line no-control-regex -- that is the point
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(teks)) tolak(kolom, 'teks-berhuruf-kendali', null)
}

function polos(teks: string): string {
  return teks
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/&[^;\s]+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function bacaSatuan(teks: string, indeks: IndeksSatuan, tolak: Tolak): string | null {
  const satuan = kenaliSatuan(indeks, teks)
  if (satuan !== null && teks !== '') return satuan.kode
  tolak('satuan', teks === '' ? 'satuan-kosong' : 'satuan-tidak-dikenal', teks === '' ? null : satuanTerdekat(teks, indeks))
  return null
}

function satuanTerdekat(teks: string, indeks: IndeksSatuan): string | null {
  const dicari = teks.toLowerCase()
  const [dekat] = [...indeks]
    .map(([ejaan, s]) => ({ s, jarak: jarakEdit(dicari, ejaan, 2) }))
    .filter(({ s, jarak }) => jarak <= Math.min(2, s.nama.length - 2))
    .toSorted((a, b) => a.jarak - b.jarak || a.s.nama.localeCompare(b.s.nama, 'id'))
  return dekat?.s.nama ?? null
}

const HARGA_MAKS = 100_000_000_000_000

/** Whole rupiah in plain digits. `3.000.000` is told apart from `3` only by the person who wrote it, so it is asked back. */
function bacaHarga(teks: string, tolak: Tolak): Rupiah | null {
  const salah = (kode: KodeTolakanBaris, terdekat: string | null): null => {
    tolak('harga', kode, terdekat)
    return null
  }
  if (teks === '') return salah('harga-kosong', null)
  if (!/^-?\d{1,18}(\.\d+)?$/.test(teks)) return salah('harga-tidak-terbaca', angkaDalam(teks))
  const nilai = Number(teks)
  if (nilai < 0) return salah('harga-negatif', String(Math.round(-nilai)))
  if (!Number.isInteger(nilai)) return salah('harga-pecahan', String(Math.round(nilai)))
  if (nilai === 0) return salah('harga-nol', null)
  return nilai > HARGA_MAKS ? salah('harga-terlalu-besar', String(HARGA_MAKS)) : rupiah(nilai)
}

/** `Rp 3.000.000,00` → `3000000`; null when there is no number in it that one could mean. */
function angkaDalam(teks: string): string | null {
  const cocok = /^\s*(?:rp\.?)?\s*(\d{1,3}(?:[.,]\d{3})+|\d+)(?:,\d{1,2}|\.\d{1,2})?(?:,?-)?\s*$/i.exec(teks)
  return cocok?.[1]?.replaceAll(/[.,]/g, '') ?? null
}

/** What the row pays for, read from how its title begins: offices write `Jasa Pengawasan …`, `Biaya Perencanaan …`, `PerencanaanPenigkatan …`. */
export function layananDari(uraian: string): Layanan {
  const awal = /^\s*(?:(?:jasa|biaya)\s+)?(perencana|penyusunan|pengawasa)/i.exec(uraian)?.[1]?.toLowerCase()
  if (awal === undefined) return 'pekerjaan'
  return awal === 'pengawasa' ? 'pengawasan' : 'perencanaan'
}

const SINGKAT: Readonly<Record<Layanan, string>> = { pekerjaan: 'kerja', perencanaan: 'rencana', pengawasan: 'awas' }
const PANJANG_KODE_BUTIR = 40

/** The catalogue item a row belongs to: its group of goods, what it pays for, its unit. */
export function kodeButir(b: Pick<BarisPekerjaan, 'kodeKelompok' | 'layanan' | 'satuan'>): string {
  return `${b.kodeKelompok === '' ? 'tanpa-kelompok' : b.kodeKelompok}/${SINGKAT[b.layanan]}/${b.satuan}`.slice(0, PANJANG_KODE_BUTIR)
}

/** Says whether an answer or decision was written for this very row: number, text and price may not have changed since. */
export function sidikBaris(b: Pick<BarisPekerjaan, 'baris' | 'uraian' | 'harga'>): string {
  return createHash('sha256')
    .update(JSON.stringify([b.baris, b.uraian, b.harga]))
    .digest('hex')
    .slice(0, 10)
}

/** The same row gives the same ids (version 8 UUIDs), so loading a sheet twice makes one proposal of it. */
export function idPekerjaan(daerahId: string, tahunAnggaran: number, b: BarisPekerjaan): { readonly usulanId: string; readonly pengajuanId: string } {
  const isi = [daerahId, tahunAnggaran, b.baris, b.kodeKelompok, b.uraian, b.spesifikasi, b.satuan, b.harga]
  return { usulanId: idDari(['usulan', ...isi]), pengajuanId: idDari(['pengajuan', ...isi]) }
}

function idDari(bagian: readonly (string | number)[]): string {
  const h = createHash('sha256').update(JSON.stringify(bagian)).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`
}

/** The sheet names works, not problems: the proposal says so instead of inventing one. */
export function uraianMasalah(b: BarisPekerjaan, namaLembar: string): string {
  const kelompok = b.uraianKelompok === '' ? 'tanpa kelompok' : `kelompok “${b.uraianKelompok}”`
  const spesifikasi = b.spesifikasi === '' || b.spesifikasi === '-' ? '' : `, spesifikasi “${b.spesifikasi}”`
  return `${b.uraian}. Dimasukkan dari lembar pekerjaan ${namaLembar} baris ${b.baris} (${kelompok}${spesifikasi}). Lembar itu tidak memuat uraian masalahnya.`
}
