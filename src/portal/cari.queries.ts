import { z } from 'zod'
import { many, one, type Potongan, type Transaction } from '#src/lib/sql.ts'
import { bacaPosisi } from '#src/modules/rekapitulasi/dimensi.ts'
import type { Dicari } from '#src/portal/pencarian.ts'

/*
 * Which public pengajuan a filter finds. Under row-level security no text index applies (docs/adr/0005), so everything a filter names stands
 * in idx_pengajuan_daftar: one stretch of an index is read and no row. What a word means outside the need itself (catalogue, places, agencies)
 * is looked up first, in tables of a few hundred rows, and compared as ids.
 */

export interface SaringanKartu {
  readonly tahun: number | null
  /** Positions as `tahap/keadaan`; `null` for all. */
  readonly posisi: readonly string[] | null
  readonly kodeKecamatan: string | null
  readonly kodeWilayah: string | null
  readonly bidangPembangunan: string | null
  readonly kanal: readonly string[] | null
  /** All of these must be found. */
  readonly kata: readonly ArtiKata[]
}

/** A word that is sought, and the things whose names hold it. */
export interface ArtiKata {
  readonly untai: Dicari
  readonly kamus: readonly string[]
  readonly wilayah: readonly string[]
  readonly kecamatan: readonly string[]
  readonly perangkat: readonly string[]
  readonly kanal: readonly string[]
}

const BarisNama = z.strictObject({ cocok: z.array(z.array(z.string())) })

/** For every word, the ids of the rows whose text holds it. The text is flattened as far as names are written. */
async function listNama(tx: Transaction, kata: readonly Dicari[], { id, teks, dari }: Readonly<Record<'id' | 'teks' | 'dari', Potongan>>): Promise<string[][]> {
  const pilih = kata.map(
    (untai) =>
      tx`coalesce(jsonb_agg(x.id) filter (where ${atau(
        tx,
        untai.map((u) => tx`position(${u} in x.teks) > 0`),
      )}), '[]')`,
  )
  const susun = pilih.reduce((a, b) => tx`${a}, ${b}`)
  const { cocok } = await one(
    BarisNama,
    tx`select jsonb_build_array(${susun}) as cocok from (select ${id} as id, ' ' || translate(lower(${teks}), '-/.,()', '      ') || ' ' as teks from ${dari} offset 0) x`,
  )
  return cocok
}

function atau(tx: Transaction, syarat: readonly Potongan[]): Potongan {
  return syarat.reduce((a, b) => tx`${a} or ${b}`)
}

/** Codes of the places of this government whose names hold each word. */
export function listWilayahBernama(tx: Transaction, daerahId: string, kata: readonly Dicari[]): Promise<string[][]> {
  return listNama(tx, kata, {
    id: tx`w.kode`,
    teks: tx`w.tingkat || ' ' || w.nama`,
    dari: tx`daerah d join wilayah w on w.kode >= d.kode_wilayah || '.' and w.kode < d.kode_wilayah || '/' where d.daerah_id = ${daerahId}`,
  })
}

export function listPerangkatBernama(tx: Transaction, daerahId: string, kata: readonly Dicari[]): Promise<string[][]> {
  return listNama(tx, kata, {
    id: tx`p.perangkat_daerah_id`,
    teks: tx`'perangkat daerah ' || p.nama || ' ' || p.singkatan`,
    dari: tx`perangkat_daerah p where p.daerah_id = ${daerahId}`,
  })
}

/** Changes whenever a name or a keyword of the catalogue does. */
export async function findSidikNamaKamus(tx: Transaction, daerahId: string): Promise<string> {
  const { sidik } = await one(
    z.strictObject({ sidik: z.string() }),
    tx`select concat_ws('/', count(*), sum(versi), max(updated_at)) as sidik from kamus_usulan where daerah_id = ${daerahId}`,
  )
  return sidik
}

const BarisNamaKamus = z.strictObject({ kamusId: z.string(), tahun: z.number(), nama: z.string() })

export function listNamaKamus(tx: Transaction, daerahId: string): Promise<z.output<typeof BarisNamaKamus>[]> {
  return many(
    BarisNamaKamus,
    tx`select kamus_id, tahun_anggaran as tahun, nama || ' ' || array_to_string(kata_kunci, ' ') as nama from kamus_usulan where daerah_id = ${daerahId}`,
  )
}

function syaratKata(tx: Transaction, a: ArtiKata): Potongan {
  const salahSatu = (kolom: Potongan, nilai: readonly string[], jenis: Potongan) => (nilai.length === 0 ? [] : [tx`${kolom} = any(${[...nilai]}::${jenis}[])`])
  const nomor = a.untai.flatMap((u) => (/^ \d{4,} $/.test(u) ? [tx`position(${`-${u.trim()}`} in '-' || p.nomor) > 0`] : []))
  return atau(tx, [
    ...salahSatu(tx`p.kamus_id`, a.kamus, tx`uuid`),
    ...salahSatu(tx`p.kode_wilayah`, a.wilayah, tx`text`),
    ...salahSatu(tx`left(p.kode_wilayah, 8)`, a.kecamatan, tx`text`),
    ...salahSatu(tx`p.perangkat_daerah_id`, a.perangkat, tx`uuid`),
    ...salahSatu(tx`p.kanal`, a.kanal, tx`text`),
    ...a.untai.map((u) => tx`position(${u} in p.kata_cari) > 0`),
    ...nomor,
  ])
}

export function syaratKartu(tx: Transaction, daerahId: string, s: SaringanKartu): Potongan {
  const syarat = [
    ...(s.tahun === null ? [] : [tx`p.tahun_anggaran = ${s.tahun}`]),
    ...(s.kodeKecamatan === null ? [] : [tx`p.kode_kecamatan = ${s.kodeKecamatan}`]),
    ...(s.kodeWilayah === null ? [] : [tx`p.kode_wilayah = ${s.kodeWilayah}`]),
    ...(s.bidangPembangunan === null ? [] : [tx`p.bidang_pembangunan = ${s.bidangPembangunan}`]),
    ...(s.kanal === null ? [] : [tx`p.kanal = any(${[...s.kanal]}::text[])`]),
    ...(s.posisi === null
      ? []
      : [
          tx`p.keadaan = any(${[...new Set(s.posisi.map((x) => bacaPosisi(x).keadaan))]}::text[])`,
          tx`p.tahap || '/' || p.keadaan = any(${[...s.posisi]}::text[])`,
        ]),
    ...s.kata.map((a) => tx`(${syaratKata(tx, a)})`),
  ]
  return syarat.reduce<Potongan>((a, b) => tx`${a} and ${b}`, tx`p.daerah_id = ${daerahId} and p.nomor is not null`)
}

/** Of a search for words no more than these are counted: whoever seeks narrows it then, and the newest of them are read quickly. */
export const HITUNG_TERBANYAK = 1000

const BarisCocok = z.strictObject({ pengajuanId: z.string(), jumlah: z.number() })

/** One page of what a filter finds, the latest first, each with how many there are in all, which a caller may know already. */
export function listCocok(
  tx: Transaction,
  daerahId: string,
  s: SaringanKartu,
  halaman: { lewati: number; batas: number; semua?: number },
): Promise<z.output<typeof BarisCocok>[]> {
  const urut = (x: Potongan) => tx`order by ${x}.tahun_anggaran desc, ${x}.menunggu_sejak desc, ${x}.pengajuan_id desc`
  const cukup = s.kata.length === 0 ? tx`` : tx`${urut(tx`p`)} limit ${HITUNG_TERBANYAK + 1}`
  return many(
    BarisCocok,
    tx`select x.pengajuan_id, ${halaman.semua === undefined ? tx`count(*) over ()` : tx`${halaman.semua}::int`} as jumlah
       from (select p.pengajuan_id, p.tahun_anggaran, p.menunggu_sejak from pengajuan p where ${syaratKartu(tx, daerahId, s)} ${cukup}) x
       ${urut(tx`x`)} limit ${halaman.batas} offset ${halaman.lewati}`,
  )
}
