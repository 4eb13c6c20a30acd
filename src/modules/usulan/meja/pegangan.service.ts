import { ok, refuse, type Result } from '#src/lib/result.ts'
import type { Transaction } from '#src/lib/sql.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { kabari, type Kabar } from '#src/modules/pemberitahuan/pemberitahuan.service.ts'
import type { IsiPemberitahuan } from '#src/modules/pemberitahuan/pemberitahuan.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { listPelakuBerperan } from '#src/modules/pengguna/pengguna.service.ts'
import type { Pelaku, Penugasan } from '#src/modules/pengguna/pengguna.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import {
  isPeganganBerakhir,
  isSemeja,
  type Meja,
  type PenolakanMeja,
  type PenolakanPegangan,
  periksaPegangan,
  periksaPengambilan,
} from '#src/modules/usulan/meja/meja.ts'
import { endPegangan, findPegangan, savePegangan } from '#src/modules/usulan/meja/meja.queries.ts'
import type { PeganganKeluar, PerintahPegang } from '#src/modules/usulan/meja/meja.schema.ts'
import type { Keputusan, Posisi } from '#src/modules/usulan/putusan/rute.ts'
import { canPutuskanDi, PERAN_TAHAP } from '#src/modules/usulan/usulan.policy.ts'
import { lockPengajuan } from '#src/modules/usulan/usulan.queries.ts'

export type PenolakanPegang = PenolakanMeja | PenolakanPerintah | { readonly jenis: 'pengajuan-tidak-ditemukan' }
type Hasil = { readonly pegangan: PeganganKeluar | null }

/** Takes a pengajuan, or gives it to somebody of the desk. */
export function pegangUsulan(k: Konteks, pengajuanId: string, perintah: PerintahPegang): Promise<Result<Hasil, PenolakanPegang>> {
  return jalankanPerintah<Hasil, PenolakanPegang>(k, 'usulan.pegang', { pengajuanId, ...perintah }, async (tx) => {
    const p = await lockPengajuan(tx, k.daerahId, pengajuanId)
    if (p === null) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
    const { penggunaId = k.pelaku.penggunaId } = perintah
    const alasan = perintah.alasan === undefined || perintah.alasan === '' ? null : perintah.alasan
    const rekan = await listRekan(tx, k, p)
    const calon = penggunaId === k.pelaku.penggunaId ? k.pelaku : (rekan.find((r) => r.penggunaId === penggunaId) ?? null)
    const pegangan = await findPegangan(tx, k.daerahId, pengajuanId)
    const boleh = periksaPengambilan({ p, pelaku: k.pelaku, calon, pegangan, alasan })
    if (!boleh.ok) return boleh
    const { penugasan, calon: pemegang } = boleh.value
    const jabatan = jabatanDi(pemegang, p)
    const { judul, tempat, ...baris } = await savePegangan(tx, k.daerahId, {
      pengajuanId,
      tahap: p.tahap,
      pemegangId: pemegang.penggunaId,
      jabatan,
      olehId: k.pelaku.penggunaId,
      alasan,
      saat: k.saat,
    })
    await catatPegangan(tx, k, { penugasan, pengajuanId, peristiwa: 'usulan-dipegang', baris: sesudah('pegangan', pengajuanId, baris) })
    const data = { judul, tempat, kodeWilayah: p.kodeWilayah, nomor: p.nomor, tahunAnggaran: p.tahunAnggaran, jabatan: penugasan.jabatan, alasan }
    await kabari(tx, k, kabarPegangan(data, { pengajuanId, kepada: pemegang.penggunaId, dari: pegangan?.pemegangId ?? null }))
    return ok({ pegangan: { pemegangId: pemegang.penggunaId, nama: pemegang.nama, jabatan, sejak: k.saat } })
  })
}

type DataPegangan = Omit<IsiPemberitahuan['usulan-dipegangkan'], 'perihal'>

/** Who now has it on hand, and who had it until now; taking it oneself is no news. */
function kabarPegangan(data: DataPegangan, g: { readonly pengajuanId: string; readonly kepada: string; readonly dari: string | null }): Kabar[] {
  const kabar = { jenis: 'usulan-dipegangkan' as const, objek: { jenis: 'pengajuan', id: g.pengajuanId } }
  const lama = g.dari === null || g.dari === g.kepada ? [] : [{ ...kabar, penerima: [g.dari], data: { ...data, perihal: 'beralih' as const } }]
  return [{ ...kabar, penerima: [g.kepada], data: { ...data, perihal: 'kepada-anda' } }, ...lama]
}

/** Puts it back for the whole desk. */
export function lepasUsulan(k: Konteks, pengajuanId: string): Promise<Result<Hasil, PenolakanPegang>> {
  return jalankanPerintah<Hasil, PenolakanPegang>(k, 'usulan.lepas', { pengajuanId }, async (tx) => {
    const p = await lockPengajuan(tx, k.daerahId, pengajuanId)
    if (p === null) return refuse({ jenis: 'pengajuan-tidak-ditemukan' })
    const izin = canPutuskanDi(k.pelaku, p)
    if (!izin.boleh) return refuse({ jenis: 'bukan-semeja', tahap: p.tahap })
    const pegangan = await findPegangan(tx, k.daerahId, pengajuanId)
    if (pegangan?.pemegangId !== k.pelaku.penggunaId) return refuse({ jenis: 'bukan-pemegang' })
    const baris = await endPegangan(tx, k.daerahId, pengajuanId, k.saat)
    if (baris !== null)
      await catatPegangan(tx, k, { penugasan: izin.penugasan, pengajuanId, peristiwa: 'usulan-dilepas', baris: sesudah('pegangan', pengajuanId, baris) })
    return ok({ pegangan: null })
  })
}

interface Dicatat {
  readonly penugasan: Penugasan
  readonly pengajuanId: string
  readonly peristiwa: string
  readonly baris: Baris
}

async function catatPegangan(tx: Transaction, k: Konteks, { penugasan, pengajuanId, peristiwa, baris }: Dicatat): Promise<void> {
  await catat(tx, k, { peristiwa, penugasan, objek: { jenis: 'pegangan', id: pengajuanId }, baris: [baris] })
}

/** Everybody who sits at the desk where a pengajuan waits. */
export async function listRekan(tx: Transaction, k: Pick<Konteks, 'daerahId' | 'hariIni'>, p: Meja): Promise<Pelaku[]> {
  const orang = await listPelakuBerperan(tx, k, { peran: PERAN_TAHAP[p.tahap], kodeWilayah: p.kodeWilayah })
  return orang.filter((o) => isSemeja(o, p))
}

/** The office in which a person sits at a desk. */
export function jabatanDi(pelaku: Pelaku, meja: Meja): string {
  const izin = canPutuskanDi(pelaku, meja)
  return izin.boleh ? izin.penugasan.jabatan : ''
}

/** Asked before every decision: the others of the desk wait, or take it over first. */
export async function tolakBilaDipegang(tx: Transaction, k: Konteks, pengajuanId: string, keputusan: Keputusan): Promise<PenolakanPegangan | null> {
  return periksaPegangan(await findPegangan(tx, k.daerahId, pengajuanId), k.pelaku.penggunaId, keputusan)
}

interface Berpindah {
  readonly pengajuanId: string
  readonly dari: Posisi & { readonly perangkatDaerahId: string }
  readonly ke: { readonly lanjut: Posisi; readonly perangkatDaerahId: string }
}

/** Ends the hold of what leaves its desk; its row goes into the ledger entry of the decision. */
export async function akhiriPegangan(tx: Transaction, k: Konteks, { pengajuanId, dari, ke }: Berpindah): Promise<Baris[]> {
  if (dari.tahap === 'pengusulan' || !isPeganganBerakhir(dari, { ...ke.lanjut, perangkatDaerahId: ke.perangkatDaerahId })) return []
  const baris = await endPegangan(tx, k.daerahId, pengajuanId, k.saat)
  return baris === null ? [] : [sesudah('pegangan', pengajuanId, baris)]
}
