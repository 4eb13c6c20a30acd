import { createHash } from 'node:crypto'
import type { Transaction } from '#src/lib/sql.ts'
import { bacaIsi, bandingkanBaris, type Baris, type Json } from '#src/modules/jejak/jejak.ts'
import { TABEL_TERLINDUNG, type Temuan } from '#src/modules/jejak/pemeriksaan.ts'
import { listBarisKini, listEntriNomor, listPribadi } from '#src/modules/jejak/pemeriksaan.queries.ts'

const HALAMAN = 500

/** An entry that waits for its leaf number comes after all that have one. */
export interface Menunggu {
  readonly entriId: string
  readonly isi: Uint8Array
}

interface Bahan {
  readonly ukuran: number
  readonly menunggu: readonly Menunggu[]
  readonly sentuhan: Map<string, number>
}

interface Halaman {
  readonly tabel: string
  readonly baris: readonly { readonly kunci: string; readonly isi: Record<string, unknown> }[]
}

/** Each protected row against its last after-image, a page at a time; what is left in `sentuhan` has no row any more. */
export async function periksaBaris(tx: Transaction, daerahId: string, temuan: Temuan[], b: Bahan): Promise<number> {
  let jumlah = 0
  for (const [tabel, kolom] of Object.entries(TABEL_TERLINDUNG)) {
    for (let sesudah: string | null = null; ;) {
      const baris = await listBarisKini(tx, daerahId, { tabel, kolom, sesudah, batas: HALAMAN })
      await periksaHalaman(tx, daerahId, temuan, { ...b, tabel, baris })
      jumlah += baris.length
      sesudah = baris.at(-1)?.kunci ?? null
      if (baris.length < HALAMAN) break
    }
  }
  await periksaSisa(tx, daerahId, temuan, b)
  return jumlah
}

async function periksaHalaman(tx: Transaction, daerahId: string, temuan: Temuan[], h: Bahan & Halaman): Promise<void> {
  const alamat = (kunci: string): string => `${h.tabel}/${kunci}`
  const nomor = [...new Set(h.baris.flatMap((b) => h.sentuhan.get(alamat(b.kunci)) ?? []))]
  const entri = await bacaEntri(tx, daerahId, nomor, h)
  const pribadi = new Map(
    (
      await listPribadi(
        tx,
        daerahId,
        [...entri.values()].map((e) => e.entriId),
      )
    ).map((p) => [`${p.entriId}/${p.jalur}`, p]),
  )
  for (const { kunci, isi } of h.baris) {
    const e = entri.get(h.sentuhan.get(alamat(kunci)) ?? -1)
    const catatan = e?.baris.findLast((b) => b.tabel === h.tabel && b.kunci === kunci)
    h.sentuhan.delete(alamat(kunci))
    if (e === undefined || catatan === undefined) {
      temuan.push({ jenis: 'baris-tanpa-jejak', tabel: h.tabel, kunci })
      continue
    }
    const beda = bandingkanBaris(isi as Record<string, Json>, catatan.isi, (kolom) => {
      const jalur = `${alamat(kunci)}/${kolom}`
      const p = pribadi.get(`${e.entriId}/${jalur}`)
      return p === undefined ? null : { jalur, garam: Buffer.from(p.garam), nilai: p.nilai as Json }
    })
    if (!isBitaSesuaiSidik(isi['isi'], catatan.isi['sidik'])) beda.push('isi')
    if (beda.length > 0) temuan.push({ jenis: 'baris-berubah', tabel: h.tabel, kunci, kolom: beda, entriId: e.entriId })
  }
}

interface EntriTerbaca {
  readonly entriId: string
  readonly baris: readonly Baris[]
}

async function bacaEntri(tx: Transaction, daerahId: string, nomor: readonly number[], b: Bahan): Promise<Map<number, EntriTerbaca>> {
  const tersegel = await listEntriNomor(
    tx,
    daerahId,
    nomor.filter((n) => n < b.ukuran),
  )
  const menunggu = nomor.filter((n) => n >= b.ukuran).flatMap((n) => ({ nomor: n, entriId: '', isi: new Uint8Array(), ...b.menunggu[n - b.ukuran] }))
  return new Map([...tersegel, ...menunggu].map((e) => [e.nomor, { entriId: e.entriId, baris: bacaIsi(e.isi)?.baris ?? [] }]))
}

/** A row that keeps bytes and their hash (berita_acara): the ledger holds the hash, so the bytes are held against it. */
function isBitaSesuaiSidik(isi: unknown, sidik: unknown): boolean {
  if (typeof isi !== 'string' || !isi.startsWith('\\x') || typeof sidik !== 'string') return true
  return (
    createHash('sha256')
      .update(Buffer.from(isi.slice(2), 'hex'))
      .digest('hex') === sidik
  )
}

async function periksaSisa(tx: Transaction, daerahId: string, temuan: Temuan[], b: Bahan): Promise<void> {
  const sisa = [...b.sentuhan].slice(0, HALAMAN)
  const entri = await bacaEntri(tx, daerahId, [...new Set(sisa.map(([, n]) => n))], b)
  for (const [alamat, n] of sisa) {
    const [tabel = '', kunci = ''] = alamat.split('/')
    temuan.push({ jenis: 'baris-hilang', tabel, kunci, entriId: entri.get(n)?.entriId ?? '' })
  }
}
