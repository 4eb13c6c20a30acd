import { isWilayahTercakup, type Penugasan, type Peran } from '#src/modules/pengguna/pengguna.ts'
import type { Rute } from '#src/modules/usulan/putusan/rute.ts'
import type { IsiDraf } from '#src/modules/usulan/usulan.schema.ts'

/* The ways into the plan, and whose each of them is. */

export type Kanal = IsiDraf['kanal']

/** Deliberations of a village or kelurahan: theirs, or entered by the kecamatan's operator on their behalf. */
export const KANAL_DESA: readonly Kanal[] = ['musrenbang-desa', 'musrenbang-kelurahan', 'rembuk-rw', 'musrenbang-khusus']

/** What belongs to whoever wrote it down and to nobody beside: an organisation's or a resident's own proposal. */
const KANAL_SENDIRI: readonly Kanal[] = ['lembaga', 'perorangan']

const OPERATOR: readonly Peran[] = ['operator-desa', 'operator-kecamatan']

/** Drafts of these are no affair of the region they stand for. */
export const KANAL_TERTUTUP: readonly Kanal[] = [...KANAL_SENDIRI, 'pokir', 'perangkat-daerah']

/** What the village's operator corrects, with what was carried over from earlier years. */
export const KANAL_DESA_DAN_LANJUTAN: readonly Kanal[] = [...KANAL_DESA, 'luncuran']

/** The roles that may bring a proposal by each way. An operator also takes down what an organisation without an account hands in. */
const PERAN_KANAL: Readonly<Record<Kanal, readonly Peran[]>> = {
  'musrenbang-desa': OPERATOR,
  'musrenbang-kelurahan': OPERATOR,
  'rembuk-rw': OPERATOR,
  'musrenbang-khusus': OPERATOR,
  kecamatan: ['operator-kecamatan'],
  lembaga: ['lembaga-masyarakat', ...OPERATOR],
  perorangan: ['individu', ...OPERATOR],
  pokir: ['anggota-dprd', 'sekretaris-dprd'],
  'perangkat-daerah': ['perangkat-daerah'],
  luncuran: OPERATOR,
}

/** Everybody who may bring a proposal in by one way or another. */
export const PERAN_PENGUSUL: readonly Peran[] = [...new Set(Object.values(PERAN_KANAL).flat())]

export function peranKanal(kanal: Kanal): readonly Peran[] {
  return PERAN_KANAL[kanal]
}

/** The ways open to a role, the usual one first. */
export function kanalPeran(peran: Peran): Kanal[] {
  return (Object.keys(PERAN_KANAL) as Kanal[]).filter((k) => k !== 'luncuran' && PERAN_KANAL[k].includes(peran))
}

/** A proposal as far as it decides whose it is; without an author it is about to be written. */
export interface ObjekAjuan {
  readonly kanal: Kanal
  readonly kodeWilayah: string
  readonly createdBy?: string | undefined
  readonly perangkatDaerahId?: string | undefined
  /** The account of the council's member it was brought in for. */
  readonly anggotaId?: string | null | undefined
}

/** Whether this assignment, in this person's hand, is the one the proposal belongs to. */
export function isPengusulnya(p: Penugasan, penggunaId: string, o: ObjekAjuan): boolean {
  const baruAtauSendiri = o.createdBy === undefined || o.createdBy === penggunaId
  switch (p.peran) {
    case 'operator-desa':
    case 'operator-kecamatan':
      return p.kodeWilayah !== null && isWilayahTercakup(p.kodeWilayah, o.kodeWilayah) && (baruAtauSendiri || !KANAL_SENDIRI.includes(o.kanal))
    case 'lembaga-masyarakat':
    case 'individu':
      return p.kodeWilayah !== null && isWilayahTercakup(p.kodeWilayah, o.kodeWilayah) && baruAtauSendiri
    case 'perangkat-daerah':
      return p.perangkatDaerahId !== null && (baruAtauSendiri || o.perangkatDaerahId === p.perangkatDaerahId)
    case 'anggota-dprd':
      return isWilayahTercakup(p.kodeWilayah, o.kodeWilayah) && (baruAtauSendiri || o.anggotaId === penggunaId)
    default:
      return isWilayahTercakup(p.kodeWilayah, o.kodeWilayah)
  }
}

const PANJANG_KODE_DESA = '00.00.00.0000'.length

/** The kecamatan's operator writes down what a village deliberated: its signed letter must be there (domain rule 10). */
export function isAtasNamaDesa(p: Pick<Penugasan, 'peran'>, o: Pick<ObjekAjuan, 'kanal' | 'kodeWilayah'>): boolean {
  return p.peran === 'operator-kecamatan' && KANAL_DESA.includes(o.kanal) && o.kodeWilayah.length === PANJANG_KODE_DESA
}

/** Whether the village's own operator answers for a proposal that came this way. */
export function isKanalDesa(kanal: Kanal): boolean {
  return KANAL_DESA_DAN_LANJUTAN.includes(kanal)
}

/** Council and agencies have routes of their own; everything else takes the government's. */
export function ruteKanal(kanal: Kanal, bawaan: Rute): Rute {
  return kanal === 'pokir' || kanal === 'perangkat-daerah' ? kanal : bawaan
}

/** Ways whose proposals may stand for a whole kecamatan instead of one village. */
export function isKanalKecamatan(kanal: Kanal): boolean {
  return kanal === 'kecamatan' || kanal === 'musrenbang-khusus' || kanal === 'pokir' || kanal === 'perangkat-daerah'
}

/**
 * By which way a row of a sheet comes: from a village's own operator it is the result of its deliberation; in the hand of the kecamatan's
 * operator the sheet is the kecamatan's list, and no letter stands behind its single rows.
 */
export function kanalLembar(penugasan: readonly Penugasan[], w: { readonly kode: string; readonly tingkat: string }): Kanal {
  const isDesaSendiri = penugasan.some((p) => p.peran === 'operator-desa' && p.kodeWilayah !== null && isWilayahTercakup(p.kodeWilayah, w.kode))
  if (w.tingkat === 'kecamatan' || (!isDesaSendiri && penugasan.some((p) => p.peran === 'operator-kecamatan'))) return 'kecamatan'
  return w.tingkat === 'kelurahan' ? 'musrenbang-kelurahan' : 'musrenbang-desa'
}
