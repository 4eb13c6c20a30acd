import { type CaraCocok, istilahPengertian, type Kotak } from '#src/modules/kamus-usulan/indeks-kalimat.ts'
import { bidangButir, BOBOT_SINGKATAN, type ButirDiindeks } from '#src/modules/kamus-usulan/indeks-kamus.ts'
import { uraiKata } from '#src/modules/kamus-usulan/kata-normal.ts'
import { bentukKata, temukanPengertian } from '#src/modules/kamus-usulan/kata-pengertian.ts'
import { akarSingkatan } from '#src/modules/kamus-usulan/kata-singkatan.ts'

/** Which word of the item answered a typed word, and how the one led to the other. */
export interface Alasan {
  readonly kata: string
  readonly dengan: string
  readonly cara: CaraCocok
  /** Where in the name, to be marked there; null for a word of the description or the keywords. */
  readonly sorot: readonly [number, number] | null
}

interface Calon {
  readonly istilah: string
  readonly dengan: string
  readonly bobot: number
  readonly sorot: readonly [number, number] | null
}

const MAKS_ALASAN = 4

/** The reasons of one hit, in the order of the typed words; the weakest are left out when there are many. */
export function alasanCocok(butir: ButirDiindeks, kotak: readonly Kotak[]): Alasan[] {
  const calon = new Map<string, Calon>()
  for (const c of calonButir(butir)) if (c.bobot > (calon.get(c.istilah)?.bobot ?? 0)) calon.set(c.istilah, c)
  const semua = kotak.flatMap((k) => terbaik(k, calon))
  const kuat = new Set(semua.toSorted((a, b) => b.nilai - a.nilai).slice(0, MAKS_ALASAN))
  return semua.filter((s) => kuat.has(s)).map((s) => s.alasan)
}

function terbaik(k: Kotak, calon: ReadonlyMap<string, Calon>): { nilai: number; alasan: Alasan }[] {
  let pilihan: { nilai: number; alasan: Alasan } | null = null
  for (const b of k.bacaan) {
    const c = calon.get(b.istilah)
    const nilai = c === undefined ? 0 : b.bobot * c.bobot * k.bobot
    if (c === undefined || nilai <= (pilihan?.nilai ?? 0)) continue
    pilihan = { nilai, alasan: { kata: k.tulis, dengan: c.dengan, cara: b.cara, sorot: c.sorot } }
  }
  return pilihan === null ? [] : [pilihan]
}

/** Every term of the item with the words that carry it. */
function calonButir(butir: ButirDiindeks): Calon[] {
  return bidangButir(butir).flatMap(([teks, bobot], urutan) => {
    const kata = uraiKata(teks)
    const bentuk = kata.map((k) => bentukKata(k.kata))
    const letak = (awal: number, akhir: number): Pick<Calon, 'dengan' | 'sorot'> => {
      const [mulai, selesai] = [kata[awal]?.mulai ?? 0, kata[akhir - 1]?.selesai ?? 0]
      return { dengan: teks.slice(mulai, selesai), sorot: urutan === 0 ? [mulai, selesai] : null }
    }
    const akar = kata.flatMap((k, i) => [
      ...(bentuk[i] ?? []).map((istilah) => ({ istilah, bobot, ...letak(i, i + 1) })),
      ...akarSingkatan(k.kata).map((istilah) => ({ istilah, bobot: bobot * BOBOT_SINGKATAN, ...letak(i, i + 1) })),
    ])
    const benda = temukanPengertian(bentuk).filter((t) => t.sebagai === 'benda')
    return [...akar, ...benda.map((t) => ({ istilah: istilahPengertian(t.pengertian), bobot: bobot * 0.9, ...letak(t.awal, t.akhir) }))]
  })
}
