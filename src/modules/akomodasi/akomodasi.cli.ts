import { ok, type Penolakan, type Result } from '#src/lib/result.ts'
import { bacaLembarTautan, type HasilTautan, tautkanLembar } from '#src/modules/akomodasi/tautkan-lembar.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { TolakanBaris } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import { bacaLembarPekerjaan } from '#src/modules/usulan/lembar/muat-lembar.service.ts'
import { Sasaran } from '#src/modules/usulan/lembar/sasaran-lembar.service.ts'

interface BerkasMasukan {
  readonly nama: string
  readonly isi: Buffer
}

export interface LaporanTautan {
  readonly hasil: readonly HasilTautan[]
  readonly ditolak: readonly TolakanBaris[]
}

/** `selaras akomodasi tautkan TAUTAN`: an agency accepts at its forum by linking, as one user. */
export async function jalankanTautkan(
  k: Konteks,
  m: { readonly tahun: number; readonly tautan: BerkasMasukan; readonly lembar: BerkasMasukan | null },
): Promise<Result<LaporanTautan, Penolakan>> {
  const tautan = bacaLembarTautan(m.tautan.isi)
  if (!tautan.ok) return tautan
  const lembar = m.lembar === null ? null : await bacaLembarPekerjaan(k.sql, m.lembar)
  if (lembar !== null && !lembar.ok) return lembar
  const sasaran = new Sasaran(k, m.tahun, lembar?.value.baik ?? [])
  const { hasil, ditolak } = await tautkanLembar({ sasaran, pembaca: k, tahunAnggaran: m.tahun, pemutus: () => ok(k) }, tautan.value)
  return ok({ hasil, ditolak: [...tautan.value.ditolak, ...ditolak] })
}
