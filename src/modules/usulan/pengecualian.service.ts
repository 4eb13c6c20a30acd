import { ok, refuse, type Result } from '#src/lib/result.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { PenolakanPengusulan } from '#src/modules/usulan/dasar-usulan.service.ts'
import { insertPengecualian } from '#src/modules/usulan/usulan.queries.ts'
import { canKecualikan } from '#src/modules/usulan/usulan.policy.ts'
import type { PengecualianBaru } from '#src/modules/usulan/usulan.schema.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'

/** Records a signed letter that lets late entries of a place in; it is public from this moment (S3-15). */
export function kecualikan(k: Konteks, isi: PengecualianBaru): Promise<Result<{ pengecualianId: string }, PenolakanPengusulan>> {
  return jalankanPerintah<{ pengecualianId: string }, PenolakanPengusulan>(k, 'usulan.kecualikan', isi, async (tx) => {
    const izin = canKecualikan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const baris = await insertPengecualian(tx, k.daerahId, isi, k.pelaku.penggunaId)
    if (baris === null) return refuse({ jenis: 'surat-sudah-dipakai', nomorSurat: isi.nomorSurat })
    await catat(tx, k, {
      peristiwa: 'pengecualian-ditetapkan',
      objek: { jenis: 'pengecualian', id: isi.pengecualianId },
      penugasan: izin.penugasan,
      baris: [sesudah('pengecualian', isi.pengecualianId, baris)],
    })
    return ok({ pengecualianId: isi.pengecualianId })
  })
}
