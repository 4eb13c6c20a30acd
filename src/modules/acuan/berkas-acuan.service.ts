import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { CsvError, parse } from 'csv-parse/sync'
import type { z } from 'zod'
import type { BarisBerkas, DitolakAcuan, IsiBerkas } from '#src/modules/acuan/acuan.ts'

/** The file itself or its gzipped form; null when neither is there. */
export function cariBerkas(folder: string, nama: string): string | null {
  return [path.join(folder, nama), path.join(folder, `${nama}.gz`)].find((f) => existsSync(f)) ?? null
}

export interface BerkasMentah {
  readonly nama: string
  readonly sidik: string
  readonly isi: Buffer
}

/** A file unpacked, with the SHA-256 of what lies on the disk; what is wrong with it when it cannot be read. */
export function bacaMentah(berkas: string): BerkasMentah | DitolakAcuan {
  const nama = path.basename(berkas)
  try {
    const bita = readFileSync(berkas)
    return { nama, sidik: sidikBita(bita), isi: berkas.endsWith('.gz') ? gunzipSync(bita) : bita }
  } catch (galat) {
    return berkasRusak(nama, galat instanceof Error ? galat.message : String(galat))
  }
}

export function sidikBita(...bita: readonly (Buffer | string)[]): string {
  const hash = createHash('sha256')
  for (const b of bita) hash.update(b)
  return hash.digest('hex')
}

export function berkasRusak(berkas: string, sebab: string, baris = 0): DitolakAcuan {
  return { berkas, baris, kolom: '', nilai: '', kode: 'berkas-rusak', pesan: `berkas tidak dapat dibaca (${sebab})` }
}

/** Reads a CSV with a header; each row is parsed, and one that does not fit is listed, not dropped in silence. */
export function bacaBerkas<T>(berkas: string, bentuk: z.ZodType<T>): IsiBerkas<T> {
  const mentah = bacaMentah(berkas)
  if ('kode' in mentah) return { berkas: mentah.berkas, sidik: '', daftar: [], ditolak: [mentah] }
  const { nama, sidik } = mentah
  try {
    return { berkas: nama, sidik, ...uraikan(nama, mentah.isi, bentuk) }
  } catch (galat) {
    if (!(galat instanceof CsvError)) throw galat
    const letak: unknown = galat['lines']
    return { berkas: nama, sidik, daftar: [], ditolak: [berkasRusak(nama, galat.code, typeof letak === 'number' ? letak : 0)] }
  }
}

function uraikan<T>(nama: string, isi: Buffer, bentuk: z.ZodType<T>): Pick<IsiBerkas<T>, 'daftar' | 'ditolak'> {
  const daftar: BarisBerkas<T>[] = []
  const ditolak: DitolakAcuan[] = []
  const [kepala, ...rekaman] = parse(isi, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
    record: string[]
    info: { lines: number }
  }[]
  const kolom = kepala?.record ?? []
  for (const { record, info } of rekaman) {
    const sel: Record<string, string> = {}
    for (const [i, k] of kolom.entries()) if (record[i] !== undefined) sel[k] = record[i]
    const hasil = bentuk.safeParse(sel)
    if (hasil.success) daftar.push({ baris: info.lines, isi: hasil.data })
    else {
      const [masalah] = hasil.error.issues
      const pada = String(masalah?.path[0] ?? '')
      ditolak.push({ berkas: nama, baris: info.lines, kolom: pada, nilai: sel[pada] ?? '', kode: 'bentuk-salah', pesan: masalah?.message ?? '' })
    }
  }
  return { daftar, ditolak }
}

/** One row per key; a second row that says something else is listed, one that says the same is dropped and counted. */
export function tanpaGanda<T>(
  isi: IsiBerkas<T>,
  kunci: (b: T) => string,
): { readonly daftar: BarisBerkas<T>[]; readonly ditolak: DitolakAcuan[]; readonly ganda: number } {
  const pertama = new Map<string, BarisBerkas<T>>()
  const ditolak: DitolakAcuan[] = [...isi.ditolak]
  let ganda = 0
  for (const b of isi.daftar) {
    const k = kunci(b.isi)
    const ada = pertama.get(k)
    if (ada === undefined) pertama.set(k, b)
    else if (JSON.stringify(ada.isi) === JSON.stringify(b.isi)) ganda += 1
    else {
      const pesan = `sudah ada di baris ${ada.baris} dengan isi lain`
      ditolak.push({ berkas: isi.berkas, baris: b.baris, kolom: 'kode', nilai: k, kode: 'kode-ganda', pesan })
    }
  }
  return { daftar: [...pertama.values()], ditolak, ganda }
}
