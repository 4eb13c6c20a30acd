import { readTenant, type Sql } from '#src/lib/sql.ts'
import { type BarisSasaran, listSasaran } from '#src/modules/dokumen/sasaran.queries.ts'

/** Sasaran of the government's medium-term plan whose code or name holds every word asked for; none where no such plan exists yet. */
export async function cariSasaran(
  k: { readonly sql: Sql; readonly daerahId: string },
  saringan: { readonly tahun: number; readonly cari?: string | undefined },
): Promise<BarisSasaran[]> {
  const kata = (saringan.cari ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const semua = await readTenant(k.sql, k.daerahId, (tx) => listSasaran(tx, k.daerahId, saringan.tahun))
  return semua.filter((s) => kata.every((w) => `${s.kode ?? ''} ${s.nama}`.toLowerCase().includes(w))).slice(0, 100)
}
