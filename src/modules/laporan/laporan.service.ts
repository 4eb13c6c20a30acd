import path from 'node:path'
import { renderSVG } from 'uqr'
import { cetakPdf } from '#src/lib/cetak-pdf.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Sql } from '#src/lib/sql.ts'
import { type LembarTulis, tulisXlsx } from '#src/lib/tulis-xlsx.ts'
import type { UkuranKertas } from '#src/modules/laporan/kertas.ts'
import { type OrangHadir, susunKertasBeritaAcara } from '#src/modules/laporan/kertas-berita-acara.ts'
import { type OrangDaftar, susunKertasDaftar } from '#src/modules/laporan/kertas-daftar.ts'
import { susunKertasUndangan } from '#src/modules/laporan/kertas-undangan.ts'
import type { JenisLaporan } from '#src/modules/laporan/laporan.schema.ts'
import { lembarBeritaAcara, lembarDaftar } from '#src/modules/laporan/lembar-kertas.ts'
import type { IsiBeritaAcara } from '#src/modules/musyawarah/berita-acara.ts'
import { bacaBeritaAcara, bacaIsiBeku, bacaMusyawarah } from '#src/modules/musyawarah/musyawarah.service.ts'
import type { DaftarPeserta } from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import { bacaPeserta } from '#src/modules/musyawarah/peserta/peserta.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

/* Papers of a meeting. What stands on them is put together in pure files; here it is read, and set by a template. */

export type PenolakanLaporan =
  | { readonly jenis: 'musyawarah-tidak-ditemukan' }
  | { readonly jenis: 'kertas-memuat-nama' }
  | { readonly jenis: 'undangan-kosong' }

export interface PermintaanLaporan {
  readonly musyawarahId: string
  readonly jenis: JenisLaporan
  readonly ukuran: UkuranKertas
  /** Under which people reach the program: the code on the paper leads there. */
  readonly dasar: string
}

export interface LaporanSiap {
  readonly nama: string
  readonly templat: string
  readonly data: object
  readonly lembar: readonly LembarTulis[]
}

type Orang = NonNullable<DaftarPeserta['peserta']>[number]

/** Everything a paper needs, ready to be set as PDF or written as a sheet. Papers with names are for those who conduct the meeting. */
export async function siapkanLaporan(k: Konteks, p: PermintaanLaporan): Promise<Result<LaporanSiap, PenolakanLaporan>> {
  const ba = await bacaBeritaAcara(k, p.musyawarahId)
  if (!ba.ok) return ba
  const daftar = await bacaPeserta(k, p.musyawarahId)
  if (!daftar.ok) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
  const peserta = daftar.value.peserta?.filter((o) => o.keadaan === 'tercatat') ?? null
  const dasar = {
    isi: ba.value.isi,
    rancangan: ba.value.sidik === null,
    kertas: p.ukuran,
    zona: k.zona,
    ...alamatPeriksa(p.dasar, k.daerahId, p),
  }
  if (p.jenis === 'berita-acara') return ok(beritaAcara({ ...dasar, orang: peserta === null ? null : hadirSaja(peserta) }))
  if (peserta === null && (p.jenis === 'undangan' || p.jenis === 'daftar-hadir')) return refuse({ jenis: 'kertas-memuat-nama' })
  if (p.jenis === 'undangan') return undangan(k, p, dasar, peserta ?? [])
  const data = susunKertasDaftar(p.jenis, { ...dasar, orang: urutNama(peserta ?? []) })
  return ok({ nama: namaBerkas(p.jenis, dasar.isi), templat: 'daftar.typ', data, lembar: [lembarDaftar('Daftar', data.kolom, data.kelompok, 'Kelompok')] })
}

/** The minutes as everybody may read them; null until the meeting is closed. Those present are counted, not named. */
export async function siapkanBeritaAcaraPublik(
  k: { readonly sql: Sql; readonly daerahId: string; readonly zona: string },
  p: Omit<PermintaanLaporan, 'jenis'>,
): Promise<LaporanSiap | null> {
  const beku = await bacaIsiBeku(k, p.musyawarahId)
  if (beku === null) return null
  return beritaAcara({ isi: beku.isi, rancangan: false, orang: null, kertas: p.ukuran, zona: k.zona, ...alamatPeriksa(p.dasar, k.daerahId, p) })
}

const TEMPLAT = path.join(import.meta.dirname, 'templat')

export function cetakLaporan(l: LaporanSiap): Promise<Uint8Array> {
  return cetakPdf(path.join(TEMPLAT, l.templat), l.data)
}

export function tulisLembarLaporan(l: LaporanSiap): Promise<Buffer> {
  return tulisXlsx(l.lembar, [])
}

function beritaAcara(b: Parameters<typeof susunKertasBeritaAcara>[0]): LaporanSiap {
  const data = susunKertasBeritaAcara(b)
  return { nama: namaBerkas('berita-acara', b.isi), templat: 'berita-acara.typ', data, lembar: lembarBeritaAcara(data) }
}

interface Dasar {
  readonly isi: IsiBeritaAcara
  readonly kertas: UkuranKertas
  readonly zona: string
  readonly alamat: string
  readonly qr: string
}

async function undangan(k: Konteks, p: PermintaanLaporan, dasar: Dasar, peserta: readonly Orang[]): Promise<Result<LaporanSiap, PenolakanLaporan>> {
  const diundang = peserta.filter((o) => o.diundang)
  if (diundang.length === 0) return refuse({ jenis: 'undangan-kosong' })
  const m = await bacaMusyawarah(k, p.musyawarahId)
  if (!m.ok) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
  const data = susunKertasUndangan({
    ...dasar,
    nomor: '',
    susunan: m.value.susunan,
    penandatangan: k.pelaku.penugasan[0]?.jabatan ?? 'Penyelenggara',
    undangan: diundang.map(({ nama, jabatan, lembaga, alamatHadir }) => ({ nama, jabatan, lembaga, qr: gambarKode(p.dasar + alamatHadir) })),
  })
  const lembar: LembarTulis = {
    nama: 'Undangan',
    kolom: ['Nama', 'Jabatan', 'Lembaga'].map((judul) => ({ judul, jenis: 'teks', lebar: 40 })),
    baris: diundang.map((o) => [o.nama, o.jabatan, o.lembaga]),
  }
  return ok({ nama: namaBerkas('undangan', dasar.isi), templat: 'undangan.typ', data, lembar: [lembar] })
}

function alamatPeriksa(dasar: string, daerahId: string, p: { readonly musyawarahId: string }): { alamat: string; qr: string } {
  const alamat = `${dasar}/${daerahId}/musyawarah/${p.musyawarahId}`
  return { alamat, qr: gambarKode(alamat) }
}

function gambarKode(isi: string): string {
  return renderSVG(isi, { border: 1 })
}

function hadirSaja(peserta: readonly Orang[]): OrangHadir[] {
  return peserta.filter((o) => o.hadirPada !== null).map(({ pesertaId, nama, jenisKelamin, usia }) => ({ pesertaId, nama, jenisKelamin, usia }))
}

function urutNama(peserta: readonly Orang[]): OrangDaftar[] {
  return peserta.toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))
}

function namaBerkas(jenis: JenisLaporan, { musyawarah: m }: IsiBeritaAcara): string {
  return `${jenis}-${m.kodeWilayah}-${m.tahap}-${m.tahunAnggaran}`
}
