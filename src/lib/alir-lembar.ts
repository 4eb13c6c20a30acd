import { type CellValue, streamXlsxRows, writeXlsxStream } from 'hucre/xlsx'
import { bacaCsvTabel, type PenolakanTabel, selDari } from '#src/lib/baca-tabel.ts'
import { bacaIsiZip, periksaZipAlir } from '#src/lib/periksa-zip.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import {
  BARIS_KEPALA,
  type BentukKolom,
  cariKepala,
  isBarisKosong,
  isNomorKolom,
  type KepalaTabel,
  type PenolakanKepala,
  namaiTabel,
  type SelTabel,
  type Tabel,
} from '#src/lib/tabel.ts'
import type { LembarTulis } from '#src/lib/tulis-xlsx.ts'

/* Sheets of a hundred thousand rows: read and written row by row, in memory that does not grow with them. */

/** Bytes of a sheet that is read as a stream. */
export const UKURAN_ALIR_MAKS = 40 * 1024 * 1024
const BARIS_ALIR_MAKS = 200_000
const LEMBAR_DICARI = 10

export interface BarisAlir {
  /** Row number in the sheet, the first is 1. */
  readonly baris: number
  readonly sel: readonly SelTabel[]
}

export interface LembarAlir {
  readonly nama: string
  readonly kepala: KepalaTabel
  /** The rows beneath the heading that say anything. */
  readonly baris: () => AsyncGenerator<BarisAlir, void, undefined>
}

export type PenolakanAlir = PenolakanTabel | PenolakanKepala

/** A file that may be read: nothing of it is parsed before its archive was measured and searched for macros. */
export interface BukuAlir {
  /** Its sheets' first rows, for whoever must look for a heading. */
  readonly awal: readonly Tabel[]
  readonly baris: (lembar: string) => AsyncGenerator<BarisAlir, void, undefined>
}

export async function bukaAlir(isi: Buffer): Promise<Result<BukuAlir, PenolakanTabel>> {
  if (isi.length > UKURAN_ALIR_MAKS) return refuse({ jenis: 'tabel-terlalu-besar', batas: '40 MB' })
  const tanda = isi.subarray(0, 4).toString('latin1')
  if (tanda === '\u00d0\u00cf\u0011\u00e0') return refuse({ jenis: 'tabel-bukan-lembar', sebab: 'XLS lama, atau XLSX bersandi' })
  if (!tanda.startsWith('PK')) return bukaCsv(isi)
  const masalah = await periksaZipAlir(isi)
  if (masalah === 'bermakro') return refuse({ jenis: 'tabel-bermakro' })
  if (masalah === 'terlalu-besar') return refuse({ jenis: 'tabel-terlalu-besar', batas: '400 MB sesudah dibongkar' })
  if (masalah === 'rusak') return refuse({ jenis: 'tabel-bukan-lembar', sebab: 'arsipnya rusak' })
  try {
    const awal: Tabel[] = []
    for (const nama of namaLembar(isi)) awal.push({ nama, baris: await barisAwal(alirkan(isi, nama)) })
    return ok({ awal, baris: (nama) => alirkan(isi, nama) })
  } catch (galat) {
    return refuse({ jenis: 'tabel-bukan-lembar', sebab: galat instanceof Error ? galat.message.slice(0, 120) : 'tidak terbaca' })
  }
}

const ENTITAS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The visible sheets in their order. */
function namaLembar(isi: Buffer): string[] {
  const buku = bacaIsiZip(isi, 'xl/workbook.xml')?.toString('utf8') ?? ''
  const lembar = [...buku.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map((m) => m[0]).filter((t) => !/state="(hidden|veryHidden)"/.test(t))
  return lembar
    .flatMap((t) => /\sname="([^"]*)"/.exec(t)?.[1] ?? [])
    .map((n) => n.replace(/&(amp|lt|gt|quot|apos);/g, (_, e: string) => ENTITAS[e] ?? ''))
    .slice(0, LEMBAR_DICARI)
}

function bukaCsv(isi: Buffer): Result<BukuAlir, PenolakanTabel> {
  const csv = bacaCsvTabel(isi)
  if (!csv.ok) return csv
  async function* baris(nama: string): AsyncGenerator<BarisAlir, void, undefined> {
    for (const [i, sel] of (csv.ok ? (csv.value.find((t) => t.nama === nama)?.baris ?? []) : []).entries()) yield { baris: i + 1, sel }
  }
  return ok({ awal: csv.value.map((t) => ({ ...t, baris: t.baris.slice(0, BARIS_KEPALA) })), baris })
}

async function* alirkan(isi: Buffer, lembar: string): AsyncGenerator<BarisAlir, void, undefined> {
  let terbaca = 0
  for await (const r of streamXlsxRows(new Uint8Array(isi.buffer, isi.byteOffset, isi.byteLength), { sheet: lembar })) {
    terbaca += 1
    if (terbaca > BARIS_ALIR_MAKS) throw new LembarTerlaluPanjang()
    yield { baris: r.index + 1, sel: r.values.map((v) => selDari(v, false)) }
  }
}

/** Thrown in the middle of reading; whoever reads turns it into the refusal. */
export class LembarTerlaluPanjang extends Error {
  readonly penolakan: PenolakanTabel = { jenis: 'tabel-terlalu-besar', batas: `${BARIS_ALIR_MAKS} baris` }
}

async function barisAwal(baris: AsyncGenerator<BarisAlir, void, undefined>): Promise<SelTabel[][]> {
  const awal: SelTabel[][] = []
  for await (const b of baris) {
    if (b.baris > BARIS_KEPALA) break
    // Rows that the file leaves out are empty, so that numbers and places agree.
    while (awal.length < b.baris - 1) awal.push([])
    awal.push([...b.sel])
  }
  return awal
}

/** The first sheet that has the heading, with its rows as a stream. */
export function pilihLembar(buku: BukuAlir, bentuk: BentukKolom): Result<LembarAlir, PenolakanKepala> {
  for (const t of buku.awal) {
    const kepala = cariKepala(t, bentuk)
    if (kepala === null) continue
    const sah = namaiTabel(t, bentuk)
    if (!sah.ok) return sah
    return ok({ nama: t.nama, kepala, baris: () => sesudahKepala(buku.baris(t.nama), kepala.akhir) })
  }
  const [pertama] = buku.awal
  const salah = pertama === undefined ? null : namaiTabel(pertama, bentuk)
  return salah === null || salah.ok ? refuse({ jenis: 'tabel-kosong' }) : salah
}

async function* sesudahKepala(baris: AsyncGenerator<BarisAlir, void, undefined>, akhir: number): AsyncGenerator<BarisAlir, void, undefined> {
  for await (const b of baris) if (b.baris > akhir && !isBarisKosong(b.sel) && !isNomorKolom(b.sel)) yield b
}

/** A workbook of one sheet as a stream of bytes: text stays text, whatever it begins with. */
export function alirXlsx(
  lembar: Pick<LembarTulis, 'nama' | 'kolom'>,
  baris: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>,
): ReadableStream<Uint8Array> {
  const columns = lembar.kolom.map((k) => ({ header: k.judul, width: k.lebar, numFmt: FORMAT[k.jenis] }))
  return writeXlsxStream(baris as AsyncIterable<CellValue[]>, { name: lembar.nama, columns, freezePane: { rows: 1 } })
}

const FORMAT = { teks: '@', angka: '#,##0.###', uang: '#,##0' } as const
