import { rencanakanSendiri, type Sql, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { saringanHasil } from '#src/modules/rekapitulasi/cocok.service.ts'
import { posisiKelompok, ringkas, ringkasTahun } from '#src/modules/rekapitulasi/kelompok.ts'
import { hitungTempat } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'
import { artikan } from '#src/portal/arti-kata.service.ts'
import { HITUNG_TERBANYAK, listCocok, type SaringanKartu } from '#src/portal/cari.queries.ts'
import { kenaliNomor, uraikanPencarian } from '#src/portal/pencarian.ts'
import { type DaerahPublik, existsNomor, findTerakhir, type Kartu, listKartu, listKecamatan } from '#src/portal/portal.queries.ts'
import type { SaringanCari } from '#src/portal/portal.schema.ts'
import { denganDaerah } from '#src/portal/pintu.service.ts'

/** A page of cards; `jumlah` is of everything the filter finds. */
export interface HalamanKartu {
  readonly kartu: readonly Kartu[]
  readonly jumlah: number
  /** There are more than `jumlah`; nobody counted how many. */
  readonly adaLebih: boolean
  readonly hal: number
  readonly jumlahHal: number
}

export const PER_HALAMAN = 20
export const TANPA_SARINGAN: SaringanKartu = {
  tahun: null,
  posisi: null,
  kodeKecamatan: null,
  kodeWilayah: null,
  bidangPembangunan: null,
  kanal: null,
  kata: [],
}

/** `semua`: how many the whole government has, where the recaps told. */
export async function halamanKartu(tx: Transaction, daerahId: string, saringan: SaringanKartu, h: { hal: number; semua?: number }): Promise<HalamanKartu> {
  const { hal } = h
  const semua = isTanpaSaringan(saringan) && h.semua !== undefined ? { semua: h.semua } : {}
  const cocok = await rencanakanSendiri(tx, () => listCocok(tx, daerahId, saringan, { lewati: (hal - 1) * PER_HALAMAN, batas: PER_HALAMAN, ...semua }))
  const ditemukan = cocok[0]?.jumlah ?? 0
  if (ditemukan === 0) return hal === 1 ? { kartu: [], jumlah: 0, adaLebih: false, hal, jumlahHal: 1 } : halamanTerakhir(tx, daerahId, saringan)
  const id = cocok.map((c) => c.pengajuanId)
  const adaLebih = saringan.kata.length > 0 && ditemukan > HITUNG_TERBANYAK
  const jumlah = adaLebih ? HITUNG_TERBANYAK : ditemukan
  return { kartu: await listKartu(tx, daerahId, id), jumlah, adaLebih, hal, jumlahHal: Math.ceil(jumlah / PER_HALAMAN) }
}

/** An old address may point beyond the end: show the last page there is. */
async function halamanTerakhir(tx: Transaction, daerahId: string, saringan: SaringanKartu): Promise<HalamanKartu> {
  const [pertama] = await listCocok(tx, daerahId, saringan, { lewati: 0, batas: 1 })
  const jumlah = Math.min(pertama?.jumlah ?? 0, saringan.kata.length > 0 ? HITUNG_TERBANYAK : Number.POSITIVE_INFINITY)
  return halamanKartu(tx, daerahId, saringan, { hal: Math.max(1, Math.ceil(jumlah / PER_HALAMAN)) })
}

export function isTanpaSaringan(s: SaringanKartu): boolean {
  return Object.values(s).every((n: unknown) => n === null || (Array.isArray(n) && n.length === 0))
}

/** The filter of an address in the words of the database. */
export async function susunSaringan(tx: Transaction, daerahId: string, s: Omit<SaringanCari, 'hal'>): Promise<SaringanKartu> {
  const [hasil, kata] = await Promise.all([
    s.hasil === null ? null : saringanHasil(tx, daerahId, s.hasil),
    artikan(tx, daerahId, uraikanPencarian(s.q), s.tahun),
  ])
  const posisi = s.keadaan === null ? null : posisiKelompok(s.keadaan)
  return {
    ...TANPA_SARINGAN,
    tahun: s.tahun,
    posisi: hasil === null ? posisi : hasil.posisi.filter((x) => posisi === null || posisi.includes(x)),
    kanal: hasil?.kanal ?? null,
    kodeKecamatan: s.kecamatan,
    bidangPembangunan: s.bidang,
    kata,
  }
}

/** What a list can be narrowed to, and of how many it is a part. */
export interface Pilihan {
  readonly semua: number
  readonly pilihanTahun: readonly number[]
  readonly pilihanKecamatan: readonly Wilayah[]
  readonly terakhir: Saat | null
}

export async function loadPilihan(tx: Transaction, daerah: DaerahPublik): Promise<Pilihan> {
  const [hitung, pilihanKecamatan] = await Promise.all([hitungTempat(tx, daerah.daerahId, 'daerah'), listKecamatan(tx, daerah)])
  const pilihanTahun = ringkasTahun(hitung).map((t) => t.tahun)
  return { semua: ringkas(hitung).jumlah, pilihanTahun, pilihanKecamatan, terakhir: await findTerakhir(tx, daerah.daerahId, { tahun: pilihanTahun }) }
}

export interface HasilCari extends Pilihan {
  readonly daerah: DaerahPublik
  /** The number that was typed, when it is public here: the caller goes straight to it. */
  readonly nomor: string | null
  /** A number was typed that is not here. */
  readonly nomorTakAda: string | null
  readonly daftar: HalamanKartu
}

export function cariUsulan(sql: Sql, daerahId: string, s: SaringanCari): Promise<HasilCari | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const nomor = kenaliNomor(s.q)
    const ada = nomor !== null && (await existsNomor(tx, daerahId, nomor))
    const pilihan = await loadPilihan(tx, daerah)
    const daftar = await halamanKartu(tx, daerahId, await susunSaringan(tx, daerahId, s), { hal: s.hal, semua: pilihan.semua })
    return { ...pilihan, daerah, nomor: ada ? nomor : null, nomorTakAda: ada ? null : nomor, daftar }
  })
}
