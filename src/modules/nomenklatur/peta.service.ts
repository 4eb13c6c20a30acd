import type { Transaction } from '#src/lib/sql.ts'
import { listEdisi, listPadan, savePeta } from '#src/modules/nomenklatur/acuan.queries.ts'
import { pasanganEdisi, petakanEdisi } from '#src/modules/nomenklatur/peta.ts'

/** Maps every edition to the next one that follows it; run again after each load of nomenclature. */
export async function hitungPeta(tx: Transaction, progress: (baris: string) => void): Promise<void> {
  for (const [dari, ke] of pasanganEdisi(await listEdisi(tx))) {
    const [asal, tujuan] = await Promise.all([listPadan(tx, dari), listPadan(tx, ke)])
    if (asal.length === 0 || tujuan.length === 0) continue
    const peta = petakanEdisi(asal, tujuan)
    const hasil = await savePeta(tx, dari, ke, peta)
    const tanpa = peta.filter((p) => p.jenis === 'tanpa-padanan').length
    progress(`Padanan ${dari} → ${ke}: ${asal.length.toLocaleString('id-ID')} kode, ${tanpa} tanpa padanan (${hasil.baru} baru, ${hasil.berubah} berubah).`)
  }
}
