import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, type Transaction } from '#src/lib/sql.ts'
import { DAFTAR_KEADAAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

const BarisPokir = z.strictObject({
  pengajuanId: z.string(),
  kodeWilayah: z.string(),
  keadaan: z.enum(DAFTAR_KEADAAN),
  diajukanPada: Waktu.nullable(),
  kamusPokir: z.boolean(),
  adaSasaran: z.boolean(),
  adaDokumen: z.boolean(),
  adaBukti: z.boolean(),
  adaBerkasBukti: z.boolean(),
  dapil: z.array(z.string()).nullable(),
  disetujui: z.array(z.enum(DAFTAR_TAHAP)),
})
export type BarisPokir = z.output<typeof BarisPokir>

/** What council proposals are judged by; others among the ids are left out. */
export function listPokirDinilai(tx: Transaction, daerahId: string, pengajuanId: readonly string[]): Promise<BarisPokir[]> {
  return many(
    BarisPokir,
    tx`select p.pengajuan_id, p.kode_wilayah, p.keadaan, p.diajukan_pada, 'pokir' = any(k.tipe) as kamus_pokir, u.sasaran_id is not null as ada_sasaran,
              exists (select from simpul_identitas s where s.daerah_id = ${daerahId} and s.jenis = 'sasaran') as ada_dokumen,
              x.bukti_jenis is not null as ada_bukti, x.bukti_berkas_id is not null as ada_berkas_bukti,
              case when a.anggota_dprd_id is not null then array(select w.kode_kecamatan from dapil_wilayah w where w.daerah_id = ${daerahId} and w.dapil_id = a.dapil_id) end as dapil,
              array(select distinct y.tahap from putusan y where y.daerah_id = ${daerahId} and y.pengajuan_id = p.pengajuan_id and y.keputusan in ('terima', 'ubah')) as disetujui
       from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       left join usulan_asal x on x.daerah_id = p.daerah_id and x.usulan_id = p.usulan_id
       left join anggota_dprd a on a.daerah_id = x.daerah_id and a.anggota_dprd_id = x.anggota_dprd_id
       where p.daerah_id = ${daerahId} and p.kanal = 'pokir' and p.pengajuan_id = any(${[...pengajuanId]}::uuid[])`,
  )
}
