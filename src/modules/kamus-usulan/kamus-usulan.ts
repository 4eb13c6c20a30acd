import type { Kuantitas } from '#src/lib/kuantitas.ts'
import type { Rupiah } from '#src/lib/rupiah.ts'

/** Who may be allowed an item; an item that names none is open to all. */
export const DAFTAR_KELOMPOK_PENGUSUL = ['desa', 'kelurahan', 'kecamatan', 'rt-rw', 'lembaga', 'individu', 'dprd', 'perangkat-daerah'] as const
export type KelompokPengusul = (typeof DAFTAR_KELOMPOK_PENGUSUL)[number]

/** By which way an item may be proposed: Malang's one shared catalogue for both is the usual case. */
export const DAFTAR_TIPE_KAMUS = ['musrenbang', 'pokir'] as const
export type TipeKamus = (typeof DAFTAR_TIPE_KAMUS)[number]

/** Only what is in force is offered; what was withdrawn stays readable with its reason. */
export const DAFTAR_KEADAAN_KAMUS = ['draf', 'berlaku', 'ditarik'] as const
export type KeadaanKamus = (typeof DAFTAR_KEADAAN_KAMUS)[number]

/** Whose business it is (UU 23/2014). */
export const DAFTAR_KEWENANGAN = ['desa', 'kabupaten', 'provinsi', 'pusat'] as const

/** An item of the catalogue of a year: what may be proposed, at what ceiling price, from which agency (S3-7). */
export interface ButirKamus {
  readonly kamusId: string
  readonly tahunAnggaran: number
  readonly nama: string
  readonly satuan: string
  /** Ceiling price per unit; `null` = not yet fixed, and using it is refused. */
  readonly hargaSatuan: Rupiah | null
  readonly volumeMin: Kuantitas | null
  readonly volumeMaks: Kuantitas | null
  readonly kewenangan: (typeof DAFTAR_KEWENANGAN)[number]
  readonly klasifikasi: 'fisik' | 'nonfisik'
  /** Why nobody may propose this, for items of the negative list. */
  readonly larangan: string | null
  readonly perangkatDaerahId: string
  readonly bidangPembangunan: string
  readonly tipe: readonly TipeKamus[]
  /** Empty: everybody. */
  readonly pengusul: readonly KelompokPengusul[]
  readonly keadaan: KeadaanKamus
}

/** An item without a price may wait as a draft but not be in force, unless nobody of this government would pay for it anyway. */
export function isDapatBerlaku(b: Pick<ButirKamus, 'hargaSatuan' | 'larangan' | 'kewenangan'>): boolean {
  return b.hargaSatuan !== null || b.larangan !== null || b.kewenangan !== 'kabupaten'
}
