import { ok, type Result, refuse } from '#src/lib/result.ts'
import { readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import { keBase64 } from '#src/modules/jejak/catatan.ts'
import { bacaIsi, OBJEK_BEKU, PERISTIWA_BEKU } from '#src/modules/jejak/jejak.ts'
import { findSegelTerakhir, listSegelTerbaru } from '#src/modules/jejak/jejak.queries.ts'
import { listKunci } from '#src/modules/jejak/kunci.queries.ts'
import { findDaunEntri, listDaunObjek, listEntriPublik } from '#src/modules/jejak/pohon.queries.ts'
import { type PenolakanBukti, susunTermuat } from '#src/modules/jejak/pohon.service.ts'
import { BENTUK_BUKTI, type DaunBukti, type KunciBukti, type TandaBukti } from '#src/modules/jejak/tanda-bukti.ts'

export interface PosPeriksaTerbit {
  readonly ukuran: number
  readonly akar: string
  readonly catatan: string
  readonly dibuatPada: string
}

/** The signed roots, newest first; those of less than `sebelum` leaves. */
export async function listPosPeriksa(sql: Sql, daerahId: string, p: { sebelum: number | null; batas: number }): Promise<PosPeriksaTerbit[]> {
  const daftar = await readTenant(sql, daerahId, (tx) => listSegelTerbaru(tx, daerahId, p))
  return daftar.map((s) => ({ ukuran: s.ukuran, akar: keBase64(s.akar), catatan: s.catatan, dibuatPada: s.createdAt }))
}

export async function listKunciTerbit(sql: Sql, daerahId: string): Promise<KunciBukti[]> {
  return (await readTenant(sql, daerahId, (tx) => listKunci(tx, daerahId))).map((k) => ({
    urut: k.urut,
    mulai: k.mulai,
    kunciPublik: keBase64(k.kunciPublik),
    tandaTangan: keBase64(k.tandaTangan),
    tandaTanganLama: k.tandaTanganLama === null ? null : keBase64(k.tandaTanganLama),
  }))
}

export interface EntriTerbit {
  readonly nomor: number
  readonly entriId: string
  readonly peristiwa: string
  readonly objekJenis: string
  readonly sidik: string
}

export async function listEntriTerbit(sql: Sql, daerahId: string, p: { mulai: number; batas: number }): Promise<EntriTerbit[]> {
  const daftar = await readTenant(sql, daerahId, (tx) => listEntriPublik(tx, daerahId, p))
  return daftar.map((e) => ({ ...e, sidik: keBase64(e.sidik) }))
}

interface Daun {
  readonly nomor: number
  readonly sidik: Uint8Array
  readonly entri: Uint8Array | null
}

type Kepala = Pick<TandaBukti, 'jenis' | 'tandaTerima' | 'beritaAcara'>

/** A receipt under the newest checkpoint: each leaf with its way to the root. */
async function susun(
  tx: Transaction,
  sql: Sql,
  daerahId: string,
  isi: { readonly kepala: Kepala; readonly daun: readonly Daun[] },
): Promise<TandaBukti | null> {
  const segel = await findSegelTerakhir(tx, daerahId)
  if (segel === null) return null
  const daun: DaunBukti[] = []
  for (const d of isi.daun) {
    const jalur = await susunTermuat(tx, daerahId, d.nomor, segel.ukuran)
    daun.push({ nomor: d.nomor, sidik: keBase64(d.sidik), jalur: jalur.map(keBase64), entri: d.entri === null ? null : keBase64(d.entri) })
  }
  return { bentuk: BENTUK_BUKTI, ...isi.kepala, daerahId, posPeriksa: segel.catatan, kunci: await listKunciTerbit(sql, daerahId), daun }
}

export type PenolakanTandaBukti = PenolakanBukti | { readonly jenis: 'tanda-bukti-tidak-ada' }

/** A submission's signed receipt with its proof; the entry itself stays inside, its hash stands for it. */
export function buktiTandaTerima(
  sql: Sql,
  daerahId: string,
  tandaTerima: NonNullable<TandaBukti['tandaTerima']>,
): Promise<Result<TandaBukti, PenolakanTandaBukti>> {
  return readTenant(sql, daerahId, async (tx) => {
    const d = await findDaunEntri(tx, daerahId, tandaTerima.isi['entriId'] ?? '')
    if (d === null) return refuse({ jenis: 'entri-belum-tersegel' })
    const bukti = await susun(tx, sql, daerahId, { kepala: { jenis: 'tanda-terima', tandaTerima }, daun: [{ nomor: d.nomor, sidik: d.sidik, entri: null }] })
    return bukti === null ? refuse({ jenis: 'entri-belum-tersegel' }) : ok(bukti)
  })
}

/** The proof of a meeting's minutes: every entry about them, whole. */
export function buktiBeritaAcara(sql: Sql, daerahId: string, musyawarahId: string): Promise<Result<TandaBukti, PenolakanTandaBukti>> {
  return readTenant(sql, daerahId, async (tx) => {
    const semua = await listDaunObjek(tx, daerahId, OBJEK_BEKU, musyawarahId)
    const beku = semua.map((e) => bacaIsi(e.isi)).find((e) => e?.peristiwa === PERISTIWA_BEKU)
    if (beku === undefined || beku === null) return refuse({ jenis: 'tanda-bukti-tidak-ada' })
    const daun = semua.flatMap((e) => (e.nomor === null ? [] : [{ nomor: e.nomor, sidik: e.sidik, entri: e.isi }]))
    if (daun.length === 0) return refuse({ jenis: 'entri-belum-tersegel' })
    const beritaAcara = { musyawarahId, nomor: teks(beku.data?.['nomor']), sidik: teks(beku.data?.['sidik']) }
    const bukti = await susun(tx, sql, daerahId, { kepala: { jenis: 'berita-acara', beritaAcara }, daun })
    return bukti === null ? refuse({ jenis: 'entri-belum-tersegel' }) : ok(bukti)
  })
}

function teks(nilai: unknown): string {
  return typeof nilai === 'string' ? nilai : ''
}
