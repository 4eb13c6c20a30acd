import { z } from 'zod'
import { GalatButir, TanggalMasuk, Teks, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_PERAN } from '#src/modules/pengguna/pengguna.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

/** As many as one call decides; a longer selection comes in several calls, so that a lost line never leaves more than these in doubt. */
export const MAKS_MASSAL = 100

/** One decision for many pengajuan, each in the version that was seen. Changing volumes and redirecting stay decisions on one. */
export const PerintahMassal = z.strictObject({
  keputusan: z.enum(['terima', 'kembalikan', 'cadangkan', 'tunda', 'tolak']),
  alasan: z.enum(DAFTAR_ALASAN).optional(),
  teks: Teks(1000).optional(),
  batasPerbaikan: TanggalMasuk.optional(),
  butir: z
    .array(z.strictObject({ pengajuanId: Uuid, versi: z.int().min(1) }))
    .min(1)
    .max(MAKS_MASSAL)
    .refine((b) => new Set(b.map((x) => x.pengajuanId)).size === b.length, 'Usulan yang sama disebut dua kali'),
})
export type PerintahMassal = z.output<typeof PerintahMassal>

/** What became of one pengajuan: where it stands now, or why nothing happened to it. */
const NasibMassal = z.object({
  pengajuanId: z.string(),
  jadi: z
    .object({ nomor: z.string().nullable(), tahap: z.enum(DAFTAR_TAHAP), keadaan: z.enum(DAFTAR_KEADAAN), versi: z.number(), anggaran: z.number() })
    .nullable(),
  galat: GalatButir.nullable(),
})

/** A kecamatan's ceiling in one sector, before and after. Rupiah. */
const PaguMassal = z.object({
  kodeKecamatan: z.string(),
  namaKecamatan: z.string(),
  bidangPembangunan: z.string(),
  nilai: z.number(),
  terpesanSebelum: z.number(),
  terpesanSesudah: z.number(),
})
export type PaguMassal = z.output<typeof PaguMassal>

export const HasilMassal = z.object({ berhasil: z.number(), ditolak: z.number(), nasib: z.array(NasibMassal) })

/** The meeting in whose minutes the decisions will stand. */
const MusyawarahMassal = z.object({ musyawarahId: z.string(), nama: z.string(), tanggal: z.string(), keadaan: z.string(), jumlah: z.number() })
/** A line of a plan that carries some of them. Rupiah. */
const RencanaMassal = z.object({ dokumen: z.string(), kode: z.string().nullable(), nama: z.string(), jumlah: z.number(), rupiah: z.number() })
/** How many people of a role are told, and some of their offices. */
const DikabariMassal = z.object({ peran: z.enum(DAFTAR_PERAN), jumlah: z.number(), jabatan: z.array(z.string()) })

/** The same, without anything having happened: and what it would do to the ceilings, what documents they belong to, and who would be told. */
export const PratinjauMassal = HasilMassal.extend({
  rupiah: z.number(),
  pagu: z.array(PaguMassal),
  musyawarah: z.array(MusyawarahMassal),
  rencana: z.array(RencanaMassal),
  dikabari: z.number(),
  kepada: z.array(DikabariMassal),
})
export type PratinjauMassal = z.output<typeof PratinjauMassal>
