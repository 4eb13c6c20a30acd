import { type BukuAlir, type LembarAlir, pilihLembar } from '#src/lib/alir-lembar.ts'
import type { Result } from '#src/lib/result.ts'
import type { PenolakanKepala } from '#src/lib/tabel.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bentukSipd } from '#src/modules/pertukaran/kolom-sipd.ts'

/** The sheet with SIPD's headings, or with headings this government has explained before. */
export async function pilihLembarSipd(_k: Konteks, buku: BukuAlir): Promise<Result<LembarAlir, PenolakanKepala>> {
  return pilihLembar(buku, bentukSipd())
}
