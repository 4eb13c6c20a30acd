import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_KEADAAN_MUSYAWARAH, DAFTAR_TAHAP_MUSYAWARAH, type KeadaanMusyawarah, type Musyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import { MusyawarahKeluar, type MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'

const Baris = z.strictObject({
  musyawarahId: z.string(),
  tahunAnggaran: z.number(),
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH),
  kodeWilayah: z.string(),
  keadaan: z.enum(DAFTAR_KEADAAN_MUSYAWARAH),
  versi: z.number(),
}) satisfies z.ZodType<Musyawarah>

export function lockMusyawarah(tx: Transaction, daerahId: string, musyawarahId: string): Promise<Musyawarah | null> {
  return maybe(
    Baris,
    tx`select musyawarah_id, tahun_anggaran, tahap, kode_wilayah, keadaan, versi from musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} for update`,
  )
}

export function insertMusyawarah(tx: Transaction, daerahId: string, m: MusyawarahBaru, createdBy: string): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into musyawarah (daerah_id, musyawarah_id, tahun_anggaran, tahap, kode_wilayah, nama, tanggal, tempat, created_by)
       values (${daerahId}, ${m.musyawarahId}, ${m.tahunAnggaran}, ${m.tahap}, ${m.kodeWilayah}, ${m.nama}, ${m.tanggal}, ${m.tempat}, ${createdBy})
       on conflict do nothing returning to_jsonb(musyawarah.*) as isi`,
  )
}

export function updateKeadaan(
  tx: Transaction,
  daerahId: string,
  m: { musyawarahId: string; keadaan: KeadaanMusyawarah; sidikHasil: string | null; jumlahHadir: number | null; berkasHasilId: string | null },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update musyawarah set keadaan = ${m.keadaan}, sidik_hasil = coalesce(${m.sidikHasil}, sidik_hasil), jumlah_hadir = coalesce(${m.jumlahHadir}, jumlah_hadir),
              berkas_hasil_id = coalesce(${m.berkasHasilId}, berkas_hasil_id), versi = versi + 1
       where daerah_id = ${daerahId} and musyawarah_id = ${m.musyawarahId} returning to_jsonb(musyawarah.*) as isi`,
  )
}

export function listMusyawarah(tx: Reader, daerahId: string, tahunAnggaran: number): Promise<MusyawarahKeluar[]> {
  return many(
    z.strictObject(MusyawarahKeluar.shape),
    tx`select m.musyawarah_id, m.tahun_anggaran, m.tahap, m.kode_wilayah, w.nama as nama_wilayah, m.nama, m.tanggal, m.tempat, m.keadaan, m.sidik_hasil, m.jumlah_hadir,
              m.berkas_hasil_id, m.versi
       from musyawarah m join wilayah w on w.kode = m.kode_wilayah
       where m.daerah_id = ${daerahId} and m.tahun_anggaran = ${tahunAnggaran} order by m.tanggal, m.tahap, w.nama`,
  )
}
