import { readFileSync } from 'node:fs'
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
