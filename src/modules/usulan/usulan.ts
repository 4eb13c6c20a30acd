import { formatKuantitas, kali, type Kuantitas } from '#src/lib/kuantitas.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Rupiah } from '#src/lib/rupiah.ts'
import type { Saat, Tanggal, ZonaWaktu } from '#src/lib/waktu.ts'
import { type Gerbang, type PenolakanJadwal, periksaJendela, periksaMusyawarah } from '#src/modules/jadwal/jadwal.ts'
import type { ButirKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { Kanal } from '#src/modules/usulan/pengusul/jalur-pengusul.ts'
import type { KodeAlasan } from '#src/modules/usulan/putusan/alasan.ts'
import { type PenolakanPerbaikan, periksaMasaPerbaikan, tetapkanBatas } from '#src/modules/usulan/pengajuan/perbaikan.ts'
import { isAkhir, isSesudah, type Keputusan, lanjutan, type Posisi, type Rute, type Tahap, type Tujuan, tujuanTahap } from '#src/modules/usulan/putusan/rute.ts'

/** An entry of a need for one budget year, as the rules see it. */
export interface Pengajuan extends Posisi {
  readonly pengajuanId: string
  readonly usulanId: string
  readonly nomor: string | null
  readonly tahunAnggaran: number
  readonly rute: Rute
  readonly versi: number
  readonly kodeWilayah: string
  readonly kodeKecamatan: string
  readonly bidangPembangunan: string
  readonly hargaSatuan: Rupiah
  readonly volume: Kuantitas
  readonly anggaran: Rupiah
  /** Agreed so far: what the last decision left. */
  readonly volumeKini: Kuantitas
  readonly anggaranKini: Rupiah
  readonly perangkatDaerahId: string
  /** Whose business the catalogue item is; what is not the kabupaten's is only passed on (D-04). */
  readonly kewenangan: ButirKamus['kewenangan']
  /** Until when the proposer may correct what was sent back. */
  readonly batasPerbaikan: Tanggal | null
  readonly createdBy: string
  readonly kanal: Kanal
  /** The account of the council's member it was brought in for; null where there is none. */
  readonly anggotaId: string | null
}

export type PenolakanIsi =
  | { readonly jenis: 'harga-belum-ditetapkan'; readonly nama: string }
  | { readonly jenis: 'harga-di-atas-kamus'; readonly harga: Rupiah; readonly hargaMaks: Rupiah; readonly satuan: string }
  | { readonly jenis: 'volume-di-luar-batas'; readonly min: string; readonly maks: string }
  | { readonly jenis: 'masalah-terlalu-singkat'; readonly panjang: number; readonly minimal: number }
  | { readonly jenis: 'foto-belum-ada' }

export const PANJANG_MASALAH = 20

/** What completeness is judged by. */
export interface IsiUsulan {
  readonly masalah: string
  readonly jumlahFoto: number
}

export interface Perhitungan {
  readonly hargaSatuan: Rupiah
  readonly anggaran: Rupiah
}

/** What a draft costs, by the catalogue (S3-7): volume × the price asked for, and the catalogue's price is its ceiling. */
export function hitungAnggaran(kamus: ButirKamus, volume: Kuantitas, harga: Rupiah | null): Result<Perhitungan, PenolakanIsi> {
  if (kamus.hargaSatuan === null) return refuse({ jenis: 'harga-belum-ditetapkan', nama: kamus.nama })
  const hargaSatuan = harga ?? kamus.hargaSatuan
  if (hargaSatuan > kamus.hargaSatuan) return refuse({ jenis: 'harga-di-atas-kamus', harga: hargaSatuan, hargaMaks: kamus.hargaSatuan, satuan: kamus.satuan })
  if ((kamus.volumeMin !== null && volume < kamus.volumeMin) || (kamus.volumeMaks !== null && volume > kamus.volumeMaks)) {
    return refuse({ jenis: 'volume-di-luar-batas', min: teksBatas(kamus.volumeMin, kamus.satuan), maks: teksBatas(kamus.volumeMaks, kamus.satuan) })
  }
  return ok({ hargaSatuan, anggaran: kali(volume, hargaSatuan) })
}

function teksBatas(v: Kuantitas | null, satuan: string): string {
  return v === null ? '—' : formatKuantitas(v, satuan)
}

/** What must be there before a draft may be submitted (problem ≥ 20 characters, at least one photo for works). */
export function periksaKelengkapan(isi: IsiUsulan, fotoWajib: boolean): PenolakanIsi | null {
  const panjang = isi.masalah.trim().length
  if (panjang < PANJANG_MASALAH) return { jenis: 'masalah-terlalu-singkat', panjang, minimal: PANJANG_MASALAH }
  return fotoWajib && isi.jumlahFoto === 0 ? { jenis: 'foto-belum-ada' } : null
}

export type PenolakanPutusan =
  | { readonly jenis: 'sudah-diputus'; readonly oleh: string; readonly keputusan: Keputusan; readonly waktu: Saat; readonly versi: number }
  | { readonly jenis: 'isi-sudah-berubah'; readonly versi: number }
  | { readonly jenis: 'keputusan-tidak-dikenal-di-tahap'; readonly keputusan: Keputusan; readonly tahap: Tahap; readonly keadaan: string }
  | { readonly jenis: 'alasan-wajib'; readonly keputusan: Keputusan }
  | { readonly jenis: 'teks-terlalu-singkat'; readonly minimal: number }
  | { readonly jenis: 'perubahan-kosong' | 'volume-tidak-sah' }
  | { readonly jenis: 'berita-acara-sudah-ditutup'; readonly musyawarahId: string; readonly nama: string }
  | { readonly jenis: 'usulan-sudah-melangkah'; readonly tahap: Tahap }
  | { readonly jenis: 'rupiah-melampaui-volume'; readonly rupiah: Rupiah; readonly maks: Rupiah }
  | { readonly jenis: 'perangkat-daerah-tujuan-wajib' }
  | { readonly jenis: 'perlu-akomodasi' }
  | { readonly jenis: 'perlu-rincian-belanja' }
  | { readonly jenis: 'perlu-laporan-realisasi' }
  | { readonly jenis: 'bukan-kewenangan-kabupaten'; readonly kewenangan: string }
  | { readonly jenis: 'tujuan-terusan-wajib'; readonly boleh: string }
  | { readonly jenis: 'usulan-sudah-berakhir'; readonly keadaan: string }
  | PenolakanPerbaikan
  | PenolakanJadwal

export interface PerintahPutuskan {
  readonly keputusan: Keputusan
  /** The version the decider saw: another one means somebody decided in between. */
  readonly versi: number
  readonly volume?: Kuantitas | undefined
  readonly rupiah?: Rupiah | undefined
  readonly alasan?: KodeAlasan | undefined
  readonly teks?: string | undefined
  readonly urutanPrioritas?: number | undefined
  readonly perangkatDaerahId?: string | undefined
  readonly batasPerbaikan?: Tanggal | undefined
  /** Only for `teruskan`. */
  readonly tujuan?: Tujuan | undefined
}

export interface KonteksPutusan {
  readonly penutup?: { readonly musyawarahId: string; readonly nama: string } | null
  readonly saat: Saat
  readonly hariIni: Tanggal
  readonly zona: ZonaWaktu
  /** Days this government gives a proposer to correct at this stage. */
  readonly hariPerbaikan: number
  readonly gerbang: Gerbang
  /** The decision that made the present version, for telling the second decider who was first. */
  readonly terakhir: { readonly oleh: string; readonly keputusan: Keputusan; readonly waktu: Saat } | null
  /** What the accommodation, the budget line or the report of the works gives; only their services can bring it. */
  readonly sandaran: 'akomodasi' | 'rincian-belanja' | 'realisasi' | null
  /** A signed, public exception covers this place: a late entry may still come in (S3-15). */
  readonly izinTerlambat: boolean
}

/** A decision that may be written, and where it leads. */
export interface HasilPutusan {
  readonly lanjut: Posisi
  readonly volume: Kuantitas
  readonly rupiah: Rupiah
  readonly perangkatDaerahId: string
  /** Given with `kembalikan`. */
  readonly batasPerbaikan?: Tanggal | null
  /** Given with `teruskan`. */
  readonly tujuan?: Tujuan | null
}

export const PANJANG_TEKS = 10
const TANPA_ALASAN: ReadonlySet<Keputusan> = new Set(['ajukan', 'terima', 'anggarkan', 'realisasikan'])
/** Decisions that set a level's priorities: they need the meeting open where one is required (kontrak 8). */
const MENETAPKAN_PRIORITAS: ReadonlySet<Keputusan> = new Set(['terima', 'ubah', 'cadangkan'])

/** Whether a decision needs a coded reason and a sentence for the public. */
export function isBeralasan(keputusan: Keputusan): boolean {
  return !TANPA_ALASAN.has(keputusan)
}

export function isPenetapanPrioritas(keputusan: Keputusan): boolean {
  return MENETAPKAN_PRIORITAS.has(keputusan)
}

/** The one rule for every decision on a pengajuan: data in, a decision or a named refusal out. */
export function putuskan(p: Pengajuan, perintah: PerintahPutuskan, k: KonteksPutusan): Result<HasilPutusan, PenolakanPutusan> {
  const usang = periksaVersi(p, perintah.versi, k.terakhir)
  if (usang !== null) return refuse(usang)
  const lanjut = lanjutan(p.rute, p, perintah.keputusan)
  if (lanjut === null) return refuse(tidakDikenal(p, perintah.keputusan))
  const penolakan =
    periksaGerbang(p, perintah.keputusan, k) ?? periksaKewenangan(p, perintah) ?? periksaAlasan(perintah) ?? periksaSandaran(p, perintah.keputusan, k.sandaran)
  if (penolakan !== null) return refuse(penolakan)
  return tetapkanIsi(p, perintah, { lanjut, k })
}

function tidakDikenal(p: Pengajuan, keputusan: Keputusan): PenolakanPutusan {
  if (isAkhir(p.keadaan)) return { jenis: 'usulan-sudah-berakhir', keadaan: p.keadaan }
  return { jenis: 'keputusan-tidak-dikenal-di-tahap', keputusan, tahap: p.tahap, keadaan: p.keadaan }
}

/** D-04: what belongs to the province or the nation is passed on or refused from the kecamatan on; a village passes it up, for it has no other way there. */
export function isHanyaDiteruskan(p: Pick<Pengajuan, 'kewenangan' | 'tahap'>, keputusan: Keputusan): boolean {
  return p.kewenangan !== 'kabupaten' && isPenetapanPrioritas(keputusan) && (p.tahap !== 'desa' || p.kewenangan === 'desa')
}

function periksaKewenangan(p: Pengajuan, { keputusan, tujuan }: PerintahPutuskan): PenolakanPutusan | null {
  if (isHanyaDiteruskan(p, keputusan)) return { jenis: 'bukan-kewenangan-kabupaten', kewenangan: p.kewenangan }
  if (keputusan !== 'teruskan') return null
  const boleh = tujuanTahap(p.tahap)
  return tujuan !== undefined && boleh.includes(tujuan) ? null : { jenis: 'tujuan-terusan-wajib', boleh: boleh.join(', ') }
}

/** Whether the decider saw the present version. Asked before all else: who comes second must learn who was first, not that the stage has moved. */
export function periksaVersi(p: Pengajuan, versi: number, terakhir: KonteksPutusan['terakhir']): PenolakanPutusan | null {
  if (versi === p.versi) return null
  return terakhir === null ? { jenis: 'isi-sudah-berubah', versi: p.versi } : { jenis: 'sudah-diputus', ...terakhir, versi: p.versi }
}

function periksaGerbang(p: Pengajuan, keputusan: Keputusan, k: KonteksPutusan): PenolakanPutusan | null {
  // Rule 8: what a meeting froze here is changed only openly.
  if (k.penutup !== undefined && k.penutup !== null && keputusan !== 'batalkan' && keputusan !== 'ajukan')
    return { jenis: 'berita-acara-sudah-ditutup', ...k.penutup }
  if (keputusan === 'batalkan' || p.tahap === 'pelaksanaan' || (keputusan === 'ajukan' && k.izinTerlambat)) return null
  const tertutup = periksaJendela(k.gerbang, p.tahap, p.tahunAnggaran, k.saat)
  if (tertutup !== null) return tertutup
  return isPenetapanPrioritas(keputusan) ? periksaMusyawarah(k.gerbang, p.tahap) : null
}

function periksaAlasan({ keputusan, alasan, teks }: PerintahPutuskan): PenolakanPutusan | null {
  if (!isBeralasan(keputusan)) return null
  if (alasan === undefined) return { jenis: 'alasan-wajib', keputusan }
  return (teks ?? '').trim().length < PANJANG_TEKS ? { jenis: 'teks-terlalu-singkat', minimal: PANJANG_TEKS } : null
}

/** Rule 4: agreed at the forum only with a link to a sub kegiatan; rule 6: budgeted only with an RKA line. */
function periksaSandaran(p: Pengajuan, keputusan: Keputusan, sandaran: KonteksPutusan['sandaran']): PenolakanPutusan | null {
  if (p.tahap === 'forum-perangkat-daerah' && (keputusan === 'terima' || keputusan === 'ubah') && sandaran !== 'akomodasi') return { jenis: 'perlu-akomodasi' }
  if (keputusan === 'anggarkan' && sandaran !== 'rincian-belanja') return { jenis: 'perlu-rincian-belanja' }
  if (keputusan === 'realisasikan' && sandaran !== 'realisasi') return { jenis: 'perlu-laporan-realisasi' }
  return null
}

interface Lanjutan {
  readonly lanjut: Posisi
  readonly k: KonteksPutusan
}

function tetapkanIsi(p: Pengajuan, perintah: PerintahPutuskan, { lanjut, k }: Lanjutan): Result<HasilPutusan, PenolakanPutusan> {
  const tetap = { lanjut, volume: p.volumeKini, rupiah: p.anggaranKini, perangkatDaerahId: p.perangkatDaerahId }
  switch (perintah.keputusan) {
    case 'alihkan': {
      const tujuan = perintah.perangkatDaerahId
      return tujuan === undefined || tujuan === p.perangkatDaerahId
        ? refuse({ jenis: 'perangkat-daerah-tujuan-wajib' })
        : ok({ ...tetap, perangkatDaerahId: tujuan })
    }
    case 'anggarkan': {
      const rupiah = perintah.rupiah ?? p.anggaranKini
      return rupiah > p.anggaranKini ? refuse({ jenis: 'rupiah-melampaui-volume', rupiah, maks: p.anggaranKini }) : ok({ ...tetap, rupiah })
    }
    case 'realisasikan':
      return ok({ ...tetap, volume: perintah.volume ?? p.volumeKini, rupiah: perintah.rupiah ?? p.anggaranKini })
    case 'teruskan':
      return ok({ ...tetap, tujuan: perintah.tujuan ?? null })
    case 'kembalikan': {
      const ruang = { hariIni: k.hariIni, hari: k.hariPerbaikan, tutup: k.gerbang.jendela?.tutup ?? null, zona: k.zona }
      const batas = tetapkanBatas(perintah.batasPerbaikan, p.batasPerbaikan, ruang)
      return batas.ok ? ok({ ...tetap, batasPerbaikan: batas.value }) : batas
    }
    case 'tunda':
    case 'tolak': {
      const masih = p.keadaan === 'dikembalikan' ? periksaMasaPerbaikan(p.batasPerbaikan, k.hariIni) : null
      return masih === null ? ok(tetap) : refuse(masih)
    }
    case 'ubah':
      return ubahIsi(p, perintah, tetap)
    default:
      return ok(tetap)
  }
}

function ubahIsi(p: Pengajuan, perintah: PerintahPutuskan, tetap: HasilPutusan): Result<HasilPutusan, PenolakanPutusan> {
  const volume = perintah.volume ?? p.volumeKini
  if (volume <= 0) return refuse({ jenis: 'volume-tidak-sah' })
  const maks = kali(volume, p.hargaSatuan)
  const rupiah = perintah.rupiah ?? maks
  if (rupiah > maks) return refuse({ jenis: 'rupiah-melampaui-volume', rupiah, maks })
  if (volume === p.volumeKini && rupiah === p.anggaranKini) return refuse({ jenis: 'perubahan-kosong' })
  return ok({ ...tetap, volume, rupiah })
}

/** `2025-321614-2001-0007`: budget year, kecamatan, village, running number in the village. */
export function susunNomor(tahunAnggaran: number, kodeWilayah: string, urut: number): string {
  const [prov = '', kab = '', kec = '00', desa = '0000'] = kodeWilayah.split('.')
  return `${tahunAnggaran}-${prov}${kab}${kec}-${desa}-${String(urut).padStart(4, '0')}`
}

/** The region whose meeting decides at a stage. */
export function kodeMusyawarah(tahap: Tahap, kodeWilayah: string, kodeKecamatan: string): string {
  if (tahap === 'desa') return kodeWilayah
  if (tahap === 'kecamatan') return kodeKecamatan
  return kodeWilayah.slice(0, 5)
}

/** Whether a step claims the kecamatan's ceiling: its own yes, and whatever comes back from reserve after it. */
export function isMemesanPagu(p: Pick<Pengajuan, 'rute' | 'tahap' | 'keadaan'>, lanjut: Posisi): boolean {
  if (p.tahap === 'kecamatan') return lanjut.tahap !== 'kecamatan'
  return p.keadaan === 'dicadangkan' && lanjut.keadaan === 'diajukan' && isSesudah(p.rute, 'kecamatan', p.tahap)
}

const MELEPAS_PAGU: ReadonlySet<Posisi['keadaan']> = new Set([
  'ditolak',
  'ditunda',
  'dibatalkan',
  'dicadangkan',
  'digabung',
  'dipecah',
  'diteruskan',
  'tidak-terealisasi',
])

/** Releases the ceiling: these end the claim on money of this year. */
export function isMelepasPagu(keadaan: Posisi['keadaan']): boolean {
  return MELEPAS_PAGU.has(keadaan)
}
