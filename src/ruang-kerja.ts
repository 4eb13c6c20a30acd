import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Env, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** Scripts only from our own files, none within the page; styles also as attributes, for the component library sets sizes with them. */
const SUMBER = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
}

/** The address of the script that verifies receipts in a visitor's browser; null where nothing was built. */
export function alamatSkripPeriksa(folder: string): string | null {
  const berkas = path.join(folder, '.vite/manifest.json')
  if (!existsSync(berkas)) return null
  const manifest = JSON.parse(readFileSync(berkas, 'utf8')) as Record<string, { readonly file: string } | undefined>
  const skrip = manifest['src/periksa/peramban.ts']
  return skrip === undefined ? null : `/kerja/${skrip.file}`
}

/** The officials' workspace: built files, and its one page for every address beneath /kerja. */
export function pasangRuangKerja<E extends Env>(app: Pick<Hono<E>, 'get' | 'use'>, folder: string): void {
  app.use(
    '/kerja/*',
    secureHeaders({
      contentSecurityPolicy: SUMBER,
      crossOriginResourcePolicy: 'same-origin',
      referrerPolicy: 'strict-origin-when-cross-origin',
      xFrameOptions: 'DENY',
      // A proposal is photographed and its place found where one stands.
      permissionsPolicy: { camera: ['self'], geolocation: ['self'], microphone: [] },
      strictTransportSecurity: false,
    }),
  )
  app.use(
    '/kerja/assets/*',
    serveStatic({
      root: folder,
      rewriteRequestPath: (jalur) => jalur.replace(/^\/kerja/, ''),
      onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  const halaman = (c: Context): Response | Promise<Response> => {
    c.header('cache-control', 'no-cache')
    return c.html(readFileSync(path.join(folder, 'index.html'), 'utf8'))
  }
  app.get('/kerja', halaman)
  app.get('/kerja/*', halaman)
}
