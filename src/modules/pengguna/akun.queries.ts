import { z } from 'zod'
import { many, maybe, one, type Reader, type Sql, type Transaction } from '#src/lib/sql.ts'

/* The account itself (schema auth): sessions, locks, passwords. It belongs to no government. */

const BarisSesi = z.strictObject({ sesiId: z.string(), perangkat: z.string().nullable(), mulai: z.string(), terakhir: z.string(), berakhir: z.string() })
export type BarisSesi = z.output<typeof BarisSesi>

/** The living sessions of an account, the last used first. */
export function listSesi(sql: Reader, penggunaId: string): Promise<BarisSesi[]> {
  return many(
    BarisSesi,
    sql`select id as "sesiId", nullif("userAgent", '') as perangkat, "createdAt" as mulai, "updatedAt" as terakhir, "expiresAt" as berakhir
        from auth.session where "userId" = ${penggunaId} and "expiresAt" > now() order by "updatedAt" desc, id`,
  )
}

export interface PilihanSesi {
  readonly penggunaId: string
  /** Only this one. */
  readonly sesiId?: string
  /** All but this one. */
  readonly kecuali?: string
}

/** Ends sessions and tells every process; what a cookie still remembers is not believed any more. Returns how many. */
export async function deleteSesi(sql: Reader, p: PilihanSesi): Promise<number> {
  const satu = p.sesiId === undefined ? sql`` : sql`and id = ${p.sesiId}`
  const kecuali = p.kecuali === undefined ? sql`` : sql`and id <> ${p.kecuali}`
  const { jumlah } = await one(
    z.strictObject({ jumlah: z.number() }),
    sql`with hapus as (delete from auth.session where "userId" = ${p.penggunaId} ${satu} ${kecuali} returning id)
        select count(pg_notify('selaras_akun', 'sesi:' || id)) as jumlah from hapus`,
  )
  return jumlah
}

/** Tells every process to forget what it remembers of this actor, once the transaction has committed. */
export async function notifyPelaku(tx: Transaction, penggunaId: string): Promise<void> {
  await tx`select pg_notify('selaras_akun', ${`pelaku:${penggunaId}`})`
}

const KeadaanAkun = z.strictObject({
  surel: z.string().nullable(),
  hasSandi: z.boolean(),
  hasFaktorKedua: z.boolean(),
  subjekOidc: z.string().nullable(),
  sesi: z.number(),
  terkunciDetik: z.number().nullable(),
})
export type KeadaanAkun = z.output<typeof KeadaanAkun>

/** What an administrator may know of an account: how it can be entered, never with what. Internal addresses are no e-mail. */
export function findKeadaanAkun(sql: Reader, penggunaId: string): Promise<KeadaanAkun | null> {
  return maybe(
    KeadaanAkun,
    sql`select case when u.email like '%@akun.selaras.invalid' then null else u.email end as surel,
          exists (select from auth.account a where a."userId" = u.id and a.password is not null) as "hasSandi",
          coalesce(u."twoFactorEnabled", false) as "hasFaktorKedua",
          (select a."accountId" from auth.account a where a."userId" = u.id and a."providerId" = 'oidc' limit 1) as "subjekOidc",
          (select count(*) from auth.session s where s."userId" = u.id and s."expiresAt" > now()) as sesi,
          (select ceil(extract(epoch from p.terkunci_sampai - now()))::int from auth.percobaan_masuk p where p.nama_pengguna = u.username and p.terkunci_sampai > now()) as "terkunciDetik"
        from auth."user" u where u.id = ${penggunaId}`,
  )
}

/** Which of these names wait behind a lock. */
export async function listTerkunci(sql: Reader, namaPengguna: readonly string[]): Promise<string[]> {
  const baris = await many(
    z.strictObject({ namaPengguna: z.string() }),
    sql`select nama_pengguna from auth.percobaan_masuk where nama_pengguna = any(${namaPengguna as string[]}) and terkunci_sampai > now()`,
  )
  return baris.map((b) => b.namaPengguna)
}

/** Lifts the lock of a name and that of its second factor. */
export async function deleteKunci(tx: Transaction, akun: { penggunaId: string; namaPengguna: string }): Promise<void> {
  await tx`delete from auth.percobaan_masuk where nama_pengguna = ${akun.namaPengguna}`
  await tx`update auth."twoFactor" set "failedVerificationCount" = 0, "lockedUntil" = null where "userId" = ${akun.penggunaId}`
}

/** Sets a password, or replaces the one that is there. */
export async function replaceSandi(tx: Transaction, a: { id: string; penggunaId: string; tersandi: string }): Promise<void> {
  await tx`insert into auth.account (id, "accountId", "providerId", "userId", password)
           values (${a.id}, ${a.penggunaId}, 'credential', ${a.penggunaId}, ${a.tersandi})
           on conflict ("providerId", "accountId") do update set password = excluded.password, "updatedAt" = now()`
}

export async function deleteFaktorKedua(tx: Transaction, penggunaId: string): Promise<void> {
  await tx`delete from auth."twoFactor" where "userId" = ${penggunaId}`
  await tx`update auth."user" set "twoFactorEnabled" = false, "updatedAt" = now() where id = ${penggunaId}`
}

/** Names the subject under which a provider of sign-ins knows this person; false when another account has it. */
export async function saveSubjekOidc(tx: Transaction, a: { id: string; penggunaId: string; subjek: string }): Promise<boolean> {
  await tx`delete from auth.account where "userId" = ${a.penggunaId} and "providerId" = 'oidc' and "accountId" <> ${a.subjek}`
  await tx`insert into auth.account (id, "accountId", "providerId", "userId") values (${a.id}, ${a.subjek}, 'oidc', ${a.penggunaId})
           on conflict ("providerId", "accountId") do nothing`
  const { cocok } = await one(
    z.strictObject({ cocok: z.boolean() }),
    tx`select exists (select from auth.account where "providerId" = 'oidc' and "accountId" = ${a.subjek} and "userId" = ${a.penggunaId}) as cocok`,
  )
  return cocok
}

/** Whether every government that knows this account has deactivated it. Needs `SET LOCAL selaras.pengguna`. */
export async function findNonaktif(tx: Sql | Transaction, penggunaId: string): Promise<boolean> {
  const baris = await one(
    z.strictObject({ nonaktif: z.boolean() }),
    tx`select coalesce(bool_and(nonaktif_sejak is not null), false) as nonaktif from pengguna where pengguna_id = ${penggunaId}`,
  )
  return baris.nonaktif
}
