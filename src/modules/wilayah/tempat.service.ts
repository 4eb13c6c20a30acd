import { kenaliTempat, type KonteksTempat } from '#src/modules/wilayah/pengenal-tempat.ts'
import { type Pengenal, siapkanPengenal } from '#src/modules/wilayah/pengenal-sebutan.ts'
import { tulisNomor } from '#src/modules/wilayah/tempat-rtrw.ts'
import type { CalonTempat } from '#src/modules/wilayah/tempat.schema.ts'
import type { Sebutan } from '#src/modules/wilayah/tempat.ts'
import { findWilayahDaerah, listDalam, listJalurSemua, listNamaKabupaten } from '#src/modules/wilayah/wilayah.queries.ts'
import type { PembacaWilayah } from '#src/modules/wilayah/wilayah.service.ts'
import { jalurKode, kabupatenDari, kecamatanDari, sebutWilayah, tingkatWilayah, type Wilayah } from '#src/modules/wilayah/wilayah.ts'

/** A mention with its candidates by name; what it says of itself is left to whoever speaks to the reader. */
export type SebutanBernama = Pick<Sebutan, 'jenis' | 'teks' | 'mulai' | 'selesai' | 'kepastian' | 'alasan'> & {
  readonly calon: CalonTempat[]
  readonly rt: string | null
  readonly rw: string | null
  readonly titik: { lintang: number; bujur: number }[]
}

export interface HasilTempat {
  readonly desa: CalonTempat | null
  readonly sebutan: readonly SebutanBernama[]
}

/** Every place a text mentions, within the caller's government; `kodePengguna` may settle a name that occurs twice. */
export async function cariTempat(k: PembacaWilayah, teks: string, kodePengguna: string | null): Promise<HasilTempat> {
  const daerah = await findWilayahDaerah(k.sql, k.daerahId)
  const konteks = { kodePengguna, kodeProvinsi: daerah?.kode.slice(0, 2) ?? null }
  const [daftar, semuaKabupaten] = await Promise.all([listDalam(k.sql, daerah?.kode ?? null), listNamaKabupaten(k.sql)])
  const isKabupaten = daerah?.tingkat === 'kabupaten' || daerah?.tingkat === 'kota'
  const pengenal = siapkanPengenal(daftar, isKabupaten ? semuaKabupaten : [])
  const sebutan = await perinci(k, { pengenal, teks, konteks, daerah })
  return bernama(k, sebutan)
}

interface Bahan {
  readonly pengenal: Pengenal
  readonly teks: string
  readonly konteks: KonteksTempat
  readonly daerah: Wilayah | null
}

/** The whole nation is known down to kecamatan; once a text has settled its one kabupaten, the villages there are read too. */
async function perinci(k: PembacaWilayah, b: Bahan): Promise<Sebutan[]> {
  const sebutan = kenaliTempat(b.pengenal, b.teks, b.konteks)
  if (b.daerah !== null) return sebutan
  const pasti = sebutan.flatMap((s) => ('kode' in s && s.kepastian === 'pasti' ? s.kode : []))
  const [kabupaten, ...lain] = [...new Set(pasti.map((kode) => kabupatenDari(kode)))]
  if (kabupaten === undefined || kabupaten === null || lain.length > 0) return sebutan
  const pengenal = siapkanPengenal(await listDalam(k.sql, kabupaten))
  return kenaliTempat(pengenal, b.teks, { ...b.konteks, kodeProvinsi: kabupaten.slice(0, 2) })
}

async function bernama(k: PembacaWilayah, daftar: readonly Sebutan[]): Promise<HasilTempat> {
  const kode = [...new Set(daftar.flatMap((s) => ('kode' in s ? s.kode : [])))]
  const wilayah = new Map((await listJalurSemua(k.sql, [...new Set(kode.flatMap(jalurKode))])).map((w) => [w.kode, w]))
  const sebut = (c: string): CalonTempat[] => {
    const w = wilayah.get(c)
    const atas = jalurKode(c).slice(1, -1).toReversed()
    return w === undefined ? [] : [{ kode: c, sebutan: sebutWilayah(w), jalur: atas.flatMap((a) => sebutAtas(wilayah, a)).join(', ') }]
  }
  const sebutan = daftar.map((s): SebutanBernama => ({
    jenis: s.jenis,
    teks: s.teks,
    mulai: s.mulai,
    selesai: s.selesai,
    kepastian: s.kepastian,
    alasan: s.alasan,
    calon: 'kode' in s ? s.kode.flatMap(sebut) : [],
    rt: 'rt' in s && s.rt.length > 0 ? tulisNomor(s.rt) : null,
    rw: 'rw' in s && s.rw.length > 0 ? tulisNomor(s.rw) : null,
    titik: 'titik' in s ? [...s.titik] : [],
  }))
  return { desa: satuDesa(sebutan), sebutan }
}

function sebutAtas(wilayah: ReadonlyMap<string, Wilayah>, kode: string): string[] {
  const w = wilayah.get(kode)
  return w === undefined ? [] : [sebutWilayah(w)]
}

/** The one village that is certain, unless the text speaks of another place as well. */
function satuDesa(sebutan: readonly SebutanBernama[]): CalonTempat | null {
  const desa = sebutan.filter((s) => s.jenis === 'desa' && s.alasan !== 'tanpa-penanda')
  const [satu] = desa
  const calon = satu?.calon[0]
  if (satu === undefined || calon === undefined || desa.some((s) => s.kepastian !== 'pasti' || s.calon[0]?.kode !== calon.kode)) return null
  const kecamatan = sebutan.filter((s) => s.jenis === 'kecamatan' && s.calon.length > 0)
  return kecamatan.some((s) => s.calon.every((c) => c.kode !== kecamatanDari(calon.kode))) || tingkatWilayah(calon.kode) === null ? null : calon
}
