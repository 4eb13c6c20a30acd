import { RUPA_AWAL, rupaDari } from '#src/modules/berkas/rupa.ts'

/** Photos are made small on the device: a phone's 8 MB would never leave a village with one bar of signal. */

const SISI_MAKS = 1600
const MUTU = 0.82
/** A photo that is small already goes as it is, so that its fingerprint is that of the original. */
const UKURAN_WAJAR = 400_000

export interface FotoSiap {
  readonly isi: Blob
  readonly titik: { readonly lintang: number; readonly bujur: number } | null
  readonly diambilPada: string | null
  /** SHA-256 of the camera's own file, which never leaves this device; `null` where the browser offers none (no HTTPS). */
  readonly sidik: string | null
  readonly rupa: string | null
}

/** Reads place, time and fingerprint of the original, then reduces it; throws when the file is no picture this browser can read. */
export async function siapkanFoto(berkas: File): Promise<FotoSiap> {
  const [kata, sidik] = await Promise.all([bacaKamera(berkas), bacaSidik(berkas)])
  const gambar = await createImageBitmap(berkas, { imageOrientation: 'from-image' })
  try {
    const [lebar, tinggi] = ukuranBaru(gambar.width, gambar.height)
    const rupa = bacaRupa(gambar)
    const kecil = lebar === gambar.width && berkas.type === 'image/jpeg' && berkas.size <= UKURAN_WAJAR
    return { isi: kecil ? berkas : await keJpeg(gambar, lebar, tinggi), ...kata, sidik, rupa }
  } finally {
    gambar.close()
  }
}

async function bacaSidik(berkas: File): Promise<string | null> {
  // Absent outside a secure context, whatever the types say.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined
  if (subtle === undefined) return null
  const bita = new Uint8Array(await subtle.digest('SHA-256', await berkas.arrayBuffer()))
  return Array.from(bita, (b) => b.toString(16).padStart(2, '0')).join('')
}

function bacaRupa(gambar: ImageBitmap): string | null {
  const kanvas = document.createElement('canvas')
  const { lebar, tinggi } = RUPA_AWAL
  kanvas.width = lebar
  kanvas.height = tinggi
  const pena = kanvas.getContext('2d', { willReadFrequently: true })
  if (pena === null) return null
  pena.imageSmoothingQuality = 'high'
  pena.drawImage(gambar, 0, 0, lebar, tinggi)
  const { data } = pena.getImageData(0, 0, lebar, tinggi)
  const terang = (i: number): number => 0.2126 * (data[i] ?? 0) + 0.7152 * (data[i + 1] ?? 0) + 0.0722 * (data[i + 2] ?? 0)
  return rupaDari(Array.from({ length: lebar * tinggi }, (_, i) => terang(i * 4)))
}

/** The longer side at most 1600 pixels, the ratio kept. */
export function ukuranBaru(lebar: number, tinggi: number): [number, number] {
  const skala = Math.min(1, SISI_MAKS / Math.max(lebar, tinggi))
  return [Math.max(1, Math.round(lebar * skala)), Math.max(1, Math.round(tinggi * skala))]
}

async function keJpeg(gambar: ImageBitmap, lebar: number, tinggi: number): Promise<Blob> {
  const kanvas = document.createElement('canvas')
  kanvas.width = lebar
  kanvas.height = tinggi
  const pena = kanvas.getContext('2d')
  if (pena === null) throw new Error('kanvas tidak tersedia')
  pena.drawImage(gambar, 0, 0, lebar, tinggi)
  return new Promise((jadi, gagal) => {
    kanvas.toBlob((b) => (b === null ? gagal(new Error('foto tidak dapat dikecilkan')) : jadi(b)), 'image/jpeg', MUTU)
  })
}

/** The canvas drops EXIF, so place and time are read first; a photo without them is no failure. */
async function bacaKamera(berkas: File): Promise<Pick<FotoSiap, 'titik' | 'diambilPada'>> {
  try {
    const { parse } = await import('exifr')
    const e = (await parse(berkas, { gps: true, pick: ['GPSLatitude', 'GPSLongitude', 'GPSLatitudeRef', 'GPSLongitudeRef', 'DateTimeOriginal'] })) as
      | { latitude?: number; longitude?: number; DateTimeOriginal?: unknown }
      | undefined
    const titik = e?.latitude === undefined || e.longitude === undefined ? null : titikIndonesia(e.latitude, e.longitude)
    const waktu = e?.DateTimeOriginal
    return { titik, diambilPada: waktu instanceof Date && !Number.isNaN(waktu.getTime()) ? waktu.toISOString() : null }
  } catch {
    return { titik: null, diambilPada: null }
  }
}

/** A place outside Indonesia is a wrong clock or a shared picture: better none. */
export function titikIndonesia(lintang: number, bujur: number): FotoSiap['titik'] {
  const bulat = (n: number) => Math.round(n * 1e6) / 1e6
  return lintang >= -11.5 && lintang <= 6.5 && bujur >= 94.5 && bujur <= 141.5 ? { lintang: bulat(lintang), bujur: bulat(bujur) } : null
}
