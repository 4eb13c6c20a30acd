import { inflateRawSync } from 'node:zlib'

/** What an uploaded XLSX may unpack to; a real catalogue of 10,000 items stays below a tenth of it. */
const UKURAN_BONGKAR = 120 * 1024 * 1024
const ISI_MAKS = 2000

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
    const daftar = bacaDaftar(isi)
    if (daftar === null) return 'rusak'
    if (daftar.length > ISI_MAKS) return 'terlalu-besar'
    if (daftar.some((d) => /(^|\/)vbaProject\.bin$/i.test(d.nama))) return 'bermakro'
    return bongkar(isi, daftar, terima)
  } catch {
    return 'rusak'
  }
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
    if (isi.readUInt32LE(d.letak) !== SETEMPAT) return 'rusak'
    const awal = d.letak + 30 + isi.readUInt16LE(d.letak + 26) + isi.readUInt16LE(d.letak + 28)
    const padat = isi.subarray(awal, awal + d.padat)
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
