import { z } from 'zod'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import type { AturanTerlambatBaru } from '#src/modules/jadwal/jadwal.schema.ts'
import type { AturanTerlambat } from '#src/modules/jadwal/terlambat.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'

const Hari = z.string().transform((t) => t as Tanggal)

const BarisAturan = z.strictObject({
  aturanId: z.string(),
  berlakuMulai: Hari,
  berlakuSampai: Hari.nullable(),
  hariSebelumKecamatan: z.number(),
  hariSuratSebelumTutup: z.number(),
  dasarHukum: z.string(),
}) satisfies z.ZodType<AturanTerlambat>

export function listAturanTerlambat(tx: Reader, daerahId: string): Promise<AturanTerlambat[]> {
  return many(
    BarisAturan,
    tx`select aturan_id, berlaku_mulai, berlaku_sampai, hari_sebelum_kecamatan, hari_surat_sebelum_tutup, dasar_hukum
       from aturan_terlambat where daerah_id = ${daerahId} order by berlaku_mulai desc`,
  )
}

export function insertAturanTerlambat(tx: Transaction, daerahId: string, a: AturanTerlambatBaru, createdBy: string): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into aturan_terlambat (daerah_id, aturan_id, berlaku_mulai, hari_sebelum_kecamatan, hari_surat_sebelum_tutup, dasar_hukum, created_by)
       values (${daerahId}, ${a.aturanId}, ${a.berlakuMulai}, ${a.hariSebelumKecamatan}, ${a.hariSuratSebelumTutup}, ${a.dasarHukum}, ${createdBy})
       on conflict do nothing returning to_jsonb(aturan_terlambat.*) as isi`,
  )
}
