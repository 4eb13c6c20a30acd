import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Reader, type Transaction } from '#src/lib/sql.ts'
import { canPimpin, tahapGerbang } from '#src/modules/jadwal/rapat.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { langkahPemungutan, type PenolakanLangkahSuara, PILIHAN_TERBANYAK } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import {
  type BarisRapat,
  findRapat,
  insertPemungutan,
  insertPilihan,
  listPemungutan,
  listPilihan,
  listTerbuka,
  lockPemungutan,
  sealPemungutan,
  updatePemungutan,
} from '#src/modules/pemungutan-suara/pemungutan-suara.queries.ts'
import type {
  BarisPemungutan,
  LangkahPemungutan,
  PemungutanBaru,
  PemungutanKeluar,
  PilihanSuara,
} from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { hitungHasil, rangkumSuara } from '#src/modules/pemungutan-suara/hasil-suara.service.ts'
import { listLembar, listTurut, ratakanHak } from '#src/modules/pemungutan-suara/suara.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { bacaHasilTahap } from '#src/modules/usulan/putusan/hasil-tahap.service.ts'
import { isPutusanGugur } from '#src/modules/usulan/putusan/rute.ts'

export type PenolakanPemungutan =
  | PenolakanLangkahSuara
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'rapat-pemungutan-tidak-ditemukan' }
  | { readonly jenis: 'pemungutan-tidak-ditemukan' }
  | { readonly jenis: 'pemungutan-sudah-ada' }
  | { readonly jenis: 'rapat-tidak-terbuka'; readonly keadaan: BarisRapat['keadaan'] }
  | { readonly jenis: 'pilihan-suara-kurang'; readonly jumlah: number }
  | { readonly jenis: 'pilihan-suara-terlalu-banyak'; readonly jumlah: number; readonly batas: number }
  | { readonly jenis: 'batas-waktu-lewat' }

export interface Meja {
  readonly tx: Transaction
  readonly rapat: BarisRapat
  readonly penugasan: Penugasan
}

/** Every act of whoever conducts the meeting: it is held still, so that its closing and this wait for each other. */
export function diRapat<T, E extends { readonly jenis: string }>(
  k: Konteks,
  p: { readonly operasi: string; readonly musyawarahId: string; readonly isi: unknown },
  work: (meja: Meja) => Promise<Result<T, E>>,
): Promise<Result<T, E | PenolakanPemungutan>> {
  return jalankanPerintah<T, E | PenolakanPemungutan>(k, p.operasi, { musyawarahId: p.musyawarahId, isi: p.isi }, async (tx) => {
    const rapat = await findRapat(tx, k.daerahId, p.musyawarahId, 'kunci')
    if (rapat === null) return refuse({ jenis: 'rapat-pemungutan-tidak-ditemukan' })
    const izin = canPimpin(k.pelaku, rapat.tahap, rapat.kodeWilayah, rapat.perangkatDaerahId)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    return work({ tx, rapat, penugasan: izin.penugasan })
  })
}

interface Catatan {
  readonly pemungutanId: string
  readonly peristiwa: string
  readonly baris: readonly Baris[]
  readonly data?: Parameters<typeof catat>[2]['data']
}

export function catatPemungutan(k: Konteks, { tx, penugasan }: Meja, c: Catatan): Promise<unknown> {
  const { pemungutanId, ...entri } = c
  return catat(tx, k, { ...entri, objek: { jenis: 'pemungutan-suara', id: pemungutanId }, penugasan } as Parameters<typeof catat>[2])
}

/** The vote of this meeting, held still; another meeting's is not found here. */
export async function lockMilik(k: Konteks, { tx, rapat }: Meja, pemungutanId: string): Promise<Result<BarisPemungutan, PenolakanPemungutan>> {
  const p = await lockPemungutan(tx, k.daerahId, pemungutanId, 'ubah')
  return p === null || p.musyawarahId !== rapat.musyawarahId ? refuse({ jenis: 'pemungutan-tidak-ditemukan' }) : ok(p)
}

interface HasilLangkah {
  readonly pemungutanId: string
  readonly keadaan: BarisPemungutan['keadaan']
  readonly versi: number
}

export function siapkanPemungutan(k: Konteks, musyawarahId: string, isi: PemungutanBaru): Promise<Result<HasilLangkah, PenolakanPemungutan>> {
  return diRapat<HasilLangkah, PenolakanPemungutan>(k, { operasi: 'pemungutan-suara.siapkan', musyawarahId, isi }, async (meja) => {
    const { keadaan } = meja.rapat
    if (keadaan !== 'disiapkan' && keadaan !== 'dibuka') return refuse({ jenis: 'rapat-tidak-terbuka', keadaan })
    const baris = await insertPemungutan(meja.tx, k.daerahId, { ...isi, musyawarahId, createdBy: k.pelaku.penggunaId })
    if (baris === null) return refuse({ jenis: 'pemungutan-sudah-ada' })
    await catatPemungutan(k, meja, {
      pemungutanId: isi.pemungutanId,
      peristiwa: 'pemungutan-suara-disiapkan',
      baris: [sesudah('pemungutan_suara', isi.pemungutanId, baris)],
    })
    return ok({ pemungutanId: isi.pemungutanId, keadaan: 'disiapkan', versi: 1 })
  })
}

/** Opening freezes the ballot paper with its prices; closing counts, names the hash of all ballots, and shows them to everybody at once. */
export function lanjutkanPemungutan(
  k: Konteks,
  jalur: { musyawarahId: string; pemungutanId: string },
  langkah: LangkahPemungutan,
): Promise<Result<HasilLangkah, PenolakanPemungutan>> {
  const { musyawarahId, pemungutanId } = jalur
  return diRapat<HasilLangkah, PenolakanPemungutan>(
    k,
    { operasi: 'pemungutan-suara.lanjutkan', musyawarahId, isi: { pemungutanId, ...langkah } },
    async (meja) => {
      const milik = await lockMilik(k, meja, pemungutanId)
      if (!milik.ok) return milik
      const ke = langkahPemungutan(milik.value, langkah.ke, langkah.versi)
      if (!ke.ok) return ke
      const isi = ke.value === 'dibuka' ? await buka(k, meja, milik.value) : ok(null)
      if (!isi.ok) return isi
      const perubahan = ke.value === 'ditutup' ? await tutup(k, meja, milik.value) : await ubahKeadaan(k, meja, pemungutanId, ke.value)
      await catatPemungutan(k, meja, {
        pemungutanId,
        peristiwa: `pemungutan-suara-${ke.value}`,
        baris: [sesudah('pemungutan_suara', pemungutanId, perubahan.baris)],
        ...(perubahan.data === undefined ? {} : { data: perubahan.data }),
      })
      return ok({ pemungutanId, keadaan: ke.value, versi: milik.value.versi + 1 })
    },
  )
}

interface Perubahan {
  readonly baris: Awaited<ReturnType<typeof updatePemungutan>>
  readonly data?: { readonly sidikSuara: string; readonly jumlahSuara: number }
}

async function ubahKeadaan(k: Konteks, { tx }: Meja, pemungutanId: string, keadaan: BarisPemungutan['keadaan']): Promise<Perubahan> {
  return { baris: await updatePemungutan(tx, k.daerahId, { pemungutanId, keadaan, ...(keadaan === 'dibuka' ? { dibukaPada: k.saat } : {}) }) }
}

/** Delegates vote in their meeting; citizens may begin before it. */
async function buka(k: Konteks, { tx, rapat }: Meja, p: BarisPemungutan): Promise<Result<null, PenolakanPemungutan>> {
  if (rapat.keadaan !== 'dibuka' && !(p.pemilih === 'warga' && rapat.keadaan === 'disiapkan')) {
    return refuse({ jenis: 'rapat-tidak-terbuka', keadaan: rapat.keadaan })
  }
  if (p.selesai !== null && k.saat >= p.selesai) return refuse({ jenis: 'batas-waktu-lewat' })
  const pilihan = await susunPilihan(tx, k.daerahId, rapat, p)
  if (pilihan.length < 2) return refuse({ jenis: 'pilihan-suara-kurang', jumlah: pilihan.length })
  if (pilihan.length > PILIHAN_TERBANYAK) return refuse({ jenis: 'pilihan-suara-terlalu-banyak', jumlah: pilihan.length, batas: PILIHAN_TERBANYAK })
  await insertPilihan(tx, k.daerahId, p.pemungutanId, pilihan)
  return ok(null)
}

async function susunPilihan(tx: Reader, daerahId: string, rapat: BarisRapat, p: BarisPemungutan): Promise<Omit<PilihanSuara, 'namaWilayah'>[]> {
  const tahap = tahapGerbang(rapat)
  if (tahap === null) return []
  const { tahunAnggaran, kodeWilayah, perangkatDaerahId } = rapat
  const semua = await bacaHasilTahap(tx, daerahId, { tahunAnggaran, tahap, kodeWilayah, perangkatDaerahId })
  const hanya = p.hanya === null ? null : new Set(p.hanya)
  return semua
    .filter((u) => !isPutusanGugur(u.keputusan) && (p.bidangPembangunan === null || u.bidangPembangunan === p.bidangPembangunan))
    .filter((u) => hanya === null || hanya.has(u.pengajuanId))
    .toSorted((a, b) => (a.nomor < b.nomor ? -1 : 1))
    .map(({ pengajuanId, nomor, judul, kodeWilayah: kode, rupiah }, i) => ({
      nomorPilihan: i + 1,
      pengajuanId,
      nomor,
      judul,
      kodeWilayah: kode,
      rupiah: rupiah as PilihanSuara['rupiah'],
    }))
}

/** The state first: only then does the database give the ballots out, to this transaction too. */
async function tutup(k: Konteks, { tx }: Meja, { pemungutanId }: BarisPemungutan): Promise<Perubahan> {
  await updatePemungutan(tx, k.daerahId, { pemungutanId, keadaan: 'ditutup', ditutupPada: k.saat })
  const ringkas = await rangkumSuara(tx, k.daerahId, pemungutanId)
  await ratakanHak(tx, k.daerahId, pemungutanId)
  return { baris: await sealPemungutan(tx, k.daerahId, { pemungutanId, ...ringkas }), data: ringkas }
}

/** The votes of a meeting with turnout; results only of those that are closed, sheets only for whoever conducts it. */
export function bacaPemungutan(k: Konteks, musyawarahId: string): Promise<Result<PemungutanKeluar[], PenolakanPemungutan>> {
  return readTenant<Result<PemungutanKeluar[], PenolakanPemungutan>>(k.sql, k.daerahId, async (tx) => {
    const rapat = await findRapat(tx, k.daerahId, musyawarahId, 'baca')
    if (rapat === null) return refuse({ jenis: 'rapat-pemungutan-tidak-ditemukan' })
    const memimpin = canPimpin(k.pelaku, rapat.tahap, rapat.kodeWilayah, rapat.perangkatDaerahId).boleh
    const semua: PemungutanKeluar[] = []
    for (const p of await listPemungutan(tx, k.daerahId, musyawarahId)) {
      const { hanya: _, ...umum } = p
      const pilihan = p.keadaan === 'disiapkan' ? await pratinjau(tx, k.daerahId, rapat, p) : await listPilihan(tx, k.daerahId, p.pemungutanId)
      semua.push({
        ...umum,
        pilihan,
        turut: await listTurut(tx, k.daerahId, p.pemungutanId),
        lembar: memimpin ? await listLembar(tx, k.daerahId, p.pemungutanId) : [],
        hasil: p.keadaan === 'ditutup' ? await hitungHasil(tx, k.daerahId, p, pilihan) : null,
      })
    }
    return ok(semua)
  })
}

/** What opening would put on the ballot paper now. */
async function pratinjau(tx: Reader, daerahId: string, rapat: BarisRapat, p: BarisPemungutan): Promise<PilihanSuara[]> {
  return (await susunPilihan(tx, daerahId, rapat, p)).map((u) => ({ ...u, namaWilayah: '' }))
}

export type PenolakanSuaraTerbuka = { readonly jenis: 'pemungutan-suara-masih-dibuka'; readonly judul: string }

/** A meeting does not close over the heads of those who vote. */
export async function periksaSuaraTertutup(tx: Reader, daerahId: string, musyawarahId: string): Promise<PenolakanSuaraTerbuka | null> {
  const terbuka = await listTerbuka(tx, daerahId, musyawarahId)
  return terbuka.length === 0 ? null : { jenis: 'pemungutan-suara-masih-dibuka', judul: terbuka.map((p) => p.judul).join(', ') }
}
