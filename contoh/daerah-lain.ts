import { z } from 'zod'
import { tanggal } from '#src/lib/waktu.ts'
import { tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import { bukaDari, tutupDari } from '#src/modules/jadwal/waktu-jendela.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { Daerah } from '#src/modules/pengguna/daerah.ts'
import { DaftarkanPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { ambilWilayahDaerah } from '#src/modules/wilayah/wilayah.service.ts'
import { BarisPerangkat, idPerangkat, muatPemerintah, muatPerangkat, muatTim } from '#contoh/perangkat.ts'
import { bacaLembarContoh, harus, SelTeks } from '#contoh/alat.ts'
import { lengkapiDenganBaku, perpanjangContoh, SelPerpanjangan, setempat } from '#contoh/jadwal-contoh.ts'
import { muatTersusun, type Perlengkapan, susunSkenario } from '#contoh/banyak/banyak.ts'
import { siapkanRencana } from '#contoh/banyak/dokumen.ts'
import { bukaRapat } from '#contoh/banyak/rapat.ts'
import { type Skenario, SKENARIO_LAIN } from '#contoh/banyak/skenario.ts'
import { simpanFotoContoh } from '#contoh/foto.ts'
import { bacaKamusLain, idButir, muatKamusLain } from '#contoh/kamus.ts'
import { bukaPanggung, type Panggung, type PemasanganContoh } from '#contoh/panggung.ts'

const BarisDaerah = z.object({
  daerah_id: z.string(),
  kode_wilayah: SelTeks,
  nama: z.string(),
  jenis: z.enum(['nasional', 'provinsi', 'kabupaten', 'kota']),
  tanggal_demo: z.string(),
  istilah_pd: SelTeks,
  istilah_musrenbang: SelTeks,
})
const BarisPerangkatDaerah = BarisPerangkat.extend({ daerah_id: z.string() })
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
  ...SelPerpanjangan,
})
type BarisJadwal = z.output<typeof BarisJadwal>

const DAFTAR = bacaLembarContoh('daerah/daerah.csv', BarisDaerah)

/** Their ids, for knowing the demo's own governments again. */
export const DAERAH_LAIN = DAFTAR.map((b) => b.daerah_id)

/** The other governments of the demo: offices, people, calendar, a short catalogue and their own words, but no proposals yet. */
export async function muatDaerahLain(p: PemasanganContoh, kini: () => Date, progress: (baris: string) => void): Promise<void> {
  const perangkat = Map.groupBy(bacaLembarContoh('daerah/perangkat-daerah.csv', BarisPerangkatDaerah), (b) => b.daerah_id)
  const pengguna = Map.groupBy(bacaLembarContoh('daerah/pengguna.csv', BarisPengguna), (b) => b.daerah_id)
  const jadwal = Map.groupBy(bacaLembarContoh('daerah/jadwal.csv', BarisJadwal), (b) => b.daerah_id)
  for (const b of DAFTAR) {
    progress(`${b.nama} …`)
    const s = await bukaPanggung(p, kini, daerahDari(b))
    const kapan = { tanggal: b.tanggal_demo, jam: '07:00' }
    const k = s.penyiap(kapan)
    const kantor = perangkat.get(b.daerah_id) ?? []
    await muatPerangkat(k, kantor)
    await muatPemerintah(k)
    if (b.jenis !== 'nasional') await muatTim(k, kantor)
    for (const orang of pengguna.get(b.daerah_id) ?? []) await s.daftarkan(kapan, penggunaDari(orang))
    await muatJadwal(s, b, jadwal.get(b.daerah_id) ?? [])
    await muatKamusLain(k)
    if (p.ringkas !== true) await muatUsulanLain(s, b, progress)
  }
}

/** The wishes of the villages, where a scenario of the kabupaten tells them. */
async function muatUsulanLain(s: Panggung, b: z.output<typeof BarisDaerah>, progress: (baris: string) => void): Promise<void> {
  const sk = SKENARIO_LAIN.find((x) => x.daerahId === b.daerah_id)
  if (sk === undefined) return
  const singkat = b.nama.replace('Kabupaten ', '').toLowerCase().replace(' ', '-')
  const awal = { tanggal: `${sk.tahun - 2}-11-20`, jam: '09:00' }
  const foto = await simpanFotoContoh(await s.sebagai(`admin.${singkat}`, awal), s.p.folderBerkas)
  let jumlah = 0
  const p = perlengkapanLain(s, sk, { singkat, awal: awal.tanggal, foto, progress: (n) => (jumlah += n) })
  const t = await susunSkenario(s, sk, p)
  await siapkanRencana(s, t, p)
  await muatTersusun(s, t, p)
  await bukaRapatLain(s, sk, b, singkat)
  progress(`${b.nama}: ${jumlah} usulan dari desa dan kelurahan …`)
}

interface BahanLain {
  readonly singkat: string
  readonly awal: string
  readonly foto: (kamus: string, urutan: number) => readonly string[]
  readonly progress: (jumlah: number) => void
}

function perlengkapanLain(s: Panggung, sk: Skenario, { singkat, awal, foto, progress }: BahanLain): Perlengkapan {
  const { daerahId, nama } = s.daerah
  const orang = new Set(bacaLembarContoh('daerah/pengguna.csv', BarisPengguna).flatMap((b) => (b.daerah_id === daerahId ? [b.nama_pengguna] : [])))
  const kamus = butirLain(daerahId, sk.tahun)
  const meja = new Set(kamus.map((b) => b.perangkat).filter((kunci) => orang.has(`pd.${kunci}.${singkat}`)))
  return {
    kamus,
    pengguna: {
      mitra: () => `mitra.${singkat}`,
      perangkat: (kunci) => `pd.${kunci}.${singkat}`,
      kabupaten: `admin.${singkat}`,
      tapd: `tapd.${singkat}`,
      penganggaran: `bpkad.${singkat}`,
    },
    meja,
    alih: () => null,
    idPerangkat: (kunci) => idPerangkat(daerahId, kunci),
    mulai: `${sk.tahun - 2}-01-02`,
    foto: (u) => foto(u.kode, u.urutan),
    titik: () => null,
    pagu: { kapan: awal, dasarHukum: `Keputusan Bupati ${nama.replace('Kabupaten ', '')} tentang Pagu Indikatif Kecamatan ${sk.tahun} (contoh)` },
    progress,
  }
}

/** What is being held on the demo date: the kecamatan's musrenbang, or the forum of the agencies. */
async function bukaRapatLain(s: Panggung, sk: Skenario, b: z.output<typeof BarisDaerah>, singkat: string): Promise<void> {
  const tanggal = b.tanggal_demo
  const sebutan = b.istilah_musrenbang ?? 'Musrenbang'
  const dasar = { tahunAnggaran: sk.tahun, tanggal }
  for (const w of (await ambilWilayahDaerah({ sql: s.p.sql, daerahId: sk.daerahId })).filter((x) => x.tingkat === 'kecamatan')) {
    if (sk.progres(w.kode) !== 'rapat') continue
    const camat = (await s.semuaOrang(tanggal)).find((o) => o.penugasan.some((t) => t.peran === 'camat' && t.kodeWilayah === w.kode))
    if (camat === undefined) throw new Error(`contoh: tidak ada camat ${w.nama}`)
    const k = s.babak(camat, { tanggal: sk.kalender.kecamatan(w.kode), jam: '08:30' })
    await bukaRapat(k, { ...dasar, tahap: 'kecamatan', kodeWilayah: w.kode, nama: `${sebutan} Kecamatan ${w.nama}`, tempat: `Aula Kecamatan ${w.nama}` })
  }
  if (sk.kalender.forum > tanggal || sk.daerahId === '1603') return
  const k = await s.sebagai(`admin.${singkat}`, { tanggal: sk.kalender.forum, jam: '08:30' })
  await bukaRapat(k, { ...dasar, tahap: 'forum-perangkat-daerah', kodeWilayah: b.kode_wilayah ?? '', nama: 'Forum Perangkat Daerah', tempat: 'Aula Bappeda' })
}

function butirLain(daerahId: string, tahun: number) {
  return bacaKamusLain()
    .filter((x) => x.daerah_id === daerahId && x.larangan === null && x.kewenangan === 'kabupaten' && x.harga !== null)
    .map((x) => ({ ...x, kamusId: idButir({ daerahId, tahun }, x.kode), harga: x.harga ?? 0, fisik: x.klasifikasi === 'fisik' }))
}

/** Inaugurations that begin an RPJMD: the template counts from that day. */
const PELANTIKAN: Readonly<Record<string, string>> = { '1607': '2025-02-20', '1603': '2018-09-18' }

/** The calendar as it was set before the year began, each extension on the day of its letter. */
async function muatJadwal(s: Panggung, b: z.output<typeof BarisDaerah>, baris: readonly BarisJadwal[]): Promise<void> {
  const [pertama] = baris
  if (pertama === undefined) return
  const k: Konteks = s.penyiap({ tanggal: `${pertama.tahun - 2}-11-15`, jam: '09:00' })
  harus(`jadwal ${b.nama}`, await tetapkanJadwal(k, baris.map(jadwalDari)))
  await lengkapiDenganBaku(k, pertama.tahun)
  const pelantikan = PELANTIKAN[b.daerah_id]
  if (pelantikan !== undefined) await lengkapiDenganBaku(s.penyiap({ tanggal: b.tanggal_demo, jam: '07:30' }), pertama.tahun, tanggal(pelantikan))
  for (const x of baris) {
    if (x.tanggal_surat === null) continue
    await perpanjangContoh(s.penyiap({ tanggal: x.tanggal_surat, jam: '10:00' }), x, { tahun: x.tahun, tahap: x.tahap, kodeWilayah: null })
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

function penggunaDari(b: z.output<typeof BarisPengguna>): DaftarkanPengguna {
  const perangkatDaerahId = b.perangkat === null ? null : idPerangkat(b.daerah_id, b.perangkat)
  return DaftarkanPengguna.parse({
    namaPengguna: b.nama_pengguna,
    nama: b.nama,
    penugasan: [{ peran: b.peran, kodeWilayah: b.kode_wilayah, perangkatDaerahId, jabatan: b.jabatan, mulai: b.mulai }],
  })
}

function jadwalDari(b: BarisJadwal) {
  return {
    tahunAnggaran: b.tahun,
    tahap: b.tahap,
    kodeWilayah: null,
    buka: bukaDari(setempat(b.buka), 'WIB'),
    tutup: tutupDari(setempat(b.sampai), 'WIB'),
    musyawarahWajib: b.musyawarah_wajib === 'ya',
    dasarHukum: b.dasar_hukum,
  }
}
