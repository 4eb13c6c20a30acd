import { z } from 'zod'
import { maybe, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { PengecualianBaru } from '#src/modules/usulan/usulan.schema.ts'

/* Signed and public letters that let late entries in. */

/** A signed, public exception (S3-15) that covers this place and is still in force. */
export function findPengecualian(
  tx: Transaction,
  daerahId: string,
  p: { tahunAnggaran: number; kodeWilayah: string; saat: Saat },
): Promise<{ pengecualianId: string } | null> {
  return maybe(
    z.strictObject({ pengecualianId: z.string() }),
    tx`select pengecualian_id from pengecualian
       where daerah_id = ${daerahId} and tahun_anggaran = ${p.tahunAnggaran} and berlaku_sampai > ${p.saat}
         and (kode_wilayah = ${p.kodeWilayah} or starts_with(${p.kodeWilayah}, kode_wilayah || '.'))
       order by length(kode_wilayah) desc, created_at limit 1`,
  )
}

export function insertPengecualian(
  tx: Transaction,
  daerahId: string,
  p: PengecualianBaru & { readonly aturanId?: string | null },
  createdBy: string,
): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into pengecualian (daerah_id, pengecualian_id, tahun_anggaran, kode_wilayah, nomor_surat, tanggal_surat, penandatangan, alasan, berlaku_sampai, berkas_id, aturan_id, created_by)
       values (${daerahId}, ${p.pengecualianId}, ${p.tahunAnggaran}, ${p.kodeWilayah}, ${p.nomorSurat}, ${p.tanggalSurat}, ${p.penandatangan}, ${p.alasan}, ${p.berlakuSampai}, ${p.berkasId}, ${p.aturanId ?? null}, ${createdBy})
       on conflict (daerah_id, nomor_surat) do nothing
       returning to_jsonb(pengecualian.*) as isi`,
  )
}
