import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { KodeWilayah, Uuid } from '#src/lib/bentuk.ts'
import { KodeSumberDana } from '#src/modules/rekapitulasi/cocok.schema.ts'
import { DAFTAR_COCOK, DAFTAR_COCOK_RENCANA } from '#src/modules/rekapitulasi/cocok.ts'
import { DAFTAR_DIMENSI, GOLONGAN_BESARAN, GOLONGAN_PRIORITAS, TANPA } from '#src/modules/rekapitulasi/dimensi.ts'
import { DAFTAR_HASIL } from '#src/modules/rekapitulasi/hasil-musrenbang.ts'
import { DAFTAR_KELOMPOK } from '#src/modules/rekapitulasi/kelompok.ts'
import { DAFTAR_ALASAN } from '#src/modules/usulan/putusan/alasan.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN, DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'
import { kerja, pilihan } from './pangkal.tsx'

/* Recaps, the proposals behind a figure, and the matching of proposals and plans. */

const kode = KodeWilayah.optional().catch(undefined)
/** The filter of the API, word for word; a wrong one is as if it were not there. */
const saringan = {
  semua: pilihan(['tahun']),
  tahun: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  perangkat: Uuid.optional().catch(undefined),
  mitra: z.string().min(1).max(120).optional().catch(undefined),
  bidang: pilihan(DAFTAR_BIDANG_PEMBANGUNAN),
  urusan: z
    .string()
    .regex(/^([1-9]|X)\.(\d{2}|XX)$/)
    .optional()
    .catch(undefined),
  besaran: z
    .enum(GOLONGAN_BESARAN.map((g) => g.kunci))
    .optional()
    .catch(undefined),
  kecamatan: kode,
  desa: kode,
  kanal: pilihan(DAFTAR_KANAL),
  prioritas: z
    .enum([...GOLONGAN_PRIORITAS.map((g) => g.kunci), TANPA])
    .optional()
    .catch(undefined),
  tahap: pilihan(DAFTAR_TAHAP),
  keadaan: pilihan(DAFTAR_KEADAAN),
  kelompok: pilihan(DAFTAR_KELOMPOK),
  alasan: z
    .enum([...DAFTAR_ALASAN, TANPA])
    .optional()
    .catch(undefined),
  hasil: pilihan(DAFTAR_HASIL),
}

const rekap = createRoute({
  getParentRoute: () => kerja,
  path: 'rekap',
  validateSearch: z.object({ ...saringan, baris: pilihan(DAFTAR_DIMENSI), kolom: pilihan(DAFTAR_DIMENSI) }),
  component: lazyRouteComponent(() => import('../modules/rekap/halaman-rekap.tsx'), 'HalamanRekap'),
})

const isiRekap = createRoute({
  getParentRoute: () => kerja,
  path: 'rekap/isi',
  validateSearch: z.object({ ...saringan, hal: z.coerce.number().int().min(2).max(100_000).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../modules/rekap/halaman-isi-rekap.tsx'), 'HalamanIsiRekap'),
})

const cocok = createRoute({
  getParentRoute: () => kerja,
  path: 'cocok',
  validateSearch: z.object({
    arah: pilihan(['rencana', 'sumber']),
    perangkat: Uuid.optional().catch(undefined),
    cocok: pilihan(DAFTAR_COCOK),
    asal: pilihan(DAFTAR_COCOK_RENCANA),
    sumber: KodeSumberDana.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../modules/rekap/halaman-cocok.tsx'), 'HalamanCocok'),
})

export const ruteRekap = [rekap, isiRekap, cocok] as const
