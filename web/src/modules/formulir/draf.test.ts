import { describe, expect, it } from 'vitest'
import { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'
import {
  type ButirKamus,
  type Draf,
  type FotoDraf,
  hasilRincian,
  hitungBiaya,
  ISI_KOSONG,
  type IsiFormulir,
  kurangLangkah,
  langkahGalat,
  lengkapiIsi,
} from './draf.ts'
import { susunKiriman } from './kiriman.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const uditch: ButirKamus = {
  kamusId: uuid(1),
  kode: 'K-01',
  nama: 'Drainase lingkungan U-ditch 60×60',
  uraian: null,
  satuan: 'm',
  hargaSatuan: 1_250_000,
  volumeMin: 20,
  volumeMaks: 500,
  perangkatDaerahId: uuid(2),
  perangkatDaerah: 'Disperkimtan',
  bidangPembangunan: 'infrastruktur',
  tipe: ['musrenbang'],
  pengusul: [],
  keadaan: 'berlaku',
  sumberHarga: null,
  kewenangan: 'kabupaten',
  klasifikasi: 'fisik',
  larangan: null,
  syarat: [],
  kataKunci: [],
}

const lengkap: IsiFormulir = {
  ...ISI_KOSONG,
  masalah: 'Saluran tersumbat, 45 rumah terendam setiap hujan deras.',
  kamus: uditch,
  judul: 'Drainase lingkungan RW 03',
  kodeWilayah: '32.16.14.2001',
  rw: ' 03 ',
  volume: 180,
}

const draf: Draf = {
  pengajuanId: uuid(3),
  usulanId: uuid(4),
  penggunaId: 'siti',
  daerahId: '3216',
  tahun: 2025,
  langkah: 'periksa',
  isi: lengkap,
  status: 'disimpan',
  versi: null,
  kunci: uuid(5),
  diubahPada: '2024-01-11T02:00:00.000Z',
  nomor: null,
  tandaTerima: null,
  galat: null,
  catatan: null,
}

const foto = (urutan: number, berkasId: string | null): FotoDraf => ({
  fotoId: uuid(10 + urutan),
  pengajuanId: draf.pengajuanId,
  urutan,
  isi: null,
  berkasId,
  titik: null,
  diambilPada: null,
  sidik: null,
  rupa: null,
})

describe('formulir usulan', () => {
  it('menghitung biaya dari volume kali plafon harga kamus', () => {
    expect(hitungBiaya(lengkap)).toBe(225_000_000)
    expect(hitungBiaya({ ...lengkap, volume: 1.5 })).toBe(1_875_000)
    expect(hitungBiaya({ ...lengkap, hargaSatuan: 1_000_000 })).toBe(180_000_000)
    expect(hitungBiaya({ ...lengkap, volume: null })).toBeNull()
    expect(hitungBiaya({ ...lengkap, kamus: { ...uditch, hargaSatuan: null } })).toBeNull()
  })

  it.each<[string, Partial<IsiFormulir>, number, string[]]>([
    ['lengkap', {}, 1, []],
    ['masalah terlalu singkat', { masalah: 'Banjir' }, 1, ['masalah']],
    ['usulan fisik tanpa foto', {}, 0, ['foto']],
    ['usulan nonfisik boleh tanpa foto', { kamus: { ...uditch, klasifikasi: 'nonfisik' } }, 0, []],
    ['plafon harga belum ditetapkan', { kamus: { ...uditch, hargaSatuan: null } }, 1, ['harga']],
    ['volume di bawah batas', { volume: 5 }, 1, ['volume-min']],
    ['volume di atas batas', { volume: 501 }, 1, ['volume-maks']],
    ['volume lebih dari tiga angka di belakang koma', { volume: 20.1234 }, 1, ['volume']],
    ['KK miskin melebihi KK', { penerima: { ...ISI_KOSONG.penerima, kk: 3, kkMiskin: 4 } }, 1, ['kk-miskin']],
  ])('menyebut apa yang kurang: %s', (_, ubah, jumlahFoto, kurang) => {
    expect(kurangLangkah('periksa', { ...lengkap, ...ubah }, jumlahFoto)).toEqual(kurang)
  })

  it('mengirim isi yang diterima skema server, dengan foto menurut urutannya', () => {
    const kiriman = susunKiriman(draf, [foto(2, uuid(22)), foto(1, uuid(21)), foto(3, null)])
    expect(BuatUsulan.parse({ ...kiriman, ajukan: true })).toMatchObject({ rw: '03', rt: null, foto: [uuid(21), uuid(22)], volume: 180_000, ajukan: true })
  })

  it('menaruh pesan server pada langkah isiannya', () => {
    const galat = { kode: 'isian-tidak-sah', pesan: '', langkah: '' }
    expect(langkahGalat({ ...galat, isian: [{ jalur: 'penerima.kk', pesan: 'x' }] })).toBe('manfaat')
    expect(langkahGalat({ ...galat, kode: 'volume-di-luar-batas', isian: [] })).toBe('tempat')
    expect(langkahGalat({ ...galat, kode: 'jendela-tertutup', isian: [] })).toBeNull()
  })

  it('draf yang dimulai di versi lama tetap terbuka dan terkirim utuh', () => {
    const { masalah, kamus, judul, kodeWilayah, rw, rt, lokus, titik, volume, hargaSatuan, kanal, pengusul, cari } = lengkap
    const lama = {
      masalah,
      kamus,
      judul,
      kodeWilayah,
      rw,
      rt,
      lokus,
      titik,
      volume,
      hargaSatuan,
      kanal,
      pengusul,
      cari,
      penerima: { jiwa: 9, kk: 3, kkMiskin: 1 },
    }
    const kirim = susunKiriman({ ...draf, isi: lama as never }, [foto(1, uuid(50))])
    expect(BuatUsulan.parse({ ...kirim, ajukan: true })).toMatchObject({
      penerima: { jiwa: 9, perempuan: null, kk: 3 },
      geometri: null,
      fokus: [],
      lampiran: [],
    })
    expect(kurangLangkah('periksa', lengkapiIsi(lama as never), 1)).toEqual([])
  })

  it('ukuran yang dikalikan harus sama dengan volumenya', () => {
    const rincian = { panjang: 90, lebar: null, tinggi: null, jumlah: 2 }
    expect(hasilRincian({ rincian })).toBe(180)
    expect(kurangLangkah('tempat', { ...lengkap, rincian }, 1)).toEqual([])
    expect(kurangLangkah('tempat', { ...lengkap, rincian, volume: 150 }, 1)).toEqual(['rincian'])
    const kirim = susunKiriman({ ...draf, isi: { ...lengkap, rincian } }, [])
    expect(kirim.rincianVolume).toEqual([
      { nama: 'panjang', nilai: 90 },
      { nama: 'jumlah', nilai: 2 },
    ])
  })

  it('garis, lampiran dan kesiapan ikut terkirim', () => {
    const geometri = { type: 'LineString' as const, coordinates: [[107, -6] as const, [107.001, -6] as const] }
    const lampiran = [{ lampiranId: uuid(60), pengajuanId: uuid(3), jenis: 'rab' as const, nama: 'rab.pdf', ukuran: 9, isi: null, berkasId: uuid(61) }]
    const isi = { ...lengkap, geometri, kesiapan: { statusLahan: 'hibah' as const, sertifikat: true, suratHibah: null, ded: null } }
    expect(BuatUsulan.parse(susunKiriman({ ...draf, isi }, [], lampiran))).toMatchObject({
      geometri,
      lampiran: [{ berkasId: uuid(61), jenis: 'rab' }],
      kesiapan: { statusLahan: 'hibah', sertifikat: true },
    })
  })
})
