import { z } from 'zod'
import { TahunAnggaran, Uuid } from '#src/lib/bentuk.ts'
import { CARA_SUREL, DAFTAR_PEMBERITAHUAN, DAFTAR_SURAT } from '#src/modules/pemberitahuan/pemberitahuan.ts'

/* What a notice says of its object, kind by kind. Never a name, contact or address of a proposer: titles, places and offices only. */

const DariUsulan = {
  judul: z.string(),
  tempat: z.string(),
  kodeWilayah: z.string(),
  nomor: z.string().nullable(),
  tahunAnggaran: z.number().int(),
  /** The office that acted, not the person. */
  jabatan: z.string(),
}
const Putusan = z.strictObject({
  ...DariUsulan,
  tahap: z.string(),
  keputusan: z.string(),
  tahapKe: z.string(),
  keadaanKe: z.string(),
  rupiah: z.number().int(),
})

/** Everything one call decided alike, as one notice; the titles stand in its items. */
const Rombongan = z.strictObject({
  perihal: z.literal('rombongan'),
  tahunAnggaran: z.number().int(),
  jabatan: z.string(),
  tahap: z.string(),
  keputusan: z.string(),
  tahapKe: z.string(),
  keadaanKe: z.string(),
  /** The receiver's own proposals. */
  milik: z.boolean(),
  jumlah: z.number().int().default(0),
  judul: z.array(z.string()).default([]),
})

/** The answer to a wish that no item of the catalogue answered; told only to who asked, with the beginning of their own words. */
const JawabanLuarKamus = z.strictObject({
  perihal: z.literal('luar-kamus'),
  judul: z.string(),
  tahunAnggaran: z.number().int(),
  jabatan: z.string(),
  hasil: z.enum(['dipadankan', 'dibuatkan', 'dijawab']),
  butir: z.string().nullable(),
})

const Jendela = { tahap: z.string(), tahunAnggaran: z.number().int(), tempat: z.string().nullable() }

export const IsiPemberitahuan = {
  'menunggu-anda': z.union([Putusan, Rombongan]),
  diputuskan: z.union([Putusan, Rombongan, JawabanLuarKamus]),
  ditautkan: Putusan,
  dianggarkan: Putusan,
  dikembalikan: z.union([z.strictObject({ ...Putusan.shape, batas: z.iso.date().nullable() }), Rombongan]),
  /** `jumlah` proposals still wait at a stage whose window closed; or one was not corrected in time. */
  terlambat: z.union([
    z.strictObject({
      perihal: z.literal('perbaikan'),
      judul: z.string(),
      tempat: z.string(),
      kodeWilayah: z.string(),
      nomor: z.string().nullable(),
      tahunAnggaran: z.number().int(),
      batas: z.iso.date(),
    }),
    z.strictObject({ perihal: z.literal('putusan'), ...Jendela, tutup: z.iso.datetime(), jumlah: z.number().int() }),
  ]),
  /** `jumlah` proposals wait at a stage longer than its deadline allows; told to the desk, then to whom it answers to. */
  'belum-dijawab': z.strictObject({
    langkah: z.enum(['meja', 'atasan']),
    tahap: z.string(),
    tahunAnggaran: z.number().int(),
    jumlah: z.number().int(),
    /** The longest overdue, in days. */
    lewatHari: z.number().int(),
  }),
  'atas-nama-desa': z.strictObject({ ...Putusan.shape, nomorSurat: z.string(), tanggalSurat: z.iso.date() }),
  /** Given to the reader by somebody of the same desk, or taken from the reader's hands. */
  'usulan-dipegangkan': z.strictObject({ ...DariUsulan, perihal: z.enum(['kepada-anda', 'beralih']), alasan: z.string().nullable() }),
  diperpanjang: z.strictObject({ ...Jendela, tutupLama: z.iso.datetime(), tutup: z.iso.datetime(), nomorSurat: z.string(), alasan: z.string() }),
  'jadwal-diubah': z.strictObject({
    ...Jendela,
    buka: z.iso.datetime(),
    tutup: z.iso.datetime(),
    dibatalkan: z.boolean().default(false),
    alasan: z.string().nullable(),
  }),
  ditugaskan: z.strictObject({ jabatan: z.string(), sebagai: z.string(), mulai: z.iso.date(), selesai: z.iso.date().nullable() }),
  'akun-pengguna': z.strictObject({ perihal: z.enum(['permohonan', 'disetujui', 'diundang', 'sandi-disetel-ulang', 'dibuka-kuncinya', 'serah-terima']) }),
} as const
export type IsiPemberitahuan = { readonly [J in keyof typeof IsiPemberitahuan]: z.input<(typeof IsiPemberitahuan)[J]> }

/* The inbox over HTTP. */

export const SaringanKotak = z.strictObject({
  dibaca: z.enum(['belum', 'sudah']).optional(),
  jenis: z.enum(DAFTAR_PEMBERITAHUAN).optional(),
  /** Everything but this kind: beside a list of tasks their arrival is no news. */
  tanpa: z.enum(DAFTAR_PEMBERITAHUAN).optional(),
  tahun: TahunAnggaran.optional(),
  setelah: z.string().max(200).optional(),
  batas: z.coerce.number().int().min(1).max(100).default(30),
})
export type SaringanKotak = z.output<typeof SaringanKotak>

const PemberitahuanKeluar = z.object({
  pemberitahuanId: z.string(),
  jenis: z.enum(DAFTAR_PEMBERITAHUAN),
  label: z.string(),
  kalimat: z.string(),
  objek: z.object({ jenis: z.string(), id: z.string() }),
  /** What a notice of many speaks of, each with where it opens; at most a hundred of `jumlah`. */
  butir: z.array(z.object({ id: z.string(), judul: z.string(), nomor: z.string().nullable(), tempat: z.string() })),
  tahunAnggaran: z.number().nullable(),
  /** The government's own instant of the event. */
  waktu: z.string(),
  /** When it was written: marking all as read reaches up to this instant. */
  dibuatPada: z.string(),
  dibacaPada: z.string().nullable(),
})

export type PemberitahuanKeluar = z.output<typeof PemberitahuanKeluar>

export const HalamanKotak = z.object({ data: z.array(PemberitahuanKeluar), berikut: z.string().nullable(), jumlah: z.number(), belumDibaca: z.number() })
export type HalamanKotak = z.output<typeof HalamanKotak>
export const JumlahKotak = z.object({ belumDibaca: z.number() })

/** Some notices, or all that were written up to an instant: what came meanwhile was not seen. */
export const PerintahTandai = z.union([
  z.strictObject({ pemberitahuanId: z.array(Uuid).min(1).max(5000), dibaca: z.boolean() }),
  z.strictObject({ sampai: z.iso.datetime(), dibaca: z.literal(true) }),
])
export type PerintahTandai = z.output<typeof PerintahTandai>
export const HasilTandai = z.object({ berubah: z.array(z.string()), belumDibaca: z.number() })

export const SetelanMasuk = z.strictObject({
  setelan: z.array(z.strictObject({ jenis: z.enum(DAFTAR_PEMBERITAHUAN), diAplikasi: z.boolean(), surel: z.enum(CARA_SUREL) })).min(1),
})
export type SetelanMasuk = z.output<typeof SetelanMasuk>

/** Why no mail would reach this person now. */
const HALANGAN_SUREL = ['peladen-belum-disetel', 'tanpa-alamat'] as const

export const SetelanKeluar = z.object({
  setelan: z.array(
    z.object({
      jenis: z.enum(DAFTAR_PEMBERITAHUAN),
      label: z.string(),
      keterangan: z.string(),
      diAplikasi: z.boolean(),
      surel: z.enum(CARA_SUREL),
      /** In the application it cannot be switched off. */
      wajib: z.boolean(),
    }),
  ),
  alamat: z.string().nullable(),
  halanganSurel: z.enum(HALANGAN_SUREL).nullable(),
})
export type SetelanKeluar = z.output<typeof SetelanKeluar>

export const SaringanSurat = z.strictObject({
  keadaan: z.enum(DAFTAR_SURAT).optional(),
  setelah: Uuid.optional(),
  batas: z.coerce.number().int().min(1).max(100).default(30),
})
export type SaringanSurat = z.output<typeof SaringanSurat>

/** Whom and why, never what it said. */
export const SuratKeluar = z.strictObject({
  suratId: z.string(),
  nama: z.string(),
  cara: z.enum(['langsung', 'harian']),
  keadaan: z.enum(DAFTAR_SURAT),
  kirimSetelah: z.string(),
  percobaan: z.number(),
  galat: z.string().nullable(),
  selesaiPada: z.string().nullable(),
  dibuatPada: z.string(),
})
export type SuratKeluar = z.output<typeof SuratKeluar>
export const HalamanSurat = z.object({
  peladenDisetel: z.boolean(),
  jumlah: z.object({ menunggu: z.number(), terkirim: z.number(), gagal: z.number(), kedaluwarsa: z.number() }),
  data: z.array(SuratKeluar),
  berikut: z.string().nullable(),
})
export type HalamanSurat = z.output<typeof HalamanSurat>
