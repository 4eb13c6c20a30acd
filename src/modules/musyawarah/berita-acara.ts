import type { IsiBeritaAcara, UsulanBeku } from '#src/modules/musyawarah/berita-acara.schema.ts'

export type { IsiBeritaAcara, UsulanBeku }

/** What became of a proposal, from the decision in force at the meeting's stage. */
export function hasilPutusan(keputusan: string | null): UsulanBeku['hasil'] {
  if (keputusan === null) return 'belum-diputus'
  if (keputusan === 'terima' || keputusan === 'ubah') return 'disepakati'
  return keputusan === 'cadangkan' ? 'cadangan' : 'belum-disepakati'
}

/** Each bidang pembangunan once: what was discussed, agreed and its ceiling, where one was set. */
export function hitungBidang(usulan: readonly UsulanBeku[], pagu: ReadonlyMap<string, number>): IsiBeritaAcara['bidang'] {
  const bidang = [...new Set([...usulan.map((u) => u.bidangPembangunan), ...pagu.keys()])].toSorted()
  return bidang.map((bidangPembangunan) => {
    const sebidang = usulan.filter((u) => u.bidangPembangunan === bidangPembangunan)
    const jadi = sebidang.filter((u) => u.hasil === 'disepakati')
    return {
      bidangPembangunan,
      dibahas: sebidang.length,
      disepakati: jadi.length,
      rupiah: jadi.reduce((n, u) => n + u.rupiah, 0),
      pagu: pagu.get(bidangPembangunan) ?? null,
    }
  })
}

interface Orang {
  readonly unsur: string
  readonly jenisKelamin: string | null
  readonly disabilitas: boolean
}

/** Counts of those present; a paper meeting brings its number only. */
export function hitungHadir(orang: readonly Orang[], jumlahHadir: number | null): Omit<IsiBeritaAcara['hadir'], 'orang'> {
  const unsur = [...new Set(orang.map((o) => o.unsur))].toSorted()
  return {
    jumlah: orang.length > 0 ? orang.length : (jumlahHadir ?? 0),
    perempuan: orang.filter((o) => o.jenisKelamin === 'P').length,
    disabilitas: orang.filter((o) => o.disabilitas).length,
    unsur: unsur.map((u) => ({ unsur: u, jumlah: orang.filter((o) => o.unsur === u).length })),
  }
}

/** The number of the minutes where the office gave none of its own. */
export function susunNomorBeritaAcara(m: { readonly tahunAnggaran: number; readonly tahap: string; readonly kodeWilayah: string }): string {
  return `BA/${m.kodeWilayah}/${m.tahap}/${m.tahunAnggaran}`
}
