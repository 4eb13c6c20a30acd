import sharp from 'sharp'

/* The sheet brings no photos. Works that need one get this picture, which nobody can take for a real place. */

/** Letters as five by seven dots, each row five bits: no font is needed, and the bytes are the same on every machine. */
const HURUF: Readonly<Record<string, readonly number[]>> = {
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  C: [14, 17, 16, 16, 16, 17, 14],
  F: [31, 16, 16, 30, 16, 16, 16],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  K: [17, 18, 20, 24, 20, 18, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  N: [17, 25, 21, 19, 17, 17, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
}

const LEBAR = 800
const TINGGI = 600

function tulis(teks: string, y: number, titik: number): string {
  const kiri = (LEBAR - (teks.length * 6 - 1) * titik) / 2
  return Array.from(teks)
    .flatMap((huruf, i) =>
      (HURUF[huruf] ?? []).flatMap((baris, j) =>
        [16, 8, 4, 2, 1].flatMap((bit, k) =>
          (baris & bit) === 0 ? [] : [`<rect x="${kiri + (i * 6 + k) * titik}" y="${y + j * titik}" width="${titik}" height="${titik}"/>`],
        ),
      ),
    )
    .join('')
}

/** CONTOH, BUKAN FOTO LOKASI on a plain ground. */
export function lukisContoh(): Promise<Buffer> {
  const isi = `<rect width="${LEBAR}" height="${TINGGI}" fill="#d9d4c7"/><rect x="40" y="40" width="720" height="520" fill="none" stroke="#8a8371" stroke-width="6" stroke-dasharray="24 16"/>
    <g fill="#4a4538">${tulis('CONTOH', 150, 16)}${tulis('BUKAN FOTO', 290, 9)}${tulis('LOKASI', 380, 9)}</g>`
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${LEBAR}" height="${TINGGI}">${isi}</svg>`))
    .jpeg({ quality: 70 })
    .toBuffer()
}
