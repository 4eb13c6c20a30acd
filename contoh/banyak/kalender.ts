import { selisihHari, tambahHari, tanggal, type Tanggal } from '#src/lib/waktu.ts'
import { acakDari } from '#contoh/tata-usulan/acak.ts'
import type { TahapMuat } from '#contoh/banyak/nasib.ts'
import type { UsulanDesa } from '#contoh/banyak/rangkai.ts'
import type { Babak } from '#contoh/panggung.ts'

/** Days of a year's stages in one government, as the loading tells them. */
export interface Kalender {
  readonly masuk: readonly [string, string]
  readonly desa: readonly [string, string]
  readonly kecamatan: (kodeKecamatan: string) => string
  readonly mitra: string
  readonly forum: string
  /** From the Renja on; null where the demo date lies before. */
  readonly rencana: KalenderRencana | null
}

export interface KalenderRencana {
  readonly renja: string
  /** From here on null where the demo date lies before. */
  readonly kabupaten: string | null
  readonly tapd: string | null
  readonly ppas: string | null
  readonly penganggaran: string | null
  readonly apbd: string | null
  /** When works were finished; null where the year has not been carried out yet. */
  readonly kerja: readonly [string, string] | null
}

export function waktuMasuk(k: Kalender, u: UsulanDesa, diajukan: boolean): Babak {
  const a = acakDari(`masuk ${u.tahun}/${u.desa.kode}/${u.urutan}`)
  const [dari, sampai] = [tanggal(k.masuk[0]), diajukan ? tambahHari(hariDesa(k, u.desa.kode), -4) : tanggal(k.masuk[1])]
  const hari = a.bulat(0, Math.max(0, selisihHari(dari, sampai) - 1))
  return { tanggal: tambahHari(dari, hari), jam: jam(a.bulat(8 * 60, 15 * 60 + 40)) }
}

/** The instant of a decision at a stage: a return comes before the meeting, its correction between the two, a withdrawal after. */
export function waktuPutus(k: Kalender, u: UsulanDesa, { tahap, keputusan }: { readonly tahap: TahapMuat; readonly keputusan: string }): Babak {
  const a = acakDari(`putus ${tahap} ${u.tahun}/${u.desa.kode}/${u.urutan}`)
  const hari = hariTahap(k, u, tahap)
  const menit = a.bulat(9 * 60, 15 * 60)
  // Within one day in this order: sent back, corrected, redirected, decided.
  if (tahap === 'desa' && keputusan === 'kembalikan') return { tanggal: palingDini(k, tambahHari(hari, -3)), jam: jam(a.bulat(7 * 60 + 30, 8 * 60)) }
  if (keputusan === 'ajukan') return { tanggal: palingDini(k, tambahHari(hari, -1)), jam: jam(a.bulat(8 * 60 + 5, 8 * 60 + 50)) }
  if (keputusan === 'batalkan') return { tanggal: tambahHari(hari, 5), jam: jam(menit) }
  return { tanggal: hari, jam: keputusan === 'alihkan' ? jam(a.bulat(8 * 60, 8 * 60 + 50)) : jam(menit) }
}

/** Nothing is decided in a village before its window opens. */
function palingDini(k: Kalender, hari: Tanggal): Tanggal {
  const buka = tanggal(k.desa[0])
  return hari < buka ? buka : hari
}

function hariTahap(k: Kalender, u: UsulanDesa, tahap: TahapMuat): Tanggal {
  if (tahap === 'desa') return hariDesa(k, u.desa.kode)
  if (tahap === 'kecamatan') return tanggal(k.kecamatan(u.desa.kode.slice(0, 8)))
  if (tahap === 'mitra-bappeda') return tanggal(k.mitra)
  if (tahap === 'forum-perangkat-daerah') return tanggal(k.forum)
  if (k.rencana === null) throw new Error(`contoh: kalender ${u.tahun} tidak sampai ${tahap}`)
  if (tahap === 'pelaksanaan') return tambahHari(hariSelesai(k, u), acakDari(`lapor ${u.desa.kode}/${u.urutan}`).bulat(4, 24))
  const hari = { 'musrenbang-kabupaten': k.rencana.kabupaten, tapd: k.rencana.tapd, penganggaran: k.rencana.penganggaran }[tahap]
  if (hari === null) throw new Error(`contoh: kalender ${u.tahun} tidak sampai ${tahap}`)
  return tanggal(hari)
}

/** The day a work was done, for those that were. */
export function hariSelesai(k: Kalender, u: UsulanDesa): Tanggal {
  const kerja = k.rencana?.kerja
  if (kerja === null || kerja === undefined) throw new Error(`contoh: kalender ${u.tahun} tanpa pelaksanaan`)
  return diAntara(kerja, `selesai ${u.desa.kode}/${u.urutan}`)
}

/** The day of a village's meeting. */
export function hariDesa(k: Kalender, kode: string): Tanggal {
  return diAntara(k.desa, `rapat ${kode}`)
}

function diAntara([awal, akhir]: readonly [string, string], benih: string): Tanggal {
  const [dari, sampai] = [tanggal(awal), tanggal(akhir)]
  return tambahHari(dari, acakDari(benih).bulat(0, selisihHari(dari, sampai)))
}

function jam(menit: number): string {
  return `${String(Math.floor(menit / 60)).padStart(2, '0')}:${String(menit % 60).padStart(2, '0')}`
}
