import { asalPohon, bacaPosPeriksa, isDitandatangani, isSuksesiSah, keBase64, type Kunci, kunciUkuran, type PosPeriksa } from '#src/modules/jejak/catatan.ts'
import type { Temuan } from '#src/modules/jejak/pemeriksaan.ts'
import { ALAT_NODE } from '#src/modules/jejak/penandatangan.ts'

/* Roots against what was signed: the checkpoints of the log, and those somebody kept elsewhere. */

export interface PembandingAkar {
  /** The size at which a root is wanted next; infinite when none is. */
  readonly berikut: () => number
  /** The tree has the size that was asked for. */
  readonly bandingkan: (ukuran: number, akar: Uint8Array) => void
  /** From which leaf on it may differ: the size of the last one that held. */
  readonly baik: () => number
  readonly rusakPada: () => number | null
}

interface Bekal {
  readonly daerahId: string
  readonly kunci: readonly Kunci[]
  readonly temuan: Temuan[]
}

/** The installation's own key must be the last; through it all before it are known. */
export function periksaKunci({ daerahId, kunci, temuan }: Bekal, kunciPublik: string): void {
  const kini = kunci.at(-1)
  if (kini === undefined) return
  if (!isSuksesiSah(ALAT_NODE, asalPohon(daerahId), kunci)) temuan.push({ jenis: 'kunci-tidak-sah' })
  const milik = keBase64(kini.kunciPublik)
  if (milik !== kunciPublik) temuan.push({ jenis: 'kunci-tidak-dikenal', kunciPublik: milik })
}

function isSah(kunci: readonly Kunci[], p: PosPeriksa): boolean {
  const satu = kunciUkuran(kunci, p.ukuran)
  return satu !== null && isDitandatangani(ALAT_NODE, p, satu.kunciPublik)
}

/** Notes kept elsewhere, of this government, in the order of their size. */
export function bandingkanLuar(b: Bekal, catatan: readonly string[]): PembandingAkar {
  const daftar = catatan
    .flatMap((c) => bacaPosPeriksa(c) ?? [])
    .filter((p) => p.asal === asalPohon(b.daerahId))
    .toSorted((x, y) => x.ukuran - y.ukuran)
  for (const p of daftar) {
    const kunci = kunciUkuran(b.kunci, p.ukuran)
    if (kunci === null || !isDitandatangani(ALAT_NODE, p, kunci.kunciPublik))
      b.temuan.push({ jenis: 'kunci-tidak-dikenal', kunciPublik: kunci === null ? '' : keBase64(kunci.kunciPublik) })
  }
  let [letak, baik, rusak]: [number, number, number | null] = [0, 0, null]
  const berikut = (): number => daftar[letak]?.ukuran ?? Number.POSITIVE_INFINITY
  return {
    berikut,
    baik: () => baik,
    rusakPada: () => rusak,
    bandingkan: (ukuran, akar) => {
      for (; berikut() === ukuran; letak += 1) {
        const sama = Buffer.from(akar).equals(daftar[letak]?.akar ?? new Uint8Array())
        if (sama && rusak === null) baik = ukuran
        if (!sama) rusak ??= ukuran
      }
    },
  }
}

export interface CatatanSegel {
  readonly ukuran: number
  readonly catatan: string
}

/** One checkpoint of the log itself: its form, its signature, and the root it names; `null` when the root is another one. */
export function periksaCatatan(b: Bekal, s: CatatanSegel, akar: Uint8Array): 'sah' | 'akar-lain' | 'tidak-sah' {
  const p = bacaPosPeriksa(s.catatan)
  if (p === null || p.asal !== asalPohon(b.daerahId) || p.ukuran !== s.ukuran || !isSah(b.kunci, p)) return 'tidak-sah'
  return Buffer.from(akar).equals(p.akar) ? 'sah' : 'akar-lain'
}
