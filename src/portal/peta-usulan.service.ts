import { rencanakanSendiri, type Sql, type Transaction } from '#src/lib/sql.ts'
import { ringkas } from '#src/modules/rekapitulasi/kelompok.ts'
import { hitungTempat } from '#src/modules/rekapitulasi/rekapitulasi.service.ts'
import { loadPeta, type PetaWilayah } from '#src/modules/wilayah/peta.service.ts'
import type { Wilayah } from '#src/modules/wilayah/wilayah.ts'
import type { SaringanKartu } from '#src/portal/cari.queries.ts'
import { type HalamanKartu, halamanKartu, isTanpaSaringan, loadPilihan, PER_HALAMAN, type Pilihan, susunSaringan } from '#src/portal/cari.service.ts'
import { countWilayah, type Kotak, type KotakBerisi, listDalamKotak, listKotak } from '#src/portal/peta-usulan.queries.ts'
import { denganDaerah } from '#src/portal/pintu.service.ts'
import { type DaerahPublik, findWilayahDalam, listKartu, listWilayahBawah } from '#src/portal/portal.queries.ts'
import type { SaringanPeta } from '#src/portal/portal.schema.ts'

export type { KotakBerisi } from '#src/portal/peta-usulan.queries.ts'

export interface HalamanPeta extends Pilihan {
  readonly daerah: DaerahPublik
  /** Whose villages are shown; `null`: the kecamatan of the whole government. */
  readonly kecamatan: Wilayah | null
  readonly bawahan: readonly { readonly wilayah: Wilayah; readonly jumlah: number }[]
  readonly jumlah: number
  readonly peta: PetaWilayah | null
  /** Only within a kecamatan, and of one year: the one asked for, else the newest. */
  readonly titik: readonly KotakBerisi[]
  readonly tahunTitik: number | null
  readonly daftar: HalamanKartu | null
}

/** What a filter finds on the map, with the list that says the same. An unknown kecamatan counts as none asked for. */
export function loadHalamanPeta(sql: Sql, daerahId: string, s: SaringanPeta): Promise<HalamanPeta | null> {
  return denganDaerah(sql, daerahId, async (tx, daerah) => {
    const diminta = s.kecamatan === null ? null : await findWilayahDalam(tx, daerahId, s.kecamatan)
    const kecamatan = diminta?.tingkat === 'kecamatan' ? diminta : null
    const [pilihan, saringan] = [await loadPilihan(tx, daerah), await susunSaringan(tx, daerahId, { ...s, kecamatan: kecamatan?.kode ?? null })]
    const wilayah = kecamatan === null ? pilihan.pilihanKecamatan : await listWilayahBawah(tx, daerahId, kecamatan.kode)
    const hitung = await rencanakanSendiri(tx, () => hitungWilayah(tx, daerahId, saringan, kecamatan))
    const tahunTitik = s.tahun ?? pilihan.pilihanTahun[0] ?? null
    const induk = kecamatan?.kode ?? daerah.kodeWilayah
    return {
      ...pilihan,
      daerah,
      kecamatan,
      bawahan: wilayah.map((w) => ({ wilayah: w, jumlah: hitung.get(w.kode) ?? 0 })),
      jumlah: [...hitung.values()].reduce((a, b) => a + b, 0),
      peta:
        induk === null || wilayah.length === 0
          ? null
          : await loadPeta(
              tx,
              induk,
              wilayah.map((w) => w.kode),
            ),
      titik: kecamatan === null ? [] : await rencanakanSendiri(tx, () => listKotak(tx, daerahId, { ...saringan, tahun: tahunTitik })),
      tahunTitik,
      daftar: kecamatan === null ? null : await daftarPeta(tx, daerahId, saringan, s),
    }
  })
}

/** The recaps know the whole; anything narrower is counted. */
async function hitungWilayah(tx: Transaction, daerahId: string, s: SaringanKartu, kecamatan: Wilayah | null): Promise<ReadonlyMap<string, number>> {
  if (kecamatan === null && isTanpaSaringan(s)) {
    const menurutKode = Map.groupBy(await hitungTempat(tx, daerahId, 'kecamatan'), (h) => h.kode)
    return new Map([...menurutKode].map(([kode, h]) => [kode, ringkas(h).jumlah]))
  }
  return new Map((await countWilayah(tx, daerahId, s, kecamatan === null ? 'kecamatan' : 'desa')).map((b) => [b.kode, b.jumlah]))
}

async function daftarPeta(tx: Transaction, daerahId: string, saringan: SaringanKartu, s: SaringanPeta): Promise<HalamanKartu> {
  const kotak = bacaKotak(s.kotak)
  if (kotak === null) return halamanKartu(tx, daerahId, saringan, { hal: s.hal })
  const id = await listDalamKotak(tx, daerahId, saringan, { kotak, lewati: (s.hal - 1) * PER_HALAMAN, batas: PER_HALAMAN })
  const jumlah = id[0]?.jumlah ?? 0
  const kartu =
    jumlah === 0
      ? []
      : await listKartu(
          tx,
          daerahId,
          id.map((x) => x.pengajuanId),
        )
  return { kartu, jumlah, adaLebih: false, hal: s.hal, jumlahHal: Math.max(1, Math.ceil(jumlah / PER_HALAMAN)) }
}

function bacaKotak(teks: string | null): Kotak | null {
  const [lintang, bujur] = (teks ?? '').split(',').map(Number)
  return teks === null || lintang === undefined || bujur === undefined ? null : { lintang, bujur }
}
