import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant } from '#src/lib/sql.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { segel } from '#src/modules/jejak/penyegel.service.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { pelakuPenyiap, type Peran } from '#src/modules/pengguna/pengguna.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { gabungkan } from '#src/modules/usulan/hidup/gabung.service.ts'
import { PerintahGabungkan, PerintahPecah, PerintahRealisasi, UsulkanLama } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { pecah } from '#src/modules/usulan/hidup/pecah.service.ts'
import { aturPerbaikan, bacaAturanPerbaikan } from '#src/modules/usulan/pengajuan/perbaikan.service.ts'
import { ajukan, buatUsulan, ubahDraf } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { realisasikan } from '#src/modules/usulan/hidup/realisasi.service.ts'
import { listLama, usulkanLama } from '#src/modules/usulan/hidup/usulan-lama.service.ts'
import { PerintahPutusan, UbahDraf, UsulkanKembali } from '#src/modules/usulan/usulan.schema.ts'
import { usulkanKembali } from '#src/modules/usulan/hidup/usulan-kembali.service.ts'
import { putuskan } from '#src/modules/usulan/usulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, TAHUN } from '../../../../test/kabupaten-uji.ts'

let db: TestDatabase
let k: KabupatenUji
let lain: KabupatenUji
const kamusProvinsi = randomUUID()

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  lain = await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
  const butir = { kamusId: kamusProvinsi, tahunAnggaran: TAHUN, kode: 'K-900', nama: 'Rehabilitasi jalan provinsi', satuan: 'm', hargaSatuan: 900_000 }
  await muatKamus(k.sebagai('admin-perencanaan', { pelaku: pelakuPenyiap(k.daerahId) }), [
    ButirKamusBaru.parse({
      ...butir,
      perangkatDaerahId: k.pdId,
      bidangPembangunan: 'infrastruktur',
      bidangUrusan: '1.03',
      kewenangan: 'provinsi',
      klasifikasi: 'nonfisik',
    }),
  ])
})
afterAll(() => db.close())

const alasan = { alasan: 'A07', teks: 'Penjelasan yang dapat dibaca warga.' } as const

async function masuk(ubah: Record<string, unknown> = {}) {
  const isi = isiUsulan(k, ubah)
  expect(await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)).toMatchObject({ ok: true })
  return isi
}

async function putus(peran: Peran, pengajuanId: string, perintah: Record<string, unknown>, konteks: Partial<Konteks> = {}) {
  const versi = (await bacaRinci(k.sebagai('pembaca'), pengajuanId))?.versi
  return putuskan(k.sebagai(peran, konteks), pengajuanId, PerintahPutusan.parse({ versi, ...perintah }))
}

/** At the desk of Bappeda, with its ceiling reserved. */
async function diMitra(ubah: Record<string, unknown> = {}) {
  const isi = await masuk(ubah)
  expect(await putus('operator-desa', isi.pengajuanId, { keputusan: 'terima' })).toMatchObject({ ok: true })
  expect(await putus('camat', isi.pengajuanId, { keputusan: 'terima' })).toMatchObject({ ok: true })
  return isi
}

const versi = async (id: string): Promise<number> => (await bacaRinci(k.sebagai('admin-perencanaan'), id))?.versi ?? 0
const rinci = (id: string) => bacaRinci(k.sebagai('admin-perencanaan'), id)

async function dipesan(): Promise<number> {
  const [baris] = await readTenant(
    db.sql,
    k.daerahId,
    (tx) => tx`select coalesce(sum(nilai), 0)::bigint as nilai from pemesanan_pagu where daerah_id = ${k.daerahId} and keadaan = 'dipesan'`,
  )
  return baris?.['nilai'] as number
}

describe('dikembalikan dengan batas waktu', () => {
  it('tanpa tanggal memakai hari pemerintah daerah, dan batasnya terbaca di rincian dan antrean', async () => {
    const admin = k.sebagai('admin-perencanaan')
    expect(await aturPerbaikan(admin, { tahap: 'kecamatan', hari: 3, versi: 0 })).toMatchObject({ ok: true })
    expect(await aturPerbaikan(admin, { tahap: 'kecamatan', hari: 4, versi: 0 })).toMatchObject({ ok: false, error: { jenis: 'aturan-perbaikan-berubah' } })
    expect(await aturPerbaikan(admin, { tahap: 'tapd', hari: 4, versi: 0 })).toMatchObject({ ok: false, error: { jenis: 'tahap-tidak-mengembalikan' } })
    expect(await aturPerbaikan(k.sebagai('camat'), { tahap: 'desa', hari: 4, versi: 0 })).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect((await bacaAturanPerbaikan(admin)).find((a) => a.tahap === 'kecamatan')).toEqual({ tahap: 'kecamatan', hari: 3, bawaan: false, versi: 1 })
    const isi = await masuk()
    await putus('operator-desa', isi.pengajuanId, { keputusan: 'terima' })
    expect(await putus('camat', isi.pengajuanId, { keputusan: 'kembalikan', ...alasan })).toMatchObject({ ok: true, value: { keadaan: 'dikembalikan' } })
    const p = await rinci(isi.pengajuanId)
    expect(p).toMatchObject({ batasPerbaikan: '2024-01-28', hariPerbaikan: 3 })
    expect(p?.putusan.at(-1)).toMatchObject({ keputusan: 'kembalikan', batasPerbaikan: '2024-01-28' })
  })

  it('sebelum batasnya lewat tahap itu tidak dapat mengakhiri; sesudahnya dapat, atau memberi waktu lagi; pengusul tetap boleh memperbaiki', async () => {
    const [satu, dua, tiga] = [await masuk(), await masuk(), await masuk()]
    for (const p of [satu, dua, tiga]) await putus('operator-desa', p.pengajuanId, { keputusan: 'kembalikan', ...alasan, batasPerbaikan: '2024-01-26' })
    const tolak = { keputusan: 'tolak', ...alasan }
    expect(await putus('operator-desa', satu.pengajuanId, tolak)).toMatchObject({ ok: false, error: { jenis: 'masih-masa-perbaikan', batas: '2024-01-26' } })
    const lusa = { hariIni: tanggal('2024-01-27'), saat: saat('2024-01-27T02:00:00Z') }
    expect(await putus('operator-desa', satu.pengajuanId, tolak, lusa)).toMatchObject({ ok: true, value: { keadaan: 'ditolak' } })
    const lagi = { keputusan: 'kembalikan', ...alasan, batasPerbaikan: '2024-02-05' }
    expect(await putus('operator-desa', dua.pengajuanId, lagi, lusa)).toMatchObject({ ok: true, value: { keadaan: 'dikembalikan' } })
    expect(await rinci(dua.pengajuanId)).toMatchObject({ batasPerbaikan: '2024-02-05' })
    const { ajukan: _, waktuPerangkat: __, ...isi } = tiga
    const desa = k.sebagai('operator-desa', lusa)
    expect(await ubahDraf(desa, UbahDraf.parse({ ...isi, volume: 25, versi: await versi(tiga.pengajuanId) }))).toMatchObject({ ok: true })
    const kirim = await ajukan(desa, k.penandatangan, tiga.pengajuanId, { versi: await versi(tiga.pengajuanId), waktuPerangkat: null })
    expect(kirim).toMatchObject({ ok: true, value: { keadaan: 'diajukan' } })
    expect(await rinci(tiga.pengajuanId)).toMatchObject({ batasPerbaikan: null })
  })

  it('batas yang sudah lewat, atau sesudah jendela tahapnya ditutup, ditolak dengan rentangnya', async () => {
    const isi = await masuk()
    const kembali = (batasPerbaikan: string) => putus('operator-desa', isi.pengajuanId, { keputusan: 'kembalikan', ...alasan, batasPerbaikan })
    expect(await kembali('2024-01-24')).toMatchObject({ ok: false, error: { jenis: 'batas-perbaikan-tidak-sah', dari: '2024-01-25', sampai: '2024-03-25' } })
    expect(await kembali('2025-06-01')).toMatchObject({ ok: false, error: { jenis: 'batas-perbaikan-tidak-sah' } })
  })
})

describe('dialihkan dan diteruskan', () => {
  it('perangkat daerah pertama tetap tercatat, yang tidak dikenal ditolak, dan yang baru menunggu', async () => {
    const isi = await diMitra()
    const alihkan = (perangkatDaerahId: string) =>
      putus('mitra-bappeda', isi.pengajuanId, { keputusan: 'alihkan', alasan: 'A04', teks: 'Ini urusan perumahan.', perangkatDaerahId })
    expect(await alihkan(randomUUID())).toMatchObject({ ok: false, error: { jenis: 'perangkat-tujuan-tidak-dikenal' } })
    expect(await alihkan(k.pdLainId)).toMatchObject({ ok: true })
    expect(await rinci(isi.pengajuanId)).toMatchObject({
      perangkatDaerahAwal: 'SDABMBK',
      perangkatDaerah: 'Disperkimtan',
      tahap: 'mitra-bappeda',
      keadaan: 'diajukan',
    })
  })

  it('forum perangkat daerah pun dapat mengalihkan', async () => {
    const isi = await diMitra()
    await putus('mitra-bappeda', isi.pengajuanId, { keputusan: 'terima' })
    const alih = { keputusan: 'alihkan', alasan: 'A04', teks: 'Bukan urusan kami.', perangkatDaerahId: k.pdLainId }
    expect(await putus('perangkat-daerah', isi.pengajuanId, alih)).toMatchObject({ ok: true, value: { tahap: 'forum-perangkat-daerah', keadaan: 'diajukan' } })
  })

  it('S0-10: desa meneruskan ke APBDes saja, Bappeda ke provinsi; pagunya lepas', async () => {
    const isi = await masuk()
    const terus = { keputusan: 'teruskan', alasan: 'A14', teks: 'Dapat dibiayai Dana Desa tahun ini.' }
    expect(await putus('operator-desa', isi.pengajuanId, { ...terus, tujuan: 'provinsi' })).toMatchObject({
      ok: false,
      error: { jenis: 'tujuan-terusan-wajib', boleh: 'desa' },
    })
    expect(await putus('operator-desa', isi.pengajuanId, terus)).toMatchObject({ ok: false, error: { jenis: 'tujuan-terusan-wajib' } })
    expect(await putus('operator-desa', isi.pengajuanId, { ...terus, tujuan: 'desa' })).toMatchObject({ ok: true, value: { keadaan: 'diteruskan' } })
    expect((await rinci(isi.pengajuanId))?.putusan.at(-1)).toMatchObject({ keputusan: 'teruskan', tujuan: 'desa' })
    const mitra = await diMitra()
    const sebelum = await dipesan()
    expect(await putus('mitra-bappeda', mitra.pengajuanId, { ...terus, alasan: 'A01', tujuan: 'provinsi' })).toMatchObject({ ok: true })
    expect(await dipesan()).toBe(sebelum - 52_500_000)
  })

  it('butir kewenangan provinsi hanya diteruskan atau ditolak sejak kecamatan (D-04)', async () => {
    const isi = await masuk({ kamusId: kamusProvinsi, volume: 100 })
    expect(await putus('operator-desa', isi.pengajuanId, { keputusan: 'terima' })).toMatchObject({ ok: true })
    expect(await putus('camat', isi.pengajuanId, { keputusan: 'terima' })).toMatchObject({
      ok: false,
      error: { jenis: 'bukan-kewenangan-kabupaten', kewenangan: 'provinsi' },
    })
    const p = await bacaRinci(k.sebagai('camat'), isi.pengajuanId)
    expect(p?.izin.find((i) => i.keputusan === 'terima')).toEqual({ keputusan: 'terima', boleh: false, alasan: 'bukan-kewenangan-kabupaten' })
    expect(p?.izin.find((i) => i.keputusan === 'teruskan')).toMatchObject({ boleh: true })
    const terus = { keputusan: 'teruskan', alasan: 'A01', teks: 'Jalan ini milik provinsi.', tujuan: 'provinsi' }
    expect(await putus('camat', isi.pengajuanId, terus)).toMatchObject({ ok: true, value: { keadaan: 'diteruskan' } })
  })
})

async function gabung(indukId: string, anakId: readonly string[], ubah: Record<string, unknown> = {}, peran: Peran = 'mitra-bappeda') {
  const anak = await Promise.all(anakId.map(async (pengajuanId) => ({ pengajuanId, versi: await versi(pengajuanId) })))
  const perintah = PerintahGabungkan.parse({ versi: await versi(indukId), anak, teks: 'Tempatnya sama, dikerjakan sekaligus.', ...ubah })
  return gabungkan(k.sebagai(peran), indukId, perintah)
}

describe('digabung', () => {
  it('bagiannya berakhir dengan A16, induknya tetap kata-katanya dan naik paling banyak sejumlah bagiannya; pagu berpindah', async () => {
    const [a, b, c] = [await diMitra(), await diMitra({ volume: 10 }), await diMitra({ volume: 5 })]
    const sebelum = await dipesan()
    const lebih = await gabung(a.pengajuanId, [b.pengajuanId, c.pengajuanId], { volume: 46 })
    expect(lebih).toMatchObject({ ok: false, error: { jenis: 'gabungan-melebihi-bagian', min: '30 orang', maks: '45 orang' } })
    expect(await gabung(a.pengajuanId, [b.pengajuanId, c.pengajuanId], { volume: 45 })).toMatchObject({
      ok: true,
      value: { keadaan: 'diajukan', anggaran: 78_750_000 },
    })
    expect(await dipesan()).toBe(sebelum)
    const induk = await rinci(a.pengajuanId)
    expect(induk).toMatchObject({ judul: a.judul, tahap: 'mitra-bappeda', volumeKini: 45 })
    expect(induk?.silsilah).toMatchObject([
      { jenis: 'digabung', arah: 'asal', pengajuanId: b.pengajuanId, keadaan: 'digabung', alasan: 'A16' },
      { jenis: 'digabung', arah: 'asal', pengajuanId: c.pengajuanId },
    ])
    expect((await rinci(b.pengajuanId))?.silsilah).toMatchObject([{ jenis: 'digabung', arah: 'tujuan', pengajuanId: a.pengajuanId }])
  })

  it('tanpa menaikkan induknya, pagu bagiannya lepas', async () => {
    const [a, b] = [await diMitra(), await diMitra({ volume: 10 })]
    const sebelum = await dipesan()
    expect(await gabung(a.pengajuanId, [b.pengajuanId])).toMatchObject({ ok: true, value: { anggaran: 52_500_000 } })
    expect(await dipesan()).toBe(sebelum - 17_500_000)
  })

  it('dengan dirinya, yang batal, rancangan, milik daerah lain, versi usang, dan orang lain: ditolak dengan namanya', async () => {
    const [a, b] = [await diMitra(), await diMitra()]
    expect(await gabung(a.pengajuanId, [a.pengajuanId])).toMatchObject({ ok: false, error: { jenis: 'gabungan-dengan-diri' } })
    const batal = await masuk()
    await putus('operator-desa', batal.pengajuanId, { keputusan: 'batalkan', alasan: 'A19', teks: 'Sudah dikerjakan warga sendiri.' })
    expect(await gabung(a.pengajuanId, [batal.pengajuanId])).toMatchObject({ ok: false, error: { jenis: 'gabungan-sudah-berakhir', keadaan: 'dibatalkan' } })
    const draf = isiUsulan(k, { ajukan: false })
    await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, draf)
    const anak = [{ pengajuanId: draf.pengajuanId, versi: 1 }]
    const isi = { anak, teks: 'Tempatnya sama, dikerjakan sekaligus.' }
    const mitra = k.sebagai('mitra-bappeda')
    const perintah = async (ubah: object) => PerintahGabungkan.parse({ ...isi, versi: await versi(a.pengajuanId), ...ubah })
    expect(await gabungkan(mitra, a.pengajuanId, await perintah({}))).toMatchObject({ ok: false, error: { jenis: 'pengajuan-tidak-ditemukan' } })
    expect(await gabungkan(k.sebagai('operator-desa'), a.pengajuanId, await perintah({}))).toMatchObject({
      ok: false,
      error: { jenis: 'gabungan-belum-diajukan' },
    })
    const asing = isiUsulan(lain)
    await buatUsulan(lain.sebagai('operator-desa'), lain.penandatangan, asing)
    const punyaLain = await perintah({ anak: [{ pengajuanId: asing.pengajuanId, versi: 2 }] })
    expect(await gabungkan(mitra, a.pengajuanId, punyaLain)).toMatchObject({ ok: false, error: { jenis: 'pengajuan-tidak-ditemukan' } })
    const usang = await perintah({ anak: [{ pengajuanId: b.pengajuanId, versi: 1 }] })
    expect(await gabungkan(mitra, a.pengajuanId, usang)).toMatchObject({ ok: false, error: { jenis: 'sudah-diputus', oleh: 'Camat Sukakarya' } })
    expect(await gabung(a.pengajuanId, [b.pengajuanId], {}, 'operator-desa')).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
  })
})

const potong = (volume: number, ubah: Record<string, unknown> = {}) => ({
  usulanId: randomUUID(),
  pengajuanId: randomUUID(),
  judul: `Pelatihan tahap ${volume}`,
  kamusId: k.kamusNonfisikId,
  volume,
  ...ubah,
})

async function belah(id: string, bagian: readonly object[], peran: Peran = 'mitra-bappeda') {
  return pecah(k.sebagai(peran), id, PerintahPecah.parse({ versi: await versi(id), teks: 'Dikerjakan dua kali, di dua tempat.', bagian }))
}

describe('dipecah', () => {
  it('pecahannya bernomor sendiri, berdiri di tahap yang sama, dan pagunya dipesan menurut bagiannya', async () => {
    const isi = await diMitra()
    const sebelum = await dipesan()
    const [a, b] = [potong(20, { rw: '01' }), potong(9)]
    const hasil = await belah(isi.pengajuanId, [a, b])
    expect(hasil).toMatchObject({ ok: true, value: { keadaan: 'dipecah', pecahan: [{ anggaran: 35_000_000 }, { anggaran: 15_750_000 }] } })
    expect(await dipesan()).toBe(sebelum - 1_750_000)
    const p = await rinci(a.pengajuanId)
    expect(p).toMatchObject({ judul: a.judul, masalah: isi.masalah, tahap: 'mitra-bappeda', keadaan: 'diajukan', rw: '01', volume: 20 })
    expect(p?.nomor).toMatch(/^2025-321614-2001-\d{4}$/)
    expect(p?.silsilah).toMatchObject([{ jenis: 'dipecah', arah: 'asal', pengajuanId: isi.pengajuanId, keadaan: 'dipecah' }])
    expect(p?.penerima).toMatchObject({ jiwa: null, kk: null, kkMiskin: null })
    expect(await putus('mitra-bappeda', b.pengajuanId, { keputusan: 'terima' })).toMatchObject({ ok: true, value: { tahap: 'forum-perangkat-daerah' } })
    expect((await rinci(isi.pengajuanId))?.silsilah).toHaveLength(2)
  })

  it('yang jumlahnya melebihi induknya, di luar kecamatannya, atau oleh orang lain ditolak dan tidak meninggalkan apa pun', async () => {
    const isi = await diMitra()
    expect(await belah(isi.pengajuanId, [potong(20), potong(11)])).toMatchObject({
      ok: false,
      error: { jenis: 'pecahan-melebihi-induk', jumlah: 54_250_000, maks: 52_500_000 },
    })
    expect(await belah(isi.pengajuanId, [potong(5), potong(5, { kodeWilayah: '32.16.15.2003' })])).toMatchObject({
      ok: false,
      error: { jenis: 'pecahan-di-luar-wilayah' },
    })
    expect(await belah(isi.pengajuanId, [potong(5), potong(5)], 'camat')).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    const p = await rinci(isi.pengajuanId)
    expect(p).toMatchObject({ keadaan: 'diajukan', silsilah: [] })
  })
})

/** Straight to the works: what forum and budget would write is not this test's matter. */
async function dianggarkan(ubah: Record<string, unknown> = {}) {
  const isi = await diMitra(ubah)
  await db.sqlPemilik.begin(async (tx) => {
    await tx`select set_config('selaras.daerah', ${k.daerahId}, true)`
    await tx`update pengajuan set tahap = 'pelaksanaan', keadaan = 'dianggarkan' where pengajuan_id = ${isi.pengajuanId}`
  })
  return isi
}

async function lapor(id: string, ubah: Record<string, unknown> = {}, konteks: Partial<Konteks> = {}) {
  const isi = { versi: await versi(id), nilaiKontrak: 50_000_000, volume: 30, tanggalSelesai: '2025-02-12', ...ubah }
  return realisasikan(k.sebagai('perangkat-daerah', konteks), id, PerintahRealisasi.parse(isi))
}
const nanti = { hariIni: tanggal('2025-03-01'), saat: saat('2025-03-01T02:00:00Z') }

describe('dikerjakan', () => {
  it('perangkat daerah melaporkan kontrak, volume dan tanggal selesai; jadwal tidak menghalanginya', async () => {
    const isi = await dianggarkan()
    expect(await lapor(isi.pengajuanId, {}, nanti)).toMatchObject({ ok: true, value: { tahap: 'pelaksanaan', keadaan: 'terealisasi' } })
    expect((await rinci(isi.pengajuanId))?.realisasi).toEqual({
      tahun: 2025,
      nilaiKontrak: 50_000_000,
      volume: 30,
      tanggalSelesai: '2025-02-12',
      catatan: null,
      berkasId: null,
    })
    expect(await lapor(isi.pengajuanId, {}, nanti)).toMatchObject({ ok: false, error: { jenis: 'usulan-sudah-berakhir', keadaan: 'terealisasi' } })
    const ulang = UsulkanKembali.parse({ pengajuanBaruId: randomUUID(), tahunAnggaran: TAHUN + 1 })
    expect(await usulkanKembali(k.sebagai('operator-desa'), isi.pengajuanId, ulang)).toMatchObject({ ok: false, error: { jenis: 'usulan-sudah-terealisasi' } })
  })

  it('di atas anggaran, belum waktunya, sebelum tahunnya, belum dianggarkan, dan bukan perangkatnya: ditolak', async () => {
    const isi = await dianggarkan()
    expect(await lapor(isi.pengajuanId, { nilaiKontrak: 60_000_000 }, nanti)).toMatchObject({ ok: false, error: { jenis: 'realisasi-melampaui-anggaran' } })
    expect(await lapor(isi.pengajuanId, { tanggalSelesai: '2025-03-02' }, nanti)).toMatchObject({ ok: false, error: { jenis: 'tanggal-selesai-tidak-sah' } })
    expect(await lapor(isi.pengajuanId, { tanggalSelesai: '2024-12-31' }, nanti)).toMatchObject({ ok: false, error: { jenis: 'tanggal-selesai-tidak-sah' } })
    expect(await lapor(isi.pengajuanId, { foto: randomUUID() }, nanti)).toMatchObject({ ok: false, error: { jenis: 'berkas-tidak-ditemukan' } })
    const belum = await diMitra()
    expect(await lapor(belum.pengajuanId, {}, nanti)).toMatchObject({ ok: false, error: { jenis: 'bukan-wewenang' } })
    expect(await putus('camat', isi.pengajuanId, { keputusan: 'tidak-realisasikan', ...alasan })).toMatchObject({
      ok: false,
      error: { jenis: 'bukan-wewenang' },
    })
  })

  it('tidak terealisasi dengan alasan: pagunya lepas dan dapat diusulkan kembali', async () => {
    const isi = await dianggarkan()
    const sebelum = await dipesan()
    expect(await putus('perangkat-daerah', isi.pengajuanId, { keputusan: 'tidak-realisasikan', ...alasan })).toMatchObject({
      ok: true,
      value: { keadaan: 'tidak-terealisasi' },
    })
    expect(await dipesan()).toBe(sebelum - 52_500_000)
  })
})

describe('keputusan atas usulan yang sudah berakhir', () => {
  it('ditolak dengan nama dan langkah berikutnya, apa pun keputusannya', async () => {
    const isi = await masuk()
    await putus('operator-desa', isi.pengajuanId, { keputusan: 'batalkan', alasan: 'A19', teks: 'Sudah dikerjakan warga sendiri.' })
    for (const keputusan of ['terima', 'tolak', 'tunda', 'teruskan', 'kembalikan'] as const) {
      expect(await putus('operator-desa', isi.pengajuanId, { keputusan, ...alasan, tujuan: 'desa' })).toMatchObject({
        ok: false,
        error: { jenis: 'usulan-sudah-berakhir', keadaan: 'dibatalkan' },
      })
    }
    expect(await belah(isi.pengajuanId, [potong(5), potong(5)], 'operator-desa')).toMatchObject({ ok: false, error: { jenis: 'usulan-sudah-berakhir' } })
  })
})

describe('dapat diusulkan kembali', () => {
  const depan = TAHUN + 1
  const tanpaPadanan = randomUUID()
  beforeAll(async () => {
    const butir = { perangkatDaerahId: k.pdId, bidangUrusan: '1.03', bidangPembangunan: 'ekonomi', klasifikasi: 'nonfisik' }
    const penyiap = k.sebagai('admin-perencanaan', { pelaku: pelakuPenyiap(k.daerahId) })
    await muatKamus(penyiap, [
      ButirKamusBaru.parse({
        ...butir,
        kamusId: randomUUID(),
        tahunAnggaran: depan,
        kode: 'B-77',
        nama: 'PELATIHAN olahan bandeng',
        satuan: 'orang',
        hargaSatuan: 2_000_000,
      }),
      ButirKamusBaru.parse({
        ...butir,
        kamusId: tanpaPadanan,
        tahunAnggaran: TAHUN,
        kode: 'K-555',
        nama: 'Bantuan mesin jahit',
        satuan: 'unit',
        hargaSatuan: 3_000_000,
      }),
    ])
  })

  it('S0-8: yang ditolak dan yang tidak terealisasi ditawarkan dengan riwayatnya, butir tahun itu ditemukan, dan yang hilang butirnya berkata begitu', async () => {
    const ditolak = await masuk()
    await putus('operator-desa', ditolak.pengajuanId, { keputusan: 'tolak', alasan: 'A12', teks: 'Dana tahun ini belum cukup.' })
    const hilang = await masuk({ kamusId: tanpaPadanan, volume: 2 })
    await putus('operator-desa', hilang.pengajuanId, { keputusan: 'tunda', alasan: 'A12', teks: 'Dana tahun ini belum cukup.' })
    const halaman = await listLama(k.sebagai('operator-desa'), { tahun: depan, desa: k.desa, batas: 100 })
    expect(halaman.data.find((b) => b.pengajuanId === ditolak.pengajuanId)).toMatchObject({
      tahunPertama: TAHUN,
      kali: 1,
      alasan: 'A12',
      boleh: true,
      butir: { nama: 'PELATIHAN olahan bandeng', hargaSatuan: 2_000_000, padanan: 'nama' },
    })
    expect(halaman.data.find((b) => b.pengajuanId === hilang.pengajuanId)).toMatchObject({ butir: null })
    expect(halaman.data.every((b) => ['ditolak', 'ditunda', 'dicadangkan', 'dibatalkan', 'diteruskan', 'tidak-terealisasi'].includes(b.keadaan))).toBe(true)
    const daftar = [ditolak, hilang].map((x) => ({ pengajuanId: x.pengajuanId, pengajuanBaruId: randomUUID() }))
    const nasib = await usulkanLama(k.sebagai('operator-desa', { kunci: randomUUID() }), UsulkanLama.parse({ tahunAnggaran: depan, daftar }))
    expect(nasib).toMatchObject([{ penolakan: null }, { penolakan: { jenis: 'butir-tahun-itu-hilang', nama: 'Bantuan mesin jahit' } }])
    const baru = await bacaRinci(k.sebagai('operator-desa'), daftar[0]?.pengajuanBaruId ?? '')
    expect(baru).toMatchObject({ judul: ditolak.judul, volume: 30, anggaran: 60_000_000, tahunAnggaran: depan, keadaan: 'draf' })
    const sesudah = await listLama(k.sebagai('operator-desa'), { tahun: depan, desa: k.desa, batas: 100 })
    expect(sesudah.data.map((b) => b.pengajuanId)).not.toContain(ditolak.pengajuanId)
  })

  it('halaman berikutnya melanjutkan, dan yang bukan pengusulnya hanya membaca', async () => {
    const semua = await listLama(k.sebagai('pembaca'), { tahun: depan, batas: 100 })
    const satu = await listLama(k.sebagai('pembaca'), { tahun: depan, batas: 2 })
    const dua = await listLama(k.sebagai('pembaca'), { tahun: depan, batas: 2, setelah: satu.berikut ?? '' })
    expect([...satu.data, ...dua.data].map((b) => b.pengajuanId)).toEqual(semua.data.slice(0, 4).map((b) => b.pengajuanId))
    expect(satu.jumlah).toBe(semua.data.length)
    expect(semua.data.some((b) => b.boleh)).toBe(false)
  })
})

it('jejak dan tabel tetap cocok sesudah semuanya itu', async () => {
  await db.sqlPemilik.begin(async (tx) => {
    await tx`select set_config('selaras.daerah', ${k.daerahId}, true)`
    // Put back by hand what `dianggarkan` above put there by hand.
    await tx`update pengajuan set tahap = 'mitra-bappeda', keadaan = 'diajukan' where tahap = 'pelaksanaan' and keadaan = 'dianggarkan'`
  })
  await segel(db.sql, k.daerahId, k.penandatangan)
  expect((await periksaJejak(db.sql, k.daerahId, k.penandatangan)).temuan).toEqual([])
})
