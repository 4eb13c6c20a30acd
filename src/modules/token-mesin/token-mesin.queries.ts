import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'

const BarisToken = z.strictObject({
  tokenId: z.string(),
  penggunaId: z.string(),
  pemilik: z.string(),
  nama: z.string(),
  lingkup: z.array(z.string()),
  ekor: z.string(),
  dibuatPada: Waktu,
  kedaluwarsaPada: Waktu,
  terakhirDipakai: Waktu.nullable(),
  dicabutPada: Waktu.nullable(),
})
export type BarisToken = z.output<typeof BarisToken>

const KOLOM = `t.token_id, t.pengguna_id, p.nama as pemilik, t.nama, t.lingkup, t.ekor, t.dibuat_pada, t.kedaluwarsa_pada, t.terakhir_dipakai, t.dicabut_pada
  from token_mesin t join pengguna p on p.daerah_id = t.daerah_id and p.pengguna_id = t.pengguna_id`

/** A government's tokens, or one person's, the newest first. */
export function listToken(tx: Transaction, daerahId: string, penggunaId: string | null): Promise<BarisToken[]> {
  return many(
    BarisToken,
    tx`select ${tx.unsafe(KOLOM)} where t.daerah_id = ${daerahId} and (${penggunaId}::text is null or t.pengguna_id = ${penggunaId})
       order by t.dibuat_pada desc, t.token_id limit 500`,
  )
}

export function findTokenSidik(tx: Transaction, daerahId: string, sidik: string): Promise<BarisToken | null> {
  return maybe(BarisToken, tx`select ${tx.unsafe(KOLOM)} where t.daerah_id = ${daerahId} and t.sidik_token = ${sidik}`)
}

export function lockToken(tx: Transaction, daerahId: string, tokenId: string): Promise<BarisToken | null> {
  return maybe(BarisToken, tx`select ${tx.unsafe(KOLOM)} where t.daerah_id = ${daerahId} and t.token_id = ${tokenId} for update of t`)
}

export async function countTokenBerlaku(tx: Transaction, daerahId: string, penggunaId: string, kini: Saat): Promise<number> {
  const { n } = await one(
    z.strictObject({ n: z.number() }),
    tx`select count(*) as n from token_mesin
       where daerah_id = ${daerahId} and pengguna_id = ${penggunaId} and dicabut_pada is null and kedaluwarsa_pada > ${kini}`,
  )
  return n
}

export interface TokenDitulis {
  readonly tokenId: string
  readonly penggunaId: string
  readonly nama: string
  readonly lingkup: readonly string[]
  readonly sidik: string
  readonly ekor: string
  readonly dibuatPada: Saat
  readonly kedaluwarsaPada: Saat
}

export function insertToken(tx: Transaction, daerahId: string, t: TokenDitulis): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into token_mesin (daerah_id, token_id, pengguna_id, nama, lingkup, sidik_token, ekor, dibuat_pada, kedaluwarsa_pada)
       values (${daerahId}, ${t.tokenId}, ${t.penggunaId}, ${t.nama}, ${[...t.lingkup]}, ${t.sidik}, ${t.ekor}, ${t.dibuatPada}, ${t.kedaluwarsaPada})
       returning to_jsonb(token_mesin.*) as isi`,
  )
}

export function updateTokenDicabut(
  tx: Transaction,
  daerahId: string,
  { tokenId, oleh, saat }: { readonly tokenId: string; readonly oleh: string; readonly saat: Saat },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update token_mesin set dicabut_pada = ${saat}, dicabut_oleh = ${oleh} where daerah_id = ${daerahId} and token_id = ${tokenId}
       returning to_jsonb(token_mesin.*) as isi`,
  )
}

export async function touchToken(tx: Transaction, daerahId: string, tokenId: string, kini: Saat): Promise<void> {
  await tx`update token_mesin set terakhir_dipakai = ${kini} where daerah_id = ${daerahId} and token_id = ${tokenId}`
}
