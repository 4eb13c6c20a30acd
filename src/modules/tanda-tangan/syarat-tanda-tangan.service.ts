import { ok, refuse, type Result } from '#src/lib/result.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'
import { insertSyarat } from '#src/modules/tanda-tangan/tanda-tangan.queries.ts'
import type { SyaratBaru } from '#src/modules/tanda-tangan/tanda-tangan.schema.ts'

export type PenolakanSyarat =
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'syarat-berlaku-surut'; readonly hariIni: string }
  | { readonly jenis: 'syarat-sudah-ada' }

/** Who must sign from a day on; never for days past, so that what was ratified stays so. */
export function aturSyarat(k: Konteks, isi: SyaratBaru): Promise<Result<{ syaratId: string }, PenolakanSyarat>> {
  return jalankanPerintah<{ syaratId: string }, PenolakanSyarat>(k, 'tanda-tangan.atur-syarat', isi, async (tx) => {
    const penugasan = k.pelaku.penugasan.find((p) => p.peran === 'admin-perencanaan')
    if (penugasan === undefined) return refuse({ jenis: 'bukan-wewenang', alasan: 'peran-tidak-berwenang' })
    if (isi.berlakuDari < k.hariIni) return refuse({ jenis: 'syarat-berlaku-surut', hariIni: k.hariIni })
    const baris = await insertSyarat(tx, k.daerahId, { ...isi, oleh: k.pelaku.penggunaId })
    if (baris === null) return refuse({ jenis: 'syarat-sudah-ada' })
    await catat(tx, k, {
      peristiwa: 'syarat-tanda-tangan-diatur',
      objek: { jenis: 'syarat-tanda-tangan', id: isi.syaratId },
      penugasan,
      baris: [sesudah('syarat_tanda_tangan', isi.syaratId, baris)],
    })
    return ok({ syaratId: isi.syaratId })
  })
}
