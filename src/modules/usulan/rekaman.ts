import type { z } from 'zod'
import type { BarisCsv } from '#src/lib/csv.ts'
import type { TolakanBaris } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import { jarakEdit } from '#src/modules/wilayah/kemiripan.ts'

export interface Terbaca<T> {
  readonly baik: readonly { readonly letak: number; readonly isi: T }[]
  readonly ditolak: readonly TolakanBaris[]
}

/** Parses the rows of an answering, deciding or linking sheet; each row is good as a whole or told cell by cell. */
export function bacaRekaman<S extends z.ZodType>(bentuk: S, rekaman: readonly BarisCsv[], jumlahKolom: number): Terbaca<z.output<S>> {
  const baik: { letak: number; isi: z.output<S> }[] = []
  const ditolak: TolakanBaris[] = []
  for (const r of rekaman) {
    const baris = r.sel['baris'] ?? r.sel['nomor'] ?? ''
    const hasil = bentuk.safeParse(r.sel)
    if (r.jumlahSel !== jumlahKolom) ditolak.push({ letak: r.letak, baris, kolom: 'baris', nilai: baris, kode: 'jumlah-sel-salah', terdekat: null })
    else if (hasil.success) baik.push({ letak: r.letak, isi: hasil.data })
    else ditolak.push(...hasil.error.issues.map((i) => tolakan(r, baris, i)))
  }
  return { baik, ditolak }
}

function tolakan(r: BarisCsv, baris: string, masalah: z.core.$ZodIssue): TolakanBaris {
  const kolom = String(masalah.path[0] ?? 'baris')
  const nilai = r.sel[kolom] ?? ''
  const pilihan = masalah.code === 'invalid_value' ? masalah.values.filter((v) => typeof v === 'string') : []
  return { letak: r.letak, baris, kolom, nilai, kode: 'sel-tidak-sah', terdekat: kataTerdekat(nilai, pilihan) }
}

/** The word of a closed list that was probably meant: the nearest one, if it is near at all. */
export function kataTerdekat(kata: string, pilihan: readonly string[]): string | null {
  const batas = Math.max(2, Math.floor(kata.length / 3))
  const dicari = kata.trim().toLowerCase()
  const [dekat] = pilihan
    .map((p) => ({ p, jarak: jarakEdit(dicari, p.toLowerCase(), batas) }))
    .filter((x) => x.jarak <= batas)
    .toSorted((a, b) => a.jarak - b.jarak)
  return dekat?.p ?? null
}
