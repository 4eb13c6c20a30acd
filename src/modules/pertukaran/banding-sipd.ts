import type { Penolakan } from '#src/lib/result.ts'
import { type AcuanSipd, bacaBarisSipd, type IsiSipd, type SelBaris } from '#src/modules/pertukaran/baris-sipd.ts'
import { URUTAN_KOLOM_SIPD, KOLOM_TITIPAN, type KolomSipd } from '#src/modules/pertukaran/kolom-sipd.ts'
import type { SelKeluar } from '#src/modules/pertukaran/keluar-sipd.ts'

/** By which field of a row each column is compared. */
const BIDANG: Readonly<Partial<Record<KolomSipd, (isi: IsiSipd) => unknown>>> = {
  tanggal_usul: (i) => i.tanggal,
  pengusul: (i) => i.anggotaDprdId ?? i.pengusul,
  usulan: (i) => i.kamusId,
  masalah: (i) => i.masalah,
  alamat: (i) => [i.alamat, i.titik],
  desa: (i) => i.kodeWilayah,
  opd_akhir: (i) => i.perangkatDaerahId,
  status: (i) => i.posisi,
  volume: (i) => i.volume,
  anggaran: (i) => i.anggaran,
  ...Object.fromEntries(KOLOM_TITIPAN.map((kolom) => [kolom, (i: IsiSipd) => i.titipan[kolom] ?? ''])),
}

/**
 * Whether a row that came before says something else now: both are understood in the same way and compared by what they mean. What is told
 * is the first column that differs, with what stands there now; nothing is overwritten.
 */
export function kolomBerbeda(
  kini: readonly SelKeluar[],
  masuk: { readonly isi: IsiSipd },
  acuan: AcuanSipd,
): { readonly kolom: KolomSipd; readonly kini: string | null } | null {
  const sel: SelBaris = Object.fromEntries(
    URUTAN_KOLOM_SIPD.flatMap((kolom, j) => {
      const nilai = kini[j] ?? null
      return nilai === null ? [] : [[kolom, { teks: String(nilai), jenis: typeof nilai === 'number' ? 'angka' : 'teks' }]]
    }),
  )
  const terbaca = bacaBarisSipd(sel, acuan)
  const tulis = (kolom: KolomSipd) => sel[kolom]?.teks ?? null
  // What stands here cannot be read as a row any more: an agency closed, an item withdrawn.
  if ('tolakan' in terbaca) {
    const kolom = terbaca.tolakan[0]?.kolom ?? 'usulan'
    return { kolom, kini: tulis(kolom) }
  }
  const beda = URUTAN_KOLOM_SIPD.find((kolom) => {
    const bidang = BIDANG[kolom]
    return bidang !== undefined && JSON.stringify(bidang(terbaca.isi)) !== JSON.stringify(bidang(masuk.isi))
  })
  return beda === undefined ? null : { kolom: beda, kini: tulis(beda) }
}

const KOLOM_ATURAN: readonly (readonly [RegExp, KolomSipd])[] = [
  [/^harga-di-atas-kamus$/, 'anggaran'],
  [/^volume-/, 'volume'],
  [/^wilayah-/, 'desa'],
  [/^(titik|tempat|geometri|koordinat)-/, 'alamat'],
]

/** The cell a refusal of the rules speaks of, with the nearest value that would pass. */
export function kolomAturan(p: Penolakan, isi: IsiSipd): { readonly kolom: KolomSipd; readonly saran: string | null } {
  const kolom = KOLOM_ATURAN.find(([pola]) => pola.test(p.jenis))?.[1] ?? 'usulan'
  const rinci = p as { readonly hargaMaks?: unknown; readonly min?: unknown; readonly maks?: unknown }
  if (kolom === 'anggaran' && typeof rinci.hargaMaks === 'number') return { kolom, saran: String(Math.floor((rinci.hargaMaks * isi.volume) / 1000)) }
  if (kolom === 'volume' && typeof rinci.min === 'string' && typeof rinci.maks === 'string') return { kolom, saran: `${rinci.min} – ${rinci.maks}` }
  return { kolom, saran: null }
}
