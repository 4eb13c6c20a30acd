import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { type Rupiah, tambah } from '#src/lib/rupiah.ts'
import { readTenant, type Reader, type Transaction, writeTenant } from '#src/lib/sql.ts'
import { type BarPagu, hitungBar, type KeadaanPemesanan, type PenolakanPagu, periksaBar } from '#src/modules/batas-pagu/batas-pagu.ts'
import {
  type BarisBatasRingkas,
  findBatasKecamatan,
  type LingkupKecamatan,
  listBatas,
  lockBatasKecamatan,
  saveBanyakPemesanan,
  saveBatas,
  savePemesanan,
  setKeadaanPemesanan,
  sumPemakaian,
} from '#src/modules/batas-pagu/batas-pagu.queries.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

/** The kecamatan's bar as it would stand with this amount; `null` where no ceiling is set. Changes nothing. */
export async function lihatBarKecamatan(tx: Reader, lingkup: LingkupKecamatan, acuanId: string, ini: Rupiah): Promise<BarPagu | null> {
  const batas = await findBatasKecamatan(tx, lingkup)
  if (batas === null) return null
  const { terpakai, dipesan } = await sumPemakaian(tx, lingkup.daerahId, batas.batasPaguId, acuanId)
  return hitungBar(batas.nilai, terpakai, dipesan, ini)
}

/** Reserves a part of the kecamatan's ceiling for a reference, or refuses: no ceiling is never "unlimited". */
export async function pesanPaguKecamatan(tx: Transaction, lingkup: LingkupKecamatan, acuanId: string, ini: Rupiah): Promise<Result<BarPagu, PenolakanPagu>> {
  const batas = await lockBatasKecamatan(tx, lingkup)
  if (batas === null) return refuse({ jenis: 'pagu-belum-ditetapkan', lingkup: lingkup.kodeKecamatan, tahunAnggaran: lingkup.tahunAnggaran })
  const { terpakai, dipesan } = await sumPemakaian(tx, lingkup.daerahId, batas.batasPaguId, acuanId)
  const bar = hitungBar(batas.nilai, terpakai, dipesan, ini)
  const penolakan = periksaBar(bar)
  if (penolakan !== null) return refuse(penolakan)
  await savePemesanan(tx, { daerahId: lingkup.daerahId, batasPaguId: batas.batasPaguId, acuanId, nilai: ini })
  return ok(bar)
}

/** A claim on a kecamatan's ceiling among many, as what came after left it: still reserved, spent, or given back. */
export interface PesananBanyak {
  readonly lingkup: LingkupKecamatan
  readonly acuanId: string
  readonly nilai: Rupiah
  readonly keadaan: KeadaanPemesanan
}

/** Reserves for many references in their order, each ceiling asked for once; the first that goes over refuses all. */
export async function pesanBanyakPagu(tx: Transaction, daerahId: string, daftar: readonly PesananBanyak[]): Promise<Result<null, PenolakanPagu>> {
  const baris: { batasPaguId: string; acuanId: string; nilai: number; keadaan: KeadaanPemesanan }[] = []
  for (const pesanan of Map.groupBy(daftar, (p) => `${p.lingkup.tahunAnggaran}/${p.lingkup.kodeKecamatan}/${p.lingkup.bidangPembangunan}`).values()) {
    const lingkup = pesanan[0]?.lingkup
    if (lingkup === undefined) continue
    const batas = await lockBatasKecamatan(tx, lingkup)
    if (batas === null) return refuse({ jenis: 'pagu-belum-ditetapkan', lingkup: lingkup.kodeKecamatan, tahunAnggaran: lingkup.tahunAnggaran })
    const awal = await sumPemakaian(tx, daerahId, batas.batasPaguId, '00000000-0000-0000-0000-000000000000')
    let dipesan = awal.dipesan
    for (const { acuanId, nilai, keadaan } of pesanan) {
      const penolakan = keadaan === 'dilepas' ? null : periksaBar(hitungBar(batas.nilai, awal.terpakai, dipesan, nilai))
      if (penolakan !== null) return refuse(penolakan)
      if (keadaan !== 'dilepas') dipesan = tambah(dipesan, nilai)
      baris.push({ batasPaguId: batas.batasPaguId, acuanId, nilai, keadaan })
    }
  }
  await saveBanyakPemesanan(tx, daerahId, baris)
  return ok(null)
}

/** Releases a reference's reservations, or turns them into use, at a new amount where one is given. */
export function ubahPemesanan(tx: Transaction, p: { daerahId: string; acuanId: string; keadaan: KeadaanPemesanan; nilai: Rupiah | null }): Promise<void> {
  return setKeadaanPemesanan(tx, p)
}

export function listBatasPagu(k: Pick<Konteks, 'sql' | 'daerahId'>, tahunAnggaran: number, kodeWilayah: string | null = null): Promise<BarisBatasRingkas[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listBatas(tx, k.daerahId, tahunAnggaran, kodeWilayah))
}

/** The same within the caller's transaction. */
export function bacaBatasKecamatan(tx: Reader, daerahId: string, tahunAnggaran: number, kodeKecamatan: string): Promise<BarisBatasRingkas[]> {
  return listBatas(tx, daerahId, tahunAnggaran, kodeKecamatan)
}

export interface BatasPaguBaru {
  readonly tahunAnggaran: number
  readonly jenis: 'kecamatan' | 'perangkat-daerah'
  readonly kodeWilayah: string | null
  readonly perangkatDaerahId: string | null
  readonly bidangPembangunan: string | null
  readonly nilai: Rupiah
  readonly dasarHukum: string
}

/** Sets ceilings with their legal basis; one ledger entry for the list. */
export function tetapkanBatasPagu(k: Konteks, daftar: readonly BatasPaguBaru[]): Promise<void> {
  return writeTenant(k.sql, k.daerahId, async (tx) => {
    for (const b of daftar) await saveBatas(tx, k.daerahId, { ...b, batasPaguId: randomUUID() })
    await catat(tx, k, {
      peristiwa: 'batas-pagu-ditetapkan',
      objek: { jenis: 'batas-pagu', id: String(daftar[0]?.tahunAnggaran ?? '') },
      baris: [],
      data: { batasPagu: daftar.map((b) => ({ ...b })) },
    })
  })
}
