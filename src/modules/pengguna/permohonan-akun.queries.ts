import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Json } from '#src/modules/jejak/jejak.ts'
import { BarisPermohonan, type MohonAkun } from '#src/modules/pengguna/pengelolaan.schema.ts'

function pilih(tx: Reader, daerahId: string) {
  return tx`select p.permohonan_id, p.peran, p.nama, p.nama_pengguna, p.surel, p.kontak, p.lembaga, p.kode_wilayah, w.nama as nama_wilayah, p.keterangan,
      p.keadaan, p.alasan_penolakan, p.created_at as diajukan_pada, p.diputus_pada
    from permohonan_akun p left join wilayah w on w.kode = p.kode_wilayah
    where p.daerah_id = ${daerahId}`
}

export function listPermohonan(tx: Reader, daerahId: string, keadaan: string): Promise<BarisPermohonan[]> {
  return many(BarisPermohonan, tx`${pilih(tx, daerahId)} and p.keadaan = ${keadaan} order by p.created_at, p.permohonan_id limit 500`)
}

export function findPermohonan(tx: Reader, daerahId: string, permohonanId: string): Promise<BarisPermohonan | null> {
  return maybe(BarisPermohonan, tx`${pilih(tx, daerahId)} and p.permohonan_id = ${permohonanId}`)
}

export async function lockPermohonan(tx: Transaction, daerahId: string, permohonanId: string): Promise<void> {
  await tx`select 1 from permohonan_akun where daerah_id = ${daerahId} and permohonan_id = ${permohonanId} for update`
}

/** One list a government: what is counted, no other adds to meanwhile. */
export async function lockDaftarPermohonan(tx: Transaction, daerahId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`permohonan ${daerahId}`}, 0))`
}

const Hitungan = z.strictObject({ hasWilayah: z.boolean(), namaTerpakai: z.boolean(), menungguDenganNamaSama: z.boolean(), sejamTerakhir: z.number() })

export function findKeadaanPermohonan(tx: Reader, daerahId: string, p: { namaPengguna: string; kodeWilayah: string }): Promise<z.output<typeof Hitungan>> {
  return one(
    Hitungan,
    tx`select exists (select from wilayah where kode = ${p.kodeWilayah}) as has_wilayah,
         exists (select from auth."user" where username = ${p.namaPengguna}) as nama_terpakai,
         exists (select from permohonan_akun where daerah_id = ${daerahId} and keadaan = 'menunggu' and nama_pengguna = ${p.namaPengguna}) as menunggu_dengan_nama_sama,
         (select count(*) from permohonan_akun where daerah_id = ${daerahId} and created_at > now() - interval '1 hour') as sejam_terakhir`,
  )
}

const Citra = z.strictObject({ isi: z.record(z.string(), z.json()) })
type Citra = Readonly<Record<string, Json>>

export async function insertPermohonan(tx: Transaction, daerahId: string, p: Omit<MohonAkun, 'kataSandi'>, pada: string): Promise<Citra> {
  const { isi } = await one(
    Citra,
    tx`insert into permohonan_akun as p (daerah_id, permohonan_id, peran, nama, nama_pengguna, surel, kontak, lembaga, kode_wilayah, keterangan, created_at)
       values (${daerahId}, ${p.permohonanId}, ${p.peran}, ${p.nama}, ${p.namaPengguna}, ${p.surel}, ${p.kontak}, ${p.lembaga}, ${p.kodeWilayah}, ${p.keterangan}, ${pada})
       returning to_jsonb(p.*) as isi`,
  )
  return isi
}

export async function insertSandiPermohonan(tx: Transaction, permohonanId: string, tersandi: string): Promise<void> {
  await tx`insert into auth.sandi_permohonan (permohonan_id, tersandi) values (${permohonanId}, ${tersandi})`
}

/** Takes the waiting password away; it is used or forgotten. */
export async function takeSandiPermohonan(tx: Transaction, permohonanId: string): Promise<string | null> {
  const baris = await maybe(
    z.strictObject({ tersandi: z.string() }),
    tx`delete from auth.sandi_permohonan where permohonan_id = ${permohonanId} returning tersandi`,
  )
  return baris?.tersandi ?? null
}

export async function updatePermohonan(
  tx: Transaction,
  daerahId: string,
  p: { permohonanId: string; keadaan: string; alasan: string | null; oleh: string; pada: string },
): Promise<Citra> {
  const { isi } = await one(
    Citra,
    tx`update permohonan_akun p set keadaan = ${p.keadaan}, alasan_penolakan = ${p.alasan}, diputus_oleh = ${p.oleh}, diputus_pada = ${p.pada}
       where p.daerah_id = ${daerahId} and p.permohonan_id = ${p.permohonanId} returning to_jsonb(p.*) as isi`,
  )
  return isi
}
