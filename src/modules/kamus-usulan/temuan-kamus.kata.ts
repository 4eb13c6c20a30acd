import type { Bahasa } from '#src/lib/kata.ts'
import { kataTemuanKamus } from '#src/modules/kamus-usulan/kelola-kamus.kata.ts'
import type { TemuanKamus } from '#src/modules/kamus-usulan/temuan-kamus.ts'

const TERDEKAT: Readonly<Record<Bahasa, string>> = { id: ' Mungkin: {{terdekat}}.', en: ' Perhaps: {{terdekat}}.' }

/** A finding in words, with the nearest valid values. */
export function ucapkanTemuan(t: TemuanKamus, bahasa: Bahasa): string {
  const kata = kataTemuanKamus[t.kode][bahasa].replaceAll('{{nilai}}', t.nilai).replaceAll('{{tentang}}', t.tentang)
  return t.terdekat.length === 0 ? kata : kata + TERDEKAT[bahasa].replace('{{terdekat}}', t.terdekat.join('; '))
}
