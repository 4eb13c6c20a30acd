import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { type Gerbang, isTerbuka } from '#src/modules/jadwal/jadwal.ts'
import { nilaiUsulanTerlambat } from '#src/modules/jadwal/terlambat.service.ts'
import type { ButirKamus } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import type { PenolakanPengusulan } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { HARI_PERBAIKAN_BAWAAN } from '#src/modules/usulan/pengajuan/perbaikan.ts'
import { findIzinTerlambat } from '#src/modules/usulan/usulan.service.ts'
import {
  type HasilPutusan,
  type IsiUsulan,
  type KonteksPutusan,
  type Pengajuan,
  periksaKelengkapan,
  putuskan as aturanPutuskan,
} from '#src/modules/usulan/usulan.ts'

interface AjuanDiperiksa {
  readonly p: Pengajuan
  readonly versi: number
  readonly isi: IsiUsulan
  readonly kamus: ButirKamus
  readonly gerbang: Gerbang
  readonly terakhir: KonteksPutusan['terakhir']
}

/** May this be submitted now? Complete, and in the window or under a signed exception. */
export async function periksaAjuan(
  tx: Transaction,
  k: Konteks,
  { p, versi, isi, kamus, gerbang, terakhir }: AjuanDiperiksa,
): Promise<Result<{ hasil: HasilPutusan; pengecualianId: string | null }, PenolakanPengusulan>> {
  const kurang = periksaKelengkapan(isi, kamus.klasifikasi === 'fisik' && p.rute !== 'pokir')
  if (kurang !== null) return refuse(kurang)
  const terlambat = gerbang.jendela !== null && !isTerbuka(gerbang.jendela, k.saat)
  const pengecualianId = terlambat && p.tahap === 'pengusulan' ? await findIzinTerlambat(tx, k, p) : null
  const konteks = { saat: k.saat, hariIni: k.hariIni, zona: k.zona, hariPerbaikan: HARI_PERBAIKAN_BAWAAN, gerbang, terakhir, sandaran: null }
  const hasil = aturanPutuskan(p, { keputusan: 'ajukan', versi }, { ...konteks, izinTerlambat: pengecualianId !== null })
  if (hasil.ok) return ok({ hasil: hasil.value, pengecualianId })
  return hasil.error.jenis === 'jendela-tertutup' && p.tahap === 'pengusulan' ? refuse(await jalanTersisa(tx, k, p, hasil.error)) : hasil
}

/** Where the government's rule still lets the kecamatan's operator enter for the village, the refusal says so and until when. */
async function jalanTersisa(
  tx: Transaction,
  k: Konteks,
  p: Pick<Pengajuan, 'tahunAnggaran' | 'kodeWilayah'>,
  tertutup: Extract<PenolakanPengusulan, { jenis: 'jendela-tertutup' }>,
): Promise<PenolakanPengusulan> {
  const tempat = { tahunAnggaran: p.tahunAnggaran, kodeWilayah: p.kodeWilayah, suratDesa: null, adaPengecualian: false }
  const { penilaian } = await nilaiUsulanTerlambat(tx, k, tempat)
  if (penilaian.boleh || penilaian.sisa[0] !== 'operator-kecamatan' || penilaian.batasMasuk === null || penilaian.batasSurat === null) return tertutup
  return { jenis: 'jendela-tertutup-ada-susulan', tutup: tertutup.tutup, batasSurat: penilaian.batasSurat, batasMasuk: penilaian.batasMasuk }
}
