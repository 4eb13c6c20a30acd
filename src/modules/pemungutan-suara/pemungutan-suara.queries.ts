import { z } from 'zod'
import { many, maybe, one, type Reader, type Transaction } from '#src/lib/sql.ts'
import { DAFTAR_JENIS_MUSYAWARAH, DAFTAR_KEADAAN_MUSYAWARAH, DAFTAR_TAHAP_MUSYAWARAH } from '#src/modules/jadwal/rapat.ts'
import { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import type { KeadaanPemungutan } from '#src/modules/pemungutan-suara/pemungutan-suara.ts'
import { BarisPemungutan, PilihanSuara, type PemungutanBaru } from '#src/modules/pemungutan-suara/pemungutan-suara.schema.ts'

const Rapat = z.strictObject({
  musyawarahId: z.string(),
  tahunAnggaran: z.number(),
  jenis: z.enum(DAFTAR_JENIS_MUSYAWARAH),
  tahap: z.enum(DAFTAR_TAHAP_MUSYAWARAH),
  kodeWilayah: z.string(),
  perangkatDaerahId: z.string().nullable(),
  keadaan: z.enum(DAFTAR_KEADAAN_MUSYAWARAH),
})
export type BarisRapat = z.output<typeof Rapat>

/** The meeting, held still where something is changed: closing it waits, and waits for us. */
export function findRapat(tx: Reader, daerahId: string, musyawarahId: string, kunci: 'baca' | 'kunci'): Promise<BarisRapat | null> {
  return maybe(
    Rapat,
    tx`select musyawarah_id, tahun_anggaran, jenis, tahap, kode_wilayah, perangkat_daerah_id, keadaan
       from musyawarah where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} ${kunci === 'kunci' ? tx`for update` : tx``}`,
  )
}

function kolom(tx: Reader) {
  return tx`select pemungutan_id, musyawarah_id, judul, cara, pemilih, bidang_pembangunan, aturan, poin, batas_rupiah, maks_pilihan, hanya, mulai, selesai,
                   keadaan, dibuka_pada, ditutup_pada, jumlah_suara, sidik_suara, versi from pemungutan_suara`
}

export function listPemungutan(tx: Reader, daerahId: string, musyawarahId: string): Promise<BarisPemungutan[]> {
  return many(BarisPemungutan, tx`${kolom(tx)} where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} order by judul, pemungutan_id`)
}

export function findPemungutan(tx: Reader, daerahId: string, pemungutanId: string): Promise<BarisPemungutan | null> {
  return maybe(BarisPemungutan, tx`${kolom(tx)} where daerah_id = ${daerahId} and pemungutan_id = ${pemungutanId}`)
}

/** `for update`: its office changes it. `for share`: a ballot goes in, and closing waits for it. */
export function lockPemungutan(tx: Transaction, daerahId: string, pemungutanId: string, untuk: 'ubah' | 'suara'): Promise<BarisPemungutan | null> {
  return maybe(
    BarisPemungutan,
    tx`${kolom(tx)} where daerah_id = ${daerahId} and pemungutan_id = ${pemungutanId} ${untuk === 'ubah' ? tx`for update` : tx`for share`}`,
  )
}

export function insertPemungutan(tx: Transaction, daerahId: string, p: PemungutanBaru & { musyawarahId: string; createdBy: string }): Promise<Sesudah | null> {
  return maybe(
    Sesudah,
    tx`insert into pemungutan_suara (daerah_id, pemungutan_id, musyawarah_id, judul, cara, pemilih, bidang_pembangunan, aturan, poin, batas_rupiah, maks_pilihan,
                                     hanya, mulai, selesai, created_by)
       values (${daerahId}, ${p.pemungutanId}, ${p.musyawarahId}, ${p.judul}, ${p.cara}, ${p.pemilih}, ${p.bidangPembangunan}, ${p.aturan}, ${p.poin}, ${p.batasRupiah},
               ${p.maksPilihan}, ${p.hanya}, ${p.mulai}, ${p.selesai}, ${p.createdBy})
       on conflict do nothing returning to_jsonb(pemungutan_suara.*) as isi`,
  )
}

interface KeadaanBaru {
  readonly pemungutanId: string
  readonly keadaan: KeadaanPemungutan
  readonly dibukaPada?: string
  readonly ditutupPada?: string
}

export function updatePemungutan(tx: Transaction, daerahId: string, p: KeadaanBaru): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update pemungutan_suara set keadaan = ${p.keadaan}, dibuka_pada = coalesce(${p.dibukaPada ?? null}, dibuka_pada),
              ditutup_pada = coalesce(${p.ditutupPada ?? null}, ditutup_pada), versi = versi + 1
       where daerah_id = ${daerahId} and pemungutan_id = ${p.pemungutanId} returning to_jsonb(pemungutan_suara.*) as isi`,
  )
}

/** What a vote that has just been closed holds. */
export function sealPemungutan(tx: Transaction, daerahId: string, p: { pemungutanId: string; jumlahSuara: number; sidikSuara: string }): Promise<Sesudah> {
  return one(
    Sesudah,
    tx`update pemungutan_suara set jumlah_suara = ${p.jumlahSuara}, sidik_suara = ${p.sidikSuara}
       where daerah_id = ${daerahId} and pemungutan_id = ${p.pemungutanId} and keadaan = 'ditutup' returning to_jsonb(pemungutan_suara.*) as isi`,
  )
}

export async function insertPilihan(
  tx: Transaction,
  daerahId: string,
  pemungutanId: string,
  pilihan: readonly Omit<PilihanSuara, 'namaWilayah'>[],
): Promise<void> {
  const baris = pilihan.map((p) => ({
    daerah_id: daerahId,
    pemungutan_id: pemungutanId,
    nomor_pilihan: p.nomorPilihan,
    pengajuan_id: p.pengajuanId,
    nomor: p.nomor,
    judul: p.judul,
    kode_wilayah: p.kodeWilayah,
    rupiah: p.rupiah,
  }))
  await tx`insert into pilihan_suara ${tx(baris)}`
}

export function listPilihan(tx: Reader, daerahId: string, pemungutanId: string): Promise<PilihanSuara[]> {
  return many(
    z.strictObject(PilihanSuara.shape),
    tx`select p.nomor_pilihan, p.pengajuan_id, p.nomor, p.judul, p.kode_wilayah, w.nama as nama_wilayah, p.rupiah
       from pilihan_suara p join wilayah w on w.kode = p.kode_wilayah
       where p.daerah_id = ${daerahId} and p.pemungutan_id = ${pemungutanId} order by p.nomor_pilihan`,
  )
}

/** Votes of a meeting that take ballots still. */
export function listTerbuka(tx: Reader, daerahId: string, musyawarahId: string): Promise<{ judul: string }[]> {
  return many(
    z.strictObject({ judul: z.string() }),
    tx`select judul from pemungutan_suara where daerah_id = ${daerahId} and musyawarah_id = ${musyawarahId} and keadaan = 'dibuka' order by judul`,
  )
}
