import { randomUUID } from 'node:crypto'
import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { rupiah, type Rupiah } from '#src/lib/rupiah.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { type Bagian, type PenolakanAkomodasi as PenolakanBagian, periksaBagian, type SubKegiatanTujuan } from '#src/modules/akomodasi/akomodasi.ts'
import { type BarisTujuan, insertAkomodasi, lepasAkomodasi, listBagian, listTujuan, lockSimpul } from '#src/modules/akomodasi/akomodasi.queries.ts'
import type { PerintahAkomodasi, SaringanTujuan } from '#src/modules/akomodasi/akomodasi.schema.ts'
import { hitungBar } from '#src/modules/batas-pagu/batas-pagu.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { HasilTulis } from '#src/modules/usulan/usulan.schema.ts'
import type { HasilPutusan, Pengajuan } from '#src/modules/usulan/usulan.ts'
import { muatUntukDiputus, type PenolakanUsulan, putuskanDalamTransaksi } from '#src/modules/usulan/usulan.service.ts'

export type PenolakanAkomodasi = PenolakanBagian | PenolakanUsulan

/**
 * The agency accepts at its forum by linking the pengajuan to one or more of its sub kegiatan with shares (S0-5).
 * What was never entered cannot be linked: there is no pengajuan to link (S3-15).
 */
export function akomodasikan(k: Konteks, pengajuanId: string, perintah: PerintahAkomodasi): Promise<Result<HasilTulis, PenolakanAkomodasi>> {
  return jalankanPerintah<HasilTulis, PenolakanAkomodasi>(k, 'akomodasi.akomodasikan', { pengajuanId, ...perintah }, async (tx) => {
    const muat = await muatUntukDiputus(tx, k, pengajuanId, { keputusan: 'terima', versi: perintah.versi })
    if (!muat.ok) return muat
    const { p } = muat.value
    const simpulId = perintah.bagian.map((b) => b.simpulId)
    await lockSimpul(tx, k.daerahId, simpulId)
    const baris = await listTujuan(tx, k.daerahId, { tahun: p.tahunAnggaran, untuk: pengajuanId, simpulId })
    const hasil = periksaBagian(p, perintah.bagian, new Map(baris.map((b) => [b.simpulId, tujuan(b, paguUntuk(perintah.bagian, b.simpulId))])))
    if (!hasil.ok) return refuse(hasil.error)
    const { bagian, alasan, teks, versi } = perintah
    const tertulis = await tulisBagian(tx, k, pengajuanId, bagian)
    const { keputusan, volume, rupiah: jumlah } = hasil.value
    return putuskanDalamTransaksi(tx, k, {
      pengajuanId,
      perintah: { keputusan, versi, volume, rupiah: jumlah, alasan, teks },
      sandaran: { jenis: 'akomodasi', baris: tertulis },
    })
  })
}

/** The shares a decision of long ago gave, judged as they would have been: for loading many with their history. */
export async function tulisAkomodasiMuat(
  tx: Transaction,
  daerahId: string,
  { p, hasil, bagian, saat, oleh }: AkomodasiMuat,
): Promise<Result<readonly Baris[], PenolakanBagian>> {
  const simpulId = bagian.map((b) => b.simpulId)
  const baris = await listTujuan(tx, daerahId, { tahun: p.tahunAnggaran, untuk: p.pengajuanId, simpulId })
  const cocok = periksaBagian(p, bagian, new Map(baris.map((b) => [b.simpulId, tujuan(b, paguUntuk(bagian, b.simpulId))])))
  if (!cocok.ok) return cocok
  const { volume, rupiah: jumlah } = cocok.value
  if (volume !== hasil.volume || jumlah !== hasil.rupiah) return refuse({ jenis: 'bagian-melampaui-usulan', rupiah: jumlah, maks: hasil.rupiah })
  return ok(await tulisBagian(tx, { daerahId, saat, pelaku: { penggunaId: oleh } }, p.pengajuanId, bagian))
}

export interface AkomodasiMuat {
  readonly p: Pengajuan
  readonly hasil: Pick<HasilPutusan, 'volume' | 'rupiah'>
  readonly bagian: readonly Bagian[]
  readonly saat: Saat
  readonly oleh: string
}

interface Penaut {
  readonly daerahId: string
  readonly saat: Saat
  readonly pelaku: { readonly penggunaId: string }
}

function paguUntuk(bagian: readonly Bagian[], simpulId: string): Rupiah {
  return bagian.find((b) => b.simpulId === simpulId)?.rupiah ?? rupiah(0)
}

function tujuan(b: BarisTujuan, ini: Rupiah): SubKegiatanTujuan & BarisTujuan {
  return { ...b, bar: hitungBar(b.paguRenja, b.terpakai, b.dipesan, ini) }
}

async function tulisBagian(tx: Transaction, k: Penaut, pengajuanId: string, bagian: readonly Bagian[]): Promise<Baris[]> {
  const lama = await lepasAkomodasi(tx, k.daerahId, pengajuanId, k.saat)
  const baru = await Promise.all(
    bagian.map(async (b): Promise<Baris> => {
      const akomodasiId = randomUUID()
      const baris = await insertAkomodasi(tx, k.daerahId, { akomodasiId, pengajuanId, bagian: b, waktu: k.saat, createdBy: k.pelaku.penggunaId })
      return sesudah('akomodasi', akomodasiId, baris)
    }),
  )
  return [...lama.map((l) => sesudah('akomodasi', l.akomodasiId, l)), ...baru]
}

/** Sub kegiatan that could take a share, each with its bar as it would stand. */
export async function listTujuanAkomodasi(k: Pick<Konteks, 'sql' | 'daerahId'>, s: SaringanTujuan) {
  const baris = await readTenant(k.sql, k.daerahId, (tx) => listTujuan(tx, k.daerahId, s))
  return baris.map((b) => {
    const { terpakai: _, dipesan: __, ...lain } = tujuan(b, rupiah(s.rupiah))
    return lain
  })
}

export async function listBagianPengajuan(k: Pick<Konteks, 'sql' | 'daerahId'>, pengajuanId: string) {
  const baris = await readTenant(k.sql, k.daerahId, (tx) => listBagian(tx, k.daerahId, pengajuanId))
  return baris.map((b) => ({ ...b, volume: nilaiKuantitas(b.volume) }))
}
