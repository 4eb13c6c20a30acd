import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, notFound, Outlet, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { Uuid } from '#src/lib/bentuk.ts'
import { HalamanTakAda } from '../components/halaman-tak-ada.tsx'
import { kueriSesi } from '../lib/sesi.ts'
import { pilihAwal } from '../lib/awal.ts'
import { Kerangka } from '../modules/kerangka/kerangka.tsx'

/** Addresses say government, budget year and filter, so that every screen can be sent to a colleague as it stands. */

export const akar = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({ component: Outlet, notFoundComponent: HalamanTakAda })

const masuk = createRoute({
  getParentRoute: () => akar,
  path: 'masuk',
  validateSearch: z.object({
    ke: z
      .string()
      .regex(/^\/(?!\/)/)
      .optional()
      .catch(undefined),
    error: z.string().max(100).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../modules/masuk/halaman-masuk.tsx'), 'HalamanMasuk'),
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

const undangan = createRoute({
  getParentRoute: () => akar,
  path: 'undangan/$token',
  component: lazyRouteComponent(() => import('../modules/undangan/halaman-undangan.tsx'), 'HalamanUndangan'),
})

const mohonAkun = createRoute({
  getParentRoute: () => akar,
  path: 'mohon-akun',
  validateSearch: z.object({ daerah: z.string().max(4).optional().catch(undefined), nomor: Uuid.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../modules/undangan/halaman-mohon.tsx'), 'HalamanMohon'),
})

const layar = createRoute({
  getParentRoute: () => akar,
  path: 'layar/$tautan',
  component: lazyRouteComponent(() => import('../modules/layar-musyawarah/halaman-layar.tsx'), 'HalamanLayar'),
})

export const kerja = createRoute({
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

/** For addresses whose last part is an id: anything else leads nowhere, and is said so without asking the server. */
export function tolakBukanId(id: string): void {
  if (!Uuid.safeParse(id).success) throw notFound()
}

/** An optional choice of a closed list in the address; anything else is as if it were not there. */
export const pilihan = <const D extends readonly [string, ...string[]]>(daftar: D) => z.enum(daftar).optional().catch(undefined)

export const ruteUmum = [masuk, depan, undangan, mohonAkun, layar] as const
