import type { Transaction } from '#src/lib/sql.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { listCatatanTerbaca } from '#src/modules/usulan/meja/catatan.service.ts'
import { isSemeja, mejaPenulis } from '#src/modules/usulan/meja/meja.ts'
import { findPegangan } from '#src/modules/usulan/meja/meja.queries.ts'
import type { MejaKeluar } from '#src/modules/usulan/meja/meja.schema.ts'
import { jabatanDi, listRekan } from '#src/modules/usulan/meja/pegangan.service.ts'
import { isAkhir } from '#src/modules/usulan/putusan/rute.ts'
import type { Pengajuan } from '#src/modules/usulan/usulan.ts'

type Dibaca = Pick<Pengajuan, 'pengajuanId' | 'tahap' | 'keadaan' | 'rute' | 'kodeWilayah' | 'perangkatDaerahId'>

/** A proposal as the reader's own desk knows it; of other desks nothing is told, not even that they noted something. */
export async function loadMeja(tx: Transaction, k: Pick<Konteks, 'daerahId' | 'pelaku' | 'hariIni'>, p: Dibaca): Promise<MejaKeluar> {
  const semeja = isSemeja(k.pelaku, p)
  const [catatan, pegangan, rekan] = await Promise.all([
    listCatatanTerbaca(tx, k, p),
    semeja ? findPegangan(tx, k.daerahId, p.pengajuanId) : null,
    semeja ? listRekan(tx, k, p) : [],
  ])
  return {
    tahap: mejaPenulis(k.pelaku, p)?.tahap ?? null,
    catatan: catatan.map(({ pengajuanId: _, tahap: __, perangkatDaerahId: ___, penulisId, ...c }) => ({ ...c, milikSaya: penulisId === k.pelaku.penggunaId })),
    bolehPegang: semeja && p.keadaan !== 'draf' && !isAkhir(p.keadaan),
    pegangan,
    rekan: rekan.map((r) => ({ penggunaId: r.penggunaId, nama: r.nama, jabatan: jabatanDi(r, p) })),
  }
}
