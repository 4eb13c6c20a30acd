import { ok, refuse, type Result } from '#src/lib/result.ts'
import { type Sql, writeTenant } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Daerah } from '#src/modules/pengguna/daerah.ts'
import { findDaerah, insertDaerah, listDaerah, updateTanggalDemo } from '#src/modules/pengguna/daerah.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'

export function loadDaerah(sql: Sql, daerahId: string): Promise<Daerah | null> {
  return findDaerah(sql, daerahId)
}

export function listSemuaDaerah(sql: Sql): Promise<Daerah[]> {
  return listDaerah(sql)
}

/** Enters a government; the same again changes nothing. */
export function daftarkanDaerah(sql: Sql, d: Daerah): Promise<void> {
  return writeTenant(sql, d.daerahId, (tx) => insertDaerah(tx, d))
}

export type PenolakanDemo = { readonly jenis: 'bukan-data-contoh' }

/** Moves a demo government's own date. Real governments live in real time: refused (kontrak 12). */
export function aturTanggalDemo(k: Konteks, tanggalDemo: Tanggal): Promise<Result<{ tanggalDemo: Tanggal }, PenolakanDemo | PenolakanPerintah>> {
  return jalankanPerintah<{ tanggalDemo: Tanggal }, PenolakanDemo>(k, 'daerah.atur-tanggal-demo', { tanggalDemo }, async (tx) => {
    const d = await findDaerah(tx, k.daerahId)
    if (d === null || !d.dataContoh) return refuse({ jenis: 'bukan-data-contoh' })
    await updateTanggalDemo(tx, k.daerahId, tanggalDemo)
    await catat(tx, k, {
      peristiwa: 'tanggal-demo-diatur',
      objek: { jenis: 'daerah', id: k.daerahId },
      baris: [],
      data: { dari: d.tanggalDemo, ke: tanggalDemo },
    })
    return ok({ tanggalDemo })
  })
}
