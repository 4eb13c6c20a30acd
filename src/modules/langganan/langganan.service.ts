import { randomBytes, randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { canKelolaLangganan } from '#src/modules/langganan/langganan.policy.ts'
import {
  countBerjalan,
  endKiriman,
  insertLangganan,
  insertUji,
  listKiriman,
  listLangganan,
  lockKiriman,
  lockLangganan,
  updateBerhenti,
  updateKirimUlang,
} from '#src/modules/langganan/langganan.queries.ts'
import type { HalamanKiriman, LanggananBaru, LanggananDibuat, LanggananKeluar, SaringanKiriman } from '#src/modules/langganan/langganan.schema.ts'
import { LANGGANAN_TERBANYAK, periksaAlamat, type PenolakanLangganan } from '#src/modules/langganan/langganan.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'

/* Who is told of what: the subscriptions of a government, and the log of what was delivered. */

type Hasil<T> = Promise<Result<T, PenolakanLangganan | PenolakanPerintah>>

function perbuat<T>(
  k: Konteks,
  operasi: string,
  isi: unknown,
  kerja: (tx: Transaction, penugasan: Penugasan) => Promise<Result<T, PenolakanLangganan>>,
): Hasil<T> {
  return jalankanPerintah<T, PenolakanLangganan>(k, operasi, isi, async (tx) => {
    const izin = canKelolaLangganan(k.pelaku)
    return izin.boleh ? kerja(tx, izin.penugasan) : refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  })
}

export function buatLangganan(k: Konteks, isi: LanggananBaru): Hasil<LanggananDibuat> {
  // A secret is an answer that must not be kept for a second sending.
  return perbuat({ ...k, kunci: null }, 'langganan.buat', isi, async (tx, penugasan) => {
    const alamat = periksaAlamat(isi.alamat)
    if (!alamat.ok) return alamat
    if ((await countBerjalan(tx, k.daerahId)) >= LANGGANAN_TERBANYAK) return refuse({ jenis: 'langganan-terlalu-banyak', maksimal: LANGGANAN_TERBANYAK })
    const [langgananId, kunciTanda] = [randomUUID(), `tanda_${randomBytes(32).toString('base64url')}`]
    const baris = await insertLangganan(tx, k.daerahId, {
      ...isi,
      langgananId,
      kunciTanda,
      alamat: alamat.value,
      oleh: k.pelaku.penggunaId,
      saat: k.saatNyata,
    })
    const objek = { jenis: 'langganan', id: langgananId }
    await catat(tx, k, { peristiwa: 'langganan-dibuat', penugasan, objek, baris: [sesudah('langganan', langgananId, baris)] })
    return ok({ langgananId, kunciTanda })
  })
}

/** Nobody is told any more; what still waited is given up. */
export function hentikanLangganan(k: Konteks, langgananId: string): Hasil<{ langgananId: string }> {
  return perbuat(k, 'langganan.hentikan', { langgananId }, async (tx, penugasan) => {
    const l = await lockLangganan(tx, k.daerahId, langgananId)
    if (l === null) return refuse({ jenis: 'langganan-tidak-ditemukan' })
    if (l.dihentikanPada !== null) return refuse({ jenis: 'langganan-sudah-berhenti' })
    const baris = await updateBerhenti(tx, k.daerahId, { langgananId, oleh: k.pelaku.penggunaId, saat: k.saatNyata })
    await endKiriman(tx, k.daerahId, langgananId, k.saatNyata)
    const objek = { jenis: 'langganan', id: langgananId }
    await catat(tx, k, { peristiwa: 'langganan-dihentikan', penugasan, objek, baris: [sesudah('langganan', langgananId, baris)] })
    return ok({ langgananId })
  })
}

/** A delivery without an event, sent with the next round: whether the other side listens and checks the signature. */
export function cobaLangganan(k: Konteks, langgananId: string): Hasil<{ kirimanId: string }> {
  return perbuat(k, 'langganan.coba', { langgananId }, async (tx) => {
    const l = await lockLangganan(tx, k.daerahId, langgananId)
    if (l === null) return refuse({ jenis: 'langganan-tidak-ditemukan' })
    if (l.dihentikanPada !== null) return refuse({ jenis: 'langganan-sudah-berhenti' })
    const kirimanId = randomUUID()
    await insertUji(tx, k.daerahId, { kirimanId, langgananId, saat: k.saatNyata })
    return ok({ kirimanId })
  })
}

/** Sends a delivery once more, whether it failed or the receiver lost it; its id stays, so the receiver can tell. */
export function ulangiKiriman(k: Konteks, kirimanId: string): Hasil<{ kirimanId: string }> {
  return perbuat(k, 'langganan.ulangi', { kirimanId }, async (tx, penugasan) => {
    const kiriman = await lockKiriman(tx, k.daerahId, kirimanId)
    if (kiriman === null) return refuse({ jenis: 'kiriman-tidak-ditemukan' })
    if (kiriman.dihentikanPada !== null) return refuse({ jenis: 'langganan-sudah-berhenti' })
    if (kiriman.keadaan === 'menunggu') return refuse({ jenis: 'kiriman-masih-menunggu' })
    await updateKirimUlang(tx, k.daerahId, kirimanId, k.saatNyata)
    await catat(tx, k, { peristiwa: 'kiriman-langganan-diulang', penugasan, objek: { jenis: 'kiriman-langganan', id: kirimanId }, baris: [] })
    return ok({ kirimanId })
  })
}

export async function daftarLangganan(k: Konteks): Promise<Result<LanggananKeluar[], PenolakanLangganan>> {
  const izin = canKelolaLangganan(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  return ok(await readTenant(k.sql, k.daerahId, (tx) => listLangganan(tx, k.daerahId)))
}

export async function daftarKiriman(k: Konteks, s: SaringanKiriman): Promise<Result<HalamanKiriman, PenolakanLangganan>> {
  const izin = canKelolaLangganan(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const baris = await readTenant(k.sql, k.daerahId, (tx) => listKiriman(tx, k.daerahId, s))
  const data = baris.slice(0, s.batas)
  return ok({ data, berikut: baris.length > s.batas ? (data.at(-1)?.kirimanId ?? null) : null })
}
