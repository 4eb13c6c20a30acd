import { z } from 'zod'
import { saatDi, tambahHari, tanggal } from '#src/lib/waktu.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { tetapkanBatasPagu } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { type JadwalBaru, tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { bacaLembarContoh, idDari, SelAngka, SelDaftar, SelTeks } from '#contoh/alat.ts'
import { TAHUN, TAHUN_LALU } from '#contoh/bekasi/tempat.ts'
import type { Babak, Panggung } from '#contoh/panggung.ts'
import { BarisPerangkat, idPerangkat as idPerangkatDaerah, muatPemerintah, muatPerangkat, muatTim } from '#contoh/perangkat.ts'

const MULAI = { tanggal: '2022-11-01', jam: '09:00' } as const

export function idPerangkat(kunci: string): string {
  return idPerangkatDaerah('3216', kunci)
}

export function idKamus(tahun: number, kode: string): string {
  return idDari('3216', 'kamus', tahun, kode)
}

const BarisPengguna = z.object({
  nama_pengguna: z.string(),
  nama: z.string(),
  peran: z.string(),
  kode_wilayah: SelTeks,
  perangkat: SelTeks,
  jabatan: z.string(),
  sebagai: z.string(),
})

/** Agencies, and the people of each desk; all names of persons are invented. */
export async function siapkanOrang(s: Panggung): Promise<void> {
  const k = s.penyiap(MULAI)
  const perangkat = bacaLembarContoh('bekasi/perangkat-daerah.csv', BarisPerangkat)
  await muatPerangkat(k, perangkat)
  await muatPemerintah(k)
  await muatTim(k, perangkat)
  for (const b of bacaLembarContoh('bekasi/pengguna.csv', BarisPengguna)) {
    const penugasan = {
      peran: b.peran,
      kodeWilayah: b.kode_wilayah,
      perangkatDaerahId: b.perangkat === null ? null : idPerangkat(b.perangkat),
      jabatan: b.jabatan,
      sebagai: b.sebagai,
      mulai: '2022-01-03',
    }
    await s.daftarkan(MULAI, DaftarkanPengguna.parse({ namaPengguna: b.nama_pengguna, nama: b.nama, penugasan: [penugasan] }))
  }
}

/** Who enters for a region, by its code: the clerk of a village, the operator of a kecamatan for its own proposals. */
export function namaOperator(): Map<string, string> {
  return menurutWilayah(['operator-desa', 'operator-kecamatan'])
}

export function namaCamat(): Map<string, string> {
  return menurutWilayah(['camat'])
}

function menurutWilayah(peran: readonly string[]): Map<string, string> {
  return new Map(
    bacaLembarContoh('bekasi/pengguna.csv', BarisPengguna).flatMap((b) =>
      peran.includes(b.peran) && b.kode_wilayah !== null ? [[b.kode_wilayah, b.nama_pengguna] as const] : [],
    ),
  )
}

const BarisKamus = z.object({
  kode: z.string(),
  nama: z.string(),
  uraian: SelTeks,
  kata_kunci: SelDaftar,
  satuan: z.string(),
  harga_2024: SelAngka,
  harga_2025: SelAngka,
  min: SelAngka,
  maks: SelAngka,
  perangkat: z.string(),
  bidang: z.string(),
  bidang_urusan: z.string(),
  sub_kegiatan: SelTeks,
  kewenangan: z.string(),
  klasifikasi: z.string(),
  larangan: SelTeks,
  syarat: SelDaftar,
})
export type BarisKamus = z.output<typeof BarisKamus>

export function bacaKamus(): Map<string, BarisKamus> {
  return new Map(bacaLembarContoh('bekasi/kamus.csv', BarisKamus).map((b) => [b.kode, b]))
}

const BarisJadwal = z.object({
  tahun: z.coerce.number(),
  tahap: z.string(),
  kode_wilayah: SelTeks,
  buka: z.string(),
  sampai: z.string(),
  musyawarah_wajib: z.enum(['ya', 'tidak']),
  dasar_hukum: z.string(),
  surat_perpanjangan: SelTeks,
})
const BarisPagu = z.object({ tahun: z.coerce.number(), kode_wilayah: z.string(), bidang: z.string(), nilai: z.coerce.number() })

/** Catalogue, calendar and ceilings of both budget years, set before anybody proposes. */
export async function siapkanTahun(s: Panggung): Promise<void> {
  const kamus = [...bacaKamus().values()]
  const jadwal = bacaLembarContoh('bekasi/jadwal.csv', BarisJadwal)
  const pagu = bacaLembarContoh('bekasi/batas-pagu.csv', BarisPagu)
  for (const [tahun, kapan] of [
    [TAHUN_LALU, { tanggal: '2022-11-28', jam: '10:00' }],
    [TAHUN, { tanggal: '2023-11-20', jam: '10:00' }],
  ] as const) {
    const k = await s.sebagai('admin.bekasi', kapan)
    await muatKamus(
      k,
      kamus.filter((b) => tahun === TAHUN || b.harga_2024 !== null).map((b) => butir(b, tahun)),
    )
    await tetapkanJadwal(k, jadwal.filter((b) => b.tahun === tahun && b.surat_perpanjangan === null).map(jendela))
    await tetapkanBatasPagu(
      k,
      pagu
        .filter((b) => b.tahun === tahun)
        .map((b) => ({
          tahunAnggaran: tahun,
          jenis: 'kecamatan' as const,
          kodeWilayah: b.kode_wilayah,
          perangkatDaerahId: null,
          bidangPembangunan: b.bidang,
          nilai: rupiah(b.nilai),
          dasarHukum: `Keputusan Bupati Bekasi tentang Pagu Indikatif Wilayah Kecamatan ${tahun} (contoh)`,
        })),
    )
  }
}

function jendela(b: z.output<typeof BarisJadwal>): JadwalBaru {
  return {
    tahunAnggaran: b.tahun,
    tahap: b.tahap,
    kodeWilayah: b.kode_wilayah,
    buka: saatDi(tanggal(b.buka), '00:00', 'WIB'),
    tutup: saatDi(tambahHari(tanggal(b.sampai), 1), '00:00', 'WIB'),
    musyawarahWajib: b.musyawarah_wajib === 'ya',
    dasarHukum: b.dasar_hukum,
    suratPerpanjangan: b.surat_perpanjangan,
  }
}

/** A letter extends the windows of a place, on the day it is written. */
export async function perpanjangJadwal(s: Panggung, kodeWilayah: string, kapan: Babak): Promise<void> {
  const baris = bacaLembarContoh('bekasi/jadwal.csv', BarisJadwal).filter((b) => b.surat_perpanjangan !== null && b.kode_wilayah === kodeWilayah)
  await tetapkanJadwal(await s.sebagai('admin.bekasi', kapan), baris.map(jendela))
}

function butir(b: BarisKamus, tahun: number): ButirKamusBaru {
  return ButirKamusBaru.parse({
    kamusId: idKamus(tahun, b.kode),
    tahunAnggaran: tahun,
    kode: b.kode,
    nama: b.nama,
    uraian: b.uraian,
    kataKunci: b.kata_kunci,
    satuan: b.satuan,
    hargaSatuan: tahun === TAHUN ? b.harga_2025 : b.harga_2024,
    volumeMin: b.min,
    volumeMaks: b.maks,
    perangkatDaerahId: idPerangkat(b.perangkat),
    bidangPembangunan: b.bidang,
    bidangUrusan: b.bidang_urusan,
    kodeSubKegiatan: b.sub_kegiatan,
    kewenangan: b.kewenangan,
    klasifikasi: b.klasifikasi,
    larangan: b.larangan,
    syarat: b.syarat,
  })
}
