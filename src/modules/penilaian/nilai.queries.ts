import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'

/* Assessors and their values. Until a scoring is complete the database gives a value only to who gave it (docs/adr/0023). */

const Penilai = z.strictObject({ penilaianId: z.string(), penggunaId: z.string(), jabatan: z.string(), terisi: z.number(), dikirimPada: Waktu.nullable() })
export type BarisPenilai = z.output<typeof Penilai>

/** Those who assess, without those let go. */
export function listPenilai(tx: Reader, daerahId: string, penilaianId: readonly string[]): Promise<BarisPenilai[]> {
  return many(
    Penilai,
    tx`select penilaian_id, pengguna_id, jabatan, terisi, dikirim_pada from penilai
       where daerah_id = ${daerahId} and penilaian_id = any(${[...penilaianId]}::uuid[]) and dilepas_pada is null order by jabatan, pengguna_id`,
  )
}

/** One assessor's sheet, held still: what goes in and its sending wait for each other. */
export function lockPenilai(tx: Transaction, daerahId: string, p: { penilaianId: string; penggunaId: string }): Promise<BarisPenilai | null> {
  return maybe(
    Penilai,
    tx`select penilaian_id, pengguna_id, jabatan, terisi, dikirim_pada from penilai
       where daerah_id = ${daerahId} and penilaian_id = ${p.penilaianId} and pengguna_id = ${p.penggunaId} and dilepas_pada is null for update`,
  )
}

export async function insertPenilai(
  tx: Transaction,
  daerahId: string,
  penilaianId: string,
  orang: readonly { readonly penggunaId: string; readonly jabatan: string }[],
): Promise<void> {
  if (orang.length === 0) return
  await tx`insert into penilai (daerah_id, penilaian_id, pengguna_id, jabatan)
           select ${daerahId}, ${penilaianId}, x."penggunaId", x.jabatan from jsonb_to_recordset(${JSON.stringify(orang)}::text::jsonb) x("penggunaId" text, jabatan text)
           on conflict (daerah_id, penilaian_id, pengguna_id) do update set dilepas_pada = null`
}

export async function releasePenilai(
  tx: Transaction,
  daerahId: string,
  p: { penilaianId: string; penggunaId: readonly string[]; saat: string },
): Promise<void> {
  await tx`update penilai set dilepas_pada = ${p.saat}
           where daerah_id = ${daerahId} and penilaian_id = ${p.penilaianId} and pengguna_id = any(${[...p.penggunaId]}) and dilepas_pada is null`
}

/** For the rest of this transaction the caller's own values are readable. */
export async function setPenilai(tx: Reader, penggunaId: string): Promise<void> {
  await tx`select set_config('selaras.penilai', ${penggunaId}, true)`
}

const Nilai = z.strictObject({ penilaianId: z.string(), penggunaId: z.string(), pengajuanId: z.string(), kriteria: z.string(), nilai: z.number() })
export type BarisNilai = z.output<typeof Nilai>

/** What the caller may read: the own ones, and all of a scoring that is complete; never of those let go. */
export function listNilai(tx: Reader, daerahId: string, penilaianId: readonly string[]): Promise<BarisNilai[]> {
  return many(
    Nilai,
    tx`select n.penilaian_id, n.pengguna_id, n.pengajuan_id, n.kriteria, n.nilai from nilai_usulan n
       join penilai o on o.daerah_id = n.daerah_id and o.penilaian_id = n.penilaian_id and o.pengguna_id = n.pengguna_id and o.dilepas_pada is null
       where n.daerah_id = ${daerahId} and n.penilaian_id = any(${[...penilaianId]}::uuid[]) order by n.pengajuan_id, n.pengguna_id, n.kriteria`,
  )
}

interface NilaiBaru {
  readonly penilaianId: string
  readonly penggunaId: string
  readonly pengajuanId: string
  readonly saat: string
  readonly nilai: readonly (readonly [string, number])[]
}

export async function saveNilai(tx: Transaction, daerahId: string, n: NilaiBaru): Promise<void> {
  await tx`insert into nilai_usulan (daerah_id, penilaian_id, pengguna_id, pengajuan_id, kriteria, nilai, dinilai_pada)
           select ${daerahId}, ${n.penilaianId}, ${n.penggunaId}, ${n.pengajuanId}, x.kriteria, x.nilai, ${n.saat}
           from jsonb_to_recordset(${JSON.stringify(n.nilai.map(([kriteria, nilai]) => ({ kriteria, nilai })))}::text::jsonb) x(kriteria text, nilai integer)
           on conflict (daerah_id, penilaian_id, pengguna_id, pengajuan_id, kriteria) do update set nilai = excluded.nilai, dinilai_pada = excluded.dinilai_pada`
}

export function updateLembar(
  tx: Transaction,
  daerahId: string,
  p: { penilaianId: string; penggunaId: string; terisi: number; dikirimPada: string | null },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update penilai set terisi = ${p.terisi}, dikirim_pada = ${p.dikirimPada}
       where daerah_id = ${daerahId} and penilaian_id = ${p.penilaianId} and pengguna_id = ${p.penggunaId} returning to_jsonb(penilai.*) as isi`,
  )
}
