import { createHash } from 'node:crypto'
import { readTenant, type Sql } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { loadPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { ringkas, type Ringkasan, ringkasTahun } from '#src/modules/rekapitulasi/kelompok.ts'
import { hitungTempat } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'
import { KOLOM_USULAN, LISENSI, type UsulanTerbuka } from '#src/portal/data-terbuka.ts'
import { findCap, listTerbuka } from '#src/portal/data-terbuka.queries.ts'
import { denganDaerah } from '#src/portal/pintu.service.ts'
import { type DaerahPublik, findTerakhir, listKecamatan } from '#src/portal/portal.queries.ts'

export interface HalamanData {
  readonly daerah: DaerahPublik
  readonly tahun: readonly { readonly tahun: number; readonly jumlah: number; readonly terakhir: Saat | null }[]
  readonly terakhir: Saat | null
}

export function loadHalamanData(sql: Sql, daerahId: string): Promise<HalamanData | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const tahun = ringkasTahun(await hitungTempat(tx, daerahId, 'daerah'))
    const isi = await Promise.all(
      tahun.map(async (t) => ({ tahun: t.tahun, jumlah: t.jumlah, terakhir: await findTerakhir(tx, daerahId, { tahun: [t.tahun] }) })),
    )
    const terakhir =
      isi
        .map((t) => t.terakhir)
        .filter((t) => t !== null)
        .toSorted()
        .at(-1) ?? null
    return { daerah, tahun: isi, terakhir }
  })
}

export interface DataTahun {
  readonly daerah: DaerahPublik
  readonly tahun: number
  /** Changes with the data and with what is told of them. */
  readonly sidik: string
}

/** `null` where the government or the year is not here. */
export function loadDataTahun(sql: Sql, daerahId: string, tahun: number): Promise<DataTahun | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const ada = (await hitungTempat(tx, daerahId, 'daerah')).some((h) => h.tahunAnggaran === tahun)
    if (!ada) return null
    const isi = [await findCap(tx, daerahId, tahun), daerah.nama, daerah.dataContoh, LISENSI.nama, ...KOLOM_USULAN.map((k) => k.nama)]
    return { daerah, tahun, sidik: createHash('sha256').update(JSON.stringify(isi)).digest('hex').slice(0, 32) }
  })
}

const SEKALI_BACA = 1000

/** The entries of a year, a thousand at a time, each thousand by itself: a slow reader keeps no connection to the database. */
export async function* alirkanUsulan(sql: Sql, { daerah: { daerahId }, tahun }: DataTahun): AsyncGenerator<readonly UsulanTerbuka[]> {
  let setelah = ''
  while (true) {
    const sesudah = setelah
    const baris = await readTenant(sql, daerahId, (tx) => listTerbuka(tx, daerahId, { tahun, setelah: sesudah, batas: SEKALI_BACA }))
    if (baris.length > 0) yield baris
    if (baris.length < SEKALI_BACA) return
    setelah = baris.at(-1)?.nomor ?? ''
  }
}

export interface BarisRekapTerbuka {
  readonly kode: string
  readonly nama: string
  readonly ringkasan: Ringkasan
}

export function loadRekapTahun(sql: Sql, d: DataTahun, per: 'kecamatan' | 'perangkat'): Promise<BarisRekapTerbuka[]> {
  const { daerahId } = d.daerah
  return readTenant(sql, daerahId, async (tx) => {
    const hitung = (await hitungTempat(tx, daerahId, per)).filter((h) => h.tahunAnggaran === d.tahun)
    const tempat =
      per === 'kecamatan'
        ? (await listKecamatan(tx, d.daerah)).map((w) => ({ id: w.kode, kode: w.kode, nama: w.nama }))
        : (await loadPerangkat(tx, daerahId)).map((p) => ({ id: p.perangkatDaerahId, kode: p.kode, nama: p.nama }))
    return tempat
      .map(({ id, kode, nama }) => ({ kode, nama, ringkasan: ringkas(hitung.filter((h) => h.kode === id)) }))
      .filter((b) => per === 'kecamatan' || b.ringkasan.jumlah > 0)
  })
}
