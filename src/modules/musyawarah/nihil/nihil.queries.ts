import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { CabutNihil, PernyataanNihil } from '#src/modules/musyawarah/nihil/nihil.schema.ts'
import { KANAL_DESA } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'

const Desa = z.strictObject({ ada: z.boolean(), usulan: z.number() })

/** Whether it is a village of this government, and how many proposals its own deliberations brought that year. */
export function findDesaPenyata(tx: Reader, daerahId: string, p: Pick<PernyataanNihil, 'kodeWilayah' | 'tahunAnggaran'>): Promise<z.output<typeof Desa>> {
  return one(
    Desa,
    tx`select exists (select from wilayah w, daerah d where d.daerah_id = ${daerahId} and w.kode = ${p.kodeWilayah} and length(w.kode) = 13
                        and starts_with(w.kode, d.kode_wilayah || '.')) as ada,
              (select count(*)::int from pengajuan p
               where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${p.tahunAnggaran} and p.kode_wilayah = ${p.kodeWilayah} and p.nomor is not null
                 and p.keadaan <> 'dibatalkan' and p.kanal = any(${[...KANAL_DESA]})) as usulan`,
  )
}

/** A statement taken back before may be made anew; nothing while one is in force. */
export function saveNihil(tx: Transaction, daerahId: string, p: PernyataanNihil & { oleh: string; jabatan: string }): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into pernyataan_nihil as n (daerah_id, tahun_anggaran, kode_wilayah, nomor_surat, tanggal_surat, penandatangan, alasan, berkas_id, jabatan, created_by)
       values (${daerahId}, ${p.tahunAnggaran}, ${p.kodeWilayah}, ${p.nomorSurat}, ${p.tanggalSurat}, ${p.penandatangan}, ${p.alasan}, ${p.berkasId}, ${p.jabatan}, ${p.oleh})
       on conflict (daerah_id, tahun_anggaran, kode_wilayah) do update
         set nomor_surat = excluded.nomor_surat, tanggal_surat = excluded.tanggal_surat, penandatangan = excluded.penandatangan, alasan = excluded.alasan,
             berkas_id = excluded.berkas_id, jabatan = excluded.jabatan, created_by = excluded.created_by, dicabut_pada = null, alasan_cabut = null
         where n.dicabut_pada is not null
       returning to_jsonb(n.*) as isi`,
  )
}

export function revokeNihil(tx: Transaction, daerahId: string, p: CabutNihil & { saat: string }): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`update pernyataan_nihil set dicabut_pada = ${p.saat}, alasan_cabut = ${p.alasan}
       where daerah_id = ${daerahId} and tahun_anggaran = ${p.tahunAnggaran} and kode_wilayah = ${p.kodeWilayah} and dicabut_pada is null
       returning to_jsonb(pernyataan_nihil.*) as isi`,
  )
}

const Kesiapan = z.strictObject({
  kodeWilayah: z.string(),
  nama: z.string(),
  musyawarahId: z.string().nullable(),
  keadaanRapat: z.string().nullable(),
  tanggal: z.string().nullable(),
  usulan: z.number(),
  nomorSurat: z.string().nullable(),
  tanggalSurat: z.string().nullable(),
  alasan: z.string().nullable(),
  berkasId: z.string().nullable(),
  jabatan: z.string().nullable(),
  pengecualian: z.string().nullable(),
})

interface Lingkup {
  readonly tahunAnggaran: number
  readonly kodeWilayah: string
  readonly tahapAnak: 'desa' | 'kecamatan'
  readonly musyawarahId: string | null
}

/** Every region one level beneath, with its meeting, its statement of none and the exception it was passed over with. */
export function listKesiapan(tx: Reader, daerahId: string, l: Lingkup): Promise<z.output<typeof Kesiapan>[]> {
  return many(
    Kesiapan,
    tx`select w.kode as kode_wilayah, w.nama, m.musyawarah_id, m.keadaan as keadaan_rapat, m.tanggal, coalesce(u.jumlah, 0) as usulan,
              n.nomor_surat, n.tanggal_surat, n.alasan, n.berkas_id, n.jabatan, x.alasan as pengecualian
       from wilayah w
       left join musyawarah m on m.daerah_id = ${daerahId} and m.tahun_anggaran = ${l.tahunAnggaran} and m.jenis = 'musrenbang' and m.tahap = ${l.tahapAnak}
         and m.kode_wilayah = w.kode and m.perangkat_daerah_id is null
       left join pernyataan_nihil n on n.daerah_id = ${daerahId} and n.tahun_anggaran = ${l.tahunAnggaran} and n.kode_wilayah = w.kode and n.dicabut_pada is null
       left join pengecualian_urutan x on x.daerah_id = ${daerahId} and x.musyawarah_id = ${l.musyawarahId}::uuid and x.kode_wilayah = w.kode
       left join (select left(p.kode_wilayah, ${l.tahapAnak === 'desa' ? 13 : 8}) as kode, count(*)::int as jumlah
                  from pengajuan p
                  where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${l.tahunAnggaran} and starts_with(p.kode_wilayah, ${l.kodeWilayah} || '.')
                    and p.nomor is not null and p.keadaan <> 'dibatalkan' and p.kanal = any(${[...KANAL_DESA]}) group by 1) u on u.kode = w.kode
       where starts_with(w.kode, ${l.kodeWilayah} || '.') and length(w.kode) = ${l.tahapAnak === 'desa' ? 13 : 8}
       order by w.kode`,
  )
}
