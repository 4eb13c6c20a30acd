import { z } from 'zod'
import { rupiah } from '#src/lib/rupiah.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { tetapkanBatasPagu } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { type JadwalDitetapkan, tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import { tetapkanAturanTerlambat } from '#src/modules/jadwal/terlambat.service.ts'
import { bukaDari, tutupDari } from '#src/modules/jadwal/waktu-jendela.ts'
import type { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import { MohonAkun, UndangPengguna } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { undangPengguna } from '#src/modules/pengguna/pengelolaan.service.ts'
import { mohonAkun } from '#src/modules/pengguna/permohonan-akun.service.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { bacaLembarContoh, harus, idDari, SelAngka, SelTeks } from '#contoh/alat.ts'
import { BarisButir, butirDari, idButir } from '#contoh/kamus.ts'
import { TAHUN, TAHUN_LALU, TAHUN_LAMPAU } from '#contoh/bekasi/tempat.ts'
import { lengkapiDenganBaku, perpanjangContoh, SelPerpanjangan, setempat } from '#contoh/jadwal-contoh.ts'
import type { Babak, Panggung } from '#contoh/panggung.ts'
import { BarisPerangkat, idPerangkat as idPerangkatDaerah, muatPemerintah, muatPerangkat, muatTim } from '#contoh/perangkat.ts'

const MULAI = { tanggal: '2022-11-01', jam: '09:00' } as const

export function idPerangkat(kunci: string): string {
  return idPerangkatDaerah('3216', kunci)
}

export function idKamus(tahun: number, kode: string): string {
  return idButir({ daerahId: '3216', tahun }, kode)
}

const BarisPengguna = z.object({
  nama_pengguna: z.string(),
  nama: z.string(),
  peran: z.string(),
  kode_wilayah: SelTeks,
  perangkat: SelTeks,
  jabatan: z.string(),
  sebagai: z.string(),
  selesai: SelTeks,
  nomor_sk: SelTeks,
  bidang_mitra: SelTeks,
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
      selesai: b.selesai,
      nomorSk: b.nomor_sk,
      bidangMitra: b.bidang_mitra,
    }
    await s.daftarkan(MULAI, DaftarkanPengguna.parse({ namaPengguna: b.nama_pengguna, nama: b.nama, penugasan: [penugasan] }))
  }
}

/** One request for an account that nobody has decided on, and one person invited who has not come yet. */
export async function siapkanAkunMenunggu(s: Panggung, kini: () => Date): Promise<void> {
  const permohonanId = idDari('3216', 'permohonan-akun', 'karang-taruna')
  const isi = MohonAkun.parse({
    permohonanId,
    peran: 'lembaga-masyarakat',
    nama: 'Sopyan Contoh',
    namaPengguna: 'karangtaruna.sukaindah',
    kataSandi: idDari('3216', 'kata-sandi', permohonanId),
    lembaga: 'Karang Taruna Desa Sukaindah',
    kodeWilayah: '32.16.14.2002',
    keterangan: 'Kami ingin mengusulkan lapangan dan pelatihan pemuda, dan memantau jawabannya.',
  })
  harus('permohonan akun', await mohonAkun(s.p.sql, { daerahId: '3216', kini: kini(), isi }))
  const penugasan = [
    { peran: 'tim-transisi', jabatan: 'Sekretaris Tim Transisi', mulai: '2024-01-02', selesai: '2024-12-31', nomorSk: '100/Kep.3-TT/2024 (contoh)' },
  ]
  const undangan = UndangPengguna.parse({ namaPengguna: 'transisi.bekasi', nama: 'Wawan Contoh', penugasan })
  harus('undangan', await undangPengguna(await s.sebagai('admin.bekasi', { tanggal: '2024-01-24', jam: '09:00' }), undangan))
}

/** Who enters for a region, by its code: the clerk of a village, the operator of a kecamatan for its own proposals. */
export function namaOperator(): Map<string, string> {
  return menurutWilayah(['operator-desa', 'operator-kecamatan'])
}

/** Agencies that have a desk, by their key. */
export function mejaPerangkat(): Set<string> {
  return new Set(
    bacaLembarContoh('bekasi/pengguna.csv', BarisPengguna).flatMap((b) => (b.peran === 'perangkat-daerah' && b.perangkat !== null ? [b.perangkat] : [])),
  )
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

const BarisKamus = BarisButir.extend({ harga_2024: SelAngka, harga_2025: SelAngka })
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
  ...SelPerpanjangan,
})
const BarisPagu = z.object({ tahun: z.coerce.number(), kode_wilayah: z.string(), bidang: z.string(), nilai: z.coerce.number() })

/** Catalogue, calendar and ceilings of both budget years, set before anybody proposes. */
export async function siapkanTahun(s: Panggung): Promise<void> {
  await siapkanAturanTerlambat(s)
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
    harus('jadwal', await tetapkanJadwal(k, jadwal.filter((b) => b.tahun === tahun && b.tanggal_surat === null).map(jendela)))
    await lengkapiDenganBaku(k, tahun)
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

/** Catalogue and calendar of the year before last: its proposals came in January 2022. */
export async function siapkanTahunLampau(s: Panggung): Promise<void> {
  const k = s.penyiap({ tanggal: '2021-12-06', jam: '10:00' })
  const kamus = [...bacaKamus().values()].filter((b) => b.harga_2024 !== null)
  await muatKamus(
    k,
    kamus.map((b) => butir(b, TAHUN_LAMPAU)),
  )
  const jadwal = bacaLembarContoh('bekasi/jadwal.csv', BarisJadwal).filter((b) => b.tahun === TAHUN_LAMPAU)
  harus('jadwal', await tetapkanJadwal(k, jadwal.map(jendela)))
  await lengkapiDenganBaku(k, TAHUN_LAMPAU)
}

/** What an item cost in a year of the scenario; the prices of the year before last are reckoned back. */
export function hargaTahun(b: Pick<BarisKamus, 'harga_2024' | 'harga_2025'>, tahun: number): number | null {
  if (tahun === TAHUN) return b.harga_2025
  if (tahun === TAHUN_LALU || b.harga_2024 === null) return b.harga_2024
  const kelipatan = b.harga_2024 >= 100_000 ? 1000 : 50
  return Math.max(kelipatan, Math.round((b.harga_2024 * 0.96) / kelipatan) * kelipatan)
}

/** What the government has laid down for villages without a network (after the pattern of Perbup Asahan 49/2017). */
async function siapkanAturanTerlambat(s: Panggung): Promise<void> {
  const aturan = {
    aturanId: idDari('3216', 'aturan-terlambat', 2022),
    berlakuMulai: tanggal(MULAI.tanggal),
    hariSebelumKecamatan: 3,
    hariSuratSebelumTutup: 2,
    dasarHukum: 'Peraturan Bupati Bekasi tentang Tata Cara Musrenbang (contoh), mengikuti pola Perbup Asahan 49/2017',
  }
  harus('aturan terlambat', await tetapkanAturanTerlambat(s.penyiap(MULAI), aturan))
}

function jendela(b: z.output<typeof BarisJadwal>): JadwalDitetapkan {
  return {
    tahunAnggaran: b.tahun,
    tahap: b.tahap,
    kodeWilayah: b.kode_wilayah,
    buka: bukaDari(setempat(b.buka), 'WIB'),
    tutup: tutupDari(setempat(b.sampai), 'WIB'),
    musyawarahWajib: b.musyawarah_wajib === 'ya',
    dasarHukum: b.dasar_hukum,
  }
}

/** What a letter gave a place, on the day it is written: a later closing, or windows of its own. */
export async function perpanjangJadwal(s: Panggung, kodeWilayah: string, kapan: Babak): Promise<void> {
  const k = await s.sebagai('admin.bekasi', kapan)
  const baris = bacaLembarContoh('bekasi/jadwal.csv', BarisJadwal).filter((b) => b.tanggal_surat !== null && b.kode_wilayah === kodeWilayah)
  for (const b of baris.filter((x) => x.nomor_surat !== null)) await perpanjangContoh(k, b, { tahun: b.tahun, tahap: b.tahap, kodeWilayah })
  const sendiri = baris.filter((b) => b.nomor_surat === null)
  if (sendiri.length > 0) harus('jadwal desa', await tetapkanJadwal(k, sendiri.map(jendela)))
}

/** What a price of 2025 rose by is not said of the price of 2024. */
function butir(b: BarisKamus, tahun: number): ButirKamusBaru {
  const harga = hargaTahun(b, tahun)
  const sumber = b.sumber_harga?.replace(/; 2025 .*/, '') ?? null
  if (tahun === TAHUN_LAMPAU)
    return butirDari({ ...b, sumber_harga: sumber === null ? null : `${sumber}; dihitung mundur ke 2023 (contoh)` }, { daerahId: '3216', tahun, harga })
  if (tahun === TAHUN_LALU) return butirDari({ ...b, sumber_harga: sumber }, { daerahId: '3216', tahun, harga })
  return butirDari(b, { daerahId: '3216', tahun, harga }, b.harga_2024 === null ? null : idKamus(TAHUN_LALU, b.kode))
}
