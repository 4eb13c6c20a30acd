import { performance } from 'node:perf_hooks'
import path from 'node:path'
import { renderSVG } from 'uqr'
import { cetakPdf } from '#src/lib/cetak-pdf.ts'
import { susunKertasBeritaAcara } from '#src/modules/laporan/kertas-berita-acara.ts'
import type { IsiBeritaAcara, UsulanBeku } from '#src/modules/musyawarah/berita-acara.ts'

/*
 * The minutes of a kecamatan with 300 proposals as PDF (issue 6: under 3 s), and those of 23 one after another: how long, and what the
 * process holds at most. The first paper loads compiler and fonts.
 */

const USULAN = 300
const KECAMATAN = 23
const TEMPLAT = path.join(import.meta.dirname, '../src/modules/laporan/templat/berita-acara.typ')

function usulan(i: number): UsulanBeku {
  const jadi = i % 3 !== 0
  return {
    pengajuanId: `u-${i}`,
    nomor: `2025-321614-2001-${String(i).padStart(4, '0')}`,
    judul: `Perbaikan saluran pembuangan lingkungan padat nomor ${i}`,
    kodeWilayah: '32.16.14.2001',
    namaWilayah: 'Sukamurni',
    tempat: `RT 0${i % 9}, RW 0${i % 7}, depan SDN Sukamurni 02`,
    bidangPembangunan: ['infrastruktur', 'ekonomi', 'sosial-budaya'][i % 3] ?? '',
    perangkatDaerahId: `pd-${i % 12}`,
    perangkatDaerah: `Dinas Pekerjaan Umum dan Penataan Ruang ${i % 12}`,
    kegiatan: 'Drainase',
    satuan: 'm',
    volume: 180_000 + i * 1000,
    rupiah: 225_000_000 + i,
    hasil: jadi ? 'disepakati' : 'belum-disepakati',
    keputusan: jadi ? 'terima' : 'tolak',
    alasanKode: jadi ? null : 'A10',
    alasan: jadi ? null : 'Pagu bidang ini sudah terpakai; diusulkan kembali tahun depan dengan riwayatnya.',
    urutan: jadi ? i : null,
    skor: '78.50',
    putusanId: null,
  }
}

function isi(ke: number): IsiBeritaAcara {
  return {
    bentuk: 1,
    daerah: { daerahId: '3216', nama: 'Kabupaten Bekasi' },
    musyawarah: {
      musyawarahId: `m-${ke}`,
      jenis: 'musrenbang',
      tahap: 'kecamatan',
      nama: `Musrenbang Kecamatan ${ke}`,
      tahunAnggaran: 2025,
      kodeWilayah: '32.16.14',
      namaWilayah: 'Sukakarya',
      perangkatDaerah: null,
      tanggal: '2024-01-25',
      jamMulai: null,
      jamSelesai: null,
      tempat: 'Aula',
      cara: 'program',
      sidikPindaian: null,
    },
    nomor: `BA/${ke}`,
    ditutup: { pada: '2024-01-25T09:00:00.000Z', jabatan: 'Camat' },
    hadir: { jumlah: 84, perempuan: 30, disabilitas: 1, unsur: [{ unsur: 'warga', jumlah: 84 }], orang: [] },
    usulan: Array.from({ length: USULAN }, (_, i) => usulan(i)),
    bidang: [],
    kelompok: [],
    penilaian: null,
    suara: null,
    tindakLanjut: [],
  }
}

const alamat = 'https://selaras.contoh.id/3216/musyawarah/4ffa857c-a482-804b-8353-e8482351985d'
let puncak = 0
for (let ke = 1; ke <= KECAMATAN; ke += 1) {
  const mulai = performance.now()
  const kertas = susunKertasBeritaAcara({
    isi: isi(ke),
    rancangan: false,
    orang: null,
    kertas: 'f4',
    zona: 'WIB',
    alamat,
    qr: renderSVG(alamat, { border: 1 }),
  })
  const pdf = await cetakPdf(TEMPLAT, kertas)
  puncak = Math.max(puncak, process.memoryUsage().rss)
  if (ke <= 2 || ke === KECAMATAN)
    console.log(
      `${ke}: ${USULAN} usulan, ${(pdf.length / 1024).toFixed(0)} kB, ${((performance.now() - mulai) / 1000).toFixed(2)} s; memori ${Math.round(puncak / 1e6)} MB`,
    )
}
process.exit(0)
