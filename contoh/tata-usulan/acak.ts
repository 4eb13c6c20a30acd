/** A row of draws that is the same for the same seed text, wherever it is made. */
export interface Acak {
  /** From 0 up to, not including, 1. */
  readonly angka: () => number
  /** A whole number, both ends included. */
  readonly bulat: (dari: number, sampai: number) => number
  readonly peluang: (p: number) => boolean
  readonly pilih: <T>(daftar: readonly T[]) => T
  readonly menurutBobot: <T>(daftar: readonly T[], bobot: (t: T) => number) => T
}

export function acakDari(benih: string): Acak {
  let keadaan = sebarTeks(benih)
  const angka = (): number => {
    // mulberry32: small, and good enough for made-up villages.
    keadaan = (keadaan + 0x6d2b79f5) | 0
    let t = Math.imul(keadaan ^ (keadaan >>> 15), 1 | keadaan)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const bulat = (dari: number, sampai: number): number => dari + Math.floor(angka() * (sampai - dari + 1))
  return {
    angka,
    bulat,
    peluang: (p) => angka() < p,
    pilih: (daftar) => ambil(daftar, bulat(0, daftar.length - 1)),
    menurutBobot: (daftar, bobot) => {
      const semua = daftar.reduce((n, t) => n + bobot(t), 0)
      let sisa = angka() * semua
      return daftar.find((t) => (sisa -= bobot(t)) < 0) ?? ambil(daftar, daftar.length - 1)
    },
  }
}

function ambil<T>(daftar: readonly T[], letak: number): T {
  const t = daftar[letak]
  if (t === undefined) throw new Error('acak: daftar kosong')
  return t
}

/** FNV-1a over the characters. */
function sebarTeks(teks: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < teks.length; i += 1) h = Math.imul(h ^ teks.charCodeAt(i), 0x01000193)
  return h
}
