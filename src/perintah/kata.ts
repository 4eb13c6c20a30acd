import { type Bahasa, createTerjemahan } from '#src/lib/kata.ts'
import { kataCariPerintah } from '#src/perintah/cari.kata.ts'
import { kataPasangkayu } from '#src/perintah/pasangkayu.kata.ts'
import { kataPerintah } from '#src/perintah/perintah.kata.ts'

const terjemahan = createTerjemahan({
  id: { ...kataPerintah.id, ...kataCariPerintah.id, ...kataPasangkayu.id },
  en: { ...kataPerintah.en, ...kataCariPerintah.en, ...kataPasangkayu.en },
})

/** A word of the command line. */
export function t(bahasa: Bahasa, kunci: string, isi: object = {}): string {
  return terjemahan.t(kunci, { ...isi, lng: bahasa })
}
