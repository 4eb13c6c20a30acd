import { hash as sidikNode } from 'node:crypto'
import { readTenant, type Reader, type Sql, type Transaction } from '#src/lib/sql.ts'
import { ok, type Result, refuse } from '#src/lib/result.ts'
import { akarPenuh, type Hash, lipatAkar, type Rentang, rentangSambung, rentangTermuat, type Simpul, simpulRentang } from '#src/modules/jejak/bukti.ts'
import { findSegelTerakhir } from '#src/modules/jejak/jejak.queries.ts'
import { countPetak, findDaunEntri, listAkarPetak, listPetak, listSidikDaun, type PetakBaru, savePetak } from '#src/modules/jejak/pohon.queries.ts'

export const sha256: Hash = (isi) => sidikNode('sha256', isi, 'buffer')

/** A tile spans eight levels of the tree: 256 nodes side by side. */
const TINGGI = 8
const LEBAR = 256
/** Tiles made up for in one round of the sealer, should it be behind. */
const PETAK_SEKALIGUS = 200

/** Hashes `[dari, sampai)` of the level `8·tingkat`: leaves, or the roots of tiles; a tile that is not kept yet is computed. */
async function ambilDasar(tx: Reader, daerahId: string, tingkat: number, r: Rentang): Promise<Uint8Array[]> {
  if (tingkat === 0) return listSidikDaun(tx, daerahId, r.dari, r.sampai)
  const ada = new Map((await listAkarPetak(tx, daerahId, tingkat - 1, r)).map((p) => [p.nomor, p.akar]))
  const hasil: Uint8Array[] = []
  for (let n = r.dari; n < r.sampai; n += 1)
    hasil.push(ada.get(n) ?? akarPenuh(sha256, await ambilDasar(tx, daerahId, tingkat - 1, { dari: n * LEBAR, sampai: (n + 1) * LEBAR })))
  return hasil
}

function potong(isi: Uint8Array): Uint8Array[] {
  return Array.from({ length: isi.length / 32 }, (_, i) => isi.subarray(i * 32, i * 32 + 32))
}

const petakSimpul = ({ tingkat, nomor }: Simpul): Simpul => {
  const dasar = Math.floor(tingkat / TINGGI)
  return { tingkat: dasar, nomor: Math.floor((nomor * 2 ** (tingkat % TINGGI)) / LEBAR) }
}

/** The roots of these ranges of a tree of `ukuran` leaves: a few tiles, and the edge that fills none. */
async function akarRentang(tx: Reader, daerahId: string, ukuran: number, daftar: readonly Rentang[]): Promise<Uint8Array[]> {
  const simpul = daftar.map(simpulRentang)
  const kunci = (p: Simpul): string => `${p.tingkat}/${p.nomor}`
  const perlu = new Map(simpul.flat().map((s) => [kunci(petakSimpul(s)), petakSimpul(s)]))
  const petak = new Map((await listPetak(tx, daerahId, [...perlu.values()])).map((p) => [kunci(p), potong(p.isi)]))
  for (const [k, p] of perlu) {
    if (petak.has(k)) continue
    const akhir = Math.min((p.nomor + 1) * LEBAR, Math.floor(ukuran / LEBAR ** p.tingkat))
    petak.set(k, await ambilDasar(tx, daerahId, p.tingkat, { dari: p.nomor * LEBAR, sampai: akhir }))
  }
  const akar = (s: Simpul): Uint8Array => {
    const p = petakSimpul(s)
    const banyak = 2 ** (s.tingkat % TINGGI)
    const awal = s.nomor * banyak - p.nomor * LEBAR
    return akarPenuh(sha256, petak.get(kunci(p))?.slice(awal, awal + banyak) ?? [])
  }
  return simpul.map((s) => lipatAkar(sha256, s.map(akar)))
}

/** Writes the tiles that a tree of `ukuran` leaves fills and that are not kept yet; from below, so that each finds its children. */
export async function lengkapiPetak(tx: Transaction, daerahId: string, ukuran: number): Promise<void> {
  let sisa = PETAK_SEKALIGUS
  for (let tingkat = 0, penuh = Math.floor(ukuran / LEBAR); penuh > 0 && sisa > 0; tingkat += 1, penuh = Math.floor(penuh / LEBAR)) {
    const mulai = await countPetak(tx, daerahId, tingkat)
    const sampai = Math.min(penuh, mulai + sisa)
    if (sampai <= mulai) continue
    const dasar = await ambilDasar(tx, daerahId, tingkat, { dari: mulai * LEBAR, sampai: sampai * LEBAR })
    const baru: PetakBaru[] = Array.from({ length: sampai - mulai }, (_, i) => {
      const isi = dasar.slice(i * LEBAR, (i + 1) * LEBAR)
      return { tingkat, nomor: mulai + i, isi: Buffer.concat(isi), akar: akarPenuh(sha256, isi) }
    })
    await savePetak(tx, daerahId, baru)
    sisa -= baru.length
  }
}

export type PenolakanBukti =
  | { readonly jenis: 'jejak-belum-bersegel' }
  | { readonly jenis: 'entri-belum-tersegel' }
  | { readonly jenis: 'entri-tidak-ditemukan' }
  | { readonly jenis: 'ukuran-di-luar-pohon'; readonly terbesar: number }

export interface BuktiEntri {
  readonly nomor: number
  readonly ukuran: number
  readonly sidik: Uint8Array
  readonly jalur: readonly Uint8Array[]
}

/** The inclusion proof of leaf `nomor` in the tree of `ukuran` leaves. */
export function susunTermuat(tx: Reader, daerahId: string, nomor: number, ukuran: number): Promise<Uint8Array[]> {
  return akarRentang(tx, daerahId, ukuran, rentangTermuat(nomor, ukuran))
}

/** Where an entry stands in the tree of the newest checkpoint, or of an older size somebody holds. */
export function buktiEntri(sql: Sql, daerahId: string, entriId: string, ukuranLama: number | null): Promise<Result<BuktiEntri, PenolakanBukti>> {
  return readTenant(sql, daerahId, async (tx) => {
    const [daun, segel] = await Promise.all([findDaunEntri(tx, daerahId, entriId), findSegelTerakhir(tx, daerahId)])
    if (segel === null) return refuse({ jenis: 'jejak-belum-bersegel' })
    if (daun === null) return refuse({ jenis: 'entri-tidak-ditemukan' })
    const ukuran = ukuranLama ?? segel.ukuran
    if (ukuran > segel.ukuran || ukuran < 1) return refuse({ jenis: 'ukuran-di-luar-pohon', terbesar: segel.ukuran })
    if (daun.nomor >= ukuran) return refuse({ jenis: 'entri-belum-tersegel' })
    return ok({ nomor: daun.nomor, ukuran, sidik: daun.sidik, jalur: await susunTermuat(tx, daerahId, daun.nomor, ukuran) })
  })
}

export interface BuktiLanjut {
  readonly dari: number
  readonly ke: number
  readonly jalur: readonly Uint8Array[]
}

/** That the tree of `ke` leaves only goes on from the tree of `dari` leaves. */
export function buktiSambung(sql: Sql, daerahId: string, p: { dari: number; ke: number | null }): Promise<Result<BuktiLanjut, PenolakanBukti>> {
  return readTenant(sql, daerahId, async (tx) => {
    const segel = await findSegelTerakhir(tx, daerahId)
    if (segel === null) return refuse({ jenis: 'jejak-belum-bersegel' })
    const ke = p.ke ?? segel.ukuran
    if (ke > segel.ukuran || p.dari < 1 || p.dari > ke) return refuse({ jenis: 'ukuran-di-luar-pohon', terbesar: segel.ukuran })
    return ok({ dari: p.dari, ke, jalur: await akarRentang(tx, daerahId, ke, rentangSambung(p.dari, ke)) })
  })
}
