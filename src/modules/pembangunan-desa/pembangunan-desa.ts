import { uraikanAngka } from '#src/lib/angka.ts'
import type { BarisBernama, BentukKolom } from '#src/lib/tabel.ts'

/* A village's own works as its own system (OpenSID) sends them: read cell by cell, nothing guessed. */

export const SIFAT_PEMBANGUNAN = ['baru', 'lanjutan'] as const
export type SifatPembangunan = (typeof SIFAT_PEMBANGUNAN)[number]

/** Who pays how much, in whole rupiah; null: not said. */
export interface BiayaPembangunan {
  readonly anggaran: number | null
  readonly perubahanAnggaran: number | null
  readonly pemerintah: number | null
  readonly provinsi: number | null
  readonly kabKota: number | null
  readonly swadaya: number | null
}

export interface PembangunanDesa extends BiayaPembangunan {
  /** The village system's own id; with the village it is what the work is known by for ever. */
  readonly idLuar: string
  readonly judul: string
  readonly tahunAnggaran: number
  readonly sumberDana: string
  readonly lokasi: string
  readonly volume: string
  readonly waktu: string
  readonly manfaat: string
  readonly keterangan: string
  readonly pelaksana: string
  readonly sifat: SifatPembangunan | null
  /** What the village itself does not show, nobody else does. */
  readonly tampil: boolean
  readonly lintang: number | null
  readonly bujur: number | null
  /** The photo's name in the archive; empty: none. */
  readonly foto: string
}

export interface DokumentasiDesa {
  readonly idLuar: string
  readonly idPembangunan: string
  /** How much of the work is done, per cent. */
  readonly persentase: number
  readonly keterangan: string
  /** ISO date on which the village noted it. */
  readonly tanggal: string | null
  readonly foto: string
}

export const KODE_TEMUAN_DESA = [
  'wajib-diisi',
  'desa-lain',
  'tahun-tidak-terbaca',
  'angka-tidak-terbaca',
  'persen-tidak-terbaca',
  'tanggal-tidak-terbaca',
  'pilihan-tidak-dikenal',
  'teks-terlalu-panjang',
  'titik-tidak-masuk-akal',
  'id-ganda',
  'pembangunan-belum-dikirim',
  'foto-tidak-ikut',
  'foto-bukan-gambar',
] as const
export type KodeTemuanDesa = (typeof KODE_TEMUAN_DESA)[number]

/** What is wrong in one cell, and what may have been meant. */
export interface TemuanDesa {
  readonly baris: number
  readonly kolom: string
  readonly nilai: string
  readonly kode: KodeTemuanDesa
  readonly saran: string | null
}

/** These are told and keep no row out: the work is known, only its picture is missing. */
const HANYA_CATATAN: ReadonlySet<KodeTemuanDesa> = new Set(['foto-tidak-ikut', 'foto-bukan-gambar'])

export function isMenolak(t: Pick<TemuanDesa, 'kode'>): boolean {
  return !HANYA_CATATAN.has(t.kode)
}

export type PenolakanDesa =
  | { readonly jenis: 'kode-desa-tidak-sah'; readonly nilai: string }
  | { readonly jenis: 'arsip-tanpa-lembar' }
  | { readonly jenis: 'arsip-rusak' }
  | { readonly jenis: 'arsip-terlalu-besar'; readonly batas: string }
  | { readonly jenis: 'kiriman-terlalu-banyak'; readonly batas: number }

/** Rows of one sending; OpenSID sends a hundred at a time. */
export const BARIS_KIRIMAN = 1000
/** Bytes of one archive; OpenDK, which the villages know, takes 5 MB. */
export const UKURAN_KIRIMAN = 20 * 1024 * 1024

/** `3216142001` and `32.16.14.2001` are one village; null: neither. */
export function bacaKodeDesa(teks: string): string | null {
  const angka = teks.trim().replaceAll('.', '')
  if (!/^\d{10}$/.test(angka) || !/^[\d.]+$/.test(teks.trim())) return null
  return `${angka.slice(0, 2)}.${angka.slice(2, 4)}.${angka.slice(4, 6)}.${angka.slice(6)}`
}

const sama = (nama: readonly string[]): Record<string, string> => Object.fromEntries(nama.map((n) => [n, n]))

export const BENTUK_PEMBANGUNAN: BentukKolom = {
  wajib: ['id', 'judul', 'tahun_anggaran'],
  nama: sama([
    'desa_id',
    'id',
    'sumber_dana',
    'lokasi',
    'judul',
    'keterangan',
    'volume',
    'tahun_anggaran',
    'pelaksana_kegiatan',
    'status',
    'anggaran',
    'perubahan_anggaran',
    'sumber_biaya_pemerintah',
    'sumber_biaya_provinsi',
    'sumber_biaya_kab_kota',
    'sumber_biaya_swadaya',
    'manfaat',
    'waktu',
    'satuan_waktu',
    'sifat_proyek',
    'lat',
    'lng',
    'foto',
  ]),
}

export const BENTUK_DOKUMENTASI: BentukKolom = {
  wajib: ['id', 'id_pembangunan', 'persentase'],
  nama: sama(['desa_id', 'id', 'id_pembangunan', 'gambar', 'persentase', 'keterangan', 'created_at', 'updated_at']),
}

/** A row read: what it says, or what is wrong with it. */
export interface BarisDesa<T> {
  readonly baris: number
  readonly isi: T
  readonly temuan: readonly TemuanDesa[]
}

/** The cells of one row, with the findings made on the way. */
class Pembaca {
  readonly temuan: TemuanDesa[] = []
  readonly #baris: BarisBernama

  constructor(baris: BarisBernama, kodeDesa: string) {
    this.#baris = baris
    const desa = this.teks('desa_id', 40)
    if (desa !== '' && bacaKodeDesa(desa) !== kodeDesa) this.lapor('desa_id', 'desa-lain', kodeDesa)
  }

  lapor(kolom: string, kode: KodeTemuanDesa, saran: string | null = null): void {
    this.temuan.push({ baris: this.#baris.baris, kolom, nilai: this.mentah(kolom), kode, saran })
  }

  mentah(kolom: string): string {
    return (this.#baris.sel[kolom]?.teks ?? '').trim()
  }

  teks(kolom: string, panjang: number): string {
    const t = this.mentah(kolom)
    if (t.length > panjang) this.lapor(kolom, 'teks-terlalu-panjang', `${t.slice(0, 40)}… (${panjang})`)
    return t
  }

  wajib(kolom: string, panjang: number): string {
    const t = this.teks(kolom, panjang)
    if (t === '') this.lapor(kolom, 'wajib-diisi')
    return t
  }

  rupiah(kolom: string): number | null {
    const t = this.mentah(kolom).replace(/^Rp\.?\s*/i, '')
    if (t === '' || t === '-') return null
    const n = uraikanAngka(t)
    if (n !== null && n >= 0 && n <= Number.MAX_SAFE_INTEGER) return Math.round(n)
    this.lapor(kolom, 'angka-tidak-terbaca')
    return null
  }

  pecahan(kolom: string): number | null {
    const t = this.mentah(kolom)
    if (t === '') return null
    const n = Number(t.replace(',', '.'))
    if (Number.isFinite(n)) return n
    this.lapor(kolom, 'angka-tidak-terbaca')
    return null
  }
}

const TAHUN_AWAL = 2000
const TAHUN_AKHIR = 2100

export function bacaPembangunan(b: BarisBernama, kodeDesa: string): BarisDesa<PembangunanDesa> {
  const p = new Pembaca(b, kodeDesa)
  const tahun = Number(p.mentah('tahun_anggaran'))
  if (!Number.isInteger(tahun) || tahun < TAHUN_AWAL || tahun > TAHUN_AKHIR) p.lapor('tahun_anggaran', 'tahun-tidak-terbaca')
  const waktu = [p.teks('waktu', 60), p.teks('satuan_waktu', 20)].filter((t) => t !== '').join(' ')
  const isi: PembangunanDesa = {
    idLuar: p.wajib('id', 40),
    judul: p.wajib('judul', 300),
    tahunAnggaran: tahun,
    sumberDana: p.teks('sumber_dana', 200),
    lokasi: p.teks('lokasi', 300),
    volume: p.teks('volume', 100),
    waktu,
    manfaat: p.teks('manfaat', 2000),
    keterangan: p.teks('keterangan', 4000),
    pelaksana: p.teks('pelaksana_kegiatan', 200),
    anggaran: p.rupiah('anggaran'),
    perubahanAnggaran: p.rupiah('perubahan_anggaran'),
    pemerintah: p.rupiah('sumber_biaya_pemerintah'),
    provinsi: p.rupiah('sumber_biaya_provinsi'),
    kabKota: p.rupiah('sumber_biaya_kab_kota'),
    swadaya: p.rupiah('sumber_biaya_swadaya'),
    sifat: bacaSifat(p),
    tampil: p.mentah('status') !== '0',
    ...bacaTitik(p),
    foto: p.teks('foto', 200),
  }
  return { baris: b.baris, isi, temuan: p.temuan }
}

function bacaSifat(p: Pembaca): SifatPembangunan | null {
  const t = p.mentah('sifat_proyek').toLowerCase()
  if (t === '') return null
  const sifat = SIFAT_PEMBANGUNAN.find((s) => s === t) ?? null
  if (sifat === null) p.lapor('sifat_proyek', 'pilihan-tidak-dikenal', SIFAT_PEMBANGUNAN.join(', ').toUpperCase())
  return sifat
}

/** Both or none, and within the archipelago. OpenSID writes zeros where nothing was set. */
function bacaTitik(p: Pembaca): { readonly lintang: number | null; readonly bujur: number | null } {
  const [lintang, bujur] = [p.pecahan('lat'), p.pecahan('lng')]
  if (lintang === null || bujur === null || (lintang === 0 && bujur === 0)) return { lintang: null, bujur: null }
  if (lintang >= -12 && lintang <= 7 && bujur >= 94 && bujur <= 142) return { lintang, bujur }
  p.lapor('lat', 'titik-tidak-masuk-akal')
  return { lintang: null, bujur: null }
}

export function bacaDokumentasi(b: BarisBernama, kodeDesa: string): BarisDesa<DokumentasiDesa> {
  const p = new Pembaca(b, kodeDesa)
  const persen = /^\d{1,3}([.,]\d+)?\s*%?$/.test(p.mentah('persentase')) ? Number.parseFloat(p.mentah('persentase').replace(',', '.')) : Number.NaN
  if (Number.isNaN(persen) || persen > 100) p.lapor('persentase', 'persen-tidak-terbaca', '0, 40, 80, 100')
  const [tanggal = ''] = p.mentah('created_at').split(/[T ]/)
  const sah = tanggal === '' || (/^\d{4}-\d{2}-\d{2}$/.test(tanggal) && !Number.isNaN(Date.parse(tanggal)))
  if (!sah) p.lapor('created_at', 'tanggal-tidak-terbaca', '2024-08-17')
  const isi: DokumentasiDesa = {
    idLuar: p.wajib('id', 40),
    idPembangunan: p.wajib('id_pembangunan', 40),
    persentase: Number.isNaN(persen) ? 0 : Math.round(persen),
    keterangan: p.teks('keterangan', 2000),
    tanggal: sah && tanggal !== '' ? tanggal : null,
    foto: p.teks('gambar', 200),
  }
  return { baris: b.baris, isi, temuan: p.temuan }
}

/** An id stands once in a sending: of two rows nobody could say which is meant. */
export function tandaiGanda<T extends { readonly idLuar: string }>(daftar: readonly BarisDesa<T>[]): BarisDesa<T>[] {
  const kali = Map.groupBy(daftar, (b) => b.isi.idLuar)
  return daftar.map((b) => {
    if (b.isi.idLuar === '' || (kali.get(b.isi.idLuar)?.length ?? 0) < 2) return b
    const lain = (kali.get(b.isi.idLuar) ?? []).filter((x) => x !== b).map((x) => x.baris)
    return { ...b, temuan: [...b.temuan, { baris: b.baris, kolom: 'id', nilai: b.isi.idLuar, kode: 'id-ganda', saran: lain.join(', ') }] }
  })
}
