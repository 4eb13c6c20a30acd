import { bacaKoordinat, type Titik } from '#src/modules/wilayah/tempat-koordinat.ts'

export interface AlamatTerbaca {
  readonly alamat: string
  readonly titik: Titik | null
  /** A pair that cannot be taken as it stands, with the likeliest reading. */
  readonly salah: { readonly kode: 'koordinat-meragukan' | 'koordinat-luar-indonesia' | 'koordinat-ganda'; readonly saran: string | null } | null
}

/** SIPD writes the point into the address: `Kp. Rawa RT 03 (-6.123456, 107.123456)`. */
export function pisahkanTitik(teks: string, kodeProvinsi: string | null): AlamatTerbaca {
  const rapi = teks.trim()
  const [satu, ...lain] = bacaKoordinat(rapi, kodeProvinsi)
  if (satu === undefined) return { alamat: rapi, titik: null, salah: null }
  const saran = satu.calon[0] === undefined ? null : tulisTitik(satu.calon[0])
  if (lain.length > 0) return { alamat: rapi, titik: null, salah: { kode: 'koordinat-ganda', saran } }
  if (satu.sebab !== null)
    return { alamat: rapi, titik: null, salah: { kode: satu.sebab === 'luar-indonesia' ? 'koordinat-luar-indonesia' : 'koordinat-meragukan', saran } }
  const alamat = `${buangEkor(rapi.slice(0, satu.mulai))} ${rapi.slice(satu.selesai).replace(/^[\s)\],;.]+/, '')}`.trim()
  return { alamat, titik: satu.calon[0] ?? null, salah: null }
}

/** What only led to the coordinates. */
function buangEkor(teks: string): string {
  return teks
    .replace(/[\s([,;:-]+$/, '')
    .replace(/\b(titik\s+koordinat|koordinat|titik|gps|lat(itude)?|lintang)\s*[:=]?$/i, '')
    .replace(/[\s([,;:-]+$/, '')
}

function tulisTitik({ lintang, bujur }: Titik): string {
  return `${lintang.toFixed(6)}, ${bujur.toFixed(6)}`
}

export function gabungTitik(alamat: string, titik: Titik | null): string {
  return titik === null ? alamat : `${alamat} (${tulisTitik(titik)})`.trim()
}
