import { readTenant } from '#src/lib/sql.ts'
import { bacaDprd } from '#src/modules/dprd/dprd.service.ts'
import { cariKamus } from '#src/modules/kamus-usulan/pencarian-kamus.service.ts'
import { kunciNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import { ambilSatuan, bukaNomenklatur } from '#src/modules/nomenklatur/nomenklatur.service.ts'
import { siapkanSatuan } from '#src/modules/nomenklatur/satuan.ts'
import { loadDaerah } from '#src/modules/pengguna/daerah.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { loadPerangkat } from '#src/modules/perangkat-daerah/perangkat-daerah.service.ts'
import type { AcuanSipd, ButirSipd } from '#src/modules/pertukaran/baris-sipd.ts'
import type { BekalKeluar } from '#src/modules/pertukaran/keluar-sipd.ts'
import { siapkanWilayah } from '#src/modules/pertukaran/tempat-sipd.ts'
import { DAFTAR_RUTE, type Rute } from '#src/modules/usulan/putusan/rute.ts'
import { kataTerdekat } from '#src/modules/usulan/rekaman.ts'
import { ambilWilayahDaerah } from '#src/modules/wilayah/wilayah.service.ts'

/* What the cells of SIPD's sheet are understood by, loaded once a sheet. */

export interface AcuanLembar {
  readonly masuk: AcuanSipd
  readonly keluar: BekalKeluar
  /** Looks names of items up that the catalogue does not have by name: once each, before the rows are read. */
  readonly cariNama: (teks: readonly string[]) => Promise<void>
}

const BUTIR_MAKS = 100_000

/** Null where the government governs no kabupaten or kota: it has no villages a row could name. */
export async function muatAcuanLembar(k: Konteks, tahun: number): Promise<AcuanLembar | null> {
  const [daerah, dalam, dprd, butir] = await Promise.all([
    loadDaerah(k.sql, k.daerahId),
    ambilWilayahDaerah(k),
    bacaDprd(k),
    cariKamus(k, { tahun, batas: BUTIR_MAKS }),
  ])
  const kabupaten = dalam.find((w) => w.kode === daerah?.kodeWilayah)
  if (daerah === null || kabupaten === undefined || kabupaten.kode.length !== 5) return null
  const [satuan, perangkat, buku] = await readTenant(k.sql, k.daerahId, (tx) =>
    Promise.all([ambilSatuan(tx), loadPerangkat(tx, k.daerahId), bukaNomenklatur(tx, tahun)]),
  )
  const wilayah = siapkanWilayah(kabupaten, dalam)
  const berlaku = perangkat.filter((p) => p.berlakuSampai === null || p.berlakuSampai >= k.hariIni)
  const kamus = new IndeksNama(k, tahun, butir.data)
  return {
    masuk: {
      wilayah,
      satuan: siapkanSatuan(satuan),
      perangkat: new Map(berlaku.flatMap((p) => [...p.kodeLain, p.kode, p.singkatan, p.nama].map((n) => [kunciNomenklatur(n), p.perangkatDaerahId] as const))),
      namaPerangkat: berlaku.flatMap((p) => [p.nama, p.singkatan]),
      anggota: new Map(dprd.anggota.map((a) => [kunciNomenklatur(a.nama), a.anggotaDprdId])),
      namaAnggota: dprd.anggota.map((a) => a.nama),
      kamus: (teks) => kamus.cari(teks),
      ruteBawaan: ruteDari(daerah.rute),
      hariIni: k.hariIni,
    },
    keluar: {
      zona: k.zona,
      wilayah,
      satuan: new Map(satuan.map((s) => [s.kode, s.nama])),
      subKegiatan: new Map([...(buku?.acuan.values() ?? [])].filter((b) => b.tingkat === 'sub-kegiatan').map((b) => [b.kode, b.nama])),
      namaKembar: kamus.namaKembar,
    },
    cariNama: (teks) => kamus.siapkan(teks),
  }
}

function ruteDari(teks: string): Rute {
  return DAFTAR_RUTE.find((r) => r === teks) ?? 'permendagri'
}

type Temuan = ReturnType<AcuanSipd['kamus']>

/** Items by name and by code. The search is asked for what neither knows, and believed only where it knows one single item, of whose words none contradicts. */
class IndeksNama {
  readonly namaKembar: ReadonlySet<string>
  readonly #k: Konteks
  readonly #tahun: number
  readonly #nama: ReadonlyMap<string, readonly ButirSipd[]>
  readonly #kode: ReadonlyMap<string, ButirSipd>
  readonly #semua: readonly string[]
  readonly #dicari = new Map<string, Temuan>()

  constructor(k: Konteks, tahun: number, butir: readonly (ButirSipd & { readonly kode: string })[]) {
    this.#k = k
    this.#tahun = tahun
    this.#nama = Map.groupBy(butir, (b) => kunciNomenklatur(b.nama))
    this.#kode = new Map(butir.map((b) => [kunciNomenklatur(b.kode), b]))
    this.#semua = butir.map((b) => b.nama)
    this.namaKembar = new Set([...this.#nama.values()].filter((b) => b.length > 1).flatMap((b) => b.map((x) => x.nama)))
  }

  #tepat(teks: string): Temuan | null {
    const kunci = kunciNomenklatur(teks)
    const kode = this.#kode.get(kunci)
    if (kode !== undefined) return kode
    const [satu, lain] = this.#nama.get(kunci) ?? []
    if (satu === undefined) return null
    return lain === undefined ? satu : { salah: 'kamus-taksa', saran: this.#sebut(kunci) }
  }

  #sebut(kunci: string): string {
    return [...this.#kode]
      .filter(([, b]) => kunciNomenklatur(b.nama) === kunci)
      .map(([kode]) => kode.toUpperCase())
      .join(' / ')
  }

  async siapkan(daftar: readonly string[]): Promise<void> {
    for (const teks of new Set(daftar)) {
      if (teks === '' || this.#dicari.has(teks) || this.#tepat(teks) !== null) continue
      const { data, jumlah } = await cariKamus(this.#k, { tahun: this.#tahun, cari: teks.slice(0, 200), batas: 3 })
      const [satu] = data
      const dekat = kataTerdekat(teks, this.#semua) ?? (data.map((b) => b.nama).join(' / ') || null)
      this.#dicari.set(teks, satu !== undefined && jumlah === 1 && isBagian(teks, satu.nama) ? satu : { salah: 'kamus-tidak-dikenal', saran: dekat })
    }
  }

  cari(teks: string): Temuan {
    return this.#tepat(teks) ?? this.#dicari.get(teks) ?? { salah: 'kamus-tidak-dikenal', saran: null }
  }
}

/** Whether one of two names says only words of the other. */
function isBagian(a: string, b: string): boolean {
  const [x, y] = [a, b].map((teks) => new Set(teks.toLowerCase().match(/[a-z0-9]+/g) ?? []))
  return x !== undefined && y !== undefined && (x.isSubsetOf(y) || y.isSubsetOf(x))
}
