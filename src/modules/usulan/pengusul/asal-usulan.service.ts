import { refuse, ok, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { findAnggotaDprd } from '#src/modules/dprd/dprd.service.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { findAsal, saveAsal, saveAtasNama } from '#src/modules/usulan/pengusul/asal-usulan.queries.ts'
import { type PenolakanAsal, periksaAsal, periksaSuratDesa } from '#src/modules/usulan/pengusul/asal-usulan.ts'
import { countBerkas } from '#src/modules/usulan/usulan.queries.ts'
import type { IsiDraf } from '#src/modules/usulan/usulan.schema.ts'

/** Checks by which way a proposal comes and that what belongs to that way is there. */
export async function periksaAsalUsulan(
  tx: Transaction,
  k: Konteks,
  isi: IsiDraf & { readonly ajukan?: boolean },
  penugasan: Penugasan,
): Promise<Result<null, PenolakanAsal>> {
  const { pokir, suratDesa } = isi
  const berkas = [...new Set([suratDesa?.berkasId, pokir?.bukti?.berkasId].filter((b) => b !== null && b !== undefined))]
  const [anggota, jumlah] = await Promise.all([
    pokir === null ? null : findAnggotaDprd(tx, k.daerahId, pokir.anggotaDprdId),
    countBerkas(tx, k.daerahId, berkas),
  ])
  const penolakan =
    periksaAsal(isi, { penugasan, penggunaId: k.pelaku.penggunaId, anggota, hariIni: k.hariIni }) ??
    (isi.ajukan === true ? periksaSuratDesa(penugasan, isi, suratDesa) : null)
  if (penolakan !== null) return refuse(penolakan)
  return jumlah === berkas.length ? ok(null) : refuse({ jenis: 'berkas-tidak-ditemukan' })
}

/** Writes where a proposal comes from; the rows are for the caller's ledger entry. */
export async function simpanAsalUsulan(tx: Transaction, k: Konteks, isi: IsiDraf): Promise<Baris[]> {
  const baris: Baris[] = []
  if (isi.forum !== null || isi.pokir !== null) baris.push(sesudah('usulan_asal', isi.usulanId, await saveAsal(tx, k.daerahId, isi)))
  if (isi.suratDesa !== null)
    baris.push(sesudah('atas_nama_desa', isi.pengajuanId, await saveAtasNama(tx, k.daerahId, isi, { oleh: k.pelaku.penggunaId, saat: k.saat })))
  return baris
}

/** The village's letter by which a pengajuan was entered, if it was entered on its behalf. */
export async function findSuratDesa(tx: Transaction, daerahId: string, pengajuanId: string): Promise<{ nomor: string; tanggal: string } | null> {
  const asal = await findAsal(tx, daerahId, pengajuanId)
  return asal?.suratDesa ?? null
}
