import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type CellValue, streamXlsxRows, writeXlsxStream } from 'hucre/xlsx'
import { alirXlsx, bukaAlir, pilihLembar } from '#src/lib/alir-lembar.ts'
import { kuantitas } from '#src/lib/kuantitas.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { saat, tanggal } from '#src/lib/waktu.ts'
import { siapkanSatuan } from '#src/modules/nomenklatur/satuan.ts'
import { type AcuanSipd, bacaBarisSipd, type SelBaris } from '#src/modules/pertukaran/baris-sipd.ts'
import { barisSipd, type BekalKeluar } from '#src/modules/pertukaran/keluar-sipd.ts'
import { bentukSipd, KOLOM_SIPD } from '#src/modules/pertukaran/kolom-sipd.ts'
import { siapkanWilayah } from '#src/modules/pertukaran/tempat-sipd.ts'

/*
 * SIPD's sheet of 100,000 rows and 26 columns, written from rows as the database gives them and read down to understood rows, beside the
 * library alone on the same cells. Each measure in a process of its own: time on the clock, processor time, peak resident memory.
 * Usage: node bench/lembar-usulan.ts [rows]
 */

const [, , pilihan = '100000', berkas = ''] = process.argv
const JUMLAH = Number(process.argv[4] ?? pilihan)

const KATA = 'jalan lingkungan sempit becek saat hujan anak sekolah terhambat warga meminta saluran diperbaiki supaya air tidak meluap ke halaman rumah'.split(
  ' ',
)

function kalimat(n: number, panjang: number): string {
  return Array.from({ length: panjang }, (_, i) => KATA[(n * 7 + i * 5) % KATA.length]).join(' ')
}

const KABUPATEN = { kode: '32.16', nama: 'Kabupaten Bekasi', tingkat: 'kabupaten', indukKode: '32' } as const
const KECAMATAN = Array.from({ length: 23 }, (_, i) => ({
  kode: `32.16.${String(i + 1).padStart(2, '0')}`,
  nama: `Kecamatan Uji ${i + 1}`,
  tingkat: 'kecamatan' as const,
  indukKode: '32.16',
}))
const DESA = KECAMATAN.flatMap((k) =>
  Array.from({ length: 8 }, (_, i) => ({ kode: `${k.kode}.${2001 + i}`, nama: `Sukauji ${i + 1}`, tingkat: 'desa' as const, indukKode: k.kode })),
)
const WILAYAH = siapkanWilayah(KABUPATEN, [KABUPATEN, ...KECAMATAN, ...DESA])
const BUTIR = Array.from({ length: 300 }, (_, i) => ({ kamusId: `k-${i}`, nama: `Drainase lingkungan tipe ${i}`, satuan: 'm', perangkatDaerahId: 'pd' }))
const PERANGKAT = 'Dinas Sumber Daya Air, Bina Marga dan Bina Konstruksi'
const NAMA = new Map(BUTIR.map((b) => [b.nama, b]))

const MASUK: AcuanSipd = {
  wilayah: WILAYAH,
  satuan: siapkanSatuan([{ kode: 'm', nama: 'meter', dimensi: 'panjang', alias: [] }]),
  perangkat: new Map([[PERANGKAT.toLowerCase().replace(/[^a-z0-9]/g, ''), 'pd']]),
  namaPerangkat: [PERANGKAT],
  anggota: new Map(),
  namaAnggota: [],
  kamus: (teks) => NAMA.get(teks) ?? { salah: 'kamus-tidak-dikenal', saran: null },
  ruteBawaan: 'permendagri',
  hariIni: tanggal('2026-12-31'),
}
const KELUAR: BekalKeluar = {
  zona: 'WIB',
  wilayah: WILAYAH,
  satuan: new Map([['m', 'meter']]),
  subKegiatan: new Map([['1.03.02.2.01.0001', 'Pembangunan Drainase']]),
  namaKembar: new Set(),
}

function* daftarBaris(): Generator<Parameters<typeof barisSipd>[0]> {
  for (let n = 0; n < JUMLAH; n += 1) {
    yield {
      id: String(1_000_000 + n),
      pengajuanId: String(n),
      sidik: null,
      diajukanPada: saat(new Date(1_704_067_200_000 + n * 60_000)),
      pengusulNama: `Desa Sukauji ${(n % 8) + 1}`,
      anggota: null,
      fraksi: null,
      kanal: 'musrenbang-desa',
      kamus: BUTIR[n % BUTIR.length]?.nama ?? '',
      kamusKode: `K-${n % BUTIR.length}`,
      kamusId: `k-${n % BUTIR.length}`,
      masalah: kalimat(n, 14),
      alamat: `Kp. Uji ${n} RT 03/RW 05`,
      lokus: null,
      rt: null,
      rw: null,
      lintang: -6.1 - (n % 1000) / 10_000,
      bujur: 107.1 + (n % 1000) / 10_000,
      kodeWilayah: DESA[n % DESA.length]?.kode ?? '',
      prioritasDesa: (n % 20) + 1,
      perangkatAwal: PERANGKAT,
      perangkat: PERANGKAT,
      tahap: 'kecamatan',
      keadaan: n % 5 === 0 ? 'ditolak' : 'diajukan',
      rute: 'permendagri',
      volumeKini: kuantitas(((n % 400) + 10) * 1000),
      satuan: 'm',
      anggaranKini: rupiah(((n % 400) + 10) * 1_250_000),
      jenisBelanja: 'modal',
      kodeSubKegiatan: '1.03.02.2.01.0001',
      titipan: null,
      putusan: { desa: { keputusan: 'terima', teks: kalimat(n, 6) } },
    }
  }
}

function* sel(): Generator<CellValue[]> {
  let n = 0
  for (const b of daftarBaris()) yield barisSipd(b, (n += 1), KELUAR)
}

/** The same cells without our work, made once and repeated. */
function* selMentah(): Generator<CellValue[]> {
  const contoh = potong(sel(), 500)
  for (let n = 0; n < JUMLAH; n += 1) yield contoh[n % contoh.length] ?? []
}

function potong<T>(daftar: Iterable<T>, banyak: number): T[] {
  const hasil: T[] = []
  for (const x of daftar) {
    hasil.push(x)
    if (hasil.length === banyak) break
  }
  return hasil
}

async function tulis(aliran: ReadableStream<Uint8Array>): Promise<number> {
  await pipeline(Readable.fromWeb(aliran as never), createWriteStream(berkas))
  return JUMLAH
}

const KERJA: Readonly<Record<string, () => Promise<number>>> = {
  'tulis-selaras': () => tulis(alirXlsx({ nama: 'Usulan', kolom: KOLOM_SIPD }, sel())),
  'tulis-hucre': () => tulis(writeXlsxStream(selMentah(), { name: 'Usulan', columns: KOLOM_SIPD.map((k) => ({ header: k.judul, width: k.lebar })) })),
  'baca-selaras': async () => {
    const buku = await bukaAlir(readFileSync(berkas))
    if (!buku.ok) throw new Error(buku.error.jenis)
    const lembar = pilihLembar(buku.value, bentukSipd())
    if (!lembar.ok) throw new Error(lembar.error.jenis)
    const { kolom } = lembar.value.kepala
    let jumlah = 0
    for await (const b of lembar.value.baris()) {
      const baris: SelBaris = Object.fromEntries(kolom.flatMap((k, j) => (k === null || b.sel[j] === undefined ? [] : [[k, b.sel[j]]])))
      if ('isi' in bacaBarisSipd(baris, MASUK)) jumlah += 1
    }
    return jumlah
  },
  'baca-hucre': async () => {
    let jumlah = -1
    for await (const _ of streamXlsxRows(new Uint8Array(readFileSync(berkas)))) jumlah += 1
    return jumlah
  },
}

interface Ukuran {
  readonly jumlah: number
  readonly detik: number
  readonly cpu: number
  readonly mb: number
}

async function ukur(nama: string): Promise<void> {
  const mulai = performance.now()
  const awal = process.cpuUsage()
  const jumlah = (await KERJA[nama]?.()) ?? 0
  const { user, system } = process.cpuUsage(awal)
  const hasil: Ukuran = { jumlah, detik: (performance.now() - mulai) / 1000, cpu: (user + system) / 1e6, mb: process.resourceUsage().maxRSS / 1024 }
  console.log(JSON.stringify(hasil))
}

function semua(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'lembar-usulan-'))
  try {
    const tujuan = path.join(folder, 'usulan.xlsx')
    const banding = path.join(folder, 'hucre.xlsx')
    const jalankan = (nama: string, ke: string): Ukuran => {
      const u = JSON.parse(execFileSync(process.execPath, [import.meta.filename, nama, ke, String(JUMLAH)], { encoding: 'utf8' })) as Ukuran
      console.log(`${nama.padEnd(14)} ${u.jumlah} baris  ${u.detik.toFixed(1)} s  cpu ${u.cpu.toFixed(1)} s  puncak ${u.mb.toFixed(0)} MB`)
      return u
    }
    for (let putaran = 0; putaran < 2; putaran += 1) {
      const [kita, dia] = [jalankan('tulis-selaras', tujuan), jalankan('tulis-hucre', banding)]
      console.log(`tulis: ${(kita.cpu / dia.cpu).toFixed(2)} kali cpu pustaka; ${(statSync(tujuan).size / 1_048_576).toFixed(1)} MB`)
      const [baca, bacaDia] = [jalankan('baca-selaras', tujuan), jalankan('baca-hucre', tujuan)]
      console.log(`baca: ${(baca.cpu / bacaDia.cpu).toFixed(2)} kali cpu pustaka`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (berkas === '') semua()
else await ukur(pilihan)
