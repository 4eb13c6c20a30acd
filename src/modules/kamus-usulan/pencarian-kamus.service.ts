import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { readTenant, type Sql } from '#src/lib/sql.ts'
import { alasanCocok } from '#src/modules/kamus-usulan/indeks-alasan.ts'
import { bangunIndeks, cariDiIndeks, type IndeksKamus } from '#src/modules/kamus-usulan/indeks-kamus.ts'
import { findSidikKamus, listButir, listTahunKamus } from '#src/modules/kamus-usulan/kamus-usulan.queries.ts'
import type { BarisKamus } from '#src/modules/kamus-usulan/kamus-usulan.queries.ts'
import type { HalamanKamus, IndeksKamusKeluar, SaringanKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'

/** What a reader of the catalogue must know of the caller; every Konteks fits. */
export interface PembacaKamus {
  readonly sql: Sql
  readonly daerahId: string
}

interface Tersusun {
  readonly sidik: string
  readonly indeks: IndeksKamus<BarisKamus>
}

/** Indexes by government and year. Each is used only while the fingerprint of its rows is still that of the table (docs/adr/0010). */
const TERSUSUN = new Map<string, Tersusun>()
const MAKS_TERSUSUN = 32

async function bukaIndeks(k: PembacaKamus, tahun: number): Promise<Tersusun> {
  const kunci = `${k.daerahId}/${tahun}`
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const sidik = await findSidikKamus(tx, k.daerahId, tahun)
    const ada = TERSUSUN.get(kunci)
    if (ada?.sidik === sidik) return ada
    const baru = { sidik, indeks: bangunIndeks(await listButir(tx, k.daerahId, tahun)) }
    TERSUSUN.delete(kunci)
    const [tertua] = TERSUSUN.keys()
    if (tertua !== undefined && TERSUSUN.size >= MAKS_TERSUSUN) TERSUSUN.delete(tertua)
    TERSUSUN.set(kunci, baru)
    return baru
  })
}

/** Items that answer the words, best first, each with the words that made it answer; without words all items by name. */
export async function cariKamus(k: PembacaKamus, s: SaringanKamus): Promise<HalamanKamus> {
  const { indeks } = await bukaIndeks(k, s.tahun)
  const cari = s.cari ?? ''
  if (cari === '') return { data: indeks.butir.slice(0, s.batas).map((b) => ({ ...keluar(b), cocok: [], alasan: [] })), jumlah: indeks.butir.length }
  const { hasil, jumlah, kotak } = cariDiIndeks(indeks, cari, s.batas)
  return {
    data: hasil.map(({ butir }) => {
      const alasan = alasanCocok(butir, kotak).map((a) => ({ ...a, sorot: a.sorot === null ? null : [...a.sorot] }))
      return { ...keluar(butir), cocok: [...new Set(alasan.map((a) => a.dengan))], alasan }
    }),
    jumlah,
  }
}

/** The whole list with what a search reads of it, for a device that searches by itself. */
export async function bacaIndeksKamus(k: PembacaKamus, tahun: number): Promise<IndeksKamusKeluar> {
  const { sidik, indeks } = await bukaIndeks(k, tahun)
  return { sidik, tahun, butir: indeks.butir.map((b) => ({ ...keluar(b), kataKunci: b.kataKunci })) }
}

/** The years that have a catalogue in force, newest first. */
export function tahunKamus(k: PembacaKamus): Promise<number[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listTahunKamus(tx, k.daerahId))
}

function keluar(b: BarisKamus): Omit<HalamanKamus['data'][number], 'cocok' | 'alasan'> {
  const { kataKunci: _, tahunAnggaran: __, volumeMin, volumeMaks, ...lain } = b
  return {
    ...lain,
    volumeMin: volumeMin === null ? null : nilaiKuantitas(volumeMin),
    volumeMaks: volumeMaks === null ? null : nilaiKuantitas(volumeMaks),
  }
}
