/** Photos are made small on the device: a phone's 8 MB would never leave a village with one bar of signal. */

const SISI_MAKS = 1600
const MUTU = 0.82
/** A photo that is small already goes as it is, so that its fingerprint is that of the original. */
const UKURAN_WAJAR = 400_000

export interface FotoSiap {
  readonly isi: Blob
  readonly titik: { readonly lintang: number; readonly bujur: number } | null
}

/** Reads where the photo was taken, then reduces it; throws when the file is no picture this browser can read. */
export async function siapkanFoto(berkas: File): Promise<FotoSiap> {
  const titik = await bacaTitik(berkas)
  const gambar = await createImageBitmap(berkas, { imageOrientation: 'from-image' })
  try {
    const [lebar, tinggi] = ukuranBaru(gambar.width, gambar.height)
    if (lebar === gambar.width && berkas.type === 'image/jpeg' && berkas.size <= UKURAN_WAJAR) return { isi: berkas, titik }
    return { isi: await keJpeg(gambar, lebar, tinggi), titik }
  } finally {
    gambar.close()
  }
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

/** The canvas drops EXIF, so the place is read first; a photo without one is no failure. */
async function bacaTitik(berkas: File): Promise<FotoSiap['titik']> {
  try {
    const { gps } = await import('exifr')
    const letak = (await gps(berkas)) as { latitude: number; longitude: number } | undefined
    return letak === undefined ? null : titikIndonesia(letak.latitude, letak.longitude)
  } catch {
    return null
  }
}

/** A place outside Indonesia is a wrong clock or a shared picture: better none. */
export function titikIndonesia(lintang: number, bujur: number): FotoSiap['titik'] {
  const bulat = (n: number) => Math.round(n * 1e6) / 1e6
  return lintang >= -11.5 && lintang <= 6.5 && bujur >= 94.5 && bujur <= 141.5 ? { lintang: bulat(lintang), bujur: bulat(bujur) } : null
}
