import type { z } from 'zod'
import { bacaCsv, type BarisCsv, type PenolakanCsv } from '#src/lib/csv.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant } from '#src/lib/sql.ts'
import { jadwalDari, type PenolakanKalimatJadwal } from '#src/modules/jadwal/atur-jadwal.service.ts'
import { isBertumpang, type JadwalBaru, type KonteksAtur, periksaTambah } from '#src/modules/jadwal/aturan-jadwal.ts'
import { canAturJadwal } from '#src/modules/jadwal/jadwal.policy.ts'
import { listJadwal } from '#src/modules/jadwal/jadwal.queries.ts'
import { type HasilImpor, type ImporJadwal, JadwalMasuk } from '#src/modules/jadwal/jadwal.schema.ts'
import { tetapkanJadwal } from '#src/modules/jadwal/jadwal.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

/* A calendar from a sheet. Only when every row fits is anything saved; otherwise each that does not is listed with its place. */

const WAJIB = ['tahap', 'buka', 'sampai', 'dasar_hukum']

type Ditolak = HasilImpor['ditolak'][number]

interface Terbaca {
  readonly letak: number
  readonly baru: JadwalBaru
}

/** `terapkan: false` only says what would happen. Cells: ya/tidak, empty `kode_wilayah` for the whole government, empty `proses` for usulan. */
export async function imporJadwal(k: Konteks, isi: ImporJadwal): Promise<Result<HasilImpor, PenolakanKalimatJadwal | PenolakanCsv>> {
  const izin = canAturJadwal(k.pelaku)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const lembar = bacaCsv(Buffer.from(isi.csv, 'utf8'), WAJIB)
  if (!lembar.ok) return lembar
  const milik = lembar.value.baris.filter((b) => (b.sel['tahun'] ?? '') === '' || b.sel['tahun'] === String(isi.tahun))
  const ditolak: Ditolak[] = []
  const terbaca = milik.flatMap((b): Terbaca[] => {
    const hasil = JadwalMasuk.safeParse(masukan(b, isi.tahun))
    if (hasil.success) return [{ letak: b.letak, baru: jadwalDari(hasil.data, k.zona) }]
    ditolak.push(...hasil.error.issues.map((i) => salahBentuk(b, i)))
    return []
  })
  const c: KonteksAtur = { saat: k.saat, zona: k.zona, ada: await readTenant(k.sql, k.daerahId, (tx) => listJadwal(tx, k.daerahId, isi.tahun)) }
  for (const [i, t] of terbaca.entries()) ditolak.push(...tolakAturan(t, terbaca.slice(0, i), c))
  if (ditolak.length > 0 || !isi.terapkan || terbaca.length === 0) return ok({ dibaca: milik.length, disimpan: 0, ditolak: urut(ditolak) })
  const hasil = await tetapkanJadwal(
    k,
    terbaca.map((t) => t.baru),
  )
  return hasil.ok ? ok({ dibaca: milik.length, disimpan: hasil.value.jumlah, ditolak: [] }) : hasil
}

function urut(d: readonly Ditolak[]): Ditolak[] {
  return d.toSorted((a, b) => a.letak - b.letak)
}

/** The sheet's columns under the names of the API; what a cell leaves empty is left out. */
function masukan({ sel }: BarisCsv, tahun: number): Record<string, unknown> {
  const ada = (kolom: string): string | undefined => {
    const isi = (sel[kolom] ?? '').trim()
    return isi === '' ? undefined : isi
  }
  const ya = (kolom: string): unknown => ({ ya: true, tidak: false })[(ada(kolom) ?? '').toLowerCase()] ?? ada(kolom)
  const isi = {
    tahunAnggaran: tahun,
    tahunKegiatan: ada('tahun_kegiatan'),
    proses: ada('proses') ?? 'usulan',
    tahap: ada('tahap'),
    kodeWilayah: ada('kode_wilayah') ?? null,
    buka: ada('buka'),
    sampai: ada('sampai'),
    musyawarahWajib: ya('musyawarah_wajib'),
    publik: ya('publik'),
    dasarHukum: ada('dasar_hukum'),
  }
  return Object.fromEntries(Object.entries(isi).filter(([, v]) => v !== undefined))
}

const KOLOM: Readonly<Record<string, string>> = {
  tahunKegiatan: 'tahun_kegiatan',
  kodeWilayah: 'kode_wilayah',
  musyawarahWajib: 'musyawarah_wajib',
  dasarHukum: 'dasar_hukum',
}

function salahBentuk(b: BarisCsv, i: z.core.$ZodIssue): Ditolak {
  const nama = String(i.path[0] ?? '')
  const kolom = KOLOM[nama] ?? nama
  return { letak: b.letak, kolom, nilai: b.sel[kolom] ?? '', kode: 'isian-tidak-sah', rincian: i.message }
}

function tolakAturan(t: Terbaca, sebelum: readonly Terbaca[], c: KonteksAtur): Ditolak[] {
  const penolakan = periksaTambah(t.baru, c)
  if (penolakan !== null) return [{ letak: t.letak, kolom: 'buka', nilai: '', kode: penolakan.jenis, rincian: 'lain' in penolakan ? penolakan.lain : '' }]
  const kembar = sebelum.find((s) => isBertumpang(s.baru, t.baru))
  return kembar === undefined ? [] : [{ letak: t.letak, kolom: 'buka', nilai: '', kode: 'jendela-bertumpang', rincian: `baris ${kembar.letak}` }]
}
