import { z } from 'zod'
import { Uang, Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import {
  DAFTAR_JENIS_DOKUMEN,
  DAFTAR_TAHAP_DOKUMEN,
  type Dokumen,
  type DokumenVersi,
  type JenisDokumen,
  type TahapDokumen,
} from '#src/modules/dokumen/dokumen.ts'

const BarisDokumen = z.strictObject({
  dokumenId: z.string(),
  jenis: z.enum(DAFTAR_JENIS_DOKUMEN),
  perangkatDaerahId: z.string().nullable(),
  nama: z.string(),
  tahunAwal: z.number(),
  tahunAkhir: z.number(),
  versiAktifId: z.string().nullable(),
})

const BarisVersi = z.strictObject({
  versiId: z.string(),
  dokumenId: z.string(),
  nomorVersi: z.number(),
  tahap: z.enum(DAFTAR_TAHAP_DOKUMEN),
  terkunciPada: Waktu.nullable(),
  nomorPenetapan: z.string().nullable(),
  tanggalPenetapan: z
    .string()
    .transform((t) => t as Tanggal)
    .nullable(),
})

export interface KunciDokumen {
  readonly jenis: JenisDokumen
  readonly perangkatDaerahId: string | null
  readonly tahunAwal: number
  readonly tahunAkhir: number
}

/** What an import must know of the agency. */
export function findPerangkat(tx: Reader, daerahId: string, perangkatDaerahId: string): Promise<{ nama: string; bidangUrusan: string[] } | null> {
  return maybe(
    z.strictObject({ nama: z.string(), bidangUrusan: z.array(z.string()) }),
    tx`select nama, bidang_urusan from perangkat_daerah where daerah_id = ${daerahId} and perangkat_daerah_id = ${perangkatDaerahId}`,
  )
}

/** Which of these agencies the government has. */
export async function listPerangkatAda(tx: Reader, daerahId: string, perangkatDaerahId: readonly string[]): Promise<Set<string>> {
  const baris = await many(
    z.strictObject({ perangkatDaerahId: z.string() }),
    tx`select perangkat_daerah_id from perangkat_daerah where daerah_id = ${daerahId} and perangkat_daerah_id = any(${[...perangkatDaerahId]}::uuid[])`,
  )
  return new Set(baris.map((b) => b.perangkatDaerahId))
}

/** Two who write the same document wait for each other, also before it exists. */
export async function lockDokumen(tx: Transaction, daerahId: string, d: KunciDokumen): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`dokumen:${daerahId}/${d.jenis}/${d.perangkatDaerahId ?? ''}/${d.tahunAwal}-${d.tahunAkhir}`}, 0))`
}

export function findDokumen(tx: Reader, daerahId: string, dokumenId: string): Promise<Dokumen | null> {
  return maybe(
    BarisDokumen,
    tx`select dokumen_id, jenis, perangkat_daerah_id, nama, tahun_awal, tahun_akhir, versi_aktif_id from dokumen where daerah_id = ${daerahId} and dokumen_id = ${dokumenId}`,
  )
}

export function findDokumenMenurutKunci(tx: Reader, daerahId: string, d: KunciDokumen): Promise<Dokumen | null> {
  return maybe(
    BarisDokumen,
    tx`select dokumen_id, jenis, perangkat_daerah_id, nama, tahun_awal, tahun_akhir, versi_aktif_id from dokumen
       where daerah_id = ${daerahId} and jenis = ${d.jenis} and perangkat_daerah_id is not distinct from ${d.perangkatDaerahId}::uuid
         and tahun_awal = ${d.tahunAwal} and tahun_akhir = ${d.tahunAkhir}`,
  )
}

export async function insertDokumen(tx: Transaction, daerahId: string, d: Omit<Dokumen, 'versiAktifId'>): Promise<Sesudah> {
  const baris = await one(
    Sesudah,
    tx`insert into dokumen (daerah_id, dokumen_id, jenis, perangkat_daerah_id, nama, tahun_awal, tahun_akhir)
       values (${daerahId}, ${d.dokumenId}, ${d.jenis}, ${d.perangkatDaerahId}, ${d.nama}, ${d.tahunAwal}, ${d.tahunAkhir})
       returning to_jsonb(dokumen.*) as isi`,
  )
  await tx`insert into dokumen_tahun (daerah_id, dokumen_id, urutan, tahun)
           select ${daerahId}, ${d.dokumenId}, t - ${d.tahunAwal}::integer + 1, t from generate_series(${d.tahunAwal}::integer, ${d.tahunAkhir}::integer) as t`
  return baris
}

export function insertVersi(
  tx: Transaction,
  daerahId: string,
  v: { versiId: string; dokumenId: string; nomorVersi: number; tahap: TahapDokumen },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into dokumen_versi (daerah_id, versi_id, dokumen_id, nomor_versi, tahap)
       values (${daerahId}, ${v.versiId}, ${v.dokumenId}, ${v.nomorVersi}, ${v.tahap}) returning to_jsonb(dokumen_versi.*) as isi`,
  )
}

export function findVersi(tx: Reader, daerahId: string, versiId: string): Promise<DokumenVersi | null> {
  return maybe(
    BarisVersi,
    tx`select versi_id, dokumen_id, nomor_versi, tahap, terkunci_pada, nomor_penetapan, tanggal_penetapan from dokumen_versi where daerah_id = ${daerahId} and versi_id = ${versiId}`,
  )
}

export function findVersiTerakhir(tx: Reader, daerahId: string, dokumenId: string): Promise<DokumenVersi | null> {
  return maybe(
    BarisVersi,
    tx`select versi_id, dokumen_id, nomor_versi, tahap, terkunci_pada, nomor_penetapan, tanggal_penetapan from dokumen_versi
       where daerah_id = ${daerahId} and dokumen_id = ${dokumenId} order by nomor_versi desc limit 1`,
  )
}

export function lockVersi(
  tx: Transaction,
  daerahId: string,
  versiId: string,
  p: { terkunciPada: Saat; nomor: string | null; tanggal: Tanggal | null; penandatangan: string | null },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update dokumen_versi set terkunci_pada = ${p.terkunciPada}, nomor_penetapan = ${p.nomor}, tanggal_penetapan = ${p.tanggal}, penandatangan = ${p.penandatangan}
       where daerah_id = ${daerahId} and versi_id = ${versiId} returning to_jsonb(dokumen_versi.*) as isi`,
  )
}

export function updateVersiAktif(tx: Transaction, daerahId: string, dokumenId: string, versiId: string): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update dokumen set versi_aktif_id = ${versiId} where daerah_id = ${daerahId} and dokumen_id = ${dokumenId} returning to_jsonb(dokumen.*) as isi`,
  )
}

const BarisDaftar = z.strictObject({
  ...BarisDokumen.shape,
  perangkatDaerah: z.string().nullable(),
  versi: z.array(
    z.strictObject({
      versiId: z.string(),
      nomorVersi: z.number(),
      tahap: z.enum(DAFTAR_TAHAP_DOKUMEN),
      terkunci: z.boolean(),
      subKegiatan: z.number(),
      pagu: z.number(),
    }),
  ),
})
export type BarisDaftarDokumen = z.output<typeof BarisDaftar>

/** Documents that cover a year, each with its versions and what they add up to in that year. */
export function listDokumen(tx: Reader, daerahId: string, tahun: number): Promise<BarisDaftarDokumen[]> {
  return many(
    BarisDaftar,
    tx`select d.dokumen_id, d.jenis, d.perangkat_daerah_id, d.nama, d.tahun_awal, d.tahun_akhir, d.versi_aktif_id, pd.singkatan as perangkat_daerah,
              coalesce((select jsonb_agg(jsonb_build_object('versiId', v.versi_id, 'nomorVersi', v.nomor_versi, 'tahap', v.tahap, 'terkunci', v.terkunci_pada is not null,
                  'subKegiatan', (select count(*) from simpul s where s.daerah_id = v.daerah_id and s.versi_id = v.versi_id and s.jenis = 'sub-kegiatan'),
                  'pagu', coalesce((select sum(g.nilai) from pagu_simpul g where g.daerah_id = v.daerah_id and g.versi_id = v.versi_id and g.tahun = ${tahun}), 0)) order by v.nomor_versi)
                from dokumen_versi v where v.daerah_id = d.daerah_id and v.dokumen_id = d.dokumen_id), '[]') as versi
       from dokumen d left join perangkat_daerah pd on pd.daerah_id = d.daerah_id and pd.perangkat_daerah_id = d.perangkat_daerah_id
       where d.daerah_id = ${daerahId} and ${tahun} between d.tahun_awal and d.tahun_akhir
       order by d.jenis, pd.kode, d.nama`,
  )
}

const BarisBeda = z.strictObject({
  simpulId: z.string(),
  kode: z.string().nullable(),
  nama: z.string(),
  perangkatDaerahId: z.string().nullable(),
  perubahan: z.enum(['baru', 'hilang', 'berubah', 'tetap']),
  paguA: Uang.nullable(),
  paguB: Uang.nullable(),
  selisih: Uang,
})

/** A full join on simpul_id: the identity is the same in every version and in Renja, PPAS and APBD. */
export function listBeda(tx: Reader, daerahId: string, versiA: string, versiB: string): Promise<z.output<typeof BarisBeda>[]> {
  const sisi = (versiId: string) => tx`
    select s.simpul_id, s.kode, s.nama, s.perangkat_daerah_id,
           coalesce((select sum(g.nilai) from pagu_simpul g where g.daerah_id = s.daerah_id and g.versi_id = s.versi_id and g.simpul_id = s.simpul_id), 0)::bigint as pagu,
           (select jsonb_agg(jsonb_build_array(g.tahun, g.sumber_dana, g.nilai) order by g.tahun, g.sumber_dana) from pagu_simpul g
            where g.daerah_id = s.daerah_id and g.versi_id = s.versi_id and g.simpul_id = s.simpul_id and g.nilai > 0) as rincian
    from simpul s where s.daerah_id = ${daerahId} and s.versi_id = ${versiId} and s.jenis = 'sub-kegiatan'`
  return many(
    BarisBeda,
    tx`select coalesce(b.simpul_id, a.simpul_id) as simpul_id, coalesce(b.kode, a.kode) as kode, coalesce(b.nama, a.nama) as nama,
              coalesce(b.perangkat_daerah_id, a.perangkat_daerah_id) as perangkat_daerah_id,
              case when a.simpul_id is null then 'baru' when b.simpul_id is null then 'hilang'
                   when a.rincian is distinct from b.rincian then 'berubah' else 'tetap' end as perubahan,
              a.pagu as pagu_a, b.pagu as pagu_b, (coalesce(b.pagu, 0) - coalesce(a.pagu, 0))::bigint as selisih
       from (${sisi(versiA)}) a full join (${sisi(versiB)}) b on b.simpul_id = a.simpul_id
       order by 2 nulls last, 3`,
  )
}
