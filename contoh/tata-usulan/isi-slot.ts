import type { Acak } from '#contoh/tata-usulan/acak.ts'
import type { DesaTulis } from '#contoh/tata-usulan/desa.ts'

/** What one wish is about: its place in the village and its numbers, drawn once so that every sentence says the same. */
export interface Perkara {
  readonly acak: Acak
  readonly desa: DesaTulis
  readonly tahunUsul: number
  readonly rt: string
  readonly rw: string | null
  readonly volume: number
  readonly satuan: string
  /** Length and width where the item is counted by area. */
  readonly ukuran: { readonly panjang: number; readonly lebar: number } | null
  readonly kk: number
  readonly namaKamus: string
}

const BUNGA = ['Melati', 'Mawar', 'Anggrek', 'Kenanga', 'Dahlia', 'Cempaka', 'Teratai', 'Flamboyan', 'Kasih Ibu', 'Bougenville', 'Nusa Indah', 'Seruni']
const KELOMPOK = [
  'Mekar Sari',
  'Usaha Bersama',
  'Harapan Baru',
  'Maju Jaya',
  'Sekar Wangi',
  'Barokah',
  'Sumber Rezeki',
  'Tunas Muda',
  'Bina Usaha',
  'Sejahtera',
  'Karya Mandiri',
  'Berkah Ibu',
]
const MUSALA = ['Musala Al-Ikhlas', 'Musala Nurul Huda', 'Musala At-Taqwa', 'Musala Baiturrahman', 'Masjid Al-Hidayah', 'Musala Al-Barokah', 'Masjid Jami']
const HAMA = ['tikus', 'wereng', 'burung dan tikus', 'keong']
const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November']
const KATA = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas', 'dua belas'] as const
const SEBUT_SATUAN: Readonly<Record<string, string>> = {
  'unit-rumah': 'rumah',
  'peserta-didik': 'anak',
  'unit-usaha': 'usaha',
  sr: 'rumah',
  ha: 'hektare',
  m2: 'meter persegi',
}

function kataAngka(n: number): string {
  return KATA[n] ?? String(n)
}

type Isi = (p: Perkara) => string

const SLOT: Readonly<Record<string, Isi>> = {
  desa: (p) => `${p.desa.kelurahan ? 'Kelurahan' : 'Desa'} ${p.desa.nama}`,
  namadesa: (p) => p.desa.nama,
  rt: (p) => `RT ${p.rt}`,
  nort: (p) => p.rt,
  rtrw: (p) => (p.rw === null ? `RT ${p.rt}` : p.acak.pilih([`RT ${p.rt}/RW ${p.rw}`, `RT ${p.rt} RW ${p.rw}`])),
  lingkungan: (p) => (p.rw === null ? (p.desa.gaya.dusun[Number(p.rt) % p.desa.gaya.dusun.length] ?? `RT ${p.rt}`) : `RW ${p.rw}`),
  kp: (p) => p.acak.pilih(p.desa.kampung),
  gang: (p) => p.acak.pilih(p.desa.gang),
  jalan: (p) => p.acak.pilih(p.desa.jalan),
  kali: (p) => p.acak.pilih(p.desa.kali),
  sawah: (p) => p.acak.pilih(p.desa.sawah),
  kebun: (p) => p.acak.pilih(p.desa.kebun),
  sd: (p) => p.acak.pilih(p.desa.sekolah),
  poktan: (p) => p.acak.pilih(p.desa.poktan),
  posyandu: (p) => `Posyandu ${p.acak.pilih(BUNGA)}${p.acak.peluang(0.6) ? ` ${p.acak.bulat(1, 7)}` : ''}`,
  bunga: (p) => p.acak.pilih(BUNGA),
  kwt: (p) => `KWT ${p.acak.pilih(KELOMPOK)}`,
  kelompok: (p) => p.acak.pilih(KELOMPOK),
  mushola: (p) => (p.desa.gaya.dusun.length === 0 ? p.acak.pilih(['gereja', 'langgar', 'balai basara']) : p.acak.pilih(MUSALA)),
  pos: (p) => p.acak.pilih(p.desa.gaya.pos),
  hasil: (p) => p.acak.pilih(p.desa.gaya.hasil),
  muatan: (p) => p.acak.pilih(p.desa.gaya.muatan),
  muatantani: (p) => p.acak.pilih(p.desa.gaya.muatanTani),
  sepi: (p) => p.acak.pilih(p.desa.gaya.sepi),
  airburuk: (p) => p.acak.pilih(p.desa.gaya.airBuruk),
  ternak: (p) => (/domba/i.test(p.namaKamus) ? 'domba' : 'kambing'),
  usaha: (p) => p.acak.pilih(p.desa.gaya.usaha),
  pasar: (p) => p.acak.pilih(p.desa.gaya.pasar).replace('{namadesa}', p.desa.nama),
  kesenian: (p) => p.acak.pilih(p.desa.gaya.kesenian),
  musim: (p) => p.acak.pilih(p.desa.gaya.musim),
  hama: (p) => p.acak.pilih(HAMA),
  orang: (p) => p.acak.pilih(p.desa.gaya.perempuan).split(' ').at(0) ?? '',
  bulan: (p) => p.acak.pilih([`${p.acak.pilih(BULAN)} lalu`, `${p.acak.pilih(BULAN)} kemarin`, `bulan ${p.acak.pilih(BULAN)}`]),
  murid: (p) => String(p.acak.bulat(96, 340)),
  balita: (p) => String(p.acak.bulat(38, 110)),
  kk: (p) => String(p.kk),
  vol: (p) => `${p.volume.toLocaleString('id-ID')} ${SEBUT_SATUAN[p.satuan] ?? p.satuan}`,
  volkata: (p) => kataAngka(p.volume),
  p: (p) => String(p.ukuran?.panjang ?? p.volume),
  l: (p) => (p.ukuran?.lebar ?? 3).toLocaleString('id-ID'),
  namakamus: (p) => p.namaKamus,
  kamuskecil: (p) => p.namaKamus.charAt(0).toLowerCase() + p.namaKamus.slice(1),
  hasilkebun: (p) => /kopi|kelapa|nilam/.exec(p.desa.kebun.join(' '))?.[0] ?? (p.desa.kebun.join(' ').includes('karet') ? 'getah karet' : 'hasil kebun'),
}

/** Fills one pattern: `[a|b]` is a choice, `{kata}` a slot (with a capital where the slot has one), `{n:2-6}` a number, `{tahun:2-6}` that many years ago. */
export function pengisi(p: Perkara): (pola: string) => string {
  const tetap = new Map<string, string>()
  const nama = (kata: string): string => {
    const kunci = kata.toLowerCase()
    const isi = tetap.get(kunci) ?? SLOT[kunci]?.(p)
    if (isi === undefined) throw new Error(`tata usulan: tidak ada slot {${kata}}`)
    tetap.set(kunci, isi)
    return kunci === kata ? isi : hurufBesar(isi)
  }
  return (pola) =>
    pola
      .replaceAll(/\[([^\]]*)\]/g, (_, pilihan: string) => p.acak.pilih(pilihan.split('|')))
      .replaceAll(/\{n:(\d+)-(\d+)\}/g, (_, dari: string, sampai: string) => bilangan(p.acak, Number(dari), Number(sampai)))
      .replaceAll(/\{rp:(\d+)-(\d+)\}/g, (_, dari: string, sampai: string) => ribuan(p.acak.bulat(Number(dari), Number(sampai))))
      .replaceAll(/\{lima:(\d+)-(\d+)\}/g, (_, dari: string, sampai: string) => String(5 * p.acak.bulat(Number(dari) / 5, Number(sampai) / 5)))
      .replaceAll(/\{tahun:(\d+)-(\d+)\}/g, (_, dari: string, sampai: string) => String(p.tahunUsul - p.acak.bulat(Number(dari), Number(sampai))))
      .replaceAll(/\{(\w+)\}/g, (_, kata: string) => nama(kata))
      .replaceAll(/ {2,}/g, ' ')
      .trim()
}

/** Small counts are often written out; large ones are rounded as people round them. */
function bilangan(a: Acak, dari: number, sampai: number): string {
  const n = a.bulat(dari, sampai)
  if (n <= 9) return a.peluang(0.55) ? kataAngka(n) : String(n)
  return String(sampai >= 100 ? Math.round(n / 10) * 10 : n)
}

/** An amount in thousands of rupiah, rounded as it would be said. */
function ribuan(n: number): string {
  const bulat = n >= 500 ? Math.round(n / 50) * 50 : n >= 20 ? Math.round(n / 5) * 5 : n
  return (bulat * 1000).toLocaleString('id-ID')
}

export function hurufBesar(teks: string): string {
  return teks.charAt(0).toUpperCase() + teks.slice(1)
}
