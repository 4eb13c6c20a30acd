import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant } from '#src/lib/sql.ts'
import { bacaIsiBerkas } from '#src/modules/berkas/berkas.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { findLampiran } from '#src/modules/usulan/isian/lampiran.queries.ts'
import { canBacaLampiran } from '#src/modules/usulan/usulan.policy.ts'
import type { PenolakanUmum } from '#src/modules/usulan/usulan.service.ts'

interface IsiLampiran {
  readonly nama: string
  readonly jenisMedia: string
  readonly isi: Buffer
}

/** A certificate or a letter holds names and parcels: for those who submit the proposal or decide on it, nobody else. */
export async function bacaLampiran(
  k: Konteks,
  folder: string,
  p: { readonly pengajuanId: string; readonly berkasId: string },
): Promise<Result<IsiLampiran, PenolakanUmum | { readonly jenis: 'berkas-tidak-ada' }>> {
  const b = await readTenant(k.sql, k.daerahId, (tx) => findLampiran(tx, k.daerahId, p))
  if (b === null) return refuse({ jenis: 'berkas-tidak-ada' })
  const izin = canBacaLampiran(k.pelaku, b)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  return ok({ nama: b.nama, jenisMedia: b.jenisMedia, isi: await bacaIsiBerkas(folder, k.daerahId, b.sidikSimpan) })
}
