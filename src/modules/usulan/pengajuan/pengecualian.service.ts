import { ok, refuse, type Result } from '#src/lib/result.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { PenolakanPengusulan } from '#src/modules/usulan/pengajuan/dasar-usulan.service.ts'
import { findPengecualian, insertPengecualian } from '#src/modules/usulan/pengajuan/pengecualian.queries.ts'
import { canKecualikan, canKecualikanDesa } from '#src/modules/usulan/usulan.policy.ts'
import type { PengecualianBaru } from '#src/modules/usulan/usulan.schema.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { type Tanggal, tanggalDi } from '#src/lib/waktu.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import type { AturanTerlambat, PenilaianTerlambat } from '#src/modules/jadwal/terlambat.ts'
import { nilaiUsulanTerlambat } from '#src/modules/jadwal/terlambat.service.ts'
import type { Penugasan } from '#src/modules/pengguna/pengguna.ts'

/** Records a signed letter that lets late entries of a place in; it is public from this moment (S3-15). */
export function kecualikan(k: Konteks, isi: PengecualianBaru): Promise<Result<{ pengecualianId: string }, PenolakanPengusulan>> {
  return jalankanPerintah<{ pengecualianId: string }, PenolakanPengusulan>(k, 'usulan.kecualikan', isi, async (tx) => {
    const izin = await izinPengecualian(tx, k, isi)
    if (!izin.ok) return izin
    const { penugasan, aturanId } = izin.value
    const baris = await insertPengecualian(tx, k.daerahId, { ...isi, aturanId }, k.pelaku.penggunaId)
    if (baris === null) return refuse({ jenis: 'surat-sudah-dipakai', nomorSurat: isi.nomorSurat })
    await catat(tx, k, {
      peristiwa: 'pengecualian-ditetapkan',
      objek: { jenis: 'pengecualian', id: isi.pengecualianId },
      penugasan,
      baris: [sesudah('pengecualian', isi.pengecualianId, baris)],
    })
    return ok({ pengecualianId: isi.pengecualianId })
  })
}

interface IzinPengecualian {
  readonly penugasan: Penugasan
  readonly aturanId: string | null
}

/** The administrator by any letter; the kecamatan's operator for a village's own letter, within the government's rule in force. */
async function izinPengecualian(tx: Transaction, k: Konteks, isi: PengecualianBaru): Promise<Result<IzinPengecualian, PenolakanPengusulan>> {
  const admin = canKecualikan(k.pelaku)
  if (admin.boleh) return ok({ penugasan: admin.penugasan, aturanId: null })
  const operator = canKecualikanDesa(k.pelaku, isi.kodeWilayah)
  if (!operator.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: admin.alasan })
  const { penilaian, aturan } = await nilai(tx, k, { tahunAnggaran: isi.tahunAnggaran, kodeWilayah: isi.kodeWilayah, suratDesa: isi.tanggalSurat })
  if (aturan === null) return refuse({ jenis: 'bukan-wewenang', alasan: admin.alasan })
  if (!penilaian.boleh)
    return refuse({ jenis: 'susulan-tidak-diizinkan', sebab: penilaian.sebab, batasSurat: penilaian.batasSurat, batasMasuk: penilaian.batasMasuk })
  if (penilaian.jalan !== 'operator-kecamatan' || penilaian.sampai === null) return refuse({ jenis: 'susulan-belum-perlu' })
  const sampai = tanggalDi(isi.berlakuSampai, k.zona)
  if (sampai > penilaian.sampai) return refuse({ jenis: 'susulan-melewati-batas', batasMasuk: penilaian.sampai })
  return ok({ penugasan: operator.penugasan, aturanId: aturan.aturanId })
}

interface Tempat {
  readonly tahunAnggaran: number
  readonly kodeWilayah: string
  readonly suratDesa: Tanggal | null
}

async function nilai(tx: Transaction, k: Konteks, p: Tempat): Promise<{ penilaian: PenilaianTerlambat; aturan: AturanTerlambat | null }> {
  const ada = await findPengecualian(tx, k.daerahId, { ...p, saat: k.saat })
  return nilaiUsulanTerlambat(tx, k, { ...p, adaPengecualian: ada !== null })
}

/** What this person could do for a village now: the way that is open, or those that remain. */
export function nilaiTerlambatDesa(k: Konteks, p: Tempat): Promise<{ penilaian: PenilaianTerlambat; aturan: AturanTerlambat | null }> {
  return readTenant(k.sql, k.daerahId, (tx) => nilai(tx, k, p))
}
