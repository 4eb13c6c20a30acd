import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_KEADAAN_LUAR_KAMUS, type KeadaanLuarKamus } from '#src/modules/kamus-usulan/luar-kamus.ts'
import type { LuarKamusMasuk, SaringanLuarKamus } from '#src/modules/kamus-usulan/luar-kamus.schema.ts'

const Baris = z.strictObject({
  luarKamusId: z.string(),
  tahunAnggaran: z.number(),
  kata: z.string(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  lokus: z.string().nullable(),
  berkasId: z.string().nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN_LUAR_KAMUS),
  kamusId: z.string().nullable(),
  namaKamus: z.string().nullable(),
  jawaban: z.string().nullable(),
  diajukanOleh: z.string(),
  diajukanPada: Waktu,
  dijawabPada: Waktu.nullable(),
  versi: z.number(),
})
export type BarisLuarKamus = z.output<typeof Baris>

/** Those that wait come first, the oldest of them at the top. */
export function listLuarKamus(tx: Reader, daerahId: string, s: SaringanLuarKamus, penggunaId: string | null): Promise<BarisLuarKamus[]> {
  return many(
    Baris,
    tx`select l.luar_kamus_id, l.tahun_anggaran, l.kata, l.kode_wilayah, w.nama as nama_wilayah, l.lokus, l.berkas_id, l.keadaan, l.kamus_id, k.nama as nama_kamus, l.jawaban,
              l.diajukan_oleh, l.diajukan_pada, l.dijawab_pada, l.versi
       from usulan_luar_kamus l
       join wilayah w on w.kode = l.kode_wilayah
       left join kamus_usulan k on k.daerah_id = l.daerah_id and k.kamus_id = l.kamus_id
       where l.daerah_id = ${daerahId} and l.tahun_anggaran = ${s.tahun} and (${s.keadaan ?? null}::text is null or l.keadaan = ${s.keadaan ?? null}::text)
         and (${penggunaId}::text is null or l.diajukan_oleh = ${penggunaId}::text)
       order by (l.keadaan <> 'menunggu'), case when l.keadaan = 'menunggu' then l.diajukan_pada end, l.dijawab_pada desc limit 500`,
  )
}

const BarisKunci = z.strictObject({
  keadaan: z.enum(DAFTAR_KEADAAN_LUAR_KAMUS),
  tahunAnggaran: z.number(),
  kata: z.string(),
  diajukanOleh: z.string(),
  kodeWilayah: z.string(),
  versi: z.number(),
})

export function lockLuarKamus(tx: Transaction, daerahId: string, luarKamusId: string): Promise<z.output<typeof BarisKunci> | null> {
  return maybe(
    BarisKunci,
    tx`select keadaan, tahun_anggaran, kata, diajukan_oleh, kode_wilayah, versi from usulan_luar_kamus
       where daerah_id = ${daerahId} and luar_kamus_id = ${luarKamusId} for update`,
  )
}

export function insertLuarKamus(tx: Transaction, daerahId: string, l: LuarKamusMasuk, oleh: { penggunaId: string; saat: string }): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into usulan_luar_kamus (daerah_id, luar_kamus_id, tahun_anggaran, kata, kode_wilayah, lokus, berkas_id, diajukan_oleh, diajukan_pada)
       values (${daerahId}, ${l.luarKamusId}, ${l.tahunAnggaran}, ${l.kata}, ${l.kodeWilayah}, ${l.lokus}, ${l.berkasId}, ${oleh.penggunaId}, ${oleh.saat})
       on conflict do nothing returning to_jsonb(usulan_luar_kamus.*) as isi`,
  )
}

export function updateJawaban(
  tx: Transaction,
  daerahId: string,
  j: { luarKamusId: string; keadaan: KeadaanLuarKamus; kamusId: string | null; jawaban: string; oleh: string; saat: string },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update usulan_luar_kamus set keadaan = ${j.keadaan}, kamus_id = ${j.kamusId}, jawaban = ${j.jawaban}, dijawab_oleh = ${j.oleh}, dijawab_pada = ${j.saat}, versi = versi + 1
       where daerah_id = ${daerahId} and luar_kamus_id = ${j.luarKamusId} returning to_jsonb(usulan_luar_kamus.*) as isi`,
  )
}

/** A place of this government, and the photo if one was named. */
export async function isTempatAda(tx: Reader, daerahId: string, kodeWilayah: string, berkasId: string | null): Promise<{ wilayah: boolean; berkas: boolean }> {
  return one(
    z.strictObject({ wilayah: z.boolean(), berkas: z.boolean() }),
    tx`select exists (select from wilayah w join daerah d on starts_with(w.kode, d.kode_wilayah || '.')
                      where d.daerah_id = ${daerahId} and w.kode = ${kodeWilayah} and w.tingkat in ('desa', 'kelurahan', 'desa-adat', 'kecamatan')) as wilayah,
              (${berkasId}::uuid is null or exists (select from berkas b where b.daerah_id = ${daerahId} and b.berkas_id = ${berkasId}::uuid)) as berkas`,
  )
}
