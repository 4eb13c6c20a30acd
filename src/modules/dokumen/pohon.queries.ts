import { z } from 'zod'
import { Uang, Ukuran } from '#src/lib/kolom.ts'
import { many, type Reader, type Transaction } from '#src/lib/sql.ts'
import { DAFTAR_JENIS_SIMPUL } from '#src/modules/dokumen/dokumen.ts'
import type { BarisIdentitas, BarisPohon, SimpulTulis } from '#src/modules/dokumen/simpul-tulis.ts'

const Identitas = z.strictObject({
  simpulId: z.string(),
  perangkatDaerahId: z.string(),
  jenis: z.enum(DAFTAR_JENIS_SIMPUL),
  kode: z.string().nullable(),
  nama: z.string(),
})

/** Every node of a year's Renja, PPAS and APBD, in any version: what has an identity already keeps it. */
export function listIdentitas(tx: Reader, daerahId: string, tahun: number, perangkatDaerahId: readonly string[]): Promise<BarisIdentitas[]> {
  return many(
    Identitas,
    tx`select distinct on (s.simpul_id) s.simpul_id, s.perangkat_daerah_id, s.jenis, s.kode, s.nama
       from dokumen d join dokumen_versi v on v.daerah_id = d.daerah_id and v.dokumen_id = d.dokumen_id
       join simpul s on s.daerah_id = v.daerah_id and s.versi_id = v.versi_id
       where d.daerah_id = ${daerahId} and d.jenis in ('renja', 'ppas', 'apbd') and d.tahun_awal = ${tahun} and d.tahun_akhir = ${tahun}
         and s.perangkat_daerah_id = any(${[...perangkatDaerahId]}::uuid[])
       order by s.simpul_id, v.nomor_versi desc`,
  )
}

const Pohon = z.strictObject({
  simpulId: z.string(),
  indukId: z.string().nullable(),
  jenis: z.enum(DAFTAR_JENIS_SIMPUL),
  kode: z.string().nullable(),
  nama: z.string(),
  urutan: z.number(),
  perangkatDaerahId: z.string().nullable(),
  edisi: z.string().nullable(),
  asal: z.string().nullable(),
  indikator: z.array(
    z.strictObject({
      indikatorId: z.string(),
      tolokUkur: z.string(),
      satuan: z.string().nullable(),
      jenis: z.enum(['impact', 'outcome', 'output', 'input']),
      target: z.string().nullable(),
      nilai: Ukuran.nullable(),
    }),
  ),
  pagu: z.array(z.strictObject({ sumberDana: z.string(), nilai: Uang })),
  lokasi: z.array(z.strictObject({ teks: z.string(), kodeWilayah: z.string().nullable() })),
})

/** Nodes with their indicators, amounts of the year and places. */
function pilihPohon(tx: Reader, tahun: number) {
  return tx`select s.simpul_id, s.induk_id, s.jenis, s.kode, s.nama, s.urutan, s.perangkat_daerah_id, s.edisi, s.asal,
         coalesce((select jsonb_agg(jsonb_build_object('indikatorId', i.indikator_id, 'tolokUkur', i.tolok_ukur, 'satuan', i.satuan_teks, 'jenis', i.jenis, 'target', t.teks, 'nilai', t.nilai::text) order by i.urutan)
           from indikator i left join target t on t.daerah_id = i.daerah_id and t.versi_id = i.versi_id and t.indikator_id = i.indikator_id and t.tahun = ${tahun}
           where i.daerah_id = s.daerah_id and i.versi_id = s.versi_id and i.simpul_id = s.simpul_id), '[]') as indikator,
         coalesce((select jsonb_agg(jsonb_build_object('sumberDana', g.sumber_dana, 'nilai', g.nilai) order by g.sumber_dana)
           from pagu_simpul g where g.daerah_id = s.daerah_id and g.versi_id = s.versi_id and g.simpul_id = s.simpul_id and g.tahun = ${tahun}), '[]') as pagu,
         coalesce((select jsonb_agg(jsonb_build_object('teks', l.teks, 'kodeWilayah', l.kode_wilayah) order by l.urutan)
           from lokasi_simpul l where l.daerah_id = s.daerah_id and l.versi_id = s.versi_id and l.simpul_id = s.simpul_id), '[]') as lokasi
       from simpul s`
}

/** A version whole. */
export function listPohon(tx: Reader, daerahId: string, versiId: string, tahun: number): Promise<BarisPohon[]> {
  return many(Pohon, tx`${pilihPohon(tx, tahun)} where s.daerah_id = ${daerahId} and s.versi_id = ${versiId} order by s.urutan, s.kode, s.nama`)
}

/** The Renja in force of several agencies. */
export function listPohonRenja(tx: Reader, daerahId: string, tahun: number, perangkatDaerahId: readonly string[]): Promise<BarisPohon[]> {
  return many(
    Pohon,
    tx`${pilihPohon(tx, tahun)} where s.daerah_id = ${daerahId} and s.versi_id in (
         select d.versi_aktif_id from dokumen d where d.daerah_id = ${daerahId} and d.jenis = 'renja' and d.tahun_awal = ${tahun} and d.perangkat_daerah_id = any(${[...perangkatDaerahId]}::uuid[]))
       order by s.urutan, s.kode, s.nama`,
  )
}

function json(baris: readonly object[]): string {
  return JSON.stringify(baris)
}

/** Writes nodes with everything that hangs on them, six statements for any number of rows. */
export async function insertSimpul(
  tx: Transaction,
  daerahId: string,
  versi: { versiId: string; tahun: number },
  daftar: readonly SimpulTulis[],
): Promise<void> {
  const simpul = daftar.map(({ indikator: _i, pagu: _p, lokasi: _l, ...s }) => s)
  await tx`insert into simpul_identitas (daerah_id, simpul_id, jenis)
    select ${daerahId}, r."simpulId", r.jenis from jsonb_to_recordset(${json(simpul)}::text::jsonb) as r ("simpulId" uuid, jenis text) on conflict do nothing`
  await tx`insert into simpul (daerah_id, versi_id, simpul_id, induk_id, jenis, kode, nama, urutan, perangkat_daerah_id, edisi, asal, sumber)
    select ${daerahId}, ${versi.versiId}, r."simpulId", r."indukId", r.jenis, r.kode, r.nama, r.urutan, r."perangkatDaerahId", r.edisi, r.asal, r.sumber
    from jsonb_to_recordset(${json(simpul)}::text::jsonb)
      as r ("simpulId" uuid, "indukId" uuid, jenis text, kode text, nama text, urutan integer, "perangkatDaerahId" uuid, edisi text, asal text, sumber jsonb)`
  const indikator = daftar.flatMap((s) => s.indikator.map((i) => ({ ...i, simpulId: s.simpulId })))
  await tx`insert into indikator (daerah_id, versi_id, indikator_id, simpul_id, tolok_ukur, satuan_teks, jenis, urutan)
    select ${daerahId}, ${versi.versiId}, r."indikatorId", r."simpulId", r."tolokUkur", r.satuan, r.jenis, r.urutan
    from jsonb_to_recordset(${json(indikator)}::text::jsonb) as r ("indikatorId" uuid, "simpulId" uuid, "tolokUkur" text, satuan text, jenis text, urutan integer)`
  await tx`insert into target (daerah_id, versi_id, indikator_id, tahun, teks, nilai)
    select ${daerahId}, ${versi.versiId}, r."indikatorId", ${versi.tahun}, r.target, r.nilai
    from jsonb_to_recordset(${json(indikator)}::text::jsonb) as r ("indikatorId" uuid, target text, nilai numeric) where r.target is not null`
  await tx`insert into pagu_simpul (daerah_id, versi_id, simpul_id, tahun, sumber_dana, nilai)
    select ${daerahId}, ${versi.versiId}, r."simpulId", ${versi.tahun}, r."sumberDana", r.nilai
    from jsonb_to_recordset(${json(daftar.flatMap((s) => s.pagu.map((p) => ({ ...p, simpulId: s.simpulId }))))}::text::jsonb) as r ("simpulId" uuid, "sumberDana" text, nilai bigint)`
  await tx`insert into lokasi_simpul (daerah_id, versi_id, simpul_id, urutan, kode_wilayah, teks)
    select ${daerahId}, ${versi.versiId}, r."simpulId", r.urutan, r."kodeWilayah", r.teks
    from jsonb_to_recordset(${json(daftar.flatMap((s) => s.lokasi.map((l) => ({ ...l, simpulId: s.simpulId }))))}::text::jsonb) as r ("simpulId" uuid, urutan integer, "kodeWilayah" text, teks text)`
}

/**
 * Copies a version into another, without id mapping: the identities stay. Nodes in `kecuali` are left out with all that
 * hangs on them, because they will be written anew.
 */
export async function copyVersi(tx: Transaction, daerahId: string, v: { dari: string; ke: string; kecuali: readonly string[] }): Promise<number> {
  const kecuali = tx`simpul_id <> all(${[...v.kecuali]}::uuid[])`
  const simpul =
    await tx`insert into simpul (daerah_id, versi_id, simpul_id, induk_id, jenis, kode, nama, urutan, perangkat_daerah_id, edisi, asal, asal_dasar, sumber)
    select daerah_id, ${v.ke}, simpul_id, induk_id, jenis, kode, nama, urutan, perangkat_daerah_id, edisi, asal, asal_dasar, sumber
    from simpul where daerah_id = ${daerahId} and versi_id = ${v.dari} and ${kecuali}`
  await tx`insert into indikator (daerah_id, versi_id, indikator_id, simpul_id, tolok_ukur, satuan_teks, jenis, urutan)
    select daerah_id, ${v.ke}, indikator_id, simpul_id, tolok_ukur, satuan_teks, jenis, urutan
    from indikator where daerah_id = ${daerahId} and versi_id = ${v.dari} and ${kecuali}`
  await tx`insert into target (daerah_id, versi_id, indikator_id, tahun, teks, nilai)
    select t.daerah_id, ${v.ke}, t.indikator_id, t.tahun, t.teks, t.nilai
    from target t join indikator i on i.daerah_id = t.daerah_id and i.versi_id = t.versi_id and i.indikator_id = t.indikator_id
    where t.daerah_id = ${daerahId} and t.versi_id = ${v.dari} and i.simpul_id <> all(${[...v.kecuali]}::uuid[])`
  await tx`insert into pagu_simpul (daerah_id, versi_id, simpul_id, tahun, sumber_dana, nilai)
    select daerah_id, ${v.ke}, simpul_id, tahun, sumber_dana, nilai from pagu_simpul where daerah_id = ${daerahId} and versi_id = ${v.dari} and ${kecuali}`
  await tx`insert into lokasi_simpul (daerah_id, versi_id, simpul_id, urutan, kode_wilayah, teks, volume, nilai)
    select daerah_id, ${v.ke}, simpul_id, urutan, kode_wilayah, teks, volume, nilai from lokasi_simpul where daerah_id = ${daerahId} and versi_id = ${v.dari} and ${kecuali}`
  return simpul.count
}

const BarisSubKegiatan = z.strictObject({
  simpulId: z.string(),
  kode: z.string().nullable(),
  nama: z.string(),
  perangkatDaerahId: z.string().nullable(),
  perangkatDaerah: z.string().nullable(),
  program: z.string().nullable(),
  kegiatan: z.string().nullable(),
  asal: z.string().nullable(),
  paguRenja: z.number().nullable(),
  paguPpas: z.number().nullable(),
  paguApbd: z.number().nullable(),
})
export type BarisSubKegiatan = z.output<typeof BarisSubKegiatan>

/** The sub kegiatan of a year with their amounts in the versions in force of Renja, PPAS and APBD. */
export function listSubKegiatanTahun(
  tx: Reader,
  daerahId: string,
  s: { tahun: number; perangkatDaerahId?: string | undefined; cari?: string | undefined; simpulId?: string | undefined },
): Promise<BarisSubKegiatan[]> {
  const cari = s.cari === undefined || s.cari === '' ? null : `%${s.cari.replaceAll(/[\\%_]/g, '\\$&')}%`
  const pagu = (jenis: string) => tx`max(b.pagu) filter (where b.jenis_dokumen = ${jenis})::bigint`
  return many(
    BarisSubKegiatan,
    tx`with baris as (
         select d.jenis as jenis_dokumen, s.*,
                coalesce((select sum(g.nilai) from pagu_simpul g where g.daerah_id = s.daerah_id and g.versi_id = s.versi_id and g.simpul_id = s.simpul_id and g.tahun = ${s.tahun}), 0) as pagu
         from dokumen d join simpul s on s.daerah_id = d.daerah_id and s.versi_id = d.versi_aktif_id and s.jenis = 'sub-kegiatan'
         where d.daerah_id = ${daerahId} and d.jenis in ('renja', 'ppas', 'apbd') and ${s.tahun} between d.tahun_awal and d.tahun_akhir
           and (${s.perangkatDaerahId ?? null}::uuid is null or s.perangkat_daerah_id = ${s.perangkatDaerahId ?? null})
           and (${s.simpulId ?? null}::uuid is null or s.simpul_id = ${s.simpulId ?? null})
           and (${cari}::text is null or s.nama ilike ${cari} or s.kode ilike ${cari}))
       select b.simpul_id, max(b.kode) as kode, max(b.nama) as nama, b.perangkat_daerah_id, max(pd.singkatan) as perangkat_daerah,
              max(p.nama) as program, max(k.nama) as kegiatan, max(b.asal) as asal,
              ${pagu('renja')} as pagu_renja, ${pagu('ppas')} as pagu_ppas, ${pagu('apbd')} as pagu_apbd
       from baris b
       left join perangkat_daerah pd on pd.daerah_id = b.daerah_id and pd.perangkat_daerah_id = b.perangkat_daerah_id
       left join simpul k on k.daerah_id = b.daerah_id and k.versi_id = b.versi_id and k.simpul_id = b.induk_id
       left join simpul p on p.daerah_id = k.daerah_id and p.versi_id = k.versi_id and p.simpul_id = k.induk_id
       group by b.simpul_id, b.perangkat_daerah_id order by 2 nulls last, 3`,
  )
}
