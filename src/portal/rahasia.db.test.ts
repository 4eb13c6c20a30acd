import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Transaction, writeTenant } from '#src/lib/sql.ts'
import { DukunganMasuk } from '#src/modules/kembar/kembar.schema.ts'
import { dukung } from '#src/modules/kembar/dukungan.service.ts'
import { MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { terbitkanHak } from '#src/modules/pemungutan-suara/hak-suara.service.ts'
import { berikanSuara } from '#src/modules/pemungutan-suara/memberi-suara.service.ts'
import { PemungutanBaru, PenerbitanHak } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { lanjutkanPemungutan, siapkanPemungutan } from '#src/modules/pemungutan-suara/pemungutan-suara.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { catatMeja } from '#src/modules/usulan/meja/catatan.service.ts'
import { pegangUsulan } from '#src/modules/usulan/meja/pegangan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { type AplikasiUji, bukaAplikasi } from '../../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT, TAHUN } from '../../test/kabupaten-uji.ts'

/*
 * Everything anybody can write is marked, field by field, and then everything the public can fetch is searched for the marks. What is found
 * must stand in the list below: a new column is private until somebody decides otherwise.
 */
const UMUM: ReadonlySet<string> = new Set([
  'daerah.nama',
  'perangkat_daerah.nama',
  'perangkat_daerah.singkatan',
  'perangkat_daerah.alamat',
  'kamus_usulan.nama',
  'kamus_usulan.uraian',
  'kamus_usulan.larangan',
  'kamus_usulan.satuan',
  'pengajuan.satuan',
  'pengajuan.bidang_pembangunan',
  'usulan.judul',
  'usulan.masalah',
  'usulan.lokus',
  'usulan.rw',
  'usulan.rt',
  'putusan.teks',
  'putusan.jabatan',
  'jadwal.keterangan',
  'jadwal.dasar_hukum',
  'musyawarah.nama',
  'musyawarah.tempat',
  'pemungutan_suara.judul',
  'pemungutan_suara.aturan',
  'pilihan_suara.judul',
])

let db: TestDatabase
let k: KabupatenUji
let aplikasi: AplikasiUji
let portal: ReturnType<typeof createPortal>
const galat: unknown[] = []
const ORANG = 'Siti Terselubung'
const GPS = {
  IFD0: { Artist: ORANG, Make: 'Kamera Rahasia' },
  IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 7/1 2444/100', GPSLongitudeRef: 'E', GPSLongitude: '107/1 10/1 5555/100' },
}

async function unggah(jalur: string, isi: Buffer, lain: Readonly<Record<string, string>>): Promise<string> {
  const bentuk = new FormData()
  bentuk.set('berkas', new File([new Uint8Array(isi)], `KTP ${ORANG}.jpg`, { type: 'image/jpeg' }))
  for (const [nama, nilai] of Object.entries(lain)) bentuk.set(nama, nilai)
  const r = await aplikasi.app.request(`/api/daerah/3216/berkas${jalur}`, { method: 'POST', body: bentuk })
  const badan = (await r.json()) as { berkasId?: string }
  if (badan.berkasId === undefined) throw new Error(JSON.stringify(badan))
  return badan.berkasId
}

async function ajukan(): Promise<string> {
  const gambar = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#7a6' } })
    .withExif(GPS)
    .jpeg()
    .toBuffer()
  const foto = await unggah('', gambar, { lintang: '-6.123456', bujur: '107.181234' })
  const surat = await unggah('/lampiran', gambar, {})
  const { volume, ...isi } = isiUsulan(k, {
    pengusul: { jenis: 'rw', nama: ORANG, kontak: '081298765432' },
    lokus: 'dekat SDN 2',
    rw: '03',
    titik: { lintang: -6.123456, bujur: 107.181234 },
    foto: [foto],
    lampiran: [{ berkasId: surat, jenis: 'sertifikat' }],
    ajukan: true,
  })
  const r = await aplikasi.app.request('/api/daerah/3216/usulan', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...isi, volume: volume / 1000 }),
  })
  if (r.status !== 201) throw new Error(await r.text())
  return isi.pengajuanId
}

/** A meeting whose vote is over: its result is public, whose ballot is which is not. */
async function pungutSuara(): Promise<void> {
  const [musyawarahId, pemungutanId, camat] = [randomUUID(), randomUUID(), k.sebagai('camat')]
  for (let i = 0; i < 2; i++) {
    const isi = isiUsulan(k)
    pasti(await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi))
    pasti(await putuskan(k.sebagai('operator-desa'), isi.pengajuanId, { keputusan: 'terima', versi: 2 }))
  }
  const rapat = { musyawarahId, tahunAnggaran: TAHUN, tahap: 'kecamatan', kodeWilayah: k.kecamatan, nama: 'Musrenbang', tanggal: '2024-01-25', tempat: 'Aula' }
  pasti(await siapkanMusyawarah(camat, MusyawarahBaru.parse(rapat)))
  const suara = { pemungutanId, judul: 'Suara warga', cara: 'setuju', pemilih: 'warga', aturan: 'Setujui yang perlu.' }
  pasti(await siapkanPemungutan(camat, musyawarahId, PemungutanBaru.parse(suara)))
  const lembar = PenerbitanHak.parse({ lembarId: randomUUID(), wilayah: [{ kodeWilayah: k.desa, jumlah: 2 }] })
  const hak = await terbitkanHak(camat, { musyawarahId, pemungutanId }, lembar)
  pasti(await lanjutkanPemungutan(camat, { musyawarahId, pemungutanId }, { ke: 'dibuka', versi: 1 }))
  const masuk = { hak: hak.ok ? (hak.value.hak[0]?.kode ?? '') : '', kunci: '0'.repeat(32), isi: [{ pilihan: 1, nilai: 1 }] }
  pasti(await berikanSuara({ sql: db.sql, daerahId: '3216', pemungutanId, saat: SAAT }, masuk))
  pasti(await lanjutkanPemungutan(camat, { musyawarahId, pemungutanId }, { ke: 'ditutup', versi: 2 }))
}

function pasti(hasil: { readonly ok: boolean }): void {
  if (!hasil.ok) throw new Error(JSON.stringify(hasil))
}

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  aplikasi = bukaAplikasi(db, { penggunaTetap: '3216-operator-desa' })
  portal = createPortal({ sql: db.sql, jam: () => SAAT, catatGalat: (g) => galat.push(g) })
  const pengajuanId = await ajukan()
  const bantuan = { dukunganId: randomUUID(), jenis: 'rt', kodeWilayah: k.desa, rw: '05', rt: '02', nama: ORANG, catatan: 'Rumah saya ikut terendam.' }
  pasti(await dukung(k.sebagai('operator-desa'), pengajuanId, DukunganMasuk.parse(bantuan)))
  pasti(await putuskan(k.sebagai('operator-desa'), pengajuanId, { keputusan: 'terima', versi: 2 }))
  pasti(await pegangUsulan(k.sebagai('camat'), pengajuanId, {}))
  pasti(await catatMeja(k.sebagai('camat'), pengajuanId, { catatanId: randomUUID(), isi: 'Tanyakan lahannya.' }))
  pasti(await putuskan(k.sebagai('camat'), pengajuanId, { keputusan: 'tolak', versi: 3, alasan: 'A14', teks: 'Sudah dibiayai Dana Desa tahun ini.' }))
  await pungutSuara()
})
afterAll(async () => {
  await aplikasi.close()
  await db.close()
})

const PENGENAL =
  /(^|_)(id|kode|nomor)$|^kode_|^(kata_cari|sidik\w*|kanal|peristiwa|objek_jenis|keputusan|tujuan|proses|jenis)$|^(tahap|keadaan|alasan_kode|rute)/

/** What is no free text: keys, fingerprints, words of a closed list that the code checks and the database does not. */

/** Writes `table.column` into every text column of the government's tables that takes it; what a constraint refuses is no free text. */
async function tandaiSemua(): Promise<string[]> {
  const kolom = await db.sqlPemilik<{ tabel: string; kolom: string }[]>`
    select c.table_name as tabel, c.column_name as kolom from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.data_type = 'text' and exists (
      select from information_schema.columns d where d.table_schema = 'public' and d.table_name = c.table_name and d.column_name = 'daerah_id')
    order by 1, c.ordinal_position`
  const tertanda: string[] = []
  await writeTenant(db.sqlPemilik, '3216', async (tx) => {
    for (const { tabel, kolom: nama } of kolom.filter((x) => !PENGENAL.test(x.kolom))) if (await isTertanda(tx, tabel, nama)) tertanda.push(`${tabel}.${nama}`)
  })
  return tertanda
}

function isTertanda(tx: Transaction, tabel: string, kolom: string): Promise<boolean> {
  return tx
    .savepoint(async (s) => (await s`update ${s(tabel)} set ${s(kolom)} = ${`«${tabel}.${kolom}»`} where daerah_id = '3216'`).count > 0)
    .catch(() => false)
}

const TAUTAN = /(?:href|src|content)="([^"]+)"|<loc>([^<]+)<\/loc>/g
const WILAYAH_LAIN = /\/(kecamatan|desa)\/(?!32\.16\.14(\/|\?|$)|32\.16\.14\.2001)|kecamatan=(?!32\.16\.14)|bahasa=/

/** Every address that can be reached by links from the front page and the sitemap, and what it answers, pictures and files too. */
async function jelajahi(): Promise<Map<string, Buffer>> {
  const isi = new Map<string, Buffer>()
  const antre = ['/', '/robots.txt', '/sitemap.xml', '/3216/umpan.atom', '/api/publik/3216/hasil-musrenbang']
  for (let jalur = antre.pop(); jalur !== undefined; jalur = antre.pop()) {
    if (isi.has(jalur) || isi.size > 400) continue
    const r = await (jalur.startsWith('/api/') ? aplikasi.app : portal).request(`http://selaras.test${jalur}`)
    const badan = Buffer.from(await r.arrayBuffer())
    isi.set(jalur, badan)
    if (!/html|xml/.test(r.headers.get('content-type') ?? '')) continue
    for (const [, a, b] of badan.toString('utf8').matchAll(TAUTAN)) {
      const tujuan = URL.canParse(a ?? b ?? '', `http://selaras.test${jalur}`)
        ? new URL((a ?? b ?? '').replaceAll('&amp;', '&'), `http://selaras.test${jalur}`)
        : null
      if (tujuan?.host === 'selaras.test' && !WILAYAH_LAIN.test(tujuan.href) && !tujuan.pathname.startsWith('/kerja'))
        antre.push(tujuan.pathname + tujuan.search)
    }
  }
  return isi
}

test('foto, titik dan lampiran: tanpa EXIF, tanpa tempat yang tepat, lampiran tidak terbuka', async () => {
  const isi = await jelajahi()
  const semua = Buffer.concat([...isi.values()])
  expect([ORANG, 'Kamera Rahasia', '081298765432', '123456', '181234', 'Tanyakan lahannya', 'Rumah saya'].filter((tanda) => semua.includes(tanda))).toEqual([])
  const foto = [...isi].filter(([j]) => j.includes('/berkas/'))
  expect(foto).toHaveLength(1)
  for (const [, b] of foto) expect((await sharp(b).metadata()).exif).toBeUndefined()
})

test('yang terbit hanya yang diputuskan umum: setiap kolom ditandai, setiap halaman, umpan, berkas data, kartu dan foto dicari', async () => {
  const tertanda = await tandaiSemua()
  expect(tertanda).toEqual(
    expect.arrayContaining(['usulan.pengusul_nama', 'usulan.pengusul_kontak', 'usulan.alamat', 'dukungan.nama', 'catatan_meja.isi', 'berkas.nama_asli']),
  )
  const isi = await jelajahi()
  const jalur = [...isi.keys()]
  expect(
    [
      /kartu\.png$/,
      /\/api\/daerah\/3216\/berkas\//,
      /usulan-2025\.csv$/,
      /\.geojson$/,
      /desa\/.*umpan\.atom/,
      /sitemap-2025-1\.xml/,
      /\/peta/,
      /\/3216\/suara\//,
      /\/pabulib$/,
    ].filter((wajib) => !jalur.some((j) => wajib.test(j))),
  ).toEqual([])
  const terbit = new Set([...isi.values()].flatMap((b) => [...b.toString('utf8').matchAll(/«([\w.]+)»/g)].map((m) => m[1] ?? '')))
  expect([...terbit].filter((t) => !UMUM.has(t))).toEqual([])
  expect(terbit.has('usulan.judul')).toBe(true)
  expect(galat).toEqual([])
})
