import { z } from 'zod'
import { teksKuantitas } from '#src/lib/kuantitas.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { PecahanBaru, PerintahRealisasi } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { kolomTitik } from '#src/modules/usulan/kolom-usulan.queries.ts'
import { kataCari } from '#src/modules/usulan/antrean/kolom-antrean.queries.ts'
import { DAFTAR_TAHAP, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import type { Perhitungan } from '#src/modules/usulan/usulan.ts'

/* The later life of a pengajuan: corrected in time, merged, split, carried out. */

/** Days a proposer is given at a stage; null where the government has set none. */
export async function findHariPerbaikan(tx: Reader, daerahId: string, tahap: Tahap): Promise<number | null> {
  const baris = await maybe(z.strictObject({ hari: z.number() }), tx`select hari from aturan_perbaikan where daerah_id = ${daerahId} and tahap = ${tahap}`)
  return baris?.hari ?? null
}

const BarisAturan = z.strictObject({ tahap: z.enum(DAFTAR_TAHAP), hari: z.number(), versi: z.number() })

export function listAturanPerbaikan(tx: Reader, daerahId: string): Promise<z.output<typeof BarisAturan>[]> {
  return many(BarisAturan, tx`select tahap, hari, versi from aturan_perbaikan where daerah_id = ${daerahId}`)
}

/** Sets the days of a stage; nothing when somebody else set them in between. */
export function saveAturanPerbaikan(
  tx: Transaction,
  daerahId: string,
  a: { tahap: Tahap; hari: number; versi: number; oleh: string },
): Promise<Sesudah | null> {
  if (a.versi === 0) {
    return maybe(
      Sesudah,
      tx`insert into aturan_perbaikan (daerah_id, tahap, hari, updated_by) values (${daerahId}, ${a.tahap}, ${a.hari}, ${a.oleh})
         on conflict (daerah_id, tahap) do nothing returning to_jsonb(aturan_perbaikan.*) as isi`,
    )
  }
  return maybe(
    Sesudah,
    tx`update aturan_perbaikan set hari = ${a.hari}, versi = versi + 1, updated_at = now(), updated_by = ${a.oleh}
       where daerah_id = ${daerahId} and tahap = ${a.tahap} and versi = ${a.versi} returning to_jsonb(aturan_perbaikan.*) as isi`,
  )
}

/** An agency of this government that is there today. */
export async function isPerangkatDikenal(tx: Reader, daerahId: string, perangkatDaerahId: string): Promise<boolean> {
  const baris = await tx`select 1 from perangkat_daerah where daerah_id = ${daerahId} and perangkat_daerah_id = ${perangkatDaerahId}`
  return baris.length > 0
}

const BarisIsi = z.strictObject({ kamusId: z.string(), satuan: z.string(), kanal: z.string(), pengusulJenis: z.string() })

/** What merging and splitting ask besides what every decision asks. */
export function findIsiHidup(tx: Transaction, daerahId: string, pengajuanId: string): Promise<z.output<typeof BarisIsi>> {
  return one(
    BarisIsi,
    tx`select p.kamus_id, p.satuan, p.kanal, u.pengusul_jenis from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId}`,
  )
}

/** Whether a reference holds a live reservation of a kecamatan's ceiling. */
export async function isMemegangPagu(tx: Transaction, daerahId: string, pengajuanId: string): Promise<boolean> {
  const baris = await tx`select 1 from pemesanan_pagu where daerah_id = ${daerahId} and acuan_id = ${pengajuanId} and keadaan = 'dipesan'`
  return baris.length > 0
}

export interface PecahanDitulis {
  readonly induk: { readonly pengajuanId: string; readonly usulanId: string; readonly tahap: Tahap }
  readonly bagian: PecahanBaru
  readonly kodeWilayah: string
  readonly hitung: Perhitungan
  readonly satuan: string
  readonly bidangPembangunan: string
  readonly perangkatDaerahId: string
  readonly nomor: string
  readonly saat: Saat
  readonly createdBy: string
}

/**
 * A part's need: everything the whole said, with its own title and place. Whom it benefits stays counted with the whole,
 * and a drawing of the whole is not the place of a part.
 */
export function copyUsulan(tx: Transaction, daerahId: string, p: PecahanDitulis): Promise<Sesudah | null> {
  const { bagian: b } = p
  const beda = {
    usulan_id: b.usulanId,
    judul: b.judul,
    kode_wilayah: p.kodeWilayah,
    ...(b.masalah === null ? {} : { masalah: b.masalah }),
    ...(b.rw === null ? {} : { rw: b.rw }),
    ...(b.rt === null ? {} : { rt: b.rt }),
    lokus: b.lokus,
    ...kolomTitik(b.titik),
    created_by: p.createdBy,
  }
  return maybe(
    Sesudah,
    tx`insert into usulan
       select (jsonb_populate_record(u, (select coalesce(jsonb_object_agg(kolom, null), '{}') from jsonb_object_keys(to_jsonb(u)) kolom
                                         where starts_with(kolom, 'penerima_') or starts_with(kolom, 'swadaya_') or kolom in ('geometri', 'panjang_m', 'luas_m2', 'akurasi_m', 'alasan_tempat'))
                                        || ${JSON.stringify(beda)}::text::jsonb || jsonb_build_object('created_at', now()))).*
       from usulan u where u.daerah_id = ${daerahId} and u.usulan_id = ${p.induk.usulanId}
       on conflict (daerah_id, usulan_id) do nothing
       returning to_jsonb(usulan.*) as isi`,
  )
}

const SesudahBertempat = z.strictObject({ ...Sesudah.shape, tempat: z.string() })

/** A part's entry: the whole's year, channel and route at the whole's stage, with its own item, size, money and number. */
export function copyPengajuan(tx: Transaction, daerahId: string, p: PecahanDitulis): Promise<z.output<typeof SesudahBertempat>> {
  const { bagian: b, hitung } = p
  const volume = teksKuantitas(b.volume)
  const beda = {
    pengajuan_id: b.pengajuanId,
    usulan_id: b.usulanId,
    nomor: p.nomor,
    kamus_id: b.kamusId,
    kode_wilayah: p.kodeWilayah,
    bidang_pembangunan: p.bidangPembangunan,
    volume,
    satuan: p.satuan,
    harga_satuan: hitung.hargaSatuan,
    anggaran: hitung.anggaran,
    volume_kini: volume,
    anggaran_kini: hitung.anggaran,
    keadaan: 'diajukan',
    tahap: p.induk.tahap,
    perangkat_daerah_id: p.perangkatDaerahId,
    batas_perbaikan: null,
    rincian_volume: null,
    skor_smart: null,
    menunggu_sejak: p.saat,
    versi: 2,
    created_by: p.createdBy,
  }
  return one(
    SesudahBertempat,
    tx`insert into pengajuan
       select (jsonb_populate_record(x, ${JSON.stringify(beda)}::text::jsonb || jsonb_build_object('created_at', now(), 'updated_at', now(), 'kata_cari', ${kataCari(tx, daerahId, b.usulanId)}))).*
       from pengajuan x where x.daerah_id = ${daerahId} and x.pengajuan_id = ${p.induk.pengajuanId}
       returning to_jsonb(pengajuan.*) as isi, (select nama from wilayah where kode = pengajuan.kode_wilayah) as tempat`,
  )
}

/** A part shows the same photos as the whole. */
export async function copyFoto(tx: Transaction, daerahId: string, dari: string, ke: string): Promise<void> {
  await tx`insert into usulan_berkas
           select (jsonb_populate_record(b, jsonb_build_object('usulan_id', ${ke}::uuid))).*
           from usulan_berkas b where b.daerah_id = ${daerahId} and b.usulan_id = ${dari} and b.jenis = 'foto' and b.dilepas_pada is null
           on conflict do nothing`
}

/** A part comes from where the whole came from: the same forum, the same member of the DPRD; nothing where the whole named neither. */
export function copyAsal(tx: Transaction, daerahId: string, dari: string, ke: string): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into usulan_asal
       select (jsonb_populate_record(a, jsonb_build_object('usulan_id', ${ke}::uuid))).* from usulan_asal a where a.daerah_id = ${daerahId} and a.usulan_id = ${dari}
       returning to_jsonb(usulan_asal.*) as isi`,
  )
}

export function insertRealisasi(
  tx: Transaction,
  daerahId: string,
  r: PerintahRealisasi & { readonly pengajuanId: string; readonly createdBy: string },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into realisasi_usulan (daerah_id, pengajuan_id, tahun_realisasi, nilai_kontrak, volume, tanggal_selesai, catatan, berkas_id, created_by)
       values (${daerahId}, ${r.pengajuanId}, ${Number(r.tanggalSelesai.slice(0, 4))}, ${r.nilaiKontrak}, ${teksKuantitas(r.volume)}, ${r.tanggalSelesai}, ${r.catatan},
               ${r.foto}, ${r.createdBy})
       returning to_jsonb(realisasi_usulan.*) as isi`,
  )
}
