import type { Sql } from '#src/lib/sql.ts'
import { type Kumpulan, muatHimpunan } from '#src/modules/acuan/acuan.service.ts'
import { type BarisBerkas, calonKode, cariMelingkar, type DitolakAcuan, type IsiBerkas } from '#src/modules/acuan/acuan.ts'
import { bacaBerkas, bacaMentah, berkasRusak, tanpaGanda } from '#src/modules/acuan/berkas-acuan.service.ts'
import { bacaKoordinat, tulisGaris } from '#src/modules/wilayah/batas.ts'
import { type BatasMasuk, listKodeWilayah, listSemuaSilsilah, saveBatas, savePetak, saveSilsilah } from '#src/modules/wilayah/batas.queries.ts'
import { saveLuasPenduduk, saveWilayah } from '#src/modules/wilayah/wilayah.queries.ts'
import { BarisLuasPenduduk, BarisPetak, BarisSilsilahMasuk, BarisWilayahMasuk, BerkasBatas, FiturBatas } from '#src/modules/wilayah/wilayah.schema.ts'
import { type SilsilahWilayah, silsilahMelingkar } from '#src/modules/wilayah/silsilah.ts'
import { ejaNama, indukWilayah, tingkatWilayah } from '#src/modules/wilayah/wilayah.ts'

/* Reference data about regions, each set from its file. */

const LEBAR_KODE = [2, 2, 2, 4] as const

/** A code that no region has: damaged (then with what it may have been), or unknown. */
function tolakKode(b: { berkas: string; baris: number; kolom: string; nilai: string }, ada: ReadonlySet<string>): DitolakAcuan {
  const calon = calonKode(b.nilai, LEBAR_KODE, (k) => ada.has(k))
  if (calon.length === 0) return { ...b, kode: 'wilayah-tidak-ada', pesan: 'tidak ada wilayah dengan kode ini dalam edisi yang berlaku' }
  return { ...b, kode: 'kode-rusak', pesan: `kode kehilangan nol; mungkin ${calon.join(' atau ')}. Tulis kodenya sebagai teks` }
}

/** Area and people. */
export async function muatLuasPenduduk(sqlPemilik: Sql, k: Kumpulan, berkas: string): Promise<void> {
  const isi = bacaBerkas(berkas, BarisLuasPenduduk)
  const { daftar, ditolak, ganda } = tanpaGanda(isi, (b) => b.kode)
  const ada = await listKodeWilayah(sqlPemilik)
  const asing = daftar.filter((b) => !ada.has(b.isi.kode)).map((b) => tolakKode({ berkas: isi.berkas, baris: b.baris, kolom: 'kode', nilai: b.isi.kode }, ada))
  const baris = daftar.map(({ isi: b }) => ({ kode: b.kode, luasKm2: b.luas_km2, penduduk: b.penduduk_total }))
  const h = { jenis: 'luas-penduduk', berkas: isi.berkas, sidik: isi.sidik, jumlah: baris.length, ganda, ditolak: [...ditolak, ...asing] }
  await muatHimpunan(sqlPemilik, k, h, async (tx) => ({ baru: 0, berubah: await saveLuasPenduduk(tx, baris) }))
}

/** Regions from a file of one's own, for what the edition in the package does not have yet. */
export async function muatWilayahBerkas(sqlPemilik: Sql, k: Kumpulan, berkas: string, edisi: string): Promise<void> {
  const isi = bacaBerkas(berkas, BarisWilayahMasuk)
  const { daftar, ditolak, ganda } = tanpaGanda(isi, (b) => b.kode)
  const salah = periksaInduk({ ...isi, daftar }, await listKodeWilayah(sqlPemilik))
  const wilayah = daftar
    .map(({ isi: b }) => ({ kode: b.kode, nama: ejaNama(b.nama), tingkat: tingkatWilayah(b.kode) ?? 'desa', indukKode: indukWilayah(b.kode) }))
    .toSorted((a, b) => a.kode.length - b.kode.length)
  const h = {
    jenis: 'wilayah',
    bagian: { kode: 'berkas', nama: '(berkas)' },
    berkas: isi.berkas,
    sidik: isi.sidik,
    jumlah: wilayah.length,
    ganda,
    ditolak: [...ditolak, ...salah],
  }
  await muatHimpunan(sqlPemilik, k, h, (tx) => saveWilayah(tx, wilayah, edisi))
}

function periksaInduk(isi: IsiBerkas<{ kode: string; induk: string }>, ada: ReadonlySet<string>): DitolakAcuan[] {
  const dikenal = new Set([...ada, ...isi.daftar.map((b) => b.isi.kode)])
  const melingkar = new Set(cariMelingkar(new Map(isi.daftar.filter((b) => b.isi.induk !== '').map((b) => [b.isi.kode, [b.isi.induk]]))))
  return isi.daftar.flatMap(({ baris, isi: b }): DitolakAcuan[] => {
    const pada = { berkas: isi.berkas, baris }
    if (tingkatWilayah(b.kode) === null) {
      const calon = calonKode(b.kode, LEBAR_KODE, (k) => ada.has(k))
      const mungkin = calon.length === 0 ? '' : `; mungkin ${calon.join(' atau ')}`
      return [{ ...pada, kolom: 'kode', nilai: b.kode, kode: 'kode-rusak', pesan: `bukan kode wilayah${mungkin}` }]
    }
    const induk = indukWilayah(b.kode)
    if (melingkar.has(b.kode)) return [{ ...pada, kolom: 'induk', nilai: b.induk, kode: 'induk-melingkar', pesan: 'induknya kembali ke wilayah ini sendiri' }]
    if (b.induk !== '' && b.induk !== induk)
      return [{ ...pada, kolom: 'induk', nilai: b.induk, kode: 'tingkat-tidak-cocok', pesan: `menurut kodenya induknya ${induk ?? 'tidak ada'}` }]
    if (induk !== null && !dikenal.has(induk))
      return [{ ...pada, kolom: 'kode', nilai: b.kode, kode: 'induk-tidak-ada', pesan: `induk ${induk} tidak ada dalam berkas maupun edisi yang berlaku` }]
    return []
  })
}

/** Predecessors and successors. Old codes need not exist any more; lineage that runs in a circle is refused. */
export async function muatSilsilah(sqlPemilik: Sql, k: Kumpulan, berkas: string): Promise<void> {
  const isi = bacaBerkas(berkas, BarisSilsilahMasuk)
  const { daftar, ditolak, ganda } = tanpaGanda(isi, (b) => `${b.asal_kode} ${b.penerus_kode} ${b.tahun}`)
  const baris = daftar.map((b) => ({ baris: b.baris, isi: susunSilsilah(b) }))
  const ada = await listSemuaSilsilah(sqlPemilik)
  const melingkar = new Set(silsilahMelingkar([...ada, ...baris.map((b) => b.isi)]))
  const salah = baris
    .filter((b) => melingkar.has(b.isi.asalKode) && melingkar.has(b.isi.penerusKode))
    .map((b): DitolakAcuan => ({
      berkas: isi.berkas,
      baris: b.baris,
      kolom: 'asal_kode',
      nilai: b.isi.asalKode,
      kode: 'induk-melingkar',
      pesan: 'wilayah ini menjadi asal dirinya sendiri',
    }))
  const h = { jenis: 'wilayah-silsilah', berkas: isi.berkas, sidik: isi.sidik, jumlah: baris.length, ganda, ditolak: [...ditolak, ...salah] }
  await muatHimpunan(sqlPemilik, k, h, (tx) =>
    saveSilsilah(
      tx,
      baris.map((b) => b.isi),
    ),
  )
}

function susunSilsilah({ isi: s }: BarisBerkas<ReturnType<typeof BarisSilsilahMasuk.parse>>): SilsilahWilayah {
  return {
    asalKode: s.asal_kode,
    asalNama: s.asal_nama,
    penerusKode: s.penerus_kode,
    penerusNama: s.penerus_nama,
    jenis: s.jenis,
    tahun: s.tahun,
    dasarHukum: s.dasar_hukum,
  }
}

/** Tiles; those of regions that are not loaded wait until they are. */
export async function muatPetak(sqlPemilik: Sql, k: Kumpulan, berkas: string): Promise<void> {
  const isi = bacaBerkas(berkas, BarisPetak)
  const { daftar, ditolak, ganda } = tanpaGanda(isi, (b) => b.kode)
  const ada = await listKodeWilayah(sqlPemilik)
  const baris = daftar.map((b) => b.isi).filter((b) => ada.has(b.kode))
  const h = { jenis: 'wilayah-petak', berkas: isi.berkas, sidik: isi.sidik, jumlah: baris.length, ganda, ditolak }
  await muatHimpunan(sqlPemilik, k, h, (tx) => savePetak(tx, baris))
}

export interface PilihanBatas {
  readonly jenis: 'batas-provinsi' | 'batas-kabkota' | 'batas-kecamatan' | 'batas-desa'
  readonly bagian?: { readonly kode: string; readonly nama: string }
  /** Only these regions and what lies beneath them. */
  readonly hanya?: readonly string[]
}

/** Boundaries from GeoJSON. */
export async function muatBatas(sqlPemilik: Sql, k: Kumpulan, berkas: string, p: PilihanBatas): Promise<void> {
  const mentah = bacaMentah(berkas)
  if ('kode' in mentah) {
    k.ditolak.push(mentah)
    return
  }
  const ada = await listKodeWilayah(sqlPemilik)
  const { daftar, ditolak } = uraikanBatas(mentah.nama, mentah.isi, ada)
  const { hanya } = p
  const dipakai = hanya === undefined ? daftar : daftar.filter((b) => hanya.some((kode) => b.kode === kode || b.kode.startsWith(`${kode}.`)))
  const catatan = dipakai.length === daftar.length ? null : `Sebagian: ${dipakai.length} dari ${daftar.length} batas di berkas, untuk daerah di pemasangan ini`
  const bagian = p.bagian === undefined ? {} : { bagian: p.bagian }
  const h = { jenis: p.jenis, ...bagian, berkas: mentah.nama, sidik: mentah.sidik, jumlah: dipakai.length, ditolak, catatan }
  await muatHimpunan(sqlPemilik, k, h, (tx) => saveBatas(tx, dipakai))
}

function uraikanBatas(nama: string, isi: Buffer, ada: ReadonlySet<string>): { daftar: BatasMasuk[]; ditolak: DitolakAcuan[] } {
  const fitur = bacaFitur(isi)
  if (fitur === null) return { daftar: [], ditolak: [berkasRusak(nama, 'bukan GeoJSON FeatureCollection')] }
  const daftar: BatasMasuk[] = []
  const ditolak: DitolakAcuan[] = []
  for (const [i, f] of fitur.entries()) {
    const hasil = FiturBatas.safeParse(f)
    const pada = { berkas: nama, baris: i + 1 }
    if (!hasil.success) {
      const [masalah] = hasil.error.issues
      ditolak.push({ ...pada, kolom: (masalah?.path ?? []).join('.'), nilai: '', kode: 'bentuk-salah', pesan: masalah?.message ?? '' })
      continue
    }
    const { properties: b, geometry } = hasil.data
    const poligon = bacaKoordinat(geometry.type, geometry.coordinates)
    if (!ada.has(b.kode)) ditolak.push(tolakKode({ ...pada, kolom: 'kode', nilai: b.kode }, ada))
    else if (poligon === null) ditolak.push({ ...pada, kolom: 'coordinates', nilai: b.kode, kode: 'bentuk-salah', pesan: 'cincin batasnya tidak terbaca' })
    else daftar.push({ kode: b.kode, lintang: b.lat.toFixed(6), bujur: b.lng.toFixed(6), garis: tulisGaris(poligon) })
  }
  return { daftar, ditolak }
}

function bacaFitur(isi: Buffer): readonly unknown[] | null {
  try {
    const hasil = BerkasBatas.safeParse(JSON.parse(isi.toString('utf8')))
    return hasil.success ? hasil.data.features : null
  } catch {
    return null
  }
}
