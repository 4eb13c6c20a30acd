import { readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { saringanHasil } from '#src/modules/rekapitulasi/cocok.service.ts'
import { type Kelompok, posisiKelompok, ringkas, type Ringkasan, type RingkasanTahun, ringkasTahun } from '#src/modules/rekapitulasi/kelompok.ts'
import { hitungTempat } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'
import { kenaliNomor, polaPencarian } from '#src/portal/pencarian.ts'
import {
  type DaerahPublik,
  existsNomor,
  findDaerah,
  findTerakhir,
  findWilayahDalam,
  type Kartu,
  listCocok,
  listDaerah,
  listKartu,
  listWilayahBawah,
  type SaringanKartu,
} from '#src/portal/portal.queries.ts'
import type { SaringanCari } from '#src/portal/portal.schema.ts'
import { loadPeta, type PetaWilayah } from '#src/modules/wilayah/peta.service.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'

export type { DaerahPublik, Kartu } from '#src/portal/portal.queries.ts'

/* What each public page needs, read in one transaction of its government. There is no actor: everything here is for everyone. */

export interface DaerahRingkas {
  readonly daerah: DaerahPublik
  readonly ringkasan: Ringkasan
}

export async function loadBeranda(sql: Sql): Promise<DaerahRingkas[]> {
  const daftar = await listDaerah(sql)
  const semua = await Promise.all(
    daftar.map(async (daerah) => ({
      daerah,
      ringkasan: ringkas(await readTenant(sql, daerah.daerahId, (tx) => hitungTempat(tx, daerah.daerahId, 'daerah'))),
    })),
  )
  return berisiDulu(semua)
}

/** Places that have proposed something before those that have not; otherwise as they came. */
function berisiDulu<T extends { readonly ringkasan: Ringkasan }>(daftar: readonly T[]): T[] {
  return daftar.toSorted((a, b) => Number(b.ringkasan.jumlah > 0) - Number(a.ringkasan.jumlah > 0))
}

export interface Bawahan {
  readonly wilayah: Wilayah
  readonly ringkasan: Ringkasan
}

export interface HalamanWilayah {
  readonly daerah: DaerahPublik
  readonly ringkasan: Ringkasan
  readonly tahun: readonly RingkasanTahun[]
  readonly bawahan: readonly Bawahan[]
  readonly terakhir: Saat | null
}

export interface DaerahBerpeta extends HalamanWilayah {
  /** Of its kecamatan; a province or the nation has none here. */
  readonly peta: PetaWilayah | null
}

export function loadDaerah(sql: Sql, daerahId: string): Promise<DaerahBerpeta | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const [hitung, wilayah] = await Promise.all([hitungTempat(tx, daerahId, 'kecamatan'), listKecamatan(tx, daerah)])
    const kode = wilayah.map((w) => w.kode)
    const peta = daerah.kodeWilayah === null || kode.length === 0 ? null : await loadPeta(tx, daerah.kodeWilayah, kode)
    return { ...halamanWilayah(daerah, hitung, wilayah), terakhir: await findTerakhir(tx, daerahId, { tahun: tahunDari(hitung) }), peta }
  })
}

/** Kecamatan of a kabupaten or kota; beneath a province or the nation lie governments of their own. */
async function listKecamatan(tx: Transaction, { daerahId, kodeWilayah }: DaerahPublik): Promise<Wilayah[]> {
  const bawah = kodeWilayah === null ? [] : await listWilayahBawah(tx, daerahId, kodeWilayah)
  return bawah.filter((w) => w.tingkat === 'kecamatan')
}

export interface HalamanKecamatan extends HalamanWilayah {
  readonly kecamatan: Wilayah
}

export function loadKecamatan(sql: Sql, daerahId: string, kode: string): Promise<HalamanKecamatan | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const [kecamatan, wilayah, terakhir] = await Promise.all([
      findWilayahDalam(tx, daerahId, kode),
      listWilayahBawah(tx, daerahId, kode),
      findTerakhir(tx, daerahId, { kode }),
    ])
    if (kecamatan?.tingkat !== 'kecamatan') return null
    const hitung = await hitungTempat(tx, daerahId, 'desa', [kode, ...wilayah.map((w) => w.kode)])
    return { ...halamanWilayah(daerah, hitung, wilayah), terakhir, kecamatan }
  })
}

/** What a region beneath has proposed; a proposal of the region itself (a kecamatan's own) counts in the whole only. */
function halamanWilayah(daerah: DaerahPublik, hitung: readonly HitungTempat[], wilayah: readonly Wilayah[]): Omit<HalamanWilayah, 'terakhir'> {
  return {
    daerah,
    ringkasan: ringkas(hitung),
    tahun: ringkasTahun(hitung),
    bawahan: berisiDulu(wilayah.map((w) => ({ wilayah: w, ringkasan: ringkas(hitung.filter((h) => h.kode === w.kode)) }))),
  }
}

type HitungTempat = Awaited<ReturnType<typeof hitungTempat>>[number]

function tahunDari(hitung: readonly HitungTempat[]): number[] {
  return [...new Set(hitung.map((h) => h.tahunAnggaran))]
}

/** A page of cards; `jumlah` is of everything the filter finds. */
export interface HalamanKartu {
  readonly kartu: readonly Kartu[]
  readonly jumlah: number
  readonly hal: number
  readonly jumlahHal: number
}

export interface HalamanDesa {
  readonly daerah: DaerahPublik
  readonly desa: Wilayah
  readonly kecamatan: Wilayah
  readonly ringkasan: Ringkasan
  readonly tahun: readonly RingkasanTahun[]
  readonly keadaan: Kelompok | null
  readonly daftar: HalamanKartu
  readonly terakhir: Saat | null
}

const PER_HALAMAN = 20

export function loadDesa(sql: Sql, daerahId: string, kode: string, saringan: { keadaan: Kelompok | null; hal: number }): Promise<HalamanDesa | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const [desa, kecamatan] = await Promise.all([findWilayahDalam(tx, daerahId, kode), findWilayahDalam(tx, daerahId, kode.slice(0, PANJANG_KECAMATAN))])
    if (desa === null || kecamatan === null || desa.kode === kecamatan.kode) return null
    const [hitung, terakhir, daftar] = await Promise.all([
      hitungTempat(tx, daerahId, 'desa', [kode]),
      findTerakhir(tx, daerahId, { kode }),
      halamanKartu(tx, daerahId, { ...SEMUA, kodeWilayah: kode, posisi: saringan.keadaan === null ? null : posisiKelompok(saringan.keadaan) }, saringan.hal),
    ])
    return { daerah, desa, kecamatan, ringkasan: ringkas(hitung), tahun: ringkasTahun(hitung), keadaan: saringan.keadaan, daftar, terakhir }
  })
}

const PANJANG_KECAMATAN = '00.00.00'.length
const SEMUA: SaringanKartu = { tahun: null, posisi: null, kodeKecamatan: null, kodeWilayah: null, bidangPembangunan: null, kanal: null, pola: [] }

async function halamanKartu(tx: Transaction, daerahId: string, saringan: SaringanKartu, hal: number): Promise<HalamanKartu> {
  const cocok = await listCocok(tx, daerahId, saringan, { lewati: (hal - 1) * PER_HALAMAN, batas: PER_HALAMAN })
  const jumlah = cocok[0]?.jumlah ?? 0
  if (jumlah === 0) return hal === 1 ? { kartu: [], jumlah, hal, jumlahHal: 1 } : halamanTerakhir(tx, daerahId, saringan)
  return {
    kartu: await listKartu(
      tx,
      daerahId,
      cocok.map((c) => c.pengajuanId),
    ),
    jumlah,
    hal,
    jumlahHal: Math.ceil(jumlah / PER_HALAMAN),
  }
}

/** An old address may point beyond the end: show the last page there is. */
async function halamanTerakhir(tx: Transaction, daerahId: string, saringan: SaringanKartu): Promise<HalamanKartu> {
  const [pertama] = await listCocok(tx, daerahId, saringan, { lewati: 0, batas: 1 })
  return halamanKartu(tx, daerahId, saringan, Math.max(1, Math.ceil((pertama?.jumlah ?? 0) / PER_HALAMAN)))
}

export interface HasilCari {
  readonly daerah: DaerahPublik
  /** The number that was typed, when it is public here: the caller goes straight to it. */
  readonly nomor: string | null
  /** A number was typed that is not here. */
  readonly nomorTakAda: string | null
  readonly daftar: HalamanKartu
  readonly semua: number
  readonly pilihanTahun: readonly number[]
  readonly pilihanKecamatan: readonly Wilayah[]
  readonly terakhir: Saat | null
}

export function cariUsulan(sql: Sql, daerahId: string, s: SaringanCari): Promise<HasilCari | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const nomor = kenaliNomor(s.q)
    const ada = nomor !== null && (await existsNomor(tx, daerahId, nomor))
    const hasil = s.hasil === null ? null : await saringanHasil(tx, daerahId, s.hasil)
    const posisi = s.keadaan === null ? null : posisiKelompok(s.keadaan)
    const saringan = {
      ...SEMUA,
      tahun: s.tahun,
      posisi: hasil === null ? posisi : hasil.posisi.filter((x) => posisi === null || posisi.includes(x)),
      kanal: hasil?.kanal ?? null,
      kodeKecamatan: s.kecamatan,
      bidangPembangunan: s.bidang,
      pola: polaPencarian(s.q),
    }
    const [hitung, pilihanKecamatan, daftar] = await Promise.all([
      hitungTempat(tx, daerahId, 'daerah'),
      listKecamatan(tx, daerah),
      halamanKartu(tx, daerahId, saringan, s.hal),
    ])
    return {
      daerah,
      nomor: ada ? nomor : null,
      nomorTakAda: ada ? null : nomor,
      daftar,
      semua: ringkas(hitung).jumlah,
      pilihanTahun: ringkasTahun(hitung).map((t) => t.tahun),
      pilihanKecamatan,
      terakhir: await findTerakhir(tx, daerahId, { tahun: tahunDari(hitung) }),
    }
  })
}

/** Where a number is public, over all governments: first the one whose region the number names. */
export async function cariNomor(sql: Sql, nomor: string): Promise<string | null> {
  const kode = nomor.split('-')[1] ?? ''
  const calon = (await listDaerah(sql)).filter((d) => kode.startsWith((d.kodeWilayah ?? '').replaceAll('.', ''))).toReversed()
  for (const { daerahId } of calon) {
    if (await readTenant(sql, daerahId, (tx) => existsNomor(tx, daerahId, nomor))) return daerahId
  }
  return null
}

/** One read-only transaction in a government that exists; `null` when it does not. */
export function denganDaerah<T>(sql: Sql, daerahId: string, kerja: (tx: Transaction, daerah: DaerahPublik) => Promise<T | null>): Promise<T | null> {
  return readTenant(sql, daerahId, async (tx) => {
    const daerah = await findDaerah(tx, daerahId)
    return daerah === null ? null : kerja(tx, daerah)
  })
}

export function ambilDaerah(sql: Sql, daerahId: string): Promise<DaerahPublik | null> {
  return findDaerah(sql, daerahId)
}
