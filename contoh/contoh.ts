import type { Pemasangan } from '#src/pemasangan.ts'
import { muatBekasi } from '#contoh/bekasi/bekasi.ts'

/** Fills a new demo installation: every scenario as commands through the services. */
export async function muatContoh(p: Pemasangan, kini: () => Date, progress: (baris: string) => void): Promise<void> {
  await muatBekasi(p, kini, progress)
}
