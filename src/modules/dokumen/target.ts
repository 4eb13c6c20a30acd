import { uraikanAngka } from '#src/lib/angka.ts'
import { kuantitasDari, type Kuantitas } from '#src/lib/kuantitas.ts'

/** A target as it was written, with its number where it has one: "BB", "WTP" and "70–80" are targets too. */
export interface TargetTerurai {
  readonly teks: string
  readonly nilai: Kuantitas | null
  readonly satuan: string | null
  /** A spreadsheet kept 96 % as 0.96; said when it was turned back. */
  readonly dariPecahan: boolean
}

const PERSENTASE = /^\s*(persentase|prosentase|persen|rasio|tingkat)\b/i

/** Null for an empty cell. `tolokUkur` says whether a bare fraction must be a percentage. */
export function uraikanTarget(teks: string, tolokUkur: string): TargetTerurai | null {
  const rapi = teks.replace(/\s+/g, ' ').trim()
  if (rapi === '') return null
  const cocok = /^(-?[\d.,]+)\s*(.*)$/.exec(rapi)
  const angka = cocok?.[1] === undefined ? null : uraikanAngka(cocok[1])
  const satuan = (cocok?.[2] ?? '').trim()
  // `70–80`, `3/5`: a range or a fraction is no single number.
  if (angka === null || /^[-–/]/.test(satuan)) return { teks: rapi, nilai: null, satuan: null, dariPecahan: false }
  if (satuan === '' && angka > 0 && angka <= 1 && !Number.isInteger(angka) && PERSENTASE.test(tolokUkur)) {
    const nilai = kuantitasDari(Math.round(angka * 1e7) / 1e5)
    return { teks: nilai === null ? rapi : `${formatAngka(nilai)} %`, nilai, satuan: '%', dariPecahan: nilai !== null }
  }
  return { teks: rapi, nilai: kuantitasDari(angka), satuan: satuan === '' ? null : satuan, dariPecahan: false }
}

function formatAngka(k: Kuantitas): string {
  return String(k / 1000).replace('.', ',')
}
