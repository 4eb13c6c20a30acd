import { z } from 'zod'
import { type HasilSalin, salinGabung } from '#src/lib/salin.ts'
import { many, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Nomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import { DAFTAR_TINGKAT_NOMENKLATUR } from '#src/modules/nomenklatur/nomenklatur.ts'
import type { BarisTujuan, EdisiBerlaku, Padanan } from '#src/modules/nomenklatur/peta.ts'
import type { Satuan } from '#src/modules/nomenklatur/satuan.ts'
import type { SumberDana } from '#src/modules/nomenklatur/sumber-dana.ts'

/* Writing of reference data, by the owner only. */

export interface EdisiMasuk {
  readonly edisi: string
  readonly dasar_hukum: string
  readonly tahun_dari: number
  readonly tahun_sampai: number | null
}

export function saveEdisi(tx: Transaction, baris: readonly EdisiMasuk[]): Promise<HasilSalin> {
  return salinGabung(tx, {
    tabel: 'nomenklatur_edisi',
    kolom: ['edisi', 'dasar_hukum', 'tahun_dari', 'tahun_sampai'],
    kunci: ['edisi'],
    baris: baris.map((b) => [b.edisi, b.dasar_hukum, b.tahun_dari, b.tahun_sampai]),
  })
}

export interface TahunMasuk {
  readonly tahun: number
  readonly edisi: string
  readonly pengganti_sementara: boolean
  readonly catatan: string | null
}

export function saveTahun(tx: Transaction, baris: readonly TahunMasuk[]): Promise<HasilSalin> {
  return salinGabung(tx, {
    tabel: 'nomenklatur_tahun',
    kolom: ['tahun', 'edisi', 'pengganti_sementara', 'catatan'],
    kunci: ['tahun'],
    baris: baris.map((b) => [b.tahun, b.edisi, b.pengganti_sementara ? 't' : 'f', b.catatan]),
  })
}

export interface NomenklaturMasuk extends Nomenklatur {
  /** Only complete editions know predecessors; our own selection leaves what is there. */
  readonly sebelumnya?: { readonly kode: string; readonly nama: string | null } | null
}

export function saveNomenklatur(tx: Transaction, edisi: string, baris: readonly NomenklaturMasuk[]): Promise<HasilSalin> {
  const kolom = ['edisi', 'kode', 'tingkat', 'nama', 'kinerja', 'indikator', 'satuan']
  const lengkap = baris.some((b) => b.sebelumnya !== undefined)
  return salinGabung(tx, {
    tabel: 'nomenklatur',
    kolom: lengkap ? [...kolom, 'kode_sebelumnya', 'nama_sebelumnya'] : kolom,
    kunci: ['edisi', 'kode'],
    baris: baris.map((b) => {
      const isi = [edisi, b.kode, b.tingkat, b.nama, b.kinerja, b.indikator, b.satuan]
      return lengkap ? [...isi, b.sebelumnya?.kode ?? null, b.sebelumnya?.nama ?? null] : isi
    }),
  })
}

const Hasil = z.strictObject({ baru: z.number(), berubah: z.number() })

/** Spellings are only ever added: a complete list and our own selection may be loaded in any order. */
export function saveSatuan(tx: Transaction, baris: readonly Satuan[]): Promise<HasilSalin> {
  return one(
    Hasil,
    tx`with s as (
         insert into satuan as x (kode, nama, dimensi, alias)
         select * from jsonb_to_recordset(${JSON.stringify(baris)}::text::jsonb) as r (kode text, nama text, dimensi text, alias text[])
         on conflict (kode) do update set nama = excluded.nama, dimensi = excluded.dimensi,
           alias = x.alias || array(select a from unnest(excluded.alias) with ordinality as u (a, n) where a <> all (x.alias) order by n)
         where (x.nama, x.dimensi) is distinct from (excluded.nama, excluded.dimensi) or not (x.alias @> excluded.alias)
         returning (xmax = 0) as baru)
       select (count(*) filter (where baru))::integer as baru, (count(*) filter (where not baru))::integer as berubah from s`,
  )
}

export function saveSumberDana(tx: Transaction, baris: readonly SumberDana[]): Promise<HasilSalin> {
  return salinGabung(tx, {
    tabel: 'sumber_dana',
    kolom: ['kode', 'nama', 'kelompok'],
    kunci: ['kode'],
    baris: baris.map((b) => [b.kode, b.nama, b.kelompok]),
  })
}

export function saveAkun(tx: Transaction, baris: readonly { kode: string; nama: string }[]): Promise<HasilSalin> {
  return salinGabung(tx, { tabel: 'akun', kolom: ['kode', 'nama'], kunci: ['kode'], baris: baris.map((b) => [b.kode, b.nama]) })
}

export interface PetaAkunMasuk {
  readonly kodeNeraca: string
  readonly kodeBelanja: string | null
  readonly kelompok: string | null
}

export function savePetaAkun(tx: Transaction, baris: readonly PetaAkunMasuk[]): Promise<HasilSalin> {
  return salinGabung(tx, {
    tabel: 'akun_peta',
    kolom: ['kode_neraca', 'kode_belanja', 'kelompok'],
    kunci: ['kode_neraca'],
    baris: baris.map((b) => [b.kodeNeraca, b.kodeBelanja, b.kelompok]),
  })
}

export async function listKodeAkun(sql: Reader): Promise<Set<string>> {
  const baris = await many(z.strictObject({ kode: z.string() }), sql`select kode from akun`)
  return new Set(baris.map((b) => b.kode))
}

export function listEdisi(sql: Reader): Promise<EdisiBerlaku[]> {
  return many(z.strictObject({ edisi: z.string(), tahunDari: z.number() }), sql`select edisi, tahun_dari from nomenklatur_edisi order by tahun_dari, edisi`)
}

const BarisPadan = z.strictObject({
  kode: z.string(),
  nama: z.string(),
  tingkat: z.enum(DAFTAR_TINGKAT_NOMENKLATUR),
  kodeSebelumnya: z.string().nullable(),
  namaSebelumnya: z.string().nullable(),
}) satisfies z.ZodType<BarisTujuan>

export function listPadan(sql: Reader, edisi: string): Promise<BarisTujuan[]> {
  return many(BarisPadan, sql`select kode, nama, tingkat, kode_sebelumnya, nama_sebelumnya from nomenklatur where edisi = ${edisi} order by kode`)
}

export function savePeta(tx: Transaction, asal: string, tujuan: string, baris: readonly Padanan[]): Promise<HasilSalin> {
  return salinGabung(tx, {
    tabel: 'nomenklatur_peta',
    kolom: ['edisi_asal', 'edisi_tujuan', 'kode_asal', 'urutan', 'jenis', 'kode_tujuan'],
    kunci: ['edisi_asal', 'edisi_tujuan', 'kode_asal', 'urutan'],
    baris: baris.map((b) => [asal, tujuan, b.kodeAsal, b.urutan, b.jenis, b.kodeTujuan]),
    gantikan: { edisi_asal: asal, edisi_tujuan: tujuan },
  })
}
