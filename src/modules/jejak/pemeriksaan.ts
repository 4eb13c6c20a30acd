/* What verification finds, in the order it is told. */

export type Temuan =
  /** The bytes of an entry are not those its hash was taken from. */
  | { readonly jenis: 'entri-berubah'; readonly nomor: number | null; readonly entriId: string }
  | { readonly jenis: 'daun-hilang'; readonly nomor: number }
  /** An entry that neither waits for the sealer nor stands in the tree. */
  | { readonly jenis: 'entri-tanpa-daun'; readonly entriId: string }
  | { readonly jenis: 'daun-tanpa-segel'; readonly nomor: number }
  /** The tree is not the one that was signed: it differs somewhere in the leaves `nomor` to `ukuran`. */
  | { readonly jenis: 'segel-tidak-sah'; readonly ukuran: number; readonly nomor: number; readonly entriId: string | null }
  /** The same, against a checkpoint that somebody kept elsewhere. */
  | { readonly jenis: 'pos-periksa-lain'; readonly ukuran: number; readonly nomor: number; readonly entriId: string | null }
  | { readonly jenis: 'petak-berubah'; readonly nomor: number; readonly tingkat: number }
  /** An entry that claims to be older than those sealed before it. */
  | { readonly jenis: 'waktu-mundur'; readonly nomor: number; readonly entriId: string }
  | { readonly jenis: 'kunci-tidak-sah' }
  | { readonly jenis: 'kunci-tidak-dikenal'; readonly kunciPublik: string }
  | { readonly jenis: 'baris-berubah'; readonly tabel: string; readonly kunci: string; readonly kolom: readonly string[]; readonly entriId: string }
  | { readonly jenis: 'baris-tanpa-jejak'; readonly tabel: string; readonly kunci: string }
  | { readonly jenis: 'baris-hilang'; readonly tabel: string; readonly kunci: string; readonly entriId: string }

/** Tables whose every row must equal its last after-image in the ledger, and the column that keys it there. */
export const TABEL_TERLINDUNG: Readonly<Record<string, string>> = {
  usulan: 'usulan_id',
  pengajuan: 'pengajuan_id',
  putusan: 'putusan_id',
  silsilah: 'silsilah_id',
  pengecualian: 'pengecualian_id',
  akomodasi: 'akomodasi_id',
  musyawarah: 'musyawarah_id',
  berita_acara: 'musyawarah_id',
  perubahan_pasca_ba: 'perubahan_id',
  rincian_belanja: 'rincian_id',
  putusan_peta: 'putusan_peta_id',
  jadwal: 'jadwal_id',
  perubahan_jadwal: 'perubahan_id',
  catatan_meja: 'catatan_id',
  pegangan: 'pengajuan_id',
}

/** Entries first by their place in the tree: the first altered one leads; what has no place follows. */
export function urutkanTemuan(daftar: readonly Temuan[]): Temuan[] {
  const letak = (t: Temuan): number => ('nomor' in t && t.nomor !== null ? t.nomor : Number.POSITIVE_INFINITY)
  return daftar.toSorted((a, b) => (letak(a) === letak(b) ? 0 : letak(a) - letak(b)))
}
