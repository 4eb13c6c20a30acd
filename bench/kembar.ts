// Twins: a new proposal against what is there, and all of a million against each other, beside pg_trgm.
// Usage: node bench/kembar.ts [N] [cari]   (N: 10000 or 1000000, see bench/sejuta.ts; cari: only the new proposal)
import { performance } from 'node:perf_hooks'
import { kuantitasDariTeks } from '#src/lib/kuantitas.ts'
import { openSql, readTenant, type Sql } from '#src/lib/sql.ts'
import { bahanDari, listTahun } from '#src/modules/kembar/calon.queries.ts'
import { cariSerupa } from '#src/modules/kembar/cari-serupa.service.ts'
import type { CariSerupa } from '#src/modules/kembar/kembar.schema.ts'
import { siapkanMirip } from '#src/modules/kembar/kemiripan.ts'
import { periksaBlok } from '#src/modules/kembar/putaran.ts'
import { createPenyambung } from '#src/modules/kembar/sambung-trigram.ts'
import { type BasisDataBesar, bukaSejuta, ukurLama } from './sejuta.ts'

const AMBANG = 0.6
/** Enough that each of the pool's ten connections has settled on its plans (five executions each) and the server's memory is in use. */
const PEMANASAN = 200
const jumlah = Number(process.argv[2] ?? 10_000)

function catat(baris: string): void {
  console.log(baris)
}

const satuan = (n: number, desimal = 1): string => n.toLocaleString('en-GB', { minimumFractionDigits: desimal, maximumFractionDigits: desimal })

interface Baru extends Omit<CariSerupa, 'titik' | 'volume' | 'kecuali'> {
  readonly lintang: string | null
  readonly bujur: string | null
  readonly volume: string
}

/** Proposals that are there, asked for as if they were being written anew. */
async function ukurCari(db: BasisDataBesar, kali: number): Promise<void> {
  const contoh: { daerahId: string; isi: CariSerupa }[] = []
  for (const { daerahId } of db.daerah.slice(0, 20)) {
    const baris = await readTenant(
      db.sql,
      daerahId,
      (tx) => tx<Baru[]>`
        select p.tahun_anggaran, u.judul, p.kode_wilayah, u.rw, u.rt, u.lokus, u.lintang, u.bujur, p.kamus_id, p.volume from pengajuan p
        join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
        where p.daerah_id = ${daerahId} and length(p.kode_wilayah) = 13 and p.tahun_anggaran = 2025 order by md5(p.pengajuan_id::text) limit ${Math.ceil(kali / 20) + 1}`,
    )
    for (const { lintang, bujur, volume, ...b } of baris) {
      const titik = lintang === null || bujur === null ? null : { lintang: Number(lintang), bujur: Number(bujur) }
      contoh.push({ daerahId, isi: { ...b, titik, volume: kuantitasDariTeks(volume), kecuali: null } })
    }
  }
  let ketemu = 0
  let calon = 0
  const olah = process.cpuUsage()
  const lama = await ukurLama(
    async (ke) => {
      const satu = contoh[(ke * 7) % contoh.length]
      if (satu === undefined) throw new Error('tanpa contoh')
      const hasil = await cariSerupa({ sql: db.sql, daerahId: satu.daerahId }, satu.isi)
      ketemu += hasil.data.length
      calon += hasil.diperiksa
    },
    kali,
    PEMANASAN,
  )
  const { user, system } = process.cpuUsage(olah)
  catat(
    `serupa untuk satu usulan baru: p50 ${satuan(lama.median)} ms, p99 ${satuan(lama.p99)} ms; ${kali} pencarian di 20 daerah, rata-rata ${satuan(calon / (kali + PEMANASAN))} dibandingkan, ${satuan(ketemu / (kali + PEMANASAN))} ditampilkan; prosesor Node ${satuan((user + system) / 1000 / (kali + PEMANASAN))} ms`,
  )
}

interface Judul {
  readonly daerahId: string
  readonly blok: string
  readonly judul: string
}

async function bacaJudul(sql: Sql, daerahId: string, bentuk: Bentuk): Promise<Judul[]> {
  const baris = await readTenant(
    sql,
    daerahId,
    (tx) => tx<{ kodeKecamatan: string; tahunAnggaran: number; judul: string }[]>`
      select p.kode_kecamatan, p.tahun_anggaran, u.judul from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id where p.daerah_id = ${daerahId}`,
  )
  return baris.map((b) => ({ daerahId, blok: bentuk === 'tahun' ? `${b.kodeKecamatan} ${b.tahunAnggaran}` : b.kodeKecamatan, judul: b.judul }))
}

type Bentuk = 'tahun' | 'semua'

function sambungSemua(judul: readonly Judul[], terima?: (a: Judul, b: Judul) => void): { pasangan: number; blok: number } {
  const penyambung = createPenyambung(AMBANG)
  let pasangan = 0
  const blok = Map.groupBy(judul, (j) => j.blok)
  for (const isi of blok.values()) {
    penyambung.sambung(
      isi.map((j) => j.judul),
      (i, j) => {
        pasangan += 1
        const [a, b] = [isi[i], isi[j]]
        if (terima !== undefined && a !== undefined && b !== undefined) terima(a, b)
      },
    )
  }
  return { pasangan, blok: blok.size }
}

/** Everything, government by government: read as the serving role, and joined. */
async function ukurBorongan(db: BasisDataBesar, bentuk: Bentuk): Promise<void> {
  let [baca, sambung, semua, pasangan, blok, prosesor] = [0, 0, 0, 0, 0, 0]
  for (const { daerahId } of db.daerah) {
    const mulai = performance.now()
    const judul = await bacaJudul(db.sql, daerahId, bentuk)
    const dibaca = performance.now()
    const olah = process.cpuUsage()
    const hasil = sambungSemua(judul)
    prosesor += process.cpuUsage(olah).user
    baca += dibaca - mulai
    sambung += performance.now() - dibaca
    semua += judul.length
    pasangan += hasil.pasangan
    blok += hasil.blok
  }
  const detik = (baca + sambung) / 1000
  catat(
    `borongan, blok kecamatan${bentuk === 'tahun' ? ' × tahun' : ', semua tahun'}: ${satuan(semua, 0)} judul dalam ${satuan(blok, 0)} blok: baca ${satuan(baca / 1000)} s + sambung ${satuan(sambung / 1000)} s (prosesor ${satuan(prosesor / 1e6)} s) = ${satuan(detik)} s, ${satuan(semua / detik, 0)}/s; ${satuan(pasangan, 0)} pasangan`,
  )
}

/** The same blocks of a sample: pg_trgm's self-join against ours, and whether ours found everything. */
async function ukurPgTrgm(db: BasisDataBesar, bentuk: Bentuk, batas: number): Promise<void> {
  const [daerah] = db.daerah.slice(Math.floor(db.daerah.length / 2))
  if (daerah === undefined) return
  const judul = await bacaJudul(db.sql, daerah.daerahId, bentuk)
  const blok = new Set<string>()
  const dipakai: Judul[] = []
  for (const [kunci, isi] of Map.groupBy(judul, (j) => j.blok)) {
    if (dipakai.length >= batas) break
    blok.add(kunci)
    dipakai.push(...isi)
  }
  const admin = openSql(db.urlAdmin, { max: 1 })
  try {
    await admin`create extension if not exists pg_trgm`
    await admin`create temp table contoh (id int primary key, blok text not null, judul text not null)`
    for (let i = 0; i < dipakai.length; i += 5000)
      await admin`insert into contoh ${admin(dipakai.slice(i, i + 5000).map((j, n) => ({ id: i + n, blok: j.blok, judul: j.judul })))}`
    await admin`create index on contoh (blok)`
    await admin`analyze contoh`
    const mulai = performance.now()
    const benar = await admin<
      { a: number; b: number }[]
    >`select a.id as a, b.id as b from contoh a join contoh b on b.blok = a.blok and b.id > a.id where similarity(a.judul, b.judul) >= ${AMBANG}`
    const lamaPg = performance.now() - mulai
    const nomor = new Map(dipakai.map((j, i) => [j, i]))
    const dapat = new Set<number>()
    const kunci = (a: number, b: number): number => Math.min(a, b) * dipakai.length + Math.max(a, b)
    sambungSemua(dipakai)
    const mulaiKita = performance.now()
    sambungSemua(dipakai)
    const lamaKita = performance.now() - mulaiKita
    sambungSemua(dipakai, (a, b) => dapat.add(kunci(nomor.get(a) ?? -1, nomor.get(b) ?? -1)))
    const ketemu = benar.filter((p) => dapat.has(kunci(p.a, p.b))).length
    catat(
      `pg_trgm, contoh ${satuan(dipakai.length, 0)} judul dalam ${blok.size} blok kecamatan${bentuk === 'tahun' ? ' × tahun' : ', semua tahun'}: pg ${satuan(lamaPg / 1000, 2)} s (${satuan((dipakai.length / lamaPg) * 1000, 0)}/s), Selaras ${satuan(lamaKita / 1000, 3)} s (${satuan((dipakai.length / lamaKita) * 1000, 0)}/s): ${satuan(lamaPg / lamaKita)}×; recall ${satuan(ketemu / Math.max(1, benar.length), 4)} dari ${satuan(benar.length, 0)} pasangan, ${satuan(dapat.size - ketemu, 0)} lebih`,
    )
  } finally {
    await admin.end()
  }
}

/** A round as it ships: judged by place, words, item and volume; without writing. */
async function ukurPutaran(db: BasisDataBesar): Promise<void> {
  const [daerah] = db.daerah
  if (daerah === undefined) return
  const mulai = performance.now()
  const semua = await readTenant(db.sql, daerah.daerahId, (tx) => listTahun(tx, daerah.daerahId, 2025))
  const dibaca = performance.now()
  let [temuan, pasti, banding] = [0, 0, 0]
  for (const blok of Map.groupBy(semua, (b) => b.kodeKecamatan).values()) {
    const hasil = periksaBlok(
      blok.map((b) => ({ usulanId: b.usulanId, tahunAnggaran: b.tahunAnggaran, siap: siapkanMirip(bahanDari(b)) })),
      2025,
    )
    temuan += hasil.temuan.length
    pasti += hasil.temuan.filter((t) => t.mirip.kelas === 'pasti').length
    banding += hasil.dibandingkan
  }
  const selesai = performance.now()
  catat(
    `satu putaran, daerah terbesar, anggaran 2025 dan 2024: ${satuan(semua.length, 0)} pengajuan, baca ${satuan((dibaca - mulai) / 1000)} s + bandingkan ${satuan((selesai - dibaca) / 1000)} s; ${satuan(banding, 0)} pasangan diperiksa, ${satuan(temuan, 0)} dugaan (${satuan(pasti, 0)} pasti)`,
  )
}

const db = await bukaSejuta(jumlah, catat)
try {
  catat(
    `${satuan(jumlah, 0)} pengajuan, ${db.daerah.length} daerah, peran yang melayani dengan RLS; Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  )
  await ukurCari(db, 400)
  if (process.argv[3] !== 'cari') await ukurPutaran(db)
  for (const bentuk of process.argv[3] === 'cari' ? [] : (['tahun', 'semua'] as const)) {
    await ukurPgTrgm(db, bentuk, bentuk === 'tahun' ? 8000 : 6000)
    await ukurBorongan(db, bentuk)
  }
} finally {
  await db.tutup()
}
