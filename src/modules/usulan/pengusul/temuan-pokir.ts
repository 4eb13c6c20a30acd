import { selisihHari, type Tanggal } from '#src/lib/waktu.ts'
import { isWilayahTercakup } from '#src/modules/pengguna/pengguna.ts'
import { RUTE, type Keadaan, type Tahap } from '#src/modules/usulan/putusan/rute.ts'

/** What a council proposal is judged by. Findings, never gates: the council answers for its own (domain G6). */
export interface PokirDinilai {
  readonly diajukan: Tanggal | null
  /** The first day of the planning meeting of the RKPD; null where the calendar does not know it. */
  readonly musrenbang: Tanggal | null
  readonly kodeWilayah: string
  /** The kecamatan of the member's district. */
  readonly dapil: readonly string[] | null
  readonly adaBukti: boolean
  readonly adaBerkasBukti: boolean
  readonly kamusPokir: boolean
  /** null: there are no plans yet it could be linked to. */
  readonly adaSasaran: boolean | null
  readonly keadaan: Keadaan
  /** Stages that said yes. */
  readonly disetujui: readonly Tahap[]
}

export const KODE_TEMUAN_POKIR = [
  'P-01-terlambat',
  'P-02-tanpa-bukti',
  'P-02-bukti-tanpa-berkas',
  'P-02-di-luar-dapil',
  'P-02-bukan-kamus-pokir',
  'P-03-tanpa-sasaran',
  'P-06-melewati-tahap',
] as const
export type TemuanPokir = (typeof KODE_TEMUAN_POKIR)[number]

/** Days before the planning meeting by which a council proposal is in. */
const HARI_SEBELUM_MUSRENBANG = 7

const DIRENCANAKAN: readonly Keadaan[] = ['direncanakan', 'dianggarkan', 'terealisasi', 'tidak-terealisasi']

export function nilaiPokir(p: PokirDinilai): TemuanPokir[] {
  const temuan: TemuanPokir[] = []
  const bila = (syarat: boolean, apa: TemuanPokir) => {
    if (syarat) temuan.push(apa)
  }
  bila(p.diajukan !== null && p.musrenbang !== null && selisihHari(p.diajukan, p.musrenbang) < HARI_SEBELUM_MUSRENBANG, 'P-01-terlambat')
  bila(!p.adaBukti, 'P-02-tanpa-bukti')
  bila(p.adaBukti && !p.adaBerkasBukti, 'P-02-bukti-tanpa-berkas')
  bila(p.dapil !== null && !p.dapil.some((kode) => isWilayahTercakup(kode, p.kodeWilayah)), 'P-02-di-luar-dapil')
  bila(!p.kamusPokir, 'P-02-bukan-kamus-pokir')
  bila(p.adaSasaran === false, 'P-03-tanpa-sasaran')
  bila(DIRENCANAKAN.includes(p.keadaan) && RUTE.pokir.tahap.some((t) => !p.disetujui.includes(t)), 'P-06-melewati-tahap')
  return temuan
}
