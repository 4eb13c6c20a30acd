import { randomBytes } from 'node:crypto'
import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { rupiah } from '#src/lib/rupiah.ts'
import { type Reader, readTenant, type Sql, writeTenant } from '#src/lib/sql.ts'
import { lihatBarKecamatan } from '#src/modules/batas-pagu/batas-pagu.service.ts'
import {
  type BarisRuang,
  countHadir,
  ensureLayar,
  findRuang,
  findUsulanLayar,
  listDenyut,
  listPembahasan,
  saveLayar,
} from '#src/modules/musyawarah/layar/layar.queries.ts'
import type { IsiLayar, PembahasanKeluar, UbahLayar, UsulanLayar } from '#src/modules/musyawarah/layar/layar.schema.ts'
import { bacaTautan, isTautanSah, susunTautan } from '#src/modules/musyawarah/layar/tautan.ts'
import { canPimpin } from '#src/modules/musyawarah/musyawarah.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanLayar =
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'musyawarah-tidak-ditemukan' }
  | { readonly jenis: 'usulan-bukan-musyawarah-ini' }
  | { readonly jenis: 'tautan-layar-tidak-sah' }

/** Makes the secret of a meeting's addresses, once. */
export async function siapkanLayar(k: Pick<Konteks, 'sql' | 'daerahId'>, musyawarahId: string): Promise<BarisRuang | null> {
  const ada = await readTenant(k.sql, k.daerahId, (tx) => findRuang(tx, k.daerahId, musyawarahId))
  if (ada === null || ada.garam !== null) return ada
  return writeTenant(k.sql, k.daerahId, async (tx) => {
    await ensureLayar(tx, k.daerahId, musyawarahId, randomBytes(32))
    return findRuang(tx, k.daerahId, musyawarahId)
  })
}

/** The operator's side: the list, and what the room sees of it. */
export async function bacaPembahasan(k: Konteks, musyawarahId: string): Promise<Result<PembahasanKeluar, PenolakanLayar>> {
  const m = await siapkanLayar(k, musyawarahId)
  if (m === null || m.garam === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
  const usulan = await readTenant(k.sql, k.daerahId, (tx) => listPembahasan(tx, k.daerahId, m))
  return ok({
    fase: m.fase ?? 'paparan',
    pengajuanId: m.pengajuanId,
    versi: m.versiLayar ?? 1,
    bolehMemimpin: canPimpin(k.pelaku, m.tahap, m.kodeWilayah, m.perangkatDaerahId).boleh,
    tautanLayar: susunTautan(m.garam, 'layar', { daerahId: k.daerahId, id: musyawarahId }),
    usulan,
  })
}

/** Shows another proposal or phase to the room. What the screen shows decides nothing, so the ledger does not hold it. */
export function ubahLayar(k: Konteks, musyawarahId: string, ubah: UbahLayar): Promise<Result<{ versi: number }, PenolakanLayar>> {
  return jalankanPerintah<{ versi: number }, PenolakanLayar>(k, 'layar.ubah', { musyawarahId, ...ubah }, async (tx) => {
    const m = await findRuang(tx, k.daerahId, musyawarahId)
    if (m === null) return refuse({ jenis: 'musyawarah-tidak-ditemukan' })
    const izin = canPimpin(k.pelaku, m.tahap, m.kodeWilayah, m.perangkatDaerahId)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    if (ubah.pengajuanId !== null && !(await listPembahasan(tx, k.daerahId, m)).some((p) => p.pengajuanId === ubah.pengajuanId)) {
      return refuse({ jenis: 'usulan-bukan-musyawarah-ini' })
    }
    if (m.garam === null) await ensureLayar(tx, k.daerahId, musyawarahId, randomBytes(32))
    return ok(await saveLayar(tx, k.daerahId, { musyawarahId, ...ubah }))
  })
}

export interface AlamatLayar {
  readonly daerahId: string
  readonly musyawarahId: string
}

/** Whether an address was written for this meeting's screen. */
export async function kenaliTautanLayar(sql: Sql, teks: string): Promise<Result<AlamatLayar, PenolakanLayar>> {
  const tautan = bacaTautan(teks)
  if (tautan === null) return refuse({ jenis: 'tautan-layar-tidak-sah' })
  const m = await readTenant(sql, tautan.daerahId, (tx) => findRuang(tx, tautan.daerahId, tautan.id))
  if (m === null || m.garam === null || !isTautanSah(m.garam, 'layar', tautan)) return refuse({ jenis: 'tautan-layar-tidak-sah' })
  return ok({ daerahId: tautan.daerahId, musyawarahId: tautan.id })
}

/** What the room sees now. */
export function bacaLayar(sql: Sql, { daerahId, musyawarahId }: AlamatLayar): Promise<IsiLayar | null> {
  return readTenant(sql, daerahId, async (tx) => {
    const m = await findRuang(tx, daerahId, musyawarahId)
    return m === null ? null : susunIsi(tx, daerahId, m)
  })
}

async function susunIsi(tx: Reader, daerahId: string, m: BarisRuang): Promise<IsiLayar> {
  const [daftar, hadir, baris] = await Promise.all([
    listPembahasan(tx, daerahId, m),
    countHadir(tx, daerahId, m.musyawarahId),
    m.pengajuanId === null ? null : findUsulanLayar(tx, daerahId, { pengajuanId: m.pengajuanId, tahap: m.tahap }),
  ])
  const ke = daftar.findIndex((p) => p.pengajuanId === m.pengajuanId)
  const lingkup = baris && { daerahId, tahunAnggaran: m.tahunAnggaran, kodeKecamatan: baris.kodeKecamatan, bidangPembangunan: baris.bidangPembangunan }
  const { tahap, keadaan, nama, namaWilayah, tempat, tanggal } = m
  return {
    daerahId,
    dataContoh: m.dataContoh,
    musyawarah: { musyawarahId: m.musyawarahId, nama, tahap, keadaan, namaWilayah, tempat, tanggal },
    fase: m.fase ?? 'paparan',
    versi: m.versiLayar ?? 0,
    ke: ke === -1 ? null : ke + 1,
    jumlah: daftar.length,
    ...hadir,
    usulan: baris === null ? null : susunUsulan(baris),
    bar: baris === null || lingkup === null ? null : await lihatBarKecamatan(tx, lingkup, baris.pengajuanId, rupiah(baris.rupiah)),
  }
}

function susunUsulan(b: NonNullable<Awaited<ReturnType<typeof findUsulanLayar>>>): UsulanLayar {
  const { kodeKecamatan: _, lintang, bujur, tahapSebelum, keputusanSebelum, volumeSebelum, teksSebelum, ...isi } = b
  const isAda = tahapSebelum !== null && keputusanSebelum !== null && volumeSebelum !== null
  return {
    ...isi,
    volume: nilaiKuantitas(b.volume),
    volumeUsulan: nilaiKuantitas(b.volumeUsulan),
    titik: lintang === null || bujur === null ? null : { lintang, bujur },
    sebelum: isAda ? { tahap: tahapSebelum, keputusan: keputusanSebelum, volume: nilaiKuantitas(volumeSebelum), teks: teksSebelum } : null,
  }
}

/** The pulse of several screens of one government: another text when something they show has changed. */
export async function bacaDenyut(sql: Sql, daerahId: string, musyawarahId: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const baris = await readTenant(sql, daerahId, (tx) => listDenyut(tx, daerahId, musyawarahId))
  return new Map(baris.map((b) => [b.musyawarahId, b.denyut]))
}
