import type { Transaction } from '#src/lib/sql.ts'
import { DAFTAR_KANAL } from '#src/modules/usulan/usulan.schema.ts'
import { type ArtiKata, findSidikNamaKamus, listNamaKamus, listPerangkatBernama, listWilayahBernama } from '#src/portal/cari.queries.ts'
import { type Dicari, isDitemukan, siapkanTeks } from '#src/portal/pencarian.ts'

interface NamaKamus {
  readonly sidik: string
  readonly butir: readonly { readonly id: string; readonly tahun: number; readonly teks: string }[]
}

/** Names of the catalogues, by government; used only while their fingerprint is still that of the table (as docs/adr/0010). */
const INGATAN = new Map<string, NamaKamus>()
const MAKS_INGATAN = 32

async function bukaNamaKamus(tx: Transaction, daerahId: string): Promise<NamaKamus> {
  const sidik = await findSidikNamaKamus(tx, daerahId)
  const ada = INGATAN.get(daerahId)
  if (ada?.sidik === sidik) return ada
  const baru = { sidik, butir: (await listNamaKamus(tx, daerahId)).map((b) => ({ id: b.kamusId, tahun: b.tahun, teks: siapkanTeks(b.nama) })) }
  INGATAN.delete(daerahId)
  const [tertua] = INGATAN.keys()
  if (tertua !== undefined && INGATAN.size >= MAKS_INGATAN) INGATAN.delete(tertua)
  INGATAN.set(daerahId, baru)
  return baru
}

const PANJANG_KECAMATAN = '00.00.00'.length
const KANAL = DAFTAR_KANAL.map((kanal) => ({ kanal, teks: siapkanTeks(kanal) }))

/** What each word means beyond the need's own text: items of the catalogue, places, agencies, ways in. */
export async function artikan(tx: Transaction, daerahId: string, kata: readonly Dicari[], tahun: number | null): Promise<ArtiKata[]> {
  if (kata.length === 0) return []
  const [kamus, wilayah, perangkat] = await Promise.all([
    bukaNamaKamus(tx, daerahId),
    listWilayahBernama(tx, daerahId, kata),
    listPerangkatBernama(tx, daerahId, kata),
  ])
  const milikTahun = kamus.butir.filter((b) => tahun === null || b.tahun === tahun)
  return kata.map((untai, i) => ({
    untai,
    kamus: milikTahun.filter((b) => isDitemukan(untai, b.teks)).map((b) => b.id),
    wilayah: (wilayah[i] ?? []).filter((kode) => kode.length > PANJANG_KECAMATAN),
    kecamatan: (wilayah[i] ?? []).filter((kode) => kode.length === PANJANG_KECAMATAN),
    perangkat: perangkat[i] ?? [],
    kanal: KANAL.filter((k) => isDitemukan(untai, k.teks)).map((k) => k.kanal),
  }))
}
