import { gabung, type Hash, isSama } from '#src/modules/jejak/bukti.ts'

/*
 * Signed notes in the C2SP tlog-checkpoint form: origin, size, root, blank line, one signature line (em dash, name, base64 of the key's
 * hash and the signature). Runs in the server and in a visitor's browser alike.
 */

export type PeriksaTandaTangan = (isi: Uint8Array, tandaTangan: Uint8Array, kunciPublik: Uint8Array) => boolean

/** What a verifier brings along: Node's own cryptography, or one written in the language itself. */
export interface Alat {
  readonly hash: Hash
  readonly periksa: PeriksaTandaTangan
}

export interface PosPeriksa {
  readonly asal: string
  readonly ukuran: number
  readonly akar: Uint8Array
  readonly penanda: string
  readonly idKunci: Uint8Array
  readonly tandaTangan: Uint8Array
  /** The bytes that are signed. */
  readonly isi: Uint8Array
}

const ED25519 = 1
const teks = new TextEncoder()

export function asalPohon(daerahId: string): string {
  return `selaras/${daerahId}`
}

export function isiPosPeriksa(asal: string, ukuran: number, akar: Uint8Array): Uint8Array {
  return teks.encode(`${asal}\n${ukuran}\n${keBase64(akar)}\n`)
}

/** The first four bytes of SHA-256 over name, newline, algorithm and key. */
export function idKunci(hash: Hash, nama: string, kunciPublik: Uint8Array): Uint8Array {
  return hash(gabung(teks.encode(`${nama}\n`), Uint8Array.of(ED25519), kunciPublik)).slice(0, 4)
}

/** A note in parts; null where it has not the form. Further lines of the body (extensions) belong to what is signed. */
export function bacaPosPeriksa(catatan: string): PosPeriksa | null {
  const belah = catatan.indexOf('\n\n')
  if (belah === -1) return null
  const isi = catatan.slice(0, belah + 1)
  const [asal = '', ukuran = '', akar = ''] = isi.split('\n')
  const baris = /^— (\S+) ([A-Za-z0-9+/=]+)\n?$/m.exec(catatan.slice(belah + 2))
  const bitaAkar = dariBase64(akar)
  const ekor = dariBase64(baris?.[2] ?? '')
  if (asal === '' || !/^(?:0|[1-9][0-9]{0,15})$/.test(ukuran) || bitaAkar?.length !== 32 || ekor?.length !== 68) return null
  const angka = Number(ukuran)
  if (!Number.isSafeInteger(angka)) return null
  return {
    asal,
    ukuran: angka,
    akar: bitaAkar,
    penanda: baris?.[1] ?? '',
    idKunci: ekor.slice(0, 4),
    tandaTangan: ekor.slice(4),
    isi: teks.encode(isi),
  }
}

export function isDitandatangani(alat: Alat, p: PosPeriksa, kunciPublik: Uint8Array): boolean {
  return isSama(idKunci(alat.hash, p.penanda, kunciPublik), p.idKunci) && alat.periksa(p.isi, p.tandaTangan, kunciPublik)
}

/** The notes of a file: any number of them, one after the other. */
export function pisahPosPeriksa(berkas: string): string[] {
  const baris = berkas.replaceAll('\r\n', '\n').split('\n')
  const hasil: string[] = []
  let kini: string[] = []
  for (const b of baris) {
    if (b === '' && kini.length === 0) continue
    kini.push(b)
    if (b.startsWith('— ')) {
      hasil.push(`${kini.join('\n')}\n`)
      kini = []
    }
  }
  return kini.length === 0 ? hasil : [...hasil, kini.join('\n')]
}

/** One key of a government's succession: it signs every checkpoint of more than `mulai` leaves, up to where the next one begins. */
export interface Kunci {
  readonly urut: number
  readonly mulai: number
  readonly kunciPublik: Uint8Array
  readonly tandaTangan: Uint8Array
  readonly tandaTanganLama: Uint8Array | null
}

/** What a key signs of itself when it takes over, and its predecessor with it. */
export function isiSuksesi(asal: string, k: Pick<Kunci, 'urut' | 'mulai' | 'kunciPublik'>, lama: Uint8Array | null): Uint8Array {
  return teks.encode(`selaras-kunci\n${asal}\n${k.urut}\n${k.mulai}\n${keBase64(k.kunciPublik)}\n${lama === null ? '-' : keBase64(lama)}\n`)
}

/** Whether each key, from the last back to the first, names its predecessor with its own signature: trust in the last is enough. */
export function isSuksesiSah(alat: Alat, asal: string, daftar: readonly Kunci[]): boolean {
  return daftar.every((k, i) => {
    const lama = daftar[i - 1] ?? null
    if (k.urut !== i || k.mulai < (lama?.mulai ?? 0) || (i === 0 && k.mulai !== 0)) return false
    const isi = isiSuksesi(asal, k, lama?.kunciPublik ?? null)
    if (!alat.periksa(isi, k.tandaTangan, k.kunciPublik)) return false
    return k.tandaTanganLama === null || lama === null || alat.periksa(isi, k.tandaTanganLama, lama.kunciPublik)
  })
}

/** The key that must have signed a checkpoint of this size. */
export function kunciUkuran<K extends Pick<Kunci, 'mulai'>>(daftar: readonly K[], ukuran: number): K | null {
  return daftar.findLast((k) => k.mulai < ukuran) ?? daftar[0] ?? null
}

/* Base64 without Node's Buffer: the browser has none, and older ones no Uint8Array.fromBase64. */

export function keBase64(b: Uint8Array): string {
  return btoa(Array.from(b, (x) => String.fromCharCode(x)).join(''))
}

/** Null where it is not canonical base64: one value has one spelling. */
export function dariBase64(s: string): Uint8Array | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(s)) return null
  const hasil = Uint8Array.from(atob(s), (c) => c.codePointAt(0) ?? 0)
  return keBase64(hasil) === s ? hasil : null
}

export function keHex(b: Uint8Array): string {
  return Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('')
}
