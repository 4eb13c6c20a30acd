import { randomBytes } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { type Baris, sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import { findRuang } from '#src/modules/musyawarah/layar/layar.queries.ts'
import { siapkanLayar } from '#src/modules/musyawarah/layar/layar.service.ts'
import { susunTautan } from '#src/modules/musyawarah/layar/tautan.ts'
import { lockMusyawarah } from '#src/modules/musyawarah/musyawarah.queries.ts'
import type { Musyawarah } from '#src/modules/musyawarah/musyawarah.ts'
import { canBacaPeserta, periksaDaftar, type PenolakanDaftar, type TindakanDaftar } from '#src/modules/musyawarah/peserta/daftar-hadir.ts'
import { hitungKomposisi } from '#src/modules/musyawarah/peserta/komposisi.ts'
import {
  type BarisPeserta,
  insertPeserta,
  listCalon,
  listPeserta,
  lockPeserta,
  updateHadir,
  updatePeserta,
} from '#src/modules/musyawarah/peserta/peserta.queries.ts'
import {
  type CalonPeserta,
  type CatatHadir,
  type DaftarPeserta,
  IsiPeserta,
  type TambahPeserta,
  type UbahPeserta,
} from '#src/modules/musyawarah/peserta/peserta.schema.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanPeserta =
  | PenolakanDaftar
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'musyawarah-tidak-ditemukan' }
  | { readonly jenis: 'peserta-tidak-ditemukan' }
  | { readonly jenis: 'peserta-sudah-berubah' }

/** Who is invited and who is there; whoever does not conduct the meeting gets the counts. */
export async function bacaPeserta(k: Konteks, musyawarahId: string): Promise<Result<DaftarPeserta, PenolakanPeserta>> {
  const m = await siapkanLayar(k, musyawarahId)
  if (m === null || m.garam === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
  const semua = await readTenant(k.sql, k.daerahId, (tx) => listPeserta(tx, k.daerahId, musyawarahId))
  const komposisi = susunKomposisi(semua)
  if (!canBacaPeserta(k.pelaku, m).boleh) return ok({ komposisi, peserta: null, alamatPintu: null })
  const peserta = semua.map(({ garam, musyawarahId: _, ...p }) => ({
    ...p,
    alamatHadir: `/hadir/${susunTautan(garam, 'hadir', { daerahId: k.daerahId, id: p.pesertaId })}`,
  }))
  return ok({ komposisi, peserta, alamatPintu: `/hadir/pintu/${susunTautan(m.garam, 'pintu', { daerahId: k.daerahId, id: musyawarahId })}` })
}

function susunKomposisi(semua: readonly BarisPeserta[]): DaftarPeserta['komposisi'] {
  const k = hitungKomposisi(semua.filter((p) => p.keadaan === 'tercatat').map((p) => ({ ...p, hadir: p.hadirPada !== null })))
  return { ...k, unsur: [...k.unsur], unsurKosong: [...k.unsurKosong], temuan: [...k.temuan] }
}

interface Meja {
  readonly tx: Transaction
  readonly m: Musyawarah
  readonly penugasan: Penugasan
}

/** Every act of the desk: the meeting held still, the right to conduct it, the list still open. */
function diMeja<T>(
  k: Konteks,
  p: { readonly operasi: string; readonly musyawarahId: string; readonly isi: unknown; readonly tindakan: TindakanDaftar },
  work: (meja: Meja) => Promise<Result<T, PenolakanPeserta>>,
): Promise<Result<T, PenolakanPeserta>> {
  return jalankanPerintah<T, PenolakanPeserta>(k, p.operasi, { musyawarahId: p.musyawarahId, isi: p.isi }, async (tx) => {
    const m = await lockMusyawarah(tx, k.daerahId, p.musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const izin = canBacaPeserta(k.pelaku, m)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const boleh = periksaDaftar(m.keadaan, p.tindakan, m.cara)
    return boleh.ok ? work({ tx, m, penugasan: izin.penugasan }) : boleh
  })
}

function catatPeserta(k: Konteks, { tx, m, penugasan }: Meja, peristiwa: string, baris: readonly Baris[]): Promise<unknown> {
  return catat(tx, k, { peristiwa, objek: { jenis: 'musyawarah', id: m.musyawarahId }, penugasan, baris })
}

/** Adds people to the list; who is on it under the same id, or the same name and office, is there already. */
export function tambahPeserta(k: Konteks, musyawarahId: string, isi: TambahPeserta): Promise<Result<{ ditambah: number; sudahAda: number }, PenolakanPeserta>> {
  return diMeja(k, { operasi: 'peserta.tambah', musyawarahId, isi, tindakan: isi.hadir === null ? 'undang' : 'hadir' }, async (meja) => {
    const dikenal = new Set((await listPeserta(meja.tx, k.daerahId, musyawarahId)).map(kunciOrang))
    const baris: Baris[] = []
    for (const p of isi.peserta) {
      if (dikenal.has(kunciOrang(p))) continue
      dikenal.add(kunciOrang(p))
      const { pesertaId, ...orang } = p
      const masuk = await insertPeserta(meja.tx, k.daerahId, {
        pesertaId,
        musyawarahId,
        isi: orang,
        garam: randomBytes(32),
        keadaan: 'tercatat',
        hadir: isi.hadir === null ? null : { pada: k.saat, cara: isi.hadir },
        createdBy: k.pelaku.penggunaId,
      })
      if (masuk !== null) baris.push(sesudah('peserta_musyawarah', pesertaId, masuk))
    }
    if (baris.length > 0) await catatPeserta(k, meja, 'peserta-ditambah', baris)
    return ok({ ditambah: baris.length, sudahAda: isi.peserta.length - baris.length })
  })
}

function kunciOrang(p: { readonly nama: string; readonly lembaga: string }): string {
  return `${p.nama}\n${p.lembaga}`.toLowerCase().replaceAll(/[^a-z0-9\n]+/g, ' ')
}

export function ubahPeserta(
  k: Konteks,
  p: { musyawarahId: string; pesertaId: string },
  { versi, ...isi }: UbahPeserta,
): Promise<Result<{ versi: number }, PenolakanPeserta>> {
  return diMeja(k, { operasi: 'peserta.ubah', musyawarahId: p.musyawarahId, isi: { ...p, ...isi, versi }, tindakan: 'undang' }, async (meja) => {
    const ada = await lockMilik(k, meja, p.pesertaId)
    if (!ada.ok) return ada
    if (ada.value.versi !== versi) return refuse({ jenis: 'peserta-sudah-berubah' })
    await catatPeserta(k, meja, 'peserta-diubah', [sesudah('peserta_musyawarah', p.pesertaId, await updatePeserta(meja.tx, k.daerahId, p.pesertaId, isi))])
    return ok({ versi: versi + 1 })
  })
}

async function lockMilik(k: Konteks, { tx, m }: Meja, pesertaId: string): Promise<Result<BarisPeserta, PenolakanPeserta>> {
  const ada = await lockPeserta(tx, k.daerahId, pesertaId)
  return ada === null || ada.musyawarahId !== m.musyawarahId || ada.keadaan === 'dikeluarkan' ? refuse({ jenis: 'peserta-tidak-ditemukan' }) : ok(ada)
}

/** Marks somebody present, or takes it back; the same twice changes nothing. Marking one who waits takes them in. */
export function catatHadir(k: Konteks, p: { musyawarahId: string; pesertaId: string }, isi: CatatHadir): Promise<Result<{ hadir: boolean }, PenolakanPeserta>> {
  return diMeja(k, { operasi: 'peserta.hadir', musyawarahId: p.musyawarahId, isi: { ...p, ...isi }, tindakan: 'hadir' }, async (meja) => {
    const ada = await lockMilik(k, meja, p.pesertaId)
    if (!ada.ok) return ada
    if ((ada.value.hadirPada !== null) === isi.hadir) return ok({ hadir: isi.hadir })
    const baru = { pesertaId: p.pesertaId, pada: isi.hadir ? k.saat : null, cara: isi.hadir ? isi.cara : null, keadaan: 'tercatat' as const }
    const baris = sesudah('peserta_musyawarah', p.pesertaId, await updateHadir(meja.tx, k.daerahId, baru))
    await catatPeserta(k, meja, isi.hadir ? 'peserta-hadir' : 'kehadiran-dibatalkan', [baris])
    return ok({ hadir: isi.hadir })
  })
}

/** Takes somebody entered by mistake off the list; the row stays. */
export function keluarkanPeserta(k: Konteks, p: { musyawarahId: string; pesertaId: string }): Promise<Result<{ pesertaId: string }, PenolakanPeserta>> {
  return diMeja(k, { operasi: 'peserta.keluarkan', musyawarahId: p.musyawarahId, isi: p, tindakan: 'undang' }, async (meja) => {
    const ada = await lockMilik(k, meja, p.pesertaId)
    if (!ada.ok) return ada
    const baris = await updateHadir(meja.tx, k.daerahId, { pesertaId: p.pesertaId, pada: null, cara: null, keadaan: 'dikeluarkan' })
    await catatPeserta(k, meja, 'peserta-dikeluarkan', [sesudah('peserta_musyawarah', p.pesertaId, baris)])
    return ok({ pesertaId: p.pesertaId })
  })
}

/** A list to begin with, without whom the list already has. Nothing is saved. */
export function usulkanPeserta(k: Konteks, musyawarahId: string): Promise<Result<CalonPeserta[], PenolakanPeserta>> {
  return readTenant<Result<CalonPeserta[], PenolakanPeserta>>(k.sql, k.daerahId, async (tx) => {
    const m = await findRuang(tx, k.daerahId, musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const izin = canBacaPeserta(k.pelaku, m)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const [ada, calon] = await Promise.all([listPeserta(tx, k.daerahId, musyawarahId), listCalon(tx, k.daerahId, { ...m, hariIni: k.hariIni })])
    const dikenal = new Set(ada.map(kunciOrang))
    const baru = calon.filter((c) => {
      const kunci = kunciOrang(c)
      const isBaru = !dikenal.has(kunci)
      dikenal.add(kunci)
      return isBaru
    })
    return ok(baru.map(({ asal, ...c }) => ({ ...IsiPeserta.parse(c), asal })))
  })
}
