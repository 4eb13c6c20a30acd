import { bersihkanTulisan } from '#src/modules/kembar/ciri.ts'
import { type BahanSiap, bandingkan, hitungLangka, type Kemiripan } from '#src/modules/kembar/kemiripan.ts'
import { createPenyambung } from '#src/modules/kembar/sambung-trigram.ts'
import { kisiSekitar, kisiTitik } from '#src/modules/wilayah/kisi.ts'
import type { Titik } from '#src/modules/wilayah/tempat-koordinat.ts'
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

/** In a square with more than this the rest is left to the blocks by kecamatan: no place has so many works side by side. */
const BATAS_KISI = 40

/** What lies near on two sides of a kecamatan's border: neighbours by distance, which no block by kecamatan brings together. */
export function periksaPerbatasan(anggota: readonly AnggotaPutaran[], tahunAnggaran: number): HasilBlok {
  const pasangan = pasanganPerbatasan(anggota, tahunAnggaran)
  const terkait = [...new Set(pasangan.flat())].flatMap((i) => anggota[i] ?? [])
  const bobot = hitungLangka(terkait.map((a) => a.siap.ciri))
  const temuan = pasangan.flatMap(([i, j]) => {
    const [a, b] = [anggota[i], anggota[j]]
    if (a === undefined || b === undefined || cocokkanTempat(a.siap, b.siap).isBeda) return []
    const mirip = bandingkan(a.siap, b.siap, bobot)
    return mirip.kelas === 'bukan' ? [] : [{ i, j, mirip }]
  })
  return { temuan: batasi(temuan, anggota), dibandingkan: pasangan.length }
}

/** Each two of neighbouring squares but different kecamatan, once. */
function pasanganPerbatasan(anggota: readonly AnggotaPutaran[], tahunAnggaran: number): (readonly [number, number])[] {
  const letak = (i: number): Titik => anggota[i]?.siap.titik ?? ASAL
  const bertitik = [...anggota.keys()].filter((i) => anggota[i]?.siap.titik !== null)
  const kisi = new Map([...Map.groupBy(bertitik, (i) => kisiTitik(letak(i)))].map(([n, daftar]) => [n, daftar.slice(0, BATAS_KISI)] as const))
  return [...kisi.values()].flat().flatMap((i) =>
    kisiSekitar(letak(i))
      .flatMap((n) => kisi.get(n) ?? [])
      .filter((j) => j > i && isLintas(anggota[i], anggota[j], tahunAnggaran))
      .map((j) => [i, j] as const),
  )
}

const ASAL = { lintang: 0, bujur: 0 }

function isLintas(a: AnggotaPutaran | undefined, b: AnggotaPutaran | undefined, tahunAnggaran: number): boolean {
  if (a === undefined || b === undefined || a.usulanId === b.usulanId) return false
  if (a.tahunAnggaran !== tahunAnggaran && b.tahunAnggaran !== tahunAnggaran) return false
  return a.siap.kodeWilayah?.slice(0, 8) !== b.siap.kodeWilayah?.slice(0, 8)
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
