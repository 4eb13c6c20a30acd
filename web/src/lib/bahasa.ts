import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { type Bahasa, DAFTAR_BAHASA, ISTILAH_BAWAAN, kapital } from '#src/lib/kata.ts'
import { formatKuantitas } from '#src/lib/kuantitas.ts'
import { formatRupiah } from '#src/lib/rupiah.ts'
import { formatTanggal } from '#src/lib/waktu.ts'

/** One sentence in both languages. `enSatu` is the English form for a `count` of one; Indonesian has no plural. */
export interface Kalimat {
  readonly id: string
  readonly en: string
  readonly enSatu?: string
}
export type Katalog = Readonly<Record<string, Kalimat>>

/** The names between `{{ }}` in a sentence, so that a forgotten value does not compile. */
type Nama<S extends string> = S extends `${string}{{${infer V}}}${infer Sisa}`
  ? (V extends `istilah.${string}` ? never : V extends `${infer N},${string}` ? N : V) | Nama<Sisa>
  : never
type Isi<S extends string> = [Nama<S>] extends [never] ? [] : [isi: Readonly<Record<Nama<S>, string | number>>]
export type Terjemah<K extends Katalog> = <Kunci extends keyof K & string>(kunci: Kunci, ...isi: Isi<K[Kunci]['id']>) => string

const KUNCI_SIMPAN = 'selaras.bahasa'

const i18n = i18next.createInstance()

function bahasaTersimpan(): Bahasa {
  const simpan = typeof localStorage === 'undefined' ? null : localStorage.getItem(KUNCI_SIMPAN)
  return simpan === 'en' ? 'en' : 'id'
}

void i18n.use(initReactI18next).init({
  lng: bahasaTersimpan(),
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  ns: [],
  resources: {},
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})
i18n.services.formatter?.add('kapital', kapital)
i18n.services.formatter?.add('rupiah', (n: number) => takPutus(formatRupiah(n)))
i18n.services.formatter?.add('tanggal', (d: string) => takPutus(formatTanggal(d)))
i18n.services.formatter?.add('kuantitas', (k: number) => formatKuantitas(k))

/** The government's own words ({{istilah.pd}}: OPD, SKPD, SOPD), over the common ones. */
let istilah: Readonly<Record<string, string>> = ISTILAH_BAWAAN

/** Called where the government one works in is known, before anything beneath it is drawn. */
export function pakaiIstilah(daerah: Readonly<Record<string, string>>): void {
  istilah = { ...ISTILAH_BAWAAN, ...daerah }
}

/** Amounts and dates never break across lines. */
export function takPutus(teks: string): string {
  return teks.replaceAll(' ', '\u00a0')
}

const katalogTerdaftar = new Map<string, Katalog>()

/** Registers a feature's words and gives its hook; called once, at the top of a `.kata.ts` file. */
export function createKata<const K extends Katalog>(nama: string, katalog: K): () => Terjemah<K> {
  katalogTerdaftar.set(nama, katalog)
  for (const bahasa of DAFTAR_BAHASA) {
    const isi = Object.entries<Kalimat>(katalog).flatMap(([kunci, k]) => [
      [kunci, k[bahasa]],
      ...(bahasa === 'en' && k.enSatu !== undefined ? [[`${kunci}_one`, k.enSatu]] : []),
    ])
    i18n.addResourceBundle(bahasa, nama, Object.fromEntries(isi))
  }
  return function useKata() {
    const { t } = useTranslation(nama, { i18n })
    return (kunci, ...isi) => t(kunci, { ...isi[0], istilah })
  }
}

export function daftarKatalog(): ReadonlyMap<string, Katalog> {
  return katalogTerdaftar
}

export function bahasaKini(): Bahasa {
  return i18n.language === 'en' ? 'en' : 'id'
}

export function useBahasa(): Bahasa {
  return useTranslation(undefined, { i18n }).i18n.language === 'en' ? 'en' : 'id'
}

export async function gantiBahasa(bahasa: Bahasa): Promise<void> {
  localStorage.setItem(KUNCI_SIMPAN, bahasa)
  document.documentElement.lang = bahasa
  await i18n.changeLanguage(bahasa)
}
