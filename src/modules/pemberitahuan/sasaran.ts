import type { IsiPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import { type JenisPemberitahuan, lingkupPencakup } from '#src/modules/pemberitahuan/pemberitahuan.ts'

/** Who is told, by role and scope; what is absent is not asked. Resolved against the assignments in force on that day. */
interface Sasaran {
  /** The proposal is this receiver's own: its answers cannot be switched off. */
  readonly milik?: boolean
  readonly penggunaId?: string
  readonly peran?: readonly string[]
  /** The region of the thing: assignments whose scope covers it. */
  readonly kodeWilayah?: string
  /** Assignments beneath the region as well: a window of a kecamatan concerns its villages. */
  readonly besertaBawahan?: boolean
  /** Only assignments with a region of their own: whoever serves the whole government follows the calendar itself. */
  readonly berlingkup?: boolean
  /** The agency of the thing: assignments of this agency, or of none. */
  readonly perangkatDaerahId?: string
  /** The agency whose partner division of Bappeda is meant, where an assignment names one; the same one in all targets of a notice. */
  readonly mitraDari?: string
}

/** A target together with what it is told. */
export type SasaranKabar<J extends JenisPemberitahuan = JenisPemberitahuan> = J extends JenisPemberitahuan
  ? Sasaran & { readonly jenis: J; readonly data: IsiPemberitahuan[J] }
  : never

/** An assignment in force, as far as it decides who is told. */
export interface Calon {
  readonly penggunaId: string
  readonly peran: string
  readonly kodeWilayah: string | null
  readonly perangkatDaerahId: string | null
  /** Of every partner division, or of the one that is meant. */
  readonly isMitra: boolean
}

/** The receivers, each with the first target that means one of their assignments. */
export function pilihPenerima(sasaran: readonly SasaranKabar[], calon: readonly Calon[]): ReadonlyMap<string, SasaranKabar> {
  const penerima = new Map<string, SasaranKabar>()
  for (const s of sasaran) for (const c of calon) if (!penerima.has(c.penggunaId) && isDimaksud(s, c)) penerima.set(c.penggunaId, s)
  return penerima
}

function isDimaksud(s: SasaranKabar, c: Calon): boolean {
  return (
    (s.penggunaId === undefined || s.penggunaId === c.penggunaId) &&
    (s.peran === undefined || s.peran.includes(c.peran)) &&
    (s.kodeWilayah === undefined || isSewilayah(s, s.kodeWilayah, c.kodeWilayah)) &&
    (s.perangkatDaerahId === undefined || c.perangkatDaerahId === null || c.perangkatDaerahId === s.perangkatDaerahId) &&
    (s.mitraDari === undefined || c.isMitra)
  )
}

function isSewilayah(s: SasaranKabar, kode: string, lingkup: string | null): boolean {
  if (lingkup === null) return s.berlingkup !== true
  return lingkupPencakup(kode).includes(lingkup) || (s.besertaBawahan === true && lingkup.startsWith(`${kode}.`))
}
