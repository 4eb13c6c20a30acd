import { randomUUID } from 'node:crypto'
import { type Kuantitas } from '#src/lib/kuantitas.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { barisDraf, hasilDraf, loadDasar, type PenolakanPengusulan } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { findIsiHidup } from '#src/modules/usulan/hidup/hidup.queries.ts'
import { insertSilsilah, isTahunTerisi } from '#src/modules/usulan/hidup/silsilah.queries.ts'
import { periksaUlang } from '#src/modules/usulan/hidup/ulang.ts'
import { findKamusLama, listButirTahun } from '#src/modules/usulan/hidup/usulan-lama.queries.ts'
import { findIsi, insertPengajuan, lockPengajuan } from '#src/modules/usulan/usulan.queries.ts'
import { canAjukan } from '#src/modules/usulan/usulan.policy.ts'
import type { HasilTulis, UsulkanKembali } from '#src/modules/usulan/usulan.schema.ts'
import type { Pengajuan } from '#src/modules/usulan/usulan.ts'

/** The same need for a later year, as a draft that knows where it comes from: problem, place and photos are not typed again. */
export function usulkanKembali(k: Konteks, pengajuanId: string, perintah: UsulkanKembali): Promise<Result<HasilTulis, PenolakanPengusulan>> {
  return jalankanPerintah<HasilTulis, PenolakanPengusulan>(k, 'usulan.usulkan-kembali', { pengajuanId, ...perintah }, async (tx) => {
    const asal = await lockPengajuan(tx, k.daerahId, pengajuanId)
    if (asal === null) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
    const izin = canAjukan(k.pelaku, asal)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const { tahunAnggaran, hargaSatuan, pengajuanBaruId } = perintah
    const penolakan = periksaUlang(asal, tahunAnggaran)
    if (penolakan !== null) return refuse(penolakan)
    if (await isTahunTerisi(tx, k.daerahId, asal.usulanId, tahunAnggaran)) return refuse({ jenis: 'usulan-sudah-ada', pengajuanId })
    const butir = await pilihButir(tx, k, asal, perintah)
    if (!butir.ok) return butir
    const { kanal, pengusulJenis } = await findIsi(tx, k.daerahId, pengajuanId)
    const isi = { usulanId: asal.usulanId, pengajuanId: pengajuanBaruId, tahunAnggaran, kanal, kodeWilayah: asal.kodeWilayah, ...butir.value }
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

/** The item and the volume asked for: named ones, or the new year's counterpart of the old item and the volume asked before. */
async function pilihButir(
  tx: Transaction,
  k: Konteks,
  asal: Pengajuan,
  { kamusId, volume, tahunAnggaran }: UsulkanKembali,
): Promise<Result<{ kamusId: string; volume: Kuantitas }, PenolakanPengusulan>> {
  if (kamusId !== null && volume !== null) return ok({ kamusId, volume })
  const lama = await findIsiHidup(tx, k.daerahId, asal.pengajuanId)
  const [padanan] = await listButirTahun(tx, k.daerahId, [lama.kamusId], tahunAnggaran)
  const pilihan = kamusId ?? padanan?.kamusId
  if (pilihan === undefined) {
    const { nama } = await findKamusLama(tx, k.daerahId, lama.kamusId)
    return refuse({ jenis: 'butir-tahun-itu-hilang', nama, tahunAnggaran })
  }
  // Another unit makes the old number mean something else.
  if (volume === null && kamusId === null && padanan !== undefined && padanan.satuan !== lama.satuan) {
    return refuse({ jenis: 'satuan-butir-berubah', dari: lama.satuan, ke: padanan.satuan })
  }
  return ok({ kamusId: pilihan, volume: volume ?? asal.volume })
}
