import { tulisCsv } from '#src/lib/csv.ts'
import { type KolomLembar, tulisXlsx } from '#src/lib/tulis-xlsx.ts'
import type { FormatLembar } from '#src/lib/unduh-lembar.ts'
import type { CocokKeluar, RencanaCocokKeluar, SumberDanaKeluar } from '#src/modules/rekapitulasi/cocok.schema.ts'
import type { Dimensi } from '#src/modules/rekapitulasi/dimensi.ts'
import type { IsiRekapKeluar, PertanyaanRekap, RekapKeluar } from '#src/modules/rekapitulasi/rekapitulasi.schema.ts'

/** The words a sheet needs: names of dimensions and of their values. */
export interface Penyebut {
  readonly dimensi: (d: Dimensi) => string
  readonly nilai: (d: Dimensi, kunci: string, nama: string | null) => string
  readonly kata: (kunci: KataLembar) => string
  readonly cocok: (kunci: string) => string
}
export type KataLembar =
  | 'jumlah'
  | 'diusulkan'
  | 'diterima'
  | 'disepakati'
  | 'menunggu'
  | 'ditolak'
  | 'lain'
  | 'total'
  | 'nomor'
  | 'judul'
  | 'sub-kegiatan'
  | 'kode'
  | 'keadaan-cocok'
  | 'jumlah-usulan'
  | 'pagu'
  | 'dari-usulan'
  | 'tanpa-asal-usul'
  | 'sumber-dana'
  | 'jumlah-sub'
  | 'sub-dari-usulan'
  | 'pagu-dari-usulan'

type Sel = string | number | null
interface Lembar {
  readonly nama: string
  readonly kolom: readonly KolomLembar[]
  readonly baris: readonly (readonly Sel[])[]
}

const teks = (judul: string, lebar = 30): KolomLembar => ({ judul, jenis: 'teks', lebar })
const angka = (judul: string): KolomLembar => ({ judul, jenis: 'angka', lebar: 14 })
const uang = (judul: string): KolomLembar => ({ judul, jenis: 'uang', lebar: 20 })

export async function tulisLembar(l: Lembar, format: FormatLembar): Promise<Buffer> {
  if (format === 'xlsx') return tulisXlsx([l], [])
  const judul = l.kolom.map((k) => k.judul)
  return Buffer.from(`\uFEFF${tulisCsv(judul, l.baris)}`)
}

/** The table as it stands on the screen, sums included. */
export function lembarRekap(q: PertanyaanRekap, r: RekapKeluar, p: Penyebut): Lembar {
  return q.kolom === undefined ? satuDimensi(q.baris, r, p) : silang(q.baris, q.kolom, r, p)
}

function satuDimensi(d: Dimensi, r: RekapKeluar, p: Penyebut): Lembar {
  const baris = r.baris.map((b): Sel[] => {
    const [menunggu, ditolak, diterima] = [b.kelompok?.menunggu ?? 0, b.kelompok?.ditolak ?? 0, b.diterima ?? 0]
    return [p.nilai(d, b.kunci, b.nama), b.jumlah, b.anggaran, diterima, b.rupiahDiterima, menunggu, ditolak, b.jumlah - diterima - menunggu - ditolak]
  })
  const jumlah = (i: number): number => baris.reduce((n, b) => n + Number(b[i] ?? 0), 0)
  return {
    nama: p.dimensi(d).slice(0, 31).replaceAll('/', ' '),
    kolom: [
      teks(p.dimensi(d)),
      angka(p.kata('jumlah')),
      uang(p.kata('diusulkan')),
      angka(p.kata('diterima')),
      uang(p.kata('disepakati')),
      angka(p.kata('menunggu')),
      angka(p.kata('ditolak')),
      angka(p.kata('lain')),
    ],
    baris: [...baris, [p.kata('total'), ...[1, 2, 3, 4, 5, 6, 7].map(jumlah)]],
  }
}

function silang(d: Dimensi, e: Dimensi, r: RekapKeluar, p: Penyebut): Lembar {
  const sel = new Map(r.sel.map((s) => [JSON.stringify([s.baris, s.kolom]), s.jumlah]))
  return {
    nama: 'Rekapitulasi',
    kolom: [teks(`${p.dimensi(d)} × ${p.dimensi(e)}`), ...r.kolom.map((k) => angka(p.nilai(e, k.kunci, k.nama))), angka(p.kata('total'))],
    baris: [
      ...r.baris.map((b) => [p.nilai(d, b.kunci, b.nama), ...r.kolom.map((k) => sel.get(JSON.stringify([b.kunci, k.kunci])) ?? 0), b.jumlah]),
      [p.kata('total'), ...r.kolom.map((k) => k.jumlah), r.total.jumlah],
    ],
  }
}

export function lembarIsi(isi: IsiRekapKeluar, p: Penyebut): Lembar {
  return {
    nama: 'Usulan',
    kolom: [
      teks(p.kata('nomor'), 24),
      teks(p.kata('judul'), 50),
      teks(p.dimensi('tahun'), 10),
      teks(p.dimensi('kecamatan'), 20),
      teks(p.dimensi('desa'), 20),
      teks(p.dimensi('perangkat'), 18),
      teks(p.dimensi('tahap'), 22),
      teks(p.dimensi('keadaan'), 18),
      teks(p.dimensi('alasan')),
      uang(p.kata('diusulkan')),
      uang(p.kata('disepakati')),
    ],
    baris: isi.data.map((b) => [
      b.nomor,
      b.judul,
      String(b.tahunAnggaran),
      b.namaKecamatan,
      b.namaWilayah,
      b.perangkatDaerah,
      p.nilai('tahap', b.tahap, null),
      p.nilai('keadaan', b.keadaan, null),
      p.nilai('alasan', b.alasan, null),
      b.anggaran,
      b.anggaranKini,
    ]),
  }
}

export function lembarCocok(c: CocokKeluar, p: Penyebut): Lembar {
  return {
    nama: 'Usulan dan rencana',
    kolom: [
      teks(p.kata('nomor'), 24),
      teks(p.kata('judul'), 50),
      teks(p.dimensi('kecamatan'), 20),
      teks(p.dimensi('desa'), 20),
      teks(p.dimensi('perangkat'), 18),
      teks(p.dimensi('tahap'), 22),
      teks(p.kata('keadaan-cocok')),
      teks(p.kata('sub-kegiatan'), 60),
      uang(p.kata('disepakati')),
    ],
    baris: c.data.map((b) => [
      b.nomor,
      b.judul,
      b.namaKecamatan,
      b.namaWilayah,
      b.perangkatDaerah,
      p.nilai('tahap', b.tahap, null),
      p.cocok(`cocok.${b.cocok}`),
      b.subKegiatan.map((s) => [s.kode, s.nama].filter((t) => t !== null).join(' ')).join('; '),
      b.anggaranKini,
    ]),
  }
}

export function lembarRencana(c: RencanaCocokKeluar, p: Penyebut): Lembar {
  return {
    nama: 'Rencana dan usulan',
    kolom: [
      teks(p.kata('kode'), 22),
      teks(p.kata('sub-kegiatan'), 60),
      teks(p.dimensi('perangkat'), 18),
      teks(p.kata('keadaan-cocok')),
      angka(p.kata('jumlah-usulan')),
      uang(p.kata('pagu')),
      uang(p.kata('dari-usulan')),
      uang(p.kata('tanpa-asal-usul')),
    ],
    baris: c.data.map((b) => [b.kode, b.nama, b.perangkatDaerah, p.cocok(`asal.${b.cocok}`), b.jumlahUsulan, b.pagu, b.dariUsulan, b.tanpaAsalUsul]),
  }
}

export function lembarSumberDana(d: SumberDanaKeluar, p: Penyebut): Lembar {
  return {
    nama: 'Sumber dana',
    kolom: [
      teks(p.kata('kode'), 18),
      teks(p.kata('sumber-dana'), 50),
      angka(p.kata('jumlah-sub')),
      uang(p.kata('pagu')),
      angka(p.kata('sub-dari-usulan')),
      uang(p.kata('pagu-dari-usulan')),
      angka(p.kata('jumlah-usulan')),
    ],
    baris: d.map((b) => [b.kode, b.nama, b.subKegiatan, b.pagu, b.subDariUsulan, b.paguDariUsulan, b.usulan]),
  }
}
