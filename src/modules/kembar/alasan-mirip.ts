import type { Kuantitas } from '#src/lib/kuantitas.ts'
import type { JalurUsulan } from '#src/modules/kembar/jalur.ts'

/** Why two proposals look alike, or do not: codes with their data; the words are in `kembar.kata.ts`. */
export type AlasanMirip =
  | { readonly kode: 'judul-sama' }
  | { readonly kode: 'judul-mirip'; readonly kata: string }
  | { readonly kode: 'judul-beda'; readonly a: string; readonly b: string }
  | { readonly kode: 'angka-beda'; readonly a: string; readonly b: string }
  | { readonly kode: 'jarak' | 'jarak-jauh'; readonly meter: number }
  | { readonly kode: 'jalan-sama' | 'kampung-sama'; readonly nama: string }
  | { readonly kode: 'jalan-beda' | 'kampung-beda' | 'rw-beda' | 'rt-beda'; readonly a: string; readonly b: string }
  | { readonly kode: 'rt-rw-sama'; readonly rt: string; readonly rw: string }
  | { readonly kode: 'rw-sama'; readonly rw: string }
  | { readonly kode: 'lokus-sama'; readonly kata: string }
  | { readonly kode: 'desa-sama' | 'kecamatan-sama' | 'kecamatan-beda' | 'kamus-sama' }
  | { readonly kode: 'volume-sama' | 'volume-beda'; readonly a: Kuantitas; readonly b: Kuantitas; readonly satuan: string }
  | { readonly kode: 'anggaran-sama' | 'anggaran-beda'; readonly a: number; readonly b: number }
  | { readonly kode: 'tahun-lain'; readonly a: number; readonly b: number }
  | { readonly kode: 'jalur-lain'; readonly a: JalurUsulan; readonly b: JalurUsulan }

export type KodeAlasanMirip = AlasanMirip['kode']
