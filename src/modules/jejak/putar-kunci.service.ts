import { existsSync, readFileSync } from 'node:fs'
import { ok, type Result, refuse } from '#src/lib/result.ts'
import { readTenant, type Sql, type Transaction, writeTenant } from '#src/lib/sql.ts'
import { keBase64 } from '#src/modules/jejak/catatan.ts'
import { findSegelTerakhir, lockSegel } from '#src/modules/jejak/jejak.queries.ts'
import { catat, type Pencatat } from '#src/modules/jejak/jejak.service.ts'
import { insertKunci, listKunci } from '#src/modules/jejak/kunci.queries.ts'
import { kunciBerikut, kunciHilang, kunciLain, NAMA_KUNCI, pasangKunciBerikut } from '#src/modules/jejak/kunci.service.ts'
import { bacaPenandatangan, type Penandatangan } from '#src/modules/jejak/penandatangan.ts'
import { susunKunci } from '#src/modules/jejak/penyegel.service.ts'

interface HasilPutar {
  /** The new public key, base64. */
  readonly baru: string
  /** In how many governments it was announced. */
  readonly jumlah: number
}

/**
 * The next key in every government, then in the old one's place: interrupted in between it goes on with the same key when repeated.
 * Until the file has changed the sealer refuses the old key where the next one is announced; its entries wait.
 */
export async function putarKunci(
  sql: Sql,
  berkas: string,
  daerah: readonly Pencatat[],
  { hilang }: { readonly hilang: boolean },
): Promise<Result<HasilPutar, { jenis: 'kunci-jejak-masih-ada' }>> {
  const lama = existsSync(berkas) ? bacaPenandatangan(NAMA_KUNCI, readFileSync(berkas, 'utf8')) : null
  if (lama === null && !hilang) throw kunciHilang(berkas)
  const baru = kunciBerikut(berkas)
  const asing = await cariAsing(sql, daerah, [lama?.kunciPublik, baru.kunciPublik])
  if (hilang && lama !== null && asing === null) return refuse({ jenis: 'kunci-jejak-masih-ada' })
  if (!hilang && asing !== null) throw kunciLain(asing)
  let jumlah = 0
  for (const k of daerah) if (await writeTenant(sql, k.daerahId, (tx) => umumkan(tx, k, lama, baru))) jumlah += 1
  pasangKunciBerikut(berkas)
  return ok({ baru: baru.kunciPublik, jumlah })
}

/** A government whose announced key is none of these. */
async function cariAsing(sql: Sql, daerah: readonly Pencatat[], dikenal: readonly (string | undefined)[]): Promise<string | null> {
  for (const { daerahId } of daerah) {
    const kini = await readTenant(sql, daerahId, async (tx) => (await listKunci(tx, daerahId)).at(-1))
    if (kini !== undefined && !dikenal.includes(keBase64(kini.kunciPublik))) return daerahId
  }
  return null
}

/** It signs every checkpoint from now on, those before stay with the old one; false where nothing was sealed yet, or it is announced already. */
async function umumkan(tx: Transaction, k: Pencatat, lama: Penandatangan | null, baru: Penandatangan): Promise<boolean> {
  await lockSegel(tx, k.daerahId)
  const [kini, terakhir] = [(await listKunci(tx, k.daerahId)).at(-1), await findSegelTerakhir(tx, k.daerahId)]
  if (kini === undefined || keBase64(kini.kunciPublik) === baru.kunciPublik) return false
  const isMilik = lama?.kunciPublik === keBase64(kini.kunciPublik)
  const pendahulu = { kunciPublik: kini.kunciPublik, tandatangani: isMilik ? lama.tandatangani : null }
  await insertKunci(tx, k.daerahId, susunKunci(k.daerahId, baru, { urut: kini.urut + 1, mulai: terakhir?.ukuran ?? 0, lama: pendahulu }))
  await catat(tx, k, {
    peristiwa: 'kunci-jejak-diganti',
    objek: { jenis: 'kunci_jejak', id: baru.kunciPublik },
    baris: [],
    data: { lama: keBase64(kini.kunciPublik), baru: baru.kunciPublik },
  })
  return true
}
