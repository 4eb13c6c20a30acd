import { refuse, type Result } from '#src/lib/result.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { PenolakanPengusulan } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { insertRealisasi } from '#src/modules/usulan/hidup/hidup.queries.ts'
import type { PerintahRealisasi } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { type PenolakanRealisasi, periksaRealisasi } from '#src/modules/usulan/hidup/realisasi.ts'
import { countBerkas } from '#src/modules/usulan/usulan.queries.ts'
import type { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import { muatUntukDiputus, putuskanDalamTransaksi } from '#src/modules/usulan/usulan.service.ts'

export type PenolakanLaporan = PenolakanPengusulan | PenolakanRealisasi

/** The agency reports the work as done: contract, size, day, and a photo if there is one. */
export function realisasikan(k: Konteks, pengajuanId: string, perintah: PerintahRealisasi): Promise<Result<HasilTulis, PenolakanLaporan>> {
  return jalankanPerintah<HasilTulis, PenolakanLaporan>(k, 'usulan.realisasikan', { pengajuanId, ...perintah }, async (tx) => {
    const { versi, nilaiKontrak, volume } = perintah
    const muat = await muatUntukDiputus(tx, k, pengajuanId, { keputusan: 'realisasikan', versi })
    if (!muat.ok) return muat
    const putus = { keputusan: 'realisasikan', versi, volume, rupiah: nilaiKontrak, teks: perintah.catatan ?? undefined } as const
    if (muat.value.p.keadaan !== 'dianggarkan') return putuskanDalamTransaksi(tx, k, { pengajuanId, perintah: putus, sandaran: null })
    const salah = periksaRealisasi(muat.value.p, perintah, k.hariIni)
    if (salah !== null) return refuse(salah)
    if (perintah.foto !== null && (await countBerkas(tx, k.daerahId, [perintah.foto])) === 0) return refuse({ jenis: 'berkas-tidak-ditemukan' })
    const baris = await insertRealisasi(tx, k.daerahId, { ...perintah, pengajuanId, createdBy: k.pelaku.penggunaId })
    return putuskanDalamTransaksi(tx, k, {
      pengajuanId,
      perintah: putus,
      sandaran: { jenis: 'realisasi', baris: [sesudah('realisasi_usulan', pengajuanId, baris)] },
    })
  })
}
