import type { Context } from 'hono'
import { tulisBaris, tulisCsv } from '#src/lib/csv.ts'
import type { Sql } from '#src/lib/sql.ts'
import {
  barisRekap,
  barisUsulan,
  KOLOM_CONTOH,
  KOLOM_REKAP,
  KOLOM_USULAN,
  LISENSI,
  rekamanUsulan,
  TANDA_CONTOH,
  type UsulanTerbuka,
} from '#src/portal/data-terbuka.ts'
import { alirkanUsulan, type DataTahun, loadDataTahun, loadRekapTahun } from '#src/portal/data-terbuka.service.ts'
import { bacaPembaca, type Pembaca } from '#src/portal/pembaca.routes.ts'

/* The files of the open data, written while they are read: a year of a large government is never in memory as a whole. */

const BERKAS_DATA = /^(usulan|rekap-kecamatan|rekap-perangkat)-(\d{4})\.(csv|json|geojson|csv-metadata\.json)$/

const JENIS_ISI = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  'csv-metadata.json': 'application/csvm+json; charset=utf-8',
} as const

type Potongan = AsyncIterable<string> | Iterable<string>

/** `null`: there is no such file. */
export async function kirimBerkasData(c: Context, sql: Sql, daerahId: string): Promise<Response | null> {
  const [, apa, tahun, rupa] = BERKAS_DATA.exec(c.req.param('berkas') ?? '') ?? []
  if (apa === undefined || rupa === undefined || (apa !== 'usulan' && rupa !== 'csv')) return null
  const d = await loadDataTahun(sql, daerahId, Number(tahun))
  if (d === null) return null
  const isi =
    apa === 'usulan'
      ? tulisUsulan(bacaPembaca(c, d.daerah), sql, d, rupa as keyof typeof JENIS_ISI)
      : await tulisRekap(sql, d, apa === 'rekap-kecamatan' ? 'kecamatan' : 'perangkat')
  const nama = `${d.daerah.dataContoh ? 'DATA-CONTOH-' : ''}${apa}-${daerahId}-${d.tahun}.${rupa}`
  c.header('content-type', JENIS_ISI[rupa as keyof typeof JENIS_ISI])
  c.header('content-disposition', `inline; filename="${nama}"`)
  c.header('etag', `"${d.sidik}-${rupa.length}"`)
  c.header('access-control-allow-origin', '*')
  c.header(
    'link',
    `<${LISENSI.alamat}>; rel="license"${rupa === 'csv' && apa === 'usulan' ? `, <usulan-${d.tahun}.csv-metadata.json>; rel="describedby"` : ''}`,
  )
  if (d.daerah.dataContoh) c.header('x-selaras-data', 'contoh')
  return c.body(alirkan(isi))
}

/** A body that is made as it is read. */
export function alirkan(isi: Potongan): ReadableStream<Uint8Array<ArrayBuffer>> {
  return ReadableStream.from(sandikan(isi)) as ReadableStream<Uint8Array<ArrayBuffer>>
}

async function* sandikan(isi: Potongan): AsyncGenerator<Uint8Array> {
  const penyandi = new TextEncoder()
  for await (const teks of isi) yield penyandi.encode(teks)
}

function tulisUsulan(p: Pembaca, sql: Sql, d: DataTahun, rupa: keyof typeof JENIS_ISI): Potongan {
  if (rupa === 'csv-metadata.json') return [JSON.stringify(skemaCsv(p, d), null, 2)]
  if (rupa === 'csv') return tulisCsvUsulan(sql, d)
  if (rupa === 'geojson') return tulisSenarai(sql, d, { awal: { type: 'FeatureCollection', ...keterangan(d) }, larik: 'features', isi: fitur })
  return tulisSenarai(sql, d, { awal: keterangan(d), larik: 'data', isi: rekamanUsulan })
}

function tanda(d: DataTahun): string[] {
  return d.daerah.dataContoh ? [TANDA_CONTOH] : []
}

async function* tulisCsvUsulan(sql: Sql, d: DataTahun): AsyncGenerator<string> {
  const contoh = tanda(d)
  yield tulisBaris([...KOLOM_USULAN.map((k) => k.nama), ...contoh.map(() => KOLOM_CONTOH)])
  for await (const baris of alirkanUsulan(sql, d)) yield baris.map((u) => tulisBaris([...barisUsulan(u), ...contoh])).join('')
}

function keterangan(d: DataTahun): Record<string, unknown> {
  return {
    ...(d.daerah.dataContoh ? { [KOLOM_CONTOH]: TANDA_CONTOH } : {}),
    daerah: { kode: d.daerah.daerahId, nama: d.daerah.nama },
    tahun_anggaran: d.tahun,
    lisensi: LISENSI,
  }
}

function fitur(u: UsulanTerbuka): unknown {
  const geometry = u.lintang === null || u.bujur === null ? null : { type: 'Point', coordinates: [u.bujur, u.lintang] }
  return { type: 'Feature', id: u.nomor, geometry, properties: rekamanUsulan(u) }
}

interface Senarai {
  readonly awal: Record<string, unknown>
  readonly larik: string
  readonly isi: (u: UsulanTerbuka) => unknown
}

/** One object whose last member is the list. */
async function* tulisSenarai(sql: Sql, d: DataTahun, { awal, larik, isi }: Senarai): AsyncGenerator<string> {
  yield `${JSON.stringify(awal).slice(0, -1)},"${larik}":[`
  let sela = '\n'
  for await (const baris of alirkanUsulan(sql, d)) {
    yield sela + baris.map((u) => JSON.stringify(isi(u))).join(',\n')
    sela = ',\n'
  }
  yield '\n]}\n'
}

async function tulisRekap(sql: Sql, d: DataTahun, per: 'kecamatan' | 'perangkat'): Promise<string[]> {
  const contoh = tanda(d)
  const baris = (await loadRekapTahun(sql, d, per)).map((b) => [...barisRekap(b.kode, b.nama, b.ringkasan), ...contoh])
  return [tulisCsv([...KOLOM_REKAP, ...contoh.map(() => KOLOM_CONTOH)], baris)]
}

/** CSV on the Web: what each column is, at the address where readers of the CSV look for it. */
function skemaCsv(p: Pembaca, d: DataTahun): unknown {
  const contoh = tanda(d).map(() => ({ nama: KOLOM_CONTOH, jenis: 'string' as const }))
  const kolom = [...KOLOM_USULAN.map(({ nama, jenis }) => ({ nama, jenis })), ...contoh]
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': p.bahasa }],
    url: `usulan-${d.tahun}.csv`,
    'dc:title': `${d.daerah.dataContoh ? `${TANDA_CONTOH}: ` : ''}${p.ucap('data.judul', { daerah: d.daerah.nama })}, ${d.tahun}`,
    'dc:description': p.ucap('data.cara-isi'),
    'dc:publisher': d.daerah.nama,
    'dc:license': { '@id': LISENSI.alamat },
    dialect: { encoding: 'utf-8', delimiter: ',', header: true },
    tableSchema: {
      primaryKey: 'nomor',
      columns: kolom.map(({ nama, jenis }) => ({ name: nama, titles: nama, 'dc:description': p.ucap(`kolom.${nama}`), datatype: jenis })),
    },
  }
}
