import { isDalamMasa } from '#src/lib/masa.ts'
import { readTenant, type Sql, type Transaction } from '#src/lib/sql.ts'
import { type Tanggal, tanggalDi } from '#src/lib/waktu.ts'
import { loadKepalaDaerah } from '#src/modules/pemerintah-daerah/pemerintah-daerah.service.ts'
import { kepalaDaerahPada, type KepalaDaerah } from '#src/modules/pemerintah-daerah/kepala-daerah.ts'
import { masaPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import { loadPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import type { HasilMusrenbangKeluar } from '#src/modules/rekapitulasi/cocok.schema.ts'
import { bacaHasilMusrenbang } from '#src/modules/rekapitulasi/cocok.service.ts'
import type { DaerahPublik } from '#src/portal/portal.queries.ts'
import { type DaerahBerpeta, loadDaerah } from '#src/portal/portal.service.ts'
import type { Jam } from '#src/portal/rinci.service.ts'

/** Who governs on the government's own day, and where its offices are. Of persons only the names of those who hold public office. */
export interface PemerintahPublik {
  readonly hariIni: Tanggal
  readonly kepala: KepalaDaerah | null
  readonly wakil: KepalaDaerah | null
  /** Whoever takes over the head's post next, where it is known. */
  readonly berikut: KepalaDaerah | null
  readonly kantor: readonly { readonly nama: string; readonly alamat: string | null }[]
}

async function loadPemerintahPublik(tx: Transaction, jam: Jam, daerah: DaerahPublik): Promise<PemerintahPublik> {
  const hariIni = tanggalDi(jam(daerah), daerah.zonaWaktu)
  const [daftar, kantor] = [await loadKepalaDaerah(tx, daerah.daerahId), await loadPerangkat(tx, daerah.daerahId)]
  return {
    hariIni,
    kepala: kepalaDaerahPada(daftar, 'kepala-daerah', hariIni),
    wakil: kepalaDaerahPada(daftar, 'wakil-kepala-daerah', hariIni),
    berikut: daftar.find((k) => k.jabatan === 'kepala-daerah' && k.pelantikan > hariIni) ?? null,
    kantor: kantor.filter((p) => p.indukId === null && isDalamMasa(masaPerangkat(p), hariIni)).map(({ nama, alamat }) => ({ nama, alamat })),
  }
}

export interface HalamanDaerah extends DaerahBerpeta {
  readonly pemerintah: PemerintahPublik
  /** What became of the results of the musrenbang, year by year (S0-19). */
  readonly hasil: HasilMusrenbangKeluar['tahun']
}

export async function loadHalamanDaerah(sql: Sql, jam: Jam, daerahId: string): Promise<HalamanDaerah | null> {
  const h = await loadDaerah(sql, daerahId)
  if (h === null) return null
  const [pemerintah, hasil] = await Promise.all([
    readTenant(sql, daerahId, (tx) => loadPemerintahPublik(tx, jam, h.daerah)),
    bacaHasilMusrenbang({ sql, daerahId }),
  ])
  return { ...h, pemerintah, hasil: hasil.tahun }
}
