import { z } from 'zod'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import type { Json } from '#src/modules/jejak/jejak.ts'
import { DAFTAR_PERAN, DAFTAR_SEBAGAI, type Peran, type PenugasanTercatat } from '#src/modules/pengguna/pengguna.ts'

const Hari = z.iso.date().transform((t) => t as Tanggal)

const Penugasan = z.strictObject({
  penugasanId: z.string(),
  peran: z.enum(DAFTAR_PERAN),
  kodeWilayah: z.string().nullable(),
  perangkatDaerahId: z.string().nullable(),
  jabatan: z.string(),
  sebagai: z.enum(DAFTAR_SEBAGAI),
  mulai: Hari,
  selesai: Hari.nullable(),
  mitra: z.array(z.string()).nullable(),
})

const BarisPengguna = z.strictObject({ penggunaId: z.string(), nama: z.string(), namaPengguna: z.string(), penugasan: z.array(Penugasan) })
export type BarisPengguna = z.output<typeof BarisPengguna>

function selectPengguna(tx: Reader, daerahId: string, hariIni: Tanggal): ReturnType<Reader> {
  return tx`select p.pengguna_id, p.nama, p.nama_pengguna, t.penugasan
    from pengguna p
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object(
          'penugasanId', t.penugasan_id, 'peran', t.peran, 'kodeWilayah', t.kode_wilayah, 'perangkatDaerahId', t.perangkat_daerah_id,
          'jabatan', t.jabatan, 'sebagai', t.sebagai, 'mulai', t.mulai, 'selesai', t.selesai,
          'mitra', case when t.bidang_mitra is not null then (
            select coalesce(jsonb_agg(m.perangkat_daerah_id), '[]') from mitra_perangkat m where m.daerah_id = ${daerahId} and m.bidang_mitra = t.bidang_mitra
          ) end) order by t.mulai, t.penugasan_id), '[]') as penugasan
      from penugasan t
      where t.daerah_id = ${daerahId} and t.pengguna_id = p.pengguna_id and t.mulai <= ${hariIni} and (t.selesai is null or t.selesai >= ${hariIni})
        and t.dicabut_pada is null and p.nonaktif_sejak is null
    ) t
    where p.daerah_id = ${daerahId}`
}

/** One user as this government knows them, with the assignments in force on that day. */
export function findPengguna(tx: Reader, daerahId: string, penggunaId: string, hariIni: Tanggal): Promise<BarisPengguna | null> {
  return maybe(BarisPengguna, tx`${selectPengguna(tx, daerahId, hariIni)} and p.pengguna_id = ${penggunaId}`)
}

export function listPengguna(tx: Reader, daerahId: string, hariIni: Tanggal): Promise<BarisPengguna[]> {
  return many(BarisPengguna, tx`${selectPengguna(tx, daerahId, hariIni)} order by p.created_at, p.nama_pengguna`)
}

/** Those who hold one of these roles over a place on that day, with all their assignments in force. */
export function listPenggunaBerperan(
  tx: Reader,
  daerahId: string,
  { peran, kodeWilayah }: { readonly peran: readonly Peran[]; readonly kodeWilayah: string },
  hariIni: Tanggal,
): Promise<BarisPengguna[]> {
  return many(
    BarisPengguna,
    tx`${selectPengguna(tx, daerahId, hariIni)} and p.nonaktif_sejak is null and p.pengguna_id in (
         select x.pengguna_id from penugasan x
         where x.daerah_id = ${daerahId} and x.peran = any(${[...peran]}) and x.dicabut_pada is null
           and (x.kode_wilayah is null or x.kode_wilayah = ${kodeWilayah} or starts_with(${kodeWilayah}, x.kode_wilayah || '.')))
       order by p.nama`,
  )
}

const BarisDaerah = z.strictObject({
  daerahId: z.string(),
  nama: z.string(),
  jenis: z.enum(['nasional', 'provinsi', 'kabupaten', 'kota']),
  zonaWaktu: z.enum(['WIB', 'WITA', 'WIT']),
  dataContoh: z.boolean(),
  tanggalDemo: Hari.nullable(),
})

const BarisPenugasanSaya = z.strictObject({
  ...BarisDaerah.shape,
  istilah: z.record(z.string(), z.string()),
  penugasan: z.array(z.strictObject({ ...Penugasan.omit({ mitra: true }).shape, bidangMitra: z.string().nullable(), namaWilayah: z.string().nullable() })),
})
export type BarisPenugasanSaya = z.output<typeof BarisPenugasanSaya>

/** Across governments: needs `SET LOCAL selaras.pengguna`, the policy milik_sendiri shows only one's own rows. */
export function listPenugasanSaya(tx: Transaction, penggunaId: string): Promise<BarisPenugasanSaya[]> {
  return many(
    BarisPenugasanSaya,
    tx`select d.daerah_id, d.nama, d.jenis, d.zona_waktu, d.data_contoh, d.tanggal_demo, d.istilah,
         coalesce(jsonb_agg(jsonb_build_object(
           'penugasanId', t.penugasan_id, 'peran', t.peran, 'kodeWilayah', t.kode_wilayah, 'perangkatDaerahId', t.perangkat_daerah_id,
           'jabatan', t.jabatan, 'sebagai', t.sebagai, 'mulai', t.mulai, 'selesai', t.selesai, 'bidangMitra', t.bidang_mitra, 'namaWilayah', w.nama)
           order by t.mulai, t.penugasan_id) filter (where t.dicabut_pada is null and p.nonaktif_sejak is null), '[]') as penugasan
       from penugasan t
       join pengguna p on p.daerah_id = t.daerah_id and p.pengguna_id = t.pengguna_id
       join daerah d on d.daerah_id = t.daerah_id
       left join wilayah w on w.kode = t.kode_wilayah
       where t.pengguna_id = ${penggunaId}
       group by d.daerah_id order by d.daerah_id`,
  )
}

/** Which of these agencies this government has. */
export async function listPerangkatDaerahAda(tx: Reader, daerahId: string, id: readonly string[]): Promise<string[]> {
  const baris = await many(
    z.strictObject({ perangkatDaerahId: z.string() }),
    tx`select perangkat_daerah_id from perangkat_daerah where daerah_id = ${daerahId} and perangkat_daerah_id = any(${id as string[]}::uuid[])`,
  )
  return baris.map((b) => b.perangkatDaerahId)
}

const Citra = z.strictObject({ isi: z.record(z.string(), z.json()) })
type Citra = Readonly<Record<string, Json>>

/** The row's after-image when it is new; null when it was there already. */
export async function savePengguna(
  tx: Transaction,
  p: { daerahId: string; penggunaId: string; nama: string; namaPengguna: string; isAkunBaru: boolean },
): Promise<Citra | null> {
  const baris = await maybe(
    Citra,
    tx`insert into pengguna as p (daerah_id, pengguna_id, nama, nama_pengguna, akun_asal) values (${p.daerahId}, ${p.penggunaId}, ${p.nama}, ${p.namaPengguna}, ${p.isAkunBaru})
       on conflict (daerah_id, pengguna_id) do nothing returning to_jsonb(p.*) as isi`,
  )
  return baris?.isi ?? null
}

export async function savePenugasan(tx: Transaction, daerahId: string, penggunaId: string, t: PenugasanTercatat): Promise<Citra | null> {
  const baris = await maybe(
    Citra,
    tx`insert into penugasan as t (daerah_id, penugasan_id, pengguna_id, peran, kode_wilayah, perangkat_daerah_id, jabatan, sebagai, mulai, selesai, bidang_mitra, nomor_sk)
       values (${daerahId}, ${t.penugasanId}, ${penggunaId}, ${t.peran}, ${t.kodeWilayah}, ${t.perangkatDaerahId}, ${t.jabatan}, ${t.sebagai}, ${t.mulai}, ${t.selesai}, ${t.bidangMitra}, ${t.nomorSk})
       on conflict (daerah_id, penugasan_id) do nothing returning to_jsonb(t.*) as isi`,
  )
  return baris?.isi ?? null
}
