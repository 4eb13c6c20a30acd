import type { Sql } from '#src/lib/sql.ts'
import type { HalamanKamus as HasilCariKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { cariKamus, tahunKamus } from '#src/modules/kamus-usulan/pencarian-kamus.service.ts'
import { ambilDaerah, type DaerahPublik } from '#src/portal/portal.service.ts'
import type { SaringanKamusPublik } from '#src/portal/portal.schema.ts'

export type ButirPublik = HasilCariKamus['data'][number]

export interface HalamanKamusPublik {
  readonly daerah: DaerahPublik
  readonly saringan: SaringanKamusPublik
  readonly tahun: number | null
  readonly pilihanTahun: readonly number[]
  readonly perangkat: readonly { readonly id: string; readonly nama: string }[]
  readonly butir: readonly ButirPublik[]
  readonly jumlah: number
  readonly semua: number
  readonly hal: number
  readonly jumlahHal: number
}

const PER_HALAMAN = 40
const SEMUA = 100_000

/** The catalogue in force of a year, by the search that the form uses; the newest year unless another is asked for. */
export async function loadKamusPublik(sql: Sql, daerahId: string, saringan: SaringanKamusPublik): Promise<HalamanKamusPublik | null> {
  const daerah = await ambilDaerah(sql, daerahId)
  if (daerah === null) return null
  const k = { sql, daerahId }
  const pilihanTahun = await tahunKamus(k)
  const tahun = saringan.tahun !== null && pilihanTahun.includes(saringan.tahun) ? saringan.tahun : (pilihanTahun[0] ?? null)
  const kosong = { daerah, saringan, tahun, pilihanTahun, perangkat: [], butir: [], jumlah: 0, semua: 0, hal: 1, jumlahHal: 1 }
  if (tahun === null) return kosong
  const lengkap = (await cariKamus(k, { tahun, batas: SEMUA })).data
  const cocok = saringan.q === '' ? lengkap : (await cariKamus(k, { tahun, cari: saringan.q, batas: SEMUA })).data
  const terpilih = cocok.filter((b) => isTerpilih(b, saringan))
  const jumlahHal = Math.max(1, Math.ceil(terpilih.length / PER_HALAMAN))
  const hal = Math.min(saringan.hal, jumlahHal)
  const perangkat = [...new Map(lengkap.map((b) => [b.perangkatDaerahId, { id: b.perangkatDaerahId, nama: b.perangkatDaerah }])).values()]
  return {
    ...kosong,
    perangkat: perangkat.toSorted((a, b) => a.nama.localeCompare(b.nama, 'id')),
    butir: terpilih.slice((hal - 1) * PER_HALAMAN, hal * PER_HALAMAN),
    jumlah: terpilih.length,
    semua: lengkap.length,
    hal,
    jumlahHal,
  }
}

function isTerpilih(b: ButirPublik, s: SaringanKamusPublik): boolean {
  if (s.perangkat !== null && b.perangkatDaerahId !== s.perangkat) return false
  if (s.bidang !== null && b.bidangPembangunan !== s.bidang) return false
  return s.macam === null || (s.macam === 'terlarang') === (b.larangan !== null)
}
