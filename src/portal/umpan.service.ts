import { readTenant, type Sql } from '#src/lib/sql.ts'
import { ringkasTahun } from '#src/modules/rekapitulasi/kelompok.ts'
import { hitungTempat } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'
import { denganDaerah } from '#src/portal/pintu.service.ts'
import { type DaerahPublik, findWilayahDalam, type Kartu, listDaerah, listKartu, listKecamatan, listWilayahBawah } from '#src/portal/portal.queries.ts'
import { listBerubah, listIdMusyawarah, listNomor, type NomorPublik } from '#src/portal/umpan.queries.ts'

export type { NomorPublik } from '#src/portal/umpan.queries.ts'

export interface Umpan {
  readonly daerah: DaerahPublik
  readonly wilayah: Wilayah | null
  /** The latest change first. */
  readonly kartu: readonly Kartu[]
}

const BATAS_UMPAN = 30

/** What changed last in a government, a kecamatan or a village; `null` where the region is not here. */
export function loadUmpan(sql: Sql, daerahId: string, kode: string | null): Promise<Umpan | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const wilayah = kode === null ? null : await findWilayahDalam(tx, daerahId, kode)
    if (kode !== null && wilayah === null) return null
    const tahun = ringkasTahun(await hitungTempat(tx, daerahId, 'daerah')).map((t) => t.tahun)
    const id = (await listBerubah(tx, daerahId, { kode, tahun }, BATAS_UMPAN)).map((b) => b.pengajuanId)
    const kartu = id.length === 0 ? [] : await listKartu(tx, daerahId, id)
    return { daerah, wilayah, kartu: kartu.toSorted((a, b) => b.menungguSejak.localeCompare(a.menungguSejak)) }
  })
}

/** What a search engine takes in one file. */
const SELEMBAR = 50_000
const SEKALI_BACA = 5000

export interface PetaSitus {
  readonly daerahId: string
  readonly lembar: readonly { readonly tahun: number; readonly hal: number }[]
}

export async function loadPetaSitus(sql: Sql): Promise<PetaSitus[]> {
  const hasil: PetaSitus[] = []
  for (const { daerahId } of await listDaerah(sql)) {
    const tahun = ringkasTahun(await readTenant(sql, daerahId, (tx) => hitungTempat(tx, daerahId, 'daerah')))
    hasil.push({ daerahId, lembar: tahun.flatMap((t) => Array.from({ length: Math.ceil(t.jumlah / SELEMBAR) }, (_, i) => ({ tahun: t.tahun, hal: i + 1 }))) })
  }
  return hasil
}

export interface SitusWilayah {
  readonly kecamatan: readonly string[]
  readonly desa: readonly string[]
  readonly musyawarah: readonly string[]
}

/** Paths of a government's kecamatan, villages and meetings; `null` where it does not exist. */
export function loadWilayahSitus(sql: Sql, daerahId: string): Promise<SitusWilayah | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const kecamatan = (await listKecamatan(tx, daerah)).map((w) => w.kode)
    const desa = await Promise.all(kecamatan.map((kode) => listWilayahBawah(tx, daerahId, kode)))
    return { kecamatan, desa: desa.flat().map((w) => w.kode), musyawarah: await listIdMusyawarah(tx, daerahId) }
  })
}

export async function* alirkanNomor(sql: Sql, daerahId: string, l: { readonly tahun: number; readonly hal: number }): AsyncGenerator<readonly NomorPublik[]> {
  let [setelah, sisa] = ['', SELEMBAR]
  while (sisa > 0) {
    const h = { tahun: l.tahun, setelah, lewati: setelah === '' ? (l.hal - 1) * SELEMBAR : 0, batas: Math.min(sisa, SEKALI_BACA) }
    const baris = await readTenant(sql, daerahId, (tx) => listNomor(tx, daerahId, h))
    if (baris.length > 0) yield baris
    if (baris.length < h.batas) return
    setelah = baris.at(-1)?.nomor ?? ''
    sisa -= baris.length
  }
}
