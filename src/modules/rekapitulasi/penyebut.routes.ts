import type { Bahasa } from '#src/lib/kata.ts'
import { type Dimensi, TANPA } from '#src/modules/rekapitulasi/dimensi.ts'
import type { Penyebut } from '#src/modules/rekapitulasi/lembar-rekap.service.ts'
import { KATA_LEMBAR, KATA_NILAI, KATA_REKAP } from '#src/modules/rekapitulasi/rekapitulasi.kata.ts'
import { ALASAN, type KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'

const KATA = { ...KATA_REKAP, ...KATA_NILAI, ...KATA_LEMBAR }
type KunciKata = keyof typeof KATA

function kata(kunci: string, bahasa: Bahasa): string {
  return kunci in KATA ? KATA[kunci as KunciKata][bahasa] : kunci
}

const JALUR_KATA: Readonly<Partial<Record<Dimensi, (kunci: string) => string>>> = {
  bidang: (k) => `bidang.${k}`,
  besaran: (k) => `besaran.${k}`,
  kanal: (k) => `kanal.${k}`,
  tahap: (k) => `tahap.${k}`,
  keadaan: (k) => `keadaan.${k}`,
  kelompok: (k) => `kelompok.${k}`,
}

/** A value in the reader's words: a name that is told, a word of a closed list, or the number itself. */
function sebutNilai(d: Dimensi, kunci: string, nama: string | null, bahasa: Bahasa): string {
  if (nama !== null) return nama
  if (kunci === TANPA) return kata(`tanpa.${d}`, bahasa)
  if (d === 'alasan') return `${kunci} ${ALASAN[kunci as KodeAlasan][bahasa]}`
  const jalur = JALUR_KATA[d]?.(kunci)
  return jalur === undefined ? kunci : kata(jalur, bahasa)
}

/** Speaks the names and values of a recap in the reader's language. */
export function penyebut(bahasa: Bahasa): Penyebut {
  return {
    dimensi: (d) => kata(`dimensi.${d}`, bahasa),
    nilai: (d, kunci, nama) => sebutNilai(d, kunci, nama, bahasa),
    kata: (k) => kata(`lembar.${k}`, bahasa),
    cocok: (k) => kata(k, bahasa),
  }
}
