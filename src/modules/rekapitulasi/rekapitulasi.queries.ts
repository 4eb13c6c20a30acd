import { z } from 'zod'
import { many, one, type Potongan, type Reader, type Transaction } from '#src/lib/sql.ts'
import { type Dasar, pasanganUntuk } from '#src/modules/rekapitulasi/dimensi.ts'
import { daftarKolom, kolom, nyata, type Saring, syarat, tersentuh, urai } from '#src/modules/rekapitulasi/potongan.queries.ts'

const BarisRekap = z.strictObject({
  tahun: z.number(),
  a: z.string(),
  b: z.string(),
  jumlah: z.number(),
  anggaran: z.number(),
  anggaranKini: z.number(),
})
export type BarisRekap = z.output<typeof BarisRekap>

export interface Pertanyaan {
  readonly daerahId: string
  /** One or two kept dimensions to group by. */
  readonly grup: readonly [Dasar] | readonly [Dasar, Dasar]
  readonly saring: Saring
  /** Year by year; otherwise all years of the filter are one, and `tahun` is 0. */
  readonly menurutTahun: boolean
}

/** Count and money by one or two dimensions and year: from the folded figures where a pair answers, else row by row; what changed since is always counted anew. */
export async function sumRekap(tx: Reader, q: Pertanyaan): Promise<BarisRekap[]> {
  const [a, b = a] = q.grup
  const pasangan = pasanganUntuk([...new Set([...q.grup, ...q.saring.nilai.keys()])])
  const isi = pasangan === null ? dariButir(tx, q, a, b) : dariLipatan(tx, q, { pasangan, isAdaSentuhan: await existsSentuhan(tx, q.daerahId) })
  return many(
    BarisRekap,
    tx`select ${q.menurutTahun ? tx`tahun` : tx`0`} as tahun, a, ${q.grup.length === 2 ? tx`b` : tx`''::text`} as b, sum(jumlah)::bigint as jumlah, sum(anggaran)::bigint as anggaran, sum(anggaran_kini)::bigint as anggaran_kini
       from (${isi}) x group by 1, 2, 3 having sum(jumlah) <> 0`,
  )
}

/** Most of the time nothing waits to be folded, and the statement is a fraction as long. What comes in after this question belongs to the next recap. */
async function existsSentuhan(tx: Reader, daerahId: string): Promise<boolean> {
  const ada = tx`select exists (select from jejak_sentuhan where daerah_id = ${daerahId} and not terlipat) as ada`
  return (await one(z.strictObject({ ada: z.boolean() }), ada)).ada
}

interface Lipatan {
  readonly pasangan: readonly [Dasar, Dasar]
  readonly isAdaSentuhan: boolean
}

function dariLipatan(tx: Reader, { daerahId, grup, saring }: Pertanyaan, { pasangan, isAdaSentuhan }: Lipatan): Potongan {
  const [a, b = a] = grup
  const letak = (d: Dasar): Potongan => (d === pasangan[0] ? tx`l.nilai` : tx`l.nilai_lain`)
  let batas = saring.tahun === null ? tx`` : tx`and l.tahun_anggaran = ${saring.tahun}`
  for (const [d, boleh] of saring.nilai) batas = tx`${batas} and ${letak(d)} = any(${[...boleh]}::text[])`
  const terlipat = tx`select l.tahun_anggaran as tahun, ${letak(a)} as a, ${letak(b)} as b, l.jumlah, l.anggaran, l.anggaran_kini from rekap_lipatan l
    where l.daerah_id = ${daerahId} and l.dimensi = ${pasangan[0]} and l.dimensi_lain = ${pasangan[1]} ${batas}`
  if (!isAdaSentuhan) return terlipat
  const ubah = tx`(select pengajuan_id from t)`
  return tx`with t as materialized (${tersentuh(tx, daerahId)})
    ${terlipat}
    union all
    select b.tahun_anggaran, ${kolom(tx, a)}, ${kolom(tx, b)}, -1, -b.anggaran, -b.anggaran_kini from rekap_butir b
    where b.daerah_id = ${daerahId} and b.pengajuan_id in ${ubah} ${syarat(tx, saring)}
    union all
    select b.tahun_anggaran, ${kolom(tx, a)}, ${kolom(tx, b)}, 1, b.anggaran, b.anggaran_kini from (${nyata(tx, daerahId, tx`and p.pengajuan_id in ${ubah}`)}) b
    where true ${syarat(tx, saring)}`
}

function dariButir(tx: Reader, { daerahId, saring }: Pertanyaan, a: Dasar, b: Dasar): Potongan {
  return tx`select b.tahun_anggaran as tahun, ${kolom(tx, a)} as a, ${kolom(tx, b)} as b, 1 as jumlah, b.anggaran, b.anggaran_kini from (${kini(tx, daerahId, saring)}) b`
}

/** The counted rows as of this moment, narrowed by the filter. */
function kini(tx: Reader, daerahId: string, saring: Saring): Potongan {
  return tx`with t as materialized (${tersentuh(tx, daerahId)})
    select ${daftarKolom(tx)} from rekap_butir b where b.daerah_id = ${daerahId} ${syarat(tx, saring)} and not exists (select from t where t.pengajuan_id = b.pengajuan_id)
    union all
    select ${daftarKolom(tx)} from (${nyata(tx, daerahId, tx`and p.pengajuan_id in (select pengajuan_id from t)`)}) b where true ${syarat(tx, saring)}`
}

/** The same figures counted from the proposals alone: what folding is checked and measured against. */
export function sumNyata(tx: Reader, { daerahId, grup, saring, menurutTahun }: Pertanyaan): Promise<BarisRekap[]> {
  const [a, b] = grup
  return many(
    BarisRekap,
    tx`select ${menurutTahun ? tx`b.tahun_anggaran` : tx`0`} as tahun, ${kolom(tx, a)} as a, ${b === undefined ? tx`''::text` : kolom(tx, b)} as b, count(*) as jumlah, sum(b.anggaran)::bigint as anggaran, sum(b.anggaran_kini)::bigint as anggaran_kini
       from (${nyata(tx, daerahId, tx``)}) b where true ${syarat(tx, saring)} group by 1, 2, 3`,
  )
}

const BarisIsi = z.strictObject({
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  tahunAnggaran: z.number(),
  namaWilayah: z.string(),
  namaKecamatan: z.string(),
  posisi: z.string(),
  perangkatDaerah: z.string(),
  prioritas: z.string(),
  alasan: z.string(),
  anggaran: z.number(),
  anggaranKini: z.number(),
})
export type BarisIsi = z.output<typeof BarisIsi>

/** The proposals behind a figure, by number. */
export function listIsi(tx: Reader, daerahId: string, saring: Saring, h: { readonly lewati: number; readonly batas: number }): Promise<BarisIsi[]> {
  return many(
    BarisIsi,
    tx`select p.pengajuan_id, p.nomor, u.judul, p.tahun_anggaran, w.nama as nama_wilayah, wk.nama as nama_kecamatan, b.posisi, pd.singkatan as perangkat_daerah, b.prioritas, b.alasan_kode as alasan, p.anggaran, p.anggaran_kini
       from (select b.* from (${kini(tx, daerahId, saring)}) b join pengajuan p on p.daerah_id = ${daerahId} and p.pengajuan_id = b.pengajuan_id
             order by p.nomor, p.pengajuan_id limit ${h.batas} offset ${h.lewati}) b
       join pengajuan p on p.daerah_id = ${daerahId} and p.pengajuan_id = b.pengajuan_id
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
       join wilayah w on w.kode = p.kode_wilayah
       join wilayah wk on wk.kode = p.kode_kecamatan
       order by p.nomor, p.pengajuan_id`,
  )
}

const BarisJumlah = z.strictObject({ jumlah: z.number(), anggaran: z.number(), anggaranKini: z.number() })

export function sumIsi(tx: Reader, daerahId: string, saring: Saring): Promise<z.output<typeof BarisJumlah>> {
  return one(
    BarisJumlah,
    tx`select count(*) as jumlah, coalesce(sum(b.anggaran), 0)::bigint as anggaran, coalesce(sum(b.anggaran_kini), 0)::bigint as anggaran_kini from (${kini(tx, daerahId, saring)}) b`,
  )
}

/** One folder per government at a time: the others find nothing to do. */
export async function tryLockRekap(tx: Transaction, daerahId: string): Promise<boolean> {
  return (await one(z.strictObject({ dapat: z.boolean() }), tx`select pg_try_advisory_xact_lock(hashtextextended(${`rekap:${daerahId}`}, 0)) as dapat`)).dapat
}

/** Whoever rebuilds waits for the folder. */
export async function lockRekap(tx: Transaction, daerahId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`rekap:${daerahId}`}, 0))`
}

const Terlipat = z.strictObject({ sentuhan: z.number(), butir: z.number() })

/**
 * Folds up to so many touched rows: what each proposal was last counted as is taken off, what it is now is put on. One statement, so
 * one moment: nothing can change between reading and writing, and a row touched twice is counted once.
 */
export function lipat(tx: Transaction, daerahId: string, batas: number): Promise<z.output<typeof Terlipat>> {
  return one(
    Terlipat,
    tx`with ambil as materialized (select s.entri_id, s.tabel, s.kunci from jejak_sentuhan s where s.daerah_id = ${daerahId} and not s.terlipat limit ${batas}),
       tanda as (update jejak_sentuhan s set terlipat = true from ambil a where s.daerah_id = ${daerahId} and s.entri_id = a.entri_id and s.tabel = a.tabel and s.kunci = a.kunci returning 1),
       t as materialized (select a.kunci::uuid as pengajuan_id from ambil a where a.tabel = 'pengajuan'
         union select p.pengajuan_id from ambil a join pengajuan p on p.daerah_id = ${daerahId} and p.kamus_id = a.kunci::uuid where a.tabel = 'kamus_usulan'),
       baru as materialized (${nyata(tx, daerahId, tx`and p.pengajuan_id in (select pengajuan_id from t)`)}),
       beda as (
         select 1 as tanda, ${daftarKolom(tx)} from baru
         union all select -1, ${daftarKolom(tx)} from rekap_butir where daerah_id = ${daerahId} and pengajuan_id in (select pengajuan_id from t)),
       selisih as (
         select b.tahun_anggaran, v.dimensi, v.dimensi_lain, v.nilai, v.nilai_lain, sum(b.tanda)::bigint as jumlah, sum(b.tanda * b.anggaran)::bigint as anggaran, sum(b.tanda * b.anggaran_kini)::bigint as anggaran_kini
         from beda b ${urai(tx)} group by 1, 2, 3, 4, 5 having sum(b.tanda) <> 0 or sum(b.tanda * b.anggaran) <> 0 or sum(b.tanda * b.anggaran_kini) <> 0),
       lipatan as (
         insert into rekap_lipatan as l (daerah_id, tahun_anggaran, dimensi, dimensi_lain, nilai, nilai_lain, jumlah, anggaran, anggaran_kini)
         select ${daerahId}, tahun_anggaran, dimensi, dimensi_lain, nilai, nilai_lain, jumlah, anggaran, anggaran_kini from selisih
         on conflict (daerah_id, dimensi, dimensi_lain, tahun_anggaran, nilai, nilai_lain) do update
         set jumlah = l.jumlah + excluded.jumlah, anggaran = l.anggaran + excluded.anggaran, anggaran_kini = l.anggaran_kini + excluded.anggaran_kini returning 1),
       butir as (${simpanButir(tx, daerahId, tx`baru`)} returning 1)
       select (select count(*) from tanda) as sentuhan, (select count(*) from butir) as butir`,
  )
}

function simpanButir(tx: Reader, daerahId: string, asal: Potongan): Potongan {
  return tx`insert into rekap_butir (daerah_id, ${daftarKolom(tx)}) select ${daerahId}, ${daftarKolom(tx)} from ${asal}
    on conflict (daerah_id, pengajuan_id) do update set tahun_anggaran = excluded.tahun_anggaran, posisi = excluded.posisi, perangkat_daerah_id = excluded.perangkat_daerah_id,
      bidang_pembangunan = excluded.bidang_pembangunan, bidang_urusan = excluded.bidang_urusan, kode_kecamatan = excluded.kode_kecamatan, kode_wilayah = excluded.kode_wilayah, kanal = excluded.kanal,
      prioritas = excluded.prioritas, alasan_kode = excluded.alasan_kode, besaran = excluded.besaran, anggaran = excluded.anggaran, anggaran_kini = excluded.anggaran_kini`
}

const Sel = z.strictObject({ tahun: z.number(), dimensi: z.string(), dimensiLain: z.string(), nilai: z.string(), nilaiLain: z.string() })
const BarisBeda = Sel.extend({ tercatat: z.number(), seharusnya: z.number() })

/** Cells in which the folded figures and the proposals disagree; nothing when all is well. */
export function listBeda(tx: Reader, daerahId: string, batas: number): Promise<z.output<typeof BarisBeda>[]> {
  return many(
    BarisBeda,
    tx`with t as materialized (${tersentuh(tx, daerahId)}), benar as materialized (${nyata(tx, daerahId, tx``)}),
       ubah as (
         select 1 as tanda, ${daftarKolom(tx)} from benar where pengajuan_id in (select pengajuan_id from t)
         union all select -1, ${daftarKolom(tx)} from rekap_butir where daerah_id = ${daerahId} and pengajuan_id in (select pengajuan_id from t)),
       tercatat as (
         select tahun_anggaran, dimensi, dimensi_lain, nilai, nilai_lain, sum(jumlah) as jumlah, sum(anggaran) as anggaran, sum(anggaran_kini) as anggaran_kini from (
           select tahun_anggaran, dimensi, dimensi_lain, nilai, nilai_lain, jumlah, anggaran, anggaran_kini from rekap_lipatan where daerah_id = ${daerahId}
           union all select b.tahun_anggaran, v.dimensi, v.dimensi_lain, v.nilai, v.nilai_lain, b.tanda, b.tanda * b.anggaran, b.tanda * b.anggaran_kini from ubah b ${urai(tx)}) x
         group by 1, 2, 3, 4, 5 having sum(jumlah) <> 0 or sum(anggaran) <> 0 or sum(anggaran_kini) <> 0),
       hitung as (
         select b.tahun_anggaran, v.dimensi, v.dimensi_lain, v.nilai, v.nilai_lain, count(*) as jumlah, sum(b.anggaran) as anggaran, sum(b.anggaran_kini) as anggaran_kini from benar b ${urai(tx)} group by 1, 2, 3, 4, 5)
       select tahun_anggaran as tahun, dimensi, dimensi_lain, nilai, nilai_lain, coalesce(c.jumlah, 0)::bigint as tercatat, coalesce(h.jumlah, 0)::bigint as seharusnya
       from tercatat c full join hitung h using (tahun_anggaran, dimensi, dimensi_lain, nilai, nilai_lain)
       where (c.jumlah, c.anggaran, c.anggaran_kini) is distinct from (h.jumlah, h.anggaran, h.anggaran_kini) order by 1, 2, 3, 4, 5 limit ${batas}`,
  )
}

/** Counts everything anew: cells that should not be there become nothing, and every touched row is settled. */
export function bangunUlang(tx: Transaction, daerahId: string): Promise<z.output<typeof Terlipat>> {
  return one(
    Terlipat,
    tx`with tanda as (update jejak_sentuhan set terlipat = true where daerah_id = ${daerahId} and not terlipat returning 1),
       benar as materialized (${nyata(tx, daerahId, tx``)}),
       hitung as materialized (
         select b.tahun_anggaran, v.dimensi, v.dimensi_lain, v.nilai, v.nilai_lain, count(*) as jumlah, sum(b.anggaran)::bigint as anggaran, sum(b.anggaran_kini)::bigint as anggaran_kini from benar b ${urai(tx)} group by 1, 2, 3, 4, 5),
       kosong as (update rekap_lipatan l set jumlah = 0, anggaran = 0, anggaran_kini = 0 where l.daerah_id = ${daerahId}
         and not exists (select from hitung h where (h.tahun_anggaran, h.dimensi, h.dimensi_lain, h.nilai, h.nilai_lain) = (l.tahun_anggaran, l.dimensi, l.dimensi_lain, l.nilai, l.nilai_lain)) returning 1),
       lipatan as (
         insert into rekap_lipatan (daerah_id, tahun_anggaran, dimensi, dimensi_lain, nilai, nilai_lain, jumlah, anggaran, anggaran_kini)
         select ${daerahId}, tahun_anggaran, dimensi, dimensi_lain, nilai, nilai_lain, jumlah, anggaran, anggaran_kini from hitung
         on conflict (daerah_id, dimensi, dimensi_lain, tahun_anggaran, nilai, nilai_lain) do update
         set jumlah = excluded.jumlah, anggaran = excluded.anggaran, anggaran_kini = excluded.anggaran_kini returning 1),
       butir as (${simpanButir(tx, daerahId, tx`benar`)} returning 1)
       select (select count(*) from tanda) as sentuhan, (select count(*) from butir) as butir`,
  )
}
