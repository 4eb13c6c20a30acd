import { z } from 'zod'
import { Ukuran, Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_TINGKAT, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

/* Lists and figures for the public. Only what has a number is public: a draft has none (check_pengajuan_nomor). No column of a person is read. */

export const Hari = z.string().transform((s) => s as Tanggal)

const BarisDaerah = z.strictObject({
  daerahId: z.string(),
  nama: z.string(),
  jenis: z.enum(['nasional', 'provinsi', 'kabupaten', 'kota']),
  kodeWilayah: z.string().nullable(),
  zonaWaktu: z.enum(['WIB', 'WITA', 'WIT']),
  istilah: z.record(z.string(), z.string()),
  dataContoh: z.boolean(),
  tanggalDemo: Hari.nullable(),
})
export type DaerahPublik = z.output<typeof BarisDaerah>

const kolomDaerah = (sql: Reader) => sql`daerah_id, nama, jenis, kode_wilayah, zona_waktu, istilah, data_contoh, tanggal_demo`

/** All governments of this installation; the table is public and needs no tenant. */
export function listDaerah(sql: Reader): Promise<DaerahPublik[]> {
  return many(BarisDaerah, sql`select ${kolomDaerah(sql)} from daerah order by kode_wilayah nulls first`)
}

export function findDaerah(sql: Reader, daerahId: string): Promise<DaerahPublik | null> {
  return maybe(BarisDaerah, sql`select ${kolomDaerah(sql)} from daerah where daerah_id = ${daerahId}`)
}

const BarisWilayah = z.strictObject({ kode: z.string(), nama: z.string(), tingkat: z.enum(DAFTAR_TINGKAT), indukKode: z.string().nullable() })

/** A region of this government: one elsewhere does not exist here. */
export function findWilayahDalam(tx: Transaction, daerahId: string, kode: string): Promise<Wilayah | null> {
  return maybe(
    BarisWilayah,
    tx`select w.kode, w.nama, w.tingkat, w.induk_kode from wilayah w join daerah d on starts_with(w.kode, d.kode_wilayah || '.')
       where d.daerah_id = ${daerahId} and w.kode = ${kode}`,
  )
}

export function listWilayahBawah(tx: Transaction, daerahId: string, indukKode: string): Promise<Wilayah[]> {
  return many(
    BarisWilayah,
    tx`select w.kode, w.nama, w.tingkat, w.induk_kode from wilayah w join daerah d on w.kode = d.kode_wilayah or starts_with(w.kode, d.kode_wilayah || '.')
       where d.daerah_id = ${daerahId} and w.induk_kode = ${indukKode} order by w.kode`,
  )
}

/** Kecamatan of a kabupaten or kota; beneath a province or the nation lie governments of their own. */
export async function listKecamatan(tx: Transaction, { daerahId, kodeWilayah }: DaerahPublik): Promise<Wilayah[]> {
  const bawah = kodeWilayah === null ? [] : await listWilayahBawah(tx, daerahId, kodeWilayah)
  return bawah.filter((w) => w.tingkat === 'kecamatan')
}

const Posisi = { tahap: z.enum(DAFTAR_TAHAP), keadaan: z.enum(DAFTAR_KEADAAN) }
const BarisTerakhir = z.strictObject({ terakhir: Waktu.nullable() })

/** When something last changed in the whole government or in one kecamatan, in the years that have something there: each from the end of its index. */
export async function findTerakhir(
  tx: Transaction,
  daerahId: string,
  l: { readonly tahun: readonly number[]; readonly kecamatan?: string },
): Promise<Saat | null> {
  const { terakhir } = await one(
    BarisTerakhir,
    tx`select max(x.menunggu_sejak) as terakhir from unnest(${[...l.tahun]}::int[]) t(tahun) cross join lateral (
         select p.menunggu_sejak from pengajuan p where p.daerah_id = ${daerahId} and p.tahun_anggaran = t.tahun and p.nomor is not null
           ${l.kecamatan === undefined ? tx`` : tx`and p.kode_kecamatan = ${l.kecamatan}`}
         order by p.menunggu_sejak desc, p.pengajuan_id desc limit 1) x`,
  )
  return terakhir
}

/** The same of one village, from its few rows. */
export async function findTerakhirDesa(tx: Transaction, daerahId: string, kode: string): Promise<Saat | null> {
  const { terakhir } = await one(
    BarisTerakhir,
    tx`select max(menunggu_sejak) as terakhir from pengajuan where daerah_id = ${daerahId} and kode_wilayah = ${kode} and nomor is not null`,
  )
  return terakhir
}

const BarisKartu = z.strictObject({
  ...Posisi,
  nomor: z.string(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  namaWilayah: z.string(),
  tingkatWilayah: z.enum(DAFTAR_TINGKAT),
  namaKecamatan: z.string(),
  volumeKini: Ukuran,
  satuan: z.string(),
  anggaranKini: z.number(),
  perangkatDaerah: z.string(),
  menungguSejak: Waktu,
  alasan: z.enum(DAFTAR_ALASAN).nullable(),
})
export type Kartu = z.output<typeof BarisKartu>

/** The cards of these pengajuan, in the order of every list. */
export function listKartu(tx: Transaction, daerahId: string, pengajuanId: readonly string[]): Promise<Kartu[]> {
  return many(
    BarisKartu,
    tx`select p.nomor, u.judul, p.tahun_anggaran, w.nama as nama_wilayah, w.tingkat as tingkat_wilayah, wk.nama as nama_kecamatan, p.volume_kini,
              coalesce((select s.nama from satuan s where s.kode = p.satuan), p.satuan) as satuan, p.anggaran_kini, p.tahap, p.keadaan, pd.singkatan as perangkat_daerah, p.menunggu_sejak,
              (select x.alasan_kode from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id order by x.urut desc limit 1) as alasan
       from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
       join wilayah w on w.kode = p.kode_wilayah
       join wilayah wk on wk.kode = p.kode_kecamatan
       where p.daerah_id = ${daerahId} and p.nomor is not null and p.pengajuan_id in ${tx([...pengajuanId])}
       order by p.tahun_anggaran desc, p.menunggu_sejak desc, p.pengajuan_id desc`,
  )
}

/** Whether a number is public here. */
export async function existsNomor(tx: Transaction, daerahId: string, nomor: string): Promise<boolean> {
  return (await maybe(z.strictObject({ ada: z.boolean() }), tx`select true as ada from pengajuan where daerah_id = ${daerahId} and nomor = ${nomor}`)) !== null
}
