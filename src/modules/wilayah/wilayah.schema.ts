import { z } from 'zod'
import { DAFTAR_JENIS_SILSILAH_WILAYAH } from '#src/modules/wilayah/silsilah.ts'
import { isKodeWilayah } from '#src/modules/wilayah/wilayah.ts'

const KodeWilayah = z.string().refine(isKodeWilayah, 'bukan kode wilayah')
const Bulat = z.string().regex(/^\d+$/, 'bukan bilangan bulat').transform(Number)

/** A row of the files of `idn-area-data`; its other columns only repeat the code. */
export const BarisSumberWilayah = z.object({ code: z.string(), name: z.string().min(1) })

/** A row of `wilayah.csv`, regions added by hand; `induk` may be left out, the code says it. */
export const BarisWilayahMasuk = z.object({ kode: z.string().trim(), nama: z.string().trim().min(1, 'nama kosong'), induk: z.string().trim().default('') })

/** Area and people of a province, kabupaten or kota, in the layout of `wilayah_luas_penduduk.csv`; whether the code exists is asked of the table. */
export const BarisLuasPenduduk = z.object({
  kode: z.string().trim(),
  luas_km2: z.coerce.number('bukan bilangan').positive('harus lebih dari nol'),
  penduduk_total: Bulat,
})

export const BarisPetak = z.strictObject({ kode: KodeWilayah, lajur: Bulat, larik: Bulat })

export const BarisSilsilahMasuk = z
  .strictObject({
    asal_kode: KodeWilayah,
    asal_nama: z.string().trim().min(1),
    penerus_kode: KodeWilayah,
    penerus_nama: z.string().trim().min(1),
    jenis: z.enum(DAFTAR_JENIS_SILSILAH_WILAYAH),
    tahun: z
      .string()
      .regex(/^\d{4}$/, 'bukan tahun')
      .transform(Number),
    dasar_hukum: z.string().trim().min(1, 'dasar hukum kosong'),
  })
  .refine((s) => s.asal_kode !== s.penerus_kode || s.jenis === 'ganti-nama', {
    path: ['penerus_kode'],
    message: 'wilayah tidak dapat berasal dari dirinya sendiri',
  })

/** A feature of the boundary files; its coordinates are checked while they are written in our own form. */
export const FiturBatas = z.object({
  properties: z.object({ kode: z.string(), lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
  geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()).min(1) }),
})
export const BerkasBatas = z.object({ features: z.array(z.unknown()) })

export const SilsilahKeluar = z.object({
  asalKode: z.string(),
  asalNama: z.string(),
  penerusKode: z.string(),
  penerusNama: z.string(),
  jenis: z.enum(DAFTAR_JENIS_SILSILAH_WILAYAH),
  tahun: z.number(),
  dasarHukum: z.string(),
})

const Kecil = z.object({ kode: z.string(), sebutan: z.string(), jalur: z.string() })
export const HasilTitikKeluar = z.discriminatedUnion('hasil', [
  z.object({ hasil: z.literal('ditemukan'), wilayah: Kecil }),
  z.object({ hasil: z.literal('mendua'), calon: z.array(Kecil) }),
  z.object({ hasil: z.literal('di-luar') }),
  z.object({ hasil: z.literal('batas-tidak-ada'), tanpaBatas: z.array(Kecil) }),
])
export type HasilTitikKeluar = z.output<typeof HasilTitikKeluar>
