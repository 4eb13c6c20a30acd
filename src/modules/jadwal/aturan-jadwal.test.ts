import { describe, expect, it } from 'vitest'
import { type Saat, saat, tanggal, type ZonaWaktu } from '#src/lib/waktu.ts'
import {
  isDibatalkan,
  type Jadwal,
  type JadwalBaru,
  keadaanJadwal,
  periksaBatalkan,
  periksaDaftar,
  periksaPendekkan,
  periksaPerpanjang,
  periksaTambah,
  periksaUbah,
  periksaUrutan,
  type PerubahanJadwal,
  tindakanJadwal,
} from '#src/modules/jadwal/aturan-jadwal.ts'
import { isTerbuka, pilihJendela } from '#src/modules/jadwal/jadwal.ts'
import { DAFTAR_PROSES, PROSES, urutanTahap } from '#src/modules/jadwal/proses.ts'
import { bukaDari, formatTutup, isWaktuSetempat, sampaiSetempat, sisaWaktu, tutupDari, type WaktuSetempat } from '#src/modules/jadwal/waktu-jendela.ts'
import { kataTahapJadwal } from '#src/modules/pemberitahuan/tahap-jadwal.kata.ts'
import { DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

const w = (teks: string) => teks as WaktuSetempat
const KINI = saat('2024-01-25T02:00:00Z')

const baru = (ubah: Partial<JadwalBaru> = {}): JadwalBaru => ({
  tahunAnggaran: 2025,
  tahunKegiatan: 2024,
  proses: 'usulan',
  tahap: 'desa',
  kodeWilayah: null,
  buka: bukaDari(w('2024-01-02'), 'WIB'),
  tutup: tutupDari(w('2024-01-31'), 'WIB'),
  musyawarahWajib: true,
  publik: true,
  dasarHukum: 'SE Bupati Nomor 1',
  ...ubah,
})
const ada = (ubah: Partial<Jadwal> = {}): Jadwal => {
  const j = baru(ubah)
  return { jadwalId: 'a', versi: 1, tutupSemula: j.tutup, perubahan: [], ...j, ...ubah }
}
const surat = (ubah: Partial<PerubahanJadwal> = {}): PerubahanJadwal => ({
  perubahanId: 'p',
  urut: 1,
  jenis: 'perpanjangan',
  tutupLama: KINI,
  tutupBaru: KINI,
  nomorSurat: '050/41',
  tanggalSurat: tanggal('2024-01-17'),
  penandatangan: 'Bupati',
  alasan: 'Banjir di tujuh desa',
  ditetapkanPada: KINI,
  ...ubah,
})
const k = (daftar: readonly Jadwal[] = [], kini: Saat = KINI, zona: ZonaWaktu = 'WIB') => ({ saat: kini, zona, ada: daftar })

describe('jam jendela adalah jam daerahnya', () => {
  it.each([
    ['WIB', '2024-01-31T16:59:59.999Z', '2024-01-31T17:00:00.000Z'],
    ['WITA', '2024-01-31T15:59:59.999Z', '2024-01-31T16:00:00.000Z'],
    ['WIT', '2024-01-31T14:59:59.999Z', '2024-01-31T15:00:00.000Z'],
  ] as const)('%s: pukul 23.59.59 masih di dalam, tengah malam tidak', (zona, terakhir, lewat) => {
    const j = { buka: bukaDari(w('2024-01-02'), zona), tutup: tutupDari(w('2024-01-31'), zona) }
    expect(isTerbuka(j, saat(terakhir))).toBe(true)
    expect(isTerbuka(j, saat(lewat))).toBe(false)
    expect(formatTutup(j.tutup, zona)).toBe(`31 Jan 2024, 23.59 ${zona}`)
    expect(sampaiSetempat(j.tutup, zona)).toBe('2024-01-31T23:59')
  })

  it('pukul 07.59 WITA adalah pukul 06.59 WIB: jendela yang sama jamnya dibuka pada saat yang berbeda', () => {
    const jam = w('2024-01-02T08:00')
    expect(bukaDari(jam, 'WIB')).toBe('2024-01-02T01:00:00.000Z')
    expect(bukaDari(jam, 'WITA')).toBe('2024-01-02T00:00:00.000Z')
    expect(bukaDari(jam, 'WIT')).toBe('2024-01-01T23:00:00.000Z')
  })

  it('menit yang disebut masih di dalam, dan zona server tidak berpengaruh', () => {
    const lama = process.env['TZ']
    try {
      for (const tz of ['UTC', 'Pacific/Auckland', 'America/New_York']) {
        process.env['TZ'] = tz
        expect(tutupDari(w('2024-03-10T15:00'), 'WIB')).toBe('2024-03-10T08:01:00.000Z')
        expect(sampaiSetempat(saat('2024-03-10T08:01:00Z'), 'WIB')).toBe('2024-03-10T15:00')
      }
    } finally {
      if (lama === undefined) delete process.env['TZ']
      else process.env['TZ'] = lama
    }
  })

  it('tanggal yang tidak ada atau ber-offset bukan waktu setempat', () => {
    expect(['2024-02-30', '2024-01-31T24:00', '2024-01-31T23:59+07:00', '31/01/2024', ''].filter(isWaktuSetempat)).toEqual([])
    expect(['2024-02-29', '2024-01-31T23:59', '2024-01-31 08.30'].filter(isWaktuSetempat)).toHaveLength(3)
  })

  it('hitung mundur: 2 hari 4 jam lagi, dan tidak ada sisa sesudah tutup', () => {
    expect(sisaWaktu(tutupDari(w('2024-01-31'), 'WIB'), saat('2024-01-29T12:59:30Z'))).toEqual({ hari: 2, jam: 4, menit: 0 })
    expect(sisaWaktu(KINI, saat('2024-02-01T00:00:00Z'))).toEqual({ hari: 0, jam: 0, menit: 0 })
  })
})

describe('jendela mana yang berlaku', () => {
  const umum = { kodeWilayah: null, buka: saat('2024-01-01T00:00:00Z'), tutup: saat('2024-01-20T00:00:00Z') }
  const kecamatan = { ...umum, kodeWilayah: '32.16.14', tutup: saat('2024-01-31T00:00:00Z') }

  it('jendela wilayah terdekat menggantikan yang umum, walaupun yang umum masih terbuka', () => {
    expect(pilihJendela([umum, kecamatan], KINI)).toBe(kecamatan)
    const tertutup = { ...kecamatan, tutup: saat('2024-01-10T00:00:00Z') }
    expect(pilihJendela([umum, tertutup], saat('2024-01-15T00:00:00Z'))).toBe(tertutup)
  })

  it('dari beberapa jendela satu wilayah: yang terbuka, lalu yang berikut, lalu yang terakhir', () => {
    const kedua = { ...umum, buka: saat('2024-02-01T00:00:00Z'), tutup: saat('2024-02-10T00:00:00Z') }
    expect(pilihJendela([kedua, umum], saat('2024-01-05T00:00:00Z'))).toBe(umum)
    expect(pilihJendela([kedua, umum], KINI)).toBe(kedua)
    expect(pilihJendela([kedua, umum], saat('2024-03-01T00:00:00Z'))).toBe(kedua)
    expect(pilihJendela([], KINI)).toBeNull()
  })
})

describe('menambah jendela', () => {
  it('jendela yang bertumpang pada proses, tahap, wilayah dan tahun yang sama ditolak dengan menyebut keduanya', () => {
    const lain = ada({ buka: bukaDari(w('2024-01-20'), 'WIB'), tutup: tutupDari(w('2024-02-10'), 'WIB') })
    expect(periksaTambah(baru(), k([lain]))).toMatchObject({
      jenis: 'jendela-bertumpang',
      ini: 'usulan/desa, 2024-01-02 – 2024-01-31',
      lain: 'usulan/desa, 2024-01-20 – 2024-02-10',
    })
  })

  it.each([
    ['wilayah lain', { kodeWilayah: '32.16.14' }],
    ['tahap lain', { tahap: 'kecamatan' }],
    ['tahun anggaran lain', { tahunAnggaran: 2026 }],
    ['yang dibatalkan', { perubahan: [surat({ jenis: 'pembatalan', tutupBaru: null })] }],
  ] as const)('%s bukan tumpang tindih', (_, ubah) => {
    expect(periksaTambah(baru(), k([ada(ubah)]))).toBeNull()
  })

  it('yang satu dibuka tepat ketika yang lain ditutup bukan tumpang tindih', () => {
    expect(periksaTambah(baru(), k([ada({ buka: tutupDari(w('2024-01-31'), 'WIB'), tutup: tutupDari(w('2024-02-03'), 'WIB') })]))).toBeNull()
  })

  it('penutupan sebelum pembukaan, tahap proses lain, dan usulan yang tidak publik ditolak', () => {
    expect(periksaTambah(baru({ tutup: bukaDari(w('2024-01-02'), 'WIB') }), k())?.jenis).toBe('tutup-sebelum-buka')
    expect(periksaTambah(baru({ tahap: 'reviu-apip' }), k())?.jenis).toBe('tahap-bukan-milik-proses')
    expect(periksaTambah(baru({ publik: false }), k())?.jenis).toBe('jadwal-usulan-wajib-publik')
  })

  it('yang seluruhnya lewat hanya dicatat bila tahapnya belum punya jadwal: riwayat tidak ditulis ulang', () => {
    const lewat = baru({ buka: bukaDari(w('2023-12-01'), 'WIB'), tutup: tutupDari(w('2023-12-20'), 'WIB') })
    expect(periksaTambah(lewat, k())).toBeNull()
    expect(periksaTambah({ ...lewat, kodeWilayah: '32.16.14' }, k([ada()]))?.jenis).toBe('jendela-sudah-lewat')
  })

  it('dalam daftar, baris yang bertumpang dengan baris sebelumnya disebut letaknya', () => {
    expect(periksaDaftar([baru(), baru({ tahap: 'kecamatan' }), baru()], k())).toMatchObject({ letak: 2, penolakan: { jenis: 'jendela-bertumpang' } })
  })
})

describe('mengubah jendela', () => {
  const belum = ada({ buka: bukaDari(w('2024-02-01'), 'WIB'), tutup: tutupDari(w('2024-02-14'), 'WIB') })

  it('bebas hanya sebelum dibuka; sesudahnya dengan surat, dan yang lewat tidak sama sekali', () => {
    expect(periksaUbah(belum, baru({ buka: belum.buka }), 1, k([belum]))?.jenis).toBe('tutup-sebelum-buka')
    expect(periksaUbah(belum, baru({ buka: belum.buka, tutup: tutupDari(w('2024-02-20'), 'WIB') }), 1, k([belum]))).toBeNull()
    expect(periksaUbah(ada(), baru(), 1, k([ada()]))?.jenis).toBe('jendela-sudah-dibuka')
    expect(periksaUbah(belum, baru(), 7, k([belum]))).toEqual({ jenis: 'jadwal-sudah-berubah', versi: 1 })
  })

  it('perpanjangan memundurkan, ke waktu yang masih di depan, dengan surat yang tidak bertanggal besok', () => {
    const j = ada()
    const minta = (sampai: string, tanggalSurat = '2024-01-25') => ({ versi: 1, tutup: tutupDari(w(sampai), 'WIB'), tanggalSurat: tanggal(tanggalSurat) })
    expect(periksaPerpanjang(j, minta('2024-02-05'), k([j]))).toBeNull()
    expect(periksaPerpanjang(j, minta('2024-01-31'), k([j]))?.jenis).toBe('perpanjangan-tidak-memundurkan')
    expect(periksaPerpanjang(j, minta('2024-02-05', '2024-01-26'), k([j]))?.jenis).toBe('surat-sesudah-hari-ini')
    const lewat = ada({ buka: bukaDari(w('2023-12-01'), 'WIB'), tutup: tutupDari(w('2023-12-20'), 'WIB') })
    expect(periksaPerpanjang(lewat, minta('2024-01-20'), k([lewat]))?.jenis).toBe('penutupan-baru-sudah-lewat')
    expect(periksaPerpanjang(lewat, minta('2024-02-05'), k([lewat]))).toBeNull()
  })

  it('perpanjangan yang menabrak jendela berikutnya ditolak dengan menyebut keduanya', () => {
    const j = ada()
    const kedua = ada({ jadwalId: 'b', buka: bukaDari(w('2024-02-03'), 'WIB'), tutup: tutupDari(w('2024-02-10'), 'WIB') })
    expect(periksaPerpanjang(j, { versi: 1, tutup: tutupDari(w('2024-02-05'), 'WIB'), tanggalSurat: null }, k([j, kedua]))?.jenis).toBe('jendela-bertumpang')
  })

  it('memendekkan dan membatalkan hanya yang belum ditutup', () => {
    const j = ada()
    const ke = (sampai: string) => ({ versi: 1, tutup: tutupDari(w(sampai), 'WIB'), tanggalSurat: null })
    expect(periksaPendekkan(j, ke('2024-01-28'), k([j]))).toBeNull()
    expect(periksaPendekkan(j, ke('2024-01-24'), k([j]))?.jenis).toBe('penutupan-baru-sudah-lewat')
    expect(periksaPendekkan(j, ke('2024-02-28'), k([j]))?.jenis).toBe('pemendekan-tidak-memajukan')
    const sudah = k([j], saat('2024-03-01T00:00:00Z'))
    expect(periksaPendekkan(j, ke('2024-01-28'), sudah)?.jenis).toBe('jendela-sudah-lewat')
    expect(periksaBatalkan(j, { versi: 1, tanggalSurat: null }, sudah)?.jenis).toBe('jendela-sudah-lewat')
    expect(periksaBatalkan(j, { versi: 1, tanggalSurat: null }, k([j]))).toBeNull()
  })

  it('tindakan yang tidak dapat dilakukan menyebut sebabnya, sama dengan penolakannya', () => {
    expect(tindakanJadwal(ada(), KINI, 'WIB')).toEqual({ ubah: 'jendela-sudah-dibuka', perpanjang: null, pendekkan: null, batalkan: null })
    expect(tindakanJadwal(belum, KINI, 'WIB')).toEqual({ ubah: null, perpanjang: null, pendekkan: null, batalkan: null })
    expect(tindakanJadwal(ada(), saat('2024-03-01T00:00:00Z'), 'WIB')).toEqual({
      ubah: 'jendela-sudah-lewat',
      perpanjang: null,
      pendekkan: 'jendela-sudah-lewat',
      batalkan: 'jendela-sudah-lewat',
    })
    const batal = ada({ perubahan: [surat({ jenis: 'pembatalan', tutupBaru: null })] })
    expect(isDibatalkan(batal)).toBe(true)
    expect(new Set(Object.values(tindakanJadwal(batal, KINI, 'WIB')))).toEqual(new Set(['jadwal-sudah-dibatalkan']))
  })

  it('keadaannya mengikuti jam', () => {
    expect([belum, ada(), ada({ tutup: KINI }), ada({ perubahan: [surat({ jenis: 'pembatalan' })] })].map((j) => keadaanJadwal(j, KINI))).toEqual([
      'belum-dibuka',
      'terbuka',
      'sudah-ditutup',
      'dibatalkan',
    ])
  })
})

describe('urutan tahap', () => {
  const desa = ada({ jadwalId: 'desa' })
  const kecamatan = ada({ jadwalId: 'kec', tahap: 'kecamatan', tutup: tutupDari(w('2024-01-20'), 'WIB') })

  it('tahap kemudian yang ditutup lebih dulu diperingatkan, bukan ditolak', () => {
    expect(periksaUrutan([desa, kecamatan], 'WIB', 'permendagri')).toEqual([
      {
        jenis: 'urutan-tahap',
        proses: 'usulan',
        kodeWilayah: null,
        lebihDulu: { jadwalId: 'desa', tahap: 'desa', sampai: '2024-01-31' },
        kemudian: { jadwalId: 'kec', tahap: 'kecamatan', sampai: '2024-01-20' },
      },
    ])
    expect(periksaTambah(kecamatan, k([desa]))).toBeNull()
  })

  it('tidak untuk wilayah lain, jalur DPRD, atau mitra Bappeda pada rute SIPD', () => {
    expect(periksaUrutan([desa, { ...kecamatan, kodeWilayah: '32.16.14' }], 'WIB', 'permendagri')).toEqual([])
    expect(periksaUrutan([desa, { ...kecamatan, tahap: 'sekretariat-dprd' }], 'WIB', 'permendagri')).toEqual([])
    expect(periksaUrutan([desa, { ...kecamatan, tahap: 'mitra-bappeda' }], 'WIB', 'sipd')).toEqual([])
    expect(urutanTahap('usulan', 'mitra-bappeda', 'permendagri')).toBe(4)
  })

  it('tahap proses usulan adalah tahap rute usulan', () => {
    // The works have no window: they are reported when they are done.
    expect(PROSES.usulan).toEqual(DAFTAR_TAHAP.filter((t) => t !== 'pelaksanaan'))
    expect(DAFTAR_PROSES).toHaveLength(12)
  })

  it('setiap tahap punya kata dalam pemberitahuan, dalam kedua bahasa', () => {
    const kunci = DAFTAR_PROSES.flatMap((p) => PROSES[p].map((t) => (p === 'usulan' ? `jadwal.${t}` : `jadwal.${p}.${t}`)))
    for (const bahasa of ['id', 'en'] as const) expect(Object.keys(kataTahapJadwal[bahasa]).toSorted()).toEqual(kunci.toSorted())
  })
})
