import type { Sql } from '#src/lib/sql.ts'
import { listTahunRencana } from '#src/portal/asal-usul.queries.ts'
import { denganDaerah } from '#src/portal/pintu.service.ts'
import type { DaerahPublik } from '#src/portal/portal.queries.ts'
import type { AsalUsulKeluar } from '#src/modules/anggaran/anggaran.schema.ts'
import { bacaAsalUsul } from '#src/modules/anggaran/anggaran.service.ts'

export interface HalamanAsalUsul {
  readonly daerah: DaerahPublik
  /** `null`: no plan of any year is here yet. */
  readonly tahun: number | null
  readonly pilihanTahun: readonly number[]
  readonly total: AsalUsulKeluar['total']
  readonly baris: AsalUsulKeluar['data']
  readonly jumlah: number
  readonly hal: number
  readonly jumlahHal: number
}

const PER_HALAMAN = 40

/** The same figures officials see, those nobody can explain first. */
export async function loadAsalUsul(sql: Sql, daerahId: string, s: { tahun: number | null; hal: number }): Promise<HalamanAsalUsul | null> {
  const dasar = await denganDaerah(sql, daerahId, async (tx, daerah) => ({ daerah, pilihanTahun: await listTahunRencana(tx, daerahId) }))
  if (dasar === null) return null
  const tahun = s.tahun !== null && dasar.pilihanTahun.includes(s.tahun) ? s.tahun : (dasar.pilihanTahun[0] ?? null)
  if (tahun === null) return { ...dasar, tahun, total: { pagu: 0, dariUsulan: 0, berdasar: 0, tanpaAsalUsul: 0 }, baris: [], jumlah: 0, hal: 1, jumlahHal: 1 }
  const { data, total } = await bacaAsalUsul({ sql, daerahId }, { tahun })
  const urut = data.toSorted((a, b) => b.tanpaAsalUsul - a.tanpaAsalUsul || b.pagu - a.pagu || (a.kode ?? '').localeCompare(b.kode ?? ''))
  const jumlahHal = Math.max(1, Math.ceil(urut.length / PER_HALAMAN))
  const hal = Math.min(s.hal, jumlahHal)
  return { ...dasar, tahun, total, baris: urut.slice((hal - 1) * PER_HALAMAN, hal * PER_HALAMAN), jumlah: urut.length, hal, jumlahHal }
}
