// How fast the server answers the portal's pages with a million pengajuan of 40 governments, as the serving role with row-level security on, beside the same with ten thousand.
// Usage: node bench/portal.ts   (both databases are made once; see bench/sejuta.ts)
import { gzipSync } from 'node:zlib'
import { saat } from '#src/lib/waktu.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { type BasisDataBesar, bukaSejuta, type Lama, ukurLama } from './sejuta.ts'

interface Tempat {
  readonly kecamatan: string
  readonly desa: string
  readonly nomor: string
}

/** The busiest kecamatan and village of the largest government, and a proposal of it that has gone far. */
async function cariTempat(db: BasisDataBesar, daerahId: string): Promise<Tempat> {
  const [t] = await db.sql.begin(async (tx) => {
    await tx.unsafe(`set local selaras.daerah = '${daerahId}'`)
    return tx<Tempat[]>`select mode() within group (order by kode_kecamatan) as kecamatan, mode() within group (order by kode_wilayah) as desa,
      (select nomor from pengajuan x where x.daerah_id = ${daerahId} and x.tahap = 'penganggaran' and x.nomor is not null order by x.nomor limit 1) as nomor
      from pengajuan where daerah_id = ${daerahId} and nomor is not null`
  })
  if (t === undefined) throw new Error('tanpa pengajuan')
  return t
}

async function ukurSemua(jumlah: number): Promise<Map<string, Lama>> {
  const db = await bukaSejuta(jumlah, console.log)
  try {
    const daerahId = db.daerah[0]?.daerahId ?? ''
    const { kecamatan, desa, nomor } = await cariTempat(db, daerahId)
    const portal = createPortal({
      sql: db.sql,
      jam: () => saat(new Date()),
      ingat: 30_000,
      catatGalat: (galat) => {
        throw galat
      },
    })
    const halaman: Readonly<Record<string, string>> = {
      beranda: '/',
      kabupaten: `/${daerahId}`,
      kecamatan: `/${daerahId}/kecamatan/${kecamatan}`,
      desa: `/${daerahId}/desa/${desa}`,
      'desa, halaman 2, ditolak': `/${daerahId}/desa/${desa}?keadaan=ditolak&hal=2`,
      usulan: `/${daerahId}/usulan/${nomor}`,
      'cari, satu tahun': `/${daerahId}/cari?tahun=2025`,
      'peta, satu tahun': `/${daerahId}/peta?tahun=2025`,
      'peta, semua tahun': `/${daerahId}/peta`,
      'peta, semua tahun, ditolak': `/${daerahId}/peta?keadaan=ditolak`,
      'peta, satu kecamatan': `/${daerahId}/peta?kecamatan=${kecamatan}`,
      'peta, satu kecamatan, satu tahun': `/${daerahId}/peta?kecamatan=${kecamatan}&tahun=2025`,
      'cari, tanpa saringan': `/${daerahId}/cari`,
      'cari, ditolak': `/${daerahId}/cari?keadaan=ditolak`,
      'cari "jalan", satu kecamatan': `/${daerahId}/cari?q=jalan&kecamatan=${kecamatan}`,
      'cari "jalan", satu daerah': `/${daerahId}/cari?q=jalan`,
      'cari "selokan rw 03", satu daerah': `/${daerahId}/cari?q=selokan+rw+03`,
      'cari kata yang jarang': `/${daerahId}/cari?q=perpustakaan+keliling`,
      'cari yang tidak ada': `/${daerahId}/cari?q=zeppelin`,
    }
    const hasil = new Map<string, Lama>()
    for (const [nama, jalur] of Object.entries(halaman)) {
      const buka = async (): Promise<void> => {
        const jawaban = await portal.request(jalur)
        if (jawaban.status !== 200) throw new Error(`${jalur}: ${jawaban.status}`)
        await jawaban.text()
      }
      hasil.set(nama, await ukurLama(buka, 30, 8))
    }
    if (jumlah > 10_000) await laporkanUkuran(portal, halaman)
    return hasil
  } finally {
    await db.tutup()
  }
}

/** What must arrive before there is text to read: the page and its one stylesheet, as sent and as compressed. */
async function laporkanUkuran(portal: ReturnType<typeof createPortal>, halaman: Readonly<Record<string, string>>): Promise<void> {
  for (const [nama, jalur] of Object.entries(halaman)) {
    const isi = await (await portal.request(jalur)).text()
    const gaya = [...isi.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((m) => m[1] ?? '')
    const teks = [isi, ...(await Promise.all(gaya.map(async (g) => (await portal.request(g)).text())))]
    const kb = (ukur: (t: string) => number): string => (teks.reduce((n, t) => n + ukur(t), 0) / 1024).toFixed(1)
    console.log(`${nama.padEnd(34)} ${1 + gaya.length} permintaan, ${kb((t) => Buffer.byteLength(t))} kB, ${kb((t) => gzipSync(t).length)} kB dimampatkan`)
  }
}

const kecil = process.argv.includes('--besar') ? new Map<string, Lama>() : await ukurSemua(10_000)
const besar = await ukurSemua(1_000_000)
for (const [nama, b] of besar) {
  const a = kecil.get(nama)?.median ?? Number.NaN
  console.log(
    `${nama.padEnd(34)} ${a.toFixed(1).padStart(7)} ms → ${b.median.toFixed(1).padStart(7)} ms (p99 ${b.p99.toFixed(1)})  ×${(b.median / a).toFixed(1)}`,
  )
}
