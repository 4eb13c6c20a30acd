import { randomUUID } from 'node:crypto'
import { ok, type Penolakan, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { pesanBanyakPagu } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import { catatBanyak } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { insertRealisasi } from '#src/modules/usulan/hidup/hidup.queries.ts'
import { kolomUsulan } from '#src/modules/usulan/kolom-usulan.queries.ts'
import { kolomPengajuan, kolomPutusan, kolomSilsilah } from '#src/modules/usulan/lembar/kolom-muat.ts'
import { insertBanyak, insertBanyakBerkas, nextBanyakUrut } from '#src/modules/usulan/lembar/muat-banyak.queries.ts'
import type { PutusanRiwayat, Riwayat, SandaranMuat } from '#src/modules/usulan/lembar/riwayat-muat.ts'
import { berkasUsulan, type Dasar } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { peristiwaPutusan } from '#src/modules/usulan/putusan/catat-putusan.service.ts'
import type { BuatUsulan } from '#src/modules/usulan/usulan.schema.ts'
import { susunNomor } from '#src/modules/usulan/usulan.ts'

/* Writing what a load brought and the rules let in: one statement a table, the ledger last. */

/** A row that may be written, with all that was decided on it. */
export interface Termuat {
  readonly b: { readonly k: Konteks; readonly isi: BuatUsulan; readonly ulangDari?: string }
  readonly dasar: Dasar
  readonly penugasan: Penugasan
  readonly riwayat: Riwayat
}

type SandaranLain = Exclude<SandaranMuat, { readonly jenis: 'realisasi' }>

/** Judges and writes the links and budget lines a decision stood on: the modules that own them stand above this one and hand it in. */
export type TulisSandaran = (
  tx: Transaction,
  daerahId: string,
  putusan: PutusanRiwayat & { readonly sandaran: SandaranLain },
) => Promise<Result<readonly Baris[], Penolakan>>

/** For loads that end before the forum; anything else is a mistake of the caller. */
export const tanpaSandaran: TulisSandaran = () => {
  throw new Error('muat banyak: sandaran tanpa penulisnya')
}

export async function simpanMuatan(tx: Transaction, daerahId: string, termuat: readonly Termuat[], tulisSandaran: TulisSandaran): Promise<Penolakan | null> {
  const nomor = await beriBanyakNomor(tx, daerahId, termuat)
  const pagu = await pesanBanyakPagu(
    tx,
    daerahId,
    termuat.flatMap(({ riwayat: { akhir: p, pesanan } }) => {
      const lingkup = { daerahId, tahunAnggaran: p.tahunAnggaran, kodeKecamatan: p.kodeKecamatan, bidangPembangunan: p.bidangPembangunan }
      return pesanan === null ? [] : [{ lingkup, acuanId: p.pengajuanId, ...pesanan }]
    }),
  )
  if (!pagu.ok) return pagu.error
  const putusan = termuat.flatMap((t) => t.riwayat.putusan.map((x) => ({ id: randomUUID(), x })))
  const baru = termuat.filter(({ b }) => b.ulangDari === undefined)
  const kebutuhan = baru.map(({ b }) => ({ usulan_id: b.isi.usulanId, ...kolomUsulan(tx, b.isi), created_by: b.k.pelaku.penggunaId }))
  const usulan = await insertBanyak(tx, daerahId, { tabel: 'usulan', kunci: 'usulan_id', baris: kebutuhan })
  const pengajuan = await insertBanyak(tx, daerahId, {
    tabel: 'pengajuan',
    kunci: 'pengajuan_id',
    baris: termuat.map((t) => kolomPengajuan({ ...t, ...t.b }, nomor)),
  })
  const tulisan = await insertBanyak(tx, daerahId, { tabel: 'putusan', kunci: 'putusan_id', baris: putusan.map(({ id, x }) => kolomPutusan(id, x)) })
  await insertBanyakBerkas(
    tx,
    daerahId,
    baru.flatMap(({ b }) => berkasUsulan(b.isi).map((f, i) => ({ usulanId: b.isi.usulanId, ...f, urutan: i + 1 }))),
  )
  const ulang = termuat.flatMap(({ b }) => (b.ulangDari === undefined ? [] : [{ b, asal: b.ulangDari, id: randomUUID() }]))
  const silsilah = await insertBanyak(tx, daerahId, {
    tabel: 'silsilah',
    kunci: 'silsilah_id',
    baris: ulang.map(({ id, b, asal }) => kolomSilsilah(id, b, asal)),
  })
  const sandaran = await tulisSemuaSandaran(tx, daerahId, putusan, tulisSandaran)
  if (!sandaran.ok) return sandaran.error
  const citra = new Map<string, Baris>([
    ...usulan.map((r) => [r.kunci, sesudah('usulan', r.kunci, r)] as const),
    ...pengajuan.map((r) => [`p/${r.kunci}`, sesudah('pengajuan', r.kunci, r)] as const),
    ...tulisan.map((r) => [r.kunci, sesudah('putusan', r.kunci, r)] as const),
    ...silsilah.map((r) => [`s/${r.kunci}`, sesudah('silsilah', r.kunci, r)] as const),
  ])
  await catatSemua(tx, daerahId, {
    termuat,
    idPutusan: new Map(putusan.map(({ id, x }) => [x, id])),
    citra,
    sandaran: sandaran.value,
    silsilah: new Map(ulang.map(({ b, id }) => [b.isi.pengajuanId, id])),
  })
  return null
}

/** What decisions stood on, in the order in which they were taken: whoever came first has the room. */
async function tulisSemuaSandaran(
  tx: Transaction,
  daerahId: string,
  putusan: readonly { readonly id: string; readonly x: PutusanRiwayat }[],
  tulis: TulisSandaran,
): Promise<Result<ReadonlyMap<string, readonly Baris[]>, Penolakan>> {
  const hasil = new Map<string, readonly Baris[]>()
  const urut = putusan
    .flatMap(({ id, x }) => (x.sandaran === null ? [] : [{ id, x, sandaran: x.sandaran }]))
    .toSorted((a, b) => a.x.saat.localeCompare(b.x.saat))
  for (const { id, x, sandaran } of urut) {
    if (sandaran.jenis === 'realisasi') {
      const { pengajuanId } = x.sebelum
      const baris = await insertRealisasi(tx, daerahId, { ...sandaran.laporan, versi: x.sebelum.versi, pengajuanId, createdBy: x.pelaku.penggunaId })
      hasil.set(id, [sesudah('realisasi_usulan', pengajuanId, baris)])
      continue
    }
    const baris = await tulis(tx, daerahId, { ...x, sandaran })
    if (!baris.ok) return baris
    hasil.set(id, baris.value)
  }
  return ok(hasil)
}

/** Numbers in the order of submission, village by village. */
export async function beriBanyakNomor(
  tx: Transaction,
  daerahId: string,
  termuat: readonly { readonly b: Pick<Termuat['b'], 'k' | 'isi'> }[],
): Promise<ReadonlyMap<string, string>> {
  const diajukan = termuat.filter((t) => t.b.isi.ajukan).toSorted((x, y) => x.b.k.saat.localeCompare(y.b.k.saat))
  const kelompok = Map.groupBy(diajukan, (t) => `${t.b.isi.tahunAnggaran}/${t.b.isi.kodeWilayah}`)
  const minta = [...kelompok.values()].flatMap((g) =>
    g[0] === undefined ? [] : [{ tahun: g[0].b.isi.tahunAnggaran, wilayah: g[0].b.isi.kodeWilayah, jumlah: g.length }],
  )
  const nomor = new Map<string, string>()
  for (const { tahunAnggaran, kodeWilayah, terakhir } of await nextBanyakUrut(tx, daerahId, minta)) {
    const g = kelompok.get(`${tahunAnggaran}/${kodeWilayah}`) ?? []
    for (const [i, t] of g.entries()) nomor.set(t.b.isi.pengajuanId, susunNomor(tahunAnggaran, kodeWilayah, terakhir - g.length + 1 + i))
  }
  return nomor
}

interface Dicatat {
  readonly termuat: readonly Termuat[]
  readonly idPutusan: ReadonlyMap<PutusanRiwayat, string>
  readonly citra: ReadonlyMap<string, Baris>
  readonly sandaran: ReadonlyMap<string, readonly Baris[]>
  /** The thread of what is asked for again, by its new entry. */
  readonly silsilah: ReadonlyMap<string, string>
}

/** One entry an act, by whoever did it and when; the last bears the proposal as it stands. */
async function catatSemua(tx: Transaction, daerahId: string, { termuat, idPutusan, citra, sandaran, silsilah }: Dicatat): Promise<void> {
  const ambil = (kunci: string): Baris[] => [citra.get(kunci)].filter((x) => x !== undefined)
  const entri = termuat.flatMap(({ b, penugasan, riwayat }) => {
    const objek = { jenis: 'pengajuan', id: b.isi.pengajuanId }
    const [kebutuhan, kini] = [
      b.ulangDari === undefined ? ambil(b.isi.usulanId) : ambil(`s/${silsilah.get(b.isi.pengajuanId) ?? ''}`),
      ambil(`p/${b.isi.pengajuanId}`),
    ]
    const mulai = b.ulangDari === undefined ? 'usulan-didraf' : 'usulan-diusulkan-kembali'
    if (riwayat.putusan.length === 0) return [{ k: b.k, entri: { peristiwa: mulai, objek, penugasan, baris: [...kebutuhan, ...kini] } }]
    return riwayat.putusan.map((x, i) => {
      const id = idPutusan.get(x) ?? ''
      const baris = [...(i === 0 ? kebutuhan : []), ...(i === riwayat.putusan.length - 1 ? kini : []), ...ambil(id), ...(sandaran.get(id) ?? [])]
      const k = { daerahId, pelaku: x.pelaku, saat: x.saat, saatNyata: b.k.saatNyata }
      return { k, entri: { peristiwa: peristiwaPutusan(x.perintah.keputusan), objek, penugasan: x.penugasan, baris } }
    })
  })
  await catatBanyak(tx, daerahId, entri)
}
