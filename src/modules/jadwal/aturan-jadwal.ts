import { hariAkhir, type Saat, type Tanggal, tanggalDi, type ZonaWaktu } from '#src/lib/waktu.ts'
import { isTerbuka } from '#src/modules/jadwal/jadwal.ts'
import { isTahapProses, type Proses, urutanTahap } from '#src/modules/jadwal/proses.ts'

/* The calendar's own rules: what may be added and changed, what overlaps, what comes in the wrong order. */

export const DAFTAR_JENIS_PERUBAHAN = ['perpanjangan', 'pemendekan', 'pembatalan'] as const
export type JenisPerubahan = (typeof DAFTAR_JENIS_PERUBAHAN)[number]

/** A letter that moves or takes away the closing; the original date stays where it was. */
export interface PerubahanJadwal {
  readonly perubahanId: string
  readonly urut: number
  readonly jenis: JenisPerubahan
  readonly tutupLama: Saat
  readonly tutupBaru: Saat | null
  readonly nomorSurat: string | null
  readonly tanggalSurat: Tanggal | null
  readonly penandatangan: string | null
  readonly alasan: string
  readonly ditetapkanPada: Saat
}

/** What somebody wants in the calendar. */
export interface JadwalBaru {
  readonly tahunAnggaran: number
  readonly tahunKegiatan: number
  readonly proses: Proses
  readonly tahap: string
  readonly kodeWilayah: string | null
  readonly buka: Saat
  readonly tutup: Saat
  readonly musyawarahWajib: boolean
  readonly publik: boolean
  readonly dasarHukum: string
}

/** A window as it stands: `tutup` is the closing in force, `tutupSemula` the one first set. */
export interface Jadwal extends JadwalBaru {
  readonly jadwalId: string
  readonly versi: number
  readonly tutupSemula: Saat
  readonly perubahan: readonly PerubahanJadwal[]
}

export function isDibatalkan(j: Pick<Jadwal, 'perubahan'>): boolean {
  return j.perubahan.at(-1)?.jenis === 'pembatalan'
}

export const DAFTAR_KEADAAN_JADWAL = ['belum-dibuka', 'terbuka', 'sudah-ditutup', 'dibatalkan'] as const
export type KeadaanJadwal = (typeof DAFTAR_KEADAAN_JADWAL)[number]

export function keadaanJadwal(j: Pick<Jadwal, 'buka' | 'tutup' | 'perubahan'>, saat: Saat): KeadaanJadwal {
  if (isDibatalkan(j)) return 'dibatalkan'
  if (isTerbuka(j, saat)) return 'terbuka'
  return saat < j.buka ? 'belum-dibuka' : 'sudah-ditutup'
}

/** Names a window in a refusal so that it can be found: which one, where, from when to when. */
interface SebutJendela {
  readonly proses: Proses
  readonly tahap: string
  readonly kodeWilayah: string | null
  readonly buka: Tanggal
  readonly sampai: Tanggal
}

export type PenolakanAturJadwal =
  | { readonly jenis: 'jadwal-tidak-ditemukan' }
  | { readonly jenis: 'tahap-bukan-milik-proses'; readonly proses: Proses; readonly tahap: string }
  | { readonly jenis: 'tutup-sebelum-buka'; readonly buka: Tanggal; readonly sampai: Tanggal }
  | { readonly jenis: 'jendela-bertumpang'; readonly ini: string; readonly lain: string; readonly baru: SebutJendela; readonly ada: SebutJendela }
  | { readonly jenis: 'jendela-sudah-lewat'; readonly tahap: string; readonly sampai: Tanggal }
  | { readonly jenis: 'jendela-sudah-dibuka'; readonly buka: Tanggal }
  | { readonly jenis: 'jadwal-sudah-dibatalkan' }
  | { readonly jenis: 'jadwal-sudah-berubah'; readonly versi: number }
  | { readonly jenis: 'perpanjangan-tidak-memundurkan'; readonly sampai: Tanggal }
  | { readonly jenis: 'penutupan-baru-sudah-lewat'; readonly sampai: Tanggal }
  | { readonly jenis: 'pemendekan-tidak-memajukan'; readonly sampai: Tanggal }
  | { readonly jenis: 'surat-sesudah-hari-ini'; readonly tanggalSurat: Tanggal }
  | { readonly jenis: 'wilayah-bukan-bagian-jendela'; readonly kodeWilayah: string }
  | { readonly jenis: 'wilayah-punya-jendela'; readonly kodeWilayah: string; readonly lain: string }
  | { readonly jenis: 'wilayah-di-luar-daerah'; readonly kodeWilayah: string }
  | { readonly jenis: 'jadwal-usulan-wajib-publik' }

export interface KonteksAtur {
  readonly saat: Saat
  readonly zona: ZonaWaktu
  /** All windows of the same budget year. */
  readonly ada: readonly Jadwal[]
}

/** Whether two windows are for the same process, stage, region and budget year and share an instant. */
export function isBertumpang(a: Pick<Jadwal, keyof JadwalBaru>, b: Pick<Jadwal, keyof JadwalBaru>): boolean {
  return isSetempat(a, b) && a.kodeWilayah === b.kodeWilayah && a.buka < b.tutup && b.buka < a.tutup
}

function isSetempat(a: JadwalBaru, b: JadwalBaru): boolean {
  return a.tahunAnggaran === b.tahunAnggaran && a.proses === b.proses && a.tahap === b.tahap
}

export function sebutJendela(j: JadwalBaru, zona: ZonaWaktu): SebutJendela {
  return { proses: j.proses, tahap: j.tahap, kodeWilayah: j.kodeWilayah, buka: tanggalDi(j.buka, zona), sampai: hariAkhir(j.tutup, zona) }
}

/** `usulan/desa 32.16.14, 2024-01-02 – 2024-01-22`: enough to find it by. */
export function tulisJendela(s: SebutJendela): string {
  return `${s.proses}/${s.tahap}${s.kodeWilayah === null ? '' : ` ${s.kodeWilayah}`}, ${s.buka} – ${s.sampai}`
}

function bertumpang(j: JadwalBaru, lain: JadwalBaru, zona: ZonaWaktu): PenolakanAturJadwal {
  const [baru, ada] = [sebutJendela(j, zona), sebutJendela(lain, zona)]
  return { jenis: 'jendela-bertumpang', ini: tulisJendela(baru), lain: tulisJendela(ada), baru, ada }
}

/** What a window must be, whenever it is entered. `kecuali`: the window itself, when it is being changed. */
function periksaBentuk(j: JadwalBaru, k: KonteksAtur, kecuali: string | null): PenolakanAturJadwal | null {
  if (!isTahapProses(j.proses, j.tahap)) return { jenis: 'tahap-bukan-milik-proses', proses: j.proses, tahap: j.tahap }
  if (j.proses === 'usulan' && !j.publik) return { jenis: 'jadwal-usulan-wajib-publik' }
  if (j.tutup <= j.buka) return { jenis: 'tutup-sebelum-buka', buka: tanggalDi(j.buka, k.zona), sampai: hariAkhir(j.tutup, k.zona) }
  const lain = k.ada.find((a) => a.jadwalId !== kecuali && !isDibatalkan(a) && isBertumpang(a, j))
  return lain === undefined ? null : bertumpang(j, lain, k.zona)
}

/**
 * A window may be added; one that lies wholly in the past only while its stage has none at all that year (a calendar entered
 * in mid-year), so that nobody changes afterwards which window counted.
 */
export function periksaTambah(j: JadwalBaru, k: KonteksAtur): PenolakanAturJadwal | null {
  const bentuk = periksaBentuk(j, k, null)
  if (bentuk !== null) return bentuk
  const lewat = j.tutup <= k.saat && k.ada.some((a) => isSetempat(a, j))
  return lewat ? { jenis: 'jendela-sudah-lewat', tahap: j.tahap, sampai: hariAkhir(j.tutup, k.zona) } : null
}

/** A list that is saved as one: each against what is there and against the others of the list. */
export function periksaDaftar(daftar: readonly JadwalBaru[], k: KonteksAtur): { readonly letak: number; readonly penolakan: PenolakanAturJadwal } | null {
  for (const [i, j] of daftar.entries()) {
    const lain = daftar.slice(0, i).find((a) => isBertumpang(a, j))
    const penolakan = periksaTambah(j, k) ?? (lain === undefined ? null : bertumpang(j, lain, k.zona))
    if (penolakan !== null) return { letak: i, penolakan }
  }
  return null
}

function periksaVersi(lama: Jadwal, versi: number): PenolakanAturJadwal | null {
  if (versi !== lama.versi) return { jenis: 'jadwal-sudah-berubah', versi: lama.versi }
  return isDibatalkan(lama) ? { jenis: 'jadwal-sudah-dibatalkan' } : null
}

/** Freely only before it opens, and before a letter has spoken about it; then by letter. */
export function periksaUbah(lama: Jadwal, baru: JadwalBaru, versi: number, k: KonteksAtur): PenolakanAturJadwal | null {
  const penolakan = periksaVersi(lama, versi) ?? larangUbah(lama, k.saat, k.zona)
  return penolakan ?? periksaBentuk(baru, k, lama.jadwalId)
}

function larangUbah(j: Jadwal, saat: Saat, zona: ZonaWaktu): PenolakanAturJadwal | null {
  if (isDibatalkan(j)) return { jenis: 'jadwal-sudah-dibatalkan' }
  return j.buka <= saat || j.perubahan.length > 0 ? { jenis: 'jendela-sudah-dibuka', buka: tanggalDi(j.buka, zona) } : null
}

export interface SuratPerpanjangan {
  readonly versi: number
  readonly tutup: Saat
  readonly tanggalSurat: Tanggal | null
}

/** Extends a window, or opens it again after it has closed: the letter is not of tomorrow, and the new closing lies ahead and after the old. */
export function periksaPerpanjang(j: Jadwal, p: SuratPerpanjangan, k: KonteksAtur): PenolakanAturJadwal | null {
  const penolakan = periksaVersi(j, p.versi) ?? periksaSurat(p.tanggalSurat, k)
  if (penolakan !== null) return penolakan
  if (p.tutup <= j.tutup) return { jenis: 'perpanjangan-tidak-memundurkan', sampai: hariAkhir(j.tutup, k.zona) }
  if (p.tutup <= k.saat) return { jenis: 'penutupan-baru-sudah-lewat', sampai: hariAkhir(p.tutup, k.zona) }
  const baru = { ...j, tutup: p.tutup }
  const lain = k.ada.find((a) => a.jadwalId !== j.jadwalId && !isDibatalkan(a) && isBertumpang(a, baru))
  return lain === undefined ? null : bertumpang(baru, lain, k.zona)
}

function periksaSurat(tanggalSurat: Tanggal | null, k: KonteksAtur): PenolakanAturJadwal | null {
  return tanggalSurat !== null && tanggalSurat > tanggalDi(k.saat, k.zona) ? { jenis: 'surat-sesudah-hari-ini', tanggalSurat } : null
}

/** Shortens a window that has not closed: to an instant ahead, after its opening. What is past stays as it was. */
export function periksaPendekkan(j: Jadwal, p: SuratPerpanjangan, k: KonteksAtur): PenolakanAturJadwal | null {
  const penolakan = periksaVersi(j, p.versi) ?? periksaLewat(j, k) ?? periksaSurat(p.tanggalSurat, k)
  if (penolakan !== null) return penolakan
  if (p.tutup >= j.tutup) return { jenis: 'pemendekan-tidak-memajukan', sampai: hariAkhir(j.tutup, k.zona) }
  if (p.tutup <= j.buka) return { jenis: 'tutup-sebelum-buka', buka: tanggalDi(j.buka, k.zona), sampai: hariAkhir(p.tutup, k.zona) }
  return p.tutup <= k.saat ? { jenis: 'penutupan-baru-sudah-lewat', sampai: hariAkhir(p.tutup, k.zona) } : null
}

export function periksaBatalkan(j: Jadwal, p: { versi: number; tanggalSurat: Tanggal | null }, k: KonteksAtur): PenolakanAturJadwal | null {
  return periksaVersi(j, p.versi) ?? periksaLewat(j, k) ?? periksaSurat(p.tanggalSurat, k)
}

function periksaLewat(j: Jadwal, k: Pick<KonteksAtur, 'saat' | 'zona'>): PenolakanAturJadwal | null {
  return j.tutup <= k.saat ? { jenis: 'jendela-sudah-lewat', tahap: j.tahap, sampai: hariAkhir(j.tutup, k.zona) } : null
}

export const DAFTAR_TINDAKAN = ['ubah', 'perpanjang', 'pendekkan', 'batalkan'] as const
export type Tindakan = (typeof DAFTAR_TINDAKAN)[number]

/** Each act on a window: `null` where the calendar allows it, else the code of what stands against it. */
export function tindakanJadwal(j: Jadwal, saat: Saat, zona: ZonaWaktu): Readonly<Record<Tindakan, PenolakanAturJadwal['jenis'] | null>> {
  const batal = isDibatalkan(j) ? ('jadwal-sudah-dibatalkan' as const) : null
  const lewat = batal ?? periksaLewat(j, { saat, zona })?.jenis ?? null
  return { ubah: lewat ?? larangUbah(j, saat, zona)?.jenis ?? null, perpanjang: batal, pendekkan: lewat, batalkan: lewat }
}

/** A later stage that closes before an earlier one of its process at the same place. Not refused, but told. */
export interface UrutanJanggal {
  readonly jenis: 'urutan-tahap'
  readonly proses: Proses
  readonly kodeWilayah: string | null
  readonly lebihDulu: { readonly jadwalId: string; readonly tahap: string; readonly sampai: Tanggal }
  readonly kemudian: { readonly jadwalId: string; readonly tahap: string; readonly sampai: Tanggal }
}

export function periksaUrutan(ada: readonly Jadwal[], zona: ZonaWaktu, rute: string): UrutanJanggal[] {
  const berlaku = ada.filter((j) => !isDibatalkan(j))
  return berlaku.flatMap((awal) => {
    const i = urutanTahap(awal.proses, awal.tahap, rute)
    if (i === null) return []
    return berlaku.flatMap((akhir): UrutanJanggal[] => {
      if (akhir.proses !== awal.proses || akhir.kodeWilayah !== awal.kodeWilayah || akhir.tutup >= awal.tutup) return []
      const n = urutanTahap(akhir.proses, akhir.tahap, rute)
      if (n === null || n <= i) return []
      const sebut = (j: Jadwal) => ({ jadwalId: j.jadwalId, tahap: j.tahap, sampai: hariAkhir(j.tutup, zona) })
      return [{ jenis: 'urutan-tahap', proses: awal.proses, kodeWilayah: awal.kodeWilayah, lebihDulu: sebut(awal), kemudian: sebut(akhir) }]
    })
  })
}
