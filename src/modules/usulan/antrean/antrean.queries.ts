import { z } from 'zod'
import { many, maybe, type Transaction } from '#src/lib/sql.ts'
import { Uang, Ukuran } from '#src/lib/kolom.ts'
import { DAFTAR_KEADAAN, DAFTAR_KEPUTUSAN, DAFTAR_RUTE, DAFTAR_TAHAP, DAFTAR_TUJUAN } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { dariPengajuan, kolomRingkas, KolomRingkas } from '#src/modules/usulan/antrean/kolom-antrean.queries.ts'
import { KolomHidup, kolomHidup } from '#src/modules/usulan/hidup/kolom-hidup.queries.ts'
import { KolomIsian, kolomIsian } from '#src/modules/usulan/isian/kolom-isian.queries.ts'
import { DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'

/* Reading for screens: the detail of one. The queue itself is daftar-antrean.queries.ts. */

const BarisRinci = z.strictObject({
  ...KolomRingkas,
  masalah: z.string(),
  lokus: z.string().nullable(),
  lintang: z.string().nullable(),
  bujur: z.string().nullable(),
  kanal: z.enum(DAFTAR_KANAL),
  createdBy: z.string(),
  anggotaId: z.string().nullable(),
  pengusulJenis: z.string(),
  pengusulNama: z.string().nullable(),
  pengusulKontak: z.string().nullable(),
  penerimaJiwa: z.number().nullable(),
  penerimaKk: z.number().nullable(),
  penerimaKkMiskin: z.number().nullable(),
  ...KolomIsian,
  kamusId: z.string(),
  hargaKamus: z.number().nullable(),
  rute: z.enum(DAFTAR_RUTE),
  diajukanPada: z.string().nullable(),
  waktuPerangkat: z.string().nullable(),
  pengecualian: z.strictObject({ nomorSurat: z.string(), tanggalSurat: z.string(), penandatangan: z.string(), alasan: z.string() }).nullable(),
  foto: z.array(z.strictObject({ berkasId: z.string(), lebar: z.number().nullable(), tinggi: z.number().nullable() })),
  ...KolomHidup,
})
export type BarisRinci = z.output<typeof BarisRinci>

export function findRinci(tx: Transaction, daerahId: string, pengajuanId: string): Promise<BarisRinci | null> {
  return maybe(
    BarisRinci,
    tx`select ${kolomRingkas(tx)}, u.masalah, u.lokus, u.lintang, u.bujur, p.kanal, p.created_by,
              (select a.pengguna_id from usulan_asal x join anggota_dprd a on a.daerah_id = x.daerah_id and a.anggota_dprd_id = x.anggota_dprd_id
               where x.daerah_id = p.daerah_id and x.usulan_id = p.usulan_id) as anggota_id, u.pengusul_jenis, u.pengusul_nama, u.pengusul_kontak, u.penerima_jiwa, u.penerima_kk, u.penerima_kk_miskin, ${kolomIsian(tx)}, ${kolomHidup(tx)},
              p.kamus_id, k.harga_satuan as harga_kamus, p.rute, p.diajukan_pada, p.waktu_perangkat,
              (select jsonb_build_object('nomorSurat', x.nomor_surat, 'tanggalSurat', x.tanggal_surat, 'penandatangan', x.penandatangan, 'alasan', x.alasan)
               from pengecualian x where x.daerah_id = p.daerah_id and x.pengecualian_id = p.pengecualian_id) as pengecualian,
              coalesce((select jsonb_agg(jsonb_build_object('berkasId', b.berkas_id, 'lebar', b.lebar, 'tinggi', b.tinggi) order by ub.urutan)
                        from usulan_berkas ub join berkas b on b.daerah_id = ub.daerah_id and b.berkas_id = ub.berkas_id
                        where ub.daerah_id = p.daerah_id and ub.usulan_id = p.usulan_id and ub.jenis = 'foto' and ub.dilepas_pada is null), '[]') as foto
       from ${dariPengajuan(tx)} where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId}`,
  )
}

const BarisPutusan = z.strictObject({
  urut: z.number(),
  tahap: z.enum(DAFTAR_TAHAP),
  keputusan: z.enum(DAFTAR_KEPUTUSAN),
  tahapKe: z.enum(DAFTAR_TAHAP),
  keadaanKe: z.enum(DAFTAR_KEADAAN),
  volume: Ukuran,
  rupiah: Uang,
  alasan: z.enum(DAFTAR_ALASAN).nullable(),
  teks: z.string().nullable(),
  urutanPrioritas: z.number().nullable(),
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  jabatan: z.string(),
  batasPerbaikan: z.string().nullable(),
  tujuan: z.enum(DAFTAR_TUJUAN).nullable(),
  waktu: z.string(),
})
export type BarisPutusan = z.output<typeof BarisPutusan>

export function listPutusan(tx: Transaction, daerahId: string, pengajuanId: string): Promise<BarisPutusan[]> {
  return many(
    BarisPutusan,
    tx`select x.urut, x.tahap, x.keputusan, x.tahap_ke, x.keadaan_ke, x.volume, x.rupiah, x.alasan_kode as alasan, x.teks, x.urutan_prioritas, x.perangkat_daerah_id,
              pd.singkatan as perangkat_daerah, x.jabatan, x.batas_perbaikan, x.tujuan, x.waktu
       from putusan x join perangkat_daerah pd on pd.daerah_id = x.daerah_id and pd.perangkat_daerah_id = x.perangkat_daerah_id
       where x.daerah_id = ${daerahId} and x.pengajuan_id = ${pengajuanId} order by x.urut`,
  )
}
