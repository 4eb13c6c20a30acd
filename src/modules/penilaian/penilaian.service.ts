import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { canPimpin } from '#src/modules/jadwal/rapat.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { ambilData, type Bahan, listRapat, listTerskor, muatBahan } from '#src/modules/penilaian/bahan-penilaian.service.ts'
import { insertPenilai, listNilai, listPenilai, releasePenilai } from '#src/modules/penilaian/nilai.queries.ts'
import type { PenolakanNilai } from '#src/modules/penilaian/penilaian.ts'
import {
  type BarisPenilaian,
  type BarisRapat,
  type CalonPenilai,
  endPenilaian,
  findRapat,
  insertPenilaian,
  insertUsulanDinilai,
  listCalonPenilai,
  listPenilaian,
  listSetKriteria,
  lockPenilaian,
  saveKelayakan,
} from '#src/modules/penilaian/penilaian.queries.ts'
import type { KelayakanMasuk, PenilaianBaru, UbahPenilai } from '#src/modules/penilaian/penilaian.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { isPutusanGugur } from '#src/modules/usulan/putusan/rute.ts'

export type PenolakanPenilaian =
  | PenolakanNilai
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'rapat-penilaian-tidak-ditemukan' }
  | { readonly jenis: 'penilaian-tidak-ditemukan' }
  | { readonly jenis: 'rapat-tidak-menilai'; readonly keadaan: BarisRapat['keadaan'] }
  | { readonly jenis: 'set-kriteria-belum-ada'; readonly bidang: string; readonly tahap: string; readonly tahun: number }
  | { readonly jenis: 'penilaian-sudah-dibuka' }
  | { readonly jenis: 'tidak-ada-usulan-dinilai' }
  | { readonly jenis: 'penilai-tidak-dikenal'; readonly penilai: string }
  | { readonly jenis: 'penilaian-sudah-berakhir'; readonly keadaan: BarisPenilaian['keadaan'] }
  | { readonly jenis: 'bukan-penilai' }
  | { readonly jenis: 'lembar-nilai-sudah-dikirim'; readonly pada: string }
  | { readonly jenis: 'lembar-nilai-belum-lengkap'; readonly terisi: number; readonly perlu: number }
  | { readonly jenis: 'penilai-belum-mengirim'; readonly penilai: string }
  | { readonly jenis: 'usulan-tidak-dinilai' }
  | { readonly jenis: 'syarat-tidak-dikenal'; readonly syarat: string }

export interface JalurPenilaian {
  readonly musyawarahId: string
  readonly penilaianId: string
}

export interface Pesan {
  readonly operasi: string
  readonly musyawarahId: string
  readonly isi: unknown
}

interface Meja {
  readonly tx: Transaction
  readonly rapat: BarisRapat
  readonly penugasan: Penugasan
}

export type Kerja<M, T> = (meja: M) => Promise<Result<T, PenolakanPenilaian>>

/** Acts of whoever conducts the meeting, while it is not closed. */
function diRapat<T>(k: Konteks, { operasi, ...isi }: Pesan, kerja: Kerja<Meja, T>): Promise<Result<T, PenolakanPenilaian>> {
  return jalankanPerintah<T, PenolakanPenilaian>(k, operasi, isi, async (tx) => {
    const rapat = await findRapat(tx, k.daerahId, isi.musyawarahId, 'kunci')
    if (rapat === null) return refuse({ jenis: 'rapat-penilaian-tidak-ditemukan' })
    const izin = canPimpin(k.pelaku, rapat.tahap, rapat.kodeWilayah, rapat.perangkatDaerahId)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    return periksaRapat(rapat) ?? kerja({ tx, rapat, penugasan: izin.penugasan })
  })
}

export function periksaRapat({ keadaan }: BarisRapat): Result<never, PenolakanPenilaian> | null {
  return keadaan === 'disiapkan' || keadaan === 'dibuka' ? null : refuse({ jenis: 'rapat-tidak-menilai', keadaan })
}

/** The scoring of this meeting that still runs; another meeting's is not found here. */
export async function lockBerjalan(
  tx: Transaction,
  daerahId: string,
  { musyawarahId, penilaianId }: JalurPenilaian,
  untuk: 'ubah' | 'nilai',
): Promise<Result<BarisPenilaian, PenolakanPenilaian>> {
  const p = await lockPenilaian(tx, daerahId, penilaianId, untuk)
  if (p === null || p.musyawarahId !== musyawarahId) return refuse({ jenis: 'penilaian-tidak-ditemukan' })
  return p.keadaan === 'dibuka' ? ok(p) : refuse({ jenis: 'penilaian-sudah-berakhir', keadaan: p.keadaan })
}

export async function muatSatu(tx: Transaction, daerahId: string, rapat: BarisRapat, p: BarisPenilaian): Promise<Bahan> {
  const [bahan] = await muatBahan(tx, { daerahId, penilaian: [p], daftar: await listRapat(tx, daerahId, rapat) })
  if (bahan === undefined) throw new Error(`penilaian ${p.penilaianId} tidak terbaca`)
  return bahan
}

export interface HasilLangkah {
  readonly penilaianId: string
  readonly keadaan: BarisPenilaian['keadaan']
  readonly usulan: number
}

/** Opens the scoring of one bidang with the set in force; what comes after is scored in a further round, by the set of the first. */
export function bukaPenilaian(k: Konteks, musyawarahId: string, isi: PenilaianBaru): Promise<Result<HasilLangkah, PenolakanPenilaian>> {
  return diRapat<HasilLangkah>(k, { operasi: 'penilaian.buka', musyawarahId, isi }, async ({ tx, rapat, penugasan }) => {
    const { penilaianId, bidangPembangunan } = isi
    const lama = (await listPenilaian(tx, k.daerahId, musyawarahId)).filter((p) => p.bidangPembangunan === bidangPembangunan)
    if (lama.some((p) => p.keadaan === 'dibuka')) return refuse({ jenis: 'penilaian-sudah-dibuka' })
    const [berlaku] = await listSetKriteria(tx, k.daerahId, { tahunAnggaran: rapat.tahunAnggaran, tahap: rapat.tahap, bidangPembangunan })
    const setKriteriaId = lama.find((p) => p.keadaan === 'selesai')?.setKriteriaId ?? berlaku?.setKriteriaId
    if (setKriteriaId === undefined) {
      return refuse({ jenis: 'set-kriteria-belum-ada', bidang: bidangPembangunan, tahap: rapat.tahap, tahun: rapat.tahunAnggaran })
    }
    const penilai = pilihPenilai(await listCalonPenilai(tx, k.daerahId, rapat.kodeWilayah, k.hariIni), isi.penilai)
    if (!penilai.ok) return penilai
    const daftar = await listRapat(tx, k.daerahId, rapat)
    const bahan = await muatBahan(tx, { daerahId: k.daerahId, penilaian: lama, daftar })
    const sudah = listTerskor(
      bahan,
      await listNilai(
        tx,
        k.daerahId,
        lama.map((p) => p.penilaianId),
      ),
    )
    const baru = daftar.filter((b) => b.bidangPembangunan === bidangPembangunan && !isPutusanGugur(b.keputusan) && !sudah.has(b.pengajuanId))
    const data = await ambilData(tx, k.daerahId, rapat, baru)
    if (data.length === 0) return refuse({ jenis: 'tidak-ada-usulan-dinilai' })
    const baris = await insertPenilaian(tx, k.daerahId, {
      penilaianId,
      musyawarahId,
      bidangPembangunan,
      setKriteriaId,
      saat: k.saat,
      createdBy: k.pelaku.penggunaId,
    })
    if (baris === null) return refuse({ jenis: 'penilaian-sudah-dibuka' })
    await insertUsulanDinilai(
      tx,
      k.daerahId,
      data.map((d) => ({ ...d, penilaianId })),
    )
    await insertPenilai(tx, k.daerahId, penilaianId, penilai.value)
    await catat(tx, k, {
      peristiwa: 'penilaian-dibuka',
      objek: { jenis: 'penilaian', id: penilaianId },
      penugasan,
      baris: [sesudah('penilaian', penilaianId, baris)],
      data: { usulan: data.map((d) => d.pengajuanId), penilai: penilai.value.map((o) => o.jabatan) },
    })
    return ok({ penilaianId, keadaan: 'dibuka', usulan: data.length })
  })
}

function pilihPenilai(calon: readonly CalonPenilai[], dipilih: readonly string[]): Result<CalonPenilai[], PenolakanPenilaian> {
  const kenal = new Map(calon.map((c) => [c.penggunaId, c]))
  const asing = dipilih.find((id) => !kenal.has(id))
  if (asing !== undefined) return refuse({ jenis: 'penilai-tidak-dikenal', penilai: asing })
  return ok([...new Set(dipilih)].flatMap((id) => kenal.get(id) ?? []))
}

export function ubahPenilai(k: Konteks, jalur: JalurPenilaian, isi: UbahPenilai): Promise<Result<HasilLangkah, PenolakanPenilaian>> {
  const pesan = { operasi: 'penilaian.ubah-penilai', musyawarahId: jalur.musyawarahId, isi: { ...isi, penilaianId: jalur.penilaianId } }
  return diRapat<HasilLangkah>(k, pesan, async ({ tx, rapat, penugasan }) => {
    const p = await lockBerjalan(tx, k.daerahId, jalur, 'ubah')
    if (!p.ok) return p
    const tambah = pilihPenilai(await listCalonPenilai(tx, k.daerahId, rapat.kodeWilayah, k.hariIni), isi.tambah)
    if (!tambah.ok) return tambah
    await insertPenilai(tx, k.daerahId, jalur.penilaianId, tambah.value)
    await releasePenilai(tx, k.daerahId, { penilaianId: jalur.penilaianId, penggunaId: isi.lepas, saat: k.saat })
    await catat(tx, k, {
      peristiwa: 'penilai-diubah',
      objek: { jenis: 'penilaian', id: jalur.penilaianId },
      penugasan,
      baris: [],
      data: { tambah: isi.tambah, lepas: isi.lepas },
    })
    return ok({ penilaianId: jalur.penilaianId, keadaan: 'dibuka', usulan: (await muatSatu(tx, k.daerahId, rapat, p.value)).usulan.length })
  })
}

export function catatKelayakan(k: Konteks, jalur: JalurPenilaian, isi: KelayakanMasuk): Promise<Result<{ lolos: boolean | null }, PenolakanPenilaian>> {
  const pesan = { operasi: 'penilaian.kelayakan', musyawarahId: jalur.musyawarahId, isi: { ...isi, penilaianId: jalur.penilaianId } }
  return diRapat<{ lolos: boolean | null }>(k, pesan, async ({ tx, rapat, penugasan }) => {
    const p = await lockBerjalan(tx, k.daerahId, jalur, 'ubah')
    if (!p.ok) return p
    const bahan = await muatSatu(tx, k.daerahId, rapat, p.value)
    if (!bahan.usulan.some((u) => u.pengajuanId === isi.pengajuanId)) return refuse({ jenis: 'usulan-tidak-dinilai' })
    if (!bahan.set.isi.syarat.some((s) => s.kode === isi.syarat)) return refuse({ jenis: 'syarat-tidak-dikenal', syarat: isi.syarat })
    const baris = await saveKelayakan(tx, k.daerahId, { ...isi, penilaianId: jalur.penilaianId, saat: k.saat, oleh: k.pelaku.penggunaId })
    await catat(tx, k, {
      peristiwa: 'kelayakan-dicatat',
      objek: { jenis: 'penilaian', id: jalur.penilaianId },
      penugasan,
      baris: [sesudah('kelayakan_usulan', `${jalur.penilaianId}/${isi.pengajuanId}/${isi.syarat}`, baris)],
    })
    const kini = await muatSatu(tx, k.daerahId, rapat, p.value)
    return ok({ lolos: kini.usulan.find((u) => u.pengajuanId === isi.pengajuanId)?.lolos ?? null })
  })
}

/** Reveals all values at once, when every assessor has sent the sheet; the ledger then holds them all. */
export function selesaikanPenilaian(k: Konteks, jalur: JalurPenilaian): Promise<Result<HasilLangkah, PenolakanPenilaian>> {
  return diRapat<HasilLangkah>(
    k,
    { operasi: 'penilaian.selesai', musyawarahId: jalur.musyawarahId, isi: jalur.penilaianId },
    async ({ tx, rapat, penugasan }) => {
      const { penilaianId } = jalur
      const p = await lockBerjalan(tx, k.daerahId, jalur, 'ubah')
      if (!p.ok) return p
      const penilai = await listPenilai(tx, k.daerahId, [penilaianId])
      const belum = penilai.filter((o) => o.dikirimPada === null)
      if (belum.length > 0 || penilai.length === 0) return refuse({ jenis: 'penilai-belum-mengirim', penilai: belum.map((o) => o.jabatan).join(', ') })
      // The state first: only then does the database give the values out, to this transaction too.
      const baris = await endPenilaian(tx, k.daerahId, { penilaianId, saat: k.saat, alasanBatal: null })
      const nilai = await listNilai(tx, k.daerahId, [penilaianId])
      await catat(tx, k, {
        peristiwa: 'penilaian-selesai',
        objek: { jenis: 'penilaian', id: penilaianId },
        penugasan,
        baris: [sesudah('penilaian', penilaianId, baris)],
        data: { nilai: nilai.map((n) => [n.penggunaId, n.pengajuanId, n.kriteria, n.nilai]) },
      })
      return ok({ penilaianId, keadaan: 'selesai', usulan: (await muatSatu(tx, k.daerahId, rapat, p.value)).usulan.length })
    },
  )
}

export function batalkanPenilaian(k: Konteks, jalur: JalurPenilaian, alasan: string): Promise<Result<HasilLangkah, PenolakanPenilaian>> {
  const pesan = { operasi: 'penilaian.batal', musyawarahId: jalur.musyawarahId, isi: { alasan, penilaianId: jalur.penilaianId } }
  return diRapat<HasilLangkah>(k, pesan, async ({ tx, penugasan }) => {
    const p = await lockBerjalan(tx, k.daerahId, jalur, 'ubah')
    if (!p.ok) return p
    const baris = await endPenilaian(tx, k.daerahId, { penilaianId: jalur.penilaianId, saat: k.saat, alasanBatal: alasan })
    await catat(tx, k, {
      peristiwa: 'penilaian-dibatalkan',
      objek: { jenis: 'penilaian', id: jalur.penilaianId },
      penugasan,
      baris: [sesudah('penilaian', jalur.penilaianId, baris)],
    })
    return ok({ penilaianId: jalur.penilaianId, keadaan: 'dibatalkan', usulan: 0 })
  })
}
