import { bersihkanTulisan } from '#src/modules/kembar/ciri.ts'
import { type BahanSiap, bandingkan, hitungLangka, type Kemiripan } from '#src/modules/kembar/kemiripan.ts'
import { createPenyambung } from '#src/modules/kembar/sambung-trigram.ts'
import { cocokkanTempat } from '#src/modules/kembar/tempat-kembar.ts'

/** One entry of a round: what is compared, and what need it stands for. */
export interface AnggotaPutaran {
  readonly usulanId: string
  readonly tahunAnggaran: number
  readonly siap: BahanSiap
}

export interface TemuanPutaran {
  readonly i: number
  readonly j: number
  readonly mirip: Kemiripan
}

export interface HasilBlok {
  readonly temuan: readonly TemuanPutaran[]
  readonly dibandingkan: number
}

/** Titles this alike are compared in full; what is alike only by place and item is found beside it. */
const AMBANG_JUDUL = 0.5
/** So many suspicions of one need are enough: more would bury the ones that matter. */
const BATAS_TIAP_USULAN = 20
/** In a village with more entries of one item than this, only those that name the same RW are compared beyond their titles. */
const BATAS_KELOMPOK = 60

/** Everything of one kecamatan that may be two of one: likely pairs by title, and by village and item; judged as a new one is. */
export function periksaBlok(anggota: readonly AnggotaPutaran[], tahunAnggaran: number): HasilBlok {
  const dilihat = new Set<number>()
  const temuan: TemuanPutaran[] = []
  const bobot = hitungLangka(anggota.map((a) => a.siap.ciri))
  const banding = (i: number, j: number): void => {
    const [a, b] = [anggota[i], anggota[j]]
    const kunci = i * anggota.length + j
    if (a === undefined || b === undefined || a.usulanId === b.usulanId || dilihat.has(kunci)) return
    if (a.tahunAnggaran !== tahunAnggaran && b.tahunAnggaran !== tahunAnggaran) return
    dilihat.add(kunci)
    if (cocokkanTempat(a.siap, b.siap).isBeda) return
    const mirip = bandingkan(a.siap, b.siap, bobot)
    if (mirip.kelas !== 'bukan') temuan.push({ i, j, mirip })
  }
  createPenyambung(AMBANG_JUDUL).sambung(
    anggota.map((a) => bersihkanTulisan(a.siap.judul)),
    banding,
  )
  for (const kelompok of kelompokTempat(anggota)) for (const [n, i] of kelompok.entries()) for (const j of kelompok.slice(n + 1)) banding(i, j)
  return { temuan: batasi(temuan, anggota), dibandingkan: dilihat.size }
}

/** Places in the list, of the same village and item; large groups by RW. */
function kelompokTempat(anggota: readonly AnggotaPutaran[]): number[][] {
  const semua = [...anggota.keys()]
  const utama = [...Map.groupBy(semua, (i) => `${anggota[i]?.siap.kodeWilayah ?? ''} ${anggota[i]?.siap.kamus ?? ''}`).values()]
  return utama.flatMap((k) => {
    if (k.length <= BATAS_KELOMPOK) return [k]
    const rw = Map.groupBy(
      k.filter((i) => (anggota[i]?.siap.ciri.rw.length ?? 0) > 0),
      (i) => anggota[i]?.siap.ciri.rw[0],
    )
    return [...rw.values()].map((x) => x.slice(0, BATAS_KELOMPOK))
  })
}

function batasi(temuan: readonly TemuanPutaran[], anggota: readonly AnggotaPutaran[]): TemuanPutaran[] {
  const jumlah = new Map<string, number>()
  const pakai = (i: number): number => jumlah.get(anggota[i]?.usulanId ?? '') ?? 0
  return temuan
    .toSorted((a, b) => b.mirip.nilai - a.mirip.nilai || a.i - b.i || a.j - b.j)
    .filter((t) => {
      if (pakai(t.i) >= BATAS_TIAP_USULAN || pakai(t.j) >= BATAS_TIAP_USULAN) return false
      for (const x of [t.i, t.j]) jumlah.set(anggota[x]?.usulanId ?? '', pakai(x) + 1)
      return true
    })
}
