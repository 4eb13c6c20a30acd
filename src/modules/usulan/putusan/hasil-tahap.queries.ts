import { z } from 'zod'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import { DAFTAR_KEPUTUSAN, type Tahap } from '#src/modules/usulan/putusan/rute.ts'

const BarisHasil = z.strictObject({
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  tempat: z.string(),
  bidangPembangunan: z.string(),
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  kegiatan: z.string(),
  satuan: z.string(),
  /** Thousandths. */
  volume: z.number(),
  rupiah: z.number(),
  /** `null`: it waits for a decision of this stage. */
  keputusan: z.enum(DAFTAR_KEPUTUSAN).nullable(),
  alasanKode: z.string().nullable(),
  alasan: z.string().nullable(),
  urutan: z.number().nullable(),
  putusanId: z.string().nullable(),
})
export type BarisHasilTahap = z.output<typeof BarisHasil>

export interface LingkupHasil {
  readonly tahunAnggaran: number
  readonly tahap: Tahap
  readonly kodeWilayah: string
  /** Only what this agency is in charge of; `null`: of all. */
  readonly perangkatDaerahId: string | null
}

/** What one stage decided in one region, and what still waits there, in rank order. */
export function listHasilTahap(tx: Reader, daerahId: string, l: LingkupHasil): Promise<BarisHasilTahap[]> {
  return many(
    BarisHasil,
    tx`select p.pengajuan_id, p.nomor, u.judul, p.kode_wilayah, w.nama as nama_wilayah,
              concat_ws(', ', 'RT ' || nullif(u.rt, ''), 'RW ' || nullif(u.rw, ''), nullif(coalesce(u.alamat, u.lokus), '')) as tempat,
              p.bidang_pembangunan, pd.perangkat_daerah_id, pd.nama as perangkat_daerah, k.nama as kegiatan, p.satuan,
              (coalesce(x.volume, p.volume_kini) * 1000)::bigint as volume, coalesce(x.rupiah, p.anggaran_kini) as rupiah,
              x.keputusan, x.alasan_kode, x.teks as alasan, x.urutan_prioritas as urutan, x.putusan_id
       from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join wilayah w on w.kode = p.kode_wilayah
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       left join lateral (select * from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap = ${l.tahap}
                            and x.keputusan not in ('ajukan', 'kembalikan', 'alihkan') order by x.urut desc limit 1) x on true
       join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = coalesce(x.perangkat_daerah_id, p.perangkat_daerah_id)
       where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${l.tahunAnggaran} and p.nomor is not null
         and (x.putusan_id is not null or (p.tahap = ${l.tahap} and p.keadaan in ('diajukan', 'dikembalikan')))
         and (p.kode_wilayah = ${l.kodeWilayah} or starts_with(p.kode_wilayah, ${l.kodeWilayah} || '.'))
         and (${l.perangkatDaerahId}::uuid is null or pd.perangkat_daerah_id = ${l.perangkatDaerahId})
       order by p.bidang_pembangunan, x.urutan_prioritas nulls last, p.nomor`,
  )
}

const Penutup = z.strictObject({ musyawarahId: z.string(), nama: z.string() })
export type MusyawarahPenutup = z.output<typeof Penutup>

/**
 * The closed meeting that froze this stage at this place, if there is one. The gate is held until the transaction ends, and closing needs it:
 * a decision is either frozen or refused, never taken in between.
 */
export async function findPenutup(tx: Transaction, daerahId: string, l: LingkupHasil): Promise<MusyawarahPenutup | null> {
  await tx`select terbuka from gerbang_musyawarah where daerah_id = ${daerahId} and tahun_anggaran = ${l.tahunAnggaran} and tahap = ${l.tahap}
             and kode_wilayah = ${l.kodeWilayah} for share`
  return maybe(
    Penutup,
    tx`select m.musyawarah_id, m.nama from musyawarah m join berita_acara b on b.daerah_id = m.daerah_id and b.musyawarah_id = m.musyawarah_id
       where m.daerah_id = ${daerahId} and m.tahun_anggaran = ${l.tahunAnggaran} and m.tahap = ${l.tahap} and m.kode_wilayah = ${l.kodeWilayah}
         and m.jenis = 'musrenbang' and (m.perangkat_daerah_id is null or m.perangkat_daerah_id = ${l.perangkatDaerahId})
       order by m.perangkat_daerah_id nulls last limit 1`,
  )
}
