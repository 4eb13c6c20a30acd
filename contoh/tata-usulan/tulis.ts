import { acakDari, type Acak } from '#contoh/tata-usulan/acak.ts'
import type { DesaTulis } from '#contoh/tata-usulan/desa.ts'
import { hurufBesar, pengisi, type Perkara } from '#contoh/tata-usulan/isi-slot.ts'
import type { BatasVolume, Keluarga } from '#contoh/tata-usulan/keluarga.ts'
import { gayaTulis } from '#contoh/tata-usulan/gaya-tulis.ts'

/** What the grammar must know of a catalogue item. */
export interface ButirTulis {
  readonly kode: string
  readonly nama: string
  readonly satuan: string
  readonly min: number | null
  readonly maks: number | null
  readonly fisik: boolean
  /** Who alone may ask for it; empty: everybody. */
  readonly pengusul: readonly string[]
}

export interface UsulanTulis {
  readonly keluarga: string
  readonly kode: string
  readonly judul: string
  readonly masalah: string
  readonly sebab: string | null
  readonly dampak: string
  readonly rw: string | null
  readonly rt: string | null
  readonly lokus: string
  readonly volume: number
  readonly ukuran: Perkara['ukuran']
  readonly kk: number
  readonly kkMiskin: number
  readonly jiwa: number | null
  readonly pengusul: 'rw' | 'rt' | 'warga' | 'lembaga'
  readonly nama: string
}

export interface Bahan {
  readonly keluarga: readonly Keluarga[]
  readonly kamus: ReadonlyMap<string, ButirTulis>
  readonly tahunUsul: number
}

/** One wish of a village, always the same for the same seed. */
export function tulisUsulan(b: Bahan, desa: DesaTulis, benih: string): UsulanTulis {
  const acak = acakDari(benih)
  const keluarga = acak.menurutBobot(keluargaSetempat(b, desa), (k) => k.bobot)
  return tulisKeluarga(b, desa, keluarga, acak)
}

/** The families a village may speak of, with an item of this year's catalogue. */
function keluargaSetempat(b: Bahan, desa: DesaTulis): Keluarga[] {
  const daerah = desa.kode.slice(0, 5).replace('.', '')
  return b.keluarga.filter(
    (k) =>
      (k.daerah.length === 0 || k.daerah.includes(daerah)) &&
      (k.kecamatan.length === 0 || k.kecamatan.includes(desa.kode.slice(0, 8))) &&
      k.kode.some((x) => b.kamus.has(x.kode)),
  )
}

function tulisKeluarga(b: Bahan, desa: DesaTulis, keluarga: Keluarga, acak: Acak): UsulanTulis {
  const { kode, volume: batas } = acak.pilih(keluarga.kode.filter((x) => b.kamus.has(x.kode)))
  const butir = b.kamus.get(kode)
  if (butir === undefined) throw new Error(`tata usulan: ${kode} tidak ada di kamus`)
  const takaran = takar(acak, batas, butir)
  const kk = banyakKk(acak, keluarga, desa, { volume: takaran.volume, lazim: batas.lazim })
  const volume = keluarga.samakanKk && butir.satuan === 'porsi' ? jepit(kk * 90, butir) : takaran.volume
  const perkara: Perkara = {
    acak,
    desa,
    tahunUsul: b.tahunUsul,
    rt: dua(acak.bulat(1, desa.gaya.rw ? 6 : desa.gaya.dusun.length + 3)),
    rw: desa.gaya.rw ? dua(acak.bulat(1, desa.jumlahRw)) : null,
    volume,
    satuan: butir.satuan,
    ukuran: takaran.ukuran,
    kk,
    namaKamus: butir.nama,
  }
  return susun(keluarga, butir, perkara)
}

function susun(keluarga: Keluarga, butir: ButirTulis, perkara: Perkara): UsulanTulis {
  const { acak, kk } = perkara
  const isi = pengisi(perkara)
  const kalimat = (pola: string): string => hurufBesar(isi(pola))
  const judulPola = acak.pilih(keluarga.judul)
  const keadaanPola = acak.pilih(setempat(keluarga.keadaan, judulPola))
  const lokusPola = acak.pilih(setempat(keluarga.lokus, `${judulPola} ${keadaanPola}`))
  const judul = hurufBesar(isi(judulPola))
  const keadaan = kalimat(keadaanPola)
  const panjang = acak.angka()
  const sebab = keluarga.sebab.length > 0 && panjang > 0.3 ? kalimat(acak.pilih(keluarga.sebab)) : null
  const akibat = pilihBeda(acak, keluarga.dampak, panjang > 0.72 ? 2 : 1).map(kalimat)
  const penutup = panjang > 0.86 ? [kalimat(acak.pilih(butir.fisik ? [...PENUTUP, ...PENUTUP_FISIK] : PENUTUP))] : []
  const tulis = gayaTulis(acak)
  const sampaiRt = keluarga.lokus.some((l) => /\{(rtrw|gang|rt)\}/.test(l))
  const lokus = hurufBesar(isi(lokusPola))
  const { jenis, nama } = pengusul(acak, keluarga, butir, perkara)
  return {
    keluarga: keluarga.nama,
    kode: butir.kode,
    judul,
    masalah: tulis([keadaan, ...(sebab === null ? [] : [sebab]), ...akibat, ...penutup].join(' ')),
    sebab,
    dampak: akibat.join(' '),
    rw: perkara.rw,
    rt: sampaiRt || perkara.rw === null ? perkara.rt : null,
    lokus,
    volume: perkara.volume,
    ukuran: perkara.ukuran,
    kk,
    kkMiskin: Math.min(kk, keluarga.samakanKk && keluarga.kk[1] <= 12 ? kk : Math.round(kk * (0.1 + acak.angka() * 0.25))),
    jiwa: acak.peluang(0.6) ? Math.round(kk * (3.1 + acak.angka() * 0.8)) : null,
    pengusul: jenis,
    nama,
  }
}

const PENUTUP = [
  'Mohon bisa didahulukan.',
  'Sudah diusulkan sejak {tahun:2-4} tapi belum ada jawaban.',
  'Hasil musyawarah warga {lingkungan}.',
  'Warga sudah iuran tapi tidak cukup.',
  'Semoga tahun ini bisa masuk.',
]
const PENUTUP_FISIK = [
  'Warga siap membantu tenaga.',
  'Tanahnya sudah dihibahkan warga, surat ada di kantor desa.',
  'Lahan tidak ada masalah, warga sudah setuju.',
  'Bahan lokal bisa dibantu warga.',
]

const SLOT_TEMPAT = /\{(gang|jalan|kp|kali|sawah|kebun|sd|posyandu|bunga|pasar)\}/gi

/** Patterns that speak of the places already named, or of none; all of them where that leaves nothing. */
function setempat(pola: readonly string[], sudah: string): readonly string[] {
  const disebut = new Set(slotTempat(sudah))
  if (disebut.size === 0) return pola
  const cocok = pola.filter((x) => slotTempat(x).every((t) => disebut.has(t)))
  return cocok.length > 0 ? cocok : pola
}

function slotTempat(pola: string): string[] {
  return [...pola.matchAll(SLOT_TEMPAT)].map((m) => (m[1] ?? '').toLowerCase())
}

function pilihBeda<T>(a: Acak, daftar: readonly T[], n: number): T[] {
  const sisa = [...daftar]
  return Array.from({ length: Math.min(n, sisa.length) }, () => sisa.splice(a.bulat(0, sisa.length - 1), 1)[0]).filter((x) => x !== undefined)
}

interface Takaran {
  readonly volume: number
  readonly ukuran: Perkara['ukuran']
}

/** Mostly near the usual amount, seldom far above it, never outside the catalogue's bounds. Areas are a length times a width. */
function takar(a: Acak, batas: BatasVolume, butir: ButirTulis): Takaran {
  const t = a.angka()
  const mentah = t < 0.6 ? batas.min + (batas.lazim - batas.min) * Math.sqrt(t / 0.6) : batas.lazim + (batas.maks - batas.lazim) * ((t - 0.6) / 0.4) ** 2
  const volume = jepit(Math.max(batas.kelipatan, Math.round(mentah / batas.kelipatan) * batas.kelipatan), butir)
  if (butir.satuan !== 'm2' || volume < 60) return { volume, ukuran: null }
  const lebar = volume >= 900 ? a.pilih([4, 4.5, 5]) : a.pilih([1.5, 2, 2.5, 3])
  const panjang = Math.max(10, Math.round(volume / lebar / 10) * 10)
  const luas = jepit(panjang * lebar, butir)
  return luas === panjang * lebar ? { volume: luas, ukuran: { panjang, lebar } } : { volume: luas, ukuran: null }
}

function jepit(volume: number, { min, maks }: ButirTulis): number {
  return Math.min(maks ?? volume, Math.max(min ?? volume, volume))
}

function banyakKk(a: Acak, k: Keluarga, desa: DesaTulis, { volume, lazim }: { volume: number; lazim: number }): number {
  if (k.samakanKk && k.kk[1] <= 45 && volume <= k.kk[1]) return volume
  // Villages of a few hundred families have smaller neighbourhoods.
  const besar = Math.min(1, 0.35 + desa.kk / 2000) * Math.min(1.5, Math.max(0.7, Math.sqrt(volume / lazim)))
  const kira = Math.round((k.kk[0] + (k.kk[1] - k.kk[0]) * a.angka() ** 1.4) * besar)
  return Math.max(1, Math.min(Math.round(desa.kk * 0.8), kira))
}

function pengusul(a: Acak, k: Keluarga, butir: ButirTulis, { desa, rw }: Perkara): Pick<UsulanTulis, 'nama'> & { jenis: UsulanTulis['pengusul'] } {
  const { lakiLaki, perempuan } = desa.gaya
  const nama = a.peluang(k.oleh === 'ibu' ? 0.9 : k.oleh === 'pemuda' ? 0.35 : 0.24) ? a.pilih(perempuan) : a.pilih(lakiLaki)
  const terbatas = butir.pengusul.length > 0 && !butir.pengusul.includes('rt-rw')
  if (terbatas || k.oleh === 'kelompok') return { jenis: 'lembaga', nama }
  const t = a.angka()
  if (k.oleh !== 'lingkungan') return { jenis: t < 0.6 ? 'lembaga' : t < 0.8 ? 'warga' : rw === null ? 'rt' : 'rw', nama }
  return { jenis: t < 0.22 ? 'warga' : t < 0.32 ? 'lembaga' : rw === null || t < 0.55 ? 'rt' : 'rw', nama }
}

function dua(n: number): string {
  return String(n).padStart(2, '0')
}
