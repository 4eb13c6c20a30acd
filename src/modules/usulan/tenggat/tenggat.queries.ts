import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, maybe, type Transaction } from '#src/lib/sql.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_PERAN } from '#src/modules/pengguna/pengguna.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { AturanTenggat, LangkahPengingat } from '#src/modules/usulan/tenggat/tenggat.ts'
import type { TenggatMasuk } from '#src/modules/usulan/tenggat/tenggat.schema.ts'

/* Deadlines of the stages, what waits beyond them, and whom that was told. */

const Hari = z.string().transform((t) => t as Tanggal)
const BarisAturan = z.strictObject({
  tahap: z.enum(DAFTAR_TAHAP),
  hari: z.number().nullable(),
  dasarHukum: z.string(),
  ingatkanHari: z.number(),
  atasan: z.array(z.enum(DAFTAR_PERAN)),
  atasanHari: z.number(),
  versi: z.number(),
}) satisfies z.ZodType<AturanTenggat>

export function listTenggatTahap(tx: Transaction, daerahId: string): Promise<z.output<typeof BarisAturan>[]> {
  return many(
    BarisAturan,
    tx`select tahap, hari, dasar_hukum, ingatkan_hari, atasan, atasan_hari, versi from tenggat_tahap where daerah_id = ${daerahId} order by tahap`,
  )
}

/** Null: the version seen is not the present one. */
export function saveTenggatTahap(tx: Transaction, daerahId: string, t: TenggatMasuk): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into tenggat_tahap (daerah_id, tahap, hari, dasar_hukum, ingatkan_hari, atasan, atasan_hari)
       values (${daerahId}, ${t.tahap}, ${t.hari}, ${t.dasarHukum}, ${t.ingatkanHari}, ${t.atasan}, ${t.atasanHari})
       on conflict (daerah_id, tahap) do update set hari = excluded.hari, dasar_hukum = excluded.dasar_hukum, ingatkan_hari = excluded.ingatkan_hari,
         atasan = excluded.atasan, atasan_hari = excluded.atasan_hari, versi = tenggat_tahap.versi + 1
         where tenggat_tahap.versi = ${t.versi}
       returning to_jsonb(tenggat_tahap.*) as isi`,
  )
}

const BarisPenantian = z.strictObject({
  pengajuanId: z.string(),
  versi: z.number(),
  tahunAnggaran: z.number(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  kodeWilayah: z.string(),
  perangkatDaerahId: z.string(),
  menungguSejak: Waktu,
  meja: Hari.nullable(),
  atasan: z.boolean(),
})
export type BarisPenantian = z.output<typeof BarisPenantian>

/** What waits for a desk at these stages since before an instant and has not been told to the last one yet, the longest first. */
export function listPenantian(
  tx: Transaction,
  daerahId: string,
  s: { readonly tahap: readonly Tahap[]; readonly sebelum: Saat; readonly batas: number },
): Promise<BarisPenantian[]> {
  return many(
    BarisPenantian,
    tx`select p.pengajuan_id, p.versi, p.tahun_anggaran, p.tahap, p.keadaan, p.kode_wilayah, p.perangkat_daerah_id, p.menunggu_sejak, m.hari as meja,
              a.pengajuan_id is not null as atasan
       from pengajuan p
       left join pengingat_tenggat m on m.daerah_id = p.daerah_id and m.pengajuan_id = p.pengajuan_id and m.pengajuan_versi = p.versi and m.langkah = 'meja'
       left join pengingat_tenggat a on a.daerah_id = p.daerah_id and a.pengajuan_id = p.pengajuan_id and a.pengajuan_versi = p.versi and a.langkah = 'atasan'
       where p.daerah_id = ${daerahId} and p.tahap = any(${[...s.tahap]}) and p.keadaan = any(${['diajukan', 'direncanakan']}) and p.menunggu_sejak < ${s.sebelum}
         and a.pengajuan_id is null
       order by p.menunggu_sejak, p.pengajuan_id limit ${s.batas}`,
  )
}

export interface PengingatBaru {
  readonly pengajuanId: string
  readonly versi: number
  readonly langkah: LangkahPengingat
}

/** Marks reminders as given; those another process marked meanwhile are left out of the answer. */
export function insertPengingat(tx: Transaction, daerahId: string, daftar: readonly PengingatBaru[], hariIni: Tanggal): Promise<{ pengajuanId: string }[]> {
  return many(
    z.strictObject({ pengajuanId: z.string() }),
    tx`insert into pengingat_tenggat (daerah_id, pengajuan_id, pengajuan_versi, langkah, hari)
       select ${daerahId}, x."pengajuanId", x."versi", x."langkah", ${hariIni}
       from jsonb_to_recordset(${JSON.stringify(daftar)}::text::jsonb) x("pengajuanId" uuid, "versi" int, "langkah" text)
       on conflict do nothing returning pengajuan_id`,
  )
}

/** A proposal whose reminder is due, as far as it decides whom to tell. */
export interface PerluDiingatkan extends PengingatBaru {
  readonly tahap: Tahap
  readonly tahunAnggaran: number
  readonly kodeWilayah: string
  readonly perangkatDaerahId: string
  readonly lewatHari: number
}

export interface PeranDiingatkan {
  readonly tahap: Tahap
  readonly langkah: LangkahPengingat
  readonly peran: string
  /** An agency's own people only where the stage is theirs. */
  readonly semuaPerangkat: boolean
}

const BarisPenerima = z.strictObject({
  penggunaId: z.string(),
  tahap: z.enum(DAFTAR_TAHAP),
  langkah: z.enum(['meja', 'atasan']),
  tahunAnggaran: z.number(),
  jumlah: z.number(),
  lewatHari: z.number(),
})
export type BarisPenerima = z.output<typeof BarisPenerima>

/** For each person, how many of these are theirs to answer or to see answered: one row per stage and year, so one notice. */
export function listPenerimaPengingat(
  tx: Transaction,
  daerahId: string,
  s: { readonly daftar: readonly PerluDiingatkan[]; readonly peran: readonly PeranDiingatkan[]; readonly hariIni: Tanggal },
): Promise<BarisPenerima[]> {
  return many(
    BarisPenerima,
    tx`select t.pengguna_id, x."tahap", x."langkah", x."tahunAnggaran", count(distinct x."pengajuanId") as jumlah, max(x."lewatHari") as "lewatHari"
       from jsonb_to_recordset(${JSON.stringify(s.daftar)}::text::jsonb)
         x("pengajuanId" uuid, "tahap" text, "langkah" text, "tahunAnggaran" int, "kodeWilayah" text, "perangkatDaerahId" uuid, "lewatHari" int)
       join jsonb_to_recordset(${JSON.stringify(s.peran)}::text::jsonb) r("tahap" text, "langkah" text, "peran" text, "semuaPerangkat" boolean)
         on r."tahap" = x."tahap" and r."langkah" = x."langkah"
       join penugasan t on t.daerah_id = ${daerahId} and t.peran = r."peran" and t.dicabut_pada is null and t.mulai <= ${s.hariIni} and (t.selesai is null or t.selesai >= ${s.hariIni})
         and (t.kode_wilayah is null or t.kode_wilayah = x."kodeWilayah" or starts_with(x."kodeWilayah", t.kode_wilayah || '.'))
         and (r."semuaPerangkat" or t.perangkat_daerah_id is null or t.perangkat_daerah_id = x."perangkatDaerahId")
         and (t.bidang_mitra is null or exists (select from mitra_perangkat m
           where m.daerah_id = ${daerahId} and m.perangkat_daerah_id = x."perangkatDaerahId" and m.bidang_mitra = t.bidang_mitra))
       join pengguna g on g.daerah_id = t.daerah_id and g.pengguna_id = t.pengguna_id and g.nonaktif_sejak is null
       group by t.pengguna_id, x."tahap", x."langkah", x."tahunAnggaran"`,
  )
}

const BarisBelum = z.strictObject({
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  jumlah: z.number(),
  total: z.number(),
  menungguSejak: Waktu,
  batasPerbaikan: Hari.nullable(),
})

/** What was submitted for a year and has neither been agreed to, put off, put in reserve nor refused: before the RKPD nothing of it may be left (C-08). */
export function listBelumDijawab(tx: Transaction, daerahId: string, tahunAnggaran: number): Promise<z.output<typeof BarisBelum>[]> {
  return many(
    BarisBelum,
    tx`select p.tahap, p.keadaan, p.perangkat_daerah_id, pd.singkatan as perangkat_daerah, count(*) as jumlah, sum(p.anggaran_kini)::bigint as total,
              min(p.menunggu_sejak) as menunggu_sejak, min(p.batas_perbaikan) as batas_perbaikan
       from pengajuan p join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
       where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${tahunAnggaran} and p.nomor is not null and p.keadaan in ('diajukan', 'dikembalikan')
       group by p.tahap, p.keadaan, p.perangkat_daerah_id, pd.singkatan`,
  )
}
