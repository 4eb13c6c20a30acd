import { z } from 'zod'
import { many, type Reader, type Transaction } from '#src/lib/sql.ts'
import { MuatanKeluar, type SumberAcuan } from '#src/modules/acuan/acuan.schema.ts'

export interface MuatanBaru {
  readonly himpunan: string
  readonly nama: string
  readonly sumber: SumberAcuan
  readonly berkas: string
  readonly sidik: string
  readonly baris: number
  readonly ganda: number
  readonly catatan: string | null
  readonly dasarHukum: string
  readonly edisi: string
  readonly berlakuDari: number | null
  readonly berlakuSampai: number | null
}

/** A set loaded again with the same content is only marked as checked. */
export async function saveMuatan(tx: Transaction, m: MuatanBaru): Promise<void> {
  await tx`insert into acuan_muatan as x (himpunan, sidik, jenis, nama, berkas, sumber, lisensi, dasar_hukum, edisi, berlaku_dari, berlaku_sampai, baris, ganda, catatan)
    values (${m.himpunan}, ${m.sidik}, ${m.sumber.jenis}, ${m.nama}, ${m.berkas}, ${m.sumber.sumber}, ${m.sumber.lisensi}, ${m.dasarHukum}, ${m.edisi},
            ${m.berlakuDari}, ${m.berlakuSampai}, ${m.baris}, ${m.ganda}, ${m.catatan})
    on conflict (himpunan, sidik) do update
      set diperiksa_pada = now(), nama = excluded.nama, berkas = excluded.berkas, sumber = excluded.sumber, lisensi = excluded.lisensi,
          dasar_hukum = excluded.dasar_hukum, edisi = excluded.edisi, berlaku_dari = excluded.berlaku_dari, berlaku_sampai = excluded.berlaku_sampai,
          baris = excluded.baris, ganda = excluded.ganda, catatan = excluded.catatan`
}

const BarisMuatan = z.strictObject({ ...MuatanKeluar.shape, jenis: z.string() })

/** The content in force of every set: the one that was loaded or checked last. */
export function listMuatan(sql: Reader): Promise<z.output<typeof BarisMuatan>[]> {
  return many(
    BarisMuatan,
    sql`select distinct on (himpunan) jenis, himpunan, nama, berkas, sumber, lisensi, dasar_hukum, edisi, berlaku_dari, berlaku_sampai, baris, ganda, catatan, sidik,
               dimuat_pada, diperiksa_pada
        from acuan_muatan order by himpunan, diperiksa_pada desc`,
  )
}
