import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw, inflateRawSync } from 'node:zlib'

/** What an uploaded XLSX may unpack to; a real catalogue of 10,000 items stays below a tenth of it. */
const UKURAN_BONGKAR = 120 * 1024 * 1024
const ISI_MAKS = 2000

/** Unpacked bytes of a sheet that is read row by row: none of them are kept. */
const UKURAN_ALIR = 400 * 1024 * 1024

export type MasalahZip = 'rusak' | 'terlalu-besar' | 'bermakro'

const UJUNG = 0x06054b50
const PUSAT = 0x02014b50
const SETEMPAT = 0x04034b50

interface Isi {
  readonly nama: string
  readonly cara: number
  readonly padat: number
  readonly letak: number
}

/**
 * Whether an archive is safe to hand to a reader. Sizes an archive states about itself are not believed: every entry is
 * unpacked against one common budget.
 */
export function periksaZip(isi: Buffer): MasalahZip | null {
  return telusuri(isi, () => undefined)
}

/**
 * What an archive holds, each by the last part of its name: no name inside can point anywhere else. Of two that are named alike the
 * later one stands. Never written to a disk by that name.
 */
export function bongkarZip(isi: Buffer): ReadonlyMap<string, Buffer> | MasalahZip {
  const berkas = new Map<string, Buffer>()
  const masalah = telusuri(isi, (nama, bongkaran) => {
    const dasar = nama.split(/[/\\]/).at(-1) ?? ''
    if (dasar !== '') berkas.set(dasar, bongkaran)
  })
  return masalah ?? berkas
}

type Terima = (nama: string, isi: Buffer) => void

function telusuri(isi: Buffer, terima: Terima): MasalahZip | null {
  try {
    const daftar = daftarAman(isi)
    return typeof daftar === 'string' ? daftar : bongkar(isi, daftar, terima)
  } catch {
    return 'rusak'
  }
}

/** The same without holding what it unpacks: for sheets that are then read as a stream. */
export async function periksaZipAlir(isi: Buffer): Promise<MasalahZip | null> {
  try {
    const daftar = daftarAman(isi)
    if (typeof daftar === 'string') return daftar
    let sisa = UKURAN_ALIR
    for (const d of daftar) {
      const padat = isiPadat(isi, d)
      if (padat === null) return 'rusak'
      sisa -= d.cara === 0 ? padat.length : await hitungBongkar(padat, sisa)
      if (sisa < 0) return 'terlalu-besar'
    }
    return null
  } catch {
    return 'rusak'
  }
}

/** One entry of an archive that was found safe, unpacked. */
export function bacaIsiZip(isi: Buffer, nama: string): Buffer | null {
  const d = bacaDaftar(isi)?.find((x) => x.nama === nama)
  const padat = d === undefined ? null : isiPadat(isi, d)
  if (d === undefined || padat === null) return null
  return d.cara === 0 ? padat : inflateRawSync(padat, { maxOutputLength: 1024 * 1024 })
}

class Lewat extends Error {}

/** Bytes an entry unpacks to; stops as soon as they exceed the limit. */
async function hitungBongkar(padat: Buffer, batas: number): Promise<number> {
  let jumlah = 0
  const tampung = new Writable({
    write(potongan: Buffer, _, selesai) {
      jumlah += potongan.length
      selesai(jumlah > batas ? new Lewat() : null)
    },
  })
  try {
    await pipeline(Readable.from([padat]), createInflateRaw(), tampung)
  } catch (galat) {
    if (!(galat instanceof Lewat)) throw galat
  }
  return jumlah
}

function daftarAman(isi: Buffer): readonly Isi[] | MasalahZip {
  const daftar = bacaDaftar(isi)
  if (daftar === null) return 'rusak'
  if (daftar.length > ISI_MAKS) return 'terlalu-besar'
  return daftar.some((d) => /(^|\/)vbaProject\.bin$/i.test(d.nama)) ? 'bermakro' : daftar
}

function isiPadat(isi: Buffer, d: Isi): Buffer | null {
  if (isi.readUInt32LE(d.letak) !== SETEMPAT) return null
  const awal = d.letak + 30 + isi.readUInt16LE(d.letak + 26) + isi.readUInt16LE(d.letak + 28)
  return isi.subarray(awal, awal + d.padat)
}

function bacaDaftar(isi: Buffer): Isi[] | null {
  const ujung = cariUjung(isi)
  if (ujung === -1) return null
  const jumlah = isi.readUInt16LE(ujung + 10)
  let letak = isi.readUInt32LE(ujung + 16)
  const daftar: Isi[] = []
  for (let n = 0; n < jumlah; n += 1) {
    if (isi.readUInt32LE(letak) !== PUSAT) return null
    const [nama, tambahan, catatan] = [isi.readUInt16LE(letak + 28), isi.readUInt16LE(letak + 30), isi.readUInt16LE(letak + 32)]
    daftar.push({
      nama: isi.toString('utf8', letak + 46, letak + 46 + nama),
      cara: isi.readUInt16LE(letak + 10),
      padat: isi.readUInt32LE(letak + 20),
      letak: isi.readUInt32LE(letak + 42),
    })
    letak += 46 + nama + tambahan + catatan
  }
  return daftar
}

function cariUjung(isi: Buffer): number {
  for (let i = isi.length - 22; i >= Math.max(0, isi.length - 65_557); i -= 1) if (isi.readUInt32LE(i) === UJUNG) return i
  return -1
}

function bongkar(isi: Buffer, daftar: readonly Isi[], terima: Terima): MasalahZip | null {
  let sisa = UKURAN_BONGKAR
  for (const d of daftar) {
    const padat = isiPadat(isi, d)
    if (padat === null) return 'rusak'
    const bongkaran = d.cara === 0 ? padat : kembangkan(padat, sisa)
    if (bongkaran === null || bongkaran.length > sisa) return 'terlalu-besar'
    sisa -= bongkaran.length
    terima(d.nama, bongkaran)
  }
  return null
}

/** Null: more than the budget. */
function kembangkan(padat: Buffer, batas: number): Buffer | null {
  try {
    return inflateRawSync(padat, { maxOutputLength: Math.max(1, batas) })
  } catch (galat) {
    if (galat instanceof RangeError) return null
    throw galat
  }
}
