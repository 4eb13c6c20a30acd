import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bukaAplikasi } from '../../../test/aplikasi-uji.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT, simpanBerkasUji, TAHUN } from '../../../test/kabupaten-uji.ts'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { batalkanJadwal, pendekkanJadwal, perpanjangJadwal, tambahJadwal, ubahJadwal } from '#src/modules/jadwal/atur-jadwal.service.ts'
import { bacaJadwalTahun } from '#src/modules/jadwal/baca-jadwal.service.ts'
import { imporJadwal } from '#src/modules/jadwal/impor-jadwal.service.ts'
import { AturanTerlambatBaru, BatalkanJadwal, PendekkanJadwal, PerpanjangJadwal, TambahJadwal, UbahJadwal } from '#src/modules/jadwal/jadwal.schema.ts'
import { listJadwalTahun, loadGerbang } from '#src/modules/jadwal/jadwal.service.ts'
import { rancangBaku, rancangSalinan } from '#src/modules/jadwal/rancangan.service.ts'
import { tetapkanAturanTerlambat } from '#src/modules/jadwal/terlambat.service.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { kecualikan, nilaiTerlambatDesa } from '#src/modules/usulan/pengajuan/pengecualian.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { PengecualianBaru } from '#src/modules/usulan/usulan.schema.ts'

let db: TestDatabase
let k: KabupatenUji
let admin: Konteks

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  admin = k.sebagai('admin-perencanaan')
})
afterAll(() => db.close())

const tambah = (ubah: Record<string, unknown> = {}) =>
  TambahJadwal.parse({
    jadwalId: randomUUID(),
    tahunAnggaran: 2027,
    proses: 'usulan',
    tahap: 'pengusulan',
    buka: '2024-01-20',
    sampai: '2024-01-31',
    dasarHukum: 'SE Bupati Nomor 1',
    ...ubah,
  })
const surat = { nomorSurat: '050/41/Bappeda', tanggalSurat: '2024-01-24', penandatangan: 'Bupati Bekasi', alasan: 'Banjir memutus jaringan di tujuh desa' }
const perpanjang = (ubah: Record<string, unknown> = {}) =>
  PerpanjangJadwal.parse({ perubahanId: randomUUID(), versi: 1, sampai: '2024-02-05', ...surat, ...ubah })

const gerbang = (tahunAnggaran: number, tahap: string, pada = SAAT, kodeWilayah = k.desa) =>
  readTenant(k.sql, k.daerahId, (tx) =>
    loadGerbang(tx, { daerahId: k.daerahId, saat: pada }, { tahunAnggaran, tahap, kodeWilayah, kodeMusyawarah: kodeWilayah }),
  )
const baca = async (tahun: number, jadwalId: string) => (await listJadwalTahun(admin, tahun)).find((j) => j.jadwalId === jadwalId)

describe('jadwal: jendela dan suratnya', () => {
  it('hanya admin perencanaan seluruh daerah; yang lain ditolak dan tidak ada yang tersimpan', async () => {
    const isi = tambah({ tahunAnggaran: 2030 })
    expect(await tambahJadwal(k.sebagai('camat'), isi)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang', alasan: 'peran-tidak-berwenang' } })
    expect(await listJadwalTahun(admin, 2030)).toEqual([])
  })

  it('S3-3: tahun kegiatan terpisah dari tahun anggaran, dan zona daerah yang menentukan saatnya', async () => {
    const isi = tambah({ tahunAnggaran: 2030, tahunKegiatan: 2028, sampai: '2024-01-31T15:00' })
    expect(await tambahJadwal(admin, isi)).toMatchObject({ ok: true, value: { versi: 1 } })
    expect(await baca(2030, isi.jadwalId)).toMatchObject({ tahunAnggaran: 2030, tahunKegiatan: 2028, tutup: '2024-01-31T08:01:00.000Z' })
  })

  it('dua orang menambah jendela yang bertumpang pada saat yang sama: satu jadi, satu ditolak dengan menyebut keduanya', async () => {
    const dua = [tambah({ tahunAnggaran: 2031 }), tambah({ tahunAnggaran: 2031, buka: '2024-01-25' })]
    const hasil = await Promise.all(dua.map((isi) => tambahJadwal(admin, isi)))
    expect(hasil.map((h) => (h.ok ? 'jadi' : h.error.jenis)).toSorted()).toEqual(['jadi', 'jendela-bertumpang'])
    expect(await listJadwalTahun(admin, 2031)).toHaveLength(1)
  })

  it('perpanjangan adalah baris sendiri: tanggal semula tetap, gerbang mengikuti surat terakhir', async () => {
    const isi = tambah({ tahunAnggaran: 2027 })
    await tambahJadwal(admin, isi)
    const sesudahTutup = saat('2024-02-03T00:00:00Z')
    expect((await gerbang(2027, 'pengusulan', sesudahTutup)).jendela?.tutup).toBe('2024-01-31T17:00:00.000Z')
    expect(await perpanjangJadwal(admin, isi.jadwalId, perpanjang())).toMatchObject({ ok: true, value: { versi: 2 } })
    expect((await gerbang(2027, 'pengusulan', sesudahTutup)).jendela?.tutup).toBe('2024-02-05T17:00:00.000Z')
    const j = await baca(2027, isi.jadwalId)
    expect(j).toMatchObject({
      tutupSemula: '2024-01-31T17:00:00.000Z',
      tutup: '2024-02-05T17:00:00.000Z',
      perubahan: [{ urut: 1, nomorSurat: '050/41/Bappeda' }],
    })
    expect(await perpanjangJadwal(admin, isi.jadwalId, perpanjang({ sampai: '2024-02-09' }))).toMatchObject({
      ok: false,
      error: { jenis: 'jadwal-sudah-berubah' },
    })
  })

  it('perpanjangan tidak dapat diubah atau dihapus oleh program', async () => {
    for (const perintah of [
      'update perubahan_jadwal set alasan = $$palsu palsu palsu$$',
      'delete from perubahan_jadwal',
      'update jadwal set kode_wilayah = null',
    ])
      await expect(writeTenant(k.sql, k.daerahId, (tx) => tx.unsafe(perintah))).rejects.toThrow(/permission denied/)
  })

  it('perpanjangan untuk satu kecamatan memberi kecamatan itu jendela sendiri; yang umum tetap, dan yang terdekat menang', async () => {
    const isi = tambah({ tahunAnggaran: 2028 })
    await tambahJadwal(admin, isi)
    const hasil = await perpanjangJadwal(admin, isi.jadwalId, perpanjang({ kodeWilayah: '32.16.14' }))
    expect(hasil).toMatchObject({ ok: true })
    const pada = saat('2024-02-03T00:00:00Z')
    expect((await gerbang(2028, 'pengusulan', pada)).jendela?.tutup).toBe('2024-02-05T17:00:00.000Z')
    expect((await gerbang(2028, 'pengusulan', pada, '32.16.01.2001')).jendela?.tutup).toBe('2024-01-31T17:00:00.000Z')
    expect(await perpanjangJadwal(admin, isi.jadwalId, perpanjang({ kodeWilayah: '32.16.14' }))).toMatchObject({
      ok: false,
      error: { jenis: 'wilayah-punya-jendela' },
    })
    expect(await perpanjangJadwal(admin, isi.jadwalId, perpanjang({ kodeWilayah: '32.01.01' }))).toMatchObject({
      ok: false,
      error: { jenis: 'wilayah-di-luar-daerah' },
    })
    const sendiri = hasil.ok ? hasil.value.jadwalId : ''
    const batal = BatalkanJadwal.parse({ perubahanId: randomUUID(), versi: 2, alasan: 'Jaringan pulih lebih cepat' })
    expect(await batalkanJadwal(admin, sendiri, batal)).toMatchObject({ ok: true })
    expect((await gerbang(2028, 'pengusulan', pada)).jendela?.tutup).toBe('2024-01-31T17:00:00.000Z')
  })

  it('perpanjangan dan perubahan dikabarkan kepada setiap orang yang penugasannya tercakup, tidak kepada yang lain', async () => {
    const isi = tambah({ tahunAnggaran: 2033 })
    await tambahJadwal(admin, isi)
    const kecamatan = await perpanjangJadwal(admin, isi.jadwalId, perpanjang({ kodeWilayah: '32.16.01' }))
    const sukakarya = await perpanjangJadwal(admin, isi.jadwalId, perpanjang({ kodeWilayah: '32.16.14' }))
    const kepada = async (h: typeof kecamatan) => {
      const id = h.ok ? h.value.jadwalId : ''
      const baris = await readTenant(
        k.sql,
        k.daerahId,
        (tx) => tx`select pengguna_id, jenis from pemberitahuan where daerah_id = ${k.daerahId} and objek_id = ${id}`,
      )
      expect(new Set(baris.map((b) => b['jenis'] as string))).toEqual(new Set(['diperpanjang']))
      return baris.map((b) => (b['penggunaId'] as string).replace(`${k.daerahId}-`, ''))
    }
    expect(await kepada(sukakarya)).toEqual(expect.arrayContaining(['operator-desa', 'camat', 'operator-kecamatan', 'tapd']))
    const lain = await kepada(kecamatan)
    expect(lain).toContain('tapd')
    expect(lain.filter((p) => ['operator-desa', 'camat', 'operator-kecamatan', 'admin-perencanaan'].includes(p))).toEqual([])
  })

  it('diubah hanya sebelum dibuka; dipendekkan dan dibatalkan dengan alasan', async () => {
    const isi = tambah({ tahunAnggaran: 2029, tahap: 'desa', buka: '2024-02-01', sampai: '2024-02-20' })
    await tambahJadwal(admin, isi)
    const ubah = {
      versi: 1,
      tahunKegiatan: 2024,
      buka: '2024-02-02',
      sampai: '2024-02-21',
      musyawarahWajib: true,
      publik: true,
      dasarHukum: 'SE Bupati Nomor 2',
    }
    expect(await ubahJadwal(admin, isi.jadwalId, UbahJadwal.parse(ubah))).toMatchObject({ ok: true, value: { versi: 2 } })
    const nanti = { ...admin, saat: saat('2024-02-05T00:00:00Z'), hariIni: tanggal('2024-02-05') }
    expect(await ubahJadwal(nanti, isi.jadwalId, UbahJadwal.parse({ ...ubah, versi: 2 }))).toMatchObject({
      ok: false,
      error: { jenis: 'jendela-sudah-dibuka' },
    })
    const pendek = PendekkanJadwal.parse({ perubahanId: randomUUID(), versi: 2, sampai: '2024-02-15', alasan: 'Disatukan dengan kecamatan' })
    expect(await pendekkanJadwal(nanti, isi.jadwalId, pendek)).toMatchObject({ ok: true })
    expect((await gerbang(2029, 'desa', nanti.saat)).jendela).toMatchObject({ tutup: '2024-02-15T17:00:00.000Z', musyawarahWajib: true })
  })

  it('tahap kemudian yang ditutup lebih dulu diperingatkan pada hasil dan pada daftar', async () => {
    await tambahJadwal(admin, tambah({ tahunAnggaran: 2032, tahap: 'desa', sampai: '2024-02-10' }))
    const kec = await tambahJadwal(admin, tambah({ tahunAnggaran: 2032, tahap: 'kecamatan', sampai: '2024-02-01' }))
    expect(kec).toMatchObject({ ok: true, value: { peringatan: [{ lebihDulu: { tahap: 'desa' }, kemudian: { tahap: 'kecamatan' } }] } })
    expect((await bacaJadwalTahun(admin, { tahun: 2032 })).peringatan).toHaveLength(1)
  })

  it('setiap jendela dan surat ada di jejak; yang disunting langsung di basis data ditemukan', async () => {
    expect((await periksaJejak(k.sql, k.daerahId, k.penandatangan)).temuan).toEqual([])
    await writeTenant(
      db.sqlPemilik,
      k.daerahId,
      (tx) => tx`update perubahan_jadwal set alasan = 'diganti diam-diam' where daerah_id = ${k.daerahId} and jenis = 'pembatalan'`,
    )
    expect((await periksaJejak(k.sql, k.daerahId, k.penandatangan)).temuan).toMatchObject([
      { jenis: 'baris-berubah', tabel: 'perubahan_jadwal', kolom: ['alasan'] },
    ])
    await writeTenant(
      db.sqlPemilik,
      k.daerahId,
      (tx) => tx`update perubahan_jadwal set alasan = 'Jaringan pulih lebih cepat' where daerah_id = ${k.daerahId} and jenis = 'pembatalan'`,
    )
  })
})

describe('rancangan jadwal', () => {
  it('S4-27: jadwal bersama setahun menurut jadwal baku diperlihatkan dulu, lalu disimpan sekaligus; yang menyimpang menyebut pasalnya', async () => {
    const { baris } = await rancangBaku(admin, { tahun: 2035 })
    expect(baris.filter((b) => b.kendala !== null)).toEqual([])
    expect(await listJadwalTahun(admin, 2035)).toEqual([])
    const a = bukaAplikasi(db, { penggunaTetap: admin.pelaku.penggunaId })
    try {
      const jadwal = baris.map(({ kepastian: _, catatan: __, kendala: ___, ...b }) => ({
        ...b,
        tahunAnggaran: 2035,
        sampai: b.proses === 'kua-ppas' && b.tahap === 'kesepakatan' ? '2034-08-20' : b.sampai,
      }))
      const jawab = await a.app.request(`/api/daerah/${k.daerahId}/jadwal/rancangan`, kirim({ jadwal }))
      expect([jawab.status, a.galat]).toEqual([201, []])
      const simpangan = (await bacaJadwalTahun(admin, { tahun: 2035 })).jadwal.flatMap((j) => j.simpangan.map((s) => [j.tahap, s.batas, s.dasarHukum]))
      expect(simpangan).toEqual([['kesepakatan', '2034-08-14', 'PP 12/2019 Pasal 90']])
      const lagi = await a.app.request(`/api/daerah/${k.daerahId}/jadwal/rancangan`, kirim({ jadwal }))
      expect(await lagi.json()).toMatchObject({ kode: 'jadwal-ke', rincian: { letak: 1, kode: 'jendela-bertumpang' } })
    } finally {
      await a.close()
    }
  })

  it('salinan tahun lain digeser, tanpa perpanjangannya, dan yang sudah ada disebut', async () => {
    const { baris } = await rancangSalinan(admin, { dari: 2027, ke: 2036 })
    expect(baris).toMatchObject([
      { proses: 'usulan', tahap: 'pengusulan', tahunKegiatan: 2035, buka: '2033-01-22T00:00', sampai: '2033-02-02T23:59', kendala: null },
    ])
    expect((await rancangSalinan(admin, { dari: 2027, ke: 2027 })).baris[0]?.kendala).toMatchObject({ kode: 'jendela-bertumpang' })
  })

  it('lembar CSV: diperiksa dulu, semua atau tidak sama sekali, yang salah disebut baris dan kolomnya', async () => {
    const kepala = 'proses,tahap,kode_wilayah,buka,sampai,musyawarah_wajib,dasar_hukum\n'
    const salah = `${kepala}usulan,desa,,2037-01-02,2037-01-31,ya,SE Bupati\nusulan,desa,,2037-01-20,2037-02-10,ya,SE Bupati\nusulan,asing,,2037-13-01,2037-01-31,mungkin,SE Bupati\n`
    const hasil = await imporJadwal(admin, { csv: salah, tahun: 2038, terapkan: true })
    expect(hasil).toMatchObject({ ok: true, value: { dibaca: 3, disimpan: 0 } })
    expect(hasil.ok ? hasil.value.ditolak.map((d) => [d.letak, d.kolom, d.kode]) : null).toEqual([
      [3, 'buka', 'jendela-bertumpang'],
      [4, 'tahap', 'isian-tidak-sah'],
      [4, 'buka', 'isian-tidak-sah'],
      [4, 'musyawarah_wajib', 'isian-tidak-sah'],
    ])
    expect(await listJadwalTahun(admin, 2038)).toEqual([])
    const baik = `${kepala}usulan,desa,,2037-01-02,2037-01-31,ya,SE Bupati\nrkpd,penetapan,,2037-06-29,2037-07-07 16:00,tidak,Permendagri 86/2017\n`
    expect(await imporJadwal(admin, { csv: baik, tahun: 2038, terapkan: false })).toMatchObject({ ok: true, value: { disimpan: 0, ditolak: [] } })
    expect(await imporJadwal(admin, { csv: baik, tahun: 2038, terapkan: true })).toMatchObject({ ok: true, value: { disimpan: 2 } })
    expect(await imporJadwal(admin, { csv: 'a,b\n1,2\n', tahun: 2038, terapkan: true })).toMatchObject({ ok: false, error: { jenis: 'csv-tanpa-kolom' } })
  })
})

const kirim = (isi: unknown) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(isi) })

describe('S3-15: usulan terlambat', () => {
  const tutup = { saat: saat('2024-01-23T03:00:00Z'), hariIni: tanggal('2024-01-23') }
  const pengecualian = (ubah: Record<string, unknown> = {}) =>
    PengecualianBaru.parse({
      pengecualianId: randomUUID(),
      tahunAnggaran: TAHUN,
      kodeWilayah: k.desa,
      nomorSurat: `140/${randomUUID().slice(0, 8)}`,
      tanggalSurat: '2024-01-18',
      penandatangan: 'Kepala Desa Sukamurni',
      alasan: 'Tidak ada sinyal selama sepekan.',
      berlakuSampai: '2024-01-26T16:59:00Z',
      ...ubah,
    })

  beforeAll(async () => {
    const hari = { saat: saat('2024-01-15T02:00:00Z'), hariIni: tanggal('2024-01-15') }
    await writeTenant(db.sqlPemilik, k.daerahId, async (tx) => {
      await tx`update jadwal set tutup = '2024-01-20T17:00:00Z' where daerah_id = ${k.daerahId} and tahun_anggaran = ${TAHUN} and tahap = 'pengusulan'`
      await tx`update jadwal set buka = '2024-01-28T17:00:00Z' where daerah_id = ${k.daerahId} and tahun_anggaran = ${TAHUN} and tahap = 'kecamatan'`
    })
    const aturan = { aturanId: randomUUID(), berlakuMulai: '2024-01-15', hariSebelumKecamatan: 3, hariSuratSebelumTutup: 2, dasarHukum: 'Perbup uji' }
    await tetapkanAturanTerlambat({ ...admin, ...hari }, AturanTerlambatBaru.parse(aturan))
  })

  it('aturan hanya dari admin perencanaan, tidak berlaku surut, dan satu per tanggal mulai', async () => {
    const aturan = { aturanId: randomUUID(), berlakuMulai: tanggal('2024-01-15'), hariSebelumKecamatan: 3, hariSuratSebelumTutup: 2, dasarHukum: 'Perbup uji' }
    expect(await tetapkanAturanTerlambat(admin, aturan)).toMatchObject({ ok: false, error: { jenis: 'aturan-terlambat-berlaku-surut' } })
    expect(await tetapkanAturanTerlambat(k.sebagai('camat'), aturan)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    const hari = { saat: saat('2024-01-15T02:00:00Z'), hariIni: tanggal('2024-01-15') }
    expect(await tetapkanAturanTerlambat({ ...admin, ...hari }, aturan)).toMatchObject({ ok: false, error: { jenis: 'aturan-terlambat-sudah-ada' } })
  })

  it('yang terlambat diberi tahu bahwa operator kecamatan masih dapat memasukkannya, sampai kapan', async () => {
    const hasil = await buatUsulan(k.sebagai('operator-desa', tutup), k.penandatangan, isiUsulan(k, { ajukan: true }))
    expect(hasil).toMatchObject({ ok: false, error: { jenis: 'jendela-tertutup-ada-susulan', batasSurat: '2024-01-18', batasMasuk: '2024-01-26' } })
    const p = await nilaiTerlambatDesa(k.sebagai('operator-desa', tutup), { tahunAnggaran: TAHUN, kodeWilayah: k.desa, suratDesa: null })
    expect(p.penilaian).toMatchObject({ boleh: false, sebab: 'bukan-operator-kecamatan', sisa: ['operator-kecamatan', 'pengecualian', 'tahun-berikutnya'] })
  })

  it.each([
    ['surat terlambat', { tanggalSurat: '2024-01-19' }, {}, 'susulan-tidak-diizinkan'],
    ['melewati batas', { berlakuSampai: '2024-01-27T03:00:00Z' }, {}, 'susulan-melewati-batas'],
    ['seluruh kecamatan', { kodeWilayah: '32.16.14' }, {}, 'bukan-wewenang'],
    ['desa kecamatan lain', { kodeWilayah: '32.16.01.2001' }, {}, 'bukan-wewenang'],
    ['sesudah batas', {}, { saat: saat('2024-01-27T03:00:00Z'), hariIni: tanggal('2024-01-27') }, 'susulan-tidak-diizinkan'],
    ['masih terbuka', {}, { saat: saat('2024-01-19T03:00:00Z'), hariIni: tanggal('2024-01-19') }, 'susulan-belum-perlu'],
  ] as const)('operator kecamatan ditolak: %s', async (_, isi, kapan, jenis) => {
    expect(await kecualikan(k.sebagai('operator-kecamatan', { ...tutup, ...kapan }), pengecualian(isi))).toMatchObject({ ok: false, error: { jenis } })
  })

  it('dengan surat desa yang tepat waktu operator kecamatan membuka jalan, tercatat menurut aturan mana, lalu usulan masuk', async () => {
    const p = pengecualian()
    expect(await kecualikan(k.sebagai('operator-kecamatan', tutup), p)).toMatchObject({ ok: true })
    const [baris] = await readTenant(
      k.sql,
      k.daerahId,
      (tx) => tx`select aturan_id from pengecualian where daerah_id = ${k.daerahId} and pengecualian_id = ${p.pengecualianId}`,
    )
    expect(baris?.['aturanId']).toEqual(expect.any(String))
    const suratDesa = { nomor: p.nomorSurat, tanggal: '2024-01-02', berkasId: await simpanBerkasUji(k) }
    expect(await buatUsulan(k.sebagai('operator-kecamatan', tutup), k.penandatangan, isiUsulan(k, { ajukan: true, suratDesa }))).toMatchObject({
      ok: true,
      value: { tahap: 'desa' },
    })
  })
})
