import { randomBytes, randomUUID } from 'node:crypto'
import { readTenant, type Sql, type Transaction, writeTenant } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { type Entri, type IsiEntri, PERISTIWA_BEKU, susunEntri } from '#src/modules/jejak/jejak.ts'
import { countPenolakan, listEntriObjek, notifySegel, saveEntri } from '#src/modules/jejak/jejak.queries.ts'

/** What the ledger must know of the caller; every Konteks fits. */
export interface Pencatat {
  readonly daerahId: string
  readonly pelaku: { readonly penggunaId: string; readonly tokenId?: string | undefined }
  readonly saat: Saat
  readonly saatNyata: Saat
}

export interface EntriBaru extends Pick<IsiEntri, 'peristiwa' | 'objek' | 'baris' | 'massal' | 'data'> {
  /** As what the actor acts: the assignment that allowed it. */
  readonly penugasan?: { readonly penugasanId: string; readonly jabatan: string }
}

/** Writes an entry in the caller's transaction: the change and its trace stand or fall together. */
export async function catat(tx: Transaction, k: Pencatat, entri: EntriBaru): Promise<Entri> {
  const susunan = susun(k, entri)
  await saveEntri(tx, k.daerahId, [susunan], true)
  if (entri.peristiwa === PERISTIWA_BEKU) await notifySegel(tx, k.daerahId)
  return susunan
}

const ENTRI_SEKALIGUS = 500

/** Many entries of things past, each of its own actor and instant, in the order given: nobody is told of them now. */
export async function catatBanyak(tx: Transaction, daerahId: string, daftar: readonly { readonly k: Pencatat; readonly entri: EntriBaru }[]): Promise<void> {
  for (let i = 0; i < daftar.length; i += ENTRI_SEKALIGUS) {
    const potongan = daftar.slice(i, i + ENTRI_SEKALIGUS)
    await saveEntri(
      tx,
      daerahId,
      potongan.map(({ k, entri }) => susun(k, entri)),
      false,
    )
  }
}

function susun(k: Pencatat, entri: EntriBaru): Entri {
  const { penugasan, ...isi } = entri
  return susunEntri(
    {
      ...isi,
      daerahId: k.daerahId,
      entriId: randomUUID(),
      pelaku: {
        penggunaId: k.pelaku.penggunaId,
        penugasanId: penugasan?.penugasanId ?? null,
        jabatan: penugasan?.jabatan ?? null,
        ...(k.pelaku.tokenId === undefined ? {} : { tokenId: k.pelaku.tokenId }),
      },
      waktu: k.saat,
      waktuNyata: k.saatNyata,
    },
    () => randomBytes(16),
  )
}

/**
 * After a rollback: counts a refused attempt of a signed-in actor (wrong tenant, role or window);
 * the first of its kind in an hour becomes an entry of its own.
 */
export async function catatPenolakan(sql: Sql, k: Pencatat, penolakan: { jenis: string; operasi: string }): Promise<void> {
  await writeTenant(sql, k.daerahId, async (tx) => {
    const jam = `${k.saatNyata.slice(0, 13)}:00:00.000Z`
    const pertama = await countPenolakan(tx, { daerahId: k.daerahId, jam, penggunaId: k.pelaku.penggunaId, ...penolakan })
    if (pertama)
      await catat(tx, k, { peristiwa: 'perintah-ditolak', objek: { jenis: 'operasi', id: penolakan.operasi }, baris: [], data: { alasan: penolakan.jenis } })
  })
}

/** One line of an object's history, as screens show it: no personal value, only its commitment. */
export interface BarisJejak {
  readonly entriId: string
  readonly peristiwa: string
  readonly waktu: string
  readonly jabatan: string | null
  /** The machine token through which a program did it; null: the person themselves. */
  readonly tokenId: string | null
  readonly sidik: string
  readonly nomorDaun: number | null
}

export async function listJejakObjek(sql: Sql, daerahId: string, objek: { jenis: string; id: string }): Promise<BarisJejak[]> {
  const baris = await readTenant(sql, daerahId, (tx) => listEntriObjek(tx, daerahId, objek.jenis, objek.id))
  return baris.map((b) => {
    const isi = JSON.parse(Buffer.from(b.isi).toString('utf8')) as IsiEntri
    return {
      entriId: b.entriId,
      peristiwa: isi.peristiwa,
      waktu: isi.waktu,
      jabatan: isi.pelaku.jabatan,
      tokenId: isi.pelaku.tokenId ?? null,
      sidik: Buffer.from(b.sidik).toString('hex'),
      nomorDaun: b.nomor,
    }
  })
}
