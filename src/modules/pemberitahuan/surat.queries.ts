import { z } from 'zod'
import { many, maybe, one, type Transaction } from '#src/lib/sql.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import { type SaringanSurat, SuratKeluar } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import { ALAMAT_INTERNAL, DAFTAR_PEMBERITAHUAN, DAFTAR_SURAT } from '#src/modules/pemberitahuan/pemberitahuan.ts'
import { ButirKabar, kolomButir } from '#src/modules/pemberitahuan/kotak.queries.ts'
import type { NasibSurat } from '#src/modules/pemberitahuan/surat.ts'

/* The outbox. */

/** Titles a letter may name of a notice of many. */
const BUTIR_SURAT = 3

/** One sender at a time per government; free again when the transaction ends, however it ends. */
export async function tryLockSurat(tx: Transaction, daerahId: string): Promise<boolean> {
  const { dapat } = await one(z.strictObject({ dapat: z.boolean() }), tx`select pg_try_advisory_xact_lock(hashtext(${`surat-keluar/${daerahId}`})) as dapat`)
  return dapat
}

const BarisMenunggu = z.strictObject({
  suratId: z.string(),
  cara: z.enum(['langsung', 'harian']),
  percobaan: z.number(),
  createdAt: z.string(),
  alamat: z.string().nullable(),
  isBertugas: z.boolean(),
  jumlahKabar: z.number(),
  kabar: z.array(
    z.strictObject({
      jenis: z.enum(DAFTAR_PEMBERITAHUAN),
      objekJenis: z.string(),
      objekId: z.string(),
      data: z.unknown(),
      butir: z.array(ButirKabar),
      jumlahButir: z.number(),
    }),
  ),
})
export type BarisMenunggu = z.output<typeof BarisMenunggu>

/** Letters that are due, oldest first, with what they tell. A daily one leaves out what was read meanwhile. */
export function listSuratMenunggu(
  tx: Transaction,
  daerahId: string,
  s: { kini: Saat; hariIni: Tanggal; batas: number; batasKabar: number },
): Promise<BarisMenunggu[]> {
  return many(
    BarisMenunggu,
    tx`select s.surat_id, s.cara, s.percobaan, s.created_at, case when u.email like ${`%${ALAMAT_INTERNAL}`} then null else u.email end as alamat,
              -- An invitation or a new assignment reaches people who hold no office yet.
              g.nonaktif_sejak is null and (k.perihal_akun or exists (select from penugasan t where t.daerah_id = ${daerahId} and t.pengguna_id = s.pengguna_id
                and t.dicabut_pada is null and t.mulai <= ${s.hariIni} and (t.selesai is null or t.selesai >= ${s.hariIni}))) as is_bertugas,
              k.jumlah as jumlah_kabar, k.kabar
       from surat_keluar s
       join pengguna g on g.daerah_id = s.daerah_id and g.pengguna_id = s.pengguna_id
       left join auth."user" u on u.id = s.pengguna_id
       cross join lateral (
         select count(*) as jumlah, coalesce(bool_or(b.jenis in ('akun-pengguna', 'ditugaskan')), false) as perihal_akun,
                coalesce(jsonb_agg(jsonb_build_object('jenis', b.jenis, 'objekJenis', b.objek_jenis, 'objekId', b.objek_id, 'data', b.data,
                  'butir', b.butir, 'jumlahButir', b.jumlah_butir) order by b.nomor)
                  filter (where b.nomor <= ${s.batasKabar}), '[]') as kabar
         from (select p.jenis, p.objek_jenis, p.objek_id, p.data, ${kolomButir(tx, BUTIR_SURAT)}, row_number() over (order by p.created_at, p.pemberitahuan_id) as nomor
               from pemberitahuan p where p.daerah_id = ${daerahId} and p.surat_id = s.surat_id and (s.cara = 'langsung' or p.dibaca_pada is null)) b
       ) k
       where s.daerah_id = ${daerahId} and s.keadaan = 'menunggu' and s.kirim_setelah <= ${s.kini}
       order by s.kirim_setelah, s.surat_id limit ${s.batas}`,
  )
}

export async function updateNasib(tx: Transaction, daerahId: string, suratId: string, n: NasibSurat & { readonly kini: Saat }): Promise<void> {
  await tx`update surat_keluar set keadaan = ${n.keadaan}, percobaan = ${n.percobaan}, galat = ${n.galat}, kirim_setelah = coalesce(${n.kirimSetelah}, kirim_setelah),
             selesai_pada = ${n.keadaan === 'menunggu' ? null : n.kini}
           where daerah_id = ${daerahId} and surat_id = ${suratId} and keadaan = 'menunggu'`
}

/** The outbox for the administrator, newest first: whom and why, never what it said. */
export function listSurat(tx: Transaction, daerahId: string, s: SaringanSurat): Promise<SuratKeluar[]> {
  return many(
    SuratKeluar,
    tx`select s.surat_id, p.nama, s.cara, s.keadaan, s.kirim_setelah, s.percobaan, s.galat, s.selesai_pada, s.created_at as dibuat_pada
       from surat_keluar s join pengguna p on p.daerah_id = s.daerah_id and p.pengguna_id = s.pengguna_id
       where s.daerah_id = ${daerahId} and (${s.keadaan ?? null}::text is null or s.keadaan = ${s.keadaan ?? null})
         and (${s.setelah ?? null}::uuid is null or (s.created_at, s.surat_id) <
              (select x.created_at, x.surat_id from surat_keluar x where x.daerah_id = ${daerahId} and x.surat_id = ${s.setelah ?? null}))
       order by s.created_at desc, s.surat_id desc limit ${s.batas + 1}`,
  )
}

export function countSurat(tx: Transaction, daerahId: string): Promise<{ keadaan: (typeof DAFTAR_SURAT)[number]; jumlah: number }[]> {
  return many(
    z.strictObject({ keadaan: z.enum(DAFTAR_SURAT), jumlah: z.number() }),
    tx`select keadaan, count(*) as jumlah from surat_keluar where daerah_id = ${daerahId} group by keadaan`,
  )
}

export async function lockKeadaanSurat(tx: Transaction, daerahId: string, suratId: string): Promise<(typeof DAFTAR_SURAT)[number] | null> {
  const baris = await maybe(
    z.strictObject({ keadaan: z.enum(DAFTAR_SURAT) }),
    tx`select keadaan from surat_keluar where daerah_id = ${daerahId} and surat_id = ${suratId} for update`,
  )
  return baris?.keadaan ?? null
}

export async function updateUlang(tx: Transaction, daerahId: string, suratId: string, { kini, percobaan }: { kini: Saat; percobaan: number }): Promise<void> {
  await tx`update surat_keluar set keadaan = 'menunggu', kirim_setelah = ${kini}, percobaan = ${percobaan}, selesai_pada = null, galat = null
           where daerah_id = ${daerahId} and surat_id = ${suratId}`
}
