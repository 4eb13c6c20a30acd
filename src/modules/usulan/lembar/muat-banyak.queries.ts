import { z } from 'zod'
import { many, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_KEADAAN } from '#src/modules/usulan/putusan/rute.ts'

/* Many rows of the module's tables in one statement each, for bulk loading. Values come as JSON in the columns' own names. */

export type BarisTabel = Readonly<Record<string, unknown>>

const SesudahBerkunci = z.strictObject({ ...Sesudah.shape, kunci: z.string() })
export type SesudahBerkunci = z.output<typeof SesudahBerkunci>

/** Inserts rows that all name the same columns; the after-images come back with their keys. */
export async function insertBanyak(
  tx: Transaction,
  daerahId: string,
  { tabel, kunci, baris }: { readonly tabel: 'usulan' | 'pengajuan' | 'putusan' | 'silsilah'; readonly kunci: string; readonly baris: readonly BarisTabel[] },
): Promise<SesudahBerkunci[]> {
  const [pertama] = baris
  if (pertama === undefined) return []
  const kolom = Object.keys(pertama)
  return many(
    SesudahBerkunci,
    tx`insert into ${tx(tabel)} as t (daerah_id, ${tx(kolom)})
       select ${daerahId}, ${tx(kolom)} from jsonb_populate_recordset(null::${tx(tabel)}, ${JSON.stringify(baris)}::text::jsonb)
       returning t.${tx(kunci)}::text as kunci, to_jsonb(t.*) as isi`,
  )
}

const BarisAsalMuat = z.strictObject({
  pengajuanId: z.string(),
  usulanId: z.string(),
  nomor: z.string().nullable(),
  tahunAnggaran: z.number(),
  keadaan: z.enum(DAFTAR_KEADAAN),
  judul: z.string(),
  masalah: z.string(),
  kodeWilayah: z.string(),
})
export type AsalMuat = z.output<typeof BarisAsalMuat>

/** Entries of earlier years whose needs are asked for again, with the words they keep. */
export async function listAsalMuat(tx: Transaction, daerahId: string, pengajuanId: readonly string[]): Promise<AsalMuat[]> {
  if (pengajuanId.length === 0) return []
  return many(
    BarisAsalMuat,
    tx`select p.pengajuan_id, p.usulan_id, p.nomor, p.tahun_anggaran, p.keadaan, u.judul, u.masalah, u.kode_wilayah
       from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = any(${[...pengajuanId]}::uuid[])`,
  )
}

export async function insertBanyakBerkas(
  tx: Transaction,
  daerahId: string,
  baris: readonly { readonly usulanId: string; readonly berkasId: string; readonly jenis: string; readonly urutan: number }[],
): Promise<void> {
  if (baris.length === 0) return
  await tx`insert into usulan_berkas (daerah_id, usulan_id, berkas_id, jenis, urutan)
           select ${daerahId}, r."usulanId", r."berkasId", r.jenis, r.urutan
           from jsonb_to_recordset(${JSON.stringify(baris)}::text::jsonb) as r ("usulanId" uuid, "berkasId" uuid, jenis text, urutan integer)`
}

/** Takes running numbers for several villages at once; tells the last number of each. */
export function nextBanyakUrut(
  tx: Transaction,
  daerahId: string,
  baris: readonly { readonly tahun: number; readonly wilayah: string; readonly jumlah: number }[],
): Promise<{ tahunAnggaran: number; kodeWilayah: string; terakhir: number }[]> {
  return many(
    z.strictObject({ tahunAnggaran: z.number(), kodeWilayah: z.string(), terakhir: z.number() }),
    tx`insert into nomor_urut (daerah_id, tahun_anggaran, kode_wilayah, terakhir)
       select ${daerahId}, r.tahun, r.wilayah, r.jumlah from jsonb_to_recordset(${JSON.stringify(baris)}::text::jsonb) as r (tahun integer, wilayah text, jumlah integer)
       on conflict (daerah_id, tahun_anggaran, kode_wilayah) do update set terakhir = nomor_urut.terakhir + excluded.terakhir
       returning tahun_anggaran, kode_wilayah, terakhir`,
  )
}
