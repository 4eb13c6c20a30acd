import { z } from 'zod'
import { TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_ISTILAH } from '#src/modules/pemerintah-daerah/istilah.ts'
import { DAFTAR_JABATAN_KEPALA, DAFTAR_JENIS_KEPALA } from '#src/modules/pemerintah-daerah/kepala-daerah.ts'
import { DAFTAR_PENERIMA_PELIMPAHAN, DAFTAR_WEWENANG } from '#src/modules/pemerintah-daerah/penandatangan.ts'
import { DAFTAR_JENIS_TIM, DAFTAR_KEDUDUKAN_TIM } from '#src/modules/pemerintah-daerah/tim.ts'

export const KepalaDaerahBaru = z.strictObject({
  kepalaDaerahId: Uuid,
  nama: Teks(120, 3),
  jabatan: z.enum(DAFTAR_JABATAN_KEPALA),
  jenis: z.enum(DAFTAR_JENIS_KEPALA),
  pelantikan: TanggalMasuk,
  akhir: TanggalMasuk.nullable().default(null),
  dasarHukum: Teks(200, 3),
})
export type KepalaDaerahBaru = z.output<typeof KepalaDaerahBaru>

export const AkhiriKepalaDaerah = z.strictObject({ akhir: TanggalMasuk })

export const PelimpahanBaru = z.strictObject({
  pelimpahanId: Uuid,
  kepalaDaerahId: Uuid,
  kepada: z.enum(DAFTAR_PENERIMA_PELIMPAHAN),
  wewenang: z.enum(DAFTAR_WEWENANG),
  mulai: TanggalMasuk,
  selesai: TanggalMasuk,
  dasarHukum: Teks(200, 3),
})
export type PelimpahanBaru = z.output<typeof PelimpahanBaru>

export const CabutPelimpahan = z.strictObject({ dicabutPada: TanggalMasuk })

export const TimBaru = z.strictObject({
  timId: Uuid,
  jenis: z.enum(DAFTAR_JENIS_TIM),
  nama: Teks(150, 3),
  mulai: TanggalMasuk,
  selesai: TanggalMasuk.nullable().default(null),
  dasarHukum: Teks(200, 3),
  anggota: z
    .array(z.strictObject({ kedudukan: z.enum(DAFTAR_KEDUDUKAN_TIM), jabatan: Teks(150, 3), perangkatDaerahId: Uuid.nullable().default(null) }))
    .min(1)
    .max(60),
})
export type TimBaru = z.output<typeof TimBaru>

export const AkhiriTim = z.strictObject({ selesai: TanggalMasuk })

const Kata = Teks(40)
export const UbahIstilah = z.strictObject(
  Object.fromEntries(DAFTAR_ISTILAH.map((i) => [i, Kata.optional()])) as Record<(typeof DAFTAR_ISTILAH)[number], z.ZodOptional<typeof Kata>>,
)

export const KepalaDaerahKeluar = z.object({
  kepalaDaerahId: z.string(),
  nama: z.string(),
  jabatan: z.enum(DAFTAR_JABATAN_KEPALA),
  jenis: z.enum(DAFTAR_JENIS_KEPALA),
  pelantikan: z.string(),
  akhir: z.string().nullable(),
  dasarHukum: z.string(),
})

export const PelimpahanKeluar = z.object({
  pelimpahanId: z.string(),
  kepalaDaerahId: z.string(),
  kepada: z.enum(DAFTAR_PENERIMA_PELIMPAHAN),
  wewenang: z.enum(DAFTAR_WEWENANG),
  mulai: z.string(),
  selesai: z.string(),
  dasarHukum: z.string(),
  dicabutPada: z.string().nullable(),
})

export const TimKeluar = z.object({
  timId: z.string(),
  jenis: z.enum(DAFTAR_JENIS_TIM),
  nama: z.string(),
  mulai: z.string(),
  selesai: z.string().nullable(),
  dasarHukum: z.string(),
  anggota: z.array(z.object({ kedudukan: z.enum(DAFTAR_KEDUDUKAN_TIM), jabatan: z.string(), perangkatDaerah: z.string().nullable() })),
})

export const PenandatanganKeluar = z.object({
  tanggal: z.string(),
  kedudukan: z.string(),
  atasNama: z.string().nullable(),
  jabatan: z.string(),
  nama: z.string(),
  dasarHukum: z.string().nullable(),
})

export const PemerintahDaerahKeluar = z.object({
  kepala: z.array(KepalaDaerahKeluar),
  pelimpahan: z.array(PelimpahanKeluar),
  tim: z.array(TimKeluar),
  istilah: z.record(z.string(), z.string()),
  /** Who signs today, or the code of why nobody can. */
  penandatangan: z.union([
    z.object({ ada: z.literal(true), ...PenandatanganKeluar.shape }),
    z.object({ ada: z.literal(false), kode: z.string(), pesan: z.string() }),
  ]),
})
export type PemerintahDaerahKeluar = z.output<typeof PemerintahDaerahKeluar>
