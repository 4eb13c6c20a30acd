/** What a paper attached to a proposal may be, told by its bytes: names and declared types prove nothing. */

export const JENIS_LAMPIRAN = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type JenisIsi = keyof typeof JENIS_LAMPIRAN

/** `null` where it is none of these; an archive must still be opened to be believed. */
export function kenaliIsi(isi: Uint8Array): JenisIsi | null {
  if (mulai(isi, '%PDF-')) return memuat(isi.subarray(Math.max(0, isi.length - 2048)), '%%EOF') ? 'pdf' : null
  if (!mulai(isi, 'PK\u0003\u0004')) return null
  if (memuat(isi, 'xl/workbook.xml')) return 'xlsx'
  return memuat(isi, 'word/document.xml') ? 'docx' : null
}

const bita = (teks: string): Uint8Array => new TextEncoder().encode(teks)

function mulai(isi: Uint8Array, teks: string): boolean {
  return bita(teks).every((b, i) => isi[i] === b)
}

function memuat(isi: Uint8Array, teks: string): boolean {
  const cari = bita(teks)
  for (let i = isi.indexOf(cari[0] ?? 0); i >= 0; i = isi.indexOf(cari[0] ?? 0, i + 1)) {
    if (cari.every((b, j) => isi[i + j] === b)) return true
  }
  return false
}
