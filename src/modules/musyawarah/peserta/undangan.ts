import { formatTanggal } from '#src/lib/waktu.ts'

const SUREL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/

/** The e-mail address in a contact, which may also be a telephone number, or hold both. */
export function surelDari(kontak: string): string | null {
  return kontak.split(/[\s,;/]+/).find((k) => SUREL.test(k)) ?? null
}

export interface IsiUndangan {
  readonly nama: string
  readonly namaDaerah: string
  readonly dataContoh: boolean
  readonly namaRapat: string
  readonly tanggal: string
  readonly jamMulai: string | null
  readonly tempat: string
  readonly susunan: string
  /** The personal attendance code's own page. */
  readonly alamat: string
}

function amankan(teks: string): string {
  return teks.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The letter of invitation: one paragraph a line, the same words with and without formatting. */
export function susunUndangan(u: IsiUndangan): { readonly perihal: string; readonly teks: string; readonly html: string } {
  const contoh = u.dataContoh ? '[DATA CONTOH] ' : ''
  const jam = u.jamMulai === null ? '' : ` pukul ${u.jamMulai}`
  const acara = u.susunan === '' ? [] : ['Susunan acara:', ...u.susunan.split('\n').map((a) => `- ${a}`)]
  const baris = [
    `Kepada Yth. ${u.nama}`,
    `${u.namaDaerah} mengundang Anda menghadiri ${u.namaRapat} pada ${formatTanggal(u.tanggal)}${jam}, bertempat di ${u.tempat}.`,
    ...acara,
    'Buka tautan ini di tempat acara untuk mencatat kehadiran Anda; tautan ini milik Anda sendiri:',
  ]
  const html = baris.map((b) => `<p>${amankan(b)}</p>`).join('')
  return {
    perihal: `${contoh}Undangan: ${u.namaRapat}`,
    teks: [...baris, u.alamat].join('\n\n'),
    html: `<!doctype html><html lang="id"><body>${html}<p><a href="${amankan(u.alamat)}">${amankan(u.alamat)}</a></p></body></html>`,
  }
}
