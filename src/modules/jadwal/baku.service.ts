import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { bacaCsv } from '#src/lib/csv.ts'
import { type BarisBaku, cacatBaku, DAFTAR_KEPASTIAN, DAFTAR_TEMPLAT } from '#src/modules/jadwal/jadwal-baku.ts'
import { DAFTAR_PROSES } from '#src/modules/jadwal/proses.ts'

const BERKAS = path.resolve(import.meta.dirname, '../../../db/acuan/jadwal-baku.csv')

const Kosong = z.string().transform((t) => (t === '' ? null : t))
const Tahun = z.string().regex(/^\d{4}$/)

const Baris = z
  .object({
    templat: z.enum(DAFTAR_TEMPLAT),
    proses: z.enum(DAFTAR_PROSES),
    tahap: z.string(),
    usul_buka: z.string(),
    usul_sampai: z.string(),
    paling_awal: Kosong,
    paling_lambat: Kosong,
    musyawarah_wajib: z.enum(['ya', 'tidak']),
    dasar_hukum: z.string().min(5),
    kepastian: z.enum(DAFTAR_KEPASTIAN),
    berlaku_dari: Tahun,
    berlaku_sampai: Kosong.pipe(Tahun.nullable()),
    catatan: Kosong,
  })
  .transform((b): BarisBaku => ({
    templat: b.templat,
    proses: b.proses,
    tahap: b.tahap,
    usulBuka: b.usul_buka,
    usulSampai: b.usul_sampai,
    palingAwal: b.paling_awal,
    palingLambat: b.paling_lambat,
    musyawarahWajib: b.musyawarah_wajib === 'ya',
    dasarHukum: b.dasar_hukum,
    kepastian: b.kepastian,
    berlakuDari: Number(b.berlaku_dari),
    berlakuSampai: b.berlaku_sampai === null ? null : Number(b.berlaku_sampai),
    catatan: b.catatan,
  }))

const ingatan: { baku?: readonly BarisBaku[] } = {}

/** The standard calendar of db/acuan; a row that cannot be used is a mistake in the program's own file and stops it. */
export function bacaBaku(): readonly BarisBaku[] {
  ingatan.baku ??= bacaBerkasBaku()
  return ingatan.baku
}

function bacaBerkasBaku(): readonly BarisBaku[] {
  const lembar = bacaCsv(readFileSync(BERKAS), ['templat', 'proses', 'tahap', 'dasar_hukum', 'kepastian'])
  if (!lembar.ok) throw new Error(`${BERKAS}: ${lembar.error.jenis}`)
  return lembar.value.baris.map(({ letak, sel }) => {
    const b = Baris.parse(sel)
    const cacat = cacatBaku(b)
    if (cacat !== null) throw new Error(`${BERKAS} baris ${letak}: ${cacat}`)
    return b
  })
}
