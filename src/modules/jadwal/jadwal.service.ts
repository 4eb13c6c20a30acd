import { randomUUID } from 'node:crypto'
import { ok, type Penolakan, refuse } from '#src/lib/result.ts'
import { readTenant, type Transaction } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { atur, catatJadwal, type HasilAtur, konteksAtur, type PenolakanKalimatJadwal, periksaWilayah } from '#src/modules/jadwal/atur-jadwal.service.ts'
import { isDibatalkan, type JadwalBaru, type PenolakanAturJadwal, periksaDaftar, periksaUrutan } from '#src/modules/jadwal/aturan-jadwal.ts'
import { type Gerbang, pilihJendela } from '#src/modules/jadwal/jadwal.ts'
import { type BarisJadwal, findRute, insertJadwal, listGerbang, listJadwal, saveGerbang } from '#src/modules/jadwal/jadwal.queries.ts'
import type { HasilRancangan } from '#src/modules/jadwal/jadwal.schema.ts'
import { sesudah } from '#src/modules/jejak/jejak.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'

export interface TempatTahap {
  readonly tahunAnggaran: number
  readonly tahap: string
  readonly kodeWilayah: string
  /** Region whose meeting sets the priorities of this stage: the desa itself, the kecamatan, the government. */
  readonly kodeMusyawarah: string
}

/** Both gates of a stage of `usulan` at a place, as they stand in this transaction. */
export async function loadGerbang(tx: Transaction, k: { readonly daerahId: string; readonly saat: Saat }, tempat: TempatTahap): Promise<Gerbang> {
  return (await loadGerbangSetempat(tx, k.daerahId, tempat))(k.saat)
}

/** The gates of a stage at a place, for any instant: asked once where many acts of a stage are judged. */
export async function loadGerbangSetempat(tx: Transaction, daerahId: string, tempat: TempatTahap): Promise<(saat: Saat) => Gerbang> {
  const baris = await listGerbang(tx, { daerahId, ...tempat })
  const jendela = baris.flatMap(({ kodeWilayah, buka, tutup, musyawarahWajib }) =>
    buka === null || tutup === null ? [] : [{ kodeWilayah, buka, tutup, musyawarahWajib: musyawarahWajib === true }],
  )
  return (saat) => {
    const pilihan = pilihJendela(jendela, saat)
    return {
      jendela: pilihan === null ? null : { buka: pilihan.buka, tutup: pilihan.tutup, musyawarahWajib: pilihan.musyawarahWajib },
      musyawarahTerbuka: baris[0]?.musyawarahTerbuka === true,
    }
  }
}

/** A meeting opens or closes the second gate of its stage; called by `musyawarah` in its own transaction. */
export function setGerbang(
  tx: Transaction,
  daerahId: string,
  g: { tahunAnggaran: number; tahap: string; kodeWilayah: string; terbuka: boolean; musyawarahId: string },
): Promise<void> {
  return saveGerbang(tx, { daerahId, ...g })
}

/** Every window of a budget year, of every process, cancelled ones among them. */
export function listJadwalTahun(k: Pick<Konteks, 'sql' | 'daerahId'>, tahunAnggaran: number): Promise<BarisJadwal[]> {
  return readTenant(k.sql, k.daerahId, (tx) => listJadwal(tx, k.daerahId, tahunAnggaran))
}

/** The windows of the stages a proposal goes through: what decides whether something can be submitted or decided. */
export async function listJadwalUsulan(k: Pick<Konteks, 'sql' | 'daerahId'>, tahunAnggaran: number): Promise<BarisJadwal[]> {
  return (await listJadwalTahun(k, tahunAnggaran)).filter((j) => j.proses === 'usulan' && !isDibatalkan(j))
}

/** The same in a transaction of the caller. */
export async function listJendelaUsulan(tx: Transaction, daerahId: string, tahunAnggaran: number): Promise<BarisJadwal[]> {
  return (await listJadwal(tx, daerahId, tahunAnggaran)).filter((j) => j.proses === 'usulan' && !isDibatalkan(j))
}

/** What everybody may know of the calendar, of every year: public windows with their letters, cancelled ones among them. */
export async function listJadwalPublik(tx: Transaction, daerahId: string): Promise<BarisJadwal[]> {
  return (await listJadwal(tx, daerahId, null)).filter((j) => j.publik)
}

/** Without a process it is a stage of `usulan`, held in the year before the budget year, open to the public. */
export type JadwalDitetapkan = Omit<JadwalBaru, 'proses' | 'tahunKegiatan' | 'publik'> & Partial<Pick<JadwalBaru, 'proses' | 'tahunKegiatan' | 'publik'>>

/** Saves a list as one: a calendar drawn up from the standard, from another year or from a sheet. One entry in the ledger. */
export function tetapkanJadwal(k: Konteks, isi: readonly JadwalDitetapkan[]): Promise<HasilAtur<HasilRancangan>> {
  const daftar = isi.map((j): JadwalBaru => ({ proses: 'usulan', tahunKegiatan: j.tahunAnggaran - 1, publik: true, ...j }))
  return atur(k, 'jadwal.tetapkan', daftar, async (m) => {
    const c = await konteksAtur(m, null)
    const salah = periksaDaftar(daftar, c)
    if (salah !== null) return refuse(satuAtauKe(daftar, salah))
    const asing = await periksaWilayah(m, daftar)
    if (asing !== null) return refuse(asing)
    const baru = daftar.map((j) => ({ ...j, jadwalId: randomUUID() }))
    const baris = await insertJadwal(m.tx, k.daerahId, baru)
    const [tahun] = daftar.map((j) => j.tahunAnggaran)
    await catatJadwal(
      m,
      'jadwal-ditetapkan',
      String(tahun ?? ''),
      baris.map((b) => sesudah('jadwal', b.jadwalId, b)),
    )
    const [ada, rute] = await Promise.all([listJadwal(m.tx, k.daerahId, tahun ?? 0), findRute(m.tx, k.daerahId)])
    return ok({ jumlah: baris.length, jadwalId: baru.map((j) => j.jadwalId), peringatan: periksaUrutan(ada, k.zona, rute) })
  })
}

/** In a list one must know which row; alone it speaks for itself. */
function satuAtauKe(daftar: readonly JadwalBaru[], salah: { readonly letak: number; readonly penolakan: Penolakan }): PenolakanKalimatJadwal {
  if (daftar.length === 1) return salah.penolakan as PenolakanAturJadwal
  const j = daftar[salah.letak]
  return { jenis: 'jadwal-ke', letak: salah.letak + 1, kode: salah.penolakan.jenis, sebab: j === undefined ? '' : `${j.proses}/${j.tahap}` }
}
