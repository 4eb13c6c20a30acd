import { z } from 'zod'
import { maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { AturanTempat } from '#src/modules/usulan/isian/aturan-tempat.schema.ts'

/** Null where the government has set nothing. */
export function findAturanTempat(tx: Reader, daerahId: string): Promise<AturanTempat | null> {
  return maybe(z.strictObject(AturanTempat.shape), tx`select luar_desa, versi from aturan_tempat where daerah_id = ${daerahId}`)
}

/** Nothing when somebody else set it in between. */
export function saveAturanTempat(tx: Transaction, daerahId: string, a: AturanTempat & { readonly oleh: string }): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into aturan_tempat (daerah_id, luar_desa, updated_by) values (${daerahId}, ${a.luarDesa}, ${a.oleh})
       on conflict (daerah_id) do update set luar_desa = excluded.luar_desa, versi = aturan_tempat.versi + 1, updated_at = now(), updated_by = excluded.updated_by
         where aturan_tempat.versi = ${a.versi}
       returning to_jsonb(aturan_tempat.*) as isi`,
  )
}

const BarisTempat = z.strictObject({
  kodeWilayah: z.string(),
  lintang: z.string().nullable(),
  bujur: z.string().nullable(),
  geometri: z.unknown().nullable(),
  alasanTempat: z.string().nullable(),
})

/** Where a draft lies, as it was saved. */
export function findTempatUsulan(tx: Reader, daerahId: string, pengajuanId: string): Promise<z.output<typeof BarisTempat> | null> {
  return maybe(
    BarisTempat,
    tx`select p.kode_wilayah, u.lintang, u.bujur, u.geometri, u.alasan_tempat from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId}`,
  )
}
