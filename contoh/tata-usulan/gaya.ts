import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/* How a region calls its places, people and goods. Names of hamlets, alleys and persons are invented from usual parts. */

export interface Gaya {
  /** Whether wishes come by RW; where not, by RT or dusun. */
  readonly rw: boolean
  readonly dusun: readonly string[]
  readonly kampung: readonly [awalan: string, kata: readonly string[], kata: readonly string[]]
  readonly gang: readonly string[]
  readonly jalan: readonly string[]
  readonly kali: readonly string[]
  readonly sawah: readonly string[]
  readonly kebun: readonly string[]
  readonly hasil: readonly string[]
  readonly muatan: readonly string[]
  readonly muatanTani: readonly string[]
  readonly sepi: readonly string[]
  readonly airBuruk: readonly string[]
  readonly pos: readonly string[]
  readonly ternak: readonly string[]
  readonly usaha: readonly string[]
  readonly pasar: readonly string[]
  readonly kesenian: readonly string[]
  readonly musim: readonly string[]
  readonly lakiLaki: readonly string[]
  readonly perempuan: readonly string[]
  /** Families in a village, smallest and largest. */
  readonly kkDesa: readonly [number, number]
  readonly poktan: readonly string[]
}

const FOLDER = path.join(import.meta.dirname, 'gaya')

/** By government, as gaya/*.json tell it. */
export const GAYA: Readonly<Record<string, Gaya>> = Object.fromEntries(
  readdirSync(FOLDER).map((b) => [b.replace('.json', ''), JSON.parse(readFileSync(path.join(FOLDER, b), 'utf8')) as Gaya]),
)
