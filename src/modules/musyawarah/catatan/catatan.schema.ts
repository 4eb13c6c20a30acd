import { z } from 'zod'
import { TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_KEADAAN_TINDAK } from '#src/modules/musyawarah/catatan/catatan.ts'
import { DAFTAR_KELOMPOK } from '#src/modules/musyawarah/peserta/unsur.ts'

export const SimpanNotulen = z.strictObject({ notulen: Teks(50_000), versi: z.int().min(1) })
export type SimpanNotulen = z.output<typeof SimpanNotulen>

const BidangKelompok = z.enum(DAFTAR_KELOMPOK)

/** `versi` 0: this group has nothing noted yet. */
export const SimpanKelompok = z.strictObject({ bidang: BidangKelompok, ketua: Teks(150), hasil: Teks(10_000), selesai: z.boolean(), versi: z.int().min(0) })
export type SimpanKelompok = z.output<typeof SimpanKelompok>

const IsiTindak = z.strictObject({
  apa: Teks(500, 5),
  siapa: Teks(200, 2),
  perangkatDaerahId: Uuid.nullable().default(null).describe('Bila dikerjakan perangkat daerah: ia sendiri yang melaporkannya'),
  kapan: TanggalMasuk,
})
export const TindakBaru = IsiTindak.extend({ tindakLanjutId: Uuid })
export type TindakBaru = z.output<typeof TindakBaru>
export const UbahTindak = IsiTindak.extend({ versi: z.int().min(1) })
export type UbahTindak = z.output<typeof UbahTindak>
export const LaporTindak = z.strictObject({ keadaan: z.enum(DAFTAR_KEADAAN_TINDAK), keterangan: Teks(500).default(''), versi: z.int().min(1) })
export type LaporTindak = z.output<typeof LaporTindak>

const KelompokKeluar = z.object({
  bidangPembangunan: BidangKelompok,
  ketua: z.string(),
  hasil: z.string(),
  selesaiPada: z.string().nullable(),
  versi: z.number(),
})

export const TindakKeluar = z.object({
  tindakLanjutId: z.string(),
  apa: z.string(),
  siapa: z.string(),
  perangkatDaerahId: z.string().nullable(),
  kapan: z.string(),
  keadaan: z.enum(DAFTAR_KEADAAN_TINDAK),
  keterangan: z.string(),
  versi: z.number(),
  /** Whether the one who asks may report on it. */
  bolehLapor: z.boolean(),
})
export type TindakKeluar = z.output<typeof TindakKeluar>

export const CatatanKeluar = z.object({
  notulen: z.string(),
  versiNotulen: z.number(),
  kelompok: z.array(KelompokKeluar),
  tindakLanjut: z.array(TindakKeluar),
})
export type CatatanKeluar = z.output<typeof CatatanKeluar>
