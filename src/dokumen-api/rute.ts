import { readFileSync } from 'node:fs'
import { type Context, type Env, Hono, type Next } from 'hono'
import { html, raw } from 'hono/html'
import { secureHeaders } from 'hono/secure-headers'
import { isiHalaman, pembacaApi } from '#src/dokumen-api/halaman.ts'
import { listOperasi } from '#src/perintah/susun-permintaan.ts'
import { bacaPembaca } from '#src/portal/pembaca.routes.ts'
import { rangka } from '#src/portal/rangka.routes.ts'

const JALUR_GAYA = '/api/dokumen.css'
const JALUR: ReadonlySet<string> = new Set(['/api', '/api/', JALUR_GAYA])
const gaya = readFileSync(new URL('gaya.css', import.meta.url), 'utf8')

// Whether this installation speaks TLS is known by the proxy before it, not by us.
const bersama = { crossOriginResourcePolicy: 'same-origin', referrerPolicy: 'strict-origin-when-cross-origin', strictTransportSecurity: false } as const
/** An answer of the API is read by a program: in a browser it shows nothing and loads nothing. */
const kepalaApi = secureHeaders({ ...bersama, contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] } })
const kepalaHalaman = secureHeaders({
  ...bersama,
  xFrameOptions: 'DENY',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
})

/** Headers of everything beneath /api: its pages may use their own style and nothing else; what it answers, nothing at all. */
export function kepalaAmanApi(c: Context<Env, string>, next: Next): Promise<Response | void> {
  return JALUR.has(c.req.path) ? kepalaHalaman(c, next) : kepalaApi(c, next)
}

/** The API for people to read, from the very document programs read. `dokumen` answers `/api/openapi.json`. */
export function createDokumenApi(dokumen: { readonly request: (jalur: string) => Response | Promise<Response> }): Hono {
  const jadi = new Map<string, string>()
  const susun = async (bahasa: 'id' | 'en'): Promise<string> => {
    const isi = jadi.get(bahasa) ?? rapatkan(String(await isiHalaman(pembacaApi(bahasa), await listOperasi(dokumen))))
    jadi.set(bahasa, isi)
    return isi
  }
  const halaman = async (c: Context): Promise<Response> => {
    const p = bacaPembaca(c, null)
    const api = pembacaApi(p.bahasa)
    c.header('vary', 'accept-language')
    c.header('cache-control', 'public, max-age=300')
    const isi = html`<link rel="stylesheet" href="${JALUR_GAYA}" />${raw(await susun(p.bahasa))}`
    return c.html(rangka(p, { judul: api.ucap('judul'), uraian: api.ucap('dokumen') }, isi))
  }
  const app = new Hono()
  app.get('/api', halaman)
  app.get('/api/', halaman)
  app.get(JALUR_GAYA, (c) => c.body(gaya, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300' }))
  return app
}

/** Indentation before a tag says nothing; inside an example a line never begins with one. */
function rapatkan(isi: string): string {
  return isi.replaceAll(/\n\s+</g, '\n<')
}
