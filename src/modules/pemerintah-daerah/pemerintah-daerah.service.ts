import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { rapikanIstilah, type Istilah } from '#src/modules/pemerintah-daerah/istilah.ts'
import { type JenisDaerah, type KepalaDaerah, type PenolakanKepalaDaerah, periksaKepalaDaerah } from '#src/modules/pemerintah-daerah/kepala-daerah.ts'
import {
  isPelimpahanBerlaku,
  type KeadaanPemerintah,
  penandatangan,
  type Penandatangan,
  type PenolakanPelimpahan,
  type PenolakanPenandatangan,
  periksaPelimpahan,
  type Wewenang,
} from '#src/modules/pemerintah-daerah/penandatangan.ts'
import {
  type BarisKepalaDaerah,
  type BarisPelimpahan,
  type BarisTim,
  endKepalaDaerah,
  endTim,
  insertKepalaDaerah,
  insertPelimpahan,
  insertTim,
  listKepalaDaerah,
  listPelimpahan,
  listTim,
  lockIstilah,
  lockPemerintah,
  revokePelimpahan,
  updateIstilah,
} from '#src/modules/pemerintah-daerah/pemerintah-daerah.queries.ts'
import type { KepalaDaerahBaru, PelimpahanBaru, TimBaru } from '#src/modules/pemerintah-daerah/pemerintah-daerah.schema.ts'
import { type PenolakanTim, periksaTim } from '#src/modules/pemerintah-daerah/tim.ts'
import { loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { findKepalaPerangkat, findPerangkatFungsi } from '#src/modules/perangkat-daerah/jabatan.service.ts'
import { canKelolaPemerintahan } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'

export type PenolakanPemerintah =
  | PenolakanPerintah
  | PenolakanKepalaDaerah
  | PenolakanPelimpahan
  | PenolakanPenandatangan
  | PenolakanTim
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'kepala-daerah-tidak-ditemukan' }
  | { readonly jenis: 'pelimpahan-tidak-ditemukan' }
  | { readonly jenis: 'pelimpahan-tidak-berlaku' }
  | { readonly jenis: 'tim-tidak-ditemukan' }

interface Kerja {
  readonly tx: Transaction
  readonly penugasan: Penugasan
}

/** One change of who governs: allowed, in turn, and in the ledger. */
function kelola<T extends object>(
  k: Konteks,
  operasi: string,
  isi: object,
  kerja: (w: Kerja) => Promise<Result<T, PenolakanPemerintah>>,
): Promise<Result<T, PenolakanPemerintah>> {
  return jalankanPerintah<T, PenolakanPemerintah>(k, operasi, isi, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await lockPemerintah(tx, k.daerahId)
    return kerja({ tx, penugasan: izin.penugasan })
  })
}

function tulisJejak({ tx, penugasan }: Kerja, k: Konteks, peristiwa: string, baris: Baris): Promise<unknown> {
  return catat(tx, k, { peristiwa, penugasan, objek: { jenis: baris.tabel.replaceAll('_', '-'), id: baris.kunci }, baris: [baris] })
}

async function jenisDaerah(k: Pick<Konteks, 'sql' | 'daerahId'>): Promise<JenisDaerah> {
  return (await loadDaerah(k.sql, k.daerahId))?.jenis ?? 'nasional'
}

export async function tetapkanKepalaDaerah(k: Konteks, isi: KepalaDaerahBaru): Promise<Result<{ kepalaDaerahId: string }, PenolakanPemerintah>> {
  const jenis = await jenisDaerah(k)
  return kelola(k, 'kepala-daerah.tetapkan', isi, async (w) => {
    const sah = periksaKepalaDaerah(jenis, isi, await listKepalaDaerah(w.tx, k.daerahId))
    if (!sah.ok) return sah
    const baris = await insertKepalaDaerah(w.tx, k.daerahId, isi, k.pelaku.penggunaId)
    if (baris !== null) await tulisJejak(w, k, 'kepala-daerah-ditetapkan', sesudah('kepala_daerah', isi.kepalaDaerahId, baris))
    return ok({ kepalaDaerahId: isi.kepalaDaerahId })
  })
}

/** Names the last day of a term; it may be moved, but never onto somebody else's. */
export async function akhiriKepalaDaerah(k: Konteks, kepalaDaerahId: string, akhir: Tanggal): Promise<Result<{ kepalaDaerahId: string }, PenolakanPemerintah>> {
  const jenis = await jenisDaerah(k)
  return kelola(k, 'kepala-daerah.akhiri', { kepalaDaerahId, akhir }, async (w) => {
    const daftar: readonly KepalaDaerah[] = await listKepalaDaerah(w.tx, k.daerahId)
    const lama = daftar.find((x) => x.kepalaDaerahId === kepalaDaerahId)
    if (lama === undefined) return refuse({ jenis: 'kepala-daerah-tidak-ditemukan' })
    const sah = periksaKepalaDaerah(jenis, { ...lama, akhir }, daftar)
    if (!sah.ok) return sah
    await tulisJejak(w, k, 'kepala-daerah-diakhiri', sesudah('kepala_daerah', kepalaDaerahId, await endKepalaDaerah(w.tx, k.daerahId, kepalaDaerahId, akhir)))
    return ok({ kepalaDaerahId })
  })
}

export function limpahkan(k: Konteks, isi: PelimpahanBaru): Promise<Result<{ pelimpahanId: string }, PenolakanPemerintah>> {
  return kelola(k, 'pelimpahan.buat', isi, async (w) => {
    const dari = (await listKepalaDaerah(w.tx, k.daerahId)).find((x) => x.kepalaDaerahId === isi.kepalaDaerahId)
    if (dari === undefined) return refuse({ jenis: 'kepala-daerah-tidak-ditemukan' })
    const sah = periksaPelimpahan(isi, dari)
    if (!sah.ok) return sah
    const baris = await insertPelimpahan(w.tx, k.daerahId, isi, k.pelaku.penggunaId)
    if (baris !== null) await tulisJejak(w, k, 'kewenangan-dilimpahkan', sesudah('pelimpahan', isi.pelimpahanId, baris))
    return ok({ pelimpahanId: isi.pelimpahanId })
  })
}

export function cabutPelimpahan(k: Konteks, pelimpahanId: string, dicabutPada: Tanggal): Promise<Result<{ pelimpahanId: string }, PenolakanPemerintah>> {
  return kelola(k, 'pelimpahan.cabut', { pelimpahanId, dicabutPada }, async (w) => {
    const p = (await listPelimpahan(w.tx, k.daerahId)).find((x) => x.pelimpahanId === pelimpahanId)
    if (p === undefined) return refuse({ jenis: 'pelimpahan-tidak-ditemukan' })
    if (!isPelimpahanBerlaku(p, dicabutPada)) return refuse({ jenis: 'pelimpahan-tidak-berlaku' })
    await tulisJejak(w, k, 'pelimpahan-dicabut', sesudah('pelimpahan', pelimpahanId, await revokePelimpahan(w.tx, k.daerahId, pelimpahanId, dicabutPada)))
    return ok({ pelimpahanId })
  })
}

export function bentukTim(k: Konteks, isi: TimBaru): Promise<Result<{ timId: string }, PenolakanPemerintah>> {
  return kelola(k, 'tim.bentuk', isi, async ({ tx, penugasan }) => {
    const sah = periksaTim(isi, await listTim(tx, k.daerahId))
    if (!sah.ok) return sah
    if (await insertTim(tx, k.daerahId, isi))
      await catat(tx, k, {
        peristiwa: 'tim-dibentuk',
        penugasan,
        objek: { jenis: 'tim', id: isi.timId },
        baris: [],
        data: { ...isi, anggota: isi.anggota.map((a) => ({ ...a })) },
      })
    return ok({ timId: isi.timId })
  })
}

export function bubarkanTim(k: Konteks, timId: string, selesai: Tanggal): Promise<Result<{ timId: string }, PenolakanPemerintah>> {
  return kelola(k, 'tim.bubarkan', { timId, selesai }, async ({ tx, penugasan }) => {
    const daftar = await listTim(tx, k.daerahId)
    const t = daftar.find((x) => x.timId === timId)
    if (t === undefined) return refuse({ jenis: 'tim-tidak-ditemukan' })
    const sah = periksaTim({ ...t, selesai }, daftar)
    if (!sah.ok) return sah
    await endTim(tx, k.daerahId, timId, selesai)
    await catat(tx, k, { peristiwa: 'tim-dibubarkan', penugasan, objek: { jenis: 'tim', id: timId }, baris: [], data: { selesai } })
    return ok({ timId })
  })
}

/** The government's own words. What is said the common way is not kept. */
export function ubahIstilah(
  k: Konteks,
  isi: Partial<Record<Istilah, string | undefined>>,
): Promise<Result<{ istilah: Record<string, string> }, PenolakanPemerintah>> {
  return kelola(k, 'istilah.ubah', isi, async ({ tx, penugasan }) => {
    const dari = await lockIstilah(tx, k.daerahId)
    const ke = rapikanIstilah(isi as Partial<Record<Istilah, string>>)
    await updateIstilah(tx, k.daerahId, ke)
    await catat(tx, k, { peristiwa: 'istilah-diubah', penugasan, objek: { jenis: 'daerah', id: k.daerahId }, baris: [], data: { dari, ke } })
    return ok({ istilah: ke })
  })
}

export interface Pemerintah {
  readonly jenisDaerah: JenisDaerah
  readonly istilah: Readonly<Record<string, string>>
  readonly kepala: readonly BarisKepalaDaerah[]
  readonly pelimpahan: readonly BarisPelimpahan[]
  readonly tim: readonly BarisTim[]
}

async function loadKeadaan(
  tx: Reader,
  daerahId: string,
  jenis: JenisDaerah,
  hari: Tanggal,
): Promise<KeadaanPemerintah & Pick<Pemerintah, 'kepala' | 'pelimpahan'>> {
  const [kepala, pelimpahan, setda] = [
    await listKepalaDaerah(tx, daerahId),
    await listPelimpahan(tx, daerahId),
    await findPerangkatFungsi(tx, daerahId, 'setda', hari),
  ]
  const sekda = setda === null ? null : await findKepalaPerangkat(tx, daerahId, setda.perangkatDaerahId, hari)
  return { jenisDaerah: jenis, kepala, pelimpahan, sekda }
}

/** Everything a screen shows of who governs, with today's signature. */
export async function bacaPemerintah(k: Konteks): Promise<Pemerintah & { readonly penandatangan: Result<Penandatangan, PenolakanPenandatangan> }> {
  const daerah = await loadDaerah(k.sql, k.daerahId)
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const keadaan = await loadKeadaan(tx, k.daerahId, daerah?.jenis ?? 'nasional', k.hariIni)
    return { ...keadaan, istilah: daerah?.istilah ?? {}, tim: await listTim(tx, k.daerahId), penandatangan: penandatangan(k.hariIni, keadaan, 'perencanaan') }
  })
}

/** Who signs a regional decision of a kind on a day. */
export async function cariPenandatangan(k: Konteks, hari: Tanggal, wewenang: Wewenang): Promise<Result<Penandatangan, PenolakanPenandatangan>> {
  const jenis = await jenisDaerah(k)
  return readTenant(k.sql, k.daerahId, async (tx) => penandatangan(hari, await loadKeadaan(tx, k.daerahId, jenis, hari), wewenang))
}

/** For the public page, in its own transaction. There is no actor. */
export function loadKepalaDaerah(tx: Reader, daerahId: string): Promise<BarisKepalaDaerah[]> {
  return listKepalaDaerah(tx, daerahId)
}
