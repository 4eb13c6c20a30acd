import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { canLaporTindak, periksaCatatan, type PenolakanCatatan } from '#src/modules/musyawarah/catatan/catatan.ts'
import {
  findNotulen,
  insertTindak,
  listKelompok,
  listTindak,
  lockTindak,
  saveKelompok,
  saveNotulen,
  updateTindak,
} from '#src/modules/musyawarah/catatan/catatan.queries.ts'
import type { CatatanKeluar, LaporTindak, SimpanKelompok, SimpanNotulen, TindakBaru, UbahTindak } from '#src/modules/musyawarah/catatan/catatan.schema.ts'
import { canPimpin, type Musyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import { cekAcuan, findMusyawarah, lockMusyawarah } from '#src/modules/musyawarah/musyawarah.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanCatatanRapat =
  | PenolakanCatatan
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'musyawarah-tidak-ditemukan' }
  | { readonly jenis: 'tindak-lanjut-tidak-ditemukan' }
  | { readonly jenis: 'perangkat-tidak-ditemukan' }
  | { readonly jenis: 'catatan-sudah-berubah' }

/** The notes of a meeting: what was said, what each group concluded, what is to be done by whom. */
export function bacaCatatan(k: Konteks, musyawarahId: string): Promise<Result<CatatanKeluar, PenolakanCatatanRapat>> {
  return readTenant<Result<CatatanKeluar, PenolakanCatatanRapat>>(k.sql, k.daerahId, async (tx) => {
    const [m, n] = [await findMusyawarah(tx, k.daerahId, musyawarahId), await findNotulen(tx, k.daerahId, musyawarahId)]
    if (m === null || n === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const tindak = await listTindak(tx, k.daerahId, musyawarahId)
    return ok({
      ...n,
      kelompok: await listKelompok(tx, k.daerahId, musyawarahId),
      tindakLanjut: tindak.map(({ musyawarahId: _, ...t }) => ({ ...t, bolehLapor: canLaporTindak(k.pelaku, m, t.perangkatDaerahId).boleh })),
    })
  })
}

interface Meja {
  readonly tx: Transaction
  readonly m: Musyawarah
  readonly penugasan: Penugasan
}

type Perintah = { readonly operasi: string; readonly musyawarahId: string; readonly isi: unknown }

/** Every note of the conductor's: the meeting held still, so that closing freezes it or comes first. */
function diMeja<T>(
  k: Konteks,
  p: Perintah,
  work: (meja: Meja) => Promise<Result<T, PenolakanCatatanRapat>>,
): Promise<Result<T, PenolakanCatatanRapat | PenolakanPerintah>> {
  return jalankanPerintah<T, PenolakanCatatanRapat>(k, p.operasi, p, async (tx) => {
    const m = await lockMusyawarah(tx, k.daerahId, p.musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const izin = canPimpin(k.pelaku, m.tahap, m.kodeWilayah, m.perangkatDaerahId)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const boleh = periksaCatatan(m.keadaan)
    return boleh.ok ? work({ tx, m, penugasan: izin.penugasan }) : boleh
  })
}

function catatMeja(k: Konteks, { tx, m, penugasan }: Meja, peristiwa: string, baris: Baris): Promise<unknown> {
  return catat(tx, k, { peristiwa, objek: { jenis: 'musyawarah', id: m.musyawarahId }, penugasan, baris: [baris] })
}

export function simpanNotulen(k: Konteks, musyawarahId: string, isi: SimpanNotulen): Promise<Result<{ versi: number }, PenolakanCatatanRapat>> {
  return diMeja<{ versi: number }>(k, { operasi: 'musyawarah.notulen', musyawarahId, isi }, async (meja) => {
    const baris = await saveNotulen(meja.tx, k.daerahId, { musyawarahId, ...isi })
    if (baris === null) return refuse({ jenis: 'catatan-sudah-berubah' })
    await catatMeja(k, meja, 'notulen-disimpan', sesudah('musyawarah', musyawarahId, baris))
    return ok({ versi: isi.versi + 1 })
  })
}

export function simpanKelompok(k: Konteks, musyawarahId: string, isi: SimpanKelompok): Promise<Result<{ versi: number }, PenolakanCatatanRapat>> {
  return diMeja<{ versi: number }>(k, { operasi: 'musyawarah.kelompok', musyawarahId, isi }, async (meja) => {
    const baris = await saveKelompok(meja.tx, k.daerahId, { musyawarahId, isi, saat: k.saat, oleh: k.pelaku.penggunaId })
    if (baris === null) return refuse({ jenis: 'catatan-sudah-berubah' })
    await catatMeja(k, meja, 'kelompok-disimpan', sesudah('kelompok_musyawarah', `${musyawarahId}/${isi.bidang}`, baris))
    return ok({ versi: isi.versi + 1 })
  })
}

export function tambahTindak(k: Konteks, musyawarahId: string, isi: TindakBaru): Promise<Result<{ tindakLanjutId: string }, PenolakanCatatanRapat>> {
  return diMeja<{ tindakLanjutId: string }>(k, { operasi: 'musyawarah.tindak-lanjut', musyawarahId, isi }, async (meja) => {
    if (!(await isPerangkatAda(k, meja, isi.perangkatDaerahId))) return refuse({ jenis: 'perangkat-tidak-ditemukan' })
    const baris = await insertTindak(meja.tx, k.daerahId, { ...isi, musyawarahId, oleh: k.pelaku.penggunaId })
    if (baris !== null) await catatMeja(k, meja, 'tindak-lanjut-ditambah', sesudah('tindak_lanjut', isi.tindakLanjutId, baris))
    return ok({ tindakLanjutId: isi.tindakLanjutId })
  })
}

async function isPerangkatAda(k: Konteks, { tx, m }: Meja, perangkatDaerahId: string | null): Promise<boolean> {
  return (await cekAcuan(tx, k.daerahId, { kodeWilayah: m.kodeWilayah, perangkatDaerahId })).perangkat
}

type Kunci = { readonly musyawarahId: string; readonly tindakLanjutId: string }

/** Words the step anew; only until the minutes freeze it. */
export function ubahTindak(k: Konteks, p: Kunci, { versi, ...isi }: UbahTindak): Promise<Result<{ versi: number }, PenolakanCatatanRapat>> {
  return diMeja<{ versi: number }>(
    k,
    { operasi: 'tindak-lanjut.ubah', musyawarahId: p.musyawarahId, isi: { tindakLanjutId: p.tindakLanjutId, ...isi, versi } },
    async (meja) => {
      const t = await lockTindak(meja.tx, k.daerahId, p.tindakLanjutId)
      if (t?.musyawarahId !== p.musyawarahId) return refuse({ jenis: 'tindak-lanjut-tidak-ditemukan' })
      if (t.versi !== versi) return refuse({ jenis: 'catatan-sudah-berubah' })
      if (!(await isPerangkatAda(k, meja, isi.perangkatDaerahId))) return refuse({ jenis: 'perangkat-tidak-ditemukan' })
      const baris = await updateTindak(meja.tx, k.daerahId, { ...t, ...isi })
      await catatMeja(k, meja, 'tindak-lanjut-diubah', sesudah('tindak_lanjut', p.tindakLanjutId, baris))
      return ok({ versi: versi + 1 })
    },
  )
}

/** How far it has come: said by whoever conducted the meeting or by the agency that does it, also long after the closing. */
export function laporkanTindak(k: Konteks, p: Kunci, isi: LaporTindak): Promise<Result<{ versi: number }, PenolakanCatatanRapat>> {
  return jalankanPerintah<{ versi: number }, PenolakanCatatanRapat>(k, 'tindak-lanjut.laporkan', { ...p, ...isi }, async (tx) => {
    const m = await findMusyawarah(tx, k.daerahId, p.musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const t = await lockTindak(tx, k.daerahId, p.tindakLanjutId)
    if (t?.musyawarahId !== p.musyawarahId) return refuse({ jenis: 'tindak-lanjut-tidak-ditemukan' })
    const izin = canLaporTindak(k.pelaku, m, t.perangkatDaerahId)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    if (t.versi !== isi.versi) return refuse({ jenis: 'catatan-sudah-berubah' })
    const baris = await updateTindak(tx, k.daerahId, { ...t, keadaan: isi.keadaan, keterangan: isi.keterangan })
    await catatMeja(k, { tx, m, penugasan: izin.penugasan }, 'tindak-lanjut-dilaporkan', sesudah('tindak_lanjut', p.tindakLanjutId, baris))
    return ok({ versi: isi.versi + 1 })
  })
}
