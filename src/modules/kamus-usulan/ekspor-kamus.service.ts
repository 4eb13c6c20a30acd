import type { FormatLembar } from '#src/lib/unduh-lembar.ts'
import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { tulisCsv } from '#src/lib/csv.ts'
import { readTenant } from '#src/lib/sql.ts'
import { type KolomLembar, tulisXlsx } from '#src/lib/tulis-xlsx.ts'
import { type BarisKelola, listSemuaButir } from '#src/modules/kamus-usulan/kelola-kamus.queries.ts'
import { KOLOM_KAMUS } from '#src/modules/kamus-usulan/kolom-kamus.ts'
import type { LaporanImporKamus } from '#src/modules/kamus-usulan/impor-kamus.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

const KOLOM = KOLOM_KAMUS.filter((k) => k.kunci !== 'no' && k.kunci !== 'keterangan')

type Sel = string | number | null

const ISI: Readonly<Record<(typeof KOLOM)[number]['kunci'], (b: BarisKelola) => Sel>> = {
  kode: (b) => b.kode,
  nama: (b) => b.nama,
  uraian: (b) => b.uraian,
  kata_kunci: (b) => b.kataKunci.join(' | '),
  satuan: (b) => b.satuan,
  harga_satuan: (b) => b.hargaSatuan,
  sumber_harga: (b) => b.sumberHarga,
  volume_min: (b) => (b.volumeMin === null ? null : nilaiKuantitas(b.volumeMin)),
  volume_maks: (b) => (b.volumeMaks === null ? null : nilaiKuantitas(b.volumeMaks)),
  perangkat_daerah: (b) => b.perangkatDaerah,
  bidang_pembangunan: (b) => b.bidangPembangunan,
  bidang_urusan: (b) => b.bidangUrusan,
  sub_kegiatan: (b) => b.kodeSubKegiatan,
  kewenangan: (b) => b.kewenangan,
  klasifikasi: (b) => b.klasifikasi,
  tipe: (b) => b.tipe.join(' | '),
  pengusul: (b) => b.pengusul.join(' | '),
  larangan: (b) => b.larangan,
  larangan_dasar: (b) => b.laranganDasar,
  syarat: (b) => b.syarat.join(' | '),
  keluaran: (b) => b.keluaran,
  hasil: (b) => b.hasil,
  prioritas: (b) => b.prioritas,
  keadaan: (b) => b.keadaan,
}

const PETUNJUK = (tahun: number): string[] => [
  `Kamus usulan tahun anggaran ${tahun}. Lembar ini dapat diisi lalu diimpor kembali; mengimpor dua kali tidak mengubah apa pun.`,
  'Baris dikenali dari kode; tanpa kode dari nama usulan dalam perangkat daerah yang sama. Sel kosong membiarkan isi yang sudah ada.',
  'Kolom kode bertipe teks: jangan diubah menjadi angka. 1.10 yang menjadi 1.1 ditolak, bukan ditebak.',
  'Harga satuan adalah plafon harga tertinggi, rupiah utuh. Butir tanpa harga masuk sebagai draf.',
  'Satuan memakai ejaan baku atau padanannya; salah ketik ditolak dengan menyebut satuan terdekat.',
  'Kata kunci, syarat, jalur dan pengusul: pisahkan dengan tanda | .',
  'Bidang pembangunan: infrastruktur, ekonomi, sosial-budaya, pemerintahan. Kewenangan: desa, kabupaten, provinsi, pusat. Klasifikasi: fisik, nonfisik.',
  'Boleh diusulkan oleh: desa, kelurahan, kecamatan, rt-rw, lembaga, individu, dprd, perangkat-daerah; kosong berarti semua. Jalur: musrenbang, pokir.',
  'Kode sub kegiatan mengikuti edisi nomenklatur tahun anggaran ini; kode edisi lain ditolak dengan usul penggantinya.',
]

/** The catalogue of a year, as a sheet that can be filled in and taken back; what was withdrawn stays out. */
export async function eksporKamus(
  k: Pick<Konteks, 'sql' | 'daerahId'>,
  p: { readonly tahun: number; readonly perangkatDaerahId: string | null; readonly format: FormatLembar },
): Promise<Buffer> {
  const semua = await readTenant(k.sql, k.daerahId, (tx) => listSemuaButir(tx, k.daerahId, p.tahun))
  const terpilih = semua.filter((b) => b.keadaan !== 'ditarik' && (p.perangkatDaerahId === null || b.perangkatDaerahId === p.perangkatDaerahId))
  const baris = terpilih.map((b) => KOLOM.map((kolom) => ISI[kolom.kunci](b)))
  if (p.format === 'csv') {
    return Buffer.from(
      `\uFEFF${tulisCsv(
        KOLOM.map((kolom) => kolom.judul),
        baris,
      )}`,
    )
  }
  return tulisXlsx([{ nama: `Kamus ${p.tahun}`, kolom: [...KOLOM], baris }], PETUNJUK(p.tahun))
}

/** The rejected rows as a sheet of their own, with the reason beside each, to be corrected and sent again; null when there are none. */
export async function susunTolakanKamus(
  l: LaporanImporKamus,
  ucap: (t: LaporanImporKamus['baris'][number]['temuan'][number]) => string,
): Promise<Buffer | null> {
  const ditolak = l.baris.filter((b) => b.nasib === 'ditolak')
  if (ditolak.length === 0) return null
  const kolom = KOLOM_KAMUS.filter((x) => l.tabel.kolom.includes(x.kunci))
  const baris = ditolak.map((b) => {
    const asal = l.tabel.daftar.find((d) => d.baris === b.baris)
    return [...kolom.map((x) => asal?.sel[x.kunci]?.teks ?? ''), String(b.baris), b.temuan.map(ucap).join(' · ')]
  })
  const teks: KolomLembar[] = kolom.map((x) => ({ judul: x.judul, jenis: 'teks', lebar: x.lebar }))
  return tulisXlsx(
    [{ nama: 'Ditolak', kolom: [...teks, { judul: 'Baris asal', jenis: 'teks', lebar: 10 }, { judul: 'Alasan ditolak', jenis: 'teks', lebar: 70 }], baris }],
    [],
  )
}
