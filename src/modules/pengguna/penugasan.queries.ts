import { z } from 'zod'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_PERAN, DAFTAR_SEBAGAI, type Peran } from '#src/modules/pengguna/pengguna.ts'

const Hari = z.iso.date().transform((t) => t as Tanggal)

const Baris = z.strictObject({
  penugasanId: z.string(),
  penggunaId: z.string(),
  nama: z.string(),
  peran: z.enum(DAFTAR_PERAN),
  kodeWilayah: z.string().nullable(),
  namaWilayah: z.string().nullable(),
  perangkatDaerahId: z.string().nullable(),
  namaPerangkatDaerah: z.string().nullable(),
  jabatan: z.string(),
  sebagai: z.enum(DAFTAR_SEBAGAI),
  mulai: Hari,
  selesai: Hari.nullable(),
  bidangMitra: z.string().nullable(),
  nomorSk: z.string().nullable(),
  dicabutPada: z.string().nullable(),
  sebabSelesai: z.string().nullable(),
})
export type BarisPenugasan = z.output<typeof Baris>

function pilih(tx: Reader, daerahId: string) {
  return tx`select t.penugasan_id, t.pengguna_id, p.nama, t.peran, t.kode_wilayah, w.nama as nama_wilayah, t.perangkat_daerah_id, d.nama as nama_perangkat_daerah,
      t.jabatan, t.sebagai, t.mulai, t.selesai, t.bidang_mitra, t.nomor_sk, t.dicabut_pada, t.sebab_selesai
    from penugasan t
    join pengguna p on p.daerah_id = t.daerah_id and p.pengguna_id = t.pengguna_id
    left join perangkat_daerah d on d.daerah_id = t.daerah_id and d.perangkat_daerah_id = t.perangkat_daerah_id
    left join wilayah w on w.kode = t.kode_wilayah
    where t.daerah_id = ${daerahId}`
}

/** One assigner at a time in a government: what one checks, no other changes meanwhile. */
export async function lockPenugasan(tx: Transaction, daerahId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`penugasan ${daerahId}`}, 0))`
}

/** Everything a person was ever assigned here, newest first. */
export function listPenugasanPengguna(tx: Reader, daerahId: string, penggunaId: string): Promise<BarisPenugasan[]> {
  return many(Baris, tx`${pilih(tx, daerahId)} and t.pengguna_id = ${penggunaId} order by t.mulai desc, t.penugasan_id`)
}

/** Others who hold one of these roles, whenever; revoked assignments and deactivated people are no holders. */
export function listPemegang(tx: Reader, daerahId: string, peran: readonly Peran[], kecuali: string): Promise<BarisPenugasan[]> {
  return many(
    Baris,
    tx`${pilih(tx, daerahId)} and t.peran = any(${peran as string[]}) and t.pengguna_id <> ${kecuali} and t.dicabut_pada is null and p.nonaktif_sejak is null`,
  )
}

export function findPenugasanSatu(tx: Reader, daerahId: string, penugasanId: string): Promise<BarisPenugasan | null> {
  return maybe(Baris, tx`${pilih(tx, daerahId)} and t.penugasan_id = ${penugasanId}`)
}
