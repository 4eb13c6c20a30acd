import { z } from 'zod'
import { many, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { JenisPerubahanBa, SisiUsulan } from '#src/modules/musyawarah/perubahan.ts'
import { PerubahanKeluar } from '#src/modules/musyawarah/perubahan.schema.ts'

interface Baris {
  readonly perubahanId: string
  readonly musyawarahId: string
  readonly pengajuanId: string
  readonly jenis: JenisPerubahanBa
  readonly sebelum: SisiUsulan | null
  readonly sesudah: SisiUsulan
  readonly alasan: string
  readonly nomorSurat: string
  readonly berkasId: string | null
  readonly putusanId: string | null
  readonly oleh: string
  readonly jabatan: string
  readonly waktu: string
}

export function insertPerubahan(tx: Transaction, daerahId: string, b: Baris): Promise<Sesudah> {
  const sebelum = b.sebelum === null ? null : JSON.stringify(b.sebelum)
  return one(
    Sesudah,
    tx`insert into perubahan_pasca_ba (daerah_id, perubahan_id, musyawarah_id, pengajuan_id, jenis, sebelum, sesudah, alasan, nomor_surat, berkas_id, putusan_id,
                                       pengguna_id, jabatan, waktu)
       values (${daerahId}, ${b.perubahanId}, ${b.musyawarahId}, ${b.pengajuanId}, ${b.jenis}, ${sebelum}::text::jsonb, ${JSON.stringify(b.sesudah)}::text::jsonb,
               ${b.alasan}, ${b.nomorSurat}, ${b.berkasId}, ${b.putusanId}, ${b.oleh}, ${b.jabatan}, ${b.waktu})
       returning to_jsonb(perubahan_pasca_ba.*) as isi`,
  )
}

export function listPerubahan(tx: Reader, daerahId: string, musyawarahId: string): Promise<PerubahanKeluar[]> {
  return many(
    z.strictObject(PerubahanKeluar.shape),
    tx`select x.perubahan_id, x.pengajuan_id, p.nomor, x.jenis, x.sebelum, x.sesudah, x.alasan, x.nomor_surat, x.jabatan, x.waktu
       from perubahan_pasca_ba x join pengajuan p on p.daerah_id = x.daerah_id and p.pengajuan_id = x.pengajuan_id
       where x.daerah_id = ${daerahId} and x.musyawarah_id = ${musyawarahId} order by x.waktu, p.nomor, x.perubahan_id`,
  )
}
