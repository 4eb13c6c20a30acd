import { randomUUID } from 'node:crypto'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import type { Baris } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { type Kabar, kabari } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import { deleteFaktorKedua, deleteKunci, deleteSesi, findKeadaanAkun, listTerkunci, notifyPelaku, saveSubjekOidc } from '#src/modules/pengguna/akun.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { daftarkanDalamTransaksi, kabarPenugasan, type PenolakanDaftar, tambahPenugasan } from '#src/modules/pengguna/pendaftaran.service.ts'
import { type PenolakanPengelolaan, periksaAkhir, periksaAturUlang, periksaNonaktif } from '#src/modules/pengguna/pengelolaan.ts'
import {
  type BarisPenggunaKelola,
  type BarisPenggunaRingkas,
  countAdminLain,
  countPenggunaKelola,
  findPenggunaKelola,
  listPenggunaKelola,
  type SaringanPengguna,
  updateAkhirPenugasan,
  updateNonaktif,
} from '#src/modules/pengguna/pengelolaan.queries.ts'
import type { AkhiriPenugasan, UndangPengguna } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { canDaftarkanPengguna } from '#src/modules/pengguna/pengguna.policy.ts'
import type { PenugasanBaru } from '#src/modules/pengguna/pengguna.schema.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { findPenugasanSatu, lockPenugasan } from '#src/modules/pengguna/penugasan.queries.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { barisUndangan, buatUndangan, type UndanganBaru } from '#src/modules/pengguna/undangan.service.ts'
import { updateUndanganDicabut } from '#src/modules/pengguna/undangan.queries.ts'

/* What an administrator does with the people of a government. Every act ends memories and sessions where powers change. */

export type PenolakanKelola = { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang } | PenolakanPengelolaan
type Hasil<T, E extends Penolakan = never> = Promise<Result<T, PenolakanKelola | PenolakanPerintah | E>>

export interface HalamanPengguna {
  readonly data: readonly (BarisPenggunaRingkas & { readonly terkunci: boolean })[]
  readonly berikut: string | null
  readonly jumlah: number
}

export async function listPenggunaHalaman(k: Konteks, saringan: SaringanPengguna): Promise<Result<HalamanPengguna, PenolakanKelola>> {
  const izin = canDaftarkanPengguna(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [baris, jumlah] = await Promise.all([
      listPenggunaKelola(tx, k.daerahId, k.hariIni, saringan),
      countPenggunaKelola(tx, k.daerahId, k.hariIni, saringan),
    ])
    const halaman = baris.slice(0, saringan.batas)
    const terkunci = new Set(
      await listTerkunci(
        tx,
        halaman.map((b) => b.namaPengguna),
      ),
    )
    const akhir = baris.length > saringan.batas ? (halaman.at(-1)?.namaPengguna ?? null) : null
    return ok({ data: halaman.map((b) => ({ ...b, terkunci: terkunci.has(b.namaPengguna) })), berikut: akhir, jumlah })
  })
}

/** What the act is called in the ledger, and its work: what it returns is answered, its rows go into the entry. */
interface Perbuatan<T, E extends Penolakan> {
  readonly peristiwa: string
  readonly penggunaId: string
  readonly isi: unknown
  readonly kerja: (tx: Transaction, p: BarisPenggunaKelola, izin: Penugasan) => Promise<Result<{ nilai: T; baris: readonly Baris[] }, E>>
}

/** One act upon one person: may the caller, is the person there, then the work and its entry in one transaction. */
function perbuat<T, E extends Penolakan = never>(k: Konteks, p: Perbuatan<T, E | PenolakanPengelolaan>): Hasil<T, E> {
  return jalankanPerintah<T, PenolakanKelola | E>(k, `pengguna.${p.peristiwa}`, { penggunaId: p.penggunaId, isi: p.isi }, async (tx) => {
    const izin = canDaftarkanPengguna(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const orang = await findPenggunaKelola(tx, k.daerahId, p.penggunaId)
    if (orang === null) return refuse({ jenis: 'pengguna-tidak-ditemukan' })
    const hasil = await p.kerja(tx, orang, izin.penugasan)
    if (!hasil.ok) return hasil
    await catat(tx, k, { peristiwa: p.peristiwa, penugasan: izin.penugasan, objek: { jenis: 'pengguna', id: p.penggunaId }, baris: hasil.value.baris })
    return ok(hasil.value.nilai)
  })
}

function kabarAkun(penggunaId: string, perihal: Kabar<'akun-pengguna'>['data']['perihal']): Kabar<'akun-pengguna'> {
  return { jenis: 'akun-pengguna', penerima: [penggunaId], objek: { jenis: 'pengguna', id: penggunaId }, data: { perihal } }
}

export interface PenggunaDiundang {
  readonly penggunaId: string
  readonly namaPengguna: string
  /** Null: the account has a password already, no link is needed. */
  readonly undangan: UndanganBaru | null
}

/** A link is an answer that must not be kept for a second sending. */
function tanpaKunci(k: Konteks): Konteks {
  return { ...k, kunci: null }
}

/** Enters a person with assignments and makes the link with which they set their password. */
export function undangPengguna(k: Konteks, isi: UndangPengguna): Promise<Result<PenggunaDiundang, PenolakanKelola | PenolakanDaftar | PenolakanPerintah>> {
  return jalankanPerintah<PenggunaDiundang, PenolakanKelola | PenolakanDaftar>(tanpaKunci(k), 'pengguna.undang', isi, async (tx) => {
    const izin = canDaftarkanPengguna(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const hasil = await daftarkanDalamTransaksi(tx, k.daerahId, isi)
    if (!hasil.ok) return hasil
    const { akun, penugasan, baris } = hasil.value
    const keadaan = await findKeadaanAkun(tx, akun.penggunaId)
    const perlu = keadaan?.hasSandi !== true
    const tautan = perlu ? await buatUndangan(tx, k, { penggunaId: akun.penggunaId, jenis: 'undangan' }) : null
    await catat(tx, k, {
      peristiwa: 'pengguna-diundang',
      penugasan: izin.penugasan,
      objek: { jenis: 'pengguna', id: akun.penggunaId },
      baris: [...baris, ...(tautan?.baris ?? [])],
    })
    await kabari(tx, k, [...kabarPenugasan(akun.penggunaId, penugasan, baris), ...(tautan === null ? [] : [kabarAkun(akun.penggunaId, 'diundang')])])
    await notifyPelaku(tx, akun.penggunaId)
    return ok({ penggunaId: akun.penggunaId, namaPengguna: akun.namaPengguna, undangan: tautan?.undangan ?? null })
  })
}

/** A new link instead of the old one. */
export function undangUlang(k: Konteks, penggunaId: string): Hasil<PenggunaDiundang> {
  return perbuat<PenggunaDiundang>(tanpaKunci(k), {
    peristiwa: 'undangan-dibuat',
    penggunaId,
    isi: null,
    kerja: async (tx, p) => {
      if (p.nonaktifSejak !== null) return refuse({ jenis: 'pengguna-sudah-nonaktif' })
      const keadaan = await findKeadaanAkun(tx, penggunaId)
      if (keadaan?.hasSandi === true) return ok({ nilai: { penggunaId, namaPengguna: p.namaPengguna, undangan: null }, baris: [] })
      const { undangan, baris } = await buatUndangan(tx, k, { penggunaId, jenis: 'undangan' })
      await kabari(tx, k, kabarAkun(penggunaId, 'diundang'))
      return ok({ nilai: { penggunaId, namaPengguna: p.namaPengguna, undangan }, baris })
    },
  })
}

export function cabutUndangan(k: Konteks, penggunaId: string): Hasil<{ jumlah: number }> {
  return perbuat(k, {
    peristiwa: 'undangan-dicabut',
    penggunaId,
    isi: null,
    kerja: async (tx) => {
      const dicabut = await updateUndanganDicabut(tx, k.daerahId, penggunaId, k.saatNyata)
      return ok({ nilai: { jumlah: dicabut.length }, baris: dicabut.map(barisUndangan) })
    },
  })
}

/** A link with which the person sets a new password; the old one works until then, the second factor goes at once if asked. */
export function aturUlangSandi(k: Konteks, penggunaId: string, { lepasFaktorKedua }: { readonly lepasFaktorKedua: boolean }): Hasil<PenggunaDiundang> {
  return perbuat(tanpaKunci(k), {
    peristiwa: lepasFaktorKedua ? 'atur-ulang-tanpa-faktor-kedua' : 'atur-ulang-dibuat',
    penggunaId,
    isi: { lepasFaktorKedua },
    kerja: async (tx, p) => {
      const boleh = periksaAturUlang(p, k.pelaku)
      if (!boleh.ok) return boleh
      if (p.nonaktifSejak !== null) return refuse({ jenis: 'pengguna-sudah-nonaktif' })
      if (lepasFaktorKedua) await Promise.all([deleteFaktorKedua(tx, penggunaId), deleteSesi(tx, { penggunaId })])
      const { undangan, baris } = await buatUndangan(tx, k, { penggunaId, jenis: 'atur-ulang' })
      await kabari(tx, k, kabarAkun(penggunaId, 'sandi-disetel-ulang'))
      return ok({ nilai: { penggunaId, namaPengguna: p.namaPengguna, undangan }, baris })
    },
  })
}

export function tugaskanPengguna(k: Konteks, penggunaId: string, isi: PenugasanBaru): Hasil<{ penugasanId: string }, PenolakanDaftar> {
  return perbuat<{ penugasanId: string }, PenolakanDaftar>(k, {
    peristiwa: 'penugasan-ditambahkan',
    penggunaId,
    isi,
    kerja: async (tx, p) => {
      const hasil = await tambahPenugasan(tx, k.daerahId, { ...p, isAkunBaru: false }, [isi])
      if (!hasil.ok) return hasil
      await kabari(tx, k, kabarPenugasan(penggunaId, hasil.value.penugasan, hasil.value.baris))
      await notifyPelaku(tx, penggunaId)
      return ok({ nilai: { penugasanId: hasil.value.penugasan[0]?.penugasanId ?? '' }, baris: hasil.value.baris })
    },
  })
}

/** Ends an assignment with its last day, or at once; its powers are gone in every process with the commit. */
export async function akhiriPenugasan(k: Konteks, penugasanId: string, isi: AkhiriPenugasan): Hasil<{ penugasanId: string }> {
  const tugas = await readTenant(k.sql, k.daerahId, (tx) => findPenugasanSatu(tx, k.daerahId, penugasanId))
  if (tugas === null) return refuse({ jenis: 'penugasan-tidak-ditemukan' })
  return perbuat(k, {
    peristiwa: 'penugasan-diakhiri',
    penggunaId: tugas.penggunaId,
    isi: { penugasanId, ...isi },
    kerja: async (tx) => {
      await lockPenugasan(tx, k.daerahId)
      const [kini, adminLain] = await Promise.all([findPenugasanSatu(tx, k.daerahId, penugasanId), countAdminLain(tx, k.daerahId, tugas.penggunaId, k.hariIni)])
      const boleh = periksaAkhir(kini ?? tugas, isi.selesai, { hariIni: k.hariIni, adminLain })
      if (!boleh.ok) return boleh
      const akhir = { selesai: isi.selesai, dicabutPada: isi.selesai === null ? k.saatNyata : null, sebab: isi.sebab }
      const citra = await updateAkhirPenugasan(tx, k.daerahId, penugasanId, akhir)
      await notifyPelaku(tx, tugas.penggunaId)
      return ok({ nilai: { penugasanId }, baris: [{ tabel: 'penugasan', kunci: penugasanId, isi: citra }] })
    },
  })
}

/** Takes all powers here and ends every session at once; what the person did stays as it is. */
export function nonaktifkanPengguna(k: Konteks, penggunaId: string, sebab: string): Hasil<{ sesi: number }> {
  return perbuat(k, {
    peristiwa: 'pengguna-dinonaktifkan',
    penggunaId,
    isi: { sebab },
    kerja: async (tx, p) => {
      const boleh = periksaNonaktif(p, k.pelaku)
      if (!boleh.ok) return boleh
      const citra = await updateNonaktif(tx, k.daerahId, penggunaId, { sejak: k.saatNyata, sebab })
      const undangan = await updateUndanganDicabut(tx, k.daerahId, penggunaId, k.saatNyata)
      const sesi = await deleteSesi(tx, { penggunaId })
      await notifyPelaku(tx, penggunaId)
      return ok({ nilai: { sesi }, baris: [{ tabel: 'pengguna', kunci: penggunaId, isi: citra }, ...undangan.map(barisUndangan)] })
    },
  })
}

export function aktifkanPengguna(k: Konteks, penggunaId: string): Hasil<{ penggunaId: string }> {
  return perbuat(k, {
    peristiwa: 'pengguna-diaktifkan',
    penggunaId,
    isi: null,
    kerja: async (tx, p) => {
      if (p.nonaktifSejak === null) return refuse({ jenis: 'pengguna-masih-aktif' })
      const citra = await updateNonaktif(tx, k.daerahId, penggunaId, null)
      await notifyPelaku(tx, penggunaId)
      return ok({ nilai: { penggunaId }, baris: [{ tabel: 'pengguna', kunci: penggunaId, isi: citra }] })
    },
  })
}

export function bukaKunciPengguna(k: Konteks, penggunaId: string): Hasil<{ penggunaId: string }> {
  return perbuat(k, {
    peristiwa: 'kunci-masuk-dibuka',
    penggunaId,
    isi: null,
    kerja: async (tx, p) => {
      const keadaan = await findKeadaanAkun(tx, penggunaId)
      if (keadaan?.terkunciDetik === null || keadaan === null) return refuse({ jenis: 'akun-tidak-terkunci' })
      await deleteKunci(tx, p)
      await kabari(tx, k, kabarAkun(penggunaId, 'dibuka-kuncinya'))
      return ok({ nilai: { penggunaId }, baris: [] })
    },
  })
}

export function akhiriSesiPengguna(k: Konteks, penggunaId: string): Hasil<{ jumlah: number }> {
  return perbuat(k, {
    peristiwa: 'sesi-diakhiri-admin',
    penggunaId,
    isi: null,
    kerja: async (tx) => ok({ nilai: { jumlah: await deleteSesi(tx, { penggunaId }) }, baris: [] }),
  })
}

/** Under which name the provider of sign-ins knows this person; it gives a way in, never a power. */
export function kaitkanSubjekOidc(k: Konteks, penggunaId: string, subjek: string): Hasil<{ penggunaId: string }> {
  return perbuat(k, {
    peristiwa: 'subjek-oidc-dikaitkan',
    penggunaId,
    isi: { subjek },
    kerja: async (tx, p) => {
      const boleh = periksaAturUlang(p, { penggunaId: '' })
      if (!boleh.ok) return boleh
      const cocok = await saveSubjekOidc(tx, { id: randomUUID(), penggunaId, subjek })
      return cocok ? ok({ nilai: { penggunaId }, baris: [] }) : refuse({ jenis: 'subjek-terpakai' })
    },
  })
}
