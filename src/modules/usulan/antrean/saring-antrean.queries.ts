import type { Potongan, Reader } from '#src/lib/sql.ts'
import { type LingkupDraf, pecahKata, tanpaNol, type Tugas } from '#src/modules/usulan/antrean/antrean.ts'
import { KANAL_TERTUTUP } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import type { SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'

/*
 * The queue's WHERE. It names columns of `pengajuan` only, all of them in idx_pengajuan_daftar: whatever is asked for is answered from one
 * stretch of that index, a year of one government, without touching a row. Only what was asked for stands in the statement, so that the
 * planner sees it.
 */

/** What the caller may see and what it asked for. */
export interface Lingkup {
  readonly daerahId: string
  readonly saringan: Omit<SaringanAntrean, 'urut' | 'batas' | 'setelah'>
  readonly tugas: readonly Tugas[]
  readonly draf: LingkupDraf
}

export function syaratAntrean(tx: Reader, l: Lingkup): Potongan {
  const { saringan: s } = l
  const syarat = [
    ...(s.tahap === undefined ? [] : [tx`p.tahap = ${s.tahap}`]),
    ...(s.keadaan === undefined ? [] : [tx`p.keadaan = ${s.keadaan}`]),
    ...(s.kecamatan === undefined ? [] : [tx`p.kode_kecamatan = ${s.kecamatan}`]),
    ...(s.desa === undefined ? [] : [tx`p.kode_wilayah = ${s.desa}`]),
    ...(s.bidang === undefined ? [] : [tx`p.bidang_pembangunan = ${s.bidang}`]),
    ...(s.perangkatDaerahId === undefined ? [] : [tx`p.perangkat_daerah_id = ${s.perangkatDaerahId}`]),
    ...(s.menunggu === undefined ? [] : [syaratTugas(tx, l.tugas)]),
    ...syaratPegangan(tx, l),
    ...syaratCari(tx, l),
    syaratDraf(tx, l.draf),
  ]
  return syarat.reduce<Potongan>((a, b) => tx`${a} and ${b}`, tx`p.daerah_id = ${l.daerahId} and p.tahun_anggaran = ${s.tahun}`)
}

function atau(tx: Reader, syarat: readonly Potongan[]): Potongan {
  return syarat.reduce((a, b) => tx`${a} or ${b}`)
}

/** A code and everything beneath it, as a range: `like` would lose the index under row-level security. */
function dalamWilayah(tx: Reader, kode: string): Potongan {
  return tx`(p.kode_wilayah = ${kode} or (p.kode_wilayah >= ${`${kode}.`} and p.kode_wilayah < ${`${kode}/`}))`
}

/** A draft is shown to its author, and to those who keep the drafts of its region, channel or agency. */
function syaratDraf(tx: Reader, { penulis, wilayah, kanal, perangkat }: LingkupDraf): Potongan {
  const terbuka = tx`p.kanal <> all(${[...KANAL_TERTUTUP]}::text[])`
  const pilihan = [
    ...(kanal.length === 0 ? [] : [tx`p.kanal = any(${[...kanal]}::text[])`]),
    ...(perangkat.length === 0 ? [] : [tx`(p.kanal = 'perangkat-daerah' and p.perangkat_daerah_id = any(${[...perangkat]}::uuid[]))`]),
    ...wilayah.map((kode) => tx`(${terbuka} and ${dalamWilayah(tx, kode)})`),
  ]
  return tx`(p.keadaan <> 'draf' or ${atau(tx, [tx`p.created_by = ${penulis}`, ...pilihan])})`
}

/** What waits for a person: where all of it lies in one region, that region narrows first. */
function syaratTugas(tx: Reader, tugas: readonly Tugas[]): Potongan {
  if (tugas.length === 0) return tx`false`
  const wilayah = new Set(tugas.map((t) => t.kodeWilayah))
  const [satu] = wilayah.size === 1 ? wilayah : [null]
  const menurut = new Map<string, Tugas[]>()
  for (const t of tugas) {
    const kunci = JSON.stringify([t.tahap, t.keadaan, t.kodeWilayah, t.kanal, t.penulis])
    menurut.set(kunci, [...(menurut.get(kunci) ?? []), t])
  }
  const pilihan = atau(
    tx,
    [...menurut.values()].map((grup) => syaratGrup(tx, grup, satu ?? null)),
  )
  return satu === null || satu === undefined ? tx`(${pilihan})` : tx`${dalamWilayah(tx, satu)} and (${pilihan})`
}

function syaratGrup(tx: Reader, grup: readonly Tugas[], sudah: string | null): Potongan {
  const [t] = grup
  if (t === undefined) return tx`false`
  const perangkat = grup.map((x) => x.perangkatDaerahId)
  const bagian = [
    ...(t.tahap === null ? [] : [tx`p.tahap = ${t.tahap}`]),
    ...(t.kodeWilayah === null || t.kodeWilayah === sudah ? [] : [dalamWilayah(tx, t.kodeWilayah)]),
    ...(t.kanal === undefined ? [] : [tx`p.kanal = any(${[...t.kanal]}::text[])`]),
    ...(t.penulis === undefined ? [] : [tx`p.created_by = ${t.penulis}`]),
    ...(perangkat.includes(null) ? [] : [tx`p.perangkat_daerah_id = any(${perangkat as string[]}::uuid[])`]),
  ]
  return bagian.reduce<Potongan>((a, b) => tx`${a} and ${b}`, tx`p.keadaan = ${t.keadaan}`)
}

/** What is in hand is few, so the whole of it is looked up once, from its own index. */
function syaratPegangan(tx: Reader, { daerahId, saringan, draf }: Lingkup): Potongan[] {
  if (saringan.pegangan === undefined) return []
  const dipegang = tx`select g.pengajuan_id from pegangan g where g.daerah_id = ${daerahId} and g.selesai_pada is null`
  return [saringan.pegangan === 'saya' ? tx`p.pengajuan_id in (${dipegang} and g.pemegang_id = ${draf.penulis})` : tx`p.pengajuan_id not in (${dipegang})`]
}

/** Every word must be found; a question of nothing but signs finds nothing. */
function syaratCari(tx: Reader, l: Lingkup): Potongan[] {
  const { cari } = l.saringan
  if (cari === undefined || cari === '') return []
  const kata = pecahKata(cari)
  return kata.length === 0 ? [tx`false`] : kata.map((k) => syaratKata(tx, l, k))
}

/** A word is found where a word of the title, the place, the number or the catalogue item begins with it. */
function syaratKata(tx: Reader, { daerahId, saringan }: Lingkup, kata: string): Potongan {
  const awal = ` ${kata}`
  const nama = (kolom: Potongan) => tx`position(${awal} in ' ' || regexp_replace(lower(${kolom}), '[^[:alnum:]]+', ' ', 'g')) > 0`
  const nomor = /^\d+$/.test(kata) ? tx`or position(${`-${kata}`} in '-' || p.nomor) > 0` : tx``
  return tx`(position(${kata.length > 3 ? awal : ` ${tanpaNol(kata)}`} in p.kata_cari) > 0 ${nomor}
    or p.kamus_id in (select k.kamus_id from kamus_usulan k where k.daerah_id = ${daerahId} and k.tahun_anggaran = ${saringan.tahun} and ${nama(tx`k.nama`)})
    or p.kode_wilayah in (select w.kode from daerah d join wilayah w on w.kode >= d.kode_wilayah || '.' and w.kode < d.kode_wilayah || '/' where d.daerah_id = ${daerahId} and ${nama(tx`w.nama`)}))`
}
