import { type Serupa, cariAwalan, cariAwalanSalah, cariSalah, cariSebunyi, type Kosakata } from '#src/modules/kamus-usulan/indeks-kosakata.ts'
import { KATA_BAKU, PELENGKAP, PENGISI } from '#src/modules/kamus-usulan/kata-daerah.ts'
import { type KataTeks, uraiKata } from '#src/modules/kamus-usulan/kata-normal.ts'
import { bentukKata, temukanPengertian } from '#src/modules/kamus-usulan/kata-pengertian.ts'
import { akarSingkatan, SINGKATAN_KATA } from '#src/modules/kamus-usulan/kata-singkatan.ts'
import { uraikanTeks } from '#src/modules/wilayah/pengenal-teks.ts'
import { bacaKoordinat } from '#src/modules/wilayah/tempat-koordinat.ts'
import { bacaLokus } from '#src/modules/wilayah/tempat-lokus.ts'
import { bacaRtRw } from '#src/modules/wilayah/tempat-rtrw.ts'

/** How a typed word leads to a word of the index. */
export type CaraCocok = 'sama' | 'dasar' | 'awalan' | 'ejaan' | 'singkatan' | 'daerah' | 'setara' | 'gejala'

/** One reading of a typed word: a root, or a thing (`#12`), and how far it may be trusted. */
export interface Bacaan {
  readonly istilah: string
  readonly bobot: number
  readonly cara: CaraCocok
}

/** A typed word with all its readings, the best of each term. */
export interface Kotak {
  /** As it was typed. */
  readonly tulis: string
  readonly bobot: number
  readonly bacaan: readonly Bacaan[]
}

const BOBOT = { dasar: 0.96, daerah: 0.95, singkatan: 0.8, singkatanSalah: 0.6, setara: 0.72, gejala: 0.5, frasa: 0.85 } as const
/** Words that only tell where: `dekat SD`, `depan masjid`, `Kp. Pulo`. They may still decide between items that are otherwise equal. */
const BOBOT_TEMPAT = 0.25
const BOBOT_PELENGKAP = 0.5
/** A word our dictionaries do not know as something one proposes. */
const BOBOT_LAIN = 0.75

export function istilahPengertian(nomor: number): string {
  return `#${nomor}`
}

interface Kalimat {
  readonly kata: readonly KataTeks[]
  readonly tempat: readonly boolean[]
  readonly sedangDiketik: boolean
}

/** The words that matter; RT/RW numbers and coordinates are set aside, words of place count little. */
function uraiKalimat(teks: string): Kalimat {
  const buang = [...bacaRtRw(teks), ...bacaKoordinat(teks)]
  const tempat = bacaLokus(teks, uraikanTeks(teks)).filter((l) => isPenunjuk(teks, l))
  const semua = uraiKata(teks)
  const kata = semua.filter(
    (k, i) => !buang.some((b) => tumpang(k, b)) && (!PENGISI.has(k.kata) || (i === semua.length - 1 && !/\s$/.test(teks) && k.kata.length > 2)),
  )
  const tanpaTempat = kata.filter((k) => !tempat.some((t) => tumpang(k, t)))
  return {
    kata,
    // A sentence that is nothing but a place is searched for as it stands.
    tempat: kata.map((k) => tanpaTempat.length > 0 && tempat.some((t) => tumpang(k, t))),
    sedangDiketik: kata.length > 0 && kata.at(-1)?.selesai === teks.trimEnd().length && !/\s$/.test(teks),
  }
}

function tumpang(a: { mulai: number; selesai: number }, b: { mulai: number; selesai: number }): boolean {
  return a.mulai < b.selesai && b.mulai < a.selesai
}

const PENUNJUK = /^(?:depan|dpn|dekat|dkt|deket|deket|samping|sebelah|belakang|seberang|sekitar|arah|menuju|muka|dusun|dsn|kp|kampung|kmp|kpg)\b/i

/** A road is a place only where something lies by it: `saluran di Jl. Mawar`, but not `Jl. Mawar rusak`. */
const DI = /(?:^|[^\p{L}])(?:di|dekat|dkt|deket|depan|dpn|sekitar|sebelah|samping|seberang|pinggir|sepanjang|menuju|sampai)\s*$/iu

function isPenunjuk(teks: string, l: { mulai: number; selesai: number }): boolean {
  return PENUNJUK.test(teks.slice(l.mulai, l.selesai)) || DI.test(teks.slice(0, l.mulai))
}

/** What each word of the sentence may mean in this vocabulary. Words that mean nothing here are left out. */
export function bacaKalimat(k: Kosakata, ingatan: Map<string, readonly Bacaan[]>, teks: string): Kotak[] {
  const kalimat = uraiKalimat(teks)
  const kotak = kalimat.kata.map(({ kata, mulai, selesai }, i): Kotak => {
    const diketik = kalimat.sedangDiketik && i === kalimat.kata.length - 1 && kalimat.tempat[i] !== true
    const bacaan = ingat(ingatan, `${diketik ? '>' : ' '}${kata}`, () => bacaKata(k, kata, diketik))
    return {
      tulis: teks.slice(mulai, selesai),
      bobot: kalimat.tempat[i] === true ? BOBOT_TEMPAT : PELENGKAP.has(kata) ? BOBOT_PELENGKAP : 1,
      bacaan: [...bacaan, ...bacaSingkatan(kata, kalimat.kata)],
    }
  })
  return tambahPengertian(kotak).filter((x) => x.bacaan.length > 0)
}

const MAKS_INGATAN = 4000

function ingat(ingatan: Map<string, readonly Bacaan[]>, kunci: string, hitung: () => readonly Bacaan[]): readonly Bacaan[] {
  const ada = ingatan.get(kunci)
  if (ada !== undefined) return ada
  if (ingatan.size >= MAKS_INGATAN) ingatan.clear()
  const baru = hitung()
  ingatan.set(kunci, baru)
  return baru
}

function bacaKata(k: Kosakata, kata: string, diketik: boolean): Bacaan[] {
  const hasil = new Map<string, Bacaan>()
  const ambil = (istilah: string, bobot: number, cara: CaraCocok): void => {
    if (bobot > (hasil.get(istilah)?.bobot ?? 0)) hasil.set(istilah, { istilah, bobot, cara })
  }
  for (const akar of bentukKata(kata)) ambil(akar, akar === kata ? 1 : BOBOT.dasar, akar === kata ? 'sama' : KATA_BAKU.has(kata) ? 'daerah' : 'dasar')
  for (const s of serupa(k, kata, diketik)) {
    const tulis = k.kata[s.nomor] ?? ''
    const cara = caraEjaan(s)
    for (const akar of bentukKata(tulis)) ambil(akar, s.bobot * (akar === tulis ? 1 : BOBOT.dasar), cara)
    if (cara !== 'awalan') for (const akar of akarSingkatan(tulis)) ambil(akar, s.bobot * BOBOT.singkatanSalah, 'singkatan')
  }
  return [...hasil.values()]
}

function serupa(k: Kosakata, kata: string, diketik: boolean): Serupa[] {
  const sebunyi = cariSebunyi(k, kata)
  const awalan = diketik ? cariAwalan(k, kata) : []
  if (sebunyi.length + awalan.length > 0) return [...sebunyi, ...awalan]
  return [...cariSalah(k, kata), ...(diketik ? cariAwalanSalah(k, kata) : [])]
}

function caraEjaan(s: Serupa): CaraCocok {
  return s.cara === 'sama' || s.cara === 'awalan' ? s.cara : 'ejaan'
}

/** A short form stands for its words, if the sentence does not speak against it. */
function bacaSingkatan(kata: string, semua: readonly KataTeks[]): Bacaan[] {
  const isi = SINGKATAN_KATA.get(kata)?.find((s) => s.syarat.size === 0 || semua.some((x) => x.kata !== kata && s.syarat.has(x.kata)))
  if (isi === undefined) return []
  const bobot = isi.isi.length === 1 ? 1 : BOBOT.singkatan
  return isi.isi.flatMap((x) => bentukKata(x).map((istilah) => ({ istilah, bobot, cara: 'singkatan' as const })))
}

/** Adds to each word the things it names, alone or in a phrase with its neighbours, and the things its trouble calls for. */
function tambahPengertian(kotak: readonly Kotak[]): Kotak[] {
  const bentuk = kotak.map((x) => x.bacaan.filter((b) => b.cara !== 'awalan' && b.bobot >= 0.6 && !b.istilah.startsWith('#')).map((b) => b.istilah))
  const tambahan = kotak.map(() => new Map<string, Bacaan>())
  for (const t of temukanPengertian(bentuk)) {
    const dasar = t.sebagai === 'gejala' ? BOBOT.gejala : t.akhir - t.awal > 1 ? BOBOT.frasa : BOBOT.setara
    for (let i = t.awal; i < t.akhir; i += 1) {
      const yakin = Math.max(...(kotak[i]?.bacaan ?? []).map((b) => b.bobot))
      const bobot = dasar * (yakin < 1 ? 0.9 : 1)
      const istilah = istilahPengertian(t.pengertian)
      if (bobot > (tambahan[i]?.get(istilah)?.bobot ?? 0)) tambahan[i]?.set(istilah, { istilah, bobot, cara: t.sebagai === 'gejala' ? 'gejala' : 'setara' })
    }
  }
  return kotak.map((x, i) => {
    const pengertian = [...(tambahan[i]?.values() ?? [])]
    return { ...x, bobot: pengertian.length === 0 ? x.bobot * BOBOT_LAIN : x.bobot, bacaan: [...x.bacaan, ...pengertian] }
  })
}
