import { siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { harus, idDari } from '#contoh/alat.ts'
import { bukaMusyawarah } from '#contoh/buka-rapat.ts'

export interface Rapat {
  readonly tahunAnggaran: number
  readonly tahap: 'kecamatan' | 'forum-perangkat-daerah'
  readonly kodeWilayah: string
  readonly nama: string
  readonly tanggal: string
  readonly tempat: string
}

/** A meeting that is open on the demo date, so that a visitor can go on with it. */
export async function bukaRapat(k: Konteks, r: Rapat): Promise<void> {
  const musyawarahId = idDari(k.daerahId, 'musyawarah', r.tahunAnggaran, r.tahap, r.kodeWilayah)
  harus(r.nama, await siapkanMusyawarah(k, MusyawarahBaru.parse({ ...r, musyawarahId })))
  await bukaMusyawarah(k, musyawarahId, r.nama)
}
