import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { barisDraf, hasilDraf, loadDasar, type PenolakanPengusulan } from '#src/modules/usulan/dasar-usulan.service.ts'
import { insertSilsilah, isTahunTerisi } from '#src/modules/usulan/silsilah.queries.ts'
import { findIsi, insertPengajuan, lockPengajuan } from '#src/modules/usulan/usulan.queries.ts'
import { canAjukan } from '#src/modules/usulan/usulan.policy.ts'
import type { HasilTulis, UsulkanKembali } from '#src/modules/usulan/usulan.schema.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { isDapatDiulang } from '#src/modules/usulan/usulan.ts'

/** The same need for a later year, as a draft that knows where it comes from: problem, place and photos are not typed again. */
export function usulkanKembali(k: Konteks, pengajuanId: string, perintah: UsulkanKembali): Promise<Result<HasilTulis, PenolakanPengusulan>> {
  return jalankanPerintah<HasilTulis, PenolakanPengusulan>(k, 'usulan.usulkan-kembali', { pengajuanId, ...perintah }, async (tx) => {
    const asal = await lockPengajuan(tx, k.daerahId, pengajuanId)
    if (asal === null) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
    const izin = canAjukan(k.pelaku, asal)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const { tahunAnggaran, kamusId, volume, hargaSatuan, pengajuanBaruId } = perintah
    if (!isDapatDiulang(asal, tahunAnggaran)) return refuse({ jenis: 'belum-dapat-diusulkan-kembali', tahunAnggaran })
    if (await isTahunTerisi(tx, k.daerahId, asal.usulanId, tahunAnggaran)) return refuse({ jenis: 'usulan-sudah-ada', pengajuanId })
    const { kanal, pengusulJenis } = await findIsi(tx, k.daerahId, pengajuanId)
    const isi = { usulanId: asal.usulanId, pengajuanId: pengajuanBaruId, tahunAnggaran, kanal, kamusId, kodeWilayah: asal.kodeWilayah, volume }
    const dasar = await loadDasar(tx, k, { ...isi, hargaSatuan, foto: [], pengusul: { jenis: pengusulJenis }, sudahDiajukan: false })
    if (!dasar.ok) return dasar
    const pengajuan = await insertPengajuan(tx, k.daerahId, barisDraf(k, isi, dasar.value))
    const silsilahId = randomUUID()
    const silsilah = await insertSilsilah(tx, k.daerahId, {
      silsilahId,
      jenis: 'diusulkan-kembali',
      asal: pengajuanId,
      tujuan: pengajuanBaruId,
      createdBy: k.pelaku.penggunaId,
    })
    await catat(tx, k, {
      peristiwa: 'usulan-diusulkan-kembali',
      objek: { jenis: 'pengajuan', id: pengajuanBaruId },
      penugasan: izin.penugasan,
      baris: [sesudah('pengajuan', pengajuanBaruId, pengajuan), sesudah('silsilah', silsilahId, silsilah)],
    })
    return ok(hasilDraf(isi, dasar.value))
  })
}
