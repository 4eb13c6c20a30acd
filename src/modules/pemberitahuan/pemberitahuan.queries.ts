import { z } from 'zod'
import { many, type Potongan, type Transaction } from '#src/lib/sql.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import { ALAMAT_INTERNAL, type CaraSurel, type JenisPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.ts'
import { OBJEK_ROMBONGAN } from '#src/modules/pemberitahuan/rombongan.ts'
import type { Calon } from '#src/modules/pemberitahuan/sasaran.ts'

/* Writing notices: whoever receives, and the mail that goes with it, in one statement. */

export interface DasarKabar {
  readonly daerahId: string
  readonly pelakuId: string
  readonly waktu: Saat
  /** Real instants for the mail: at once, and the next daily one. */
  readonly langsung: Saat
  readonly harian: Saat
}

/** The letter of a call that decides many waits for its last piece. */
const JEDA_ROMBONGAN = '3 minutes'

/** One notice for one named person. */
export interface BarisKabar {
  readonly pengguna_id: string
  readonly jenis: JenisPemberitahuan
  readonly wajib: boolean
  readonly surel: CaraSurel
  readonly objek_jenis: string
  readonly objek_id: string
  readonly data: object
  readonly kunci: string | null
  /** Of a notice of many: what this one adds to it. */
  readonly butir: { readonly jenis: string; readonly id: string; readonly data: object } | null
}

/** Notices for people named by their id; whoever is no user of this government, or is deactivated, is left out. How many were written. */
export async function saveKabar(tx: Transaction, d: DasarKabar, baris: readonly BarisKabar[]): Promise<number> {
  const calon = tx`select c.* from jsonb_to_recordset(${JSON.stringify(baris)}::text::jsonb)
      c(pengguna_id text, jenis text, wajib boolean, surel text, objek_jenis text, objek_id text, data jsonb, kunci text, butir jsonb)
    join pengguna p on p.daerah_id = ${d.daerahId} and p.pengguna_id = c.pengguna_id and p.nonaktif_sejak is null
    where c.pengguna_id <> ${d.pelakuId}`
  return (await sisipkan(tx, d, calon)).count
}

const BarisDikabari = z.strictObject({ penggunaId: z.string(), peran: z.string(), jabatan: z.string() })
export type BarisDikabari = z.output<typeof BarisDikabari>

/** People told something of these objects by this very act: its instant is on every notice. Each with the longest held of their offices. */
export function listPenerima(tx: Transaction, d: DasarKabar, s: { readonly objekId: readonly string[]; readonly hariIni: Tanggal }): Promise<BarisDikabari[]> {
  return many(
    BarisDikabari,
    tx`select distinct on (b.pengguna_id) b.pengguna_id, t.peran, t.jabatan
       from pemberitahuan b join penugasan t on t.daerah_id = b.daerah_id and t.pengguna_id = b.pengguna_id and ${berlaku(tx, s.hariIni)}
       where b.daerah_id = ${d.daerahId} and b.objek_id in ${tx([...s.objekId])} and b.waktu = ${d.waktu} and b.created_at = ${d.langsung}
       order by b.pengguna_id, t.mulai, t.penugasan_id`,
  )
}

const BarisCalon = z.strictObject({
  penggunaId: z.string(),
  peran: z.string(),
  kodeWilayah: z.string().nullable(),
  perangkatDaerahId: z.string().nullable(),
  isMitra: z.boolean(),
}) satisfies z.ZodType<Calon>

/** What an assignment must have to be worth looking at; null: anything. */
export interface Cakupan {
  readonly hariIni: Tanggal
  readonly penggunaId: readonly string[]
  readonly peran: readonly string[] | null
  readonly wilayah: readonly string[] | null
  /** Regions whose assignments beneath them count as well. */
  readonly bawah: readonly string[]
  readonly mitraDari: string | null
}

/** Assignments in force that may be meant, the actor's own left out. One index look-up: it stands in every submission. */
export function listCalon(tx: Transaction, d: Pick<DasarKabar, 'daerahId' | 'pelakuId'>, c: Cakupan): Promise<Calon[]> {
  const peran = c.peran === null ? tx`true` : tx`t.peran = any(${[...c.peran]}::text[])`
  const bawah =
    c.bawah.length === 0 ? tx`` : tx`or exists (select from unnest(${[...c.bawah]}::text[]) b(kode) where starts_with(t.kode_wilayah, b.kode || '.'))`
  const wilayah = c.wilayah === null ? tx`true` : tx`(t.kode_wilayah is null or t.kode_wilayah = any(${[...c.wilayah]}::text[]) ${bawah})`
  const orang = c.penggunaId.length === 0 ? tx`` : tx`or t.pengguna_id = any(${[...c.penggunaId]}::text[])`
  return many(
    BarisCalon,
    tx`select t.pengguna_id, t.peran, t.kode_wilayah, t.perangkat_daerah_id, t.bidang_mitra is null or exists
         (select from mitra_perangkat m where m.daerah_id = ${d.daerahId} and m.perangkat_daerah_id = ${c.mitraDari}::uuid and m.bidang_mitra = t.bidang_mitra) as is_mitra
       from penugasan t join pengguna p on p.daerah_id = t.daerah_id and p.pengguna_id = t.pengguna_id and p.nonaktif_sejak is null
       where t.daerah_id = ${d.daerahId} and t.pengguna_id <> ${d.pelakuId} and ${berlaku(tx, c.hariIni)} and ((${peran} and ${wilayah}) ${orang})`,
  )
}

/** An assignment in force on a day; an acting official's counts like any other. */
function berlaku(tx: Transaction, hariIni: Tanggal): Potongan {
  return tx`t.mulai <= ${hariIni} and (t.selesai is null or t.selesai >= ${hariIni}) and t.dicabut_pada is null`
}

function sisipkan(tx: Transaction, d: DasarKabar, calon: Potongan) {
  return tx`with calon as (${calon}), pilihan as (
      select c.*, case when c.butir is null then gen_random_uuid() else md5(${`${d.daerahId}/`} || c.pengguna_id || '/' || c.kunci)::uuid end as id, c.wajib or coalesce(st.di_aplikasi, true) as di_aplikasi,
             case when u.email is null or u.email like ${`%${ALAMAT_INTERNAL}`} then 'tidak' else coalesce(st.surel, c.surel) end as cara
      from calon c
      left join pemberitahuan_setelan st on st.daerah_id = ${d.daerahId} and st.pengguna_id = c.pengguna_id and st.jenis = c.jenis
      left join auth."user" u on u.id = c.pengguna_id
    ), kabar as (
      insert into pemberitahuan (daerah_id, pemberitahuan_id, pengguna_id, jenis, objek_jenis, objek_id, data, kunci, waktu, di_aplikasi, created_at, surat_id)
      select ${d.daerahId}, id, pengguna_id, jenis, objek_jenis, objek_id, data, kunci, ${d.waktu}::timestamptz, di_aplikasi, ${d.langsung}::timestamptz,
             case cara when 'langsung' then id when 'harian' then md5(${`${d.daerahId}/${d.harian}/`} || pengguna_id)::uuid end
      from pilihan where di_aplikasi or cara <> 'tidak'
      -- A notice of many that was read meanwhile is news again with what is added to it.
      on conflict (daerah_id, pengguna_id, kunci) do update set dibaca_pada = null where pemberitahuan.objek_jenis = ${OBJEK_ROMBONGAN}
      returning pemberitahuan_id, pengguna_id, surat_id, objek_jenis
    ), butir as (
      insert into pemberitahuan_butir (daerah_id, pemberitahuan_id, objek_jenis, objek_id, data, created_at)
      select ${d.daerahId}, id, butir ->> 'jenis', butir ->> 'id', butir -> 'data', ${d.langsung}::timestamptz
      from pilihan where butir is not null and (di_aplikasi or cara <> 'tidak')
      on conflict (daerah_id, pemberitahuan_id, objek_id) do nothing
    ), surat as (
      insert into surat_keluar (daerah_id, surat_id, pengguna_id, cara, created_at, kirim_setelah)
      select distinct ${d.daerahId}, surat_id, pengguna_id, case when surat_id = pemberitahuan_id then 'langsung' else 'harian' end, ${d.langsung}::timestamptz,
             case when surat_id <> pemberitahuan_id then ${d.harian}::timestamptz
                  when objek_jenis = ${OBJEK_ROMBONGAN} then ${d.langsung}::timestamptz + ${JEDA_ROMBONGAN}::interval else ${d.langsung}::timestamptz end
      from kabar where surat_id is not null
      on conflict (daerah_id, surat_id) do nothing
    )
    select pemberitahuan_id from kabar`
}

/** Unread notices of these kinds about a thing, of everybody: settled. One that speaks of many is settled with the last of them. */
export async function updateSelesai(
  tx: Transaction,
  daerahId: string,
  s: { objek: { readonly jenis: string; readonly id: string }; jenis: readonly string[]; kini: Saat },
): Promise<void> {
  const jenis = [...s.jenis]
  await tx`with butir as (
      update pemberitahuan_butir b set selesai_pada = ${s.kini} from pemberitahuan p
      where b.daerah_id = ${daerahId} and b.objek_id = ${s.objek.id} and b.objek_jenis = ${s.objek.jenis} and b.selesai_pada is null
        and p.daerah_id = b.daerah_id and p.pemberitahuan_id = b.pemberitahuan_id and p.jenis = any(${jenis}::text[])
      returning b.pemberitahuan_id
    ), tuntas as (
      select pemberitahuan_id from butir where not exists (select from pemberitahuan_butir x where x.daerah_id = ${daerahId}
        and x.pemberitahuan_id = butir.pemberitahuan_id and x.objek_id <> ${s.objek.id} and x.selesai_pada is null)
    )
    update pemberitahuan set dibaca_pada = ${s.kini} where daerah_id = ${daerahId} and dibaca_pada is null and pemberitahuan_id = any(array(
      select pemberitahuan_id from tuntas union all
      select pemberitahuan_id from pemberitahuan where daerah_id = ${daerahId} and objek_id = ${s.objek.id} and objek_jenis = ${s.objek.jenis}
        and jenis = any(${jenis}::text[]) and dibaca_pada is null))`
}
