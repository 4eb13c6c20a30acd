import type { Potongan, Transaction } from '#src/lib/sql.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import { ALAMAT_INTERNAL, type CaraSurel, type JenisPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.ts'

/* Writing notices: whoever receives, and the mail that goes with it, in one statement. */

export interface DasarKabar {
  readonly daerahId: string
  readonly pelakuId: string
  readonly waktu: Saat
  /** Real instants for the mail: at once, and the next daily one. */
  readonly langsung: Saat
  readonly harian: Saat
}

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
}

/** Notices for people named by their id; whoever is no user of this government, or is deactivated, is left out. How many were written. */
export async function saveKabar(tx: Transaction, d: DasarKabar, baris: readonly BarisKabar[]): Promise<number> {
  const calon = tx`select c.* from jsonb_to_recordset(${JSON.stringify(baris)}::text::jsonb)
      c(pengguna_id text, jenis text, wajib boolean, surel text, objek_jenis text, objek_id text, data jsonb, kunci text)
    join pengguna p on p.daerah_id = ${d.daerahId} and p.pengguna_id = c.pengguna_id and p.nonaktif_sejak is null
    where c.pengguna_id <> ${d.pelakuId}`
  return (await sisipkan(tx, d, calon)).count
}

/** A target as the statement reads it: scopes that cover the region, and the region whose scopes beneath count as well. */
export interface BarisSasaran {
  readonly urut: number
  readonly jenis: JenisPemberitahuan
  readonly wajib: boolean
  readonly surel: CaraSurel
  readonly data: object
  readonly pengguna_id: string | null
  readonly peran: readonly string[] | null
  readonly wilayah: readonly string[] | null
  readonly bawah: string | null
  /** Only assignments with a region of their own. */
  readonly berlingkup: boolean
  readonly perangkat_daerah_id: string | null
  /** The agency whose partner division is meant, where an assignment names one. */
  readonly mitra_dari: string | null
}

/** An assignment in force on a day; an acting official's counts like any other. */
function berlaku(tx: Transaction, hariIni: Tanggal): Potongan {
  return tx`t.mulai <= ${hariIni} and (t.selesai is null or t.selesai >= ${hariIni}) and t.dicabut_pada is null`
}

/** Notices for whoever the targets mean on that day; of several that mean the same person the first counts. */
export async function saveKabarSasaran(
  tx: Transaction,
  d: DasarKabar,
  s: { hariIni: Tanggal; objek: { readonly jenis: string; readonly id: string }; sasaran: readonly BarisSasaran[] },
): Promise<number> {
  const calon = tx`select distinct on (t.pengguna_id) t.pengguna_id, s.jenis, s.wajib, s.surel, ${s.objek.jenis}::text as objek_jenis, ${s.objek.id}::text as objek_id,
      s.data, null::text as kunci
    from jsonb_to_recordset(${JSON.stringify(s.sasaran)}::text::jsonb)
      s(urut int, jenis text, wajib boolean, surel text, data jsonb, pengguna_id text, peran text[], wilayah text[], bawah text, berlingkup boolean, perangkat_daerah_id uuid, mitra_dari uuid)
    join penugasan t on t.daerah_id = ${d.daerahId} and t.pengguna_id <> ${d.pelakuId} and ${berlaku(tx, s.hariIni)}
      and ${s.sasaran.every((x) => x.peran !== null) ? tx`t.peran = any(s.peran)` : tx`(s.peran is null or t.peran = any(s.peran))`}
      and (s.pengguna_id is null or t.pengguna_id = s.pengguna_id)
      and (s.wilayah is null or (t.kode_wilayah is null and not s.berlingkup) or t.kode_wilayah = any(s.wilayah) or starts_with(t.kode_wilayah, s.bawah || '.'))
      and (s.perangkat_daerah_id is null or t.perangkat_daerah_id is null or t.perangkat_daerah_id = s.perangkat_daerah_id)
      and (s.mitra_dari is null or t.bidang_mitra is null or exists (select from mitra_perangkat m
        where m.daerah_id = ${d.daerahId} and m.perangkat_daerah_id = s.mitra_dari and m.bidang_mitra = t.bidang_mitra))
    join pengguna p on p.daerah_id = ${d.daerahId} and p.pengguna_id = t.pengguna_id and p.nonaktif_sejak is null
    order by t.pengguna_id, s.urut`
  return (await sisipkan(tx, d, calon)).count
}

function sisipkan(tx: Transaction, d: DasarKabar, calon: Potongan) {
  return tx`with calon as (${calon}), pilihan as (
      select c.*, gen_random_uuid() as id, c.wajib or coalesce(st.di_aplikasi, true) as di_aplikasi,
             case when u.email is null or u.email like ${`%${ALAMAT_INTERNAL}`} then 'tidak' else coalesce(st.surel, c.surel) end as cara
      from calon c
      left join pemberitahuan_setelan st on st.daerah_id = ${d.daerahId} and st.pengguna_id = c.pengguna_id and st.jenis = c.jenis
      left join auth."user" u on u.id = c.pengguna_id
    ), kabar as (
      insert into pemberitahuan (daerah_id, pemberitahuan_id, pengguna_id, jenis, objek_jenis, objek_id, data, kunci, waktu, di_aplikasi, created_at, surat_id)
      select ${d.daerahId}, id, pengguna_id, jenis, objek_jenis, objek_id, data, kunci, ${d.waktu}::timestamptz, di_aplikasi, ${d.langsung}::timestamptz,
             case cara when 'langsung' then id when 'harian' then md5(${`${d.daerahId}/${d.harian}/`} || pengguna_id)::uuid end
      from pilihan where di_aplikasi or cara <> 'tidak'
      on conflict (daerah_id, pengguna_id, kunci) do nothing
      returning pemberitahuan_id, pengguna_id, surat_id
    ), surat as (
      insert into surat_keluar (daerah_id, surat_id, pengguna_id, cara, created_at, kirim_setelah)
      select distinct ${d.daerahId}, surat_id, pengguna_id, case when surat_id = pemberitahuan_id then 'langsung' else 'harian' end, ${d.langsung}::timestamptz,
             case when surat_id = pemberitahuan_id then ${d.langsung}::timestamptz else ${d.harian}::timestamptz end
      from kabar where surat_id is not null
      on conflict (daerah_id, surat_id) do nothing
    )
    select pemberitahuan_id from kabar`
}
