import { z } from 'zod'
import { calonKode } from '#src/modules/acuan/acuan.ts'
import { DAFTAR_TINGKAT_NOMENKLATUR, tingkatNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import { bacaPendahulu } from '#src/modules/nomenklatur/peta.ts'
import { DAFTAR_KELOMPOK_DANA } from '#src/modules/nomenklatur/sumber-dana.ts'

/** Text as it should be read: single spaces, whole words, a `³` that was not read twice. */
const TeksRapi = z.string().transform(rapikanTeks)
const TeksAtauKosong = TeksRapi.transform((teks) => (teks === '' ? null : teks))

/** Words that the published tables broke in two. */
const TERPENGGAL = [
  ['Rehab ilitasi', 'Rehabilitasi'],
  ['Penyelenggar a', 'Penyelenggara'],
  ['Semestera n', 'Semesteran'],
  ['Pemuki man', 'Pemukiman'],
  ['Pemukim an', 'Pemukiman'],
  ['kelompo k', 'kelompok'],
  ['Perfil man', 'Perfilman'],
  ['P emeliharaan', 'Pemeliharaan'],
  ['Ke pemimpinan', 'Kepemimpinan'],
] as const

function rapikanTeks(teks: string): string {
  const utuh = teks
    .replaceAll('Â³', '³')
    .replaceAll('Â²', '²')
    .replace(/<sup>?2<\/sup>/g, '²')
    .replace(/<sup>?3<\/sup>/g, '³')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
  return TERPENGGAL.reduce((hasil, [pecah, satu]) => hasil.replaceAll(pecah, satu), utuh)
}

const Kode = z.string().trim()
const LEBAR_KODE = [1, 2, 2, 1, 2, 4] as const
const KodeNomenklatur = Kode.superRefine((kode, ctx) => {
  if (tingkatNomenklatur(kode) !== null) return
  const calon = calonKode(kode, LEBAR_KODE, (k) => tingkatNomenklatur(k) !== null)
  const message = calon.length === 0 ? 'bukan kode nomenklatur' : `kode kehilangan nol; mungkin ${calon.join(' atau ')}. Tulis kodenya sebagai teks`
  ctx.addIssue({ code: 'custom', message })
})

/* ---- seed files of our own (db/acuan) ---- */

export const BarisEdisi = z.strictObject({
  edisi: z.string().min(1),
  dasar_hukum: z.string().min(1),
  tahun_dari: z.coerce.number().int(),
  tahun_sampai: z.string().transform((t) => (t === '' ? null : Number(t))),
})

export const BarisTahun = z.strictObject({
  tahun: z.coerce.number().int(),
  edisi: z.string().min(1),
  pengganti_sementara: z.enum(['ya', 'tidak']).transform((t) => t === 'ya'),
  catatan: TeksAtauKosong,
})

export const BarisNomenklatur = z.strictObject({
  edisi: z.string().min(1),
  kode: KodeNomenklatur,
  tingkat: z.enum(DAFTAR_TINGKAT_NOMENKLATUR),
  nama: TeksRapi,
  kinerja: TeksAtauKosong,
  indikator: TeksAtauKosong,
  satuan: TeksAtauKosong,
})

export const BarisSatuan = z.strictObject({
  kode: z.string().min(1),
  nama: z.string().min(1),
  dimensi: z.string().min(1),
  alias: z.string().transform((t) => t.split('|').filter((a) => a !== '')),
})

export const BarisSumberDana = z.strictObject({ kode: Kode, nama: TeksRapi, kelompok: z.enum(DAFTAR_KELOMPOK_DANA) })

const KodeAkun = Kode.regex(/^\d(\.\d(\.\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?)?$/, 'bukan kode rekening')
export const BarisAkun = z.strictObject({ kode: KodeAkun, nama: TeksRapi })

/* ---- complete sets, in the layout of the published tables ---- */

const TINGKAT_LENGKAP = { urusan: 'urusan', bidang: 'bidang-urusan', program: 'program', kegiatan: 'kegiatan', subkegiatan: 'sub-kegiatan' } as const

export const BarisKabkota2023 = z.object({
  tingkat: z.enum(['urusan', 'bidang', 'program', 'kegiatan', 'subkegiatan']).transform((t) => TINGKAT_LENGKAP[t]),
  kode: KodeNomenklatur,
  nama: TeksRapi,
  kinerja: TeksAtauKosong,
  indikator: TeksAtauKosong,
  satuan: TeksAtauKosong,
})

const JenisPemda = z.enum(['PROV', 'KABKOT'])
export const BarisBidang2027 = z.object({ jenis_pemda: JenisPemda, kode_bidang: KodeNomenklatur, nama_bidang: TeksRapi })
export const BarisProgram2027 = z.object({ jenis_pemda: JenisPemda, kode_program: KodeNomenklatur, nama_program: TeksRapi })
export const BarisKegiatan2027 = z.object({ jenis_pemda: JenisPemda, kode_kegiatan: KodeNomenklatur, nama_kegiatan: TeksRapi })
export const BarisSubKegiatan2027 = z.object({
  jenis_pemda: JenisPemda,
  kode_subkegiatan: KodeNomenklatur,
  nama_subkegiatan: TeksRapi,
  kinerja: TeksAtauKosong,
  indikator: TeksAtauKosong,
  satuan: TeksAtauKosong,
  subkegiatan_sebelumnya: z
    .string()
    .default('')
    .transform((teks, ctx) => {
      if (teks.trim() === '') return null
      const hasil = bacaPendahulu(rapikanTeks(teks))
      if (hasil === null) ctx.addIssue({ code: 'custom', message: 'tidak berawal dengan kode sub kegiatan' })
      return hasil
    }),
})

/** A code whose number of segments is another than its level says has lost or gained something on the way. */
const Tingkat = z.coerce.number().int().min(1).max(6)

export const BarisRekening = z
  .object({ kode: KodeAkun, level: Tingkat, uraian: TeksRapi })
  .refine((b) => b.kode.split('.').length === b.level, { path: ['kode'], message: 'jumlah ruas kode tidak sama dengan levelnya' })
export const BarisDanaLengkap = z
  .object({ kode: Kode.regex(/^\d(\.\d(\.\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?)?$/, 'bukan kode sumber dana'), level: Tingkat, uraian: TeksRapi })
  .refine((b) => b.kode.split('.').length === b.level, { path: ['kode'], message: 'jumlah ruas kode tidak sama dengan levelnya' })
export const BarisSatuanLengkap = z.object({ nilai: TeksRapi, item: TeksRapi, sebutan_lain: TeksRapi })
export const BarisPetaAkun = z.object({
  kode_neraca: KodeAkun,
  /** Some rows of the published list name the account here instead of its code: then there is no pair, and that is said. */
  kode_belanja: Kode.transform((t) => (t === '' ? null : { kode: KodeAkun.safeParse(t).success ? t : null, tertulis: t })),
  kelompok: z.union([z.literal('').transform(() => null), z.enum(['SSH', 'SBU', 'ASB', 'HSPK'])]),
})
