import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ok } from '#src/lib/result.ts'
import { type BarisPekerjaan, kodeButir } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import {
  bacaLembarJawaban,
  bacaLembarPekerjaan,
  type BekalMuat,
  type HasilMuat,
  type LembarTerbaca,
  muatLembar,
} from '#src/modules/usulan/lembar/muat-lembar.service.ts'
import { bacaLembarPutusan, putuskanLembar } from '#src/modules/usulan/lembar/putuskan-lembar.service.ts'
import { Sasaran } from '#src/modules/usulan/lembar/sasaran-lembar.service.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { bangunKabupaten, type KabupatenUji, TAHUN } from '../../../../test/kabupaten-uji.ts'

const KEPALA = 'baris,kode_kelompok,uraian_kelompok,uraian,spesifikasi,satuan,harga,kode_rekening'
const LEMBAR = [
  KEPALA,
  '1,1.3.04.02.07.0003,Drainase,Jasa Perencanaan Drainase Desa Sukamurni Kec. Sukakarya,,Paket,4000000,',
  '2,1.3.04.02.07.0003,Drainase,Jasa Pengawasan Drainase Kec. Sukakarya,,paket,3000000,',
  '3,1.3.04.02.07.0003,Drainase,Drainase Desa Sukamurni Kec. Sukakarya,,Paket,90000000,',
  '4,1.3.04.02.07.0003,Drainase,Jasa Perencanaan Drainase Desa Sukaindah Kec. Sukakarya,,Paket,4000000,',
  '5,9.9,Asing,Jasa Perencanaan Drainase Desa Sukamurni Kec. Sukakarya,,Paket,1000000,',
  '6,1.3.04.02.07.0003,Drainase,Jasa Perencanaan Drainase Desa Sukamurni Kec. Sukakarya,,Paket,-1,',
].join('\n')

let db: TestDatabase
let k: KabupatenUji
let lembar: LembarTerbaca

beforeAll(async () => {
  db = await openTestDatabase()
  k = await bangunKabupaten(db.sql)
  lembar = await baca(LEMBAR)
  const butir = (layanan: BarisPekerjaan['layanan']) =>
    ButirKamusBaru.parse({
      kamusId: randomUUID(),
      tahunAnggaran: TAHUN,
      kode: kodeButir({ kodeKelompok: '1.3.04.02.07.0003', layanan, satuan: 'paket' }),
      nama: `Drainase ${layanan}`,
      satuan: 'paket',
      hargaSatuan: 90_000_000,
      perangkatDaerahId: k.pdId,
      bidangPembangunan: 'infrastruktur',
      bidangUrusan: '1.03',
      klasifikasi: layanan === 'pekerjaan' ? 'fisik' : 'nonfisik',
    })
  await muatKamus(k.sebagai('admin-perencanaan'), [butir('pekerjaan'), butir('perencanaan'), butir('pengawasan')])
})
afterAll(() => db.close())

async function baca(isi: string): Promise<LembarTerbaca> {
  const hasil = await bacaLembarPekerjaan(db.sql, { nama: 'uji.csv', isi: Buffer.from(isi) })
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return hasil.value
}

function bekal(siapa: Konteks, lain: Partial<BekalMuat> = {}): BekalMuat {
  return { tahunAnggaran: TAHUN, penandatangan: k.penandatangan, pembaca: siapa, pengusul: () => ok(siapa), foto: null, progress: () => undefined, ...lain }
}

function jawaban(teks: string) {
  const hasil = bacaLembarJawaban(Buffer.from(teks))
  if (!hasil.ok) throw new Error(hasil.error.jenis)
  return hasil.value
}

function nasib(hasil: HasilMuat): Record<number, string> {
  return Object.fromEntries(hasil.nasib.map((n) => [n.baris.baris, n.hasil === 'ditolak' ? n.penolakan.jenis : n.hasil]))
}

async function hitung(): Promise<readonly number[]> {
  const [baris] = await db.sqlPemilik.begin(async (tx) => {
    await tx`set local selaras.daerah = '3216'`
    return tx<{ usulan: number; putusan: number; entri: number }[]>`
      select (select count(*) from pengajuan)::int as usulan, (select count(*) from putusan)::int as putusan, (select count(*) from jejak_entri)::int as entri`
  })
  return [baris?.usulan ?? -1, baris?.putusan ?? -1, baris?.entri ?? -1]
}

describe('memuat lembar pekerjaan', () => {
  it('operator desa memasukkan miliknya; yang bukan miliknya, tanpa kamus, atau tanpa foto ditolak dengan kodenya, dan hanya kecamatan ditanyakan', async () => {
    const hasil = await muatLembar(bekal(k.sebagai('operator-desa')), lembar, null)
    expect(nasib(hasil)).toEqual({ 1: 'masuk', 2: 'ditanya', 3: 'foto-belum-ada', 4: 'bukan-wewenang', 5: 'kelompok-tanpa-kamus' })
    expect(lembar.ditolak).toMatchObject([{ baris: '6', kolom: 'harga', kode: 'harga-negatif', terdekat: '1' }])
    const tanya = hasil.nasib.find((n) => n.baris.baris === 2)
    expect(tanya).toMatchObject({ sebab: 'hanya-kecamatan', calon: [{ kode: '32.16.14' }] })
  })

  it('sekali lagi tidak mengubah apa pun, kecuali percobaan tanpa wewenang yang tetap terhitung', async () => {
    const sebelum = await hitung()
    const hasil = await muatLembar(bekal(k.sebagai('operator-desa')), lembar, null)
    expect(hasil.nasib.find((n) => n.hasil === 'masuk')).toMatchObject({ baru: false, nomor: `${TAHUN}-321614-2001-0001` })
    expect(await hitung()).toEqual(sebelum)
  })

  it('operator kecamatan memasukkan baris yang dijawab kecamatannya, langsung ke tahap kecamatan', async () => {
    const hasil = await muatLembar(
      bekal(k.sebagai('operator-kecamatan')),
      lembar,
      jawaban('baris,kode_wilayah,dasar\n2,32.16.14,hanya kecamatan yang disebut\n'),
    )
    expect(nasib(hasil)).toMatchObject({ 1: 'masuk', 2: 'masuk', 4: 'masuk' })
    const satu = hasil.nasib.find((n) => n.baris.baris === 2)
    expect(satu).toMatchObject({ wilayah: { cara: 'dijawab', dasar: 'hanya kecamatan yang disebut' }, nomor: `${TAHUN}-321614-0000-0001` })
    const rinci = satu?.hasil === 'masuk' ? await bacaRinci(k.sebagai('camat'), satu.pengajuanId) : null
    expect(rinci).toMatchObject({
      tahap: 'kecamatan',
      keadaan: 'diajukan',
      kanal: 'kecamatan',
      pengusul: { jenis: 'kecamatan' },
      anggaran: 3_000_000,
      urutanTahap: expect.not.arrayContaining(['desa']),
    })
  })

  it('jawaban untuk isi lain, wilayah lain, atau baris yang tidak ada tidak dipakai dan disebut; jawaban kosong bukan jawaban', async () => {
    const hasil = await muatLembar(
      bekal(k.sebagai('operator-desa')),
      await baca(LEMBAR.replaceAll(/^2,/gm, '22,')),
      jawaban('baris,kode_wilayah,sidik\n1,32.16.14.2001,0000000000\n22,76.01.02,\n23,32.16.14,\n4,,\n'),
    )
    expect(hasil.jawabanDitolak.map((t) => [t.baris, t.kode])).toEqual([
      ['23', 'baris-tidak-dikenal'],
      ['1', 'untuk-baris-lain'],
      ['22', 'bukan-wilayah-daerah-ini'],
    ])
    expect(nasib(hasil)).toMatchObject({ 1: 'masuk', 22: 'ditanya' })
  })
})

describe('memutuskan dari lembar', () => {
  const sasaran = () => new Sasaran(k.sebagai('camat'), TAHUN, lembar.baik)
  const putuskan = async (siapa: Konteks, teks: string) => {
    const p = bacaLembarPutusan(Buffer.from(teks))
    if (!p.ok) throw new Error(p.error.jenis)
    const { hasil, ditolak } = await putuskanLembar({ sasaran: sasaran(), pembaca: k.sebagai('camat'), pemutus: () => ok(siapa) }, p.value)
    return { hasil: hasil.map((h) => (h.hasil === 'ditolak' ? h.penolakan.jenis : h.hasil)), ditolak: [...p.value.ditolak, ...ditolak].map((t) => t.kode) }
  }

  it('putusan diambil sekali; yang belum di tahapnya menunggu, yang tidak dikenal disebut', async () => {
    const lembarPutusan = `baris,nomor,tahap,keputusan,prioritas
1,,desa,terima,1
1,,kecamatan,terima,1
,${TAHUN}-321614-2002-0001,desa,terima,1
99,,desa,terima,1
,${TAHUN}-321614-2001-0099,desa,terima,1
5,,desa,terima,1
`
    const desa = await putuskan(k.sebagai('operator-desa'), lembarPutusan)
    expect(desa).toEqual({ hasil: ['diputuskan', 'bukan-wewenang', 'bukan-wewenang', 'menunggu'], ditolak: ['baris-tidak-dikenal', 'baris-tidak-dikenal'] })
    const sebelum = await hitung()
    expect((await putuskan(k.sebagai('operator-desa'), lembarPutusan)).hasil).toEqual(['sudah', 'bukan-wewenang', 'bukan-wewenang', 'menunggu'])
    expect(await hitung()).toEqual(sebelum)
    expect((await putuskan(k.sebagai('camat'), lembarPutusan)).hasil).toEqual(['sudah', 'diputuskan', 'bukan-wewenang', 'menunggu'])
  })

  it('dialihkan ke perangkat daerah lain, lalu diterima di tahap yang sama, tetap sama bila diulang', async () => {
    const lembarPutusan = `baris,tahap,keputusan,alasan,teks,perangkat_daerah
1,mitra-bappeda,alihkan,A04,Drainase permukiman ditangani Dinas Perumahan.,Disperkimtan
1,mitra-bappeda,terima,,,
1,mitra-bappeda,alihkan,A04,Kembali ke dinas semula.,Disperkimtann
`
    const mitra = k.sebagai('mitra-bappeda')
    expect(await putuskan(mitra, lembarPutusan)).toEqual({ hasil: ['diputuskan', 'diputuskan'], ditolak: ['perangkat-daerah-tidak-dikenal'] })
    expect((await putuskan(mitra, lembarPutusan)).hasil).toEqual(['sudah', 'sudah'])
  })

  it('lembar yang berkata lain daripada putusan yang tercatat tidak menimpanya', async () => {
    const hasil = await putuskan(k.sebagai('operator-desa'), 'baris,tahap,keputusan,alasan,teks\n1,desa,tolak,A02,Usulan ini ganda dengan yang lain.\n')
    expect(hasil.hasil).toEqual(['lembar-berbeda-dari-putusan'])
  })

  it('aturan putusan berlaku seperti di layar: alasan wajib, forum perlu tautan', async () => {
    expect((await putuskan(k.sebagai('camat'), 'baris,tahap,keputusan\n2,kecamatan,tolak\n')).hasil).toEqual(['alasan-wajib'])
    expect((await putuskan(k.sebagai('camat'), 'baris,tahap,keputusan,sidik\n2,kecamatan,terima,0123456789\n')).ditolak).toEqual(['untuk-baris-lain'])
  })
})
