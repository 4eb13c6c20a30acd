import type { z } from 'zod'
import { kali, kuantitasDari } from '#src/lib/kuantitas.ts'
import { type Rupiah, rupiah } from '#src/lib/rupiah.ts'
import type { IndeksKamusKeluar } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { isKanalKecamatan } from '#src/modules/usulan/jalur-pengusul.ts'
import { PANJANG_MASALAH } from '#src/modules/usulan/usulan.ts'
import type { DAFTAR_PENGUSUL, IsiDraf, TandaTerima } from '#src/modules/usulan/usulan.schema.ts'
import { type IsiJalur, kirimJalur } from './jalur.ts'
import type { Catatan } from '../putusan/catatan-terakhir.tsx'

/** A proposal as the form holds it on the device, before and while it is sent. Plain data only: it lives in IndexedDB. */

export const DAFTAR_LANGKAH = ['masalah', 'usulan', 'tempat', 'manfaat', 'periksa'] as const
export type Langkah = (typeof DAFTAR_LANGKAH)[number]

export type ButirKamus = IndeksKamusKeluar['butir'][number]
export type Kanal = z.output<typeof IsiDraf>['kanal']
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
  readonly volume: number | null
  /** Below the catalogue's ceiling price; `null` = the ceiling itself. */
  readonly hargaSatuan: number | null
  readonly kanal: Kanal
  /** What belongs to that way; absent for a village's own deliberation, and in drafts of earlier versions. */
  readonly jalur?: IsiJalur
  readonly pengusul: { readonly jenis: Pengusul; readonly nama: string; readonly kontak: string }
  readonly penerima: { readonly jiwa: number | null; readonly kk: number | null; readonly kkMiskin: number | null }
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
  volume: null,
  hargaSatuan: null,
  kanal: 'musrenbang-desa',
  pengusul: { jenis: 'rw', nama: '', kontak: '' },
  penerima: { jiwa: null, kk: null, kkMiskin: null },
}

export type KurangIsian = 'masalah' | 'foto' | 'kamus' | 'kamus-tertutup' | 'harga' | 'judul' | 'desa' | 'volume' | 'volume-min' | 'volume-maks' | 'kk-miskin'

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
  }
  if (langkah === 'manfaat') bila(isi.penerima.kkMiskin !== null && isi.penerima.kk !== null && isi.penerima.kkMiskin > isi.penerima.kk, 'kk-miskin')
  if (langkah === 'periksa') for (const l of DAFTAR_LANGKAH) if (l !== 'periksa') kurang.push(...kurangLangkah(l, isi, jumlahFoto, tertutup))
  return kurang
}

function kurangVolume({ volume, kamus }: IsiFormulir): KurangIsian[] {
  if (volume === null || volume <= 0 || kuantitasDari(volume) === null) return ['volume']
  if (kamus?.volumeMin !== null && kamus?.volumeMin !== undefined && volume < kamus.volumeMin) return ['volume-min']
  if (kamus?.volumeMaks !== null && kamus?.volumeMaks !== undefined && volume > kamus.volumeMaks) return ['volume-maks']
  return []
}

/** Volume × ceiling price, by the product's one rounding; `null` while either is missing. */
export function hitungBiaya({ volume, kamus, hargaSatuan }: Pick<IsiFormulir, 'volume' | 'kamus' | 'hargaSatuan'>): Rupiah | null {
  if (volume === null || volume <= 0 || kamus === null || kamus.hargaSatuan === null) return null
  const k = kuantitasDari(volume)
  return k === null ? null : kali(k, rupiah(hargaSatuan ?? kamus.hargaSatuan))
}

/** The step in which a field of the server's answer stands, so that its message appears in place. */
function langkahIsian(jalur: string): Langkah {
  const kepala = jalur.split('.')[0] ?? ''
  if (kepala === 'masalah' || kepala === 'foto') return 'masalah'
  if (kepala === 'kamusId' || kepala === 'judul' || kepala === 'hargaSatuan') return 'usulan'
  if (kepala === 'pengusul' || kepala === 'penerima' || kepala === 'pokir' || kepala === 'forum' || kepala === 'suratDesa') return 'manfaat'
  return 'tempat'
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

/** What is sent: exactly the contract's fields, blanks as null. Throws when the form is not complete; ask `kurangLangkah` first. */
export function susunKiriman(draf: Draf, foto: readonly FotoDraf[]): IsiKirim {
  const { isi } = draf
  if (isi.kamus === null || isi.volume === null) throw new Error('formulir belum lengkap')
  const kosong = (teks: string) => (teks.trim() === '' ? null : teks.trim())
  return {
    usulanId: draf.usulanId,
    pengajuanId: draf.pengajuanId,
    tahunAnggaran: draf.tahun,
    judul: isi.judul.trim(),
    masalah: isi.masalah.trim(),
    kodeWilayah: isi.kodeWilayah,
    rw: kosong(isi.rw),
    rt: kosong(isi.rt),
    lokus: kosong(isi.lokus),
    titik: isi.titik,
    kanal: isi.kanal,
    pengusul: { jenis: isi.pengusul.jenis, nama: kosong(isi.pengusul.nama), kontak: kosong(isi.pengusul.kontak) },
    kamusId: isi.kamus.kamusId,
    volume: isi.volume,
    hargaSatuan: isi.hargaSatuan,
    penerima: isi.penerima,
    ...kirimJalur(isi),
    foto: foto.toSorted((a, b) => a.urutan - b.urutan).flatMap((f) => (f.berkasId === null ? [] : [f.berkasId])),
  }
}
