import { type Reader, writeTenant } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { ButirKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { findButirPintu, upsertButir } from '#src/modules/kamus-usulan/kamus-usulan.queries.ts'
import type { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import type { FokusKecamatan } from '#src/modules/kamus-usulan/pintu-kamus.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

/** An item, and the focus of the kecamatan that would propose it. */
export async function loadButirPintu(
  tx: Reader,
  daerahId: string,
  kamusId: string,
  kodeKecamatan: string,
): Promise<{ butir: ButirKamus; fokus: FokusKecamatan | null } | null> {
  const baris = await findButirPintu(tx, daerahId, kamusId, kodeKecamatan)
  if (baris === null) return null
  const { fokusBidang, fokusDasar, ...butir } = baris
  return { butir, fokus: fokusBidang === null || fokusDasar === null ? null : { bidangPembangunan: fokusBidang, dasarHukum: fokusDasar } }
}

const BARIS_PER_ENTRI = 500

/** Fills or corrects the catalogue of a year while a government is set up; its rows stand in the ledger, some hundred to an entry. */
export function muatKamus(k: Konteks, daftar: readonly ButirKamusBaru[]): Promise<void> {
  return writeTenant(k.sql, k.daerahId, async (tx) => {
    for (let i = 0; i < daftar.length; i += BARIS_PER_ENTRI) {
      const baris = await upsertButir(tx, k.daerahId, daftar.slice(i, i + BARIS_PER_ENTRI))
      await catat(tx, k, {
        peristiwa: 'kamus-dimuat',
        objek: { jenis: 'kamus-usulan', id: String(daftar[0]?.tahunAnggaran ?? '') },
        baris: baris.map((b) => sesudah('kamus_usulan', b.kamusId, b)),
      })
    }
  })
}
