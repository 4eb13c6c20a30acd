import { html } from 'hono/html'
import sharp from 'sharp'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'
import type { Nada } from '#src/portal/jawaban.ts'
import { type Html, lepasRekat, type Pembaca, uangTeks, volumeTeks } from '#src/portal/pembaca.routes.ts'
import type { HalamanUsulan } from '#src/portal/rinci.service.ts'

/* The picture a messenger shows beside a link to a proposal: its title, its place and its answer, drawn in the letters the server has. No photo, no person. */

const LEBAR = 1200
const TINGGI = 630
const WARNA: Readonly<Record<Nada, string>> = { jadi: '#1a7f4b', tunggu: '#9a5b00', tolak: '#b3261e', kabar: '#1f5fa8' }
const HURUF = { judul: 34, kalimat: 56 } as const
const MAKS_BARIS = 3

/** A text in lines of at most so many letters; what does not fit ends in an ellipsis. */
function pecahBaris(teks: string, muat: number, maks: number): string[] {
  const baris: string[] = []
  for (const kata of teks.split(/[\s\p{Cc}]+/u)) {
    const akhir = baris.at(-1)
    if (akhir !== undefined && akhir.length + 1 + kata.length <= muat) baris[baris.length - 1] = `${akhir} ${kata}`
    else baris.push(kata.slice(0, muat))
  }
  if (baris.length <= maks) return baris
  return [...baris.slice(0, maks - 1), `${(baris[maks - 1] ?? '').slice(0, muat - 1)}…`]
}

export async function gambarKartu(p: Pembaca, h: HalamanUsulan, kalimat: string): Promise<Uint8Array> {
  const svg = String(await susunKartu(p, h, kalimat))
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer()
}

function susunKartu(p: Pembaca, h: HalamanUsulan, kalimat: string): Html {
  const { usulan: u, jawaban: j } = h
  const tempat = `${sebutWilayah({ nama: u.namaWilayah, tingkat: u.tingkatWilayah })}, ${sebutWilayah({ nama: u.namaKecamatan, tingkat: 'kecamatan' })}, ${h.daerah.nama}`
  const judul = pecahBaris(u.judul, HURUF.judul, MAKS_BARIS)
  const y = 210 + judul.length * 68
  const jawab = pecahBaris(lepasRekat(kalimat), HURUF.kalimat, 2)
  const isi = `${volumeTeks(u.volumeKini, u.satuan)} · ${uangTeks(u.anggaranKini)}`
  const warna = WARNA[j.nada]
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${LEBAR}" height="${TINGGI}" font-family="sans-serif" fill="#17211f">
    <rect width="${LEBAR}" height="${TINGGI}" fill="#f6f5f2" />
    <rect width="${LEBAR}" height="14" fill="${warna}" />
    <path d="M64 84h92" stroke="#0b5d5c" stroke-width="7" />
    <circle cx="70" cy="84" r="15" fill="#0b5d5c" />
    <circle cx="112" cy="84" r="15" fill="#0b5d5c" />
    <circle cx="154" cy="84" r="12" fill="#f6f5f2" stroke="#0b5d5c" stroke-width="6" />
    <text x="186" y="97" font-size="38" font-weight="700">Selaras</text>
    ${h.daerah.dataContoh ? html`<text x="${LEBAR - 60}" y="97" font-size="34" font-weight="700" text-anchor="end" fill="#9a5b00">DATA CONTOH</text>` : ''}
    ${judul.map((b, i) => html`<text x="60" y="${210 + i * 68}" font-size="54" font-weight="700">${b}</text>`)}
    <text x="60" y="${y}" font-size="30" fill="#4a5553">${tempat}</text>
    <rect x="60" y="${y + 36}" width="8" height="${46 + jawab.length * 44}" fill="${warna}" />
    <text x="92" y="${y + 72}" font-size="32" font-weight="700" fill="${warna}">${p.ucap(`label.${j.jenis}`)}</text>
    ${jawab.map((b, i) => html`<text x="92" y="${y + 118 + i * 44}" font-size="32">${b}</text>`)}
    <text x="60" y="${TINGGI - 36}" font-size="28" fill="#4a5553">${lepasRekat(isi)}</text>
    <text x="${LEBAR - 60}" y="${TINGGI - 36}" font-size="26" text-anchor="end" fill="#4a5553">${u.nomor}</text>
  </svg>`
}
