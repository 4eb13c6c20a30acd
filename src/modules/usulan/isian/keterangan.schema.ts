import { z } from 'zod'
import { DAFTAR_PERAN } from '#src/modules/pengguna/pengguna.ts'
import { KODE_TEMUAN_POKIR } from '#src/modules/usulan/pengusul/temuan-pokir.ts'
import { TenggatKeluar } from '#src/modules/usulan/tenggat/tenggat.schema.ts'
import { DAFTAR_BUKTI_POKIR, DAFTAR_FORUM, DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'

/** Beside the proposal itself: where it comes from, for whom it waits and until when, why this agency, what is to be noted. */
export const KeteranganUsulan = z.object({
  kanal: z.enum(DAFTAR_KANAL),
  forum: z.enum(DAFTAR_FORUM).nullable(),
  anggota: z.object({ anggotaDprdId: z.string(), nama: z.string(), jabatan: z.string(), fraksi: z.string(), dapil: z.string() }).nullable(),
  bukti: z.object({ jenis: z.enum(DAFTAR_BUKTI_POKIR), tanggal: z.string(), tempat: z.string(), berkasId: z.string().nullable() }).nullable(),
  suratDesa: z.object({ nomor: z.string(), tanggal: z.string(), berkasId: z.string().nullable() }).nullable(),
  tenggat: TenggatKeluar.nullable(),
  /** By which rule the stage's days are counted. */
  dasarTenggat: z.string().nullable(),
  peran: z.array(z.enum(DAFTAR_PERAN)),
  saran: z.object({
    butir: z.string(),
    perangkat: z.string(),
    sebab: z.enum(['satu-perangkat', 'beberapa-perangkat', 'perangkat-tutup']),
    lain: z.array(z.string()).readonly(),
    perluMitra: z.boolean(),
  }),
  temuan: z.array(z.enum(KODE_TEMUAN_POKIR)),
})
export type KeteranganUsulan = z.output<typeof KeteranganUsulan>
