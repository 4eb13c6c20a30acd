import { z } from 'zod'
import { many, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { PetaKolom } from '#src/modules/pertukaran/pertukaran.schema.ts'

const Baris = z.strictObject({ sidikKepala: z.string(), pemetaan: PetaKolom })

export function listPemetaan(tx: Reader, daerahId: string): Promise<z.output<typeof Baris>[]> {
  return many(Baris, tx`select sidik_kepala, pemetaan from pemetaan_kolom where daerah_id = ${daerahId} order by updated_at desc`)
}

export interface PemetaanBaru {
  readonly sidikKepala: string
  readonly pemetaan: PetaKolom
  readonly kepala: readonly string[]
  readonly oleh: string
}

export function savePemetaan(tx: Transaction, daerahId: string, p: PemetaanBaru): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into pemetaan_kolom as p (daerah_id, sidik_kepala, pemetaan, kepala, updated_by)
       values (${daerahId}, ${p.sidikKepala}, ${JSON.stringify(p.pemetaan)}::text::jsonb, ${[...p.kepala]}, ${p.oleh})
       on conflict (daerah_id, sidik_kepala) do update set pemetaan = excluded.pemetaan, kepala = excluded.kepala, updated_by = excluded.updated_by,
         updated_at = now(), versi = p.versi + 1
       returning to_jsonb(p.*) as isi`,
  )
}
