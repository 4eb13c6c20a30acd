import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'
import { findAturanTempat, findTempatUsulan, saveAturanTempat } from '#src/modules/usulan/isian/aturan-tempat.queries.ts'
import type { AturanTempat } from '#src/modules/usulan/isian/aturan-tempat.schema.ts'
import { GeometriMasuk } from '#src/modules/usulan/isian/isian.schema.ts'
import { jarakSeluruhnyaDiLuar, LUAR_DESA_BAWAAN, type PenolakanAlasanTempat, periksaAlasanTempat } from '#src/modules/usulan/isian/temuan-isian.ts'
import { canAturPerbaikan } from '#src/modules/usulan/usulan.policy.ts'
import type { IsiDraf } from '#src/modules/usulan/usulan.schema.ts'
import { loadBatas } from '#src/modules/wilayah/peta.service.ts'

type Tolak = PenolakanPerintah | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang } | { readonly jenis: 'aturan-tempat-berubah' }

export async function bacaAturanTempat(k: Pick<Konteks, 'sql' | 'daerahId'>): Promise<AturanTempat> {
  return (await readTenant(k.sql, k.daerahId, (tx) => findAturanTempat(tx, k.daerahId))) ?? { luarDesa: LUAR_DESA_BAWAAN, versi: 0 }
}

export function aturTempat(k: Konteks, isi: AturanTempat): Promise<Result<AturanTempat, Tolak>> {
  return jalankanPerintah<AturanTempat, Tolak>(k, 'usulan.atur-tempat', isi, async (tx) => {
    const izin = canAturPerbaikan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const baris = await saveAturanTempat(tx, k.daerahId, { ...isi, oleh: k.pelaku.penggunaId })
    if (baris === null) return refuse({ jenis: 'aturan-tempat-berubah' })
    await catat(tx, k, {
      peristiwa: 'aturan-tempat-ditetapkan',
      objek: { jenis: 'aturan-tempat', id: k.daerahId },
      penugasan: izin.penugasan,
      baris: [sesudah('aturan_tempat', k.daerahId, baris)],
    })
    return ok({ luarDesa: isi.luarDesa, versi: isi.versi + 1 })
  })
}

type TempatDiperiksa = Pick<IsiDraf, 'kodeWilayah' | 'titik' | 'geometri' | 'alasanTempat'>

/** At submission: a place wholly outside its village needs its reason, where the government asks for one (D-09). */
export async function periksaTempatAjuan(tx: Transaction, k: Konteks, isi: TempatDiperiksa): Promise<PenolakanAlasanTempat | null> {
  if (isi.titik === null && isi.geometri === null) return null
  const luar = jarakSeluruhnyaDiLuar(await loadBatas(tx, isi.kodeWilayah), isi)
  if (luar === null) return null
  const aturan = await findAturanTempat(tx, k.daerahId)
  return periksaAlasanTempat(luar, aturan?.luarDesa ?? LUAR_DESA_BAWAAN, isi.alasanTempat)
}

/** The same for a draft that was saved before. */
export async function periksaTempatTersimpan(tx: Transaction, k: Konteks, pengajuanId: string): Promise<PenolakanAlasanTempat | null> {
  const b = await findTempatUsulan(tx, k.daerahId, pengajuanId)
  if (b === null) return null
  const titik = b.lintang === null || b.bujur === null ? null : { lintang: Number(b.lintang), bujur: Number(b.bujur) }
  return periksaTempatAjuan(tx, k, { ...b, titik, geometri: b.geometri === null ? null : GeometriMasuk.parse(b.geometri) })
}
