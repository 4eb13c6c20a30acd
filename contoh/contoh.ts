import { muatBekasi } from '#contoh/bekasi/bekasi.ts'
import { muatDaerahLain } from '#contoh/daerah-lain.ts'
import type { PemasanganContoh } from '#contoh/panggung.ts'

/** Fills a new demo installation: every scenario as commands through the services. */
export async function muatContoh(p: PemasanganContoh, kini: () => Date, progress: (baris: string) => void): Promise<void> {
  await muatDaerahLain(p, kini, progress)
  await muatBekasi(p, kini, progress)
}
