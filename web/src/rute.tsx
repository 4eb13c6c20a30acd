import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { HalamanGalat } from './components/halaman-galat.tsx'
import { Memuat } from './components/memuat.tsx'
import { ruteDasar } from './rute/dasar.tsx'
import { ruteOrang } from './rute/orang.tsx'
import { akar, kerja, ruteUmum } from './rute/pangkal.tsx'
import { ruteRekap } from './rute/rekap.tsx'
import { ruteUsulan } from './rute/usulan.tsx'

const pohon = akar.addChildren([...ruteUmum, kerja.addChildren([...ruteUsulan, ...ruteRekap, ...ruteDasar, ...ruteOrang])])

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
    // What a messenger adds to a link is dropped, not sent on to the API.
    search: { strict: true },
    defaultPreload: 'intent',
    defaultPendingComponent: Memuat,
    defaultErrorComponent: HalamanGalat,
    scrollRestoration: true,
  })
}
