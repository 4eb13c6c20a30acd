import sharp from 'sharp'
import { simpanFoto } from '#src/modules/berkas/berkas.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { harus } from '#contoh/alat.ts'

/* Drawn pictures that stand for photos: nobody may take them for real ones, so each bears CONTOH in strokes (no font is needed). */

type Gambar = (n: number) => string

/** A box as `x y width height`. */
function persegi(kotak: string, warna: string): string {
  const [x = '', y = '', l = '', t = ''] = kotak.split(' ')
  return `<rect x="${x}" y="${y}" width="${l}" height="${t}" fill="${warna}"/>`
}

const bidang = (titik: string, warna: string): string => `<polygon points="${titik}" fill="${warna}"/>`

const GAMBAR: Readonly<Record<string, Gambar>> = {
  air: (n) =>
    bidang('340,600 460,600 420,250 380,250', '#6f7f78') +
    bidang('360,600 440,600 410,250 390,250', n % 2 === 0 ? '#7d8f5a' : '#8a8456') +
    persegi('0 560 330 40', '#9a8a6a'),
  jalan: (n) =>
    bidang('250,600 550,600 430,240 370,240', '#8f8a80') +
    [0, 1, 2]
      .map((i) => `<ellipse cx="${380 + ((n * 37 + i * 53) % 60)}" cy="${560 - i * 95}" rx="${46 - i * 12}" ry="${14 - i * 3}" fill="#5d5850"/>`)
      .join(''),
  jembatan: () =>
    persegi('0 420 800 180', '#6d8693') + persegi('120 380 560 26', '#8a6f4d') + persegi('170 330 10 60', '#7a6243') + persegi('620 330 10 60', '#7a6243'),
  sawah: (n) =>
    Array.from({ length: 6 }, (_, i) =>
      bidang(`${i * 150 - 60},600 ${i * 150 + 60},600 ${360 + i * 22},260 ${350 + i * 16},260`, (i + n) % 2 === 0 ? '#8aa05a' : '#a8a35c'),
    ).join(''),
  bangunan: (n) =>
    persegi('180 300 440 220', '#d8cdb8') +
    bidang('150,310 400,190 650,310', n % 2 === 0 ? '#9c5b43' : '#7d6a5c') +
    persegi('240 380 70 70', '#6c7a80') +
    persegi('490 380 70 70', '#6c7a80') +
    persegi('370 390 70 130', '#7a5b44'),
  malam: () =>
    persegi('0 0 800 600', '#262b33') +
    persegi('395 200 8 330', '#565a60') +
    `<circle cx="399" cy="196" r="14" fill="#8b8f95"/>` +
    bidang('250,600 550,600 430,300 370,300', '#383c42'),
  orang: (n) =>
    Array.from(
      { length: 5 },
      (_, i) =>
        `<circle cx="${160 + i * 120}" cy="360" r="34" fill="#b08968"/>` +
        persegi(`${118 + i * 120} 398 84 150`, ['#5f7f8c', '#8c6f5f', '#6f8c5f'][(i + n) % 3] ?? '#777'),
    ).join(''),
  tambak: () => persegi('0 330 800 270', '#7f9a9c') + persegi('0 430 800 16', '#8f7f62') + persegi('380 330 16 270', '#8f7f62'),
}

/** What a catalogue item's photo shows, by the first letters of its code. */
const MACAM: Readonly<Record<string, keyof typeof GAMBAR>> = {
  DRN: 'air',
  TPT: 'air',
  TGL: 'air',
  IRG: 'sawah',
  JLN: 'jalan',
  RMB: 'jalan',
  JBT: 'jembatan',
  SAN: 'bangunan',
  AIR: 'bangunan',
  RTL: 'bangunan',
  PJU: 'malam',
  SMP: 'jalan',
  TNI: 'sawah',
  IKN: 'tambak',
  UKM: 'orang',
  PSR: 'bangunan',
  KRJ: 'orang',
  SKL: 'bangunan',
  KES: 'orang',
  SOS: 'orang',
  DSA: 'orang',
}

/** C O N T O H, each letter as lines in a box of 4 × 6. */
const HURUF = ['M4 1 L1 1 L1 5 L4 5', 'M1 1 H4 V5 H1 Z', 'M1 5 V1 L4 5 V1', 'M1 1 H4 M2.5 1 V5', 'M1 1 H4 V5 H1 Z', 'M1 1 V5 M4 1 V5 M1 3 H4'] as const

function lukis(macam: keyof typeof GAMBAR, n: number): Promise<Buffer> {
  const langit = ['#b9c9cf', '#c8d3cf', '#aebcc4'][n % 3] ?? '#b9c9cf'
  const label = HURUF.map((h, i) => `<path transform="translate(${24 + i * 40} 536) scale(8)" d="${h}" fill="none" stroke="#ffffff" stroke-width="0.9"/>`).join(
    '',
  )
  const isi =
    persegi('0 0 800 260', langit) + persegi('0 240 800 360', '#a79c86') + (GAMBAR[macam]?.(n) ?? '') + persegi('12 528 260 60', 'rgba(0,0,0,0.55)') + label
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">${isi}</svg>`))
    .jpeg({ quality: 72 })
    .toBuffer()
}

const RAGAM = 3

/** Stores a few pictures once; every proposal then shows one or two that fit its catalogue item. */
export async function simpanFotoContoh(k: Konteks, folder: string): Promise<(kamus: string, urutan: number) => readonly string[]> {
  const foto = new Map<string, string[]>()
  for (const macam of Object.keys(GAMBAR)) {
    const semua = await Promise.all(
      Array.from(
        { length: RAGAM },
        async (_, n) => harus(macam, await simpanFoto(k, folder, { nama: `contoh-${macam}-${n + 1}.jpg`, isi: await lukis(macam, n) })).berkasId,
      ),
    )
    foto.set(macam, semua)
  }
  return (kamus, urutan) => {
    const pilihan = foto.get(MACAM[kamus.slice(0, 3)] ?? 'bangunan') ?? []
    const satu = pilihan[urutan % RAGAM]
    const dua = pilihan[(urutan + 1) % RAGAM]
    return [satu, ...(urutan % 2 === 0 ? [dua] : [])].filter((x) => x !== undefined)
  }
}
