import { ok, refuse } from '#src/lib/result.ts'
import { tulisAkomodasiMuat } from '#src/modules/akomodasi/akomodasi.service.ts'
import { tulisRincian } from '#src/modules/anggaran/anggaran.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { type Muatan, muatBanyak } from '#src/modules/usulan/lembar/muat-banyak.service.ts'

/** Many proposals with their whole history, the accommodation in the Renja, the budget lines and the report of the works among it. */
export function muatRiwayat(k: Konteks, muatan: Muatan): ReturnType<typeof muatBanyak> {
  return muatBanyak(k, muatan, async (tx, daerahId, { sebelum: p, hasil, sandaran, saat, pelaku: { penggunaId: oleh } }) => {
    if (sandaran.jenis === 'akomodasi') return tulisAkomodasiMuat(tx, daerahId, { p, hasil, bagian: sandaran.bagian, saat, oleh })
    const tertulis = await tulisRincian(tx, daerahId, { pengajuanId: p.pengajuanId, tahunAnggaran: p.tahunAnggaran, baris: sandaran.baris, oleh })
    if (!tertulis.ok) return tertulis
    const { jumlah, baris } = tertulis.value
    const maks = hasil.rupiah
    return jumlah === maks ? ok(baris) : refuse({ jenis: 'rupiah-melampaui-volume', rupiah: jumlah, maks })
  })
}
