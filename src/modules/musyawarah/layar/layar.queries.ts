import { z } from 'zod'
import { Ukuran } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { DAFTAR_FASE, type Fase } from '#src/modules/musyawarah/layar/fase.ts'
import { ButirPembahasan, UsulanLayar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { DAFTAR_KEADAAN_MUSYAWARAH, DAFTAR_TAHAP_MUSYAWARAH } from '#src/modules/musyawarah/musyawarah.ts'

const BarisRuang = z.strictObject({
  musyawarahId: z.string(),
  tahunAnggaran: z.number(),
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH),
  kodeWilayah: z.string(),
  perangkatDaerahId: z.string().nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN_MUSYAWARAH),
  versi: z.number(),
  nama: z.string(),
  namaWilayah: z.string(),
  tempat: z.string(),
  tanggal: z.string(),
  jenis: z.string(),
  dataContoh: z.boolean(),
  fase: z.enum(DAFTAR_FASE).nullable(),
  pengajuanId: z.string().nullable(),
  garam: z.instanceof(Uint8Array).nullable(),
  versiLayar: z.number().nullable(),
})
export type BarisRuang = z.output<typeof BarisRuang>

/** A meeting with what its room sees now. */
export function findRuang(tx: Reader, daerahId: string, musyawarahId: string): Promise<BarisRuang | null> {
  return maybe(
    BarisRuang,
    tx`select m.musyawarah_id, m.tahun_anggaran, m.tahap, m.kode_wilayah, m.perangkat_daerah_id, m.keadaan, m.versi, m.nama, w.nama as nama_wilayah, m.tempat, m.tanggal, m.jenis, d.data_contoh,
              l.fase, l.pengajuan_id, l.garam, l.versi as versi_layar
       from musyawarah m join wilayah w on w.kode = m.kode_wilayah join daerah d on d.daerah_id = m.daerah_id
       left join layar_musyawarah l on l.daerah_id = m.daerah_id and l.musyawarah_id = m.musyawarah_id
       where m.daerah_id = ${daerahId} and m.musyawarah_id = ${musyawarahId}`,
  )
}

/** The row of a meeting's screen is there before it is asked for; its secret is made once. */
export async function ensureLayar(tx: Transaction, daerahId: string, musyawarahId: string, garam: Uint8Array): Promise<void> {
  await tx`insert into layar_musyawarah (daerah_id, musyawarah_id, garam) values (${daerahId}, ${musyawarahId}, ${garam}) on conflict do nothing`
}

export function saveLayar(tx: Transaction, daerahId: string, p: { musyawarahId: string; pengajuanId: string | null; fase: Fase }): Promise<{ versi: number }> {
  return one(
    z.strictObject({ versi: z.number() }),
    tx`update layar_musyawarah set pengajuan_id = ${p.pengajuanId}, fase = ${p.fase}, versi = versi + 1
       where daerah_id = ${daerahId} and musyawarah_id = ${p.musyawarahId} returning versi`,
  )
}

const BarisDenyut = z.strictObject({ musyawarahId: z.string(), denyut: z.string() })

/** What makes a screen stale: its own row, its proposal, the meeting, who is in the room. One statement for all screens of a government. */
export function listDenyut(tx: Reader, daerahId: string, musyawarahId: readonly string[]): Promise<z.output<typeof BarisDenyut>[]> {
  return many(
    BarisDenyut,
    tx`select m.musyawarah_id, concat_ws('.', l.versi, m.versi, m.keadaan, l.pengajuan_id, p.versi, p.tahap, p.keadaan, p.anggaran_kini, p.volume_kini,
              (select count(*) from peserta_musyawarah x where x.daerah_id = m.daerah_id and x.musyawarah_id = m.musyawarah_id and x.hadir_pada is not null)) as denyut
       from musyawarah m left join layar_musyawarah l on l.daerah_id = m.daerah_id and l.musyawarah_id = m.musyawarah_id
       left join pengajuan p on p.daerah_id = l.daerah_id and p.pengajuan_id = l.pengajuan_id
       where m.daerah_id = ${daerahId} and m.musyawarah_id = any(${[...musyawarahId]}::uuid[])`,
  )
}

type Lingkup = Pick<BarisRuang, 'tahunAnggaran' | 'tahap' | 'kodeWilayah'>

/** What stands before a meeting, or was decided by it: by bidang, then the village's own order. */
export function listPembahasan(tx: Reader, daerahId: string, m: Lingkup): Promise<z.output<typeof ButirPembahasan>[]> {
  return many(
    z.strictObject(ButirPembahasan.shape),
    tx`select p.pengajuan_id, p.nomor, u.judul, w.nama as nama_wilayah, p.bidang_pembangunan, p.prioritas_desa, p.anggaran_kini as rupiah, x.keputusan
       from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id join wilayah w on w.kode = p.kode_wilayah
       left join putusan_kini x on x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap = ${m.tahap}
       where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${m.tahunAnggaran} and p.nomor is not null
         and (p.kode_wilayah = ${m.kodeWilayah} or starts_with(p.kode_wilayah, ${m.kodeWilayah} || '.')) and (p.tahap = ${m.tahap} or x.putusan_id is not null)
       order by p.bidang_pembangunan, p.prioritas_desa nulls last, p.nomor`,
  )
}

const BarisUsulan = z.strictObject({
  ...UsulanLayar.omit({ titik: true, sebelum: true }).shape,
  kodeKecamatan: z.string(),
  volume: Ukuran,
  volumeUsulan: Ukuran,
  lintang: z.coerce.number().nullable(),
  bujur: z.coerce.number().nullable(),
  tahapSebelum: z.string().nullable(),
  keputusanSebelum: z.string().nullable(),
  volumeSebelum: Ukuran.nullable(),
  teksSebelum: z.string().nullable(),
})

export function findUsulanLayar(tx: Reader, daerahId: string, p: { pengajuanId: string; tahap: string }): Promise<z.output<typeof BarisUsulan> | null> {
  return maybe(
    BarisUsulan,
    tx`select p.pengajuan_id, p.nomor, u.judul, u.masalah, p.kode_wilayah, p.kode_kecamatan, w.nama as nama_wilayah, u.rw, u.rt, u.lokus, p.bidang_pembangunan, p.prioritas_desa,
              p.satuan, p.volume_kini::text as volume, p.volume::text as volume_usulan, p.harga_satuan, p.anggaran_kini as rupiah, u.penerima_kk, u.penerima_kk_miskin,
              u.penerima_jiwa, u.status_lahan, u.lintang, u.bujur, u.geometri, x.keputusan, s.tahap as tahap_sebelum, s.keputusan as keputusan_sebelum,
              s.volume::text as volume_sebelum, s.teks as teks_sebelum,
              (select b.berkas_id from usulan_berkas b where b.daerah_id = p.daerah_id and b.usulan_id = p.usulan_id and b.jenis = 'foto' and b.dilepas_pada is null
               order by b.urutan limit 1) as foto_id
       from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id join wilayah w on w.kode = p.kode_wilayah
       left join putusan_kini x on x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap = ${p.tahap}
       left join lateral (select s.tahap, s.keputusan, s.volume, s.teks from putusan s
                          where s.daerah_id = p.daerah_id and s.pengajuan_id = p.pengajuan_id and s.tahap <> ${p.tahap}
                          order by s.urut desc limit 1) s on true
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${p.pengajuanId} and p.nomor is not null`,
  )
}

const BarisHadir = z.strictObject({ hadir: z.number(), perempuan: z.number() })

export function countHadir(tx: Reader, daerahId: string, musyawarahId: string): Promise<z.output<typeof BarisHadir>> {
  return one(
    BarisHadir,
    tx`select count(*) as hadir, count(*) filter (where jenis_kelamin = 'P') as perempuan from peserta_musyawarah
       where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} and hadir_pada is not null`,
  )
}
