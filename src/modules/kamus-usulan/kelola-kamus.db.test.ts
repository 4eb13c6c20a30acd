import { randomUUID } from 'node:crypto'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { rupiah } from '#src/lib/rupiah.ts'
import { many, readTenant } from '#src/lib/sql.ts'
import { listJejakObjek } from '#src/modules/jejak/jejak.service.ts'
import { eksporKamus, susunTolakanKamus } from '#src/modules/kamus-usulan/ekspor-kamus.service.ts'
import { imporKamus, type LaporanImporKamus } from '#src/modules/kamus-usulan/impor-kamus.service.ts'
import { cariKamus } from '#src/modules/kamus-usulan/pencarian-kamus.service.ts'
import { SimpanButir } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import {
  kunciButir,
  kunciKamus,
  listKelola,
  riwayatButir,
  simpanButir,
  tetapkanFokus,
  ubahHarga,
  ubahKeadaanButir,
} from '#src/modules/kamus-usulan/kelola-kamus.service.ts'
import { JawabLuarKamus, LuarKamusMasuk } from '#src/modules/kamus-usulan/luar-kamus.schema.ts'
import { jawabLuarKamus, listLuarKamusKeluar, usulkanLuarKamus } from '#src/modules/kamus-usulan/luar-kamus.service.ts'
import { salinKamus } from '#src/modules/kamus-usulan/salin-kamus.service.ts'
import { tetapkanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
})
afterAll(() => db.close())

const admin = () => k.sebagai('admin-perencanaan')
const dinas = () => k.sebagai('perangkat-daerah')
const kelola = (lain: Record<string, unknown> = {}) => listKelola(admin(), { tahun: TAHUN, urut: 'kode', hal: 1, batas: 200, ...lain })

const isi = (lain: Record<string, unknown> = {}): SimpanButir =>
  SimpanButir.parse({
    tahunAnggaran: TAHUN,
    versi: 0,
    kode: `UJI-${randomUUID().slice(0, 6)}`,
    nama: `Saluran ${randomUUID().slice(0, 12)}`,
    satuan: 'm',
    hargaSatuan: 500_000,
    perangkatDaerahId: k.pdId,
    bidangPembangunan: 'infrastruktur',
    bidangUrusan: '1.03',
    kodeSubKegiatan: '1.03.06.2.01.0012',
    berlakukan: true,
    ...lain,
  })

async function impor(rows: unknown[][], lain: Record<string, unknown> = {}, buku: Record<string, unknown> = {}): Promise<LaporanImporKamus> {
  const lembar = Buffer.from(await writeXlsx({ sheets: [{ name: 'Kamus', rows: rows as never, ...buku }] }))
  const hasil = await imporKamus(admin(), { tahun: TAHUN, uji: false, perangkatDaerahId: null, bidangPembangunan: null, isi: lembar, ...lain })
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
  return hasil.value
}

describe('mengisi kamus dari layar dan API', () => {
  it('S3-7: butir baru tersimpan dengan jejaknya; tanpa harga ia draf dan tidak ditawarkan', async () => {
    const id = randomUUID()
    const draf = isi({ hargaSatuan: null, nama: 'Perahu wisata mangrove' })
    expect(await simpanButir(dinas(), id, draf)).toMatchObject({ ok: true, value: { keadaan: 'draf', versi: 1, catatan: [{ kode: 'tanpa-harga' }] } })
    const { data } = await cariKamus(admin(), { tahun: TAHUN, cari: 'perahu wisata', batas: 20 })
    expect(data.map((b) => b.kamusId)).not.toContain(id)
    expect(await ubahKeadaanButir(dinas(), id, { versi: 1, ke: 'berlaku', alasan: null })).toMatchObject({ ok: false, error: { jenis: 'butir-tanpa-harga' } })
    expect(await ubahHarga(dinas(), id, { versi: 1, hargaSatuan: rupiah(75_000_000) })).toMatchObject({ ok: true, value: { keadaan: 'draf', versi: 2 } })
    expect(await ubahKeadaanButir(dinas(), id, { versi: 2, ke: 'berlaku', alasan: null })).toMatchObject({ ok: true, value: { keadaan: 'berlaku' } })
    const jejak = await listJejakObjek(db.sql, k.daerahId, { jenis: 'kamus-usulan', id })
    expect(jejak.map((e) => e.peristiwa).toSorted()).toEqual(['kamus-berlaku', 'kamus-dibuat', 'kamus-diubah'])
  })

  it('kode edisi lain, satuan salah ketik dan volume terbalik ditolak bersama, tanpa meninggalkan apa pun', async () => {
    const id = randomUUID()
    const hasil = await simpanButir(admin(), id, isi({ kodeSubKegiatan: '1.03.10.2.01.0053', satuan: 'unti', volumeMin: 9, volumeMaks: 3 }))
    expect(hasil).toMatchObject({ ok: false, error: { jenis: 'butir-kamus-tidak-sah', jumlah: 3 } })
    const t = !hasil.ok && hasil.error.jenis === 'butir-kamus-tidak-sah' ? hasil.error.temuan : []
    expect(t.map((x) => [x.kode, x.terdekat[0] ?? x.tentang])).toEqual([
      ['satuan-tidak-dikenal', 'unit'],
      ['volume-terbalik', '3'],
      ['sub-kegiatan-edisi-lain', '1.03.10.2.01.0032 Pembangunan Jalan'],
    ])
    expect((await kelola()).data.some((b) => b.kamusId === id)).toBe(false)
  })

  it('perangkat daerah hanya mengelola butirnya sendiri; peran lain hanya membaca', async () => {
    expect(await simpanButir(dinas(), randomUUID(), isi({ perangkatDaerahId: k.pdLainId, bidangUrusan: '1.04', kodeSubKegiatan: null }))).toMatchObject({
      ok: false,
      error: { jenis: 'bukan-wewenang', alasan: 'di-luar-lingkup' },
    })
    expect(await simpanButir(k.sebagai('camat'), randomUUID(), isi())).toMatchObject({ ok: false, error: { alasan: 'peran-tidak-berwenang' } })
    expect(await kunciKamus(dinas(), { tahunAnggaran: TAHUN, perangkatDaerahId: k.pdId, terkunci: true, alasan: 'Mau mengunci sendiri' })).toMatchObject({
      ok: false,
    })
  })

  it('butir yang sudah menilai usulan yang diajukan tidak dapat diubah harga atau satuannya', async () => {
    const id = randomUUID()
    await simpanButir(admin(), id, isi({ klasifikasi: 'nonfisik', volumeMaks: null }))
    expect(await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k, { kamusId: id, volume: 3 }))).toMatchObject({ ok: true })
    expect(await ubahHarga(admin(), id, { versi: 1, hargaSatuan: rupiah(600_000) })).toMatchObject({
      ok: false,
      error: { jenis: 'butir-sudah-dipakai', dipakai: 1 },
    })
    expect(await ubahKeadaanButir(admin(), id, { versi: 1, ke: 'ditarik', alasan: 'Tidak lagi dikerjakan dinas.' })).toMatchObject({ ok: true })
    expect(await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k, { kamusId: id, volume: 3 }))).toMatchObject({
      ok: false,
      error: { jenis: 'kamus-ditarik' },
    })
  })

  it('D-06: fokus kecamatan dan kelompok pengusul ditolak di pintu, dengan sebabnya', async () => {
    const [lembaga, fisik] = [randomUUID(), randomUUID()]
    await simpanButir(admin(), lembaga, isi({ klasifikasi: 'nonfisik', pengusul: ['lembaga'] }))
    await simpanButir(admin(), fisik, isi({ klasifikasi: 'nonfisik' }))
    const usul = (kamusId: string, lain: Record<string, unknown> = {}) =>
      buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isiUsulan(k, { kamusId, volume: 3, ...lain }))
    expect(await usul(lembaga)).toMatchObject({ ok: false, error: { jenis: 'kamus-bukan-kelompok', boleh: 'lembaga' } })
    expect(await usul(lembaga, { pengusul: { jenis: 'lembaga' }, kanal: 'lembaga' })).toMatchObject({ ok: true })
    const fokus = {
      tahunAnggaran: TAHUN,
      kodeKecamatan: k.kecamatan,
      bidangPembangunan: ['ekonomi' as const],
      dasarHukum: 'SE Bupati tentang arah kebijakan 2025',
    }
    expect(await tetapkanFokus(dinas(), fokus)).toMatchObject({ ok: false })
    expect(await tetapkanFokus(admin(), { ...fokus, kodeKecamatan: '32.17.01' })).toMatchObject({ ok: false, error: { jenis: 'kecamatan-tidak-dikenal' } })
    expect(await tetapkanFokus(admin(), fokus)).toMatchObject({ ok: true })
    expect(await usul(fisik)).toMatchObject({ ok: false, error: { jenis: 'kamus-bukan-kecamatan', boleh: 'ekonomi', tahun: TAHUN } })
    expect(await tetapkanFokus(admin(), { ...fokus, bidangPembangunan: ['infrastruktur', 'ekonomi'] })).toMatchObject({ ok: true })
    expect(await usul(fisik)).toMatchObject({ ok: true })
  })
})

describe('lembar kamus masuk dan keluar', () => {
  it('kepala gabungan bertingkat, judul di atasnya, satuan padanan dan harga berformat masuk; mengimpor lagi tidak mengubah apa pun', async () => {
    const rows = [
      ['DAFTAR KAMUS USULAN', null, null, null, null, null, null, null, null],
      ['Kode', 'Nama Usulan', 'Perangkat Daerah', 'Bidang', 'Kode Sub Kegiatan', 'Satuan', 'Harga', 'Volume', null],
      [null, null, null, null, null, null, `${TAHUN}`, 'Minimal', 'Maksimal'],
      ['IMP-01', 'Gorong-gorong beton', 'SDABMBK', 'Fisik dan Prasarana', '1.03.06.2.01.0012', 'mtr', 'Rp 2.100.000', 4, 60],
      ['IMP-02', 'Talud batu kali', 'sdabmbk', 'infrastruktur', null, 'm', null, null, null],
    ]
    const merges = [0, 1, 2, 3, 4, 5]
      .map((c) => ({ startRow: 1, startCol: c, endRow: 2, endCol: c }))
      .concat([
        { startRow: 0, startCol: 0, endRow: 0, endCol: 8 },
        { startRow: 1, startCol: 7, endRow: 1, endCol: 8 },
      ])
    const uji = await impor(rows, { uji: true }, { merges })
    expect(uji.baris.map((b) => [b.baris, b.nasib, b.keadaan])).toEqual([
      [4, 'baru', 'berlaku'],
      [5, 'baru', 'draf'],
    ])
    expect((await kelola({ cari: 'IMP-0' })).jumlah).toBe(0)
    const satu = await impor(rows, {}, { merges })
    expect(satu.baris.map((b) => b.nasib)).toEqual(['baru', 'baru'])
    const { data } = await kelola({ cari: 'IMP-0' })
    expect(data).toMatchObject([
      { kode: 'IMP-01', satuan: 'm', hargaSatuan: 2_100_000, volumeMin: 4, volumeMaks: 60, bidangUrusan: '1.03', keadaan: 'berlaku' },
      { kode: 'IMP-02', hargaSatuan: null, keadaan: 'draf' },
    ])
    const dua = await impor(rows, {}, { merges })
    expect(dua.baris.map((b) => b.nasib)).toEqual(['sama', 'sama'])
    expect((await kelola({ cari: 'IMP-0' })).data.map((b) => b.versi)).toEqual([1, 1])
  })

  it('bentuk Pati: tanpa kode dan tanpa perangkat daerah per baris, nama digabung ke bawah dan dibedakan keterangannya', async () => {
    const rows = [
      ['No', 'Usulan', 'Definisi Operasional', 'Keterangan', 'Harga Satuan', 'Satuan', 'Keluaran', 'Hasil'],
      [1, 'Pembangunan turap sungai', 'Pasangan tanggul sungai', "tinggi = 2 m'", 1_500_000, 'm', 'Terbangunnya turap', 'Tanggul stabil'],
      [null, null, null, "tinggi = 3 m'", 2_100_000, 'm', 'Terbangunnya turap', 'Tanggul stabil'],
    ]
    const merges = [0, 1, 2].map((c) => ({ startRow: 1, startCol: c, endRow: 2, endCol: c }))
    const bawaan = { perangkatDaerahId: k.pdId, bidangPembangunan: 'infrastruktur' }
    const satu = await impor(rows, bawaan, { merges })
    expect(satu.baris.map((b) => [b.kode, b.nama, b.nasib])).toEqual([
      ['SDABMBK-001', "Pembangunan turap sungai: tinggi = 2 m'", 'baru'],
      ['SDABMBK-002', "Pembangunan turap sungai: tinggi = 3 m'", 'baru'],
    ])
    expect((await impor(rows, bawaan, { merges })).baris.map((b) => b.nasib)).toEqual(['sama', 'sama'])
    expect((await kelola({ cari: 'turap sungai: tinggi = 3' })).data[0]).toMatchObject({ keluaran: 'Terbangunnya turap', hasil: 'Tanggul stabil' })
  })

  it('setiap baris yang salah disebut sel, nilai, sebab dan nilai terdekat yang sah, dan kembali sebagai lembar', async () => {
    const l = await impor([
      ['Kode', 'Nama Usulan', 'Perangkat Daerah', 'Bidang', 'Bidang Urusan', 'Kode Sub Kegiatan', 'Satuan', 'Harga Satuan'],
      [1.1, 'Kode menjadi angka', 'SDABMBK', 'infrastruktur', '1.03', null, 'm', 1000],
      ['S-1', 'Satuan salah ketik', 'SDABMBK', 'infrastruktur', '1.03', null, 'bauh', 1000],
      ['S-2', 'Kode edisi lain', 'SDABMBK', 'infrastruktur', '1.03', '1.03.10.2.01.0053', 'km', 1000],
      ['S-3', 'Perangkat salah', 'SDABMB', 'infrastruktur', '1.03', null, 'm', 1000],
      ['S-4', 'Bidang urusan angka', 'SDABMBK', 'infrastruktur', 1.1, null, 'm', 1000],
      ['S-5', 'Harga huruf', 'SDABMBK', 'infrastrukutr', '1.03', null, 'm', 'seribu'],
      ['S-6', 'Yang benar', 'SDABMBK', 'infrastruktur', '1.03', null, 'm', 1000],
      ['S-6', 'Kode ganda', 'SDABMBK', 'infrastruktur', '1.03', null, 'm', 1000],
    ])
    const ringkas = l.baris.flatMap((b) => b.temuan.map((t) => [b.baris, t.kode, t.nilai, t.terdekat[0] ?? '']))
    expect(ringkas).toEqual([
      [2, 'sel-angka-di-kolom-kode', '1.1', '1.10'],
      [3, 'satuan-tidak-dikenal', 'bauh', 'buah'],
      [4, 'sub-kegiatan-edisi-lain', '1.03.10.2.01.0053', '1.03.10.2.01.0032 Pembangunan Jalan'],
      [5, 'perangkat-tidak-dikenal', 'SDABMB', 'SDABMBK'],
      [6, 'sel-angka-di-kolom-kode', '1.1', '1.10'],
      [6, 'bidang-urusan-tidak-ada', '1.1', '1.01'],
      [7, 'angka-tidak-terbaca', 'seribu', ''],
      [7, 'pilihan-tidak-dikenal', 'infrastrukutr', 'infrastruktur'],
      [9, 'kode-ganda', 'S-6', ''],
    ])
    expect(l.baris.map((b) => b.nasib)).toEqual(['ditolak', 'ditolak', 'ditolak', 'ditolak', 'ditolak', 'ditolak', 'baru', 'ditolak'])
    const tolakan = await susunTolakanKamus(l, (t) => t.kode)
    const buku = await readXlsx(new Uint8Array(tolakan ?? Buffer.alloc(0)))
    expect(buku.sheets[0]?.rows[2]).toEqual(['S-1', 'Satuan salah ketik', 'bauh', '1000', 'SDABMBK', 'infrastruktur', '1.03', '', '3', 'satuan-tidak-dikenal'])
  })

  it('yang diekspor dapat diimpor kembali tanpa mengubah apa pun, sebagai XLSX maupun CSV', async () => {
    for (const format of ['xlsx', 'csv'] as const) {
      const lembar = await eksporKamus(admin(), { tahun: TAHUN, perangkatDaerahId: null, format })
      const hasil = await imporKamus(admin(), { tahun: TAHUN, uji: false, perangkatDaerahId: null, bidangPembangunan: null, isi: lembar })
      expect(hasil.ok && hasil.value.baris.filter((b) => b.nasib !== 'sama')).toEqual([])
      expect(hasil.ok && hasil.value.baris.length).toBeGreaterThan(5)
    }
  })

  it('kamus yang terkunci menolak impor dan perubahan sampai dibuka lagi', async () => {
    const id = randomUUID()
    const butir = isi()
    await simpanButir(admin(), id, butir)
    await kunciKamus(admin(), { tahunAnggaran: TAHUN, perangkatDaerahId: k.pdId, terkunci: true, alasan: 'Sudah disosialisasikan ke desa' })
    expect(await ubahHarga(dinas(), id, { versi: 1, hargaSatuan: rupiah(1) })).toMatchObject({
      ok: false,
      error: { jenis: 'kamus-terkunci', perangkat: 'SDABMBK' },
    })
    expect(await simpanButir(admin(), randomUUID(), isi())).toMatchObject({ ok: false, error: { jenis: 'kamus-terkunci' } })
    const l = await impor([
      ['Kode', 'Nama Usulan', 'Perangkat Daerah', 'Bidang', 'Satuan', 'Harga Satuan'],
      ['KCI-1', 'Baru saat terkunci', 'SDABMBK', 'infrastruktur', 'm', 1000],
    ])
    expect(l.baris[0]?.temuan.map((t) => t.kode)).toEqual(['sedang-terkunci'])
    await kunciKamus(admin(), { tahunAnggaran: TAHUN, perangkatDaerahId: k.pdId, terkunci: false, alasan: 'Perbaikan harga diminta dinas' })
    expect(await kunciButir(admin(), id, { versi: 1, terkunci: true })).toMatchObject({ ok: true })
    expect(await ubahHarga(dinas(), id, { versi: 2, hargaSatuan: rupiah(2) })).toMatchObject({ ok: false, error: { jenis: 'butir-kamus-terkunci' } })
  })
})

describe('kamus tahun berikutnya', () => {
  it('disalin dengan harga baru yang diperlihatkan dahulu; kode tanpa padanan pasti menunggu sebagai draf; riwayat menyambung tahunnya', async () => {
    const [tetap, pindah] = [randomUUID(), randomUUID()]
    await simpanButir(admin(), tetap, isi({ kode: 'SLN-1', hargaSatuan: 1_180_000 }))
    await simpanButir(admin(), pindah, isi({ kode: 'SLN-2', kodeSubKegiatan: '1.03.10.2.01.0032', satuan: 'km' }))
    const perintah = {
      dari: TAHUN,
      ke: 2027,
      perangkatDaerahId: k.pdId,
      persen: 3.5,
      bulat: 'ribuan-ke-atas' as const,
      harga: [{ kode: 'SLN-2', hargaSatuan: rupiah(777_000) }],
      uji: true,
    }
    expect(await salinKamus(dinas(), perintah)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    const uji = await salinKamus(admin(), perintah)
    const baris = uji.ok ? uji.value.baris.filter((b) => b.kode.startsWith('SLN-')) : []
    expect(baris).toMatchObject([
      { kode: 'SLN-1', hargaLama: 1_180_000, hargaBaru: 1_222_000, selisih: 42_000, nasib: 'disalin', kodeBaru: '1.03.06.2.01.0012' },
      { kode: 'SLN-2', hargaBaru: 777_000, nasib: 'jadi-draf', kodeLama: '1.03.10.2.01.0032', kodeBaru: null, kodeUsul: '1.03.10.2.01.0053' },
    ])
    expect((await listKelola(admin(), { tahun: 2027, urut: 'kode', hal: 1, batas: 200 })).semua).toBe(0)
    expect(await salinKamus(admin(), { ...perintah, uji: false })).toMatchObject({ ok: true, value: { edisiDari: '1317', edisiKe: '2027' } })
    const { data } = await listKelola(admin(), { tahun: 2027, cari: 'SLN-', urut: 'kode', hal: 1, batas: 200 })
    expect(data).toMatchObject([
      { kode: 'SLN-1', hargaSatuan: 1_222_000, keadaan: 'berlaku', asalKamusId: tetap },
      { kode: 'SLN-2', hargaSatuan: 777_000, keadaan: 'draf', kodeSubKegiatan: null },
    ])
    expect((await riwayatButir(admin(), tetap)).map((r) => [r.tahunAnggaran, r.hargaSatuan])).toEqual([
      [2027, 1_222_000],
      [2025, 1_180_000],
    ])
    const lagi = await salinKamus(admin(), { ...perintah, uji: false })
    expect(lagi.ok && lagi.value.jumlah).toMatchObject({ disalin: 0, draf: 0 })
  })

  it('K-01: putusan perencana atas peta nomenklatur dipakai saat menyalin, dan menolong penolakan kode edisi lain ke dua arah', async () => {
    const perintah = { dari: TAHUN, ke: 2028, perangkatDaerahId: k.pdId, persen: 0, bulat: 'tanpa' as const, harga: [], uji: true }
    const satu = async () => {
      const hasil = await salinKamus(admin(), perintah)
      return hasil.ok ? hasil.value.baris.find((b) => b.kode === 'SLN-2') : hasil
    }
    const sebelum = await satu()
    const putusan = { edisiAsal: '1317', kodeAsal: '1.03.10.2.01.0032', edisiTujuan: '2027', kodeTujuan: '1.03.10.2.01.0053', teks: null, versi: 0 }
    expect(await tetapkanPeta(admin(), { ...putusan, putusan: 'diterima' })).toMatchObject({ ok: true })
    expect([sebelum, await satu()]).toMatchObject([
      { nasib: 'jadi-draf', kodeBaru: null, kodeUsul: '1.03.10.2.01.0053' },
      { nasib: 'disalin', kodeBaru: '1.03.10.2.01.0053', kodeUsul: null },
    ])
    const asing = async (tahunAnggaran: number, kodeSubKegiatan: string) => {
      const hasil = await simpanButir(admin(), randomUUID(), isi({ tahunAnggaran, kodeSubKegiatan }))
      return !hasil.ok && 'temuan' in hasil.error ? hasil.error.temuan.map((t) => [t.kode, t.terdekat.map((x) => x.slice(0, 17))]) : hasil
    }
    expect(await asing(2027, '1.03.10.2.01.0032')).toEqual([['sub-kegiatan-edisi-lain', ['1.03.10.2.01.0053']]])
    expect(await asing(TAHUN, '1.03.10.2.01.0053')).toEqual([['sub-kegiatan-edisi-lain', ['1.03.10.2.01.0032']]])
  })
})

describe('keinginan di luar kamus', () => {
  const ingin = (kata: string): LuarKamusMasuk => LuarKamusMasuk.parse({ luarKamusId: randomUUID(), tahunAnggaran: TAHUN, kata, kodeWilayah: k.desa })

  const kabarTentang = (id: string) =>
    readTenant(db.sql, k.daerahId, (tx) =>
      many(
        z.object({ penggunaId: z.string(), jenis: z.string(), data: z.record(z.string(), z.unknown()) }),
        tx`select pengguna_id, jenis, data from pemberitahuan where daerah_id = ${k.daerahId} and objek_jenis = 'luar-kamus' and objek_id = ${id}`,
      ),
    )

  it('warga menyampaikan, kurator memadankan; kata-katanya menemukan butir itu, dan pengusul melihat jawabannya', async () => {
    const w = ingin('Tambatan perahu nelayan rusak diterjang ombak')
    expect(await usulkanLuarKamus(k.sebagai('camat'), w)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect(await usulkanLuarKamus(k.sebagai('operator-desa'), w)).toMatchObject({ ok: true, value: { keadaan: 'menunggu' } })
    expect(await usulkanLuarKamus(k.sebagai('operator-desa'), w)).toMatchObject({ ok: true })
    expect((await listLuarKamusKeluar(admin(), { tahun: TAHUN, keadaan: 'menunggu' })).length).toBe(1)
    expect(await listLuarKamusKeluar(k.sebagai('operator-kecamatan'), { tahun: TAHUN })).toEqual([])
    const jawab = JawabLuarKamus.parse({
      cara: 'padankan',
      versi: 1,
      kamusId: k.kamusId,
      kataKunci: ['tambatan perahu'],
      jawaban: 'Gunakan butir drainase dengan keterangan tambatan.',
    })
    expect(await jawabLuarKamus(admin(), w.luarKamusId, jawab)).toMatchObject({ ok: true, value: { keadaan: 'dipadankan' } })
    expect(await jawabLuarKamus(admin(), w.luarKamusId, jawab)).toMatchObject({ ok: false, error: { jenis: 'luar-kamus-sudah-dijawab' } })
    const [milik] = await listLuarKamusKeluar(k.sebagai('operator-desa'), { tahun: TAHUN, milik: 'saya' })
    expect(milik).toMatchObject({ keadaan: 'dipadankan', kamusId: k.kamusId, milikSaya: true })
    const kabar = await kabarTentang(w.luarKamusId)
    expect(kabar).toMatchObject([
      { penggunaId: k.sebagai('operator-desa').pelaku.penggunaId, jenis: 'diputuskan', data: { perihal: 'luar-kamus', judul: w.kata, hasil: 'dipadankan' } },
    ])
    const { data } = await cariKamus(admin(), { tahun: TAHUN, cari: 'tambatan perahu', batas: 3 })
    expect(data[0]?.kamusId).toBe(k.kamusId)
  })

  it('jawaban yang ditolak tidak mengabari siapa pun', async () => {
    const w = ingin('Pagar makam desa yang roboh')
    await usulkanLuarKamus(k.sebagai('operator-desa'), w)
    const jawab = JawabLuarKamus.parse({ cara: 'padankan', versi: 1, kamusId: randomUUID(), jawaban: 'Butirnya sudah ada.' })
    expect(await jawabLuarKamus(admin(), w.luarKamusId, jawab)).toMatchObject({ ok: false })
    expect(await kabarTentang(w.luarKamusId)).toEqual([])
  })

  it('kurator membuatkan butir draf, atau menjawab dengan alasan; tidak ada yang berharga sebelum itu', async () => {
    const [a, b] = [ingin('Kolam renang anak di balai desa'), ingin('Tugu selamat datang di gerbang desa')]
    await usulkanLuarKamus(k.sebagai('operator-desa'), a)
    await usulkanLuarKamus(k.sebagai('operator-desa'), b)
    const { tahunAnggaran: _, versi: __, berlakukan: ___, ...butir } = isi({ hargaSatuan: null, nama: 'Kolam renang anak' })
    const kamusId = randomUUID()
    expect(
      await jawabLuarKamus(
        admin(),
        a.luarKamusId,
        JawabLuarKamus.parse({ cara: 'buatkan', versi: 1, kamusId, butir, jawaban: 'Sedang dihitung harganya oleh dinas.' }),
      ),
    ).toMatchObject({ ok: true, value: { keadaan: 'dibuatkan' } })
    expect(await kabarTentang(a.luarKamusId)).toMatchObject([{ data: { hasil: 'dibuatkan', butir: 'Kolam renang anak' } }])
    expect((await kelola({ cari: 'Kolam renang anak' })).data[0]).toMatchObject({ kamusId, keadaan: 'draf', hargaSatuan: null })
    expect(
      await jawabLuarKamus(admin(), b.luarKamusId, JawabLuarKamus.parse({ cara: 'jawab', versi: 1, jawaban: 'Kewenangan desa: usulkan di APBDes.' })),
    ).toMatchObject({ ok: true })
  })
})
