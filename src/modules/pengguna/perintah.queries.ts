import { z } from 'zod'
import { maybe, type Transaction } from '#src/lib/sql.ts'

interface Pemilik {
  readonly daerahId: string
  readonly penggunaId: string
  readonly kunci: string
}

/** Two sendings of one key wait for each other. */
export async function lockPermintaan(tx: Transaction, p: Pemilik): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`${p.daerahId}/${p.penggunaId}/${p.kunci}`}, 0))`
}

const BarisPermintaan = z.strictObject({ operasi: z.string(), sidikIsi: z.string(), jawaban: z.unknown() })

export function findPermintaan(tx: Transaction, p: Pemilik): Promise<z.output<typeof BarisPermintaan> | null> {
  return maybe(BarisPermintaan, tx`select operasi, sidik_isi, jawaban from permintaan where daerah_id = ${p.daerahId} and pengguna_id = ${p.penggunaId} and kunci = ${p.kunci}`)
}

export async function savePermintaan(tx: Transaction, p: Pemilik & { operasi: string; sidikIsi: string; jawaban: unknown }): Promise<void> {
  await tx`insert into permintaan (daerah_id, kunci, pengguna_id, operasi, sidik_isi, jawaban)
           values (${p.daerahId}, ${p.kunci}, ${p.penggunaId}, ${p.operasi}, ${p.sidikIsi}, ${JSON.stringify(p.jawaban)}::text::jsonb)`
}
