import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Reader, type Transaction } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { countPenugasanMitra } from '#src/modules/pengguna/pindah-perangkat.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { listFungsi, listKepalaPerangkat } from '#src/modules/perangkat-daerah/jabatan.queries.ts'
import { canKelolaPemerintahan, type PenolakanPerangkat, periksaPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import {
  type BarisPerangkatDaerah,
  closePerangkatDaerah,
  insertBidangMitra,
  insertSilsilahPerangkat,
  listBidangMitra,
  listPerangkatDaerah,
  listSilsilahPerangkat,
  lockStruktur,
  renameBidangMitra,
  savePerangkatDaerah,
} from '#src/modules/perangkat-daerah/perangkat-daerah.queries.ts'
import type { BidangMitraBaru, PerangkatDaerahBaru, PerangkatRinci, UbahPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'

export type PenolakanKelola =
  | PenolakanPerintah
  | PenolakanPerangkat
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'perangkat-tidak-ditemukan' }
  | { readonly jenis: 'perangkat-sudah-berubah'; readonly perangkat: string }
  | { readonly jenis: 'bidang-mitra-tidak-ada'; readonly bidangMitra: string }
  | { readonly jenis: 'bidang-mitra-sudah-ada'; readonly bidangMitra: string }
  | { readonly jenis: 'bidang-mitra-ditugaskan'; readonly bidangMitra: string; readonly jumlah: number }

type Tempat = Pick<Konteks, 'sql' | 'daerahId'>

export function listPerangkat(k: Tempat): Promise<BarisPerangkatDaerah[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listPerangkatDaerah(tx, k.daerahId))
}

/** For services of later layers, in their own transaction. */
export function loadPerangkat(tx: Reader, daerahId: string): Promise<BarisPerangkatDaerah[]> {
  return listPerangkatDaerah(tx, daerahId)
}

/** An office with its heads, functions and lineage. The NIP is only for those who manage offices. */
export function bacaPerangkat(k: Konteks, perangkatDaerahId: string): Promise<Result<PerangkatRinci, PenolakanKelola>> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const p = (await listPerangkatDaerah(tx, k.daerahId)).find((x) => x.perangkatDaerahId === perangkatDaerahId)
    if (p === undefined) return refuse({ jenis: 'perangkat-tidak-ditemukan' })
    const [kepala, fungsi, silsilah] = [
      await listKepalaPerangkat(tx, k.daerahId, perangkatDaerahId),
      await listFungsi(tx, k.daerahId),
      await listSilsilahPerangkat(tx, k.daerahId, perangkatDaerahId),
    ]
    const bolehNip = canKelolaPemerintahan(k.pelaku).boleh
    return ok({
      ...p,
      kepala: kepala.map(({ perangkatDaerahId: _, nip, ...x }) => ({ ...x, nip: bolehNip ? nip : null })),
      fungsi: fungsi.filter((f) => f.perangkatDaerahId === perangkatDaerahId).map(({ fungsi: f, mulai, selesai }) => ({ fungsi: f, mulai, selesai })),
      silsilah: silsilah.map(({ asalId, namaAsal, tujuanId, namaTujuan, ...s }) =>
        asalId === perangkatDaerahId
          ? { ...s, arah: 'tujuan' as const, perangkatDaerahId: tujuanId, nama: namaTujuan }
          : { ...s, arah: 'asal' as const, perangkatDaerahId: asalId, nama: namaAsal },
      ),
    })
  })
}

/** Checks a set of offices beside all others and writes it; for this module and for the acts that build new offices. */
export async function tulisPerangkat(
  tx: Transaction,
  k: Konteks,
  daftar: readonly PerangkatDaerahBaru[],
  peristiwa: { readonly peristiwa: string; readonly penugasan: Penugasan },
): Promise<Result<{ jumlah: number }, PenolakanPerangkat>> {
  const semua = new Map((await listPerangkatDaerah(tx, k.daerahId)).map((p) => [p.perangkatDaerahId, p] as const))
  const bersama = new Map([...semua, ...daftar.map((p) => [p.perangkatDaerahId, p] as const)])
  for (const p of daftar) {
    const sah = periksaPerangkat(p, bersama)
    if (!sah.ok) return sah
  }
  const tulis = await savePerangkatDaerah(tx, k.daerahId, daftar)
  if (tulis.length > 0)
    await catat(tx, k, {
      peristiwa: peristiwa.peristiwa,
      penugasan: peristiwa.penugasan,
      objek: daftar.length === 1 ? { jenis: 'perangkat-daerah', id: daftar[0]?.perangkatDaerahId ?? '' } : { jenis: 'daerah', id: k.daerahId },
      baris: tulis.map((t) => sesudah('perangkat_daerah', t.perangkatDaerahId, t)),
    })
  return ok({ jumlah: tulis.length })
}

/** Enters or corrects a list of offices, with the partner divisions it names; the same list again changes nothing. */
export function daftarkanPerangkat(k: Konteks, daftar: readonly PerangkatDaerahBaru[]): Promise<Result<{ jumlah: number }, PenolakanKelola>> {
  return jalankanPerintah<{ jumlah: number }, PenolakanKelola>(k, 'perangkat-daerah.daftarkan', daftar, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await lockStruktur(tx, k.daerahId)
    const mitra = new Set(daftar.flatMap((p) => (p.bidangMitra === null ? [] : [p.bidangMitra])))
    if (mitra.size > 0) await insertBidangMitra(tx, k.daerahId, [...mitra].map((nama) => ({ bidangMitraId: randomUUID(), nama }))) // prettier-ignore
    return tulisPerangkat(tx, k, daftar, { peristiwa: 'perangkat-daerah-didaftarkan', penugasan: izin.penugasan })
  })
}

export function buatPerangkat(k: Konteks, isi: PerangkatDaerahBaru): Promise<Result<{ perangkatDaerahId: string; versi: number }, PenolakanKelola>> {
  return jalankanPerintah<{ perangkatDaerahId: string; versi: number }, PenolakanKelola>(k, 'perangkat-daerah.buat', isi, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await lockStruktur(tx, k.daerahId)
    const ada = (await listPerangkatDaerah(tx, k.daerahId)).find((p) => p.perangkatDaerahId === isi.perangkatDaerahId)
    if (ada !== undefined) return refuse({ jenis: 'perangkat-sudah-berubah', perangkat: ada.nama })
    const mitra = await requireBidangMitra(tx, k.daerahId, isi.bidangMitra)
    if (!mitra.ok) return mitra
    const hasil = await tulisPerangkat(tx, k, [isi], { peristiwa: 'perangkat-daerah-dibentuk', penugasan: izin.penugasan })
    return hasil.ok ? ok({ perangkatDaerahId: isi.perangkatDaerahId, versi: 1 }) : hasil
  })
}

export async function requireBidangMitra(tx: Reader, daerahId: string, nama: string | null): Promise<Result<null, PenolakanKelola>> {
  if (nama === null || (await listBidangMitra(tx, daerahId)).some((b) => b.nama === nama)) return ok(null)
  return refuse({ jenis: 'bidang-mitra-tidak-ada', bidangMitra: nama })
}

/** Corrects an office in place. Who saw an older state is told; what ended it is not undone here. */
export function ubahPerangkat(k: Konteks, perangkatDaerahId: string, ubah: UbahPerangkat): Promise<Result<{ versi: number }, PenolakanKelola>> {
  return jalankanPerintah<{ versi: number }, PenolakanKelola>(k, 'perangkat-daerah.ubah', { perangkatDaerahId, ...ubah }, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await lockStruktur(tx, k.daerahId)
    const lama = (await listPerangkatDaerah(tx, k.daerahId)).find((p) => p.perangkatDaerahId === perangkatDaerahId)
    if (lama === undefined) return refuse({ jenis: 'perangkat-tidak-ditemukan' })
    const { versi, ...isi } = ubah
    if (lama.versi !== versi) return refuse({ jenis: 'perangkat-sudah-berubah', perangkat: lama.nama })
    const mitra = await requireBidangMitra(tx, k.daerahId, isi.bidangMitra)
    if (!mitra.ok) return mitra
    const { kodeLain, berlakuSampai } = lama
    const hasil = await tulisPerangkat(tx, k, [{ ...isi, perangkatDaerahId, kodeLain, berlakuSampai }], {
      peristiwa: 'perangkat-daerah-diubah',
      penugasan: izin.penugasan,
    })
    return hasil.ok ? ok({ versi: versi + hasil.value.jumlah }) : hasil
  })
}

export function listMitra(k: Tempat) {
  return readTenant(k.sql, k.daerahId, (tx) => listBidangMitra(tx, k.daerahId))
}

/** Adds a partner division, or renames the one that has this id. */
export function tetapkanBidangMitra(k: Konteks, isi: BidangMitraBaru): Promise<Result<{ bidangMitraId: string }, PenolakanKelola>> {
  return jalankanPerintah<{ bidangMitraId: string }, PenolakanKelola>(k, 'bidang-mitra.tetapkan', isi, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await lockStruktur(tx, k.daerahId)
    const daftar = await listBidangMitra(tx, k.daerahId)
    const sama = daftar.find((b) => b.nama === isi.nama)
    if (sama !== undefined && sama.bidangMitraId !== isi.bidangMitraId) return refuse({ jenis: 'bidang-mitra-sudah-ada', bidangMitra: isi.nama })
    const lama = daftar.find((b) => b.bidangMitraId === isi.bidangMitraId)
    // An assignment names its division: renaming it would silently take its agencies away.
    const jumlah = lama === undefined ? 0 : await countPenugasanMitra(tx, k.daerahId, isi.bidangMitraId, k.hariIni)
    if (lama !== undefined && jumlah > 0) return refuse({ jenis: 'bidang-mitra-ditugaskan', bidangMitra: lama.nama, jumlah })
    if (lama !== undefined) await renameBidangMitra(tx, k.daerahId, isi)
    else await insertBidangMitra(tx, k.daerahId, [isi])
    await catat(tx, k, {
      peristiwa: 'bidang-mitra-ditetapkan',
      penugasan: izin.penugasan,
      objek: { jenis: 'bidang-mitra', id: isi.bidangMitraId },
      baris: [],
      data: { ...isi },
    })
    return ok({ bidangMitraId: isi.bidangMitraId })
  })
}

/* For the acts that reshape offices (penataan), in their own transaction. */

export function urutkanStruktur(tx: Transaction, daerahId: string): Promise<void> {
  return lockStruktur(tx, daerahId)
}

export function saveSilsilah(tx: Transaction, daerahId: string, daftar: Parameters<typeof insertSilsilahPerangkat>[2]): Promise<void> {
  return insertSilsilahPerangkat(tx, daerahId, daftar)
}

export function tutupBaris(tx: Transaction, daerahId: string, p: Parameters<typeof closePerangkatDaerah>[2]): ReturnType<typeof closePerangkatDaerah> {
  return closePerangkatDaerah(tx, daerahId, { id: p.id, sampai: p.sampai, dasarHukum: p.dasarHukum })
}
