import { tahunBawaan } from './kerja.tsx'
import type { PenugasanSesi, Sesi } from './sesi.ts'

const KUNCI_DAERAH = 'selaras.daerah'
const KUNCI_PENUGASAN = 'selaras.penugasan.'

export function ingatDaerah(daerahId: string): void {
  localStorage.setItem(KUNCI_DAERAH, daerahId)
}

/** Where one lands after signing in: the government last worked in, else the first with an assignment in force. */
export function pilihAwal(sesi: Sesi): { daerahId: string; tahun: number } | null {
  const terakhir = localStorage.getItem(KUNCI_DAERAH)
  const berlaku = sesi.daerah.filter((d) => d.penugasan.some((p) => p.isBerlaku))
  const daerah = berlaku.find((d) => d.daerahId === terakhir) ?? berlaku[0] ?? sesi.daerah[0]
  return daerah === undefined ? null : { daerahId: daerah.daerahId, tahun: tahunBawaan(daerah.hariIni) }
}

export function ingatPenugasan(daerahId: string, penugasanId: string): void {
  localStorage.setItem(KUNCI_PENUGASAN + daerahId, penugasanId)
}

/** The office one acts in: the one chosen last if it is still in force, else the first in force. */
export function pilihPenugasanAwal(daerahId: string, daftar: readonly PenugasanSesi[]): PenugasanSesi | null {
  const terakhir = localStorage.getItem(KUNCI_PENUGASAN + daerahId)
  const berlaku = daftar.filter((p) => p.isBerlaku)
  return berlaku.find((p) => p.penugasanId === terakhir) ?? berlaku[0] ?? null
}
