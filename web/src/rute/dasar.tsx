import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { KodeWilayah, TahunAnggaran, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_KEADAAN_JADWAL } from '#src/modules/jadwal/aturan-jadwal.ts'
import { DAFTAR_PROSES } from '#src/modules/jadwal/proses.ts'
import { DAFTAR_JENIS_PERANGKAT } from '#src/modules/perangkat-daerah/perangkat-daerah.ts'
import { DAFTAR_TINGKAT_NOMENKLATUR } from '#src/modules/nomenklatur/nomenklatur.ts'
import { DAFTAR_KEADAAN_PETA } from '#src/modules/peta-nomenklatur/peta-nomenklatur.ts'
import { DAFTAR_JENIS_STANDAR_HARGA } from '#src/modules/standar-harga/standar-harga.ts'
import { KEWENANGAN_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { DAFTAR_KEADAAN_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'
import { DAFTAR_SKALA } from '../modules/jadwal/kisi.ts'
import { kerja, pilihan, tolakBukanId } from './pangkal.tsx'

/* What everything stands on: calendar, catalogue, offices, reference data. */

const kode = KodeWilayah.optional().catch(undefined)

const jadwal = createRoute({
  getParentRoute: () => kerja,
  path: 'jadwal',
  validateSearch: z.object({
    proses: pilihan(DAFTAR_PROSES),
    wilayah: kode,
    keadaan: pilihan(DAFTAR_KEADAAN_JADWAL),
    skala: pilihan(DAFTAR_SKALA),
    pilih: Uuid.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../modules/jadwal/halaman-jadwal.tsx'), 'HalamanJadwal'),
})

const kamus = createRoute({
  getParentRoute: () => kerja,
  path: 'kamus',
  validateSearch: z.object({
    bagian: pilihan(['daftar', 'perangkat', 'fokus', 'luar']),
    cari: z.string().trim().min(1).max(100).optional().catch(undefined),
    perangkatDaerahId: Uuid.optional().catch(undefined),
    bidang: pilihan(DAFTAR_BIDANG_PEMBANGUNAN),
    kewenangan: pilihan(KEWENANGAN_KAMUS),
    keadaan: pilihan(DAFTAR_KEADAAN_KAMUS),
    sifat: pilihan(['terlarang', 'tanpa-harga', 'terkunci']),
    urut: pilihan(['nama', 'kode', 'harga', 'perangkat', 'diubah']),
    hal: z.coerce.number().int().min(2).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../modules/kamus/halaman-kamus.tsx'), 'HalamanKamus'),
})

const perangkat = createRoute({
  getParentRoute: () => kerja,
  path: 'perangkat-daerah',
  validateSearch: z.object({
    cari: z.string().trim().min(1).max(100).optional().catch(undefined),
    jenis: pilihan(DAFTAR_JENIS_PERANGKAT),
    mitra: z.string().trim().min(1).max(100).optional().catch(undefined),
    keadaan: pilihan(['berlaku', 'tutup', 'nanti']),
  }),
  component: lazyRouteComponent(() => import('../modules/perangkat-daerah/halaman-perangkat.tsx'), 'HalamanPerangkat'),
})

const rinciPerangkat = createRoute({
  getParentRoute: () => kerja,
  path: 'perangkat-daerah/$perangkatDaerahId',
  beforeLoad: ({ params }) => tolakBukanId(params.perangkatDaerahId),
  component: lazyRouteComponent(() => import('../modules/perangkat-daerah/halaman-rinci-perangkat.tsx'), 'HalamanRinciPerangkat'),
})

const pemerintah = createRoute({
  getParentRoute: () => kerja,
  path: 'pemerintah-daerah',
  component: lazyRouteComponent(() => import('../modules/pemerintah-daerah/halaman-pemerintah.tsx'), 'HalamanPemerintah'),
})

const dprd = createRoute({
  getParentRoute: () => kerja,
  path: 'dprd',
  component: lazyRouteComponent(() => import('../modules/dprd/halaman-dprd.tsx'), 'HalamanDprd'),
})

const tenggat = createRoute({
  getParentRoute: () => kerja,
  path: 'belum-dijawab',
  component: lazyRouteComponent(() => import('../modules/tenggat/halaman-tenggat.tsx'), 'HalamanTenggat'),
})

const pembangunanDesa = createRoute({
  getParentRoute: () => kerja,
  path: 'pembangunan-desa',
  validateSearch: z.object({ anggaran: TahunAnggaran.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../modules/pembangunan-desa/halaman-pembangunan.tsx'), 'HalamanPembangunan'),
})

const lembarSipd = createRoute({
  getParentRoute: () => kerja,
  path: 'lembar-sipd',
  component: lazyRouteComponent(() => import('../modules/pertukaran/halaman-lembar.tsx'), 'HalamanLembar'),
})

const acuan = createRoute({
  getParentRoute: () => kerja,
  path: 'acuan',
  validateSearch: z.object({
    bagian: pilihan(['himpunan', 'padanan', 'harga']),
    cari: z.string().trim().min(1).max(100).optional().catch(undefined),
    tingkat: pilihan(DAFTAR_TINGKAT_NOMENKLATUR),
    keadaan: pilihan(DAFTAR_KEADAAN_PETA),
    jenis: pilihan(DAFTAR_JENIS_STANDAR_HARGA),
    hal: z.coerce.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../modules/acuan/halaman-acuan.tsx'), 'HalamanAcuan'),
})

export const ruteDasar = [jadwal, kamus, perangkat, rinciPerangkat, pemerintah, dprd, tenggat, pembangunanDesa, lembarSipd, acuan] as const
