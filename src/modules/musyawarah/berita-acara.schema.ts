import { z } from 'zod'

/*
 * What closing a meeting freezes (kontrak 9; domain.md §4.1 rule 7): the canonical bytes (RFC 8785) of this shape are stored, hashed,
 * named in the ledger and printed. Everything a paper of the meeting says is in here, but for the names of those present: they are
 * bound as salted commitments, so that a person can be erased by law and the hash still holds.
 */

/** What became of a listed proposal at this meeting, as the papers group it. */
const DAFTAR_HASIL_DAFTAR = ['disepakati', 'cadangan', 'belum-disepakati', 'belum-diputus'] as const

const Bidang = z.string()

export const UsulanBeku = z.strictObject({
  pengajuanId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  kodeWilayah: z.string(),
  namaWilayah: z.string(),
  /** RT/RW or place in words; empty where the proposal names none. */
  tempat: z.string(),
  bidangPembangunan: Bidang,
  perangkatDaerahId: z.string(),
  perangkatDaerah: z.string(),
  kegiatan: z.string(),
  satuan: z.string(),
  /** Thousandths, as everywhere. */
  volume: z.int(),
  rupiah: z.int(),
  hasil: z.enum(DAFTAR_HASIL_DAFTAR),
  keputusan: z.string().nullable(),
  alasanKode: z.string().nullable(),
  alasan: z.string().nullable(),
  /** Agreed order within its bidang pembangunan. */
  urutan: z.int().nullable(),
  /** 0–100 with two decimals, as a text; null where nothing was scored. */
  skor: z.string().nullable(),
  putusanId: z.string().nullable(),
})
export type UsulanBeku = z.output<typeof UsulanBeku>

const HadirBeku = z.strictObject({
  pesertaId: z.string(),
  peran: z.string(),
  unsur: z.string(),
  lembaga: z.string(),
  kelompok: Bidang.nullable(),
  delegasi: z.boolean(),
  /** SHA-256(salt ‖ canonical {nama, jenisKelamin, usia, disabilitas}) in hex. */
  komitmen: z.string(),
})

export const IsiBeritaAcara = z.strictObject({
  bentuk: z.literal(1),
  daerah: z.strictObject({ daerahId: z.string(), nama: z.string() }),
  musyawarah: z.strictObject({
    musyawarahId: z.string(),
    jenis: z.string(),
    tahap: z.string(),
    nama: z.string(),
    tahunAnggaran: z.int(),
    kodeWilayah: z.string(),
    namaWilayah: z.string(),
    perangkatDaerah: z.string().nullable(),
    tanggal: z.string(),
    jamMulai: z.string().nullable(),
    jamSelesai: z.string().nullable(),
    tempat: z.string(),
    cara: z.string(),
    /** The scan of a meeting held on paper. */
    sidikPindaian: z.string().nullable(),
  }),
  nomor: z.string(),
  ditutup: z.strictObject({ pada: z.string(), jabatan: z.string() }),
  hadir: z.strictObject({
    jumlah: z.int(),
    perempuan: z.int(),
    disabilitas: z.int(),
    unsur: z.array(z.strictObject({ unsur: z.string(), jumlah: z.int() })),
    /** Empty where a paper meeting brought only its number. */
    orang: z.array(HadirBeku),
  }),
  usulan: z.array(UsulanBeku),
  bidang: z.array(
    z.strictObject({
      bidangPembangunan: Bidang,
      dibahas: z.int(),
      disepakati: z.int(),
      rupiah: z.int(),
      /** Null: no ceiling was set. */ pagu: z.int().nullable(),
    }),
  ),
  kelompok: z.array(z.strictObject({ bidangPembangunan: Bidang, ketua: z.string(), hasil: z.string() })),
  /** The criteria set the scores were given by, or null; its weights and classes as they stood. */
  penilaian: z.json().nullable(),
  /** Votes as counted, or null where none was held. */
  suara: z.json().nullable(),
  tindakLanjut: z.array(z.strictObject({ apa: z.string(), siapa: z.string(), kapan: z.string() })),
})
export type IsiBeritaAcara = z.output<typeof IsiBeritaAcara>
