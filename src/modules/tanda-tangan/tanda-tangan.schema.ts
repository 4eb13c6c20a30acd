import { z } from 'zod'
import { TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { Waktu } from '#src/lib/kolom.ts'
import { DAFTAR_JENIS_MUSYAWARAH, DAFTAR_TAHAP_MUSYAWARAH } from '#src/modules/jadwal/rapat.ts'
import { DAFTAR_CARA_TANDA_TANGAN, DAFTAR_SELAKU } from '#src/modules/tanda-tangan/tanda-tangan.ts'

const Penanda = z.strictObject({
  tandaTanganId: Uuid,
  nama: Teks(120, 3).describe('Tidak pernah diumumkan'),
  jabatan: Teks(120, 3).describe('Diumumkan: jabatan atau unsur yang diwakili, bukan nama orang'),
  selaku: z.enum(DAFTAR_SELAKU),
})

export const PindaianBaru = Penanda.extend({ berkasId: Uuid.describe('PDF atau foto, diunggah lebih dahulu sebagai lampiran') })
export type PindaianBaru = z.output<typeof PindaianBaru>

export const ElektronikBaru = z.strictObject({ penanda: z.array(Penanda).min(1).max(30) })
export type ElektronikBaru = z.output<typeof ElektronikBaru>

export const PencabutanTandaTangan = z.strictObject({ alasan: Teks(500, 10) })

export const SyaratBaru = z.strictObject({
  syaratId: Uuid,
  berlakuDari: TanggalMasuk,
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH).nullable().default(null).describe('Kosong: semua tingkat'),
  jenis: z.enum(DAFTAR_JENIS_MUSYAWARAH).nullable().default(null).describe('Kosong: semua jenis'),
  sekretaris: z.boolean(),
  wakil: z.int().min(1).max(20),
  sumber: Teks(300, 5).describe('Peraturan atau surat yang mewajibkannya'),
})
export type SyaratBaru = z.output<typeof SyaratBaru>

export const SyaratKeluar = SyaratBaru.omit({ syaratId: true }).extend({
  berlakuDari: z.string(),
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH).nullable(),
  jenis: z.enum(DAFTAR_JENIS_MUSYAWARAH).nullable(),
  sumber: z.string(),
})
export type SyaratKeluar = z.output<typeof SyaratKeluar>

export const TandaTanganKeluar = z.object({
  tandaTanganId: z.string(),
  nama: z.string().nullable().describe('Hanya bagi yang memimpin musyawarahnya dan admin perencanaan'),
  jabatan: z.string(),
  selaku: z.enum(DAFTAR_SELAKU),
  cara: z.enum(DAFTAR_CARA_TANDA_TANGAN),
  sidik: z.string().describe('SHA-256 pindaiannya; bagi yang elektronik, sidik berita acara'),
  bukti: z.object({ penyedia: z.string(), atas: z.string(), tanda: z.string() }).nullable(),
  waktu: Waktu,
  dicabutPada: Waktu.nullable(),
  alasanCabut: z.string().nullable(),
})
export type TandaTanganKeluar = z.output<typeof TandaTanganKeluar>

export const DaftarTandaTangan = z.object({
  syarat: SyaratKeluar,
  tandaTangan: z.array(TandaTanganKeluar),
  kurang: z.object({ pimpinan: z.number(), sekretaris: z.number(), wakil: z.number() }).nullable().describe('Kosong: lengkap'),
  elektronik: z.boolean().describe('Apakah tanda tangan elektronik dapat dipakai di sini'),
})
export type DaftarTandaTangan = z.output<typeof DaftarTandaTangan>
