/** A unit with the spellings that offices use for it. */
export interface Satuan {
  readonly kode: string
  readonly nama: string
  /** Units of one dimension may be compared (K-05): `m` and `km`, not `km` and `unit`. */
  readonly dimensi: string
  readonly alias: readonly string[]
}

/** Spelling does not matter: case, spaces, a closing dot, `m²` or `m2`, the prime of `M'`. */
function kunciSatuan(teks: string): string {
  return teks
    .replace(/<\/?su[bp]>?/g, '')
    .toLowerCase()
    .replace(/[²]/g, '2')
    .replace(/[³]/g, '3')
    .replace(/[’'`]/g, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '')
}

export type IndeksSatuan = ReadonlyMap<string, Satuan>

/** Codes win over names, names over aliases, should two units claim one spelling. */
export function siapkanSatuan(daftar: readonly Satuan[]): IndeksSatuan {
  const indeks = new Map<string, Satuan>()
  const ejaan = [
    ...daftar.map((s) => [s, s.kode] as const),
    ...daftar.map((s) => [s, s.nama] as const),
    ...daftar.flatMap((s) => s.alias.map((a) => [s, a] as const)),
  ]
  for (const [s, teks] of ejaan) {
    const kunci = kunciSatuan(teks)
    if (kunci !== '' && !indeks.has(kunci)) indeks.set(kunci, s)
  }
  return indeks
}

export function kenaliSatuan(indeks: IndeksSatuan, teks: string): Satuan | null {
  return indeks.get(kunciSatuan(teks)) ?? null
}

/** A code for a unit that has none: `Liter/Detik` → `liter-per-detik`. */
export function kodeSatuan(teks: string): string {
  return kunciSatuan(teks)
    .replaceAll('/', ' per ')
    .replaceAll('%', ' persen ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
