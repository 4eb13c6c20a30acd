import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { loadButirPintu } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import type { ButirKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { Saat, Tanggal } from '#src/lib/waktu.ts'
import { canPakaiKamus, type PenolakanPintu } from '#src/modules/kamus-usulan/pintu-kamus.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { PenolakanAsal } from '#src/modules/usulan/pengusul/asal-usulan.ts'
import { jalurKamus, kelompokPengusul } from '#src/modules/usulan/pengusul/kelompok-pengusul.ts'
import { type BerkasUsulan, countBerkas, findTempat, isSasaran, type PengajuanBaru } from '#src/modules/usulan/usulan.queries.ts'
import { type PenolakanRincian, periksaRincian } from '#src/modules/usulan/isian/rincian-usulan.ts'
import { type BahanSmart, hitungSmart } from '#src/modules/usulan/isian/smart.ts'
import type { PenolakanAlasanTempat } from '#src/modules/usulan/isian/temuan-isian.ts'
import { type PenolakanTempat, susunTempat } from '#src/modules/usulan/isian/tempat-usulan.ts'
import type { HasilTulis, IsiDraf, IsiPengajuan } from '#src/modules/usulan/usulan.schema.ts'
import type { PenolakanUsulan } from '#src/modules/usulan/usulan.service.ts'
import { hitungAnggaran, type Pengajuan, type Perhitungan } from '#src/modules/usulan/usulan.ts'
import { isKanalKecamatan, ruteKanal } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import type { PenolakanUlang } from '#src/modules/usulan/hidup/ulang.ts'
import { RUTE, type Rute } from '#src/modules/usulan/putusan/rute.ts'

export type PenolakanPengusulan =
  | PenolakanUsulan
  | PenolakanAsal
  | PenolakanPintu
  | PenolakanTempat
  | PenolakanAlasanTempat
  | PenolakanRincian
  | { readonly jenis: 'sasaran-tidak-ditemukan' }
  | { readonly jenis: 'wilayah-tidak-dikenal'; readonly kode: string }
  | { readonly jenis: 'kamus-tidak-ditemukan'; readonly tahunAnggaran: number }
  | { readonly jenis: 'usulan-sudah-ada'; readonly pengajuanId: string }
  | { readonly jenis: 'bukan-draf' }
  | { readonly jenis: 'kebutuhan-sudah-diputus' }
  | PenolakanUlang
  | { readonly jenis: 'butir-tahun-itu-hilang'; readonly nama: string; readonly tahunAnggaran: number }
  | { readonly jenis: 'satuan-butir-berubah'; readonly dari: string; readonly ke: string }
  | { readonly jenis: 'surat-sudah-dipakai'; readonly nomorSurat: string }
  | { readonly jenis: 'jendela-tertutup-ada-susulan'; readonly tutup: Saat; readonly batasSurat: Tanggal; readonly batasMasuk: Tanggal }
  | { readonly jenis: 'susulan-tidak-diizinkan'; readonly sebab: string; readonly batasSurat: Tanggal | null; readonly batasMasuk: Tanggal | null }
  | { readonly jenis: 'susulan-belum-perlu' }
  | { readonly jenis: 'susulan-melewati-batas'; readonly batasMasuk: Tanggal }

/** What a draft is judged with: its place, its catalogue item, what that costs. */
export interface Dasar {
  readonly kamus: ButirKamus
  readonly hitung: Perhitungan
  readonly kodeKecamatan: string
  readonly rute: Rute
  /** 0 to 5 (D-08); null where only part of the proposal is known here. */
  readonly skorSmart: number | null
}

/** What a proposal stands on, besides its own words. */
export type IsiDasar = IsiPengajuan &
  Pick<IsiDraf, 'foto' | 'hargaSatuan'> & {
    readonly pengusul: Pick<IsiDraf['pengusul'], 'jenis'>
    readonly sudahDiajukan: boolean
    /** The need's own words, where they are being written now; an entry for a later year leaves them as they are. */
    readonly kebutuhan?: IsiDraf
  }

/** Where references come from: the database for one proposal, a memory of what was already asked for many. */
export interface Acuan {
  readonly tempat: (kode: string) => ReturnType<typeof findTempat>
  readonly butir: (kamusId: string, kodeKecamatan: string) => ReturnType<typeof loadButirPintu>
  readonly berkas: (id: readonly string[]) => Promise<number>
  readonly sasaran: (simpulId: string | null) => Promise<boolean>
}

export function acuanDari(tx: Transaction, daerahId: string): Acuan {
  return {
    tempat: (kode) => findTempat(tx, daerahId, kode),
    butir: (kamusId, kodeKecamatan) => loadButirPintu(tx, daerahId, kamusId, kodeKecamatan),
    berkas: (id) => countBerkas(tx, daerahId, id),
    sasaran: (simpulId) => isSasaran(tx, daerahId, simpulId),
  }
}

/** Loads and checks what a draft stands on: a village of this government, an item of that year's catalogue, photos that are there. */
export function loadDasar(tx: Transaction, k: Konteks, isi: IsiDasar): Promise<Result<Dasar, PenolakanPengusulan>> {
  return susunDasar(acuanDari(tx, k.daerahId), k, isi)
}

/** The same, with the references from wherever the caller keeps them. */
export async function susunDasar(acuan: Acuan, k: Konteks, isi: IsiDasar): Promise<Result<Dasar, PenolakanPengusulan>> {
  const berkas = [...isi.foto, ...(isi.kebutuhan?.lampiran ?? []).map((l) => l.berkasId)]
  const [tempat, pintu, adaBerkas, adaSasaran] = await Promise.all([
    acuan.tempat(isi.kodeWilayah),
    acuan.butir(isi.kamusId, isi.kodeWilayah.slice(0, 8)),
    acuan.berkas(berkas),
    acuan.sasaran(isi.kebutuhan?.sasaranId ?? null),
  ])
  if (tempat === null || (tempat.tingkat === 'kecamatan' && !isKanalKecamatan(isi.kanal)))
    return refuse({ jenis: 'wilayah-tidak-dikenal', kode: isi.kodeWilayah })
  const kamus = pintu?.butir ?? null
  if (pintu === null || kamus === null || kamus.tahunAnggaran !== isi.tahunAnggaran)
    return refuse({ jenis: 'kamus-tidak-ditemukan', tahunAnggaran: isi.tahunAnggaran })
  if (adaBerkas !== new Set(berkas).size) return refuse({ jenis: 'berkas-tidak-ditemukan' })
  if (!adaSasaran) return refuse({ jenis: 'sasaran-tidak-ditemukan' })
  const { kanal, sudahDiajukan } = isi
  const tutup = canPakaiKamus(kamus, { kelompok: kelompokPengusul(isi.pengusul.jenis, kanal), jalur: jalurKamus(kanal), fokus: pintu.fokus, sudahDiajukan })
  if (tutup !== null) return refuse(tutup)
  const hitung = hitungAnggaran(kamus, isi.volume, isi.hargaSatuan)
  if (!hitung.ok) return hitung
  const salah = periksaUkuran(isi)
  if (salah !== null) return refuse(salah)
  const skorSmart = isi.kebutuhan === undefined ? null : hitungSmart(bahanSmart(isi.kebutuhan, kamus, Number(k.saat.slice(0, 4)))).skor
  const rute = ruteKanal(isi.kanal, tempat.ruteBawaan)
  return ok({ kamus, hitung: hitung.value, kodeKecamatan: isi.kodeWilayah.slice(0, 8), rute, skorSmart })
}

/** What is drawn and multiplied must be what it says. */
function periksaUkuran(isi: IsiDasar): PenolakanTempat | PenolakanRincian | null {
  const rincian = periksaRincian(isi.rincianVolume ?? null, isi.volume)
  if (rincian !== null || isi.kebutuhan === undefined) return rincian
  const tempat = susunTempat(isi.kebutuhan)
  return tempat.ok ? null : tempat.error
}

function bahanSmart(isi: IsiDraf, kamus: ButirKamus, tahunUsul: number): BahanSmart {
  return {
    ...isi,
    adaTempat: [isi.rw, isi.rt, isi.lokus, isi.alamat, isi.titik, isi.geometri].some((x) => x !== null),
    kamus,
    statusLahan: isi.kesiapan.statusLahan,
    suratHibah: isi.kesiapan.suratHibah,
    adaDasar: isi.fokus.length > 0 || isi.isu !== null || isi.sasaranId !== null,
    tahunUsul,
  }
}

/** Photos first, in their order; then the papers. */
export function berkasUsulan(isi: Pick<IsiDraf, 'foto' | 'lampiran'>): BerkasUsulan[] {
  const foto = new Set(isi.foto)
  return [
    ...[...foto].map((berkasId) => ({ berkasId, jenis: 'foto' })),
    ...new Map(isi.lampiran.filter((l) => !foto.has(l.berkasId)).map((l) => [l.berkasId, l])).values(),
  ]
}

/** The row a draft or a submission becomes. */
export function barisPengajuan(
  k: Konteks,
  isi: IsiPengajuan,
  dasar: Dasar,
  lain: Pick<PengajuanBaru, 'posisi' | 'versi' | 'nomor' | 'pengecualianId' | 'diajukanPada' | 'waktuPerangkat'>,
): PengajuanBaru {
  return {
    isi,
    hitung: dasar.hitung,
    satuan: dasar.kamus.satuan,
    bidangPembangunan: dasar.kamus.bidangPembangunan,
    perangkatDaerahId: dasar.kamus.perangkatDaerahId,
    kodeKecamatan: dasar.kodeKecamatan,
    rute: dasar.rute,
    ruteVersi: RUTE[dasar.rute].versi,
    saat: k.saat,
    createdBy: k.pelaku.penggunaId,
    skorSmart: dasar.skorSmart,
    ...lain,
  }
}

/** The row of a draft: nothing numbered, nothing submitted. */
export function barisDraf(k: Konteks, isi: IsiPengajuan, dasar: Dasar): PengajuanBaru {
  const posisi = { tahap: 'pengusulan', keadaan: 'draf' } as const
  return barisPengajuan(k, isi, dasar, { posisi, versi: 1, nomor: null, pengecualianId: null, diajukanPada: null, waktuPerangkat: null })
}

/** What the author of a new draft gets back. */
export function hasilDraf(isi: IsiPengajuan, dasar: Dasar): HasilTulis {
  const { pengajuanId, usulanId } = isi
  return { pengajuanId, usulanId, nomor: null, tahap: 'pengusulan', keadaan: 'draf', versi: 1, anggaran: dasar.hitung.anggaran, tandaTerima: null }
}

/** The draft as the rules see it, before any row is written. */
export function drafDari(k: Konteks, isi: IsiDraf, dasar: Dasar): Pengajuan {
  const { anggaran, hargaSatuan } = dasar.hitung
  return {
    pengajuanId: isi.pengajuanId,
    usulanId: isi.usulanId,
    nomor: null,
    tahunAnggaran: isi.tahunAnggaran,
    rute: dasar.rute,
    versi: 1,
    kodeWilayah: isi.kodeWilayah,
    kodeKecamatan: dasar.kodeKecamatan,
    bidangPembangunan: dasar.kamus.bidangPembangunan,
    hargaSatuan,
    volume: isi.volume,
    anggaran,
    volumeKini: isi.volume,
    anggaranKini: anggaran,
    tahap: 'pengusulan',
    keadaan: 'draf',
    perangkatDaerahId: dasar.kamus.perangkatDaerahId,
    kewenangan: dasar.kamus.kewenangan,
    batasPerbaikan: null,
    createdBy: k.pelaku.penggunaId,
    kanal: isi.kanal,
    anggotaId: null,
  }
}
