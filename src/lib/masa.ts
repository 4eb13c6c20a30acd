import type { Tanggal } from '#src/lib/waktu.ts'

/** From a day to a day, both included; open at the end where `selesai` is null. */
export interface Masa {
  readonly mulai: Tanggal
  readonly selesai: Tanggal | null
}

export function isDalamMasa(masa: Masa, hari: Tanggal): boolean {
  return masa.mulai <= hari && (masa.selesai === null || masa.selesai >= hari)
}

export function isMasaBertumpuk(a: Masa, b: Masa): boolean {
  return (b.selesai === null || a.mulai <= b.selesai) && (a.selesai === null || b.mulai <= a.selesai)
}

export function isMasaTerbalik(masa: Masa): boolean {
  return masa.selesai !== null && masa.selesai < masa.mulai
}
