import { html, raw } from 'hono/html'
import { sebutWilayah } from '#src/modules/wilayah/wilayah.ts'
import { type Html, lepasRekat, type Pembaca, uangTeks, volumeTeks } from '#src/portal/pembaca.routes.ts'
import { jalurUsulan, statusKartu } from '#src/portal/potongan.routes.ts'
import { namaPenuh } from '#src/portal/sebutan.routes.ts'
import type { NomorPublik, PetaSitus, SitusWilayah, Umpan } from '#src/portal/umpan.service.ts'

/* For those who do not come by themselves: readers of feeds, and search engines. */

const XML = raw('<?xml version="1.0" encoding="utf-8"?>\n')

/** XML knows no control characters, however a title came by one. */
function bersih(teks: string): string {
  return lepasRekat(teks).replaceAll(/\p{Cc}/gu, ' ')
}

/** Every change of a proposal is an entry of its own: the same proposal comes again when it was decided. */
export function tulisAtom(p: Pembaca, u: Umpan): Html {
  const asal = p.alamat.origin
  const nama = u.wilayah === null ? u.daerah.nama : namaPenuh(u.wilayah)
  const contoh = u.daerah.dataContoh ? 'DATA CONTOH · ' : ''
  const terakhir = u.kartu[0]?.menungguSejak ?? '1970-01-01T00:00:00Z'
  const isi = u.kartu.map((k) => {
    const alamat = `${asal}${jalurUsulan(p, k.nomor)}`
    const tempat = `${sebutWilayah({ nama: k.namaWilayah, tingkat: k.tingkatWilayah })}, ${sebutWilayah({ nama: k.namaKecamatan, tingkat: 'kecamatan' })}`
    const rincian = [tempat, p.ucap('umum.anggaran', { tahun: k.tahunAnggaran }), volumeTeks(k.volumeKini, k.satuan), uangTeks(k.anggaranKini)]
    return html`<entry>
      <id>${alamat}#${k.menungguSejak}</id>
      <title>${contoh}${bersih(`${k.judul}: ${statusKartu(p, k)}`)}</title>
      <updated>${k.menungguSejak}</updated>
      <link rel="alternate" type="text/html" href="${alamat}" />
      <summary>${bersih(rincian.join(' · '))}</summary>
    </entry>`
  })
  return html`${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${p.bahasa}">
      <id>${asal}${p.alamat.pathname}</id>
      <title>${contoh}${p.ucap('umpan.judul', { nama })}</title>
      <updated>${terakhir}</updated>
      <author><name>${u.daerah.nama}</name></author>
      <link rel="self" type="application/atom+xml" href="${p.alamat.href}" />
      <link rel="alternate" type="text/html" href="${asal}${p.alamat.pathname.replace(/\/umpan\.atom$/, '')}" />
      ${isi}
    </feed>`
}

export function tulisRobots(asal: string): string {
  return `User-agent: *\nDisallow: /api/\nDisallow: /kerja\nDisallow: /*/cari\nDisallow: /*/data/\n\nSitemap: ${asal}/sitemap.xml\n`
}

export function tulisIndeksSitus(asal: string, daftar: readonly PetaSitus[]): Html {
  const alamat = daftar.flatMap((d) => [`${d.daerahId}/sitemap-wilayah.xml`, ...d.lembar.map((l) => `${d.daerahId}/sitemap-${l.tahun}-${l.hal}.xml`)])
  return html`${XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      >${alamat.map((a) => html`<sitemap><loc>${asal}/${a}</loc></sitemap> `)}</sitemapindex
    >`
}

const AWAL_URLSET = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'

export function tulisSitusWilayah(asal: string, daerahId: string, w: SitusWilayah): string {
  const jalur = [
    '',
    '/peta',
    '/jadwal',
    '/musyawarah',
    '/kamus',
    '/asal-usul',
    '/data',
    ...w.musyawarah.map((id) => `/musyawarah/${id}`),
    ...w.kecamatan.map((k) => `/kecamatan/${k}`),
    ...w.desa.map((k) => `/desa/${k}`),
  ]
  return `${AWAL_URLSET}${jalur.map((j) => `<url><loc>${asal}/${daerahId}${j}</loc></url>\n`).join('')}</urlset>\n`
}

export async function* tulisSitusUsulan(asal: string, daerahId: string, aliran: AsyncIterable<readonly NomorPublik[]>): AsyncGenerator<string> {
  yield AWAL_URLSET
  for await (const baris of aliran)
    yield baris
      .map((b) => `<url><loc>${asal}/${daerahId}/usulan/${encodeURIComponent(b.nomor)}</loc><lastmod>${b.menungguSejak.slice(0, 10)}</lastmod></url>\n`)
      .join('')
  yield '</urlset>\n'
}
