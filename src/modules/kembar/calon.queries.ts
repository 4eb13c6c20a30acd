import { z } from 'zod'
import { Ukuran, Uang } from '#src/lib/kolom.ts'
import { many, maybe, type Reader } from '#src/lib/sql.ts'
import type { BahanMirip } from '#src/modules/kembar/kemiripan.ts'
import { jalurUsulan } from '#src/modules/kembar/jalur.ts'
import { kisiSekitar } from '#src/modules/wilayah/kisi.ts'
import type { Titik } from '#src/modules/wilayah/tempat-koordinat.ts'
import { DAFTAR_KEADAAN } from '#src/modules/usulan/putusan/rute.ts'

/* What a proposal is compared with: blocked by place and item with equalities that row-level security lets reach an index; scored in the application. */

const BarisCalon = z.strictObject({
  pengajuanId: z.string(),
  usulanId: z.string(),
  judul: z.string(),
  lokus: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  lintang: z.string().nullable(),
  bujur: z.string().nullable(),
  tahunAnggaran: z.number(),
  kanal: z.string(),
  kodeWilayah: z.string(),
  kodeKecamatan: z.string(),
  kamus: z.string(),
  namaKamus: z.string(),
  volume: Ukuran,
  satuan: z.string(),
  anggaran: Uang,
  keadaan: z.enum(DAFTAR_KEADAAN),
  tujuan: z.string().nullable(),
})
export type BarisCalon = z.output<typeof BarisCalon>

function kolom(tx: Reader) {
  return tx`p.pengajuan_id, p.usulan_id, u.judul, u.lokus, u.rt, u.rw, u.lintang, u.bujur, p.tahun_anggaran, p.kanal, p.kode_wilayah, p.kode_kecamatan, k.kode as kamus,
    k.nama as nama_kamus, p.volume, p.satuan, p.anggaran, p.keadaan,
    case when p.keadaan = 'diteruskan' then (select x.tujuan from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tujuan is not null order by x.urut desc limit 1) end as tujuan`
}

/** A row as the comparison takes it. */
export function bahanDari(b: BarisCalon): BahanMirip {
  const { judul, lokus, rt, rw, tahunAnggaran, kodeWilayah, kamus, namaKamus, volume, satuan, anggaran } = b
  const titik = b.lintang === null || b.bujur === null ? null : { lintang: Number(b.lintang), bujur: Number(b.bujur) }
  return { judul, lokus, rt, rw, tahunAnggaran, kodeWilayah, kamus, namaKamus, volume, satuan, anggaran, titik, jalur: jalurUsulan(b) }
}

export interface TempatCari {
  readonly tahunAnggaran: number
  readonly kodeWilayah: string
  readonly kodeKecamatan: string
  readonly kamusId: string | null
  readonly titik: Titik | null
}

/** Years before that are looked at, and the most rows of each kind. */
const TAHUN_SILAM = 4
const BATAS_CALON = 300

const BarisSekilas = z.strictObject({ pengajuanId: z.string(), usulanId: z.string(), kataJudul: z.string(), kamusSama: z.boolean() })
export type BarisSekilas = z.output<typeof BarisSekilas>

/** The newest of the same village, of the same item in the same kecamatan, and of what lies near whatever its village; drafts and withdrawn ones are nobody's twins. Only what tells at a glance which are worth reading. */
export async function listSekilas(tx: Reader, daerahId: string, t: TempatCari): Promise<BarisSekilas[]> {
  const [dari, sampai] = [t.tahunAnggaran - TAHUN_SILAM, t.tahunAnggaran + 1]
  const isHidup = tx`p.tahun_anggaran between ${dari} and ${sampai} and p.keadaan not in ('draf', 'dibatalkan')`
  // The item's id changes from year to year, its code does not.
  const sama = tx`array(select b.kamus_id from kamus_usulan a join kamus_usulan b on b.daerah_id = a.daerah_id and b.kode = a.kode
                        where a.daerah_id = ${daerahId} and a.kamus_id = ${t.kamusId}::uuid and b.tahun_anggaran between ${dari} and ${sampai})`
  const kolom = tx`p.pengajuan_id, p.usulan_id, split_part(p.kata_cari, '|', 1) as kata_judul, p.kamus_id = any(${sama}) as kamus_sama`
  const dekat =
    t.titik === null
      ? tx``
      : tx`union all
           (select ${kolom} from usulan d join pengajuan p on p.daerah_id = d.daerah_id and p.usulan_id = d.usulan_id
            where d.daerah_id = ${daerahId} and d.kisi = any(${kisiSekitar(t.titik)}::bigint[]) and p.kode_wilayah <> ${t.kodeWilayah} and ${isHidup} limit ${BATAS_CALON})`
  const baris = await many(
    BarisSekilas,
    tx`(select ${kolom} from pengajuan p where p.daerah_id = ${daerahId} and p.kode_wilayah = ${t.kodeWilayah} and ${isHidup} order by p.tahun_anggaran desc limit ${BATAS_CALON})
       union all
       (select p.pengajuan_id, p.usulan_id, split_part(p.kata_cari, '|', 1), true from pengajuan p
        where p.daerah_id = ${daerahId} and p.kode_kecamatan = ${t.kodeKecamatan} and p.kamus_id = any(${sama}) and p.kode_wilayah <> ${t.kodeWilayah} and ${isHidup} limit ${BATAS_CALON})
       ${dekat}`,
  )
  return [...new Map(baris.map((b) => [b.pengajuanId, b])).values()]
}

/** These entries as they are compared. */
export function listCalon(tx: Reader, daerahId: string, pengajuanId: readonly string[]): Promise<BarisCalon[]> {
  return many(
    BarisCalon,
    tx`select ${kolom(tx)} from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = any(${[...pengajuanId]}::uuid[])`,
  )
}

/** One entry as it is compared; drafts too, which only their own writers reach. */
export function findBahan(tx: Reader, daerahId: string, pengajuanId: string): Promise<(BarisCalon & { kamusId: string; createdBy: string }) | null> {
  return maybe(
    z.strictObject({ ...BarisCalon.shape, kamusId: z.string(), createdBy: z.string() }),
    tx`select ${kolom(tx)}, p.kamus_id, p.created_by from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId}`,
  )
}

export function findKamusCari(
  tx: Reader,
  daerahId: string,
  kamusId: string,
): Promise<{ kode: string; nama: string; satuan: string; hargaSatuan: number | null } | null> {
  return maybe(
    z.strictObject({ kode: z.string(), nama: z.string(), satuan: z.string(), hargaSatuan: z.number().nullable() }),
    tx`select kode, nama, satuan, harga_satuan from kamus_usulan where daerah_id = ${daerahId} and kamus_id = ${kamusId}`,
  )
}

/** A whole year of one government, with the year before: what a round compares. Ordered, so that two rounds find the same. */
export function listTahun(tx: Reader, daerahId: string, tahunAnggaran: number): Promise<BarisCalon[]> {
  return many(
    BarisCalon,
    tx`select ${kolom(tx)} from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       where p.daerah_id = ${daerahId} and p.tahun_anggaran between ${tahunAnggaran - 1} and ${tahunAnggaran} and p.keadaan not in ('draf', 'dibatalkan')
       order by p.kode_kecamatan, p.pengajuan_id`,
  )
}
