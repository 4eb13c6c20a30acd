import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { type Rupiah, rupiah, tambah } from '#src/lib/rupiah.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { type BarisBelanja, hitungAsalUsul, type PenolakanAnggaran as PenolakanBelanja, periksaBelanja } from '#src/modules/anggaran/anggaran.ts'
import { insertRincian, listAkunAsing, listAsalUsul, listRuang } from '#src/modules/anggaran/anggaran.queries.ts'
import type { AsalUsulKeluar, PerintahAnggarkan, SaringanAsalUsul } from '#src/modules/anggaran/anggaran.schema.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { muatUntukDiputus, type PenolakanUsulan, putuskanDalamTransaksi } from '#src/modules/usulan/usulan.service.ts'

export type PenolakanAnggaran = PenolakanBelanja | PenolakanUsulan

/** Budgets a planned pengajuan with lines that name it: what was not entered cannot be funded (S3-15). */
export function anggarkan(k: Konteks, pengajuanId: string, perintah: PerintahAnggarkan): Promise<Result<HasilTulis, PenolakanAnggaran>> {
  return jalankanPerintah<HasilTulis, PenolakanAnggaran>(k, 'anggaran.anggarkan', { pengajuanId, ...perintah }, async (tx) => {
    const muat = await muatUntukDiputus(tx, k, pengajuanId, { keputusan: 'anggarkan', versi: perintah.versi })
    if (!muat.ok) return muat
    const { tahunAnggaran } = muat.value.p
    const tertulis = await tulisRincian(tx, k.daerahId, { pengajuanId, tahunAnggaran, baris: perintah.baris, oleh: k.pelaku.penggunaId })
    if (!tertulis.ok) return tertulis
    const { jumlah, baris } = tertulis.value
    return putuskanDalamTransaksi(tx, k, {
      pengajuanId,
      perintah: { keputusan: 'anggarkan', versi: perintah.versi, rupiah: jumlah },
      sandaran: { jenis: 'rincian-belanja', baris },
    })
  })
}

export interface RincianBelanja {
  readonly pengajuanId: string
  readonly tahunAnggaran: number
  readonly baris: readonly BarisBelanja[]
  readonly oleh: string
}

/** Judges and writes the budget lines of a pengajuan; tells their sum, and the rows for the ledger entry of its decision. */
export async function tulisRincian(
  tx: Transaction,
  daerahId: string,
  { pengajuanId, tahunAnggaran, baris, oleh }: RincianBelanja,
): Promise<Result<{ jumlah: Rupiah; baris: readonly Baris[] }, PenolakanBelanja>> {
  const [asing] = await listAkunAsing(
    tx,
    baris.map((b) => b.kodeAkun),
  )
  if (asing !== undefined) return refuse({ jenis: 'akun-tidak-dikenal', kode: asing })
  const ruang = await listRuang(tx, daerahId, pengajuanId, tahunAnggaran)
  const jumlah = periksaBelanja(baris, new Map(ruang.map((r) => [r.simpulId, r])))
  if (!jumlah.ok) return jumlah
  const tertulis: Baris[] = []
  for (const b of baris) {
    const rincianId = randomUUID()
    const rincian = await insertRincian(tx, daerahId, { rincianId, tahunAnggaran, baris: b, pengajuanId, createdBy: oleh })
    tertulis.push(sesudah('rincian_belanja', rincianId, rincian))
  }
  return ok({ jumlah: jumlah.value, baris: tertulis })
}

/** Money by origin, sub kegiatan by sub kegiatan: what nobody asked for is shown as such. */
export async function bacaAsalUsul(k: Pick<Konteks, 'sql' | 'daerahId'>, s: SaringanAsalUsul): Promise<AsalUsulKeluar> {
  const baris = await readTenant(k.sql, k.daerahId, (tx) => listAsalUsul(tx, k.daerahId, s.tahun, s.perangkatDaerahId ?? null))
  const data = baris.map((b) => ({ ...b, ...hitungAsalUsul(b.pagu, b.dariUsulan, b.asal) }))
  const jumlah = (ambil: (d: (typeof data)[number]) => number): number => tambah(...data.map((d) => rupiah(ambil(d))))
  return {
    data,
    total: {
      pagu: jumlah((d) => d.pagu),
      dariUsulan: jumlah((d) => d.dariUsulan),
      berdasar: jumlah((d) => d.berdasar),
      tanpaAsalUsul: jumlah((d) => d.tanpaAsalUsul),
    },
  }
}
