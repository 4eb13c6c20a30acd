import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { type KirimanKeluar, LanggananKeluar, PercobaanKeluar, type SaringanKiriman } from '#src/modules/langganan/langganan.schema.ts'
import type { NasibKiriman, Percobaan } from '#src/modules/langganan/langganan.ts'
import { KEADAAN_KIRIMAN } from '#src/modules/langganan/peristiwa.ts'

export function listLangganan(tx: Transaction, daerahId: string): Promise<LanggananKeluar[]> {
  return many(
    LanggananKeluar.strict(),
    tx`select l.langganan_id, l.nama, l.alamat, l.peristiwa, l.dibuat_pada, l.dihentikan_pada, k.menunggu, k.gagal, k.terakhir_terkirim
       from langganan l
       cross join lateral (
         select count(*) filter (where k.keadaan = 'menunggu') as menunggu, count(*) filter (where k.keadaan = 'gagal') as gagal,
                max(k.selesai_pada) filter (where k.keadaan = 'terkirim') as terakhir_terkirim
         from kiriman_langganan k where k.daerah_id = ${daerahId} and k.langganan_id = l.langganan_id
       ) k
       where l.daerah_id = ${daerahId} order by l.dihentikan_pada is not null, l.dibuat_pada desc, l.langganan_id`,
  )
}

export async function countBerjalan(tx: Transaction, daerahId: string): Promise<number> {
  const { n } = await one(z.strictObject({ n: z.number() }), tx`select count(*) as n from langganan where daerah_id = ${daerahId} and dihentikan_pada is null`)
  return n
}

export interface LanggananDitulis {
  readonly langgananId: string
  readonly nama: string
  readonly alamat: string
  readonly peristiwa: readonly string[]
  readonly kunciTanda: string
  readonly oleh: string
  readonly saat: Saat
}

export function insertLangganan(tx: Transaction, daerahId: string, l: LanggananDitulis): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into langganan (daerah_id, langganan_id, nama, alamat, peristiwa, kunci_tanda, dibuat_oleh, dibuat_pada)
       values (${daerahId}, ${l.langgananId}, ${l.nama}, ${l.alamat}, ${[...l.peristiwa]}, ${l.kunciTanda}, ${l.oleh}, ${l.saat})
       returning to_jsonb(langganan.*) as isi`,
  )
}

const Terkunci = z.strictObject({ dihentikanPada: Waktu.nullable() })

export function lockLangganan(tx: Transaction, daerahId: string, langgananId: string): Promise<z.output<typeof Terkunci> | null> {
  return maybe(Terkunci, tx`select dihentikan_pada from langganan where daerah_id = ${daerahId} and langganan_id = ${langgananId} for update`)
}

export function updateBerhenti(
  tx: Transaction,
  daerahId: string,
  { langgananId, oleh, saat }: { readonly langgananId: string; readonly oleh: string; readonly saat: Saat },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update langganan set dihentikan_pada = ${saat}, dihentikan_oleh = ${oleh} where daerah_id = ${daerahId} and langganan_id = ${langgananId}
       returning to_jsonb(langganan.*) as isi`,
  )
}

/** What still waited for somebody who is told no more. */
export async function endKiriman(tx: Transaction, daerahId: string, langgananId: string, saat: Saat): Promise<void> {
  await tx`update kiriman_langganan set keadaan = 'gagal', selesai_pada = ${saat}
           where daerah_id = ${daerahId} and langganan_id = ${langgananId} and keadaan = 'menunggu'`
}

export async function insertUji(
  tx: Transaction,
  daerahId: string,
  k: { readonly kirimanId: string; readonly langgananId: string; readonly saat: Saat },
): Promise<void> {
  await tx`insert into kiriman_langganan (daerah_id, kiriman_id, langganan_id, peristiwa, kirim_setelah)
           values (${daerahId}, ${k.kirimanId}, ${k.langgananId}, 'uji', ${k.saat})`
}

const BarisKiriman = z.strictObject({
  kirimanId: z.string(),
  langgananId: z.string(),
  nama: z.string(),
  peristiwa: z.string(),
  keadaan: z.enum(KEADAAN_KIRIMAN),
  percobaan: z.number(),
  kirimSetelah: Waktu,
  dibuatPada: Waktu,
  selesaiPada: Waktu.nullable(),
  riwayat: z.array(PercobaanKeluar),
})

/** The log, newest first. */
export function listKiriman(tx: Transaction, daerahId: string, s: SaringanKiriman): Promise<KirimanKeluar[]> {
  return many(
    BarisKiriman,
    tx`select k.kiriman_id, k.langganan_id, l.nama, k.peristiwa, k.keadaan, k.percobaan, k.kirim_setelah, k.created_at as dibuat_pada, k.selesai_pada, k.riwayat
       from kiriman_langganan k join langganan l on l.daerah_id = k.daerah_id and l.langganan_id = k.langganan_id
       where k.daerah_id = ${daerahId} and (${s.langgananId ?? null}::uuid is null or k.langganan_id = ${s.langgananId ?? null})
         and (${s.keadaan ?? null}::text is null or k.keadaan = ${s.keadaan ?? null})
         and (${s.setelah ?? null}::uuid is null or (k.created_at, k.kiriman_id) <
              (select x.created_at, x.kiriman_id from kiriman_langganan x where x.daerah_id = ${daerahId} and x.kiriman_id = ${s.setelah ?? null}))
       order by k.created_at desc, k.kiriman_id desc limit ${s.batas + 1}`,
  )
}

const KirimanTerkunci = z.strictObject({ keadaan: z.enum(KEADAAN_KIRIMAN), dihentikanPada: Waktu.nullable() })

export function lockKiriman(tx: Transaction, daerahId: string, kirimanId: string): Promise<z.output<typeof KirimanTerkunci> | null> {
  return maybe(
    KirimanTerkunci,
    tx`select k.keadaan, l.dihentikan_pada from kiriman_langganan k join langganan l on l.daerah_id = k.daerah_id and l.langganan_id = k.langganan_id
       where k.daerah_id = ${daerahId} and k.kiriman_id = ${kirimanId} for update of k`,
  )
}

export async function updateKirimUlang(tx: Transaction, daerahId: string, kirimanId: string, saat: Saat): Promise<void> {
  await tx`update kiriman_langganan set keadaan = 'menunggu', percobaan = 0, kirim_setelah = ${saat}, selesai_pada = null
           where daerah_id = ${daerahId} and kiriman_id = ${kirimanId}`
}

/** One sender at a time per government; free again when the transaction ends, however it ends. */
export async function tryLockKiriman(tx: Transaction, daerahId: string): Promise<boolean> {
  const { dapat } = await one(
    z.strictObject({ dapat: z.boolean() }),
    tx`select pg_try_advisory_xact_lock(hashtext(${`kiriman-langganan/${daerahId}`})) as dapat`,
  )
  return dapat
}

const BarisMenunggu = z.strictObject({
  kirimanId: z.string(),
  langgananId: z.string(),
  alamat: z.string(),
  kunciTanda: z.string(),
  peristiwa: z.string(),
  percobaan: z.number(),
  isi: z
    .strictObject({ waktu: z.string(), objekId: z.string(), jabatan: z.string().nullable(), pengajuan: z.record(z.string(), z.unknown()).nullable() })
    .nullable(),
})
export type BarisMenunggu = z.output<typeof BarisMenunggu>

/** Deliveries that are due, oldest first, with what the ledger recorded of them. */
export function listKirimanMenunggu(tx: Transaction, daerahId: string, kini: Saat, batas: number): Promise<BarisMenunggu[]> {
  return many(
    BarisMenunggu,
    tx`select k.kiriman_id, k.langganan_id, l.alamat, l.kunci_tanda, k.peristiwa, k.percobaan,
              case when e.isi is null then null else jsonb_build_object('waktu', e.isi ->> 'waktu', 'objekId', e.isi #>> '{objek,id}',
                'jabatan', e.isi #>> '{pelaku,jabatan}', 'pengajuan', (
                  select b -> 'isi' from jsonb_array_elements(e.isi -> 'baris') b
                  where b ->> 'tabel' = 'pengajuan' and b ->> 'kunci' = e.isi #>> '{objek,id}' limit 1)) end as isi
       from kiriman_langganan k
       join langganan l on l.daerah_id = k.daerah_id and l.langganan_id = k.langganan_id
       left join lateral (
         select convert_from(j.isi, 'UTF8')::jsonb as isi from jejak_entri j where j.daerah_id = ${daerahId} and j.entri_id = k.entri_id
       ) e on true
       where k.daerah_id = ${daerahId} and k.keadaan = 'menunggu' and k.kirim_setelah <= ${kini} and l.dihentikan_pada is null
       order by k.kirim_setelah, k.kiriman_id limit ${batas}`,
  )
}

export async function updateNasibKiriman(
  tx: Transaction,
  daerahId: string,
  kirimanId: string,
  { nasib, percobaan, kini }: { readonly nasib: NasibKiriman; readonly percobaan: Percobaan; readonly kini: Saat },
): Promise<void> {
  await tx`update kiriman_langganan set keadaan = ${nasib.keadaan}, percobaan = ${nasib.percobaan}, kirim_setelah = coalesce(${nasib.kirimSetelah}, kirim_setelah),
             selesai_pada = ${nasib.keadaan === 'menunggu' ? null : kini}, riwayat = riwayat || ${JSON.stringify([percobaan])}::text::jsonb
           where daerah_id = ${daerahId} and kiriman_id = ${kirimanId} and keadaan = 'menunggu'`
}
