import { z } from 'zod'
import { many, one, type Potongan, type Reader } from '#src/lib/sql.ts'
import { ButirTahunItu, type SaringanLama, UsulanLama } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'
import { KEADAAN_DAPAT_DIULANG } from '#src/modules/usulan/hidup/ulang.ts'

/* What earlier years did not carry out. */

/** As it is told, and by what the caller's right to propose it again is judged. */
const BarisLama = z.strictObject({ ...UsulanLama.omit({ butir: true, boleh: true }).shape, kanal: z.enum(DAFTAR_KANAL), createdBy: z.string() })
export type BarisLama = z.output<typeof BarisLama>

export interface KursorLama {
  readonly tahunPertama: number
  readonly nomor: string
}

const HalamanIdLama = z.strictObject({ id: z.array(z.string()), jumlah: z.number() })

/**
 * Needs whose latest entry ended without the work being done, those that have waited longest first: a page of ids after the cursor and one
 * more, and how many there are in all. Nearly every need has one entry only; those of several years are found first, from the index alone.
 */
export function findHalamanLama(tx: Reader, daerahId: string, s: SaringanLama, kursor: KursorLama | null): Promise<z.output<typeof HalamanIdLama>> {
  const syarat = [
    ...(s.desa === undefined ? [] : [tx`and p.kode_wilayah = ${s.desa}`]),
    ...(s.kecamatan === undefined ? [] : [tx`and p.kode_kecamatan = ${s.kecamatan}`]),
    ...(s.perangkatDaerahId === undefined ? [] : [tx`and p.perangkat_daerah_id = ${s.perangkatDaerahId}`]),
    ...(s.keadaan === undefined ? [] : [tx`and p.keadaan = ${s.keadaan}`]),
  ].reduce<Potongan>((x, y) => tx`${x} ${y}`, tx``)
  const sesudah = kursor === null ? tx`` : tx`where (c.tahun_pertama, c.nomor) > (${kursor.tahunPertama}, ${kursor.nomor})`
  return one(
    HalamanIdLama,
    tx`with ganda as materialized (
         select x.usulan_id, max(x.tahun_anggaran) as akhir from pengajuan x where x.daerah_id = ${daerahId} group by x.usulan_id having count(*) > 1),
       calon as materialized (
         select p.pengajuan_id, p.nomor, case when g.usulan_id is null then p.tahun_anggaran else ${tahunPertama(tx)} end as tahun_pertama
         from pengajuan p left join ganda g on g.usulan_id = p.usulan_id
         where p.daerah_id = ${daerahId} and p.tahun_anggaran < ${s.tahun} and p.nomor is not null and p.keadaan = any(${[...KEADAAN_DAPAT_DIULANG]})
           and (g.usulan_id is null or g.akhir = p.tahun_anggaran) ${syarat})
       select array(select c.pengajuan_id from calon c ${sesudah} order by c.tahun_pertama, c.nomor limit ${s.batas + 1}) as id,
              (select count(*) from calon) as jumlah`,
  )
}

function tahunPertama(tx: Reader): Potongan {
  return tx`(select min(x.tahun_anggaran) from pengajuan x where x.daerah_id = p.daerah_id and x.usulan_id = p.usulan_id and x.nomor is not null)`
}

/** These entries as the list shows them, in its order. */
export function listUsulanLama(tx: Reader, daerahId: string, pengajuanId: readonly string[]): Promise<BarisLama[]> {
  return many(
    BarisLama,
    tx`select p.pengajuan_id, p.nomor, u.judul, p.tahun_anggaran, p.kode_wilayah, w.nama as nama_wilayah, wk.nama as nama_kecamatan, p.tahap, p.keadaan,
              x.alasan_kode as alasan, x.teks, ${tahunPertama(tx)} as tahun_pertama, p.kamus_id, k.nama as kamus, p.satuan, p.volume::float8 as volume, p.anggaran,
              (select count(*) from pengajuan x where x.daerah_id = p.daerah_id and x.usulan_id = p.usulan_id and x.nomor is not null) as kali,
              pd.singkatan as perangkat_daerah, p.kanal, p.created_by
       from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
       join wilayah w on w.kode = p.kode_wilayah
       join wilayah wk on wk.kode = p.kode_kecamatan
       left join lateral (select alasan_kode, teks from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id order by x.urut desc limit 1) x on true
       where p.daerah_id = ${daerahId} and p.pengajuan_id = any(${[...pengajuanId]}::uuid[])
       order by tahun_pertama, p.nomor`,
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
