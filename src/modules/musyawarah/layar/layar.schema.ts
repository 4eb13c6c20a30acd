import { z } from 'zod'
import { BarPaguKeluar, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_FASE } from '#src/modules/musyawarah/layar/fase.ts'

export const UbahLayar = z.strictObject({ pengajuanId: Uuid.nullable(), fase: z.enum(DAFTAR_FASE) })
export type UbahLayar = z.output<typeof UbahLayar>

const Posisi = z.array(z.number())
const GeometriLayar = z.object({ type: z.enum(['LineString', 'Polygon']), coordinates: z.array(z.union([Posisi, z.array(Posisi)])) })

/** One proposal as the room reads it; no personal data. */
export const UsulanLayar = z.object({
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  masalah: z.string(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  rw: z.string().nullable(),
  rt: z.string().nullable(),
  lokus: z.string().nullable(),
  bidangPembangunan: z.string(),
  prioritasDesa: z.number().nullable(),
  satuan: z.string(),
  volume: z.number(),
  volumeUsulan: z.number(),
  hargaSatuan: z.number(),
  rupiah: z.number(),
  penerimaKk: z.number().nullable(),
  penerimaKkMiskin: z.number().nullable(),
  penerimaJiwa: z.number().nullable(),
  statusLahan: z.string().nullable(),
  titik: z.object({ lintang: z.number(), bujur: z.number() }).nullable(),
  geometri: GeometriLayar.nullable(),
  fotoId: z.string().nullable(),
  /** What this meeting decided of it, if it did. */
  keputusan: z.string().nullable(),
  /** What the level before said. */
  sebelum: z.object({ tahap: z.string(), keputusan: z.string(), volume: z.number(), teks: z.string().nullable() }).nullable(),
})
export type UsulanLayar = z.output<typeof UsulanLayar>

export const IsiLayar = z.object({
  daerahId: z.string(),
  dataContoh: z.boolean(),
  musyawarah: z.object({
    musyawarahId: z.string(),
    nama: z.string(),
    tahap: z.string(),
    keadaan: z.string(),
    namaWilayah: z.string(),
    tempat: z.string(),
    tanggal: z.string(),
  }),
  fase: z.enum(DAFTAR_FASE),
  versi: z.number(),
  ke: z.number().nullable(),
  jumlah: z.number(),
  hadir: z.number(),
  perempuan: z.number(),
  usulan: UsulanLayar.nullable(),
  bar: BarPaguKeluar.nullable(),
})
export type IsiLayar = z.output<typeof IsiLayar>

export const ButirPembahasan = z.object({
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  namaWilayah: z.string(),
  bidangPembangunan: z.string(),
  prioritasDesa: z.number().nullable(),
  rupiah: z.number(),
  keputusan: z.string().nullable(),
})

export const PembahasanKeluar = z.object({
  fase: z.enum(DAFTAR_FASE),
  pengajuanId: z.string().nullable(),
  versi: z.number(),
  bolehMemimpin: z.boolean(),
  /** The signed part of the screen's address. */
  tautanLayar: z.string(),
  usulan: z.array(ButirPembahasan),
})
export type PembahasanKeluar = z.output<typeof PembahasanKeluar>
