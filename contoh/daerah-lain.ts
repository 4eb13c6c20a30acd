import { z } from 'zod'
import { saatDi, tambahHari, tanggal } from '#src/lib/waktu.ts'
import { tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import type { Daerah } from '#src/modules/pengguna/daerah.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import { daftarkanPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { bacaLembarContoh, idDari, SelDaftar, SelTeks } from '#contoh/alat.ts'
import { muatKamusLain } from '#contoh/kamus.ts'
import { bukaPanggung, type PemasanganContoh } from '#contoh/panggung.ts'

const BarisDaerah = z.object({
  daerah_id: z.string(),
  kode_wilayah: SelTeks,
  nama: z.string(),
  jenis: z.enum(['nasional', 'provinsi', 'kabupaten', 'kota']),
  tanggal_demo: z.string(),
  istilah_pd: SelTeks,
  istilah_musrenbang: SelTeks,
})
const BarisPerangkat = z.object({
  daerah_id: z.string(),
  kunci: z.string(),
  kode: z.string(),
  nama: z.string(),
  singkatan: z.string(),
  jenis: z.string(),
  bidang_urusan: SelDaftar,
  kode_wilayah: SelTeks,
})
const BarisPengguna = z.object({
  daerah_id: z.string(),
  nama_pengguna: z.string(),
  nama: z.string(),
  peran: z.string(),
  kode_wilayah: SelTeks,
  perangkat: SelTeks,
  jabatan: z.string(),
  mulai: z.string(),
})
const BarisJadwal = z.object({
  daerah_id: z.string(),
  tahun: z.coerce.number(),
  tahap: z.string(),
  buka: z.string(),
  sampai: z.string(),
  musyawarah_wajib: z.enum(['ya', 'tidak']),
  dasar_hukum: z.string(),
})

const DAFTAR = bacaLembarContoh('daerah/daerah.csv', BarisDaerah)

/** Their ids, for knowing the demo's own governments again. */
export const DAERAH_LAIN = DAFTAR.map((b) => b.daerah_id)

/** The other governments of the demo: offices, people, calendar, a short catalogue and their own words, but no proposals yet. */
export async function muatDaerahLain(p: PemasanganContoh, kini: () => Date, progress: (baris: string) => void): Promise<void> {
  const perangkat = Map.groupBy(bacaLembarContoh('daerah/perangkat-daerah.csv', BarisPerangkat), (b) => b.daerah_id)
  const pengguna = Map.groupBy(bacaLembarContoh('daerah/pengguna.csv', BarisPengguna), (b) => b.daerah_id)
  const jadwal = Map.groupBy(bacaLembarContoh('daerah/jadwal.csv', BarisJadwal), (b) => b.daerah_id)
  for (const b of DAFTAR) {
    progress(`${b.nama} …`)
    const s = await bukaPanggung(p, kini, daerahDari(b))
    const kapan = { tanggal: b.tanggal_demo, jam: '07:00' }
    const k = s.penyiap(kapan)
    const kantor = (perangkat.get(b.daerah_id) ?? []).map(perangkatDari)
    if (kantor.length > 0) await daftarkanPerangkat(k, kantor)
    for (const orang of pengguna.get(b.daerah_id) ?? []) await s.daftarkan(kapan, penggunaDari(orang))
    const jendela = (jadwal.get(b.daerah_id) ?? []).map(jadwalDari)
    if (jendela.length > 0) await tetapkanJadwal(k, jendela)
    await muatKamusLain(k)
  }
}

function daerahDari(b: z.output<typeof BarisDaerah>): Daerah {
  const istilah = { ...(b.istilah_pd === null ? {} : { pd: b.istilah_pd }), ...(b.istilah_musrenbang === null ? {} : { musrenbang: b.istilah_musrenbang }) }
  return {
    daerahId: b.daerah_id,
    kodeWilayah: b.kode_wilayah,
    nama: b.nama,
    jenis: b.jenis,
    zonaWaktu: 'WIB',
    istilah,
    dataContoh: true,
    tanggalDemo: tanggal(b.tanggal_demo),
    rute: 'permendagri',
  }
}

function idPerangkat(daerahId: string, kunci: string): string {
  return idDari(daerahId, 'perangkat-daerah', kunci)
}

function perangkatDari(b: z.output<typeof BarisPerangkat>): PerangkatDaerahBaru {
  const { kode, nama, singkatan, jenis } = b
  return PerangkatDaerahBaru.parse({
    perangkatDaerahId: idPerangkat(b.daerah_id, b.kunci),
    kode,
    nama,
    singkatan,
    jenis,
    bidangUrusan: b.bidang_urusan,
    kodeWilayah: b.kode_wilayah,
  })
}

function penggunaDari(b: z.output<typeof BarisPengguna>): DaftarkanPengguna {
  const perangkatDaerahId = b.perangkat === null ? null : idPerangkat(b.daerah_id, b.perangkat)
  return DaftarkanPengguna.parse({
    namaPengguna: b.nama_pengguna,
    nama: b.nama,
    penugasan: [{ peran: b.peran, kodeWilayah: b.kode_wilayah, perangkatDaerahId, jabatan: b.jabatan, mulai: b.mulai }],
  })
}

function jadwalDari(b: z.output<typeof BarisJadwal>) {
  return {
    tahunAnggaran: b.tahun,
    tahap: b.tahap,
    kodeWilayah: null,
    buka: saatDi(tanggal(b.buka), '00:00', 'WIB'),
    tutup: saatDi(tambahHari(tanggal(b.sampai), 1), '00:00', 'WIB'),
    musyawarahWajib: b.musyawarah_wajib === 'ya',
    dasarHukum: b.dasar_hukum,
    suratPerpanjangan: null,
  }
}
