import { z } from 'zod'
import { Uang } from '#src/lib/kolom.ts'
import { many, type Reader } from '#src/lib/sql.ts'
import { KEADAAN_GUGUR } from '#src/modules/usulan/putusan/rute.ts'
import { ButirSumberDana } from '#src/modules/rekapitulasi/cocok.schema.ts'

/** Funds of each sub kegiatan in the Renja in force for a year. */
function danaRenja(tx: Reader, daerahId: string, tahun: number) {
  return tx`select g.simpul_id, g.sumber_dana, g.nilai, s.perangkat_daerah_id from dokumen d
    join pagu_simpul g on g.daerah_id = d.daerah_id and g.versi_id = d.versi_aktif_id and g.tahun = ${tahun}
    join simpul s on s.daerah_id = g.daerah_id and s.versi_id = g.versi_id and s.simpul_id = g.simpul_id
    where d.daerah_id = ${daerahId} and d.jenis = 'renja' and d.tahun_awal = ${tahun} and g.nilai > 0`
}

/** A sub kegiatan paid from two funds counts under both, each with its own part of the money; so do its proposals. */
export function listMenurutSumber(
  tx: Reader,
  daerahId: string,
  s: { readonly tahun: number; readonly perangkatDaerahId: string | null },
): Promise<z.output<typeof ButirSumberDana>[]> {
  return many(
    z.strictObject({ ...ButirSumberDana.shape, pagu: Uang, paguDariUsulan: Uang }),
    tx`select n.kode, n.nama, n.kelompok, count(*) as sub_kegiatan, sum(g.nilai)::bigint as pagu,
              count(*) filter (where u.jumlah > 0) as sub_dari_usulan, coalesce(sum(g.nilai) filter (where u.jumlah > 0), 0)::bigint as pagu_dari_usulan,
              coalesce(sum(u.jumlah), 0)::bigint as usulan
       from (select x.simpul_id, x.sumber_dana, sum(x.nilai) as nilai from (${danaRenja(tx, daerahId, s.tahun)}) x
             where ${s.perangkatDaerahId}::uuid is null or x.perangkat_daerah_id = ${s.perangkatDaerahId} group by 1, 2) g
       join sumber_dana n on n.kode = g.sumber_dana
       left join lateral (select count(distinct a.pengajuan_id) as jumlah from akomodasi a
         join pengajuan p on p.daerah_id = a.daerah_id and p.pengajuan_id = a.pengajuan_id and p.keadaan <> all(${[...KEADAAN_GUGUR]}::text[])
         where a.daerah_id = ${daerahId} and a.simpul_id = g.simpul_id and a.dilepas_pada is null) u on true
       group by n.kode, n.nama, n.kelompok order by sum(g.nilai) desc, n.kode`,
  )
}

/** The sub kegiatan of a year's Renja that are paid from a fund. */
export async function listSimpulSumber(tx: Reader, daerahId: string, s: { readonly tahun: number; readonly sumber: string }): Promise<Set<string>> {
  const baris = await many(
    z.strictObject({ simpulId: z.string() }),
    tx`select distinct g.simpul_id from (${danaRenja(tx, daerahId, s.tahun)}) g where g.sumber_dana = ${s.sumber}`,
  )
  return new Set(baris.map((b) => b.simpulId))
}
