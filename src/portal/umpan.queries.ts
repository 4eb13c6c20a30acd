import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, type Transaction } from '#src/lib/sql.ts'

/** Where the changes are looked for: the whole government, a kecamatan or a village, in the years that have something there. */
export interface LingkupUmpan {
  readonly kode: string | null
  readonly tahun: readonly number[]
}

const BarisId = z.strictObject({ pengajuanId: z.string() })

/** What changed last; a village has few rows, elsewhere each year is read from the end of its index. */
export function listBerubah(tx: Transaction, daerahId: string, l: LingkupUmpan, batas: number): Promise<z.output<typeof BarisId>[]> {
  if (l.kode !== null && l.kode.length > '00.00.00'.length)
    return many(
      BarisId,
      tx`select pengajuan_id from pengajuan where daerah_id = ${daerahId} and kode_wilayah = ${l.kode} and nomor is not null
         order by menunggu_sejak desc, pengajuan_id desc limit ${batas}`,
    )
  return many(
    BarisId,
    tx`select x.pengajuan_id from unnest(${[...l.tahun]}::int[]) t(tahun) cross join lateral (
         select p.pengajuan_id, p.menunggu_sejak from pengajuan p where p.daerah_id = ${daerahId} and p.tahun_anggaran = t.tahun and p.nomor is not null
           ${l.kode === null ? tx`` : tx`and p.kode_kecamatan = ${l.kode}`}
         order by p.menunggu_sejak desc, p.pengajuan_id desc limit ${batas}) x
       order by x.menunggu_sejak desc, x.pengajuan_id desc limit ${batas}`,
  )
}

const BarisNomor = z.strictObject({ nomor: z.string(), menungguSejak: Waktu })
export type NomorPublik = z.output<typeof BarisNomor>

/** Numbers of a year after another, in their order. */
export function listNomor(
  tx: Transaction,
  daerahId: string,
  h: { readonly tahun: number; readonly setelah: string; readonly lewati: number; readonly batas: number },
): Promise<NomorPublik[]> {
  return many(
    BarisNomor,
    tx`select nomor, menunggu_sejak from pengajuan where daerah_id = ${daerahId} and tahun_anggaran = ${h.tahun} and nomor > ${h.setelah}
       order by nomor offset ${h.lewati} limit ${h.batas}`,
  )
}

export async function listIdMusyawarah(tx: Transaction, daerahId: string): Promise<string[]> {
  const baris = await many(
    z.strictObject({ musyawarahId: z.string() }),
    tx`select musyawarah_id from musyawarah where daerah_id = ${daerahId} order by tanggal desc, musyawarah_id`,
  )
  return baris.map((b) => b.musyawarahId)
}
