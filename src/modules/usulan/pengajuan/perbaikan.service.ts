import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant } from '#src/lib/sql.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { listAturanPerbaikan, saveAturanPerbaikan } from '#src/modules/usulan/hidup/hidup.queries.ts'
import type { AturanPerbaikan, AturPerbaikan } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { HARI_PERBAIKAN_BAWAAN } from '#src/modules/usulan/pengajuan/perbaikan.ts'
import { TAHAP_MENGEMBALIKAN } from '#src/modules/usulan/putusan/rute.ts'
import { canAturPerbaikan } from '#src/modules/usulan/usulan.policy.ts'
import type { PenolakanUmum } from '#src/modules/usulan/usulan.service.ts'

/** The days each stage gives for a correction: the government's own, else the common seven. */
export async function bacaAturanPerbaikan(k: Pick<Konteks, 'sql' | 'daerahId'>): Promise<AturanPerbaikan[]> {
  const ada = new Map((await readTenant(k.sql, k.daerahId, (tx) => listAturanPerbaikan(tx, k.daerahId))).map((a) => [a.tahap, a]))
  return TAHAP_MENGEMBALIKAN.map((tahap) => {
    const a = ada.get(tahap)
    return { tahap, hari: a?.hari ?? HARI_PERBAIKAN_BAWAAN, bawaan: a === undefined, versi: a?.versi ?? 0 }
  })
}

export type PenolakanAturPerbaikan =
  | PenolakanUmum
  | PenolakanPerintah
  | { readonly jenis: 'tahap-tidak-mengembalikan'; readonly tahap: string }
  | { readonly jenis: 'aturan-perbaikan-berubah' }

export function aturPerbaikan(k: Konteks, isi: AturPerbaikan): Promise<Result<{ tahap: string; hari: number }, PenolakanAturPerbaikan>> {
  return jalankanPerintah<{ tahap: string; hari: number }, PenolakanAturPerbaikan>(k, 'usulan.atur-perbaikan', isi, async (tx) => {
    const izin = canAturPerbaikan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    if (!TAHAP_MENGEMBALIKAN.includes(isi.tahap)) return refuse({ jenis: 'tahap-tidak-mengembalikan', tahap: isi.tahap })
    const baris = await saveAturanPerbaikan(tx, k.daerahId, { ...isi, oleh: k.pelaku.penggunaId })
    if (baris === null) return refuse({ jenis: 'aturan-perbaikan-berubah' })
    await catat(tx, k, {
      peristiwa: 'aturan-perbaikan-ditetapkan',
      objek: { jenis: 'aturan-perbaikan', id: isi.tahap },
      penugasan: izin.penugasan,
      baris: [sesudah('aturan_perbaikan', isi.tahap, baris)],
    })
    return ok({ tahap: isi.tahap, hari: isi.hari })
  })
}
