import type { IsiPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import type { JenisPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.ts'

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
  /** The agency whose partner division of Bappeda is meant, where an assignment names one. */
  readonly mitraDari?: string
}

/** A target together with what it is told. */
export type SasaranKabar<J extends JenisPemberitahuan = JenisPemberitahuan> = J extends JenisPemberitahuan
  ? Sasaran & { readonly jenis: J; readonly data: IsiPemberitahuan[J] }
  : never
