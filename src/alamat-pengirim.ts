import { isIP } from 'node:net'
import { isAlamatUmum } from '#src/lib/kirim-keluar.ts'

const SETEMPAT = /^(127\.|::1$|::ffff:127\.)/

/**
 * Whose share a request without sign-in uses. A proxy on this machine or in the network inside says in X-Forwarded-For for whom it asks;
 * one with a public address is believed only where the administrator said there is one. Null: this machine itself.
 */
export function alamatPengirim(sambungan: string | undefined, diteruskan: string | undefined, percayaProksi: boolean): string | null {
  const setempat = sambungan === undefined || SETEMPAT.test(sambungan)
  // Only the last entry was written by the proxy; those before it are the sender's own words.
  const asal = diteruskan?.split(',').at(-1)?.trim()
  const dipercaya = setempat || percayaProksi || !isAlamatUmum(sambungan.replace(/^::ffff:/i, ''))
  if (asal !== undefined && isIP(asal) > 0 && dipercaya) return kelompokkan(asal)
  return setempat ? null : kelompokkan(sambungan)
}

/** One household has a whole /64 of IPv6 addresses; of IPv4 one is one. */
function kelompokkan(alamat: string): string {
  if (isIP(alamat) !== 6 || alamat.includes('.')) return alamat.replace(/^::ffff:/i, '')
  const [depan = '', belakang] = alamat.split('::')
  const kepala = depan === '' ? [] : depan.split(':')
  const ekor = belakang === undefined || belakang === '' ? [] : belakang.split(':')
  const nol = belakang === undefined ? 0 : 8 - kepala.length - ekor.length
  return [...kepala, ...Array.from({ length: nol }, () => '0'), ...ekor].slice(0, 4).join(':')
}
