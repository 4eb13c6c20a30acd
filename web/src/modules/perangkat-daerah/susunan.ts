import type { JenisPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import type { PerangkatDaerahKeluar } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'

export type KeadaanPerangkat = 'berlaku' | 'tutup' | 'nanti'

export interface SaringanPerangkat {
  readonly cari?: string | undefined
  readonly jenis?: JenisPerangkat | undefined
  readonly mitra?: string | undefined
  readonly keadaan?: KeadaanPerangkat | undefined
}

export function keadaanPerangkat(p: Pick<PerangkatDaerahKeluar, 'berlakuDari' | 'berlakuSampai'>, hariIni: string): KeadaanPerangkat {
  if (p.berlakuSampai !== null && p.berlakuSampai < hariIni) return 'tutup'
  return p.berlakuDari !== null && p.berlakuDari > hariIni ? 'nanti' : 'berlaku'
}

/** What may still be chosen: in force, and of its own rather than a sub-unit. */
export function isDapatDipilih(p: PerangkatDaerahKeluar, hariIni: string): boolean {
  return p.indukId === null && keadaanPerangkat(p, hariIni) === 'berlaku'
}

export function saringPerangkat(daftar: readonly PerangkatDaerahKeluar[], s: SaringanPerangkat, hariIni: string): PerangkatDaerahKeluar[] {
  const kata = (s.cari ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return daftar.filter((p) => {
    const teks = [p.nama, p.singkatan, p.kode, ...p.kodeLain].join(' ').toLowerCase()
    return (
      kata.every((k) => teks.includes(k)) &&
      (s.jenis === undefined || p.jenis === s.jenis) &&
      (s.mitra === undefined || p.bidangMitra === s.mitra) &&
      (s.keadaan === undefined || keadaanPerangkat(p, hariIni) === s.keadaan)
    )
  })
}

export interface Cabang {
  readonly p: PerangkatDaerahKeluar
  readonly anak: readonly PerangkatDaerahKeluar[]
}

/** Offices with their sub-units beneath; a sub-unit whose office is not in the list stands by itself. */
export function susunPohon(daftar: readonly PerangkatDaerahKeluar[]): Cabang[] {
  const ada = new Set(daftar.map((p) => p.perangkatDaerahId))
  const anak = Map.groupBy(daftar, (p) => (p.indukId !== null && ada.has(p.indukId) ? p.indukId : ''))
  return (anak.get('') ?? []).map((p) => ({ p, anak: anak.get(p.perangkatDaerahId) ?? [] }))
}
