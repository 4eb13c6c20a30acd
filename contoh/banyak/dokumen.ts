import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { rupiah } from '#src/lib/rupiah.ts'
import { listTujuanAkomodasi } from '#src/modules/akomodasi/akomodasi.service.ts'
import { imporRenja } from '#src/modules/dokumen/impor-renja.service.ts'
import { muatPagu } from '#src/modules/dokumen/muat-pagu.service.ts'
import { harus } from '#contoh/alat.ts'
import type { KalenderRencana } from '#contoh/banyak/kalender.ts'
import type { Panggung } from '#contoh/panggung.ts'

/* Plans that hold what the forum accepted: a Renja for each agency, PPAS and APBD on the same sub kegiatan. */

/** Rupiah by agency and sub kegiatan. */
export type Kebutuhan = ReadonlyMap<string, ReadonlyMap<string, number>>

const SUMBER_DANA = '1.2.01.01.02'
const KELIPATAN = 5_000_000

/** Plans are made in round figures, a little above what was asked. */
function bulat(nilai: number): number {
  return Math.ceil((nilai * 1.03) / KELIPATAN) * KELIPATAN
}

/** A sheet as an agency would send it: its standing rows, raised by what the proposals need, and rows for what it did not have. */
export function lembarRenja(tetap: Buffer | null, kebutuhan: ReadonlyMap<string, number>): Buffer {
  const baris: Record<string, string>[] = tetap === null ? [] : parse(tetap, { columns: true })
  const dinaikkan = baris.map((b) => ({ ...b, jumlah_pagu: String(Number(b['jumlah_pagu']) + bulat(kebutuhan.get(b['kode_sub_kegiatan'] ?? '') ?? 0)) }))
  const ada = new Set(baris.map((b) => b['kode_sub_kegiatan']))
  const baru = [...kebutuhan].filter(([kode]) => !ada.has(kode)).map(([kode, nilai]) => barisRenja(kode, nilai))
  const kolom = [...new Set([...dinaikkan, ...baru].flatMap((b) => Object.keys(b)))]
  const sel = (isi: string): string => `"${isi.replaceAll('"', '""')}"`
  const tabel = [kolom, ...[...dinaikkan, ...baru].map((b: Record<string, string>) => kolom.map((k) => b[k] ?? ''))]
  return Buffer.from(tabel.map((b) => b.map(sel).join(',')).join('\n'))
}

function barisRenja(kode: string, nilai: number): Record<string, string> {
  return {
    kode_sub_kegiatan: kode,
    program_dan_kegiatan: namaSubKegiatan(kode),
    sumber_dana: SUMBER_DANA,
    jumlah_pagu: String(bulat(nilai)),
    asal: 'usulan',
  }
}

const NOMENKLATUR = path.join(import.meta.dirname, '../../db/acuan/nomenklatur-1317.csv')
let nama: ReadonlyMap<string, string> | null = null

function namaSubKegiatan(kode: string): string {
  nama ??= new Map(
    z
      .array(z.object({ kode: z.string(), nama: z.string() }))
      .parse(parse(readFileSync(NOMENKLATUR), { columns: true }))
      .map((b) => [b.kode, b.nama]),
  )
  const ini = nama.get(kode)
  if (ini === undefined) throw new Error(`contoh: ${kode} tidak ada di nomenklatur`)
  return ini
}

interface RencanaTahun {
  readonly tahun: number
  readonly kebutuhan: Kebutuhan
  readonly idPerangkat: (kunci: string) => string
  readonly pengguna: { readonly perangkat: (kunci: string) => string; readonly tapd: string }
}

interface TahunTersusun {
  readonly sk: { readonly tahun: number; readonly kalender: { readonly rencana: KalenderRencana | null } }
  readonly kebutuhan: Kebutuhan
}

/** The plans of a year as far as its calendar goes. */
export async function siapkanRencana(s: Panggung, { sk, kebutuhan }: TahunTersusun, p: Pick<RencanaTahun, 'idPerangkat' | 'pengguna'>): Promise<void> {
  const hari = sk.kalender.rencana
  if (hari === null || kebutuhan.size === 0) return
  const r = { ...p, tahun: sk.tahun, kebutuhan }
  await imporRenjaKebutuhan(s, r, hari.renja)
  if (hari.ppas !== null) await muatPaguKebutuhan(s, r, { jenis: 'ppas', hari: hari.ppas })
  if (hari.apbd !== null) await muatPaguKebutuhan(s, r, { jenis: 'apbd', hari: hari.apbd })
}

/** Each agency's Renja of a year, with nothing in it but what proposals asked for. */
async function imporRenjaKebutuhan(s: Panggung, r: RencanaTahun, hari: string): Promise<void> {
  for (const [kunci, milik] of r.kebutuhan) {
    const k = await s.sebagai(r.pengguna.perangkat(kunci), { tanggal: hari, jam: '10:00' })
    const berkas = { nama: `renja-${r.tahun}-${kunci}.csv`, isi: lembarRenja(null, milik) }
    const laporan = harus(berkas.nama, await imporRenja(k, { perangkatDaerahId: r.idPerangkat(kunci), tahun: r.tahun, berkas, tahap: 'rancangan' }))
    if (laporan.ditolak > 0) throw new Error(`contoh: ${berkas.nama}: ${JSON.stringify(laporan.penolakan)}`)
  }
}

/** The same amounts as the ceilings of PPAS or the amounts of the APBD. */
async function muatPaguKebutuhan(s: Panggung, r: RencanaTahun, isi: { readonly jenis: 'ppas' | 'apbd'; readonly hari: string }): Promise<void> {
  const k = await s.sebagai(r.pengguna.tapd, { tanggal: isi.hari, jam: '14:00' })
  const daftar = barisPagu(r.kebutuhan, r.idPerangkat)
  const laporan = harus(`${isi.jenis} ${r.tahun}`, await muatPagu(k, { jenis: isi.jenis, tahun: r.tahun, daftar, tahap: 'murni' }))
  if (laporan.ditolak > 0) throw new Error(`contoh: ${isi.jenis} ${r.tahun}: ${JSON.stringify(laporan.penolakan)}`)
}

export function barisPagu(kebutuhan: Kebutuhan, idPerangkat: (kunci: string) => string) {
  return [...kebutuhan].flatMap(([kunci, milik]) =>
    [...milik].map(([kode, nilai]) => ({ perangkatDaerahId: idPerangkat(kunci), kode, sumberDana: SUMBER_DANA, nilai: rupiah(bulat(nilai)) })),
  )
}

/** Where each agency's sub kegiatan stand in the Renja of a year. */
export async function bacaSimpul(s: Panggung, r: Pick<RencanaTahun, 'tahun' | 'kebutuhan' | 'idPerangkat'>): Promise<ReadonlyMap<string, string>> {
  if (r.kebutuhan.size === 0) return new Map()
  const kunci = new Map([...r.kebutuhan.keys()].map((k) => [r.idPerangkat(k), k]))
  const tujuan = await listTujuanAkomodasi({ sql: s.p.sql, daerahId: s.daerah.daerahId }, { tahun: r.tahun, rupiah: 0 })
  return new Map(tujuan.map((t) => [`${kunci.get(t.perangkatDaerahId ?? '') ?? ''}/${t.kode ?? ''}`, t.simpulId]))
}
