// Recaps from folded figures beside the same figures counted from the proposals, at 10,000 and 1,000,000 pengajuan of 40 governments.
// Usage: node bench/rekap.ts [N]   (default 1000000)
import { readTenant, rencanakanSendiri, type Transaction } from '#src/lib/sql.ts'
import type { Dasar } from '#src/modules/rekapitulasi/dimensi.ts'
import { type Pertanyaan, sumNyata, sumRekap } from '#src/modules/rekapitulasi/rekapitulasi.queries.ts'
import { bukaSejuta, ukurLama } from './sejuta.ts'

const JUMLAH = Number(process.argv[2] ?? 1_000_000)
const db = await bukaSejuta(JUMLAH, console.log)
const terbesar = db.daerah[0]?.daerahId ?? ''
const semuaDaerah = db.daerah.map((d) => d.daerahId)
const saring = (tahun: number | null, nilai: readonly (readonly [Dasar, string])[] = []): Pertanyaan['saring'] => ({
  tahun,
  nilai: new Map(nilai.map(([d, v]) => [d, [v]])),
})

interface Kasus {
  readonly nama: string
  readonly daerah: readonly string[]
  readonly grup: Pertanyaan['grup']
  readonly saring: Pertanyaan['saring']
}

const kasus: readonly Kasus[] = [
  { nama: 'tahap dan keadaan, satu daerah, satu tahun', daerah: [terbesar], grup: ['posisi'], saring: saring(2025) },
  { nama: 'perangkat daerah × posisi, satu daerah, satu tahun', daerah: [terbesar], grup: ['perangkat', 'posisi'], saring: saring(2025) },
  { nama: 'perangkat daerah × posisi, satu daerah, semua tahun', daerah: [terbesar], grup: ['perangkat', 'posisi'], saring: saring(null) },
  { nama: 'alasan × kecamatan, satu daerah, semua tahun', daerah: [terbesar], grup: ['alasan', 'kecamatan'], saring: saring(null) },
  { nama: 'prioritas × posisi, satu daerah, semua tahun', daerah: [terbesar], grup: ['prioritas', 'posisi'], saring: saring(null) },
  { nama: 'bidang × posisi, 40 daerah, semua tahun', daerah: semuaDaerah, grup: ['bidang', 'posisi'], saring: saring(null) },
  { nama: 'urusan × besaran, 40 daerah, semua tahun', daerah: semuaDaerah, grup: ['urusan', 'besaran'], saring: saring(null) },
  {
    nama: 'perangkat × posisi di satu kecamatan (baris demi baris)',
    daerah: [terbesar],
    grup: ['perangkat', 'posisi'],
    saring: saring(2025, [['kecamatan', `${db.daerah[0]?.kodeWilayah}.01`]]),
  },
]

/** The same count where no index leads to the government's proposals: the table is read through. What is looked up for each row keeps its index. */
const sumTabel: typeof sumRekap = (tx, q) =>
  rencanakanSendiri(tx as Transaction, async () => {
    await tx`select set_config('enable_indexonlyscan', 'off', true), set_config('enable_bitmapscan', 'off', true), set_config('random_page_cost', '1000', true), set_config('cpu_index_tuple_cost', '100', true)`
    return sumNyata(tx, q)
  })

/** Reads in each government, one transaction each: the second wall stands for a recap of all too. */
async function jalankan(k: Kasus, hitung: typeof sumRekap): Promise<string> {
  let n = 0
  for (const daerahId of k.daerah)
    for (const b of await readTenant(db.sql, daerahId, (tx) => hitung(tx, { daerahId, grup: k.grup, saring: k.saring, menurutTahun: false }))) n += b.jumlah
  return String(n)
}

try {
  console.log(`${JUMLAH} pengajuan, ${db.daerah.length} daerah, terbesar ${terbesar} dengan ${db.daerah[0]?.jumlah}; peran yang melayani, RLS terpasang`)
  for (const k of kasus) {
    const [a, b] = [await jalankan(k, sumRekap), await jalankan(k, sumNyata)]
    if (a !== b) throw new Error(`${k.nama}: ${a} ≠ ${b}`)
    const lipat = await ukurLama(() => jalankan(k, sumRekap), k.daerah.length > 1 ? 15 : 60)
    const nyata = await ukurLama(() => jalankan(k, sumNyata), 7, 1)
    const tabel = k.daerah.length > 1 ? null : await ukurLama(() => jalankan(k, sumTabel), 3, 1)
    console.log(
      `${k.nama.padEnd(56)} ${lipat.median.toFixed(2).padStart(8)} ms  p99 ${lipat.p99.toFixed(2).padStart(8)} ms   hitung ${nyata.median.toFixed(1).padStart(8)} ms   ${(nyata.median / lipat.median).toFixed(0).padStart(5)}×${tabel === null ? '' : `   tabel ${tabel.median.toFixed(1).padStart(8)} ms   ${(tabel.median / lipat.median).toFixed(0).padStart(5)}×`}`,
    )
  }
} finally {
  await db.tutup()
}
