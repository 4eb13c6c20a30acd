import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { type Reader, readTenant } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'
import { canPutuskanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.policy.ts'
import {
  type BarisPadan,
  findPasanganKode,
  listCalonPadanan,
  listPadanan,
  listPasangan,
  savePutusanPeta,
} from '#src/modules/peta-nomenklatur/peta-nomenklatur.queries.ts'
import type { HalamanPeta, PutusanPetaKeluar, PutuskanPetaMasuk, SaringanPeta } from '#src/modules/peta-nomenklatur/peta-nomenklatur.schema.ts'
import {
  type BarisPeta,
  type CalonPadanan,
  keadaanPeta,
  type PadananKode,
  type PenolakanPeta as PenolakanAturan,
  pilihPadanan,
  putuskanPeta,
  saringPeta,
} from '#src/modules/peta-nomenklatur/peta-nomenklatur.ts'

export type PenolakanPeta = PenolakanAturan | PenolakanPerintah | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }

const PER_HALAMAN = 50

/** Codes of one edition with what they are in the next, as this government decided. */
export async function listPeta(k: Pick<Konteks, 'sql' | 'daerahId'>, s: SaringanPeta): Promise<HalamanPeta> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const pasangan = await listPasangan(tx)
    const pilihan = pasangan.find((p) => (s.dari === undefined || p.dari === s.dari) && (s.ke === undefined || p.ke === s.ke))
    const semua = pilihan === undefined ? [] : susun(await listPadanan(tx, k.daerahId, pilihan.dari, pilihan.ke))
    const { baris, jumlah } = saringPeta(semua, { tingkat: s.tingkat ?? null, keadaan: s.keadaan ?? null, cari: s.cari })
    const jumlahHal = Math.max(1, Math.ceil(baris.length / PER_HALAMAN))
    const hal = Math.min(s.hal, jumlahHal)
    const data = baris.slice((hal - 1) * PER_HALAMAN, hal * PER_HALAMAN).map((b) => ({ ...b, calon: [...b.calon] }))
    return { pasangan, dari: pilihan?.dari ?? null, ke: pilihan?.ke ?? null, data, jumlah, hal, jumlahHal }
  })
}

function susun(padanan: readonly BarisPadan[]): BarisPeta[] {
  const menurutAsal = new Map<string, { readonly awal: BarisPadan; readonly calon: CalonPadanan[] }>()
  for (const p of padanan) {
    const ada = menurutAsal.get(p.kodeAsal) ?? { awal: p, calon: [] }
    menurutAsal.set(p.kodeAsal, ada)
    if (p.kodeTujuan !== null) ada.calon.push({ kodeTujuan: p.kodeTujuan, namaTujuan: p.namaTujuan ?? '', jenis: p.jenis, putusan: p.putusan, versi: p.versi })
  }
  return [...menurutAsal.values()].map(({ awal, calon }) => ({
    kodeAsal: awal.kodeAsal,
    namaAsal: awal.namaAsal,
    tingkat: awal.tingkat,
    keadaan: keadaanPeta(calon),
    kodeKini: calon.some((c) => c.kodeTujuan === awal.kodeAsal) ? null : awal.kodeKini,
    calon,
  }))
}

/** What codes of other editions are in `ke`, as this government decided; by `EDITION CODE`. A code that nothing maps is absent. */
export async function loadPadananKode(
  tx: Reader,
  daerahId: string,
  cari: { readonly ke: string; readonly kode: readonly string[] },
): Promise<ReadonlyMap<string, PadananKode>> {
  if (cari.kode.length === 0) return new Map()
  const calon = Map.groupBy(await listCalonPadanan(tx, daerahId, cari), (c) => `${c.edisi} ${c.kode}`)
  return new Map([...calon].map(([kunci, c]) => [kunci, pilihPadanan(c)]))
}

/** A planner accepts or refuses that a code is what another was; may be changed later, each time with its entry in the ledger. */
export function tetapkanPeta(k: Konteks, isi: PutuskanPetaMasuk): Promise<Result<PutusanPetaKeluar, PenolakanPeta>> {
  return jalankanPerintah<PutusanPetaKeluar, PenolakanPeta>(k, 'peta-nomenklatur.putuskan', isi, async (tx) => {
    const izin = canPutuskanPeta(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const putusan = putuskanPeta(await findPasanganKode(tx, k.daerahId, isi), isi)
    if (!putusan.ok) return putusan
    const baris = await savePutusanPeta(tx, k.daerahId, { ...isi, putusanPetaId: randomUUID(), createdBy: k.pelaku.penggunaId })
    if (baris === null) return refuse({ jenis: 'padanan-sudah-berubah' })
    await catat(tx, k, {
      peristiwa: `padanan-${putusan.value}`,
      objek: { jenis: 'putusan_peta', id: baris.putusanPetaId },
      penugasan: izin.penugasan,
      baris: [sesudah('putusan_peta', baris.putusanPetaId, baris)],
    })
    return ok({ putusanPetaId: baris.putusanPetaId, putusan: putusan.value, versi: baris.versi })
  })
}
