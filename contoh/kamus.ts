import { z } from 'zod'
import { ButirKamusBaru } from '#src/modules/kamus-usulan/kamus-usulan.schema.ts'
import { muatKamus } from '#src/modules/kamus-usulan/kamus-usulan.service.ts'
import type { Konteks } from '#src/modules/pengguna/konteks.ts'
import { bacaLembarContoh, idDari, SelAngka, SelDaftar, SelTeks } from '#contoh/alat.ts'

/** The columns every catalogue sheet of the demo has; prices and years are each sheet's own. */
export const BarisButir = z.object({
  kode: z.string(),
  nama: z.string(),
  uraian: SelTeks,
  kata_kunci: SelDaftar,
  satuan: z.string(),
  sumber_harga: SelTeks,
  min: SelAngka,
  maks: SelAngka,
  perangkat: z.string(),
  bidang: z.string(),
  bidang_urusan: z.string(),
  sub_kegiatan: SelTeks,
  kewenangan: z.string(),
  klasifikasi: z.string(),
  pengusul: SelDaftar,
  larangan: SelTeks,
  larangan_dasar: SelTeks,
  syarat: SelDaftar,
  keluaran: SelTeks,
  hasil: SelTeks,
})

interface Tempat {
  readonly daerahId: string
  readonly tahun: number
  readonly harga: number | null
}

export function idButir({ daerahId, tahun }: Omit<Tempat, 'harga'>, kode: string): string {
  return idDari(daerahId, 'kamus', tahun, kode)
}

export function butirDari(b: z.output<typeof BarisButir>, t: Tempat, asalKamusId: string | null = null): ButirKamusBaru {
  return ButirKamusBaru.parse({
    kamusId: idButir(t, b.kode),
    tahunAnggaran: t.tahun,
    kode: b.kode,
    nama: b.nama,
    uraian: b.uraian,
    kataKunci: b.kata_kunci,
    satuan: b.satuan,
    hargaSatuan: t.harga,
    volumeMin: b.min,
    volumeMaks: b.maks,
    perangkatDaerahId: idDari(t.daerahId, 'perangkat-daerah', b.perangkat),
    bidangPembangunan: b.bidang,
    bidangUrusan: b.bidang_urusan,
    kodeSubKegiatan: b.sub_kegiatan,
    kewenangan: b.kewenangan,
    klasifikasi: b.klasifikasi,
    larangan: b.larangan,
    laranganDasar: b.larangan_dasar,
    syarat: b.syarat,
    sumberHarga: b.sumber_harga,
    pengusul: b.pengusul,
    keluaran: b.keluaran,
    hasil: b.hasil,
    asalKamusId,
  })
}

const BarisLain = BarisButir.extend({ daerah_id: z.string(), tahun: z.coerce.number(), harga: SelAngka })

export function bacaKamusLain(): z.output<typeof BarisLain>[] {
  return bacaLembarContoh('daerah/kamus.csv', BarisLain)
}

/** The short catalogues of the governments beside Kab. Bekasi; a province or the centre has none. */
export async function muatKamusLain(k: Konteks): Promise<void> {
  const butir = bacaKamusLain()
    .filter((b) => b.daerah_id === k.daerahId)
    .map((b) => butirDari(b, { daerahId: b.daerah_id, tahun: b.tahun, harga: b.harga }))
  if (butir.length > 0) await muatKamus(k, butir)
}
