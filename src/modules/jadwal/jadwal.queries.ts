import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, one, type Reader, type Transaction } from '#src/lib/sql.ts'

const BarisGerbang = z.strictObject({
  buka: Waktu.nullable(),
  tutup: Waktu.nullable(),
  musyawarahWajib: z.boolean().nullable(),
  musyawarahTerbuka: z.boolean(),
})

/** The window that applies at a place: the one of the nearest region upwards, else the one for the whole government. */
export async function findGerbang(
  tx: Reader,
  p: { daerahId: string; tahunAnggaran: number; tahap: string; kodeWilayah: string; kodeMusyawarah: string },
): Promise<z.output<typeof BarisGerbang>> {
  return one(
    BarisGerbang,
    tx`select j.buka, j.tutup, j.musyawarah_wajib,
              exists (select from gerbang_musyawarah g where g.daerah_id = ${p.daerahId} and g.tahun_anggaran = ${p.tahunAnggaran}
                      and g.tahap = ${p.tahap} and g.kode_wilayah = ${p.kodeMusyawarah} and g.terbuka) as musyawarah_terbuka
       from (select) sendiri
       left join lateral (
         select buka, tutup, musyawarah_wajib from jadwal
         where daerah_id = ${p.daerahId} and tahun_anggaran = ${p.tahunAnggaran} and tahap = ${p.tahap}
           and (kode_wilayah is null or kode_wilayah = ${p.kodeWilayah} or starts_with(${p.kodeWilayah}, kode_wilayah || '.'))
         order by length(kode_wilayah) desc nulls last limit 1) j on true`,
  )
}

const BarisJadwal = z.strictObject({
  jadwalId: z.string(),
  tahunAnggaran: z.number(),
  tahap: z.string(),
  kodeWilayah: z.string().nullable(),
  buka: Waktu,
  tutup: Waktu,
  musyawarahWajib: z.boolean(),
  dasarHukum: z.string(),
  suratPerpanjangan: z.string().nullable(),
})
export type BarisJadwal = z.output<typeof BarisJadwal>

export function listJadwal(tx: Reader, daerahId: string, tahunAnggaran: number): Promise<BarisJadwal[]> {
  return many(
    BarisJadwal,
    tx`select jadwal_id, tahun_anggaran, tahap, kode_wilayah, buka, tutup, musyawarah_wajib, dasar_hukum, surat_perpanjangan
       from jadwal where daerah_id = ${daerahId} and tahun_anggaran = ${tahunAnggaran} order by buka, tahap, kode_wilayah`,
  )
}

export async function saveJadwal(
  tx: Transaction,
  daerahId: string,
  j: Omit<BarisJadwal, 'suratPerpanjangan'> & { suratPerpanjangan: string | null },
): Promise<void> {
  await tx`insert into jadwal (daerah_id, jadwal_id, tahun_anggaran, tahap, kode_wilayah, buka, tutup, musyawarah_wajib, dasar_hukum, surat_perpanjangan)
           values (${daerahId}, ${j.jadwalId}, ${j.tahunAnggaran}, ${j.tahap}, ${j.kodeWilayah}, ${j.buka}, ${j.tutup}, ${j.musyawarahWajib}, ${j.dasarHukum}, ${j.suratPerpanjangan})
           on conflict (daerah_id, tahun_anggaran, tahap, kode_wilayah)
           do update set buka = excluded.buka, tutup = excluded.tutup, musyawarah_wajib = excluded.musyawarah_wajib, surat_perpanjangan = excluded.surat_perpanjangan`
}

export async function saveGerbang(
  tx: Transaction,
  g: { daerahId: string; tahunAnggaran: number; tahap: string; kodeWilayah: string; terbuka: boolean; musyawarahId: string },
): Promise<void> {
  await tx`insert into gerbang_musyawarah (daerah_id, tahun_anggaran, tahap, kode_wilayah, terbuka, musyawarah_id)
           values (${g.daerahId}, ${g.tahunAnggaran}, ${g.tahap}, ${g.kodeWilayah}, ${g.terbuka}, ${g.musyawarahId})
           on conflict (daerah_id, tahun_anggaran, tahap, kode_wilayah)
           do update set terbuka = excluded.terbuka, musyawarah_id = excluded.musyawarah_id, updated_at = now()`
}
