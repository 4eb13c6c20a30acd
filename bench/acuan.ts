// Loads all reference data from empty, and COPYs the same rows alone, in turn; prints the ratio.
// Usage: node bench/acuan.ts [ROUNDS]   (complete sets are read from ../shared/data where that folder is there)
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Sql } from '#src/lib/sql.ts'
import { muatAcuanBawaan, muatAcuanFolder } from '#src/muatan-acuan.ts'
import { bukaPemasangan } from '#src/pemasangan.ts'

const DATA = path.resolve(import.meta.dirname, '../../shared/data')
const DIAM = (): void => undefined
/** In the order of their foreign keys. */
const TABEL = [
  'wilayah',
  'wilayah_silsilah',
  'wilayah_petak',
  'wilayah_batas',
  'nomenklatur_edisi',
  'nomenklatur_tahun',
  'nomenklatur',
  'nomenklatur_peta',
  'satuan',
  'sumber_dana',
  'akun',
  'akun_peta',
  'standar_harga',
] as const

interface Isi {
  readonly tabel: string
  readonly potongan: readonly Buffer[]
}

async function muat(sql: Sql): Promise<number> {
  const mulai = performance.now()
  await muatAcuanBawaan({ sqlPemilik: sql, progress: DIAM })
  if (existsSync(DATA)) await muatAcuanFolder(DATA, { sqlPemilik: sql, progress: DIAM })
  return performance.now() - mulai
}

async function ambil(sql: Sql): Promise<Isi[]> {
  const hasil: Isi[] = []
  for (const tabel of TABEL) {
    const potongan: Buffer[] = []
    for await (const p of await sql`copy ${sql(tabel)} to stdout`.readable()) potongan.push(p as Buffer)
    hasil.push({ tabel, potongan })
  }
  return hasil
}

async function salin(sql: Sql, isi: readonly Isi[]): Promise<number> {
  const mulai = performance.now()
  for (const { tabel, potongan } of isi) {
    await sql.begin(async (tx) => {
      const tujuan = await tx`copy ${tx(tabel)} from stdin`.writable()
      const selesai = once(tujuan, 'close')
      await pipeline(Readable.from(potongan), tujuan)
      await selesai
    })
  }
  return performance.now() - mulai
}

async function kosongkan(sql: Sql): Promise<void> {
  await sql`truncate ${sql([...TABEL, 'acuan_muatan'])} cascade`
  await sql`checkpoint`.catch(DIAM)
}

const putaran = Number(process.argv[2] ?? 3)
const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-acuan-'))
const setelan = { dataDir, databaseUrl: undefined, databaseUrlAplikasi: undefined, modeContoh: false, baseUrl: 'http://localhost' }
const p = await bukaPemasangan(setelan, DIAM)
try {
  const sql = p.sqlPemilik
  if (sql === null) throw new Error('tanpa peran pemilik')
  const hasil: { muat: number; salin: number }[] = []
  for (let i = 0; i < putaran; i += 1) {
    await kosongkan(sql)
    const lama = await muat(sql)
    const isi = await ambil(sql)
    const baris = isi.reduce((n, t) => n + t.potongan.reduce((m, b) => m + b.toString('latin1').split('\n').length - 1, 0), 0)
    const bita = isi.reduce((n, t) => n + t.potongan.reduce((m, b) => m + b.length, 0), 0)
    await kosongkan(sql)
    const telanjang = await salin(sql, isi)
    hasil.push({ muat: lama, salin: telanjang })
    console.log(
      `putaran ${i + 1}: ${baris} baris, ${(bita / 1e6).toFixed(1)} MB; muat ${(lama / 1000).toFixed(2)} s, COPY ${(telanjang / 1000).toFixed(2)} s, nisbah ${(lama / telanjang).toFixed(2)}`,
    )
  }
  const urut = hasil.map((h) => h.muat / h.salin).toSorted((a, b) => a - b)
  console.log(`nisbah muat / COPY, nilai tengah dari ${putaran} putaran: ${urut[Math.floor(urut.length / 2)]?.toFixed(2) ?? '—'} (sasaran ≤ 4)`)
} finally {
  await p.tutup()
  rmSync(dataDir, { recursive: true, force: true })
}
