import { formatKuantitas, type Kuantitas, kuantitas } from '#src/lib/kuantitas.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { formatRupiah, type Rupiah, tambah } from '#src/lib/rupiah.ts'
import { isAkhir, isSesudah } from '#src/modules/usulan/putusan/rute.ts'
import type { Pengajuan, Perhitungan } from '#src/modules/usulan/usulan.ts'

/* Several into one, one into several: nothing is lost, and no money appears. */

export type PenolakanGabungPecah =
  | { readonly jenis: 'gabungan-dengan-diri' }
  | { readonly jenis: 'gabungan-belum-diajukan' }
  | { readonly jenis: 'gabungan-sudah-berakhir'; readonly nomor: string; readonly keadaan: string }
  | { readonly jenis: 'gabungan-beda-tahun'; readonly nomor: string; readonly tahun: number; readonly tahunInduk: number }
  | { readonly jenis: 'gabungan-beda-satuan'; readonly satuan: string }
  | { readonly jenis: 'gabungan-melebihi-bagian'; readonly min: string; readonly maks: string }
  | { readonly jenis: 'gabungan-induk-terikat'; readonly nomor: string }
  | { readonly jenis: 'pecahan-melebihi-induk'; readonly jumlah: Rupiah; readonly maks: Rupiah }
  | { readonly jenis: 'pecahan-di-luar-wilayah'; readonly kode: string }

export const PECAHAN_MIN = 2
export const PECAHAN_MAKS = 10

/** A pengajuan and the unit it is counted in. */
export interface BagianGabungan extends Pengajuan {
  readonly satuan: string
}

/** May these become part of that one? Same year, all alive and submitted, nobody merged with itself. */
export function periksaGabungan(induk: Pengajuan, anak: readonly Pengajuan[]): PenolakanGabungPecah | null {
  const id = new Set([induk.pengajuanId, ...anak.map((a) => a.pengajuanId)])
  if (anak.length === 0 || id.size !== anak.length + 1) return { jenis: 'gabungan-dengan-diri' }
  for (const p of [induk, ...anak]) {
    if (p.nomor === null) return { jenis: 'gabungan-belum-diajukan' }
    if (isAkhir(p.keadaan)) return { jenis: 'gabungan-sudah-berakhir', nomor: p.nomor, keadaan: p.keadaan }
    if (p.tahunAnggaran !== induk.tahunAnggaran) {
      return { jenis: 'gabungan-beda-tahun', nomor: p.nomor, tahun: p.tahunAnggaran, tahunInduk: induk.tahunAnggaran }
    }
  }
  return null
}

/** The most a merged parent may grow to: what it and its parts were worth together. Volume adds up only in one unit. */
function batasGabungan(induk: BagianGabungan, anak: readonly BagianGabungan[]): { readonly volume: Kuantitas | null; readonly rupiah: Rupiah } {
  const semua = [induk, ...anak]
  const seragam = semua.every((p) => p.satuan === induk.satuan)
  return {
    volume: seragam ? kuantitas(semua.reduce((n, p) => n + p.volumeKini, 0)) : null,
    rupiah: tambah(...semua.map((p) => p.anggaranKini)),
  }
}

/** Whether the parent's own size may still change: its place in a sub kegiatan or in the budget is not yet given. */
function isTerikat(p: Pengajuan): boolean {
  return (p.keadaan !== 'diajukan' && p.keadaan !== 'dicadangkan') || isSesudah(p.rute, 'forum-perangkat-daerah', p.tahap)
}

/** A raised parent: at least what it was, at most the sum, and its money by its own catalogue (`hitung`). */
export function naikkanInduk(
  induk: BagianGabungan,
  anak: readonly BagianGabungan[],
  { volume, hitung, rupiah }: { volume: Kuantitas; hitung: Perhitungan; rupiah: Rupiah | undefined },
): Result<{ volume: Kuantitas; rupiah: Rupiah }, PenolakanGabungPecah> {
  if (isTerikat(induk)) return refuse({ jenis: 'gabungan-induk-terikat', nomor: induk.nomor ?? '' })
  const batas = batasGabungan(induk, anak)
  if (batas.volume === null) return refuse({ jenis: 'gabungan-beda-satuan', satuan: induk.satuan })
  if (volume < induk.volumeKini || volume > batas.volume) {
    return refuse({
      jenis: 'gabungan-melebihi-bagian',
      min: formatKuantitas(induk.volumeKini, induk.satuan),
      maks: formatKuantitas(batas.volume, induk.satuan),
    })
  }
  const maks = Math.max(Math.min(hitung.anggaran, batas.rupiah), induk.anggaranKini) as Rupiah
  const jadi = rupiah ?? maks
  if (jadi < induk.anggaranKini || jadi > maks) {
    return refuse({ jenis: 'gabungan-melebihi-bagian', min: formatRupiah(induk.anggaranKini), maks: formatRupiah(maks) })
  }
  return ok({ volume, rupiah: jadi })
}

/** A part stays in the kecamatan of what it is part of. */
export function periksaTempatPecahan(induk: Pick<Pengajuan, 'kodeKecamatan'>, kodeWilayah: string): PenolakanGabungPecah | null {
  return kodeWilayah.slice(0, induk.kodeKecamatan.length) === induk.kodeKecamatan ? null : { jenis: 'pecahan-di-luar-wilayah', kode: kodeWilayah }
}

/** All parts together cost no more than what was agreed for the whole. */
export function periksaJumlahPecahan(induk: Pick<Pengajuan, 'anggaranKini'>, anggaran: readonly Rupiah[]): PenolakanGabungPecah | null {
  const jumlah = tambah(...anggaran)
  return jumlah > induk.anggaranKini ? { jenis: 'pecahan-melebihi-induk', jumlah, maks: induk.anggaranKini } : null
}
