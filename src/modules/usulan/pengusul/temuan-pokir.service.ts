import type { Transaction } from '#src/lib/sql.ts'
import { tanggalDi } from '#src/lib/waktu.ts'
import type { JendelaWilayah } from '#src/modules/jadwal/jadwal.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { nilaiPokir, type TemuanPokir } from '#src/modules/usulan/pengusul/temuan-pokir.ts'
import { listPokirDinilai } from '#src/modules/usulan/pengusul/temuan-pokir.queries.ts'
import { jendelaTahap } from '#src/modules/usulan/tenggat/tenggat.ts'

/** The findings on these council proposals; nothing of those that are none. */
export async function loadTemuanPokir(
  tx: Transaction,
  k: Pick<Konteks, 'daerahId' | 'saat' | 'zona'>,
  pengajuanId: readonly string[],
  jendela: readonly (JendelaWilayah & { readonly tahap: string })[],
): Promise<Map<string, TemuanPokir[]>> {
  if (pengajuanId.length === 0) return new Map()
  const baris = await listPokirDinilai(tx, k.daerahId, pengajuanId)
  return new Map(
    baris.map(({ adaDokumen, diajukanPada, ...b }) => {
      const musrenbang = jendelaTahap(jendela, 'musrenbang-kabupaten', b.kodeWilayah, k.saat)
      const temuan = nilaiPokir({
        ...b,
        diajukan: diajukanPada === null ? null : tanggalDi(diajukanPada, k.zona),
        musrenbang: musrenbang === null ? null : tanggalDi(musrenbang.buka, k.zona),
        adaSasaran: adaDokumen ? b.adaSasaran : null,
      })
      return [b.pengajuanId, temuan] as const
    }),
  )
}
