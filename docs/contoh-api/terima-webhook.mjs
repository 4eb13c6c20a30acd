import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether a delivery is Selaras's, unchanged and fresh. `tanda` is the header Selaras-Tanda, `badan` the body as it arrived (before it
 * is parsed), `kunci` the key that was shown when the webhook was made,
 * `kiniDetik` the time now in whole seconds since 1970.
 */
export function isKirimanSah(tanda, badan, kunci, kiniDetik) {
  const [, detik, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(tanda ?? '') ?? []
  if (!detik || Math.abs(kiniDetik - Number(detik)) > 300) return false
  const seharusnya = createHmac('sha256', kunci).update(`${detik}.${badan}`).digest()
  return timingSafeEqual(seharusnya, Buffer.from(v1, 'hex'))
}
