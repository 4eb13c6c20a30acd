import { z } from 'zod'
import { Uang, Ukuran } from '#src/lib/kolom.ts'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { DAFTAR_KEADAAN_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { BIDANG_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { ButirKelola, type SaringanKelola } from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'

const Baris = z.strictObject({ ...ButirKelola.shape, hargaSatuan: Uang.nullable(), volumeMin: Ukuran.nullable(), volumeMaks: Ukuran.nullable() })
/** An item with all it says, its locks, and how many submitted proposals are valued with it. */
export type BarisKelola = z.output<typeof Baris>

function pilihan(tx: Reader) {
  return tx`select k.kamus_id, k.tahun_anggaran, k.kode, k.nama, k.uraian, k.kata_kunci, k.satuan, k.harga_satuan, k.volume_min, k.volume_maks, k.perangkat_daerah_id,
                   p.singkatan as perangkat_daerah, k.bidang_pembangunan, k.bidang_urusan, k.kode_sub_kegiatan, k.kewenangan, k.klasifikasi, k.larangan, k.larangan_dasar, k.syarat,
                   k.tipe, k.pengusul, k.keluaran, k.hasil, k.sumber_harga, k.prioritas, k.keadaan, k.alasan_tarik, k.dikunci_pada is not null as terkunci,
                   coalesce(u.terkunci, false) as kunci_perangkat, k.asal_kamus_id, k.versi,
                   (select count(*) from pengajuan g where g.daerah_id = k.daerah_id and g.kamus_id = k.kamus_id and g.nomor is not null) as dipakai
            from kamus_usulan k
            join perangkat_daerah p on p.daerah_id = k.daerah_id and p.perangkat_daerah_id = k.perangkat_daerah_id
            left join kamus_kunci u on u.daerah_id = k.daerah_id and u.tahun_anggaran = k.tahun_anggaran and u.perangkat_daerah_id = k.perangkat_daerah_id`
}

export function listSemuaButir(tx: Reader, daerahId: string, tahunAnggaran: number): Promise<BarisKelola[]> {
  return many(Baris, tx`${pilihan(tx)} where k.daerah_id = ${daerahId} and k.tahun_anggaran = ${tahunAnggaran} order by p.singkatan, k.kode`)
}

export function findKelola(tx: Reader, daerahId: string, kamusId: string): Promise<BarisKelola | null> {
  return maybe(Baris, tx`${pilihan(tx)} where k.daerah_id = ${daerahId} and k.kamus_id = ${kamusId}`)
}

/** Holds the item until the transaction ends; who comes second sees what the first one wrote. */
export async function lockButir(tx: Transaction, daerahId: string, kamusId: string): Promise<BarisKelola | null> {
  await tx`select from kamus_usulan where daerah_id = ${daerahId} and kamus_id = ${kamusId} for update`
  return findKelola(tx, daerahId, kamusId)
}

const URUTAN = {
  nama: 'k.nama, k.kode',
  kode: 'k.kode',
  harga: 'k.harga_satuan desc nulls last, k.nama',
  perangkat: 'p.singkatan, k.kode',
  diubah: 'k.updated_at desc, k.kode',
} as const

const BarisHalaman = z.strictObject({ ...Baris.shape, jumlah: z.number() })

export function listHalaman(tx: Reader, daerahId: string, s: SaringanKelola): Promise<z.output<typeof BarisHalaman>[]> {
  return many(
    BarisHalaman,
    tx`select *, count(*) over () as jumlah from (${pilihan(tx)}
       where k.daerah_id = ${daerahId} and k.tahun_anggaran = ${s.tahun}
         and (${s.perangkatDaerahId ?? null}::uuid is null or k.perangkat_daerah_id = ${s.perangkatDaerahId ?? null}::uuid)
         and (${s.bidang ?? null}::text is null or k.bidang_pembangunan = ${s.bidang ?? null}::text)
         and (${s.kewenangan ?? null}::text is null or k.kewenangan = ${s.kewenangan ?? null}::text)
         and (${s.keadaan ?? null}::text is null or k.keadaan = ${s.keadaan ?? null}::text)
         and (${s.sifat ?? null}::text is null or case ${s.sifat ?? null}::text when 'terlarang' then k.larangan is not null
               when 'tanpa-harga' then k.harga_satuan is null else k.dikunci_pada is not null or coalesce(u.terkunci, false) end)
         and (${s.cari ?? ''} = '' or strpos(lower(concat_ws(' ', k.kode, k.nama, k.uraian, array_to_string(k.kata_kunci, ' '), k.kode_sub_kegiatan)), lower(${s.cari ?? ''})) > 0)
       order by ${tx.unsafe(URUTAN[s.urut])}) x offset ${(s.hal - 1) * s.batas} limit ${s.batas}`,
  )
}

export async function countTahun(tx: Reader, daerahId: string, tahun: number): Promise<number> {
  const { n } = await one(
    z.strictObject({ n: z.number() }),
    tx`select count(*) as n from kamus_usulan where daerah_id = ${daerahId} and tahun_anggaran = ${tahun}`,
  )
  return n
}

export function updateKeadaanButir(tx: Transaction, daerahId: string, b: { kamusId: string; keadaan: string; alasan: string | null }): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update kamus_usulan set keadaan = ${b.keadaan}, alasan_tarik = ${b.alasan}, versi = versi + 1, updated_at = now()
       where daerah_id = ${daerahId} and kamus_id = ${b.kamusId} returning to_jsonb(kamus_usulan.*) as isi`,
  )
}

export function updateKunciButir(tx: Transaction, daerahId: string, kamusId: string, dikunciPada: string | null): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update kamus_usulan set dikunci_pada = ${dikunciPada}, versi = versi + 1, updated_at = now()
       where daerah_id = ${daerahId} and kamus_id = ${kamusId} returning to_jsonb(kamus_usulan.*) as isi`,
  )
}

/** Words people really used find the item next time. */
export function tambahKataKunci(tx: Transaction, daerahId: string, kamusId: string, kata: readonly string[]): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update kamus_usulan set kata_kunci = kata_kunci || array(select x from unnest(${[...kata]}::text[]) with ordinality as t (x, n) where x <> all (kata_kunci) order by n),
              versi = versi + 1, updated_at = now()
       where daerah_id = ${daerahId} and kamus_id = ${kamusId} returning to_jsonb(kamus_usulan.*) as isi`,
  )
}

export function upsertKunci(
  tx: Transaction,
  daerahId: string,
  k: { tahunAnggaran: number; perangkatDaerahId: string; terkunci: boolean; alasan: string; saat: string },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into kamus_kunci as x (daerah_id, tahun_anggaran, perangkat_daerah_id, terkunci, alasan, saat)
       values (${daerahId}, ${k.tahunAnggaran}, ${k.perangkatDaerahId}, ${k.terkunci}, ${k.alasan}, ${k.saat})
       on conflict (daerah_id, tahun_anggaran, perangkat_daerah_id) do update set terkunci = excluded.terkunci, alasan = excluded.alasan, saat = excluded.saat, versi = x.versi + 1
       returning to_jsonb(x.*) as isi`,
  )
}

const BarisPerangkat = z.strictObject({
  perangkatDaerahId: z.string(),
  singkatan: z.string(),
  nama: z.string(),
  jumlah: z.number(),
  tanpaHarga: z.number(),
  terkunci: z.boolean(),
  alasan: z.string().nullable(),
})

/** The agencies that have items this year, with their locks. */
export function listPerangkatKamus(tx: Reader, daerahId: string, tahun: number): Promise<z.output<typeof BarisPerangkat>[]> {
  return many(
    BarisPerangkat,
    tx`select p.perangkat_daerah_id, p.singkatan, p.nama, count(*) as jumlah, count(*) filter (where k.harga_satuan is null and k.larangan is null) as tanpa_harga,
              coalesce(u.terkunci, false) as terkunci, u.alasan
       from kamus_usulan k
       join perangkat_daerah p on p.daerah_id = k.daerah_id and p.perangkat_daerah_id = k.perangkat_daerah_id
       left join kamus_kunci u on u.daerah_id = k.daerah_id and u.tahun_anggaran = k.tahun_anggaran and u.perangkat_daerah_id = k.perangkat_daerah_id
       where k.daerah_id = ${daerahId} and k.tahun_anggaran = ${tahun}
       group by p.perangkat_daerah_id, p.singkatan, p.nama, u.terkunci, u.alasan order by p.singkatan`,
  )
}

/** Agencies whose catalogue of a year is closed, whether they have items yet or not. */
export async function listTerkunci(tx: Reader, daerahId: string, tahun: number): Promise<string[]> {
  const baris = await many(
    z.strictObject({ perangkatDaerahId: z.string() }),
    tx`select perangkat_daerah_id from kamus_kunci where daerah_id = ${daerahId} and tahun_anggaran = ${tahun} and terkunci`,
  )
  return baris.map((b) => b.perangkatDaerahId)
}

const BarisPemilik = z.strictObject({
  perangkatDaerahId: z.string(),
  kode: z.string(),
  singkatan: z.string(),
  nama: z.string(),
  bidangUrusan: z.array(z.string()),
})

/** Every agency, as owner of items. */
export function listPemilik(tx: Reader, daerahId: string): Promise<z.output<typeof BarisPemilik>[]> {
  return many(
    BarisPemilik,
    tx`select perangkat_daerah_id, kode, singkatan, nama, bidang_urusan from perangkat_daerah where daerah_id = ${daerahId} order by kode`,
  )
}

const BarisFokus = z.strictObject({
  kodeKecamatan: z.string(),
  namaKecamatan: z.string(),
  bidangPembangunan: z.array(z.enum(BIDANG_KAMUS)),
  dasarHukum: z.string(),
})

export function listFokus(tx: Reader, daerahId: string, tahun: number): Promise<z.output<typeof BarisFokus>[]> {
  return many(
    BarisFokus,
    tx`select f.kode_kecamatan, w.nama as nama_kecamatan, f.bidang_pembangunan, f.dasar_hukum
       from kamus_kecamatan f join wilayah w on w.kode = f.kode_kecamatan
       where f.daerah_id = ${daerahId} and f.tahun_anggaran = ${tahun} order by w.nama`,
  )
}

export function upsertFokus(
  tx: Transaction,
  daerahId: string,
  f: { tahunAnggaran: number; kodeKecamatan: string; bidangPembangunan: readonly string[]; dasarHukum: string },
): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`insert into kamus_kecamatan as x (daerah_id, tahun_anggaran, kode_kecamatan, bidang_pembangunan, dasar_hukum)
       values (${daerahId}, ${f.tahunAnggaran}, ${f.kodeKecamatan}, ${[...f.bidangPembangunan]}, ${f.dasarHukum})
       on conflict (daerah_id, tahun_anggaran, kode_kecamatan) do update set bidang_pembangunan = excluded.bidang_pembangunan, dasar_hukum = excluded.dasar_hukum, versi = x.versi + 1
       returning to_jsonb(x.*) as isi`,
  )
}

export async function isKecamatanDaerah(tx: Reader, daerahId: string, kode: string): Promise<boolean> {
  const ada = await maybe(
    z.strictObject({ kode: z.string() }),
    tx`select w.kode from wilayah w join daerah d on starts_with(w.kode, d.kode_wilayah || '.') where d.daerah_id = ${daerahId} and w.kode = ${kode} and w.tingkat = 'kecamatan'`,
  )
  return ada !== null
}

const BarisRiwayat = z.strictObject({
  kamusId: z.string(),
  tahunAnggaran: z.number(),
  kode: z.string(),
  nama: z.string(),
  satuan: z.string(),
  hargaSatuan: Uang.nullable(),
  sumberHarga: z.string().nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN_KAMUS),
  dipakai: z.number(),
})

/** The item in all its years: what it was copied from, what was copied from it, and its code in other years. */
export function listRiwayat(tx: Reader, daerahId: string, kamusId: string): Promise<z.output<typeof BarisRiwayat>[]> {
  return many(
    BarisRiwayat,
    tx`with recursive benang as (
         select kamus_id, asal_kamus_id, kode from kamus_usulan where daerah_id = ${daerahId} and kamus_id = ${kamusId}
         union
         select k.kamus_id, k.asal_kamus_id, k.kode from kamus_usulan k join benang b on k.kamus_id = b.asal_kamus_id or k.asal_kamus_id = b.kamus_id or k.kode = b.kode
         where k.daerah_id = ${daerahId})
       select k.kamus_id, k.tahun_anggaran, k.kode, k.nama, k.satuan, k.harga_satuan, k.sumber_harga, k.keadaan,
              (select count(*) from pengajuan g where g.daerah_id = k.daerah_id and g.kamus_id = k.kamus_id and g.nomor is not null) as dipakai
       from kamus_usulan k join benang b on b.kamus_id = k.kamus_id where k.daerah_id = ${daerahId} order by k.tahun_anggaran desc, k.kode`,
  )
}

/** The edition in which each code stands that the year's edition lacks. */
export function listEdisiLain(tx: Reader, edisi: string, kode: readonly string[]): Promise<{ edisi: string; kode: string }[]> {
  return many(
    z.strictObject({ edisi: z.string(), kode: z.string() }),
    tx`select distinct on (kode) edisi, kode from nomenklatur where edisi <> ${edisi} and kode = any(${[...kode]}::text[])
       order by kode, edisi like '%-provinsi', edisi desc`,
  )
}
