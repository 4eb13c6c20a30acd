import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { buatUsulan, ubahDraf } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { UbahDraf } from '#src/modules/usulan/usulan.schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
})
afterAll(() => db.close())

/** A sasaran of a RPJMD version, as the planners' tree holds it. */
async function tanamSasaran(): Promise<string> {
  const [dokumenId, versiId, simpulId] = [randomUUID(), randomUUID(), randomUUID()]
  const { daerahId } = k
  await writeTenant(db.sql, daerahId, async (tx) => {
    await tx`insert into dokumen (daerah_id, dokumen_id, jenis, nama, tahun_awal, tahun_akhir) values (${daerahId}, ${dokumenId}, 'rpjmd', 'RPJMD', 2025, 2029)`
    await tx`insert into dokumen_versi (daerah_id, versi_id, dokumen_id, nomor_versi, tahap) values (${daerahId}, ${versiId}, ${dokumenId}, 1, 'murni')`
    await tx`insert into simpul_identitas (daerah_id, simpul_id, jenis) values (${daerahId}, ${simpulId}, 'sasaran')`
    await tx`insert into simpul (daerah_id, versi_id, simpul_id, jenis, kode, nama, urutan)
             values (${daerahId}, ${versiId}, ${simpulId}, 'sasaran', '1.2.3', 'Berkurangnya kawasan banjir', 1)`
  })
  return simpulId
}

const ISI = {
  penyebab: 'Saluran lama terlalu sempit.',
  dampak: 'Rumah terendam dan anak tidak sekolah.',
  narasi: { latarBelakang: 'Latar', dasarHukum: 'Perda 1/2020', maksud: 'Maksud', tujuan: 'Tujuan' },
  fokus: ['kebencanaan', 'kemiskinan'],
  isu: 'Banjir permukiman',
  jenisBelanja: 'modal',
  rw: '03',
  rt: '02',
  alamat: 'Samping balai desa',
  lokus: 'Jl. Melati',
  geometri: {
    type: 'LineString',
    coordinates: [
      [107.1, -6.1],
      [107.1004, -6.1],
    ],
  },
  akurasiM: 12,
  volume: 30,
  rincianVolume: [
    { nama: 'panjang', nilai: 15 },
    { nama: 'jumlah', nilai: 2 },
  ],
  penerima: { jiwa: 100, perempuan: 55, lakiLaki: 45, kk: 30, kkMiskin: 12 },
  swadaya: { rupiah: 5_000_000, persen: 10 },
  kesiapan: { statusLahan: 'milik-warga', sertifikat: false, suratHibah: true, ded: false },
  bulanPelaksanaan: 5,
  tautanVideo: 'https://contoh.id/video',
}

describe('setiap isian domain §3.3', () => {
  it('S3-6 S3-16: simpan, baca, perbaiki, baca: tidak satu pun hilang atau berubah', async () => {
    const sasaranId = await tanamSasaran()
    const isi = isiUsulan(k, { ...ISI, sasaranId, ajukan: false })
    expect(await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)).toMatchObject({ ok: true })
    const rinci = await bacaRinci(k.sebagai('operator-desa'), isi.pengajuanId)
    const { rincianVolume, ...sama } = ISI
    expect(rinci).toMatchObject({ ...sama, rincianVolume, sasaran: { simpulId: sasaranId, kode: '1.2.3', nama: 'Berkurangnya kawasan banjir' }, skorSmart: 5 })
    expect(rinci?.panjangM).toBeCloseTo(44.2, 0)
    expect(rinci?.titik).toEqual({ lintang: -6.1, bujur: 107.1002 })

    const { ajukan: _a, waktuPerangkat: _w, ...draf } = { ...isi, volume: 30, rincianVolume }
    const kosong = { penyebab: null, fokus: [], sasaranId: null, geometri: null, titik: null, rincianVolume: null, kesiapan: {}, swadaya: {} }
    const ubah = UbahDraf.parse({ ...draf, ...kosong, versi: 1 })
    expect(await ubahDraf(k.sebagai('operator-desa'), ubah)).toMatchObject({ ok: true })
    expect(await bacaRinci(k.sebagai('operator-desa'), isi.pengajuanId)).toMatchObject({
      penyebab: null,
      fokus: [],
      sasaran: null,
      geometri: null,
      titik: null,
      panjangM: null,
      rincianVolume: null,
      isu: 'Banjir permukiman',
      kesiapan: { statusLahan: null, sertifikat: null, suratHibah: null, ded: null },
    })
    expect((await periksaJejak(db.sql, k.daerahId, k.penandatangan)).temuan.filter((t) => t.jenis === 'baris-berubah')).toEqual([])
  })

  it('yang tidak mengisi apa pun selain inti tetap diterima', async () => {
    const isi = isiUsulan(k, { ajukan: false })
    expect(await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)).toMatchObject({ ok: true })
    expect(await bacaRinci(k.sebagai('operator-desa'), isi.pengajuanId)).toMatchObject({ fokus: [], geometri: null, skorSmart: 2 })
  })

  it('yang salah ditolak dengan namanya dan tidak meninggalkan apa pun', async () => {
    const coba = async (lain: Record<string, unknown>) => {
      const isi = isiUsulan(k, lain)
      const hasil = await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
      const [{ n } = { n: -1 }] = await readTenant(
        db.sql,
        k.daerahId,
        (tx) => tx<{ n: number }[]>`select count(*) as n from usulan where daerah_id = ${k.daerahId} and usulan_id = ${isi.usulanId}`,
      )
      return [hasil.ok ? 'ok' : hasil.error.jenis, n]
    }
    expect(await coba({ titik: { lintang: 107.1, bujur: -6.1 } })).toEqual(['koordinat-tertukar', 0])
    expect(await coba({ titik: { lintang: 0, bujur: 0 } })).toEqual(['koordinat-nol', 0])
    expect(await coba({ geometri: { type: 'LineString', coordinates: [[107, -6]] } })).toEqual(['bentuk-kurang-titik', 0])
    expect(await coba({ rincianVolume: [{ nama: 'panjang', nilai: 5 }] })).toEqual(['rincian-bukan-volume', 0])
    expect(await coba({ sasaranId: randomUUID() })).toEqual(['sasaran-tidak-ditemukan', 0])
    expect(await coba({ lampiran: [{ berkasId: randomUUID(), jenis: 'rab' }] })).toEqual(['berkas-tidak-ditemukan', 0])
  })
})
