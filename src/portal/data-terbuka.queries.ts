import { z } from 'zod'
import { Ukuran, Waktu } from '#src/lib/kolom.ts'
import { many, one, type Transaction } from '#src/lib/sql.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import type { UsulanTerbuka } from '#src/portal/data-terbuka.ts'

const BarisTerbuka = z.strictObject({
  nomor: z.string(),
  tahunAnggaran: z.number(),
  judul: z.string(),
  masalah: z.string(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  kodeKecamatan: z.string(),
  namaKecamatan: z.string(),
  rw: z.string().nullable(),
  lokus: z.string().nullable(),
  lintang: z.coerce.number().nullable(),
  bujur: z.coerce.number().nullable(),
  kanal: z.string(),
  pengusulJenis: z.string(),
  kamus: z.string(),
  bidangPembangunan: z.string(),
  perangkatDaerah: z.string(),
  satuan: z.string(),
  volume: Ukuran,
  volumeKini: Ukuran,
  anggaran: z.number(),
  anggaranKini: z.number(),
  penerimaKk: z.number().nullable(),
  penerimaJiwa: z.number().nullable(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  alasan: z.string().nullable(),
  diajukanPada: Waktu,
  menungguSejak: Waktu,
}) satisfies z.ZodType<UsulanTerbuka>

/** The next public entries of a year after a number, in the order of their numbers. A place is given to a thousandth of a degree, as on the map. */
export function listTerbuka(
  tx: Transaction,
  daerahId: string,
  h: { readonly tahun: number; readonly setelah: string; readonly batas: number },
): Promise<UsulanTerbuka[]> {
  return many(
    BarisTerbuka,
    tx`select p.nomor, p.tahun_anggaran, u.judul, u.masalah, p.kode_wilayah, w.nama as nama_wilayah, p.kode_kecamatan, wk.nama as nama_kecamatan, u.rw, u.lokus,
              round(u.lintang, 3) as lintang, round(u.bujur, 3) as bujur, p.kanal, u.pengusul_jenis, k.nama as kamus, p.bidang_pembangunan, pd.nama as perangkat_daerah,
              coalesce((select s.nama from satuan s where s.kode = p.satuan), p.satuan) as satuan, p.volume, p.volume_kini, p.anggaran, p.anggaran_kini,
              u.penerima_kk, u.penerima_jiwa, p.tahap, p.keadaan, p.diajukan_pada, p.menunggu_sejak,
              (select x.alasan_kode from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id order by x.urut desc limit 1) as alasan
       from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
       join wilayah w on w.kode = p.kode_wilayah
       join wilayah wk on wk.kode = p.kode_kecamatan
       where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${h.tahun} and p.nomor > ${h.setelah} order by p.nomor limit ${h.batas}`,
  )
}

/** Changes whenever a public entry of the year does. */
export async function findCap(tx: Transaction, daerahId: string, tahun: number): Promise<string> {
  const { cap } = await one(
    z.strictObject({ cap: z.string() }),
    tx`select concat_ws('/', count(*), sum(versi), max(updated_at)) as cap from pengajuan where daerah_id = ${daerahId} and tahun_anggaran = ${tahun} and nomor is not null`,
  )
  return cap
}
