import { readTenant, type Sql } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { listPembangunanPublik } from '#src/modules/pembangunan-desa/baca-pembangunan.service.ts'
import { type Kelompok, posisiKelompok, ringkas, type Ringkasan, type RingkasanTahun, ringkasTahun } from '#src/modules/rekapitulasi/kelompok.ts'
import { hitungTempat } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'
import {
  type DaerahPublik,
  existsNomor,
  findDaerah,
  findTerakhir,
  findTerakhirDesa,
  findWilayahDalam,
  listDaerah,
  listKecamatan,
  listWilayahBawah,
} from '#src/portal/portal.queries.ts'
import { type HalamanKartu, halamanKartu, TANPA_SARINGAN } from '#src/portal/cari.service.ts'
import { denganDaerah } from '#src/portal/pintu.service.ts'
import { loadPeta, type PetaWilayah } from '#src/modules/wilayah/peta.service.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'

export type { DaerahPublik, Kartu } from '#src/portal/portal.queries.ts'

/* What each public page needs, read in one transaction of its government. There is no actor: everything here is for everyone. */

export interface DaerahRingkas {
  readonly daerah: DaerahPublik
  readonly ringkasan: Ringkasan
}

async function loadBeranda(sql: Sql): Promise<DaerahRingkas[]> {
  const daftar = await listDaerah(sql)
  const semua = await Promise.all(
    daftar.map(async (daerah) => ({
      daerah,
      ringkasan: ringkas(await readTenant(sql, daerah.daerahId, (tx) => hitungTempat(tx, daerah.daerahId, 'daerah'))),
    })),
  )
  return berisiDulu(semua)
}

/** Read anew only when what is remembered is older than `lama` milliseconds; while it is read, the old is shown. */
export function ingatBeranda(sql: Sql, lama: number): () => Promise<DaerahRingkas[]> {
  let ingatan: { readonly pada: number; readonly isi: DaerahRingkas[] } | null = null
  let isMembaca = false
  const baca = async (): Promise<DaerahRingkas[]> => {
    isMembaca = true
    try {
      const isi = await loadBeranda(sql)
      ingatan = { pada: performance.now(), isi }
      return isi
    } finally {
      isMembaca = false
    }
  }
  return async () => {
    if (lama === 0 || ingatan === null) return baca()
    // Whoever comes next sees what could not be read.
    if (performance.now() - ingatan.pada > lama && !isMembaca) baca().catch(() => (ingatan = null))
    return ingatan.isi
  }
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

export interface HalamanKecamatan extends HalamanWilayah {
  readonly kecamatan: Wilayah
}

export function loadKecamatan(sql: Sql, daerahId: string, kode: string): Promise<HalamanKecamatan | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const [kecamatan, wilayah] = await Promise.all([findWilayahDalam(tx, daerahId, kode), listWilayahBawah(tx, daerahId, kode)])
    if (kecamatan?.tingkat !== 'kecamatan') return null
    const hitung = await hitungTempat(tx, daerahId, 'desa', [kode, ...wilayah.map((w) => w.kode)])
    const terakhir = await findTerakhir(tx, daerahId, { tahun: tahunDari(hitung), kecamatan: kode })
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

export interface HalamanDesa {
  readonly daerah: DaerahPublik
  readonly desa: Wilayah
  readonly kecamatan: Wilayah
  readonly ringkasan: Ringkasan
  readonly tahun: readonly RingkasanTahun[]
  readonly keadaan: Kelompok | null
  readonly daftar: HalamanKartu
  /** What the village builds with its own budget, as its own system sends it. */
  readonly pembangunan: Awaited<ReturnType<typeof listPembangunanPublik>>
  readonly terakhir: Saat | null
}

const PEMBANGUNAN_DESA = 6

export function loadDesa(sql: Sql, daerahId: string, kode: string, saringan: { keadaan: Kelompok | null; hal: number }): Promise<HalamanDesa | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const [desa, kecamatan] = await Promise.all([findWilayahDalam(tx, daerahId, kode), findWilayahDalam(tx, daerahId, kode.slice(0, PANJANG_KECAMATAN))])
    if (desa === null || kecamatan === null || desa.kode === kecamatan.kode) return null
    const [hitung, terakhir, pembangunan, daftar] = await Promise.all([
      hitungTempat(tx, daerahId, 'desa', [kode]),
      findTerakhirDesa(tx, daerahId, kode),
      listPembangunanPublik(tx, daerahId, kode, PEMBANGUNAN_DESA),
      halamanKartu(
        tx,
        daerahId,
        { ...TANPA_SARINGAN, kodeWilayah: kode, posisi: saringan.keadaan === null ? null : posisiKelompok(saringan.keadaan) },
        { hal: saringan.hal },
      ),
    ])
    return { daerah, desa, kecamatan, ringkasan: ringkas(hitung), tahun: ringkasTahun(hitung), keadaan: saringan.keadaan, daftar, pembangunan, terakhir }
  })
}

const PANJANG_KECAMATAN = '00.00.00'.length

/** Where a number is public, over all governments: first the one whose region the number names. */
export async function cariNomor(sql: Sql, nomor: string): Promise<string | null> {
  const kode = nomor.split('-')[1] ?? ''
  const calon = (await listDaerah(sql)).filter((d) => kode.startsWith((d.kodeWilayah ?? '').replaceAll('.', ''))).toReversed()
  for (const { daerahId } of calon) {
    if (await readTenant(sql, daerahId, (tx) => existsNomor(tx, daerahId, nomor))) return daerahId
  }
  return null
}

export function ambilDaerah(sql: Sql, daerahId: string): Promise<DaerahPublik | null> {
  return findDaerah(sql, daerahId)
}
