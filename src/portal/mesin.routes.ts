import { type Context, Hono } from 'hono'
import { alirkan, kirimBerkasData } from '#src/portal/berkas-data.routes.ts'
import { loadDataTahun } from '#src/portal/data-terbuka.service.ts'
import { gambarKartu } from '#src/portal/kartu.routes.ts'
import { bacaPembaca } from '#src/portal/pembaca.routes.ts'
import { DaerahId, KodeWilayah, Nomor } from '#src/portal/portal.schema.ts'
import { loadUsulan } from '#src/portal/rinci.service.ts'
import { tulisAtom, tulisIndeksSitus, tulisRobots, tulisSitusUsulan, tulisSitusWilayah } from '#src/portal/umpan.routes.ts'
import { alirkanNomor, loadPetaSitus, loadUmpan, loadWilayahSitus } from '#src/portal/umpan.service.ts'
import { kalimatJawaban } from '#src/portal/usulan.routes.ts'
import type { Jam } from '#src/portal/rinci.service.ts'
import type { Sql } from '#src/lib/sql.ts'

const ATOM = 'application/atom+xml; charset=utf-8'
const XML = 'application/xml; charset=utf-8'

/** What programs read of the portal: data, feeds, pictures for messengers, and the way for search engines. What is not there falls through. */
export function createMesinRoutes({ sql, jam }: { readonly sql: Sql; readonly jam: Jam }): Hono {
  const app = new Hono()
  const umpan = async (c: Context, kode: string | null): Promise<Response | null> => {
    const isi = await loadUmpan(sql, DaerahId.parse(c.req.param('daerahId')), kode)
    if (isi === null) return null
    return c.body(String(await tulisAtom(bacaPembaca(c, isi.daerah), isi)), 200, { 'content-type': ATOM })
  }
  app.get('/robots.txt', (c) => c.text(tulisRobots(bacaPembaca(c, null).alamat.origin)))
  app.get('/sitemap.xml', async (c) =>
    c.body(String(await tulisIndeksSitus(bacaPembaca(c, null).alamat.origin, await loadPetaSitus(sql))), 200, { 'content-type': XML }),
  )
  app.get('/:daerahId{[0-9]{2,4}}/umpan.atom', async (c, next) => (await umpan(c, null)) ?? next())
  app.get('/:daerahId{[0-9]{2,4}}/:tingkat{kecamatan|desa}/:kode/umpan.atom', async (c, next) => {
    const kode = KodeWilayah.safeParse(c.req.param('kode'))
    return (kode.success ? await umpan(c, kode.data) : null) ?? next()
  })
  app.get('/:daerahId{[0-9]{2,4}}/data/:berkas', async (c, next) => (await kirimBerkasData(c, sql, c.req.param('daerahId'))) ?? next())
  app.get('/:daerahId{[0-9]{2,4}}/sitemap-wilayah.xml', async (c, next) => {
    const daerahId = c.req.param('daerahId')
    const wilayah = await loadWilayahSitus(sql, daerahId)
    if (wilayah === null) return next()
    return c.body(tulisSitusWilayah(bacaPembaca(c, null).alamat.origin, daerahId, wilayah), 200, { 'content-type': XML })
  })
  app.get('/:daerahId{[0-9]{2,4}}/:lembar{sitemap-[0-9]{4}-[0-9]{1,4}\\.xml}', async (c, next) => {
    const [tahun, hal] = (c.req.param('lembar').match(/\d+/g) ?? []).map(Number)
    const { daerahId } = c.req.param()
    const d = await loadDataTahun(sql, daerahId, tahun ?? 0)
    if (d === null || hal === undefined || hal < 1) return next()
    const asal = bacaPembaca(c, null).alamat.origin
    c.header('content-type', XML)
    c.header('etag', `"${d.sidik}-${hal}"`)
    return c.body(alirkan(tulisSitusUsulan(asal, daerahId, alirkanNomor(sql, daerahId, { tahun: d.tahun, hal }))))
  })
  app.get('/:daerahId{[0-9]{2,4}}/usulan/:nomor/kartu.png', async (c, next) => {
    const nomor = Nomor.safeParse(c.req.param('nomor'))
    const h = nomor.success ? await loadUsulan(sql, jam, c.req.param('daerahId'), nomor.data) : null
    if (h === null) return next()
    const p = bacaPembaca(c, h.daerah)
    return c.body(new Uint8Array(await gambarKartu(p, h, kalimatJawaban(p, h))), 200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' })
  })
  return app
}
