import { type Sql, writeTenant } from '#src/lib/sql.ts'
import { saat } from '#src/lib/waktu.ts'
import { catat, catatPenolakan } from '#src/modules/jejak/jejak.service.ts'
import { waktuDaerah } from '#src/modules/pengguna/daerah.ts'
import type { CatatMasuk } from '#src/modules/pengguna/masuk.ts'
import { listDaerahPengguna } from '#src/modules/pengguna/pengguna.service.ts'

/**
 * Sign-ins on the ledger of the government a person belongs to. Failures are counted by the hour, so that guessing cannot flood it;
 * a name nobody bears leaves no trace, for there is no government to leave it in.
 */
export function catatMasukKeJejak(sql: Sql, kini: () => Date): CatatMasuk {
  return async (p) => {
    if (p.penggunaId === null) return
    const [daerah] = await listDaerahPengguna(sql, p.penggunaId)
    if (daerah === undefined) return
    const { penggunaId } = p
    const k = { daerahId: daerah.daerahId, pelaku: { penggunaId }, saat: waktuDaerah(daerah, kini()).saat, saatNyata: saat(kini()) }
    if (p.jenis === 'gagal-masuk') return catatPenolakan(sql, k, { jenis: p.alasan, operasi: 'masuk' })
    await writeTenant(sql, k.daerahId, (tx) =>
      catat(tx, k, { peristiwa: p.jenis, objek: { jenis: 'pengguna', id: penggunaId }, baris: [], data: 'cara' in p ? { cara: p.cara } : {} }),
    )
  }
}
