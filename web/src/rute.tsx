import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { HalamanGalat } from './components/halaman-galat.tsx'
import { Memuat } from './components/memuat.tsx'
import { ruteDasar } from './rute/dasar.tsx'
import { ruteOrang } from './rute/orang.tsx'
import { akar, kerja, ruteUmum } from './rute/pangkal.tsx'
import { ruteUsulan } from './rute/usulan.tsx'

<<<<<<< HEAD
/** Addresses say government, budget year and filter, so that every screen can be sent to a colleague as it stands. */

const akar = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({ component: Outlet, notFoundComponent: HalamanTakAda })

const masuk = createRoute({
  getParentRoute: () => akar,
  path: 'masuk',
  validateSearch: z.object({
    ke: z
      .string()
      .regex(/^\/(?!\/)/)
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./modules/masuk/halaman-masuk.tsx'), 'HalamanMasuk'),
})

const depan = createRoute({
  getParentRoute: () => akar,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { sesi } = await context.queryClient.ensureQueryData(kueriSesi())
    const awal = sesi === null ? null : pilihAwal(sesi)
    if (awal === null) throw redirect({ to: '/masuk' })
    throw redirect({ to: '/$daerahId/$tahun', params: awal })
  },
})

const kerja = createRoute({
  getParentRoute: () => akar,
  path: '$daerahId/$tahun',
  params: {
    parse: ({ daerahId, tahun }) => ({ daerahId, tahun: z.coerce.number().int().min(2000).max(2100).parse(tahun) }),
    stringify: ({ daerahId, tahun }) => ({ daerahId, tahun: String(tahun) }),
  },
  beforeLoad: async ({ context, params, location }) => {
    const { sesi } = await context.queryClient.ensureQueryData(kueriSesi())
    if (sesi === null) throw redirect({ to: '/masuk', search: { ke: location.href } })
    if (!sesi.daerah.some((d) => d.daerahId === params.daerahId)) throw redirect({ to: '/' })
  },
  component: Kerangka,
})

const beranda = createRoute({
  getParentRoute: () => kerja,
  path: '/',
  component: lazyRouteComponent(() => import('./modules/beranda/halaman-beranda.tsx'), 'HalamanBeranda'),
})

const pilihan = <const D extends readonly [string, ...string[]]>(daftar: D) => z.enum(daftar).optional().catch(undefined)
const kode = KodeWilayah.optional().catch(undefined)

const antrean = createRoute({
  getParentRoute: () => kerja,
  path: 'usulan',
  validateSearch: z.object({
    tahap: pilihan(DAFTAR_TAHAP),
    keadaan: pilihan(DAFTAR_KEADAAN),
    kecamatan: kode,
    desa: kode,
    bidang: pilihan(DAFTAR_BIDANG_PEMBANGUNAN),
    perangkatDaerahId: Uuid.optional().catch(undefined),
    menunggu: pilihan(['saya']),
    cari: z.string().trim().min(1).max(100).optional().catch(undefined),
    urut: pilihan(DAFTAR_URUT),
    pilih: Uuid.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./modules/antrean/halaman-antrean.tsx'), 'HalamanAntrean'),
})

const rinci = createRoute({
  getParentRoute: () => kerja,
  path: 'usulan/$pengajuanId',
  component: lazyRouteComponent(() => import('./modules/rinci/halaman-rinci.tsx'), 'HalamanRinci'),
})

const draf = createRoute({
  getParentRoute: () => kerja,
  path: 'draf',
  component: lazyRouteComponent(() => import('./modules/formulir/halaman-draf.tsx'), 'HalamanDraf'),
})

const formulir = createRoute({
  getParentRoute: () => kerja,
  path: 'draf/$pengajuanId',
  validateSearch: z.object({ langkah: pilihan(['masalah', 'usulan', 'tempat', 'manfaat', 'periksa']) }),
  component: lazyRouteComponent(() => import('./modules/formulir/halaman-formulir.tsx'), 'HalamanFormulir'),
})

const musyawarah = createRoute({
  getParentRoute: () => kerja,
  path: 'musyawarah',
  component: lazyRouteComponent(() => import('./modules/musyawarah/halaman-musyawarah.tsx'), 'HalamanMusyawarah'),
})

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
  component: lazyRouteComponent(() => import('./modules/jadwal/halaman-jadwal.tsx'), 'HalamanJadwal'),
})

const pagu = createRoute({
  getParentRoute: () => kerja,
  path: 'pagu',
  component: lazyRouteComponent(() => import('./modules/pagu/halaman-pagu.tsx'), 'HalamanPagu'),
})

const asalUsul = createRoute({
  getParentRoute: () => kerja,
  path: 'asal-usul',
  validateSearch: z.object({ perangkatDaerahId: Uuid.optional().catch(undefined), saring: pilihan(['tanpa']) }),
  component: lazyRouteComponent(() => import('./modules/anggaran/halaman-asal-usul.tsx'), 'HalamanAsalUsul'),
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
  component: lazyRouteComponent(() => import('./modules/acuan/halaman-acuan.tsx'), 'HalamanAcuan'),
})

const pengecualian = createRoute({
  getParentRoute: () => kerja,
  path: 'pengecualian',
  component: lazyRouteComponent(() => import('./modules/pengecualian/halaman-pengecualian.tsx'), 'HalamanPengecualian'),
})

const pemberitahuan = createRoute({
  getParentRoute: () => kerja,
  path: 'pemberitahuan',
  validateSearch: z.object({
    dibaca: pilihan(['belum', 'sudah']),
    jenis: pilihan(DAFTAR_PEMBERITAHUAN),
    anggaran: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./modules/pemberitahuan/halaman-pemberitahuan.tsx'), 'HalamanPemberitahuan'),
})

const setelanPemberitahuan = createRoute({
  getParentRoute: () => kerja,
  path: 'pemberitahuan/setelan',
  component: lazyRouteComponent(() => import('./modules/pemberitahuan/halaman-setelan.tsx'), 'HalamanSetelanPemberitahuan'),
})

const suratKeluar = createRoute({
  getParentRoute: () => kerja,
  path: 'pemberitahuan/surat',
  validateSearch: z.object({ keadaan: pilihan(DAFTAR_SURAT) }),
  component: lazyRouteComponent(() => import('./modules/pemberitahuan/halaman-surat.tsx'), 'HalamanSuratKeluar'),
})

const pohon = akar.addChildren([
  masuk,
  depan,
  kerja.addChildren([
    beranda,
    antrean,
    rinci,
    draf,
    formulir,
    musyawarah,
    jadwal,
    pagu,
    asalUsul,
    pengecualian,
    acuan,
    pemberitahuan,
    setelanPemberitahuan,
    suratKeluar,
  ]),
])
=======
const pohon = akar.addChildren([...ruteUmum, kerja.addChildren([...ruteUsulan, ...ruteDasar, ...ruteOrang])])
>>>>>>> main

/** Plain `?a=b`: region codes and searches stay text, whatever they look like. */
function bacaKueri(teks: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(teks))
}

function tulisKueri(isi: Record<string, unknown>): string {
  const p = new URLSearchParams()
  for (const [k, v] of Object.entries(isi)) if (typeof v === 'string' || typeof v === 'number') p.set(k, String(v))
  const teks = p.toString()
  return teks === '' ? '' : `?${teks}`
}

export function createRuter(queryClient: QueryClient) {
  return createRouter({
    routeTree: pohon,
    basepath: '/kerja',
    context: { queryClient },
    parseSearch: bacaKueri,
    stringifySearch: tulisKueri,
    defaultPreload: 'intent',
    defaultPendingComponent: Memuat,
    defaultErrorComponent: HalamanGalat,
    scrollRestoration: true,
  })
}
