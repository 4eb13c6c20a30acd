import path from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { cetakPdf } from '#src/lib/cetak-pdf.ts'
import { susunKertasBeritaAcara } from '#src/modules/laporan/kertas-berita-acara.ts'
import { DAFTAR_LAPORAN_DAFTAR, susunKertasDaftar } from '#src/modules/laporan/kertas-daftar.ts'
import { susunKertasUndangan } from '#src/modules/laporan/kertas-undangan.ts'
import { lembarBeritaAcara } from '#src/modules/laporan/lembar-kertas.ts'
import type { IsiBeritaAcara, UsulanBeku } from '#src/modules/musyawarah/berita-acara.ts'

const TEMPLAT = path.join(import.meta.dirname, 'templat')
const QR = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'
const JAHAT = '#import "x.typ" *tebal* $a^2$ \\ _miring_ [x] <b> @rujuk =SUM(A1)'
const BELUM = 60
const ORANG = { pesertaId: 'p-1', nama: 'Ny. Siti Karsinah', jenisKelamin: 'P', usia: 38 }

function usulan(i: number): UsulanBeku {
  const tidak = i < BELUM
  return {
    pengajuanId: `u-${i}`,
    nomor: `2025-321614-2001-${String(i).padStart(4, '0')}`,
    judul: i === 0 ? JAHAT : `Perbaikan saluran nomor ${i}`,
    kodeWilayah: '32.16.14.2001',
    namaWilayah: 'Sukamurni',
    tempat: 'RT 02, RW 03',
    bidangPembangunan: i % 3 === 0 ? 'ekonomi' : 'infrastruktur',
    perangkatDaerahId: 'pd',
    perangkatDaerah: i % 2 === 0 ? 'Dinas Sumber Daya Air' : 'Dinas Perumahan Rakyat',
    kegiatan: 'Drainase',
    satuan: 'm',
    volume: 180_000,
    rupiah: 225_000_000,
    hasil: tidak ? 'belum-disepakati' : 'disepakati',
    keputusan: tidak ? 'tolak' : 'terima',
    alasanKode: tidak ? 'A10' : null,
    alasan: tidak ? 'Didahulukan yang lebih mendesak.' : null,
    urutan: tidak ? null : i,
    skor: null,
    putusanId: null,
  }
}

const isi: IsiBeritaAcara = {
  bentuk: 1,
  daerah: { daerahId: '3216', nama: 'Kabupaten Bekasi' },
  musyawarah: {
    musyawarahId: 'm',
    jenis: 'musrenbang',
    tahap: 'kecamatan',
    nama: 'Musrenbang Kecamatan Sukakarya',
    tahunAnggaran: 2025,
    kodeWilayah: '32.16.14',
    namaWilayah: 'Sukakarya',
    perangkatDaerah: null,
    tanggal: '2024-01-25',
    jamMulai: '08:30',
    jamSelesai: null,
    tempat: 'Aula Kecamatan Sukakarya',
    cara: 'program',
    sidikPindaian: null,
  },
  nomor: '050/12/Kec.Skk/2024',
  ditutup: { pada: '2024-01-25T09:00:00.000Z', jabatan: 'Camat Sukakarya' },
  hadir: {
    jumlah: 84,
    perempuan: 31,
    disabilitas: 2,
    unsur: [{ unsur: 'tp-pkk', jumlah: 31 }],
    orang: [{ pesertaId: 'p-1', peran: 'peserta', unsur: 'tp-pkk', lembaga: 'TP-PKK Sukamurni', kelompok: null, delegasi: true, komitmen: 'x' }],
  },
  usulan: Array.from({ length: 560 }, (_, i) => usulan(i)),
  bidang: [{ bidangPembangunan: 'infrastruktur', dibahas: 560, disepakati: 500, rupiah: 112_500_000_000, pagu: 120_000_000_000 }],
  kelompok: [{ bidangPembangunan: 'infrastruktur', ketua: 'H. Karta', hasil: 'Drainase didahulukan.' }],
  penilaian: null,
  suara: null,
  tindakLanjut: [{ apa: 'Menyerahkan berita acara', siapa: 'Camat', kapan: '2024-01-29' }],
}
const bahan = { isi, rancangan: false, orang: null, kertas: 'f4', zona: 'WIB', alamat: 'https://contoh.id/3216/musyawarah/m', qr: QR } as const

async function halamanPdf(templat: string, data: object): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await cetakPdf(path.join(TEMPLAT, templat), data))), { mergePages: false })
  return text.map((t) => t.replaceAll(/\s+/g, ' '))
}

describe('berita acara', () => {
  let halaman: string[]
  beforeAll(async () => {
    halaman = await halamanPdf('berita-acara.typ', susunKertasBeritaAcara(bahan))
  })

  test('S3-9: berbunyi seperti berita acara kantor: kop, tanggal terbilang, KESATU sampai KEEMPAT, tembusan', () => {
    const awal = halaman[0] ?? ''
    for (const kata of [
      'PEMERINTAH KABUPATEN BEKASI',
      'KECAMATAN SUKAKARYA',
      'Nomor: 050/12/Kec.Skk/2024',
      'Pada hari ini, Kamis, tanggal dua puluh lima bulan Januari tahun dua ribu dua puluh empat (25-01-2024), pukul 08.30 WIB',
      'dihadiri oleh 84 orang',
      'MENYEPAKATI',
      'KESATU',
      'sebanyak 500 usulan senilai Rp 112.500.000.000',
      'KEDUA',
      'sebanyak 60 usulan beserta alasannya',
      'KETIGA',
      'KEEMPAT',
      'Bupati Bekasi',
    ])
      expect(awal).toContain(kata)
  })

  test('500 baris lampiran tidak ada yang hilang, judul kolom berulang di setiap halaman, setiap halaman bernomor n dari m', () => {
    const semua = halaman.join(' ')
    expect(isi.usulan.filter((u) => !semua.includes(u.nomor))).toEqual([])
    const lampiran2 = halaman.filter((h) => h.includes('Pagu (Rp)') && h.includes('Perbaikan saluran'))
    expect(lampiran2.length).toBeGreaterThan(8)
    expect(halaman.filter((h, i) => !h.includes(`Halaman ${i + 1} dari ${halaman.length}`))).toEqual([])
    expect(halaman.filter((h) => /2025-321614-2001-\d{4}/.test(h) && !h.includes('No.'))).toEqual([])
    expect(semua).toContain('Melampaui pagu indikatif: Didahulukan yang lebih mendesak.')
    expect(semua).toContain('Drainase didahulukan.')
  })

  test('tulisan pengusul dicetak apa adanya, tidak pernah dijalankan sebagai templat', () => {
    expect(halaman.join(' ')).toContain('*tebal* $a^2$ \\ _miring_ [x] <b> @rujuk =SUM(A1)')
  })

  test('salinan untuk umum tanpa nama; salinan kantor menyebut yang hadir; sebelum ditutup bertanda rancangan di setiap halaman', async () => {
    expect(halaman.join(' ')).not.toMatch(/Karsinah|H\. Karta/)
    const kantor = await halamanPdf('berita-acara.typ', susunKertasBeritaAcara({ ...bahan, orang: [ORANG], rancangan: true, kertas: 'a4' }))
    expect(kantor.join(' ')).toContain('Ny. Siti Karsinah')
    expect(kantor.filter((h) => !h.includes('RANCANGAN'))).toEqual([])
  })

  test('isi yang sama menjadi berkas yang sama bita demi bita, jadi sidiknya dapat diperiksa', async () => {
    const dua = await Promise.all([1, 2].map(() => cetakPdf(path.join(TEMPLAT, 'berita-acara.typ'), susunKertasBeritaAcara(bahan))))
    expect(Buffer.from(dua[0] ?? []).equals(Buffer.from(dua[1] ?? [0]))).toBe(true)
  })

  test('pada lembar XLSX rupiahnya angka dan tidak ada baris yang hilang', () => {
    const [, prioritas, belum] = lembarBeritaAcara(susunKertasBeritaAcara(bahan))
    expect(prioritas?.baris).toHaveLength(500)
    expect(prioritas?.baris[0]?.filter((s) => typeof s === 'number')).toEqual([225_000_000])
    expect(belum?.baris).toHaveLength(BELUM)
  })
})

describe('kertas lain', () => {
  const orang = [{ nama: 'Ny. Siti Karsinah', jenisKelamin: 'P', usia: 38, lembaga: 'TP-PKK', jabatan: '', alamat: 'Kp. Bulak', kontak: '0812' }]

  test.each(DAFTAR_LAPORAN_DAFTAR)('%s tercetak dengan kop dan nomor halaman', async (jenis) => {
    const [awal = ''] = await halamanPdf('daftar.typ', susunKertasDaftar(jenis, { ...bahan, isi: { ...isi, usulan: isi.usulan.slice(50, 80) }, orang }))
    expect(awal).toContain('KECAMATAN SUKAKARYA')
    expect(awal).toMatch(/Halaman 1 dari \d/)
    expect(awal).toContain(jenis === 'daftar-hadir' ? 'Ny. Siti Karsinah' : 'Sukamurni')
  })

  test('undangan: satu halaman satu orang', async () => {
    const undangan = ['Camat Sukakarya', 'Kepala Desa Sukamurni'].map((nama) => ({ nama, jabatan: '', lembaga: '', qr: QR }))
    const surat = await halamanPdf(
      'undangan.typ',
      susunKertasUndangan({ ...bahan, nomor: '005/1', susunan: 'Pembukaan\nSidang kelompok', penandatangan: 'Camat', undangan }),
    )
    expect(surat).toHaveLength(2)
    expect(surat[1]).toContain('Kepala Desa Sukamurni')
    expect(surat[0]).toContain('Kamis, 25 Januari 2024')
  })

  test('templat yang cacat menyebut nama berkas dan sebabnya, dan tidak menghentikan cetakan berikutnya', async () => {
    await expect(cetakPdf(path.join(TEMPLAT, 'berita-acara.typ'), {})).rejects.toThrow(/berita-acara\.typ/)
    await expect(
      cetakPdf(
        path.join(TEMPLAT, 'undangan.typ'),
        susunKertasUndangan({ ...bahan, nomor: '', susunan: '', penandatangan: '', undangan: [{ nama: 'A', jabatan: '', lembaga: '', qr: QR }] }),
      ),
    ).resolves.toBeInstanceOf(Uint8Array)
  })
})
