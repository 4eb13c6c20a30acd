import { z } from 'zod'
import { maybe, type Transaction } from '#src/lib/sql.ts'

interface Pemilik {
  readonly daerahId: string
  readonly penggunaId: string
  readonly kunci: string
}

/**
 * Takes the key for this transaction; false when it has been answered. Two sendings of one key wait for each other at the index:
 * the second goes on when the first has committed (then the key is taken) or rolled back (then it is free).
 */
export async function takeKunci(tx: Transaction, p: Pemilik & { operasi: string; sidikIsi: string }): Promise<boolean> {
  const hasil =
    await tx`insert into permintaan (daerah_id, kunci, pengguna_id, operasi, sidik_isi) values (${p.daerahId}, ${p.kunci}, ${p.penggunaId}, ${p.operasi}, ${p.sidikIsi})
                         on conflict (daerah_id, pengguna_id, kunci) do nothing`
  return hasil.count === 1
}

const BarisPermintaan = z.strictObject({ operasi: z.string(), sidikIsi: z.string(), jawaban: z.unknown() })

export function findPermintaan(tx: Transaction, p: Pemilik): Promise<z.output<typeof BarisPermintaan> | null> {
  return maybe(
    BarisPermintaan,
    tx`select operasi, sidik_isi, jawaban from permintaan where daerah_id = ${p.daerahId} and pengguna_id = ${p.penggunaId} and kunci = ${p.kunci}`,
  )
}

export async function saveJawaban(tx: Transaction, p: Pemilik, jawaban: unknown): Promise<void> {
  await tx`update permintaan set jawaban = ${JSON.stringify(jawaban)}::text::jsonb where daerah_id = ${p.daerahId} and pengguna_id = ${p.penggunaId} and kunci = ${p.kunci}`
}
