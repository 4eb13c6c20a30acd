import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import type { Json } from '#src/modules/jejak/jejak.ts'
import { DAFTAR_PERAN, type Peran } from '#src/modules/pengguna/pengguna.ts'

const Pengguna = z.strictObject({
  penggunaId: z.string(),
  nama: z.string(),
  namaPengguna: z.string(),
  nonaktifSejak: z.string().nullable(),
  sebabNonaktif: z.string().nullable(),
  akunAsal: z.boolean(),
})
export type BarisPenggunaKelola = z.output<typeof Pengguna>

export function findPenggunaKelola(tx: Reader, daerahId: string, penggunaId: string): Promise<BarisPenggunaKelola | null> {
  return maybe(
    Pengguna,
    tx`select pengguna_id, nama, nama_pengguna, nonaktif_sejak, sebab_nonaktif, akun_asal from pengguna where daerah_id = ${daerahId} and pengguna_id = ${penggunaId}`,
  )
}

export interface SaringanPengguna {
  readonly cari?: string | undefined
  readonly peran?: Peran | undefined
  readonly keadaan?: 'bertugas' | 'tanpa-tugas' | 'nonaktif' | undefined
  readonly setelah?: string | undefined
  readonly batas: number
}

const Ringkas = z.strictObject({
  penggunaId: z.string(),
  nama: z.string(),
  namaPengguna: z.string(),
  nonaktifSejak: z.string().nullable(),
  tugas: z.array(z.strictObject({ peran: z.enum(DAFTAR_PERAN), jabatan: z.string(), sebagai: z.string(), selesai: z.string().nullable() })),
})
export type BarisPenggunaRingkas = z.output<typeof Ringkas>

/** The users of a government with what they hold today; `setelah` is the user name the last page ended with. */
export function listPenggunaKelola(tx: Reader, daerahId: string, hariIni: Tanggal, s: SaringanPengguna): Promise<BarisPenggunaRingkas[]> {
  return many(
    Ringkas,
    tx`${saring(tx, daerahId, hariIni, s)} ${s.setelah === undefined ? tx`` : tx`and p.nama_pengguna > ${s.setelah}`} order by p.nama_pengguna limit ${s.batas + 1}`,
  )
}

export async function countPenggunaKelola(tx: Reader, daerahId: string, hariIni: Tanggal, s: SaringanPengguna): Promise<number> {
  const { jumlah } = await one(z.strictObject({ jumlah: z.number() }), tx`select count(*) as jumlah from (${saring(tx, daerahId, hariIni, s)}) x`)
  return jumlah
}

function saring(tx: Reader, daerahId: string, hariIni: Tanggal, s: SaringanPengguna) {
  const bertugas = tx`jsonb_array_length(t.tugas) > 0`
  const keadaan = {
    bertugas: tx`and p.nonaktif_sejak is null and ${bertugas}`,
    'tanpa-tugas': tx`and p.nonaktif_sejak is null and not ${bertugas}`,
    nonaktif: tx`and p.nonaktif_sejak is not null`,
  }
  // strpos instead of like: a search word is no pattern.
  const cari = s.cari === undefined ? tx`` : tx`and strpos(lower(p.nama || ' ' || p.nama_pengguna || ' ' || t.tugas::text), lower(${s.cari})) > 0`
  const peran = s.peran === undefined ? tx`` : tx`and t.tugas @> ${JSON.stringify([{ peran: s.peran }])}::text::jsonb`
  return tx`select p.pengguna_id, p.nama, p.nama_pengguna, p.nonaktif_sejak, t.tugas
    from pengguna p
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('peran', t.peran, 'jabatan', t.jabatan, 'sebagai', t.sebagai, 'selesai', t.selesai) order by t.mulai), '[]') as tugas
      from penugasan t
      where t.daerah_id = ${daerahId} and t.pengguna_id = p.pengguna_id and t.dicabut_pada is null and t.mulai <= ${hariIni} and (t.selesai is null or t.selesai >= ${hariIni})
    ) t
    where p.daerah_id = ${daerahId} ${cari} ${peran} ${s.keadaan === undefined ? tx`` : keadaan[s.keadaan]}`
}

/** How many others could administer this government today. */
export async function countAdminLain(tx: Reader, daerahId: string, penggunaId: string, hariIni: Tanggal): Promise<number> {
  const { jumlah } = await one(
    z.strictObject({ jumlah: z.number() }),
    tx`select count(distinct t.pengguna_id) as jumlah from penugasan t
       join pengguna p on p.daerah_id = t.daerah_id and p.pengguna_id = t.pengguna_id
       where t.daerah_id = ${daerahId} and t.pengguna_id <> ${penggunaId} and t.peran = 'admin-perencanaan' and t.kode_wilayah is null and t.perangkat_daerah_id is null
         and t.dicabut_pada is null and p.nonaktif_sejak is null and t.mulai <= ${hariIni} and (t.selesai is null or t.selesai >= ${hariIni})`,
  )
  return jumlah
}

const Citra = z.strictObject({ isi: z.record(z.string(), z.json()) })
type Citra = Readonly<Record<string, Json>>

/** The row's after-image. */
export async function updateNonaktif(
  tx: Transaction,
  daerahId: string,
  penggunaId: string,
  nonaktif: { readonly sejak: string; readonly sebab: string } | null,
): Promise<Citra> {
  const { isi } = await one(
    Citra,
    tx`update pengguna p set nonaktif_sejak = ${nonaktif?.sejak ?? null}, sebab_nonaktif = ${nonaktif?.sebab ?? null}
       where p.daerah_id = ${daerahId} and p.pengguna_id = ${penggunaId} returning to_jsonb(p.*) as isi`,
  )
  return isi
}

/** Ends an assignment: with a last day, or at once at an instant. */
export async function updateAkhirPenugasan(
  tx: Transaction,
  daerahId: string,
  penugasanId: string,
  akhir: { readonly selesai: Tanggal | null; readonly dicabutPada: string | null; readonly sebab: string },
): Promise<Citra> {
  const { isi } = await one(
    Citra,
    tx`update penugasan t set selesai = coalesce(${akhir.selesai}, t.selesai), dicabut_pada = ${akhir.dicabutPada}, sebab_selesai = ${akhir.sebab}
       where t.daerah_id = ${daerahId} and t.penugasan_id = ${penugasanId} returning to_jsonb(t.*) as isi`,
  )
  return isi
}
