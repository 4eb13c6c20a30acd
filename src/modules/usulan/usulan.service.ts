import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { pesanPaguKecamatan, ubahPemesanan } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import type { PenolakanPagu } from '#src/modules/batas-pagu/batas-pagu.ts'
import type { Gerbang } from '#src/modules/jadwal/jadwal.ts'
import { loadGerbang } from '#src/modules/jadwal/jadwal.service.ts'
import { type Baris, type Entri, sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { catatPutusan } from '#src/modules/usulan/putusan/catat-putusan.service.ts'
import { findPengecualian } from '#src/modules/usulan/pengajuan/pengecualian.queries.ts'
import type { PutusanDikabarkan } from '#src/modules/usulan/putusan/kabar-putusan.ts'
import { isiTeks } from '#src/modules/usulan/templat/templat-kalimat.service.ts'
import type { PenolakanIsiTemplat } from '#src/modules/usulan/templat/templat-kalimat.ts'
import { canPutuskan } from '#src/modules/usulan/usulan.policy.ts'
import { findPutusanTerakhir, insertPutusan, lockPengajuan, nextUrut, updatePosisi } from '#src/modules/usulan/usulan.queries.ts'
import type { HasilTulis, PerintahPutusan } from '#src/modules/usulan/usulan.schema.ts'
import { HARI_PERBAIKAN_BAWAAN } from '#src/modules/usulan/pengajuan/perbaikan.ts'
import { findHariPerbaikan, isPerangkatDikenal } from '#src/modules/usulan/hidup/hidup.queries.ts'
import { findPenutup } from '#src/modules/usulan/putusan/hasil-tahap.queries.ts'
import { akhiriPegangan, tolakBilaDipegang } from '#src/modules/usulan/meja/pegangan.service.ts'
import type { PenolakanPegangan } from '#src/modules/usulan/meja/meja.ts'
import { type Keputusan, type Tahap, tarikKeTahap } from '#src/modules/usulan/putusan/rute.ts'
import {
  type HasilPutusan,
  isMelepasPagu,
  isMemesanPagu,
  kodeMusyawarah,
  type KonteksPutusan,
  type Pengajuan,
  type PenolakanIsi,
  type PenolakanPutusan,
  type PerintahPutuskan,
  periksaVersi,
  putuskan as aturanPutuskan,
  susunNomor,
} from '#src/modules/usulan/usulan.ts'

export type PenolakanUmum = { readonly jenis: 'pengajuan-tidak-ditemukan' } | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
export type PenolakanUsulan =
  | PenolakanUmum
  | { readonly jenis: 'perangkat-tujuan-tidak-dikenal' }
  | PenolakanIsi
  | PenolakanPutusan
  | PenolakanPagu
  | PenolakanPegangan
  | PenolakanIsiTemplat
  | PenolakanPerintah

/** Takes one decision on a pengajuan. Accepting at the forum and budgeting go through their own modules. */
export function putuskan(k: Konteks, pengajuanId: string, perintah: PerintahPutusan): Promise<Result<HasilTulis, PenolakanUsulan>> {
  return jalankanPerintah(k, 'usulan.putuskan', { pengajuanId, ...perintah }, (tx) => putuskanDalamTransaksi(tx, k, { pengajuanId, perintah, sandaran: null }))
}

interface Putusan {
  readonly pengajuanId: string
  readonly perintah: PerintahPutuskan
  readonly sandaran: { readonly jenis: NonNullable<KonteksPutusan['sandaran']>; readonly baris: readonly Baris[] } | null
  /** An open change of what a meeting of this stage froze: its gate, shut since, is not asked again. */
  readonly pascaBeritaAcara?: Tahap
}

/**
 * The same decision inside a transaction of the caller: `akomodasi` and `anggaran` bring what the forum and the budget need (`sandaran`)
 * together with rows of their own for the same ledger entry.
 */
export async function putuskanDalamTransaksi(
  tx: Transaction,
  k: Konteks,
  { pengajuanId, perintah: asli, sandaran, pascaBeritaAcara }: Putusan,
): Promise<Result<HasilTulis, PenolakanUsulan>> {
  const kini = await lockPengajuan(tx, k.daerahId, pengajuanId)
  if (kini === null) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
  const posisi = pascaBeritaAcara === undefined ? kini : tarikKeTahap(kini.rute, kini, pascaBeritaAcara)
  if (posisi === null) return refuse({ jenis: 'usulan-sudah-melangkah', tahap: kini.tahap })
  const p = { ...kini, tahap: posisi.tahap, keadaan: posisi.keadaan }
  const [gerbang, terakhir] = await Promise.all([loadGerbangPengajuan(tx, k, p), findPutusanTerakhir(tx, k.daerahId, pengajuanId)])
  const usang = periksaVersi(p, asli.versi, terakhir)
  if (usang !== null) return refuse(usang)
  const izin = canPutuskan(k.pelaku, p, asli.keputusan)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const dipegang = await tolakBilaDipegang(tx, k, pengajuanId, asli.keputusan)
  if (dipegang !== null) return refuse(dipegang)
  const teks = await isiTeks(tx, k.daerahId, pengajuanId, asli.teks)
  if (!teks.ok) return teks
  const perintah = { ...asli, teks: teks.value }
  const perangkat = perintah.keputusan === 'alihkan' ? await periksaPerangkatTujuan(tx, k.daerahId, perintah.perangkatDaerahId) : null
  if (perangkat !== null) return refuse(perangkat)
  const konteks = await konteksPutusan(tx, k, {
    p,
    keputusan: perintah.keputusan,
    gerbang,
    terakhir,
    sandaran: sandaran?.jenis ?? null,
    pascaBeritaAcara: pascaBeritaAcara !== undefined,
  })
  const hasil = aturanPutuskan(p, perintah, konteks)
  if (!hasil.ok) return hasil
  const pagu = await terapkanPagu(tx, k, p, { keputusan: perintah.keputusan, hasil: hasil.value })
  if (!pagu.ok) return pagu
  const tulis = await tulisPutusan(tx, k, {
    p,
    perintah,
    hasil: hasil.value,
    penugasan: izin.penugasan,
    nomor: null,
    barisLain: sandaran?.baris ?? [],
    sandaran: sandaran?.jenis ?? null,
  })
  return ok(tulis.hasil)
}

interface Pertimbangan extends Pick<KonteksPutusan, 'gerbang' | 'terakhir' | 'sandaran'> {
  readonly p: Pengajuan
  readonly keputusan: Keputusan
  readonly pascaBeritaAcara?: boolean
}

/** What the rule asks besides the pengajuan and the command. */
export async function konteksPutusan(tx: Transaction, k: Konteks, t: Pertimbangan): Promise<KonteksPutusan> {
  const { p, terakhir, sandaran, pascaBeritaAcara = false } = t
  const { tahunAnggaran, tahap, perangkatDaerahId } = p
  const kodeWilayah = kodeMusyawarah(tahap, p.kodeWilayah, p.kodeKecamatan)
  const penutup = pascaBeritaAcara ? null : await findPenutup(tx, k.daerahId, { tahunAnggaran, tahap, kodeWilayah, perangkatDaerahId })
  const gerbang = pascaBeritaAcara ? { ...t.gerbang, musyawarahTerbuka: true } : t.gerbang
  const hari = t.keputusan === 'kembalikan' ? await findHariPerbaikan(tx, k.daerahId, tahap) : null
  const hariPerbaikan = hari ?? HARI_PERBAIKAN_BAWAAN
  return { saat: k.saat, hariIni: k.hariIni, zona: k.zona, hariPerbaikan, gerbang, terakhir, sandaran, penutup, izinTerlambat: false }
}

async function periksaPerangkatTujuan(tx: Transaction, daerahId: string, tujuan: string | undefined): Promise<PenolakanUsulan | null> {
  if (tujuan === undefined) return null
  const ada = await isPerangkatDikenal(tx, daerahId, tujuan)
  return ada ? null : { jenis: 'perangkat-tujuan-tidak-dikenal' }
}

/** Locks a pengajuan for a module that decides with rows of its own, if this version is the present one and this person may. */
export async function muatUntukDiputus(
  tx: Transaction,
  k: Konteks,
  pengajuanId: string,
  perintah: Pick<PerintahPutuskan, 'keputusan' | 'versi'>,
): Promise<Result<{ p: Pengajuan; penugasan: Penugasan }, PenolakanUmum | PenolakanPutusan | PenolakanPegangan>> {
  const p = await lockPengajuan(tx, k.daerahId, pengajuanId)
  if (p === null) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
  const usang = periksaVersi(p, perintah.versi, await findPutusanTerakhir(tx, k.daerahId, pengajuanId))
  if (usang !== null) return refuse(usang)
  const izin = canPutuskan(k.pelaku, p, perintah.keputusan)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const dipegang = await tolakBilaDipegang(tx, k, pengajuanId, perintah.keputusan)
  return dipegang === null ? ok({ p, penugasan: izin.penugasan }) : refuse(dipegang)
}

/** Both gates of the stage a pengajuan stands at. A draft meets the gate of the stage it is going to. */
export function loadGerbangPengajuan(
  tx: Transaction,
  k: Pick<Konteks, 'daerahId' | 'saat'>,
  p: Pick<Pengajuan, 'tahunAnggaran' | 'tahap' | 'kodeWilayah' | 'kodeKecamatan'>,
): Promise<Gerbang> {
  return loadGerbang(tx, k, {
    tahunAnggaran: p.tahunAnggaran,
    tahap: p.tahap,
    kodeWilayah: p.kodeWilayah,
    kodeMusyawarah: kodeMusyawarah(p.tahap, p.kodeWilayah, p.kodeKecamatan),
  })
}

/** The kecamatan's yes reserves its ceiling; an end of the claim releases it; the budget turns it into use; a cut shrinks it. */
export async function terapkanPagu(
  tx: Transaction,
  k: Konteks,
  p: Pengajuan,
  { keputusan, hasil }: { keputusan: Keputusan; hasil: HasilPutusan },
): Promise<Result<null, PenolakanPagu>> {
  if (isMemesanPagu(p, hasil.lanjut)) {
    const lingkup = { daerahId: k.daerahId, tahunAnggaran: p.tahunAnggaran, kodeKecamatan: p.kodeKecamatan, bidangPembangunan: p.bidangPembangunan }
    const pesan = await pesanPaguKecamatan(tx, lingkup, p.pengajuanId, hasil.rupiah)
    return pesan.ok ? ok(null) : pesan
  }
  const pesanan = { daerahId: k.daerahId, acuanId: p.pengajuanId }
  if (isMelepasPagu(hasil.lanjut.keadaan)) await ubahPemesanan(tx, { ...pesanan, keadaan: 'dilepas', nilai: null })
  else if (hasil.lanjut.keadaan === 'dianggarkan') await ubahPemesanan(tx, { ...pesanan, keadaan: 'terpakai', nilai: hasil.rupiah })
  else if (keputusan === 'ubah') await ubahPemesanan(tx, { ...pesanan, keadaan: 'dipesan', nilai: hasil.rupiah })
  return ok(null)
}

export interface PutusanDitulis {
  readonly p: Pengajuan
  readonly perintah: PerintahPutuskan
  readonly hasil: HasilPutusan
  readonly penugasan: Penugasan
  readonly nomor: string | null
  readonly barisLain: readonly Baris[]
  readonly sandaran?: KonteksPutusan['sandaran']
  readonly pengecualianId?: string | null
  readonly waktuPerangkat?: Konteks['saat'] | null
  /** The village's letter, where the kecamatan's operator submits on its behalf. */
  readonly suratDesa?: PutusanDikabarkan['suratDesa']
  /** Nothing moves: what was merged into grows, and goes on waiting for whom it waited. */
  readonly tetapMenunggu?: boolean
}

/** Writes the decision, the new position, the ledger entry and the notices: the only place that does. */
export async function tulisPutusan(tx: Transaction, k: Konteks, t: PutusanDitulis): Promise<{ hasil: HasilTulis; entri: Entri }> {
  const putusanId = randomUUID()
  const { p, perintah, hasil, penugasan } = t
  const [pengajuan, putusan, pegangan] = await Promise.all([
    updatePosisi(tx, k.daerahId, {
      pengajuanId: p.pengajuanId,
      hasil,
      saat: k.saat,
      nomor: t.nomor,
      pengecualianId: t.pengecualianId ?? null,
      waktuPerangkat: t.waktuPerangkat ?? null,
      peringkat: perintah.urutanPrioritas === undefined ? null : { tahap: p.tahap, urutan: perintah.urutanPrioritas },
      tetapMenunggu: t.tetapMenunggu ?? false,
    }),
    insertPutusan(tx, k.daerahId, {
      putusanId,
      pengajuanId: p.pengajuanId,
      urut: p.versi,
      tahap: p.tahap,
      keputusan: perintah.keputusan,
      hasil,
      alasan: perintah.alasan ?? null,
      teks: perintah.teks?.trim() ?? null,
      urutanPrioritas: perintah.urutanPrioritas ?? null,
      penugasan,
      penggunaId: k.pelaku.penggunaId,
      saat: k.saat,
    }),
    akhiriPegangan(tx, k, { pengajuanId: p.pengajuanId, dari: p, ke: hasil }),
  ])
  const entri = await catatPutusan(tx, k, {
    pengajuanId: p.pengajuanId,
    penugasan,
    baris: [sesudah('pengajuan', p.pengajuanId, pengajuan), sesudah('putusan', putusanId, putusan), ...pegangan, ...t.barisLain],
    tetapMenunggu: t.tetapMenunggu ?? false,
    kabar: {
      ...hasil,
      p,
      judul: pengajuan.judul,
      tempat: pengajuan.tempat,
      nomor: t.nomor ?? p.nomor,
      keputusan: perintah.keputusan,
      batas: hasil.batasPerbaikan ?? null,
      sandaran: t.sandaran ?? null,
      suratDesa: t.suratDesa ?? null,
    },
  })
  return {
    entri,
    hasil: {
      pengajuanId: p.pengajuanId,
      usulanId: p.usulanId,
      nomor: t.nomor ?? p.nomor,
      ...hasil.lanjut,
      versi: p.versi + 1,
      anggaran: hasil.rupiah,
      tandaTerima: null,
    },
  }
}

/** The number a pengajuan gets when it is first submitted. */
export async function beriNomor(tx: Transaction, daerahId: string, p: Pick<Pengajuan, 'tahunAnggaran' | 'kodeWilayah'>): Promise<string> {
  return susunNomor(p.tahunAnggaran, p.kodeWilayah, await nextUrut(tx, daerahId, p.tahunAnggaran, p.kodeWilayah))
}

/** The exception that lets a late entry in (S3-15), if one covers this place. */
export async function findIzinTerlambat(tx: Transaction, k: Konteks, p: Pick<Pengajuan, 'tahunAnggaran' | 'kodeWilayah'>): Promise<string | null> {
  const izin = await findPengecualian(tx, k.daerahId, { tahunAnggaran: p.tahunAnggaran, kodeWilayah: p.kodeWilayah, saat: k.saat })
  return izin?.pengecualianId ?? null
}
