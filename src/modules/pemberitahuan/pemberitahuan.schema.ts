import { z } from 'zod'

/* What a notice says of its object, kind by kind. Never a name, contact or address of a proposer: titles, places and offices only. */

const DariUsulan = {
  judul: z.string(),
  tempat: z.string(),
  nomor: z.string().nullable(),
  tahunAnggaran: z.number().int(),
  /** The office that acted, not the person. */
  jabatan: z.string(),
}
const Putusan = z.strictObject({
  ...DariUsulan,
  tahap: z.string(),
  keputusan: z.string(),
  tahapKe: z.string(),
  keadaanKe: z.string(),
  rupiah: z.number().int(),
})

const Jendela = { tahap: z.string(), tahunAnggaran: z.number().int(), tempat: z.string().nullable() }

export const IsiPemberitahuan = {
  'menunggu-anda': Putusan,
  diputuskan: Putusan,
  ditautkan: Putusan,
  dianggarkan: Putusan,
  dikembalikan: z.strictObject({ ...Putusan.shape, batas: z.iso.date().nullable() }),
  /** `jumlah` proposals still wait at a stage whose window closed; or one was not corrected in time. */
  terlambat: z.union([
    z.strictObject({ perihal: z.literal('perbaikan'), judul: z.string(), tempat: z.string(), nomor: z.string().nullable(), batas: z.iso.date() }),
    z.strictObject({ perihal: z.literal('putusan'), ...Jendela, tutup: z.iso.datetime(), jumlah: z.number().int() }),
  ]),
  diperpanjang: z.strictObject({ ...Jendela, tutupLama: z.iso.datetime(), tutup: z.iso.datetime(), nomorSurat: z.string(), alasan: z.string() }),
  'jadwal-diubah': z.strictObject({
    ...Jendela,
    buka: z.iso.datetime(),
    tutup: z.iso.datetime(),
    dibatalkan: z.boolean().default(false),
    alasan: z.string().nullable(),
  }),
  ditugaskan: z.strictObject({ jabatan: z.string(), sebagai: z.string(), mulai: z.iso.date(), selesai: z.iso.date().nullable() }),
  'akun-pengguna': z.strictObject({ perihal: z.enum(['disetujui', 'diundang', 'sandi-disetel-ulang', 'dibuka-kuncinya']) }),
} as const
export type IsiPemberitahuan = { readonly [J in keyof typeof IsiPemberitahuan]: z.input<(typeof IsiPemberitahuan)[J]> }
