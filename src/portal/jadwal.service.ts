import type { Sql } from '#src/lib/sql.ts'
import type { Saat } from '#src/lib/waktu.ts'
import { isDibatalkan, keadaanJadwal } from '#src/modules/jadwal/aturan-jadwal.ts'
import { pilihJendela } from '#src/modules/jadwal/jadwal.ts'
import { listJadwalPublik } from '#src/modules/jadwal/jadwal.service.ts'
import { isWilayahTercakup } from '#src/modules/pengguna/pengguna.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'
import { type DaerahPublik, findWilayahDalam } from '#src/portal/portal.queries.ts'
import { denganDaerah } from '#src/portal/pintu.service.ts'
import type { Jam } from '#src/portal/rinci.service.ts'

export type JadwalPublik = Awaited<ReturnType<typeof listJadwalPublik>>[number]

/** A window with the general one that it stands in for, where it does. */
export interface JadwalBerlaku {
  readonly jadwal: JadwalPublik
  readonly umum: JadwalPublik | null
}

export interface HalamanJadwal {
  readonly daerah: DaerahPublik
  readonly saat: Saat
  readonly tahun: number | null
  readonly pilihanTahun: readonly number[]
  readonly wilayah: Wilayah | null
  readonly terbuka: readonly JadwalBerlaku[]
  readonly berikut: readonly JadwalBerlaku[]
  readonly lewat: readonly JadwalBerlaku[]
  readonly batal: readonly JadwalPublik[]
  /** Windows of the year that letters have moved, wherever they are. */
  readonly bersurat: readonly JadwalPublik[]
  /** Kecamatan in which a stage has another window than the general one. */
  readonly sendiri: readonly { readonly kode: string; readonly nama: string; readonly jumlah: number }[]
}

export interface SaringanJadwalPublik {
  readonly tahun: number | null
  readonly kecamatan: string | null
}

const PANJANG_KECAMATAN = '00.00.00'.length

export function loadJadwal(sql: Sql, jam: Jam, daerahId: string, s: SaringanJadwalPublik): Promise<HalamanJadwal | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const saat = jam(daerah)
    const [semua, wilayah] = await Promise.all([listJadwalPublik(tx, daerahId), s.kecamatan === null ? null : findWilayahDalam(tx, daerahId, s.kecamatan)])
    const pilihanTahun = [...new Set(semua.map((j) => j.tahunAnggaran))].toSorted((a, b) => b - a)
    const tahun = s.tahun !== null && pilihanTahun.includes(s.tahun) ? s.tahun : tahunKini(semua, pilihanTahun, saat)
    const setahun = semua.filter((j) => j.tahunAnggaran === tahun)
    const berlaku = jadwalBerlakuDi(setahun, wilayah?.kode ?? null, saat)
    const menurut = (keadaan: string) => berlaku.filter((b) => keadaanJadwal(b.jadwal, saat) === keadaan)
    const nama = await namaKecamatan(setahun, (kode) => findWilayahDalam(tx, daerahId, kode))
    return {
      daerah,
      saat,
      tahun,
      pilihanTahun,
      wilayah,
      terbuka: menurut('terbuka').toSorted((a, b) => a.jadwal.tutup.localeCompare(b.jadwal.tutup)),
      berikut: menurut('belum-dibuka').toSorted((a, b) => a.jadwal.buka.localeCompare(b.jadwal.buka)),
      lewat: menurut('sudah-ditutup').toSorted((a, b) => b.jadwal.tutup.localeCompare(a.jadwal.tutup)),
      batal: setahun.filter((j) => isDibatalkan(j) && isDi(j, wilayah?.kode ?? null)),
      bersurat: setahun.filter((j) => j.perubahan.length > 0 && isDi(j, wilayah?.kode ?? null)),
      sendiri: wilayah === null ? nama : [],
    }
  })
}

/** The year somebody looks for: one with an open window, else the next to come, else the last. */
function tahunKini(semua: readonly JadwalPublik[], pilihan: readonly number[], saat: Saat): number | null {
  const usulan = semua.filter((j) => j.proses === 'usulan' && !isDibatalkan(j))
  const terbuka = pilihan.find((t) => usulan.some((j) => j.tahunAnggaran === t && keadaanJadwal(j, saat) === 'terbuka'))
  const depan = pilihan.findLast((t) => usulan.some((j) => j.tahunAnggaran === t && j.buka > saat))
  return terbuka ?? depan ?? pilihan[0] ?? null
}

function isDi(j: Pick<JadwalPublik, 'kodeWilayah'>, kode: string | null): boolean {
  return kode === null || isWilayahTercakup(j.kodeWilayah, kode) || (j.kodeWilayah !== null && isWilayahTercakup(kode, j.kodeWilayah))
}

/**
 * What counts: for the whole government the general windows; in a kecamatan the one that wins there for each stage, and the
 * villages' own beside it.
 */
function jadwalBerlakuDi(setahun: readonly JadwalPublik[], kode: string | null, saat: Saat): JadwalBerlaku[] {
  const hidup = setahun.filter((j) => !isDibatalkan(j))
  if (kode === null) return hidup.filter((j) => j.kodeWilayah === null).map((jadwal) => ({ jadwal, umum: null }))
  const perTahap = Map.groupBy(hidup, (j) => `${j.proses}/${j.tahap}`)
  return [...perTahap.values()].flatMap((daftar) => {
    const menutupi = daftar.filter((j) => isWilayahTercakup(j.kodeWilayah, kode))
    const panjang = pilihJendela(menutupi, saat)?.kodeWilayah?.length ?? 0
    const menang = menutupi.filter((j) => (j.kodeWilayah?.length ?? 0) === panjang)
    const desa = daftar.filter((j) => j.kodeWilayah !== null && j.kodeWilayah !== kode && isWilayahTercakup(kode, j.kodeWilayah))
    const umum = daftar.find((j) => j.kodeWilayah === null) ?? null
    return [...menang, ...desa].map((jadwal) => ({ jadwal, umum: jadwal.kodeWilayah === null ? null : umum }))
  })
}

async function namaKecamatan(setahun: readonly JadwalPublik[], cari: (kode: string) => Promise<Wilayah | null>): Promise<HalamanJadwal['sendiri']> {
  const perKecamatan = Map.groupBy(
    setahun.filter((j) => j.kodeWilayah !== null && !isDibatalkan(j)),
    (j) => (j.kodeWilayah ?? '').slice(0, PANJANG_KECAMATAN),
  )
  const daftar = await Promise.all(
    [...perKecamatan].map(async ([kode, daftarJadwal]) => ({
      kode,
      nama: (await cari(kode))?.nama ?? kode,
      jumlah: new Set(daftarJadwal.map((j) => `${j.proses}/${j.tahap}`)).size,
    })),
  )
  return daftar.toSorted((a, b) => a.nama.localeCompare(b.nama))
}

export interface IsiIcs {
  readonly daerah: DaerahPublik
  readonly tahun: number
  readonly wilayah: Wilayah | null
  readonly jadwal: readonly JadwalPublik[]
}

/** What a feed carries: the windows that count, and the cancelled ones so that telephones take them away. `null`: no such year or kecamatan. */
export function loadIcs(sql: Sql, jam: Jam, daerahId: string, p: { tahun: number; kecamatan: string | null }): Promise<IsiIcs | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const [semua, wilayah] = await Promise.all([listJadwalPublik(tx, daerahId), p.kecamatan === null ? null : findWilayahDalam(tx, daerahId, p.kecamatan)])
    const setahun = semua.filter((j) => j.tahunAnggaran === p.tahun)
    if (setahun.length === 0 || (p.kecamatan !== null && wilayah === null)) return null
    const berlaku = jadwalBerlakuDi(setahun, p.kecamatan, jam(daerah)).map((b) => b.jadwal)
    const batal = setahun.filter((j) => isDibatalkan(j) && (p.kecamatan === null ? j.kodeWilayah === null : isDi(j, p.kecamatan)))
    return { daerah, tahun: p.tahun, wilayah, jadwal: [...berlaku, ...batal] }
  })
}
