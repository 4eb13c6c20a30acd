import { type Reader, readTenant } from '#src/lib/sql.ts'
import { canKirimPembangunan } from '#src/modules/pembangunan-desa/pembangunan-desa.policy.ts'
import { countPembangunan, listPembangunan } from '#src/modules/pembangunan-desa/pembangunan-desa.queries.ts'
import type { HalamanPembangunan, PembangunanKeluar, SaringanPembangunan } from '#src/modules/pembangunan-desa/pembangunan-desa.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

/** Works of one village or of all, newest budget years first; what the village hides, only whoever may send for it sees. */
export function bacaPembangunan(k: Konteks, s: SaringanPembangunan): Promise<HalamanPembangunan> {
  const desa = s.desa ?? null
  const lingkup = desa ?? k.pelaku.penugasan.find((p) => p.peran === 'operator-desa')?.kodeWilayah ?? ''
  const bolehKirim = canKirimPembangunan(k.pelaku, lingkup).boleh
  const cari = { desa, tahun: s.tahun ?? null, hanyaTampil: !bolehKirim }
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [jumlah, baris] = await Promise.all([
      countPembangunan(tx, k.daerahId, cari),
      listPembangunan(tx, k.daerahId, { ...cari, setelah: s.setelah ?? null, batas: s.batas + 1 }),
    ])
    const data = baris.slice(0, s.batas)
    const berikut = baris.length > s.batas ? (data.at(-1)?.kunci ?? null) : null
    return { data: data.map(({ kunci: _, ...b }) => b), jumlah, berikut, bolehKirim }
  })
}

/** What a village shows of its own works, for its public page; the newest few. */
export async function listPembangunanPublik(tx: Reader, daerahId: string, desa: string, batas: number): Promise<{ jumlah: number; data: PembangunanKeluar[] }> {
  const cari = { desa, tahun: null, hanyaTampil: true }
  const [jumlah, baris] = await Promise.all([countPembangunan(tx, daerahId, cari), listPembangunan(tx, daerahId, { ...cari, setelah: null, batas })])
  return { jumlah, data: baris.map(({ kunci: _, ...b }) => b) }
}
