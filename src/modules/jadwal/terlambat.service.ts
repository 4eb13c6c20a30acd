import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import type { Tanggal } from '#src/lib/waktu.ts'
import { canAturJadwal } from '#src/modules/jadwal/jadwal.policy.ts'
import { listGerbang } from '#src/modules/jadwal/jadwal.queries.ts'
import type { AturanTerlambatBaru } from '#src/modules/jadwal/jadwal.schema.ts'
import { pilihJendela } from '#src/modules/jadwal/jadwal.ts'
import { aturanBerlaku, type AturanTerlambat, nilaiTerlambat, type PenilaianTerlambat } from '#src/modules/jadwal/terlambat.ts'
import { insertAturanTerlambat, listAturanTerlambat } from '#src/modules/jadwal/terlambat.queries.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { type AlasanTanpaWewenang, isWilayahTercakup } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanAturanTerlambat =
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'aturan-terlambat-berlaku-surut'; readonly berlakuMulai: Tanggal }
  | { readonly jenis: 'aturan-terlambat-sudah-ada'; readonly berlakuMulai: Tanggal }

/** A rule holds from its date until the next one begins; nothing is changed backwards. */
export function tetapkanAturanTerlambat(k: Konteks, isi: AturanTerlambatBaru): Promise<Result<{ aturanId: string }, PenolakanAturanTerlambat>> {
  return jalankanPerintah<{ aturanId: string }, PenolakanAturanTerlambat>(k, 'jadwal.tetapkan-aturan-terlambat', isi, async (tx) => {
    const izin = canAturJadwal(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    if (isi.berlakuMulai < k.hariIni) return refuse({ jenis: 'aturan-terlambat-berlaku-surut', berlakuMulai: isi.berlakuMulai })
    const baris = await insertAturanTerlambat(tx, k.daerahId, isi, k.pelaku.penggunaId)
    if (baris === null) return refuse({ jenis: 'aturan-terlambat-sudah-ada', berlakuMulai: isi.berlakuMulai })
    await catat(tx, k, {
      peristiwa: 'aturan-terlambat-ditetapkan',
      objek: { jenis: 'aturan_terlambat', id: isi.aturanId },
      penugasan: izin.penugasan,
      baris: [sesudah('aturan_terlambat', isi.aturanId, baris)],
    })
    return ok({ aturanId: isi.aturanId })
  })
}

export function listAturan(k: Pick<Konteks, 'sql' | 'daerahId'>): Promise<AturanTerlambat[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listAturanTerlambat(tx, k.daerahId))
}

export interface TempatTerlambat {
  readonly tahunAnggaran: number
  readonly kodeWilayah: string
  readonly suratDesa: Tanggal | null
  /** Whoever keeps the exceptions knows whether one covers the village now. */
  readonly adaPengecualian: boolean
}

/** Judges an attempt of this person for a village, with the rule that decided. */
export async function nilaiUsulanTerlambat(
  tx: Transaction,
  k: Konteks,
  p: TempatTerlambat,
): Promise<{ readonly penilaian: PenilaianTerlambat; readonly aturan: AturanTerlambat | null }> {
  const tempat = { daerahId: k.daerahId, tahunAnggaran: p.tahunAnggaran, kodeWilayah: p.kodeWilayah, kodeMusyawarah: p.kodeWilayah }
  const [pengusulan, kecamatan, daftar] = await Promise.all([
    listGerbang(tx, { ...tempat, tahap: 'pengusulan' }),
    listGerbang(tx, { ...tempat, tahap: 'kecamatan' }),
    listAturanTerlambat(tx, k.daerahId),
  ])
  const aturan = aturanBerlaku(daftar, k.hariIni)
  const penilaian = nilaiTerlambat({
    saat: k.saat,
    zona: k.zona,
    pengusulan: pilihJendela(pengusulan.flatMap(jendela), k.saat),
    kecamatan: pilihJendela(kecamatan.flatMap(jendela), k.saat),
    aturan,
    sebagaiOperatorKecamatan: isOperatorKecamatan(k, p.kodeWilayah),
    suratDesa: p.suratDesa,
    adaPengecualian: p.adaPengecualian,
  })
  return { penilaian, aturan }
}

function jendela(b: Awaited<ReturnType<typeof listGerbang>>[number]) {
  return b.buka === null || b.tutup === null ? [] : [{ kodeWilayah: b.kodeWilayah, buka: b.buka, tutup: b.tutup }]
}

function isOperatorKecamatan(k: Konteks, kodeWilayah: string): boolean {
  return k.pelaku.penugasan.some((p) => p.peran === 'operator-kecamatan' && p.kodeWilayah !== null && isWilayahTercakup(p.kodeWilayah, kodeWilayah))
}
