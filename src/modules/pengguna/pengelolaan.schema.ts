import { z } from 'zod'
import { KodeWilayah, TanggalMasuk, Teks } from '#src/lib/bentuk.ts'
import { DAFTAR_PERAN, DAFTAR_SEBAGAI } from '#src/modules/pengguna/pengguna.ts'
import { NamaPengguna, PenugasanBaru } from '#src/modules/pengguna/pengguna.schema.ts'
import { DAFTAR_JENIS_UNDANGAN } from '#src/modules/pengguna/undangan.ts'

/* What an administrator sends and sees of the people of a government. */

export const DAFTAR_SARINGAN_PENGGUNA = ['bertugas', 'tanpa-tugas', 'nonaktif'] as const
const DAFTAR_KEADAAN_PERMOHONAN = ['menunggu', 'disetujui', 'ditolak'] as const
export const DAFTAR_PERAN_PEMOHON = ['lembaga-masyarakat', 'individu', 'operator-desa'] as const

export const UndangPengguna = z.strictObject({
  namaPengguna: NamaPengguna,
  nama: Teks(200, 1),
  email: z.email().max(200).optional(),
  penugasan: z.array(PenugasanBaru).min(1).max(10),
})
export type UndangPengguna = z.output<typeof UndangPengguna>

/** Without `selesai` it ends at once. */
export const AkhiriPenugasan = z.strictObject({ selesai: TanggalMasuk.nullable().default(null), sebab: Teks(300, 5) })
export type AkhiriPenugasan = z.output<typeof AkhiriPenugasan>
export const Nonaktifkan = z.strictObject({ sebab: Teks(300, 5) })
export const AturUlang = z.strictObject({ lepasFaktorKedua: z.boolean().default(false) })
export const SubjekOidc = z.strictObject({ subjek: Teks(255, 1) })

export const CariPengguna = z.strictObject({
  cari: Teks(100, 1).optional(),
  peran: z.enum(DAFTAR_PERAN).optional(),
  keadaan: z.enum(DAFTAR_SARINGAN_PENGGUNA).optional(),
  setelah: z.string().max(100).optional(),
  batas: z.coerce.number().int().min(1).max(200).default(50),
})

export const HalamanPengguna = z.object({
  data: z.array(
    z.object({
      penggunaId: z.string(),
      nama: z.string(),
      namaPengguna: z.string(),
      nonaktifSejak: z.string().nullable(),
      terkunci: z.boolean(),
      tugas: z.array(
        z.object({ peran: z.enum(DAFTAR_PERAN), labelPeran: z.string(), jabatan: z.string(), sebagai: z.string(), selesai: z.string().nullable() }),
      ),
    }),
  ),
  berikut: z.string().nullable(),
  jumlah: z.number(),
})

const PenugasanRinci = z.object({
  penugasanId: z.string(),
  peran: z.enum(DAFTAR_PERAN),
  labelPeran: z.string(),
  kodeWilayah: z.string().nullable(),
  namaWilayah: z.string().nullable(),
  perangkatDaerahId: z.string().nullable(),
  namaPerangkatDaerah: z.string().nullable(),
  jabatan: z.string(),
  sebagai: z.enum(DAFTAR_SEBAGAI),
  labelSebagai: z.string(),
  mulai: z.string(),
  selesai: z.string().nullable(),
  bidangMitra: z.string().nullable(),
  nomorSk: z.string().nullable(),
  dicabutPada: z.string().nullable(),
  sebabSelesai: z.string().nullable(),
  isBerlaku: z.boolean(),
})

const UndanganRinci = z.object({
  undanganId: z.string(),
  jenis: z.enum(DAFTAR_JENIS_UNDANGAN),
  kedaluwarsa: z.string(),
  dipakaiPada: z.string().nullable(),
  dicabutPada: z.string().nullable(),
  dibuatPada: z.string(),
  isTerbuka: z.boolean(),
})

/** Every act with whether the caller may do it to this person now: the screen disables the button with the reason. */
const Izin = z.object({ boleh: z.boolean(), alasan: z.string().nullable() })

export const PenggunaRinci = z.object({
  penggunaId: z.string(),
  nama: z.string(),
  namaPengguna: z.string(),
  nonaktifSejak: z.string().nullable(),
  sebabNonaktif: z.string().nullable(),
  akunAsal: z.boolean(),
  surel: z.string().nullable(),
  hasSandi: z.boolean(),
  hasFaktorKedua: z.boolean(),
  subjekOidc: z.string().nullable(),
  sesi: z.number(),
  terkunciMenit: z.number().nullable(),
  penugasan: z.array(PenugasanRinci),
  undangan: z.array(UndanganRinci),
  izin: z.object({ nonaktifkan: Izin, aturUlang: Izin, bukaKunci: Izin, akhiriSesi: Izin }),
})

/** The address to hand over: shown this once, valid until it is used or too old. */
export const TautanKeluar = z.object({
  penggunaId: z.string(),
  namaPengguna: z.string(),
  /** Null when the account already has a way in. */
  tautan: z.string().nullable(),
  kedaluwarsa: z.string().nullable(),
})
export const PenugasanIdKeluar = z.object({ penugasanId: z.string() })

export const JalurToken = z.object({ token: z.string().min(1).max(100) })
export const UndanganKeluar = z.object({
  jenis: z.enum(DAFTAR_JENIS_UNDANGAN),
  nama: z.string(),
  namaPengguna: z.string(),
  daerah: z.string(),
  jabatan: z.array(z.string()),
  kedaluwarsa: z.string(),
})
export const TerimaUndangan = z.strictObject({ kataSandi: z.string().min(1).max(1000) })
export const UndanganDiterima = z.object({ namaPengguna: z.string() })

export const MohonAkun = z
  .strictObject({
    permohonanId: z.uuid(),
    peran: z.enum(DAFTAR_PERAN_PEMOHON),
    nama: Teks(200, 3),
    namaPengguna: NamaPengguna,
    kataSandi: z.string().min(1).max(1000),
    surel: z.email().max(200).nullable().default(null),
    kontak: Teks(60).nullable().default(null),
    lembaga: Teks(200, 3).nullable().default(null),
    kodeWilayah: KodeWilayah,
    keterangan: Teks(1000, 10),
  })
  .refine((p) => p.peran !== 'lembaga-masyarakat' || p.lembaga !== null, { path: ['lembaga'], message: 'nama lembaga wajib diisi' })
export type MohonAkun = z.output<typeof MohonAkun>

export const PermohonanDiterima = z.object({ permohonanId: z.string(), keadaan: z.enum(DAFTAR_KEADAAN_PERMOHONAN) })
export const StatusPermohonan = z.object({
  permohonanId: z.string(),
  daerah: z.string(),
  keadaan: z.enum(DAFTAR_KEADAAN_PERMOHONAN),
  alasanPenolakan: z.string().nullable(),
  diajukanPada: z.string(),
})
export const BarisPermohonan = z.strictObject({
  permohonanId: z.string(),
  peran: z.enum(DAFTAR_PERAN_PEMOHON),
  nama: z.string(),
  namaPengguna: z.string(),
  surel: z.string().nullable(),
  kontak: z.string().nullable(),
  lembaga: z.string().nullable(),
  kodeWilayah: z.string(),
  namaWilayah: z.string().nullable(),
  keterangan: z.string(),
  keadaan: z.enum(DAFTAR_KEADAAN_PERMOHONAN),
  alasanPenolakan: z.string().nullable(),
  diajukanPada: z.string(),
  diputusPada: z.string().nullable(),
})
export type BarisPermohonan = z.output<typeof BarisPermohonan>

const PermohonanKeluar = z.object({ ...BarisPermohonan.shape, labelPeran: z.string(), izin: Izin })
export const DaftarPermohonan = z.object({ data: z.array(PermohonanKeluar), jumlah: z.number() })
export const CariPermohonan = z.strictObject({ keadaan: z.enum(DAFTAR_KEADAAN_PERMOHONAN).default('menunggu') })
export const PutusPermohonan = z.discriminatedUnion('setuju', [
  z.strictObject({ setuju: z.literal(true) }),
  z.strictObject({ setuju: z.literal(false), alasan: Teks(500, 10) }),
])
export type PutusPermohonan = z.output<typeof PutusPermohonan>
