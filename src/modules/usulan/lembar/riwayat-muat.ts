import type { Kuantitas } from '#src/lib/kuantitas.ts'
import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import type { Rupiah } from '#src/lib/rupiah.ts'
import type { KeadaanPemesanan } from '#src/modules/batas-pagu/batas-pagu.ts'
import type { Gerbang } from '#src/modules/jadwal/jadwal.ts'
import type { Saat, Tanggal, ZonaWaktu } from '#src/lib/waktu.ts'
import type { Pelaku, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import type { PerintahRealisasi } from '#src/modules/usulan/hidup/hidup.schema.ts'
import { periksaRealisasi } from '#src/modules/usulan/hidup/realisasi.ts'
import { HARI_PERBAIKAN_BAWAAN } from '#src/modules/usulan/pengajuan/perbaikan.ts'
import { canPutuskan } from '#src/modules/usulan/usulan.policy.ts'
import {
  type HasilPutusan,
  isMelepasPagu,
  isMemesanPagu,
  type KonteksPutusan,
  type Pengajuan,
  type PerintahPutuskan,
  putuskan as aturanPutuskan,
} from '#src/modules/usulan/usulan.ts'

/** A decision taken elsewhere, by whom and when, and how the gates of its stage stood then. */
export interface LangkahRiwayat {
  readonly pelaku: Pelaku
  readonly saat: Saat
  readonly hariIni: Tanggal
  readonly zona: ZonaWaktu
  readonly gerbang: Gerbang
  readonly perintah: Omit<PerintahPutuskan, 'versi'>
  readonly sandaran: SandaranMuat | null
}

interface BagianSandaran {
  readonly simpulId: string
  readonly volume: Kuantitas
  readonly rupiah: Rupiah
}

interface BelanjaSandaran {
  readonly simpulId: string
  readonly kodeAkun: string
  readonly uraian: string
  readonly nilai: Rupiah
}

/** What a decision stood on: the shares the forum gave, the budget lines, the report of the works. */
export type SandaranMuat =
  | { readonly jenis: 'akomodasi'; readonly bagian: readonly BagianSandaran[] }
  | { readonly jenis: 'rincian-belanja'; readonly baris: readonly BelanjaSandaran[] }
  | { readonly jenis: 'realisasi'; readonly laporan: Omit<PerintahRealisasi, 'versi'> }

export interface PutusanRiwayat {
  readonly sebelum: Pengajuan
  readonly hasil: HasilPutusan
  readonly perintah: Omit<PerintahPutuskan, 'versi'>
  readonly pelaku: Pelaku
  readonly penugasan: Penugasan
  readonly saat: Saat
  readonly hariIni: Tanggal
  readonly sandaran: SandaranMuat | null
}

export interface Riwayat {
  readonly akhir: Pengajuan
  readonly putusan: readonly PutusanRiwayat[]
  /** What it claims of its kecamatan's ceiling, spent of it, or claimed and gave back. */
  readonly pesanan: { readonly nilai: Rupiah; readonly keadaan: KeadaanPemesanan } | null
}

/** How the rule sees an act of long ago: its own day, its own gates, nobody in between. */
export function konteksRiwayat(l: Pick<LangkahRiwayat, 'saat' | 'hariIni' | 'zona' | 'gerbang' | 'sandaran'>): KonteksPutusan {
  const { saat, hariIni, zona, gerbang } = l
  return {
    saat,
    hariIni,
    zona,
    gerbang,
    hariPerbaikan: HARI_PERBAIKAN_BAWAAN,
    terakhir: null,
    sandaran: l.sandaran?.jenis ?? null,
    izinTerlambat: false,
  }
}

/** One decision more on what went before, by the policy and the rule of its day. */
export function lanjutkanRiwayat(r: Riwayat, l: LangkahRiwayat): Result<Riwayat, Penolakan> {
  const p = r.akhir
  const izin = canPutuskan(l.pelaku, p, l.perintah.keputusan)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan } as Penolakan)
  const { perintah, pelaku, saat, hariIni, sandaran } = l
  const hasil = aturanPutuskan(p, { ...perintah, versi: p.versi }, konteksRiwayat(l))
  if (!hasil.ok) return hasil
  const salah = sandaran?.jenis === 'realisasi' ? periksaRealisasi(p, sandaran.laporan, hariIni) : null
  if (salah !== null) return refuse(salah)
  return ok(sesudahPutusan(r, { sebelum: p, hasil: hasil.value, perintah, pelaku, penugasan: izin.penugasan, saat, hariIni, sandaran }))
}

export function sesudahPutusan(r: Riwayat, putusan: PutusanRiwayat): Riwayat {
  const { sebelum: p, hasil } = putusan
  const { lanjut, volume, rupiah, perangkatDaerahId } = hasil
  const akhir = {
    ...p,
    ...lanjut,
    volumeKini: volume,
    anggaranKini: rupiah,
    perangkatDaerahId,
    batasPerbaikan: hasil.batasPerbaikan ?? null,
    versi: p.versi + 1,
  }
  return { akhir, putusan: [...r.putusan, putusan], pesanan: pesananSesudah(r.pesanan, putusan) }
}

/** As deciding one by one leaves it: reserved at the kecamatan's yes, smaller with a cut, spent with the budget, given back at an end. */
function pesananSesudah(lama: Riwayat['pesanan'], { sebelum, perintah, hasil: { lanjut, rupiah } }: PutusanRiwayat): Riwayat['pesanan'] {
  if (isMemesanPagu(sebelum, lanjut)) return { nilai: rupiah, keadaan: 'dipesan' }
  if (lama === null || lama.keadaan === 'dilepas') return lama
  if (isMelepasPagu(lanjut.keadaan)) return { nilai: lama.nilai, keadaan: 'dilepas' }
  if (lanjut.keadaan === 'dianggarkan') return { nilai: rupiah, keadaan: 'terpakai' }
  return perintah.keputusan === 'ubah' ? { nilai: rupiah, keadaan: 'dipesan' } : lama
}
