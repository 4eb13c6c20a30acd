import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

/** The one stylesheet, without comments and indentation. */
const gaya = padatkan(readFileSync(new URL('portal.css', import.meta.url), 'utf8'))

/** Its address changes with its content, so browsers may keep it for good. */
export const alamatGaya = `/portal-${createHash('sha256').update(gaya).digest('hex').slice(0, 12)}.css`

function padatkan(css: string): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '')
    .replaceAll(/\s*([{};,])\s*/g, '$1')
    .replaceAll(/([a-z0-9-]): /g, '$1:')
    .replaceAll(';}', '}')
}

export function createGayaRoutes(): Hono {
  return new Hono().get(alamatGaya, (c) =>
    c.body(gaya, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }),
  )
}
