import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant } from '#src/lib/sql.ts'
import { saat } from '#src/lib/waktu.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { cariSerupa, periksaKembar, periksaKembarSendiri } from '#src/modules/kembar/cari-serupa.service.ts'
import { dukung, tarikDukungan } from '#src/modules/kembar/dukungan.service.ts'
import { CariSerupa, DukunganMasuk, PeriksaKembar, SaringanKembar } from '#src/modules/kembar/kembar.schema.ts'
import { bacaKembar, bacaKembarUsulan, listKembarHalaman, putuskanKembar } from '#src/modules/kembar/kembar.service.ts'
import { periksaYangBaru, putarKembar } from '#src/modules/kembar/putaran.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, simpanBerkasUji, TAHUN } from '../../../test/kabupaten-uji.ts'

let db: TestDatabase
let kab: KabupatenUji
let lain: KabupatenUji
/** A village of the next kecamatan. */
const DESA_SEBERANG = '32.16.13.2001'

beforeAll(async () => {
  db = await openTestDatabase()
  kab = await bangunKabupaten(db.sql)
  lain = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
})
afterAll(() => db.close())

const BANDENG = { judul: 'Pelatihan olahan bandeng Kp. Pisangan', rw: '05', rt: '02' }

async function ajukan(k: KabupatenUji, isi: Record<string, unknown> = {}): Promise<{ pengajuanId: string; usulanId: string }> {
  const baru = isiUsulan(k, isi)
  expect(await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, baru)).toMatchObject({ ok: true })
  return baru
}

const cari = (k: KabupatenUji, isi: Record<string, unknown> = {}) =>
  cariSerupa(
    k.sebagai('operator-desa'),
    CariSerupa.parse({ tahunAnggaran: TAHUN, kodeWilayah: k.desa, kamusId: k.kamusNonfisikId, volume: 30, ...BANDENG, ...isi }),
  )

const pendukung = (k: KabupatenUji, isi: Record<string, unknown> = {}) =>
  DukunganMasuk.parse({ dukunganId: randomUUID(), jenis: 'rw', kodeWilayah: k.desa, rw: '7', ...isi })

describe('cari sebelum mengajukan', () => {
  it('menemukan yang sama di desa itu, dengan alasan, tahap dan jawaban', async () => {
    const ada = await ajukan(kab, BANDENG)
    const { data } = await cari(kab, { judul: 'pelatihan olahan bandeng kampung pisangan RT 2 RW 5', rw: null, rt: null })
    expect(data[0]).toMatchObject({
      pengajuanId: ada.pengajuanId,
      kelas: 'pasti',
      tahap: 'desa',
      keadaan: 'diajukan',
      dukungan: 0,
      jawaban: null,
      dapatDidukung: true,
    })
    expect(data[0]?.alasan.map((a) => a.kode)).toEqual(expect.arrayContaining(['kampung-sama', 'rt-rw-sama', 'kamus-sama', 'judul-sama', 'volume-sama']))
    expect(JSON.stringify(data)).not.toContain('Ibu Contoh')
  })

  it('tidak menemukan rancangan, yang dibatalkan, dirinya sendiri, atau milik daerah lain', async () => {
    const judul = 'Pelatihan menganyam rotan Kp. Cibuntu'
    await ajukan(kab, { judul, rw: '09', ajukan: false })
    const sendiri = await ajukan(kab, { judul, rw: '09' })
    await ajukan(lain, { judul, rw: '09' })
    const hasil = await cari(kab, { judul, rw: '09', rt: null, kecuali: sendiri.pengajuanId })
    expect(hasil.data.filter((d) => d.judul === judul)).toEqual([])
    expect((await cari(kab, { judul, rw: '09', rt: null })).data.filter((d) => d.judul === judul).map((d) => d.pengajuanId)).toEqual([sendiri.pengajuanId])
  })

  it('judul kosong, satu kata, 4.000 huruf dan tipuan arah dijawab tanpa galat', async () => {
    for (const judul of ['', 'x', 'bandeng '.repeat(500), '\u202e\u200b\u200f', "'; drop table kembar; --"]) {
      expect((await cari(kab, { judul })).data.length).toBeLessThanOrEqual(10)
    }
  })
})

describe('dukungan', () => {
  it('dihitung sekali untuk tiap pendukung, dan orangnya tidak disebut', async () => {
    const { pengajuanId } = await ajukan(kab)
    const k = kab.sebagai('operator-desa')
    expect(await dukung(k, pengajuanId, pendukung(kab))).toMatchObject({ ok: true, value: { jumlah: 1 } })
    expect(await dukung(k, pengajuanId, pendukung(kab, { rw: '007' }))).toMatchObject({ error: { jenis: 'dukungan-sudah-ada' } })
    expect(await dukung(k, pengajuanId, pendukung(kab, { jenis: 'warga', nama: 'Pak Rahasia', rw: null }))).toMatchObject({ ok: true, value: { jumlah: 2 } })
    const baca = await bacaKembarUsulan(kab.sebagai('pembaca'), pengajuanId)
    expect(baca?.dukungan).toMatchObject({ jumlah: 2 })
    expect(JSON.stringify(baca)).not.toContain('Rahasia')
    const entri = await readTenant(
      db.sql,
      kab.daerahId,
      (tx) => tx<{ isi: Uint8Array }[]>`select isi from jejak_entri where objek_id = ${pengajuanId} and peristiwa = 'usulan-didukung'`,
    )
    expect(entri.length).toBe(2)
    expect(entri.map((e) => Buffer.from(e.isi).toString()).join('')).not.toMatch(/rahasia/i)
  })

  it('tidak untuk usulan sendiri, rancangan, daerah lain, wilayah lain, tanpa nomor, atau foto yang tidak ada', async () => {
    const k = kab.sebagai('operator-desa')
    const milik = await ajukan(kab, { rw: '5' })
    const draf = await ajukan(kab, { ajukan: false })
    const asing = await ajukan(lain)
    const jenis = async (pengajuanId: string, isi: Record<string, unknown>): Promise<string> => {
      const h = await dukung(k, pengajuanId, pendukung(kab, isi))
      return h.ok ? 'ok' : h.error.jenis
    }
    expect(await jenis(milik.pengajuanId, { rw: '05' })).toBe('dukungan-usulan-sendiri')
    expect(await jenis(draf.pengajuanId, {})).toBe('dukungan-belum-diajukan')
    expect(await jenis(asing.pengajuanId, {})).toBe('usulan-serupa-tidak-ditemukan')
    expect(await jenis(milik.pengajuanId, { kodeWilayah: '32.16.14.2002' })).toBe('bukan-wewenang')
    expect(await jenis(milik.pengajuanId, { rw: null })).toBe('pendukung-tanpa-nomor')
    expect(await jenis(milik.pengajuanId, { jenis: 'lembaga' })).toBe('pendukung-tanpa-nama')
    expect(await jenis(milik.pengajuanId, { foto: [randomUUID()] })).toBe('berkas-tidak-ditemukan')
    await readTenant(db.sql, kab.daerahId, async (tx) => expect((await tx`select 1 from dukungan where usulan_id = ${milik.usulanId}`).length).toBe(0))
  })

  it('ditarik oleh yang memberinya: hitungannya berkurang, tercatat di jejak, dan boleh diberikan lagi', async () => {
    const { pengajuanId } = await ajukan(kab)
    const k = kab.sebagai('operator-desa')
    const isi = pendukung(kab, { rw: '8' })
    await dukung(k, pengajuanId, isi)
    await dukung(k, pengajuanId, pendukung(kab, { rw: '9' }))
    const tarik = async (oleh: Konteks, id: string, dukunganId: string) => {
      const h = await tarikDukungan(oleh, id, dukunganId)
      return h.ok ? h.value.jumlah : h.error.jenis
    }
    expect(await tarik(kab.sebagai('operator-kecamatan'), pengajuanId, isi.dukunganId)).toBe('dukungan-bukan-anda')
    expect(await tarik(k, (await ajukan(kab)).pengajuanId, isi.dukunganId)).toBe('dukungan-tidak-ditemukan')
    expect(await tarik(lain.sebagai('operator-desa'), pengajuanId, isi.dukunganId)).toBe('dukungan-tidak-ditemukan')
    expect(await tarik(k, pengajuanId, isi.dukunganId)).toBe(1)
    expect(await tarik(k, pengajuanId, isi.dukunganId)).toBe('dukungan-sudah-ditarik')
    const baca = await bacaKembarUsulan(k, pengajuanId)
    expect(baca?.dukungan).toMatchObject({ jumlah: 1, daftar: [{ rw: '9', milikSaya: true }] })
    expect((await bacaKembarUsulan(kab.sebagai('camat'), pengajuanId))?.dukungan.daftar).toMatchObject([{ milikSaya: false }])
    expect(await dukung(k, pengajuanId, pendukung(kab, { rw: '8' }))).toMatchObject({ ok: true, value: { jumlah: 2 } })
    expect((await periksaJejak(db.sql, kab.daerahId, kab.penandatangan)).temuan.filter((t) => 'tabel' in t && t.tabel === 'dukungan')).toEqual([])
  })

  it('yang sudah ditolak tidak didukung lagi', async () => {
    const { pengajuanId } = await ajukan(kab)
    await db.sqlPemilik.unsafe(
      `alter table pengajuan no force row level security; update pengajuan set keadaan = 'ditolak' where pengajuan_id = '${pengajuanId}'; alter table pengajuan force row level security`,
    )
    expect(await dukung(kab.sebagai('operator-desa'), pengajuanId, pendukung(kab))).toMatchObject({
      error: { jenis: 'dukungan-sudah-berakhir', keadaan: 'ditolak' },
    })
  })
})

describe('dugaan kembar', () => {
  const judul = 'Pelatihan membatik Kp. Rawa'

  it('lahir dari pengajuan baru, sekali, dan pernyataan pengusul tersimpan padanya', async () => {
    const [a, b] = [await ajukan(kab, { judul, rw: '03' }), await ajukan(kab, { judul, rw: '03' })]
    const isi = PeriksaKembar.parse({ berbeda: [{ pengajuanId: a.pengajuanId, alasan: 'Pesertanya kelompok lain, ibu-ibu RW 03 sebelah utara.' }] })
    const k = kab.sebagai('operator-desa')
    expect(await periksaKembar(k, b.pengajuanId, isi)).toMatchObject({ ok: true })
    expect(await periksaKembar(k, b.pengajuanId, isi)).toMatchObject({ ok: true })
    const baca = await bacaKembarUsulan(k, b.pengajuanId)
    const pasangan = baca?.pasangan.filter((p) => p.lain.pengajuanId === a.pengajuanId)
    expect(pasangan).toMatchObject([{ kelas: 'pasti', keadaan: 'dugaan', pernyataan: 'Pesertanya kelompok lain, ibu-ibu RW 03 sebelah utara.' }])
    expect(baca?.diperiksa).toBe('pengusulan')
  })

  it('diputus berbeda sekali untuk selamanya', async () => {
    const [a, b] = [await ajukan(kab, { judul: `${judul} timur`, rw: '04' }), await ajukan(kab, { judul: `${judul} timur`, rw: '04' })]
    await periksaKembarSendiri(kab.sebagai('admin-perencanaan'), b.pengajuanId)
    const [m] = (await bacaKembarUsulan(kab.sebagai('camat'), a.pengajuanId))?.pasangan ?? []
    if (m === undefined) throw new Error('tanpa dugaan')
    const putus = (versi: number, putusan: 'sama' | 'berbeda' | 'nanti') =>
      putuskanKembar(kab.sebagai('camat'), m.kembarId, { putusan, keterangan: 'Dua kelompok yang berlainan.', versi })
    expect(await putuskanKembar(kab.sebagai('operator-desa'), m.kembarId, { putusan: 'sama', keterangan: 'Sama saja semuanya.', versi: 1 })).toMatchObject({
      error: { jenis: 'bukan-wewenang' },
    })
    expect(await putuskanKembar(kab.sebagai('camat'), m.kembarId, { putusan: 'sama', keterangan: 'ya', versi: 1 })).toMatchObject({
      error: { jenis: 'keterangan-terlalu-singkat' },
    })
    expect(await putus(1, 'nanti')).toMatchObject({ ok: true, value: { keadaan: 'nanti', versi: 2 } })
    expect(await putus(1, 'berbeda')).toMatchObject({ error: { jenis: 'kembar-sudah-diputus' } })
    expect(await putus(2, 'berbeda')).toMatchObject({ ok: true })
    expect(await putus(3, 'sama')).toMatchObject({ error: { jenis: 'kembar-sudah-diputus', keadaan: 'berbeda' } })
    await periksaKembarSendiri(kab.sebagai('admin-perencanaan'), b.pengajuanId)
    const sesudahnya = (await bacaKembarUsulan(kab.sebagai('camat'), a.pengajuanId))?.pasangan.filter((p) => p.lain.pengajuanId === b.pengajuanId)
    expect(sesudahnya).toMatchObject([{ keadaan: 'berbeda', keterangan: 'Dua kelompok yang berlainan.', jabatan: 'Camat Sukakarya' }])
  })

  it('diputus sama: ditandai di silsilah dan di jejak, dan tidak ada yang digabung', async () => {
    const [a, b] = [await ajukan(kab, { judul: `${judul} barat`, rw: '06' }), await ajukan(kab, { judul: `${judul} barat`, rw: '06' })]
    await periksaKembarSendiri(kab.sebagai('admin-perencanaan'), b.pengajuanId)
    const { data, jumlah } = await listKembarHalaman(kab.sebagai('mitra-bappeda'), SaringanKembar.parse({ tahun: TAHUN }))
    expect(jumlah).toBeGreaterThanOrEqual(data.length)
    const m = data.find((d) => [d.a.pengajuanId, d.b.pengajuanId].includes(a.pengajuanId))
    if (m === undefined) throw new Error('tanpa dugaan')
    const rinci = await bacaKembar(kab.sebagai('camat'), m.kembarId)
    expect(rinci).toMatchObject({ bolehPutus: true, a: { keadaan: 'diajukan' }, b: { keadaan: 'diajukan' } })
    expect(await putuskanKembar(kab.sebagai('camat'), m.kembarId, { putusan: 'sama', keterangan: 'Kelompok dan tempatnya sama.', versi: 1 })).toMatchObject({
      ok: true,
    })
    await readTenant(db.sql, kab.daerahId, async (tx) => {
      expect(await tx`select jenis from silsilah where asal_pengajuan_id in (${a.pengajuanId}, ${b.pengajuanId})`).toMatchObject([{ jenis: 'sama-dengan' }])
      expect(await tx`select distinct keadaan from pengajuan where pengajuan_id in (${a.pengajuanId}, ${b.pengajuanId})`).toMatchObject([
        { keadaan: 'diajukan' },
      ])
    })
  })

  it('lintas jalur: pokir dan musrenbang untuk pekerjaan yang sama bertemu, dan Setwan melihatnya (D-02, S3-18)', async () => {
    const isi = { judul: `${judul} pokir`, rw: '13' }
    const desa = await ajukan(kab, isi)
    const pokir = await ajukan(kab, isi)
    await db.sqlPemilik.unsafe(
      `alter table pengajuan no force row level security; update pengajuan set kanal = 'pokir' where pengajuan_id = '${pokir.pengajuanId}'; alter table pengajuan force row level security`,
    )
    await periksaKembarSendiri(kab.sebagai('admin-perencanaan'), pokir.pengajuanId)
    const s = SaringanKembar.parse({ tahun: TAHUN, silang: 'ya' })
    const { data } = await listKembarHalaman(kab.sebagai('admin-perencanaan'), s)
    expect(data.map((d) => new Set([d.a.jalur, d.b.jalur]))).toEqual([new Set(['musrenbang', 'pokir'])])
    expect(data[0]?.alasan.map((a) => a.kode)).toContain('jalur-lain')
    expect(new Set([data[0]?.a.pengajuanId, data[0]?.b.pengajuanId])).toEqual(new Set([desa.pengajuanId, pokir.pengajuanId]))
    const dasar = kab.sebagai('admin-perencanaan')
    const setwan = { ...dasar, pelaku: { ...dasar.pelaku, penugasan: dasar.pelaku.penugasan.map((p) => ({ ...p, peran: 'sekretaris-dprd' as const })) } }
    expect((await listKembarHalaman(setwan, SaringanKembar.parse({ tahun: TAHUN }))).data.map((d) => d.kembarId)).toEqual([data[0]?.kembarId])
  })

  it('pasangan dengan daerah lain dan dengan diri sendiri ditolak, tanpa bekas', async () => {
    const [a, asing] = [await ajukan(kab), await ajukan(lain)]
    const nyatakan = (pengajuanId: string) =>
      periksaKembar(kab.sebagai('operator-desa'), a.pengajuanId, PeriksaKembar.parse({ berbeda: [{ pengajuanId, alasan: 'Tempatnya lain sama sekali.' }] }))
    expect(await nyatakan(asing.pengajuanId)).toMatchObject({ error: { jenis: 'usulan-serupa-tidak-ditemukan' } })
    expect(await nyatakan(a.pengajuanId)).toMatchObject({ error: { jenis: 'kembar-diri-sendiri' } })
    expect(await bacaKembar(lain.sebagai('camat'), randomUUID())).toBeNull()
  })

  it('perangkat daerah hanya melihat dugaan yang menyangkut dirinya; jejaknya utuh', async () => {
    await ajukan(kab, { judul: `${judul} selatan`, rw: '08' })
    const tiru = await ajukan(kab, { judul: `${judul} selatan`, rw: '08' })
    await periksaKembarSendiri(kab.sebagai('admin-perencanaan'), tiru.pengajuanId)
    const s = SaringanKembar.parse({ tahun: TAHUN, batas: 1 })
    const satu = await listKembarHalaman(kab.sebagai('perangkat-daerah'), s)
    const dua = await listKembarHalaman(kab.sebagai('perangkat-daerah'), { ...s, setelah: satu.berikut ?? '' })
    expect(new Set([...satu.data, ...dua.data].map((d) => d.kembarId)).size).toBe(2)
    expect((await listKembarHalaman(kab.sebagai('pembaca'), s)).jumlah).toBe(0)
    expect((await listKembarHalaman(lain.sebagai('admin-perencanaan'), s)).jumlah).toBe(0)
    expect((await periksaJejak(db.sql, kab.daerahId, kab.penandatangan)).temuan.filter((t) => 'tabel' in t && t.tabel === 'silsilah')).toEqual([])
  })
})

describe('yang dekat di seberang batas kecamatan (S0-6, D-01)', () => {
  // Fifty metres apart: one village's RW in one kecamatan, the other's across the border.
  const titik = { lintang: -6.09005, bujur: 107.20005 }
  const seberang = { lintang: -6.0905, bujur: 107.20005 }
  const judul = 'Normalisasi saluran perbatasan Kali Cilemah'

  const diSeberang = (k: KabupatenUji): Konteks => {
    const konteks = k.sebagai('operator-desa')
    return { ...konteks, pelaku: { ...konteks.pelaku, penugasan: konteks.pelaku.penugasan.map((p) => ({ ...p, kodeWilayah: DESA_SEBERANG })) } }
  }
  const ajukanSeberang = async (isi: Record<string, unknown>) => {
    const baru = isiUsulan(kab, { kodeWilayah: DESA_SEBERANG, judul, ...isi })
    expect(await buatUsulan(diSeberang(kab), kab.penandatangan, baru)).toMatchObject({ ok: true })
    return baru
  }

  it('ditemukan sebelum mengajukan, walau butir kamus dan kecamatannya lain; yang 300 m jauhnya tidak', async () => {
    const dekat = await ajukanSeberang({ titik: seberang, kamusId: kab.kamusId, volume: 100, foto: [await simpanBerkasUji(kab)] })
    const jauh = await ajukanSeberang({ titik: { ...titik, lintang: titik.lintang - 0.0027 } })
    const { data } = await cari(kab, { judul, titik, rw: null, rt: null })
    expect(data.map((d) => d.pengajuanId)).toContain(dekat.pengajuanId)
    expect(data.find((d) => d.pengajuanId === dekat.pengajuanId)?.jarak).toBe(50)
    expect(data.map((d) => d.pengajuanId)).not.toContain(jauh.pengajuanId)
  })

  it('ditemukan putaran sebagai dugaan, sekali', async () => {
    const satu = await ajukan(kab, { judul: `${judul} hulu`, titik: { ...titik, bujur: 107.21 }, rw: null, rt: null })
    const dua = await ajukanSeberang({ judul: `${judul} hulu`, titik: { ...seberang, bujur: 107.21 }, rw: null, rt: null })
    const admin = kab.sebagai('admin-perencanaan')
    expect(await putarKembar(admin, TAHUN)).toMatchObject({ ok: true })
    const pasangan = async () => (await bacaKembarUsulan(admin, satu.pengajuanId))?.pasangan.filter((p) => p.lain.pengajuanId === dua.pengajuanId)
    expect(await pasangan()).toMatchObject([{ kelas: expect.stringMatching(/pasti|mungkin/), sumber: 'putaran' }])
    await putarKembar(admin, TAHUN)
    expect(await pasangan()).toHaveLength(1)
  })
})

describe('putaran satu tahun', () => {
  it('menemukan yang dimasukkan tanpa diperiksa, sekali; yang sudah diputus tidak diduga lagi', async () => {
    const judul = 'Pelatihan las listrik Kp. Tanjung'
    const [a, b] = [await ajukan(kab, { judul, rw: '11' }), await ajukan(kab, { judul: 'pelatihan las listrik kampung tanjung', rw: '11' })]
    const admin = kab.sebagai('admin-perencanaan')
    const satu = await putarKembar(admin, TAHUN)
    if (!satu.ok) throw new Error(satu.error.jenis)
    expect(satu.value.baru).toBeGreaterThan(0)
    const m = (await bacaKembarUsulan(admin, a.pengajuanId))?.pasangan.find((p) => p.lain.pengajuanId === b.pengajuanId)
    expect(m).toMatchObject({ kelas: 'pasti', sumber: 'putaran' })
    await putuskanKembar(admin, m?.kembarId ?? '', { putusan: 'berbeda', keterangan: 'Dua angkatan yang berlainan.', versi: 1 })
    expect(await putarKembar(admin, TAHUN)).toMatchObject({ ok: true, value: { baru: 0 } })
    expect(await putarKembar(kab.sebagai('camat'), TAHUN)).toMatchObject({ error: { jenis: 'bukan-wewenang' } })
  })

  it('yang baru diajukan dilihat sekali dari jejak', async () => {
    await ajukan(kab, { judul: 'Pelatihan bordir Kp. Jati', rw: '12' })
    const admin = kab.sebagai('admin-perencanaan')
    const sejak = saat('2020-01-01T00:00:00Z')
    expect(await periksaYangBaru(admin, sejak)).toBeGreaterThan(0)
    while ((await periksaYangBaru(admin, sejak)) > 0) continue
    expect(await periksaYangBaru(admin, sejak)).toBe(0)
  })

  it('sepuluh ribu yang serupa: jawaban tetap sepuluh dan berurut', async () => {
    const contoh = await ajukan(kab, { judul: 'Pelatihan kopi Kp. Bukit', rw: '14' })
    await db.sqlPemilik.unsafe(`
      alter table usulan no force row level security; alter table pengajuan no force row level security;
      with baru as (
        insert into usulan (daerah_id, usulan_id, judul, masalah, kode_wilayah, rw, pengusul_jenis, created_by)
        select daerah_id, gen_random_uuid(), judul, masalah, kode_wilayah, rw, pengusul_jenis, created_by from usulan, generate_series(1, 10000)
        where daerah_id = '${kab.daerahId}' and usulan_id = '${contoh.usulanId}' returning usulan_id, created_at)
      insert into pengajuan
      select (jsonb_populate_record(p, jsonb_build_object('usulan_id', b.usulan_id, 'pengajuan_id', gen_random_uuid(), 'nomor', 'uji-' || b.usulan_id))).*
      from pengajuan p, baru b where p.daerah_id = '${kab.daerahId}' and p.pengajuan_id = '${contoh.pengajuanId}';
      alter table usulan force row level security; alter table pengajuan force row level security`)
    const { data } = await cari(kab, { judul: 'Pelatihan kopi Kp. Bukit', rw: '14', rt: null })
    expect(data.length).toBe(10)
    expect(data.map((d) => d.nilai)).toEqual(data.map((d) => d.nilai).toSorted((x, y) => y - x))
    const b = await ajukan(kab, { judul: 'Pelatihan kopi Kp. Bukit', rw: '14' })
    expect(await periksaKembarSendiri(kab.sebagai('admin-perencanaan'), b.pengajuanId)).toMatchObject({ ok: true, value: { jumlah: 20 } })
  })
})
