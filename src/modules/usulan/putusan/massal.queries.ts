import { z } from 'zod'
import { many, type Reader } from '#src/lib/sql.ts'

const BarisLingkup = z.strictObject({ tahunAnggaran: z.number(), kodeKecamatan: z.string(), namaKecamatan: z.string(), bidangPembangunan: z.string() })
export type BarisLingkup = z.output<typeof BarisLingkup>

/** The ceilings these pengajuan may touch, each once. */
export function listLingkupPagu(tx: Reader, daerahId: string, pengajuanId: readonly string[]): Promise<BarisLingkup[]> {
  return many(
    BarisLingkup,
    tx`select distinct p.tahun_anggaran, p.kode_kecamatan, w.nama as nama_kecamatan, p.bidang_pembangunan
       from pengajuan p join wilayah w on w.kode = p.kode_kecamatan
       where p.daerah_id = ${daerahId} and p.pengajuan_id in ${tx([...pengajuanId])}
       order by w.nama, p.bidang_pembangunan`,
  )
}
