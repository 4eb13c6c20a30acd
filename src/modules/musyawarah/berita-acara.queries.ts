import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'

const Hadir = z.strictObject({
  pesertaId: z.string(),
  peran: z.string(),
  unsur: z.string(),
  lembaga: z.string(),
  kelompok: z.string().nullable(),
  delegasi: z.boolean(),
  nama: z.string(),
  jenisKelamin: z.string().nullable(),
  usia: z.number().nullable(),
  disabilitas: z.boolean(),
  garam: z.instanceof(Uint8Array),
})

export function listHadir(tx: Reader, daerahId: string, musyawarahId: string): Promise<z.output<typeof Hadir>[]> {
  return many(
    Hadir,
    tx`select peserta_id, peran, unsur, lembaga, kelompok, delegasi, nama, jenis_kelamin, usia, disabilitas, garam
       from peserta_musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} and hadir_pada is not null order by peserta_id`,
  )
}

export async function countHadir(tx: Reader, daerahId: string, musyawarahId: string): Promise<number> {
  const { jumlah } = await one(
    z.strictObject({ jumlah: z.number() }),
    tx`select count(*)::int as jumlah from peserta_musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} and hadir_pada is not null`,
  )
  return jumlah
}

const Kelompok = z.strictObject({ bidangPembangunan: z.string(), ketua: z.string(), hasil: z.string() })

export function listKelompokBeku(tx: Reader, daerahId: string, musyawarahId: string): Promise<z.output<typeof Kelompok>[]> {
  return many(
    Kelompok,
    tx`select bidang_pembangunan, ketua, hasil from kelompok_musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} order by bidang_pembangunan`,
  )
}

const Langkah = z.strictObject({ apa: z.string(), siapa: z.string(), kapan: z.string() })

export function listTindakBeku(tx: Reader, daerahId: string, musyawarahId: string): Promise<z.output<typeof Langkah>[]> {
  return many(
    Langkah,
    tx`select apa, siapa, kapan from tindak_lanjut where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} and keadaan <> 'batal' order by kapan, tindak_lanjut_id`,
  )
}

const Daerah = z.strictObject({ daerahId: z.string(), nama: z.string() })

export function findNamaDaerah(tx: Reader, daerahId: string): Promise<z.output<typeof Daerah>> {
  return one(Daerah, tx`select daerah_id, nama from daerah where daerah_id = ${daerahId}`)
}

export async function findSidikBerkas(tx: Reader, daerahId: string, berkasId: string): Promise<string | null> {
  const b = await maybe(
    z.strictObject({ sidikSimpan: z.string() }),
    tx`select sidik_simpan from berkas where daerah_id = ${daerahId} and berkas_id = ${berkasId}`,
  )
  return b?.sidikSimpan ?? null
}

interface BeritaAcaraBaru {
  readonly musyawarahId: string
  readonly nomor: string
  readonly isi: Buffer
  readonly sidik: string
  readonly pada: string
  readonly oleh: string
  readonly jabatan: string
}

/** The after-image without the bytes: their hash stands for them in the ledger. */
export function insertBeritaAcara(tx: Transaction, daerahId: string, b: BeritaAcaraBaru): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into berita_acara (daerah_id, musyawarah_id, nomor, isi, sidik, ditutup_pada, ditutup_oleh, jabatan)
       values (${daerahId}, ${b.musyawarahId}, ${b.nomor}, ${b.isi}, ${b.sidik}, ${b.pada}, ${b.oleh}, ${b.jabatan})
       returning to_jsonb(berita_acara.*) - 'isi' as isi`,
  )
}

const Beku = z.strictObject({ nomor: z.string(), isi: z.instanceof(Uint8Array), sidik: z.string(), ditutupPada: z.string(), jabatan: z.string() })
export type BarisBeritaAcara = z.output<typeof Beku>

export function findBeritaAcara(tx: Reader, daerahId: string, musyawarahId: string): Promise<BarisBeritaAcara | null> {
  return maybe(Beku, tx`select nomor, isi, sidik, ditutup_pada, jabatan from berita_acara where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId}`)
}
