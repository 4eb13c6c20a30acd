import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_TINGKAT_NOMENKLATUR } from '#src/modules/nomenklatur/nomenklatur.ts'
import { DAFTAR_JENIS_PADANAN } from '#src/modules/nomenklatur/peta.ts'
import { DAFTAR_PUTUSAN_PETA, type PasanganKode, type PutusanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.ts'
import type { PutuskanPetaMasuk } from '#src/modules/peta-nomenklatur/peta-nomenklatur.schema.ts'

/** Pairs of editions that were mapped, the newest first. */
export function listPasangan(sql: Reader): Promise<{ dari: string; ke: string; jumlah: number }[]> {
  return many(
    z.strictObject({ dari: z.string(), ke: z.string(), jumlah: z.number() }),
    sql`select p.edisi_asal as dari, p.edisi_tujuan as ke, count(distinct p.kode_asal)::integer as jumlah
        from nomenklatur_peta p join nomenklatur_edisi e on e.edisi = p.edisi_tujuan group by 1, 2, e.tahun_dari order by e.tahun_dari desc, 1`,
  )
}

const BarisPadan = z.strictObject({
  kodeAsal: z.string(),
  namaAsal: z.string(),
  tingkat: z.enum(DAFTAR_TINGKAT_NOMENKLATUR),
  kodeKini: z.string().nullable(),
  jenis: z.enum(DAFTAR_JENIS_PADANAN).nullable(),
  kodeTujuan: z.string().nullable(),
  namaTujuan: z.string().nullable(),
  putusan: z.enum(DAFTAR_PUTUSAN_PETA).nullable(),
  versi: z.number(),
})
export type BarisPadan = z.output<typeof BarisPadan>

/** What was computed, beside what this government decided; also pairs that only a planner knows. */
export function listPadanan(tx: Reader, daerahId: string, dari: string, ke: string): Promise<BarisPadan[]> {
  return many(
    BarisPadan,
    tx`with milik as (select kode_asal, kode_tujuan, putusan, versi from putusan_peta where daerah_id = ${daerahId} and edisi_asal = ${dari} and edisi_tujuan = ${ke}),
            padan as (
              select p.kode_asal, p.jenis, p.kode_tujuan, p.urutan, m.putusan, coalesce(m.versi, 0) as versi
              from nomenklatur_peta p left join milik m on m.kode_asal = p.kode_asal and m.kode_tujuan = p.kode_tujuan
              where p.edisi_asal = ${dari} and p.edisi_tujuan = ${ke}
              union all
              select m.kode_asal, null, m.kode_tujuan, 0, m.putusan, m.versi from milik m
              where not exists (select from nomenklatur_peta p where p.edisi_asal = ${dari} and p.edisi_tujuan = ${ke} and p.kode_asal = m.kode_asal and p.kode_tujuan = m.kode_tujuan))
       select p.kode_asal, a.nama as nama_asal, a.tingkat, s.nama as kode_kini, p.jenis, p.kode_tujuan, t.nama as nama_tujuan, p.putusan, p.versi
       from padan p join nomenklatur a on a.edisi = ${dari} and a.kode = p.kode_asal
       left join nomenklatur t on t.edisi = ${ke} and t.kode = p.kode_tujuan
       left join nomenklatur s on s.edisi = ${ke} and s.kode = p.kode_asal
       order by p.kode_asal, p.urutan`,
  )
}

const BarisCalon = z.strictObject({
  edisi: z.string(),
  kode: z.string(),
  kodeTujuan: z.string(),
  namaTujuan: z.string(),
  jenis: z.enum(DAFTAR_JENIS_PADANAN).nullable(),
  putusan: z.enum(DAFTAR_PUTUSAN_PETA).nullable(),
})

/** What codes of other editions may be in `ke`, read along the mapping or against it: an old code may be asked of a newer year and the other way round. */
export function listCalonPadanan(
  tx: Reader,
  daerahId: string,
  { ke, kode }: { readonly ke: string; readonly kode: readonly string[] },
): Promise<z.output<typeof BarisCalon>[]> {
  return many(
    BarisCalon,
    tx`with pasangan as (
         select edisi_asal, kode_asal, edisi_tujuan, kode_tujuan, p.jenis, p.urutan, m.putusan
         from nomenklatur_peta p
         full join (select * from putusan_peta where daerah_id = ${daerahId}) m using (edisi_asal, kode_asal, edisi_tujuan, kode_tujuan)
         where kode_tujuan is not null and (edisi_tujuan = ${ke} or edisi_asal = ${ke})),
       searah as (
         select edisi_asal as edisi, kode_asal as kode, kode_tujuan, jenis, urutan, putusan from pasangan where edisi_tujuan = ${ke}
         union all select edisi_tujuan, kode_tujuan, kode_asal, jenis, urutan, putusan from pasangan where edisi_asal = ${ke})
       select s.edisi, s.kode, s.kode_tujuan, n.nama as nama_tujuan, s.jenis, s.putusan
       from searah s join nomenklatur n on n.edisi = ${ke} and n.kode = s.kode_tujuan
       where s.kode = any(${[...kode]}::text[]) order by s.edisi, s.kode, s.urutan nulls first, s.kode_tujuan`,
  )
}

const BarisPasangan = z.strictObject({
  asalAda: z.boolean(),
  tujuanAda: z.boolean(),
  tingkatSama: z.boolean(),
  jenis: z.enum(DAFTAR_JENIS_PADANAN).nullable(),
  versi: z.number(),
}) satisfies z.ZodType<PasanganKode>

export function findPasanganKode(
  tx: Transaction,
  daerahId: string,
  p: Pick<PutuskanPetaMasuk, 'edisiAsal' | 'kodeAsal' | 'edisiTujuan' | 'kodeTujuan'>,
): Promise<PasanganKode> {
  return one(
    BarisPasangan,
    tx`select a.kode is not null as asal_ada, t.kode is not null as tujuan_ada, coalesce(a.tingkat = t.tingkat, false) as tingkat_sama, p.jenis, coalesce(m.versi, 0) as versi
       from (values (1)) satu (n)
       left join nomenklatur a on a.edisi = ${p.edisiAsal} and a.kode = ${p.kodeAsal}
       left join nomenklatur t on t.edisi = ${p.edisiTujuan} and t.kode = ${p.kodeTujuan}
       left join nomenklatur_peta p on p.edisi_asal = a.edisi and p.kode_asal = a.kode and p.edisi_tujuan = t.edisi and p.kode_tujuan = t.kode
       left join putusan_peta m on m.daerah_id = ${daerahId} and m.edisi_asal = a.edisi and m.kode_asal = a.kode and m.edisi_tujuan = t.edisi and m.kode_tujuan = t.kode`,
  )
}

const Hasil = z.strictObject({ putusanPetaId: z.string(), versi: z.number(), isi: Sesudah.shape.isi })

/** Null: somebody else decided in between. */
export function savePutusanPeta(
  tx: Transaction,
  daerahId: string,
  p: PutuskanPetaMasuk & { readonly putusanPetaId: string; readonly putusan: PutusanPeta; readonly createdBy: string },
): Promise<z.output<typeof Hasil> | null> {
  return maybe(
    Hasil,
    tx`insert into putusan_peta as x (daerah_id, putusan_peta_id, edisi_asal, kode_asal, edisi_tujuan, kode_tujuan, putusan, teks, created_by)
       values (${daerahId}, ${p.putusanPetaId}, ${p.edisiAsal}, ${p.kodeAsal}, ${p.edisiTujuan}, ${p.kodeTujuan}, ${p.putusan}, ${p.teks}, ${p.createdBy})
       on conflict (daerah_id, edisi_asal, kode_asal, edisi_tujuan, kode_tujuan) do update
         set putusan = excluded.putusan, teks = excluded.teks, versi = x.versi + 1, updated_at = now() where x.versi = ${p.versi}
       returning putusan_peta_id, versi, to_jsonb(x.*) as isi`,
  )
}
