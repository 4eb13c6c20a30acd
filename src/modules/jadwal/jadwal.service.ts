import { randomUUID } from 'node:crypto'
import { readTenant, type Transaction, writeTenant } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Gerbang } from '#src/modules/jadwal/jadwal.ts'
import { type BarisJadwal, findGerbang, listJadwal, saveGerbang, saveJadwal } from '#src/modules/jadwal/jadwal.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

export interface TempatTahap {
  readonly tahunAnggaran: number
  readonly tahap: string
  readonly kodeWilayah: string
  /** Region whose meeting sets the priorities of this stage: the desa itself, the kecamatan, the government. */
  readonly kodeMusyawarah: string
}

/** Both gates of a stage at a place, as they stand in this transaction. */
export async function loadGerbang(tx: Transaction, daerahId: string, tempat: TempatTahap): Promise<Gerbang> {
  const g = await findGerbang(tx, { daerahId, ...tempat })
  const jendela = g.buka === null || g.tutup === null ? null : { buka: g.buka, tutup: g.tutup, musyawarahWajib: g.musyawarahWajib === true }
  return { jendela, musyawarahTerbuka: g.musyawarahTerbuka }
}

/** A meeting opens or closes the second gate of its stage; called by `musyawarah` in its own transaction. */
export function setGerbang(
  tx: Transaction,
  daerahId: string,
  g: { tahunAnggaran: number; tahap: string; kodeWilayah: string; terbuka: boolean; musyawarahId: string },
): Promise<void> {
  return saveGerbang(tx, { daerahId, ...g })
}

export function listJadwalTahun(k: Pick<Konteks, 'sql' | 'daerahId'>, tahunAnggaran: number): Promise<BarisJadwal[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listJadwal(tx, k.daerahId, tahunAnggaran))
}

export interface JadwalBaru {
  readonly tahunAnggaran: number
  readonly tahap: string
  readonly kodeWilayah: string | null
  readonly buka: Saat
  readonly tutup: Saat
  readonly musyawarahWajib: boolean
  readonly dasarHukum: string
  readonly suratPerpanjangan: string | null
}

/** Sets or extends windows; one ledger entry for the list. */
export function tetapkanJadwal(k: Konteks, daftar: readonly JadwalBaru[]): Promise<void> {
  return writeTenant(k.sql, k.daerahId, async (tx) => {
    for (const j of daftar) await saveJadwal(tx, k.daerahId, { ...j, jadwalId: randomUUID() })
    await catat(tx, k, {
      peristiwa: 'jadwal-ditetapkan',
      objek: { jenis: 'jadwal', id: String(daftar[0]?.tahunAnggaran ?? '') },
      baris: [],
      data: { jadwal: daftar.map((j) => ({ ...j })) },
    })
  })
}
