import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { readTenant, type Reader, writeTenant } from '#src/lib/sql.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { type ButirKamus, kataCari, nilaiCocok } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { type BarisKamus, findButir, listButir, saveButir } from '#src/modules/kamus-usulan/kamus-usulan.queries.ts'
import type { ButirKamusBaru, HalamanKamus, SaringanKamus } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

export function loadButir(tx: Reader, daerahId: string, kamusId: string): Promise<ButirKamus | null> {
  return findButir(tx, daerahId, kamusId)
}

/** Items that answer the words, best first; without words all items by name. */
export async function cariKamus(k: Pick<Konteks, 'sql' | 'daerahId'>, s: SaringanKamus): Promise<HalamanKamus> {
  const semua = await readTenant(k.sql, k.daerahId, (tx) => listButir(tx, k.daerahId, s.tahun))
  const kata = kataCari(s.cari ?? '')
  const bernilai = semua.map((b) => ({ b, ...nilaiCocok(kata, b) }))
  const terpilih =
    kata.length === 0 ? bernilai : bernilai.filter((x) => x.nilai > 0).toSorted((x, y) => y.nilai - x.nilai || x.b.nama.localeCompare(y.b.nama, 'id'))
  return { data: terpilih.slice(0, s.batas).map((x) => keluar(x.b, x.cocok)), jumlah: terpilih.length }
}

function keluar(b: BarisKamus, cocok: string[]): HalamanKamus['data'][number] {
  const { kataKunci: _, tahunAnggaran: __, volumeMin, volumeMaks, ...lain } = b
  return {
    ...lain,
    cocok,
    volumeMin: volumeMin === null ? null : nilaiKuantitas(volumeMin),
    volumeMaks: volumeMaks === null ? null : nilaiKuantitas(volumeMaks),
  }
}

/** Fills or corrects the catalogue of a year; one ledger entry for the list. */
export function muatKamus(k: Konteks, daftar: readonly ButirKamusBaru[]): Promise<void> {
  return writeTenant(k.sql, k.daerahId, async (tx) => {
    for (const b of daftar) await saveButir(tx, k.daerahId, b)
    await catat(tx, k, {
      peristiwa: 'kamus-dimuat',
      objek: { jenis: 'kamus-usulan', id: String(daftar[0]?.tahunAnggaran ?? '') },
      baris: [],
      data: { kamus: daftar.map((b) => ({ ...b })) },
    })
  })
}
