import { z } from 'zod'
import { many, type Transaction } from '#src/lib/sql.ts'

/** Budget years for which a plan or budget is in force, latest first. */
export async function listTahunRencana(tx: Transaction, daerahId: string): Promise<number[]> {
  const baris = await many(
    z.strictObject({ tahun: z.number() }),
    tx`select distinct tahun_awal as tahun from dokumen where daerah_id = ${daerahId} and jenis in ('renja', 'ppas', 'apbd') and versi_aktif_id is not null order by 1 desc`,
  )
  return baris.map((b) => b.tahun)
}
