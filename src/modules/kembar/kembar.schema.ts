import { z } from 'zod'
import { KodeWilayah, KuantitasMasuk, TahunAnggaran, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_JALUR_USULAN } from '#src/modules/kembar/jalur.ts'
import { DAFTAR_KEADAAN_KEMBAR, DAFTAR_PENDUKUNG, DAFTAR_PUTUSAN_KEMBAR, DAFTAR_SUMBER_KEMBAR } from '#src/modules/kembar/kembar.ts'
import { DAFTAR_KELAS_MIRIP } from '#src/modules/kembar/kemiripan.ts'
import { DAFTAR_KEADAAN, DAFTAR_KEPUTUSAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

const Titik = z.strictObject({ lintang: z.number().min(-11.5).max(6.5), bujur: z.number().min(94.5).max(141.5) })

/** What is known of a proposal while it is written; nothing but year, place and title must be. */
export const CariSerupa = z.strictObject({
  tahunAnggaran: TahunAnggaran,
  judul: z.string().max(4000).default(''),
  kodeWilayah: KodeWilayah,
  rw: z.string().max(20).nullable().default(null),
  rt: z.string().max(20).nullable().default(null),
  lokus: z.string().max(400).nullable().default(null),
  titik: Titik.nullable().default(null),
  kamusId: Uuid.nullable().default(null),
  volume: KuantitasMasuk.nullable().default(null),
  /** The proposal itself, where it is on the server already. */
  kecuali: Uuid.nullable().default(null),
})
export type CariSerupa = z.output<typeof CariSerupa>

export const DukunganMasuk = z.strictObject({
  dukunganId: Uuid,
  jenis: z.enum(DAFTAR_PENDUKUNG),
  kodeWilayah: KodeWilayah,
  rw: Teks(5).nullable().default(null),
  rt: Teks(5).nullable().default(null),
  nama: Teks(120).nullable().default(null),
  /** What the draft that becomes this support said: its problem in its own words. */
  catatan: Teks(4000).nullable().default(null),
  titik: Titik.nullable().default(null),
  foto: z.array(Uuid).max(10).default([]),
})
export type DukunganMasuk = z.output<typeof DukunganMasuk>

export const PeriksaKembar = z.strictObject({
  /** Proposals that were shown and are said to be other ones, each with why. */
  berbeda: z
    .array(z.strictObject({ pengajuanId: Uuid, alasan: Teks(500, 10) }))
    .max(20)
    .default([]),
})
export type PeriksaKembar = z.output<typeof PeriksaKembar>

export const SaringanKembar = z.strictObject({
  tahun: TahunAnggaran,
  keadaan: z.enum(DAFTAR_KEADAAN_KEMBAR).default('dugaan'),
  kelas: z.enum(['pasti', 'mungkin']).optional(),
  /** Only pairs that came by different ways. */
  silang: z.enum(['ya']).optional(),
  kecamatan: KodeWilayah.optional(),
  setelah: z.string().max(60).optional(),
  batas: z.coerce.number().int().min(1).max(200).default(50),
})
export type SaringanKembar = z.output<typeof SaringanKembar>

export const PutusanKembarMasuk = z.strictObject({ putusan: z.enum(DAFTAR_PUTUSAN_KEMBAR), keterangan: Teks(1000).default(''), versi: z.int().min(1) })
export type PutusanKembarMasuk = z.output<typeof PutusanKembarMasuk>

export const PutaranMasuk = z.strictObject({ tahunAnggaran: TahunAnggaran })

/* ---- out ---- */

const AlasanKeluar = z.object({ kode: z.string(), teks: z.string() })

/** What anybody may know of a proposal beside another one. */
const Ringkas = {
  pengajuanId: z.string(),
  usulanId: z.string(),
  nomor: z.string().nullable(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  jalur: z.enum(DAFTAR_JALUR_USULAN),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  namaKecamatan: z.string(),
  rw: z.string().nullable(),
  rt: z.string().nullable(),
  lokus: z.string().nullable(),
  kamus: z.string(),
  volume: z.number(),
  satuan: z.string(),
  anggaran: z.number(),
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  perangkatDaerah: z.string(),
  foto: z.array(z.string()),
  dukungan: z.number(),
  /** The last answer an office gave; null while nobody has. */
  jawaban: z
    .object({ keputusan: z.enum(DAFTAR_KEPUTUSAN), alasan: z.string().nullable(), teks: z.string().nullable(), jabatan: z.string(), waktu: z.string() })
    .nullable(),
}
export const UsulanSerupa = z.object({
  ...Ringkas,
  kelas: z.enum(DAFTAR_KELAS_MIRIP),
  nilai: z.number(),
  jarak: z.number().nullable(),
  alasan: z.array(AlasanKeluar),
  dapatDidukung: z.boolean(),
})
export type UsulanSerupa = z.output<typeof UsulanSerupa>

export const HasilSerupa = z.object({ data: z.array(UsulanSerupa), diperiksa: z.number() })
export type HasilSerupa = z.output<typeof HasilSerupa>

export const HasilDukungan = z.object({ usulanId: z.string(), jumlah: z.number() })
export type HasilDukungan = z.output<typeof HasilDukungan>

const SisiKeluar = z.object({ ...Ringkas, masalah: z.string(), titik: Titik.nullable(), kodeKecamatan: z.string() })
export type SisiKeluar = z.output<typeof SisiKeluar>

const Kembar = {
  kembarId: z.string(),
  tahunAnggaran: z.number(),
  kelas: z.enum(DAFTAR_KELAS_MIRIP),
  nilai: z.number(),
  alasan: z.array(AlasanKeluar),
  sumber: z.enum(DAFTAR_SUMBER_KEMBAR),
  keadaan: z.enum(DAFTAR_KEADAAN_KEMBAR),
  keterangan: z.string().nullable(),
  jabatan: z.string().nullable(),
  diputusPada: z.string().nullable(),
  pernyataan: z.string().nullable(),
  versi: z.number(),
}
export const KembarRingkas = z.object({
  ...Kembar,
  a: z.object({
    pengajuanId: z.string(),
    nomor: z.string().nullable(),
    judul: z.string(),
    namaWilayah: z.string(),
    tahunAnggaran: z.number(),
    jalur: z.enum(DAFTAR_JALUR_USULAN),
  }),
  b: z.object({
    pengajuanId: z.string(),
    nomor: z.string().nullable(),
    judul: z.string(),
    namaWilayah: z.string(),
    tahunAnggaran: z.number(),
    jalur: z.enum(DAFTAR_JALUR_USULAN),
  }),
})
export type KembarRingkas = z.output<typeof KembarRingkas>

export const HalamanKembar = z.object({ data: z.array(KembarRingkas), berikut: z.string().nullable(), jumlah: z.number() })
export type HalamanKembar = z.output<typeof HalamanKembar>

/** Both sides whole, with what may be done. */
export const KembarRinci = z.object({
  ...Kembar,
  jarak: z.number().nullable(),
  a: SisiKeluar,
  b: SisiKeluar,
  bolehPutus: z.boolean(),
  alasanTidak: z.string().nullable(),
})
export type KembarRinci = z.output<typeof KembarRinci>

/** What a proposal's page says of its twins and supporters. Of supporters only kind and place: persons stay unnamed. */
export const KembarUsulan = z.object({
  diperiksa: z.enum(DAFTAR_SUMBER_KEMBAR).nullable(),
  pasangan: z.array(
    z.object({
      ...Kembar,
      lain: z.object({
        pengajuanId: z.string(),
        nomor: z.string().nullable(),
        judul: z.string(),
        namaWilayah: z.string(),
        tahunAnggaran: z.number(),
        jalur: z.enum(DAFTAR_JALUR_USULAN),
        keadaan: z.enum(DAFTAR_KEADAAN),
      }),
    }),
  ),
  dukungan: z.object({
    jumlah: z.number(),
    daftar: z.array(
      z.object({
        dukunganId: z.string(),
        /** Given by the reader, who may take it back. */
        milikSaya: z.boolean(),
        jenis: z.enum(DAFTAR_PENDUKUNG),
        namaWilayah: z.string(),
        rw: z.string().nullable(),
        rt: z.string().nullable(),
        waktu: z.string(),
        foto: z.array(z.string()),
      }),
    ),
  }),
})
export type KembarUsulan = z.output<typeof KembarUsulan>

export const HasilPutaran = z.object({
  tahunAnggaran: z.number(),
  diperiksa: z.number(),
  dibandingkan: z.number(),
  baru: z.number(),
  pasti: z.number(),
  mungkin: z.number(),
  milidetik: z.number(),
})
export type HasilPutaran = z.output<typeof HasilPutaran>
