import { randomUUID } from 'node:crypto'
import type { Transaction } from '#src/lib/sql.ts'
import { insertVersi, updateVersiAktif } from '#src/modules/dokumen/dokumen.queries.ts'
import type { DokumenSiap } from '#src/modules/dokumen/dokumen.service.ts'
import { type DokumenVersi, periksaPohon } from '#src/modules/dokumen/dokumen.ts'
import { copyVersi, insertSimpul } from '#src/modules/dokumen/pohon.queries.ts'
import type { BarisPohon, SimpulTulis } from '#src/modules/dokumen/simpul-tulis.ts'
import { akarPohon, type Baris, kanonik, sesudah, sidikDaun, tambahDaun, TEPI_KOSONG } from '#src/modules/jejak/jejak.ts'

export interface VersiTertulis {
  readonly versi: Pick<DokumenVersi, 'versiId' | 'nomorVersi' | 'tahap'>
  /** After-images of document and version, for the one ledger entry of the import. */
  readonly baris: readonly Baris[]
}

/**
 * Writes nodes as a version of their own: an empty version is filled, any other is copied with these nodes in place of
 * the old ones. Nothing is overwritten or deleted, so what an import changed can be compared afterwards.
 */
export async function tulisVersi(
  tx: Transaction,
  daerahId: string,
  siap: DokumenSiap & { tahun: number; lama: readonly BarisPohon[] },
  daftar: readonly SimpulTulis[],
): Promise<VersiTertulis> {
  const { dokumen } = siap
  const baru = new Set(daftar.map((s) => s.simpulId))
  const [cacat] = periksaPohon([...siap.lama.filter((s) => !baru.has(s.simpulId)), ...daftar])
  if (cacat !== undefined) throw new Error(`pohon ${dokumen.jenis} cacat: ${JSON.stringify(cacat)}`)
  const baris = [...siap.baris]
  let versi: VersiTertulis['versi'] = siap.versi
  if (siap.lama.length > 0) {
    versi = { versiId: randomUUID(), nomorVersi: siap.versi.nomorVersi + 1, tahap: siap.versi.tahap }
    baris.push(sesudah('dokumen_versi', versi.versiId, await insertVersi(tx, daerahId, { ...versi, dokumenId: dokumen.dokumenId })))
    await copyVersi(tx, daerahId, { dari: siap.versi.versiId, ke: versi.versiId, kecuali: daftar.map((s) => s.simpulId) })
  }
  await insertSimpul(tx, daerahId, { versiId: versi.versiId, tahun: siap.tahun }, daftar)
  if (dokumen.versiAktifId === null || dokumen.versiAktifId === siap.versi.versiId) {
    baris.push(sesudah('dokumen', dokumen.dokumenId, await updateVersiAktif(tx, daerahId, dokumen.dokumenId, versi.versiId)))
  }
  return { versi, baris }
}

/** The root of the written rows hashed as a tree of their own (docs/adr/0006). */
export function akarBaris(daftar: readonly SimpulTulis[]): string {
  return akarPohon(daftar.reduce((tepi, s) => tambahDaun(tepi, sidikDaun(kanonik(s))), TEPI_KOSONG)).toString('hex')
}
