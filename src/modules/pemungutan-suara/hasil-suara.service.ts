import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Reader, type Sql } from '#src/lib/sql.ts'
import { type Json, kanonik, sidik } from '#src/modules/jejak/jejak.ts'
import { type HasilPilihan, peringkatkan } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import { tulisPabulib } from '#src/modules/pemungutan-suara/pabulib.ts'
import { findPemungutan, findRapat, listPemungutan, listPilihan } from '#src/modules/pemungutan-suara/pemungutan-suara.queries.ts'
import type { BarisPemungutan, PilihanSuara, SuaraKeluar, TurutWilayah } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'
import { listSuara, listTurut, mapPerolehan } from '#src/modules/pemungutan-suara/suara.queries.ts'

/** The hash that closing announces: the ballot paper and every ballot, by receipt. Anybody with the published files computes it again. */
function sidikSuara(pilihan: readonly PilihanSuara[], suara: readonly SuaraKeluar[]): string {
  const surat = pilihan.map(({ nomorPilihan, pengajuanId, nomor, rupiah }) => ({ nomorPilihan, pengajuanId, nomor, rupiah }))
  return sidik(kanonik({ pilihan: surat, suara }))
}

/** Of a vote that is closed already: only then are there ballots to read. */
export async function rangkumSuara(tx: Reader, daerahId: string, pemungutanId: string): Promise<{ sidikSuara: string; jumlahSuara: number }> {
  const suara = await listSuara(tx, daerahId, pemungutanId)
  return { sidikSuara: sidikSuara(await listPilihan(tx, daerahId, pemungutanId), suara), jumlahSuara: suara.length }
}

export async function hitungHasil(tx: Reader, daerahId: string, p: BarisPemungutan, pilihan: readonly PilihanSuara[]): Promise<HasilPilihan[]> {
  return peringkatkan(p, pilihan, await mapPerolehan(tx, daerahId, p.pemungutanId))
}

export interface HasilPublik {
  readonly p: BarisPemungutan
  readonly pilihan: readonly PilihanSuara[]
  readonly turut: readonly TurutWilayah[]
  readonly hasil: readonly HasilPilihan[]
}

export interface PemungutanPublik extends HasilPublik {
  readonly suara: readonly SuaraKeluar[]
}

async function susunHasil(tx: Reader, daerahId: string, p: BarisPemungutan): Promise<HasilPublik> {
  const pilihan = await listPilihan(tx, daerahId, p.pemungutanId)
  return { p, pilihan, turut: await listTurut(tx, daerahId, p.pemungutanId), hasil: await hitungHasil(tx, daerahId, p, pilihan) }
}

export type PenolakanHasil = { readonly jenis: 'pemungutan-tidak-ditemukan' } | { readonly jenis: 'suara-belum-diumumkan' }

/** Everything anybody needs to count again; nothing before the closing, whoever asks. */
export function bacaSuara(k: { readonly sql: Sql; readonly daerahId: string }, pemungutanId: string): Promise<Result<PemungutanPublik, PenolakanHasil>> {
  return readTenant<Result<PemungutanPublik, PenolakanHasil>>(k.sql, k.daerahId, async (tx) => {
    const p = await findPemungutan(tx, k.daerahId, pemungutanId)
    if (p === null) return refuse({ jenis: 'pemungutan-tidak-ditemukan' })
    return p.keadaan === 'ditutup'
      ? ok({ ...(await susunHasil(tx, k.daerahId, p)), suara: await listSuara(tx, k.daerahId, pemungutanId) })
      : refuse({ jenis: 'suara-belum-diumumkan' })
  })
}

/** The closed votes of a meeting, for its public page. */
export function listHasilSuara(k: { readonly sql: Sql; readonly daerahId: string }, musyawarahId: string): Promise<HasilPublik[]> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const tutup = (await listPemungutan(tx, k.daerahId, musyawarahId)).filter((p) => p.keadaan === 'ditutup')
    const hasil: HasilPublik[] = []
    for (const p of tutup) hasil.push(await susunHasil(tx, k.daerahId, p))
    return hasil
  })
}

/** The votes as closing a meeting freezes them: what was asked, of how many, and what they said. Each ballot is bound by the hash. */
export async function bacaSuaraBeku(tx: Reader, daerahId: string, musyawarahId: string): Promise<Json | null> {
  const tutup = (await listPemungutan(tx, daerahId, musyawarahId)).filter((p) => p.keadaan === 'ditutup')
  if (tutup.length === 0) return null
  const beku: Json[] = []
  for (const p of tutup) {
    const { pilihan, turut, hasil } = await susunHasil(tx, daerahId, p)
    const { pemungutanId, judul, cara, pemilih, bidangPembangunan, aturan, poin, batasRupiah, maksPilihan, dibukaPada, ditutupPada, jumlahSuara } = p
    const peraturan = { judul, cara, pemilih, bidangPembangunan, aturan, poin, batasRupiah, maksPilihan }
    beku.push({
      pemungutanId,
      ...peraturan,
      dibukaPada,
      ditutupPada,
      jumlahSuara,
      sidikSuara: p.sidikSuara,
      turut: turut.map(({ kodeWilayah, hak, masuk }) => ({ kodeWilayah, hak, masuk })),
      hasil: hasil.map((h) => {
        const u = pilihan.find((x) => x.nomorPilihan === h.nomorPilihan)
        return { ...h, pengajuanId: u?.pengajuanId ?? '', nomor: u?.nomor ?? '', rupiah: u?.rupiah ?? 0 }
      }),
    })
  }
  return beku
}

/** A closed vote in the form other tools read. */
export async function bacaPabulib(
  k: { readonly sql: Sql; readonly daerahId: string; readonly nama: string },
  pemungutanId: string,
): Promise<Result<string, PenolakanHasil>> {
  const h = await bacaSuara(k, pemungutanId)
  if (!h.ok) return h
  const { p, pilihan, hasil, suara } = h.value
  const rapat = await readTenant(k.sql, k.daerahId, (tx) => findRapat(tx, k.daerahId, p.musyawarahId, 'baca'))
  const { judul, cara, poin, batasRupiah, maksPilihan } = p
  const selesai = p.ditutupPada ?? ''
  const masa = { mulai: p.dibukaPada ?? selesai, selesai, tahunAnggaran: rapat?.tahunAnggaran ?? 0 }
  return ok(tulisPabulib({ judul, cara, poin, batasRupiah, maksPilihan, unit: k.nama, ...masa, pilihan, hasil, suara }))
}
