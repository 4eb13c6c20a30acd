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

export interface SatuanMasuk {
  readonly nilai: string
  readonly nama: string
  readonly sebutanLain: readonly string[]
}

/** Units of a published list beside those we know: a known unit gains spellings, an unknown one gets the dimension its name tells, else "lain". */
export function gabungSatuan(dikenal: readonly Satuan[], masuk: readonly SatuanMasuk[]): Satuan[] {
  const indeks = siapkanSatuan(dikenal)
  const hasil = new Map<string, Satuan>()
  for (const m of masuk) {
    const ejaan = [m.nilai, m.nama, ...m.sebutanLain].map((e) => e.trim()).filter((e) => e !== '')
    const ada = kenaliSatuan(indeks, m.nilai) ?? kenaliSatuan(indeks, m.nama)
    const kode = ada?.kode ?? kodeSatuan(m.nilai)
    if (kode === '') continue
    const satuan = hasil.get(kode) ?? ada ?? { kode, nama: m.nama, dimensi: dimensiSatuan(m.nilai), alias: [] }
    const baru = ejaan.filter((e) => kenaliSatuan(indeks, e) === null && e !== satuan.nama && e !== kode)
    hasil.set(kode, { ...satuan, alias: [...new Set([...satuan.alias, ...baru])] })
  }
  return [...hasil.values()]
}

/** Only what the unit's own name says beyond doubt; a rate (`orang/bulan`) has a dimension of its own and stays "lain". */
const DIMENSI: readonly (readonly [RegExp, string])[] = [
  [/^(mm|cm|dm|m|dam|hm|km|inch|inci|feet|kaki|yard|mil)$/, 'panjang'],
  [/^(mm|cm|dm|m|dam|hm|km|inch|feet|yard)2$|^(are|acre|hektare?)$/, 'luas'],
  [/^(mm|cm|dm|m|km|inch|feet|yard)3$|^(ml|cl|dl|liter|ltr|kl|galon|barel)$/, 'isi'],
  [/^(mg|gr|gram|ons|kg|kilogram|kwintal|kuintal|ton)$/, 'berat'],
  [/^(detik|menit|jam|hari|minggu|bulan|triwulan|semester|tahun)$/, 'waktu'],
  [/^%$|^persen$/, 'persen'],
]

function dimensiSatuan(teks: string): string {
  const kunci = kunciSatuan(teks)
  return DIMENSI.find(([pola]) => pola.test(kunci))?.[1] ?? 'lain'
}
