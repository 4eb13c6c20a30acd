import { z } from 'zod'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import type { Daerah } from '#src/modules/pengguna/daerah.ts'

const BarisDaerah = z.strictObject({
  daerahId: z.string(),
  kodeWilayah: z.string().nullable(),
  nama: z.string(),
  jenis: z.enum(['nasional', 'provinsi', 'kabupaten', 'kota']),
  zonaWaktu: z.enum(['WIB', 'WITA', 'WIT']),
  istilah: z.record(z.string(), z.string()),
  dataContoh: z.boolean(),
  tanggalDemo: z
    .string()
    .transform((t) => t as Tanggal)
    .nullable(),
  rute: z.string(),
}) satisfies z.ZodType<Daerah>

function kolom(sql: Reader) {
  return sql`daerah_id, kode_wilayah, nama, jenis, zona_waktu, istilah, data_contoh, tanggal_demo, rute_bawaan as rute`
}

export function findDaerah(sql: Reader, daerahId: string): Promise<Daerah | null> {
  return maybe(BarisDaerah, sql`select ${kolom(sql)} from daerah where daerah_id = ${daerahId}`)
}

export function listDaerah(sql: Reader): Promise<Daerah[]> {
  return many(BarisDaerah, sql`select ${kolom(sql)} from daerah order by nama`)
}

export async function insertDaerah(tx: Transaction, d: Daerah): Promise<void> {
  await tx`insert into daerah (daerah_id, kode_wilayah, nama, jenis, zona_waktu, istilah, data_contoh, tanggal_demo, rute_bawaan)
           values (${d.daerahId}, ${d.kodeWilayah}, ${d.nama}, ${d.jenis}, ${d.zonaWaktu}, ${tx.json(d.istilah)}, ${d.dataContoh}, ${d.tanggalDemo}, ${d.rute})
           on conflict (daerah_id) do nothing`
}

export async function updateTanggalDemo(tx: Transaction, daerahId: string, tanggalDemo: Tanggal): Promise<void> {
  await tx`update daerah set tanggal_demo = ${tanggalDemo} where daerah_id = ${daerahId} and data_contoh`
}
