import { isSebutKabupatenLain } from '#src/modules/wilayah/pengenal-kabupaten.ts'
import {
  calonMirip,
  cariBentukKoma,
  cariMirip,
  cariSambungan,
  cariSebutanDesa,
  cariSebutanKecamatan,
  cariTanpaPenanda,
  cariTepat,
  diKecamatan,
  pilihEjaanKecamatan,
  type Pengenal,
  type SebutanDesa,
  type SebutanKecamatan,
} from '#src/modules/wilayah/pengenal-sebutan.ts'
import { jendelaNama, type Kata, uraikanTeks } from '#src/modules/wilayah/pengenal-teks.ts'
import { kecamatanDari, tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'

/** On what evidence a village was recognised. */
export type CaraKenal = 'desa-dan-kecamatan' | 'nama-tunggal' | 'ejaan-mirip' | 'bentuk-koma' | 'layanan-desa' | 'nama-sebelum-kecamatan'

/** Why it must be asked: several villages; one name, several places; text contradicts itself; a longer or misspelt name. */
export type SebabAmbigu = 'banyak-desa' | 'nama-kembar' | 'bertentangan' | 'nama-lebih-panjang' | 'ejaan-meragukan' | 'banyak-kecamatan'

export type HasilKenal =
  | { readonly hasil: 'dikenali'; readonly kode: string; readonly cara: CaraKenal }
  | { readonly hasil: 'ambigu'; readonly calon: readonly string[]; readonly sebab: SebabAmbigu }
  | { readonly hasil: 'hanya-kecamatan'; readonly kodeKecamatan: string; readonly calon: readonly string[] }
  | { readonly hasil: 'tidak-ada'; readonly calon: readonly string[] }

export type Putusan =
  | { readonly jenis: 'pasti'; readonly kode: string; readonly cara: CaraKenal }
  | { readonly jenis: 'ragu'; readonly calon: readonly string[]; readonly sebab: SebabAmbigu }
  | { readonly jenis: 'kosong'; readonly calon: readonly string[] }

/** What a text says of kecamatan and villages, each village with what its own evidence amounts to. */
export interface Timbangan {
  readonly kata: readonly Kata[]
  readonly kecamatan: readonly SebutanKecamatan[]
  readonly desa: readonly { readonly sebutan: SebutanDesa; readonly putusan: Putusan }[]
}

export function timbangSebutan(p: Pengenal, teks: string): Timbangan {
  const kata = uraikanTeks(teks)
  const koma = cariBentukKoma(p, kata)
  const kecamatan = [...cariSebutanKecamatan(p, kata), ...(koma === null ? [] : [koma.kecamatan])]
  const bertanda = cariSebutanDesa(p, kata)
  const utama = bertanda.some((d) => d.penanda !== null) ? bertanda.filter((d) => d.penanda !== null) : bertanda
  const desa = [...utama.flatMap((d) => [d, ...(d.tepat === null ? [] : cariSambungan(p, kata, d))]), ...(koma?.desa ? [koma.desa] : [])]
  return { kata, kecamatan, desa: desa.map((sebutan) => ({ sebutan, putusan: putuskan(p, kata, sebutan, pilihKecamatan(sebutan, desa, kecamatan)) })) }
}

/**
 * Finds the one village a free text speaks of. It never guesses: a wrong village is worse than a question,
 * so two pieces of evidence that disagree, a name that occurs twice, or a doubtful spelling are all asked.
 */
export function kenaliWilayah(p: Pengenal, teks: string): HasilKenal {
  const { kata, kecamatan, desa } = timbangSebutan(p, teks)
  const hasil = simpulkan(
    p,
    kata,
    kecamatan,
    desa.map((d) => d.putusan),
  )
  if (hasil.hasil !== 'dikenali' || !isSebutKabupatenLain(p, kata)) return hasil
  return { hasil: 'ambigu', calon: [hasil.kode], sebab: 'bertentangan' }
}

/** The kecamatan named after the village and before the next one; else the only one; else the last one before it. */
function pilihKecamatan(d: SebutanDesa, desa: readonly SebutanDesa[], kecamatan: readonly SebutanKecamatan[]): SebutanKecamatan | null {
  const berikut = desa.find((lain) => lain.posisi > d.posisi && lain.asal !== 'sambungan')?.posisi ?? Number.POSITIVE_INFINITY
  const sesudah = kecamatan.find((k) => k.posisi >= d.posisi && k.posisi < berikut)
  if (sesudah !== undefined) return sesudah
  if (new Set(kecamatan.map((k) => k.kode)).size === 1) return kecamatan[0] ?? null
  return kecamatan.findLast((k) => k.posisi < d.posisi) ?? null
}

function putuskan(p: Pengenal, kata: readonly Kata[], d: SebutanDesa, kecamatan: SebutanKecamatan | null): Putusan {
  if (kecamatan === null) return putuskanTanpaKecamatan(p, kata, d)
  if (kecamatan.kode === null) {
    if (d.tepat === null) return kosong(calonMirip(p.desa, d.jendela))
    const kode = d.lebihPanjang ? null : pilihEjaanKecamatan(p, kecamatan, d.tepat.kode)
    return kode === null ? ragu(d.tepat.kode, 'bertentangan') : pasti(kode, 'ejaan-mirip')
  }
  return putuskanDalamKecamatan(p, d, kecamatan.kode)
}

function putuskanDalamKecamatan(p: Pengenal, d: SebutanDesa, kodeKecamatan: string): Putusan {
  const didalam = diKecamatan(kodeKecamatan)
  const tepat = pilihMenurutPenanda(d.tepat?.kode.filter(didalam) ?? [], d.penanda)
  const lebihPanjang = cariLebihPanjang(p, d, didalam)
  if (tepat.length > 0) {
    if (d.lebihPanjang || lebihPanjang.length > 0) return ragu([...tepat, ...lebihPanjang], 'nama-lebih-panjang')
    const [satu] = tepat
    return tepat.length === 1 && satu !== undefined ? pasti(satu, caraTepat(d)) : ragu(tepat, 'nama-kembar')
  }
  if (d.asal === 'sambungan') return kosong([])
  const mirip = cariMirip(p.desa, d.jendela, didalam)
  const kode = mirip?.kode[0]
  if (mirip !== null && kode !== undefined && mirip.jumlahKata >= (d.tepat?.jumlahKata ?? 0) + (d.tepat === null ? 0 : 1)) {
    const lebihDekat = calonMirip(p.desa, d.jendela).filter((c) => c.selisih < mirip.selisih && c.jumlahKata >= mirip.jumlahKata)
    return lebihDekat.length === 0 ? pasti(kode, 'ejaan-mirip') : ragu([kode, ...lebihDekat.flatMap((c) => c.kode)], 'bertentangan')
  }
  if (d.tepat !== null) return ragu(d.tepat.kode, 'bertentangan')
  return kosong(calonMirip(p.desa, d.jendela, didalam))
}

function putuskanTanpaKecamatan(p: Pengenal, kata: readonly Kata[], d: SebutanDesa): Putusan {
  if (d.tepat === null) {
    const mirip = calonMirip(p.desa, d.jendela)
    return mirip.length === 0 ? kosong([]) : ragu(unik(mirip.flatMap((m) => m.kode)), 'ejaan-meragukan')
  }
  const lebihPanjang = cariLebihPanjang(p, d, () => true)
  if (d.lebihPanjang || lebihPanjang.length > 0) return ragu([...d.tepat.kode, ...lebihPanjang], 'nama-lebih-panjang')
  const [satu] = d.tepat.kode
  if (d.tepat.kode.length === 1 && satu !== undefined) return pasti(satu, 'nama-tunggal')
  // `Desa Mekarjaya, Arjasari`: the kecamatan's name follows without its marker.
  const awal = kata[d.tepat.akhir]?.teks === ',' ? d.tepat.akhir + 1 : d.tepat.akhir
  const kecamatan = cariTepat(p.kecamatan, jendelaNama(kata, awal))?.kode[0]
  const cocok = kecamatan === undefined ? [] : d.tepat.kode.filter(diKecamatan(kecamatan))
  const [terpilih] = cocok
  return cocok.length === 1 && terpilih !== undefined ? pasti(terpilih, 'desa-dan-kecamatan') : ragu(d.tepat.kode, 'nama-kembar')
}

/** A longer stretch of the text that nearly spells another village: `Desa Bojong Mlaka` is perhaps not Bojong. */
function cariLebihPanjang(p: Pengenal, d: SebutanDesa, boleh: (kode: string) => boolean): string[] {
  const tepat = d.tepat
  if (tepat === null) return []
  return unik(calonMirip(p.desa, d.jendela, boleh).flatMap((c) => (c.jumlahKata > tepat.jumlahKata ? c.kode : []))).filter((kode) => !tepat.kode.includes(kode))
}

/** In one kecamatan a kelurahan and a desa may share a name; then the marker decides. */
function pilihMenurutPenanda(kode: readonly string[], penanda: SebutanDesa['penanda']): readonly string[] {
  if (kode.length < 2 || penanda === null) return kode
  return kode.filter((k) => (tingkatWilayah(k) === 'kelurahan') === (penanda === 'kelurahan'))
}

function caraTepat(d: SebutanDesa): CaraKenal {
  if (d.asal === 'koma') return 'bentuk-koma'
  return d.asal === 'layanan-desa' ? 'layanan-desa' : 'desa-dan-kecamatan'
}

function simpulkan(p: Pengenal, kata: readonly Kata[], kecamatan: readonly SebutanKecamatan[], putusan: readonly Putusan[]): HasilKenal {
  const pastiSemua = putusan.filter((q) => q.jenis === 'pasti')
  const raguSemua = putusan.filter((q) => q.jenis === 'ragu')
  const kodeKecamatan = unik(kecamatan.flatMap((k) => (k.kode === null ? [] : [k.kode])))
  const kode = unik(pastiSemua.map((q) => q.kode))
  const [satu] = pastiSemua
  const calon = unik([...kode, ...raguSemua.flatMap((q) => q.calon)])
  if (kode.length > 1) return { hasil: 'ambigu', calon, sebab: 'banyak-desa' }
  if (raguSemua.length > 0) {
    return { hasil: 'ambigu', calon, sebab: satu === undefined ? (raguSemua[0]?.sebab ?? 'banyak-desa') : 'banyak-desa' }
  }
  if (satu !== undefined) {
    const lain = kodeKecamatan.filter((k) => k !== kecamatanDari(satu.kode))
    return lain.length === 0
      ? { hasil: 'dikenali', kode: satu.kode, cara: satu.cara }
      : { hasil: 'ambigu', calon: [satu.kode, ...lain], sebab: 'banyak-kecamatan' }
  }
  return tanpaDesa(p, kata, { kecamatan, kodeKecamatan, kosong: putusan.flatMap((q) => (q.jenis === 'kosong' ? q.calon : [])), adaSebutan: putusan.length > 0 })
}

interface TanpaDesa {
  readonly kecamatan: readonly SebutanKecamatan[]
  readonly kodeKecamatan: readonly string[]
  readonly kosong: readonly string[]
  readonly adaSebutan: boolean
}

function tanpaDesa(p: Pengenal, kata: readonly Kata[], t: TanpaDesa): HasilKenal {
  const bebas = cariTanpaPenanda(p.desa, kata)
  const [kodeKecamatan] = t.kodeKecamatan
  if (t.kodeKecamatan.length > 1) return { hasil: 'ambigu', calon: t.kodeKecamatan, sebab: 'banyak-kecamatan' }
  if (kodeKecamatan === undefined) return { hasil: 'tidak-ada', calon: unik([...t.kosong, ...bebas.flatMap((b) => b.tepat.kode)]) }
  const didalam = diKecamatan(kodeKecamatan)
  // The kecamatan's own name after `Kec.` says nothing about a village of the same name.
  const luar = bebas.filter((b) => !t.kecamatan.some((k) => b.awal > k.posisi && b.awal < k.akhir))
  const calon = unik(luar.flatMap((b) => b.tepat.kode.filter(didalam)))
  const [satu] = calon
  const langsung = luar.some((b) => isSebelumKecamatan(kata, b.awal, b.tepat.akhir))
  if (!t.adaSebutan && calon.length === 1 && satu !== undefined && langsung) return { hasil: 'dikenali', kode: satu, cara: 'nama-sebelum-kecamatan' }
  return { hasil: 'hanya-kecamatan', kodeKecamatan, calon: unik([...t.kosong, ...calon]) }
}

/** `… RT 04 Sangkanhurip Kec. Katapang`, `…, Polewali, Kec. Bambalamotu`: alone between a comma or RT/RW and the kecamatan. */
export function isSebelumKecamatan(kata: readonly Kata[], awal: number, akhir: number): boolean {
  const berikut = kata[akhir]?.teks === ',' ? kata[akhir + 1] : kata[akhir]
  if (berikut?.jenis !== 'kecamatan') return false
  const sebelum = kata[awal - 1]
  if (sebelum === undefined || sebelum.teks === ',') return true
  const rtrw = kata[awal - 2]?.teks === '.' ? kata[awal - 3] : kata[awal - 2]
  return sebelum.jenis === 'angka' && (rtrw?.teks === 'rt' || rtrw?.teks === 'rw')
}

function pasti(kode: string, cara: CaraKenal): Putusan {
  return { jenis: 'pasti', kode, cara }
}

function ragu(calon: readonly string[], sebab: SebabAmbigu): Putusan {
  return { jenis: 'ragu', calon: unik(calon), sebab }
}

function kosong(calon: readonly (string | { readonly kode: readonly string[] })[]): Putusan {
  return { jenis: 'kosong', calon: unik(calon.flatMap((c) => (typeof c === 'string' ? [c] : c.kode))) }
}

function unik(daftar: readonly string[]): string[] {
  return [...new Set(daftar)]
}
