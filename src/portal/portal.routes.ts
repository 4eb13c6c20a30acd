import { halamanMusyawarah, halamanSatuMusyawarah } from '#src/portal/musyawarah.routes.ts'
import { cetakLaporan, siapkanBeritaAcaraPublik } from '#src/modules/laporan/laporan.service.ts'
import { tulisIcsMusyawarah } from '#src/portal/musyawarah-ics.routes.ts'
import { loadIcsMusyawarah, loadMusyawarahPublik, loadSatuMusyawarah } from '#src/portal/musyawarah.service.ts'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import type { Sql } from '#src/lib/sql.ts'
import { halamanAsalUsul } from '#src/portal/asal-usul.routes.ts'
import { loadAsalUsul } from '#src/portal/asal-usul.service.ts'
import { halamanBeranda } from '#src/portal/beranda.routes.ts'
import { cariUsulan } from '#src/portal/cari.service.ts'
import { halamanCari, halamanPilihDaerah } from '#src/portal/cari.routes.ts'
import { halamanDesa } from '#src/portal/desa.routes.ts'
import { halamanGalat, halamanTidakAda } from '#src/portal/galat.routes.ts'
import { type Gerbang, gerbang } from '#src/portal/gerbang.routes.ts'
import { createGayaRoutes } from '#src/portal/gaya.routes.ts'
import { bacaPembaca, type Html, ke, pasangAlamat, type Pembaca } from '#src/portal/pembaca.routes.ts'
import { type BekalHadir, createHadirRoutes } from '#src/portal/hadir.routes.ts'
import { halamanSuara } from '#src/portal/hasil-suara.routes.ts'
import { createSuaraRoutes } from '#src/portal/suara.routes.ts'
import { loadSuara } from '#src/portal/suara.service.ts'
import { tulisIcs } from '#src/portal/jadwal-ics.routes.ts'
import { halamanJadwal } from '#src/portal/jadwal.routes.ts'
import { halamanKamus } from '#src/portal/kamus.routes.ts'
import { loadKamusPublik } from '#src/portal/kamus.service.ts'
import { loadIcs, loadJadwal } from '#src/portal/jadwal.service.ts'
import { halamanPeriksa } from '#src/portal/periksa.routes.ts'
import { loadPeriksa } from '#src/portal/periksa.service.ts'
import { kenaliNomor } from '#src/portal/pencarian.ts'
import { createMesinRoutes } from '#src/portal/mesin.routes.ts'
import { halamanData } from '#src/portal/data-terbuka.routes.ts'
import { loadHalamanData } from '#src/portal/data-terbuka.service.ts'
import { halamanPeta } from '#src/portal/peta-usulan.routes.ts'
import { loadHalamanPeta } from '#src/portal/peta-usulan.service.ts'
import {
  DaerahId,
  KodeWilayah,
  Nomor,
  SaringanAsalUsul,
  SaringanCari,
  SaringanDesa,
  SaringanJadwal,
  SaringanKamusPublik,
  SaringanMusyawarah,
  SaringanPeta,
} from '#src/portal/portal.schema.ts'
import { loadHalamanDaerah } from '#src/portal/pemerintah.service.ts'
import { ambilDaerah, cariNomor, type DaerahPublik, type DaerahRingkas, ingatBeranda, loadDesa, loadKecamatan } from '#src/portal/portal.service.ts'
import { jalurUsulan } from '#src/portal/potongan.routes.ts'
import { type Jam, loadUsulan } from '#src/portal/rinci.service.ts'
import { halamanUsulan } from '#src/portal/usulan.routes.ts'
import { halamanDaerah, halamanKecamatan } from '#src/portal/wilayah.routes.ts'

export interface PilihanPortal {
  readonly sql: Sql
  readonly jam: Jam
  /** Where an unexpected error is written down; the reader gets a plain page. */
  readonly catatGalat: (galat: unknown) => void
  /** Milliseconds for which the figures of all governments together are remembered. */
  readonly ingat?: number
  /** Under which people reach the program; else what the request says. */
  readonly alamat?: string
  /** How many pages are made at a time, and for how long others may be shown the same; without it every page is made for itself. */
  readonly jaga?: Gerbang
  /** Where the script of the verification page lies; without it the page explains the command only. */
  readonly skripPeriksa?: string | null
  /** Attendance by the codes of a meeting; without it those addresses do not exist. */
  readonly hadir?: Pick<BekalHadir, 'kini' | 'alamatPengirim'>
}

/** The public pages: plain HTML, no scripts, nothing that needs an account. To be mounted at `/`, after the API and the workspace. */
export function createPortal({ sql, jam, catatGalat, ingat = 0, alamat, jaga, hadir, skripPeriksa = null }: PilihanPortal): Hono {
  const beranda = ingatBeranda(sql, ingat)
  const app = new Hono()
  if (jaga !== undefined) app.use(lewatiMilikLain(gerbang(jaga)))
  app.use(compress(), etag(), pilihKepalaAman(), async (c, next) => {
    if (alamat !== undefined) pasangAlamat(c, alamat)
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', c.res.status === 200 ? 'public, max-age=60, stale-while-revalidate=300' : 'no-store')
    c.header('vary', 'accept-language, accept-encoding', { append: true })
  })
  app.route('/', createGayaRoutes())
  app.route('/', createMesinRoutes({ sql, jam }))
  if (hadir !== undefined) app.route('/', createHadirRoutes({ sql, jam, ...hadir })).route('/', createSuaraRoutes({ sql, jam, ...hadir }))

  app.get('/', async (c) => kirim(c, halamanBeranda(bacaPembaca(c, null), await beranda())))
  app.get('/cari', (c) => cariDimanaSaja(c, sql, beranda))
  app.get('/:daerahId{[0-9]{2,4}}', (c) => sajikan(c, sql, loadHalamanDaerah(sql, jam, daerahId(c)), halamanDaerah))
  app.get('/:daerahId{[0-9]{2,4}}/kecamatan/:kode', (c) => {
    const kode = KodeWilayah.safeParse(c.req.param('kode'))
    return sajikan(c, sql, kode.success ? loadKecamatan(sql, daerahId(c), kode.data) : null, halamanKecamatan)
  })
  app.get('/:daerahId{[0-9]{2,4}}/desa/:kode', (c) => {
    const kode = KodeWilayah.safeParse(c.req.param('kode'))
    return sajikan(c, sql, kode.success ? loadDesa(sql, daerahId(c), kode.data, SaringanDesa.parse(c.req.query())) : null, halamanDesa)
  })
  app.get('/:daerahId{[0-9]{2,4}}/usulan/:nomor', (c) => {
    const nomor = Nomor.safeParse(c.req.param('nomor'))
    return sajikan(c, sql, nomor.success ? loadUsulan(sql, jam, daerahId(c), nomor.data) : null, halamanUsulan)
  })
  app.get('/:daerahId{[0-9]{2,4}}/cari', async (c) => {
    const saringan = SaringanCari.parse(c.req.query())
    const hasil = await cariUsulan(sql, daerahId(c), saringan)
    const nomor = hasil?.nomor ?? null
    if (hasil !== null && nomor !== null) return lompat(c, hasil.daerah, nomor)
    return sajikan(c, sql, hasil, (p, h) => halamanCari(p, h, saringan))
  })

  app.get('/:daerahId{[0-9]{2,4}}/peta', (c) => {
    const saringan = SaringanPeta.parse(c.req.query())
    return sajikan(c, sql, loadHalamanPeta(sql, daerahId(c), saringan), (p, h) => halamanPeta(p, h, saringan))
  })
  app.get('/:daerahId{[0-9]{2,4}}/data', (c) => sajikan(c, sql, loadHalamanData(sql, daerahId(c)), halamanData))
  app.get('/:daerahId{[0-9]{2,4}}/asal-usul', (c) => sajikan(c, sql, loadAsalUsul(sql, daerahId(c), SaringanAsalUsul.parse(c.req.query())), halamanAsalUsul))

  app.get('/:daerahId{[0-9]{2,4}}/kamus', (c) => sajikan(c, sql, loadKamusPublik(sql, daerahId(c), SaringanKamusPublik.parse(c.req.query())), halamanKamus))
  app.get('/:daerahId{[0-9]{2,4}}/jadwal', (c) => sajikan(c, sql, loadJadwal(sql, jam, daerahId(c), SaringanJadwal.parse(c.req.query())), halamanJadwal))
  app.get('/:daerahId{[0-9]{2,4}}/jadwal/:berkas{[0-9]{4}\\.ics}', (c) => kirimIcs(c, { sql, jam }, null))
  app.get('/:daerahId{[0-9]{2,4}}/jadwal/:berkas{[0-9]{4}}/:kode{[0-9.]+\\.ics}', (c) => kirimIcs(c, { sql, jam }, c.req.param('kode').replace(/\.ics$/, '')))

  pasangMusyawarah(app, { sql, jam })
  app.get(PERIKSA, (c) => sajikan(c, sql, loadPeriksa(sql, daerahId(c), skripPeriksa), halamanPeriksa))

  app.get('*', (c, next) => (isMilikLain(c.req.path) ? next() : tidakAda(c, sql)))
  app.onError((galat, c) => {
    catatGalat(galat)
    return kirim(c, halamanGalat(bacaPembaca(c, null)), 500)
  })
  return app
}

function pasangMusyawarah(app: Hono, { sql, jam }: Pick<PilihanPortal, 'sql' | 'jam'>): void {
  app.get('/:daerahId{[0-9]{2,4}}/musyawarah', (c) =>
    sajikan(c, sql, loadMusyawarahPublik(sql, jam, daerahId(c), SaringanMusyawarah.parse(c.req.query())), halamanMusyawarah),
  )
  app.get('/:daerahId{[0-9]{2,4}}/musyawarah/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}', (c) =>
    sajikan(c, sql, loadSatuMusyawarah(sql, jam, daerahId(c), c.req.param('id')), halamanSatuMusyawarah),
  )
  app.get('/:daerahId{[0-9]{2,4}}/musyawarah/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}/berita-acara.pdf', (c) => kirimBeritaAcara(c, sql))
  app.get('/:daerahId{[0-9]{2,4}}/suara/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}', (c) =>
    sajikan(c, sql, loadSuara(sql, daerahId(c), c.req.param('id'), c.req.query('terima')), halamanSuara),
  )
  const ics = async (c: Context, unit: string | null): Promise<Response> => {
    const tahun = Number((c.req.param('berkas') ?? '').slice(0, 4))
    const isi = await loadIcsMusyawarah(sql, daerahId(c), { tahun, unit })
    return isi === null ? tidakAda(c, sql) : sajikanIcs(c, `musyawarah-${isi.daerah.daerahId}-${tahun}`, tulisIcsMusyawarah(bacaPembaca(c, isi.daerah), isi))
  }
  app.get('/:daerahId{[0-9]{2,4}}/musyawarah/:berkas{[0-9]{4}\\.ics}', (c) => ics(c, null))
  app.get('/:daerahId{[0-9]{2,4}}/musyawarah/:berkas{[0-9]{4}}/:unit{[0-9a-f.-]+\\.ics}', (c) => ics(c, c.req.param('unit').replace(/\.ics$/, '')))
}

function sajikanIcs(c: Context, nama: string, isi: string): Response {
  c.header('content-type', 'text/calendar; charset=utf-8')
  c.header('content-disposition', `inline; filename="${nama}.ics"`)
  return c.body(isi)
}

/** The ballot paper and the page that verifies receipts have a script, our own file; what hostile text could do there is still nothing. */
function pilihKepalaAman(): MiddlewareHandler {
  const [umum, surat] = [kepalaAman("'none'"), kepalaAman("'self'")]
  return (c, next) => (/^\/suara(\/|$)|^\/[0-9]{2,4}\/periksa$/.test(c.req.path) ? surat(c, next) : umum(c, next))
}

const PERIKSA = '/:daerahId{[0-9]{2,4}}/periksa'

/** No script runs and no other site is asked for anything: a hostile proposal could do nothing even if it were not escaped. */
function kepalaAman(skrip: "'none'" | "'self'"): ReturnType<typeof secureHeaders> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      ...(skrip === "'self'" ? { scriptSrc: [skrip] } : {}),
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: skrip === "'self'" ? 'no-referrer' : 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    // Whether this installation speaks TLS is known by the proxy before it, not by us.
    strictTransportSecurity: false,
  })
}

function lewatiMilikLain(jaga: MiddlewareHandler): MiddlewareHandler {
  return (c, next) => (isMilikLain(c.req.path) || /^\/(hadir|suara)(\/|$)/.test(c.req.path) ? next() : jaga(c, next))
}

/** Addresses of other parts of the program, answered by them or by their own kind of error. */
function isMilikLain(jalur: string): boolean {
  return /^\/(api|kerja)(\/|$)/.test(jalur)
}

function daerahId(c: Context): string {
  return DaerahId.parse(c.req.param('daerahId'))
}

function kirim(c: Context, isi: Html, status: 200 | 404 | 500 = 200): Response | Promise<Response> {
  return c.html(isi, status)
}

async function kirimIcs(c: Context, { sql, jam }: Pick<PilihanPortal, 'sql' | 'jam'>, kode: string | null): Promise<Response> {
  const tahun = Number((c.req.param('berkas') ?? '').slice(0, 4))
  const kecamatan = kode === null ? null : KodeWilayah.safeParse(kode)
  if (kecamatan !== null && !kecamatan.success) return tidakAda(c, sql)
  const isi = await loadIcs(sql, jam, daerahId(c), { tahun, kecamatan: kecamatan === null ? null : kecamatan.data })
  if (isi === null) return tidakAda(c, sql)
  return sajikanIcs(c, `jadwal-${isi.daerah.daerahId}-${tahun}`, tulisIcs(bacaPembaca(c, isi.daerah), isi))
}

/** The frozen minutes as paper: the same bytes for everybody, from the day the meeting closed. */
async function kirimBeritaAcara(c: Context, sql: Sql): Promise<Response> {
  const daerah = await ambilDaerah(sql, daerahId(c))
  const dasar = bacaPembaca(c, daerah).alamat.origin
  const k = daerah === null ? null : { sql, daerahId: daerah.daerahId, zona: daerah.zonaWaktu }
  const siap = k === null ? null : await siapkanBeritaAcaraPublik(k, { musyawarahId: c.req.param('id') ?? '', ukuran: 'f4', dasar })
  if (siap === null) return tidakAda(c, sql)
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${siap.nama}.pdf"`)
  return c.body(new Uint8Array(await cetakLaporan(siap)))
}

/** The page of what was found, in the reader's language and the government's terms; or the page that says it is not there. */
async function sajikan<H extends { readonly daerah: DaerahPublik }>(
  c: Context,
  sql: Sql,
  cari: Promise<H | null> | H | null,
  halaman: (p: Pembaca, h: H) => Html,
): Promise<Response> {
  const h = await cari
  return h === null ? tidakAda(c, sql) : kirim(c, halaman(bacaPembaca(c, h.daerah), h))
}

async function tidakAda(c: Context, sql: Sql): Promise<Response> {
  const id = DaerahId.safeParse(c.req.path.split('/')[1])
  const daerah = id.success ? await ambilDaerah(sql, id.data) : null
  return kirim(c, halamanTidakAda(bacaPembaca(c, daerah)), 404)
}

function lompat(c: Context, daerah: DaerahPublik, nomor: string): Response {
  const p = bacaPembaca(c, daerah)
  return c.redirect(ke(p, jalurUsulan(p, nomor)), 302)
}

/** From the front page: a number leads straight to its proposal, words to the governments they may be sought in. */
async function cariDimanaSaja(c: Context, sql: Sql, beranda: () => Promise<DaerahRingkas[]>): Promise<Response> {
  const { q } = SaringanCari.parse(c.req.query())
  const p = bacaPembaca(c, null)
  if (q === '') return c.redirect(ke(p, '/'), 302)
  const nomor = kenaliNomor(q)
  const milik = nomor === null ? null : await cariNomor(sql, nomor)
  if (milik !== null && nomor !== null) return c.redirect(ke(p, `/${milik}/usulan/${nomor}`), 302)
  const daftar = await beranda()
  const satu = daftar.length === 1 ? daftar[0] : undefined
  if (satu !== undefined) return c.redirect(ke(p, `/${satu.daerah.daerahId}/cari`, { q }), 302)
  return kirim(c, halamanPilihDaerah(p, daftar, q, nomor !== null))
}
