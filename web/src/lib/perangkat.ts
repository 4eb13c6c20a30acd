const PERAMBAN: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SISTEM: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A browser as a person would call it: `Chrome · Android`; null where it does not say. */
export function namaPerangkat(userAgent: string | null): string | null {
  if (userAgent === null) return null
  const bagian = [PERAMBAN, SISTEM].flatMap((daftar) => daftar.find(([pola]) => pola.test(userAgent))?.[1] ?? [])
  return bagian.length === 0 ? null : bagian.join(' · ')
}
