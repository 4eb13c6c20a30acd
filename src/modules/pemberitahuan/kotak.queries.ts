import { z } from 'zod'
import { many, maybe, one, type Potongan, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import type { SaringanKotak, SetelanMasuk } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import { CARA_SUREL, DAFTAR_PEMBERITAHUAN, type KursorKotak } from '#src/modules/pemberitahuan/pemberitahuan.ts'
import { OBJEK_ROMBONGAN } from '#src/modules/pemberitahuan/rombongan.ts'

/* One person's inbox. Every statement names the government and the person. */

export interface Pemilik {
  readonly daerahId: string
  readonly penggunaId: string
}

/** Items told with a notice of many; the rest is counted. */
const BATAS_BUTIR = 100

export const ButirKabar = z.strictObject({ objekJenis: z.string(), objekId: z.string(), data: z.unknown() })

/** The items of a notice `p`, and how many there are; none for a notice of one thing. */
export function kolomButir(tx: Transaction, batas: number): Potongan {
  const milik = tx`b.daerah_id = p.daerah_id and b.pemberitahuan_id = p.pemberitahuan_id and p.objek_jenis = ${OBJEK_ROMBONGAN}`
  return tx`(select count(*) from pemberitahuan_butir b where ${milik}) as jumlah_butir,
    (select coalesce(jsonb_agg(jsonb_build_object('objekJenis', x.objek_jenis, 'objekId', x.objek_id, 'data', x.data) order by x.data ->> 'nomor', x.objek_id), '[]')
     from (select b.* from pemberitahuan_butir b where ${milik} order by b.data ->> 'nomor', b.objek_id limit ${batas}) x) as butir`
}

const BarisKotak = z.strictObject({
  pemberitahuanId: z.string(),
  jenis: z.enum(DAFTAR_PEMBERITAHUAN),
  objekJenis: z.string(),
  objekId: z.string(),
  data: z.unknown(),
  butir: z.array(ButirKabar),
  jumlahButir: z.number(),
  waktu: z.string(),
  createdAt: z.string(),
  dibacaPada: z.string().nullable(),
})
export type BarisKotak = z.output<typeof BarisKotak>

function syarat(tx: Transaction, p: Pemilik, s: SaringanKotak) {
  return tx`daerah_id = ${p.daerahId} and pengguna_id = ${p.penggunaId} and di_aplikasi
    and (${s.dibaca ?? null}::text is null or (dibaca_pada is null) = ${s.dibaca === 'belum'})
    and (${s.jenis ?? null}::text is null or jenis = ${s.jenis ?? null})
    and (${s.tanpa ?? null}::text is null or jenis <> ${s.tanpa ?? null})
    and (${s.tahun ?? null}::int is null or (data ->> 'tahunAnggaran')::int = ${s.tahun ?? null})`
}

/** A page after the cursor, newest first, one row more than asked for. */
export function listKotak(tx: Transaction, p: Pemilik, s: SaringanKotak, kursor: KursorKotak | null): Promise<BarisKotak[]> {
  return many(
    BarisKotak,
    tx`select pemberitahuan_id, jenis, objek_jenis, objek_id, data, waktu, created_at, dibaca_pada, ${kolomButir(tx, BATAS_BUTIR)} from pemberitahuan p
       where ${syarat(tx, p, s)} and ${kursor === null ? tx`true` : tx`(waktu, pemberitahuan_id) < (${kursor.waktu}::timestamptz, ${kursor.id}::uuid)`}
       order by waktu desc, pemberitahuan_id desc limit ${s.batas + 1}`,
  )
}

export async function countKotak(tx: Transaction, p: Pemilik, s: SaringanKotak): Promise<number> {
  return (await one(z.strictObject({ jumlah: z.number() }), tx`select count(*) as jumlah from pemberitahuan where ${syarat(tx, p, s)}`)).jumlah
}

export async function countBelumDibaca(tx: Transaction, p: Pemilik): Promise<number> {
  const { jumlah } = await one(
    z.strictObject({ jumlah: z.number() }),
    tx`select count(*) as jumlah from pemberitahuan where daerah_id = ${p.daerahId} and pengguna_id = ${p.penggunaId} and dibaca_pada is null and di_aplikasi`,
  )
  return jumlah
}

const BarisId = z.strictObject({ pemberitahuanId: z.string() })

/** Marks some as read or unread; the ids that changed. */
export async function updateDibaca(tx: Transaction, p: Pemilik, id: readonly string[], dibacaPada: Saat | null): Promise<string[]> {
  const baris = await many(
    BarisId,
    tx`update pemberitahuan set dibaca_pada = ${dibacaPada} where daerah_id = ${p.daerahId} and pengguna_id = ${p.penggunaId} and di_aplikasi
         and pemberitahuan_id = any(${[...id]}::uuid[]) and (dibaca_pada is null) = ${dibacaPada !== null}
       returning pemberitahuan_id`,
  )
  return baris.map((b) => b.pemberitahuanId)
}

export async function countMilik(tx: Transaction, p: Pemilik, id: readonly string[]): Promise<number> {
  const { jumlah } = await one(
    z.strictObject({ jumlah: z.number() }),
    tx`select count(*) as jumlah from pemberitahuan where daerah_id = ${p.daerahId} and pengguna_id = ${p.penggunaId} and di_aplikasi
         and pemberitahuan_id = any(${[...id]}::uuid[])`,
  )
  return jumlah
}

export async function updateDibacaSampai(tx: Transaction, p: Pemilik, sampai: string, dibacaPada: Saat): Promise<string[]> {
  const baris = await many(
    BarisId,
    // The API tells instants to the millisecond; the column is finer.
    tx`update pemberitahuan set dibaca_pada = ${dibacaPada} where daerah_id = ${p.daerahId} and pengguna_id = ${p.penggunaId} and di_aplikasi
         and dibaca_pada is null and created_at < ${sampai}::timestamptz + interval '1 millisecond'
       returning pemberitahuan_id`,
  )
  return baris.map((b) => b.pemberitahuanId)
}

const BarisSetelan = z.strictObject({ jenis: z.enum(DAFTAR_PEMBERITAHUAN), diAplikasi: z.boolean(), surel: z.enum(CARA_SUREL) })
export type BarisSetelan = z.output<typeof BarisSetelan>

export function listSetelan(tx: Transaction, p: Pemilik): Promise<BarisSetelan[]> {
  return many(BarisSetelan, tx`select jenis, di_aplikasi, surel from pemberitahuan_setelan where daerah_id = ${p.daerahId} and pengguna_id = ${p.penggunaId}`)
}

export async function saveSetelan(tx: Transaction, p: Pemilik, setelan: SetelanMasuk['setelan']): Promise<void> {
  const baris = setelan.map((s) => ({ daerah_id: p.daerahId, pengguna_id: p.penggunaId, jenis: s.jenis, di_aplikasi: s.diAplikasi, surel: s.surel }))
  await tx`insert into pemberitahuan_setelan ${tx(baris)}
           on conflict (daerah_id, pengguna_id, jenis) do update set di_aplikasi = excluded.di_aplikasi, surel = excluded.surel, updated_at = now()`
}

/** The address of one's own account; null when nobody may be mailed under that id. */
export async function findAlamat(tx: Transaction, penggunaId: string): Promise<string | null> {
  return (await maybe(z.strictObject({ email: z.string() }), tx`select email from auth."user" where id = ${penggunaId}`))?.email ?? null
}
