import { html } from 'hono/html'
import { bacaContoh, bacaContohPenerima, type Contoh, isikan, type Langkah } from '#src/dokumen-api/contoh.ts'
import { KATA_DOKUMEN } from '#src/dokumen-api/dokumen-api.kata.ts'
import { KELOMPOK_API } from '#src/dokumen-api/kelompok.ts'
import { bagianOperasi, type Html, type PembacaApi, ringkas } from '#src/dokumen-api/operasi.ts'
import { PENOLAKAN } from '#src/kata.ts'
import { type Bahasa, createTerjemahan, ISTILAH_BAWAAN } from '#src/lib/kata.ts'
import { type Operasi, susunAlamat } from '#src/perintah/susun-permintaan.ts'

const terjemahan = createTerjemahan({ id: kata('id'), en: kata('en') })

function kata(bahasa: Bahasa): Record<string, string> {
  return Object.fromEntries(Object.entries(KATA_DOKUMEN).map(([kunci, k]) => [kunci, k[bahasa]]))
}

export function pembacaApi(bahasa: Bahasa): PembacaApi {
  return { bahasa, ucap: (kunci, data) => terjemahan.t(kunci, { ...data, lng: bahasa, kata: '{{…}}' }) }
}

/** The whole page beneath its frame: how to begin, the examples, every operation, every refusal. */
export function isiHalaman(p: PembacaApi, semua: readonly Operasi[]): Html {
  const kelompok = Object.entries(KELOMPOK_API).map(([tag, judul]) => ({ tag, judul: judul[p.bahasa], isi: semua.filter((o) => o.tags.includes(tag)) }))
  return html`<div class="api">
    <h1>${p.ucap('judul')}</h1>
    <p class="sub">${p.ucap('uraian', { jumlah: semua.length })}</p>
    <p><a href="/api/openapi.json">${p.ucap('dokumen')}</a></p>
    <section id="mulai">
      <h2>${p.ucap('mulai.judul')}</h2>
      <ul>
        ${(['mulai.token', 'mulai.kunci', 'mulai.bahasa', 'mulai.batas', 'mulai.baris'] as const).map((k) => html`<li>${p.ucap(k)}</li>`)}
      </ul>
    </section>
    ${bacaContoh().map((c) => bagianContoh(p, c, semua))}
    <section id="menerima-webhook">
      <h2>${p.ucap('webhook.judul')}</h2>
      <p>${p.ucap('webhook.isi')}</p>
      <pre tabindex="0"><code>${bacaContohPenerima()}</code></pre>
    </section>
    <nav aria-labelledby="isi-api">
      <h2 id="isi-api">${p.ucap('isi')}</h2>
      <ul class="daftar-isi">
        ${kelompok.map((k) => html`<li><a href="#${jangkar(k.tag)}">${k.judul}</a> (${k.isi.length})</li>`)}
        <li><a href="#penolakan">${p.ucap('tolak.judul')}</a></li>
      </ul>
    </nav>
    ${kelompok.map(
      (k) =>
        html`<section id="${jangkar(k.tag)}">
          <h2>${k.judul}</h2>
          ${k.isi.map((o) => bagianOperasi(p, o))}
        </section>`,
    )}
    ${bagianPenolakan(p)}
  </div>`
}

function jangkar(tag: string): string {
  return `kelompok-${tag.replaceAll(' ', '-')}`
}

function bagianContoh(p: PembacaApi, c: Contoh, semua: readonly Operasi[]): Html {
  return html`<section id="contoh">
    <h2>${p.ucap('contoh')}: ${c.judul[p.bahasa]}</h2>
    <ol class="langkah-api">
      ${c.langkah.map((l) => langkah(p, isikan(l, c.nilai), semua))}
    </ol>
  </section>`
}

function langkah(p: PembacaApi, l: Langkah, semua: readonly Operasi[]): Html {
  const o = semua.find((x) => x.operationId === l.operasi)
  if (o === undefined) throw new Error(`contoh menyebut operasi yang tidak ada: ${l.operasi}`)
  return html`<li>
    ${l.judul[p.bahasa]} (<a href="#${o.operationId}" title="${ringkas(p, o)}">${o.operationId}</a>, ${p.ucap('contoh.sebagai', { lingkup: l.lingkup })})
    <pre tabindex="0"><code>${tulisCurl(o, l)}</code></pre>
    <p>${p.ucap('contoh.jawab', { status: l.jawab.status })}</p>
    ${l.jawab.isi === undefined ? '' : html`<pre tabindex="0"><code>${JSON.stringify({ ...l.jawab.isi, '…': '…' }, null, 2)}</code></pre>`}
  </li>`
}

/** As it is typed: the address and the token are the reader's own. */
function tulisCurl(o: Operasi, l: Langkah): string {
  const alamat = susunAlamat(o, new Map(Object.entries(l.isian).map(([nama, nilai]) => [nama, [nilai]])))
  if (!alamat.ok) throw new Error(`contoh ${l.operasi} tidak tersusun: ${JSON.stringify(alamat.error)}`)
  const kepala = ['-H "Authorization: Bearer $SELARAS_TOKEN"']
  if (l.kunci !== undefined) kepala.push(`-H 'Idempotency-Key: ${l.kunci}'`)
  if (l.isi !== undefined) kepala.push("-H 'Content-Type: application/json'", `-d '${JSON.stringify(l.isi, null, 2)}'`)
  return [`curl -X ${o.metode} "$SELARAS${alamat.value}"`, ...kepala].join(' \\\n  ')
}

function bagianPenolakan(p: PembacaApi): Html {
  const baris = Object.entries(PENOLAKAN).toSorted(([a, x], [b, y]) => x.status - y.status || a.localeCompare(b))
  return html`<section id="penolakan">
    <h2>${p.ucap('tolak.judul')}</h2>
    <p>${p.ucap('tolak.isi')}</p>
    <div class="gulung" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">HTTP</th>
            <th scope="col">${p.ucap('tolak.kode')}</th>
            <th scope="col">${p.ucap('tolak.judul')}</th>
            <th scope="col">${p.ucap('tolak.langkah')}</th>
          </tr>
        </thead>
        <tbody>
          ${baris.map(
            ([kode, k]) =>
              html`<tr>
                <td>${k.status}</td>
                <td><code>${kode}</code></td>
                <td>${sebutIstilah(k[p.bahasa].pesan)}</td>
                <td>${sebutIstilah(k[p.bahasa].langkah)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`
}

/** A government's own terms are not known here: the common ones stand for them. */
function sebutIstilah(teks: string): string {
  return teks.replaceAll(/\{\{istilah\.(\w+)[^}]*\}\}/g, (_, nama: string) => (ISTILAH_BAWAAN as Readonly<Record<string, string>>)[nama] ?? nama)
}
