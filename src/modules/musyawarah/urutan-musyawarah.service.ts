import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { type Musyawarah, tahapGerbang } from '#src/modules/musyawarah/musyawarah.ts'
import type { LangkahMusyawarah } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { insertPengecualianUrutan, listTanpaHasil, type WilayahTanpaHasil } from '#src/modules/musyawarah/urutan-musyawarah.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

export interface PenolakanUrutan {
  readonly jenis: 'wilayah-belum-bermusyawarah'
  readonly jumlah: number
  readonly nama: string
  readonly wilayah: readonly WilayahTanpaHasil[]
}

type Pengecualian = NonNullable<LangkahMusyawarah['pengecualian']>

const DISEBUT = 5

/**
 * S3-2, C-04: a kecamatan meets after its villages, a kabupaten after its kecamatan, each with a result, a signed statement of none,
 * or an exception named with its reason. Asked only where the calendar obliges the level beneath to meet.
 */
export async function periksaUrutan(tx: Transaction, k: Konteks, m: Musyawarah, pengecualian: Pengecualian): Promise<Result<Pengecualian, PenolakanUrutan>> {
  const anak = { kecamatan: 'desa', 'musrenbang-kabupaten': 'kecamatan' } as const
  const tahap = tahapGerbang(m)
  if (tahap !== 'kecamatan' && tahap !== 'musrenbang-kabupaten') return ok([])
  const tanpa = await listTanpaHasil(tx, k.daerahId, { tahunAnggaran: m.tahunAnggaran, tahap: anak[tahap], kodeWilayah: m.kodeWilayah })
  const alasan = new Map(pengecualian.map((p) => [p.kodeWilayah, p.alasan]))
  const kurang = tanpa.filter((w) => !alasan.has(w.kode))
  if (kurang.length > 0) {
    const lebih = kurang.length > DISEBUT ? ', …' : ''
    const nama = kurang
      .slice(0, DISEBUT)
      .map((w) => w.nama)
      .join(', ')
    return refuse({ jenis: 'wilayah-belum-bermusyawarah', jumlah: kurang.length, nama: nama + lebih, wilayah: kurang })
  }
  const daftar = tanpa.map((w) => ({ kodeWilayah: w.kode, alasan: alasan.get(w.kode) ?? '' }))
  if (daftar.length > 0) await insertPengecualianUrutan(tx, k.daerahId, { musyawarahId: m.musyawarahId, daftar, oleh: k.pelaku.penggunaId })
  return ok(daftar)
}
