import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { rupiah } from '#src/lib/rupiah.ts'
import { imporRenja } from '#src/modules/dokumen/impor-renja.service.ts'
import { muatPagu } from '#src/modules/dokumen/muat-pagu.service.ts'
import { bacaLembarContoh, harus } from '#contoh/alat.ts'
import { barisPagu, type Kebutuhan, lembarRenja } from '#contoh/banyak/dokumen.ts'
import { idPerangkat } from '#contoh/bekasi/dasar.ts'
import type { Babak, Panggung } from '#contoh/panggung.ts'

const RENJA: Readonly<Record<number, readonly string[]>> = {
  2024: ['sdabmbk', 'disperkimtan', 'disdik', 'dinkes', 'distan', 'dinsos', 'dpmd', 'dishub'],
  2025: ['sdabmbk', 'disperkimtan', 'disdik', 'dinkes', 'distan'],
}

/** Each agency brings in its own sheet, as it would from its spreadsheet; `kebutuhan` is what the proposals of other villages add to it. */
export async function imporSemuaRenja(s: Panggung, { tahun, kebutuhan }: { tahun: number; kebutuhan?: Kebutuhan | undefined }, kapan: Babak): Promise<void> {
  const tetap = RENJA[tahun] ?? []
  for (const kunci of new Set([...tetap, ...(kebutuhan?.keys() ?? [])])) {
    const nama = `renja-${tahun}-${kunci}.csv`
    const lembar = tetap.includes(kunci) ? readFileSync(path.join(import.meta.dirname, nama)) : null
    const tambahan = kebutuhan?.get(kunci)
    const isi = lembar === null || tambahan !== undefined ? lembarRenja(lembar, tambahan ?? new Map()) : lembar
    const laporan = harus(
      nama,
      await imporRenja(await s.sebagai(`pd.${kunci}`, kapan), { perangkatDaerahId: idPerangkat(kunci), tahun, berkas: { nama, isi }, tahap: 'rancangan' }),
    )
    if (laporan.ditolak > 0) throw new Error(`contoh: ${nama}: ${JSON.stringify(laporan.penolakan)}`)
  }
}

const BarisPagu = z.object({
  tahun: z.coerce.number(),
  jenis: z.enum(['ppas', 'apbd']),
  perangkat: z.string(),
  kode: z.string(),
  sumber_dana: z.string(),
  nilai: z.coerce.number(),
})

interface PaguTahun {
  readonly jenis: 'ppas' | 'apbd'
  readonly tahun: number
  readonly kebutuhan?: Kebutuhan | undefined
}

/** PPAS or APBD amounts of a year, set by the budget team. */
export async function muatPaguTahun(s: Panggung, { jenis, tahun, kebutuhan }: PaguTahun, kapan: Babak): Promise<void> {
  const tetap = bacaLembarContoh('bekasi/pagu.csv', BarisPagu)
    .filter((b) => b.tahun === tahun && b.jenis === jenis)
    .map((b) => ({ perangkatDaerahId: idPerangkat(b.perangkat), kode: b.kode, sumberDana: b.sumber_dana, nilai: rupiah(b.nilai) }))
  const kunci = (b: (typeof tetap)[number]): string => `${b.perangkatDaerahId}/${b.kode}`
  const tambahan = new Map(barisPagu(kebutuhan ?? new Map(), idPerangkat).map((b) => [kunci(b), b]))
  const ada = new Set(tetap.map(kunci))
  const daftar = [
    ...tetap.map((b) => ({ ...b, nilai: rupiah(b.nilai + (tambahan.get(kunci(b))?.nilai ?? 0)) })),
    ...[...tambahan].flatMap(([k, b]) => (ada.has(k) ? [] : [b])),
  ]
  const laporan = harus(
    `${jenis} ${tahun}`,
    await muatPagu(await s.sebagai('tapd.bekasi', kapan), { jenis, tahun, daftar, tahap: tahun === 2024 ? 'murni' : 'rancangan' }),
  )
  if (laporan.ditolak > 0) throw new Error(`contoh: ${jenis} ${tahun}: ${JSON.stringify(laporan.penolakan)}`)
}
