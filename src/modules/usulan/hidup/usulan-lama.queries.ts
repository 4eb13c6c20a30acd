import { z } from 'zod'
import { many, one, type Reader } from '#src/lib/sql.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { ButirTahunItu, type SaringanLama } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { KEADAAN_DAPAT_DIULANG } from '#src/modules/usulan/hidup/ulang.ts'

/* What earlier years did not carry out. */

const BarisLama = z.strictObject({
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  namaKecamatan: z.string(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  alasan: z.enum(DAFTAR_ALASAN).nullable(),
  teks: z.string().nullable(),
  tahunPertama: z.number(),
  kali: z.number(),
  kamusId: z.string(),
  kamus: z.string(),
  satuan: z.string(),
  volume: z.number(),
  anggaran: z.number(),
  perangkatDaerah: z.string(),
  kanal: z.enum(DAFTAR_KANAL),
  createdBy: z.string(),
  jumlah: z.number(),
})
export type BarisLama = z.output<typeof BarisLama>

export interface KursorLama {
  readonly tahunPertama: number
  readonly nomor: string
}

/** Needs whose latest entry ended without the work being done, those that have waited longest first. */
export function listUsulanLama(tx: Reader, daerahId: string, s: SaringanLama, kursor: KursorLama | null): Promise<BarisLama[]> {
  return many(
    BarisLama,
    tx`with calon as (
         select p.*, (select min(x.tahun_anggaran) from pengajuan x where x.daerah_id = p.daerah_id and x.usulan_id = p.usulan_id and x.nomor is not null) as tahun_pertama,
                (select count(*) from pengajuan x where x.daerah_id = p.daerah_id and x.usulan_id = p.usulan_id and x.nomor is not null) as kali
         from pengajuan p
         where p.daerah_id = ${daerahId} and p.tahun_anggaran < ${s.tahun} and p.nomor is not null and p.keadaan = any(${[...KEADAAN_DAPAT_DIULANG]})
           and (${s.desa ?? null}::text is null or p.kode_wilayah = ${s.desa ?? null})
           and (${s.kecamatan ?? null}::text is null or p.kode_kecamatan = ${s.kecamatan ?? null})
           and (${s.perangkatDaerahId ?? null}::uuid is null or p.perangkat_daerah_id = ${s.perangkatDaerahId ?? null})
           and (${s.keadaan ?? null}::text is null or p.keadaan = ${s.keadaan ?? null})
           and not exists (select from pengajuan x where x.daerah_id = p.daerah_id and x.usulan_id = p.usulan_id and x.tahun_anggaran > p.tahun_anggaran)),
       halaman as (
         select c.*, (select count(*) from calon) as jumlah from calon c
         where ${kursor === null} or (c.tahun_pertama, c.nomor) > (${kursor?.tahunPertama ?? 0}, ${kursor?.nomor ?? ''})
         order by c.tahun_pertama, c.nomor limit ${s.batas + 1})
       select p.pengajuan_id, p.nomor, u.judul, p.tahun_anggaran, p.kode_wilayah, w.nama as nama_wilayah, wk.nama as nama_kecamatan, p.tahap, p.keadaan,
              x.alasan_kode as alasan, x.teks, p.tahun_pertama, p.kali, p.kamus_id, k.nama as kamus, p.satuan, p.volume::float8 as volume, p.anggaran,
              pd.singkatan as perangkat_daerah, p.kanal, p.created_by, p.jumlah
       from halaman p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
       join wilayah w on w.kode = p.kode_wilayah
       join wilayah wk on wk.kode = p.kode_kecamatan
       left join lateral (select alasan_kode, teks from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id order by x.urut desc limit 1) x on true
       order by p.tahun_pertama, p.nomor`,
  )
}

const BarisButir = z.strictObject({ asalKamusId: z.string(), ...ButirTahunItu.shape })

/** The counterparts of old items in another year's catalogue: its copy, else the same name, else the same code in the same unit. */
export function listButirTahun(tx: Reader, daerahId: string, kamusId: readonly string[], tahunAnggaran: number): Promise<z.output<typeof BarisButir>[]> {
  return many(
    BarisButir,
    tx`select distinct on (l.kamus_id) l.kamus_id as asal_kamus_id, b.kamus_id, b.nama, b.satuan, b.harga_satuan, pd.singkatan as perangkat_daerah,
              case when b.asal_kamus_id = l.kamus_id then 'salinan' when lower(b.nama) = lower(l.nama) then 'nama' else 'kode' end as padanan
       from kamus_usulan l
       join kamus_usulan b on b.daerah_id = l.daerah_id and b.tahun_anggaran = ${tahunAnggaran} and b.keadaan = 'berlaku' and b.larangan is null
        and (b.asal_kamus_id = l.kamus_id or lower(b.nama) = lower(l.nama) or (b.kode = l.kode and b.satuan = l.satuan))
       join perangkat_daerah pd on pd.daerah_id = b.daerah_id and pd.perangkat_daerah_id = b.perangkat_daerah_id
       where l.daerah_id = ${daerahId} and l.kamus_id = any(${[...kamusId]}::uuid[])
       order by l.kamus_id, (b.asal_kamus_id = l.kamus_id) desc nulls last, (lower(b.nama) = lower(l.nama)) desc, b.kode`,
  )
}

export function findKamusLama(tx: Reader, daerahId: string, kamusId: string): Promise<{ nama: string }> {
  return one(z.strictObject({ nama: z.string() }), tx`select nama from kamus_usulan where daerah_id = ${daerahId} and kamus_id = ${kamusId}`)
}
