import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { canNyatakanNihil, kesiapanWilayah } from '#src/modules/musyawarah/nihil/nihil.ts'
import { findDesaPenyata, listKesiapan, revokeNihil, saveNihil } from '#src/modules/musyawarah/nihil/nihil.queries.ts'
import type { CabutNihil, KesiapanKeluar, PernyataanNihil } from '#src/modules/musyawarah/nihil/nihil.schema.ts'
import { isBerkasAda } from '#src/modules/musyawarah/musyawarah.queries.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanNihil =
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'bukan-desa-daerah-ini' }
  | { readonly jenis: 'pindaian-tidak-ditemukan' }
  | { readonly jenis: 'surat-bertanggal-kemudian'; readonly tanggal: string }
  | { readonly jenis: 'desa-sudah-mengusulkan'; readonly jumlah: number }
  | { readonly jenis: 'sudah-dinyatakan-nihil' }
  | { readonly jenis: 'belum-dinyatakan-nihil' }

type Hasil = Pick<PernyataanNihil, 'kodeWilayah'>

/** A village says, on signed paper, that it proposes nothing this year: its kecamatan may meet without it (C-04). */
export function nyatakanNihil(k: Konteks, isi: PernyataanNihil): Promise<Result<Hasil, PenolakanNihil>> {
  return jalankanPerintah<Hasil, PenolakanNihil>(k, 'nihil.nyatakan', isi, async (tx) => {
    const izin = canNyatakanNihil(k.pelaku, isi.kodeWilayah)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const desa = await findDesaPenyata(tx, k.daerahId, isi)
    if (!desa.ada) return refuse({ jenis: 'bukan-desa-daerah-ini' })
    if (desa.usulan > 0) return refuse({ jenis: 'desa-sudah-mengusulkan', jumlah: desa.usulan })
    if (isi.tanggalSurat > k.hariIni) return refuse({ jenis: 'surat-bertanggal-kemudian', tanggal: isi.tanggalSurat })
    if (!(await isBerkasAda(tx, k.daerahId, isi.berkasId))) return refuse({ jenis: 'pindaian-tidak-ditemukan' })
    const baris = await saveNihil(tx, k.daerahId, { ...isi, oleh: k.pelaku.penggunaId, jabatan: izin.penugasan.jabatan })
    if (baris === null) return refuse({ jenis: 'sudah-dinyatakan-nihil' })
    const id = `${isi.tahunAnggaran}/${isi.kodeWilayah}`
    const entri = { objek: { jenis: 'pernyataan-nihil', id }, penugasan: izin.penugasan, baris: [sesudah('pernyataan_nihil', id, baris)] }
    await catat(tx, k, { peristiwa: 'nihil-dinyatakan', ...entri })
    return ok({ kodeWilayah: isi.kodeWilayah })
  })
}

/** The village proposes after all: the statement no longer stands in for a result. */
export function cabutNihil(k: Konteks, isi: CabutNihil): Promise<Result<Hasil, PenolakanNihil>> {
  return jalankanPerintah<Hasil, PenolakanNihil>(k, 'nihil.cabut', isi, async (tx) => {
    const izin = canNyatakanNihil(k.pelaku, isi.kodeWilayah)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const baris = await revokeNihil(tx, k.daerahId, { ...isi, saat: k.saat })
    if (baris === null) return refuse({ jenis: 'belum-dinyatakan-nihil' })
    const id = `${isi.tahunAnggaran}/${isi.kodeWilayah}`
    const entri = { objek: { jenis: 'pernyataan-nihil', id }, penugasan: izin.penugasan, baris: [sesudah('pernyataan_nihil', id, baris)] }
    await catat(tx, k, { peristiwa: 'nihil-dicabut', ...entri })
    return ok({ kodeWilayah: isi.kodeWilayah })
  })
}

interface Lingkup {
  readonly tahunAnggaran: number
  readonly kodeWilayah: string
  readonly musyawarahId: string | null
}

/** Where each region beneath a kecamatan or the kabupaten stands. */
export async function bacaKesiapan(k: Pick<Konteks, 'sql' | 'daerahId'>, l: Lingkup): Promise<KesiapanKeluar[]> {
  const tahapAnak = l.kodeWilayah.length === '00.00.00'.length ? 'desa' : 'kecamatan'
  const baris = await readTenant(k.sql, k.daerahId, (tx) => listKesiapan(tx, k.daerahId, { ...l, tahapAnak }))
  return baris.map(({ keadaanRapat, nomorSurat, tanggalSurat, alasan, berkasId, jabatan, ...b }) => {
    const surat = nomorSurat === null || tanggalSurat === null || alasan === null || jabatan === null
    return {
      ...b,
      kesiapan: kesiapanWilayah({ keadaanRapat, nihil: !surat && berkasId !== null && b.usulan === 0 }),
      nihil: surat ? null : { nomorSurat, tanggalSurat, alasan, berkasId, jabatan },
    }
  })
}
