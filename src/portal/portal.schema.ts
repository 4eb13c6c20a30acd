import { z } from 'zod'
import { KodeWilayah, TahunAnggaran } from '#src/lib/bentuk.ts'
import { DAFTAR_BAHASA } from '#src/lib/kata.ts'
import { DAFTAR_TAHAP_MUSYAWARAH } from '#src/modules/musyawarah/musyawarah.ts'
import { DAFTAR_HASIL } from '#src/modules/rekapitulasi/hasil-musrenbang.ts'
import { DAFTAR_KELOMPOK } from '#src/modules/rekapitulasi/kelompok.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'

const MAKS_HALAMAN = 500

/*
 * Addresses of the public pages are shared, shortened and decorated by messengers, so unlike every other border this one is
 * lenient: an unknown key is ignored and a value that makes no sense counts as not given.
 */
const kosong = <S extends z.ZodType>(isi: S) => isi.nullable().catch(null).default(null)

export const SaringanCari = z.object({
  q: z
    .string()
    .trim()
    .transform((t) => t.slice(0, 100))
    .catch('')
    .default(''),
  tahun: kosong(TahunAnggaran),
  keadaan: kosong(z.enum(DAFTAR_KELOMPOK)),
  kecamatan: kosong(KodeWilayah),
  bidang: kosong(z.enum(DAFTAR_BIDANG_PEMBANGUNAN)),
  hasil: kosong(z.enum(DAFTAR_HASIL)),
  hal: z.coerce.number().int().min(1).max(MAKS_HALAMAN).catch(1).default(1),
})
export type SaringanCari = z.output<typeof SaringanCari>

/** A square of the map: its south-west corner in hundredths of a degree. */
export const SaringanPeta = SaringanCari.extend({ kotak: kosong(z.string().regex(/^-?\d{1,4},\d{4,5}$/)) })
export type SaringanPeta = z.output<typeof SaringanPeta>

export const SaringanDesa = SaringanCari.pick({ keadaan: true, hal: true })
export const SaringanAsalUsul = SaringanCari.pick({ tahun: true, hal: true })
export const SaringanJadwal = SaringanCari.pick({ tahun: true, kecamatan: true })
export const SaringanMusyawarah = SaringanCari.pick({ tahun: true }).extend({ tahap: kosong(z.enum(DAFTAR_TAHAP_MUSYAWARAH)) })
export const SaringanKamusPublik = SaringanCari.pick({ q: true, tahun: true, bidang: true, hal: true }).extend({
  perangkat: kosong(z.uuid()),
  macam: kosong(z.enum(['boleh', 'terlarang'])),
})
export type SaringanKamusPublik = z.output<typeof SaringanKamusPublik>
export const PilihanBahasa = z.enum(DAFTAR_BAHASA).nullable().catch(null)

export const DaerahId = z.string().regex(/^[0-9]{2,4}$/)
export const Nomor = z.string().regex(/^[0-9A-Za-z.-]{1,40}$/)
export { KodeWilayah }
