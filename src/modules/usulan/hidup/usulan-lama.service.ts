import type { Penolakan } from '#src/lib/result.ts'
import { readTenant, rencanakanSendiri } from '#src/lib/sql.ts'
import { bacaKursor, tulisKursor } from '#src/modules/usulan/antrean/antrean.ts'
import { type Konteks, konteksSatu } from '#src/modules/pengguna/konteks.ts'
import type { HalamanLama, SaringanLama, UsulkanLama } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { usulkanKembali } from '#src/modules/usulan/hidup/usulan-kembali.service.ts'
import { type BarisLama, findHalamanLama, type KursorLama, listButirTahun, listUsulanLama } from '#src/modules/usulan/hidup/usulan-lama.queries.ts'
import { canAjukan } from '#src/modules/usulan/usulan.policy.ts'

type Pembaca = Pick<Konteks, 'sql' | 'daerahId' | 'pelaku'>

/** Needs an earlier year did not carry out, each with the years it has waited and what it would be asked for by now (U-09). */
export function listLama(k: Pembaca, s: SaringanLama): Promise<HalamanLama> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const { id, jumlah } = await rencanakanSendiri(tx, () => findHalamanLama(tx, k.daerahId, s, kursorDari(s.setelah)))
    const halaman = await listUsulanLama(tx, k.daerahId, id.slice(0, s.batas))
    const akhir = id.length > s.batas ? halaman.at(-1) : undefined
    const kamusId = [...new Set(halaman.map((b) => b.kamusId))]
    const butir = new Map((await listButirTahun(tx, k.daerahId, kamusId, s.tahun)).map(({ asalKamusId, ...lain }) => [asalKamusId, lain] as const))
    return {
      data: halaman.map(({ kanal, createdBy, ...b }) => ({
        ...b,
        butir: butir.get(b.kamusId) ?? null,
        boleh: canAjukan(k.pelaku, { kanal, createdBy, kodeWilayah: b.kodeWilayah }).boleh,
      })),
      berikut: akhir === undefined ? null : tulisLama(akhir),
      jumlah,
    }
  })
}

function kursorDari(teks: string | undefined): KursorLama | null {
  const kursor = teks === undefined ? null : bacaKursor(teks)
  const [tahun = '', nomor = ''] = typeof kursor?.nilai === 'string' ? kursor.nilai.split('|') : []
  return nomor === '' ? null : { tahunPertama: Number(tahun), nomor }
}

function tulisLama(b: BarisLama): string {
  return tulisKursor({ nilai: `${b.tahunPertama}|${b.nomor}`, id: b.pengajuanId })
}

export type NasibLama = { readonly pengajuanId: string; readonly pengajuanBaruId: string; readonly penolakan: Penolakan | null }

/** Many at once: each becomes a draft or says why not; one that cannot does not hold the others back. */
export async function usulkanLama(k: Konteks, isi: UsulkanLama): Promise<NasibLama[]> {
  const nasib: NasibLama[] = []
  for (const { pengajuanId, pengajuanBaruId } of isi.daftar) {
    const perintah = { pengajuanBaruId, tahunAnggaran: isi.tahunAnggaran, kamusId: null, volume: null, hargaSatuan: null }
    const hasil = await usulkanKembali(konteksSatu(k, pengajuanId), pengajuanId, perintah)
    nasib.push({ pengajuanId, pengajuanBaruId: hasil.ok ? hasil.value.pengajuanId : pengajuanBaruId, penolakan: hasil.ok ? null : hasil.error })
  }
  return nasib
}
