import { ok, refuse, type Result } from '#src/lib/result.ts'
import { inTenant, readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { periksaMasa, periksaSurat, type PenolakanMasa, type PenolakanSurat, type Tanda } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import { findPemungutan, listPilihan, lockPemungutan } from '#src/modules/pemungutan-suara/pemungutan-suara.queries.ts'
import type { BarisPemungutan, PilihanSuara, SuaraMasuk } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { findHak, findSuara, insertSuara, lockHak, markTerpakai, setTandaTerima } from '#src/modules/pemungutan-suara/suara.queries.ts'
import { bacaHak, type Hak, sidikHak, susunTandaTerima } from '#src/modules/pemungutan-suara/token-suara.ts'

export type PenolakanSuara =
  | PenolakanMasa
  | PenolakanSurat
  | { readonly jenis: 'hak-suara-tidak-dikenal' }
  | { readonly jenis: 'hak-suara-pemungutan-lain' }
  | { readonly jenis: 'hak-suara-ditarik' }
  | { readonly jenis: 'hak-suara-sudah-dipakai' }

export interface SuratSuara {
  readonly daerahId: string
  readonly p: BarisPemungutan
  readonly pilihan: readonly PilihanSuara[]
  readonly keadaan: 'terbit' | 'terpakai' | 'ditarik'
}

/** The ballot paper a right opens. */
export function bacaSurat(sql: Sql, teks: string): Promise<Result<SuratSuara, PenolakanSuara>> {
  const hak = bacaHak(teks)
  if (hak === null) return Promise.resolve(refuse({ jenis: 'hak-suara-tidak-dikenal' }))
  return readTenant<Result<SuratSuara, PenolakanSuara>>(sql, hak.daerahId, async (tx) => {
    const milik = await findHak(tx, hak.daerahId, sidikHak(hak))
    const p = milik === null ? null : await findPemungutan(tx, hak.daerahId, milik.pemungutanId)
    if (milik === null || p === null) return refuse({ jenis: 'hak-suara-tidak-dikenal' })
    return ok({ daerahId: hak.daerahId, p, pilihan: await listPilihan(tx, hak.daerahId, p.pemungutanId), keadaan: milik.keadaan })
  })
}

interface Pengiriman {
  readonly sql: Sql
  readonly saat: Saat
  readonly daerahId: string
  readonly pemungutanId: string
}

/** One ballot for one right. The same form sent again, after a lost answer, is answered as the first time; anything else with that right is refused. */
export function berikanSuara(k: Pengiriman, masuk: SuaraMasuk): Promise<Result<{ tandaTerima: string }, PenolakanSuara>> {
  const hak = bacaHak(masuk.hak)
  if (hak === null || hak.daerahId !== k.daerahId) return Promise.resolve(refuse({ jenis: 'hak-suara-tidak-dikenal' }))
  return inTenant<{ tandaTerima: string }, PenolakanSuara>(k.sql, k.daerahId, async (tx) => {
    // The vote before the right, as everywhere: closing holds the vote and then writes the rights.
    const p = await lockPemungutan(tx, k.daerahId, k.pemungutanId, 'suara')
    const milik = await lockHak(tx, k.daerahId, sidikHak(hak))
    if (milik === null) return refuse({ jenis: 'hak-suara-tidak-dikenal' })
    if (p === null || milik.pemungutanId !== p.pemungutanId) return refuse({ jenis: 'hak-suara-pemungutan-lain' })
    if (milik.keadaan === 'ditarik') return refuse({ jenis: 'hak-suara-ditarik' })
    const surat = { tandaTerima: susunTandaTerima(hak, masuk.kunci), isi: masuk.isi }
    if (milik.keadaan === 'terpakai') return ulang(tx, k, surat)
    const masa = periksaMasa(p, k.saat)
    if (masa !== null) return refuse(masa)
    return simpan(tx, { p, hak, ...surat })
  })
}

interface Surat {
  readonly tandaTerima: string
  readonly isi: readonly Tanda[]
}

async function ulang(tx: Transaction, k: Pengiriman, s: Surat): Promise<Result<{ tandaTerima: string }, PenolakanSuara>> {
  await setTandaTerima(tx, s.tandaTerima)
  const ada = await findSuara(tx, k.daerahId, k.pemungutanId, s.tandaTerima)
  return ada !== null && tulis(ada) === tulis(s.isi) ? ok({ tandaTerima: s.tandaTerima }) : refuse({ jenis: 'hak-suara-sudah-dipakai' })
}

function tulis(isi: readonly Tanda[]): string {
  return isi
    .map((t) => `${t.pilihan}:${t.nilai}`)
    .toSorted()
    .join(' ')
}

async function simpan(
  tx: Transaction,
  { p, hak, tandaTerima, isi }: Surat & { readonly p: BarisPemungutan; readonly hak: Hak },
): Promise<Result<{ tandaTerima: string }, PenolakanSuara>> {
  const surat = periksaSurat(p, await listPilihan(tx, hak.daerahId, p.pemungutanId), isi)
  if (!surat.ok) return surat
  await insertSuara(tx, hak.daerahId, { pemungutanId: p.pemungutanId, tandaTerima, isi: surat.value })
  await markTerpakai(tx, hak.daerahId, sidikHak(hak))
  return ok({ tandaTerima })
}
