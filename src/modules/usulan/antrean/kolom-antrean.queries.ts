import { z } from 'zod'
import { Uang, Ukuran } from '#src/lib/kolom.ts'
import type { Potongan, Reader } from '#src/lib/sql.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

/** What every screen says of a pengajuan. */
export const KolomRingkas = {
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
export function kolomRingkas(tx: Reader) {
  return tx`p.pengajuan_id, p.usulan_id, p.nomor, u.judul, p.tahun_anggaran, p.kode_wilayah, w.nama as nama_wilayah, p.kode_kecamatan, wk.nama as nama_kecamatan, u.rw, u.rt,
    p.bidang_pembangunan, k.nama as kamus, p.satuan, p.volume, p.volume_kini, p.harga_satuan, p.anggaran, p.anggaran_kini, p.tahap, p.keadaan, p.perangkat_daerah_id,
    pd.singkatan as perangkat_daerah, p.menunggu_sejak, p.batas_perbaikan, p.versi,
    p.prioritas_desa, p.prioritas_kecamatan`
}

export function dariPengajuan(tx: Reader) {
  return tx`pengajuan p
    join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
    join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
    join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
    join wilayah w on w.kode = p.kode_wilayah
    join wilayah wk on wk.kode = p.kode_kecamatan`
}

/** The words of the need as searches read them: lower case, no punctuation, no leading zeros, a space on either side; its title, a bar, its place. */
export function kataCari(tx: Reader, daerahId: string, usulanId: string) {
  const rata = (teks: Potongan) => tx`' ' || trim(regexp_replace(lower(${teks}), '[^[:alnum:]]+', ' ', 'g')) || ' '`
  return tx`(select regexp_replace(${rata(tx`judul`)} || '|' || ${rata(tx`concat_ws(' ', 'rw ' || rw, 'rt ' || rt, lokus)`)}, ' 0+(?=[0-9])', ' ', 'g')
    from usulan where (daerah_id, usulan_id) = (${daerahId}, ${usulanId}))`
}
