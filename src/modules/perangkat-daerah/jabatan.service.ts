import { isDalamMasa } from '#src/lib/masa.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Reader, type Transaction } from '#src/lib/sql.ts'
import { tambahHari, type Tanggal } from '#src/lib/waktu.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import {
  type BarisFungsi,
  endFungsi,
  endFungsiSemua,
  endKepalaSemua,
  endKepalaPerangkat,
  insertFungsi,
  insertKepalaPerangkat,
  listFungsi,
  listKepalaPerangkat,
} from '#src/modules/perangkat-daerah/jabatan.queries.ts'
import { kepalaPada, type PenolakanKepala, periksaKepala } from '#src/modules/perangkat-daerah/kepala-perangkat.ts'
import { canKelolaPemerintahan, type FungsiPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import { listPerangkatDaerah, lockStruktur } from '#src/modules/perangkat-daerah/perangkat-daerah.queries.ts'
import type { FungsiBaru, KepalaPerangkatBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import type { PenolakanKelola } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'

export type PenolakanJabatan =
  | PenolakanKelola
  | PenolakanKepala
  | { readonly jenis: 'kepala-perangkat-tidak-ditemukan' }
  | { readonly jenis: 'fungsi-sudah-dipegang'; readonly perangkat: string; readonly mulai: Tanggal }

export interface KepalaRingkas {
  readonly nama: string
  readonly sebagai: 'definitif' | 'pj' | 'plt' | 'plh'
}

/** Records a head of an office, definitive or acting. */
export function tetapkanKepalaPerangkat(
  k: Konteks,
  perangkatDaerahId: string,
  isi: KepalaPerangkatBaru,
): Promise<Result<{ kepalaPerangkatId: string }, PenolakanJabatan>> {
  return jalankanPerintah<{ kepalaPerangkatId: string }, PenolakanJabatan>(k, 'perangkat-daerah.tetapkan-kepala', { perangkatDaerahId, ...isi }, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await lockStruktur(tx, k.daerahId)
    const p = (await listPerangkatDaerah(tx, k.daerahId)).find((x) => x.perangkatDaerahId === perangkatDaerahId)
    if (p === undefined) return refuse({ jenis: 'perangkat-tidak-ditemukan' })
    const sah = periksaKepala(isi, await listKepalaPerangkat(tx, k.daerahId, perangkatDaerahId))
    if (!sah.ok) return sah
    const baris = await insertKepalaPerangkat(tx, k.daerahId, perangkatDaerahId, isi)
    if (baris !== null)
      await catat(tx, k, {
        peristiwa: 'kepala-perangkat-ditetapkan',
        penugasan: izin.penugasan,
        objek: { jenis: 'perangkat-daerah', id: perangkatDaerahId },
        baris: [sesudah('kepala_perangkat', isi.kepalaPerangkatId, baris)],
      })
    return ok({ kepalaPerangkatId: isi.kepalaPerangkatId })
  })
}

/** Names the last day of a head's term. */
export function akhiriKepalaPerangkat(
  k: Konteks,
  perangkatDaerahId: string,
  kepalaPerangkatId: string,
  selesai: Tanggal,
): Promise<Result<{ kepalaPerangkatId: string }, PenolakanJabatan>> {
  const permintaan = { perangkatDaerahId, kepalaPerangkatId, selesai }
  return jalankanPerintah<{ kepalaPerangkatId: string }, PenolakanJabatan>(k, 'perangkat-daerah.akhiri-kepala', permintaan, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await lockStruktur(tx, k.daerahId)
    const daftar = await listKepalaPerangkat(tx, k.daerahId, perangkatDaerahId)
    const lama = daftar.find((x) => x.kepalaPerangkatId === kepalaPerangkatId)
    if (lama === undefined) return refuse({ jenis: 'kepala-perangkat-tidak-ditemukan' })
    const sah = periksaKepala({ ...lama, selesai }, daftar)
    if (!sah.ok) return sah
    const baris = await endKepalaPerangkat(tx, k.daerahId, kepalaPerangkatId, selesai)
    await catat(tx, k, {
      peristiwa: 'kepala-perangkat-diakhiri',
      penugasan: izin.penugasan,
      objek: { jenis: 'perangkat-daerah', id: perangkatDaerahId },
      baris: [sesudah('kepala_perangkat', kepalaPerangkatId, baris)],
    })
    return ok({ kepalaPerangkatId })
  })
}

/** Hands a function (Bappeda, DPMD …) to an office from a day on; whoever held it does so until the day before. */
export function tetapkanFungsi(k: Konteks, daftar: readonly FungsiBaru[]): Promise<Result<{ jumlah: number }, PenolakanJabatan>> {
  return jalankanPerintah<{ jumlah: number }, PenolakanJabatan>(k, 'perangkat-daerah.tetapkan-fungsi', daftar, async (tx) => {
    const izin = canKelolaPemerintahan(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    await lockStruktur(tx, k.daerahId)
    const hasil = await pindahkanFungsi(tx, k.daerahId, daftar)
    if (!hasil.ok) return hasil
    await catat(tx, k, {
      peristiwa: 'fungsi-perangkat-ditetapkan',
      penugasan: izin.penugasan,
      objek: { jenis: 'daerah', id: k.daerahId },
      baris: [],
      data: { fungsi: daftar.map((f) => ({ ...f })) },
    })
    return ok({ jumlah: hasil.value.length })
  })
}

/** The change itself, in the caller's transaction; what is already so is left alone. */
export async function pindahkanFungsi(
  tx: Transaction,
  daerahId: string,
  daftar: readonly FungsiBaru[],
): Promise<Result<readonly FungsiBaru[], PenolakanJabatan>> {
  const dikenal = new Set((await listPerangkatDaerah(tx, daerahId)).map((p) => p.perangkatDaerahId))
  if (!daftar.every((f) => dikenal.has(f.perangkatDaerahId))) return refuse({ jenis: 'perangkat-tidak-ditemukan' })
  const kini = await listFungsi(tx, daerahId)
  const berlaku = (f: FungsiBaru): BarisFungsi | undefined => kini.find((x) => x.fungsi === f.fungsi && isDalamMasa(x, f.mulai))
  const baru = daftar.filter((f) => berlaku(f)?.perangkatDaerahId !== f.perangkatDaerahId)
  const mendahului = baru.flatMap((f) => kini.filter((x) => x.fungsi === f.fungsi && x.mulai >= f.mulai))[0]
  if (mendahului !== undefined) return refuse({ jenis: 'fungsi-sudah-dipegang', perangkat: mendahului.nama, mulai: mendahului.mulai })
  for (const f of baru) {
    const lama = berlaku(f)
    if (lama !== undefined) await endFungsi(tx, daerahId, { fungsi: lama.fungsi, mulai: lama.mulai, selesai: tambahHari(f.mulai, -1) })
  }
  await insertFungsi(tx, daerahId, baru)
  return ok(baru)
}

export function listFungsiPerangkat(k: Pick<Konteks, 'sql' | 'daerahId'>): Promise<BarisFungsi[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listFungsi(tx, k.daerahId))
}

/** The office that holds a function on a day, or `null`: what processes ask instead of looking for a name. */
export async function findPerangkatFungsi(tx: Reader, daerahId: string, fungsi: FungsiPerangkat, hari: Tanggal): Promise<BarisFungsi | null> {
  return (await listFungsi(tx, daerahId)).find((f) => f.fungsi === fungsi && isDalamMasa(f, hari)) ?? null
}

/** Who leads an office on a day. */
export async function findKepalaPerangkat(tx: Reader, daerahId: string, perangkatDaerahId: string, hari: Tanggal): Promise<KepalaRingkas | null> {
  return kepalaPada(await listKepalaPerangkat(tx, daerahId, perangkatDaerahId), hari)
}

/** Who leads each office on a day. */
export function listKepalaBerlaku(k: Pick<Konteks, 'sql' | 'daerahId' | 'hariIni'>): Promise<Map<string, KepalaRingkas>> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const menurutPerangkat = Map.groupBy(await listKepalaPerangkat(tx, k.daerahId, null), (x) => x.perangkatDaerahId)
    return new Map([...menurutPerangkat].flatMap(([id, daftar]) => {
      const kepala = kepalaPada(daftar, k.hariIni)
      return kepala === null ? [] : [[id, { nama: kepala.nama, sebagai: kepala.sebagai }] as const]
    })) // prettier-ignore
  })
}

/* For the acts that reshape offices (penataan), in their own transaction. */

export function loadFungsi(tx: Reader, daerahId: string): Promise<BarisFungsi[]> {
  return listFungsi(tx, daerahId)
}

/** Offices that end: whoever leads them does so until that day, and they hold no function beyond it. */
export async function endJabatanPada(
  tx: Transaction,
  daerahId: string,
  perangkatDaerahId: readonly string[],
  selesai: Tanggal,
): ReturnType<typeof endKepalaSemua> {
  await endFungsiSemua(tx, daerahId, perangkatDaerahId, selesai)
  return endKepalaSemua(tx, daerahId, perangkatDaerahId, selesai)
}
