import { randomBytes, randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { quoteLiteral, readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { kanonik, sidik } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { kabari } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import type { Daerah } from '#src/modules/pengguna/daerah.ts'
import { listDaerah } from '#src/modules/pengguna/daerah.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { type Akun, findAkun, saveSandi } from '#src/modules/pengguna/masuk.queries.ts'
import { daftarkanDalamTransaksi, kabarPenugasan, type HasilDaftar, type PenolakanDaftar, type Terdaftar } from '#src/modules/pengguna/pendaftaran.service.ts'
import { canDaftarkanPengguna } from '#src/modules/pengguna/pengguna.policy.ts'
import {
  type BarisPengguna,
  type BarisPenugasanSaya,
  findPengguna,
  listPengguna,
  listPenggunaBerperan,
  listPenugasanSaya,
} from '#src/modules/pengguna/pengguna.queries.ts'
import type { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import type { Pelaku, Peran } from '#src/modules/pengguna/pengguna.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { isPeranTunggal } from '#src/modules/pengguna/penugasan.ts'
import { type PenolakanSandi, periksaSandi } from '#src/modules/pengguna/sandi.ts'
import { sandikan } from '#src/modules/pengguna/sandi.service.ts'

/** Who acts in this government today; null for a user without an assignment in force here. */
export async function loadPelaku(sql: Sql, daerahId: string, penggunaId: string, hariIni: Tanggal): Promise<Pelaku | null> {
  const p = await readTenant(sql, daerahId, (tx) => findPengguna(tx, daerahId, penggunaId, hariIni))
  if (p === null || p.penugasan.length === 0) return null
  return { penggunaId, nama: p.nama, daerahId, penugasan: p.penugasan }
}

/** Who holds one of these roles over a place today, inside a transaction of the caller. */
export async function listPelakuBerperan(
  tx: Transaction,
  k: Pick<Konteks, 'daerahId' | 'hariIni'>,
  lingkup: { readonly peran: readonly Peran[]; readonly kodeWilayah: string },
): Promise<Pelaku[]> {
  const baris = await listPenggunaBerperan(tx, k.daerahId, lingkup, k.hariIni)
  return baris.map(({ penggunaId, nama, penugasan }) => ({ penggunaId, nama, daerahId: k.daerahId, penugasan }))
}

/** What is needed to know a government's date of today. */
export type DaerahBerwaktu = Pick<Daerah, 'zonaWaktu' | 'tanggalDemo'>

/** Every government where this user has or had an assignment, whatever its term. */
export async function listDaerahPengguna(sql: Sql, penggunaId: string): Promise<BarisPenugasanSaya[]> {
  return sql.begin('read only', async (tx) => {
    const lingkup = tx.unsafe(`set local selaras.pengguna = ${quoteLiteral(penggunaId)}`).execute()
    const hasil = await listPenugasanSaya(tx as Transaction, penggunaId)
    await lingkup
    return hasil
  })
}

/** The users of one government who have an assignment in force, in the order they were entered. */
export async function listPenggunaDaerah(sql: Sql, daerahId: string, hariIni: Tanggal): Promise<BarisPengguna[]> {
  const semua = await readTenant(sql, daerahId, (tx) => listPengguna(tx, daerahId, hariIni))
  return semua.filter((p) => p.penugasan.length > 0)
}

export interface DaerahContoh {
  readonly daerahId: string
  readonly nama: string
  readonly hariIni: Tanggal
  readonly pengguna: readonly BarisPengguna[]
}

/** The demo accounts, government by government: each can be read only in its own tenant. */
export async function listAkunContoh(sql: Sql, hariIni: (d: DaerahBerwaktu) => Tanggal): Promise<DaerahContoh[]> {
  const daerah = (await listDaerah(sql)).filter((d) => d.dataContoh)
  return Promise.all(
    daerah.map(async (d) => {
      const hari = hariIni(d)
      return { daerahId: d.daerahId, nama: d.nama, hariIni: hari, pengguna: await listPenggunaDaerah(sql, d.daerahId, hari) }
    }),
  )
}

/** An account that may be entered with one click: it works for demo governments, and for no other. */
export async function findAkunContoh(sql: Sql, cari: { namaPengguna: string } | { penggunaId: string }): Promise<Akun | null> {
  const akun = await findAkun(sql, cari)
  if (akun === null) return null
  const daerah = await listDaerahPengguna(sql, akun.penggunaId)
  return daerah.length > 0 && daerah.every((d) => d.dataContoh) ? akun : null
}

/**
 * Enters a person and their assignments. The same again changes nothing: an account is known by its user name and full name,
 * its password is set only once, and an assignment by what it says. A provincial official is entered in each government.
 */
export async function daftarkanPengguna(
  k: Konteks,
  perintah: DaftarkanPengguna,
): Promise<Result<HasilDaftar, PenolakanDaftar | PenolakanSandi | PenolakanPerintah>> {
  const izin = canDaftarkanPengguna(k.pelaku)
  const { kataSandi, ...isi } = perintah
  const aturan = kataSandi === undefined ? ok(null) : periksaSandi(kataSandi, perintah)
  if (!aturan.ok) return aturan
  // Costly by design, so not inside the transaction; and the password stays out of the stored digest of the request.
  const tersandi = izin.boleh && kataSandi !== undefined ? await sandikan(kataSandi, randomBytes(16)) : null
  return jalankanPerintah<HasilDaftar, PenolakanDaftar>(k, 'daftarkan-pengguna', isi, async (tx) => {
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const hasil = await daftarkanDalamTransaksi(tx, k.daerahId, perintah)
    if (!hasil.ok) return hasil
    const { akun, penugasan, baris } = hasil.value
    if (tersandi !== null) await saveSandi(tx, { id: randomUUID(), penggunaId: akun.penggunaId, tersandi })
    if (baris.length > 0) {
      await catat(tx, k, { penugasan: izin.penugasan, peristiwa: 'pengguna-didaftarkan', objek: { jenis: 'pengguna', id: akun.penggunaId }, baris })
      await kabari(tx, k, kabarPenugasan(akun.penggunaId, penugasan, baris))
    }
    return ok({ penggunaId: akun.penggunaId, penugasanId: penugasan.map((p) => p.penugasanId) })
  })
}

/**
 * Enters many people while a government is set up: one transaction and one ledger entry. None of them gets a password, and nobody is
 * told of an assignment of old.
 */
export function daftarkanBanyak(k: Konteks, daftar: readonly DaftarkanPengguna[]): Promise<Result<HasilDaftar[], PenolakanDaftar | PenolakanPerintah>> {
  const sidikIsi = sidik(kanonik(daftar))
  return jalankanPerintah<HasilDaftar[], PenolakanDaftar>(k, 'daftarkan-banyak-pengguna', { sidik: sidikIsi }, async (tx) => {
    const izin = canDaftarkanPengguna(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const semua = await daftarkanSemua(tx, k.daerahId, daftar)
    if (!semua.ok) return semua
    const hasil = semua.value
    const baris = hasil.flatMap((h) => h.baris)
    const massal = { sidikIsi, akarBaris: sidik(kanonik(baris.map((b) => b.kunci))), jumlah: daftar.length }
    await catat(tx, k, { penugasan: izin.penugasan, peristiwa: 'pengguna-didaftarkan', objek: { jenis: 'daerah', id: k.daerahId }, baris, massal })
    return ok(hasil.map(({ akun, penugasan }) => ({ penggunaId: akun.penggunaId, penugasanId: penugasan.map((p) => p.penugasanId) })))
  })
}

const ORANG_SEREMPAK = 25

/** Side by side, but one after the other where an office may have one holder only. */
async function daftarkanSemua(tx: Transaction, daerahId: string, daftar: readonly DaftarkanPengguna[]): Promise<Result<Terdaftar[], PenolakanDaftar>> {
  const hasil: Terdaftar[] = []
  for (let i = 0; i < daftar.length;) {
    const bagian = daftar.slice(i, i + ORANG_SEREMPAK)
    const tunggal = bagian.findIndex((d) => d.penugasan.some((t) => isPeranTunggal(t.peran)))
    const serempak = tunggal === -1 ? bagian : bagian.slice(0, Math.max(1, tunggal))
    for (const satu of await Promise.all(serempak.map((isi) => daftarkanDalamTransaksi(tx, daerahId, isi)))) {
      if (!satu.ok) return satu
      hasil.push(satu.value)
    }
    i += serempak.length
  }
  return ok(hasil)
}
