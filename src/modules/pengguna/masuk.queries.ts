import { z } from 'zod'
import { maybe, type Reader, type Sql, type Transaction } from '#src/lib/sql.ts'
import type { AturanKunci } from '#src/modules/pengguna/masuk.ts'

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip through.
 * Null when the name is locked; the last free attempt already sets the lock, a right password lifts it.
 */
export function countPercobaan(sql: Sql, namaPengguna: string, a: AturanKunci): Promise<{ gagal: number } | null> {
  const urutan = sql`case when auth.percobaan_masuk.terakhir < now() - make_interval(secs => ${a.lupakanSesudahDetik}) then 1 else auth.percobaan_masuk.gagal + 1 end`
  return maybe(
    z.strictObject({ gagal: z.number() }),
    sql`insert into auth.percobaan_masuk (nama_pengguna, gagal, terakhir) values (${namaPengguna}, 1, now())
        on conflict (nama_pengguna) do update set gagal = ${urutan}, terakhir = now(),
          terkunci_sampai = case when ${urutan} >= ${a.batasGagal}
            then now() + make_interval(secs => least(${a.detikPertama} * power(2, least(${urutan} - ${a.batasGagal}, 20)), ${a.detikTerlama})) end
        where auth.percobaan_masuk.terkunci_sampai is null or auth.percobaan_masuk.terkunci_sampai <= now()
        returning gagal`,
  )
}

/** Seconds until a locked name may try again; null when it is free. */
export async function findSisaKunci(sql: Sql, namaPengguna: string): Promise<number | null> {
  const baris = await maybe(
    z.strictObject({ detik: z.number() }),
    sql`select ceil(extract(epoch from terkunci_sampai - now()))::int as detik from auth.percobaan_masuk
        where nama_pengguna = ${namaPengguna} and terkunci_sampai > now()`,
  )
  return baris?.detik ?? null
}

/** After a right password. Also sweeps what everyone has long forgotten, so that invented names do not pile up. */
export async function clearPercobaan(sql: Sql, namaPengguna: string, a: AturanKunci): Promise<void> {
  await sql`delete from auth.percobaan_masuk
            where nama_pengguna = ${namaPengguna}
               or (terakhir < now() - make_interval(secs => ${a.lupakanSesudahDetik + a.detikTerlama}))`
}

export async function deleteSesiLewat(sql: Sql, penggunaId: string): Promise<void> {
  await sql`delete from auth.session where "userId" = ${penggunaId} and "expiresAt" < now()`
}

const Akun = z.strictObject({ penggunaId: z.string(), nama: z.string(), namaPengguna: z.string() })
export type Akun = z.output<typeof Akun>

export function findAkun(sql: Reader, cari: { namaPengguna: string } | { penggunaId: string }): Promise<Akun | null> {
  const syarat = 'namaPengguna' in cari ? sql`username = ${cari.namaPengguna.toLowerCase()}` : sql`id = ${cari.penggunaId}`
  return maybe(Akun, sql`select id as "penggunaId", name as nama, username as "namaPengguna" from auth."user" where ${syarat} and username is not null`)
}

/** One account per name and per e-mail address, whoever comes first; null when either is taken. */
export function saveAkun(tx: Transaction, a: Akun & { email: string }): Promise<Akun | null> {
  return maybe(
    Akun,
    tx`insert into auth."user" (id, name, email, username, "displayUsername")
       values (${a.penggunaId}, ${a.nama}, ${a.email}, ${a.namaPengguna}, ${a.namaPengguna})
       on conflict do nothing
       returning id as "penggunaId", name as nama, username as "namaPengguna"`,
  )
}

/** Sets the first password; one that is there stays. */
export async function saveSandi(tx: Transaction, a: { id: string; penggunaId: string; tersandi: string }): Promise<void> {
  await tx`insert into auth.account (id, "accountId", "providerId", "userId", password)
           values (${a.id}, ${a.penggunaId}, 'credential', ${a.penggunaId}, ${a.tersandi})
           on conflict ("providerId", "accountId") do nothing`
}
