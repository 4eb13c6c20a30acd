import { z } from 'zod'
import { many, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Kunci } from '#src/modules/jejak/catatan.ts'

const Bita = z.instanceof(Uint8Array)
const BarisKunci = z.strictObject({
  urut: z.number(),
  mulai: z.number(),
  kunciPublik: Bita,
  tandaTangan: Bita,
  tandaTanganLama: Bita.nullable(),
})

/** The succession of a government's keys, oldest first. */
export function listKunci(tx: Reader, daerahId: string): Promise<Kunci[]> {
  return many(BarisKunci, tx`select urut, mulai, kunci_publik, tanda_tangan, tanda_tangan_lama from jejak_kunci where daerah_id = ${daerahId} order by urut`)
}

export async function insertKunci(tx: Transaction, daerahId: string, k: Kunci): Promise<void> {
  await tx`insert into jejak_kunci (daerah_id, urut, mulai, kunci_publik, tanda_tangan, tanda_tangan_lama)
           values (${daerahId}, ${k.urut}, ${k.mulai}, ${k.kunciPublik}, ${k.tandaTangan}, ${k.tandaTanganLama})`
}
