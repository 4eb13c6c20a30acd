import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { canKelolaDprd } from '#src/modules/dprd/dprd.policy.ts'
import {
  findAnggota,
  listAkunAnggota,
  listAnggota,
  listDapil,
  listFraksi,
  listKodeKecamatan,
  saveAnggota,
  saveDapil,
  saveDapilWilayah,
  saveFraksi,
} from '#src/modules/dprd/dprd.queries.ts'
import type { AnggotaMasuk, DapilMasuk, DprdKeluar, FraksiMasuk } from '#src/modules/dprd/dprd.schema.ts'
import { type AnggotaDprd, type PenolakanDprd, periksaDapil } from '#src/modules/dprd/dprd.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'

type Tolak = PenolakanDprd | PenolakanPerintah | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }

/** Fractions, districts with their kecamatan, members; accounts only for whoever keeps the list. */
export function bacaDprd(k: Konteks): Promise<DprdKeluar> {
  const bolehKelola = canKelolaDprd(k.pelaku).boleh
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [fraksi, dapil, anggota, akun] = await Promise.all([
      listFraksi(tx, k.daerahId),
      listDapil(tx, k.daerahId),
      listAnggota(tx, k.daerahId),
      bolehKelola ? listAkunAnggota(tx, k.daerahId, k.hariIni) : [],
    ])
    return {
      fraksi,
      dapil,
      anggota: anggota.map(({ penggunaId, namaPengguna, ...a }) => ({
        ...a,
        saya: penggunaId === k.pelaku.penggunaId,
        akun: bolehKelola && penggunaId !== null ? { penggunaId, namaPengguna: namaPengguna ?? penggunaId } : null,
      })),
      akun,
      bolehKelola,
    }
  })
}

/** For the module that takes a member's proposal in. */
export function findAnggotaDprd(tx: Transaction, daerahId: string, anggotaDprdId: string): Promise<AnggotaDprd | null> {
  return findAnggota(tx, daerahId, anggotaDprdId)
}

function kelola<T extends object>(
  k: Konteks,
  operasi: string,
  isi: object,
  kerja: (tx: Transaction, penugasan: Penugasan) => Promise<Result<T, Tolak>>,
): Promise<Result<T, Tolak>> {
  return jalankanPerintah<T, Tolak>(k, operasi, isi, async (tx) => {
    const izin = canKelolaDprd(k.pelaku)
    return izin.boleh ? kerja(tx, izin.penugasan) : refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  })
}

export function simpanFraksi(k: Konteks, isi: FraksiMasuk): Promise<Result<{ fraksiId: string; versi: number }, Tolak>> {
  return kelola(k, 'dprd.fraksi', isi, async (tx, penugasan) => {
    const kembar = (await listFraksi(tx, k.daerahId)).find((f) => f.singkatan === isi.singkatan && f.fraksiId !== isi.fraksiId)
    if (kembar !== undefined) return refuse({ jenis: 'fraksi-sudah-ada', singkatan: isi.singkatan })
    const baris = await saveFraksi(tx, k.daerahId, isi)
    if (baris === null) return refuse({ jenis: 'dprd-sudah-berubah' })
    await catat(tx, k, {
      peristiwa: 'fraksi-dicatat',
      penugasan,
      objek: { jenis: 'fraksi', id: isi.fraksiId },
      baris: [sesudah('fraksi', isi.fraksiId, baris)],
    })
    return ok({ fraksiId: isi.fraksiId, versi: isi.versi + 1 })
  })
}

export function simpanDapil(k: Konteks, isi: DapilMasuk): Promise<Result<{ dapilId: string; versi: number }, Tolak>> {
  return kelola(k, 'dprd.dapil', isi, async (tx, penugasan) => {
    const [dapil, kecamatan] = await Promise.all([listDapil(tx, k.daerahId), listKodeKecamatan(tx, k.daerahId)])
    const lain = dapil.map((d) => ({ ...d, kecamatan: d.kecamatan.map((w) => w.kode) }))
    const penolakan = periksaDapil(isi, lain, new Set(kecamatan))
    if (penolakan !== null) return refuse(penolakan)
    const baris = await saveDapil(tx, k.daerahId, isi)
    if (baris === null) return refuse({ jenis: 'dprd-sudah-berubah' })
    await saveDapilWilayah(tx, k.daerahId, isi.dapilId, isi.kecamatan)
    await catat(tx, k, {
      peristiwa: 'dapil-dicatat',
      penugasan,
      objek: { jenis: 'dapil', id: isi.dapilId },
      baris: [sesudah('dapil', isi.dapilId, baris)],
      data: { kecamatan: isi.kecamatan },
    })
    return ok({ dapilId: isi.dapilId, versi: isi.versi + 1 })
  })
}

export function simpanAnggota(k: Konteks, isi: AnggotaMasuk): Promise<Result<{ anggotaDprdId: string; versi: number }, Tolak>> {
  return kelola(k, 'dprd.anggota', isi, async (tx, penugasan) => {
    const penolakan = await periksaAnggota(tx, k, isi)
    if (penolakan !== null) return refuse(penolakan)
    const baris = await saveAnggota(tx, k.daerahId, isi)
    if (baris === null) return refuse({ jenis: 'dprd-sudah-berubah' })
    await catat(tx, k, {
      peristiwa: 'anggota-dprd-dicatat',
      penugasan,
      objek: { jenis: 'anggota-dprd', id: isi.anggotaDprdId },
      baris: [sesudah('anggota_dprd', isi.anggotaDprdId, baris)],
    })
    return ok({ anggotaDprdId: isi.anggotaDprdId, versi: isi.versi + 1 })
  })
}

async function periksaAnggota(tx: Transaction, k: Konteks, isi: AnggotaMasuk): Promise<PenolakanDprd | null> {
  const [fraksi, dapil, anggota, akun] = await Promise.all([
    listFraksi(tx, k.daerahId),
    listDapil(tx, k.daerahId),
    listAnggota(tx, k.daerahId),
    isi.penggunaId === null ? [] : listAkunAnggota(tx, k.daerahId, k.hariIni),
  ])
  if (isi.selesai !== null && isi.selesai < isi.mulai) return { jenis: 'masa-jabatan-terbalik' }
  if (!fraksi.some((f) => f.fraksiId === isi.fraksiId)) return { jenis: 'fraksi-tidak-ditemukan' }
  if (!dapil.some((d) => d.dapilId === isi.dapilId)) return { jenis: 'dapil-tidak-ditemukan' }
  if (isi.penggunaId === null) return null
  if (!akun.some((a) => a.penggunaId === isi.penggunaId)) return { jenis: 'akun-bukan-anggota-dprd' }
  return anggota.some((a) => a.penggunaId === isi.penggunaId && a.anggotaDprdId !== isi.anggotaDprdId) ? { jenis: 'akun-sudah-ditautkan' } : null
}
