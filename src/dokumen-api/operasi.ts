import { html } from 'hono/html'
import type { Bahasa } from '#src/lib/kata.ts'
import { jenisSkema, SkemaMasuk, susunBentuk, type BarisBentuk } from '#src/dokumen-api/bentuk.ts'
import type { KATA_DOKUMEN } from '#src/dokumen-api/dokumen-api.kata.ts'
import { RINGKAS_EN } from '#src/dokumen-api/ringkas-en.ts'
import { lingkupOperasi } from '#src/modules/token-mesin/token-mesin.ts'
import type { Operasi } from '#src/perintah/susun-permintaan.ts'

export type Html = ReturnType<typeof html>
export type Ucap = (kunci: keyof typeof KATA_DOKUMEN, data?: Readonly<Record<string, string | number>>) => string

export interface PembacaApi {
  readonly bahasa: Bahasa
  readonly ucap: Ucap
}

/** One operation: what it does, what it takes, what it answers. */
export function bagianOperasi(p: PembacaApi, o: Operasi): Html {
  const lingkup = lingkupOperasi({ operationId: o.operationId, metode: o.metode, tag: o.tags[0] ?? '' })
  const isian = o.parameters.filter((x) => x.in !== 'header')
  return html`<article class="operasi" id="${o.operationId}">
    <h3><a href="#${o.operationId}">${ringkas(p, o)}</a></h3>
    <p><span class="metode ${o.metode === 'GET' ? '' : 'ubah'}">${o.metode}</span> <code>${o.jalur}</code></p>
    <p class="lingkup"><code>${o.operationId}</code> · ${lingkup === null ? p.ucap('tertutup') : p.ucap('lingkup', { lingkup })}</p>
    ${isian.length === 0 ? '' : lipatan(p.ucap('isian'), tabel(p, isian.map(barisIsian)))} ${badan(p, o)} ${jawaban(p, o)}
  </article>`
}

export function ringkas({ bahasa }: PembacaApi, o: Operasi): string {
  return bahasa === 'en' ? (RINGKAS_EN[o.operationId] ?? o.summary) : o.summary
}

function barisIsian(x: Operasi['parameters'][number]): BarisBentuk {
  const skema = SkemaMasuk.parse(x.schema ?? {})
  return { nama: x.name, jenis: jenisSkema(skema), wajib: x.required === true, uraian: x.description ?? skema.description ?? '' }
}

function badan(p: PembacaApi, { requestBody }: Operasi): Html | '' {
  const [jenis, isi] = Object.entries(requestBody?.content ?? {})[0] ?? []
  if (jenis === undefined || isi === undefined) return ''
  const baris = susunBentuk(SkemaMasuk.parse(isi.schema ?? {}))
  return lipatan(`${p.ucap('badan')} · ${jenis}`, tabel(p, baris))
}

function jawaban(p: PembacaApi, { responses }: Operasi): Html | '' {
  const [status, r] = Object.entries(responses).find(([s]) => s.startsWith('2')) ?? []
  if (r === undefined) return ''
  const [jenis, isi] = Object.entries(r.content ?? {})[0] ?? []
  const judul = `${p.ucap('jawaban')} ${status ?? ''}${jenis === undefined ? '' : ` · ${jenis}`}`
  const baris = jenis === 'application/json' ? susunBentuk(SkemaMasuk.parse(isi?.schema ?? {})) : []
  return lipatan(judul, html`${p.bahasa === 'id' ? html`<p>${r.description}</p>` : ''}${baris.length === 0 ? '' : tabel(p, baris)}`)
}

function lipatan(judul: string, isi: Html): Html {
  return html`<details>
    <summary>${judul}</summary>
    ${isi}
  </details>`
}

function tabel(p: PembacaApi, baris: readonly BarisBentuk[]): Html {
  return html`<div class="gulung" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${p.ucap('nama')}</th>
          <th scope="col">${p.ucap('jenis')}</th>
          <th scope="col">${p.ucap('uraianKolom')}</th>
        </tr>
      </thead>
      <tbody>
        ${baris.map(
          (b) =>
            html`<tr>
              <td><code>${b.nama}</code>${b.wajib ? html` <b>${p.ucap('wajib')}</b>` : ''}</td>
              <td>${b.jenis === 'string (binary)' ? p.ucap('berkas') : b.jenis}</td>
              <td>${b.uraian}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
