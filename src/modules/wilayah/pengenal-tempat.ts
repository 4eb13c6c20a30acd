import { cariSebutanKabupaten, isSebutKabupatenLain, type SebutanKabupaten } from '#src/modules/wilayah/pengenal-kabupaten.ts'
import { calonMirip, cariTanpaPenanda, cariTepat, type Pengenal, type SebutanDesa } from '#src/modules/wilayah/pengenal-sebutan.ts'
import type { Kata } from '#src/modules/wilayah/pengenal-teks.ts'
import { isSebelumKecamatan, type Putusan, timbangSebutan, type Timbangan } from '#src/modules/wilayah/pengenal-wilayah.ts'
import { bacaKoordinat } from '#src/modules/wilayah/tempat-koordinat.ts'
import { bacaLokus } from '#src/modules/wilayah/tempat-lokus.ts'
import { bacaRtRw } from '#src/modules/wilayah/tempat-rtrw.ts'
import { type Kepastian, pasti, type Sebutan, tanya } from '#src/modules/wilayah/tempat.ts'
import { kecamatanDari } from '#src/modules/wilayah/wilayah.ts'

/** What is known besides the text, and may settle what the text leaves open. */
export interface KonteksTempat {
  /** The region of whoever writes: a kecamatan or a village. */
  readonly kodePengguna: string | null
  readonly kodeProvinsi: string | null
}

export const TANPA_KONTEKS: KonteksTempat = { kodePengguna: null, kodeProvinsi: null }

interface Bahan {
  readonly p: Pengenal
  readonly teks: string
  readonly konteks: KonteksTempat
  readonly timbangan: Timbangan
  readonly kabupaten: readonly SebutanKabupaten[]
}

/**
 * Every place a free text mentions, in the order of the text. A mention is certain only on evidence that is named;
 * a misspelt name, a name that occurs twice, a name without its marker are asked about, with their candidates.
 */
export function kenaliTempat(p: Pengenal, teks: string, konteks: KonteksTempat = TANPA_KONTEKS): Sebutan[] {
  const timbangan = timbangSebutan(p, teks)
  const b: Bahan = { p, teks, konteks, timbangan, kabupaten: cariSebutanKabupaten(p, timbangan.kata) }
  const bernama = [...sebutanKabupaten(b), ...sebutanKecamatan(b), ...sebutanDesa(b)]
  const angka = [...sebutanRtRw(teks), ...sebutanKoordinat(b)]
  const lokus = bacaLokus(teks, timbangan.kata)
    .filter((l) => ![...bernama, ...angka].some((s) => isTumpang(s, l)))
    .map((l): Sebutan => ({ ...letak(teks, l), jenis: l.jenis, ...(l.sebab === null ? pasti('tertulis') : tanya(l.sebab)) }))
  const tetap = [...bernama, ...angka, ...lokus]
  const bebas = sebutanBebas(b).filter((l) => !tetap.some((s) => isTumpang(s, l)))
  return [...tetap, ...bebas].toSorted((a, c) => a.mulai - c.mulai || a.selesai - c.selesai || (a.jenis < c.jenis ? -1 : 1))
}

interface Rentang {
  readonly mulai: number
  readonly selesai: number
}

function isTumpang(a: Rentang, b: Rentang): boolean {
  return a.mulai < b.selesai && b.mulai < a.selesai
}

function letak(teks: string, { mulai, selesai }: Rentang): Rentang & { teks: string } {
  return { mulai, selesai, teks: teks.slice(mulai, selesai) }
}

function letakKata(b: Bahan, posisi: number, akhir: number): Rentang & { teks: string } {
  const { kata } = b.timbangan
  return letak(b.teks, { mulai: kata[posisi]?.mulai ?? 0, selesai: kata[akhir - 1]?.selesai ?? kata.at(-1)?.selesai ?? 0 })
}

function sebutanRtRw(teks: string): Sebutan[] {
  return bacaRtRw(teks).map((r): Sebutan => ({
    ...letak(teks, r),
    jenis: 'rt-rw',
    rt: r.rt,
    rw: r.rw,
    ...(r.sebab === null ? pasti('tertulis') : tanya(r.sebab)),
  }))
}

function sebutanKoordinat({ teks, konteks }: Bahan): Sebutan[] {
  return bacaKoordinat(teks, konteks.kodeProvinsi).map((k): Sebutan => ({
    ...letak(teks, k),
    jenis: 'koordinat',
    titik: k.calon,
    ...(k.sebab === null ? pasti('tertulis') : tanya(k.sebab)),
  }))
}

function sebutanKabupaten(b: Bahan): Sebutan[] {
  return b.kabupaten.map((k): Sebutan => {
    const kepastian = k.kode.length === 1 ? pasti('nama-tunggal') : tanya(k.kode.length === 0 ? 'kabupaten-lain' : 'nama-kembar')
    return { ...letakKata(b, k.posisi, k.akhir), jenis: 'kabupaten', kode: k.kode, ...kepastian }
  })
}

function sebutanKecamatan(b: Bahan): Sebutan[] {
  return b.timbangan.kecamatan.map((k): Sebutan => {
    const tepat = cariTepat(b.p.kecamatan, k.jendela)
    const tempat = { ...letakKata(b, k.posisi, tepat?.akhir ?? k.akhir), jenis: 'kecamatan' as const }
    if (tepat !== null) return { ...tempat, ...pilihKembar(b, tepat.kode, 'nama-tunggal') }
    if (k.kode !== null) return { ...tempat, kode: [k.kode], ...tanya('ejaan-meragukan') }
    const kode = unik(calonMirip(b.p.kecamatan, k.jendela).flatMap((m) => m.kode))
    return { ...tempat, kode, ...tanya(kode.length === 0 ? 'tidak-dikenal' : 'ejaan-meragukan') }
  })
}

/** One name, several regions: a kabupaten named in the text settles it, or the writer's own region; else it is asked. */
function pilihKembar(b: Bahan, kode: readonly string[], alasan: 'nama-tunggal' | 'desa-dan-kecamatan'): Kepastian & { kode: readonly string[] } {
  if (kode.length === 1) return { kode, ...pasti(alasan) }
  const disebut = unik(b.kabupaten.flatMap((k) => k.kode))
  const menurutKabupaten = kode.filter((k) => disebut.some((d) => k.startsWith(`${d}.`)))
  if (menurutKabupaten.length === 1) return { kode: menurutKabupaten, ...pasti('kabupaten-disebut') }
  const sendiri = kode.filter((k) => isWilayahSendiri(b.konteks.kodePengguna, k))
  if (menurutKabupaten.length === 0 && sendiri.length === 1) return { kode: sendiri, ...pasti('wilayah-pengguna') }
  return { kode, ...tanya('nama-kembar') }
}

/** The writer's own kecamatan or village, or one above or beneath it. */
function isWilayahSendiri(pengguna: string | null, kode: string): boolean {
  if (pengguna === null) return false
  const lingkup = kode.length > 8 && pengguna.length > 8 ? (kecamatanDari(pengguna) ?? pengguna) : pengguna
  return `${kode}.`.startsWith(`${lingkup}.`) || `${lingkup}.`.startsWith(`${kode}.`)
}

function sebutanDesa(b: Bahan): Sebutan[] {
  const luar = isSebutKabupatenLain(b.p, b.timbangan.kata)
  return b.timbangan.desa.flatMap(({ sebutan, putusan }): Sebutan[] => {
    const tempat = { ...letakKata(b, sebutan.posisi, akhirDesa(b, sebutan)), jenis: 'desa' as const }
    const nilai = nilaiDesa(b, putusan)
    if (nilai.kode.length === 0 && !isBernama(b, sebutan)) return []
    return [{ ...tempat, kode: nilai.kode, ...(luar && nilai.kepastian === 'pasti' ? tanya('kabupaten-lain') : nilai) }]
  })
}

/** A slip of one letter may have made another village's name, so a misspelt name is only a candidate here. */
function nilaiDesa(b: Bahan, putusan: Putusan): Kepastian & { kode: readonly string[] } {
  if (putusan.jenis === 'kosong') return { kode: unik(putusan.calon), ...tanya(putusan.calon.length === 0 ? 'tidak-dikenal' : 'ejaan-meragukan') }
  if (putusan.jenis === 'pasti') return { kode: [putusan.kode], ...(putusan.cara === 'ejaan-mirip' ? tanya('ejaan-meragukan') : pasti(putusan.cara)) }
  if (putusan.sebab === 'nama-kembar') return pilihKembar(b, putusan.calon, 'desa-dan-kecamatan')
  return { kode: putusan.calon, ...tanya(putusan.sebab) }
}

function akhirDesa(b: Bahan, d: SebutanDesa): number {
  return d.tepat?.akhir ?? calonMirip(b.p.desa, d.jendela)[0]?.akhir ?? d.akhir
}

/** `Desa Antahberantah`, but not `jalan desa rusak`: an unknown name must look like one. */
function isBernama(b: Bahan, d: SebutanDesa): boolean {
  const k = b.timbangan.kata[d.akhir - 1]
  return d.penanda !== null && k !== undefined && /^\p{Lu}\p{Ll}/u.test(b.teks.slice(k.mulai))
}

/** Names without their marker. Only right before its kecamatan, or alone after RT/RW, is such a name more than a candidate. */
function sebutanBebas(b: Bahan): Sebutan[] {
  const { kata, kecamatan, desa } = b.timbangan
  const kecamatanPasti = unik(kecamatan.flatMap((k) => (k.kode !== null && cariTepat(b.p.kecamatan, k.jendela) !== null ? [k.kode] : [])))
  const namaDesa = cariTanpaPenanda(b.p.desa, kata)
  const namaKecamatan = cariTanpaPenanda(b.p.kecamatan, kata)
  const semua = [...namaDesa, ...namaKecamatan.filter((k) => !namaDesa.some((d) => d.awal === k.awal && d.tepat.akhir >= k.tepat.akhir))]
  return semua
    .filter((n) => isPantasNama(b, kata, n))
    .map(({ awal, tepat }): Sebutan => {
      const kec = b.p.kecamatan.get(tepat.kunci) ?? []
      const kode = unik([...tepat.kode, ...kec])
      const didalam = tepat.kode.filter((k) => kecamatanPasti.some((c) => kecamatanDari(k) === c && k !== c))
      const [satu] = didalam
      const tempat = { ...letakKata(b, awal, tepat.akhir), jenis: tepat.kode.every((k) => kec.includes(k)) ? ('kecamatan' as const) : ('desa' as const) }
      const langsung = desa.length === 0 && kecamatanPasti.length === 1 && didalam.length === 1 && isSebelumKecamatan(kata, awal, tepat.akhir)
      if (langsung && satu !== undefined) return { ...tempat, kode: [satu], ...pasti('nama-sebelum-kecamatan') }
      return { ...tempat, kode: didalam.length > 0 ? didalam : kode, ...tanya('tanpa-penanda') }
    })
}

/** A short everyday word in lower case is no name: `serang` in `diserang hama` was never a village. */
function isPantasNama(b: Bahan, kata: readonly Kata[], n: { awal: number; tepat: { kunci: string } }): boolean {
  return n.tepat.kunci.length >= 6 || /^\p{Lu}/u.test(b.teks.slice(kata[n.awal]?.mulai ?? 0))
}

function unik(daftar: readonly string[]): string[] {
  return [...new Set(daftar)]
}
