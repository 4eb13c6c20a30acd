import { selisihHari, type Tanggal, tambahHari } from '#src/lib/waktu.ts'

/* Where a window lies on the grid: columns of months or weeks, from the first opening to the last closing. */

export const DAFTAR_SKALA = ['bulan', 'pekan'] as const
export type Skala = (typeof DAFTAR_SKALA)[number]

export interface Rentang {
  readonly buka: Tanggal
  readonly sampai: Tanggal
}

export interface Kisi {
  readonly mulai: Tanggal
  readonly hari: number
  readonly kolom: readonly { readonly mulai: Tanggal; readonly hari: number }[]
}

function awalBulan(t: Tanggal): Tanggal {
  return `${t.slice(0, 7)}-01` as Tanggal
}

function bulanBerikut(t: Tanggal): Tanggal {
  return awalBulan(tambahHari(awalBulan(t), 31))
}

/** Monday of the week. */
function awalPekan(t: Tanggal): Tanggal {
  return tambahHari(t, -((new Date(`${t}T00:00:00Z`).getUTCDay() + 6) % 7))
}

/** `null`: there is nothing to lay out. */
export function susunKisi(daftar: readonly Rentang[], skala: Skala): Kisi | null {
  const [pertama] = daftar.map((d) => d.buka).toSorted()
  const terakhir = daftar
    .map((d) => d.sampai)
    .toSorted()
    .at(-1)
  if (pertama === undefined || terakhir === undefined) return null
  const mulai = skala === 'bulan' ? awalBulan(pertama) : awalPekan(pertama)
  const kolom: { mulai: Tanggal; hari: number }[] = []
  for (let t = mulai; t <= terakhir;) {
    const berikut = skala === 'bulan' ? bulanBerikut(t) : tambahHari(t, 7)
    kolom.push({ mulai: t, hari: selisihHari(t, berikut) })
    t = berikut
  }
  return { mulai, hari: kolom.reduce((n, k) => n + k.hari, 0), kolom }
}

/** Percent of the whole width: where it begins and how wide it is, both days inside. */
export function letakDi(kisi: Kisi, { buka, sampai }: Rentang): { readonly kiri: number; readonly lebar: number } {
  return { kiri: (selisihHari(kisi.mulai, buka) / kisi.hari) * 100, lebar: ((selisihHari(buka, sampai) + 1) / kisi.hari) * 100 }
}

/** The line of today, or `null` where it lies outside. */
export function letakHariIni(kisi: Kisi, hariIni: Tanggal): number | null {
  const hari = selisihHari(kisi.mulai, hariIni)
  return hari < 0 || hari >= kisi.hari ? null : ((hari + 0.5) / kisi.hari) * 100
}
