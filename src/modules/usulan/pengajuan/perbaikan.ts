import { ok, refuse, type Result } from '#src/lib/result.ts'
import { hariAkhir, type Saat, type Tanggal, tambahHari, type ZonaWaktu } from '#src/lib/waktu.ts'

/* Sent back for correction: until when, and what the stage may do afterwards. */

/** Days a proposer has where the government has set none for the stage. */
export const HARI_PERBAIKAN_BAWAAN = 7
/** The farthest a deadline may lie. */
export const HARI_PERBAIKAN_MAKS = 60

export type PenolakanPerbaikan =
  | { readonly jenis: 'batas-perbaikan-tidak-sah'; readonly dari: Tanggal; readonly sampai: Tanggal }
  | { readonly jenis: 'masih-masa-perbaikan'; readonly batas: Tanggal | null }

export interface RuangPerbaikan {
  readonly hariIni: Tanggal
  /** Days this government gives at this stage. */
  readonly hari: number
  /** When the stage's window closes; a correction after that could not be submitted any more. */
  readonly tutup: Saat | null
  readonly zona: ZonaWaktu
}

/** The last day a correction can be asked for: before the stage's window closes, and never a season away. */
function batasTerjauh(r: RuangPerbaikan): Tanggal {
  const jauh = tambahHari(r.hariIni, HARI_PERBAIKAN_MAKS)
  if (r.tutup === null) return jauh
  const akhir = hariAkhir(r.tutup, r.zona)
  return akhir < jauh ? akhir : jauh
}

/** The deadline of a return: the one asked for, or the government's days; an extension lies after the old one. */
export function tetapkanBatas(diminta: Tanggal | undefined, lama: Tanggal | null, r: RuangPerbaikan): Result<Tanggal, PenolakanPerbaikan> {
  const sampai = batasTerjauh(r)
  const dari = lama !== null && lama >= r.hariIni ? tambahHari(lama, 1) : r.hariIni
  const baku = tambahHari(r.hariIni, r.hari)
  const batas = diminta ?? (baku < dari ? dari : baku > sampai ? sampai : baku)
  return batas < dari || batas > sampai ? refuse({ jenis: 'batas-perbaikan-tidak-sah', dari, sampai }) : ok(batas)
}

/** Whether the day a correction was due has passed; without a day it never does. */
function isLewatPerbaikan(batas: Tanggal | string | null, hariIni: Tanggal | string): boolean {
  return batas !== null && batas < hariIni
}

/** While the proposer still has days left nobody ends the proposal. */
export function periksaMasaPerbaikan(batas: Tanggal | null, hariIni: Tanggal): PenolakanPerbaikan | null {
  return isLewatPerbaikan(batas, hariIni) ? null : { jenis: 'masih-masa-perbaikan', batas }
}
