import { z } from 'zod'
import { Uang, Ukuran, Waktu } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { AlasanMirip } from '#src/modules/kembar/alasan-mirip.ts'
import { DAFTAR_KEADAAN_KEMBAR, DAFTAR_SUMBER_KEMBAR, type KeadaanKembar, type SumberKembar } from '#src/modules/kembar/kembar.ts'
import { DAFTAR_KELAS_MIRIP, type KelasMirip } from '#src/modules/kembar/kemiripan.ts'
import type { SaringanKembar } from '#src/modules/kembar/kembar.schema.ts'
import { DAFTAR_KEADAAN, DAFTAR_KEPUTUSAN, DAFTAR_TAHAP } from '#src/modules/usulan/putusan/rute.ts'

const Alasan = z.custom<AlasanMirip[]>((isi) => Array.isArray(isi))

const Kembar = {
  kembarId: z.string(),
  tahunAnggaran: z.number(),
  kelas: z.enum(DAFTAR_KELAS_MIRIP),
  nilai: z.number(),
  alasan: Alasan,
  sumber: z.enum(DAFTAR_SUMBER_KEMBAR),
  keadaan: z.enum(DAFTAR_KEADAAN_KEMBAR),
  keterangan: z.string().nullable(),
  jabatan: z.string().nullable(),
  diputusPada: Waktu.nullable(),
  pernyataan: z.string().nullable(),
  versi: z.number(),
}

function kolomKembar(tx: Reader) {
  return tx`m.kembar_id, m.tahun_anggaran, m.kelas, m.nilai, m.alasan, m.sumber, m.keadaan, m.keterangan, m.jabatan, m.diputus_pada, m.pernyataan, m.versi`
}

const Sisi = z.strictObject({
  pengajuanId: z.string(),
  nomor: z.string().nullable(),
  judul: z.string(),
  namaWilayah: z.string(),
  tahunAnggaran: z.number(),
  kanal: z.string(),
  tujuan: z.string().nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN),
})

function sisi(tx: Reader, p: 'pa' | 'pb', u: 'ua' | 'ub') {
  return tx`jsonb_build_object('pengajuanId', ${tx(p)}.pengajuan_id, 'nomor', ${tx(p)}.nomor, 'judul', ${tx(u)}.judul, 'tahunAnggaran', ${tx(p)}.tahun_anggaran, 'kanal', ${tx(p)}.kanal,
    'keadaan', ${tx(p)}.keadaan, 'namaWilayah', (select w.nama from wilayah w where w.kode = ${tx(p)}.kode_wilayah),
    'tujuan', (select x.tujuan from putusan x where x.daerah_id = ${tx(p)}.daerah_id and x.pengajuan_id = ${tx(p)}.pengajuan_id and x.tujuan is not null order by x.urut desc limit 1))`
}

function dariKembar(tx: Reader) {
  return tx`kembar m
    join pengajuan pa on pa.daerah_id = m.daerah_id and pa.pengajuan_id = m.pengajuan_a_id
    join pengajuan pb on pb.daerah_id = m.daerah_id and pb.pengajuan_id = m.pengajuan_b_id
    join usulan ua on ua.daerah_id = m.daerah_id and ua.usulan_id = m.usulan_a_id
    join usulan ub on ub.daerah_id = m.daerah_id and ub.usulan_id = m.usulan_b_id`
}

const BarisKembar = z.strictObject({ ...Kembar, a: Sisi, b: Sisi })
export type BarisKembar = z.output<typeof BarisKembar>

/** Whose pairs are wanted: everything, or one side of it in these regions, with these agencies, or the council's. */
export interface LingkupBaris {
  readonly semua: boolean
  readonly wilayah: readonly string[]
  readonly perangkat: readonly string[]
  readonly pokir: boolean
}

function syarat(tx: Reader, { daerahId, s, l }: { daerahId: string; s: SaringanKembar; l: LingkupBaris }) {
  const wilayah = [...l.wilayah]
  return tx`m.daerah_id = ${daerahId} and m.tahun_anggaran = ${s.tahun} and m.keadaan = ${s.keadaan}
    and (${s.kelas ?? null}::text is null or m.kelas = ${s.kelas ?? null})
    and (${s.kecamatan ?? null}::text is null or pa.kode_kecamatan = ${s.kecamatan ?? null} or pb.kode_kecamatan = ${s.kecamatan ?? null})
    and (${s.silang === undefined} or (pa.kanal in ('pokir', 'perangkat-daerah') or pb.kanal in ('pokir', 'perangkat-daerah') or 'diteruskan' in (pa.keadaan, pb.keadaan))
         and (pa.kanal <> pb.kanal or pa.keadaan <> pb.keadaan))
    and (${l.semua} or (${l.pokir} and 'pokir' in (pa.kanal, pb.kanal))
         or pa.perangkat_daerah_id = any(${[...l.perangkat]}::uuid[]) or pb.perangkat_daerah_id = any(${[...l.perangkat]}::uuid[])
         or exists (select from unnest(${wilayah}::text[]) d(kode) where pa.kode_wilayah = d.kode or starts_with(pa.kode_wilayah, d.kode || '.')
                      or pb.kode_wilayah = d.kode or starts_with(pb.kode_wilayah, d.kode || '.')))`
}

/** The likeliest first; a page continues after value and id. */
export function listKembar(
  tx: Reader,
  q: { daerahId: string; s: SaringanKembar; l: LingkupBaris },
  kursor: { nilai: number; id: string } | null,
): Promise<BarisKembar[]> {
  return many(
    BarisKembar,
    tx`select ${kolomKembar(tx)}, ${sisi(tx, 'pa', 'ua')} as a, ${sisi(tx, 'pb', 'ub')} as b from ${dariKembar(tx)}
       where ${syarat(tx, q)} and (${kursor === null} or (m.nilai, m.kembar_id) < (${kursor?.nilai ?? 0}, ${kursor?.id ?? null}::uuid))
       order by m.nilai desc, m.kembar_id desc limit ${q.s.batas + 1}`,
  )
}

export async function countKembar(tx: Reader, q: { daerahId: string; s: SaringanKembar; l: LingkupBaris }): Promise<number> {
  const { jumlah } = await one(z.strictObject({ jumlah: z.number() }), tx`select count(*) as jumlah from ${dariKembar(tx)} where ${syarat(tx, q)}`)
  return jumlah
}

const BarisPasangan = z.strictObject({
  ...Kembar,
  usulanAId: z.string(),
  usulanBId: z.string(),
  pengajuanAId: z.string(),
  pengajuanBId: z.string(),
})
export type BarisPasangan = z.output<typeof BarisPasangan>

export function findKembar(tx: Reader, daerahId: string, kembarId: string): Promise<BarisPasangan | null> {
  return maybe(
    BarisPasangan,
    tx`select ${kolomKembar(tx)}, m.usulan_a_id, m.usulan_b_id, m.pengajuan_a_id, m.pengajuan_b_id from kembar m where m.daerah_id = ${daerahId} and m.kembar_id = ${kembarId}`,
  )
}

export function lockKembar(tx: Transaction, daerahId: string, kembarId: string): Promise<BarisPasangan | null> {
  return maybe(
    BarisPasangan,
    tx`select ${kolomKembar(tx)}, m.usulan_a_id, m.usulan_b_id, m.pengajuan_a_id, m.pengajuan_b_id from kembar m
       where m.daerah_id = ${daerahId} and m.kembar_id = ${kembarId} for update`,
  )
}

/** Pairs of one need with whatever it was compared with, whichever year. */
export function listKembarUsulan(tx: Reader, daerahId: string, usulanId: string): Promise<(BarisKembar & { isA: boolean })[]> {
  return many(
    z.strictObject({ ...BarisKembar.shape, isA: z.boolean() }),
    tx`select ${kolomKembar(tx)}, ${sisi(tx, 'pa', 'ua')} as a, ${sisi(tx, 'pb', 'ub')} as b, m.usulan_a_id = ${usulanId} as is_a from ${dariKembar(tx)}
       where m.daerah_id = ${daerahId} and (m.usulan_a_id = ${usulanId} or m.usulan_b_id = ${usulanId})
       order by (m.keadaan = 'berbeda'), m.nilai desc, m.kembar_id limit 20`,
  )
}

export interface KembarBaru {
  readonly kembarId: string
  readonly usulanAId: string
  readonly usulanBId: string
  readonly pengajuanAId: string
  readonly pengajuanBId: string
  readonly tahunAnggaran: number
  readonly kelas: KelasMirip
  readonly nilai: number
  readonly alasan: readonly AlasanMirip[]
  readonly sumber: SumberKembar
}

/** New suspicions in one statement. A pair that is known stays as it is: what was decided is not asked again. */
export function insertKembar(tx: Transaction, daerahId: string, baru: readonly KembarBaru[]): Promise<(Sesudah & { kembarId: string })[]> {
  return many(
    z.strictObject({ ...Sesudah.shape, kembarId: z.string() }),
    tx`insert into kembar (daerah_id, kembar_id, usulan_a_id, usulan_b_id, pengajuan_a_id, pengajuan_b_id, tahun_anggaran, kelas, nilai, alasan, sumber)
       select ${daerahId}, x."kembarId", x."usulanAId", x."usulanBId", x."pengajuanAId", x."pengajuanBId", x."tahunAnggaran", x.kelas, x.nilai, x.alasan, x.sumber
       from jsonb_to_recordset(${JSON.stringify(baru)}::text::jsonb) x("kembarId" uuid, "usulanAId" uuid, "usulanBId" uuid, "pengajuanAId" uuid, "pengajuanBId" uuid,
         "tahunAnggaran" int, kelas text, nilai int, alasan jsonb, sumber text)
       on conflict (daerah_id, usulan_a_id, usulan_b_id) do nothing
       returning kembar_id, to_jsonb(kembar.*) as isi`,
  )
}

/** The proposer's word that two are different, kept with the pair; a decision that was taken stays. */
export function updatePernyataan(
  tx: Transaction,
  daerahId: string,
  p: { usulanAId: string; usulanBId: string; teks: string; oleh: string; saat: string },
): Promise<(Sesudah & { kembarId: string }) | null> {
  return maybe(
    z.strictObject({ ...Sesudah.shape, kembarId: z.string() }),
    tx`update kembar set pernyataan = ${p.teks}, pernyataan_oleh = ${p.oleh}, pernyataan_pada = ${p.saat}, versi = versi + 1, updated_at = now()
       where daerah_id = ${daerahId} and usulan_a_id = ${p.usulanAId} and usulan_b_id = ${p.usulanBId} and keadaan in ('dugaan', 'nanti') and pernyataan is distinct from ${p.teks}
       returning kembar_id, to_jsonb(kembar.*) as isi`,
  )
}

export function updatePutusanKembar(
  tx: Transaction,
  daerahId: string,
  p: { kembarId: string; keadaan: KeadaanKembar; keterangan: string; jabatan: string; oleh: string; saat: string },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update kembar set keadaan = ${p.keadaan}, keterangan = nullif(${p.keterangan}, ''), jabatan = ${p.jabatan}, diputus_oleh = ${p.oleh}, diputus_pada = ${p.saat}, versi = versi + 1,
              updated_at = now()
       where daerah_id = ${daerahId} and kembar_id = ${p.kembarId} returning to_jsonb(kembar.*) as isi`,
  )
}

/** The mark that two entries are one work; entering it twice is one mark. */
export function insertSamaDengan(
  tx: Transaction,
  daerahId: string,
  s: { silsilahId: string; asal: string; tujuan: string; createdBy: string },
): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into silsilah (daerah_id, silsilah_id, jenis, asal_pengajuan_id, tujuan_pengajuan_id, created_by)
       values (${daerahId}, ${s.silsilahId}, 'sama-dengan', ${s.asal}, ${s.tujuan}, ${s.createdBy}) on conflict do nothing returning to_jsonb(silsilah.*) as isi`,
  )
}

export function savePemeriksaan(
  tx: Transaction,
  daerahId: string,
  p: { pengajuanId: string; sumber: SumberKembar; jumlah: number; saat: string },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into pemeriksaan_kembar (daerah_id, pengajuan_id, sumber, jumlah, saat) values (${daerahId}, ${p.pengajuanId}, ${p.sumber}, ${p.jumlah}, ${p.saat})
       on conflict (daerah_id, pengajuan_id) do update set jumlah = excluded.jumlah, saat = excluded.saat,
         sumber = case when pemeriksaan_kembar.sumber = 'pengusulan' then 'pengusulan' else excluded.sumber end
       returning to_jsonb(pemeriksaan_kembar.*) as isi`,
  )
}

/** Marks everything of a year as compared. */
export async function markDiperiksa(tx: Transaction, daerahId: string, p: { tahunAnggaran: number; saat: string }): Promise<void> {
  await tx`insert into pemeriksaan_kembar (daerah_id, pengajuan_id, sumber, jumlah, saat)
           select p.daerah_id, p.pengajuan_id, 'putaran', 0, ${p.saat} from pengajuan p
           where p.daerah_id = ${daerahId} and p.tahun_anggaran = ${p.tahunAnggaran} and p.keadaan not in ('draf', 'dibatalkan')
           on conflict do nothing`
}

export function findPemeriksaan(tx: Reader, daerahId: string, pengajuanId: string): Promise<{ sumber: SumberKembar } | null> {
  return maybe(
    z.strictObject({ sumber: z.enum(DAFTAR_SUMBER_KEMBAR) }),
    tx`select sumber from pemeriksaan_kembar where daerah_id = ${daerahId} and pengajuan_id = ${pengajuanId}`,
  )
}

/** Submitted since then, in the order of the ledger, and not compared yet. Looks at real time: a demo government's own date stands still. */
export function listBelumDiperiksa(tx: Reader, daerahId: string, sejak: string, batas: number): Promise<{ pengajuanId: string }[]> {
  return many(
    z.strictObject({ pengajuanId: z.string() }),
    tx`select e.objek_id as pengajuan_id from jejak_entri e
       where e.daerah_id = ${daerahId} and e.created_at > ${sejak} and e.peristiwa = 'usulan-diajukan' and e.objek_jenis = 'pengajuan'
         and not exists (select from pemeriksaan_kembar x where x.daerah_id = e.daerah_id and x.pengajuan_id::text = e.objek_id)
       order by e.created_at limit ${batas}`,
  )
}

const BarisSerupa = z.strictObject({
  pengajuanId: z.string(),
  usulanId: z.string(),
  nomor: z.string().nullable(),
  judul: z.string(),
  masalah: z.string(),
  tahunAnggaran: z.number(),
  kanal: z.string(),
  tujuan: z.string().nullable(),
  kodeWilayah: z.string(),
  kodeKecamatan: z.string(),
  namaWilayah: z.string(),
  namaKecamatan: z.string(),
  rw: z.string().nullable(),
  rt: z.string().nullable(),
  lokus: z.string().nullable(),
  lintang: z.string().nullable(),
  bujur: z.string().nullable(),
  kamus: z.string(),
  volume: Ukuran,
  satuan: z.string(),
  anggaran: Uang,
  tahap: z.enum(DAFTAR_TAHAP),
  keadaan: z.enum(DAFTAR_KEADAAN),
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  foto: z.array(z.string()),
  dukungan: z.number(),
  jawaban: z
    .strictObject({ keputusan: z.enum(DAFTAR_KEPUTUSAN), alasan: z.string().nullable(), teks: z.string().nullable(), jabatan: z.string(), waktu: z.string() })
    .nullable(),
})
export type BarisSerupa = z.output<typeof BarisSerupa>

/** The few that are shown, whole: stage, last answer of an office, photos, how many support it. */
export function listSerupa(tx: Reader, daerahId: string, ids: readonly string[]): Promise<BarisSerupa[]> {
  return many(
    BarisSerupa,
    tx`select p.pengajuan_id, p.usulan_id, p.nomor, u.judul, u.masalah, p.tahun_anggaran, p.kanal, p.kode_wilayah, p.kode_kecamatan, w.nama as nama_wilayah, wk.nama as nama_kecamatan, u.rw, u.rt,
              u.lokus, u.lintang, u.bujur, k.nama as kamus, p.volume, p.satuan, p.anggaran, p.tahap, p.keadaan, p.perangkat_daerah_id, pd.singkatan as perangkat_daerah,
              (select x.tujuan from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tujuan is not null order by x.urut desc limit 1) as tujuan,
              array(select ub.berkas_id::text from usulan_berkas ub where ub.daerah_id = p.daerah_id and ub.usulan_id = p.usulan_id and ub.jenis = 'foto' and ub.dilepas_pada is null order by ub.urutan limit 4) as foto,
              (select count(*) from dukungan d where d.daerah_id = p.daerah_id and d.usulan_id = p.usulan_id and d.ditarik_pada is null) as dukungan,
              (select jsonb_build_object('keputusan', x.keputusan, 'alasan', x.alasan_kode, 'teks', x.teks, 'jabatan', x.jabatan, 'waktu', x.waktu) from putusan x
               where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.keputusan <> 'ajukan' order by x.urut desc limit 1) as jawaban
       from pengajuan p
       join usulan u on u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id
       join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
       join perangkat_daerah pd on pd.daerah_id = p.daerah_id and pd.perangkat_daerah_id = p.perangkat_daerah_id
       join wilayah w on w.kode = p.kode_wilayah
       join wilayah wk on wk.kode = p.kode_kecamatan
       where p.daerah_id = ${daerahId} and p.pengajuan_id = any(${[...ids]}::uuid[])`,
  )
}
