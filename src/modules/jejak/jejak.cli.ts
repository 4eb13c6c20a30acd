import type { Bahasa } from '#src/lib/kata.ts'
import type { Sql } from '#src/lib/sql.ts'
import { type HasilPeriksa, periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import type { Temuan } from '#src/modules/jejak/pemeriksaan.ts'
import type { PilihanPeriksa } from '#src/modules/jejak/periksa-log.service.ts'
import type { HasilBukti } from '#src/modules/jejak/tanda-bukti.ts'

export interface LaporanJejak extends HasilPeriksa {
  readonly daerahId: string
}

/** `selaras jejak verify`: each government's ledger from nothing but itself, and each protected row against it. */
export async function jalankanJejakVerify(
  sql: Sql,
  daerahId: readonly string[],
  pilihan: Omit<PilihanPeriksa, 'kemajuan'> & { readonly kemajuan: (daerahId: string, entri: number) => void },
): Promise<LaporanJejak[]> {
  const hasil: LaporanJejak[] = []
  for (const id of daerahId) {
    const kemajuan = (entri: number): void => pilihan.kemajuan(id, entri)
    hasil.push({ daerahId: id, ...(await periksaJejak(sql, id, pilihan.penandatangan, { ...pilihan, kemajuan })) })
  }
  return hasil
}

export interface RingkasJejak {
  readonly entri: number
  readonly akar: string
  readonly utuh: boolean
  readonly pertama: Temuan | null
}

export function ringkasJejak(h: HasilPeriksa): RingkasJejak {
  return { entri: h.entri, akar: h.akar, utuh: h.temuan.length === 0, pertama: h.temuan[0] ?? null }
}

const RINGKAS: Readonly<Record<Bahasa, (l: LaporanJejak) => string>> = {
  id: (l) =>
    `${l.daerahId}: ${l.entri} entri tersegel dan ${l.baris} baris diperiksa, ${l.temuan.length === 0 ? 'semuanya utuh' : `${l.temuan.length} temuan`}; akar ${l.akar}`,
  en: (l) =>
    `${l.daerahId}: ${l.entri} sealed entries and ${l.baris} rows checked, ${l.temuan.length === 0 ? 'all intact' : `${l.temuan.length} findings`}; root ${l.akar}`,
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

const BUKTI: Readonly<Record<Bahasa, { readonly sah: (h: HasilBukti) => string; readonly gagal: Readonly<Record<NonNullable<HasilBukti['gagal']>, string>> }>> =
  {
    id: {
      sah: (h) => `Sah: ${h.nomor} termuat di jejak ${h.daerahId}, dalam pohon ${h.ukuran} entri, ditandatangani dengan kunci ${h.kunciPublik}`,
      gagal: {
        bentuk: 'Tidak sah: berkas ini bukan tanda bukti Selaras.',
        kunci: 'Tidak sah: urutan kunci penanda tangannya tidak bersambung.',
        'pos-periksa': 'Tidak sah: pos periksanya tidak ditandatangani dengan kunci itu.',
        termuat: 'Tidak sah: entrinya tidak termuat dalam pohon yang ditandatangani.',
        isi: 'Tidak sah: isi yang dinyatakan bukan isi entrinya.',
      },
    },
    en: {
      sah: (h) => `Valid: ${h.nomor} is in the ledger of ${h.daerahId}, in a tree of ${h.ukuran} entries, signed with key ${h.kunciPublik}`,
      gagal: {
        bentuk: 'Not valid: this file is no Selaras receipt.',
        kunci: 'Not valid: the succession of its signing keys does not hold together.',
        'pos-periksa': 'Not valid: its checkpoint is not signed with that key.',
        termuat: 'Not valid: its entry is not in the signed tree.',
        isi: 'Not valid: what it claims is not what its entry says.',
      },
    },
  }

export function cetakBukti(h: HasilBukti, bahasa: Bahasa): string[] {
  const kata = BUKTI[bahasa]
  return h.gagal === null ? [kata.sah(h), ...h.sidik.map((s) => `  sha256 ${s}`)] : [kata.gagal[h.gagal]]
}
