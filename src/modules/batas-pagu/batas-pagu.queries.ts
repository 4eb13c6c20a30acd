import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Uang } from '#src/lib/kolom.ts'
import type { KeadaanPemesanan } from '#src/modules/batas-pagu/batas-pagu.ts'

const BarisBatas = z.strictObject({ batasPaguId: z.string(), nilai: Uang })
export type BarisBatas = z.output<typeof BarisBatas>

export interface LingkupKecamatan {
  readonly daerahId: string
  readonly tahunAnggaran: number
  readonly kodeKecamatan: string
  readonly bidangPembangunan: string
}

/** The kecamatan's ceiling for this field of development, else its ceiling for all fields. */
function batasKecamatan(tx: Reader, l: LingkupKecamatan) {
  return tx`select batas_pagu_id, nilai from batas_pagu
            where daerah_id = ${l.daerahId} and tahun_anggaran = ${l.tahunAnggaran} and jenis = 'kecamatan' and kode_wilayah = ${l.kodeKecamatan}
              and (bidang_pembangunan = ${l.bidangPembangunan} or bidang_pembangunan is null)
            order by bidang_pembangunan nulls last limit 1`
}

/** Locked until the transaction ends. */
export function lockBatasKecamatan(tx: Transaction, l: LingkupKecamatan): Promise<BarisBatas | null> {
  return maybe(BarisBatas, tx`${batasKecamatan(tx, l)} for update`)
}

export function findBatasKecamatan(tx: Reader, l: LingkupKecamatan): Promise<BarisBatas | null> {
  return maybe(BarisBatas, batasKecamatan(tx, l))
}

const BarisPemakaian = z.strictObject({ terpakai: Uang, dipesan: Uang })

/** What others have used and reserved of a ceiling, without the given reference's own part. */
export function sumPemakaian(tx: Reader, daerahId: string, batasPaguId: string, kecualiAcuanId: string): Promise<z.output<typeof BarisPemakaian>> {
  return one(
    BarisPemakaian,
    tx`select coalesce(sum(nilai) filter (where keadaan = 'terpakai'), 0)::bigint as terpakai, coalesce(sum(nilai) filter (where keadaan = 'dipesan'), 0)::bigint as dipesan
       from pemesanan_pagu where daerah_id = ${daerahId} and batas_pagu_id = ${batasPaguId} and acuan_id <> ${kecualiAcuanId}`,
  )
}

export async function savePemesanan(tx: Transaction, p: { daerahId: string; batasPaguId: string; acuanId: string; nilai: number }): Promise<void> {
  await tx`insert into pemesanan_pagu (daerah_id, batas_pagu_id, acuan_id, nilai, keadaan)
           values (${p.daerahId}, ${p.batasPaguId}, ${p.acuanId}, ${p.nilai}, 'dipesan')
           on conflict (daerah_id, batas_pagu_id, acuan_id) do update set nilai = excluded.nilai, keadaan = 'dipesan', updated_at = now()`
}

export async function saveBanyakPemesanan(
  tx: Transaction,
  daerahId: string,
  daftar: readonly { batasPaguId: string; acuanId: string; nilai: number; keadaan: KeadaanPemesanan }[],
): Promise<void> {
  if (daftar.length === 0) return
  await tx`insert into pemesanan_pagu (daerah_id, batas_pagu_id, acuan_id, nilai, keadaan)
           select ${daerahId}, p."batasPaguId", p."acuanId", p.nilai, p.keadaan
           from jsonb_to_recordset(${JSON.stringify(daftar)}::text::jsonb) p("batasPaguId" uuid, "acuanId" uuid, nilai bigint, keadaan text)`
}

export async function setKeadaanPemesanan(
  tx: Transaction,
  p: { daerahId: string; acuanId: string; keadaan: KeadaanPemesanan; nilai: number | null },
): Promise<void> {
  await tx`update pemesanan_pagu set keadaan = ${p.keadaan}, nilai = coalesce(${p.nilai}, nilai), updated_at = now()
           where daerah_id = ${p.daerahId} and acuan_id = ${p.acuanId} and keadaan <> 'dilepas'`
}

const BarisRingkas = z.strictObject({
  batasPaguId: z.string(),
  jenis: z.string(),
  kodeWilayah: z.string().nullable(),
  perangkatDaerahId: z.string().nullable(),
  bidangPembangunan: z.string().nullable(),
  nilai: Uang,
  dasarHukum: z.string(),
  terpakai: Uang,
  dipesan: Uang,
})
export type BarisBatasRingkas = z.output<typeof BarisRingkas>

export function listBatas(tx: Reader, daerahId: string, tahunAnggaran: number, kodeWilayah: string | null): Promise<BarisBatasRingkas[]> {
  return many(
    BarisRingkas,
    tx`select b.batas_pagu_id, b.jenis, b.kode_wilayah, b.perangkat_daerah_id, b.bidang_pembangunan, b.nilai, b.dasar_hukum,
              coalesce(sum(p.nilai) filter (where p.keadaan = 'terpakai'), 0)::bigint as terpakai,
              coalesce(sum(p.nilai) filter (where p.keadaan = 'dipesan'), 0)::bigint as dipesan
       from batas_pagu b left join pemesanan_pagu p on p.daerah_id = b.daerah_id and p.batas_pagu_id = b.batas_pagu_id
       where b.daerah_id = ${daerahId} and b.tahun_anggaran = ${tahunAnggaran} and (${kodeWilayah}::text is null or b.kode_wilayah = ${kodeWilayah})
       group by b.daerah_id, b.batas_pagu_id order by b.jenis, b.kode_wilayah, b.bidang_pembangunan nulls first`,
  )
}

export async function saveBatas(
  tx: Transaction,
  daerahId: string,
  b: {
    batasPaguId: string
    tahunAnggaran: number
    jenis: string
    kodeWilayah: string | null
    perangkatDaerahId: string | null
    bidangPembangunan: string | null
    nilai: number
    dasarHukum: string
  },
): Promise<void> {
  await tx`insert into batas_pagu (daerah_id, batas_pagu_id, tahun_anggaran, jenis, kode_wilayah, perangkat_daerah_id, bidang_pembangunan, nilai, dasar_hukum)
           values (${daerahId}, ${b.batasPaguId}, ${b.tahunAnggaran}, ${b.jenis}, ${b.kodeWilayah}, ${b.perangkatDaerahId}, ${b.bidangPembangunan}, ${b.nilai}, ${b.dasarHukum})
           on conflict (daerah_id, tahun_anggaran, jenis, kode_wilayah, perangkat_daerah_id, bidang_pembangunan)
           do update set nilai = excluded.nilai, dasar_hukum = excluded.dasar_hukum`
}
