import { z } from 'zod'
import { many, type Transaction } from '#src/lib/sql.ts'

const BarisSasaran = z.strictObject({
  simpulId: z.string(),
  kode: z.string().nullable(),
  nama: z.string(),
  dokumen: z.string(),
})
export type BarisSasaran = z.output<typeof BarisSasaran>

/** Every sasaran of the RPJMD (or RPD) in force for a year: a few dozen, so the words are compared by the caller. */
export function listSasaran(tx: Transaction, daerahId: string, tahun: number): Promise<BarisSasaran[]> {
  return many(
    BarisSasaran,
    tx`select s.simpul_id, s.kode, s.nama, d.nama as dokumen
       from dokumen d
       join simpul s on s.daerah_id = d.daerah_id and s.jenis = 'sasaran' and s.versi_id = coalesce(d.versi_aktif_id,
         (select v.versi_id from dokumen_versi v where v.daerah_id = d.daerah_id and v.dokumen_id = d.dokumen_id order by v.nomor_versi desc limit 1))
       where d.daerah_id = ${daerahId} and d.jenis in ('rpjmd', 'rpd') and ${tahun} between d.tahun_awal and d.tahun_akhir
       order by s.kode nulls last, s.urutan, s.nama`,
  )
}
