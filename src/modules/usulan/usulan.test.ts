import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kali, kuantitas, type Kuantitas } from '#src/lib/kuantitas.ts'
import { rupiah, type Rupiah } from '#src/lib/rupiah.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import type { ButirKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { DAFTAR_KEPUTUSAN, type Keputusan } from '#src/modules/usulan/putusan/rute.ts'
import {
  hitungAnggaran,
  isMemesanPagu,
  kodeMusyawarah,
  type KonteksPutusan,
  type Pengajuan,
  periksaKelengkapan,
  type PerintahPutuskan,
  putuskan,
  susunNomor,
} from '#src/modules/usulan/usulan.ts'

const meter = (n: number): Kuantitas => kuantitas(n * 1000)
const KINI = saat('2024-01-25T02:00:00Z')

const kamus: ButirKamus = {
  kamusId: 'k',
  tahunAnggaran: 2025,
  nama: 'Drainase lingkungan U-ditch 60×60',
  satuan: 'm',
  hargaSatuan: rupiah(1_250_000),
  volumeMin: meter(10),
  volumeMaks: meter(500),
  kewenangan: 'kabupaten',
  klasifikasi: 'fisik',
  larangan: null,
  perangkatDaerahId: 'pd',
  bidangPembangunan: 'infrastruktur',
  tipe: ['musrenbang', 'pokir'],
  pengusul: [],
  keadaan: 'berlaku',
}

const pengajuan: Pengajuan = {
  pengajuanId: 'p',
  usulanId: 'u',
  nomor: '2025-321614-2001-0007',
  tahunAnggaran: 2025,
  rute: 'permendagri',
  versi: 4,
  kodeWilayah: '32.16.14.2001',
  kodeKecamatan: '32.16.14',
  bidangPembangunan: 'infrastruktur',
  hargaSatuan: rupiah(1_250_000),
  volume: meter(180),
  anggaran: rupiah(225_000_000),
  volumeKini: meter(180),
  anggaranKini: rupiah(225_000_000),
  tahap: 'kecamatan',
  keadaan: 'diajukan',
  perangkatDaerahId: 'pd',
  kanal: 'musrenbang-desa',
  anggotaId: null,
  kewenangan: 'kabupaten',
  batasPerbaikan: null,
  createdBy: 'x',
}

const konteks: KonteksPutusan = {
  saat: KINI,
  hariIni: tanggal('2024-01-25'),
  zona: 'WIB',
  hariPerbaikan: 7,
  gerbang: { jendela: { buka: saat('2024-01-20T00:00:00Z'), tutup: saat('2024-02-10T00:00:00Z'), musyawarahWajib: true }, musyawarahTerbuka: true },
  terakhir: { oleh: 'Operator Desa Sukamurni', keputusan: 'terima', waktu: saat('2024-01-11T03:00:00Z') },
  sandaran: null,
  izinTerlambat: false,
}

const beralasan = { alasan: 'A10', teks: 'Pagu kecamatan tidak cukup untuk seluruhnya.' } as const

function jenis(p: Partial<Pengajuan>, perintah: Partial<PerintahPutuskan> & { keputusan: Keputusan }, k: Partial<KonteksPutusan> = {}): string {
  const hasil = putuskan({ ...pengajuan, ...p }, { versi: 4, ...perintah }, { ...konteks, ...k })
  return hasil.ok ? `${hasil.value.lanjut.tahap}/${hasil.value.lanjut.keadaan}` : hasil.error.jenis
}

describe('anggaran usulan menurut kamus (S3-7)', () => {
  it('anggaran adalah volume kali plafon harga kamus: 180 m × Rp 1.250.000 = Rp 225.000.000', () => {
    expect(hitungAnggaran(kamus, meter(180), null)).toEqual({ ok: true, value: { hargaSatuan: 1_250_000, anggaran: 225_000_000 } })
  })

  it('harga kamus adalah plafon: harga di atasnya ditolak, di bawahnya dipakai', () => {
    expect(hitungAnggaran(kamus, meter(100), rupiah(1_250_001))).toMatchObject({ ok: false, error: { jenis: 'harga-di-atas-kamus' } })
    expect(hitungAnggaran(kamus, meter(100), rupiah(1_000_000))).toMatchObject({ ok: true, value: { anggaran: 100_000_000 } })
  })

  it('harga yang belum ditetapkan adalah penolakan, bukan nol', () => {
    expect(hitungAnggaran({ ...kamus, hargaSatuan: null }, meter(100), null)).toMatchObject({ ok: false, error: { jenis: 'harga-belum-ditetapkan' } })
  })

  it.each([
    [9, 'volume-di-luar-batas'],
    [501, 'volume-di-luar-batas'],
  ])('volume %d m di luar batas kamus ditolak', (n, galat) => {
    expect(hitungAnggaran(kamus, meter(n), null)).toMatchObject({ ok: false, error: { jenis: galat, min: '10 m', maks: '500 m' } })
  })

  it('pembulatan hasil kali hanya satu: setengah rupiah ke atas, tanpa bilangan pecahan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 900_000_000 }), (v, h) => {
        const hasil = kali(kuantitas(v), rupiah(h))
        const tepat = (BigInt(v) * BigInt(h) * 2n + 1000n) / 2000n
        expect(BigInt(hasil)).toBe(tepat)
      }),
    )
  })
})

describe('kelengkapan usulan', () => {
  it('masalah dituturkan dulu: kurang dari dua puluh huruf belum dapat diajukan (S3-6)', () => {
    expect(periksaKelengkapan({ masalah: 'Jalan rusak', jumlahFoto: 1 }, true)).toEqual({ jenis: 'masalah-terlalu-singkat', panjang: 11, minimal: 20 })
  })

  it('usulan fisik perlu foto, nonfisik tidak', () => {
    const isi = { masalah: 'Saluran tersumbat, 45 rumah terendam.', jumlahFoto: 0 }
    expect(periksaKelengkapan(isi, true)).toEqual({ jenis: 'foto-belum-ada' })
    expect(periksaKelengkapan(isi, false)).toBeNull()
  })
})

describe('putusan atas usulan', () => {
  it('camat menerima: usulan maju ke mitra Bappeda dengan nilai yang sama (S3-9)', () => {
    expect(putuskan(pengajuan, { keputusan: 'terima', versi: 4 }, konteks)).toEqual({
      ok: true,
      value: { lanjut: { tahap: 'mitra-bappeda', keadaan: 'diajukan' }, volume: 180_000, rupiah: 225_000_000, perangkatDaerahId: 'pd' },
    })
  })

  it('camat mengubah 180 m menjadi 150 m: Rp 187.500.000, dengan alasan dan kalimat untuk warga', () => {
    expect(putuskan(pengajuan, { keputusan: 'ubah', versi: 4, volume: meter(150), ...beralasan }, konteks)).toMatchObject({
      ok: true,
      value: { volume: 150_000, rupiah: 187_500_000 },
    })
  })

  it('yang kedua memutus mendapat 409: diberi tahu siapa lebih dulu, tidak menimpa apa pun', () => {
    expect(putuskan(pengajuan, { keputusan: 'terima', versi: 3 }, konteks)).toMatchObject({
      ok: false,
      error: { jenis: 'sudah-diputus', oleh: 'Operator Desa Sukamurni', versi: 4 },
    })
  })

  it('setiap keputusan selain terima perlu alasan berkode dan penjelasan sepuluh huruf (S2-13)', () => {
    for (const keputusan of ['ubah', 'kembalikan', 'cadangkan', 'tunda', 'tolak'] as const) {
      expect(jenis({}, { keputusan, volume: meter(150) })).toBe('alasan-wajib')
      expect(jenis({}, { keputusan, volume: meter(150), alasan: 'A12', teks: 'pendek' })).toBe('teks-terlalu-singkat')
    }
  })

  it('jendela tertutup menolak setiap keputusan, dan jadwal yang tidak ada bukan berarti terbuka', () => {
    const tertutup = { ...konteks.gerbang, jendela: { buka: saat('2024-01-01T00:00:00Z'), tutup: saat('2024-01-20T00:00:00Z'), musyawarahWajib: false } }
    expect(jenis({}, { keputusan: 'terima' }, { gerbang: tertutup })).toBe('jendela-tertutup')
    expect(jenis({}, { keputusan: 'tolak', ...beralasan }, { gerbang: tertutup })).toBe('jendela-tertutup')
    expect(jenis({}, { keputusan: 'terima' }, { gerbang: { jendela: null, musyawarahTerbuka: true } })).toBe('jadwal-belum-ditetapkan')
  })

  it('prioritas ditetapkan hanya selama musyawarah dibuka; mengembalikan boleh sebelumnya (dua gerbang)', () => {
    const gerbang = { ...konteks.gerbang, musyawarahTerbuka: false }
    for (const keputusan of ['terima', 'cadangkan'] as const) expect(jenis({}, { keputusan, ...beralasan }, { gerbang })).toBe('musyawarah-belum-dibuka')
    expect(jenis({}, { keputusan: 'kembalikan', ...beralasan }, { gerbang })).toBe('kecamatan/dikembalikan')
  })

  it('forum perangkat daerah menerima hanya dengan tautan ke sub kegiatan', () => {
    const forum = { tahap: 'forum-perangkat-daerah' } as const
    expect(jenis(forum, { keputusan: 'terima' })).toBe('perlu-akomodasi')
    expect(jenis(forum, { keputusan: 'terima' }, { sandaran: 'akomodasi' })).toBe('musrenbang-kabupaten/diajukan')
    expect(jenis(forum, { keputusan: 'tolak', ...beralasan })).toBe('forum-perangkat-daerah/ditolak')
  })

  it('dianggarkan hanya dengan rincian belanja yang menyebut usulan (S3-15)', () => {
    const rencana = { tahap: 'penganggaran', keadaan: 'direncanakan' } as const
    expect(jenis(rencana, { keputusan: 'anggarkan' })).toBe('perlu-rincian-belanja')
    expect(jenis(rencana, { keputusan: 'anggarkan' }, { sandaran: 'rincian-belanja' })).toBe('pelaksanaan/dianggarkan')
  })

  it('usulan terlambat masuk hanya dengan pengecualian bersurat (S3-15)', () => {
    const draf = { tahap: 'pengusulan', keadaan: 'draf', versi: 4 } as const
    const gerbang = { jendela: { buka: saat('2024-01-01T00:00:00Z'), tutup: saat('2024-01-20T00:00:00Z'), musyawarahWajib: false }, musyawarahTerbuka: false }
    expect(jenis(draf, { keputusan: 'ajukan' }, { gerbang })).toBe('jendela-tertutup')
    expect(jenis(draf, { keputusan: 'ajukan' }, { gerbang, izinTerlambat: true })).toBe('desa/diajukan')
  })

  it('mengalihkan perlu perangkat daerah lain sebagai tujuan', () => {
    const mitra = { tahap: 'mitra-bappeda' } as const
    expect(jenis(mitra, { keputusan: 'alihkan', ...beralasan })).toBe('perangkat-daerah-tujuan-wajib')
    expect(jenis(mitra, { keputusan: 'alihkan', ...beralasan, perangkatDaerahId: 'pd' })).toBe('perangkat-daerah-tujuan-wajib')
    expect(jenis(mitra, { keputusan: 'alihkan', ...beralasan, perangkatDaerahId: 'lain' })).toBe('mitra-bappeda/diajukan')
  })

  it('rupiah tidak dapat melampaui volume kali harga, dan perubahan tidak boleh kosong', () => {
    expect(jenis({}, { keputusan: 'ubah', volume: meter(100), rupiah: rupiah(125_000_001), ...beralasan })).toBe('rupiah-melampaui-volume')
    expect(jenis({}, { keputusan: 'ubah', volume: meter(180), ...beralasan })).toBe('perubahan-kosong')
  })

  it('berapa pun perintahnya: diputus atau ditolak dengan nama, dan uang tidak pernah bertambah tanpa volume', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DAFTAR_KEPUTUSAN),
        fc.integer({ min: 1, max: 400_000 }),
        fc.option(fc.integer({ min: 0, max: 999_999_999 }), { nil: undefined }),
        (keputusan, v, r) => {
          const hasil = putuskan(
            pengajuan,
            { keputusan, versi: 4, volume: kuantitas(v), ...(r === undefined ? {} : { rupiah: r as Rupiah }), ...beralasan, perangkatDaerahId: 'lain' },
            konteks,
          )
          const batas = Math.max(kali(hasil.ok ? hasil.value.volume : kuantitas(0), pengajuan.hargaSatuan), pengajuan.anggaranKini)
          expect(hasil.ok ? hasil.value.rupiah <= batas : /^[a-z-]+$/.test(hasil.error.jenis)).toBe(true)
        },
      ),
    )
  })
})

describe('pagu kecamatan', () => {
  it('dipesan oleh persetujuan kecamatan, dan oleh yang kembali dari cadangan sesudahnya; tidak oleh langkah lain', () => {
    const pesan = (tahap: Pengajuan['tahap'], keadaan: Pengajuan['keadaan'], lanjut: Parameters<typeof isMemesanPagu>[1]): boolean =>
      isMemesanPagu({ rute: 'permendagri', tahap, keadaan }, lanjut)
    expect(pesan('kecamatan', 'diajukan', { tahap: 'mitra-bappeda', keadaan: 'diajukan' })).toBe(true)
    expect(pesan('kecamatan', 'diajukan', { tahap: 'kecamatan', keadaan: 'ditolak' })).toBe(false)
    expect(pesan('tapd', 'dicadangkan', { tahap: 'forum-perangkat-daerah', keadaan: 'diajukan' })).toBe(true)
    expect(pesan('tapd', 'diajukan', { tahap: 'penganggaran', keadaan: 'direncanakan' })).toBe(false)
    expect(pesan('desa', 'dicadangkan', { tahap: 'kecamatan', keadaan: 'diajukan' })).toBe(false)
  })
})

describe('nomor dan tempat', () => {
  it('nomor memuat tahun anggaran, kecamatan, desa dan urutan', () => {
    expect(susunNomor(2025, '32.16.14.2001', 7)).toBe('2025-321614-2001-0007')
    expect(susunNomor(2025, '32.16.14', 7)).toBe('2025-321614-0000-0007')
  })

  it('musyawarah desa menjaga desanya, kecamatan kecamatannya, selebihnya kabupaten', () => {
    expect(kodeMusyawarah('desa', '32.16.14.2001', '32.16.14')).toBe('32.16.14.2001')
    expect(kodeMusyawarah('kecamatan', '32.16.14.2001', '32.16.14')).toBe('32.16.14')
    expect(kodeMusyawarah('musrenbang-kabupaten', '32.16.14.2001', '32.16.14')).toBe('32.16')
  })
})
