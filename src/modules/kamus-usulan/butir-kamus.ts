import { isDapatBerlaku } from '#src/modules/kamus-usulan/kamus-usulan.ts'
import type { IsiButir } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { temuan, type TemuanKamus } from '#src/modules/kamus-usulan/temuan-kamus.ts'
import { type Acuan, bersihkanKode, type EdisiTahun, kodeTerdekat, kunciNomenklatur, pilihSubKegiatan } from '#src/modules/nomenklatur/nomenklatur.ts'
import { type IndeksSatuan, kenaliSatuan, type Satuan } from '#src/modules/nomenklatur/satuan.ts'
import type { PadananKode } from '#src/modules/peta-nomenklatur/peta-nomenklatur.ts'
import { jarakEdit } from '#src/modules/wilayah/kemiripan.ts'

export interface PerangkatKamus {
  readonly perangkatDaerahId: string
  readonly kode: string
  readonly singkatan: string
  readonly nama: string
  readonly bidangUrusan: readonly string[]
}

/** What an item of a year is judged by. */
export interface AcuanKamus {
  readonly edisi: EdisiTahun
  readonly acuan: Acuan
  /** Where a code stands that the year's edition does not know, and what the mapping of editions says it is here. */
  readonly edisiLain: ReadonlyMap<string, { readonly edisi: string; readonly padanan: PadananKode | null }>
  readonly satuan: readonly Satuan[]
  readonly indeksSatuan: IndeksSatuan
  readonly perangkat: ReadonlyMap<string, PerangkatKamus>
}

export interface ButirDiperiksa {
  /** With the unit's and the code's proper spelling where that was certain. */
  readonly isi: IsiButir
  readonly temuan: readonly TemuanKamus[]
}

/** Checks an item against the reference data of its year. Nothing is guessed: what is not certain is told with what may have been meant. */
export function periksaButir(isi: IsiButir, a: AcuanKamus): ButirDiperiksa {
  const satuan = periksaSatuan(isi.satuan, a)
  const sub = periksaSubKegiatan(isi, a)
  return {
    isi: { ...isi, satuan: satuan.nilai, kodeSubKegiatan: sub.nilai },
    temuan: [...satuan.temuan, ...periksaHarga(isi), ...periksaVolume(isi), ...periksaBidangUrusan(isi, a), ...sub.temuan],
  }
}

interface Diperiksa<T> {
  readonly nilai: T
  readonly temuan: readonly TemuanKamus[]
}

/** An exact spelling or alias is the unit; anything else is asked about, with the nearest ones. */
function periksaSatuan(teks: string, a: AcuanKamus): Diperiksa<string> {
  const satuan = kenaliSatuan(a.indeksSatuan, teks)
  if (satuan === null) return { nilai: teks, temuan: [temuan('satuan-tidak-dikenal', 'satuan', teks, { terdekat: satuanTerdekat(a.satuan, teks) })] }
  return { nilai: satuan.kode, temuan: satuan.kode === teks ? [] : [temuan('satuan-dibakukan', 'satuan', teks, { tentang: satuan.kode })] }
}

/** Up to three units whose code, name or alias is a slip away; the nearest first. */
export function satuanTerdekat(daftar: readonly Satuan[], teks: string): string[] {
  const dicari = teks.trim().toLowerCase()
  const batas = Math.max(1, Math.floor(dicari.length / 3))
  return daftar
    .map((s) => ({ kode: s.kode, jarak: Math.min(...[s.kode, s.nama, ...s.alias].map((e) => jarakEdit(dicari, e.toLowerCase(), batas))) }))
    .filter((s) => s.jarak <= batas)
    .toSorted((x, y) => x.jarak - y.jarak || x.kode.localeCompare(y.kode, 'id'))
    .slice(0, 3)
    .map((s) => s.kode)
}

function periksaHarga(isi: IsiButir): TemuanKamus[] {
  if (isi.hargaSatuan !== null && isi.hargaSatuan <= 0) return [temuan('harga-nol', 'hargaSatuan', String(isi.hargaSatuan))]
  return isDapatBerlaku(isi) ? [] : [temuan('tanpa-harga', 'hargaSatuan', '')]
}

function periksaVolume({ volumeMin, volumeMaks }: IsiButir): TemuanKamus[] {
  return volumeMin !== null && volumeMaks !== null && volumeMin > volumeMaks
    ? [temuan('volume-terbalik', 'volumeMin', String(volumeMin / 1000), { tentang: String(volumeMaks / 1000) })]
    : []
}

/** The bidang urusan exists in the edition and is one of the agency's own; who has none yet must be given some first. */
function periksaBidangUrusan(isi: IsiButir, a: AcuanKamus): TemuanKamus[] {
  const pd = a.perangkat.get(isi.perangkatDaerahId)
  if (pd === undefined) return [temuan('perangkat-tidak-dikenal', 'perangkatDaerahId', isi.perangkatDaerahId)]
  const ada = [...a.acuan.values()].filter((n) => n.tingkat === 'bidang-urusan').map((n) => n.kode)
  if (!ada.includes(isi.bidangUrusan))
    return [temuan('bidang-urusan-tidak-ada', 'bidangUrusan', isi.bidangUrusan, { terdekat: bidangUrusanTerdekat(ada, isi.bidangUrusan) })]
  if (pd.bidangUrusan.includes(isi.bidangUrusan)) return []
  return [temuan('bidang-urusan-bukan-milik', 'bidangUrusan', isi.bidangUrusan, { terdekat: pd.bidangUrusan, tentang: pd.singkatan })]
}

/** `1.1` and `1.10` are one number to a spreadsheet, and `3.3` may have been 3.03: each that exists is a candidate, none is taken. */
export function bidangUrusanTerdekat(ada: readonly string[], teks: string): string[] {
  const [urusan = '', bidang = ''] = teks.trim().split('.')
  return [`${urusan}.${bidang.padEnd(2, '0')}`, `${urusan}.${bidang.padStart(2, '0')}`].filter((k, i, semua) => ada.includes(k) && semua.indexOf(k) === i)
}

function periksaSubKegiatan(isi: IsiButir, a: AcuanKamus): Diperiksa<string | null> {
  const teks = isi.kodeSubKegiatan
  if (teks === null) return { nilai: null, temuan: [] }
  const hasil = pilihSubKegiatan(a.acuan, a.edisi, teks)
  if ('tidakAda' in hasil) return { nilai: teks, temuan: [temuanKode(isi.nama, teks, hasil.tidakAda, a)] }
  const { kode, kewenangan } = hasil.ditemukan
  const catatan: TemuanKamus[] = []
  if (kode !== teks) catatan.push(temuan('kode-dirapikan', 'kodeSubKegiatan', teks, { tentang: kode }))
  if (!kode.startsWith(`${isi.bidangUrusan}.`)) {
    catatan.push(temuan('sub-kegiatan-bukan-bidang', 'kodeSubKegiatan', kode, { terdekat: [kode.split('.').slice(0, 2).join('.')], tentang: isi.bidangUrusan }))
  }
  if (kewenangan === 'provinsi' && isi.kewenangan === 'kabupaten')
    catatan.push(temuan('sub-kegiatan-kewenangan-lain', 'kodeSubKegiatan', kode, { tentang: 'provinsi' }))
  return { nilai: kode, temuan: catatan }
}

/** K-01 in the catalogue: a code of another edition names both, and what the mapping holds for it is proposed, never put in. */
function temuanKode(nama: string, teks: string, kode: string | null, a: AcuanKamus): TemuanKamus {
  if (kode === null) return temuan('sub-kegiatan-tidak-terbaca', 'kodeSubKegiatan', teks)
  const tulis = (calon: PadananKode['calon']): string[] => calon.map((k) => `${k.kode} ${k.nama}`)
  const lain = a.edisiLain.get(kode)
  if (lain !== undefined) {
    const pilihan = { terdekat: tulis(lain.padanan?.calon ?? []), tentang: `${lain.edisi} → ${a.edisi.edisi}` }
    return temuan('sub-kegiatan-edisi-lain', 'kodeSubKegiatan', kode, pilihan)
  }
  const terdekat = tulis(kodeTerdekat(a.acuan, kode, bersihkanKode(teks).nama ?? nama))
  return temuan('sub-kegiatan-tidak-ada', 'kodeSubKegiatan', kode, { terdekat, tentang: a.edisi.edisi })
}

export interface ButirAda {
  readonly kamusId: string
  readonly kode: string
  readonly nama: string
  readonly perangkatDaerahId: string
}

/** Another item of the same agency with nearly this name: told, not refused, for two widths of one road are two items. */
export function cariNamaMirip(b: ButirAda, ada: readonly ButirAda[]): ButirAda | null {
  const kunci = kunciNama(b.nama)
  const batas = Math.floor(kunci.length / 12)
  return (
    ada.find((x) => {
      if (x.kamusId === b.kamusId || x.kode === b.kode || x.perangkatDaerahId !== b.perangkatDaerahId) return false
      const lain = kunciNama(x.nama)
      return angka(lain) === angka(kunci) && jarakEdit(kunci, lain, batas) <= batas
    }) ?? null
  )
}

function kunciNama(nama: string): string {
  return kunciNomenklatur(nama.replaceAll('×', 'x'))
}

/** Measures tell items apart: `U-ditch 60×60` is not `U-ditch 80×80`. */
function angka(kunci: string): string {
  return kunci.replace(/\D+/g, ' ').trim()
}
