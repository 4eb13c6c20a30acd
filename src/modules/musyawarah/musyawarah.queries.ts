import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import {
  DAFTAR_CARA_MUSYAWARAH,
  DAFTAR_JENIS_MUSYAWARAH,
  DAFTAR_KEADAAN_MUSYAWARAH,
  DAFTAR_TAHAP_MUSYAWARAH,
  type KeadaanMusyawarah,
  type Musyawarah,
} from '#src/modules/musyawarah/musyawarah.ts'
import { MusyawarahKeluar, type MusyawarahBaru } from '#src/modules/musyawarah/musyawarah.schema.ts'

const Baris = z.strictObject({
  musyawarahId: z.string(),
  tahunAnggaran: z.number(),
  jenis: z.enum(DAFTAR_JENIS_MUSYAWARAH),
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH),
  kodeWilayah: z.string(),
  perangkatDaerahId: z.string().nullable(),
  cara: z.enum(DAFTAR_CARA_MUSYAWARAH),
  keadaan: z.enum(DAFTAR_KEADAAN_MUSYAWARAH),
  versi: z.number(),
  berkasHasilId: z.string().nullable(),
}) satisfies z.ZodType<Musyawarah>
export type BarisMusyawarah = z.output<typeof Baris>

export function lockMusyawarah(tx: Transaction, daerahId: string, musyawarahId: string): Promise<BarisMusyawarah | null> {
  return maybe(
    Baris,
    tx`select musyawarah_id, tahun_anggaran, jenis, tahap, kode_wilayah, perangkat_daerah_id, cara, keadaan, versi, berkas_hasil_id
       from musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} for update`,
  )
}

const Acuan = z.strictObject({ wilayah: z.boolean(), perangkat: z.boolean() })

/** Whether the region lies in this government and the agency, if named, is one of its own. */
export function cekAcuan(tx: Reader, daerahId: string, m: Pick<MusyawarahBaru, 'kodeWilayah' | 'perangkatDaerahId'>): Promise<z.output<typeof Acuan>> {
  const pd = m.perangkatDaerahId ?? null
  return one(
    Acuan,
    tx`select exists (select from wilayah w, daerah d where w.kode = ${m.kodeWilayah} and d.daerah_id = ${daerahId}
                        and (w.kode = d.kode_wilayah or starts_with(w.kode, d.kode_wilayah || '.'))) as wilayah,
              (${pd}::uuid is null or exists (select from perangkat_daerah where daerah_id = ${daerahId} and perangkat_daerah_id = ${pd})) as perangkat`,
  )
}

export async function isBerkasAda(tx: Reader, daerahId: string, berkasId: string): Promise<boolean> {
  return (
    (await maybe(z.strictObject({ ada: z.boolean() }), tx`select true as ada from berkas where daerah_id = ${daerahId} and berkas_id = ${berkasId}`)) !== null
  )
}

export function insertMusyawarah(tx: Transaction, daerahId: string, m: MusyawarahBaru, createdBy: string): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into musyawarah (daerah_id, musyawarah_id, tahun_anggaran, jenis, tahap, kode_wilayah, perangkat_daerah_id, wilayah_sub, kelompok_khusus, nama, tanggal,
                               jam_mulai, jam_selesai, tempat, susunan, cara, created_by)
       values (${daerahId}, ${m.musyawarahId}, ${m.tahunAnggaran}, ${m.jenis ?? 'musrenbang'}, ${m.tahap}, ${m.kodeWilayah}, ${m.perangkatDaerahId ?? null},
               ${m.wilayahSub ?? null}, ${m.kelompokKhusus ?? null}, ${m.nama}, ${m.tanggal}, ${m.jamMulai ?? null}, ${m.jamSelesai ?? null}, ${m.tempat},
               ${m.susunan ?? ''}, ${m.cara ?? 'program'}, ${createdBy})
       on conflict do nothing returning to_jsonb(musyawarah.*) as isi`,
  )
}

interface KeadaanBaru {
  readonly musyawarahId: string
  readonly keadaan: KeadaanMusyawarah
  readonly sidikHasil: string | null
  readonly nomor: string | null
  readonly jumlahHadir: number | null
  readonly berkasHasilId: string | null
}

export function updateKeadaan(tx: Transaction, daerahId: string, m: KeadaanBaru): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update musyawarah set keadaan = ${m.keadaan}, sidik_hasil = coalesce(${m.sidikHasil}, sidik_hasil), jumlah_hadir = coalesce(${m.jumlahHadir}, jumlah_hadir),
              berkas_hasil_id = coalesce(${m.berkasHasilId}, berkas_hasil_id), nomor_berita_acara = coalesce(${m.nomor}, nomor_berita_acara), versi = versi + 1
       where daerah_id = ${daerahId} and musyawarah_id = ${m.musyawarahId} returning to_jsonb(musyawarah.*) as isi`,
  )
}

/** Whether another meeting of that stage and region is in session, whose gate must stay open. */
export async function isAdaYangTerbuka(
  tx: Reader,
  daerahId: string,
  m: Pick<Musyawarah, 'musyawarahId' | 'tahunAnggaran' | 'tahap' | 'kodeWilayah'>,
): Promise<boolean> {
  const lain = await maybe(
    z.strictObject({ ada: z.boolean() }),
    tx`select true as ada from musyawarah where daerah_id = ${daerahId} and tahun_anggaran = ${m.tahunAnggaran} and tahap = ${m.tahap}
         and kode_wilayah = ${m.kodeWilayah} and jenis = 'musrenbang' and keadaan = 'dibuka' and musyawarah_id <> ${m.musyawarahId} limit 1`,
  )
  return lain !== null
}

function kolomKeluar(tx: Reader) {
  return tx`select m.musyawarah_id, m.tahun_anggaran, m.jenis, m.tahap, m.kode_wilayah, w.nama as nama_wilayah, m.perangkat_daerah_id, pd.singkatan as perangkat_daerah,
                   m.wilayah_sub, m.kelompok_khusus, m.nama, m.tanggal, m.jam_mulai, m.jam_selesai, m.tempat, m.susunan, m.notulen, m.cara, m.nomor_berita_acara,
                   m.keadaan, m.sidik_hasil, m.jumlah_hadir, m.berkas_hasil_id, m.berkas_daftar_hadir_id, m.versi
            from musyawarah m join wilayah w on w.kode = m.kode_wilayah
            left join perangkat_daerah pd on pd.daerah_id = m.daerah_id and pd.perangkat_daerah_id = m.perangkat_daerah_id`
}

export function listMusyawarah(tx: Reader, daerahId: string, tahunAnggaran: number): Promise<MusyawarahKeluar[]> {
  return many(
    z.strictObject(MusyawarahKeluar.shape),
    tx`${kolomKeluar(tx)} where m.daerah_id = ${daerahId} and m.tahun_anggaran = ${tahunAnggaran} order by m.tanggal, m.tahap, w.nama`,
  )
}

export function findMusyawarah(tx: Reader, daerahId: string, musyawarahId: string): Promise<MusyawarahKeluar | null> {
  return maybe(z.strictObject(MusyawarahKeluar.shape), tx`${kolomKeluar(tx)} where m.daerah_id = ${daerahId} and m.musyawarah_id = ${musyawarahId}`)
}

export async function listTahun(tx: Reader, daerahId: string): Promise<number[]> {
  const Tahun = z.strictObject({ tahun: z.number() })
  const baris = await many(Tahun, tx`select distinct tahun_anggaran as tahun from musyawarah where daerah_id = ${daerahId} order by 1 desc`)
  return baris.map((b) => b.tahun)
}
