/** An agency that has an item of the same name in that year's catalogue. */
export interface PerangkatButir {
  readonly perangkatDaerahId: string
  readonly singkatan: string
  /** It was closed or has not begun. */
  readonly tutup: boolean
}

export type SebabSaran = 'satu-perangkat' | 'beberapa-perangkat' | 'perangkat-tutup'

export interface SaranPerangkat {
  readonly butir: string
  readonly perangkat: string
  readonly sebab: SebabSaran
  readonly lain: readonly string[]
  /** The partner at Bappeda says which agency it is. */
  readonly perluMitra: boolean
}

/** Which agency the catalogue names, and whether that settles it: with several or none in office the partner at Bappeda is asked. */
export function saranPerangkat(butir: string, utama: PerangkatButir, lain: readonly PerangkatButir[]): SaranPerangkat {
  const lainBuka = lain.filter((p) => !p.tutup && p.perangkatDaerahId !== utama.perangkatDaerahId).map((p) => p.singkatan)
  const sebab: SebabSaran = utama.tutup ? 'perangkat-tutup' : lainBuka.length > 0 ? 'beberapa-perangkat' : 'satu-perangkat'
  return { butir, perangkat: utama.singkatan, sebab, lain: lainBuka, perluMitra: sebab !== 'satu-perangkat' }
}
