import { createHash, randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { createPembatas } from '#src/lib/batas-laju.ts'
import { createPenutur } from '#src/lib/kata.ts'
import type { Penolakan } from '#src/lib/result.ts'
import { alamatHak } from '#src/modules/pemungutan-suara/hak-suara.service.ts'
import { bacaSurat, berikanSuara, type SuratSuara } from '#src/modules/pemungutan-suara/memberi-suara.service.ts'
import { penolakanSuara } from '#src/modules/pemungutan-suara/pemungutan-suara.kata.ts'
import { periksaMasa, periksaSurat, type Tanda } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import type { BekalHadir } from '#src/portal/hadir.routes.ts'
import { bacaPembaca, type Html, ke, type Pembaca, tulisan } from '#src/portal/pembaca.routes.ts'
import { ambilDaerah, type DaerahPublik } from '#src/portal/portal.service.ts'
import { rangka } from '#src/portal/rangka.routes.ts'
import { SKRIP_SUARA } from '#src/portal/skrip-suara.ts'
import { formSurat, type Surat, tandaTerimaBesar, tinjauan } from '#src/portal/surat-suara.routes.ts'

/* Voting by the code on a slip: form, check, sent. All of it works without the script. */

/** Requests a minute of one address: a hall of two hundred shares one, and each voter needs three. */
const PER_MENIT = 600
const penutur = createPenutur(penolakanSuara)
const alamatSkrip = `/suara-${createHash('sha256').update(SKRIP_SUARA).digest('hex').slice(0, 12)}.js`

export function createSuaraRoutes(b: BekalHadir): Hono {
  const pembatas = createPembatas(PER_MENIT)
  const app = new Hono()
  app.get(alamatSkrip, (c) =>
    c.body(SKRIP_SUARA, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }),
  )
  const jaga = bodyLimit({ maxSize: 32 * 1024 })
  for (const jalur of ['/suara', '/suara/:hak']) {
    app.use(jalur, jaga, async (c, next) => {
      await next()
      c.header('cache-control', 'private, no-store')
    })
  }
  app.get('/suara', (c) => pintu(c, null))
  app.post('/suara', async (c) => {
    const kode = (await c.req.parseBody())['kode']
    const alamat = typeof kode === 'string' ? alamatHak(kode.slice(0, 80)) : null
    return alamat === null ? pintu(c, { jenis: 'hak-suara-tidak-dikenal' }) : c.redirect(alamat, 303)
  })
  const isSering = (c: Context): boolean => {
    const alamat = b.alamatPengirim(c)
    return alamat !== null && !pembatas.ambil(alamat, b.kini().getTime()).boleh
  }
  app.get('/suara/:hak', (c) => (isSering(c) ? tunggu(c, new Map()) : layani(c, b, new Map())))
  app.post('/suara/:hak', async (c) => {
    const isi = new Map(Object.entries(await c.req.parseBody()).flatMap(([k, v]): [string, string][] => (typeof v === 'string' ? [[k, v]] : [])))
    return isSering(c) ? tunggu(c, isi) : layani(c, b, isi)
  })
  return app
}

async function pintu(c: Context, penolakan: Penolakan | null): Promise<Response> {
  const p = bacaPembaca(c, null)
  const isi = html`<h1>${p.ucap('suara.judul')}</h1>
    ${galat(p, penolakan)}
    <form method="post" action="${ke(p, '/suara')}" class="form-hadir">
      <label>${p.ucap('suara.kode')}<input name="kode" required maxlength="80" autocomplete="off" autocapitalize="characters" spellcheck="false" /></label>
      <p>${p.ucap('suara.kode-isi')}</p>
      <button class="tombol utama">${p.ucap('suara.lanjut')}</button>
    </form>`
  return kirim(c, p, { judul: p.ucap('suara.judul'), isi, status: penolakan === null ? 200 : 404 })
}

/** Nothing is asked of the database; what was filled in is kept in the page and sent again from there. */
async function tunggu(c: Context, isi: ReadonlyMap<string, string>): Promise<Response> {
  const p = bacaPembaca(c, null)
  const badan = html`<h1>${p.ucap('suara.judul')}</h1>
    <p class="pesan" role="alert">${p.ucap('suara.sering')}</p>
    <form method="${isi.size === 0 ? 'get' : 'post'}" action="${ke(p, c.req.path)}" class="form-hadir">
      ${[...isi].map(([nama, nilai]) => html`<input type="hidden" name="${nama}" value="${nilai}" />`)}
      <button class="tombol utama">${p.ucap('suara.coba-lagi')}</button>
    </form>`
  c.header('retry-after', '10')
  return kirim(c, p, { judul: p.ucap('suara.judul'), isi: badan, status: 429 })
}

function galat(p: Pembaca, penolakan: Penolakan | null): Html {
  if (penolakan === null) return html``
  const { pesan, langkah } = penutur.ucapkan(penolakan, p.bahasa)
  return html`<p class="pesan" role="alert"><b>${pesan}</b> ${langkah}</p>`
}

interface Halaman {
  readonly judul: string
  readonly isi: Html
  readonly status: number
}

async function kirim(c: Context, p: Pembaca, h: Halaman): Promise<Response> {
  const halaman = await rangka(p, { judul: h.judul, uraian: p.ucap('suara.judul'), fokus: { skrip: alamatSkrip, isJawaban: c.req.method === 'POST' } }, h.isi)
  return c.html(halaman, h.status as 200)
}

const KUNCI = /^[0-9a-f]{32}$/

/** The marks as typed, by number of the proposal; what cannot be read as a number fails the check, not the page. */
function bacaIsian(isi: ReadonlyMap<string, string>): { isian: Map<number, string>; tanda: Tanda[] } {
  const isian = new Map<number, string>()
  for (const [nama, nilai] of isi) {
    const nomor = /^p(\d{1,3})$/.exec(nama)?.[1]
    if (nomor !== undefined && nilai.trim() !== '' && nilai.trim() !== '0') isian.set(Number(nomor), nilai.trim().slice(0, 6))
  }
  return { isian, tanda: [...isian].map(([pilihan, teks]) => ({ pilihan, nilai: /^\d{1,4}$/.test(teks) ? Number(teks) : 0 })) }
}

async function layani(c: Context, b: BekalHadir, isi: ReadonlyMap<string, string>): Promise<Response> {
  const hak = c.req.param('hak') ?? ''
  const surat = await bacaSurat(b.sql, hak)
  const daerah = surat.ok ? await ambilDaerah(b.sql, surat.value.daerahId) : null
  const p = bacaPembaca(c, daerah)
  if (!surat.ok || daerah === null) {
    const penolakan = surat.ok ? ({ jenis: 'hak-suara-tidak-dikenal' } as const) : surat.error
    return kirim(c, p, {
      judul: p.ucap('suara.judul'),
      isi: html`<h1>${p.ucap('suara.judul')}</h1>
        ${galat(p, penolakan)}`,
      status: 404,
    })
  }
  const kunci = isi.get('kunci') ?? ''
  const { isian, tanda } = bacaIsian(isi)
  const s: Surat = {
    p: surat.value.p,
    pilihan: surat.value.pilihan,
    kunci: KUNCI.test(kunci) ? kunci : randomBytes(16).toString('hex'),
    isian,
    tanda,
    jalur: c.req.path,
  }
  const { badan, status } = await susun(p, b, { surat: surat.value, s, hak, daerah, langkah: isi.get('langkah') ?? null })
  const judul = html`<h1>${tulisan(p, s.p.judul)}</h1>`
  return kirim(c, p, { judul: s.p.judul, isi: html`${judul}${badan}`, status })
}

interface Bahan {
  readonly surat: SuratSuara
  readonly s: Surat
  readonly hak: string
  readonly daerah: DaerahPublik
  readonly langkah: string | null
}

interface Badan {
  readonly badan: Html
  readonly status: number
}

/** Sending is asked for before anything else: a ballot sent twice is answered as the first time, whatever the vote's state is by then. */
async function susun(p: Pembaca, b: BekalHadir, { surat, s, hak, daerah, langkah }: Bahan): Promise<Badan> {
  const { jam, sql } = b
  const jalurRapat = `/${surat.daerahId}/musyawarah/${surat.p.musyawarahId}`
  if (langkah === 'kirim') {
    const k = { sql, daerahId: surat.daerahId, pemungutanId: surat.p.pemungutanId, saat: jam(daerah) }
    const hasil = await berikanSuara(k, { hak, kunci: s.kunci, isi: [...s.tanda] })
    return hasil.ok ? { badan: tandaTerimaBesar(p, hasil.value.tandaTerima, jalurRapat), status: 200 } : ditolak(p, s, hasil.error, jalurRapat)
  }
  const halangan = halang(surat, jam(daerah))
  if (halangan !== null) return ditolak(p, s, halangan, jalurRapat)
  if (langkah !== 'periksa') return { badan: formSurat(p, s), status: 200 }
  const benar = periksaSurat(s.p, s.pilihan, s.tanda)
  return benar.ok ? { badan: tinjauan(p, { ...s, tanda: benar.value }), status: 200 } : ditolak(p, s, benar.error, jalurRapat)
}

function halang({ keadaan, p }: SuratSuara, saat: ReturnType<BekalHadir['jam']>): Penolakan | null {
  if (keadaan === 'ditarik') return { jenis: 'hak-suara-ditarik' }
  return keadaan === 'terpakai' ? { jenis: 'hak-suara-sudah-dipakai' } : periksaMasa(p, saat)
}

/** A ballot that was filled in wrongly comes back as it was; where none can be given, the way to the result. */
function ditolak(p: Pembaca, s: Surat, penolakan: Penolakan, jalurRapat: string): Badan {
  const { status } = penutur.ucapkan(penolakan, p.bahasa)
  if (status === 422) return { badan: html`${galat(p, penolakan)}${formSurat(p, s)}`, status }
  return {
    badan: html`${galat(p, penolakan)}
      <p><a class="tombol" href="${ke(p, jalurRapat)}">${p.ucap('suara.ke-hasil')}</a></p>`,
    status,
  }
}
