import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { DAFTAR_JENIS_MUSYAWARAH, DAFTAR_KEADAAN_MUSYAWARAH, DAFTAR_TAHAP_MUSYAWARAH } from '#src/modules/jadwal/rapat.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { BuktiTanda } from '#src/modules/tanda-tangan/tanda-elektronik.ts'
import type { DAFTAR_CARA_TANDA_TANGAN, Selaku } from '#src/modules/tanda-tangan/tanda-tangan.ts'
import { type SyaratBaru, SyaratKeluar, TandaTanganKeluar } from '#src/modules/tanda-tangan/tanda-tangan.schema.ts'

const Rapat = z.strictObject({
  musyawarahId: z.string(),
  jenis: z.enum(DAFTAR_JENIS_MUSYAWARAH),
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH),
  kodeWilayah: z.string(),
  perangkatDaerahId: z.string().nullable(),
  tanggal: z.string(),
  keadaan: z.enum(DAFTAR_KEADAAN_MUSYAWARAH),
  sidikHasil: z.string().nullable(),
})
export type BarisRapat = z.output<typeof Rapat>

/** The meeting, held still where a signature comes or goes: its next step waits, and waits for us. */
export function findRapat(tx: Reader, daerahId: string, musyawarahId: string, kunci: 'baca' | 'kunci'): Promise<BarisRapat | null> {
  return maybe(
    Rapat,
    tx`select musyawarah_id, jenis, tahap, kode_wilayah, perangkat_daerah_id, tanggal, keadaan, sidik_hasil
       from musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} ${kunci === 'kunci' ? tx`for update` : tx``}`,
  )
}

const Baris = z.strictObject({ ...TandaTanganKeluar.shape, nama: z.string() })
export type BarisTandaTangan = z.output<typeof Baris>

export function listTandaTangan(tx: Reader, daerahId: string, musyawarahId: string): Promise<BarisTandaTangan[]> {
  return many(
    Baris,
    tx`select tanda_tangan_id, nama, jabatan, selaku, cara, sidik, bukti, waktu, dicabut_pada, alasan_cabut
       from tanda_tangan where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId}
       order by array_position(array['pimpinan', 'sekretaris', 'wakil'], selaku), waktu, tanda_tangan_id`,
  )
}

export function listSyarat(tx: Reader, daerahId: string): Promise<SyaratKeluar[]> {
  return many(
    z.strictObject(SyaratKeluar.shape),
    tx`select berlaku_dari, tahap, jenis, sekretaris, wakil, sumber from syarat_tanda_tangan where daerah_id = ${daerahId}
       order by berlaku_dari desc, tahap nulls first, jenis nulls first`,
  )
}

/** `null`: one for that day, level and kind is there already. */
export function insertSyarat(tx: Transaction, daerahId: string, s: SyaratBaru & { readonly oleh: string }): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into syarat_tanda_tangan (daerah_id, syarat_id, berlaku_dari, tahap, jenis, sekretaris, wakil, sumber, created_by)
       values (${daerahId}, ${s.syaratId}, ${s.berlakuDari}, ${s.tahap}, ${s.jenis}, ${s.sekretaris}, ${s.wakil}, ${s.sumber}, ${s.oleh})
       on conflict do nothing returning to_jsonb(syarat_tanda_tangan.*) as isi`,
  )
}

export interface TandaTanganBaru {
  readonly tandaTanganId: string
  readonly nama: string
  readonly jabatan: string
  readonly selaku: Selaku
  readonly cara: (typeof DAFTAR_CARA_TANDA_TANGAN)[number]
  readonly berkasId: string | null
  readonly sidik: string
  readonly bukti: BuktiTanda | null
}

const Tersimpan = z.strictObject({ id: z.string(), isi: Sesudah.shape.isi })

export function insertTandaTangan(
  tx: Transaction,
  daerahId: string,
  p: { readonly musyawarahId: string; readonly waktu: string; readonly oleh: string; readonly daftar: readonly TandaTanganBaru[] },
): Promise<z.output<typeof Tersimpan>[]> {
  return many(
    Tersimpan,
    tx`insert into tanda_tangan (daerah_id, tanda_tangan_id, musyawarah_id, nama, jabatan, selaku, cara, berkas_id, sidik, bukti, waktu, created_by)
       select ${daerahId}, b."tandaTanganId", ${p.musyawarahId}, b.nama, b.jabatan, b.selaku, b.cara, b."berkasId", b.sidik, b.bukti, ${p.waktu}, ${p.oleh}
       from jsonb_to_recordset(${JSON.stringify(p.daftar)}::text::jsonb)
         as b ("tandaTanganId" uuid, nama text, jabatan text, selaku text, cara text, "berkasId" uuid, sidik text, bukti jsonb)
       on conflict do nothing returning tanda_tangan_id as id, to_jsonb(tanda_tangan.*) as isi`,
  )
}

export function withdrawTandaTangan(
  tx: Transaction,
  daerahId: string,
  p: { readonly musyawarahId: string; readonly tandaTanganId: string; readonly alasan: string; readonly waktu: string; readonly oleh: string },
): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`update tanda_tangan set dicabut_pada = ${p.waktu}, dicabut_oleh = ${p.oleh}, alasan_cabut = ${p.alasan}
       where daerah_id = ${daerahId} and musyawarah_id = ${p.musyawarahId} and tanda_tangan_id = ${p.tandaTanganId} and dicabut_pada is null
       returning to_jsonb(tanda_tangan.*) as isi`,
  )
}

const Berkas = z.strictObject({ jenisMedia: z.string(), sidikAsli: z.string() })

export function findBerkasPindaian(tx: Reader, daerahId: string, berkasId: string): Promise<z.output<typeof Berkas> | null> {
  return maybe(Berkas, tx`select jenis_media, sidik_asli from berkas where daerah_id = ${daerahId} and berkas_id = ${berkasId}`)
}

/** Another meeting that the same bytes are signed or entered for; two that come at once wait for each other. */
export async function findPemakaiSidik(
  tx: Transaction,
  daerahId: string,
  p: { readonly musyawarahId: string; readonly sidik: string },
): Promise<string | null> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`tanda-tangan:${daerahId}:${p.sidik}`}, 0))`
  const lain = await maybe(
    z.strictObject({ nama: z.string() }),
    tx`select m.nama from musyawarah m where m.daerah_id = ${daerahId} and m.musyawarah_id <> ${p.musyawarahId} and (
         exists (select from tanda_tangan t where t.daerah_id = m.daerah_id and t.musyawarah_id = m.musyawarah_id and t.sidik = ${p.sidik} and t.dicabut_pada is null)
         or exists (select from berkas b where b.daerah_id = m.daerah_id and b.berkas_id = m.berkas_hasil_id and b.sidik_asli = ${p.sidik})) order by m.nama limit 1`,
  )
  return lain?.nama ?? null
}

const Isi = z.strictObject({ namaAsli: z.string(), jenisMedia: z.string(), sidikSimpan: z.string() })

export function findIsiPindaian(
  tx: Reader,
  daerahId: string,
  p: { readonly musyawarahId: string; readonly tandaTanganId: string },
): Promise<z.output<typeof Isi> | null> {
  return maybe(
    Isi,
    tx`select b.nama_asli, b.jenis_media, b.sidik_simpan from tanda_tangan t join berkas b on b.daerah_id = t.daerah_id and b.berkas_id = t.berkas_id
       where t.daerah_id = ${daerahId} and t.musyawarah_id = ${p.musyawarahId} and t.tanda_tangan_id = ${p.tandaTanganId}`,
  )
}

/** Whether this government's data are invented: the fake signature works nowhere else. */
export function findDataContoh(tx: Reader, daerahId: string): Promise<{ readonly contoh: boolean }> {
  return one(z.strictObject({ contoh: z.boolean() }), tx`select data_contoh as contoh from daerah where daerah_id = ${daerahId}`)
}
