import { z } from 'zod'
import { Uang, Ukuran } from '#src/lib/kolom.ts'
import { teksKuantitas } from '#src/lib/kuantitas.ts'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { ButirKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
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
}) satisfies z.ZodType<ButirKamus>

export function findButir(tx: Reader, daerahId: string, kamusId: string): Promise<ButirKamus | null> {
  return maybe(
    BarisButir,
    tx`select kamus_id, tahun_anggaran, nama, satuan, harga_satuan, volume_min, volume_maks, kewenangan, klasifikasi, larangan, perangkat_daerah_id, bidang_pembangunan
       from kamus_usulan where daerah_id = ${daerahId} and kamus_id = ${kamusId}`,
  )
}

const BarisDaftar = z.strictObject({
  ...BarisButir.shape,
  kode: z.string(),
  uraian: z.string().nullable(),
  kataKunci: z.array(z.string()),
  syarat: z.array(z.string()),
  perangkatDaerah: z.string(),
})
export type BarisKamus = z.output<typeof BarisDaftar>

export function listButir(tx: Reader, daerahId: string, tahunAnggaran: number): Promise<BarisKamus[]> {
  return many(
    BarisDaftar,
    tx`select k.kamus_id, k.tahun_anggaran, k.kode, k.nama, k.uraian, k.kata_kunci, k.satuan, k.harga_satuan, k.volume_min, k.volume_maks, k.kewenangan, k.klasifikasi,
              k.larangan, k.syarat, k.perangkat_daerah_id, k.bidang_pembangunan, p.singkatan as perangkat_daerah
       from kamus_usulan k join perangkat_daerah p on p.daerah_id = k.daerah_id and p.perangkat_daerah_id = k.perangkat_daerah_id
       where k.daerah_id = ${daerahId} and k.tahun_anggaran = ${tahunAnggaran} order by k.nama`,
  )
}

export async function saveButir(tx: Transaction, daerahId: string, b: ButirKamusBaru): Promise<void> {
  await tx`insert into kamus_usulan (daerah_id, kamus_id, tahun_anggaran, kode, nama, uraian, kata_kunci, satuan, harga_satuan, volume_min, volume_maks, perangkat_daerah_id,
                                     bidang_pembangunan, bidang_urusan, kode_sub_kegiatan, kewenangan, klasifikasi, larangan, syarat)
           values (${daerahId}, ${b.kamusId}, ${b.tahunAnggaran}, ${b.kode}, ${b.nama}, ${b.uraian}, ${b.kataKunci}, ${b.satuan}, ${b.hargaSatuan},
                   ${b.volumeMin === null ? null : teksKuantitas(b.volumeMin)}, ${b.volumeMaks === null ? null : teksKuantitas(b.volumeMaks)}, ${b.perangkatDaerahId},
                   ${b.bidangPembangunan}, ${b.bidangUrusan}, ${b.kodeSubKegiatan}, ${b.kewenangan}, ${b.klasifikasi}, ${b.larangan}, ${b.syarat})
           on conflict (daerah_id, tahun_anggaran, kode) do update set nama = excluded.nama, uraian = excluded.uraian, kata_kunci = excluded.kata_kunci, satuan = excluded.satuan,
             harga_satuan = excluded.harga_satuan, volume_min = excluded.volume_min, volume_maks = excluded.volume_maks, larangan = excluded.larangan, syarat = excluded.syarat`
}
