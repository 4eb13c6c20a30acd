import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { many, one, readTenant } from '#src/lib/sql.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { KepalaDaerahBaru, PelimpahanBaru, TimBaru } from '#src/modules/pemerintah-daerah/pemerintah-daerah.schema.ts'
import {
  akhiriKepalaDaerah,
  bacaPemerintah,
  bentukTim,
  bubarkanTim,
  cabutPelimpahan,
  cariPenandatangan,
  limpahkan,
  tetapkanKepalaDaerah,
  ubahIstilah,
} from '#src/modules/pemerintah-daerah/pemerintah-daerah.service.ts'
import { TataPerangkat } from '#src/modules/penataan/penataan.schema.ts'
import { cobaPenataan, listBeban, tataPerangkat, tutupPerangkat } from '#src/modules/penataan/penataan.service.ts'
import { loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import {
  akhiriKepalaPerangkat,
  listFungsiPerangkat,
  listKepalaBerlaku,
  tetapkanFungsi,
  tetapkanKepalaPerangkat,
} from '#src/modules/perangkat-daerah/jabatan.service.ts'
import { KepalaPerangkatBaru, PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'
import {
  bacaPerangkat,
  buatPerangkat,
  daftarkanPerangkat,
  listMitra,
  listPerangkat,
  tetapkanBidangMitra,
  ubahPerangkat,
} from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let kab: KabupatenUji
let lain: KabupatenUji
let admin: Konteks

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql)
  lain = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
  admin = kab.sebagai('admin-perencanaan')
})
afterAll(() => db.close())

const jenis = (hasil: { ok: boolean; error?: { jenis: string } }): string => (hasil.ok ? 'sah' : (hasil.error?.jenis ?? ''))
const dinas = (ubah: Partial<z.input<typeof PerangkatDaerahBaru>> = {}): PerangkatDaerahBaru =>
  PerangkatDaerahBaru.parse({
    perangkatDaerahId: randomUUID(),
    kode: '1.06.0.00.0.00.01.0000',
    nama: 'Dinas Sosial',
    singkatan: 'Dinsos',
    jenis: 'dinas',
    bidangUrusan: ['1.06'],
    bidangMitra: 'infrastruktur',
    ...ubah,
  })

describe('perangkat daerah di basis data', () => {
  it('dibentuk dan diubah sekali; yang melihat versi lama diberi tahu, yang bukan admin ditolak', async () => {
    const isi = dinas()
    expect(jenis(await buatPerangkat(kab.sebagai('camat'), isi))).toBe('bukan-wewenang')
    expect(jenis(await buatPerangkat(admin, { ...isi, bidangMitra: 'tidak ada' }))).toBe('bidang-mitra-tidak-ada')
    expect(jenis(await buatPerangkat(admin, { ...isi, bidangUrusan: [] }))).toBe('perangkat-tanpa-bidang')
    expect(await buatPerangkat(admin, isi)).toEqual({ ok: true, value: { perangkatDaerahId: isi.perangkatDaerahId, versi: 1 } })
    const { perangkatDaerahId, berlakuSampai: _, kodeLain: __, ...ubah } = isi
    expect(await ubahPerangkat(admin, perangkatDaerahId, { ...ubah, alamat: 'Jl. Contoh 1', versi: 1 })).toEqual({ ok: true, value: { versi: 2 } })
    expect(jenis(await ubahPerangkat(admin, perangkatDaerahId, { ...ubah, alamat: 'Jl. Lain', versi: 1 }))).toBe('perangkat-sudah-berubah')
    expect(jenis(await ubahPerangkat(admin, perangkatDaerahId, { ...ubah, indukId: perangkatDaerahId, versi: 2 }))).toBe('induk-melingkar')
    expect(jenis(await buatPerangkat(admin, dinas({ nama: 'Dinas Sosial Kedua' })))).toBe('kode-perangkat-terpakai')
    expect((await listPerangkat(admin)).find((p) => p.perangkatDaerahId === perangkatDaerahId)).toMatchObject({ alamat: 'Jl. Contoh 1', versi: 2 })
  })

  it('daftar yang sama dua kali tidak mengubah apa pun; satu baris salah menolak seluruh daftar', async () => {
    const daftar = [
      dinas({ kode: '1.02.0.00.0.00.01.0000', nama: 'Dinas Kesehatan', singkatan: 'Dinkes', bidangUrusan: ['1.02'], bidangMitra: 'sosial budaya' }),
    ]
    expect(await daftarkanPerangkat(admin, daftar)).toEqual({ ok: true, value: { jumlah: 1 } })
    expect(await daftarkanPerangkat(admin, daftar)).toEqual({ ok: true, value: { jumlah: 0 } })
    const sebelum = (await listPerangkat(admin)).length
    expect(jenis(await daftarkanPerangkat(admin, [dinas({ kode: '2.15.0.00.0.00.01.0000', bidangUrusan: ['2.15'] }), dinas({ bidangUrusan: [] })]))).toBe(
      'perangkat-tanpa-bidang',
    )
    expect((await listPerangkat(admin)).length).toBe(sebelum)
  })

  it('dua kepala definitif ditolak; NIP hanya bagi yang mengelola', async () => {
    const isi = KepalaPerangkatBaru.parse({
      kepalaPerangkatId: randomUUID(),
      nama: 'Ani Contoh',
      nip: '198001012005012001',
      sebagai: 'definitif',
      mulai: '2023-01-01',
      dasarHukum: 'SK 1',
    })
    expect(jenis(await tetapkanKepalaPerangkat(admin, kab.pdId, isi))).toBe('sah')
    expect(jenis(await tetapkanKepalaPerangkat(admin, kab.pdId, { ...isi, kepalaPerangkatId: randomUUID(), nama: 'Budi' }))).toBe('dua-kepala-perangkat')
    const baca = async (k: Konteks): Promise<unknown> => {
      const hasil = await bacaPerangkat(k, kab.pdId)
      return hasil.ok ? hasil.value.kepala.map((x) => x.nip) : hasil.error.jenis
    }
    expect([await baca(admin), await baca(kab.sebagai('camat'))]).toEqual([['198001012005012001'], [null]])
    expect((await listKepalaBerlaku(admin)).get(kab.pdId)).toEqual({ nama: 'Ani Contoh', sebagai: 'definitif' })
    expect(jenis(await akhiriKepalaPerangkat(admin, kab.pdId, isi.kepalaPerangkatId, tanggal('2022-12-31')))).toBe('masa-jabatan-terbalik')
    expect(jenis(await akhiriKepalaPerangkat(admin, kab.pdId, isi.kepalaPerangkatId, tanggal('2024-06-30')))).toBe('sah')
    const jejak = await readTenant(db.sql, '3216', (tx) =>
      many(z.object({ isi: z.instanceof(Uint8Array) }), tx`select isi from jejak_entri where daerah_id = '3216' and peristiwa = 'kepala-perangkat-ditetapkan'`),
    )
    expect(jejak.length).toBe(1)
    expect(jejak.map((j) => Buffer.from(j.isi).toString()).join()).not.toContain('198001012005012001')
  })

  it('bidang mitra ditambah dan diganti namanya; nama kembar ditolak', async () => {
    const bidangMitraId = randomUUID()
    expect(jenis(await tetapkanBidangMitra(admin, { bidangMitraId, nama: 'Ekonomi' }))).toBe('sah')
    expect(jenis(await tetapkanBidangMitra(admin, { bidangMitraId, nama: 'Perekonomian dan SDA' }))).toBe('sah')
    expect(jenis(await tetapkanBidangMitra(admin, { bidangMitraId: randomUUID(), nama: 'infrastruktur' }))).toBe('bidang-mitra-sudah-ada')
    expect((await listMitra(admin)).map((b) => b.nama)).toEqual(expect.arrayContaining(['Perekonomian dan SDA', 'infrastruktur']))
  })

  it('pemerintah daerah lain tidak melihatnya', async () => {
    expect((await listPerangkat(lain.sebagai('admin-perencanaan'))).some((p) => p.nama === 'Dinas Sosial')).toBe(false)
    expect(jenis(await bacaPerangkat(lain.sebagai('admin-perencanaan'), kab.pdId))).toBe('perangkat-tidak-ditemukan')
  })
})

describe('kepala daerah di basis data', () => {
  const kepala = (ubah: Partial<z.input<typeof KepalaDaerahBaru>> = {}): KepalaDaerahBaru =>
    KepalaDaerahBaru.parse({
      kepalaDaerahId: randomUUID(),
      nama: 'Pj Contoh',
      jabatan: 'kepala-daerah',
      jenis: 'pj',
      pelantikan: '2023-05-23',
      akhir: '2024-05-22',
      dasarHukum: 'SK 1',
      ...ubah,
    })

  it('dua sekaligus ditolak oleh aturan, dan oleh basis data bila aturan dilewati', async () => {
    const pj = kepala()
    expect(jenis(await tetapkanKepalaDaerah(kab.sebagai('tapd'), pj))).toBe('bukan-wewenang')
    expect(jenis(await tetapkanKepalaDaerah(admin, pj))).toBe('sah')
    const serentak = await Promise.all(
      [
        kepala({ nama: 'Satu', pelantikan: '2024-05-01', akhir: null }),
        kepala({ nama: 'Dua', pelantikan: '2024-06-01', akhir: null }),
        kepala({ nama: 'Tiga', pelantikan: '2024-06-02', akhir: null }),
      ].map((k) => tetapkanKepalaDaerah(admin, k)),
    )
    expect(serentak.map(jenis).toSorted()).toEqual(['dua-kepala-daerah', 'dua-kepala-daerah', 'sah'])
    const paksa = readTenant(db.sql, '3216', (tx) => tx`select 1`).then(() =>
      db.sql.begin(async (tx) => {
        await tx.unsafe("set local selaras.daerah = '3216'")
        await tx`insert into kepala_daerah (daerah_id, kepala_daerah_id, nama, jabatan, jenis, pelantikan, dasar_hukum, created_by) values ('3216', ${randomUUID()}, 'Selundupan', 'kepala-daerah', 'definitif', '2023-06-01', 'x', 'x')`
      }),
    )
    await expect(paksa).rejects.toThrow(/excl_kepala_daerah_pemegang/)
  })

  it('masa jabatan diakhiri, tetapi tidak menindih yang berikutnya', async () => {
    const [pertama] = (await bacaPemerintah(admin)).kepala
    expect(jenis(await akhiriKepalaDaerah(admin, pertama?.kepalaDaerahId ?? '', tanggal('2026-01-01')))).toBe('dua-kepala-daerah')
    expect(jenis(await akhiriKepalaDaerah(admin, pertama?.kepalaDaerahId ?? '', tanggal('2024-05-20')))).toBe('sah')
    expect(jenis(await akhiriKepalaDaerah(admin, randomUUID(), tanggal('2024-05-20')))).toBe('kepala-daerah-tidak-ditemukan')
  })

  it('Sekda menandatangani atas nama Pj. Bupati selama pelimpahan berlaku (S1-16)', async () => {
    const setda = dinas({ kode: '4.01.0.00.0.00.01.0000', nama: 'Sekretariat Daerah', singkatan: 'Setda', jenis: 'sekretariat', bidangUrusan: ['4.01'] })
    expect(jenis(await buatPerangkat(admin, setda))).toBe('sah')
    expect(jenis(await tetapkanFungsi(admin, [{ fungsi: 'setda', perangkatDaerahId: setda.perangkatDaerahId, mulai: tanggal('2020-01-01') }]))).toBe('sah')
    const sekda = KepalaPerangkatBaru.parse({
      kepalaPerangkatId: randomUUID(),
      nama: 'Sekda Contoh',
      sebagai: 'definitif',
      mulai: '2022-01-01',
      dasarHukum: 'SK 2',
    })
    expect(jenis(await tetapkanKepalaPerangkat(admin, setda.perangkatDaerahId, sekda))).toBe('sah')
    const [pj] = (await bacaPemerintah(admin)).kepala
    const limpah = PelimpahanBaru.parse({
      pelimpahanId: randomUUID(),
      kepalaDaerahId: pj?.kepalaDaerahId,
      kepada: 'sekretaris-daerah',
      wewenang: 'perencanaan',
      mulai: '2024-01-02',
      selesai: '2024-03-31',
      dasarHukum: 'Keputusan 3',
    })
    expect(jenis(await limpahkan(admin, { ...limpah, selesai: tanggal('2024-12-31') }))).toBe('pelimpahan-di-luar-masa-jabatan')
    expect(jenis(await limpahkan(admin, limpah))).toBe('sah')
    expect(await cariPenandatangan(admin, tanggal('2024-01-25'), 'perencanaan')).toEqual({
      ok: true,
      value: { atasNama: 'Pj. Bupati', jabatan: 'Sekretaris Daerah', nama: 'Sekda Contoh', dasarHukum: 'Keputusan 3' },
    })
    expect(jenis(await cabutPelimpahan(admin, limpah.pelimpahanId, tanggal('2024-01-20')))).toBe('sah')
    expect(jenis(await cabutPelimpahan(admin, limpah.pelimpahanId, tanggal('2024-01-25')))).toBe('pelimpahan-tidak-berlaku')
    expect(await cariPenandatangan(admin, tanggal('2024-01-25'), 'perencanaan')).toMatchObject({ ok: true, value: { atasNama: null, jabatan: 'Pj. Bupati' } })
    expect(jenis(await cariPenandatangan(admin, tanggal('2019-01-01'), 'perencanaan'))).toBe('kepala-daerah-kosong')
  })

  it('tim dibentuk dan diakhiri; istilah disimpan hanya bila berbeda, dengan jejaknya (S0-17)', async () => {
    const tim = TimBaru.parse({
      timId: randomUUID(),
      jenis: 'tapd',
      nama: 'TAPD',
      mulai: '2024-01-01',
      dasarHukum: 'SK 4',
      anggota: [{ kedudukan: 'ketua', jabatan: 'Sekretaris Daerah' }],
    })
    expect(jenis(await bentukTim(admin, tim))).toBe('sah')
    expect(jenis(await bentukTim(admin, { ...tim, timId: randomUUID() }))).toBe('dua-tim-sejenis')
    expect(jenis(await bubarkanTim(admin, tim.timId, tanggal('2024-12-31')))).toBe('sah')
    expect(await ubahIstilah(admin, { pd: 'SOPD', desa: 'desa' })).toEqual({ ok: true, value: { istilah: { pd: 'SOPD' } } })
    expect((await loadDaerah(db.sql, '3216'))?.istilah).toEqual({ pd: 'SOPD' })
    expect((await loadDaerah(db.sql, '1603'))?.istilah).toEqual({})
  })
})

describe('penataan di basis data', () => {
  it('menutup yang masih dipakai ditolak dan tidak meninggalkan apa pun', async () => {
    await buatUsulan(kab.sebagai('operator-desa'), kab.penandatangan, isiUsulan(kab))
    expect((await listBeban(admin, kab.pdId)).map((b) => b.jenis)).toEqual(expect.arrayContaining(['kamus-usulan', 'pengajuan', 'penugasan']))
    const hasil = await tutupPerangkat(admin, kab.pdId, { tanggal: tanggal('2024-01-24'), dasarHukum: 'Perda 1/2024' })
    expect(hasil).toMatchObject({ ok: false, error: { jenis: 'perangkat-masih-dipakai', kamus: 2, pengajuan: 1, penugasan: 1, subUnit: 0 } })
    expect((await listPerangkat(admin)).find((p) => p.perangkatDaerahId === kab.pdId)?.berlakuSampai).toBeNull()
  })

  it('yang dipecah ditutup sehari sebelumnya; kamus, pengajuan, penugasan, dan fungsinya berpindah; jejaknya utuh', async () => {
    const [sda, jalan] = [randomUUID(), randomUUID()]
    const isi = TataPerangkat.parse({
      jenis: 'dipecah',
      asal: [kab.pdId],
      baru: [
        dinas({ perangkatDaerahId: sda, kode: '1.03.0.00.0.00.02.0000', nama: 'Dinas Sumber Daya Air', singkatan: 'DSDA', bidangUrusan: ['1.03'] }),
        dinas({ perangkatDaerahId: jalan, kode: '1.03.0.00.0.00.03.0000', nama: 'Dinas Bina Marga', singkatan: 'DBM', bidangUrusan: ['1.03'] }),
      ],
      tanggal: '2024-02-01',
      dasarHukum: 'Perda 2/2024',
    })
    expect(jenis(await tataPerangkat(admin, isi))).toBe('beban-tanpa-tujuan')
    const coba = await cobaPenataan(admin, { ...isi, bawaan: jalan })
    expect(coba.ok && coba.value.pindah.every((p) => p.ke === jalan)).toBe(true)
    expect((await listPerangkat(admin)).some((p) => p.perangkatDaerahId === jalan)).toBe(false)
    expect(jenis(await cobaPenataan(kab.sebagai('camat'), isi))).toBe('bukan-wewenang')

    expect(jenis(await tataPerangkat(admin, { ...isi, bawaan: jalan }))).toBe('sah')
    expect((await listPerangkat(admin)).find((p) => p.perangkatDaerahId === kab.pdId)).toMatchObject({
      berlakuSampai: '2024-01-31',
      dasarHukum: 'Perda 2/2024',
    })
    expect(await listBeban({ ...admin, hariIni: tanggal('2024-02-01') }, kab.pdId)).toEqual([])
    const Hitung = z.strictObject({ kamus: z.number(), pengajuan: z.number(), penugasan: z.number() })
    const hitung = await readTenant(db.sql, '3216', (tx) =>
      one(
        Hitung,
        tx`select (select count(*)::integer from kamus_usulan where perangkat_daerah_id = ${jalan}) as kamus,
                            (select count(*)::integer from pengajuan where perangkat_daerah_id = ${jalan}) as pengajuan,
                            (select count(*)::integer from penugasan where perangkat_daerah_id = ${jalan} and mulai = '2024-02-01') as penugasan`,
      ),
    )
    expect(hitung).toEqual({ kamus: 2, pengajuan: 1, penugasan: 1 })
    const rinci = await bacaPerangkat(admin, jalan)
    expect(rinci.ok && rinci.value.silsilah).toMatchObject([{ arah: 'asal', jenis: 'dipecah', perangkatDaerahId: kab.pdId }])
    expect((await periksaJejak(db.sql, '3216', kab.penandatangan)).temuan).toEqual([])
  })

  it('fungsi pindah ke penerus saat digabung, dan pemegang lama tetap terbaca', async () => {
    const baru = dinas({ kode: '4.01.0.00.0.00.02.0000', nama: 'Sekretariat Daerah Baru', singkatan: 'Setda', jenis: 'sekretariat', bidangUrusan: ['4.01'] })
    const setda = (await listPerangkat(admin)).find((p) => p.singkatan === 'Setda')
    const isi = TataPerangkat.parse({
      jenis: 'diganti-nama',
      asal: [setda?.perangkatDaerahId],
      baru: [baru],
      tanggal: '2024-03-01',
      dasarHukum: 'Perda 3/2024',
    })
    expect(jenis(await tataPerangkat(admin, isi))).toBe('sah')
    expect((await listFungsiPerangkat(admin)).map((f) => [f.nama, f.mulai, f.selesai])).toEqual([
      ['Sekretariat Daerah Baru', '2024-03-01', null],
      ['Sekretariat Daerah', '2020-01-01', '2024-02-29'],
    ])
    expect(jenis(await tataPerangkat(admin, isi))).toBe('perangkat-tidak-berlaku')
    expect(jenis(await tutupPerangkat(admin, baru.perangkatDaerahId, { tanggal: tanggal('2024-12-31'), dasarHukum: 'Perda 4/2024' }))).toBe('sah')
  })
})
