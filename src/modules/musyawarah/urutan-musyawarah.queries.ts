import { z } from 'zod'
import { KANAL_DESA } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { many, type Reader, type Transaction } from '#src/lib/sql.ts'

const Wilayah = z.strictObject({ kode: z.string(), nama: z.string() })
export type WilayahTanpaHasil = z.output<typeof Wilayah>

interface Lingkup {
  readonly tahunAnggaran: number
  /** The level below. */
  readonly tahap: 'desa' | 'kecamatan'
  readonly kodeWilayah: string
}

/** Regions beneath that the calendar obliges to meet and that have neither a closed meeting nor a signed statement of none. */
export function listTanpaHasil(tx: Reader, daerahId: string, l: Lingkup): Promise<WilayahTanpaHasil[]> {
  return many(
    Wilayah,
    tx`select w.kode, w.nama from wilayah w
       where starts_with(w.kode, ${l.kodeWilayah} || '.') and length(w.kode) = ${l.tahap === 'desa' ? 13 : 8}
         and exists (select from jadwal j where j.daerah_id = ${daerahId} and j.tahun_anggaran = ${l.tahunAnggaran} and j.proses = 'usulan' and j.tahap = ${l.tahap}
                       and j.musyawarah_wajib and (j.kode_wilayah is null or w.kode = j.kode_wilayah or starts_with(w.kode, j.kode_wilayah || '.')))
         and not exists (select from musyawarah m where m.daerah_id = ${daerahId} and m.tahun_anggaran = ${l.tahunAnggaran} and m.jenis = 'musrenbang'
                           and m.tahap = ${l.tahap} and m.kode_wilayah = w.kode and m.keadaan in ('ditutup', 'ditandatangani', 'disahkan'))
         and not exists (select from pernyataan_nihil n where n.daerah_id = ${daerahId} and n.tahun_anggaran = ${l.tahunAnggaran} and n.kode_wilayah = w.kode
                           and n.berkas_id is not null and n.dicabut_pada is null
                           and not exists (select from pengajuan p where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${l.tahunAnggaran} and p.kode_wilayah = w.kode
                                             and p.nomor is not null and p.keadaan <> 'dibatalkan' and p.kanal = any(${[...KANAL_DESA]})))
       order by w.kode`,
  )
}

export async function insertPengecualianUrutan(
  tx: Transaction,
  daerahId: string,
  p: { musyawarahId: string; daftar: readonly { kodeWilayah: string; alasan: string }[]; oleh: string },
): Promise<void> {
  await tx`insert into pengecualian_urutan (daerah_id, musyawarah_id, kode_wilayah, alasan, created_by)
           select ${daerahId}, ${p.musyawarahId}, d."kodeWilayah", d.alasan, ${p.oleh}
           from jsonb_to_recordset(${JSON.stringify(p.daftar)}::text::jsonb) d("kodeWilayah" text, alasan text)`
}
