import { quoteLiteral, type Sql, type Transaction } from '#src/lib/sql.ts'
import { findKeadaanAkun, findNonaktif, type KeadaanAkun } from '#src/modules/pengguna/akun.queries.ts'
import { type Akun, findAkun } from '#src/modules/pengguna/masuk.queries.ts'

/** The account behind a user name, for whoever acts on the server itself; no session is opened. */
export function cariAkun(sql: Sql, namaPengguna: string): Promise<Akun | null> {
  return findAkun(sql, { namaPengguna })
}

export function isAkunNonaktif(sql: Sql, penggunaId: string): Promise<boolean> {
  return sql.begin('read only', async (tx) => {
    await tx.unsafe(`set local selaras.pengguna = ${quoteLiteral(penggunaId)}`)
    return findNonaktif(tx as Transaction, penggunaId)
  })
}

export interface AkunTerbaca extends Omit<KeadaanAkun, 'sesi' | 'terkunciDetik'> {
  readonly penggunaId: string
  readonly nama: string
  readonly namaPengguna: string
}

/** One's own account as its owner may see it. */
export async function bacaAkunSaya(sql: Sql, p: { penggunaId: string; nama: string; namaPengguna: string }): Promise<AkunTerbaca | null> {
  const keadaan = await findKeadaanAkun(sql, p.penggunaId)
  if (keadaan === null) return null
  const { surel, hasSandi, hasFaktorKedua, subjekOidc } = keadaan
  return { penggunaId: p.penggunaId, nama: p.nama, namaPengguna: p.namaPengguna, surel, hasSandi, hasFaktorKedua, subjekOidc }
}
