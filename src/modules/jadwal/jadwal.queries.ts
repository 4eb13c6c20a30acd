import { z } from 'zod'
import { Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import { DAFTAR_JENIS_PERUBAHAN, type Jadwal, type JadwalBaru, type PerubahanJadwal } from '#src/modules/jadwal/aturan-jadwal.ts'
import { DAFTAR_PROSES } from '#src/modules/jadwal/proses.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'

const BarisGerbang = z.strictObject({
  kodeWilayah: z.string().nullable(),
  buka: Waktu.nullable(),
  tutup: Waktu.nullable(),
  musyawarahWajib: z.boolean().nullable(),
  musyawarahTerbuka: z.boolean(),
})

/** Every window of a stage of `usulan` whose region covers a place, as it stands after the letters; one row without window where there is none. */
export function listGerbang(
  tx: Reader,
  p: { daerahId: string; tahunAnggaran: number; tahap: string; kodeWilayah: string; kodeMusyawarah: string },
): Promise<z.output<typeof BarisGerbang>[]> {
  return many(
    BarisGerbang,
    tx`select j.kode_wilayah, j.buka, j.tutup, j.musyawarah_wajib, g.terbuka as musyawarah_terbuka
       from (select exists (select from gerbang_musyawarah g where g.daerah_id = ${p.daerahId} and g.tahun_anggaran = ${p.tahunAnggaran}
                            and g.tahap = ${p.tahap} and g.kode_wilayah = ${p.kodeMusyawarah} and g.terbuka) as terbuka) g
       left join (
         select w.kode_wilayah, w.buka, coalesce(u.tutup_baru, w.tutup) as tutup, w.musyawarah_wajib
         from jadwal w
         left join lateral (select jenis, tutup_baru from perubahan_jadwal u
                            where u.daerah_id = w.daerah_id and u.jadwal_id = w.jadwal_id order by urut desc limit 1) u on true
         where w.daerah_id = ${p.daerahId} and w.tahun_anggaran = ${p.tahunAnggaran} and w.proses = 'usulan' and w.tahap = ${p.tahap}
           and (w.kode_wilayah is null or w.kode_wilayah = ${p.kodeWilayah} or starts_with(${p.kodeWilayah}, w.kode_wilayah || '.'))
           and u.jenis is distinct from 'pembatalan') j on true`,
  )
}

const PerubahanJson = z.strictObject({
  perubahanId: z.string(),
  urut: z.number(),
  jenis: z.enum(DAFTAR_JENIS_PERUBAHAN),
  tutupLama: z.string().transform(saatDariJson),
  tutupBaru: z.string().transform(saatDariJson).nullable(),
  nomorSurat: z.string().nullable(),
  tanggalSurat: z
    .string()
    .transform((t) => t as Tanggal)
    .nullable(),
  penandatangan: z.string().nullable(),
  alasan: z.string(),
  ditetapkanPada: z.string().transform(saatDariJson),
}) satisfies z.ZodType<PerubahanJadwal>

function saatDariJson(teks: string): Saat {
  return new Date(teks).toISOString() as Saat
}

const BarisJadwal = z.strictObject({
  jadwalId: z.string(),
  tahunAnggaran: z.number(),
  tahunKegiatan: z.number(),
  proses: z.enum(DAFTAR_PROSES),
  tahap: z.string(),
  kodeWilayah: z.string().nullable(),
  namaWilayah: z.string().nullable(),
  buka: Waktu,
  tutupSemula: Waktu,
  musyawarahWajib: z.boolean(),
  publik: z.boolean(),
  dasarHukum: z.string(),
  versi: z.number(),
  perubahan: z.array(PerubahanJson),
})

export interface BarisJadwal extends Jadwal {
  readonly namaWilayah: string | null
}

/** Windows with their letters; the closing in force is that of the last letter. */
export async function listJadwal(tx: Reader, daerahId: string, tahunAnggaran: number | null): Promise<BarisJadwal[]> {
  const baris = await many(
    BarisJadwal,
    tx`select j.jadwal_id, j.tahun_anggaran, j.tahun_kegiatan, j.proses, j.tahap, j.kode_wilayah, w.nama as nama_wilayah, j.buka, j.tutup as tutup_semula,
              j.musyawarah_wajib, j.publik, j.dasar_hukum, j.versi, coalesce(u.perubahan, '[]') as perubahan
       from jadwal j
       left join wilayah w on w.kode = j.kode_wilayah
       left join lateral (
         select jsonb_agg(jsonb_build_object('perubahanId', u.perubahan_id, 'urut', u.urut, 'jenis', u.jenis, 'tutupLama', u.tutup_lama, 'tutupBaru', u.tutup_baru,
                            'nomorSurat', u.nomor_surat, 'tanggalSurat', u.tanggal_surat, 'penandatangan', u.penandatangan, 'alasan', u.alasan,
                            'ditetapkanPada', u.ditetapkan_pada) order by u.urut) as perubahan
         from perubahan_jadwal u where u.daerah_id = j.daerah_id and u.jadwal_id = j.jadwal_id) u on true
       where j.daerah_id = ${daerahId} ${tahunAnggaran === null ? tx`` : tx`and j.tahun_anggaran = ${tahunAnggaran}`}
       order by j.buka, j.proses, j.tahap, j.kode_wilayah nulls first`,
  )
  return baris.map((b) => ({ ...b, tutup: b.perubahan.at(-1)?.tutupBaru ?? b.perubahan.at(-1)?.tutupLama ?? b.tutupSemula }))
}

/** One writer of a government's calendar at a time: an overlap is found by comparing, so nobody may write beside it. */
export async function lockJadwal(tx: Transaction, daerahId: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`jadwal:${daerahId}`}, 0))`
}

const SesudahJadwal = z.strictObject({ jadwalId: z.string(), isi: Sesudah.shape.isi })

/** All of them or none, in one statement. */
export function insertJadwal(
  tx: Transaction,
  daerahId: string,
  daftar: readonly (JadwalBaru & { readonly jadwalId: string })[],
): Promise<z.output<typeof SesudahJadwal>[]> {
  const baris = daftar.map((j) => ({
    daerah_id: daerahId,
    jadwal_id: j.jadwalId,
    tahun_anggaran: j.tahunAnggaran,
    tahun_kegiatan: j.tahunKegiatan,
    proses: j.proses,
    tahap: j.tahap,
    kode_wilayah: j.kodeWilayah,
    buka: j.buka,
    tutup: j.tutup,
    musyawarah_wajib: j.musyawarahWajib,
    publik: j.publik,
    dasar_hukum: j.dasarHukum,
  }))
  return many(SesudahJadwal, tx`insert into jadwal ${tx(baris)} on conflict do nothing returning jadwal_id, to_jsonb(jadwal.*) as isi`)
}

export function updateJadwal(tx: Transaction, daerahId: string, jadwalId: string, j: Omit<JadwalBaru, 'proses' | 'tahap' | 'kodeWilayah'>): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update jadwal set tahun_kegiatan = ${j.tahunKegiatan}, buka = ${j.buka}, tutup = ${j.tutup}, musyawarah_wajib = ${j.musyawarahWajib}, publik = ${j.publik},
              dasar_hukum = ${j.dasarHukum}, versi = versi + 1
       where daerah_id = ${daerahId} and jadwal_id = ${jadwalId} returning to_jsonb(jadwal.*) as isi`,
  )
}

export interface PerubahanBaru extends Omit<PerubahanJadwal, 'urut'> {
  readonly jadwalId: string
  readonly urut: number
  readonly createdBy: string
}

/** The letter as a row of its own, and the window one version further. */
export async function insertPerubahan(tx: Transaction, daerahId: string, p: PerubahanBaru): Promise<{ readonly jadwal: Sesudah; readonly perubahan: Sesudah }> {
  const [perubahan, jadwal] = await Promise.all([
    one(
      Sesudah,
      tx`insert into perubahan_jadwal (daerah_id, perubahan_id, jadwal_id, urut, jenis, tutup_lama, tutup_baru, nomor_surat, tanggal_surat, penandatangan, alasan, ditetapkan_pada, created_by)
         values (${daerahId}, ${p.perubahanId}, ${p.jadwalId}, ${p.urut}, ${p.jenis}, ${p.tutupLama}, ${p.tutupBaru}, ${p.nomorSurat}, ${p.tanggalSurat}, ${p.penandatangan},
                 ${p.alasan}, ${p.ditetapkanPada}, ${p.createdBy})
         returning to_jsonb(perubahan_jadwal.*) as isi`,
    ),
    one(Sesudah, tx`update jadwal set versi = versi + 1 where daerah_id = ${daerahId} and jadwal_id = ${p.jadwalId} returning to_jsonb(jadwal.*) as isi`),
  ])
  return { jadwal, perubahan }
}

/** The government's order of stages. */
export async function findRute(tx: Reader, daerahId: string): Promise<string> {
  const { rute } = await one(z.strictObject({ rute: z.string() }), tx`select rute_bawaan as rute from daerah where daerah_id = ${daerahId}`)
  return rute
}

export async function findNamaWilayah(tx: Reader, kode: string): Promise<string | null> {
  const baris = await maybe(z.strictObject({ nama: z.string() }), tx`select nama from wilayah where kode = ${kode}`)
  return baris?.nama ?? null
}

/** Those of the codes that are no region of this government. */
export async function listWilayahAsing(tx: Reader, daerahId: string, kode: readonly string[]): Promise<string[]> {
  const baris = await many(
    z.strictObject({ kode: z.string() }),
    tx`select k.kode from unnest(${kode as string[]}::text[]) as k(kode)
       where not exists (select from wilayah w join daerah d on d.daerah_id = ${daerahId}
                         where w.kode = k.kode and d.kode_wilayah is not null and (w.kode = d.kode_wilayah or starts_with(w.kode, d.kode_wilayah || '.')))`,
  )
  return baris.map((b) => b.kode)
}

export async function saveGerbang(
  tx: Transaction,
  g: { daerahId: string; tahunAnggaran: number; tahap: string; kodeWilayah: string; terbuka: boolean; musyawarahId: string },
): Promise<void> {
  await tx`insert into gerbang_musyawarah (daerah_id, tahun_anggaran, tahap, kode_wilayah, terbuka, musyawarah_id)
           values (${g.daerahId}, ${g.tahunAnggaran}, ${g.tahap}, ${g.kodeWilayah}, ${g.terbuka}, ${g.musyawarahId})
           on conflict (daerah_id, tahun_anggaran, tahap, kode_wilayah)
           do update set terbuka = excluded.terbuka, musyawarah_id = excluded.musyawarah_id, updated_at = now()`
}
