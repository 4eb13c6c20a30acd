import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { type Bahan, hitungTerisi } from '#src/modules/penilaian/bahan-penilaian.service.ts'
import { listNilai, lockPenilai, saveNilai, setPenilai, updateLembar } from '#src/modules/penilaian/nilai.queries.ts'
import { periksaNilai } from '#src/modules/penilaian/penilaian.ts'
import { findRapat } from '#src/modules/penilaian/penilaian.queries.ts'
import type { NilaiMasuk } from '#src/modules/penilaian/penilaian.schema.ts'
import {
  type JalurPenilaian,
  type Kerja,
  lockBerjalan,
  muatSatu,
  type PenolakanPenilaian,
  periksaRapat,
  type Pesan,
} from '#src/modules/penilaian/penilaian.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah } from '#src/modules/pengguna/perintah.service.ts'

export interface HasilLembar {
  readonly terisi: number
  readonly perlu: number
  readonly dikirimPada: string | null
}

interface MejaNilai {
  readonly tx: Transaction
  readonly bahan: Bahan
  readonly perlu: number
}

/** Acts of one assessor on the own sheet, until it is sent. */
function diLembar(
  k: Konteks,
  jalur: JalurPenilaian,
  pesan: Omit<Pesan, 'musyawarahId'>,
  kerja: Kerja<MejaNilai, HasilLembar>,
): Promise<Result<HasilLembar, PenolakanPenilaian>> {
  return jalankanPerintah<HasilLembar, PenolakanPenilaian>(k, pesan.operasi, { ...jalur, isi: pesan.isi }, async (tx) => {
    const rapat = await findRapat(tx, k.daerahId, jalur.musyawarahId, 'bersama')
    if (rapat === null) return refuse({ jenis: 'rapat-penilaian-tidak-ditemukan' })
    const tutup = periksaRapat(rapat)
    if (tutup !== null) return tutup
    const p = await lockBerjalan(tx, k.daerahId, jalur, 'nilai')
    if (!p.ok) return p
    const saya = await lockPenilai(tx, k.daerahId, { penilaianId: jalur.penilaianId, penggunaId: k.pelaku.penggunaId })
    if (saya === null) return refuse({ jenis: 'bukan-penilai' })
    if (saya.dikirimPada !== null) return refuse({ jenis: 'lembar-nilai-sudah-dikirim', pada: saya.dikirimPada })
    await setPenilai(tx, k.pelaku.penggunaId)
    const bahan = await muatSatu(tx, k.daerahId, rapat, p.value)
    return kerja({ tx, bahan, perlu: bahan.usulan.filter((u) => !u.gugur).length })
  })
}

/** Values of one proposal, as they come; the ledger learns of them only when all are revealed. */
export function isiNilai(k: Konteks, jalur: JalurPenilaian, isi: NilaiMasuk): Promise<Result<HasilLembar, PenolakanPenilaian>> {
  return diLembar(k, jalur, { operasi: 'penilaian.isi', isi }, async ({ tx, bahan, perlu }) => {
    const usulan = bahan.usulan.find((u) => u.pengajuanId === isi.pengajuanId && !u.gugur)
    if (usulan === undefined) return refuse({ jenis: 'usulan-tidak-dinilai' })
    const nilai = periksaNilai(usulan.ditanya, isi.nilai)
    if (!nilai.ok) return nilai
    const { penilaianId } = jalur
    const { penggunaId } = k.pelaku
    await saveNilai(tx, k.daerahId, { penilaianId, penggunaId, pengajuanId: isi.pengajuanId, saat: k.saat, nilai: nilai.value })
    const terisi = hitungTerisi(bahan.usulan, await listNilai(tx, k.daerahId, [penilaianId]))
    await updateLembar(tx, k.daerahId, { penilaianId, penggunaId, terisi, dikirimPada: null })
    return ok({ terisi, perlu, dikirimPada: null })
  })
}

export function kirimLembar(k: Konteks, jalur: JalurPenilaian): Promise<Result<HasilLembar, PenolakanPenilaian>> {
  return diLembar(k, jalur, { operasi: 'penilaian.kirim', isi: null }, async ({ tx, bahan, perlu }) => {
    const { penilaianId } = jalur
    const { penggunaId } = k.pelaku
    const terisi = hitungTerisi(bahan.usulan, await listNilai(tx, k.daerahId, [penilaianId]))
    if (terisi < perlu) return refuse({ jenis: 'lembar-nilai-belum-lengkap', terisi, perlu })
    const baris = await updateLembar(tx, k.daerahId, { penilaianId, penggunaId, terisi, dikirimPada: k.saat })
    await catat(tx, k, {
      peristiwa: 'lembar-nilai-dikirim',
      objek: { jenis: 'penilaian', id: penilaianId },
      baris: [sesudah('penilai', `${penilaianId}/${penggunaId}`, baris)],
    })
    return ok({ terisi, perlu, dikirimPada: k.saat })
  })
}
