import { type Bahasa, createTerjemahan, ISTILAH_BAWAAN } from '#src/lib/kata.ts'
import { KATA_ASAL_USUL } from '#src/portal/asal-usul.kata.ts'
import { KATA_DATA } from '#src/portal/data-terbuka.kata.ts'
import { KATA_HADIR } from '#src/portal/hadir.kata.ts'
import { KATA_HALAMAN } from '#src/portal/halaman.kata.ts'
import { KATA_JADWAL } from '#src/portal/jadwal.kata.ts'
import { KATA_MUSYAWARAH } from '#src/portal/musyawarah.kata.ts'
import { KATA_KAMUS } from '#src/portal/kamus.kata.ts'
import { KATA_JAWABAN } from '#src/portal/jawaban.kata.ts'
import { KATA_MENGAPA } from '#src/portal/mengapa.kata.ts'
import { KATA_PEMERINTAH } from '#src/portal/pemerintah.kata.ts'
import { KATA_SUARA } from '#src/portal/suara.kata.ts'
import { KATA_PERIKSA } from '#src/portal/periksa.kata.ts'
import type { Kata } from '#src/portal/ucapan.kata.ts'

export const KATA = {
  ...KATA_HALAMAN,
  ...KATA_HADIR,
  ...KATA_JAWABAN,
  ...KATA_ASAL_USUL,
  ...KATA_JADWAL,
  ...KATA_MUSYAWARAH,
  ...KATA_SUARA,
  ...KATA_PEMERINTAH,
  ...KATA_KAMUS,
  ...KATA_DATA,
  ...KATA_MENGAPA,
  ...KATA_PERIKSA,
} as const satisfies Kata
export type Kunci = keyof typeof KATA

/** Says a sentence of the catalogue in one language, with a government's own terms (S0-17). */
export type Ucap = (kunci: Kunci, data?: Readonly<Record<string, string | number>>) => string

const terjemahan = createTerjemahan({ id: sumber('id'), en: sumber('en') })

function sumber(bahasa: Bahasa): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Kata[string]>(KATA).flatMap(([kunci, k]) => [
      [kunci, k[bahasa]] as const,
      ...(bahasa === 'en' && k.satu !== undefined ? [[`${kunci}_one`, k.satu] as const] : []),
    ]),
  )
}

export function createUcap(bahasa: Bahasa, istilah: Readonly<Record<string, string>> = {}): Ucap {
  const lengkap: Readonly<Record<string, string>> = { ...ISTILAH_BAWAAN, ...istilah }
  return (kunci, data) => terjemahan.t(kunci, { ...data, lng: bahasa, istilah: lengkap })
}
