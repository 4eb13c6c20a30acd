import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as tunggu } from 'node:timers/promises'
import { siapkanUkur, type Ukur } from './siapkan.ts'

/*
 * Does the public slow the clerks down? 20 clerks submit one proposal after another to the real program over HTTP, first alone, then beside 200
 * readers of its public pages, each of whom opens another page as soon as JEDA milliseconds have passed since the last one arrived. Rounds
 * alternate. Prints the writers' median and p99 of both, their ratio, and what the readers saw. Client and program share the machine.
 */

const PENULIS = 20
const PEMBACA = Number(process.env['PEMBACA'] ?? 200)
const JEDA = Number(process.env['JEDA'] ?? 1000)
const DETIK = Number(process.env['DETIK'] ?? 6)
const PUTARAN = Number(process.env['PUTARAN'] ?? 3)

const agentPenulis = new Agent({ keepAlive: true, maxSockets: PENULIS })
const agentPembaca = new Agent({ keepAlive: true, maxSockets: PEMBACA })

interface Permintaan {
  readonly agent: Agent
  readonly port: number
  readonly method: 'GET' | 'POST'
  readonly jalur: string
  readonly headers: Readonly<Record<string, string | number>>
  readonly badan?: string
}

/** Status, cookies and the milliseconds until the last byte. */
function kirim(p: Permintaan): Promise<{ status: number; cookie: readonly string[] | undefined; lama: number }> {
  const mulai = performance.now()
  return new Promise((resolve, reject) => {
    const r = request({ agent: p.agent, port: p.port, method: p.method, path: p.jalur, headers: p.headers }, (jawab) => {
      jawab.resume()
      jawab.on('end', () => resolve({ status: jawab.statusCode ?? 0, cookie: jawab.headers['set-cookie'], lama: performance.now() - mulai }))
    })
    r.on('error', reject)
    r.end(p.badan)
  })
}

async function tulis(u: Ukur, port: number, i: number): Promise<number> {
  const badan = JSON.stringify({
    usulanId: randomUUID(),
    pengajuanId: randomUUID(),
    tahunAnggaran: u.tahun,
    judul: 'Pelatihan olahan bandeng',
    masalah: 'Hasil tambak dijual mentah, belum bisa mengolahnya sendiri.',
    kodeWilayah: u.desa[i % u.desa.length] ?? '',
    pengusul: { jenis: 'rw', nama: 'Ibu Contoh', kontak: null },
    kamusId: u.kamusId,
    volume: 30,
    penerima: { kk: 30, kkMiskin: 12 },
    ajukan: true,
  })
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(badan),
    cookie: u.pengguna[i]?.cookie ?? '',
    'idempotency-key': randomUUID(),
  }
  const { status, cookie, lama } = await kirim({ agent: agentPenulis, port, method: 'POST', jalur: '/api/daerah/3216/usulan', headers, badan })
  if (cookie !== undefined) u.perbaruiCookie(i, cookie)
  if (status !== 201) throw new Error(`menulis: ${status}`)
  return lama
}

/** What people open: mostly the page of a village, then its kecamatan, the kabupaten, a search, the map, the data. */
function jalurBaca(u: Ukur, ke: number): string {
  const desa = u.desa[ke % u.desa.length] ?? ''
  const pilihan = [
    `/3216/desa/${desa}`,
    `/3216/desa/${desa}`,
    `/3216/kecamatan/${desa.slice(0, 8)}`,
    '/3216',
    '/3216/cari?q=bandeng',
    `/3216/peta?kecamatan=${desa.slice(0, 8)}`,
    '/',
    '/3216/data',
  ]
  return pilihan[ke % pilihan.length] ?? '/'
}

interface Putaran {
  readonly tulis: readonly number[]
  readonly baca: readonly number[]
}

async function jalankan(u: Ukur, port: number, pembaca: number): Promise<Putaran> {
  const [lamaTulis, lamaBaca]: [number[], number[]] = [[], []]
  const selesai = performance.now() + DETIK * 1000
  const penulis = Array.from({ length: PENULIS }, async (_, i) => {
    while (performance.now() < selesai) lamaTulis.push(await tulis(u, port, i))
  })
  const membaca = Array.from({ length: pembaca }, async (_, i) => {
    await tunggu((JEDA * i) / pembaca)
    for (let ke = i; performance.now() < selesai; ke += 7) {
      const { status, lama } = await kirim({ agent: agentPembaca, port, method: 'GET', jalur: jalurBaca(u, ke), headers: { 'accept-encoding': 'gzip' } })
      if (status !== 200 && status !== 503) throw new Error(`membaca: ${status}`)
      lamaBaca.push(lama)
      await tunggu(JEDA)
    }
  })
  await Promise.all([...penulis, ...membaca])
  return { tulis: lamaTulis, baca: lamaBaca }
}

function pada(lama: readonly number[], q: number): number {
  const urut = lama.toSorted((a, b) => a - b)
  return urut[Math.min(urut.length - 1, Math.floor(urut.length * q))] ?? Number.NaN
}

function sebut(nama: string, lama: readonly number[]): string {
  const laju = lama.length / DETIK / PUTARAN
  return `  ${nama.padEnd(36)} ${laju.toFixed(0).padStart(5)}/s   p50 ${pada(lama, 0.5).toFixed(0)} ms   p99 ${pada(lama, 0.99).toFixed(0)} ms`
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'selaras-ukur-'))
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const u = await siapkanUkur(dataDir, PENULIS)
  const program = spawn(process.execPath, ['src/server.ts'], {
    env: { ...process.env, PORT: String(port), SELARAS_DATA: dataDir, DATABASE_URL: '', SELARAS_CONTOH: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve) => program.stdout.on('data', (b: Buffer) => (String(b).includes('siap di') ? resolve() : undefined)))
  try {
    await u.masuk(port)
    const [sendiri, beserta]: [Putaran[], Putaran[]] = [[], []]
    // The first round warms everything up and is not counted.
    for (let p = 0; p <= PUTARAN; p += 1) {
      const putaran = [await jalankan(u, port, 0), await jalankan(u, port, PEMBACA)] as const
      if (p > 0) sendiri.push(putaran[0])
      if (p > 0) beserta.push(putaran[1])
    }
    console.log(
      `${PENULIS} penulis, ${PEMBACA} pembaca (jeda ${JEDA} ms), ${PUTARAN} putaran × ${DETIK} detik, ${cpus().length} inti, Node ${process.versions.node}`,
    )
    const [tanpa, dengan] = [sendiri.flatMap((p) => p.tulis), beserta.flatMap((p) => p.tulis)]
    console.log(sebut('menulis, tanpa pembaca', tanpa))
    console.log(sebut('menulis, di samping pembaca', dengan))
    console.log(
      sebut(
        'membaca',
        beserta.flatMap((p) => p.baca),
      ),
    )
    console.log(`  p99 menulis dengan / tanpa pembaca = ${(pada(dengan, 0.99) / pada(tanpa, 0.99)).toFixed(2)}   (tujuan ≤ 2)`)
  } finally {
    agentPenulis.destroy()
    agentPembaca.destroy()
    program.kill('SIGTERM')
    await new Promise((resolve) => program.on('exit', resolve))
    rmSync(dataDir, { recursive: true, force: true })
  }
}

await main()
