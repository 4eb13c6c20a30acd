import { ok, type Penolakan, refuse, type Result } from '#src/lib/result.ts'
import type { Rupiah } from '#src/lib/rupiah.ts'
import type { Gerbang } from '#src/modules/jadwal/jadwal.ts'
import type { Saat, Tanggal, ZonaWaktu } from '#src/lib/waktu.ts'
import type { Pelaku, Penugasan } from '#src/modules/pengguna/pengguna.ts'
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
}

export interface PutusanRiwayat {
  readonly sebelum: Pengajuan
  readonly hasil: HasilPutusan
  readonly perintah: Omit<PerintahPutuskan, 'versi'>
  readonly pelaku: Pelaku
  readonly penugasan: Penugasan
  readonly saat: Saat
}

export interface Riwayat {
  readonly akhir: Pengajuan
  readonly putusan: readonly PutusanRiwayat[]
  /** What it claims of its kecamatan's ceiling, or claimed and gave back. */
  readonly pesanan: { readonly nilai: Rupiah; readonly dilepas: boolean } | null
}

/** How the rule sees an act of long ago: its own day, its own gates, nobody in between. */
export function konteksRiwayat(l: Pick<LangkahRiwayat, 'saat' | 'hariIni' | 'zona' | 'gerbang'>): KonteksPutusan {
  const { saat, hariIni, zona, gerbang } = l
  return { saat, hariIni, zona, gerbang, hariPerbaikan: HARI_PERBAIKAN_BAWAAN, terakhir: null, sandaran: null, izinTerlambat: false }
}

/** One decision more on what went before, by the policy and the rule of its day. */
export function lanjutkanRiwayat(r: Riwayat, l: LangkahRiwayat): Result<Riwayat, Penolakan> {
  const p = r.akhir
  const izin = canPutuskan(l.pelaku, p, l.perintah.keputusan)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan } as Penolakan)
  const hasil = aturanPutuskan(p, { ...l.perintah, versi: p.versi }, konteksRiwayat(l))
  if (!hasil.ok) return hasil
  return ok(sesudahPutusan(r, { sebelum: p, hasil: hasil.value, perintah: l.perintah, pelaku: l.pelaku, penugasan: izin.penugasan, saat: l.saat }))
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
  const pesan = isMemesanPagu(p, lanjut) ? { nilai: rupiah, dilepas: false } : r.pesanan
  const pesanan = pesan === null ? null : { nilai: rupiah, dilepas: isMelepasPagu(lanjut.keadaan) }
  return { akhir, putusan: [...r.putusan, putusan], pesanan }
}
