import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** The installation's Ed25519 key: signs receipts and checkpoints. */
export interface Penandatangan {
  readonly nama: string
  /** Raw 32-byte public key, base64: what a verifier is given. */
  readonly kunciPublik: string
  readonly tandatangani: (isi: Buffer) => Buffer
  readonly periksa: (isi: Buffer, tandaTangan: Buffer) => boolean
}

export function bacaPenandatangan(nama: string, pem: string): Penandatangan {
  const pribadi = createPrivateKey(pem)
  const publik = createPublicKey(pribadi)
  return {
    nama,
    kunciPublik: kunciMentah(publik).toString('base64'),
    tandatangani: (isi) => sign(null, isi, pribadi),
    periksa: (isi, tandaTangan) => verify(null, isi, publik, tandaTangan),
  }
}

function kunciMentah(publik: KeyObject): Buffer {
  return publik.export({ type: 'spki', format: 'der' }).subarray(-32)
}

/** A signed note in the C2SP tlog-checkpoint form: origin, size, root, blank line, signature line. */
export function tulisPosPeriksa(p: Penandatangan, asal: string, ukuran: number, akar: Buffer): string {
  const isi = `${asal}\n${ukuran}\n${akar.toString('base64')}\n`
  const publik = Buffer.from(p.kunciPublik, 'base64')
  const idKunci = createHash('sha256').update(`${p.nama}\n`).update(Buffer.of(1)).update(publik).digest().subarray(0, 4)
  const tandaTangan = Buffer.concat([idKunci, p.tandatangani(Buffer.from(isi, 'utf8'))]).toString('base64')
  return `${isi}\n— ${p.nama} ${tandaTangan}\n`
}

/** Whether a signed note says this size and root and bears a good signature of this key. */
export function isPosPeriksaSah(p: Penandatangan, catatan: string, ukuran: number, akar: Buffer): boolean {
  const [isi, ekor] = catatan.split('\n\n')
  if (isi === undefined || ekor === undefined) return false
  const [, tertulisUkuran, tertulisAkar] = isi.split('\n')
  const tandaTangan = /^— \S+ (\S+)\n$/.exec(ekor)?.[1]
  if (tandaTangan === undefined || tertulisUkuran !== String(ukuran) || tertulisAkar !== akar.toString('base64')) return false
  return p.periksa(Buffer.from(`${isi}\n`, 'utf8'), Buffer.from(tandaTangan, 'base64').subarray(4))
}
