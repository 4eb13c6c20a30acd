import { z } from 'zod'
import { BarPaguKeluar } from '#src/lib/bentuk.ts'
import { MusyawarahKeluar } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

/** Answers of the API whose module has no schema of its own for them. Unknown fields are ignored: the server may say more. */

export const DaftarWilayah = z.array(z.object({ kode: z.string(), nama: z.string(), tingkat: z.string() }))

export const Jadwal = z.object({
  tahap: z.enum(DAFTAR_TAHAP),
  kodeWilayah: z.string().nullable(),
  buka: z.string(),
  tutup: z.string(),
  terbuka: z.boolean(),
  musyawarahWajib: z.boolean(),
  dasarHukum: z.string(),
  suratPerpanjangan: z.string().nullable(),
})
export const DaftarJadwal = z.array(Jadwal)
export type Jadwal = z.output<typeof Jadwal>

export const BatasPagu = z.object({
  jenis: z.string(),
  kodeWilayah: z.string().nullable(),
  perangkatDaerahId: z.string().nullable(),
  bidangPembangunan: z.string().nullable(),
  dasarHukum: z.string(),
  bar: BarPaguKeluar,
})
export const DaftarBatasPagu = z.array(BatasPagu)
export type BatasPagu = z.output<typeof BatasPagu>

const HitungPosisi = z.object({ tahap: z.enum(DAFTAR_TAHAP), keadaan: z.enum(DAFTAR_KEADAAN), jumlah: z.number(), total: z.number() })
const Tugas = HitungPosisi.extend({ tertua: z.string().nullable() })

/** `menunggu` is the caller's own work, `semua` how the whole year stands. */
export const Beranda = z.object({ menunggu: z.array(Tugas), semua: z.array(HitungPosisi), tenggat: DaftarJadwal, pagu: DaftarBatasPagu })
export type Beranda = z.output<typeof Beranda>

export const BarPaguPengajuan = z.object({ kodeKecamatan: z.string(), namaKecamatan: z.string(), bidangPembangunan: z.string(), bar: BarPaguKeluar.nullable() })

export const EntriJejak = z.object({
  entriId: z.string(),
  peristiwa: z.string(),
  waktu: z.string(),
  jabatan: z.string().nullable(),
  tokenId: z.string().nullable().default(null),
  sidik: z.string(),
  nomorDaun: z.number().nullable(),
})
export const DaftarJejak = z.array(EntriJejak)
export type EntriJejak = z.output<typeof EntriJejak>

/** What every step of a meeting answers. */
export const HasilMusyawarah = MusyawarahKeluar.pick({ musyawarahId: true, keadaan: true })

export const BerkasTerunggah = z.object({
  berkasId: z.string(),
  lebar: z.number().nullable(),
  tinggi: z.number().nullable(),
  ukuran: z.number(),
  sidikAsli: z.string(),
  posisi: z.object({ lintang: z.number(), bujur: z.number() }).nullable(),
  diambilPada: z.string().nullable(),
})

export const LampiranTerunggah = z.object({ berkasId: z.string(), nama: z.string(), jenisMedia: z.string(), ukuran: z.number() })
