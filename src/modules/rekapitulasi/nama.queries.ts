import { z } from 'zod'
import { many, one, type Reader } from '#src/lib/sql.ts'
import { DAFTAR_RUTE, type Rute } from '#src/modules/usulan/putusan/rute.ts'

const BarisNama = z.strictObject({ kunci: z.string(), nama: z.string() })
type BarisNama = z.output<typeof BarisNama>

/** Divisions of Bappeda by agency. */
export function listMitraPerangkat(tx: Reader, daerahId: string): Promise<BarisNama[]> {
  return many(BarisNama, tx`select perangkat_daerah_id::text as kunci, bidang_mitra as nama from mitra_perangkat where daerah_id = ${daerahId}`)
}

export function listNamaPerangkat(tx: Reader, daerahId: string): Promise<BarisNama[]> {
  return many(BarisNama, tx`select perangkat_daerah_id::text as kunci, singkatan as nama from perangkat_daerah where daerah_id = ${daerahId}`)
}

export function listNamaWilayah(tx: Reader, kode: readonly string[]): Promise<BarisNama[]> {
  return many(BarisNama, tx`select kode as kunci, nama from wilayah where kode = any(${[...kode]}::text[])`)
}

/** Names of urusan as the newest edition that has them names them. */
export function listNamaUrusan(tx: Reader, kode: readonly string[]): Promise<BarisNama[]> {
  return many(
    BarisNama,
    tx`select distinct on (kode) kode as kunci, nama from nomenklatur where kode = any(${[...kode]}::text[]) and tingkat = 'bidang-urusan' order by kode, edisi desc`,
  )
}

export async function listTahunRekap(tx: Reader, daerahId: string): Promise<number[]> {
  const baris = await many(
    z.strictObject({ tahun: z.number() }),
    tx`select distinct tahun_anggaran as tahun from pengajuan where daerah_id = ${daerahId} and nomor is not null order by 1 desc`,
  )
  return baris.map((b) => b.tahun)
}

/** The route proposals of the musrenbang take in this government. */
export async function findRute(tx: Reader, daerahId: string): Promise<Rute> {
  return (await one(z.strictObject({ rute: z.enum(DAFTAR_RUTE) }), tx`select rute_bawaan as rute from daerah where daerah_id = ${daerahId}`)).rute
}
