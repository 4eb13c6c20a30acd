import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import {
  type BarisDaftarDokumen,
  findDokumen,
  findDokumenMenurutKunci,
  findVersi,
  findVersiTerakhir,
  insertDokumen,
  insertVersi,
  listBeda,
  listDokumen,
  lockDokumen,
  lockVersi,
  updateVersiAktif,
} from '#src/modules/dokumen/dokumen.queries.ts'
import { canKelolaDokumen } from '#src/modules/dokumen/dokumen.policy.ts'
import type { BukaDokumen, Penetapan, PohonKeluar } from '#src/modules/dokumen/dokumen.schema.ts'
import {
  type Beda,
  type Dokumen,
  type DokumenVersi,
  gulungPagu,
  type PenolakanDokumen,
  tahapBerikut,
  type TahapDokumen,
  tahapDokumen,
} from '#src/modules/dokumen/dokumen.ts'
import { type BarisSubKegiatan, copyVersi, listPohon, listSubKegiatanTahun } from '#src/modules/dokumen/pohon.queries.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanKelola = PenolakanDokumen | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
export interface DokumenTerbuka {
  readonly dokumenId: string
  readonly versiId: string
  readonly nomorVersi: number
  readonly tahap: TahapDokumen
}

interface Pembaca {
  readonly sql: Sql
  readonly daerahId: string
}

/** Opens a document with its first version, or returns the one that is there. */
export function bukaDokumen(k: Konteks, isi: BukaDokumen): Promise<Result<DokumenTerbuka, PenolakanKelola | PenolakanPerintah>> {
  return jalankanPerintah<DokumenTerbuka, PenolakanKelola>(k, 'dokumen.buka', isi, async (tx) => {
    const izin = canKelolaDokumen(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const boleh = tahapDokumen(isi.jenis)
    if (!boleh.includes(isi.tahap)) return refuse({ jenis: 'tahap-dokumen-tidak-sah', tahap: isi.tahap, boleh })
    const siap = await siapkanDokumen(tx, k.daerahId, isi)
    if (siap.baris.length > 0)
      await catat(tx, k, { peristiwa: 'dokumen-dibuka', objek: { jenis: 'dokumen', id: siap.dokumen.dokumenId }, baris: siap.baris, penugasan: izin.penugasan })
    return ok(terbuka(siap.versi))
  })
}

export interface DokumenSiap {
  readonly dokumen: Dokumen
  readonly versi: DokumenVersi
  /** After-images of what had to be made; empty when all was there. */
  readonly baris: readonly Baris[]
}

/** The document and its newest version, made where they are missing. The caller writes the ledger entry. */
export async function siapkanDokumen(tx: Transaction, daerahId: string, d: BukaDokumen): Promise<DokumenSiap> {
  await lockDokumen(tx, daerahId, d)
  const ada = await findDokumenMenurutKunci(tx, daerahId, d)
  const versiAda = ada === null ? null : await findVersiTerakhir(tx, daerahId, ada.dokumenId)
  if (ada !== null && versiAda !== null) return { dokumen: ada, versi: versiAda, baris: [] }
  const dokumen = ada ?? {
    dokumenId: randomUUID(),
    jenis: d.jenis,
    perangkatDaerahId: d.perangkatDaerahId,
    nama: d.nama,
    tahunAwal: d.tahunAwal,
    tahunAkhir: d.tahunAkhir,
    versiAktifId: null,
  }
  const baris: Baris[] = ada === null ? [sesudah('dokumen', dokumen.dokumenId, await insertDokumen(tx, daerahId, dokumen))] : []
  const versi: DokumenVersi = {
    versiId: randomUUID(),
    dokumenId: dokumen.dokumenId,
    nomorVersi: 1,
    tahap: d.tahap,
    terkunciPada: null,
    nomorPenetapan: null,
    tanggalPenetapan: null,
  }
  baris.push(sesudah('dokumen_versi', versi.versiId, await insertVersi(tx, daerahId, versi)))
  return { dokumen, versi, baris }
}

/** Opens the next stage: the whole locked version is copied, every node keeps its identity. */
export function bukaVersi(
  k: Konteks,
  isi: { dokumenId: string; tahap: TahapDokumen },
): Promise<Result<DokumenTerbuka & { simpul: number }, PenolakanKelola | PenolakanPerintah>> {
  return jalankanPerintah<DokumenTerbuka & { simpul: number }, PenolakanKelola>(k, 'dokumen.buka-versi', isi, async (tx) => {
    const izin = canKelolaDokumen(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const dokumen = await findDokumen(tx, k.daerahId, isi.dokumenId)
    if (dokumen === null) return refuse({ jenis: 'dokumen-tidak-ditemukan' })
    await lockDokumen(tx, k.daerahId, dokumen)
    const lama = await findVersiTerakhir(tx, k.daerahId, dokumen.dokumenId)
    if (lama === null) return refuse({ jenis: 'versi-tidak-ditemukan' })
    if (lama.terkunciPada === null) return refuse({ jenis: 'versi-belum-terkunci', tahap: lama.tahap })
    const boleh = tahapBerikut(dokumen.jenis, lama.tahap)
    if (!boleh.includes(isi.tahap)) return refuse({ jenis: 'tahap-dokumen-tidak-sah', tahap: isi.tahap, boleh })
    const versi = { versiId: randomUUID(), dokumenId: dokumen.dokumenId, nomorVersi: lama.nomorVersi + 1, tahap: isi.tahap }
    const baris = sesudah('dokumen_versi', versi.versiId, await insertVersi(tx, k.daerahId, versi))
    const simpul = await copyVersi(tx, k.daerahId, { dari: lama.versiId, ke: versi.versiId, kecuali: [] })
    await catat(tx, k, {
      peristiwa: 'versi-dibuka',
      objek: { jenis: 'dokumen', id: dokumen.dokumenId },
      baris: [baris],
      data: { dari: lama.versiId, simpul },
      penugasan: izin.penugasan,
    })
    return ok({ ...terbuka(versi), simpul })
  })
}

/** Locks a version for everyone and ever; with number and date of the regulation when it is enacted. */
export function kunciVersi(
  k: Konteks,
  isi: { versiId: string; penetapan: Penetapan | null },
): Promise<Result<DokumenTerbuka, PenolakanKelola | PenolakanPerintah>> {
  return jalankanPerintah<DokumenTerbuka, PenolakanKelola>(k, 'dokumen.kunci-versi', isi, async (tx) => {
    const izin = canKelolaDokumen(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const versi = await findVersiTerkunciBersama(tx, k.daerahId, isi.versiId)
    if (versi === null) return refuse({ jenis: 'versi-tidak-ditemukan' })
    if (versi.terkunciPada !== null) return refuse({ jenis: 'versi-terkunci', tahap: versi.tahap })
    const p = isi.penetapan
    const baris = await lockVersi(tx, k.daerahId, versi.versiId, {
      terkunciPada: k.saat,
      nomor: p?.nomor ?? null,
      tanggal: p?.tanggal ?? null,
      penandatangan: p?.penandatangan ?? null,
    })
    await catat(tx, k, {
      peristiwa: 'versi-dikunci',
      objek: { jenis: 'dokumen', id: versi.dokumenId },
      baris: [sesudah('dokumen_versi', versi.versiId, baris)],
      penugasan: izin.penugasan,
    })
    return ok(terbuka(versi))
  })
}

/** Puts a version in force: from now on screens, ceilings and links see this one. */
export function aktifkanVersi(k: Konteks, isi: { versiId: string }): Promise<Result<DokumenTerbuka, PenolakanKelola | PenolakanPerintah>> {
  return jalankanPerintah<DokumenTerbuka, PenolakanKelola>(k, 'dokumen.aktifkan-versi', isi, async (tx) => {
    const izin = canKelolaDokumen(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const versi = await findVersiTerkunciBersama(tx, k.daerahId, isi.versiId)
    if (versi === null) return refuse({ jenis: 'versi-tidak-ditemukan' })
    const baris = await updateVersiAktif(tx, k.daerahId, versi.dokumenId, versi.versiId)
    await catat(tx, k, {
      peristiwa: 'versi-diaktifkan',
      objek: { jenis: 'dokumen', id: versi.dokumenId },
      baris: [sesudah('dokumen', versi.dokumenId, baris)],
      penugasan: izin.penugasan,
    })
    return ok(terbuka(versi))
  })
}

/** The version as it stands once nobody else writes its document. */
async function findVersiTerkunciBersama(tx: Transaction, daerahId: string, versiId: string): Promise<DokumenVersi | null> {
  const versi = await findVersi(tx, daerahId, versiId)
  const dokumen = versi === null ? null : await findDokumen(tx, daerahId, versi.dokumenId)
  if (dokumen === null) return null
  await lockDokumen(tx, daerahId, dokumen)
  return findVersi(tx, daerahId, versiId)
}

function terbuka(v: Pick<DokumenVersi, 'dokumenId' | 'versiId' | 'nomorVersi' | 'tahap'>): DokumenTerbuka {
  return { dokumenId: v.dokumenId, versiId: v.versiId, nomorVersi: v.nomorVersi, tahap: v.tahap }
}

/* ---- reading ---- */

export function listDokumenTahun(k: Pembaca, tahun: number): Promise<BarisDaftarDokumen[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listDokumen(tx, k.daerahId, tahun))
}

export interface HasilBanding {
  readonly jumlahA: number
  readonly jumlahB: number
  readonly baris: Beda[]
}

/** What was added, dropped and changed between two versions, of one document or of two (Renja against PPAS). */
export async function bandingkan(k: Pembaca, versiA: string, versiB: string): Promise<Result<HasilBanding, PenolakanDokumen>> {
  return readTenant(k.sql, k.daerahId, async (tx): Promise<Result<HasilBanding, PenolakanDokumen>> => {
    const [a, b] = await Promise.all([findVersi(tx, k.daerahId, versiA), findVersi(tx, k.daerahId, versiB)])
    if (a === null || b === null) return refuse({ jenis: 'versi-tidak-ditemukan' })
    const baris = await listBeda(tx, k.daerahId, versiA, versiB)
    const jumlah = (ambil: (x: Beda) => number | null): number => baris.reduce((n, x) => n + (ambil(x) ?? 0), 0)
    return ok({ jumlahA: jumlah((x) => x.paguA), jumlahB: jumlah((x) => x.paguB), baris })
  })
}

/** A version as a tree, with the amounts of the upper levels added up. */
export function bacaPohon(k: Pembaca, versiId: string): Promise<PohonKeluar | null> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const versi = await findVersi(tx, k.daerahId, versiId)
    const dokumen = versi === null ? null : await findDokumen(tx, k.daerahId, versi.dokumenId)
    if (versi === null || dokumen === null) return null
    const simpul = await listPohon(tx, k.daerahId, versiId, dokumen.tahunAwal)
    const jumlah = gulungPagu(simpul.map((s) => ({ ...s, pagu: rupiah(s.pagu.reduce((n, p) => n + p.nilai, 0)) })))
    return {
      dokumenId: dokumen.dokumenId,
      jenis: dokumen.jenis,
      nama: dokumen.nama,
      tahun: dokumen.tahunAwal,
      versiId,
      nomorVersi: versi.nomorVersi,
      tahap: versi.tahap,
      terkunci: versi.terkunciPada !== null,
      aktif: dokumen.versiAktifId === versiId,
      simpul: simpul.map((s) => ({
        simpulId: s.simpulId,
        indukId: s.indukId,
        jenis: s.jenis,
        kode: s.kode,
        nama: s.nama,
        edisi: s.edisi,
        asal: s.asal,
        jumlah: jumlah.get(s.simpulId) ?? 0,
        pagu: s.pagu.map((p) => ({ ...p })),
        lokasi: s.lokasi.map((l) => ({ ...l })),
        indikator: s.indikator.map((i) => ({
          tolokUkur: i.tolokUkur,
          satuan: i.satuan,
          jenis: i.jenis,
          target: i.target,
          nilai: i.nilai === null ? null : i.nilai / 1000,
        })),
      })),
    }
  })
}

/** The sub kegiatan of a year with their Renja, PPAS and APBD amounts in force. */
export function listSubKegiatan(
  k: Pembaca,
  s: { readonly tahun: number; readonly perangkatDaerahId?: string; readonly cari?: string },
): Promise<BarisSubKegiatan[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listSubKegiatanTahun(tx, k.daerahId, s))
}

/** One sub kegiatan by its identity, the same over all versions. */
export async function findSimpul(k: Pembaca, simpulId: string, tahun: number): Promise<BarisSubKegiatan | null> {
  const [satu] = await readTenant(k.sql, k.daerahId, (tx) => listSubKegiatanTahun(tx, k.daerahId, { tahun, simpulId }))
  return satu ?? null
}
