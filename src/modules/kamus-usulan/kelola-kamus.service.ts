import { nilaiKuantitas } from '#src/lib/kuantitas.ts'
import { ok, refuse, type Result } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import { catat } from '#src/modules/jejak/jejak.service.ts'
import type { Sesudah } from '#src/modules/jejak/jejak.schema.ts'
import { loadAcuanKamus } from '#src/modules/kamus-usulan/acuan-kamus.service.ts'
import { cariNamaMirip, periksaButir } from '#src/modules/kamus-usulan/butir-kamus.ts'
import { canAturKamus, canKelolaKamus } from '#src/modules/kamus-usulan/kamus-usulan.policy.ts'
import { upsertButir } from '#src/modules/kamus-usulan/kamus-usulan.queries.ts'
import type { IsiButir } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import {
  type BarisKelola,
  countTahun,
  findKelola,
  isKecamatanDaerah,
  listFokus,
  listHalaman,
  listPemilik,
  listPerangkatKamus,
  listRiwayat,
  listSemuaButir,
  listTerkunci,
  lockButir,
  updateKeadaanButir,
  updateKunciButir,
  upsertFokus,
  upsertKunci,
} from '#src/modules/kamus-usulan/kelola-kamus.queries.ts'
import type {
  ButirKelola,
  FokusKeluar,
  FokusMasuk,
  HalamanKelola,
  KunciButir,
  KunciKamus,
  PerangkatKelola,
  RiwayatButir,
  SaringanKelola,
  SimpanButir,
  UbahHarga,
  UbahKeadaanButir,
} from '#src/modules/kamus-usulan/kelola-kamus.schema.ts'
import { isMenolak, temuan, type TemuanKamus } from '#src/modules/kamus-usulan/temuan-kamus.ts'
import { type PenolakanUbahKamus, periksaKeadaan, periksaNilaiTetap, periksaTerbuka } from '#src/modules/kamus-usulan/ubah-kamus.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { jalankanPerintah, type PenolakanPerintah } from '#src/modules/pengguna/perintah.service.ts'
import type { AlasanTanpaWewenang, Penugasan } from '#src/modules/pengguna/pengguna.ts'

export type PenolakanKelola =
  | PenolakanUbahKamus
  | PenolakanPerintah
  | { readonly jenis: 'bukan-wewenang'; readonly alasan: AlasanTanpaWewenang }
  | { readonly jenis: 'edisi-tahun-tidak-ada'; readonly tahun: number }
  | { readonly jenis: 'kecamatan-tidak-dikenal'; readonly kode: string }

export interface HasilButir {
  readonly kamusId: string
  readonly versi: number
  readonly keadaan: BarisKelola['keadaan']
  /** What was put in its proper spelling, and what looks like another item. */
  readonly catatan: readonly TemuanKamus[]
}

function butirKeluar(b: BarisKelola): ButirKelola {
  return {
    ...b,
    volumeMin: b.volumeMin === null ? null : nilaiKuantitas(b.volumeMin),
    volumeMaks: b.volumeMaks === null ? null : nilaiKuantitas(b.volumeMaks),
  }
}

/** A page of the catalogue in all its states, with how many answer the filter and how many there are. */
export function listKelola(k: Pick<Konteks, 'sql' | 'daerahId'>, s: SaringanKelola): Promise<HalamanKelola> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const [baris, semua] = await Promise.all([listHalaman(tx, k.daerahId, s), countTahun(tx, k.daerahId, s.tahun)])
    return { data: baris.map(({ jumlah: _, ...b }) => butirKeluar(b)), jumlah: baris[0]?.jumlah ?? 0, semua }
  })
}

export function bacaButirKelola(k: Pick<Konteks, 'sql' | 'daerahId'>, kamusId: string): Promise<Result<ButirKelola, PenolakanUbahKamus>> {
  return readTenant(k.sql, k.daerahId, async (tx) => {
    const b = await findKelola(tx, k.daerahId, kamusId)
    return b === null ? refuse({ jenis: 'butir-kamus-tidak-ada' }) : ok(butirKeluar(b))
  })
}

export function listPerangkatKelola(k: Pick<Konteks, 'sql' | 'daerahId'>, tahun: number): Promise<PerangkatKelola[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listPerangkatKamus(tx, k.daerahId, tahun))
}

export function riwayatButir(k: Pick<Konteks, 'sql' | 'daerahId'>, kamusId: string): Promise<RiwayatButir> {
  return readTenant(k.sql, k.daerahId, (tx) => listRiwayat(tx, k.daerahId, kamusId))
}

export function listFokusKecamatan(k: Pick<Konteks, 'sql' | 'daerahId'>, tahun: number): Promise<FokusKeluar[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listFokus(tx, k.daerahId, tahun))
}

/** Enters an item or rewrites it. A draft may lack its price; nothing may lack what it is judged by. */
export function simpanButir(k: Konteks, kamusId: string, isi: SimpanButir): Promise<Result<HasilButir, PenolakanKelola>> {
  return jalankanPerintah<HasilButir, PenolakanKelola>(k, 'kamus.simpan', { kamusId, ...isi }, (tx) => simpanButirDalam(tx, k, kamusId, isi))
}

/** `simpanButir` within a transaction that does more: a wish outside the catalogue becomes an item. */
export async function simpanButirDalam(tx: Transaction, k: Konteks, kamusId: string, isi: SimpanButir): Promise<Result<HasilButir, PenolakanKelola>> {
  const { versi, berlakukan, tahunAnggaran, ...butir } = isi
  const izin = canKelolaKamus(k.pelaku, butir.perangkatDaerahId)
  if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
  const lama = await lockButir(tx, k.daerahId, kamusId)
  const tutup = await periksaSimpan(tx, k, { lama, versi, isi })
  if (tutup !== null) return refuse(tutup)
  const diperiksa = await periksaTerhadapAcuan(tx, k, { kamusId, tahunAnggaran, butir })
  if (!diperiksa.ok) return diperiksa
  const nilai = lama === null ? null : periksaNilaiTetap(lama, diperiksa.value.isi)
  if (nilai !== null) return refuse(nilai)
  const keadaan = berlakukan || lama?.keadaan === 'berlaku' ? null : ('draf' as const)
  const tulis = { ...diperiksa.value.isi, kamusId, tahunAnggaran, keadaan, asalKamusId: null }
  return tulisButir(tx, k, tulis, { penugasan: izin.penugasan, catatan: diperiksa.value.temuan, baru: lama === null })
}

async function periksaSimpan(
  tx: Transaction,
  k: Konteks,
  { lama, versi, isi }: { lama: BarisKelola | null; versi: number; isi: SimpanButir },
): Promise<PenolakanKelola | null> {
  if (lama === null) {
    if (versi !== 0) return { jenis: 'butir-kamus-tidak-ada' }
    if (!(await listTerkunci(tx, k.daerahId, isi.tahunAnggaran)).includes(isi.perangkatDaerahId)) return null
    const pd = (await listPemilik(tx, k.daerahId)).find((p) => p.perangkatDaerahId === isi.perangkatDaerahId)
    return { jenis: 'kamus-terkunci', perangkat: pd?.singkatan ?? '–', tahun: isi.tahunAnggaran }
  }
  const milik = canKelolaKamus(k.pelaku, lama.perangkatDaerahId)
  if (!milik.boleh) return { jenis: 'bukan-wewenang', alasan: milik.alasan }
  if (lama.kode !== isi.kode || lama.tahunAnggaran !== isi.tahunAnggaran) return { jenis: 'kode-butir-tetap', kode: lama.kode }
  return periksaTerbuka(lama, versi)
}

async function periksaTerhadapAcuan(
  tx: Transaction,
  k: Konteks,
  { kamusId, tahunAnggaran, butir }: { kamusId: string; tahunAnggaran: number; butir: IsiButir },
): Promise<Result<{ isi: IsiButir; temuan: readonly TemuanKamus[] }, PenolakanKelola>> {
  const [perangkat, semua] = await Promise.all([listPemilik(tx, k.daerahId), listSemuaButir(tx, k.daerahId, tahunAnggaran)])
  const kembar = semua.find((b) => b.kode === butir.kode && b.kamusId !== kamusId)
  if (kembar !== undefined) return refuse({ jenis: 'kode-butir-sudah-ada', kode: butir.kode, nama: kembar.nama })
  const acuan = await loadAcuanKamus(tx, { daerahId: k.daerahId, tahun: tahunAnggaran }, { perangkat, kode: [butir.kodeSubKegiatan] })
  if (acuan === null) return refuse({ jenis: 'edisi-tahun-tidak-ada', tahun: tahunAnggaran })
  const hasil = periksaButir(butir, acuan)
  const menolak = hasil.temuan.filter(isMenolak)
  if (menolak.length > 0) return refuse({ jenis: 'butir-kamus-tidak-sah', jumlah: menolak.length, temuan: menolak })
  const mirip = cariNamaMirip({ kamusId, ...butir }, semua)
  return ok({
    isi: hasil.isi,
    temuan: mirip === null ? hasil.temuan : [...hasil.temuan, temuan('nama-mirip', 'nama', butir.nama, { tentang: `${mirip.kode} ${mirip.nama}` })],
  })
}

async function tulisButir(
  tx: Transaction,
  k: Konteks,
  b: Parameters<typeof upsertButir>[2][number],
  { penugasan, catatan, baru }: { penugasan: Penugasan; catatan: readonly TemuanKamus[]; baru: boolean },
): Promise<Result<HasilButir, never>> {
  const [baris] = await upsertButir(tx, k.daerahId, [b])
  if (baris === undefined) throw new Error(`butir ${b.kamusId} tidak tersimpan`)
  await catatButir(tx, k, { peristiwa: baru ? 'kamus-dibuat' : 'kamus-diubah', kamusId: b.kamusId, baris, penugasan })
  return ok({ kamusId: b.kamusId, versi: Number(baris.isi['versi']), keadaan: baris.isi['keadaan'] as BarisKelola['keadaan'], catatan })
}

export async function catatButir(
  tx: Transaction,
  k: Konteks,
  e: { peristiwa: string; kamusId: string; baris: Sesudah; penugasan: Penugasan; alasan?: string | null },
): Promise<void> {
  await catat(tx, k, {
    peristiwa: e.peristiwa,
    objek: { jenis: 'kamus-usulan', id: e.kamusId },
    penugasan: e.penugasan,
    baris: [sesudah('kamus_usulan', e.kamusId, e.baris)],
    ...(e.alasan === undefined || e.alasan === null ? {} : { data: { alasan: e.alasan } }),
  })
}

/** The price alone, from the table: the one thing that changes every year. */
export function ubahHarga(k: Konteks, kamusId: string, isi: UbahHarga): Promise<Result<HasilButir, PenolakanKelola>> {
  return ubahSatu(k, 'kamus.harga', { kamusId, isi }, async (tx, b, penugasan) => {
    const tetap = periksaNilaiTetap(b, { satuan: b.satuan, hargaSatuan: isi.hargaSatuan })
    if (tetap !== null) return refuse(tetap)
    if (isi.hargaSatuan !== null && isi.hargaSatuan <= 0) {
      return refuse({ jenis: 'butir-kamus-tidak-sah', jumlah: 1, temuan: [temuan('harga-nol', 'hargaSatuan', String(isi.hargaSatuan))] })
    }
    const { terkunci: _, kunciPerangkat: __, versi: ___, dipakai: ____, perangkatDaerah: _____, alasanTarik: ______, keadaan, ...butir } = b
    const baru = { ...butir, hargaSatuan: isi.hargaSatuan, sumberHarga: isi.sumberHarga === undefined ? b.sumberHarga : isi.sumberHarga }
    return tulisButir(tx, k, { ...baru, keadaan: keadaan === 'draf' ? 'draf' : null }, { penugasan, catatan: [], baru: false })
  })
}

/** Puts in force, takes back to a draft, or withdraws with a reason. */
export function ubahKeadaanButir(k: Konteks, kamusId: string, isi: UbahKeadaanButir): Promise<Result<HasilButir, PenolakanKelola>> {
  return ubahSatu(k, 'kamus.keadaan', { kamusId, isi }, async (tx, b, penugasan) => {
    const tutup = periksaKeadaan(b, isi.ke, isi.alasan)
    if (tutup !== null) return refuse(tutup)
    const alasan = isi.ke === 'ditarik' ? isi.alasan : null
    const baris = await updateKeadaanButir(tx, k.daerahId, { kamusId, keadaan: isi.ke, alasan })
    await catatButir(tx, k, { peristiwa: isi.ke === 'ditarik' ? 'kamus-ditarik' : `kamus-${isi.ke}`, kamusId, baris, penugasan, alasan })
    return ok({ kamusId, versi: b.versi + 1, keadaan: isi.ke, catatan: [] })
  })
}

async function ubahSatu(
  k: Konteks,
  operasi: string,
  { kamusId, isi }: { kamusId: string; isi: { versi: number } },
  kerja: (tx: Transaction, b: BarisKelola, penugasan: Penugasan) => Promise<Result<HasilButir, PenolakanKelola>>,
): Promise<Result<HasilButir, PenolakanKelola>> {
  return jalankanPerintah<HasilButir, PenolakanKelola>(k, operasi, { kamusId, ...isi }, async (tx) => {
    const b = await lockButir(tx, k.daerahId, kamusId)
    if (b === null) return refuse({ jenis: 'butir-kamus-tidak-ada' })
    const izin = canKelolaKamus(k.pelaku, b.perangkatDaerahId)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const tutup = periksaTerbuka(b, isi.versi)
    return tutup === null ? kerja(tx, b, izin.penugasan) : refuse(tutup)
  })
}

/** Locks one item, or opens it again; the agency's own lock stands above it. */
export function kunciButir(k: Konteks, kamusId: string, isi: KunciButir): Promise<Result<HasilButir, PenolakanKelola>> {
  return jalankanPerintah<HasilButir, PenolakanKelola>(k, 'kamus.kunci-butir', { kamusId, ...isi }, async (tx) => {
    const izin = canAturKamus(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const b = await lockButir(tx, k.daerahId, kamusId)
    if (b === null) return refuse({ jenis: 'butir-kamus-tidak-ada' })
    if (b.versi !== isi.versi) return refuse({ jenis: 'butir-kamus-sudah-berubah', nama: b.nama })
    const baris = await updateKunciButir(tx, k.daerahId, kamusId, isi.terkunci ? k.saat : null)
    await catatButir(tx, k, { peristiwa: isi.terkunci ? 'kamus-butir-dikunci' : 'kamus-butir-dibuka', kamusId, baris, penugasan: izin.penugasan })
    return ok({ kamusId, versi: b.versi + 1, keadaan: b.keadaan, catatan: [] })
  })
}

/** Locks an agency's catalogue of a year, or opens it again; why stands beside it for everybody. */
export function kunciKamus(k: Konteks, isi: KunciKamus): Promise<Result<{ terkunci: boolean }, PenolakanKelola>> {
  return jalankanPerintah<{ terkunci: boolean }, PenolakanKelola>(k, 'kamus.kunci', isi, async (tx) => {
    const izin = canAturKamus(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    const kunci = `${isi.tahunAnggaran}/${isi.perangkatDaerahId}`
    const baris = await upsertKunci(tx, k.daerahId, { ...isi, saat: k.saat })
    await catat(tx, k, {
      peristiwa: isi.terkunci ? 'kamus-dikunci' : 'kamus-dibuka',
      objek: { jenis: 'kamus-kunci', id: kunci },
      penugasan: izin.penugasan,
      baris: [sesudah('kamus_kunci', kunci, baris)],
    })
    return ok({ terkunci: isi.terkunci })
  })
}

/** What a kecamatan may propose this year; a focus once set is changed, never forgotten. */
export function tetapkanFokus(k: Konteks, isi: FokusMasuk): Promise<Result<{ kodeKecamatan: string }, PenolakanKelola>> {
  return jalankanPerintah<{ kodeKecamatan: string }, PenolakanKelola>(k, 'kamus.fokus', isi, async (tx) => {
    const izin = canAturKamus(k.pelaku)
    if (!izin.boleh) return refuse({ jenis: 'bukan-wewenang', alasan: izin.alasan })
    if (!(await isKecamatanDaerah(tx, k.daerahId, isi.kodeKecamatan))) return refuse({ jenis: 'kecamatan-tidak-dikenal', kode: isi.kodeKecamatan })
    const kunci = `${isi.tahunAnggaran}/${isi.kodeKecamatan}`
    const baris = await upsertFokus(tx, k.daerahId, isi)
    await catat(tx, k, {
      peristiwa: 'kamus-fokus-ditetapkan',
      objek: { jenis: 'kamus-kecamatan', id: kunci },
      penugasan: izin.penugasan,
      baris: [sesudah('kamus_kecamatan', kunci, baris)],
    })
    return ok({ kodeKecamatan: isi.kodeKecamatan })
  })
}
