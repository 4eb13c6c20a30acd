import type { Reader } from '#src/lib/sql.ts'
import type { AcuanKamus, PerangkatKamus } from '#src/modules/kamus-usulan/butir-kamus.ts'
import { listEdisiLain } from '#src/modules/kamus-usulan/kelola-kamus.queries.ts'
import { bersihkanKode } from '#src/modules/nomenklatur/nomenklatur.ts'
import { ambilSatuan, bukaNomenklatur } from '#src/modules/nomenklatur/nomenklatur.service.ts'
import { loadPadananKode } from '#src/modules/peta-nomenklatur/peta-nomenklatur.service.ts'
import { siapkanSatuan } from '#src/modules/nomenklatur/satuan.ts'

/** What items of a year are judged by; null when no edition of the nomenclature is set for that year. */
export async function loadAcuanKamus(
  tx: Reader,
  { daerahId, tahun }: { readonly daerahId: string; readonly tahun: number },
  { perangkat, kode }: { readonly perangkat: readonly PerangkatKamus[]; readonly kode: readonly (string | null)[] },
): Promise<AcuanKamus | null> {
  const [buku, satuan] = await Promise.all([bukaNomenklatur(tx, tahun), ambilSatuan(tx)])
  if (buku === null) return null
  const dicari = [...new Set(kode.flatMap((k) => (k === null ? [] : [bersihkanKode(k).kode ?? k])))]
  const asing = dicari.filter((x) => !buku.acuan.has(x))
  const [lain, padanan] = await Promise.all([listEdisiLain(tx, buku.edisi.edisi, asing), loadPadananKode(tx, daerahId, { ke: buku.edisi.edisi, kode: asing })])
  return {
    ...buku,
    edisiLain: new Map(lain.map((b) => [b.kode, { edisi: b.edisi, padanan: padanan.get(`${b.edisi} ${b.kode}`) ?? null }])),
    satuan,
    indeksSatuan: siapkanSatuan(satuan),
    perangkat: new Map(perangkat.map((p) => [p.perangkatDaerahId, p])),
  }
}
