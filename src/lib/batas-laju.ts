/** How many requests a minute one sender may make; what was saved up in a quiet minute may be spent at once. */
export interface Pembatas {
  /** Takes one, if there is one left. */
  readonly ambil: (kunci: string, kini: number) => SisaLaju
}

export interface SisaLaju {
  readonly boleh: boolean
  readonly batas: number
  readonly sisa: number
  /** Whole seconds until the next one is allowed (refused), or until all are there again (allowed). */
  readonly detik: number
}

interface Ember {
  isi: number
  pada: number
}

const MENIT = 60_000
/** Senders remembered at the same time; beyond it those whose minute is over are forgotten. */
const PENGIRIM_TERBANYAK = 20_000

/** A bucket for each sender, in the memory of this process (docs/adr/0015). */
export function createPembatas(perMenit: number): Pembatas {
  const ember = new Map<string, Ember>()
  const baca = (kunci: string, kini: number): Ember => {
    const ada = ember.get(kunci)
    if (ada === undefined) return { isi: perMenit, pada: kini }
    return { isi: Math.min(perMenit, ada.isi + (Math.max(0, kini - ada.pada) * perMenit) / MENIT), pada: Math.max(kini, ada.pada) }
  }
  const susun = (e: Ember, boleh: boolean): SisaLaju => {
    const kurang = boleh ? perMenit - e.isi : 1 - e.isi
    return { boleh, batas: perMenit, sisa: Math.floor(e.isi), detik: Math.max(1, Math.ceil((kurang * MENIT) / perMenit / 1000)) }
  }
  return {
    ambil: (kunci, kini) => {
      const e = baca(kunci, kini)
      const boleh = e.isi >= 1
      if (boleh) e.isi -= 1
      // Put back at the end: what lies in front was used longest ago.
      ember.delete(kunci)
      ember.set(kunci, e)
      if (ember.size > PENGIRIM_TERBANYAK) lupakan(ember, kini)
      return susun(e, boleh)
    },
  }
}

/** The longest unused first; should all of them be fresh, the oldest goes nevertheless. */
function lupakan(ember: Map<string, Ember>, kini: number): void {
  let isPertama = true
  for (const [kunci, e] of ember) {
    if (!isPertama && kini - e.pada < MENIT) return
    ember.delete(kunci)
    isPertama = false
  }
}
