import { z } from 'zod'
import { many, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'

const Baris = z.strictObject({
  perangkatDaerahId: z.string(),
  kode: z.string(),
  nama: z.string(),
  singkatan: z.string(),
  jenis: z.string(),
  bidangUrusan: z.array(z.string()),
  bidangMitra: z.string().nullable(),
  kodeWilayah: z.string().nullable(),
})
export type BarisPerangkatDaerah = z.output<typeof Baris>

export function listPerangkatDaerah(tx: Reader, daerahId: string): Promise<BarisPerangkatDaerah[]> {
  return many(
    Baris,
    tx`select perangkat_daerah_id, kode, nama, singkatan, jenis, bidang_urusan, bidang_mitra, kode_wilayah from perangkat_daerah where daerah_id = ${daerahId} order by kode`,
  )
}

export async function savePerangkatDaerah(tx: Transaction, daerahId: string, p: PerangkatDaerahBaru): Promise<void> {
  await tx`insert into perangkat_daerah (daerah_id, perangkat_daerah_id, kode, nama, singkatan, jenis, bidang_urusan, bidang_mitra, kode_wilayah)
           values (${daerahId}, ${p.perangkatDaerahId}, ${p.kode}, ${p.nama}, ${p.singkatan}, ${p.jenis}, ${p.bidangUrusan}, ${p.bidangMitra}, ${p.kodeWilayah})
           on conflict (daerah_id, kode) do update set nama = excluded.nama, singkatan = excluded.singkatan, bidang_urusan = excluded.bidang_urusan, bidang_mitra = excluded.bidang_mitra`
}
