import type { Potongan, Reader } from '#src/lib/sql.ts'
import { type Dasar, GOLONGAN_BESARAN, GOLONGAN_PRIORITAS, PASANGAN, TANPA } from '#src/modules/rekapitulasi/dimensi.ts'

/* Pieces that every statement of a recap is composed of. Nothing here sends anything. */

/** Which rows count: a year, and for each kept dimension the values it may have. */
export interface Saring {
  readonly tahun: number | null
  readonly nilai: ReadonlyMap<Dasar, readonly string[]>
}

const KOLOM: Readonly<Record<Dasar, string>> = {
  posisi: 'posisi',
  perangkat: 'perangkat_daerah_id',
  bidang: 'bidang_pembangunan',
  urusan: 'bidang_urusan',
  kecamatan: 'kode_kecamatan',
  desa: 'kode_wilayah',
  kanal: 'kanal',
  prioritas: 'prioritas',
  alasan: 'alasan_kode',
  besaran: 'besaran',
}

/** A kept value as text, of `b`. */
export function kolom(tx: Reader, d: Dasar): Potongan {
  return d === 'perangkat' ? tx`b.perangkat_daerah_id::text` : tx`b.${tx(KOLOM[d])}`
}

export function syarat(tx: Reader, { tahun, nilai }: Saring): Potongan {
  let semua = tahun === null ? tx`` : tx`and b.tahun_anggaran = ${tahun}`
  for (const [d, boleh] of nilai)
    semua =
      d === 'perangkat' ? tx`${semua} and b.perangkat_daerah_id = any(${[...boleh]}::uuid[])` : tx`${semua} and b.${tx(KOLOM[d])} = any(${[...boleh]}::text[])`
  return semua
}

export const daftarKolom = (tx: Reader): Potongan =>
  tx`pengajuan_id, tahun_anggaran, posisi, perangkat_daerah_id, bidang_pembangunan, bidang_urusan, kode_kecamatan, kode_wilayah, kanal, prioritas, alasan_kode, besaran, anggaran, anggaran_kini`

type Golongan = readonly { readonly kunci: string; readonly sampai: number | null }[]

function menurutGolongan(tx: Reader, nilai: Potongan, golongan: Golongan): Potongan {
  let isi = tx``
  for (const g of golongan) isi = g.sampai === null ? tx`${isi} else ${g.kunci}::text` : tx`${isi} when ${nilai} <= ${g.sampai}::bigint then ${g.kunci}::text`
  return tx`case ${isi} end`
}

/** The proposals as they stand now, each with all it is counted by. What a statement does not ask for is not looked up. */
export function nyata(tx: Reader, daerahId: string, batas: Potongan): Potongan {
  const peringkat = (tahap: string): Potongan =>
    tx`(select x.urutan_prioritas from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap = ${tahap} and x.urutan_prioritas is not null order by x.urut desc limit 1)`
  const prioritas = tx`(select ${menurutGolongan(tx, tx`r.n`, [...GOLONGAN_PRIORITAS])} from (select coalesce(${peringkat('kecamatan')}, ${peringkat('desa')}) as n) r where r.n is not null)`
  return tx`select p.pengajuan_id, p.tahun_anggaran, p.tahap || '/' || p.keadaan as posisi, p.perangkat_daerah_id, p.bidang_pembangunan, k.bidang_urusan, p.kode_kecamatan, p.kode_wilayah, p.kanal,
      coalesce(${prioritas}, ${TANPA}) as prioritas,
      coalesce((select x.alasan_kode from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id order by x.urut desc limit 1), ${TANPA}) as alasan_kode,
      ${menurutGolongan(tx, tx`p.anggaran_kini`, [...GOLONGAN_BESARAN])} as besaran, p.anggaran, p.anggaran_kini
    from pengajuan p join kamus_usulan k on k.daerah_id = p.daerah_id and k.kamus_id = p.kamus_id
    where p.daerah_id = ${daerahId} and p.nomor is not null and p.keadaan <> 'draf' ${batas}`
}

/** Proposals that changed since they were last counted: by themselves, or through their catalogue item. */
export function tersentuh(tx: Reader, daerahId: string): Potongan {
  return tx`select s.kunci::uuid as pengajuan_id from jejak_sentuhan s where s.daerah_id = ${daerahId} and s.tabel = 'pengajuan' and not s.terlipat
    union select p.pengajuan_id from jejak_sentuhan s join pengajuan p on p.daerah_id = ${daerahId} and p.kamus_id = s.kunci::uuid
    where s.daerah_id = ${daerahId} and s.tabel = 'kamus_usulan' and not s.terlipat`
}

/** Each row of `b` once per folded pair. */
export function urai(tx: Reader): Potongan {
  let baris = tx``
  for (const [i, [a, c]] of PASANGAN.entries()) baris = tx`${baris}${i === 0 ? tx`` : tx`, `}(${a}::text, ${c}::text, ${kolom(tx, a)}, ${kolom(tx, c)})`
  return tx`cross join lateral (values ${baris}) v(dimensi, dimensi_lain, nilai, nilai_lain)`
}
