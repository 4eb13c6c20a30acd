import {
  type DaftarKertas,
  kolom,
  type KolomKertas,
  sebutBidang,
  sebutTempat,
  susunKop,
  uangKolom,
  type UkuranKertas,
  volumeKertas,
} from '#src/modules/laporan/kertas.ts'
import { lokasi, sebutAlasan } from '#src/modules/laporan/kertas-berita-acara.ts'
import { tanggalResmi } from '#src/modules/laporan/terbilang.ts'
import type { IsiBeritaAcara, UsulanBeku } from '#src/modules/musyawarah/berita-acara.ts'

/* The lists of the musrenbang set (domain.md §7.1), all printed by one template. */

export const DAFTAR_LAPORAN_DAFTAR = ['daftar-hadir', 'daftar-usulan', 'belum-diakomodasi', 'prioritas-bidang', 'du-rkpdes'] as const
export type LaporanDaftar = (typeof DAFTAR_LAPORAN_DAFTAR)[number]

/** One person on the list, invited or present. */
export interface OrangDaftar {
  readonly nama: string
  readonly jenisKelamin: string | null
  readonly usia: number | null
  readonly lembaga: string
  readonly jabatan: string
  readonly alamat: string
  readonly kontak: string
}

export interface BahanDaftar {
  readonly isi: IsiBeritaAcara
  readonly rancangan: boolean
  readonly orang: readonly OrangDaftar[]
  readonly kertas: UkuranKertas
  readonly alamat: string
  readonly qr: string
}

interface Isian {
  readonly judul: string
  readonly mendatar: boolean
  readonly renggang?: boolean
  readonly kolom: readonly KolomKertas[]
  readonly kelompok: readonly DaftarKertas[]
}

const KOLOM_USULAN = [
  kolom('No.', 10, 'tengah'),
  kolom('Bidang', 26),
  kolom('Usulan kegiatan', 'sisa'),
  kolom('Lokasi', 50),
  kolom('Volume', 24, 'kanan'),
  kolom('Perkiraan anggaran (Rp)', 32, 'kanan'),
  kolom('Perangkat daerah', 44),
]

export function susunKertasDaftar(jenis: LaporanDaftar, b: BahanDaftar) {
  const { isi } = b
  const m = isi.musyawarah
  const d = ISIAN[jenis](b)
  const t = tanggalResmi(m.tanggal)
  return {
    judul: `${d.judul} ${m.nama}`,
    barisJudul: [d.judul, m.nama, `Tahun Anggaran ${m.tahunAnggaran}`],
    kop: susunKop(isi.daerah.nama, m),
    alamatKantor: null,
    kertas: b.kertas,
    // A list of those who sign is handed out before the meeting closes: it is no draft of anything.
    rancangan: jenis !== 'daftar-hadir' && b.rancangan,
    kaki: `${d.judul} · ${m.nama}`,
    alamat: b.alamat,
    qr: b.qr,
    mendatar: d.mendatar,
    renggang: d.renggang ?? false,
    keterangan: [
      ['Hari, tanggal', `${t.hari}, ${t.panjang}`],
      ['Tempat', m.tempat],
      ['Wilayah', sebutTempat(m.kodeWilayah, m.namaWilayah)],
    ],
    kolom: d.kolom,
    kelompok: d.kelompok,
    tempatTanggal: `${m.namaWilayah}, ${t.panjang}`,
    penandatangan: isi.ditutup.jabatan === '' ? 'Pimpinan musyawarah' : isi.ditutup.jabatan,
  }
}

const ISIAN: Readonly<Record<LaporanDaftar, (b: BahanDaftar) => Isian>> = {
  'daftar-hadir': ({ orang }) => ({
    judul: 'Daftar Hadir',
    mendatar: true,
    renggang: true,
    kolom: [
      kolom('No.', 10, 'tengah'),
      kolom('Nama', 'sisa'),
      kolom('Usia', 14, 'tengah'),
      kolom('L/P', 12, 'tengah'),
      kolom('Lembaga/Instansi', 56),
      kolom('Alamat dan nomor telepon', 62),
      kolom('Tanda tangan', 42),
    ],
    kelompok: [{ nama: '', baris: orang.map(barisHadir), jumlah: null }],
  }),
  'daftar-usulan': ({ isi }) => ({
    judul: 'Daftar Usulan yang Diteruskan',
    mendatar: true,
    kolom: KOLOM_USULAN,
    kelompok: [
      satuDaftar(
        '',
        isi.usulan.filter((u) => u.hasil === 'disepakati'),
      ),
    ],
  }),
  'belum-diakomodasi': ({ isi }) => ({
    judul: 'Daftar Usulan yang Belum Diakomodasi',
    mendatar: true,
    kolom: [...KOLOM_USULAN, kolom('Alasan', 56)],
    kelompok: [
      satuDaftar(
        '',
        isi.usulan.filter((u) => u.hasil !== 'disepakati'),
        sebutAlasan,
      ),
    ],
  }),
  'prioritas-bidang': ({ isi }) => ({
    judul: 'Prioritas menurut Bidang Pembangunan',
    mendatar: true,
    kolom: [kolom('Urutan', 16, 'tengah'), ...KOLOM_USULAN.slice(1)],
    kelompok: isi.bidang.map((x) => {
      const jadi = isi.usulan.filter((u) => u.hasil === 'disepakati' && u.bidangPembangunan === x.bidangPembangunan)
      const pagu = x.pagu === null ? 'tanpa pagu' : `pagu Rp ${uangKolom(x.pagu)}`
      return {
        ...satuDaftar(`Bidang ${sebutBidang(x.bidangPembangunan)} (${pagu})`, jadi),
        baris: jadi.toSorted(menurutUrutan).map((u) => [u.urutan === null ? '–' : String(u.urutan), ...barisUsulan(u, 0).slice(1)]),
      }
    }),
  }),
  'du-rkpdes': ({ isi }) => ({
    judul: 'Daftar Usulan RKP Desa',
    mendatar: true,
    kolom: [
      kolom('No.', 10, 'tengah'),
      kolom('Jenis kegiatan', 'sisa'),
      kolom('Lokasi', 54),
      kolom('Volume', 26, 'kanan'),
      kolom('Perkiraan waktu', 30),
      kolom('Prakiraan biaya (Rp)', 34, 'kanan'),
      kolom('Sumber pembiayaan', 40),
    ],
    kelompok: isi.bidang.map((x) => {
      const sebidang = isi.usulan.filter((u) => u.hasil === 'disepakati' && u.bidangPembangunan === x.bidangPembangunan).toSorted(menurutUrutan)
      const baris = sebidang.map((u, i) => [
        String(i + 1),
        u.judul,
        lokasi(u),
        volumeKertas(u.volume, u.satuan),
        `Tahun ${isi.musyawarah.tahunAnggaran}`,
        uangKolom(u.rupiah),
        'APBD kabupaten/kota',
      ])
      return { nama: `Bidang ${sebutBidang(x.bidangPembangunan)}`, baris, jumlah: jumlahLajur(sebidang, 5, 1) }
    }),
  }),
}

function barisHadir(o: OrangDaftar, i: number): string[] {
  const alamat = [o.alamat, o.kontak].filter((x) => x !== '').join(' · ')
  const lembaga = [o.jabatan, o.lembaga].filter((x) => x !== '').join(', ')
  return [String(i + 1), o.nama, o.usia === null ? '' : String(o.usia), o.jenisKelamin ?? '', lembaga, alamat, '']
}

function menurutUrutan(a: UsulanBeku, b: UsulanBeku): number {
  return (a.urutan ?? Infinity) - (b.urutan ?? Infinity) || a.nomor.localeCompare(b.nomor)
}

function barisUsulan(u: UsulanBeku, i: number): string[] {
  return [
    String(i + 1),
    sebutBidang(u.bidangPembangunan),
    `${u.judul} (${u.nomor})`,
    lokasi(u),
    volumeKertas(u.volume, u.satuan),
    uangKolom(u.rupiah),
    u.perangkatDaerah,
  ]
}

function satuDaftar(nama: string, usulan: readonly UsulanBeku[], tambahan?: (u: UsulanBeku) => string): DaftarKertas {
  const urut = usulan.toSorted(menurutUrutan)
  const baris = urut.map((u, i) => [...barisUsulan(u, i), ...(tambahan === undefined ? [] : [tambahan(u)])])
  return { nama, baris, jumlah: jumlahLajur(urut, 5, tambahan === undefined ? 1 : 2) }
}

function jumlahLajur(usulan: readonly UsulanBeku[], kiri: number, sisa: number): DaftarKertas['jumlah'] {
  const rupiah = usulan.reduce((n, u) => n + u.rupiah, 0)
  return [
    { teks: `Jumlah ${uangKolom(usulan.length)} usulan`, lajur: kiri, kanan: false },
    { teks: uangKolom(rupiah), lajur: 1, kanan: true },
    { teks: '', lajur: sisa, kanan: true },
  ]
}
