import { z } from 'zod'
import { tanggal } from '#src/lib/waktu.ts'
import { KepalaDaerahBaru, PelimpahanBaru, TimBaru } from '#src/modules/pemerintah-daerah/pemerintah-daerah.schema.ts'
import { bentukTim, limpahkan, tetapkanKepalaDaerah } from '#src/modules/pemerintah-daerah/pemerintah-daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { tataPerangkat } from '#src/modules/penataan/penataan.service.ts'
import { TataPerangkat } from '#src/modules/penataan/penataan.schema.ts'
import { tetapkanFungsi, tetapkanKepalaPerangkat } from '#src/modules/perangkat-daerah/jabatan.service.ts'
import { FungsiBaru, KepalaPerangkatBaru, PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { daftarkanPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { bacaLembarContoh, harus, idDari, SelDaftar, SelTeks } from '#contoh/alat.ts'

/* Governments and their offices as the demo's sheets state them: real names of offices and of heads of region, invented numbers of letters. */

export const BarisPerangkat = z.object({
  kunci: z.string(),
  kode: z.string(),
  nama: z.string(),
  singkatan: z.string(),
  jenis: z.string(),
  bidang_urusan: SelDaftar,
  bidang_mitra: SelTeks,
  kode_wilayah: SelTeks,
  induk: SelTeks,
  fungsi: SelDaftar,
  berlaku_dari: SelTeks,
  asal: SelTeks,
  penataan: SelTeks,
  alamat: SelTeks,
})
type BarisPerangkat = z.output<typeof BarisPerangkat>

export function idPerangkat(daerahId: string, kunci: string): string {
  return idDari(daerahId, 'perangkat-daerah', kunci)
}

function perangkatDari(daerahId: string, b: BarisPerangkat): PerangkatDaerahBaru {
  const { kode, nama, singkatan, jenis, alamat } = b
  return PerangkatDaerahBaru.parse({
    perangkatDaerahId: idPerangkat(daerahId, b.kunci),
    kode,
    nama,
    singkatan,
    jenis,
    bidangUrusan: b.bidang_urusan,
    bidangMitra: b.induk === null ? b.bidang_mitra : null,
    kodeWilayah: b.kode_wilayah,
    indukId: b.induk === null ? null : idPerangkat(daerahId, b.induk),
    alamat,
    berlakuDari: b.berlaku_dari,
  })
}

/** Offices, what they are looked up by, and what became of those that were split or renamed. */
export async function muatPerangkat(k: Konteks, daftar: readonly BarisPerangkat[]): Promise<void> {
  const id = k.daerahId
  const [lama, baru] = [daftar.filter((b) => b.asal === null), daftar.filter((b) => b.asal !== null)]
  harus(`perangkat daerah ${id}`, await daftarkanPerangkat(k, lama.map((b) => perangkatDari(id, b)))) // prettier-ignore
  const fungsi = lama.flatMap((b) =>
    b.fungsi.map((f) => FungsiBaru.parse({ fungsi: f, perangkatDaerahId: idPerangkat(id, b.kunci), mulai: b.berlaku_dari ?? '2017-01-01' })),
  )
  if (fungsi.length > 0) harus(`fungsi perangkat ${id}`, await tetapkanFungsi(k, fungsi))
  for (const [asal, hasil] of Map.groupBy(baru, (b) => b.asal ?? '')) await muatPenataan(k, asal, hasil)
}

async function muatPenataan(k: Konteks, asal: string, hasil: readonly BarisPerangkat[]): Promise<void> {
  const [pertama] = hasil
  const isi = TataPerangkat.parse({
    jenis: pertama?.penataan,
    asal: [idPerangkat(k.daerahId, asal)],
    tujuan: [],
    baru: hasil.map((b) => perangkatDari(k.daerahId, b)),
    tanggal: pertama?.berlaku_dari,
    dasarHukum: 'Perubahan Perda Kabupaten Lebong 10/2016 tentang pembentukan dan susunan perangkat daerah; tanggal DATA CONTOH',
    bawaan: idPerangkat(k.daerahId, pertama?.kunci ?? ''),
  })
  harus(`penataan ${asal}`, await tataPerangkat(k, isi))
}

const BarisKepalaDaerah = z.object({
  daerah_id: z.string(),
  nama: z.string(),
  jabatan: z.string(),
  jenis: z.string(),
  pelantikan: z.string(),
  akhir: SelTeks,
  dasar_hukum: z.string(),
})
const BarisKepalaPerangkat = z.object({
  daerah_id: z.string(),
  kunci: z.string(),
  nama: z.string(),
  pangkat: SelTeks,
  sebagai: z.string(),
  mulai: z.string(),
  selesai: SelTeks,
  dasar_hukum: z.string(),
})
const BarisPelimpahan = z.object({
  daerah_id: z.string(),
  pelantikan: z.string(),
  kepada: z.string(),
  wewenang: z.string(),
  mulai: z.string(),
  selesai: z.string(),
  dasar_hukum: z.string(),
})

function idKepala(daerahId: string, b: { jabatan: string; pelantikan: string; jenis: string }): string {
  return idDari(daerahId, 'kepala-daerah', b.jabatan, b.jenis, b.pelantikan)
}

/** Who governs: heads of region as is publicly known, heads of the offices that processes ask for, delegation, teams. */
export async function muatPemerintah(k: Konteks): Promise<void> {
  const milik = <T extends { daerah_id: string }>(daftar: readonly T[]): T[] => daftar.filter((b) => b.daerah_id === k.daerahId)
  const kepala = milik(bacaLembarContoh('daerah/kepala-daerah.csv', BarisKepalaDaerah))
  for (const { daerah_id: _, dasar_hukum: dasarHukum, ...b } of kepala) {
    const isi = KepalaDaerahBaru.parse({ ...b, dasarHukum, kepalaDaerahId: idKepala(k.daerahId, b) })
    harus(`kepala daerah ${b.nama}`, await tetapkanKepalaDaerah(k, isi))
  }
  for (const { kunci, dasar_hukum: dasarHukum, daerah_id: _, ...b } of milik(bacaLembarContoh('daerah/kepala-perangkat.csv', BarisKepalaPerangkat))) {
    const isi = KepalaPerangkatBaru.parse({ ...b, dasarHukum, kepalaPerangkatId: idDari(k.daerahId, 'kepala-perangkat', kunci, b.mulai) })
    harus(`kepala ${kunci}`, await tetapkanKepalaPerangkat(k, idPerangkat(k.daerahId, kunci), isi))
  }
  for (const { pelantikan, dasar_hukum: dasarHukum, daerah_id: _, ...b } of milik(bacaLembarContoh('daerah/pelimpahan.csv', BarisPelimpahan))) {
    const dari = kepala.find((x) => x.pelantikan === pelantikan && x.jabatan === 'kepala-daerah')
    if (dari === undefined) throw new Error(`contoh: pelimpahan ${pelantikan} tanpa kepala daerah`)
    const isi = PelimpahanBaru.parse({ ...b, dasarHukum, kepalaDaerahId: idKepala(k.daerahId, dari), pelimpahanId: idDari(k.daerahId, 'pelimpahan', b.mulai) })
    harus('pelimpahan', await limpahkan(k, isi))
  }
}

const ANGGOTA_TAPD = [
  ['ketua', 'Sekretaris Daerah', 'setda'],
  ['wakil-ketua', 'Kepala Bappeda', 'bappeda'],
  ['sekretaris', 'Kepala pengelola keuangan daerah', 'bpkad'],
  ['anggota', 'Kepala pengelola pendapatan daerah', 'bapenda'],
] as const

/** TAPD of every government with the offices that hold those functions; Banyuasin's transition team around the inauguration (S4-1). */
export async function muatTim(k: Konteks, daftar: readonly BarisPerangkat[]): Promise<void> {
  const pemegang = (fungsi: string): string | null => {
    const b = daftar.find((x) => x.fungsi.includes(fungsi))
    return b === undefined ? null : idPerangkat(k.daerahId, b.kunci)
  }
  const tapd = TimBaru.parse({
    timId: idDari(k.daerahId, 'tim', 'tapd'),
    jenis: 'tapd',
    nama: 'Tim Anggaran Pemerintah Daerah',
    mulai: '2017-01-02',
    dasarHukum: 'Keputusan kepala daerah tentang TAPD; nomor DATA CONTOH',
    anggota: ANGGOTA_TAPD.map(([kedudukan, jabatan, fungsi]) => ({ kedudukan, jabatan, perangkatDaerahId: pemegang(fungsi) })),
  })
  harus('TAPD', await bentukTim(k, tapd))
  if (k.daerahId !== '1607') return
  const transisi = TimBaru.parse({
    timId: idDari(k.daerahId, 'tim', 'transisi'),
    jenis: 'tim-transisi',
    nama: 'Tim Transisi Bupati dan Wakil Bupati terpilih 2025–2030',
    mulai: tanggal('2025-02-10'),
    selesai: tanggal('2025-02-28'),
    dasarHukum: 'Surat pasangan terpilih kepada Pj. Bupati; nomor DATA CONTOH',
    anggota: [
      { kedudukan: 'ketua', jabatan: 'Ketua Tim Transisi' },
      { kedudukan: 'anggota', jabatan: 'Unsur Bappeda Litbang', perangkatDaerahId: pemegang('bappeda') },
      { kedudukan: 'anggota', jabatan: 'Unsur Dinas Kominfo', perangkatDaerahId: pemegang('kominfo') },
    ],
  })
  harus('Tim Transisi', await bentukTim(k, transisi))
}
