import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { quoteLiteral, readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import type { Baris } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { type Kabar, kabari } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import type { Daerah } from '#src/modules/pengguna/daerah.ts'
import { findDaerah, listDaerah } from '#src/modules/pengguna/daerah.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { type Akun, findAkun, saveAkun, saveSandi } from '#src/modules/pengguna/masuk.queries.ts'
import { canDaftarkanPengguna } from '#src/modules/pengguna/pengguna.policy.ts'
import {
  type BarisPengguna,
  type BarisPenugasanSaya,
  findPengguna,
  listPengguna,
  listPenugasanSaya,
  listPerangkatDaerahAda,
  savePengguna,
  savePenugasan,
} from '#src/modules/pengguna/pengguna.queries.ts'
import type { DaftarkanPengguna, PenugasanBaru } from '#src/modules/pengguna/pengguna.schema.ts'
import {
  type AlasanTanpaWewenang,
  isLingkupLengkap,
  isWilayahTercakup,
  type Pelaku,
  type PenugasanTercatat,
  type Peran,
} from '#src/modules/pengguna/pengguna.ts'
import { isPeranTunggal, type PenolakanPenugasan, type PenugasanDinilai, periksaPenugasan } from '#src/modules/pengguna/penugasan.ts'
import { listPemegang, listPenugasanPengguna, lockPenugasan } from '#src/modules/pengguna/penugasan.queries.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { sandikan } from '#src/modules/pengguna/sandi.service.ts'

/** Who acts in this government today; null for a user without an assignment in force here. */
export async function loadPelaku(sql: Sql, daerahId: string, penggunaId: string, hariIni: Tanggal): Promise<Pelaku | null> {
  const p = await readTenant(sql, daerahId, (tx) => findPengguna(tx, daerahId, penggunaId, hariIni))
  if (p === null || p.penugasan.length === 0) return null
  return { penggunaId, nama: p.nama, daerahId, penugasan: p.penugasan }
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

export type PenolakanDaftar =
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'nama-pengguna-terpakai'; readonly namaPengguna: string }
  | { readonly jenis: 'surel-terpakai' }
  | { readonly jenis: 'lingkup-kurang'; readonly peran: Peran }
  | { readonly jenis: 'wilayah-di-luar-daerah'; readonly kodeWilayah: string }
  | { readonly jenis: 'perangkat-daerah-tidak-ada'; readonly perangkatDaerahId: string }
  | PenolakanPenugasan

export interface HasilDaftar {
  readonly penggunaId: string
  readonly penugasanId: readonly string[]
}

/**
 * Enters a person and their assignments. The same again changes nothing: an account is known by its user name and full name,
 * its password is set only once, and an assignment by what it says. A provincial official is entered in each government.
 */
export async function daftarkanPengguna(k: Konteks, perintah: DaftarkanPengguna): Promise<Result<HasilDaftar, PenolakanDaftar | PenolakanPerintah>> {
  const izin = canDaftarkanPengguna(k.pelaku)
  const { kataSandi, ...isi } = perintah
  // Costly by design, so not inside the transaction; and the password stays out of the stored digest of the request.
  const tersandi = izin.boleh && kataSandi !== undefined ? await sandikan(kataSandi, randomBytes(16)) : null
  return jalankanPerintah<HasilDaftar, PenolakanDaftar>(k, 'daftarkan-pengguna', isi, async (tx) => {
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const penolakan = await periksaLingkup(tx, k.daerahId, perintah)
    if (penolakan !== null) return refuse(penolakan)
    const akun = await saveAtauFindAkun(tx, perintah)
    if (akun === null) return refuse({ jenis: 'surel-terpakai' })
    if (akun.nama !== perintah.nama) return refuse({ jenis: 'nama-pengguna-terpakai', namaPengguna: perintah.namaPengguna })
    if (tersandi !== null) await saveSandi(tx, { id: randomUUID(), penggunaId: akun.penggunaId, tersandi })
    const penugasan = perintah.penugasan.map((p): PenugasanTercatat => ({ ...p, penugasanId: idPenugasan(k.daerahId, akun.penggunaId, p) }))
    const larangan = await periksaDaftarPenugasan(tx, k.daerahId, akun.penggunaId, penugasan)
    if (larangan !== null) return refuse(larangan)
    const baris = await simpanDaftar(tx, k.daerahId, akun, penugasan)
    if (baris.length > 0) {
      await catat(tx, k, { penugasan: izin.penugasan, peristiwa: 'pengguna-didaftarkan', objek: { jenis: 'pengguna', id: akun.penggunaId }, baris })
      await kabari(tx, k, kabarPenugasan(akun.penggunaId, penugasan, baris))
    }
    return ok({ penggunaId: akun.penggunaId, penugasanId: penugasan.map((p) => p.penugasanId) })
  })
}

/** What is wrong with giving a person these assignments, beside those already held; the same one again is not new. */
async function periksaDaftarPenugasan(
  tx: Transaction,
  daerahId: string,
  penggunaId: string,
  baru: readonly PenugasanTercatat[],
): Promise<PenolakanPenugasan | null> {
  await lockPenugasan(tx, daerahId)
  const tunggal = [...new Set(baru.map((p) => p.peran).filter(isPeranTunggal))]
  const [ada, pemegang] = await Promise.all([
    listPenugasanPengguna(tx, daerahId, penggunaId),
    tunggal.length === 0 ? [] : listPemegang(tx, daerahId, tunggal, penggunaId),
  ])
  const berlaku: PenugasanDinilai[] = ada.filter((p) => p.dicabutPada === null)
  for (const p of baru) {
    if (ada.some((x) => x.penugasanId === p.penugasanId)) continue
    const hasil = periksaPenugasan(p, berlaku, pemegang)
    if (!hasil.ok) return hasil.error
    berlaku.push(p)
  }
  return null
}

async function periksaLingkup(tx: Transaction, daerahId: string, { penugasan }: DaftarkanPengguna): Promise<PenolakanDaftar | null> {
  const perangkat = penugasan.flatMap((p) => (p.perangkatDaerahId === null ? [] : [p.perangkatDaerahId]))
  const [daerah, ada] = await Promise.all([findDaerah(tx, daerahId), listPerangkatDaerahAda(tx, daerahId, perangkat)])
  for (const p of penugasan) {
    if (!isLingkupLengkap(p)) return { jenis: 'lingkup-kurang', peran: p.peran }
    if (p.kodeWilayah !== null && !isWilayahTercakup(daerah?.kodeWilayah ?? null, p.kodeWilayah))
      return { jenis: 'wilayah-di-luar-daerah', kodeWilayah: p.kodeWilayah }
  }
  const asing = perangkat.find((id) => !ada.includes(id))
  return asing === undefined ? null : { jenis: 'perangkat-daerah-tidak-ada', perangkatDaerahId: asing }
}

/** Null: the name is free, but the e-mail address is somebody else's. */
async function saveAtauFindAkun(tx: Transaction, { namaPengguna, nama, email }: DaftarkanPengguna): Promise<AkunDaftar | null> {
  const baru = await saveAkun(tx, { penggunaId: randomUUID(), nama, namaPengguna, email: email?.toLowerCase() ?? `${namaPengguna}@akun.selaras.invalid` })
  if (baru !== null) return { ...baru, isAkunBaru: true }
  const ada = await findAkun(tx, { namaPengguna })
  return ada === null ? null : { ...ada, isAkunBaru: false }
}

/** An account, and whether it was made just now. */
type AkunDaftar = Akun & { readonly isAkunBaru: boolean }

async function simpanDaftar(tx: Transaction, daerahId: string, akun: AkunDaftar, penugasan: readonly PenugasanTercatat[]): Promise<Baris[]> {
  const pengguna = await savePengguna(tx, { daerahId, ...akun })
  const baris: Baris[] = pengguna === null ? [] : [{ tabel: 'pengguna', kunci: akun.penggunaId, isi: pengguna }]
  const tugas = await Promise.all(penugasan.map((p) => savePenugasan(tx, daerahId, akun.penggunaId, p)))
  for (const [i, isi] of tugas.entries()) {
    const kunci = penugasan[i]?.penugasanId
    if (isi !== null && kunci !== undefined) baris.push({ tabel: 'penugasan', kunci, isi })
  }
  return baris
}

/** What a person is told of the assignments that are new. */
function kabarPenugasan(penggunaId: string, penugasan: readonly PenugasanTercatat[], baris: readonly Baris[]): Kabar<'ditugaskan'>[] {
  const baru = new Set(baris.map((b) => b.kunci))
  return penugasan
    .filter((p) => baru.has(p.penugasanId))
    .map(({ penugasanId, jabatan, sebagai, mulai, selesai }) => ({
      jenis: 'ditugaskan',
      penerima: [penggunaId],
      objek: { jenis: 'penugasan', id: penugasanId },
      data: { jabatan, sebagai, mulai, selesai },
    }))
}

/** The same assignment has the same id (a version 8 UUID), so entering it twice is entering it once. */
function idPenugasan(daerahId: string, penggunaId: string, p: PenugasanBaru): string {
  const isi = JSON.stringify([daerahId, penggunaId, p.peran, p.kodeWilayah, p.perangkatDaerahId, p.sebagai, p.mulai])
  const h = createHash('sha256').update(isi).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`
}
