import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Kursor, LingkupDraf, Tugas } from '#src/modules/usulan/antrean.ts'
import { KANAL_TERTUTUP } from '#src/modules/usulan/jalur-pengusul.ts'
import { Uang, Ukuran } from '#src/lib/kolom.ts'
import { DAFTAR_KEADAAN, DAFTAR_KEPUTUSAN, DAFTAR_RUTE, DAFTAR_TAHAP, DAFTAR_TUJUAN } from '#src/modules/usulan/rute.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/alasan.ts'
import { KolomHidup, kolomHidup } from '#src/modules/usulan/kolom-hidup.queries.ts'
import { KolomIsian, kolomIsian } from '#src/modules/usulan/kolom-isian.queries.ts'
import { DAFTAR_KANAL, type SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'

/* Reading for screens: the queue, the detail, the home page. */

const Ringkas = {
  pengajuanId: z.string(),
  usulanId: z.string(),
  nomor: z.string().nullable(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  kodeKecamatan: z.string(),
  namaKecamatan: z.string(),
  rw: z.string().nullable(),
  rt: z.string().nullable(),
  bidangPembangunan: z.string(),
  kamus: z.string(),
  satuan: z.string(),
  volume: Ukuran,
  volumeKini: Ukuran,
  hargaSatuan: Uang,
  anggaran: Uang,
  anggaranKini: Uang,
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  prioritasDesa: z.number().nullable(),
  prioritasKecamatan: z.number().nullable(),
  menungguSejak: z.string(),
  batasPerbaikan: z.string().nullable(),
  versi: z.number(),
}
const BarisRingkas = z.strictObject(Ringkas)
export type BarisRingkas = z.output<typeof BarisRingkas>

function kolomRingkas(tx: Reader) {
  return tx`p.pengajuan_id, p.usulan_id, p.nomor, u.judul, p.tahun_anggaran, p.kode_wilayah, w.nama as nama_wilayah, p.kode_kecamatan, wk.nama as nama_kecamatan, u.rw, u.rt,
    p.bidang_pembangunan, k.nama as kamus, p.satuan, p.volume, p.volume_kini, p.harga_satuan, p.anggaran, p.anggaran_kini, p.tahap, p.keadaan, p.perangkat_daerah_id,
    pd.singkatan as perangkat_daerah, p.menunggu_sejak, p.batas_perbaikan, p.versi,
    (select x.urutan_prioritas from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap = 'desa' and x.urutan_prioritas is not null order by x.urut desc limit 1) as prioritas_desa,
    (select x.urutan_prioritas from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap = 'kecamatan' and x.urutan_prioritas is not null order by x.urut desc limit 1) as prioritas_kecamatan`
}

function dariPengajuan(tx: Reader) {
  return tx`pengajuan p
    join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
    join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
    join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
    join wilayah w on w.kode = p.kode_wilayah
    join wilayah wk on wk.kode = p.kode_kecamatan`
}

/** What the caller may see and what it asked for, as one WHERE. */
export interface Lingkup {
  readonly daerahId: string
  readonly saringan: SaringanAntrean
  readonly tugas: readonly Tugas[]
  readonly draf: LingkupDraf
}

function syarat(tx: Reader, { daerahId, saringan: s, tugas, draf }: Lingkup) {
  const cari = s.cari === undefined || s.cari === '' ? null : `%${s.cari.replaceAll(/[\\%_]/g, '\\$&')}%`
  return tx`p.daerah_id = ${daerahId} and p.tahun_anggaran = ${s.tahun}
    and (${s.tahap ?? null}::text is null or p.tahap = ${s.tahap ?? null})
    and (${s.keadaan ?? null}::text is null or p.keadaan = ${s.keadaan ?? null})
    and (${s.kecamatan ?? null}::text is null or p.kode_kecamatan = ${s.kecamatan ?? null})
    and (${s.desa ?? null}::text is null or p.kode_wilayah = ${s.desa ?? null})
    and (${s.bidang ?? null}::text is null or p.bidang_pembangunan = ${s.bidang ?? null})
    and (${s.perangkatDaerahId ?? null}::uuid is null or p.perangkat_daerah_id = ${s.perangkatDaerahId ?? null})
    and (${cari}::text is null or u.judul ilike ${cari} or u.masalah ilike ${cari} or p.nomor ilike ${cari} or k.nama ilike ${cari} or w.nama ilike ${cari})
    and (p.keadaan <> 'draf' or p.created_by = ${draf.penulis} or p.kanal = any(${[...draf.kanal]}::text[])
      or (p.kanal = 'perangkat-daerah' and p.perangkat_daerah_id = any(${[...draf.perangkat]}::uuid[]))
      or (p.kanal <> all(${[...KANAL_TERTUTUP]}::text[])
        and exists (select from unnest(${[...draf.wilayah]}::text[]) d(kode) where p.kode_wilayah = d.kode or starts_with(p.kode_wilayah, d.kode || '.'))))
    and (${s.menunggu === undefined} or exists (
      select from jsonb_to_recordset(${JSON.stringify(tugas)}::text::jsonb) t("tahap" text, "keadaan" text, "kodeWilayah" text, "perangkatDaerahId" uuid, "kanal" jsonb, "penulis" text)
      where (t."tahap" is null or t."tahap" = p.tahap) and t."keadaan" = p.keadaan
        and (t."kodeWilayah" is null or p.kode_wilayah = t."kodeWilayah" or starts_with(p.kode_wilayah, t."kodeWilayah" || '.'))
        and (t."perangkatDaerahId" is null or t."perangkatDaerahId" = p.perangkat_daerah_id)
        and (t."kanal" is null or t."kanal" ? p.kanal) and (t."penulis" is null or t."penulis" = p.created_by)))`
}

/** A page after the cursor. Each order ends with the id, so a page never repeats or skips a row. */
export function listAntrean(tx: Transaction, lingkup: Lingkup, kursor: Kursor | null): Promise<BarisRingkas[]> {
  const { urut, batas } = lingkup.saringan
  const isi = tx`select ${kolomRingkas(tx)} from ${dariPengajuan(tx)} where ${syarat(tx, lingkup)}`
  const nilai = kursor?.nilai ?? null
  const id = kursor?.id ?? null
  if (urut === 'anggaran') {
    return many(
      BarisRingkas,
      tx`select * from (${isi}) a where ${id}::uuid is null or (anggaran_kini, pengajuan_id) < (${nilai}::bigint, ${id}::uuid) order by anggaran_kini desc, pengajuan_id desc limit ${batas + 1}`,
    )
  }
  if (urut === 'nomor') {
    return many(
      BarisRingkas,
      tx`select * from (${isi}) a where ${id}::uuid is null or (coalesce(nomor, ''), pengajuan_id) > (coalesce(${nilai}::text, ''), ${id}::uuid) order by coalesce(nomor, ''), pengajuan_id limit ${batas + 1}`,
    )
  }
  if (urut === 'prioritas') {
    return many(
      BarisRingkas,
      tx`select * from (${isi}) a where ${id}::uuid is null or (coalesce(prioritas_kecamatan, prioritas_desa, 10000), pengajuan_id) > (${nilai}::int, ${id}::uuid)
         order by coalesce(prioritas_kecamatan, prioritas_desa, 10000), pengajuan_id limit ${batas + 1}`,
    )
  }
  return many(
    BarisRingkas,
    tx`select * from (${isi}) a where ${id}::uuid is null or (menunggu_sejak, pengajuan_id) > (${nilai}::timestamptz, ${id}::uuid) order by menunggu_sejak, pengajuan_id limit ${batas + 1}`,
  )
}

/** How many, of how much money, the filter finds in all. */
export function sumAntrean(tx: Transaction, lingkup: Lingkup): Promise<{ jumlah: number; total: number }> {
  return one(
    z.strictObject({ jumlah: z.number(), total: z.number() }),
    tx`select count(*) as jumlah, coalesce(sum(p.anggaran_kini), 0)::bigint as total from ${dariPengajuan(tx)} where ${syarat(tx, lingkup)}`,
  )
}

const BarisRinci = z.strictObject({
  ...Ringkas,
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

const BarisTugas = z.strictObject({ tahap: z.enum(DAFTAR_TAHAP), keadaan: z.enum(DAFTAR_KEADAAN), jumlah: z.number(), total: z.number(), tertua: z.string() })

/** "Menunggu Anda": by stage and state, how many, how much, since when. */
export function sumTugas(tx: Transaction, lingkup: Lingkup): Promise<z.output<typeof BarisTugas>[]> {
  return many(
    BarisTugas,
    tx`select p.tahap, p.keadaan, count(*) as jumlah, coalesce(sum(p.anggaran_kini), 0)::bigint as total, min(p.menunggu_sejak) as tertua
       from ${dariPengajuan(tx)} where ${syarat(tx, lingkup)} group by p.tahap, p.keadaan order by p.tahap, p.keadaan`,
  )
}

const BarisHasil = z.strictObject({
  nomor: z.string(),
  keputusan: z.enum(DAFTAR_KEPUTUSAN),
  volume: z.string(),
  rupiah: z.number(),
  alasan: z.string().nullable(),
  urutanPrioritas: z.number().nullable(),
})
export type BarisHasil = z.output<typeof BarisHasil>

/** The decisions in force of one stage in one region, in rank order. */
export function listHasilTahap(tx: Transaction, daerahId: string, m: { tahunAnggaran: number; tahap: string; kodeWilayah: string }): Promise<BarisHasil[]> {
  return many(
    BarisHasil,
    tx`select p.nomor, x.keputusan, x.volume::text as volume, x.rupiah, x.alasan_kode as alasan, x.urutan_prioritas
       from putusan_kini x join pengajuan p on p.daerah_id = x.daerah_id and p.pengajuan_id = x.pengajuan_id
       where x.daerah_id = ${daerahId} and p.tahun_anggaran = ${m.tahunAnggaran} and x.tahap = ${m.tahap} and p.nomor is not null
         and (p.kode_wilayah = ${m.kodeWilayah} or starts_with(p.kode_wilayah, ${m.kodeWilayah} || '.'))
       order by x.urutan_prioritas nulls last, p.nomor`,
  )
}
