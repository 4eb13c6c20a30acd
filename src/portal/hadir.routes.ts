import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { createPembatas } from '#src/lib/batas-laju.ts'
import { createPenutur } from '#src/lib/kata.ts'
import type { Penolakan, Result } from '#src/lib/result.ts'
import type { Sql } from '#src/lib/sql.ts'
import { saat } from '#src/lib/waktu.ts'
import { penolakanPeserta } from '#src/modules/musyawarah/peserta/peserta.kata.ts'
import {
  bacaUndanganHadir,
  daftarDiPintu,
  hadirDenganUndangan,
  type PenerimaTamu,
  type UndanganHadir,
} from '#src/modules/musyawarah/peserta/kehadiran-publik.service.ts'
import { bacaTautan } from '#src/modules/musyawarah/layar/tautan.ts'
import { FormTamu } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { LABEL_UNSUR } from '#src/modules/musyawarah/peserta/sebut-unsur.ts'
import { DAFTAR_UNSUR } from '#src/modules/musyawarah/peserta/unsur.ts'
import { bacaPembaca, type Html, ke, type Pembaca, tanggalTeks, tebal } from '#src/portal/pembaca.routes.ts'
import { ambilDaerah } from '#src/portal/portal.service.ts'
import { rangka } from '#src/portal/rangka.routes.ts'
import type { Jam } from '#src/portal/rinci.service.ts'

/* The pages behind the codes on invitations and at the door: two small forms, no script. */

export interface BekalHadir {
  readonly sql: Sql
  readonly jam: Jam
  readonly kini: () => Date
  readonly alamatPengirim: (c: Context) => string | null
}

type Guna = 'hadir' | 'pintu'
/** Attempts a minute of one address: a room shares one, a script does not stop at it. */
const PER_MENIT = 120

const penutur = createPenutur(penolakanPeserta)

export function createHadirRoutes(b: BekalHadir): Hono {
  const pembatas = createPembatas(PER_MENIT)
  const app = new Hono()
  app.use('/hadir/*', bodyLimit({ maxSize: 8 * 1024 }), async (c, next) => {
    await next()
    c.header('cache-control', 'private, no-store')
    c.header('referrer-policy', 'no-referrer')
  })
  for (const guna of ['pintu', 'hadir'] as const) {
    const jalur = guna === 'pintu' ? '/hadir/pintu/:tautan' : '/hadir/:tautan'
    app.get(jalur, async (c) => sajikan(c, b, { guna }))
    app.post(jalur, async (c) => {
      const alamat = b.alamatPengirim(c)
      if (alamat !== null && !pembatas.ambil(alamat, b.kini().getTime()).boleh) return sajikan(c, b, { guna, status: 429 })
      return guna === 'hadir' ? terimaUndangan(c, b) : terimaTamu(c, b)
    })
  }
  return app
}

async function terimaUndangan(c: Context, b: BekalHadir): Promise<Response> {
  const p = await penerima(c, b)
  const hasil = p === null ? null : await hadirDenganUndangan(p, tautan(c))
  return lanjut(c, b, 'hadir', hasil)
}

async function terimaTamu(c: Context, b: BekalHadir): Promise<Response> {
  const isi = FormTamu.safeParse(await c.req.parseBody())
  if (!isi.success) return sajikan(c, b, { guna: 'pintu', status: 422 })
  const p = await penerima(c, b)
  const { pesertaId, ...orang } = isi.data
  return lanjut(c, b, 'pintu', p === null ? null : await daftarDiPintu(p, tautan(c), { pesertaId, isi: orang }))
}

function lanjut(c: Context, b: BekalHadir, guna: Guna, hasil: Result<unknown, Penolakan> | null): Promise<Response> | Response {
  if (hasil?.ok === true) return c.redirect(`${c.req.path}?sudah=1`, 303)
  return sajikan(c, b, { guna, penolakan: hasil?.error ?? { jenis: 'tautan-hadir-tidak-sah' } })
}

function tautan(c: Context): string {
  return c.req.param('tautan') ?? ''
}

/** The government's own time: a meeting of the demo is held on its date. */
async function penerima(c: Context, b: BekalHadir): Promise<PenerimaTamu | null> {
  const daerahId = bacaTautan(tautan(c))?.daerahId
  const daerah = daerahId === undefined ? null : await ambilDaerah(b.sql, daerahId)
  return daerah === null ? null : { sql: b.sql, saat: b.jam(daerah), saatNyata: saat(b.kini()) }
}

interface Tampilan {
  readonly guna: Guna
  readonly penolakan?: Penolakan
  readonly status?: 422 | 429
}

async function sajikan(c: Context, b: BekalHadir, t: Tampilan): Promise<Response> {
  const undangan = await bacaUndanganHadir(b.sql, tautan(c), t.guna)
  const daerah = undangan.ok ? await ambilDaerah(b.sql, undangan.value.daerahId) : null
  const p = bacaPembaca(c, daerah)
  const penolakan = undangan.ok ? (t.penolakan ?? null) : undangan.error
  const galat = penolakan === null ? null : penutur.ucapkan(penolakan, p.bahasa)
  const isi = html`<h1>${undangan.ok ? undangan.value.musyawarah.nama : p.ucap('hadir.judul')}</h1>
    ${galat === null ? '' : html`<p class="pesan" role="alert"><b>${galat.pesan}</b> ${galat.langkah}</p>`}
    ${t.status === undefined ? '' : html`<p class="pesan" role="alert">${p.ucap(t.status === 422 ? 'hadir.isian' : 'hadir.sering')}</p>`}
    ${undangan.ok ? susun(p, undangan.value, { guna: t.guna, jalur: c.req.path, sudah: c.req.query('sudah') === '1' }) : ''}`
  const halaman = await rangka(p, { judul: p.ucap('hadir.judul'), uraian: p.ucap('hadir.judul') }, isi)
  return c.html(halaman, galat?.status ?? t.status ?? 200)
}

function susun(p: Pembaca, u: UndanganHadir, t: { readonly guna: Guna; readonly jalur: string; readonly sudah: boolean }): Html {
  const { tanggal, tempat } = u.musyawarah
  return html`<p class="ringkas">${p.ucap('hadir.di', { tanggal: tanggalTeks(p, tanggal), tempat })}</p>
    ${t.guna === 'hadir' ? tombolHadir(p, u, t.jalur) : pintu(p, t)}`
}

function tombolHadir(p: Pembaca, u: UndanganHadir, jalur: string): Html {
  return html`<p>${tebal(p.ucap('hadir.atas-nama', { nama: u.nama ?? '' }))}</p>
    ${
      u.hadir
        ? html`<p class="pesan" role="status"><b>${p.ucap('hadir.tercatat')}</b></p>`
        : html`<form method="post" action="${ke(p, jalur)}" class="form-hadir">
            <button class="tombol utama">${p.ucap('hadir.saya')}</button>
          </form>`
    }`
}

function pintu(p: Pembaca, { jalur, sudah }: { readonly jalur: string; readonly sudah: boolean }): Html {
  if (sudah) return html`<p class="pesan" role="status"><b>${p.ucap('hadir.menunggu')}</b></p>`
  return html`<p>${p.ucap('hadir.pintu')}</p>
    <form method="post" action="${ke(p, jalur)}" class="form-hadir">
      <input type="hidden" name="pesertaId" value="${randomUUID()}" />
      <label>${p.ucap('hadir.nama')}<input name="nama" required minlength="2" maxlength="150" autocomplete="name" /></label>
      <label>${p.ucap('hadir.lembaga')}<input name="lembaga" maxlength="200" /></label>
      <label
        >${p.ucap('hadir.unsur')}<select name="unsur">
          ${DAFTAR_UNSUR.toReversed().map((u) => html`<option value="${u}">${LABEL_UNSUR[u][p.bahasa]}</option>`)}
        </select></label
      >
      <fieldset>
        <legend>${p.ucap('hadir.kelamin')}</legend>
        ${(['P', 'L'] as const).map((j) => html`<label class="pilih"><input type="radio" name="jenisKelamin" value="${j}" required /> ${p.ucap(`hadir.${j}`)}</label>`)}
      </fieldset>
      <label>${p.ucap('hadir.usia')}<input name="usia" inputmode="numeric" pattern="[0-9]{1,3}" maxlength="3" /></label>
      <button class="tombol utama">${p.ucap('hadir.kirim')}</button>
    </form>`
}
