import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant, writeTenant } from '#src/lib/sql.ts'
import { tanggal } from '#src/lib/waktu.ts'
import { kanonik, sidik } from '#src/modules/jejak/jejak.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { type LangkahMusyawarah, MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { bacaBeritaAcara, lanjutkanMusyawarah, siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import { bacaPerubahan, ubahPascaBeritaAcara } from '#src/modules/musyawarah/perubahan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { createPortal } from '#src/portal/portal.routes.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT, simpanBerkasUji, TAHUN } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let kab: KabupatenUji

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql, { musyawarahWajib: true })
})

afterAll(async () => {
  await db.close()
})

function baru(lain: Partial<MusyawarahBaru>): MusyawarahBaru {
  return MusyawarahBaru.parse({
    musyawarahId: randomUUID(),
    tahunAnggaran: TAHUN,
    tahap: 'desa',
    kodeWilayah: kab.desa,
    nama: 'Musrenbang Desa',
    tanggal: tanggal('2024-01-25'),
    tempat: 'Balai desa',
    ...lain,
  })
}

type Ke = 'dibuka' | 'ditutup' | 'ditandatangani' | 'disahkan'
const langkah = (k: Konteks, id: string, [ke, versi]: readonly [Ke, number], lain: Partial<LangkahMusyawarah> = {}) =>
  lanjutkanMusyawarah(k, id, { ke, versi, jumlahHadir: null, berkasHasilId: null, ...lain })
const ditolak = (jenis: string) => ({ ok: false, error: { jenis } })

async function hitung(tabel: 'berita_acara' | 'gerbang_musyawarah', musyawarahId: string): Promise<number> {
  return readTenant(db.sql, kab.daerahId, async (tx) => {
    const [baris] = await tx`select count(*)::int as n from ${tx(tabel)} where daerah_id = ${kab.daerahId} and musyawarah_id = ${musyawarahId}`
    return Number(baris?.['n'])
  })
}

describe('satu mesin musyawarah (S3-2, S4-1; kontrak 9)', () => {
  it('jenis, tingkat dan wilayah harus cocok; rujukan yang tidak ada ditolak, bukan galat', async () => {
    const operator = kab.sebagai('operator-desa')
    for (const lain of [
      { jenis: 'khusus' },
      { jenis: 'rembuk' },
      { kelompokKhusus: 'anak' },
      { wilayahSub: 'RT 02' },
    ] as const satisfies readonly Partial<MusyawarahBaru>[]) {
      expect(await siapkanMusyawarah(operator, baru(lain))).toMatchObject(ditolak('susunan-musyawarah-salah'))
    }
    const admin = kab.sebagai('admin-perencanaan')
    const forum = { tahap: 'forum-perangkat-daerah', kodeWilayah: '32.16' } as const
    expect(await siapkanMusyawarah(admin, baru({ ...forum, kodeWilayah: '99.99' }))).toMatchObject(ditolak('susunan-musyawarah-salah'))
    expect(await siapkanMusyawarah(admin, baru({ ...forum, perangkatDaerahId: randomUUID() }))).toMatchObject(ditolak('susunan-musyawarah-salah'))
    for (const jenis of ['koordinasi', 'bimtek', 'sinkronisasi'] as const)
      expect(await siapkanMusyawarah(admin, baru({ jenis, tahap: 'musrenbang-kabupaten', kodeWilayah: '32.16' }))).toMatchObject({ ok: true })
    expect(await siapkanMusyawarah(operator, baru({ jenis: 'rembuk', tahap: 'rembuk', wilayahSub: 'RW 03' }))).toMatchObject({ ok: true })
    expect(await siapkanMusyawarah(operator, baru({ jenis: 'khusus', kelompokKhusus: 'perempuan' }))).toMatchObject({ ok: true })
  })

  it('S3-4: forum dua perangkat daerah berjalan bersamaan; gerbang tertutup oleh yang terakhir', async () => {
    const admin = kab.sebagai('admin-perencanaan')
    const [a, b] = [kab.pdId, kab.pdLainId].map((perangkatDaerahId) => baru({ tahap: 'forum-perangkat-daerah', kodeWilayah: '32.16', perangkatDaerahId })) as [
      MusyawarahBaru,
      MusyawarahBaru,
    ]
    const terbuka = () =>
      readTenant(
        db.sql,
        kab.daerahId,
        async (tx) => (await tx`select terbuka from gerbang_musyawarah where tahap = 'forum-perangkat-daerah'`)[0]?.['terbuka'] as unknown,
      )
    for (const m of [a, b]) {
      await siapkanMusyawarah(admin, m)
      expect(await langkah(admin, m.musyawarahId, ['dibuka', 1])).toMatchObject({ ok: true })
    }
    expect(await langkah(kab.sebagai('perangkat-daerah'), b.musyawarahId, ['ditutup', 2], { jumlahHadir: 9 })).toMatchObject(ditolak('bukan-wewenang'))
    expect(await langkah(kab.sebagai('perangkat-daerah'), a.musyawarahId, ['ditutup', 2], { jumlahHadir: 9 })).toMatchObject({ ok: true })
    expect(await terbuka()).toBe(true)
    expect(await langkah(admin, b.musyawarahId, ['ditutup', 2], { jumlahHadir: 9 })).toMatchObject({ ok: true })
    expect(await terbuka()).toBe(false)
  })
})

describe('menutup membekukan (butir 6)', () => {
  it('S3-13: dua operator menutup bersamaan: satu menang, yang lain diberi tahu siapa; yang dibekukan tetap bita demi bita', async () => {
    const operator = kab.sebagai('operator-desa')
    const [setuju, belum] = [isiUsulan(kab), isiUsulan(kab)]
    for (const isi of [setuju, belum]) await buatUsulan(operator, kab.penandatangan, isi)
    const m = baru({})
    await siapkanMusyawarah(operator, m)
    await langkah(operator, m.musyawarahId, ['dibuka', 1])
    await putuskan(operator, setuju.pengajuanId, { keputusan: 'terima', versi: 2, urutanPrioritas: 1 })
    expect(await langkah(operator, m.musyawarahId, ['ditutup', 2])).toMatchObject(ditolak('jumlah-hadir-wajib'))
    const pratinjau = await bacaBeritaAcara(operator, m.musyawarahId)
    expect(pratinjau).toMatchObject({ ok: true, value: { sidik: null, isi: { bidang: [{ dibahas: 2, disepakati: 1 }] } } })
    const hasil = await Promise.all([1, 2].map(() => langkah(operator, m.musyawarahId, ['ditutup', 2], { jumlahHadir: 64 })))
    expect(hasil.filter((h) => h.ok)).toHaveLength(1)
    expect(hasil.find((h) => !h.ok)).toMatchObject({ error: { jenis: 'musyawarah-sudah-ditutup', oleh: 'Operator Desa Sukamurni' } })
    const beku = await bacaBeritaAcara(operator, m.musyawarahId)
    if (!beku.ok) throw new Error(beku.error.jenis)
    expect(beku.value.sidik).toBe(sidik(kanonik(beku.value.isi)))
    expect(beku.value.isi.usulan.map((u) => u.hasil).toSorted()).toEqual(['belum-diputus', 'disepakati'])
    expect(beku.value.isi.hadir).toMatchObject({ jumlah: 64, orang: [] })
  })

  it('menutup yang gagal di tengah jalan tidak meninggalkan apa pun: masih dibuka, tanpa berita acara', async () => {
    const admin = kab.sebagai('admin-perencanaan')
    const m = baru({ tahap: 'musrenbang-kabupaten', kodeWilayah: '32.16', jenis: 'koordinasi' })
    await siapkanMusyawarah(admin, m)
    await langkah(admin, m.musyawarahId, ['dibuka', 1])
    // The ledger entry is the last thing written: a value it cannot hold breaks the transaction there.
    await expect(langkah({ ...admin, saatNyata: Number.NaN as never }, m.musyawarahId, ['ditutup', 2], { jumlahHadir: 5 })).rejects.toThrow('NaN')
    expect(await hitung('berita_acara', m.musyawarahId)).toBe(0)
    expect(await langkah(admin, m.musyawarahId, ['ditutup', 2], { jumlahHadir: 5 })).toMatchObject({ ok: true })
    expect(await hitung('berita_acara', m.musyawarahId)).toBe(1)
  })

  it('rapat di atas kertas ditutup sekaligus, hanya dengan pindaian dan jumlah hadir', async () => {
    const operator = kab.sebagai('operator-desa')
    const m = baru({ jenis: 'rembuk', tahap: 'rembuk', wilayahSub: 'RW 09', cara: 'kertas' })
    await siapkanMusyawarah(operator, m)
    expect(await langkah(operator, m.musyawarahId, ['ditutup', 1], { jumlahHadir: 20 })).toMatchObject(ditolak('pindaian-wajib'))
    expect(await langkah(operator, m.musyawarahId, ['ditutup', 1], { jumlahHadir: 20, berkasHasilId: randomUUID() })).toMatchObject(
      ditolak('pindaian-tidak-ditemukan'),
    )
    const berkasHasilId = await simpanBerkasUji(kab)
    expect(await langkah(operator, m.musyawarahId, ['ditutup', 1], { jumlahHadir: 20, berkasHasilId })).toMatchObject({ ok: true })
    expect(await bacaBeritaAcara(operator, m.musyawarahId)).toMatchObject({ value: { isi: { musyawarah: { sidikPindaian: expect.any(String) } } } })
  })
})

describe('perubahan sesudah berita acara (U-04, U-05; S3-13)', () => {
  it('putusan biasa atas daftar yang beku ditolak; yang menyisip hanya masuk sebagai perubahan terbuka, dengan sebelum dan sesudah', async () => {
    const lain = await bangunKabupaten(db.sql, { daerahId: '6213', desa: '62.13.06.2001', musyawarahWajib: true })
    const operator = lain.sebagai('operator-desa')
    const [cadangan, titipan] = [isiUsulan(lain), isiUsulan(lain)]
    await buatUsulan(operator, lain.penandatangan, cadangan)
    const m = baru({ kodeWilayah: lain.desa })
    await siapkanMusyawarah(operator, m)
    await langkah(operator, m.musyawarahId, ['dibuka', 1])
    const beralasan = { alasan: 'A11', teks: 'Didahulukan kebutuhan lain.' } as const
    expect(await putuskan(operator, cadangan.pengajuanId, { keputusan: 'cadangkan', versi: 2, ...beralasan })).toMatchObject({ ok: true })
    const belum = { perubahanId: randomUUID(), pengajuanId: cadangan.pengajuanId, alasan: 'Disepakati ulang', nomorSurat: '005/12', berkasId: null } as const
    expect(await ubahPascaBeritaAcara(operator, m.musyawarahId, { ...belum, putusan: { keputusan: 'terima', versi: 3 } })).toMatchObject(
      ditolak('berita-acara-belum-ditutup'),
    )
    await langkah(operator, m.musyawarahId, ['ditutup', 2], { jumlahHadir: 30 })
    await buatUsulan(operator, lain.penandatangan, titipan)
    for (const [id, versi] of [
      [cadangan.pengajuanId, 3],
      [titipan.pengajuanId, 2],
    ] as const) {
      expect(await putuskan(operator, id, { keputusan: 'terima', versi, urutanPrioritas: 1 })).toMatchObject(ditolak('berita-acara-sudah-ditutup'))
      expect(await putuskan(operator, id, { keputusan: 'tolak', versi, ...beralasan })).toMatchObject(ditolak('berita-acara-sudah-ditutup'))
    }
    expect(await bacaPerubahan(operator, m.musyawarahId)).toMatchObject({ value: { perubahan: [], temuan: [] } })
    const sisip = { ...belum, pengajuanId: titipan.pengajuanId, putusan: { keputusan: 'terima', versi: 2, urutanPrioritas: 1 } } as const
    expect(await ubahPascaBeritaAcara(lain.sebagai('camat'), m.musyawarahId, sisip)).toMatchObject(ditolak('bukan-wewenang'))
    expect(await ubahPascaBeritaAcara(operator, m.musyawarahId, { ...sisip, berkasId: randomUUID() })).toMatchObject(ditolak('pindaian-tidak-ditemukan'))
    expect(await ubahPascaBeritaAcara(operator, m.musyawarahId, sisip)).toMatchObject({ ok: true, value: { jenis: 'disisipkan' } })
    const angkat = { ...belum, perubahanId: randomUUID(), putusan: { keputusan: 'terima', versi: 3, urutanPrioritas: 2 } } as const
    expect(await ubahPascaBeritaAcara(operator, m.musyawarahId, angkat)).toMatchObject({ ok: true, value: { jenis: 'diubah' } })
    const laporan = await bacaPerubahan(operator, m.musyawarahId)
    if (!laporan.ok) throw new Error(laporan.error.jenis)
    expect(laporan.value.perubahan).toMatchObject([
      { jenis: 'diubah', sebelum: { hasil: 'cadangan' }, sesudah: { hasil: 'disepakati', urutan: 2 } },
      { jenis: 'disisipkan', sebelum: null, sesudah: { hasil: 'disepakati' }, nomorSurat: '005/12', jabatan: 'Operator Desa Sukamurni' },
    ])
    expect(laporan.value.temuan.map((t) => [t.kode, t.kolom])).toEqual([
      ['U-05', []],
      ['U-04', ['urutan', 'hasil']],
    ])
    expect((await periksaJejak(db.sql, lain.daerahId, lain.penandatangan)).temuan).toEqual([])
    const portal = createPortal({ sql: db.sql, jam: () => SAAT, catatGalat: () => undefined })
    const buka = async (jalur: string) => (await portal.request(`http://localhost/6213/musyawarah${jalur}`)).text()
    expect(await buka('?tahap=desa')).toMatch(/Musrenbang Desa[^]*Selesai/)
    expect(await buka('?tahap=kecamatan')).not.toContain('Musrenbang Desa')
    const ics = (await buka(`/${TAHUN}/62.13.06.ics`)).replaceAll('\r\n ', '')
    expect(ics).toContain(`UID:${m.musyawarahId}@6213.selaras`)
    expect(ics).toContain('DTSTART;VALUE=DATE:20240125')
    expect(ics).toContain('SEQUENCE:2')
    for (const salah of [`/${TAHUN}/62.13.07.ics`, '/1999.ics', `/${TAHUN}/....ics`]) expect(await buka(salah)).not.toContain('BEGIN:VCALENDAR')
    const peta = await (await portal.request('http://localhost/6213/sitemap-wilayah.xml')).text()
    expect(peta).toContain(`/6213/musyawarah/${m.musyawarahId}</loc>`)
    const umum = (await buka(`/${m.musyawarahId}`)).replaceAll('\u00a0', ' ')
    expect(umum).toContain('30 orang hadir')
    expect(umum).toContain('surat 005/12')
    expect(umum).toContain('Sebelum: cadangan, urutan –, Rp 52.500.000. Sesudah: disepakati, urutan 2, Rp 52.500.000.')
    expect(umum).toContain('Sebelum: tidak ada di daftar.')
  })
})

describe('yang disepakati lalu melangkah (S3-13, domain §4.1 butir 7)', () => {
  it('S3-13: dikeluarkan dari daftar dengan menariknya kembali, pagunya lepas; yang sudah diputus tahap berikutnya ditolak dengan katanya', async () => {
    const lain = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
    const [operator, camat] = [lain.sebagai('operator-desa'), lain.sebagai('camat')]
    const [cabut, jauh] = [isiUsulan(lain), isiUsulan(lain)]
    for (const isi of [cabut, jauh]) {
      await buatUsulan(operator, lain.penandatangan, isi)
      await putuskan(operator, isi.pengajuanId, { keputusan: 'terima', versi: 2 })
    }
    const m = baru({ tahap: 'kecamatan', kodeWilayah: lain.kecamatan, nama: 'Musrenbang Kecamatan' })
    await siapkanMusyawarah(camat, m)
    await langkah(camat, m.musyawarahId, ['dibuka', 1])
    for (const [i, isi] of [cabut, jauh].entries())
      expect(await putuskan(camat, isi.pengajuanId, { keputusan: 'terima', versi: 3, urutanPrioritas: i + 1 })).toMatchObject({ ok: true })
    await langkah(camat, m.musyawarahId, ['ditutup', 2], { jumlahHadir: 40 })
    const mitra = lain.sebagai('mitra-bappeda')
    expect(await putuskan(mitra, jauh.pengajuanId, { keputusan: 'terima', versi: 4 })).toMatchObject({ ok: true })
    const alasan = { alasan: 'A08', teks: 'Lahannya ternyata bersengketa.' } as const
    const ubah = (pengajuanId: string, versi: number) =>
      ubahPascaBeritaAcara(camat, m.musyawarahId, {
        perubahanId: randomUUID(),
        pengajuanId,
        putusan: { keputusan: 'tolak', versi, ...alasan },
        alasan: 'Sengketa diketahui sesudah musyawarah.',
        nomorSurat: '050/9/Kec',
        berkasId: null,
      })
    const dipesan = () =>
      readTenant(
        db.sql,
        lain.daerahId,
        async (tx) => (await tx`select keadaan from pemesanan_pagu where acuan_id = ${cabut.pengajuanId}`)[0]?.['keadaan'] as unknown,
      )
    expect(await dipesan()).toBe('dipesan')
    expect(await ubah(jauh.pengajuanId, 5)).toMatchObject({ error: { jenis: 'usulan-sudah-melangkah', tahap: 'forum-perangkat-daerah' } })
    expect(await ubah(cabut.pengajuanId, 4)).toMatchObject({ ok: true, value: { jenis: 'dikeluarkan' } })
    expect(await dipesan()).toBe('dilepas')
    const laporan = await bacaPerubahan(camat, m.musyawarahId)
    if (!laporan.ok) throw new Error(laporan.error.jenis)
    expect(laporan.value.perubahan).toMatchObject([
      { jenis: 'dikeluarkan', sebelum: { hasil: 'disepakati' }, sesudah: { hasil: 'belum-disepakati', alasanKode: 'A08' } },
    ])
    expect(laporan.value.temuan).toMatchObject([{ kode: 'U-04', pengajuanId: cabut.pengajuanId }])
    expect(await putuskan(mitra, cabut.pengajuanId, { keputusan: 'terima', versi: 5 })).toMatchObject(ditolak('bukan-wewenang'))
    expect((await periksaJejak(db.sql, lain.daerahId, lain.penandatangan)).temuan).toEqual([])
  })
})

describe('urutan tingkat (S3-2, C-04)', () => {
  it('kecamatan dibuka sesudah desanya: hasil, pernyataan nihil, atau pengecualian beralasan', async () => {
    const camat = kab.sebagai('camat')
    const m = baru({ tahap: 'kecamatan', kodeWilayah: kab.kecamatan, nama: 'Musrenbang Kecamatan' })
    await siapkanMusyawarah(camat, m)
    const pertama = await langkah(camat, m.musyawarahId, ['dibuka', 1])
    if (pertama.ok || pertama.error.jenis !== 'wilayah-belum-bermusyawarah') throw new Error('seharusnya ditolak')
    const [nihil, ...sisa] = pertama.error.wilayah
    expect(pertama.error.wilayah.map((w) => w.kode)).not.toContain(kab.desa)
    const berkasId = await simpanBerkasUji(kab)
    await writeTenant(db.sql, kab.daerahId, async (tx) => {
      await tx`insert into pernyataan_nihil (daerah_id, tahun_anggaran, kode_wilayah, nomor_surat, tanggal_surat, penandatangan, alasan, berkas_id, created_by)
               values (${kab.daerahId}, ${TAHUN}, ${nihil?.kode ?? ''}, '1/2024', '2024-01-10', 'Kepala Desa', 'tidak ada usulan', ${berkasId}, 'uji')`
    })
    expect(await langkah(camat, m.musyawarahId, ['dibuka', 1])).toMatchObject({ error: { jumlah: sisa.length } })
    const pengecualian = sisa.map((w) => ({ kodeWilayah: w.kode, alasan: 'Banjir, musyawarahnya ditunda' }))
    expect(await langkah(camat, m.musyawarahId, ['dibuka', 1], { pengecualian: pengecualian.slice(1) })).toMatchObject({ error: { jumlah: 1 } })
    expect(await langkah(camat, m.musyawarahId, ['dibuka', 1], { pengecualian })).toMatchObject({ ok: true })
  })

  it('jejaknya utuh, berita acaranya terlindung: sidik yang diubah tangan ditemukan', async () => {
    const periksa = async () => (await periksaJejak(db.sql, kab.daerahId, kab.penandatangan)).temuan
    expect(await periksa()).toEqual([])
    await writeTenant(db.sqlPemilik, kab.daerahId, async (tx) => {
      await tx`update berita_acara set sidik = ${'0'.repeat(64)} where daerah_id = ${kab.daerahId} and nomor = ${`BA/${kab.desa}/desa/${TAHUN}`}`
    })
    expect(await periksa()).toMatchObject([{ jenis: 'baris-berubah', tabel: 'berita_acara', kolom: ['sidik'] }])
  })
})
