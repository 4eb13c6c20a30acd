import type { z } from 'zod'
import { kali, kuantitasDari } from '#src/lib/kuantitas.ts'
import { type Rupiah, rupiah } from '#src/lib/rupiah.ts'
import type { IndeksKamusKeluar } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { isKanalKecamatan } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import { PANJANG_MASALAH } from '#src/modules/usulan/usulan.ts'
import { DAFTAR_KOEFISIEN, kaliKoefisien } from '#src/modules/usulan/isian/rincian-usulan.ts'
import type { DAFTAR_PENGUSUL, IsiDraf, TandaTerima } from '#src/modules/usulan/usulan.schema.ts'
import type { Geometri } from '#src/modules/wilayah/geometri.ts'
import { isBerpotongan } from '#src/modules/wilayah/geometri.ts'
import type { IsiJalur } from './jalur.ts'
import type { Catatan } from '../putusan/catatan-terakhir.tsx'

/** A proposal as the form holds it on the device, before and while it is sent. Plain data only: it lives in IndexedDB. */

export const DAFTAR_LANGKAH = ['masalah', 'usulan', 'tempat', 'manfaat', 'periksa'] as const
export type Langkah = (typeof DAFTAR_LANGKAH)[number]

export type ButirKamus = IndeksKamusKeluar['butir'][number]
export type Kanal = IsiDraf['kanal']
export type NamaKoefisien = (typeof DAFTAR_KOEFISIEN)[number]
export type Pengusul = (typeof DAFTAR_PENGUSUL)[number]

export interface IsiFormulir {
  readonly masalah: string
  readonly cari: string
  readonly kamus: ButirKamus | null
  readonly judul: string
  readonly kodeWilayah: string
  readonly rw: string
  readonly rt: string
  readonly lokus: string
  readonly titik: { readonly lintang: number; readonly bujur: number } | null
  /** A line or an area; a point alone is `titik`. */
  readonly geometri: Geometri | null
  readonly akurasiM: number | null
  readonly alamat: string
  /** Why the place lies outside the village; absent in drafts from before. */
  readonly alasanTempat?: string
  readonly volume: number | null
  /** What the volume was multiplied from, where it was. */
  readonly rincian: Readonly<Record<NamaKoefisien, number | null>>
  /** Below the catalogue's ceiling price; `null` = the ceiling itself. */
  readonly hargaSatuan: number | null
  readonly kanal: Kanal
  /** What belongs to that way; absent for a village's own deliberation, and in drafts of earlier versions. */
  readonly jalur?: IsiJalur
  readonly pengusul: { readonly jenis: Pengusul; readonly nama: string; readonly kontak: string }
  readonly penerima: Readonly<Record<'jiwa' | 'perempuan' | 'lakiLaki' | 'kk' | 'kkMiskin', number | null>>
  readonly penyebab: string
  readonly dampak: string
  readonly narasi: Readonly<Record<keyof IsiDraf['narasi'], string>>
  readonly fokus: IsiDraf['fokus']
  readonly isu: string
  readonly sasaran: { readonly simpulId: string; readonly kode: string | null; readonly nama: string } | null
  readonly jenisBelanja: IsiDraf['jenisBelanja']
  readonly swadaya: { readonly rupiah: number | null; readonly persen: number | null }
  readonly kesiapan: IsiDraf['kesiapan']
  readonly bulan: number | null
  readonly tautanVideo: string
  /** Proposals that were shown as similar, with why this is another one; absent in drafts from before. */
  readonly berbeda?: Readonly<Record<string, string>>
}

/** `disimpan` only here · `antre` waits for the network · `dikirim` on its way · `diterima` the server gave a number. */
export type StatusDraf = 'disimpan' | 'antre' | 'dikirim' | 'diterima'

export interface GalatDraf {
  readonly kode: string
  readonly pesan: string
  readonly langkah: string
  readonly isian: readonly { readonly jalur: string; readonly pesan: string }[]
}

export interface Draf {
  readonly pengajuanId: string
  readonly usulanId: string
  readonly penggunaId: string
  readonly daerahId: string
  readonly tahun: number
  readonly langkah: Langkah
  readonly isi: IsiFormulir
  readonly status: StatusDraf
  /** Version on the server, where it is already known there (a draft elsewhere, or sent back to be corrected). */
  readonly versi: number | null
  /** The same act keeps its key: sending twice is one proposal. A changed content gets a new one. */
  readonly kunci: string
  readonly diubahPada: string
  readonly nomor: string | null
  readonly tandaTerima: z.output<typeof TandaTerima> | null
  readonly galat: GalatDraf | null
  /** Why it was sent back, for whoever corrects it. */
  readonly catatan: Catatan | null
}

export interface FotoDraf {
  readonly fotoId: string
  readonly pengajuanId: string
  readonly urutan: number
  /** Absent for a photo that is already on the server and was not taken here. */
  readonly isi: Blob | null
  readonly berkasId: string | null
  readonly titik: { readonly lintang: number; readonly bujur: number } | null
  readonly diambilPada: string | null
  /** SHA-256 of the camera's own file, before it was made smaller; and the look of the picture. */
  readonly sidik: string | null
  readonly rupa: string | null
}

/** A paper on this device, told apart from photos by its kind. */
export interface LampiranDraf {
  readonly lampiranId: string
  readonly pengajuanId: string
  readonly jenis: IsiDraf['lampiran'][number]['jenis']
  readonly nama: string
  readonly ukuran: number
  readonly isi: Blob | null
  readonly berkasId: string | null
}

export const ISI_KOSONG: IsiFormulir = {
  masalah: '',
  cari: '',
  kamus: null,
  judul: '',
  kodeWilayah: '',
  rw: '',
  rt: '',
  lokus: '',
  titik: null,
  geometri: null,
  akurasiM: null,
  alamat: '',
  volume: null,
  rincian: { panjang: null, lebar: null, tinggi: null, jumlah: null },
  hargaSatuan: null,
  kanal: 'musrenbang-desa',
  pengusul: { jenis: 'rw', nama: '', kontak: '' },
  penerima: { jiwa: null, perempuan: null, lakiLaki: null, kk: null, kkMiskin: null },
  penyebab: '',
  dampak: '',
  narasi: { latarBelakang: '', dasarHukum: '', maksud: '', tujuan: '' },
  fokus: [],
  isu: '',
  sasaran: null,
  jenisBelanja: null,
  swadaya: { rupiah: null, persen: null },
  kesiapan: { statusLahan: null, sertifikat: null, suratHibah: null, ded: null },
  bulan: null,
  tautanVideo: '',
}

/** A draft as an older version of the form left it on the device, with what has been added since. */
export function lengkapiIsi(isi: Partial<IsiFormulir>): IsiFormulir {
  return { ...ISI_KOSONG, ...isi, penerima: { ...ISI_KOSONG.penerima, ...isi.penerima } }
}

export type KurangIsian =
  | 'masalah'
  | 'foto'
  | 'kamus'
  | 'kamus-tertutup'
  | 'harga'
  | 'judul'
  | 'desa'
  | 'volume'
  | 'volume-min'
  | 'volume-maks'
  | 'kk-miskin'
  | 'orang'
  | 'berpotongan'
  | 'rincian'
  | 'video'

/**
 * What still keeps a step from being complete, by field; the server checks the same again and has the last word. `tertutup`: the door rule keeps
 * this proposer from the chosen item.
 */
export function kurangLangkah(langkah: Langkah, isi: IsiFormulir, jumlahFoto: number, tertutup = false): KurangIsian[] {
  const kurang: KurangIsian[] = []
  const bila = (syarat: boolean, apa: KurangIsian) => {
    if (syarat) kurang.push(apa)
  }
  if (langkah === 'masalah') {
    bila(isi.masalah.trim().length < PANJANG_MASALAH, 'masalah')
    bila(jumlahFoto === 0 && isi.kamus?.klasifikasi !== 'nonfisik', 'foto')
  }
  if (langkah === 'usulan') {
    bila(isi.kamus === null, 'kamus')
    bila(isi.kamus !== null && tertutup, 'kamus-tertutup')
    bila(isi.kamus !== null && isi.kamus.hargaSatuan === null, 'harga')
    bila(isi.kamus !== null && isi.judul.trim().length < 5, 'judul')
  }
  if (langkah === 'tempat') {
    bila(isi.kodeWilayah.length !== 13 && !(isi.kodeWilayah.length === 8 && isKanalKecamatan(isi.kanal)), 'desa')
    kurang.push(...kurangVolume(isi))
    bila(isi.geometri !== null && isBerpotongan(isi.geometri), 'berpotongan')
    bila(rincianTerisi(isi).length > 0 && hasilRincian(isi) !== isi.volume, 'rincian')
  }
  if (langkah === 'manfaat') {
    const { jiwa, perempuan, lakiLaki, kk, kkMiskin } = isi.penerima
    bila(kkMiskin !== null && kk !== null && kkMiskin > kk, 'kk-miskin')
    bila(jiwa !== null && (perempuan ?? 0) + (lakiLaki ?? 0) > jiwa, 'orang')
    bila(isi.tautanVideo.trim() !== '' && !/^https:\/\/[^\s/]+\.[^\s/]+/.test(isi.tautanVideo.trim()), 'video')
  }
  if (langkah === 'periksa') for (const l of DAFTAR_LANGKAH) if (l !== 'periksa') kurang.push(...kurangLangkah(l, isi, jumlahFoto, tertutup))
  return kurang
}

function kurangVolume({ volume, kamus }: IsiFormulir): KurangIsian[] {
  if (volume === null || volume <= 0 || kuantitasDari(volume) === null) return ['volume']
  if (kamus?.volumeMin !== null && kamus?.volumeMin !== undefined && volume < kamus.volumeMin) return ['volume-min']
  if (kamus?.volumeMaks !== null && kamus?.volumeMaks !== undefined && volume > kamus.volumeMaks) return ['volume-maks']
  return []
}

export function rincianTerisi({ rincian }: Pick<IsiFormulir, 'rincian'>): { nama: NamaKoefisien; nilai: number }[] {
  return DAFTAR_KOEFISIEN.flatMap((nama) => {
    const nilai = rincian[nama]
    return nilai === null || nilai <= 0 ? [] : [{ nama, nilai }]
  })
}

/** p × l × t × jumlah of what is filled in, by the server's own multiplication; `null` while nothing is. */
export function hasilRincian(isi: Pick<IsiFormulir, 'rincian'>): number | null {
  const nilai = rincianTerisi(isi).map((r) => kuantitasDari(r.nilai))
  const utuh = nilai.flatMap((n) => (n === null ? [] : [{ nilai: n }]))
  const hasil = utuh.length === nilai.length ? kaliKoefisien(utuh) : null
  return hasil === null ? null : hasil / 1000
}

/** Volume × ceiling price, by the product's one rounding; `null` while either is missing. */
export function hitungBiaya({ volume, kamus, hargaSatuan }: Pick<IsiFormulir, 'volume' | 'kamus' | 'hargaSatuan'>): Rupiah | null {
  if (volume === null || volume <= 0 || kamus === null || kamus.hargaSatuan === null) return null
  const k = kuantitasDari(volume)
  return k === null ? null : kali(k, rupiah(hargaSatuan ?? kamus.hargaSatuan))
}

const ISIAN_LANGKAH: Readonly<Record<'masalah' | 'usulan' | 'manfaat', readonly string[]>> = {
  masalah: ['masalah', 'penyebab', 'dampak', 'foto', 'tautanVideo'],
  usulan: ['kamusId', 'judul', 'hargaSatuan', 'fokus', 'isu', 'sasaranId', 'jenisBelanja', 'narasi'],
  manfaat: ['pengusul', 'pokir', 'forum', 'suratDesa', 'penerima', 'swadaya', 'kesiapan', 'bulanPelaksanaan', 'lampiran'],
}

/** The step in which a field of the server's answer stands, so that its message appears in place. */
function langkahIsian(jalur: string): Langkah {
  const kepala = jalur.split('.')[0] ?? ''
  const langkah = Object.entries(ISIAN_LANGKAH).find(([, isian]) => isian.includes(kepala))?.[0]
  return DAFTAR_LANGKAH.find((l) => l === langkah) ?? 'tempat'
}

const LANGKAH_KODE: Readonly<Record<string, Langkah>> = {
  'masalah-terlalu-singkat': 'masalah',
  'foto-belum-ada': 'masalah',
  'berkas-tidak-ditemukan': 'masalah',
  'kamus-tidak-ditemukan': 'usulan',
  'kamus-terlarang': 'usulan',
  'kamus-belum-berlaku': 'usulan',
  'kamus-ditarik': 'usulan',
  'kamus-kewenangan-desa': 'usulan',
  'kamus-bukan-jalur': 'usulan',
  'kamus-bukan-kelompok': 'usulan',
  'kamus-bukan-kecamatan': 'usulan',
  'harga-belum-ditetapkan': 'usulan',
  'harga-di-atas-kamus': 'usulan',
  'volume-di-luar-batas': 'tempat',
  'wilayah-tidak-dikenal': 'tempat',
  'koordinat-tertukar': 'tempat',
  'koordinat-nol': 'tempat',
  'koordinat-luar-indonesia': 'tempat',
  'bentuk-kurang-titik': 'tempat',
  'bentuk-terlalu-rinci': 'tempat',
  'bentuk-berpotongan': 'tempat',
  'alasan-tempat-wajib': 'tempat',
  'rincian-bukan-volume': 'tempat',
  'sasaran-tidak-ditemukan': 'usulan',
  'pengusul-bukan-jalurnya': 'manfaat',
  'forum-wajib': 'manfaat',
  'anggota-dprd-wajib': 'manfaat',
  'anggota-dprd-tidak-menjabat': 'manfaat',
  'surat-desa-wajib': 'manfaat',
  'surat-desa-belum-terbit': 'manfaat',
}

/** The step a refusal is about; `null` when it is about no single field (a closed window, say). */
export function langkahGalat(galat: GalatDraf): Langkah | null {
  const pertama = galat.isian[0]
  if (pertama !== undefined) return langkahIsian(pertama.jalur)
  return LANGKAH_KODE[galat.kode] ?? null
}

export type IsiKirim = z.input<typeof IsiDraf>
