import { z } from 'zod'
import { many, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'

const Baris = z.strictObject({ id: z.string(), nama: z.string(), perangkatDaerahId: z.string() })

/** Assignments at offices that last to a day or beyond it. */
export function listPenugasanPerangkat(tx: Reader, daerahId: string, perangkatDaerahId: readonly string[], hari: Tanggal): Promise<z.output<typeof Baris>[]> {
  return many(
    Baris,
    tx`select t.penugasan_id as id, t.jabatan || ' (' || p.nama_pengguna || ')' as nama, t.perangkat_daerah_id
       from penugasan t join pengguna p on p.daerah_id = t.daerah_id and p.pengguna_id = t.pengguna_id
       where t.daerah_id = ${daerahId} and t.perangkat_daerah_id = any(${perangkatDaerahId as string[]}::uuid[]) and t.dicabut_pada is null and (t.selesai is null or t.selesai >= ${hari}) order by 2`,
  )
}

/** The same assignment goes on at the successor from that day; the old one ends the day before, or on its own first day. */
export async function movePenugasan(
  tx: Transaction,
  daerahId: string,
  mulai: Tanggal,
  pindah: readonly { id: string; ke: string; baru: string }[],
): Promise<void> {
  const isi = JSON.stringify(pindah)
  await tx`insert into penugasan (daerah_id, penugasan_id, pengguna_id, peran, kode_wilayah, perangkat_daerah_id, jabatan, sebagai, bidang_mitra, nomor_sk, mulai, selesai)
    select t.daerah_id, r.baru, t.pengguna_id, t.peran, t.kode_wilayah, r.ke, t.jabatan, t.sebagai, t.bidang_mitra, t.nomor_sk, greatest(t.mulai, ${mulai}::date), t.selesai
    from penugasan t join jsonb_to_recordset(${isi}::text::jsonb) as r (id uuid, ke uuid, baru uuid) on r.id = t.penugasan_id where t.daerah_id = ${daerahId}`
  await tx`update penugasan t set selesai = greatest(t.mulai, ${mulai}::date - 1)
    from jsonb_to_recordset(${isi}::text::jsonb) as r (id uuid) where t.daerah_id = ${daerahId} and t.penugasan_id = r.id`
}

/** How many assignments that are or will be in force name a partner division. */
export async function countPenugasanMitra(tx: Reader, daerahId: string, bidangMitraId: string, hari: Tanggal): Promise<number> {
  const { jumlah } = await one(
    z.strictObject({ jumlah: z.number() }),
    tx`select count(*)::integer as jumlah from penugasan t join bidang_mitra b on b.daerah_id = t.daerah_id and b.nama = t.bidang_mitra
       where t.daerah_id = ${daerahId} and b.bidang_mitra_id = ${bidangMitraId} and t.dicabut_pada is null and (t.selesai is null or t.selesai >= ${hari})`,
  )
  return jumlah
}
