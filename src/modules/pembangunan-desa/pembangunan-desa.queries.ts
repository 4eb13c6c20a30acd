import { z } from 'zod'
import { many, maybe, type Reader, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { PembangunanKeluar } from '#src/modules/pembangunan-desa/pembangunan-desa.schema.ts'
import type { DokumentasiDesa, PembangunanDesa } from '#src/modules/pembangunan-desa/pembangunan-desa.ts'

/** `sidikFoto` is of the photo as it was sent. */
const BarisTersimpan = z.strictObject({
  idLuar: z.string(),
  sidik: z.string(),
  foto: z.string(),
  berkasId: z.string().nullable(),
  sidikFoto: z.string().nullable(),
})
export type BarisTersimpan = z.output<typeof BarisTersimpan>

/** What is there of these works, to know which changed and which photo is there already. */
export function listTersimpan(tx: Reader, daerahId: string, kodeWilayah: string, idLuar: readonly string[]): Promise<BarisTersimpan[]> {
  return many(
    BarisTersimpan,
    tx`select t.id_luar, t.sidik, t.foto, t.berkas_id, b.sidik_asli as sidik_foto from pembangunan_desa t left join berkas b on b.daerah_id = t.daerah_id and b.berkas_id = t.berkas_id
       where t.daerah_id = ${daerahId} and t.kode_wilayah = ${kodeWilayah} and t.id_luar = any(${[...idLuar]})`,
  )
}

export function listDokumentasiTersimpan(tx: Reader, daerahId: string, kodeWilayah: string, idLuar: readonly string[]): Promise<BarisTersimpan[]> {
  return many(
    BarisTersimpan,
    tx`select t.id_luar, t.sidik, t.foto, t.berkas_id, b.sidik_asli as sidik_foto from dokumentasi_desa t left join berkas b on b.daerah_id = t.daerah_id and b.berkas_id = t.berkas_id
       where t.daerah_id = ${daerahId} and t.kode_wilayah = ${kodeWilayah} and t.id_luar = any(${[...idLuar]})`,
  )
}

/** One row to write, with what the row as it was sent is recognised by. */
export interface Ditulis<T> {
  readonly isi: T
  readonly berkasId: string | null
  readonly sidik: string
}

export interface Pengirim {
  readonly kodeWilayah: string
  readonly oleh: string
  readonly saat: Saat
}

const Tersimpan = z.strictObject({ ...Sesudah.shape, idLuar: z.string() })
export type Tersimpan = z.output<typeof Tersimpan>

export async function upsertPembangunan(tx: Transaction, daerahId: string, p: Pengirim, daftar: readonly Ditulis<PembangunanDesa>[]): Promise<Tersimpan[]> {
  if (daftar.length === 0) return []
  const baris = daftar.map(({ isi, berkasId, sidik }) => ({
    daerah_id: daerahId,
    kode_wilayah: p.kodeWilayah,
    id_luar: isi.idLuar,
    judul: isi.judul,
    tahun_anggaran: isi.tahunAnggaran,
    sumber_dana: isi.sumberDana,
    lokasi: isi.lokasi,
    besaran: isi.volume,
    waktu: isi.waktu,
    manfaat: isi.manfaat,
    keterangan: isi.keterangan,
    pelaksana: isi.pelaksana,
    anggaran: isi.anggaran,
    perubahan_anggaran: isi.perubahanAnggaran,
    biaya_pemerintah: isi.pemerintah,
    biaya_provinsi: isi.provinsi,
    biaya_kab_kota: isi.kabKota,
    biaya_swadaya: isi.swadaya,
    sifat: isi.sifat,
    tampil: isi.tampil,
    lintang: isi.lintang,
    bujur: isi.bujur,
    foto: isi.foto,
    berkas_id: berkasId,
    sidik,
    dikirim_pada: p.saat,
    dikirim_oleh: p.oleh,
  }))
  return many(
    Tersimpan,
    tx`insert into pembangunan_desa ${tx(baris)}
       on conflict (daerah_id, kode_wilayah, id_luar) do update set judul = excluded.judul, tahun_anggaran = excluded.tahun_anggaran, sumber_dana = excluded.sumber_dana,
         lokasi = excluded.lokasi, besaran = excluded.besaran, waktu = excluded.waktu, manfaat = excluded.manfaat, keterangan = excluded.keterangan, pelaksana = excluded.pelaksana,
         anggaran = excluded.anggaran, perubahan_anggaran = excluded.perubahan_anggaran, biaya_pemerintah = excluded.biaya_pemerintah, biaya_provinsi = excluded.biaya_provinsi,
         biaya_kab_kota = excluded.biaya_kab_kota, biaya_swadaya = excluded.biaya_swadaya, sifat = excluded.sifat, tampil = excluded.tampil, lintang = excluded.lintang,
         bujur = excluded.bujur, foto = excluded.foto, berkas_id = excluded.berkas_id, sidik = excluded.sidik, versi = pembangunan_desa.versi + 1,
         dikirim_pada = excluded.dikirim_pada, dikirim_oleh = excluded.dikirim_oleh
       returning id_luar, to_jsonb(pembangunan_desa.*) as isi`,
  )
}

export async function upsertDokumentasi(tx: Transaction, daerahId: string, p: Pengirim, daftar: readonly Ditulis<DokumentasiDesa>[]): Promise<Tersimpan[]> {
  if (daftar.length === 0) return []
  const baris = daftar.map(({ isi, berkasId, sidik }) => ({
    daerah_id: daerahId,
    kode_wilayah: p.kodeWilayah,
    id_luar: isi.idLuar,
    id_pembangunan: isi.idPembangunan,
    persentase: isi.persentase,
    keterangan: isi.keterangan,
    tanggal: isi.tanggal,
    foto: isi.foto,
    berkas_id: berkasId,
    sidik,
    dikirim_pada: p.saat,
    dikirim_oleh: p.oleh,
  }))
  return many(
    Tersimpan,
    tx`insert into dokumentasi_desa ${tx(baris)}
       on conflict (daerah_id, kode_wilayah, id_luar) do update set id_pembangunan = excluded.id_pembangunan, persentase = excluded.persentase, keterangan = excluded.keterangan,
         tanggal = excluded.tanggal, foto = excluded.foto, berkas_id = excluded.berkas_id, sidik = excluded.sidik, versi = dokumentasi_desa.versi + 1,
         dikirim_pada = excluded.dikirim_pada, dikirim_oleh = excluded.dikirim_oleh
       returning id_luar, to_jsonb(dokumentasi_desa.*) as isi`,
  )
}

export interface Dicari {
  readonly desa: string | null
  readonly tahun: number | null
  /** Only what the village itself shows. */
  readonly hanyaTampil: boolean
  readonly setelah: string | null
  readonly batas: number
}

const Titik = z
  .string()
  .nullable()
  .transform((t) => (t === null ? null : Number(t)))
const BarisPembangunan = z.strictObject({ ...PembangunanKeluar.shape, lintang: Titik, bujur: Titik, kunci: z.string() })

/** The newest budget years first; `setelah` is the `kunci` of the last row seen. */
export function listPembangunan(tx: Reader, daerahId: string, d: Dicari): Promise<z.output<typeof BarisPembangunan>[]> {
  return many(
    BarisPembangunan,
    tx`select * from (
         select b.kode_wilayah, w.nama as nama_wilayah, b.id_luar, b.judul, b.tahun_anggaran, b.sumber_dana, b.lokasi, b.besaran as volume, b.waktu, b.manfaat,
                coalesce(b.perubahan_anggaran, b.anggaran) as anggaran, b.sifat, b.tampil, b.lintang, b.bujur, b.berkas_id, b.dikirim_pada,
                (select coalesce(jsonb_agg(jsonb_build_object('persentase', d.persentase, 'keterangan', d.keterangan, 'tanggal', d.tanggal, 'berkasId', d.berkas_id)
                   order by d.persentase desc, d.tanggal desc nulls last), '[]')
                 from dokumentasi_desa d where d.daerah_id = b.daerah_id and d.kode_wilayah = b.kode_wilayah and d.id_pembangunan = b.id_luar) as kemajuan,
                (9999 - b.tahun_anggaran) || ' ' || b.kode_wilayah || ' ' || b.id_luar as kunci
         from pembangunan_desa b join wilayah w on w.kode = b.kode_wilayah
         where b.daerah_id = ${daerahId} and (${d.desa}::text is null or b.kode_wilayah = ${d.desa}) and (${d.tahun}::integer is null or b.tahun_anggaran = ${d.tahun})
           and (not ${d.hanyaTampil}::boolean or b.tampil)) x
       where ${d.setelah}::text is null or kunci > ${d.setelah} order by kunci limit ${d.batas}`,
  )
}

export async function countPembangunan(tx: Reader, daerahId: string, d: Pick<Dicari, 'desa' | 'tahun' | 'hanyaTampil'>): Promise<number> {
  const baris = await maybe(
    z.strictObject({ jumlah: z.number() }),
    tx`select count(*) as jumlah from pembangunan_desa b where b.daerah_id = ${daerahId} and (${d.desa}::text is null or b.kode_wilayah = ${d.desa})
         and (${d.tahun}::integer is null or b.tahun_anggaran = ${d.tahun}) and (not ${d.hanyaTampil}::boolean or b.tampil)`,
  )
  return baris?.jumlah ?? 0
}
