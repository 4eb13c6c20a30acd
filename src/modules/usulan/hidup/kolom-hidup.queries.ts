import { z } from 'zod'
import type { Reader } from '#src/lib/sql.ts'
import { DAFTAR_KEWENANGAN } from '#src/modules/kamus-usulan/kamus-usulan.ts'

/** The columns of the later life, as they are read for the detail. */
export const KolomHidup = {
  kewenangan: z.enum(DAFTAR_KEWENANGAN),
  perangkatDaerahAwalId: z.string(),
  perangkatDaerahAwal: z.string(),
  realisasi: z
    .strictObject({
      tahun: z.number(),
      nilaiKontrak: z.number(),
      volume: z.number(),
      tanggalSelesai: z.string(),
      catatan: z.string().nullable(),
      berkasId: z.string().nullable(),
    })
    .nullable(),
  hariPerbaikan: z.number().nullable(),
}

/** Of `pengajuan p` and `kamus_usulan k`. */
export function kolomHidup(tx: Reader) {
  return tx`k.kewenangan, p.perangkat_daerah_awal_id,
    (select a.singkatan from perangkat_daerah a where a.daerah_id = p.daerah_id and a.perangkat_daerah_id = p.perangkat_daerah_awal_id) as perangkat_daerah_awal,
    (select jsonb_build_object('tahun', r.tahun_realisasi, 'nilaiKontrak', r.nilai_kontrak, 'volume', r.volume, 'tanggalSelesai', r.tanggal_selesai,
                               'catatan', r.catatan, 'berkasId', r.berkas_id)
     from realisasi_usulan r where r.daerah_id = p.daerah_id and r.pengajuan_id = p.pengajuan_id) as realisasi,
    (select a.hari from aturan_perbaikan a where a.daerah_id = p.daerah_id and a.tahap = p.tahap) as hari_perbaikan`
}
