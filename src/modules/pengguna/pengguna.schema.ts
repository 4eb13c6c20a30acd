import { z } from 'zod'
import { KodeWilayah, TanggalMasuk, Teks } from '#src/lib/bentuk.ts'
import { DAFTAR_PERAN, DAFTAR_SEBAGAI } from '#src/modules/pengguna/pengguna.ts'
import { PANJANG_SANDI } from '#src/modules/pengguna/sandi.ts'

/** As typed: case does not matter, and neither does a blank that a phone keyboard added. */
export const NamaPengguna = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{1,58})[a-z0-9]$/)

export const PenugasanBaru = z.strictObject({
  peran: z.enum(DAFTAR_PERAN),
  kodeWilayah: KodeWilayah.nullable().default(null),
  perangkatDaerahId: z.uuid().nullable().default(null),
  jabatan: Teks(200, 1),
  sebagai: z.enum(DAFTAR_SEBAGAI).default('definitif'),
  mulai: TanggalMasuk,
  selesai: TanggalMasuk.nullable().default(null),
  /** Limits a Bappeda partner to the agencies of one division. */
  bidangMitra: Teks(100, 1).nullable().default(null),
  /** The appointing letter; an acting official cannot do without. */
  nomorSk: Teks(100, 1).nullable().default(null),
})
export type PenugasanBaru = z.output<typeof PenugasanBaru>

export const DaftarkanPengguna = z.strictObject({
  namaPengguna: NamaPengguna,
  nama: Teks(200, 1),
  /** Without one the account cannot sign in with a password (demo accounts, OIDC). */
  kataSandi: z.string().min(PANJANG_SANDI.min).max(PANJANG_SANDI.max).optional(),
  /** Without one an internal address is given, which is never mailed. */
  email: z.email().optional(),
  penugasan: z.array(PenugasanBaru).min(1),
})
export type DaftarkanPengguna = z.output<typeof DaftarkanPengguna>

/** A wrong form of a name or password is answered like a wrong one, so nothing more is asked of it here. */
export const MasukDenganSandi = z.strictObject({ namaPengguna: z.string().trim().min(1).max(100), kataSandi: z.string().min(1).max(1000) })
/** Six digits, or a recovery code as it was printed. */
export const MasukDenganKode = z.strictObject({ kode: z.string().trim().min(6).max(40) })
export const MasukContoh = z.union([z.strictObject({ penggunaId: z.string().min(1).max(100) }), z.strictObject({ namaPengguna: NamaPengguna })])

/** `ke`: where in the workspace one wants to go afterwards. */
export const MulaiOidc = z.strictObject({
  ke: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])/)
    .default('/'),
})
export const OidcKeluar = z.object({ nama: z.string().nullable() })
export const AlamatOidc = z.object({ url: z.string() })

export const MasukKeluar = z.object({ perluKode: z.boolean() })

export const PenugasanKeluar = z.object({
  penugasanId: z.string(),
  peran: z.enum(DAFTAR_PERAN),
  labelPeran: z.string(),
  kodeWilayah: z.string().nullable(),
  namaWilayah: z.string().nullable(),
  perangkatDaerahId: z.string().nullable(),
  jabatan: z.string(),
  sebagai: z.enum(DAFTAR_SEBAGAI),
  labelSebagai: z.string(),
  mulai: z.string(),
  selesai: z.string().nullable(),
  /** Whether it is in force on the government's own date. */
  isBerlaku: z.boolean(),
  /** The agencies of a Bappeda partner's division; null means all. */
  mitra: z.array(z.string()).nullable(),
})

export const SesiKeluar = z.object({
  pengguna: z.object({ penggunaId: z.string(), nama: z.string(), namaPengguna: z.string(), hasFaktorKedua: z.boolean() }),
  daerah: z.array(
    z.object({
      daerahId: z.string(),
      nama: z.string(),
      jenis: z.enum(['nasional', 'provinsi', 'kabupaten', 'kota']),
      zonaWaktu: z.enum(['WIB', 'WITA', 'WIT']),
      dataContoh: z.boolean(),
      tanggalDemo: z.string().nullable(),
      istilah: z.record(z.string(), z.string()),
      hariIni: z.string(),
      penugasan: z.array(PenugasanKeluar),
    }),
  ),
})

export const AkunContohKeluar = z.object({
  daerah: z.array(
    z.object({
      daerahId: z.string(),
      nama: z.string(),
      hariIni: z.string(),
      pengguna: z.array(
        z.object({
          penggunaId: z.string(),
          namaPengguna: z.string(),
          nama: z.string(),
          penugasan: z.array(PenugasanKeluar.pick({ peran: true, labelPeran: true, jabatan: true, kodeWilayah: true, perangkatDaerahId: true })),
        }),
      ),
    }),
  ),
})
