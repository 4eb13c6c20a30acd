import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_JENIS_MUSYAWARAH, DAFTAR_KEADAAN_MUSYAWARAH, DAFTAR_TAHAP_MUSYAWARAH } from '#src/modules/jadwal/rapat.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_KEADAAN_PENILAIAN } from '#src/modules/penilaian/penilaian.ts'
import { DataUsulan, type KelayakanMasuk, SetKriteria } from '#src/modules/penilaian/penilaian.schema.ts'
import { PERAN_WARGA } from '#src/modules/pengguna/pengguna.ts'
import { DAFTAR_BIDANG_PEMBANGUNAN } from '#src/modules/usulan/usulan.schema.ts'

const Rapat = z.strictObject({
  musyawarahId: z.string(),
  tahunAnggaran: z.number(),
  jenis: z.enum(DAFTAR_JENIS_MUSYAWARAH),
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH),
  kodeWilayah: z.string(),
  perangkatDaerahId: z.string().nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN_MUSYAWARAH),
})
export type BarisRapat = z.output<typeof Rapat>

/** The meeting; `for share` where values come in, `for update` where it is conducted: its closing and these wait for each other. */
export function findRapat(tx: Reader, daerahId: string, musyawarahId: string, kunci: 'baca' | 'bersama' | 'kunci'): Promise<BarisRapat | null> {
  const cara = { baca: tx``, bersama: tx`for share`, kunci: tx`for update` }[kunci]
  return maybe(
    Rapat,
    tx`select musyawarah_id, tahun_anggaran, jenis, tahap, kode_wilayah, perangkat_daerah_id, keadaan
       from musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} ${cara}`,
  )
}

const BarisSet = z.strictObject(SetKriteria.shape)

interface LingkupSet {
  readonly tahunAnggaran: number
  readonly tahap?: string
  readonly bidangPembangunan?: string
}

/** The version in force of each set: the latest. */
export function listSetKriteria(tx: Reader, daerahId: string, l: LingkupSet): Promise<SetKriteria[]> {
  return many(
    BarisSet,
    tx`select distinct on (tahap, bidang_pembangunan) set_kriteria_id, tahun_anggaran, tahap, bidang_pembangunan, versi, nama, sumber, isi from set_kriteria
       where daerah_id = ${daerahId} and tahun_anggaran = ${l.tahunAnggaran} and (${l.tahap ?? null}::text is null or tahap = ${l.tahap ?? null})
         and (${l.bidangPembangunan ?? null}::text is null or bidang_pembangunan = ${l.bidangPembangunan ?? null})
       order by tahap, bidang_pembangunan, versi desc`,
  )
}

export function findSetKriteria(tx: Reader, daerahId: string, setKriteriaId: string): Promise<SetKriteria> {
  return one(
    BarisSet,
    tx`select set_kriteria_id, tahun_anggaran, tahap, bidang_pembangunan, versi, nama, sumber, isi from set_kriteria
       where daerah_id = ${daerahId} and set_kriteria_id = ${setKriteriaId}`,
  )
}

export function insertSetKriteria(tx: Transaction, daerahId: string, s: SetKriteria & { saat: string; createdBy: string }): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into set_kriteria (daerah_id, set_kriteria_id, tahun_anggaran, tahap, bidang_pembangunan, versi, nama, sumber, isi, created_at, created_by)
       values (${daerahId}, ${s.setKriteriaId}, ${s.tahunAnggaran}, ${s.tahap}, ${s.bidangPembangunan}, ${s.versi}, ${s.nama}, ${s.sumber}, ${tx.json(s.isi as never)},
               ${s.saat}, ${s.createdBy})
       on conflict do nothing returning to_jsonb(set_kriteria.*) as isi`,
  )
}

const Penilaian = z.strictObject({
  penilaianId: z.string(),
  musyawarahId: z.string(),
  bidangPembangunan: z.enum(DAFTAR_BIDANG_PEMBANGUNAN),
  setKriteriaId: z.string(),
  keadaan: z.enum(DAFTAR_KEADAAN_PENILAIAN),
  alasanBatal: z.string().nullable(),
  selesaiPada: Waktu.nullable(),
})
export type BarisPenilaian = z.output<typeof Penilaian>

function kolom(tx: Reader) {
  return tx`select penilaian_id, musyawarah_id, bidang_pembangunan, set_kriteria_id, keadaan, alasan_batal, selesai_pada from penilaian`
}

export function listPenilaian(tx: Reader, daerahId: string, musyawarahId: string): Promise<BarisPenilaian[]> {
  return many(
    Penilaian,
    tx`${kolom(tx)} where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} order by bidang_pembangunan, dibuka_pada, penilaian_id`,
  )
}

/** `for share`: values go in, and revealing waits for them. */
export function lockPenilaian(tx: Transaction, daerahId: string, penilaianId: string, untuk: 'ubah' | 'nilai'): Promise<BarisPenilaian | null> {
  return maybe(Penilaian, tx`${kolom(tx)} where daerah_id = ${daerahId} and penilaian_id = ${penilaianId} ${untuk === 'ubah' ? tx`for update` : tx`for share`}`)
}

interface PenilaianBaru {
  readonly penilaianId: string
  readonly musyawarahId: string
  readonly bidangPembangunan: string
  readonly setKriteriaId: string
  readonly saat: string
  readonly createdBy: string
}

export function insertPenilaian(tx: Transaction, daerahId: string, p: PenilaianBaru): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into penilaian (daerah_id, penilaian_id, musyawarah_id, bidang_pembangunan, set_kriteria_id, dibuka_pada, created_by)
       values (${daerahId}, ${p.penilaianId}, ${p.musyawarahId}, ${p.bidangPembangunan}, ${p.setKriteriaId}, ${p.saat}, ${p.createdBy})
       on conflict do nothing returning to_jsonb(penilaian.*) as isi`,
  )
}

export function endPenilaian(tx: Transaction, daerahId: string, p: { penilaianId: string; saat: string; alasanBatal: string | null }): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update penilaian set keadaan = ${p.alasanBatal === null ? 'selesai' : 'dibatalkan'}, alasan_batal = ${p.alasanBatal},
              selesai_pada = ${p.alasanBatal === null ? p.saat : null}, versi = versi + 1
       where daerah_id = ${daerahId} and penilaian_id = ${p.penilaianId} returning to_jsonb(penilaian.*) as isi`,
  )
}

const Usulan = z.strictObject({ penilaianId: z.string(), pengajuanId: z.string(), data: DataUsulan, diajukanPada: Waktu.nullable() })
export type BarisUsulan = z.output<typeof Usulan>

export function listUsulanDinilai(tx: Reader, daerahId: string, penilaianId: readonly string[]): Promise<BarisUsulan[]> {
  return many(
    Usulan,
    tx`select penilaian_id, pengajuan_id, data, diajukan_pada from usulan_dinilai where daerah_id = ${daerahId} and penilaian_id = any(${[...penilaianId]}::uuid[])`,
  )
}

export async function insertUsulanDinilai(tx: Transaction, daerahId: string, baris: readonly BarisUsulan[]): Promise<void> {
  await tx`insert into usulan_dinilai (daerah_id, penilaian_id, pengajuan_id, data, diajukan_pada)
           select ${daerahId}, x."penilaianId", x."pengajuanId", x.data, x."diajukanPada"
           from jsonb_to_recordset(${JSON.stringify(baris)}::text::jsonb) x("penilaianId" uuid, "pengajuanId" uuid, data jsonb, "diajukanPada" timestamptz)`
}

const Angka = z.strictObject({
  pengajuanId: z.string(),
  kodeWilayah: z.string(),
  diajukanPada: Waktu.nullable(),
  penerima: z.number().nullable(),
  kkMiskin: z.number().nullable(),
  tahunMenunggu: z.number(),
})

/** What the program knows of proposals: beneficiaries, and the years since each was first asked for. */
export function listAngkaUsulan(tx: Reader, daerahId: string, pengajuanId: readonly string[]): Promise<z.output<typeof Angka>[]> {
  return many(
    Angka,
    tx`select p.pengajuan_id, p.kode_wilayah, p.diajukan_pada, u.penerima_kk as penerima, u.penerima_kk_miskin as kk_miskin,
              p.tahun_anggaran - (select min(q.tahun_anggaran) from pengajuan q where q.daerah_id = p.daerah_id and q.usulan_id = p.usulan_id) as tahun_menunggu
       from pengajuan p join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       where p.daerah_id = ${daerahId} and p.pengajuan_id = any(${[...pengajuanId]}::uuid[])`,
  )
}

const Kelayakan = z.strictObject({ penilaianId: z.string(), pengajuanId: z.string(), syarat: z.string(), lolos: z.boolean(), catatan: z.string() })

export function listKelayakan(tx: Reader, daerahId: string, penilaianId: readonly string[]): Promise<z.output<typeof Kelayakan>[]> {
  return many(
    Kelayakan,
    tx`select penilaian_id, pengajuan_id, syarat, lolos, catatan from kelayakan_usulan
       where daerah_id = ${daerahId} and penilaian_id = any(${[...penilaianId]}::uuid[]) order by syarat`,
  )
}

export function saveKelayakan(tx: Transaction, daerahId: string, k: KelayakanMasuk & { penilaianId: string; saat: string; oleh: string }): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into kelayakan_usulan (daerah_id, penilaian_id, pengajuan_id, syarat, lolos, catatan, diperiksa_pada, diperiksa_oleh)
       values (${daerahId}, ${k.penilaianId}, ${k.pengajuanId}, ${k.syarat}, ${k.lolos}, ${k.catatan}, ${k.saat}, ${k.oleh})
       on conflict (daerah_id, penilaian_id, pengajuan_id, syarat)
       do update set lolos = excluded.lolos, catatan = excluded.catatan, diperiksa_pada = excluded.diperiksa_pada, diperiksa_oleh = excluded.diperiksa_oleh
       returning to_jsonb(kelayakan_usulan.*) as isi`,
  )
}

const Calon = z.strictObject({ penggunaId: z.string(), nama: z.string(), jabatan: z.string() })
export type CalonPenilai = z.output<typeof Calon>

/** Officials whose scope touches the meeting's region, each once, by the office they hold there. */
export function listCalonPenilai(tx: Reader, daerahId: string, kodeWilayah: string, hariIni: Tanggal): Promise<CalonPenilai[]> {
  return many(
    Calon,
    tx`select distinct on (p.pengguna_id) p.pengguna_id, p.nama, t.jabatan
       from pengguna p join penugasan t on t.daerah_id = p.daerah_id and t.pengguna_id = p.pengguna_id
       where p.daerah_id = ${daerahId} and p.nonaktif_sejak is null and t.dicabut_pada is null
         and t.mulai <= ${hariIni} and (t.selesai is null or t.selesai >= ${hariIni}) and t.peran <> all(${[...PERAN_WARGA]})
         and (t.kode_wilayah is null or t.kode_wilayah = ${kodeWilayah} or starts_with(t.kode_wilayah, ${kodeWilayah} || '.') or starts_with(${kodeWilayah}, t.kode_wilayah || '.'))
       order by p.pengguna_id, t.kode_wilayah nulls last, t.mulai`,
  )
}
