/** What may be wrong with an item, told per field. `catatan` does not keep it out. */
export const KODE_TEMUAN_KAMUS = [
  'wajib-diisi',
  'pilihan-tidak-dikenal',
  'angka-tidak-terbaca',
  'harga-nol',
  'harga-pecahan',
  'tanpa-harga',
  'volume-terbalik',
  'satuan-tidak-dikenal',
  'satuan-dibakukan',
  'perangkat-tidak-dikenal',
  'bukan-perangkat-anda',
  'bidang-urusan-tidak-ada',
  'bidang-urusan-bukan-milik',
  'sub-kegiatan-tidak-terbaca',
  'sub-kegiatan-edisi-lain',
  'sub-kegiatan-tidak-ada',
  'sub-kegiatan-bukan-bidang',
  'sub-kegiatan-kewenangan-lain',
  'kode-dirapikan',
  'sel-angka-di-kolom-kode',
  'sel-tanggal-di-kolom-kode',
  'teks-terlalu-panjang',
  'kode-ganda',
  'nama-ganda',
  'nama-mirip',
  'sudah-dipakai',
  'sedang-terkunci',
  'sudah-ditarik',
] as const
export type KodeTemuanKamus = (typeof KODE_TEMUAN_KAMUS)[number]

export interface TemuanKamus {
  readonly kode: KodeTemuanKamus
  /** Name of the field, as in the API. */
  readonly kolom: string
  readonly nilai: string
  /** Valid values that may have been meant, best first; never put in by itself. */
  readonly terdekat: readonly string[]
  /** More for the sentence: the editions, the other item. */
  readonly tentang: string
}

const HANYA_CATATAN: ReadonlySet<KodeTemuanKamus> = new Set(['tanpa-harga', 'satuan-dibakukan', 'kode-dirapikan', 'nama-mirip', 'sub-kegiatan-kewenangan-lain'])

export function isMenolak(t: Pick<TemuanKamus, 'kode'>): boolean {
  return !HANYA_CATATAN.has(t.kode)
}

export function temuan(kode: KodeTemuanKamus, kolom: string, nilai: string, lain: Partial<Pick<TemuanKamus, 'terdekat' | 'tentang'>> = {}): TemuanKamus {
  return { kode, kolom, nilai, terdekat: lain.terdekat ?? [], tentang: lain.tentang ?? '' }
}
