import type { Kuantitas } from '#src/lib/kuantitas.ts'
import type { Saat } from '#src/lib/waktu.ts'
import type { Batas } from '#src/modules/wilayah/batas.ts'
import { isDiDalam, titik } from '#src/modules/wilayah/batas.ts'
import { type Geometri, jarak, jarakKeBatas, luasMeter, panjangMeter, posisiDari } from '#src/modules/wilayah/geometri.ts'
import type { Titik } from '#src/modules/wilayah/tempat-koordinat.ts'

/** Papers whose existence is asked for by itself. */
export const LAMPIRAN_KESIAPAN = ['sertifikat', 'surat-hibah', 'ded'] as const

/** What a reader should look at twice; none of these keeps a proposal from being submitted (D-07, D-09, D-10, D-11). */
export type TemuanIsian =
  | { readonly jenis: 'di-luar-desa'; readonly jarakM: number; readonly alasan: string | null }
  | { readonly jenis: 'volume-beda-gambar'; readonly gambar: number; readonly volume: number; readonly satuan: string; readonly persen: number }
  | { readonly jenis: 'foto-jauh'; readonly berkasId: string; readonly jarakM: number }
  | { readonly jenis: 'foto-lama'; readonly berkasId: string; readonly diambilPada: string }
  | { readonly jenis: 'berkas-belum-ada'; readonly lampiran: (typeof LAMPIRAN_KESIAPAN)[number] }

/** Boundaries are unofficial and drawn coarsely: this near to one nothing is said. */
const TOLERANSI_BATAS_M = 100

/** How far the drawing reaches beyond its village; `null` while it stays inside or no boundary is known. */
export function jarakDiLuar(batas: Pick<Batas, 'poligon'> | null, tempat: Tempat): number | null {
  if (batas === null) return null
  const posisi = posisiTempat(tempat)
  const luar = posisi.filter(([x, y]) => !isDiDalam(batas.poligon, titik(x, y)))
  const terjauh = Math.max(0, ...luar.map((p) => jarakKeBatas(batas.poligon, p)))
  return terjauh > TOLERANSI_BATAS_M ? Math.round(terjauh) : null
}

/** Wholly beyond its village by more than the tolerance: a line or an area that crosses the border is only noted. Metres of its nearest part. */
export function jarakSeluruhnyaDiLuar(batas: Pick<Batas, 'poligon'> | null, tempat: Tempat): number | null {
  if (batas === null) return null
  const posisi = posisiTempat(tempat)
  if (posisi.length === 0 || posisi.some(([x, y]) => isDiDalam(batas.poligon, titik(x, y)))) return null
  const terdekat = Math.min(...posisi.map((p) => jarakKeBatas(batas.poligon, p)))
  return terdekat > TOLERANSI_BATAS_M ? Math.round(terdekat) : null
}

/** What a government asks of a place wholly outside the village that proposes it. */
export const PILIHAN_LUAR_DESA = ['alasan', 'peringatan'] as const
export type LuarDesa = (typeof PILIHAN_LUAR_DESA)[number]
/** Where the government has set nothing: a warning needs a written justification to pass. */
export const LUAR_DESA_BAWAAN: LuarDesa = 'alasan'
export const PANJANG_ALASAN_TEMPAT = 10

export type PenolakanAlasanTempat = { readonly jenis: 'alasan-tempat-wajib'; readonly jarak: number; readonly minimal: number }

/** D-09: a place wholly outside passes with a written reason, where the government asks for one. */
export function periksaAlasanTempat(luarM: number | null, aturan: LuarDesa, alasan: string | null): PenolakanAlasanTempat | null {
  if (luarM === null || aturan !== 'alasan' || (alasan ?? '').trim().length >= PANJANG_ALASAN_TEMPAT) return null
  return { jenis: 'alasan-tempat-wajib', jarak: luarM, minimal: PANJANG_ALASAN_TEMPAT }
}

function posisiTempat(tempat: Tempat): readonly (readonly [number, number])[] {
  if (tempat.geometri !== null) return posisiDari(tempat.geometri)
  return tempat.titik === null ? [] : [[tempat.titik.bujur, tempat.titik.lintang]]
}

interface Tempat {
  readonly titik: Titik | null
  readonly geometri: Geometri | null
}

/** One of the unit in metres or square metres. */
const SATUAN_GAMBAR: Readonly<Record<string, { readonly dari: 'LineString' | 'Polygon'; readonly besar: number }>> = {
  m: { dari: 'LineString', besar: 1 },
  km: { dari: 'LineString', besar: 1000 },
  m2: { dari: 'Polygon', besar: 1 },
  ha: { dari: 'Polygon', besar: 10_000 },
}
const BEDA_PERSEN = 20

/** Length or area of the drawing in the unit of the catalogue; `null` where the two say different kinds of things. */
export function ukuranGambar(geometri: Geometri | null, satuan: string): number | null {
  const s = SATUAN_GAMBAR[satuan]
  if (s === undefined || geometri === null || geometri.type !== s.dari) return null
  // No more exact than a finger on a map: whole metres, thousandths of a hectare or a kilometre.
  const halus = s.besar === 1 ? 1 : 1000
  return Math.round(((s.dari === 'LineString' ? panjangMeter(geometri) : luasMeter(geometri)) / s.besar) * halus) / halus
}

/** Whether what is drawn and what is asked for differ by more than a fifth; both figures are shown. */
export function bedaGambar(geometri: Geometri | null, volume: Kuantitas | null, satuan: string): Extract<TemuanIsian, { jenis: 'volume-beda-gambar' }> | null {
  const gambar = ukuranGambar(geometri, satuan)
  if (gambar === null || gambar === 0 || volume === null || volume <= 0) return null
  const nilai = volume / 1000
  const persen = Math.round((Math.abs(nilai - gambar) / gambar) * 100)
  return persen > BEDA_PERSEN ? { jenis: 'volume-beda-gambar', gambar, volume: nilai, satuan, persen } : null
}

export interface FotoDiperiksa {
  readonly berkasId: string
  readonly titik: Titik | null
  readonly diambilPada: string | null
}

const FOTO_JAUH_M = 500
const DUA_TAHUN_MS = 2 * 365.25 * 24 * 3_600_000

/** Where and when the photos were taken, against the place and the day: notes, because a camera's clock and position are often wrong. */
export function temuanFoto(foto: readonly FotoDiperiksa[], tempat: Tempat, saat: Saat): TemuanIsian[] {
  return foto.flatMap((f): TemuanIsian[] => {
    const jauh = f.titik === null ? null : jarakKeTempat([f.titik.bujur, f.titik.lintang], tempat)
    const umur = f.diambilPada === null ? 0 : Date.parse(saat) - Date.parse(f.diambilPada)
    return [
      ...(jauh !== null && jauh > FOTO_JAUH_M ? [{ jenis: 'foto-jauh' as const, berkasId: f.berkasId, jarakM: Math.round(jauh) }] : []),
      ...(f.diambilPada !== null && umur > DUA_TAHUN_MS ? [{ jenis: 'foto-lama' as const, berkasId: f.berkasId, diambilPada: f.diambilPada }] : []),
    ]
  })
}

function jarakKeTempat(p: readonly [number, number], { titik: t, geometri }: Tempat): number | null {
  if (geometri !== null) return Math.min(...posisiDari(geometri).map((q) => jarak(p, q)))
  return t === null ? null : jarak(p, [t.bujur, t.lintang])
}

/** A paper that is said to exist is asked for (D-11). */
export function temuanLampiran(
  kesiapan: { readonly sertifikat: boolean | null; readonly suratHibah: boolean | null; readonly ded: boolean | null },
  lampiran: readonly string[],
): TemuanIsian[] {
  const daftar = [
    [kesiapan.sertifikat, 'sertifikat'],
    [kesiapan.suratHibah, 'surat-hibah'],
    [kesiapan.ded, 'ded'],
  ] as const
  return daftar.flatMap(([ada, jenis]) => (ada === true && !lampiran.includes(jenis) ? [{ jenis: 'berkas-belum-ada' as const, lampiran: jenis }] : []))
}
