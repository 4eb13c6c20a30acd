import { z } from 'zod'
import { Uang, Ukuran, Waktu } from '#src/lib/kolom.ts'
import { teksKuantitas } from '#src/lib/kuantitas.ts'
import { maybe, one, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_KEWENANGAN } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { HasilPutusan, Pengajuan, Perhitungan } from '#src/modules/usulan/usulan.ts'
import { DAFTAR_KEADAAN, DAFTAR_KEPUTUSAN, DAFTAR_RUTE, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'
import type { Keputusan, Posisi, Rute, Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { kataCari } from '#src/modules/usulan/antrean/kolom-antrean.queries.ts'
import { kolomUsulan, rincianJson } from '#src/modules/usulan/kolom-usulan.queries.ts'
import { DAFTAR_KANAL, DAFTAR_PENGUSUL, type IsiDraf, type IsiPengajuan } from '#src/modules/usulan/usulan.schema.ts'

/* Writing and loading for a decision. Every statement names the tenant; row-level security is the second wall. */

/** An after-image, and by what name people know it: title and place. */
export const SesudahBernama = z.strictObject({ ...Sesudah.shape, judul: z.string(), tempat: z.string() })
export type SesudahBernama = z.output<typeof SesudahBernama>

const BarisPengajuan = z.strictObject({
  pengajuanId: z.string(),
  usulanId: z.string(),
  nomor: z.string().nullable(),
  tahunAnggaran: z.number(),
  rute: z.enum(DAFTAR_RUTE),
  versi: z.number(),
  kodeWilayah: z.string(),
  kodeKecamatan: z.string(),
  bidangPembangunan: z.string(),
  hargaSatuan: Uang,
  volume: Ukuran,
  anggaran: Uang,
  volumeKini: Ukuran,
  anggaranKini: Uang,
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  perangkatDaerahId: z.string(),
  kewenangan: z.enum(DAFTAR_KEWENANGAN),
  batasPerbaikan: z
    .string()
    .transform((t) => t as Tanggal)
    .nullable(),
  createdBy: z.string(),
  kanal: z.enum(DAFTAR_KANAL),
  anggotaId: z.string().nullable(),
}) satisfies z.ZodType<Pengajuan>

/** Locks the pengajuan until the transaction ends: two deciders come one after the other. */
export function lockPengajuan(tx: Transaction, daerahId: string, pengajuanId: string): Promise<Pengajuan | null> {
  return maybe(
    BarisPengajuan,
    tx`select pengajuan_id, usulan_id, nomor, tahun_anggaran, rute, versi, kode_wilayah, kode_kecamatan, bidang_pembangunan, harga_satuan, volume, anggaran,
              volume_kini, anggaran_kini, tahap, keadaan, perangkat_daerah_id, batas_perbaikan, created_by, kanal,
              (select a.pengguna_id from usulan_asal x join anggota_dprd a using (daerah_id, anggota_dprd_id) where x.daerah_id = ${daerahId} and x.usulan_id = pengajuan.usulan_id) as anggota_id,
              (select k.kewenangan from kamus_usulan k where k.daerah_id = pengajuan.daerah_id and k.kamus_id = pengajuan.kamus_id) as kewenangan
       from pengajuan where daerah_id = ${daerahId} and pengajuan_id = ${pengajuanId} for update`,
  )
}

const BarisTerakhir = z.strictObject({ oleh: z.string(), keputusan: z.enum(DAFTAR_KEPUTUSAN), waktu: Waktu })

export function findPutusanTerakhir(tx: Transaction, daerahId: string, pengajuanId: string): Promise<z.output<typeof BarisTerakhir> | null> {
  return maybe(
    BarisTerakhir,
    tx`select jabatan as oleh, keputusan, waktu from putusan where daerah_id = ${daerahId} and pengajuan_id = ${pengajuanId} order by urut desc limit 1`,
  )
}

const BarisIsi = z.strictObject({
  kanal: z.enum(DAFTAR_KANAL),
  pengusulJenis: z.enum(DAFTAR_PENGUSUL),
  masalah: z.string(),
  kamusId: z.string(),
  jumlahFoto: z.number(),
})

/** What completeness is judged by, and the channel a later entry of the need inherits. */
export function findIsi(tx: Transaction, daerahId: string, pengajuanId: string): Promise<z.output<typeof BarisIsi>> {
  return one(
    BarisIsi,
    tx`select p.kanal, u.pengusul_jenis, u.masalah, p.kamus_id, (select count(*) from usulan_berkas b where b.daerah_id = u.daerah_id and b.usulan_id = u.usulan_id and b.jenis = 'foto' and b.dilepas_pada is null) as jumlah_foto
       from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId}`,
  )
}

/** How many of these files this government has: an unknown photo is refused before it is linked. */
export async function countBerkas(tx: Transaction, daerahId: string, foto: readonly string[]): Promise<number> {
  if (foto.length === 0) return 0
  const { ada } = await one(
    z.strictObject({ ada: z.number() }),
    tx`select count(*) as ada from berkas where daerah_id = ${daerahId} and berkas_id in ${tx([...foto])}`,
  )
  return ada
}

/** Whether this government's documents know it as a sasaran; nothing named is fine. */
export async function isSasaran(tx: Transaction, daerahId: string, simpulId: string | null): Promise<boolean> {
  if (simpulId === null) return true
  const { ada } = await one(
    z.strictObject({ ada: z.boolean() }),
    tx`select exists (select from simpul_identitas where daerah_id = ${daerahId} and simpul_id = ${simpulId} and jenis = 'sasaran') as ada`,
  )
  return ada
}

/** The place must be a desa or kelurahan (or a kecamatan, for its own proposals) of this government; with it the route the government uses. */
export function findTempat(tx: Transaction, daerahId: string, kode: string): Promise<{ tingkat: string; ruteBawaan: Rute } | null> {
  return maybe(
    z.strictObject({ tingkat: z.string(), ruteBawaan: z.enum(DAFTAR_RUTE) }),
    tx`select w.tingkat, d.rute_bawaan from wilayah w join daerah d on starts_with(w.kode, d.kode_wilayah || '.')
       where d.daerah_id = ${daerahId} and w.kode = ${kode} and w.tingkat in ('desa', 'kelurahan', 'desa-adat', 'kecamatan')`,
  )
}

/** Inserts the need; nothing when this id is already there (the same proposal sent again). */
export function insertUsulan(tx: Transaction, daerahId: string, isi: IsiDraf, createdBy: string): Promise<Sesudah | null> {
  const baris = { daerah_id: daerahId, usulan_id: isi.usulanId, ...kolomUsulan(tx, isi), created_by: createdBy }
  return maybe(Sesudah, tx`insert into usulan ${tx(baris)} on conflict (daerah_id, usulan_id) do nothing returning to_jsonb(usulan.*) as isi`)
}

export function updateUsulan(tx: Transaction, daerahId: string, isi: IsiDraf): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update usulan set ${tx(kolomUsulan(tx, isi))} where daerah_id = ${daerahId} and usulan_id = ${isi.usulanId} returning to_jsonb(usulan.*) as isi`,
  )
}

/** A photo or another attachment, in the order it was given. */
export interface BerkasUsulan {
  readonly berkasId: string
  readonly jenis: string
}

/** Links what is given; what was linked before and is not among it is marked as taken back, never deleted. */
export async function insertFoto(tx: Transaction, daerahId: string, usulanId: string, berkas: readonly BerkasUsulan[]): Promise<void> {
  const baris = berkas.map((b, i) => ({ ...b, urutan: i + 1 }))
  await tx`insert into usulan_berkas (daerah_id, usulan_id, berkas_id, jenis, urutan)
           select ${daerahId}, ${usulanId}, r."berkasId", r.jenis, r.urutan from jsonb_to_recordset(${JSON.stringify(baris)}::text::jsonb) as r ("berkasId" uuid, jenis text, urutan integer)
           on conflict (daerah_id, usulan_id, berkas_id) do update set jenis = excluded.jenis, urutan = excluded.urutan, dilepas_pada = null`
}

/** Takes back what is no longer among a draft's attachments. */
export async function updateLepasBerkas(tx: Transaction, daerahId: string, p: { usulanId: string; tetap: readonly string[]; saat: Saat }): Promise<void> {
  await tx`update usulan_berkas set dilepas_pada = ${p.saat}
           where daerah_id = ${daerahId} and usulan_id = ${p.usulanId} and dilepas_pada is null and berkas_id <> all(${[...p.tetap]}::uuid[])`
}

export interface PengajuanBaru {
  readonly isi: IsiPengajuan
  readonly hitung: Perhitungan
  readonly satuan: string
  readonly bidangPembangunan: string
  readonly perangkatDaerahId: string
  readonly kodeKecamatan: string
  readonly rute: Rute
  readonly ruteVersi: number
  readonly posisi: Posisi
  readonly versi: number
  readonly nomor: string | null
  readonly pengecualianId: string | null
  readonly saat: Saat
  readonly diajukanPada: Saat | null
  readonly waktuPerangkat: Saat | null
  readonly createdBy: string
  /** 0 to 5 (D-08); left out where nobody computed it. */
  readonly skorSmart?: number | null
}

export function insertPengajuan(tx: Transaction, daerahId: string, p: PengajuanBaru): Promise<Omit<SesudahBernama, 'judul'>> {
  const { isi, hitung } = p
  const volume = teksKuantitas(isi.volume)
  return one(
    SesudahBernama.omit({ judul: true }),
    tx`insert into pengajuan (daerah_id, pengajuan_id, usulan_id, tahun_anggaran, tahun_usul, nomor, rute, rute_versi, kanal, kamus_id, kode_wilayah, kode_kecamatan,
                              bidang_pembangunan, volume, satuan, harga_satuan, anggaran, tahap, keadaan, volume_kini, anggaran_kini, perangkat_daerah_awal_id,
                              perangkat_daerah_id, pengecualian_id, diajukan_pada, waktu_perangkat, menunggu_sejak, versi, created_by, rincian_volume, jenis_belanja,
                              bulan_pelaksanaan, skor_smart, kata_cari)
       values (${daerahId}, ${isi.pengajuanId}, ${isi.usulanId}, ${isi.tahunAnggaran}, ${Number(p.saat.slice(0, 4))}, ${p.nomor}, ${p.rute}, ${p.ruteVersi}, ${isi.kanal},
               ${isi.kamusId}, ${isi.kodeWilayah}, ${p.kodeKecamatan}, ${p.bidangPembangunan}, ${volume}, ${p.satuan}, ${hitung.hargaSatuan}, ${hitung.anggaran},
               ${p.posisi.tahap}, ${p.posisi.keadaan}, ${volume}, ${hitung.anggaran}, ${p.perangkatDaerahId}, ${p.perangkatDaerahId}, ${p.pengecualianId},
               ${p.diajukanPada}, ${p.waktuPerangkat}, ${p.saat}, ${p.versi}, ${p.createdBy}, ${rincianJson(tx, isi)}, ${isi.jenisBelanja ?? null},
               ${isi.bulanPelaksanaan ?? null}, ${p.skorSmart ?? null}, ${kataCari(tx, daerahId, isi.usulanId)})
       returning to_jsonb(pengajuan.*) as isi, (select nama from wilayah where kode = pengajuan.kode_wilayah) as tempat`,
  )
}

/** Rewrites what a draft or a returned pengajuan says; its number and route stay. */
export function updateIsiPengajuan(
  tx: Transaction,
  daerahId: string,
  p: Pick<PengajuanBaru, 'isi' | 'hitung' | 'satuan' | 'bidangPembangunan' | 'perangkatDaerahId' | 'kodeKecamatan' | 'skorSmart'>,
): Promise<Sesudah> {
  const { isi, hitung } = p
  const volume = teksKuantitas(isi.volume)
  return one(
    Sesudah,
    tx`update pengajuan set kamus_id = ${isi.kamusId}, kode_wilayah = ${isi.kodeWilayah}, kode_kecamatan = ${p.kodeKecamatan}, bidang_pembangunan = ${p.bidangPembangunan},
              volume = ${volume}, satuan = ${p.satuan}, harga_satuan = ${hitung.hargaSatuan}, anggaran = ${hitung.anggaran}, volume_kini = ${volume},
              anggaran_kini = ${hitung.anggaran}, perangkat_daerah_awal_id = ${p.perangkatDaerahId}, perangkat_daerah_id = ${p.perangkatDaerahId},
              rincian_volume = ${rincianJson(tx, isi)}, jenis_belanja = ${isi.jenisBelanja ?? null}, bulan_pelaksanaan = ${isi.bulanPelaksanaan ?? null},
              skor_smart = ${p.skorSmart ?? null}, kata_cari = ${kataCari(tx, daerahId, isi.usulanId)}, versi = versi + 1, updated_at = now()
       where daerah_id = ${daerahId} and pengajuan_id = ${isi.pengajuanId}
       returning to_jsonb(pengajuan.*) as isi`,
  )
}

/** Moves a pengajuan on; the caller holds its lock. */
export function updatePosisi(
  tx: Transaction,
  daerahId: string,
  p: {
    pengajuanId: string
    hasil: HasilPutusan
    saat: Saat
    nomor: string | null
    pengecualianId: string | null
    waktuPerangkat: Saat | null
    /** It goes on waiting where it stood, since when it stood there. */
    tetapMenunggu?: boolean
    /** The rank this level gave it. */
    peringkat?: { readonly tahap: Tahap; readonly urutan: number } | null
  },
): Promise<SesudahBernama> {
  const { hasil } = p
  const { tahap, urutan } = p.peringkat ?? { tahap: null, urutan: null }
  return one(
    SesudahBernama,
    tx`update pengajuan set tahap = ${hasil.lanjut.tahap}, keadaan = ${hasil.lanjut.keadaan}, volume_kini = ${teksKuantitas(hasil.volume)}, anggaran_kini = ${hasil.rupiah},
              perangkat_daerah_id = ${hasil.perangkatDaerahId}, batas_perbaikan = ${hasil.batasPerbaikan ?? null},
              menunggu_sejak = case when ${p.tetapMenunggu === true} then menunggu_sejak else ${p.saat} end, versi = versi + 1, nomor = coalesce(nomor, ${p.nomor}),
              diajukan_pada = case when ${p.nomor}::text is null then diajukan_pada else coalesce(diajukan_pada, ${p.saat}) end,
              prioritas_desa = case when ${tahap}::text = 'desa' then ${urutan}::integer else prioritas_desa end,
              prioritas_kecamatan = case when ${tahap}::text = 'kecamatan' then ${urutan}::integer else prioritas_kecamatan end,
              pengecualian_id = coalesce(${p.pengecualianId}, pengecualian_id), waktu_perangkat = coalesce(${p.waktuPerangkat}, waktu_perangkat), updated_at = now()
       where daerah_id = ${daerahId} and pengajuan_id = ${p.pengajuanId}
       returning to_jsonb(pengajuan.*) as isi, (select nama from wilayah where kode = pengajuan.kode_wilayah) as tempat,
                 (select judul from usulan u where u.daerah_id = ${daerahId} and u.usulan_id = pengajuan.usulan_id) as judul`,
  )
}

export interface PutusanBaru {
  readonly putusanId: string
  readonly pengajuanId: string
  readonly urut: number
  readonly tahap: Tahap
  readonly keputusan: Keputusan
  readonly hasil: HasilPutusan
  readonly alasan: string | null
  readonly teks: string | null
  readonly urutanPrioritas: number | null
  readonly penugasan: { readonly penugasanId: string; readonly jabatan: string }
  readonly penggunaId: string
  readonly saat: Saat
}

export function insertPutusan(tx: Transaction, daerahId: string, p: PutusanBaru): Promise<Sesudah> {
  const { hasil } = p
  return one(
    Sesudah,
    tx`insert into putusan (daerah_id, putusan_id, pengajuan_id, urut, tahap, keputusan, tahap_ke, keadaan_ke, volume, rupiah, alasan_kode, teks, urutan_prioritas,
                            perangkat_daerah_id, penugasan_id, pengguna_id, jabatan, batas_perbaikan, tujuan, waktu)
       values (${daerahId}, ${p.putusanId}, ${p.pengajuanId}, ${p.urut}, ${p.tahap}, ${p.keputusan}, ${hasil.lanjut.tahap}, ${hasil.lanjut.keadaan},
               ${teksKuantitas(hasil.volume)}, ${hasil.rupiah}, ${p.alasan}, ${p.teks}, ${p.urutanPrioritas}, ${hasil.perangkatDaerahId}, ${p.penugasan.penugasanId},
               ${p.penggunaId}, ${p.penugasan.jabatan}, ${hasil.batasPerbaikan ?? null}, ${hasil.tujuan ?? null}, ${p.saat})
       returning to_jsonb(putusan.*) as isi`,
  )
}

/** The next running number of a village in a budget year. */
export async function nextUrut(tx: Transaction, daerahId: string, tahunAnggaran: number, kodeWilayah: string): Promise<number> {
  const { terakhir } = await one(
    z.strictObject({ terakhir: z.number() }),
    tx`insert into nomor_urut (daerah_id, tahun_anggaran, kode_wilayah, terakhir) values (${daerahId}, ${tahunAnggaran}, ${kodeWilayah}, 1)
       on conflict (daerah_id, tahun_anggaran, kode_wilayah) do update set terakhir = nomor_urut.terakhir + 1
       returning terakhir`,
  )
  return terakhir
}

/** The ledger entry that made a pengajuan's number, for its receipt. */
export function findEntriAjuan(
  tx: Transaction,
  daerahId: string,
  pengajuanId: string,
): Promise<{ entriId: string; sidik: Uint8Array; nomor: string; diajukanPada: Saat } | null> {
  return maybe(
    z.strictObject({ entriId: z.string(), sidik: z.instanceof(Uint8Array), nomor: z.string(), diajukanPada: Waktu }),
    tx`select e.entri_id, e.sidik, p.nomor, p.diajukan_pada
       from pengajuan p
       join jejak_entri e on e.daerah_id = p.daerah_id and e.objek_jenis = 'pengajuan' and e.objek_id = p.pengajuan_id::text and e.peristiwa = 'usulan-diajukan'
       where p.daerah_id = ${daerahId} and p.pengajuan_id = ${pengajuanId} and p.nomor is not null
       order by e.created_at limit 1`,
  )
}
