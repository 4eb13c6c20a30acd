import { z } from 'zod'
import { KodeWilayah, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_KELOMPOK_USIA } from '#src/modules/musyawarah/peserta/komposisi.ts'
import {
  DAFTAR_CARA_HADIR,
  JENIS_KELAMIN,
  DAFTAR_KEADAAN_PESERTA,
  DAFTAR_KELOMPOK,
  DAFTAR_PERAN_PESERTA,
  DAFTAR_UNSUR,
} from '#src/modules/musyawarah/peserta/unsur.ts'

export const IsiPeserta = z.strictObject({
  nama: Teks(150, 2),
  jabatan: Teks(150).default(''),
  lembaga: Teks(200).default(''),
  unsur: z.enum(DAFTAR_UNSUR),
  peran: z.enum(DAFTAR_PERAN_PESERTA).default('peserta'),
  jenisKelamin: z.enum(JENIS_KELAMIN).nullable().default(null),
  usia: z.int().min(1).max(130).nullable().default(null),
  disabilitas: z.boolean().default(false),
  alamat: Teks(300).default(''),
  kontak: Teks(100).default(''),
  kodeWilayah: KodeWilayah.nullable().default(null),
  kelompok: z.enum(DAFTAR_KELOMPOK).nullable().default(null),
  diundang: z.boolean().default(true),
  delegasi: z.boolean().default(false),
})
export type IsiPeserta = z.output<typeof IsiPeserta>

const PesertaBaru = IsiPeserta.extend({ pesertaId: Uuid })

export const TambahPeserta = z.strictObject({
  peserta: z.array(PesertaBaru).min(1).max(500),
  /** Present as well: from a list on paper, or at the desk. */
  hadir: z.enum(['meja', 'daftar']).nullable().default(null),
})
export type TambahPeserta = z.output<typeof TambahPeserta>

export const UbahPeserta = IsiPeserta.extend({ versi: z.int().min(1) })
export type UbahPeserta = z.output<typeof UbahPeserta>

export const CatatHadir = z.strictObject({ hadir: z.boolean(), cara: z.enum(['meja', 'daftar']).default('meja') })
export type CatatHadir = z.output<typeof CatatHadir>

/** What a person without an invitation fills in at the door. */
export const IsiTamu = IsiPeserta.pick({ nama: true, lembaga: true, unsur: true, jenisKelamin: true, usia: true })
export type IsiTamu = z.output<typeof IsiTamu>

const kosongkan = (isi: unknown): unknown => (isi === '' ? undefined : isi)

/** The same as a form of a page without scripts sends it. */
export const FormTamu = z.object({
  ...IsiTamu.shape,
  pesertaId: Uuid,
  usia: z.preprocess(kosongkan, z.coerce.number().int().min(1).max(130).nullable().default(null)),
})

export const PesertaKeluar = z.object({
  pesertaId: z.string(),
  nama: z.string(),
  jabatan: z.string(),
  lembaga: z.string(),
  unsur: z.enum(DAFTAR_UNSUR),
  peran: z.enum(DAFTAR_PERAN_PESERTA),
  jenisKelamin: z.enum(JENIS_KELAMIN).nullable(),
  usia: z.number().nullable(),
  disabilitas: z.boolean(),
  alamat: z.string(),
  kontak: z.string(),
  kodeWilayah: z.string().nullable(),
  kelompok: z.enum(DAFTAR_KELOMPOK).nullable(),
  diundang: z.boolean(),
  delegasi: z.boolean(),
  hadirPada: z.string().nullable(),
  caraHadir: z.enum(DAFTAR_CARA_HADIR).nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN_PESERTA),
  versi: z.number(),
})
export type PesertaKeluar = z.output<typeof PesertaKeluar>

const Hitungan = z.object({ unsur: z.enum(DAFTAR_UNSUR), diundang: z.number(), hadir: z.number() })
const Temuan = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('perempuan-kurang'), persen: z.number(), batas: z.number() }),
  z.object({ jenis: z.literal('unsur-marginal-tidak-ada') }),
])

const KomposisiKeluar = z.object({
  diundang: z.number(),
  hadir: z.number(),
  perempuan: z.number(),
  lakiLaki: z.number(),
  disabilitas: z.number(),
  usia: z.record(z.enum(DAFTAR_KELOMPOK_USIA), z.number()),
  unsur: z.array(Hitungan),
  unsurKosong: z.array(z.enum(DAFTAR_UNSUR)),
  temuan: z.array(Temuan),
})

export const DaftarPeserta = z.object({
  komposisi: KomposisiKeluar,
  /** Null for whoever gets the counts only. */
  peserta: z.array(PesertaKeluar.extend({ alamatHadir: z.string() })).nullable(),
  alamatPintu: z.string().nullable(),
})
export type DaftarPeserta = z.output<typeof DaftarPeserta>

export const CalonPeserta = IsiPeserta.extend({ asal: z.enum(['desa', 'pejabat', 'perangkat-daerah', 'tahun-lalu', 'delegasi']) })
export type CalonPeserta = z.output<typeof CalonPeserta>

export const HasilLembar = z.object({
  ditambah: z.number(),
  sudahAda: z.number(),
  galat: z.array(z.object({ sel: z.string(), kolom: z.string(), isi: z.string() })),
})
export type HasilLembar = z.output<typeof HasilLembar>
