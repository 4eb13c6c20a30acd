import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_PENDUKUNG } from '#src/modules/kembar/kembar.ts'
import type { DukunganMasuk } from '#src/modules/kembar/kembar.schema.ts'
import { DAFTAR_KEADAAN } from '#src/modules/usulan/putusan/rute.ts'

const BarisSasaran = z.strictObject({
  usulanId: z.string(),
  keadaan: z.enum(DAFTAR_KEADAAN),
  pengusulJenis: z.string(),
  pengusulNama: z.string().nullable(),
  kodeWilayah: z.string(),
  rw: z.string().nullable(),
  rt: z.string().nullable(),
  createdBy: z.string(),
})
export type BarisSasaran = z.output<typeof BarisSasaran>

/** The need behind an entry, and who asked for it. */
export function findSasaran(tx: Reader, daerahId: string, pengajuanId: string): Promise<BarisSasaran | null> {
  return maybe(
    BarisSasaran,
    tx`select p.usulan_id, p.keadaan, u.pengusul_jenis, u.pengusul_nama, u.kode_wilayah, u.rw, u.rt, u.created_by
       from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId}`,
  )
}

export function insertDukungan(
  tx: Transaction,
  daerahId: string,
  d: DukunganMasuk & { usulanId: string; kunci: string; saat: string; createdBy: string },
): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into dukungan (daerah_id, dukungan_id, usulan_id, kunci, jenis, kode_wilayah, rw, rt, nama, catatan, lintang, bujur, saat, created_by)
       values (${daerahId}, ${d.dukunganId}, ${d.usulanId}, ${d.kunci}, ${d.jenis}, ${d.kodeWilayah}, ${d.rw}, ${d.rt}, ${d.nama}, ${d.catatan}, ${d.titik?.lintang ?? null},
               ${d.titik?.bujur ?? null}, ${d.saat}, ${d.createdBy})
       on conflict do nothing returning to_jsonb(dukungan.*) as isi`,
  )
}

export async function insertFotoDukungan(tx: Transaction, daerahId: string, dukunganId: string, foto: readonly string[]): Promise<void> {
  await tx`insert into dukungan_berkas (daerah_id, dukungan_id, berkas_id, urutan)
           select ${daerahId}, ${dukunganId}, b.id, b.urut from unnest(${[...foto]}::uuid[]) with ordinality b(id, urut)`
}

export async function countBerkasAda(tx: Reader, daerahId: string, foto: readonly string[]): Promise<number> {
  const { jumlah } = await one(
    z.strictObject({ jumlah: z.number() }),
    tx`select count(*) as jumlah from berkas where daerah_id = ${daerahId} and berkas_id = any(${[...foto]}::uuid[])`,
  )
  return jumlah
}

export async function countDukungan(tx: Reader, daerahId: string, usulanId: string): Promise<number> {
  const { jumlah } = await one(
    z.strictObject({ jumlah: z.number() }),
    tx`select count(*) as jumlah from dukungan where daerah_id = ${daerahId} and usulan_id = ${usulanId} and ditarik_pada is null`,
  )
  return jumlah
}

const BarisDukungan = z.strictObject({
  dukunganId: z.string(),
  milikSaya: z.boolean(),
  jenis: z.enum(DAFTAR_PENDUKUNG),
  namaWilayah: z.string(),
  rw: z.string().nullable(),
  rt: z.string().nullable(),
  waktu: Waktu,
  foto: z.array(z.string()),
})

const BarisMilik = z.strictObject({ usulanId: z.string(), createdBy: z.string(), ditarik: z.boolean() })

/** Locked until the transaction ends; null where the entry's need has no such support. */
export function lockDukungan(tx: Transaction, daerahId: string, d: { pengajuanId: string; dukunganId: string }): Promise<z.output<typeof BarisMilik> | null> {
  return maybe(
    BarisMilik,
    tx`select d.usulan_id, d.created_by, d.ditarik_pada is not null as ditarik from dukungan d
       join pengajuan p on p.daerah_id = d.daerah_id and p.usulan_id = d.usulan_id and p.pengajuan_id = ${d.pengajuanId}
       where d.daerah_id = ${daerahId} and d.dukungan_id = ${d.dukunganId} for update of d`,
  )
}

export function updateTarikDukungan(tx: Transaction, daerahId: string, d: { dukunganId: string; saat: string; oleh: string }): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update dukungan set ditarik_pada = ${d.saat}, ditarik_oleh = ${d.oleh} where daerah_id = ${daerahId} and dukungan_id = ${d.dukunganId}
       returning to_jsonb(dukungan.*) as isi`,
  )
}

/** The newest supporters by kind and place; who they are by name is not told, only which of them one gave oneself. */
export function listDukungan(tx: Reader, daerahId: string, usulanId: string, penggunaId: string): Promise<z.output<typeof BarisDukungan>[]> {
  return many(
    BarisDukungan,
    tx`select d.dukungan_id, d.created_by = ${penggunaId} as milik_saya, d.jenis, w.nama as nama_wilayah, d.rw, d.rt, d.saat as waktu,
              array(select b.berkas_id::text from dukungan_berkas b where b.daerah_id = d.daerah_id and b.dukungan_id = d.dukungan_id order by b.urutan) as foto
       from dukungan d join wilayah w on w.kode = d.kode_wilayah
       where d.daerah_id = ${daerahId} and d.usulan_id = ${usulanId} and d.ditarik_pada is null order by d.saat desc, d.dukungan_id limit 50`,
  )
}
