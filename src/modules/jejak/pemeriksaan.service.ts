import { readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import { bacaIsi, sidikDaun } from '#src/modules/jejak/jejak.ts'
import { TABEL_TERLINDUNG, type Temuan, urutkanTemuan } from '#src/modules/jejak/pemeriksaan.ts'
import { listEntriNomor, listMenunggu, listTercecer } from '#src/modules/jejak/pemeriksaan.queries.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { type Menunggu, periksaBaris } from '#src/modules/jejak/periksa-baris.service.ts'
import { periksaLog, type PilihanPeriksa } from '#src/modules/jejak/periksa-log.service.ts'

export interface HasilPeriksa {
  /** Sealed entries. */
  readonly entri: number
  /** The root over them, base64 as in a checkpoint. */
  readonly akar: string
  readonly baris: number
  readonly temuan: readonly Temuan[]
}

/**
 * Verifies one government's ledger from nothing but the ledger itself, and each protected row against its last after-image:
 * a hand edit is found in the log and in the tables alike. The first altered entry comes first.
 */
export function periksaJejak(
  sql: Sql,
  daerahId: string,
  penandatangan: Penandatangan,
  pilihan: Omit<PilihanPeriksa, 'penandatangan'> = {},
): Promise<HasilPeriksa> {
  return readTenant(sql, daerahId, (tx) => periksaDalam(tx, daerahId, { ...pilihan, penandatangan }))
}

/** The same in a transaction that is open already. */
export async function periksaDalam(tx: Transaction, daerahId: string, pilihan: PilihanPeriksa): Promise<HasilPeriksa> {
  const temuan: Temuan[] = []
  const log = await periksaLog(tx, daerahId, temuan, pilihan)
  for (const entriId of await listTercecer(tx, daerahId)) temuan.push({ jenis: 'entri-tanpa-daun', entriId })
  const menunggu = await periksaMenunggu(tx, daerahId, temuan)
  catatMenunggu(log.sentuhan, log.ukuran, menunggu)
  const baris = log.terputus || pilihan.hanyaLog === true ? 0 : await periksaBaris(tx, daerahId, temuan, { ...log, menunggu })
  return { entri: log.ukuran, akar: log.akar.toString('base64'), baris, temuan: urutkanTemuan(await namai(tx, daerahId, temuan)) }
}

async function periksaMenunggu(tx: Transaction, daerahId: string, temuan: Temuan[]): Promise<Menunggu[]> {
  const menunggu = await listMenunggu(tx, daerahId)
  for (const e of menunggu) if (!sidikDaun(Buffer.from(e.isi)).equals(e.sidik)) temuan.push({ jenis: 'entri-berubah', nomor: null, entriId: e.entriId })
  return menunggu
}

function catatMenunggu(sentuhan: Map<string, number>, ukuran: number, menunggu: readonly Menunggu[]): void {
  for (const [i, e] of menunggu.entries())
    for (const b of bacaIsi(e.isi)?.baris ?? []) if (b.tabel in TABEL_TERLINDUNG) sentuhan.set(`${b.tabel}/${b.kunci}`, ukuran + i)
}

type TemuanAkar = Extract<Temuan, { readonly jenis: 'segel-tidak-sah' | 'pos-periksa-lain' }>
const isTanpaNama = (t: Temuan): t is TemuanAkar => (t.jenis === 'segel-tidak-sah' || t.jenis === 'pos-periksa-lain') && t.entriId === null

/** Findings that point at a leaf also name its entry. */
async function namai(tx: Transaction, daerahId: string, temuan: readonly Temuan[]): Promise<Temuan[]> {
  const nomor = temuan.filter(isTanpaNama).map((t) => t.nomor)
  if (nomor.length === 0) return [...temuan]
  const nama = new Map((await listEntriNomor(tx, daerahId, nomor)).map((e) => [e.nomor, e.entriId]))
  return temuan.map((t) => (isTanpaNama(t) ? { ...t, entriId: nama.get(t.nomor) ?? null } : t))
}
