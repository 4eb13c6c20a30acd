import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { openSql, type Sql, writeTenant } from '#src/lib/sql.ts'
import { loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { loadPelaku } from '#src/modules/pengguna/pengguna.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'
import { siapkanUkur, type Ukur } from './siapkan.ts'

/*
 * Submitting a proposal, three ways side by side in one run, 32 clerks of one kabupaten, as the serving role with RLS on, fsync on:
 *   telanjang  one committed INSERT of one pengajuan row (its foreign keys, its indexes, RLS), nothing else
 *   layanan    the same statements as the API, called without HTTP
 *   http       POST /api/daerah/3216/usulan with ajukan=true, on the real server program, sessions and all
 * Rounds alternate, so that a neighbour on the machine disturbs all three alike. Prints ratios; absolute rates are of this machine only.
 */

const OPERATOR = 32
const DETIK = Number(process.env['DETIK'] ?? 4)
const PUTARAN = Number(process.env['PUTARAN'] ?? 3)

interface Hasil {
  readonly laju: number
  readonly p50: number
  readonly p99: number
}

/** Runs `kerja` from 32 loops at once for a while; milliseconds per call. */
async function ukur(kerja: (i: number) => Promise<void>): Promise<Hasil> {
  const lama: number[] = []
  const selesai = performance.now() + DETIK * 1000
  await Promise.all(
    Array.from({ length: OPERATOR }, async (_, i) => {
      while (performance.now() < selesai) {
        const mulai = performance.now()
        await kerja(i)
        lama.push(performance.now() - mulai)
      }
    }),
  )
  lama.sort((a, b) => a - b)
  const pada = (q: number): number => lama[Math.min(lama.length - 1, Math.floor(lama.length * q))] ?? 0
  return { laju: lama.length / DETIK, p50: pada(0.5), p99: pada(0.99) }
}

function isi(u: Ukur, i: number) {
  const kodeWilayah = u.desa[i % u.desa.length] ?? ''
  return {
    usulanId: randomUUID(),
    pengajuanId: randomUUID(),
    tahunAnggaran: u.tahun,
    judul: 'Pelatihan olahan bandeng',
    masalah: 'Hasil tambak dijual mentah, belum bisa mengolahnya sendiri.',
    kodeWilayah,
    pengusul: { jenis: 'rw', nama: 'Ibu Contoh', kontak: null },
    kamusId: u.kamusId,
    volume: 30,
    penerima: { kk: 30, kkMiskin: 12 },
    ajukan: true,
  }
}

let urut = 0

/** One need stands under all these rows, each for another year, so that nothing but the one row is written. */
async function telanjang(sql: Sql, u: Ukur, i: number): Promise<void> {
  urut += 1
  const ke = urut
  const desa = u.desa[i % u.desa.length] ?? ''
  await writeTenant(
    sql,
    '3216',
    (
      tx,
    ) => tx`insert into pengajuan (daerah_id, pengajuan_id, usulan_id, tahun_anggaran, tahun_usul, nomor, rute, rute_versi, kanal, kamus_id, kode_wilayah, kode_kecamatan, bidang_pembangunan, volume,
                                      satuan, harga_satuan, anggaran, tahap, keadaan, volume_kini, anggaran_kini, perangkat_daerah_awal_id, perangkat_daerah_id, diajukan_pada, menunggu_sejak, created_by)
               values ('3216', ${randomUUID()}, ${u.usulanId}, ${100_000 + ke}, 2024, ${`telanjang-${ke}`}, 'permendagri', 1, 'musrenbang-desa', ${u.kamusId}, ${desa}, ${desa.slice(0, 8)}, 'ekonomi', 30,
                       'orang', 1750000, 52500000, 'desa', 'diajukan', 30, 52500000, ${u.pdId}, ${u.pdId}, ${u.saat}, ${u.saat}, 'x')`,
  )
}

async function layanan(sql: Sql, u: Ukur, i: number): Promise<void> {
  const daerah = await loadDaerah(sql, '3216')
  const pelaku = await loadPelaku(sql, '3216', u.pengguna[i]?.penggunaId ?? '', u.hariIni)
  if (daerah === null || pelaku === null) throw new Error('tanpa pelaku')
  const k = { sql, daerahId: '3216', pelaku, saat: u.saat, saatNyata: u.saat, hariIni: u.hariIni, zona: daerah.zonaWaktu, kunci: randomUUID() }
  const hasil = await buatUsulan(k, u.penandatangan, BuatUsulan.parse(isi(u, i)))
  if (!hasil.ok) throw new Error(hasil.error.jenis)
}

const agent = new Agent({ keepAlive: true, maxSockets: OPERATOR })

function lewatHttp(u: Ukur, port: number, i: number): Promise<void> {
  const badan = JSON.stringify(isi(u, i))
  return new Promise((resolve, reject) => {
    const r = request(
      {
        agent,
        port,
        method: 'POST',
        path: '/api/daerah/3216/usulan',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(badan),
          cookie: u.pengguna[i]?.cookie ?? '',
          'idempotency-key': randomUUID(),
        },
      },
      (jawab) => {
        const baru = jawab.headers['set-cookie']
        if (baru !== undefined) u.perbaruiCookie(i, baru)
        jawab.resume()
        jawab.on('end', () => (jawab.statusCode === 201 ? resolve() : reject(new Error(`status ${jawab.statusCode}`))))
      },
    )
    r.on('error', reject)
    r.end(badan)
  })
}

async function satuPutaran(cara: Readonly<Record<string, (i: number) => Promise<void>>>): Promise<[string, Hasil][]> {
  const hasil: [string, Hasil][] = []
  for (const [nama, kerja] of Object.entries(cara)) hasil.push([nama, await ukur(kerja)])
  return hasil
}

function catat(hasil: Record<string, Hasil[]>, putaran: readonly [string, Hasil][]): void {
  for (const [nama, h] of putaran) (hasil[nama] ??= []).push(h)
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'selaras-ukur-'))
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const u = await siapkanUkur(dataDir, OPERATOR)
  const program = spawn(process.execPath, ['src/server.ts'], {
    env: { ...process.env, PORT: String(port), SELARAS_DATA: dataDir, DATABASE_URL: '', SELARAS_CONTOH: '1', SELARAS_BATAS_SESI: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve) => program.stdout.on('data', (b: Buffer) => (String(b).includes('siap di') ? resolve() : undefined)))
  const sql = openSql(await u.urlAplikasi(), { max: OPERATOR })
  const sqlLayanan = openSql(await u.urlAplikasi(), { max: 12 })
  try {
    await u.masuk(port)
    const cara: Readonly<Record<string, (i: number) => Promise<void>>> = {
      telanjang: (i) => telanjang(sql, u, i),
      layanan: (i) => layanan(sqlLayanan, u, i),
      http: (i) => lewatHttp(u, port, i),
    }
    const hasil: Record<string, Hasil[]> = {}
    // The first round warms everything up and is not counted.
    for (let p = 0; p <= PUTARAN; p += 1) {
      const putaran = await satuPutaran(cara)
      if (p > 0) catat(hasil, putaran)
    }
    laporkan(hasil)
  } finally {
    agent.destroy()
    await Promise.all([sql.end({ timeout: 5 }), sqlLayanan.end({ timeout: 5 })])
    program.kill('SIGTERM')
    await new Promise((resolve) => program.on('exit', resolve))
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function laporkan(hasil: Readonly<Record<string, readonly Hasil[]>>): void {
  const tengah = (nama: string, ambil: (h: Hasil) => number): number => {
    const nilai = (hasil[nama] ?? []).map(ambil).toSorted((a, b) => a - b)
    return nilai[Math.floor(nilai.length / 2)] ?? Number.NaN
  }
  console.log(`Mengajukan usulan, ${OPERATOR} operator, ${PUTARAN} putaran × ${DETIK} detik, ${cpus().length} inti, Node ${process.versions.node}`)
  for (const nama of Object.keys(hasil))
    console.log(
      `  ${nama.padEnd(10)} ${tengah(nama, (h) => h.laju)
        .toFixed(0)
        .padStart(6)}/s   p50 ${tengah(nama, (h) => h.p50).toFixed(1)} ms   p99 ${tengah(nama, (h) => h.p99).toFixed(1)} ms`,
    )
  const laju = (h: Hasil): number => h.laju
  const p99 = (h: Hasil): number => h.p99
  console.log(`  http / layanan   = ${(tengah('http', laju) / tengah('layanan', laju)).toFixed(2)}   (tujuan ≥ 0,5)`)
  console.log(`  http / telanjang = ${(tengah('http', laju) / tengah('telanjang', laju)).toFixed(2)}   (tujuan ≥ 0,1)`)
  console.log(`  p99 http / p99 telanjang = ${(tengah('http', p99) / tengah('telanjang', p99)).toFixed(1)}   (tujuan < 25)`)
}

await main()
