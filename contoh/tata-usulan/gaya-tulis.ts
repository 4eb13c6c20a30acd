import type { Acak } from '#contoh/tata-usulan/acak.ts'

/** How one hand shortens words; a writer who does it does it throughout. */
const SINGKATAN: readonly (readonly [RegExp, string])[] = [
  [/\byang\b/g, 'yg'],
  [/\bdengan\b/g, 'dgn'],
  [/\buntuk\b/g, 'utk'],
  [/\bkarena\b/g, 'krn'],
  [/\btidak\b/g, 'tdk'],
  [/\bsudah\b/g, 'sdh'],
  [/\bsampai\b/g, 'sampe'],
  [/\bsetiap\b/g, 'tiap'],
  [/\bdapat\b/g, 'dpt'],
]

/** Slips as a tired hand makes them: a preposition joined or a prefix parted, no capital, no full stop. */
const SLIP: readonly ((teks: string) => string)[] = [
  (t) => t.replace(/\bdi (sini|situ|dalam|dekat|pinggir)\b/, 'di$1'),
  (t) => t.replace(/\bdi(pakai|pikul|keruk|bangun|perbaiki|dengar)\b/, 'di $1'),
  (t) => t.charAt(0).toLowerCase() + t.slice(1),
  (t) => t.replace(/\.$/, ''),
  (t) => t.replace(/\. ([A-Z])(?=[a-z])/, (_, h: string) => `, ${h.toLowerCase()}`),
]

/** The hand of one writer: most write whole words, some shorten, a few slip. */
export function gayaTulis(a: Acak): (teks: string) => string {
  const singkat = a.peluang(0.16) ? SINGKATAN.filter(() => a.peluang(0.5)) : []
  const slip = a.peluang(0.07) ? a.pilih(SLIP) : (t: string): string => t
  return (teks) => slip(singkat.reduce((t, [dari, ke]) => t.replaceAll(dari, ke), teks))
}
