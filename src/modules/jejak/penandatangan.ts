import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { type Alat, idKunci, isiPosPeriksa, keBase64 } from '#src/modules/jejak/catatan.ts'

/** The installation's Ed25519 key: signs receipts and checkpoints. */
export interface Penandatangan {
  readonly nama: string
  /** Raw 32-byte public key, base64: what a verifier is given. */
  readonly kunciPublik: string
  readonly tandatangani: (isi: Buffer) => Buffer
}

export function bacaPenandatangan(nama: string, pem: string): Penandatangan {
  const pribadi = createPrivateKey(pem)
  return {
    nama,
    kunciPublik: kunciMentah(createPublicKey(pribadi)).toString('base64'),
    tandatangani: (isi) => sign(null, isi, pribadi),
  }
}

function kunciMentah(publik: KeyObject): Buffer {
  return publik.export({ type: 'spki', format: 'der' }).subarray(-32)
}

/** What stands before a raw Ed25519 key in its SPKI form (RFC 8410). */
const AWALAN_SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const kunciTerbaca = new Map<string, KeyObject>()

function bacaKunciPublik(kunci: Uint8Array): KeyObject {
  const nama = keBase64(kunci)
  const ada = kunciTerbaca.get(nama)
  if (ada !== undefined) return ada
  const baru = createPublicKey({ key: Buffer.concat([AWALAN_SPKI, kunci]), format: 'der', type: 'spki' })
  if (kunciTerbaca.size < 100) kunciTerbaca.set(nama, baru)
  return baru
}

/** Node's own cryptography for whoever verifies in this process. */
export const ALAT_NODE: Alat = {
  hash: (isi) => createHash('sha256').update(isi).digest(),
  periksa: (isi, tandaTangan, kunci) => kunci.length === 32 && verify(null, isi, bacaKunciPublik(kunci), tandaTangan),
}

/** A signed note in the C2SP tlog-checkpoint form: origin, size, root, blank line, signature line. */
export function tulisPosPeriksa(p: Penandatangan, asal: string, ukuran: number, akar: Uint8Array): string {
  const isi = Buffer.from(isiPosPeriksa(asal, ukuran, akar))
  const id = idKunci(ALAT_NODE.hash, p.nama, Buffer.from(p.kunciPublik, 'base64'))
  return `${isi.toString('utf8')}\n— ${p.nama} ${Buffer.concat([id, p.tandatangani(isi)]).toString('base64')}\n`
}
