import { z } from 'zod'
import { Uang, Ukuran } from '#src/lib/kolom.ts'
import { teksKuantitas } from '#src/lib/kuantitas.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { type ButirKamus, DAFTAR_KEADAAN_KAMUS, DAFTAR_KELOMPOK_PENGUSUL, DAFTAR_TIPE_KAMUS, isDapatBerlaku } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'

const Kewenangan = z.enum(['desa', 'kabupaten', 'provinsi', 'pusat'])

const BarisButir = z.strictObject({
  kamusId: z.string(),
  tahunAnggaran: z.number(),
  nama: z.string(),
  satuan: z.string(),
  hargaSatuan: Uang.nullable(),
  volumeMin: Ukuran.nullable(),
  volumeMaks: Ukuran.nullable(),
  kewenangan: Kewenangan,
  klasifikasi: z.enum(['fisik', 'nonfisik']),
  larangan: z.string().nullable(),
  perangkatDaerahId: z.string(),
  bidangPembangunan: z.string(),
  tipe: z.array(z.enum(DAFTAR_TIPE_KAMUS)),
  pengusul: z.array(z.enum(DAFTAR_KELOMPOK_PENGUSUL)),
  keadaan: z.enum(DAFTAR_KEADAAN_KAMUS),
}) satisfies z.ZodType<ButirKamus>

const KOLOM_BUTIR =
  'k.kamus_id, k.tahun_anggaran, k.nama, k.satuan, k.harga_satuan, k.volume_min, k.volume_maks, k.kewenangan, k.klasifikasi, k.larangan, k.perangkat_daerah_id, k.bidang_pembangunan, k.tipe, k.pengusul, k.keadaan'

const BarisPintu = z.strictObject({ ...BarisButir.shape, fokusBidang: z.array(z.string()).nullable(), fokusDasar: z.string().nullable() })

/** An item with the focus of the kecamatan that asks for it, if that has one this year. */
export function findButirPintu(tx: Reader, daerahId: string, kamusId: string, kodeKecamatan: string): Promise<z.output<typeof BarisPintu> | null> {
  return maybe(
    BarisPintu,
    tx`select ${tx.unsafe(KOLOM_BUTIR)}, f.bidang_pembangunan as fokus_bidang, f.dasar_hukum as fokus_dasar
       from kamus_usulan k
       left join kamus_kecamatan f on f.daerah_id = k.daerah_id and f.tahun_anggaran = k.tahun_anggaran and f.kode_kecamatan = ${kodeKecamatan}
       where k.daerah_id = ${daerahId} and k.kamus_id = ${kamusId}`,
  )
}

const BarisDaftar = z.strictObject({
  ...BarisButir.shape,
  kode: z.string(),
  uraian: z.string().nullable(),
  kataKunci: z.array(z.string()),
  syarat: z.array(z.string()),
  sumberHarga: z.string().nullable(),
  perangkatDaerah: z.string(),
})
export type BarisKamus = z.output<typeof BarisDaftar>

export function listButir(tx: Reader, daerahId: string, tahunAnggaran: number): Promise<BarisKamus[]> {
  return many(
    BarisDaftar,
    tx`select ${tx.unsafe(KOLOM_BUTIR)}, k.kode, k.uraian, k.kata_kunci, k.syarat, k.sumber_harga, p.singkatan as perangkat_daerah
       from kamus_usulan k join perangkat_daerah p on p.daerah_id = k.daerah_id and p.perangkat_daerah_id = k.perangkat_daerah_id
       where k.daerah_id = ${daerahId} and k.tahun_anggaran = ${tahunAnggaran} and k.keadaan = 'berlaku' order by k.nama, k.kode`,
  )
}

/** Changes whenever a row of the year's catalogue, or an agency's short name in it, changes. */
export async function findSidikKamus(tx: Reader, daerahId: string, tahunAnggaran: number): Promise<string> {
  const { sidik } = await one(
    z.strictObject({ sidik: z.string() }),
    tx`select coalesce(md5(string_agg(md5(k::text || p.singkatan), '' order by k.kamus_id)), '') as sidik
       from kamus_usulan k join perangkat_daerah p on p.daerah_id = k.daerah_id and p.perangkat_daerah_id = k.perangkat_daerah_id
       where k.daerah_id = ${daerahId} and k.tahun_anggaran = ${tahunAnggaran}`,
  )
  return sidik
}

export async function listTahunKamus(tx: Reader, daerahId: string): Promise<number[]> {
  const baris = await many(
    z.strictObject({ tahun: z.number() }),
    tx`select distinct tahun_anggaran as tahun from kamus_usulan where daerah_id = ${daerahId} and keadaan = 'berlaku' order by 1 desc`,
  )
  return baris.map((b) => b.tahun)
}

const Tersimpan = z.strictObject({ kamusId: z.string(), ...Sesudah.shape })

/** Enters items, or rewrites those of the same year and code (which keep their id); gives the rows as they are now. */
export function upsertButir(tx: Transaction, daerahId: string, daftar: readonly ButirKamusBaru[]): Promise<z.output<typeof Tersimpan>[]> {
  return many(
    Tersimpan,
    tx`insert into kamus_usulan as x (daerah_id, kamus_id, tahun_anggaran, kode, nama, uraian, kata_kunci, satuan, harga_satuan, volume_min, volume_maks, perangkat_daerah_id,
                                      bidang_pembangunan, bidang_urusan, kode_sub_kegiatan, kewenangan, klasifikasi, larangan, larangan_dasar, syarat, tipe, pengusul, keluaran, hasil,
                                      sumber_harga, prioritas, keadaan, asal_kamus_id)
       select ${daerahId}, r.* from jsonb_to_recordset(${JSON.stringify(daftar.map(rekaman))}::text::jsonb) as r (
         kamus_id uuid, tahun_anggaran integer, kode text, nama text, uraian text, kata_kunci text[], satuan text, harga_satuan bigint, volume_min numeric(14, 3),
         volume_maks numeric(14, 3), perangkat_daerah_id uuid, bidang_pembangunan text, bidang_urusan text, kode_sub_kegiatan text, kewenangan text, klasifikasi text, larangan text,
         larangan_dasar text, syarat text[], tipe text[], pengusul text[], keluaran text, hasil text, sumber_harga text, prioritas text, keadaan text, asal_kamus_id uuid)
       on conflict (daerah_id, tahun_anggaran, kode) do update set nama = excluded.nama, uraian = excluded.uraian, kata_kunci = excluded.kata_kunci, satuan = excluded.satuan,
         harga_satuan = excluded.harga_satuan, volume_min = excluded.volume_min, volume_maks = excluded.volume_maks, perangkat_daerah_id = excluded.perangkat_daerah_id,
         bidang_pembangunan = excluded.bidang_pembangunan, bidang_urusan = excluded.bidang_urusan, kode_sub_kegiatan = excluded.kode_sub_kegiatan, kewenangan = excluded.kewenangan,
         klasifikasi = excluded.klasifikasi, larangan = excluded.larangan, larangan_dasar = excluded.larangan_dasar, syarat = excluded.syarat, tipe = excluded.tipe,
         pengusul = excluded.pengusul, keluaran = excluded.keluaran, hasil = excluded.hasil, sumber_harga = excluded.sumber_harga, prioritas = excluded.prioritas,
         keadaan = excluded.keadaan, alasan_tarik = null, asal_kamus_id = coalesce(excluded.asal_kamus_id, x.asal_kamus_id), versi = x.versi + 1, updated_at = now()
       returning x.kamus_id, to_jsonb(x.*) as isi`,
  )
}

/** A row as `jsonb_to_recordset` reads it; an item that may not be in force waits as a draft. */
function rekaman(b: ButirKamusBaru): object {
  return {
    kamus_id: b.kamusId,
    tahun_anggaran: b.tahunAnggaran,
    kode: b.kode,
    nama: b.nama,
    uraian: b.uraian,
    kata_kunci: b.kataKunci,
    satuan: b.satuan,
    harga_satuan: b.hargaSatuan,
    volume_min: b.volumeMin === null ? null : teksKuantitas(b.volumeMin),
    volume_maks: b.volumeMaks === null ? null : teksKuantitas(b.volumeMaks),
    perangkat_daerah_id: b.perangkatDaerahId,
    bidang_pembangunan: b.bidangPembangunan,
    bidang_urusan: b.bidangUrusan,
    kode_sub_kegiatan: b.kodeSubKegiatan,
    kewenangan: b.kewenangan,
    klasifikasi: b.klasifikasi,
    larangan: b.larangan,
    larangan_dasar: b.laranganDasar,
    syarat: b.syarat,
    tipe: b.tipe,
    pengusul: b.pengusul,
    keluaran: b.keluaran,
    hasil: b.hasil,
    sumber_harga: b.sumberHarga,
    prioritas: b.prioritas,
    keadaan: b.keadaan ?? (isDapatBerlaku(b) ? 'berlaku' : 'draf'),
    asal_kamus_id: b.asalKamusId,
  }
}
