import { z } from 'zod'
import { many, type Potongan, type Transaction } from '#src/lib/sql.ts'
import { type SaringanKartu, syaratKartu } from '#src/portal/cari.queries.ts'

/* Where the proposals of a filter lie: by region, and by squares of the map. A place is public to a thousandth of a degree (about a hundred metres), no finer. */

const BarisWilayah = z.strictObject({ kode: z.string(), jumlah: z.number() })

export function countWilayah(tx: Transaction, daerahId: string, s: SaringanKartu, per: 'kecamatan' | 'desa'): Promise<z.output<typeof BarisWilayah>[]> {
  const kolom = per === 'kecamatan' ? tx`p.kode_kecamatan` : tx`p.kode_wilayah`
  return many(BarisWilayah, tx`select ${kolom} as kode, count(*) as jumlah from pengajuan p where ${syaratKartu(tx, daerahId, s)} group by 1`)
}

/** A square of the map, a hundredth of a degree wide, by its south-west corner. */
export interface Kotak {
  readonly lintang: number
  readonly bujur: number
}

const BarisKotak = z.strictObject({
  kotakLintang: z.number(),
  kotakBujur: z.number(),
  jumlah: z.number(),
  lintang: z.coerce.number(),
  bujur: z.coerce.number(),
})
export type KotakBerisi = z.output<typeof BarisKotak>

const dariUsulan = (tx: Transaction): Potongan => tx`pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id`

/** The squares that hold proposals, with the middle of what each holds. */
export function listKotak(tx: Transaction, daerahId: string, s: SaringanKartu): Promise<KotakBerisi[]> {
  return many(
    BarisKotak,
    tx`select floor(u.lintang * 100)::int as kotak_lintang, floor(u.bujur * 100)::int as kotak_bujur, count(*) as jumlah,
              round(avg(u.lintang), 3) as lintang, round(avg(u.bujur), 3) as bujur
       from ${dariUsulan(tx)} where ${syaratKartu(tx, daerahId, s)} and u.lintang is not null group by 1, 2 order by 3 desc, 1, 2`,
  )
}

const BarisId = z.strictObject({ pengajuanId: z.string(), jumlah: z.number() })

export function listDalamKotak(
  tx: Transaction,
  daerahId: string,
  s: SaringanKartu,
  h: { readonly kotak: Kotak; readonly lewati: number; readonly batas: number },
): Promise<z.output<typeof BarisId>[]> {
  return many(
    BarisId,
    tx`select p.pengajuan_id, count(*) over () as jumlah from ${dariUsulan(tx)}
       where ${syaratKartu(tx, daerahId, s)} and floor(u.lintang * 100) = ${h.kotak.lintang} and floor(u.bujur * 100) = ${h.kotak.bujur}
       order by p.tahun_anggaran desc, p.menunggu_sejak desc, p.pengajuan_id desc limit ${h.batas} offset ${h.lewati}`,
  )
}
