import { describe, expect, it } from 'vitest'
import { MasalahMulai } from '#src/lib/database/masalah.ts'
import { saat } from '#src/lib/waktu.ts'
import { createJuruKabar } from '#src/modules/pemberitahuan/pemberitahuan.kata.ts'
import { IsiPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import {
  bacaKursorKotak,
  DAFTAR_PEMBERITAHUAN,
  isDapatDisurati,
  lingkupPencakup,
  SUREL_BAWAAN,
  tulisKursorKotak,
  waktuHarian,
} from '#src/modules/pemberitahuan/pemberitahuan.ts'
import { bacaSetelanSurel } from '#src/modules/pemberitahuan/saluran-surel.service.ts'
import { nasibSurat, rapikanSebab, sebabTakPerlu } from '#src/modules/pemberitahuan/surat.ts'
import { DAFTAR_KEPUTUSAN } from '#src/modules/usulan/putusan/rute.ts'

const KINI = saat('2024-01-25T02:00:00Z')

describe('lingkup dan waktu', () => {
  it('sebuah desa tercakup oleh lingkupnya sendiri dan semua di atasnya', () => {
    expect(lingkupPencakup('32.16.14.2001')).toEqual(['32.16.14.2001', '32.16.14', '32.16', '32'])
    expect(lingkupPencakup('32')).toEqual(['32'])
  })

  it.each([
    ['2024-01-25T02:00:00Z', 'WIB', '2024-01-25T23:00:00.000Z'],
    ['2024-01-24T22:54:59Z', 'WIB', '2024-01-24T23:00:00.000Z'],
    ['2024-01-24T22:55:00Z', 'WIB', '2024-01-25T23:00:00.000Z'],
    ['2024-01-25T02:00:00Z', 'WITA', '2024-01-25T22:00:00.000Z'],
    ['2024-01-25T02:00:00Z', 'WIT', '2024-01-25T21:00:00.000Z'],
    ['2023-12-31T23:30:00Z', 'WIB', '2024-01-01T23:00:00.000Z'],
  ] as const)('kabar pukul %s ikut surel harian 06.00 %s berikutnya', (kini, zona, kirim) => {
    expect(waktuHarian(saat(kini), zona)).toBe(kirim)
  })

  it('kursor kembali sebagaimana ditulis, yang bukan buatan kita tidak', () => {
    const k = { waktu: '2024-01-25T02:00:00.000Z', id: '3f2b8a34-0000-4000-8000-000000000001' }
    expect(bacaKursorKotak(tulisKursorKotak(k))).toEqual(k)
    expect(['', 'x_y', `${k.waktu}_x'; drop`].map(bacaKursorKotak)).toEqual([null, null, null])
  })
})

describe('surat', () => {
  const surat = { percobaan: 0, createdAt: KINI, alamat: 'a@b.id', isBertugas: true, jumlahKabar: 1 }

  it('dicoba lagi makin jarang, dan ditolak penerimanya berarti gagal', () => {
    const tunda = { hasil: 'tertunda', sebab: 'x', peladen: true } as const
    const menit = [0, 1, 2, 3, 4, 5, 6, 12].map((n) => (Date.parse(nasibSurat(n, tunda, KINI).kirimSetelah ?? '') - Date.parse(KINI)) / 60_000)
    expect(menit).toEqual([1, 5, 15, 60, 180, 360, 360, 360])
    expect(nasibSurat(0, { hasil: 'ditolak', sebab: 'tidak ada' }, KINI)).toMatchObject({ keadaan: 'gagal', galat: 'tidak ada' })
    expect(nasibSurat(2, { hasil: 'terkirim' }, KINI)).toEqual({ keadaan: 'terkirim', percobaan: 3, kirimSetelah: null, galat: null })
  })

  it.each([
    [{}, KINI, null],
    [{ alamat: null }, KINI, 'tanpa-alamat'],
    [{ isBertugas: false }, KINI, 'tanpa-penugasan'],
    [{ jumlahKabar: 0 }, KINI, 'sudah-dibaca'],
    [{}, saat('2024-01-28T02:00:00Z'), null],
    [{}, saat('2024-01-28T02:00:01Z'), 'lewat-tiga-hari'],
    [{ percobaan: 1 }, saat('2024-03-01T02:00:00Z'), null],
    [{ percobaan: 14 }, KINI, 'lewat-tiga-hari'],
  ])('%j tidak perlu lagi karena %s: %s', (lain, kini, sebab) => {
    expect(sebabTakPerlu({ ...surat, ...lain }, kini)).toBe(sebab)
  })

  it('kata peladen dicatat tanpa alamat penerimanya, sebaris, dan tidak berkepanjangan', () => {
    expect(rapikanSebab('550 <a@b.id>:\r\n  unknown a@b.id', 'a@b.id')).toBe('550 <…>: unknown …')
    expect(rapikanSebab('x'.repeat(1000), 'a@b.id')).toHaveLength(300)
  })

  it('alamat internal tidak pernah dikirimi', () => {
    expect(['desa@akun.selaras.invalid', 'DESA@AKUN.SELARAS.INVALID', 'x@y.invalid', 'bukan-alamat', 'desa@bekasikab.go.id'].map(isDapatDisurati)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
  })
})

describe('setelan peladen surel', () => {
  it('kosong keduanya berarti tanpa surel; separuh atau salah ditolak saat mulai, tanpa mengulang sandinya', () => {
    expect(bacaSetelanSurel(undefined, ' ')).toBeNull()
    expect(bacaSetelanSurel('smtps://a:b@surel.go.id', 'Selaras <selaras@daerah.go.id>')).toEqual({
      url: 'smtps://a:b@surel.go.id',
      dari: 'Selaras <selaras@daerah.go.id>',
    })
    for (const [smtp, dari] of [
      ['smtp://nama:rahasia@surel.go.id', undefined],
      [undefined, 'selaras@daerah.go.id'],
      ['http://nama:rahasia@surel.go.id', 'selaras@daerah.go.id'],
      ['smtp://nama:rahasia@surel.go.id', 'bukan alamat'],
    ] as const) {
      expect(() => bacaSetelanSurel(smtp, dari)).toThrow(MasalahMulai)
      expect(() => bacaSetelanSurel(smtp, dari)).not.toThrow(/rahasia/)
    }
  })
})

describe('kalimat', () => {
  const putusan = {
    judul: 'Posyandu RW 02',
    tempat: 'Sukamurni',
    kodeWilayah: '32.16.14.2001',
    nomor: null,
    tahunAnggaran: 2025,
    jabatan: 'Camat Sukakarya',
    tahap: 'kecamatan',
    keputusan: 'terima',
    tahapKe: 'mitra-bappeda',
    keadaanKe: 'diajukan',
    rupiah: 12_500_000,
  }
  const jendela = { tahap: 'desa', tahunAnggaran: 2025, tempat: 'Sukakarya', tutup: '2024-01-31T16:59:59.000Z' }
  const contoh = [
    ...['diajukan', 'direncanakan'].map((keadaanKe) => ['menunggu-anda', { ...putusan, keadaanKe }]),
    ...[null, '2024-02-01'].map((batas) => ['dikembalikan', { ...putusan, batas }]),
    ...DAFTAR_KEPUTUSAN.filter((k) => k !== 'ajukan' && k !== 'anggarkan').flatMap((keputusan) =>
      ['diajukan', 'direncanakan'].map((keadaanKe) => ['diputuskan', { ...putusan, keputusan, keadaanKe }]),
    ),
    ['ditautkan', putusan],
    ['dianggarkan', putusan],
    ['terlambat', { perihal: 'perbaikan', judul: 'a', tempat: 'b', kodeWilayah: '32.16.14.1001', nomor: null, tahunAnggaran: 2025, batas: '2024-02-01' }],
    ['terlambat', { perihal: 'putusan', ...jendela, jumlah: 3 }],
    ['diperpanjang', { ...jendela, tutupLama: jendela.tutup, nomorSurat: 'S-1', alasan: 'jaringan putus' }],
    ...[true, false].map((dibatalkan) => ['jadwal-diubah', { ...jendela, tempat: null, buka: jendela.tutup, dibatalkan, alasan: null }]),
    ...[null, '2024-06-30'].map((selesai) => ['ditugaskan', { jabatan: 'Plt. Camat', sebagai: 'plt', mulai: '2024-01-01', selesai }]),
    ...['disetujui', 'diundang', 'sandi-disetel-ulang', 'dibuka-kuncinya'].map((perihal) => ['akun-pengguna', { perihal }]),
  ] as [(typeof DAFTAR_PEMBERITAHUAN)[number], object][]

  it.each(contoh)('%s %j lengkap dalam kedua bahasa, tanpa kunci dan tanpa isian yang tertinggal', (jenis, data) => {
    const kabar = { jenis, data: IsiPemberitahuan[jenis].parse(data) } as never
    const juru = createJuruKabar()
    for (const bahasa of ['id', 'en'] as const) {
      const kalimat = juru.kalimat(kabar, bahasa, 'WIB')
      expect(kalimat).toMatch(/^[“A-Z].+[.a-z]$/)
      expect(kalimat).not.toMatch(/kalimat\.|\{\{|undefined|null|tahap\.|tempat\./)
    }
  })

  it('memakai istilah pemerintah daerahnya dan kata desa atau kelurahan menurut kodenya', () => {
    const juru = createJuruKabar({ pd: 'OPD', musrenbang: 'musrembang', desa: 'nagari' })
    const kabar = (lain: object): never => ({ jenis: 'diputuskan', data: { ...putusan, ...lain } }) as never
    expect(juru.kalimat(kabar({ keputusan: 'alihkan' }), 'id', 'WIB')).toBe('“Posyandu RW 02” dari Nagari Sukamurni dialihkan Camat Sukakarya ke OPD lain.')
    expect(juru.kalimat(kabar({ keputusan: 'cadangkan', kodeWilayah: '32.16.14.1001' }), 'id', 'WIB')).toContain(
      'Kelurahan Sukamurni masuk cadangan musrembang kecamatan',
    )
  })

  it('jendela yang ditutup tengah malam disebut menurut menit terakhirnya', () => {
    const tutup = (saat: string): string =>
      createJuruKabar().kalimat({ jenis: 'terlambat', data: { perihal: 'putusan', ...jendela, tutup: saat, jumlah: 1 } }, 'id', 'WIB')
    expect(tutup('2024-01-22T17:00:00.000Z')).toContain('ditutup 22 Jan 2024, 23.59 WIB;')
  })

  it('isi yang menyerupai perintah katalog tetap isi', () => {
    const juru = createJuruKabar()
    expect(juru.kalimat({ jenis: 'ditautkan', data: { ...putusan, judul: '$t(kalimat.lama) {{rupiah}}' } }, 'id', 'WIB')).toContain(
      '“$t(kalimat.lama) {{rupiah}}”',
    )
  })

  it('setiap jenis punya label, keterangan, dan cara surel bawaan', () => {
    const juru = createJuruKabar()
    for (const jenis of DAFTAR_PEMBERITAHUAN) {
      expect(SUREL_BAWAAN[jenis]).toBeDefined()
      expect([juru.label(jenis, 'id'), juru.kata(`keterangan.${jenis}`, 'en')].join()).not.toMatch(/label\.|keterangan\./)
    }
  })
})
