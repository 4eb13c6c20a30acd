import { z } from 'zod'
import { many, maybe, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import type { AnggotaDprd } from '#src/modules/dprd/dprd.ts'
import { AnggotaKeluar, type AnggotaMasuk, DapilKeluar, type DapilMasuk, FraksiKeluar, type FraksiMasuk } from '#src/modules/dprd/dprd.schema.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'

const Hari = z.string().transform((t) => t as Tanggal)
const BarisAnggota = z.strictObject({
  anggotaDprdId: z.string(),
  nama: z.string(),
  penggunaId: z.string().nullable(),
  dapilId: z.string(),
  mulai: Hari,
  selesai: Hari.nullable(),
}) satisfies z.ZodType<AnggotaDprd>

export function findAnggota(tx: Transaction, daerahId: string, anggotaDprdId: string): Promise<AnggotaDprd | null> {
  return maybe(
    BarisAnggota,
    tx`select anggota_dprd_id, nama, pengguna_id, dapil_id, mulai, selesai from anggota_dprd where daerah_id = ${daerahId} and anggota_dprd_id = ${anggotaDprdId}`,
  )
}

export function listFraksi(tx: Transaction, daerahId: string): Promise<z.output<typeof FraksiKeluar>[]> {
  return many(
    z.strictObject(FraksiKeluar.shape),
    tx`select fraksi_id, nama, singkatan, aktif, versi from fraksi where daerah_id = ${daerahId} order by aktif desc, nama`,
  )
}

export function listDapil(tx: Transaction, daerahId: string): Promise<z.output<typeof DapilKeluar>[]> {
  return many(
    z.strictObject(DapilKeluar.shape),
    tx`select d.dapil_id, d.nama, d.kursi, d.aktif, d.versi,
              (select coalesce(jsonb_agg(jsonb_build_object('kode', w.kode_kecamatan, 'nama', x.nama) order by w.kode_kecamatan), '[]')
               from dapil_wilayah w join wilayah x on x.kode = w.kode_kecamatan where w.daerah_id = d.daerah_id and w.dapil_id = d.dapil_id) as kecamatan
       from dapil d where d.daerah_id = ${daerahId} order by d.aktif desc, d.nama`,
  )
}

const BarisDaftarAnggota = z.strictObject({
  ...AnggotaKeluar.omit({ akun: true, saya: true }).shape,
  penggunaId: z.string().nullable(),
  namaPengguna: z.string().nullable(),
})
export type BarisDaftarAnggota = z.output<typeof BarisDaftarAnggota>

export function listAnggota(tx: Transaction, daerahId: string): Promise<BarisDaftarAnggota[]> {
  return many(
    BarisDaftarAnggota,
    tx`select a.anggota_dprd_id, a.nama, a.jabatan, a.fraksi_id, f.singkatan as fraksi, a.dapil_id, d.nama as dapil, a.pengguna_id, p.nama_pengguna, a.mulai, a.selesai, a.versi
       from anggota_dprd a
       join fraksi f on f.daerah_id = a.daerah_id and f.fraksi_id = a.fraksi_id
       join dapil d on d.daerah_id = a.daerah_id and d.dapil_id = a.dapil_id
       left join pengguna p on p.daerah_id = a.daerah_id and p.pengguna_id = a.pengguna_id
       where a.daerah_id = ${daerahId} order by a.selesai nulls first, d.nama, a.nama`,
  )
}

/** People with the role of a member today. */
export function listAkunAnggota(tx: Transaction, daerahId: string, hariIni: Tanggal): Promise<{ penggunaId: string; nama: string; namaPengguna: string }[]> {
  return many(
    z.strictObject({ penggunaId: z.string(), nama: z.string(), namaPengguna: z.string() }),
    tx`select distinct p.pengguna_id, p.nama, p.nama_pengguna from penugasan t join pengguna p on p.daerah_id = t.daerah_id and p.pengguna_id = t.pengguna_id
       where t.daerah_id = ${daerahId} and t.peran = 'anggota-dprd' and t.dicabut_pada is null and t.mulai <= ${hariIni} and (t.selesai is null or t.selesai >= ${hariIni})
       order by p.nama`,
  )
}

/** The kecamatan of this government. */
export async function listKodeKecamatan(tx: Transaction, daerahId: string): Promise<string[]> {
  const baris = await many(
    z.strictObject({ kode: z.string() }),
    tx`select w.kode from wilayah w join daerah d on starts_with(w.kode, d.kode_wilayah || '.') where d.daerah_id = ${daerahId} and w.tingkat = 'kecamatan'`,
  )
  return baris.map((b) => b.kode)
}

/** Null: the version seen is not the present one. */
export function saveFraksi(tx: Transaction, daerahId: string, f: FraksiMasuk): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into fraksi (daerah_id, fraksi_id, nama, singkatan, aktif) values (${daerahId}, ${f.fraksiId}, ${f.nama}, ${f.singkatan}, ${f.aktif})
       on conflict (daerah_id, fraksi_id) do update set nama = excluded.nama, singkatan = excluded.singkatan, aktif = excluded.aktif, versi = fraksi.versi + 1
         where fraksi.versi = ${f.versi}
       returning to_jsonb(fraksi.*) as isi`,
  )
}

export function saveDapil(tx: Transaction, daerahId: string, d: DapilMasuk): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into dapil (daerah_id, dapil_id, nama, kursi, aktif) values (${daerahId}, ${d.dapilId}, ${d.nama}, ${d.kursi}, ${d.aktif})
       on conflict (daerah_id, dapil_id) do update set nama = excluded.nama, kursi = excluded.kursi, aktif = excluded.aktif, versi = dapil.versi + 1
         where dapil.versi = ${d.versi}
       returning to_jsonb(dapil.*) as isi`,
  )
}

/** Puts exactly these kecamatan into a district; one that left belongs to none until another takes it. */
export async function saveDapilWilayah(tx: Transaction, daerahId: string, dapilId: string, kecamatan: readonly string[]): Promise<void> {
  await tx`update dapil_wilayah set dapil_id = null where daerah_id = ${daerahId} and dapil_id = ${dapilId} and kode_kecamatan <> all(${[...kecamatan]})`
  if (kecamatan.length === 0) return
  const baris = kecamatan.map((kode) => ({ daerah_id: daerahId, dapil_id: dapilId, kode_kecamatan: kode }))
  await tx`insert into dapil_wilayah ${tx(baris)} on conflict (daerah_id, kode_kecamatan) do update set dapil_id = excluded.dapil_id`
}

export function saveAnggota(tx: Transaction, daerahId: string, a: AnggotaMasuk): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into anggota_dprd (daerah_id, anggota_dprd_id, nama, jabatan, fraksi_id, dapil_id, pengguna_id, mulai, selesai)
       values (${daerahId}, ${a.anggotaDprdId}, ${a.nama}, ${a.jabatan}, ${a.fraksiId}, ${a.dapilId}, ${a.penggunaId}, ${a.mulai}, ${a.selesai})
       on conflict (daerah_id, anggota_dprd_id) do update set nama = excluded.nama, jabatan = excluded.jabatan, fraksi_id = excluded.fraksi_id, dapil_id = excluded.dapil_id,
         pengguna_id = excluded.pengguna_id, mulai = excluded.mulai, selesai = excluded.selesai, versi = anggota_dprd.versi + 1
         where anggota_dprd.versi = ${a.versi}
       returning to_jsonb(anggota_dprd.*) as isi`,
  )
}
