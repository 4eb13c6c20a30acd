import type { Bahasa } from '#src/lib/kata.ts'
import type { Sql } from '#src/lib/sql.ts'
import { type HasilPeriksa, periksaJejak, type Temuan } from '#src/modules/jejak/pemeriksaan.service.ts'
import type { Penandatangan } from '#src/modules/jejak/penandatangan.ts'

export interface LaporanJejak extends HasilPeriksa {
  readonly daerahId: string
}

/** `selaras jejak periksa`: each government's ledger from nothing but itself, and each protected row against it. */
export async function jalankanJejakPeriksa(sql: Sql, penandatangan: Penandatangan, daerahId: readonly string[]): Promise<LaporanJejak[]> {
  const hasil: LaporanJejak[] = []
  for (const id of daerahId) hasil.push({ daerahId: id, ...(await periksaJejak(sql, id, penandatangan)) })
  return hasil
}

const RINGKAS: Readonly<Record<Bahasa, (l: LaporanJejak) => string>> = {
  id: (l) =>
    `${l.daerahId}: ${l.entri} entri tersegel dan ${l.baris} baris diperiksa, ${l.temuan.length === 0 ? 'semuanya utuh' : `${l.temuan.length} temuan`}.`,
  en: (l) => `${l.daerahId}: ${l.entri} sealed entries and ${l.baris} rows checked, ${l.temuan.length === 0 ? 'all intact' : `${l.temuan.length} findings`}.`,
}

/** The counts, then every finding, the first altered entry first. */
export function cetakJejak(daftar: readonly LaporanJejak[], bahasa: Bahasa): string[] {
  return daftar.flatMap((l) => [RINGKAS[bahasa](l), ...l.temuan.map((t) => `  [${t.jenis}] ${rincian(t)}`)])
}

function rincian({ jenis: _, ...isi }: Temuan): string {
  return Object.entries(isi)
    .map(([nama, nilai]) => `${nama} ${Array.isArray(nilai) ? nilai.join(', ') : String(nilai)}`)
    .join(', ')
}
