import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Reader, type Transaction } from '#src/lib/sql.ts'
import { bacaIsiBerkas } from '#src/modules/berkas/berkas.service.ts'
import { canPimpin } from '#src/modules/jadwal/rapat.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { type BuktiTanda, penandaTiruan, type PenandaElektronik, type PenolakanElektronik } from '#src/modules/tanda-tangan/tanda-elektronik.ts'
import {
  hitungKurang,
  isPindaian,
  type Kurang,
  type PenolakanTandaTangan,
  periksaPenanda,
  pilihSyarat,
  type Selaku,
  SYARAT_BAWAAN,
} from '#src/modules/tanda-tangan/tanda-tangan.ts'
import {
  type BarisRapat,
  type BarisTandaTangan,
  findBerkasPindaian,
  findDataContoh,
  findIsiPindaian,
  findPemakaiSidik,
  findRapat,
  insertTandaTangan,
  listSyarat,
  listTandaTangan,
  type TandaTanganBaru,
  withdrawTandaTangan,
} from '#src/modules/tanda-tangan/tanda-tangan.queries.ts'
import type { DaftarTandaTangan, ElektronikBaru, PindaianBaru, SyaratKeluar } from '#src/modules/tanda-tangan/tanda-tangan.schema.ts'

type BukanWewenang = { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
type TanpaRapat = { readonly jenis: 'rapat-tanda-tangan-tidak-ditemukan' }

export type PenolakanMenandatangani =
  | PenolakanTandaTangan
  | PenolakanElektronik
  | PenolakanPerintah
  | BukanWewenang
  | TanpaRapat
  | { readonly jenis: 'pindaian-tanda-tangan-tidak-ada' }
  | { readonly jenis: 'bukan-pindaian'; readonly jenisMedia: string }
  | { readonly jenis: 'pindaian-milik-rapat-lain'; readonly rapat: string }
  | { readonly jenis: 'tanda-tangan-sudah-ada' }
  | { readonly jenis: 'tanda-tangan-tidak-ditemukan' }
  | { readonly jenis: 'tanda-tangan-terkunci'; readonly keadaan: BarisRapat['keadaan'] }

interface HasilTanda {
  readonly tandaTanganId: string
  readonly sidik: string
}

interface Meja {
  readonly tx: Transaction
  readonly rapat: BarisRapat
  readonly penugasan: Penugasan
}

type Hasil<T> = Promise<Result<T, PenolakanMenandatangani>>

/** Every act on a meeting's signatures holds the meeting still, so that its next step and this wait for each other. */
function diMeja<T>(k: Konteks, p: { readonly operasi: string; readonly musyawarahId: string; readonly isi: unknown }, work: (m: Meja) => Hasil<T>): Hasil<T> {
  return jalankanPerintah<T, PenolakanMenandatangani>(k, p.operasi, { musyawarahId: p.musyawarahId, isi: p.isi }, async (tx) => {
    const rapat = await findRapat(tx, k.daerahId, p.musyawarahId, 'kunci')
    if (rapat === null) return refuse({ jenis: 'rapat-tanda-tangan-tidak-ditemukan' })
    const izin = canPimpin(k.pelaku, rapat.tahap, rapat.kodeWilayah, rapat.perangkatDaerahId)
    return izin.boleh ? work({ tx, rapat, penugasan: izin.penugasan }) : refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  })
}

const berlaku = (daftar: readonly BarisTandaTangan[]): BarisTandaTangan[] => daftar.filter((t) => t.dicabutPada === null)

async function simpan(k: Konteks, { tx, rapat, penugasan }: Meja, daftar: readonly TandaTanganBaru[]): Hasil<HasilTanda[]> {
  const ada: { nama: string; jabatan: string; selaku: Selaku }[] = berlaku(await listTandaTangan(tx, k.daerahId, rapat.musyawarahId))
  for (const baru of daftar) {
    const penolakan = periksaPenanda(rapat.keadaan, ada, baru)
    if (penolakan !== null) return refuse(penolakan)
    ada.push(baru)
  }
  const { musyawarahId } = rapat
  const tersimpan = await insertTandaTangan(tx, k.daerahId, { musyawarahId, waktu: k.saat, oleh: k.pelaku.penggunaId, daftar })
  if (tersimpan.length < daftar.length) return refuse({ jenis: 'tanda-tangan-sudah-ada' })
  await catat(tx, k, {
    peristiwa: 'berita-acara-ditandatangani',
    objek: { jenis: 'musyawarah', id: musyawarahId },
    penugasan,
    baris: tersimpan.map(({ id, isi }) => sesudah('tanda_tangan', id, { isi })),
    data: { beritaAcara: rapat.sidikHasil },
  })
  return ok(daftar.map(({ tandaTanganId, sidik }) => ({ tandaTanganId, sidik })))
}

/** Enters one signatory of the signed paper with its scan. One paper may carry them all; another meeting's paper is none of this one's. */
export function catatPindaian(k: Konteks, musyawarahId: string, isi: PindaianBaru): Hasil<HasilTanda> {
  return diMeja<HasilTanda>(k, { operasi: 'tanda-tangan.pindaian', musyawarahId, isi }, async (meja) => {
    const berkas = await findBerkasPindaian(meja.tx, k.daerahId, isi.berkasId)
    if (berkas === null) return refuse({ jenis: 'pindaian-tanda-tangan-tidak-ada' })
    if (!isPindaian(berkas.jenisMedia)) return refuse({ jenis: 'bukan-pindaian', jenisMedia: berkas.jenisMedia })
    const lain = await findPemakaiSidik(meja.tx, k.daerahId, { musyawarahId, sidik: berkas.sidikAsli })
    if (lain !== null) return refuse({ jenis: 'pindaian-milik-rapat-lain', rapat: lain })
    const hasil = await simpan(k, meja, [{ ...isi, cara: 'pindaian', sidik: berkas.sidikAsli, bukti: null }])
    return hasil.ok ? ok({ tandaTanganId: isi.tandaTanganId, sidik: berkas.sidikAsli }) : hasil
  })
}

/** Has the frozen minutes signed electronically, all signatories named or none. The provider is asked before the transaction, never within it. */
export async function tandatanganiElektronik(
  k: Konteks,
  musyawarahId: string,
  isi: ElektronikBaru,
  penyedia: (dataContoh: boolean) => PenandaElektronik = penandaTiruan,
): Hasil<HasilTanda[]> {
  const { rapat, contoh } = await readTenant(k.sql, k.daerahId, async (tx) => ({
    rapat: await findRapat(tx, k.daerahId, musyawarahId, 'baca'),
    contoh: (await findDataContoh(tx, k.daerahId)).contoh,
  }))
  const sidik = rapat?.sidikHasil ?? null
  const boleh = rapat !== null && sidik !== null && canPimpin(k.pelaku, rapat.tahap, rapat.kodeWilayah, rapat.perangkatDaerahId).boleh
  const tanda = boleh ? await mintaSemua(penyedia(contoh), { sidik, waktu: k.saat }, isi) : ok([])
  if (!tanda.ok) return tanda
  return diMeja<HasilTanda[]>(k, { operasi: 'tanda-tangan.elektronik', musyawarahId, isi }, async (meja) => {
    // Nothing was asked for: whoever may not sign was refused above already, so there are no minutes yet.
    if (tanda.value.length === 0 || sidik === null) return refuse({ jenis: 'belum-waktunya-tanda-tangan', keadaan: meja.rapat.keadaan })
    const bukti = new Map(tanda.value)
    const daftar = isi.penanda.map((p) => ({ ...p, cara: 'elektronik' as const, berkasId: null, sidik, bukti: bukti.get(p.tandaTanganId) ?? null }))
    return simpan(k, meja, daftar)
  })
}

async function mintaSemua(
  penanda: PenandaElektronik,
  p: { readonly sidik: string; readonly waktu: string },
  isi: ElektronikBaru,
): Promise<Result<(readonly [string, BuktiTanda])[], PenolakanElektronik>> {
  const bukti: (readonly [string, BuktiTanda])[] = []
  for (const { tandaTanganId, ...orang } of isi.penanda) {
    const tanda = await penanda.tandatangani({ ...orang, ...p })
    if (!tanda.ok) return tanda
    bukti.push([tandaTanganId, tanda.value])
  }
  return ok(bukti)
}

/** Takes a wrong signature out of the count, openly; once the meeting is recorded as signed it stays. */
export function cabutTandaTangan(
  k: Konteks,
  p: { readonly musyawarahId: string; readonly tandaTanganId: string },
  isi: { readonly alasan: string },
): Hasil<{ tandaTanganId: string }> {
  return diMeja<{ tandaTanganId: string }>(k, { operasi: 'tanda-tangan.cabut', musyawarahId: p.musyawarahId, isi: { ...p, ...isi } }, async (meja) => {
    const { keadaan } = meja.rapat
    if (keadaan !== 'ditutup') return refuse({ jenis: 'tanda-tangan-terkunci', keadaan })
    const baris = await withdrawTandaTangan(meja.tx, k.daerahId, { ...p, ...isi, waktu: k.saat, oleh: k.pelaku.penggunaId })
    if (baris === null) return refuse({ jenis: 'tanda-tangan-tidak-ditemukan' })
    await catat(meja.tx, k, {
      peristiwa: 'tanda-tangan-dicabut',
      objek: { jenis: 'musyawarah', id: p.musyawarahId },
      penugasan: meja.penugasan,
      baris: [sesudah('tanda_tangan', p.tandaTanganId, baris)],
    })
    return ok({ tandaTanganId: p.tandaTanganId })
  })
}

/** Who reads the names of those who signed: whoever conducts the meeting, and the planning administrator. */
function isPembacaNama(k: Konteks, m: BarisRapat): boolean {
  return canPimpin(k.pelaku, m.tahap, m.kodeWilayah, m.perangkatDaerahId).boleh || k.pelaku.penugasan.some((p) => p.peran === 'admin-perencanaan')
}

export function bacaTandaTangan(k: Konteks, musyawarahId: string): Promise<Result<DaftarTandaTangan, TanpaRapat>> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const m = await findRapat(tx, k.daerahId, musyawarahId, 'baca')
    if (m === null) return refuse({ jenis: 'rapat-tanda-tangan-tidak-ditemukan' })
    const tandaTangan = await listTandaTangan(tx, k.daerahId, musyawarahId)
    const syarat = pilihSyarat(await listSyarat(tx, k.daerahId), m)
    const elektronik = penandaTiruan((await findDataContoh(tx, k.daerahId)).contoh).tersedia
    const bernama = isPembacaNama(k, m)
    return ok({
      syarat,
      tandaTangan: tandaTangan.map((t) => ({ ...t, nama: bernama ? t.nama : null })),
      kurang: hitungKurang(syarat, berlaku(tandaTangan)),
      elektronik,
    })
  })
}

interface Pindaian {
  readonly nama: string
  readonly jenisMedia: string
  readonly isi: Buffer
}

/** The signed paper itself bears names: for those who may read them. */
export async function bacaPindaian(
  k: Konteks,
  folder: string,
  p: { readonly musyawarahId: string; readonly tandaTanganId: string },
): Promise<Result<Pindaian, TanpaRapat | BukanWewenang | { jenis: 'tanda-tangan-tidak-ditemukan' }>> {
  const { rapat, berkas } = await readTenant(k.sql, k.daerahId, async (tx) => ({
    rapat: await findRapat(tx, k.daerahId, p.musyawarahId, 'baca'),
    berkas: await findIsiPindaian(tx, k.daerahId, p),
  }))
  if (rapat === null) return refuse({ jenis: 'rapat-tanda-tangan-tidak-ditemukan' })
  if (!isPembacaNama(k, rapat)) return refuse({ jenis: 'bukan-wewenang', alasan: 'peran-tidak-berwenang' })
  if (berkas === null) return refuse({ jenis: 'tanda-tangan-tidak-ditemukan' })
  return ok({ nama: berkas.namaAsli, jenisMedia: berkas.jenisMedia, isi: await bacaIsiBerkas(folder, k.daerahId, berkas.sidikSimpan) })
}

export type PenolakanTandaTanganKurang = { readonly jenis: 'tanda-tangan-kurang' } & Kurang

/** Whether the minutes bear what is required on the day of the meeting (C-06); who is still missing. */
export async function periksaTandaTangan(tx: Reader, daerahId: string, musyawarahId: string): Promise<PenolakanTandaTanganKurang | null> {
  const m = await findRapat(tx, daerahId, musyawarahId, 'baca')
  const syarat = m === null ? SYARAT_BAWAAN : pilihSyarat(await listSyarat(tx, daerahId), m)
  const kurang = hitungKurang(syarat, berlaku(await listTandaTangan(tx, daerahId, musyawarahId)))
  return kurang === null ? null : { jenis: 'tanda-tangan-kurang', ...kurang }
}

export interface TandaTanganPublik {
  readonly jabatan: string
  readonly selaku: Selaku
  readonly elektronik: boolean
}

/** What is published: offices, never names. */
export async function bacaTandaTanganPublik(k: Pick<Konteks, 'sql' | 'daerahId'>, musyawarahId: string): Promise<TandaTanganPublik[]> {
  const daftar = await readTenant(k.sql, k.daerahId, (tx) => listTandaTangan(tx, k.daerahId, musyawarahId))
  return berlaku(daftar).map(({ jabatan, selaku, cara }) => ({ jabatan, selaku, elektronik: cara === 'elektronik' }))
}

export function bacaSyarat(k: Konteks): Promise<SyaratKeluar[]> {
  return readTenant(k.sql, k.daerahId, async (tx) => [...(await listSyarat(tx, k.daerahId)), SYARAT_BAWAAN])
}
