import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { KodeWilayah, Uuid } from '#src/lib/bentuk.ts'
import { DAFTAR_TAHAP_MUSYAWARAH } from '#src/modules/musyawarah/musyawarah.ts'
import { PembahasanKeluar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { DAFTAR_KEADAAN_KEMBAR } from '#src/modules/kembar/kembar.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN, DAFTAR_URUT } from '#src/modules/usulan/usulan.schema.ts'
import { panggil } from '../lib/api.ts'
import { dasar } from '../lib/kueri.ts'
import { DAFTAR_SARING_KEADAAN } from '../modules/musyawarah/saring-musyawarah.ts'
import { DAFTAR_BAGIAN } from '../modules/musyawarah/daftar-bagian.ts'
import { kerja, pilihan, tolakBukanId } from './pangkal.tsx'

/* The life of a usulan: from the queue and the form to meeting, ceiling and origin. */

const kode = KodeWilayah.optional().catch(undefined)

const beranda = createRoute({
  getParentRoute: () => kerja,
  path: '/',
  component: lazyRouteComponent(() => import('../modules/beranda/halaman-beranda.tsx'), 'HalamanBeranda'),
})

/** The filter of a list, as it stands in the address. */
const SaringanDiAlamat = z.object({
  tahap: pilihan(DAFTAR_TAHAP),
  keadaan: pilihan(DAFTAR_KEADAAN),
  kecamatan: kode,
  desa: kode,
  bidang: pilihan(DAFTAR_BIDANG_PEMBANGUNAN),
  perangkatDaerahId: Uuid.optional().catch(undefined),
  menunggu: pilihan(['saya']),
  pegangan: pilihan(['saya', 'belum']),
  cari: z.string().trim().min(1).max(100).optional().catch(undefined),
  urut: pilihan(DAFTAR_URUT),
})

const antrean = createRoute({
  getParentRoute: () => kerja,
  path: 'usulan',
  validateSearch: SaringanDiAlamat.extend({ pilih: Uuid.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../modules/antrean/halaman-antrean.tsx'), 'HalamanAntrean'),
})

const lama = createRoute({
  getParentRoute: () => kerja,
  path: 'usulan-lama',
  validateSearch: z.object({ keadaan: pilihan(DAFTAR_KEADAAN) }),
  component: lazyRouteComponent(() => import('../modules/usulan-lama/halaman-usulan-lama.tsx'), 'HalamanUsulanLama'),
})

const rinci = createRoute({
  getParentRoute: () => kerja,
  path: 'usulan/$pengajuanId',
  beforeLoad: ({ params }) => tolakBukanId(params.pengajuanId),
  // From which list one came, for the way to the one before and after it.
  validateSearch: SaringanDiAlamat,
  component: lazyRouteComponent(() => import('../modules/rinci/halaman-rinci.tsx'), 'HalamanRinci'),
})

const draf = createRoute({
  getParentRoute: () => kerja,
  path: 'draf',
  component: lazyRouteComponent(() => import('../modules/formulir/halaman-draf.tsx'), 'HalamanDraf'),
})

const formulir = createRoute({
  getParentRoute: () => kerja,
  path: 'draf/$pengajuanId',
  validateSearch: z.object({ langkah: pilihan(['masalah', 'usulan', 'tempat', 'manfaat', 'periksa']) }),
  component: lazyRouteComponent(() => import('../modules/formulir/halaman-formulir.tsx'), 'HalamanFormulir'),
})

const musyawarah = createRoute({
  getParentRoute: () => kerja,
  path: 'musyawarah',
  validateSearch: z.object({
    tahap: pilihan(DAFTAR_TAHAP_MUSYAWARAH),
    keadaan: pilihan(DAFTAR_SARING_KEADAAN),
    cari: z.string().trim().min(1).max(100).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../modules/musyawarah/halaman-musyawarah.tsx'), 'HalamanMusyawarah'),
})

const satuMusyawarah = createRoute({
  getParentRoute: () => kerja,
  path: 'musyawarah/$musyawarahId',
  beforeLoad: ({ params }) => tolakBukanId(params.musyawarahId),
  validateSearch: z.object({ bagian: pilihan(DAFTAR_BAGIAN) }),
  component: lazyRouteComponent(() => import('../modules/musyawarah/halaman-satu-musyawarah.tsx'), 'HalamanSatuMusyawarah'),
})

/** Whoever is signed in is led to the screen's own address, which needs no account. */
const layarRuang = createRoute({
  getParentRoute: () => kerja,
  path: 'layar/$musyawarahId',
  beforeLoad: async ({ params }) => {
    tolakBukanId(params.musyawarahId)
    const { tautanLayar } = await panggil(PembahasanKeluar, 'GET', `${dasar(params.daerahId)}/musyawarah/${params.musyawarahId}/pembahasan`)
    throw redirect({ to: '/layar/$tautan', params: { tautan: tautanLayar } })
  },
})

const pagu = createRoute({
  getParentRoute: () => kerja,
  path: 'pagu',
  component: lazyRouteComponent(() => import('../modules/pagu/halaman-pagu.tsx'), 'HalamanPagu'),
})

const asalUsul = createRoute({
  getParentRoute: () => kerja,
  path: 'asal-usul',
  validateSearch: z.object({ perangkatDaerahId: Uuid.optional().catch(undefined), saring: pilihan(['tanpa']) }),
  component: lazyRouteComponent(() => import('../modules/anggaran/halaman-asal-usul.tsx'), 'HalamanAsalUsul'),
})

const pengecualian = createRoute({
  getParentRoute: () => kerja,
  path: 'pengecualian',
  component: lazyRouteComponent(() => import('../modules/pengecualian/halaman-pengecualian.tsx'), 'HalamanPengecualian'),
})

const kembar = createRoute({
  getParentRoute: () => kerja,
  path: 'kembar',
  validateSearch: z.object({ keadaan: pilihan(DAFTAR_KEADAAN_KEMBAR), kelas: pilihan(['pasti', 'mungkin']), silang: pilihan(['ya']) }),
  component: lazyRouteComponent(() => import('../modules/kembar/halaman-kembar.tsx'), 'HalamanKembar'),
})

const pasangan = createRoute({
  getParentRoute: () => kerja,
  path: 'kembar/$kembarId',
  beforeLoad: ({ params }) => tolakBukanId(params.kembarId),
  component: lazyRouteComponent(() => import('../modules/kembar/halaman-pasangan.tsx'), 'HalamanPasangan'),
})

export const ruteUsulan = [
  beranda,
  antrean,
  lama,
  rinci,
  draf,
  formulir,
  musyawarah,
  satuMusyawarah,
  layarRuang,
  pagu,
  asalUsul,
  pengecualian,
  kembar,
  pasangan,
] as const
