import { type Kuantitas, kuantitas } from '#src/lib/kuantitas.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { type Rupiah, tambah } from '#src/lib/rupiah.ts'
import type { BarPagu } from '#src/modules/batas-pagu/batas-pagu.ts'

/** A sub kegiatan as the accommodation sees it: whose it is, its Renja pagu, and its bar with this share in it. */
export interface SubKegiatanTujuan {
  readonly simpulId: string
  readonly kode: string | null
  readonly nama: string
  readonly perangkatDaerahId: string | null
  readonly bar: BarPagu
}

export interface Bagian {
  readonly simpulId: string
  readonly volume: Kuantitas
  readonly rupiah: Rupiah
}

export type PenolakanAkomodasi =
  | { readonly jenis: 'sub-kegiatan-tidak-ditemukan'; readonly simpulId: string }
  | { readonly jenis: 'sub-kegiatan-perangkat-daerah-lain'; readonly nama: string }
  | { readonly jenis: 'sub-kegiatan-berulang' }
  | { readonly jenis: 'bagian-melampaui-usulan'; readonly rupiah: Rupiah; readonly maks: Rupiah }
  | { readonly jenis: 'pagu-sub-kegiatan-terlampaui'; readonly nama: string; readonly nilai: Rupiah; readonly lebih: Rupiah }

export interface HasilBagian {
  /** `terima` when all that was agreed found its place, `ubah` when less did. */
  readonly keputusan: 'terima' | 'ubah'
  readonly volume: Kuantitas
  readonly rupiah: Rupiah
}

/** Whether the shares fit: each in its own agency's sub kegiatan and under its pagu, together not more than was agreed (S0-5). */
export function periksaBagian(
  p: { readonly volumeKini: Kuantitas; readonly anggaranKini: Rupiah; readonly perangkatDaerahId: string },
  bagian: readonly Bagian[],
  tujuan: ReadonlyMap<string, SubKegiatanTujuan>,
): Result<HasilBagian, PenolakanAkomodasi> {
  if (new Set(bagian.map((b) => b.simpulId)).size !== bagian.length) return refuse({ jenis: 'sub-kegiatan-berulang' })
  for (const b of bagian) {
    const t = tujuan.get(b.simpulId)
    if (t === undefined) return refuse({ jenis: 'sub-kegiatan-tidak-ditemukan', simpulId: b.simpulId })
    if (t.perangkatDaerahId !== p.perangkatDaerahId) return refuse({ jenis: 'sub-kegiatan-perangkat-daerah-lain', nama: t.nama })
    if (t.bar.lebih > 0) return refuse({ jenis: 'pagu-sub-kegiatan-terlampaui', nama: t.nama, nilai: t.bar.nilai, lebih: t.bar.lebih })
  }
  const rupiah = tambah(...bagian.map((b) => b.rupiah))
  const volume = kuantitas(bagian.reduce((jumlah, b) => jumlah + b.volume, 0))
  if (rupiah > p.anggaranKini || volume > p.volumeKini) return refuse({ jenis: 'bagian-melampaui-usulan', rupiah, maks: p.anggaranKini })
  return ok({ keputusan: rupiah === p.anggaranKini && volume === p.volumeKini ? 'terima' : 'ubah', volume, rupiah })
}
