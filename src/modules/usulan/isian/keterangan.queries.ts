import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { maybe, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_KEADAAN, DAFTAR_RUTE, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'

const Perangkat = z.strictObject({ perangkatDaerahId: z.string(), singkatan: z.string(), tutup: z.boolean() })

const BarisKeterangan = z.strictObject({
  tahunAnggaran: z.number(),
  rute: z.enum(DAFTAR_RUTE),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  kanal: z.enum(DAFTAR_KANAL),
  kodeWilayah: z.string(),
  perangkatDaerahId: z.string(),
  createdBy: z.string(),
  anggotaId: z.string().nullable(),
  menungguSejak: Waktu,
  batasPerbaikan: z
    .string()
    .transform((t) => t as Tanggal)
    .nullable(),
  butir: z.string(),
  perangkatButir: Perangkat,
  perangkatLain: z.array(Perangkat),
})
export type BarisKeterangan = z.output<typeof BarisKeterangan>

/** What the remarks on a pengajuan are made of: its item with the agencies that have one of the same name, its waiting, its yeses. */
export function findKeterangan(tx: Transaction, daerahId: string, pengajuanId: string, hariIni: Tanggal): Promise<BarisKeterangan | null> {
  const perangkat = tx`jsonb_build_object('perangkatDaerahId', pd.perangkat_daerah_id, 'singkatan', pd.singkatan,
    'tutup', coalesce(pd.berlaku_sampai < ${hariIni}, false) or coalesce(pd.berlaku_dari > ${hariIni}, false))`
  return maybe(
    BarisKeterangan,
    tx`select p.tahun_anggaran, p.rute, p.tahap, p.keadaan, p.kanal, p.kode_wilayah, p.perangkat_daerah_id, p.created_by, p.menunggu_sejak, p.batas_perbaikan,
              (select a.pengguna_id from usulan_asal x join anggota_dprd a using (daerah_id, anggota_dprd_id) where x.daerah_id = ${daerahId} and x.usulan_id = p.usulan_id) as anggota_id,
              k.nama as butir,
              (select ${perangkat} from perangkat_daerah pd where pd.daerah_id = ${daerahId} and pd.perangkat_daerah_id = k.perangkat_daerah_id) as perangkat_butir,
              (select coalesce(jsonb_agg(distinct ${perangkat}), '[]') from kamus_usulan l
               join perangkat_daerah pd on pd.daerah_id = l.daerah_id and pd.perangkat_daerah_id = l.perangkat_daerah_id
               where l.daerah_id = ${daerahId} and l.tahun_anggaran = k.tahun_anggaran and l.keadaan = 'berlaku' and lower(l.nama) = lower(k.nama)
                 and l.perangkat_daerah_id <> k.perangkat_daerah_id) as perangkat_lain
       from pengajuan p
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId}`,
  )
}
