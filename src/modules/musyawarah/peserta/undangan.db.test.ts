import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTenant, type Transaction, writeTenant } from '#src/lib/sql.ts'
import { kanonik, komitmen, sidik } from '#src/modules/jejak/jejak.ts'
import { periksaJejak } from '#src/modules/jejak/pemeriksaan.service.ts'
import * as catatan from '#src/modules/musyawarah/catatan/catatan.queries.ts'
import { bacaPembahasan, kenaliTautanLayar } from '#src/modules/musyawarah/layar/layar.service.ts'
import * as layar from '#src/modules/musyawarah/layar/layar.queries.ts'
import { MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'
import { bacaBeritaAcara, lanjutkanMusyawarah, siapkanMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import * as nihil from '#src/modules/musyawarah/nihil/nihil.queries.ts'
import { bacaUndanganHadir } from '#src/modules/musyawarah/peserta/kehadiran-publik.service.ts'
import { TambahPeserta } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { bacaPeserta, catatHadir, tambahPeserta } from '#src/modules/musyawarah/peserta/peserta.service.ts'
import * as undangan from '#src/modules/musyawarah/peserta/undangan.queries.ts'
import { bacaUndangan, kirimUndangan, kirimUndanganDaerah, lampirkanDaftarHadir, perbaruiTautan } from '#src/modules/musyawarah/peserta/undangan.service.ts'
import { createSaluranSurel } from '#src/modules/pemberitahuan/saluran-surel.service.ts'
import { saat } from '#src/lib/waktu.ts'
import { buatUsulan } from '#src/modules/usulan/pengajuan/pengusulan.service.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, isiUsulan, type KabupatenUji, SAAT, simpanBerkasUji, TAHUN } from '../../../../test/kabupaten-uji.ts'
import { bukaPeladenSurel, type PeladenSurel } from '../../../../test/peladen-surel.ts'

let db: TestDatabase
let k: KabupatenUji
let peladen: PeladenSurel
const id = randomUUID()
const [siti, budi, wati] = [randomUUID(), randomUUID(), randomUUID()]
const camat = () => k.sebagai('camat')
const ditolak = (jenis: string) => ({ ok: false, error: { jenis } })

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  peladen = await bukaPeladenSurel()
  const rapat = { musyawarahId: id, tahunAnggaran: TAHUN, tahap: 'kecamatan', kodeWilayah: k.kecamatan, nama: 'Musrenbang <Kecamatan>', tanggal: '2024-01-25' }
  await siapkanMusyawarah(camat(), MusyawarahBaru.parse({ ...rapat, tempat: 'Aula', jamMulai: '09:00', susunan: 'Pembukaan\nSidang kelompok' }))
  const orang = [
    { pesertaId: siti, nama: 'Siti Aminah', unsur: 'tp-pkk', jenisKelamin: 'P', usia: 41, kontak: '0812 / siti@contoh.id' },
    { pesertaId: budi, nama: 'Budi', unsur: 'warga', kontak: '0813-000' },
    { pesertaId: wati, nama: 'Wati', unsur: 'lansia', jenisKelamin: 'P', kontak: 'tolak@contoh.id' },
  ]
  const tambah = await tambahPeserta(camat(), id, TambahPeserta.parse({ peserta: orang }))
  if (!tambah.ok) throw new Error(tambah.error.jenis)
})

afterAll(async () => {
  await peladen.close()
  await db.close()
})

describe('undangan lewat surel (S0-1, S3-5)', () => {
  it('tanpa peladen ditolak dengan katanya; dengan peladen sekali seorang, yang tanpa alamat tinggal kertas, yang gagal dicoba lagi', async () => {
    expect(await kirimUndangan(camat(), id, false)).toMatchObject(ditolak('surel-belum-disetel'))
    expect(await kirimUndangan(k.sebagai('operator-desa'), id, true)).toMatchObject(ditolak('bukan-wewenang'))
    const saluran = createSaluranSurel({ url: peladen.url, dari: 'Selaras <selaras@contoh.id>' })
    let kini = SAAT
    const putaran = () =>
      kirimUndanganDaerah(
        { sql: db.sql, saluran, baseUrl: 'https://selaras.contoh.id', kini: () => kini },
        { daerahId: k.daerahId, nama: 'Kab. Bekasi', dataContoh: true },
      )
    expect(await putaran()).toBe(0)
    expect(await kirimUndangan(camat(), id, true)).toMatchObject({ ok: true, value: { diantre: 2, tanpaSurel: 1 } })
    peladen.perangai = 'tunda-penerima'
    expect(await putaran()).toBe(0)
    peladen.perangai = 'terima'
    expect(await putaran()).toBe(0)
    kini = saat(new Date(Date.parse(SAAT) + 11 * 60_000))
    expect(await putaran()).toBe(2)
    expect(await putaran()).toBe(0)
    saluran.tutup()
    expect(peladen.diterima.map((s) => s.kepada).toSorted()).toEqual(['siti@contoh.id', 'tolak@contoh.id'])
    const surat = peladen.diterima.find((s) => s.kepada === 'siti@contoh.id')?.mentah.replaceAll('=\r\n', '') ?? ''
    expect(surat).toContain('Undangan: Musrenbang <Kecamatan>')
    expect(surat).toContain('Musrenbang &lt;Kecamatan&gt;')
    expect(surat).not.toContain('Wati')
    const alamat = /\/hadir\/([A-Za-z0-9~_-]+)/.exec(surat.replaceAll('=7E', '~'))?.[1] ?? ''
    expect(await bacaUndanganHadir(db.sql, alamat, 'hadir')).toMatchObject({ ok: true, value: { nama: 'Siti Aminah' } })
    expect(await kirimUndangan(camat(), id, true)).toMatchObject({ ok: true, value: { diantre: 0 } })
    expect(await bacaUndangan(camat(), id)).toMatchObject({ value: { terkirim: 2, menunggu: 0, gagal: 0 } })
  })
})

describe('alamat layar dan daftar hadir', () => {
  it('alamat layar dan pintu yang diganti tidak berlaku lagi; foto daftar hadir dilampirkan sebelum ditutup', async () => {
    const lama = await bacaPembahasan(camat(), id)
    if (!lama.ok) throw new Error(lama.error.jenis)
    expect(await perbaruiTautan(k.sebagai('operator-desa'), id)).toMatchObject(ditolak('bukan-wewenang'))
    expect(await perbaruiTautan(camat(), id)).toMatchObject({ ok: true })
    expect(await kenaliTautanLayar(db.sql, lama.value.tautanLayar)).toMatchObject(ditolak('tautan-layar-tidak-sah'))
    const baru = await bacaPembahasan(camat(), id)
    expect(await kenaliTautanLayar(db.sql, baru.ok ? baru.value.tautanLayar : '')).toMatchObject({ ok: true })
    expect(await lampirkanDaftarHadir(camat(), { musyawarahId: id, berkasId: randomUUID() })).toMatchObject(ditolak('pindaian-tidak-ditemukan'))
    expect(await lampirkanDaftarHadir(camat(), { musyawarahId: id, berkasId: await simpanBerkasUji(k) })).toMatchObject({ ok: true })
  })
})

describe('menghapus orang menurut undang-undang (UU 27/2022)', () => {
  it('berita acara dan jejaknya tetap sah; komitmennya tidak lagi terbuka', async () => {
    const langkah = (ke: 'dibuka' | 'ditutup', versi: number) => lanjutkanMusyawarah(camat(), id, { ke, versi, jumlahHadir: null, berkasHasilId: null })
    expect(await langkah('dibuka', 1)).toMatchObject({ ok: true })
    expect(await catatHadir(camat(), { musyawarahId: id, pesertaId: siti }, { hadir: true, cara: 'meja' })).toMatchObject({ ok: true })
    expect(await langkah('ditutup', 2)).toMatchObject({ ok: true })
    const asli = await readTenant(db.sql, k.daerahId, (tx) => tx<{ garam: Uint8Array }[]>`select garam from peserta_musyawarah where peserta_id = ${siti}`)
    const orang = { nama: 'Siti Aminah', jenisKelamin: 'P', usia: 41, disabilitas: false }
    const ba = await bacaBeritaAcara(camat(), id)
    if (!ba.ok) throw new Error(ba.error.jenis)
    expect(ba.value.isi.hadir.orang).toMatchObject([{ pesertaId: siti, komitmen: komitmen(Buffer.from(asli[0]?.garam ?? []), orang) }])
    await writeTenant(db.sqlPemilik, k.daerahId, async (tx) => {
      await tx`update peserta_musyawarah set nama = '(dihapus)', alamat = '', kontak = '', usia = null, jenis_kelamin = null, garam = ${Buffer.alloc(32)} where peserta_id = ${siti}`
      await tx`delete from jejak_pribadi where daerah_id = ${k.daerahId} and jalur like ${`peserta_musyawarah/${siti}/%`}`
    })
    const sesudah = await bacaBeritaAcara(camat(), id)
    expect(sesudah).toEqual(ba)
    expect(ba.value.sidik).toBe(sidik(kanonik(ba.value.isi)))
    expect((await periksaJejak(db.sql, k.daerahId, k.penandatangan)).temuan).toEqual([])
    const daftar = await bacaPeserta(camat(), id)
    expect(JSON.stringify(daftar)).not.toContain('Siti')
  })
})

describe('dinding kedua bagi kueri musyawarah (kontrak 1)', () => {
  it('dari daerah lain tanpa predikatnya pun tidak ada baris yang terbaca atau berubah', async () => {
    await bangunKabupaten(db.sql, { daerahId: '1603', desa: '16.03.01.2011' })
    const isi = isiUsulan(k)
    await buatUsulan(k.sebagai('operator-desa'), k.penandatangan, isi)
    const m = { tahunAnggaran: TAHUN, tahap: 'desa' as const, kodeWilayah: k.kecamatan }
    const kueri: Readonly<Record<string, (tx: Transaction) => Promise<unknown>>> = {
      findRuang: (tx) => layar.findRuang(tx, k.daerahId, id),
      listDenyut: (tx) => layar.listDenyut(tx, k.daerahId, [id]),
      listPembahasan: (tx) => layar.listPembahasan(tx, k.daerahId, m),
      findUsulanLayar: (tx) => layar.findUsulanLayar(tx, k.daerahId, { pengajuanId: isi.pengajuanId, tahap: 'desa' }),
      countHadir: async (tx) => ((await layar.countHadir(tx, k.daerahId, id)).hadir === 0 ? null : true),
      findNotulen: (tx) => catatan.findNotulen(tx, k.daerahId, id),
      listSasaranUndangan: (tx) => undangan.listSasaranUndangan(tx, k.daerahId, id),
      usulanDesa: async (tx) => ((await nihil.findDesaPenyata(tx, k.daerahId, { kodeWilayah: k.desa, tahunAnggaran: TAHUN })).usulan === 0 ? null : true),
      usulanKesiapan: async (tx) => {
        const baris = await nihil.listKesiapan(tx, k.daerahId, { tahunAnggaran: TAHUN, kodeWilayah: k.kecamatan, tahapAnak: 'desa', musyawarahId: null })
        return baris.filter((w) => w.usulan > 0)
      },
    }
    const kosong = (x: unknown): boolean => x === null || (Array.isArray(x) && x.length === 0)
    const terbaca = async (daerahId: string) => {
      const nama: string[] = []
      for (const [n, jalankan] of Object.entries(kueri)) {
        const hasil = await readTenant(db.sql, daerahId, (tx) => jalankan(tx))
        if (!kosong(hasil)) nama.push(n)
      }
      return nama
    }
    expect(await terbaca('1603')).toEqual([])
    expect(await terbaca(k.daerahId)).toEqual(Object.keys(kueri))
  })
})
