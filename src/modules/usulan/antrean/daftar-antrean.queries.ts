import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Potongan, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Kursor } from '#src/modules/usulan/antrean/antrean.ts'
import { dariPengajuan, kolomRingkas, KolomRingkas } from '#src/modules/usulan/antrean/kolom-antrean.queries.ts'
import { DAFTAR_KEADAAN, DAFTAR_KEPUTUSAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import { type Lingkup, syaratAntrean } from '#src/modules/usulan/antrean/saring-antrean.queries.ts'
import { DAFTAR_KANAL, type SaringanAntrean } from '#src/modules/usulan/usulan.schema.ts'

/* The queue: which rows, from the index alone; then what a row shows, for one page only (two statements: the second is planned once for all). */

const BarisAntrean = z.strictObject({
  ...KolomRingkas,
  perangkatDaerahAwalId: z.string(),
  perangkatDaerahAwal: z.string(),
  /** What the level before recommended. */
  rekomendasi: z.strictObject({ tahap: z.enum(DAFTAR_TAHAP), keputusan: z.enum(DAFTAR_KEPUTUSAN), alasan: z.string().nullable() }).nullable(),
  /** Where it was forwarded to. */
  tujuan: z.string().nullable(),
  subKegiatan: z.string().nullable(),
  kanal: z.enum(DAFTAR_KANAL),
  skorSmart: z.number().nullable(),
  atasNama: z.boolean(),
  pemegangId: z.string().nullable(),
  pemegang: z.string().nullable(),
  pemegangJabatan: z.string().nullable(),
  dipegangSejak: Waktu.nullable(),
  /** For which desks something was noted: the policy says which of them the reader counts. */
  mejaCatatan: z.array(z.strictObject({ tahap: z.enum(DAFTAR_TAHAP), perangkatDaerahId: z.string() })),
})
export type BarisAntrean = z.output<typeof BarisAntrean>

type Urut = SaringanAntrean['urut']

interface Kunci {
  readonly kolom: Potongan
  readonly nilai: (nilai: Kursor['nilai']) => Potongan
  readonly turun: boolean
}

/** What a list is ordered by, before the id that lets no row come twice or never. */
function kunciUrut(tx: Reader, urut: Urut): Kunci {
  if (urut === 'anggaran') return { kolom: tx`p.anggaran_kini`, nilai: (n) => tx`${n}::bigint`, turun: true }
  if (urut === 'nomor') return { kolom: tx`coalesce(p.nomor, '')`, nilai: (n) => tx`coalesce(${n}::text, '')`, turun: false }
  if (urut === 'prioritas') return { kolom: tx`coalesce(p.prioritas_kecamatan, p.prioritas_desa, 10000)`, nilai: (n) => tx`${n}::int`, turun: false }
  return { kolom: tx`p.menunggu_sejak`, nilai: (n) => tx`${n}::timestamptz`, turun: false }
}

/** `balik`: from the end, for what stands before a row. */
function menurut(tx: Reader, urut: Urut, balik = false): Potongan {
  const { kolom, turun } = kunciUrut(tx, urut)
  return turun === balik ? tx`${kolom}, p.pengajuan_id` : tx`${kolom} desc, p.pengajuan_id desc`
}

/** Where the next page begins, or the one before ends. */
function sesudah(tx: Reader, urut: Urut, kursor: Kursor, balik: boolean): Potongan {
  const { kolom, nilai, turun } = kunciUrut(tx, urut)
  const batas = tx`(${nilai(kursor.nilai)}, ${kursor.id}::uuid)`
  return turun === balik ? tx`(${kolom}, p.pengajuan_id) > ${batas}` : tx`(${kolom}, p.pengajuan_id) < ${batas}`
}

const HalamanPertama = z.strictObject({ id: z.array(z.string()), jumlah: z.number(), total: z.number() })

/** The ids of the first page and one more to know whether there is another; how many, of how much money, the filter finds in all. One pass over the index. */
export function findHalamanPertama(tx: Transaction, lingkup: Lingkup, halaman: { urut: Urut; batas: number }): Promise<z.output<typeof HalamanPertama>> {
  return one(
    HalamanPertama,
    tx`with p as materialized (
         select p.pengajuan_id, p.anggaran_kini, p.nomor, p.prioritas_kecamatan, p.prioritas_desa, p.menunggu_sejak from pengajuan p where ${syaratAntrean(tx, lingkup)}
       )
       select array(select p.pengajuan_id from p order by ${menurut(tx, halaman.urut)} limit ${halaman.batas + 1}) as id,
              (select count(*) from p) as jumlah, (select coalesce(sum(p.anggaran_kini), 0)::bigint from p) as total`,
  )
}

interface Lanjutan {
  readonly urut: Urut
  readonly batas: number
  readonly kursor: Kursor
  /** What stands before the cursor, the nearest first. */
  readonly balik?: boolean
}

/** The ids of a page after the cursor, and one more. */
export async function listIdLanjutan(tx: Transaction, lingkup: Lingkup, { urut, batas, kursor, balik = false }: Lanjutan): Promise<string[]> {
  const baris = await many(
    z.strictObject({ id: z.string() }),
    tx`select p.pengajuan_id as id from pengajuan p where ${syaratAntrean(tx, lingkup)} and ${sesudah(tx, urut, kursor, balik)} order by ${menurut(tx, urut, balik)} limit ${batas + 1}`,
  )
  return baris.map((b) => b.id)
}

const BarisKunci = z.strictObject({
  menungguSejak: z.string(),
  anggaranKini: z.number(),
  nomor: z.string().nullable(),
  prioritasDesa: z.number().nullable(),
  prioritasKecamatan: z.number().nullable(),
  pengajuanId: z.string(),
})
export type BarisKunci = z.output<typeof BarisKunci>

/** What a row is ordered by, whether or not the filter still finds it. */
export function findKunciUrut(tx: Transaction, daerahId: string, pengajuanId: string): Promise<BarisKunci | null> {
  return maybe(
    BarisKunci,
    tx`select menunggu_sejak, anggaran_kini, nomor, prioritas_desa, prioritas_kecamatan, pengajuan_id from pengajuan
       where daerah_id = ${daerahId} and pengajuan_id = ${pengajuanId}`,
  )
}

/** What the queue shows of these, in its order. */
export function listAntrean(tx: Transaction, daerahId: string, pengajuanId: readonly string[], urut: Urut): Promise<BarisAntrean[]> {
  return many(
    BarisAntrean,
    tx`select ${kolomRingkas(tx)}, p.perangkat_daerah_awal_id, pa.singkatan as perangkat_daerah_awal, s.rekomendasi, t.tujuan, ak.nama as sub_kegiatan, p.kanal, p.skor_smart,
         exists (select from atas_nama_desa n where n.daerah_id = p.daerah_id and n.pengajuan_id = p.pengajuan_id) as atas_nama,
         g.pemegang_id, o.nama as pemegang, g.jabatan as pemegang_jabatan, g.sejak as dipegang_sejak,
         (select coalesce(jsonb_agg(jsonb_build_object('tahap', c.tahap, 'perangkatDaerahId', c.perangkat_daerah_id)), '[]') from catatan_meja c
          where c.daerah_id = p.daerah_id and c.pengajuan_id = p.pengajuan_id and c.dihapus_pada is null) as meja_catatan
       from ${dariPengajuan(tx)}
       join perangkat_daerah pa on pa.daerah_id = p.daerah_id and pa.perangkat_daerah_id = p.perangkat_daerah_awal_id
       left join pegangan g on g.daerah_id = p.daerah_id and g.pengajuan_id = p.pengajuan_id and g.selesai_pada is null
       left join pengguna o on o.daerah_id = g.daerah_id and o.pengguna_id = g.pemegang_id
       left join lateral (select jsonb_build_object('tahap', x.tahap, 'keputusan', x.keputusan, 'alasan', x.alasan_kode) as rekomendasi from putusan x
         where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap <> p.tahap and x.keputusan <> 'ajukan' order by x.urut desc limit 1) s on true
       left join lateral (select x.tujuan from putusan x where p.keadaan = 'diteruskan' and x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id order by x.urut desc limit 1) t on true
       left join lateral (select m.nama from akomodasi a join simpul m on m.daerah_id = a.daerah_id and m.simpul_id = a.simpul_id join dokumen_versi v on v.daerah_id = m.daerah_id and v.versi_id = m.versi_id
         where p.tahap in ('musrenbang-kabupaten', 'tapd', 'penganggaran', 'pelaksanaan') and a.daerah_id = p.daerah_id and a.pengajuan_id = p.pengajuan_id and a.dilepas_pada is null
         order by a.rupiah desc, v.created_at desc limit 1) ak on true
       where p.daerah_id = ${daerahId} and p.pengajuan_id = any(${[...pengajuanId]}::uuid[]) order by ${menurut(tx, urut)}`,
  )
}

const BarisTugas = z.strictObject({ tahap: z.enum(DAFTAR_TAHAP), keadaan: z.enum(DAFTAR_KEADAAN), jumlah: z.number(), total: z.number(), tertua: z.string() })

/** "Menunggu Anda": by stage and state, how many, how much, since when. */
export function sumTugas(tx: Transaction, lingkup: Lingkup): Promise<z.output<typeof BarisTugas>[]> {
  return many(
    BarisTugas,
    tx`select p.tahap, p.keadaan, count(*) as jumlah, coalesce(sum(p.anggaran_kini), 0)::bigint as total, min(p.menunggu_sejak) as tertua
       from pengajuan p where ${syaratAntrean(tx, lingkup)} group by p.tahap, p.keadaan order by p.tahap, p.keadaan`,
  )
}
