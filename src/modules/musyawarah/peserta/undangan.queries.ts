import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'

const Sasaran = z.strictObject({ pesertaId: z.string(), kontak: z.string(), terkirim: z.boolean() })

export function listSasaranUndangan(tx: Reader, daerahId: string, musyawarahId: string): Promise<z.output<typeof Sasaran>[]> {
  return many(
    Sasaran,
    tx`select peserta_id, kontak, undangan_terkirim_pada is not null as terkirim from peserta_musyawarah
       where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} and keadaan = 'tercatat' and diundang`,
  )
}

export async function queueUndangan(tx: Transaction, daerahId: string, p: { pesertaId: readonly string[]; saat: string }): Promise<void> {
  await tx`update peserta_musyawarah set undangan_diantre_pada = ${p.saat}, undangan_percobaan = 0, undangan_sebab = null
           where daerah_id = ${daerahId} and peserta_id = any(${[...p.pesertaId]}::uuid[])`
}

const Menunggu = z.strictObject({
  pesertaId: z.string(),
  nama: z.string(),
  kontak: z.string(),
  garam: z.instanceof(Uint8Array),
  namaRapat: z.string(),
  tanggal: z.string(),
  jamMulai: z.string().nullable(),
  tempat: z.string(),
  susunan: z.string(),
})
export type UndanganMenunggu = z.output<typeof Menunggu>

/** Takes what is due, so that another process leaves it alone for a while: three attempts, ten minutes apart, and none once the meeting is over. */
export function takeUndangan(tx: Transaction, daerahId: string, p: { saat: string; banyak: number }): Promise<UndanganMenunggu[]> {
  return many(
    Menunggu,
    tx`update peserta_musyawarah x set undangan_percobaan = undangan_percobaan + 1, undangan_dicoba_pada = ${p.saat}
       from musyawarah m
       where x.daerah_id = ${daerahId} and m.daerah_id = x.daerah_id and m.musyawarah_id = x.musyawarah_id and m.keadaan in ('disiapkan', 'dibuka')
         and x.peserta_id in (select q.peserta_id from peserta_musyawarah q where q.daerah_id = ${daerahId} and q.undangan_diantre_pada is not null
                                and q.undangan_terkirim_pada is null and q.undangan_percobaan < 3 and q.keadaan = 'tercatat'
                                and (q.undangan_percobaan = 0 or q.undangan_dicoba_pada < ${p.saat}::timestamptz - interval '10 minutes')
                              order by q.undangan_diantre_pada, q.peserta_id limit ${p.banyak} for update skip locked)
       returning x.peserta_id, x.nama, x.kontak, x.garam, m.nama as nama_rapat, m.tanggal, m.jam_mulai, m.tempat, m.susunan`,
  )
}

export async function saveKirimUndangan(tx: Transaction, daerahId: string, p: { pesertaId: string; saat: string; sebab: string | null }): Promise<void> {
  await tx`update peserta_musyawarah set undangan_terkirim_pada = ${p.sebab === null ? p.saat : null}::timestamptz, undangan_sebab = ${p.sebab}
           where daerah_id = ${daerahId} and peserta_id = ${p.pesertaId}`
}

const Angka = z.strictObject({ terkirim: z.number(), menunggu: z.number(), gagal: z.number() })

export function countUndangan(tx: Reader, daerahId: string, musyawarahId: string): Promise<z.output<typeof Angka>> {
  return one(
    Angka,
    tx`select count(*) filter (where undangan_terkirim_pada is not null)::int as terkirim,
              count(*) filter (where undangan_diantre_pada is not null and undangan_terkirim_pada is null and undangan_percobaan < 3)::int as menunggu,
              count(*) filter (where undangan_terkirim_pada is null and undangan_percobaan >= 3)::int as gagal
       from peserta_musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} and keadaan = 'tercatat'`,
  )
}

export async function renewGaram(tx: Transaction, daerahId: string, p: { musyawarahId: string; garam: Uint8Array }): Promise<void> {
  await tx`insert into layar_musyawarah as l (daerah_id, musyawarah_id, garam) values (${daerahId}, ${p.musyawarahId}, ${p.garam})
           on conflict (daerah_id, musyawarah_id) do update set garam = excluded.garam, versi = l.versi + 1`
}

export function saveDaftarHadir(tx: Transaction, daerahId: string, p: { musyawarahId: string; berkasId: string }): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`update musyawarah set berkas_daftar_hadir_id = ${p.berkasId} where daerah_id = ${daerahId} and musyawarah_id = ${p.musyawarahId}
       returning to_jsonb(musyawarah.*) as isi`,
  )
}
