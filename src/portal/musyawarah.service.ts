import type { Sql } from '#src/lib/sql.ts'
import { type Tanggal, tanggalDi } from '#src/lib/waktu.ts'
import type { TahapMusyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import type { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { bacaBeku, bacaMusyawarah, type BeritaAcaraPublik, listMusyawarahTahun, listTahunMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import type { LaporanPerubahan } from '#src/modules/musyawarah/perubahan.schema.ts'
import { bacaPerubahan } from '#src/modules/musyawarah/perubahan.service.ts'
import { type HasilPublik, listHasilSuara } from '#src/modules/pemungutan-suara/hasil-suara.service.ts'
import { bacaTandaTanganPublik, type TandaTanganPublik } from '#src/modules/tanda-tangan/tanda-tangan.service.ts'
import type { Jam } from '#src/portal/rinci.service.ts'
import { ambilDaerah, type DaerahPublik } from '#src/portal/portal.service.ts'

export type KeadaanPublik = 'selesai' | 'berlangsung' | 'terlambat' | 'akan-datang'

export interface RapatPublik {
  readonly m: MusyawarahKeluar
  readonly keadaan: KeadaanPublik
}

export interface HalamanMusyawarah {
  readonly daerah: DaerahPublik
  readonly tahun: number | null
  readonly pilihanTahun: readonly number[]
  readonly tahap: TahapMusyawarah | null
  readonly pilihanTahap: readonly TahapMusyawarah[]
  readonly rapat: readonly RapatPublik[]
}

function keadaanRapat(m: MusyawarahKeluar, hariIni: Tanggal): KeadaanPublik {
  if (m.keadaan === 'dibuka') return 'berlangsung'
  if (m.keadaan !== 'disiapkan') return 'selesai'
  return m.tanggal < hariIni ? 'terlambat' : 'akan-datang'
}

interface Saringan {
  readonly tahun: number | null
  readonly tahap: TahapMusyawarah | null
}

/** All meetings of a year: who has met, who meets, who is late. */
export async function loadMusyawarahPublik(sql: Sql, jam: Jam, daerahId: string, p: Saringan): Promise<HalamanMusyawarah | null> {
  const daerah = await ambilDaerah(sql, daerahId)
  if (daerah === null) return null
  const pilihanTahun = await listTahunMusyawarah({ sql, daerahId })
  const tahun = p.tahun ?? pilihanTahun[0] ?? null
  const semua = tahun === null ? [] : await listMusyawarahTahun({ sql, daerahId }, tahun)
  const hariIni = tanggalDi(jam(daerah), daerah.zonaWaktu)
  const pilihanTahap = [...new Set(semua.map((m) => m.tahap))]
  const rapat = semua.filter((m) => p.tahap === null || m.tahap === p.tahap).map((m) => ({ m, keadaan: keadaanRapat(m, hariIni) }))
  return { daerah, tahun, pilihanTahun, tahap: p.tahap, pilihanTahap, rapat }
}

export interface HalamanSatuMusyawarah {
  readonly daerah: DaerahPublik
  readonly m: MusyawarahKeluar
  readonly keadaan: KeadaanPublik
  readonly beku: BeritaAcaraPublik | null
  readonly laporan: LaporanPerubahan
  /** Closed votes: their results do not wait for the meeting. */
  readonly suara: readonly HasilPublik[]
  /** By office, never by name. */
  readonly tandaTangan: readonly TandaTanganPublik[]
}

export async function loadSatuMusyawarah(sql: Sql, jam: Jam, daerahId: string, musyawarahId: string): Promise<HalamanSatuMusyawarah | null> {
  const daerah = await ambilDaerah(sql, daerahId)
  const k = { sql, daerahId }
  const m = await bacaMusyawarah(k, musyawarahId)
  if (daerah === null || !m.ok) return null
  const [beku, laporan] = [await bacaBeku(k, musyawarahId), await bacaPerubahan(k, musyawarahId)]
  const suara = await listHasilSuara(k, musyawarahId)
  const tandaTangan = await bacaTandaTanganPublik(k, musyawarahId)
  const keadaan = keadaanRapat(m.value, tanggalDi(jam(daerah), daerah.zonaWaktu))
  return { daerah, m: m.value, keadaan, beku, laporan: laporan.ok ? laporan.value : { perubahan: [], temuan: [] }, suara, tandaTangan }
}

export interface IcsMusyawarah {
  readonly daerah: DaerahPublik
  readonly tahun: number
  /** Whose meetings: the government, a kecamatan with its villages, one village, or one agency. */
  readonly unit: string
  readonly rapat: readonly MusyawarahKeluar[]
}

/** The meetings of one unit in a year; `null` where the unit has none to show. */
export async function loadIcsMusyawarah(
  sql: Sql,
  daerahId: string,
  p: { readonly tahun: number; readonly unit: string | null },
): Promise<IcsMusyawarah | null> {
  const daerah = await ambilDaerah(sql, daerahId)
  if (daerah === null) return null
  const { tahun, unit } = p
  const semua = await listMusyawarahTahun({ sql, daerahId }, tahun)
  const milik = (m: MusyawarahKeluar): boolean => m.perangkatDaerahId === unit || m.kodeWilayah === unit || m.kodeWilayah.startsWith(`${unit ?? ''}.`)
  const rapat = unit === null ? semua : semua.filter(milik)
  const [pertama] = rapat
  if (pertama === undefined) return null
  if (unit === null) return { daerah, tahun, unit: daerah.nama, rapat }
  const sendiri = rapat.find((m) => m.kodeWilayah === unit)?.namaWilayah
  return { daerah, tahun, unit: pertama.perangkatDaerahId === unit ? (pertama.perangkatDaerah ?? unit) : (sendiri ?? unit), rapat }
}
