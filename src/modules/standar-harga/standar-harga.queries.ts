import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type HasilSalin, salinGabung } from '#src/lib/salin.ts'
import { many, type Reader, type Transaction } from '#src/lib/sql.ts'
import { HalamanHarga, StandarHargaKeluar } from '#src/modules/standar-harga/standar-harga.schema.ts'
import { type JenisStandarHarga, type StandarHarga } from '#src/modules/standar-harga/standar-harga.ts'

/** The same row has the same id in every load: made from all that it says. */
function idStandarHarga(s: StandarHarga): string {
  const isi = [s.kodeWilayah, s.tahun, s.jenis, s.kodeKelompok, s.uraianKelompok, s.uraian, s.spesifikasi, s.satuan, s.harga, s.akun.join(','), s.tkdn]
  const hex = createHash('sha256').update(JSON.stringify(isi)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A year's standard of one government is what its file says: rows that are no longer in it go. */
export function saveStandarHarga(
  tx: Transaction,
  milik: { readonly kodeWilayah: string; readonly tahun: number; readonly jenis: JenisStandarHarga },
  baris: readonly StandarHarga[],
): Promise<HasilSalin> {
  return salinGabung(tx, {
    tabel: 'standar_harga',
    kolom: [
      'standar_harga_id',
      'kode_wilayah',
      'tahun',
      'jenis',
      'kode_kelompok',
      'uraian_kelompok',
      'uraian',
      'spesifikasi',
      'satuan',
      'harga',
      'akun',
      'tkdn',
    ],
    kunci: ['standar_harga_id'],
    baris: baris.map((s) => [
      idStandarHarga(s),
      s.kodeWilayah,
      s.tahun,
      s.jenis,
      s.kodeKelompok,
      s.uraianKelompok,
      s.uraian,
      s.spesifikasi,
      s.satuan,
      s.harga,
      s.akun,
      s.tkdn,
    ]),
    gantikan: { kode_wilayah: milik.kodeWilayah, tahun: milik.tahun, jenis: milik.jenis },
  })
}

export interface SaringHarga {
  readonly pola: readonly string[]
  /** Whether the codes of groups are searched too: digits of a size are not those of a code. */
  readonly kode: boolean
  readonly jenis: JenisStandarHarga | null
  readonly tahun: number | null
  readonly kodeWilayah: string | null
}

const Temuan = z.strictObject({ ...StandarHargaKeluar.shape, semua: z.number() })

/** Each word must occur in the name, the specification or the group; names that begin with the first word come first. */
export function listStandarHarga(sql: Reader, s: SaringHarga, letak: { readonly lewati: number; readonly batas: number }): Promise<z.output<typeof Temuan>[]> {
  const [awal = '%'] = s.pola
  return many(
    Temuan,
    sql`select h.standar_harga_id, h.kode_wilayah, w.nama as nama_wilayah, h.tahun, h.jenis, h.kode_kelompok, h.uraian_kelompok, h.uraian, h.spesifikasi, h.satuan,
               h.harga, h.akun, (count(*) over ())::integer as semua
        from standar_harga h join wilayah w on w.kode = h.kode_wilayah
        where (${s.jenis}::text is null or h.jenis = ${s.jenis}) and (${s.tahun}::integer is null or h.tahun = ${s.tahun})
          and (${s.kodeWilayah}::text is null or h.kode_wilayah = ${s.kodeWilayah})
          and lower(concat_ws(' ', h.uraian, h.spesifikasi, h.uraian_kelompok, case when ${s.kode} then h.kode_kelompok end)) like all (${[...s.pola]}::text[])
        order by lower(h.uraian) like ltrim(${awal}, '%') desc, h.uraian, h.spesifikasi nulls first, h.harga, h.standar_harga_id
        limit ${letak.batas} offset ${letak.lewati}`,
  )
}

const BarisHimpunan = z.strictObject(HalamanHarga.shape.himpunan.element.shape)

export function listHimpunanHarga(sql: Reader): Promise<z.output<typeof BarisHimpunan>[]> {
  return many(
    BarisHimpunan,
    sql`select h.kode_wilayah, w.nama as nama_wilayah, h.tahun, h.jenis, count(*)::integer as jumlah from standar_harga h join wilayah w on w.kode = h.kode_wilayah
        group by 1, 2, 3, 4 order by 3 desc, 2, 4`,
  )
}
