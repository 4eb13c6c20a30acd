import type { Penolakan } from '#src/lib/result.ts'
import { tambah, type Rupiah, rupiah } from '#src/lib/rupiah.ts'
import { listBagianPengajuan, listTujuanAkomodasi } from '#src/modules/akomodasi/akomodasi.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaRinci } from '#src/modules/usulan/antrean/antrean.service.ts'
import type { BarisPekerjaan, TolakanBaris } from '#src/modules/usulan/lembar/lembar-pekerjaan.ts'
import type { CaraTahu, LembarTerbaca, NasibBaris, SebabTanya } from '#src/modules/usulan/lembar/muat-lembar.service.ts'
import { DAFTAR_TAHAP, type Keadaan, type Tahap } from '#src/modules/usulan/putusan/rute.ts'
import { isMelepasPagu } from '#src/modules/usulan/usulan.ts'
import { sebutWilayah, type Wilayah } from '#src/modules/wilayah/wilayah.ts'
import { TAHUN } from '#contoh/pasangkayu/tempat.ts'

export interface WilayahLaporan {
  readonly kode: string
  readonly nama: string
}

export interface TautanLaporan {
  readonly kode: string
  readonly nama: string
  readonly volume: number
  readonly rupiah: Rupiah
}

/** What became of one row of the sheet; read back from the database, not remembered. */
export type BarisLaporan = { readonly baris: number | string; readonly letak: number; readonly teks: string; readonly harga: Rupiah | null } & (
  | {
      readonly hasil: 'masuk'
      readonly baru: boolean
      readonly wilayah: WilayahLaporan & { readonly cara: CaraTahu; readonly dasar: string | null }
      readonly nomor: string
      readonly tahap: Tahap
      readonly keadaan: Keadaan
      readonly alasan: string | null
      readonly penjelasan: string | null
      readonly rupiah: Rupiah
      readonly tautan: readonly TautanLaporan[]
      /** False once a later stage put it aside: the link stays as history and takes no money. */
      readonly tautanBerlaku: boolean
    }
  | { readonly hasil: 'ditanya'; readonly sebab: SebabTanya; readonly calon: readonly WilayahLaporan[] }
  | { readonly hasil: 'ditolak'; readonly tolakan: readonly TolakanBaris[]; readonly penolakan: Penolakan | null }
)

export interface Jumlah {
  readonly baris: number
  readonly rupiah: Rupiah
}

export interface SubKegiatanLaporan {
  readonly kode: string
  readonly nama: string
  readonly baris: number
  readonly tertaut: Rupiah
  /** What the sub kegiatan bears in all, this sheet's links included. */
  readonly terpakai: Rupiah
  readonly pagu: Rupiah
}

export interface Pemeriksaan {
  readonly nama: string
  readonly kiri: number
  readonly kanan: number
  readonly cocok: boolean
}

export interface Ringkasan {
  readonly lembar: Jumlah
  readonly masuk: Jumlah
  readonly ditanya: Jumlah
  readonly ditolak: Jumlah
  /** Rejected rows whose price cannot be read are no part of any sum. */
  readonly hargaTakTerbaca: number
  readonly perKeadaan: Readonly<Record<string, Jumlah>>
  readonly perAlasan: Readonly<Record<string, number>>
  readonly tertaut: Jumlah
  readonly perSubKegiatan: readonly SubKegiatanLaporan[]
}

export async function bacaBaris(pembaca: Konteks, lembar: LembarTerbaca, nasib: readonly NasibBaris[]): Promise<BarisLaporan[]> {
  const masuk: BarisLaporan[] = []
  const antre = [...nasib]
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let n = antre.shift(); n !== undefined; n = antre.shift()) masuk.push(await barisDari(pembaca, n))
    }),
  )
  return [...masuk, ...barisDitolak(lembar)].toSorted((a, b) => a.letak - b.letak)
}

async function barisDari(pembaca: Konteks, n: NasibBaris): Promise<BarisLaporan> {
  const dasar = { baris: n.baris.baris, letak: n.baris.letak, teks: n.baris.uraian, harga: n.baris.harga }
  if (n.hasil === 'ditanya') return { ...dasar, hasil: 'ditanya', sebab: n.sebab, calon: n.calon.map(sebut) }
  if (n.hasil === 'ditolak') return { ...dasar, hasil: 'ditolak', tolakan: [], penolakan: n.penolakan }
  const [p, bagian] = await Promise.all([bacaRinci(pembaca, n.pengajuanId), listBagianPengajuan(pembaca, n.pengajuanId)])
  if (p === null) throw new Error(`pengajuan ${n.pengajuanId} baru saja ada dan sekarang hilang`)
  const terakhir = p.putusan.findLast((x) => x.tahap !== 'pengusulan')
  return {
    ...dasar,
    hasil: 'masuk',
    baru: n.baru,
    harga: rupiah(p.anggaran),
    wilayah: { ...sebut(n.wilayah.wilayah), cara: n.wilayah.cara, dasar: n.wilayah.dasar },
    nomor: n.nomor,
    tahap: p.tahap,
    keadaan: p.keadaan,
    alasan: terakhir?.alasan ?? null,
    penjelasan: terakhir?.teks ?? null,
    rupiah: rupiah(p.anggaranKini),
    tautan: bagian.map((b) => ({ kode: b.kode ?? '', nama: b.nama, volume: b.volume, rupiah: b.rupiah })),
    tautanBerlaku: bagian.length > 0 && !isMelepasPagu(p.keadaan),
  }
}

function sebut(w: Wilayah): WilayahLaporan {
  return { kode: w.kode, nama: sebutWilayah(w) }
}

function barisDitolak(lembar: LembarTerbaca): BarisLaporan[] {
  return [...Map.groupBy(lembar.ditolak, (t) => t.letak)].map(([letak, tolakan]): BarisLaporan => {
    const sel = lembar.sel.get(letak) ?? {}
    const harga = sel['harga'] ?? ''
    const terbaca = /^\d{1,15}$/.test(harga) && !tolakan.some((t) => t.kolom === 'harga' || t.kode === 'jumlah-sel-salah')
    return {
      baris: sel['baris'] ?? '',
      letak,
      teks: sel['uraian'] ?? '',
      harga: terbaca ? rupiah(Number(harga)) : null,
      hasil: 'ditolak',
      tolakan,
      penolakan: null,
    }
  })
}

function jumlahkan(baris: readonly BarisLaporan[], nilai: (b: BarisLaporan) => Rupiah | null = (b) => b.harga): Jumlah {
  return { baris: baris.length, rupiah: tambah(...baris.map((b) => nilai(b) ?? rupiah(0))) }
}

type Masuk = Extract<BarisLaporan, { hasil: 'masuk' }>

export async function ringkas(pembaca: Konteks, baris: readonly BarisLaporan[]): Promise<Ringkasan> {
  const masuk = baris.filter((b): b is Masuk => b.hasil === 'masuk')
  const berlaku = masuk.filter((b) => b.tautanBerlaku)
  const tautan = berlaku.flatMap((b) => b.tautan)
  const tujuan = await listTujuanAkomodasi(pembaca, { tahun: TAHUN, rupiah: 0 })
  const perKode = Map.groupBy(tautan, (t) => t.kode)
  return {
    lembar: jumlahkan(baris),
    masuk: jumlahkan(masuk),
    ditanya: jumlahkan(baris.filter((b) => b.hasil === 'ditanya')),
    ditolak: jumlahkan(baris.filter((b) => b.hasil === 'ditolak')),
    hargaTakTerbaca: baris.filter((b) => b.harga === null).length,
    perKeadaan: hitungKeadaan(masuk),
    perAlasan: hitungAlasan(masuk),
    tertaut: { baris: berlaku.length, rupiah: tambah(...tautan.map((t) => t.rupiah)) },
    perSubKegiatan: tujuan.flatMap((t) => {
      const bagian = perKode.get(t.kode ?? '') ?? []
      if (bagian.length === 0) return []
      return [
        {
          kode: t.kode ?? '',
          nama: t.nama,
          baris: bagian.length,
          tertaut: tambah(...bagian.map((b) => b.rupiah)),
          terpakai: tambah(t.bar.terpakai, t.bar.dipesan),
          pagu: rupiah(t.paguRenja),
        },
      ]
    }),
  }
}

/** By stage and state, in the order of the stages. */
function hitungKeadaan(masuk: readonly Masuk[]): Record<string, Jumlah> {
  const urut = masuk.toSorted((a, b) => DAFTAR_TAHAP.indexOf(a.tahap) - DAFTAR_TAHAP.indexOf(b.tahap) || a.keadaan.localeCompare(b.keadaan))
  return Object.fromEntries([...Map.groupBy(urut, (b) => `${b.tahap}/${b.keadaan}`)].map(([keadaan, daftar]) => [keadaan, jumlahkan(daftar)]))
}

function hitungAlasan(masuk: readonly Masuk[]): Record<string, number> {
  const alasan = masuk.flatMap((b) => b.alasan ?? []).toSorted((a, b) => a.localeCompare(b))
  return Object.fromEntries([...Map.groupBy(alasan, (a) => a)].map(([kode, daftar]) => [kode, daftar.length]))
}

/** The command's own audit: each sum reckoned on one way must be reached on another. */
export function periksa(lembar: readonly BarisPekerjaan[], baris: readonly BarisLaporan[], r: Ringkasan): Pemeriksaan[] {
  const sama = (nama: string, kiri: number, kanan: number): Pemeriksaan => ({ nama, kiri, kanan, cocok: kiri === kanan })
  const muat = (nama: string, kiri: number, kanan: number): Pemeriksaan => ({ nama, kiri, kanan, cocok: kiri <= kanan })
  const masuk = baris.filter((b): b is Masuk => b.hasil === 'masuk')
  const perKeadaan = Object.values(r.perKeadaan)
  const berlaku = masuk.filter((b) => b.tautanBerlaku)
  const baik = new Map(lembar.map((b) => [b.baris, b.harga]))
  return [
    sama('baris-lembar', r.lembar.baris, r.masuk.baris + r.ditanya.baris + r.ditolak.baris),
    sama('rupiah-lembar', r.lembar.rupiah, r.masuk.rupiah + r.ditanya.rupiah + r.ditolak.rupiah),
    sama('rupiah-masuk', tambah(...masuk.map((b) => (typeof b.baris === 'number' ? baik.get(b.baris) : undefined) ?? rupiah(0))), r.masuk.rupiah),
    sama(
      'baris-keadaan',
      perKeadaan.reduce((n, j) => n + j.baris, 0),
      r.masuk.baris,
    ),
    sama('rupiah-keadaan', tambah(...perKeadaan.map((j) => j.rupiah)), r.masuk.rupiah),
    sama('rupiah-tertaut', tambah(...berlaku.map((b) => b.rupiah)), r.tertaut.rupiah),
    sama('rupiah-sub-kegiatan', tambah(...r.perSubKegiatan.map((s) => s.tertaut)), r.tertaut.rupiah),
    ...r.perSubKegiatan.flatMap((s) => [
      muat(`tertaut-dalam-terpakai ${s.kode}`, s.tertaut, s.terpakai),
      muat(`terpakai-dalam-pagu ${s.kode}`, s.terpakai, s.pagu),
    ]),
  ]
}
