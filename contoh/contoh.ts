import { muatBekasi } from '#contoh/bekasi/bekasi.ts'
import { DAERAH_LAIN, muatDaerahLain } from '#contoh/daerah-lain.ts'
import type { PemasanganContoh } from '#contoh/panggung.ts'
import { readTenant, writeTenant, type Sql } from '#src/lib/sql.ts'
import { saat } from '#src/lib/waktu.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { pelakuPenyiap } from '#src/modules/pengguna/pengguna.ts'

/** The government whose scenario is loaded last: its mark says that all of the demo is there. */
const TERAKHIR = '3216'
/** Marks in that government's ledger: begun, and all there. Only what the program itself began may be begun again. */
const MULAI = 'contoh-mulai-dimuat'
const SELESAI = 'contoh-dimuat'

/** Fills a new demo installation: every scenario as commands through the services. */
export async function muatContoh(p: PemasanganContoh, kini: () => Date, progress: (baris: string) => void): Promise<void> {
  await tandai(p.sql, kini, MULAI)
  await muatDaerahLain(p, kini, progress)
  await muatBekasi(p, kini, progress)
  await tandai(p.sql, kini, SELESAI)
}

async function tandai(sql: Sql, kini: () => Date, peristiwa: string): Promise<void> {
  const waktu = saat(kini())
  const k = { daerahId: TERAKHIR, pelaku: pelakuPenyiap(TERAKHIR), saat: waktu, saatNyata: waktu }
  await writeTenant(sql, TERAKHIR, (tx) => catat(tx, k, { peristiwa, objek: { jenis: 'daerah', id: TERAKHIR }, baris: [] }))
}

/** Whether a load was begun and not finished: the program was stopped in the middle of its first start. */
export async function isContohTerputus(sql: Sql): Promise<boolean> {
  const tanda = await readTenant(
    sql,
    TERAKHIR,
    (tx) => tx<{ peristiwa: string }[]>`select peristiwa from jejak_entri where daerah_id = ${TERAKHIR} and peristiwa = any(${[MULAI, SELESAI]})`,
  )
  return tanda.some((t) => t.peristiwa === MULAI) && !tanda.some((t) => t.peristiwa === SELESAI)
}

/**
 * Removes what an interrupted load left in the demo's own governments, so that it can begin again. Nobody has worked there:
 * the program never came to serve. Only the administrator of the database can; the serving role deletes nothing.
 */
export async function buangContoh(sqlAdmin: Sql): Promise<void> {
  const daerah = [...DAERAH_LAIN, TERAKHIR]
  await sqlAdmin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    // Kept apart from the tables of governments: it has no key of one.
    await tx`delete from auth.sandi_permohonan where permohonan_id in (select permohonan_id from permohonan_akun where daerah_id = any(${daerah}))`
    const tabel = await tx<{ nama: string }[]>`
      select c.relname as nama from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'daerah_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`
    for (const { nama } of tabel) await tx`delete from ${tx(nama)} where daerah_id = any(${daerah})`
  })
}
