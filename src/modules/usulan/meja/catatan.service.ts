import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import { isSemeja, mejaPenulis, type PenolakanMeja } from '#src/modules/usulan/meja/meja.ts'
import { type BarisCatatan, insertCatatan, listCatatan, updateCatatan } from '#src/modules/usulan/meja/meja.queries.ts'
import type { CatatanBaru, UbahCatatan } from '#src/modules/usulan/meja/meja.schema.ts'
import { canPutuskanDi } from '#src/modules/usulan/usulan.policy.ts'
import { lockPengajuan } from '#src/modules/usulan/usulan.queries.ts'

export type PenolakanCatatan = PenolakanMeja | PenolakanPerintah | { readonly jenis: 'pengajuan-tidak-ditemukan' }
export interface HasilCatatan {
  readonly catatanId: string
  readonly versi: number
}
type Hasil = Promise<Result<HasilCatatan, PenolakanCatatan>>

/** Notes something for the people of one's own desk. */
export function catatMeja(k: Konteks, pengajuanId: string, { catatanId, isi }: CatatanBaru): Hasil {
  return jalankanPerintah<HasilCatatan, PenolakanCatatan>(k, 'usulan.catatan', { pengajuanId, catatanId, isi }, async (tx) => {
    const p = await lockPengajuan(tx, k.daerahId, pengajuanId)
    if (p === null) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
    const meja = mejaPenulis(k.pelaku, p)
    const izin = meja === null ? null : canPutuskanDi(k.pelaku, meja)
    if (meja === null || izin?.boleh !== true) return refuse({ jenis: 'bukan-semeja', tahap: p.tahap })
    const { tahap, perangkatDaerahId } = meja
    const baris = await insertCatatan(tx, k.daerahId, {
      catatanId,
      pengajuanId,
      tahap,
      perangkatDaerahId,
      isi,
      penulisId: k.pelaku.penggunaId,
      jabatan: izin.penugasan.jabatan,
      saat: k.saat,
    })
    if (baris === null) return refuse({ jenis: 'catatan-sudah-berubah' })
    await catat(tx, k, {
      peristiwa: 'catatan-meja-ditulis',
      penugasan: izin.penugasan,
      objek: { jenis: 'catatan-meja', id: catatanId },
      baris: [sesudah('catatan_meja', catatanId, baris)],
    })
    return ok({ catatanId, versi: 1 })
  })
}

interface Alamat {
  readonly pengajuanId: string
  readonly catatanId: string
}

export function ubahCatatanMeja(k: Konteks, alamat: Alamat, perintah: UbahCatatan): Hasil {
  return jalankanPerintah<HasilCatatan, PenolakanCatatan>(k, 'usulan.ubah-catatan', { ...alamat, ...perintah }, (tx) => tulisUlang(tx, k, alamat, perintah))
}

/** What was removed is gone for its readers; that something was written and removed stays in the ledger. */
export function hapusCatatanMeja(k: Konteks, alamat: Alamat, { versi }: { readonly versi: number }): Hasil {
  return jalankanPerintah<HasilCatatan, PenolakanCatatan>(k, 'usulan.hapus-catatan', { ...alamat, versi }, (tx) =>
    tulisUlang(tx, k, alamat, { versi, isi: null }),
  )
}

async function tulisUlang(tx: Transaction, k: Konteks, { pengajuanId, catatanId }: Alamat, { versi, isi }: { versi: number; isi: string | null }): Hasil {
  const p = await lockPengajuan(tx, k.daerahId, pengajuanId)
  if (p === null) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
  const lama = (await listCatatanTerbaca(tx, k, p)).find((c) => c.catatanId === catatanId)
  if (lama === undefined) return refuse({ jenis: 'catatan-tidak-ditemukan' })
  if (lama.penulisId !== k.pelaku.penggunaId) return refuse({ jenis: 'bukan-penulis-catatan' })
  const izin = canPutuskanDi(k.pelaku, { ...p, tahap: lama.tahap, perangkatDaerahId: lama.perangkatDaerahId })
  if (!izin.boleh) return refuse({ jenis: 'bukan-semeja', tahap: lama.tahap })
  const baris = await updateCatatan(tx, k.daerahId, { catatanId, versi, isi, saat: k.saat })
  if (baris === null) return refuse({ jenis: 'catatan-sudah-berubah' })
  await catat(tx, k, {
    peristiwa: isi === null ? 'catatan-meja-dihapus' : 'catatan-meja-diubah',
    penugasan: izin.penugasan,
    objek: { jenis: 'catatan-meja', id: catatanId },
    baris: [sesudah('catatan_meja', catatanId, baris)],
  })
  return ok({ catatanId, versi: versi + 1 })
}

/** The notes of the desks at which the reader sits. */
export async function listCatatanTerbaca(
  tx: Transaction,
  k: Pick<Konteks, 'daerahId' | 'pelaku'>,
  { pengajuanId, kodeWilayah }: { readonly pengajuanId: string; readonly kodeWilayah: string },
): Promise<BarisCatatan[]> {
  const semua = await listCatatan(tx, k.daerahId, pengajuanId)
  return semua.filter((c) => isSemeja(k.pelaku, { tahap: c.tahap, kodeWilayah, perangkatDaerahId: c.perangkatDaerahId }))
}
