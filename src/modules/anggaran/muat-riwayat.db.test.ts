import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { muatRiwayat } from '#src/modules/anggaran/muat-riwayat.service.ts'
import { tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import { PROSES } from '#src/modules/jadwal/proses.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import { pelakuPenyiap, type Peran } from '#src/modules/pengguna/pengguna.ts'
import { lipatRekap, periksaRekap } from '#src/modules/rekapitulasi/lipat.service.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { type BarisMuat, type LangkahMuat, muatBanyak } from '#src/modules/usulan/lembar/muat-banyak.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../test/kabupaten-uji.ts'

const AKUN = '5.1.02.02.01'
const BERIKUT = TAHUN + 1
const simpulId = randomUUID()
const kamusBerikut = randomUUID()
let db: TestDatabase
let kab: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql, { pagu: 300_000_000 })
  await pasangPlafon()
  const butir = { tahunAnggaran: BERIKUT, satuan: 'orang', hargaSatuan: 1_800_000, perangkatDaerahId: kab.pdId, bidangPembangunan: 'ekonomi' }
  await muatKamus(penyiap(), [
    ButirKamusBaru.parse({
      ...butir,
      kamusId: kamusBerikut,
      kode: 'K-002',
      nama: 'Pelatihan olahan bandeng',
      bidangUrusan: '1.03',
      klasifikasi: 'nonfisik',
    }),
  ])
  await tetapkanJadwal(
    penyiap(),
    PROSES.usulan.map((tahap) => ({
      tahunAnggaran: BERIKUT,
      tahap,
      kodeWilayah: null,
      buka: saat('2025-01-01T00:00:00Z'),
      tutup: saat('2025-12-31T00:00:00Z'),
      musyawarahWajib: false,
      dasarHukum: 'Contoh jadwal uji',
    })),
  )
})
afterAll(() => db.close())

/** One sub kegiatan of the agency, Rp 120 juta in its Renja and Rp 110 juta in the PPAS. */
async function pasangPlafon(): Promise<void> {
  await writeTenant(db.sql, kab.daerahId, async (tx) => {
    const d = kab.daerahId
    await tx`insert into simpul_identitas (daerah_id, simpul_id, jenis) values (${d}, ${simpulId}, 'sub-kegiatan')`
    for (const [jenis, nilai] of [
      ['renja', 120_000_000],
      ['ppas', 110_000_000],
    ] as const) {
      const [dokumen, versi] = [randomUUID(), randomUUID()]
      await tx`insert into dokumen (daerah_id, dokumen_id, jenis, perangkat_daerah_id, nama, tahun_awal, tahun_akhir) values (${d}, ${dokumen}, ${jenis}, null, ${jenis}, ${TAHUN}, ${TAHUN})`
      await tx`insert into dokumen_versi (daerah_id, versi_id, dokumen_id, nomor_versi, tahap) values (${d}, ${versi}, ${dokumen}, 1, 'rancangan')`
      await tx`update dokumen set versi_aktif_id = ${versi} where daerah_id = ${d} and dokumen_id = ${dokumen}`
      await tx`insert into simpul (daerah_id, versi_id, simpul_id, jenis, kode, nama, urutan, perangkat_daerah_id) values (${d}, ${versi}, ${simpulId}, 'sub-kegiatan', '3.25.04.2.02.0001', 'Pelatihan', 0, ${kab.pdId})`
      await tx`insert into pagu_simpul (daerah_id, versi_id, simpul_id, tahun, sumber_dana, nilai) values (${d}, ${versi}, ${simpulId}, ${TAHUN}, (select kode from sumber_dana order by kode limit 1), ${nilai})`
    }
  })
}

const penyiap = () => ({ ...kab.sebagai('admin-perencanaan'), pelaku: pelakuPenyiap(kab.daerahId) })
const pada = (peran: Peran, hari: string) => kab.sebagai(peran, { saat: saat(`${hari}T03:00:00Z`), hariIni: tanggal(hari) })
const terima = (peran: Peran, hari: string, lain: Partial<LangkahMuat> = {}): LangkahMuat => ({
  k: pada(peran, hari),
  perintah: { keputusan: 'terima' },
  ...lain,
})

/** From the village to the budget: a course of 30 people for Rp 52,5 juta. */
function sampaiAnggaran(lain: { volume?: number; rupiah?: number } = {}): LangkahMuat[] {
  const uang = rupiah(lain.rupiah ?? 52_500_000)
  const bagian = [{ simpulId, volume: kuantitas((lain.volume ?? 30) * 1000), rupiah: uang }]
  const baris = [{ simpulId, kodeAkun: AKUN, uraian: 'Pelatihan olahan bandeng', nilai: uang }]
  return [
    terima('operator-desa', '2024-01-20'),
    terima('camat', '2024-02-05'),
    terima('mitra-bappeda', '2024-02-20'),
    terima('perangkat-daerah', '2024-03-05', { sandaran: { jenis: 'akomodasi', bagian } }),
    terima('admin-perencanaan', '2024-03-20'),
    terima('tapd', '2024-07-05'),
    { k: pada('tapd', '2024-11-20'), perintah: { keputusan: 'anggarkan', rupiah: uang }, sandaran: { jenis: 'rincian-belanja', baris } },
  ]
}

function baris(langkah: readonly LangkahMuat[], lain: Record<string, unknown> = {}): BarisMuat {
  return { k: pada('operator-desa', '2024-01-10'), isi: isiUsulan(kab, lain), langkah }
}

const tabel = (kueri: string): Promise<Record<string, unknown>[]> =>
  readTenant(db.sql, kab.daerahId, async (tx) => structuredClone([...(await tx.unsafe<Record<string, unknown>[]>(kueri))]))

describe('memuat usulan dengan seluruh riwayatnya', () => {
  let selesai: BarisMuat
  let gagal: BarisMuat

  beforeAll(() => {
    const laporan = {
      nilaiKontrak: rupiah(51_000_000),
      volume: kuantitas(30_000),
      tanggalSelesai: tanggal('2025-08-20'),
      catatan: null,
      foto: null,
    }
    const lapor: LangkahMuat = {
      k: pada('perangkat-daerah', '2025-09-01'),
      perintah: { keputusan: 'realisasikan', volume: kuantitas(30_000), rupiah: rupiah(51_000_000) },
      sandaran: { jenis: 'realisasi', laporan },
    }
    const batal = { keputusan: 'tidak-realisasikan', alasan: 'A12', teks: 'Gagal lelang dua kali.' } as const
    selesai = baris([...sampaiAnggaran(), lapor])
    gagal = baris([...sampaiAnggaran(), { k: pada('perangkat-daerah', '2025-12-20'), perintah: batal }])
  })

  it('S0-11: tertaut ke Renja, dianggarkan, dan dilaporkan; pagunya terpakai atau kembali; rekapnya sama dengan usulannya; jejaknya utuh', async () => {
    expect(await muatRiwayat(penyiap(), { baris: [selesai, gagal], rapat: [] })).toMatchObject({ ok: true, value: { jumlah: 2 } })
    expect(await tabel('select keadaan, versi from pengajuan order by keadaan')).toEqual([
      { keadaan: 'terealisasi', versi: 10 },
      { keadaan: 'tidak-terealisasi', versi: 10 },
    ])
    expect(await tabel('select keadaan, nilai from pemesanan_pagu order by keadaan')).toEqual([
      { keadaan: 'dilepas', nilai: 52_500_000 },
      { keadaan: 'terpakai', nilai: 52_500_000 },
    ])
    expect(await tabel('select count(*) as n, sum(rupiah)::bigint as r from akomodasi')).toEqual([{ n: 2, r: 105_000_000 }])
    expect(await tabel('select count(*) as n from rincian_belanja')).toEqual([{ n: 2 }])
    expect((await bacaRinci(kab.sebagai('pembaca'), selesai.isi.pengajuanId))?.realisasi).toMatchObject({ nilaiKontrak: 51_000_000, volume: 30 })
    await lipatRekap(db.sql, kab.daerahId)
    expect(await periksaRekap(db.sql, kab.daerahId)).toEqual([])
    await segel(db.sql, kab.daerahId, kab.penandatangan)
    expect((await periksaJejak(db.sql, kab.daerahId, kab.penandatangan)).temuan).toEqual([])
  })

  it('yang tidak terlaksana diusulkan lagi tahun berikutnya: kebutuhan yang sama, benang ke tahun lalu, kata-katanya tetap', async () => {
    const k = pada('operator-desa', '2025-01-12')
    const isi = { ...gagal.isi, pengajuanId: randomUUID(), tahunAnggaran: BERIKUT, kamusId: kamusBerikut }
    const ulang = (lain: Partial<BarisMuat['isi']>, dari = gagal): BarisMuat => ({ k, isi: { ...isi, ...lain }, langkah: [], ulangDari: dari.isi.pengajuanId })
    const tolakan = async (b: BarisMuat) => muatBanyak(penyiap(), { baris: [b], rapat: [] })
    expect(await tolakan(ulang({ judul: 'Judul yang lain sama sekali' }))).toMatchObject({ ok: false, error: { kode: 'kebutuhan-sudah-diputus' } })
    expect(await tolakan(ulang({ usulanId: selesai.isi.usulanId }, selesai))).toMatchObject({ ok: false, error: { kode: 'usulan-sudah-terealisasi' } })
    expect(await tolakan(ulang({ usulanId: randomUUID() }))).toMatchObject({ ok: false, error: { kode: 'pengajuan-tidak-ditemukan' } })
    expect(await muatBanyak(penyiap(), { baris: [ulang({})], rapat: [] })).toMatchObject({ ok: true })
    const rinci = await bacaRinci(kab.sebagai('pembaca'), isi.pengajuanId)
    expect(rinci).toMatchObject({ usulanId: gagal.isi.usulanId, tahap: 'desa', silsilah: [{ jenis: 'diusulkan-kembali', arah: 'asal', tahunAnggaran: TAHUN }] })
    await lipatRekap(db.sql, kab.daerahId)
    expect(await periksaRekap(db.sql, kab.daerahId)).toEqual([])
    await segel(db.sql, kab.daerahId, kab.penandatangan)
    expect((await periksaJejak(db.sql, kab.daerahId, kab.penandatangan)).temuan).toEqual([])
  })

  it('yang tidak akan diterima satu per satu tidak masuk juga di sini: di atas pagu sub kegiatan, plafon PPAS, atau tanpa sandaran', async () => {
    const muat = (b: BarisMuat) => muatRiwayat(penyiap(), { baris: [b], rapat: [] })
    expect(await muat(baris(sampaiAnggaran({ volume: 31 })))).toMatchObject({ ok: false, error: { kode: 'bagian-melampaui-usulan' } })
    expect(await muat(baris(sampaiAnggaran({ volume: 20, rupiah: 35_000_000 })))).toMatchObject({ ok: false, error: { kode: 'bagian-melampaui-usulan' } })
    // The line of the work that was not carried out stands in the budget still.
    expect(await muat(baris(sampaiAnggaran()))).toMatchObject({ ok: false, error: { kode: 'plafon-ppas-terlampaui' } })
    const dua = [baris(sampaiAnggaran()), baris(sampaiAnggaran())]
    expect(await muatRiwayat(penyiap(), { baris: dua, rapat: [] })).toMatchObject({ ok: false, error: { kode: 'pagu-sub-kegiatan-terlampaui' } })
    const tanpa = sampaiAnggaran().map(({ k, perintah }) => ({ k, perintah }))
    expect(await muat(baris(tanpa))).toMatchObject({ ok: false, error: { kode: 'perlu-akomodasi' } })
  })
})
