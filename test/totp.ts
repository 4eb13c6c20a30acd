import { createHmac } from 'node:crypto'

/** The code an authenticator app shows for an `otpauth://` address; `geser` in steps of thirty seconds. */
export function totp(uri: string, geser = 0): string {
  const rahasia = new URL(uri).searchParams.get('secret') ?? ''
  const bit = rahasia
    .split('')
    .map((h) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(h).toString(2).padStart(5, '0'))
    .join('')
  const kunci = Buffer.from((bit.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)))
  const langkah = Buffer.alloc(8)
  langkah.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + geser))
  const h = createHmac('sha1', kunci).update(langkah).digest()
  return String((h.readUInt32BE((h.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
