// How fast the queue answers with a million pengajuan of 40 governments, as the serving role with row-level security on, beside the same with ten thousand.
// Usage: node bench/antrean.ts   (both databases are made once; see bench/sejuta.ts; HANYA="usulan lama" measures only what has it in its name)
import type { Sql } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { SaringanKembar } from '#src/modules/kembar/kembar.schema.ts'
import { listKembarHalaman } from '#src/modules/kembar/kembar.service.ts'
import { SaringanLama } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { listLama } from '#src/modules/usulan/hidup/usulan-lama.service.ts'
import { laporBelumDijawab } from '#src/modules/usulan/tenggat/tenggat.service.ts'
import type { Pelaku, Penugasan, Peran } from '#src/modules/pengguna/pengguna.ts'
import { bacaPosisiTahun } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'
import { listAntreanHalaman, listTugas } from '#src/modules/usulan/antrean/antrean.service.ts'
import { DAFTAR_URUT } from '#src/modules/usulan/usulan.schema.ts'
import { type BasisDataBesar, bukaSejuta, type Lama, ukurLama } from './sejuta.ts'

const TAHUN = 2025
const MEJA: readonly Peran[] = [
  'operator-desa',
  'camat',
  'mitra-bappeda',
  'perangkat-daerah',
  'sekretaris-dprd',
  'tapd',
  'admin-perencanaan',
  'dpmd',
  'verifikator-provinsi',
]

type Ukuran = readonly [nama: string, kerja: (ke: number) => Promise<unknown>]

async function pelakuUkur(sql: Sql, daerahId: string, peran: Peran): Promise<Pelaku> {
  const penugasan = await sql.begin(async (tx) => {
    await tx.unsafe(`set local selaras.daerah = '${daerahId}'`)
    return tx<
      Penugasan[]
    >`select penugasan_id, peran, kode_wilayah, perangkat_daerah_id, jabatan, sebagai, mulai, selesai from penugasan where daerah_id = ${daerahId} and pengguna_id = ${`ukur.${peran}`}`
  })
  return { penggunaId: `ukur.${peran}`, nama: peran, daerahId, penugasan }
}

/** Two thousand in hand, as on a busy afternoon: the filter looks them up. */
async function pegangSebagian(sql: Sql, daerahId: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx.unsafe(`set local selaras.daerah = '${daerahId}'`)
    await tx`insert into pegangan (daerah_id, pengajuan_id, tahap, pemegang_id, jabatan, sejak, oleh_id)
      select daerah_id, pengajuan_id, tahap, 'ukur.pembaca', 'Petugas', now(), 'ukur.pembaca' from pengajuan
      where daerah_id = ${daerahId} and tahun_anggaran = ${TAHUN} and tahap <> 'pengusulan' order by pengajuan_id limit 2000 on conflict do nothing`
  })
}

/** A common saringan of every kind, for the kecamatan, village and agency with most pengajuan of the largest government. */
async function susunUkuran(db: BasisDataBesar): Promise<Ukuran[]> {
  const daerahId = db.daerah[0]?.daerahId ?? ''
  const [c] = await db.sql.begin(async (tx) => {
    await tx.unsafe(`set local selaras.daerah = '${daerahId}'`)
    return tx<
      { kecamatan: string; desa: string; pd: string }[]
    >`select mode() within group (order by kode_kecamatan) as kecamatan, mode() within group (order by kode_wilayah) as desa,
      mode() within group (order by perangkat_daerah_id) as pd from pengajuan where daerah_id = ${daerahId} and tahun_anggaran = ${TAHUN}`
  })
  await pegangSebagian(db.sql, daerahId)
  // The database's ids are hashes and no UUIDs of a version: what the address would be parsed into is given as it is.
  const saringan: Readonly<Record<string, object>> = {
    semua: {},
    kecamatan: { kecamatan: c?.kecamatan },
    desa: { desa: c?.desa },
    'tahap + keadaan': { tahap: 'kecamatan', keadaan: 'diajukan' },
    bidang: { bidang: 'infrastruktur' },
    'perangkat daerah': { perangkatDaerahId: c?.pd },
    'kecamatan + bidang + keadaan': { kecamatan: c?.kecamatan, bidang: 'infrastruktur', keadaan: 'diajukan' },
    'tugas saya': { pegangan: 'saya' },
    'belum diambil': { pegangan: 'belum' },
    'cari "jalan"': { cari: 'jalan' },
    'cari "drainase kampung"': { cari: 'drainase kampung' },
    'cari yang tidak ada': { cari: 'xyzzy' },
  }
  const k = { sql: db.sql, daerahId, saat: saat('2024-01-25T02:00:00Z'), hariIni: tanggal('2024-01-25'), zona: 'WIB' } as const
  const pembaca = await pelakuUkur(db.sql, daerahId, 'pembaca')
  const daftar = Object.entries(saringan).flatMap(([nama, s]) =>
    DAFTAR_URUT.map((urut): Ukuran => [`${nama}, urut ${urut}`, () => listAntreanHalaman({ ...k, pelaku: pembaca }, { tahun: TAHUN, ...s, urut, batas: 50 })]),
  )
  const meja: Ukuran[] = []
  for (const peran of MEJA) {
    const pelaku = await pelakuUkur(db.sql, daerahId, peran)
    meja.push([`antrean ${peran}`, () => listAntreanHalaman({ ...k, pelaku }, { tahun: TAHUN, menunggu: 'saya', urut: 'menunggu', batas: 50 })])
    meja.push([`beranda ${peran}`, () => Promise.all([listTugas({ ...k, pelaku }, TAHUN), bacaPosisiTahun(k, TAHUN)])])
  }
  const perencana = {
    ...k,
    pelaku: await pelakuUkur(db.sql, daerahId, 'admin-perencanaan'),
    saat: saat('2024-02-01T03:00:00Z'),
    hariIni: tanggal('2024-02-01'),
    zona: 'WIB' as const,
  }
  const lain: Ukuran[] = [
    ['usulan lama', () => listLama(perencana, SaringanLama.parse({ tahun: TAHUN + 1 }))],
    ['usulan lama, satu kecamatan', () => listLama(perencana, SaringanLama.parse({ tahun: TAHUN + 1, kecamatan: c?.kecamatan }))],
    ['belum dijawab', () => laporBelumDijawab(perencana, TAHUN)],
    ['dugaan kembar', () => listKembarHalaman(perencana, SaringanKembar.parse({ tahun: TAHUN }))],
  ]
  return [...daftar, ...meja, ...lain]
}

async function ukurSemua(jumlah: number): Promise<Map<string, Lama>> {
  const db = await bukaSejuta(jumlah, console.log)
  try {
    const hasil = new Map<string, Lama>()
    for (const [nama, kerja] of (await susunUkuran(db)).filter(([n]) => n.includes(process.env['HANYA'] ?? ''))) hasil.set(nama, await ukurLama(kerja, 30, 8))
    return hasil
  } finally {
    await db.tutup()
  }
}

const kecil = await ukurSemua(10_000)
const besar = await ukurSemua(1_000_000)
let terburuk = 0
for (const [nama, b] of besar) {
  const a = kecil.get(nama)?.median ?? Number.NaN
  terburuk = Math.max(terburuk, b.median / a)
  console.log(
    `${nama.padEnd(48)} ${a.toFixed(1).padStart(7)} ms → ${b.median.toFixed(1).padStart(7)} ms (p99 ${b.p99.toFixed(1)})  ×${(b.median / a).toFixed(1)}`,
  )
}
console.log(`paling lambat ${Math.max(...[...besar.values()].map((b) => b.median)).toFixed(1)} ms; kelipatan terbesar ×${terburuk.toFixed(1)}`)
