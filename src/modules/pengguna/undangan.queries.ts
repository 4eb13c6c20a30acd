import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Json } from '#src/modules/jejak/jejak.ts'
import { DAFTAR_JENIS_UNDANGAN, type JenisUndangan } from '#src/modules/pengguna/undangan.ts'

const Undangan = z.strictObject({
  undanganId: z.string(),
  penggunaId: z.string(),
  nama: z.string(),
  namaPengguna: z.string(),
  jenis: z.enum(DAFTAR_JENIS_UNDANGAN),
  kedaluwarsa: z.string(),
  dipakaiPada: z.string().nullable(),
  dicabutPada: z.string().nullable(),
  dibuatPada: z.string(),
})
export type BarisUndangan = z.output<typeof Undangan>

function pilih(tx: Reader, daerahId: string) {
  return tx`select u.undangan_id, u.pengguna_id, p.nama, p.nama_pengguna, u.jenis, u.kedaluwarsa, u.dipakai_pada, u.dicabut_pada, u.created_at as dibuat_pada
    from undangan u join pengguna p on p.daerah_id = u.daerah_id and p.pengguna_id = u.pengguna_id
    where u.daerah_id = ${daerahId}`
}

export function findUndanganToken(tx: Reader, daerahId: string, tokenSidik: string): Promise<BarisUndangan | null> {
  return maybe(Undangan, tx`${pilih(tx, daerahId)} and u.token_sidik = ${tokenSidik} and p.nonaktif_sejak is null`)
}

export function listUndanganPengguna(tx: Reader, daerahId: string, penggunaId: string): Promise<BarisUndangan[]> {
  return many(Undangan, tx`${pilih(tx, daerahId)} and u.pengguna_id = ${penggunaId} order by u.created_at desc limit 20`)
}

const Citra = z.strictObject({ undanganId: z.string(), isi: z.record(z.string(), z.json()) })
export interface CitraUndangan {
  readonly undanganId: string
  readonly isi: Readonly<Record<string, Json>>
}

export function insertUndangan(
  tx: Transaction,
  u: {
    daerahId: string
    undanganId: string
    penggunaId: string
    jenis: JenisUndangan
    tokenSidik: string
    kedaluwarsa: string
    dibuatPada: string
    oleh: string
  },
): Promise<CitraUndangan> {
  return one(
    Citra,
    tx`insert into undangan as u (daerah_id, undangan_id, pengguna_id, jenis, token_sidik, kedaluwarsa, created_by, created_at)
       values (${u.daerahId}, ${u.undanganId}, ${u.penggunaId}, ${u.jenis}, ${u.tokenSidik}, ${u.kedaluwarsa}, ${u.oleh}, ${u.dibuatPada})
       returning u.undangan_id, to_jsonb(u.*) as isi`,
  )
}

/** Every link of a person that would still open. */
export function updateUndanganDicabut(tx: Transaction, daerahId: string, penggunaId: string, pada: string): Promise<CitraUndangan[]> {
  return many(
    Citra,
    tx`update undangan u set dicabut_pada = ${pada}
       where u.daerah_id = ${daerahId} and u.pengguna_id = ${penggunaId} and u.dipakai_pada is null and u.dicabut_pada is null
       returning u.undangan_id, to_jsonb(u.*) as isi`,
  )
}

/** Null when somebody was faster: a link is used once. */
export function updateUndanganDipakai(tx: Transaction, daerahId: string, undanganId: string, pada: string): Promise<CitraUndangan | null> {
  return maybe(
    Citra,
    tx`update undangan u set dipakai_pada = ${pada}
       where u.daerah_id = ${daerahId} and u.undangan_id = ${undanganId} and u.dipakai_pada is null and u.dicabut_pada is null
       returning u.undangan_id, to_jsonb(u.*) as isi`,
  )
}
