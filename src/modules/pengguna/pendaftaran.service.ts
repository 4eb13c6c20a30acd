import { createHash, randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import type { Baris } from '#src/modules/jejak/jejak.ts'
import type { Kabar } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import { findDaerah } from '#src/modules/pengguna/daerah.queries.ts'
import { type Akun, findAkun, saveAkun } from '#src/modules/pengguna/masuk.queries.ts'
import { listPerangkatDaerahAda, savePengguna, savePenugasan } from '#src/modules/pengguna/pengguna.queries.ts'
import type { DaftarkanPengguna, PenugasanBaru } from '#src/modules/pengguna/pengguna.schema.ts'
import { type AlasanTanpaWewenang, isLingkupLengkap, isWilayahTercakup, type PenugasanTercatat, type Peran } from '#src/modules/pengguna/pengguna.ts'
import { isPeranTunggal, type PenolakanPenugasan, type PenugasanDinilai, periksaPenugasan } from '#src/modules/pengguna/penugasan.ts'
import { type BarisPenugasan, listPemegang, listPenugasanPengguna, lockPenugasan } from '#src/modules/pengguna/penugasan.queries.ts'

/* People and their assignments, entered in a transaction of the caller: by registering, by inviting, by approving a request. */

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

export interface Terdaftar {
  readonly akun: AkunDaftar
  readonly penugasan: readonly PenugasanTercatat[]
  /** After-images of what is new, for the caller's ledger entry. */
  readonly baris: readonly Baris[]
}

/** Enters a person and assignments in the caller's transaction; who may, and the ledger entry, are the caller's. */
export async function daftarkanDalamTransaksi(
  tx: Transaction,
  daerahId: string,
  perintah: Omit<DaftarkanPengguna, 'kataSandi'>,
): Promise<Result<Terdaftar, PenolakanDaftar>> {
  const penolakan = await periksaLingkup(tx, daerahId, perintah.penugasan)
  if (penolakan !== null) return refuse(penolakan)
  const akun = await saveAtauFindAkun(tx, perintah)
  if (akun === null) return refuse({ jenis: 'surel-terpakai' })
  if (akun.nama !== perintah.nama) return refuse({ jenis: 'nama-pengguna-terpakai', namaPengguna: perintah.namaPengguna })
  const hasil = await tambahPenugasan(tx, daerahId, akun, perintah.penugasan)
  return hasil.ok ? ok({ akun, ...hasil.value }) : hasil
}

/** Gives assignments to an account, and enters it as a user here when it is not one yet. */
export async function tambahPenugasan(
  tx: Transaction,
  daerahId: string,
  akun: AkunDaftar,
  isi: readonly PenugasanBaru[],
): Promise<Result<Pick<Terdaftar, 'penugasan' | 'baris'>, PenolakanDaftar>> {
  const penolakan = await periksaLingkup(tx, daerahId, isi)
  if (penolakan !== null) return refuse(penolakan)
  await lockPenugasan(tx, daerahId)
  const tunggal = [...new Set(isi.map((p) => p.peran).filter(isPeranTunggal))]
  const [ada, pemegang] = await Promise.all([
    listPenugasanPengguna(tx, daerahId, akun.penggunaId),
    tunggal.length === 0 ? [] : listPemegang(tx, daerahId, tunggal, akun.penggunaId),
  ])
  const dicabut = new Set(ada.filter((p) => p.dicabutPada !== null).map((p) => p.penugasanId))
  const penugasan = isi.map((p): PenugasanTercatat => {
    const tetap = idPenugasan(daerahId, akun.penggunaId, p)
    // One that was revoked and is given again is another assignment.
    return { ...p, penugasanId: dicabut.has(tetap) ? randomUUID() : tetap }
  })
  const larangan = periksaSemua(penugasan, ada, pemegang)
  if (larangan !== null) return refuse(larangan)
  return ok({ penugasan, baris: await simpanDaftar(tx, daerahId, akun, penugasan) })
}

/** What is wrong with these assignments beside those already held; the same one again is not new. */
function periksaSemua(baru: readonly PenugasanTercatat[], ada: readonly BarisPenugasan[], pemegang: readonly BarisPenugasan[]): PenolakanPenugasan | null {
  const berlaku: PenugasanDinilai[] = ada.filter((p) => p.dicabutPada === null)
  for (const p of baru) {
    if (ada.some((x) => x.penugasanId === p.penugasanId)) continue
    const hasil = periksaPenugasan(p, berlaku, pemegang)
    if (!hasil.ok) return hasil.error
    berlaku.push(p)
  }
  return null
}

async function periksaLingkup(tx: Transaction, daerahId: string, penugasan: readonly PenugasanBaru[]): Promise<PenolakanDaftar | null> {
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
async function saveAtauFindAkun(
  tx: Transaction,
  { namaPengguna, nama, email }: Pick<DaftarkanPengguna, 'namaPengguna' | 'nama' | 'email'>,
): Promise<AkunDaftar | null> {
  const baru = await saveAkun(tx, { penggunaId: randomUUID(), nama, namaPengguna, email: email?.toLowerCase() ?? `${namaPengguna}@akun.selaras.invalid` })
  if (baru !== null) return { ...baru, isAkunBaru: true }
  const ada = await findAkun(tx, { namaPengguna })
  return ada === null ? null : { ...ada, isAkunBaru: false }
}

/** An account, and whether it was made just now. */
export type AkunDaftar = Akun & { readonly isAkunBaru: boolean }

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
export function kabarPenugasan(penggunaId: string, penugasan: readonly PenugasanTercatat[], baris: readonly Baris[]): Kabar<'ditugaskan'>[] {
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
