import { z } from 'zod'
import { Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

export const PANJANG_CATATAN = 2000

const Isi = Teks(PANJANG_CATATAN, 1)

/** A note for the people of one's desk; its id is made by the sender. */
export const CatatanBaru = z.strictObject({ catatanId: Uuid, isi: Isi })
export type CatatanBaru = z.output<typeof CatatanBaru>

export const UbahCatatan = z.strictObject({ isi: Isi, versi: z.int().min(1) })
export type UbahCatatan = z.output<typeof UbahCatatan>

export const HapusCatatan = z.strictObject({ versi: z.int().min(1) })

/** Taken by oneself, or given to somebody of the desk; out of another's hand only with a reason. */
export const PerintahPegang = z.strictObject({ penggunaId: z.string().max(200).optional(), alasan: Teks(500).optional() })
export type PerintahPegang = z.output<typeof PerintahPegang>

export const PeganganKeluar = z.object({ pemegangId: z.string(), nama: z.string(), jabatan: z.string(), sejak: z.string() })
export type PeganganKeluar = z.output<typeof PeganganKeluar>

const CatatanKeluar = z.object({
  catatanId: z.string(),
  isi: z.string(),
  penulis: z.string(),
  jabatan: z.string(),
  ditulisPada: z.string(),
  diubahPada: z.string().nullable(),
  versi: z.number(),
  /** Written by the caller, who alone changes or removes it. */
  milikSaya: z.boolean(),
})
export type CatatanKeluar = z.output<typeof CatatanKeluar>

/** What the caller's desk knows of a proposal; empty for everybody else. */
export const MejaKeluar = z.object({
  /** The desk a note of the caller's would belong to; `null`: none. */
  tahap: z.enum(DAFTAR_TAHAP).nullable(),
  catatan: z.array(CatatanKeluar),
  /** The caller may take it or give it to somebody now. */
  bolehPegang: z.boolean(),
  pegangan: PeganganKeluar.nullable(),
  rekan: z.array(z.object({ penggunaId: z.string(), nama: z.string(), jabatan: z.string() })),
})
export type MejaKeluar = z.output<typeof MejaKeluar>
