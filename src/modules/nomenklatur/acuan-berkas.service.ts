import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { z } from 'zod'

/** A row that was not loaded, with everything needed to correct it. */
export interface DitolakAcuan {
  readonly berkas: string
  /** Line in the file, the header is line 1. */
  readonly baris: number
  readonly kolom: string
  readonly nilai: string
  readonly kode: 'bentuk-salah' | 'kode-ganda' | 'induk-tidak-ada'
  readonly pesan: string
}

export interface BarisBerkas<T> {
  readonly baris: number
  readonly isi: T
}

export interface IsiBerkas<T> {
  readonly berkas: string
  readonly daftar: readonly BarisBerkas<T>[]
  readonly ditolak: readonly DitolakAcuan[]
}

/** The file itself or its gzipped form; null when neither is there. */
export function cariBerkas(folder: string, nama: string): string | null {
  return [path.join(folder, nama), path.join(folder, `${nama}.gz`)].find((f) => existsSync(f)) ?? null
}

function bacaTeks(berkas: string): Buffer {
  const isi = readFileSync(berkas)
  return berkas.endsWith('.gz') ? gunzipSync(isi) : isi
}

/** Reads a CSV with a header; each row is parsed, and one that does not fit is listed, not dropped in silence. */
export function bacaBerkas<T>(berkas: string, bentuk: z.ZodType<T>): IsiBerkas<T> {
  const nama = path.basename(berkas)
  const daftar: BarisBerkas<T>[] = []
  const ditolak: DitolakAcuan[] = []
  const rekaman = parse(bacaTeks(berkas), { columns: true, bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
    record: Record<string, string>
    info: { lines: number }
  }[]
  for (const { record, info } of rekaman) {
    const hasil = bentuk.safeParse(record)
    if (hasil.success) daftar.push({ baris: info.lines, isi: hasil.data })
    else {
      const [masalah] = hasil.error.issues
      const kolom = String(masalah?.path[0] ?? '')
      ditolak.push({ berkas: nama, baris: info.lines, kolom, nilai: record[kolom] ?? '', kode: 'bentuk-salah', pesan: masalah?.message ?? '' })
    }
  }
  return { berkas: nama, daftar, ditolak }
}

/** One row per key; a second row that says something else is listed, one that says the same is not. */
export function tanpaGanda<T>(isi: IsiBerkas<T>, kunci: (b: T) => string): { daftar: BarisBerkas<T>[]; ditolak: DitolakAcuan[] } {
  const pertama = new Map<string, BarisBerkas<T>>()
  const ditolak: DitolakAcuan[] = [...isi.ditolak]
  for (const b of isi.daftar) {
    const k = kunci(b.isi)
    const ada = pertama.get(k)
    if (ada === undefined) pertama.set(k, b)
    else if (JSON.stringify(ada.isi) !== JSON.stringify(b.isi)) {
      ditolak.push({
        berkas: isi.berkas,
        baris: b.baris,
        kolom: 'kode',
        nilai: k,
        kode: 'kode-ganda',
        pesan: `sudah ada di baris ${ada.baris} dengan isi lain`,
      })
    }
  }
  return { daftar: [...pertama.values()], ditolak }
}
