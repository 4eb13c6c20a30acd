import { createHash } from 'node:crypto'

/** Crockford's alphabet: no letter that is taken for a figure. */
const HURUF = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const PANJANG = 26
const BENTUK = new RegExp(`^(\\d{2,4})-([${HURUF}]{${PANJANG}})$`)

/** Writes bytes in the alphabet, five bits a letter. */
function sandikan(bita: Uint8Array, panjang: number): string {
  let angka = BigInt(`0x${Buffer.from(bita).toString('hex')}`)
  let teks = ''
  for (let i = 0; i < panjang; i++) {
    teks += HURUF[Number(angka & 31n)] ?? ''
    angka >>= 5n
  }
  return teks
}

/** `3216-…`: the government, then 130 bits of the 17 random bytes given. */
export function susunHak(daerahId: string, acak: Uint8Array): string {
  return `${daerahId}-${sandikan(acak, PANJANG)}`
}

export interface Hak {
  readonly daerahId: string
  /** As it was issued: capitals, without the dashes people read by. */
  readonly teks: string
}

/** A right as somebody typed it: small letters, spaces, and the letters that look like figures are forgiven. */
export function bacaHak(teks: string): Hak | null {
  const rapi = teks.toUpperCase().replaceAll(/\s/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const [depan = '', ...sisa] = rapi.split('-')
  const baku = `${depan}-${sisa.join('')}`
  return BENTUK.test(baku) ? { daerahId: depan, teks: baku } : null
}

/** In groups of five, the last of six, for the eye. */
export function tulisHak(hak: string): string {
  const [daerah = '', isi = ''] = hak.split('-')
  return [daerah, ...(isi.match(/.{5}(?=.{5})|.+/g) ?? [])].join('-')
}

/** All that is stored of a right. */
export function sidikHak(hak: Hak): string {
  return createHash('sha256').update(`selaras/hak-suara/${hak.teks}`).digest('hex')
}

/**
 * What the voter keeps and finds in the published list. It is bound to the right *and* to a number drawn in the voter's page: whoever has
 * printed the right, or reads the database, cannot tell which ballot it gave; the same form sent again gives the same receipt.
 */
export function susunTandaTerima(hak: Hak, kunci: string): string {
  return sandikan(createHash('sha256').update(`selaras/suara/${hak.teks}/${kunci}`).digest().subarray(0, 13), 20)
}
