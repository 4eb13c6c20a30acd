import i18next from 'i18next'
import { createContext, createElement, type ReactNode, use, useSyncExternalStore } from 'react'
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

void i18n.init({
  lng: bahasaTersimpan(),
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  ns: [],
  resources: {},
  interpolation: { escapeValue: false },
})
i18n.services.formatter?.add('kapital', kapital)
i18n.services.formatter?.add('rupiah', (n: number) => takPutus(formatRupiah(n)))
i18n.services.formatter?.add('tanggal', (d: string) => takPutus(formatTanggal(d)))
i18n.services.formatter?.add('kuantitas', (k: number) => formatKuantitas(k))

/** The government's own words ({{istilah.pd}}: OPD, SKPD, SOPD), over the common ones. */
let istilah: Readonly<Record<string, string>> = ISTILAH_BAWAAN
/** Sentences that nothing fills but those words, as they were last spoken: a table speaks the same few hundreds of times. */
let terucap = new Map<string, string>()

/** Called where the government one works in is known, before anything beneath it is drawn. */
export function pakaiIstilah(daerah: Readonly<Record<string, string>>): void {
  istilah = { ...ISTILAH_BAWAAN, ...daerah }
  terucap = new Map()
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
  const terjemah = { id: susunTerjemah<K>('id', nama), en: susunTerjemah<K>('en', nama) }
  return function useKata() {
    return terjemah[use(KonteksBahasa)]
  }
}

function susunTerjemah<K extends Katalog>(bahasa: Bahasa, nama: string): Terjemah<K> {
  const ucap = (kunci: string, isi?: Readonly<Record<string, string | number>>): string => i18n.t(kunci, { ...isi, istilah, lng: bahasa, ns: nama })
  return (kunci, ...isi) => {
    if (isi[0] !== undefined) return ucap(kunci, isi[0])
    const sebutan = `${bahasa} ${nama} ${kunci}`
    const kata = terucap.get(sebutan) ?? ucap(kunci)
    terucap.set(sebutan, kata)
    return kata
  }
}

export function daftarKatalog(): ReadonlyMap<string, Katalog> {
  return katalogTerdaftar
}

export function bahasaKini(): Bahasa {
  return i18n.language === 'en' ? 'en' : 'id'
}

const KonteksBahasa = createContext<Bahasa>(bahasaKini())

/** Stands above everything that speaks, so that a change of language is heard once and not by every word. */
export function PenyediaBahasa({ children }: { readonly children: ReactNode }) {
  return createElement(KonteksBahasa, { value: useSyncExternalStore(dengarBahasa, bahasaKini) }, children)
}

function dengarBahasa(kabari: () => void): () => void {
  i18n.on('languageChanged', kabari)
  return () => i18n.off('languageChanged', kabari)
}

export function useBahasa(): Bahasa {
  return use(KonteksBahasa)
}

export async function gantiBahasa(bahasa: Bahasa): Promise<void> {
  localStorage.setItem(KUNCI_SIMPAN, bahasa)
  document.documentElement.lang = bahasa
  await i18n.changeLanguage(bahasa)
}
