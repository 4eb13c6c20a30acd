import type { Sql } from '#src/lib/sql.ts'
import { type Akun, findAkun } from '#src/modules/pengguna/masuk.queries.ts'

/** The account behind a user name, for whoever acts on the server itself; no session is opened. */
export function cariAkun(sql: Sql, namaPengguna: string): Promise<Akun | null> {
  return findAkun(sql, { namaPengguna })
}
