import { type HasilKeluar, kirimKeluar } from '#src/lib/kirim-keluar.ts'
import { readTenant, type Sql, type Transaction, writeTenant } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { type BarisMenunggu, listKirimanMenunggu, tryLockKiriman, updateNasibKiriman } from '#src/modules/langganan/langganan.queries.ts'
import { nasibKiriman, susunMuatan, tandaKiriman } from '#src/modules/langganan/langganan.ts'

/** Deliveries of one round, so that no government keeps the others waiting. */
const BATAS_KIRIMAN = 50

export type Pengirim = (alamat: string, isi: { readonly badan: string; readonly kepala: Readonly<Record<string, string>> }) => Promise<HasilKeluar>

export interface BekalLangganan {
  readonly sql: Sql
  readonly daerahId: string
  /** Under which people reach the program: the beginning of the link in a delivery. */
  readonly alamat: string
  readonly kini: () => Saat
  readonly kirim?: Pengirim
  /** The program is closing: what is left waits for the next round. */
  readonly isBerhenti?: (() => boolean) | undefined
}

/**
 * Sends what is due, each delivery settled in a transaction of its own: whoever dies in the middle sends at most one of them twice, with
 * the same id. A receiver that fails keeps only its own deliveries waiting. Null when another process is at it.
 */
export function kirimLanggananDaerah(b: BekalLangganan): Promise<number | null> {
  return readTenant(b.sql, b.daerahId, async (gembok) => ((await tryLockKiriman(gembok, b.daerahId)) ? kirimSemua(b, gembok) : null))
}

async function kirimSemua(b: BekalLangganan, tx: Transaction): Promise<number> {
  const gagal = new Set<string>()
  let terkirim = 0
  for (const k of await listKirimanMenunggu(tx, b.daerahId, b.kini(), BATAS_KIRIMAN)) {
    if (b.isBerhenti?.() === true) break
    if (gagal.has(k.langgananId)) continue
    const keadaan = await kirimSatu(b, k)
    if (keadaan === 'terkirim') terkirim += 1
    else gagal.add(k.langgananId)
  }
  return terkirim
}

async function kirimSatu(b: BekalLangganan, k: BarisMenunggu): Promise<string> {
  const kini = b.kini()
  const badan = susunMuatan({ ...k, daerahId: b.daerahId, alamat: b.alamat }, k.isi, kini)
  const kepala = {
    'content-type': 'application/json',
    'user-agent': 'Selaras-Webhook/1',
    'selaras-kiriman': k.kirimanId,
    'selaras-peristiwa': k.peristiwa,
    'selaras-tanda': tandaKiriman(k.kunciTanda, badan, Math.floor(Date.parse(kini) / 1000)),
  }
  const { status, jawaban, galat, ms } = await (b.kirim ?? kirimKeluar)(k.alamat, { badan, kepala })
  const nasib = nasibKiriman(k.percobaan, status, kini)
  // On a connection of its own: the lock's transaction changes nothing.
  await writeTenant(b.sql, b.daerahId, (tx) =>
    updateNasibKiriman(tx, b.daerahId, k.kirimanId, { nasib, percobaan: { pada: kini, status, galat, jawaban, ms }, kini: b.kini() }),
  )
  return nasib.keadaan
}
