import { type Penolakan, refuse, type Result, ok } from '#src/lib/result.ts'
import { inTenant, type Transaction } from '#src/lib/sql.ts'
import { kanonik, sidik } from '#src/modules/jejak/jejak.ts'
import { catatPenolakan } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { findPermintaan, saveJawaban, takeKunci } from '#src/modules/pengguna/perintah.queries.ts'

/** The same key came with another content: an honest client never does that. */
export interface PenolakanPerintah {
  readonly jenis: 'kunci-dipakai-ulang'
}

/** Refusals of a signed-in actor that leave a trace (docs/adr/0006): wrong tenant, role, window or gate. */
const JENIS_TERCATAT: ReadonlySet<string> = new Set([
  'bukan-daerah-anda',
  'bukan-wewenang',
  'jendela-tertutup',
  'jendela-tertutup-ada-susulan',
  'musyawarah-belum-dibuka',
])

/**
 * Runs one command: tenant transaction, idempotency, and the trace of a refused attempt.
 * With a key, the stored answer of the first call is returned for every later one; nothing happens twice.
 */
export async function jalankanPerintah<T, E extends Penolakan>(
  k: Konteks,
  operasi: string,
  isi: unknown,
  work: (tx: Transaction) => Promise<Result<T, E>>,
): Promise<Result<T, E | PenolakanPerintah>> {
  const hasil = await inTenant<T, E | PenolakanPerintah>(k.sql, k.daerahId, (tx) =>
    k.kunci === null ? work(tx) : sekali(tx, k, { kunci: k.kunci, operasi, sidikIsi: sidik(kanonik(isi)) }, work),
  )
  if (!hasil.ok && JENIS_TERCATAT.has(hasil.error.jenis)) await catatPenolakan(k.sql, k, { jenis: hasil.error.jenis, operasi })
  return hasil
}

async function sekali<T, E extends Penolakan>(
  tx: Transaction,
  k: Konteks,
  permintaan: { kunci: string; operasi: string; sidikIsi: string },
  work: (tx: Transaction) => Promise<Result<T, E>>,
): Promise<Result<T, E | PenolakanPerintah>> {
  const pemilik = { daerahId: k.daerahId, penggunaId: k.pelaku.penggunaId, kunci: permintaan.kunci }
  if (!(await takeKunci(tx, { ...pemilik, ...permintaan }))) {
    const lama = await findPermintaan(tx, pemilik)
    if (lama?.operasi !== permintaan.operasi || lama.sidikIsi !== permintaan.sidikIsi) return refuse({ jenis: 'kunci-dipakai-ulang' })
    return ok(lama.jawaban as T)
  }
  const hasil = await work(tx)
  if (hasil.ok) await saveJawaban(tx, pemilik, hasil.value)
  return hasil
}
