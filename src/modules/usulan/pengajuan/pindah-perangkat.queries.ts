import { z } from 'zod'
import { many, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_KEADAAN, isAkhir } from '#src/modules/usulan/putusan/rute.ts'

const Baris = z.strictObject({ id: z.string(), nama: z.string(), perangkatDaerahId: z.string(), bidangUrusan: z.string().nullable() })
const TERBUKA = DAFTAR_KEADAAN.filter((k) => !isAkhir(k))

/** Pengajuan of offices that still await something, by their number. */
export function listPengajuanTerbuka(tx: Reader, daerahId: string, perangkatDaerahId: readonly string[]): Promise<z.output<typeof Baris>[]> {
  return many(
    Baris,
    tx`select p.pengajuan_id as id, coalesce(p.nomor, 'draf') || ' ' || u.judul as nama, p.perangkat_daerah_id, k.bidang_urusan
       from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       left join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       where p.daerah_id = ${daerahId} and p.perangkat_daerah_id = any(${perangkatDaerahId as string[]}::uuid[]) and p.keadaan = any(${TERBUKA}) order by p.nomor`,
  )
}

const Tulis = z.strictObject({ id: z.string(), ...Sesudah.shape })

/** Hands pengajuan to the successors of their offices; whoever was about to decide sees that something changed. */
export function movePengajuan(tx: Transaction, daerahId: string, pindah: readonly { id: string; ke: string }[]): Promise<z.output<typeof Tulis>[]> {
  return many(
    Tulis,
    tx`update pengajuan p set perangkat_daerah_id = r.ke, versi = p.versi + 1, updated_at = now()
       from jsonb_to_recordset(${JSON.stringify(pindah)}::text::jsonb) as r (id uuid, ke uuid)
       where p.daerah_id = ${daerahId} and p.pengajuan_id = r.id returning p.pengajuan_id as id, to_jsonb(p.*) as isi`,
  )
}
