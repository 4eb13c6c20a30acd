import { namaiTabel, type BarisBernama, type PenolakanKepala, type Tabel } from '#src/lib/tabel.ts'
import { DAFTAR_UNSUR, type Unsur } from '#src/modules/musyawarah/peserta/unsur.ts'

/* An office's own list of those to be invited: headings as offices write them, every bad cell named. */

const NAMA_KOLOM: Readonly<Record<string, string>> = {
  nama: 'nama',
  nama_lengkap: 'nama',
  jabatan: 'jabatan',
  lembaga: 'lembaga',
  instansi: 'lembaga',
  asal: 'lembaga',
  unsur: 'unsur',
  jenis_kelamin: 'jenisKelamin',
  l_p: 'jenisKelamin',
  jk: 'jenisKelamin',
  usia: 'usia',
  umur: 'usia',
  alamat: 'alamat',
  kontak: 'kontak',
  no_hp: 'kontak',
  telepon: 'kontak',
  surel: 'kontak',
  email: 'kontak',
}

export interface BarisLembar {
  readonly nama: string
  readonly jabatan: string
  readonly lembaga: string
  readonly unsur: Unsur
  readonly jenisKelamin: 'L' | 'P' | null
  readonly usia: number | null
  readonly alamat: string
  readonly kontak: string
}
export interface GalatSel {
  readonly sel: string
  readonly kolom: string
  readonly isi: string
}
export interface HasilBaca {
  readonly baris: readonly BarisLembar[]
  readonly galat: readonly GalatSel[]
}

export function bacaLembarPeserta(t: Tabel): { readonly ok: true; readonly value: HasilBaca } | { readonly ok: false; readonly error: PenolakanKepala } {
  const bernama = namaiTabel(t, { wajib: ['nama', 'unsur'], nama: NAMA_KOLOM })
  if (!bernama.ok) return bernama
  const galat: GalatSel[] = []
  const baris = bernama.value.daftar.flatMap((b) => bacaBaris(b, galat) ?? [])
  return { ok: true, value: { baris, galat } }
}

function bacaBaris(b: BarisBernama, galat: GalatSel[]): BarisLembar | null {
  const teks = (k: string): string => (b.sel[k]?.teks ?? '').trim()
  const sebelum = galat.length
  const salah = (kolom: string): void => void galat.push({ sel: b.alamat[kolom] ?? '', kolom, isi: teks(kolom).slice(0, 80) })
  const unsur = kenaliUnsur(teks('unsur'))
  const kelamin = kenaliKelamin(teks('jenisKelamin'))
  const usia = teks('usia') === '' ? null : Number(teks('usia'))
  if (teks('nama').length < 2 || teks('nama').length > 150) salah('nama')
  if (unsur === undefined) salah('unsur')
  if (kelamin === undefined) salah('jenisKelamin')
  if (usia !== null && !(Number.isInteger(usia) && usia >= 1 && usia <= 130)) salah('usia')
  for (const [kolom, maks] of [
    ['jabatan', 150],
    ['lembaga', 200],
    ['alamat', 300],
    ['kontak', 100],
  ] as const)
    if (teks(kolom).length > maks) salah(kolom)
  if (galat.length > sebelum || unsur === undefined || kelamin === undefined) return null
  const lain = { jabatan: teks('jabatan'), lembaga: teks('lembaga'), alamat: teks('alamat'), kontak: teks('kontak') }
  return { nama: teks('nama'), unsur, jenisKelamin: kelamin, usia, ...lain }
}

const SEBUTAN_UNSUR: Readonly<Record<string, Unsur>> = {
  opd: 'perangkat-daerah',
  skpd: 'perangkat-daerah',
  dinas: 'perangkat-daerah',
  kecamatan: 'pemerintah-kecamatan',
  desa: 'pemerintah-desa',
  kelurahan: 'pemerintah-desa',
  'pemerintah-kelurahan': 'pemerintah-desa',
  bpd: 'bpd-lpm',
  lpm: 'bpd-lpm',
  rt: 'rt-rw',
  rw: 'rt-rw',
  perempuan: 'tp-pkk',
  pkk: 'tp-pkk',
  'karang-taruna': 'pemuda',
  'penyandang-disabilitas': 'disabilitas',
  pengusaha: 'dunia-usaha',
  perguruan: 'akademisi',
  'perguruan-tinggi': 'akademisi',
  pers: 'media',
  masyarakat: 'warga',
}

export function kenaliUnsur(teks: string): Unsur | undefined {
  const kunci = teks
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return DAFTAR_UNSUR.find((u) => u === kunci) ?? SEBUTAN_UNSUR[kunci]
}

function kenaliKelamin(teks: string): 'L' | 'P' | null | undefined {
  const awal = teks.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (awal === '') return null
  if (['l', 'lakilaki', 'pria'].includes(awal)) return 'L'
  return ['p', 'perempuan', 'wanita'].includes(awal) ? 'P' : undefined
}
