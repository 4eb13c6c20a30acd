import type { Pemasangan } from '#src/pemasangan.ts'

/** Fills a new demo installation: every scenario as commands through the services. */
export async function muatContoh(_p: Pemasangan, _kini: () => Date, progress: (baris: string) => void): Promise<void> {
  progress('Belum ada skenario.')
}
