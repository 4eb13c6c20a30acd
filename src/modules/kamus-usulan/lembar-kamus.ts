import { uraikanAngka } from '#src/lib/angka.ts'
import { type BarisBernama, SEL_KOSONG, type SelTabel } from '#src/lib/tabel.ts'
import type { PerangkatKamus } from '#src/modules/kamus-usulan/butir-kamus.ts'
import { DAFTAR_KELOMPOK_PENGUSUL, DAFTAR_TIPE_KAMUS } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import { EJAAN, type KolomKamus } from '#src/modules/kamus-usulan/kolom-kamus.ts'
import { temuan, type TemuanKamus } from '#src/modules/kamus-usulan/temuan-kamus.ts'
import { kunciNomenklatur } from '#src/modules/nomenklatur/nomenklatur.ts'
import { jarakEdit } from '#src/modules/wilayah/kemiripan.ts'

/** What holds for every row of a sheet that does not say it itself: offices send one sheet per agency. */
export interface BawaanLembar {
  readonly perangkatDaerahId: string | null
  readonly bidangPembangunan: string | null
}

export interface BarisKamusMentah {
  readonly baris: number
  /** Null: the sheet has no code of its own for it. */
  readonly kode: string | null
  /** The input of `IsiButir`, as far as the cells could be read; `undefined` where they say nothing. */
  readonly isi: Readonly<Record<string, unknown>>
  readonly keadaan: 'draf' | 'berlaku' | null
  readonly temuan: readonly TemuanKamus[]
}

const PILIHAN: Readonly<Record<string, readonly string[]>> = {
  bidang_pembangunan: ['infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan'],
  kewenangan: ['desa', 'kabupaten', 'provinsi', 'pusat'],
  klasifikasi: ['fisik', 'nonfisik'],
  pengusul: DAFTAR_KELOMPOK_PENGUSUL,
  tipe: DAFTAR_TIPE_KAMUS,
  keadaan: ['draf', 'berlaku'],
}

interface Bekal {
  readonly perangkat: readonly PerangkatKamus[]
  readonly kodeAda: readonly string[]
  readonly bawaan: BawaanLembar
}

/** Reads the rows of a catalogue sheet. A cell that cannot be read is told with its value and the nearest valid ones. */
export function bacaBarisKamus(daftar: readonly BarisBernama[], bekal: Bekal): BarisKamusMentah[] {
  const berapa = Map.groupBy(daftar, (b) => kunciNomenklatur(teks(b, 'nama') ?? ''))
  return daftar.map((b) => bacaBaris(b, bekal, (berapa.get(kunciNomenklatur(teks(b, 'nama') ?? '')) ?? []).length > 1))
}

function bacaBaris(b: BarisBernama, bekal: Bekal, namaBerulang: boolean): BarisKamusMentah {
  const t: TemuanKamus[] = []
  const kode = bacaKode(b, 'kode', bekal.kodeAda, t)
  const pd = bacaPerangkat(b, bekal, t)
  const keterangan = teks(b, 'keterangan')
  const nama = teks(b, 'nama')
  const uraian = teks(b, 'uraian')
  const kodeSub = bacaKode(b, 'sub_kegiatan', [], t)
  const isi = {
    nama: namaBerulang && nama !== undefined && keterangan !== undefined ? `${nama}: ${keterangan}` : nama,
    uraian: namaBerulang || keterangan === undefined ? uraian : [uraian, keterangan].filter((x) => x !== undefined).join(' '),
    kataKunci: daftarKata(b, 'kata_kunci'),
    satuan: teks(b, 'satuan'),
    hargaSatuan: bacaAngka(b, 'harga_satuan', t),
    volumeMin: bacaAngka(b, 'volume_min', t),
    volumeMaks: bacaAngka(b, 'volume_maks', t),
    perangkatDaerahId: pd?.perangkatDaerahId,
    bidangPembangunan: pilih(b, 'bidang_pembangunan', t) ?? bekal.bawaan.bidangPembangunan ?? undefined,
    bidangUrusan: bacaKode(b, 'bidang_urusan', [], t) ?? bidangUrusanDari(kodeSub, pd),
    kodeSubKegiatan: kodeSub,
    kewenangan: pilih(b, 'kewenangan', t),
    klasifikasi: pilih(b, 'klasifikasi', t),
    larangan: teks(b, 'larangan'),
    laranganDasar: teks(b, 'larangan_dasar'),
    syarat: daftarKata(b, 'syarat'),
    tipe: pilihBanyak(b, 'tipe', t),
    pengusul: pilihBanyak(b, 'pengusul', t),
    keluaran: teks(b, 'keluaran'),
    hasil: teks(b, 'hasil'),
    sumberHarga: teks(b, 'sumber_harga'),
    prioritas: teks(b, 'prioritas'),
  }
  return { baris: b.baris, kode, isi, keadaan: (pilih(b, 'keadaan', t) as 'draf' | 'berlaku' | undefined) ?? null, temuan: t }
}

function sel(b: BarisBernama, kolom: KolomKamus): SelTabel {
  return b.sel[kolom] ?? SEL_KOSONG
}

function teks(b: BarisBernama, kolom: KolomKamus): string | undefined {
  const isi = sel(b, kolom).teks.replace(/\s+/g, ' ').trim()
  return isi === '' || isi === '-' ? undefined : isi
}

function daftarKata(b: BarisBernama, kolom: KolomKamus): string[] | undefined {
  return teks(b, kolom)
    ?.split(/[|;]/)
    .map((k) => k.trim())
    .filter((k) => k !== '')
}

/** A code that a spreadsheet kept as a number or a date is no longer the code: refused, with what it may have been. */
function bacaKode(b: BarisBernama, kolom: 'kode' | 'bidang_urusan' | 'sub_kegiatan', ada: readonly string[], t: TemuanKamus[]): string | null {
  const isi = teks(b, kolom)
  if (isi === undefined) return null
  const { jenis } = sel(b, kolom)
  const sebut = { kode: 'kode', bidang_urusan: 'bidangUrusan', sub_kegiatan: 'kodeSubKegiatan' }[kolom]
  if (jenis === 'tanggal') t.push(temuan('sel-tanggal-di-kolom-kode', sebut, isi))
  else if (jenis === 'angka' && isKodeRusak(kolom, isi, ada)) t.push(temuan('sel-angka-di-kolom-kode', sebut, isi, { terdekat: kodeMungkin(isi, ada) }))
  return isi
}

/** Whole numbers may be codes, unless a known code differs from them only in its zeros; `1.03` has lost nothing, `1.1` may have. */
function isKodeRusak(kolom: string, isi: string, ada: readonly string[]): boolean {
  if (kolom === 'bidang_urusan') return !/^\d\.\d{2}$/.test(isi)
  if (kolom === 'sub_kegiatan') return true
  return isi.includes('.') || (!ada.includes(isi) && ada.some((k) => isSenilai(k, isi)))
}

function isSenilai(kode: string, isi: string): boolean {
  return /^[\d.]+$/.test(kode) && Number(kode) === Number(isi)
}

/** `1.1` may have been `1.10` or `1.1`; codes that exist come first. */
function kodeMungkin(isi: string, ada: readonly string[]): string[] {
  const pecah = isi.includes('.') ? [`${isi}0`, isi] : [isi]
  return [...new Set([...ada.filter((k) => isSenilai(k, isi)), ...pecah])].slice(0, 4)
}

function bacaAngka(b: BarisBernama, kolom: 'harga_satuan' | 'volume_min' | 'volume_maks', t: TemuanKamus[]): number | undefined {
  const isi = teks(b, kolom)
  if (isi === undefined) return undefined
  const sebut = { harga_satuan: 'hargaSatuan', volume_min: 'volumeMin', volume_maks: 'volumeMaks' }[kolom]
  const rapi = isi.replace(/^rp\.?\s*/i, '').replace(/,-$/, '')
  const angka = sel(b, kolom).jenis === 'angka' ? Number(isi) : uraikanAngka(rapi)
  if (angka === null || !Number.isFinite(angka) || angka < 0 || angka > 1e14) {
    t.push(temuan('angka-tidak-terbaca', sebut, isi))
    return undefined
  }
  if (kolom !== 'harga_satuan' || Number.isInteger(angka)) return angka
  t.push(temuan('harga-pecahan', sebut, isi, { terdekat: [String(Math.floor(angka)), String(Math.ceil(angka))] }))
  return undefined
}

/** The agency by its short name, its code or its full name; who is not exactly named is asked about. */
function bacaPerangkat(b: BarisBernama, { perangkat, bawaan }: Bekal, t: TemuanKamus[]): PerangkatKamus | null {
  const isi = teks(b, 'perangkat_daerah')
  if (isi === undefined) return perangkat.find((p) => p.perangkatDaerahId === bawaan.perangkatDaerahId) ?? null
  const kunci = kunciNomenklatur(isi)
  const ada = perangkat.find((p) => p.kode === isi || kunciNomenklatur(p.singkatan) === kunci || kunciNomenklatur(p.nama) === kunci)
  if (ada !== undefined) return ada
  const sebutan = perangkat.flatMap((p) => [
    { p, kunci: kunciNomenklatur(p.singkatan) },
    { p, kunci: kunciNomenklatur(p.nama) },
  ])
  t.push(
    temuan('perangkat-tidak-dikenal', 'perangkatDaerahId', isi, {
      terdekat: [
        ...new Set(
          terdekat(
            kunci,
            sebutan.map((s) => s.kunci),
          ),
        ),
      ]
        .flatMap((k) => sebutan.find((s) => s.kunci === k)?.p.singkatan ?? [])
        .slice(0, 3),
    }),
  )
  return null
}

/** Without a column of its own: the bidang urusan of the sub kegiatan, or the agency's only one. */
function bidangUrusanDari(kodeSub: string | null, pd: PerangkatKamus | null): string | undefined {
  const dari = /^(\d\.\d{2})\./.exec(kodeSub ?? '')?.[1]
  if (dari !== undefined) return dari
  return pd?.bidangUrusan.length === 1 ? pd.bidangUrusan[0] : undefined
}

function pilih(b: BarisBernama, kolom: KolomKamus, t: TemuanKamus[]): string | undefined {
  const isi = teks(b, kolom)
  return isi === undefined ? undefined : baku(kolom, isi, t)
}

function pilihBanyak(b: BarisBernama, kolom: 'pengusul' | 'tipe', t: TemuanKamus[]): string[] | undefined {
  const isi = teks(b, kolom)
  if (isi === undefined || isi.toLowerCase() === 'semua') return undefined
  const kata = isi.split(/[|;,]/).flatMap((k) => (k.trim() === '' ? [] : [baku(kolom, k.trim(), t)]))
  return [...new Set(kata.filter((k) => k !== undefined))]
}

function baku(kolom: string, isi: string, t: TemuanKamus[]): string | undefined {
  const kata = isi.toLowerCase()
  const pilihan = PILIHAN[kolom] ?? []
  const hasil = EJAAN[kolom]?.[kata] ?? pilihan.find((p) => p === kata || p === kata.replaceAll(' ', '-'))
  if (hasil === undefined)
    t.push(temuan('pilihan-tidak-dikenal', SEBUT[kolom] ?? kolom, isi, { terdekat: terdekat(kata, pilihan), tentang: pilihan.join(', ') }))
  return hasil
}

const SEBUT: Readonly<Record<string, string>> = { bidang_pembangunan: 'bidangPembangunan' }

function terdekat(kata: string, pilihan: readonly string[]): string[] {
  const batas = Math.max(2, Math.floor(kata.length / 3))
  return pilihan
    .map((p) => ({ p, jarak: jarakEdit(kata, p, batas) }))
    .filter((x) => x.jarak <= batas)
    .toSorted((a, b) => a.jarak - b.jarak)
    .slice(0, 3)
    .map((x) => x.p)
}
