import { hash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeTenant } from '#src/lib/sql.ts'
import { saat } from '#src/lib/waktu.ts'
import { akarPenuh, isTermuat } from '#src/modules/jejak/bukti.ts'
import { catatBanyak } from '#src/modules/jejak/jejak.service.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { tulisPosPeriksa } from '#src/modules/jejak/penandatangan.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { buktiEntri, buktiSambung, sha256 } from '#src/modules/jejak/pohon.service.ts'
import { bukaPemasangan, type Pemasangan } from '#src/pemasangan.ts'

/*
 * The sealed ledger, as the serving role with RLS on:
 *   periksa  the whole log verified, against hashing each of its entries and each node of its tree with SHA-256, from memory, in this process
 *   bukti    proofs from a tree of UKURAN leaves, whose full tiles are written directly
 *   segel    core time of the sealer for each entry, and what that is of a core at LAJU submissions a second
 * Prints ratios and milliseconds; absolute rates are of this machine only.
 */

const ENTRI = Number(process.env['ENTRI'] ?? 200_000)
const UKURAN = Number(process.env['UKURAN'] ?? 10_000_000)
const LAJU = Number(process.env['LAJU'] ?? 400)
const D = '3216'
const BESAR = '6213'
const KINI = saat('2026-07-25T03:00:00Z')

/** An entry as submitting a proposal leaves it: two rows, about two kilobytes. */
function entri(i: number) {
  const baris = ['usulan', 'pengajuan'].map((tabel) => ({
    tabel,
    kunci: `${tabel}-${i}`,
    isi: Object.fromEntries(Array.from({ length: 22 }, (_, j) => [`kolom_${j}`, j % 3 === 0 ? i * j : `nilai ${i} ${'x'.repeat(16)}`])),
  }))
  const k = { daerahId: D, pelaku: { penggunaId: 'ukur' }, saat: KINI, saatNyata: KINI }
  return { k, entri: { peristiwa: 'usulan-diajukan', objek: { jenis: 'pengajuan', id: String(i) }, baris } }
}

const detik = (mulai: number): string => ((performance.now() - mulai) / 1000).toFixed(1)

async function ukurSegel({ sql, penandatangan }: Pemasangan): Promise<void> {
  let cpu = 0
  let jumlah = 0
  for (let i = 0; i < ENTRI; i += LAJU * 2) {
    const banyak = Math.min(LAJU * 2, ENTRI - i)
    await writeTenant(sql, D, (tx) =>
      catatBanyak(
        tx,
        D,
        Array.from({ length: banyak }, (_, j) => entri(i + j)),
      ),
    )
    const awal = process.cpuUsage()
    const mulai = performance.now()
    while ((await segel(sql, D, penandatangan)) > 0);
    const { user, system } = process.cpuUsage(awal)
    // Node's own time, and all the rest of the wall time for PostgreSQL's: an upper bound of both.
    cpu += Math.max((user + system) / 1000, performance.now() - mulai)
    jumlah += banyak
  }
  const tiap = cpu / jumlah
  console.log(`segel: ${(tiap * 1000).toFixed(0)} µs tiap entri; pada ${LAJU} ajuan/detik ${((tiap * LAJU) / 10).toFixed(1)} % satu inti`)
}

async function ukurPeriksa({ sql, penandatangan }: Pemasangan): Promise<void> {
  const semua: Buffer[] = []
  for (let i = 0; i < ENTRI; i += 5000) {
    const isi = await writeTenant(
      sql,
      D,
      (tx) =>
        tx`select e.isi from jejak_daun d join jejak_entri e using (daerah_id, entri_id) where daerah_id = ${D} and d.nomor >= ${i} and d.nomor < ${i + 5000}`,
    )
    for (const b of isi) semua.push(Buffer.concat([Buffer.of(0), b['isi'] as Buffer]))
  }
  const bita = semua.reduce((n, b) => n + b.length, 0)
  const simpul = randomBytes(65)
  const dasar: number[] = []
  const log: number[] = []
  const penuh: number[] = []
  for (let putaran = 0; putaran < 3; putaran += 1) {
    let mulai = performance.now()
    for (const b of semua) hash('sha256', b, 'buffer')
    for (let i = 0; i < semua.length; i += 1) hash('sha256', simpul, 'buffer')
    dasar.push(performance.now() - mulai)
    mulai = performance.now()
    const hasil = await periksaJejak(sql, D, penandatangan, { hanyaLog: true })
    log.push(performance.now() - mulai)
    if (hasil.entri !== ENTRI || hasil.temuan.length > 0) throw new Error(JSON.stringify(hasil.temuan[0]))
    mulai = performance.now()
    const lengkap = await periksaJejak(sql, D, penandatangan)
    penuh.push(performance.now() - mulai)
    if (lengkap.entri !== ENTRI) throw new Error('entri hilang')
  }
  const [a, b, c] = [dasar, log, penuh].map((x) => Math.min(...x))
  const catat = (nama: string, ms: number): void => console.log(`${nama}: ${(ms / 1000).toFixed(2)} s, ${((a ?? 0) / ms).toFixed(2)} dari SHA-256 saja`)
  console.log(`periksa: ${ENTRI} entri, rata-rata ${Math.round(bita / ENTRI)} bita; SHA-256 saja ${((a ?? 0) / 1000).toFixed(2)} s`)
  catat('  log, pohon, pos periksa dan tanda tangannya', b ?? 0)
  catat('  dan jamnya, isinya, setiap baris terlindung', c ?? 0)
  console.log(`  memori proses ${Math.round(process.memoryUsage().rss / 1e6)} MB (${Math.round(bita / 1e6)} MB di antaranya pembanding)`)
}

const potong = (b: Buffer): Buffer[] => Array.from({ length: b.length / 32 }, (_, i) => b.subarray(i * 32, i * 32 + 32))

/** The full tiles of one level over nodes that lie one after the other; gives back their roots. */
async function tulisPetak(sql: Pemasangan['sql'], tingkat: number, dasar: Buffer): Promise<Buffer> {
  const banyak = Math.floor(dasar.length / 8192)
  const akar = Buffer.alloc(banyak * 32)
  for (let i = 0; i < banyak; i += 500) {
    const baris = Array.from({ length: Math.min(500, banyak - i) }, (_, j) => {
      const isi = dasar.subarray((i + j) * 8192, (i + j + 1) * 8192)
      akar.set(akarPenuh(sha256, potong(isi)), (i + j) * 32)
      return { daerah_id: BESAR, tingkat, nomor: i + j, akar: akar.subarray((i + j) * 32, (i + j) * 32 + 32), isi }
    })
    await writeTenant(sql, BESAR, (tx) => tx`insert into jejak_petak ${tx(baris)}`)
  }
  return akar
}

/** Full tiles and checkpoint of a large tree; only the last leaves have entries. */
async function tulisPohon({ sql, penandatangan }: Pemasangan): Promise<Buffer> {
  let dasar: Buffer = Buffer.alloc(UKURAN * 32)
  for (let n = 0; n < UKURAN; n += 1) dasar.set(hash('sha256', `daun ${n}`, 'buffer'), n * 32)
  for (let n = UKURAN - (UKURAN % 256) - 256; n < UKURAN; n += 1) await sisipDaun(sql, n, dasar.subarray(n * 32, n * 32 + 32))
  const ekor: Buffer[] = []
  for (let tingkat = 0; dasar.length > 0; tingkat += 1) {
    ekor.unshift(...lipatSisa(potong(dasar.subarray(dasar.length - (dasar.length % 8192)))))
    dasar = await tulisPetak(sql, tingkat, dasar)
  }
  const akar = ekor.reduceRight((kanan, kiri) => Buffer.from(sha256(Buffer.concat([Buffer.of(1), kiri, kanan]))))
  const catatan = tulisPosPeriksa(penandatangan, `selaras/${BESAR}`, UKURAN, akar)
  await writeTenant(
    sql,
    BESAR,
    (tx) => tx`insert into jejak_segel (daerah_id, ukuran, akar, tepi, catatan) values (${BESAR}, ${UKURAN}, ${akar}, ${Buffer.alloc(0)}, ${catatan})`,
  )
  return akar
}

/** The perfect subtrees of fewer than 256 nodes side by side, largest first. */
function lipatSisa(sisa: Buffer[]): Buffer[] {
  const hasil: Buffer[] = []
  for (let i = 0; i < sisa.length;) {
    const banyak = 2 ** Math.floor(Math.log2(sisa.length - i))
    hasil.push(Buffer.from(akarPenuh(sha256, sisa.slice(i, i + banyak))))
    i += banyak
  }
  return hasil
}

async function sisipDaun(sql: Pemasangan['sql'], nomor: number, sidik: Buffer): Promise<void> {
  await writeTenant(sql, BESAR, async (tx) => {
    const [e] = await tx`insert into jejak_entri (daerah_id, entri_id, peristiwa, objek_jenis, objek_id, isi, sidik)
                         values (${BESAR}, gen_random_uuid(), 'ukur', 'ukur', ${String(nomor)}, '', ${sidik}) returning entri_id`
    await tx`insert into jejak_daun (daerah_id, nomor, entri_id) values (${BESAR}, ${nomor}, ${e?.['entriId'] as string})`
  })
}

async function ukurBukti(p: Pemasangan): Promise<void> {
  const mulai = performance.now()
  const akar = await tulisPohon(p)
  console.log(`bukti: pohon ${UKURAN} daun ditulis dalam ${detik(mulai)} s`)
  await p.sqlPemilik?.unsafe('analyze jejak_petak, jejak_daun, jejak_entri')
  const { sql } = p
  const daftar = await writeTenant(sql, BESAR, (tx) => tx`select entri_id from jejak_daun where daerah_id = ${BESAR} order by random() limit 200`)
  const [termuat, sambung]: [number[], number[]] = [[], []]
  for (const { entriId } of daftar) {
    const awal = performance.now()
    const b = await buktiEntri(sql, BESAR, entriId as string, null)
    termuat.push(performance.now() - awal)
    if (!b.ok || !isTermuat(sha256, { ...b.value, daun: b.value.sidik }, akar)) throw new Error('bukti termuat tidak berlaku')
  }
  for (let i = 0; i < 200; i += 1) {
    const dari = 1 + Math.floor(Math.random() * UKURAN)
    const awal = performance.now()
    const b = await buktiSambung(sql, BESAR, { dari, ke: null })
    sambung.push(performance.now() - awal)
    if (!b.ok) throw new Error('bukti sambung tidak ada')
  }
  for (const [nama, lama] of [
    ['termuat', termuat],
    ['sambung', sambung],
  ] as const) {
    const urut = lama.toSorted((x, y) => x - y)
    console.log(`  ${nama}: median ${urut[100]?.toFixed(2)} ms, p99 ${urut[197]?.toFixed(2)} ms`)
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'selaras-ukur-jejak-'))
const p = await bukaPemasangan(
  { dataDir: path.join(folder, 'data'), databaseUrl: undefined, databaseUrlAplikasi: undefined, modeContoh: true, baseUrl: 'http://localhost' },
  () => undefined,
)
try {
  await ukurSegel(p)
  // What autovacuum does by itself on an installation that is not made a minute ago.
  await p.sqlPemilik?.unsafe('analyze jejak_entri, jejak_daun, jejak_antrean')
  await ukurPeriksa(p)
  await ukurBukti(p)
} finally {
  await p.tutup()
  rmSync(folder, { recursive: true, force: true })
}
