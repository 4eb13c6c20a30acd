import { z } from 'zod'
import { many, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'

const Baris = z.strictObject({ id: z.string(), nama: z.string(), perangkatDaerahId: z.string(), bidangUrusan: z.string().nullable() })

/** Items of offices for budget years after one: what somebody may still propose from. */
export function listButirPerangkat(
  tx: Reader,
  daerahId: string,
  perangkatDaerahId: readonly string[],
  sesudahTahun: number,
): Promise<z.output<typeof Baris>[]> {
  return many(
    Baris,
    tx`select kamus_id as id, nama || ' (' || tahun_anggaran || ')' as nama, perangkat_daerah_id, bidang_urusan from kamus_usulan
       where daerah_id = ${daerahId} and perangkat_daerah_id = any(${perangkatDaerahId as string[]}::uuid[]) and tahun_anggaran > ${sesudahTahun} order by nama`,
  )
}

const Tulis = z.strictObject({ id: z.string(), ...Sesudah.shape })

export function moveButir(tx: Transaction, daerahId: string, pindah: readonly { id: string; ke: string }[]): Promise<z.output<typeof Tulis>[]> {
  return many(
    Tulis,
    tx`update kamus_usulan k set perangkat_daerah_id = r.ke from jsonb_to_recordset(${JSON.stringify(pindah)}::text::jsonb) as r (id uuid, ke uuid)
       where k.daerah_id = ${daerahId} and k.kamus_id = r.id returning k.kamus_id as id, to_jsonb(k.*) as isi`,
  )
}
